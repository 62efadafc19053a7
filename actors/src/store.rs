//! The scripts folder: the only code that touches it.
//!
//! Invariants
//! - Nothing outside the root is read or changed, whatever links or races there are below it.
//! - A file is the old or the new content, whole, at every moment and after a crash.
//! - What is resolved or read is what the disk holds at that moment.
//!
//! Not here: what a script's text means (engine), who may ask (HTTP).

use std::path::Component;
use std::sync::Arc;

use actix::{Actor, Addr, Arbiter, Context, Handler, Message, Recipient, ResponseFuture};
use cap_std::fs::Dir;

mod birth;
mod bulk;
mod desk;
mod disk;
mod document;
mod error;
mod exec_ids;
mod inventory;
mod listing;
mod notices;
mod reader;
mod resolve;
mod routes;
mod settings;
mod shelf;
mod stamp;
mod temporary;
mod walk;
mod watch;
mod write;

use desk::Desk;
use disk::Disk;
use shelf::Shelf;
use watch::Watch;

pub use bulk::{Candidate, CandidateText};
pub use document::Document;
pub use error::StoreError;
pub use exec_ids::{ExecId, Origin};
pub use inventory::ChangeKind;
pub use reader::Reader;
pub use resolve::{Icon, Middleware, Page, ResolveError, Resolved};
pub use routes::{Parameter, RouteKind};
pub use settings::Settings;
pub use shelf::{Kind, Script};
pub use walk::{Listed, Node};
pub use write::{Deleted, Moved, Written};

use crate::paths::{Deployment, Root, ScriptPath};

// Messages, in the order of a script's life.

/// The script that a request's path means, read as it is now.
#[derive(Message)]
#[rtype(result = "Result<Resolved, ResolveError>")]
pub struct Resolve {
    pub deployment: Deployment,
    /// The namespace of the Host header, or the deployment's subdomain.
    pub hostname: String,
    /// The raw path of the URL, percent-encoded as it came, without the query.
    pub path: String,
}

/// The file at `path`, or else at `fallback`.
#[derive(Message)]
#[rtype(result = "Result<Document, StoreError>")]
pub struct Read {
    pub path: ScriptPath,
    pub fallback: Option<ScriptPath>,
}

/// The file at `path` has this content, durably; a reader sees the old or the new one, never a part.
#[derive(Message)]
#[rtype(result = "Result<Written, StoreError>")]
pub struct Write {
    pub path: ScriptPath,
    pub content: String,
    /// Make the folders that are missing.
    pub create_dirs: bool,
    /// Refuse with `Exists` if anything is there, also in a race.
    pub if_not_exists: bool,
}

/// The file at `path` has this content, if it had the content the caller knew.
#[derive(Message)]
#[rtype(result = "Result<Written, StoreError>")]
pub struct Edit {
    pub path: ScriptPath,
    /// The hash of the content the edit was made from.
    pub expected: [u8; 32],
    pub content: String,
}

/// There is no file at `path` any more.
#[derive(Message)]
#[rtype(result = "Result<Deleted, StoreError>")]
pub struct Delete {
    pub path: ScriptPath,
}

/// The file at `from` is at `to`, and not at `from`.
#[derive(Message)]
#[rtype(result = "Result<Moved, StoreError>")]
pub struct Move {
    pub from: ScriptPath,
    pub to: ScriptPath,
    /// Without it an existing file at `to` is never replaced, also in a race.
    pub overwrite: bool,
}

/// What a folder holds, names ascending, a folder before its entries.
#[derive(Message)]
#[rtype(result = "Result<Vec<Listed>, StoreError>")]
pub struct List {
    pub dir: ScriptPath,
    pub recursive: bool,
    /// A glob on file names; with one, folders are left out.
    pub filter: Option<String>,
    /// Read the first 50 lines of each script too.
    pub headers: bool,
}

/// What a folder holds as a tree, names ascending, at most `max_depth` levels of it.
#[derive(Message)]
#[rtype(result = "Result<Vec<Node>, StoreError>")]
pub struct Tree {
    pub dir: ScriptPath,
    pub max_depth: usize,
}

/// The text of every file below a folder that has the extension, to be edited one by one.
#[derive(Message)]
#[rtype(result = "Result<Vec<Candidate>, StoreError>")]
pub struct Candidates {
    pub dir: ScriptPath,
    /// With its dot, compared exactly.
    pub extension: String,
    pub recursive: bool,
}

/// The deployments that have a folder.
#[derive(Message)]
#[rtype(result = "Result<Vec<ExecId>, StoreError>")]
pub struct ExecIds;

/// From now on `recipient` is told of every file that changes.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Subscribe {
    pub recipient: Recipient<Changed>,
}

/// A file has changed: told at once for calls of the store, within 250 ms for edits on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Message)]
#[rtype(result = "()")]
pub struct Changed {
    /// Relative to the scripts root, `/` between names.
    pub path: String,
    pub kind: ChangeKind,
}

/// What every answer that may wait for the disk comes as.
type Later<T> = ResponseFuture<Result<T, StoreError>>;

/// The actor. Resolving is done on its own thread; all that may wait for the disk is done at its desk.
pub struct ScriptStore {
    root: Arc<Root>,
    disk: Arc<Disk>,
    /// Shared with the `Reader`s, so that what one has read the other need not.
    shelf: Arc<Shelf>,
    desk: Desk,
    watch: Watch,
}

impl ScriptStore {
    /// Opens the root, removes what a crash left over, and starts the store on a thread of its own.
    ///
    /// Must be called inside a running actix system.
    ///
    /// # Errors
    /// The root cannot be made or opened, or no thread can be started.
    pub fn start(settings: &Settings) -> Result<(Addr<Self>, Reader), StoreError> {
        let store = Self::open(settings)?;
        let reader = store.reader();
        let arbiter = Arbiter::try_new().map_err(|error| StoreError::io("", &error))?;
        Ok((
            Self::start_in_arbiter(&arbiter.handle(), move |_| store),
            reader,
        ))
    }

    fn open(settings: &Settings) -> Result<Self, StoreError> {
        let told = settings.root.to_string_lossy().into_owned();
        let fault = |error| StoreError::io(&told, &error);
        let mut shown = std::path::absolute(&settings.root).map_err(fault)?;
        std::fs::create_dir_all(&shown).map_err(fault)?;
        let canonical = shown.canonicalize().map_err(fault)?;
        let disk = Arc::new(Disk::open(&shown, settings.max_file_bytes)?);
        if shown.components().any(|part| part == Component::ParentDir) {
            shown.clone_from(&canonical);
        }
        let swept = walk::sweep(&disk.root(), 0)?;
        if swept > 0 {
            log::info!("removed {swept} temporary files that a crash had left over");
        }
        Ok(Self {
            root: Arc::new(Root::new(shown, canonical)),
            shelf: Arc::new(Shelf::new(disk.clone(), settings.cache_bytes)),
            desk: Desk::new(),
            watch: Watch::start(disk.clone())?,
            disk,
        })
    }

    fn reader(&self) -> Reader {
        Reader::new(self.shelf.clone(), self.root.clone())
    }

    fn resolve(&self, msg: &Resolve) -> Result<Resolved, ResolveError> {
        resolve::resolve(&self.shelf, &msg.deployment, &msg.hostname, &msg.path)
    }

    fn read(&self, msg: Read) -> Later<Document> {
        let (disk, root) = (self.disk.clone(), self.root.clone());
        // A reader waits for nobody: the file it opens is whole, whoever writes.
        Box::pin(self.desk.run(Vec::new(), move || {
            match (document::read(&disk, &root, msg.path), msg.fallback) {
                (Err(StoreError::NotFound { .. }), Some(other)) => {
                    document::read(&disk, &root, other)
                }
                (outcome, _) => outcome,
            }
        }))
    }

    fn write(&self, msg: Write) -> Later<Written> {
        let terms = write::Terms {
            create_dirs: msg.create_dirs,
            if_not_exists: msg.if_not_exists,
            expected: None,
        };
        self.put(msg.path, msg.content, terms)
    }

    fn edit(&self, msg: Edit) -> Later<Written> {
        let terms = write::Terms {
            expected: Some(msg.expected),
            ..write::Terms::default()
        };
        self.put(msg.path, msg.content, terms)
    }

    fn put(&self, path: ScriptPath, content: String, terms: write::Terms) -> Later<Written> {
        let paths = vec![path.clone()];
        self.change(paths, move |disk, root| {
            let wrote = write::write(disk, &path, content.as_bytes(), terms)?;
            Ok(Written {
                resolved_path: path.absolute(root),
                created: wrote.created,
                size: content.len() as u64,
                modified: wrote.modified,
            })
        })
    }

    fn delete(&self, msg: Delete) -> Later<Deleted> {
        self.change(vec![msg.path.clone()], move |disk, root| {
            let size = write::delete(disk, &msg.path)?;
            Ok(Deleted {
                resolved_path: msg.path.absolute(root),
                size,
            })
        })
    }

    fn rename(&self, msg: Move) -> Later<Moved> {
        self.change(vec![msg.from.clone(), msg.to.clone()], move |disk, root| {
            let size = write::rename(disk, &msg.from, &msg.to, msg.overwrite)?;
            Ok(Moved {
                resolved_from: msg.from.absolute(root),
                resolved_to: msg.to.absolute(root),
                size,
            })
        })
    }

    /// Does `job` alone on these paths, and tells the subscribers what has become of them, however it ends.
    fn change<T: Send + 'static>(
        &self,
        paths: Vec<ScriptPath>,
        job: impl FnOnce(&Disk, &Root) -> Result<T, StoreError> + Send + 'static,
    ) -> Later<T> {
        let (disk, root, watch) = (self.disk.clone(), self.root.clone(), self.watch.clone());
        Box::pin(self.desk.run(paths.clone(), move || {
            let outcome = job(&disk, &root);
            paths.iter().for_each(|path| watch.touched(path.as_str()));
            outcome
        }))
    }

    /// Does `job` on an open folder.
    fn look<T: Send + 'static>(
        &self,
        dir: ScriptPath,
        job: impl FnOnce(&Disk, &Dir, &ScriptPath) -> Result<T, StoreError> + Send + 'static,
    ) -> Later<T> {
        let disk = self.disk.clone();
        Box::pin(
            self.desk
                .run(Vec::new(), move || job(&disk, &disk.folder(&dir)?, &dir)),
        )
    }

    fn list(&self, msg: List) -> Later<Vec<Listed>> {
        self.look(msg.dir, move |_, folder, _| {
            let keep = msg.filter.as_deref().map(walk::filter).transpose()?;
            walk::list(folder, msg.recursive, msg.headers, keep.as_ref())
        })
    }

    fn tree(&self, msg: Tree) -> Later<Vec<Node>> {
        self.look(msg.dir, move |_, folder, _| {
            walk::tree(folder, "", msg.max_depth)
        })
    }

    fn candidates(&self, msg: Candidates) -> Later<Vec<Candidate>> {
        self.look(msg.dir, move |disk, folder, dir| {
            bulk::candidates(disk, folder, dir, &msg.extension, msg.recursive)
        })
    }

    fn exec_ids(&self, _: ExecIds) -> Later<Vec<ExecId>> {
        self.look(ScriptPath::root(), |disk, _, _| exec_ids::exec_ids(disk))
    }
}

// The shell.

impl Actor for ScriptStore {
    type Context = Context<Self>;
}

impl Handler<Resolve> for ScriptStore {
    type Result = Result<Resolved, ResolveError>;

    fn handle(&mut self, msg: Resolve, _: &mut Self::Context) -> Self::Result {
        self.resolve(&msg)
    }
}

/// Hands each message to its method, whose answer is a future that owns all it needs.
macro_rules! answered_later {
    ($($message:ty => $method:ident -> $reply:ty;)*) => {$(
        impl Handler<$message> for ScriptStore {
            type Result = Later<$reply>;

            fn handle(&mut self, msg: $message, _: &mut Self::Context) -> Self::Result {
                self.$method(msg)
            }
        }
    )*};
}

answered_later! {
    Read => read -> Document;
    Write => write -> Written;
    Edit => edit -> Written;
    Delete => delete -> Deleted;
    Move => rename -> Moved;
    List => list -> Vec<Listed>;
    Tree => tree -> Vec<Node>;
    Candidates => candidates -> Vec<Candidate>;
    ExecIds => exec_ids -> Vec<ExecId>;
}

impl Handler<Subscribe> for ScriptStore {
    type Result = ();

    fn handle(&mut self, msg: Subscribe, _: &mut Self::Context) {
        self.watch.subscribe(msg.recipient);
    }
}

#[cfg(test)]
mod tests;
