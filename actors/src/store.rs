//! The scripts folder: the only code that touches it.
//!
//! Invariants
//! - Nothing outside the root is read or changed, whatever links or races there are below it.
//! - A file is the old or the new content, whole, at every moment and after a crash.
//! - What is resolved or read is what the disk holds at that moment.
//!
//! Not here: what a script's text means (engine), who may ask (HTTP).

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use actix::{Actor, Addr, Arbiter, Context, Handler, Message, ResponseFuture};

mod desk;
mod disk;
mod error;
mod listing;
mod reader;
mod resolve;
mod routes;
mod shelf;
mod stamp;
mod temporary;
mod walk;
mod write;

use desk::Desk;
use disk::Disk;
use shelf::Shelf;

pub use error::StoreError;
pub use reader::Reader;
pub use resolve::{ResolveError, Resolved};
pub use routes::{Parameter, RouteKind};
pub use shelf::{Kind, Script};
pub use walk::{Listed, Node};

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

// Replies and refusals.

/// A file that was read for the management API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The one of the two paths that was there.
    pub path: ScriptPath,
    pub resolved_path: PathBuf,
    pub text: String,
    /// SHA-256 of the text.
    pub hash: [u8; 32],
    /// In bytes.
    pub size: u64,
    /// Where the file system records it.
    pub created: Option<SystemTime>,
    pub modified: SystemTime,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub resolved_path: PathBuf,
    /// Whether there was none before.
    pub created: bool,
    /// In bytes.
    pub size: u64,
    pub modified: SystemTime,
}

/// A file that was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    pub resolved_path: PathBuf,
    /// In bytes.
    pub size: u64,
}

/// A file that was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub resolved_from: PathBuf,
    pub resolved_to: PathBuf,
    /// In bytes.
    pub size: u64,
}

/// How the store is set up.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The scripts root; made if missing.
    pub root: PathBuf,
    /// The largest file that is read or written, in bytes.
    pub max_file_bytes: u64,
    /// Script text kept in memory at most, in bytes.
    pub cache_bytes: u64,
}

impl Settings {
    /// The usual limits: files of 8 MiB, 64 MiB of them in memory.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            max_file_bytes: 8 << 20,
            cache_bytes: 64 << 20,
        }
    }
}

/// The actor. Resolving is done on its own thread; all that may wait for the disk is done at its desk.
pub struct ScriptStore {
    root: Arc<Root>,
    disk: Arc<Disk>,
    /// Shared with the `Reader`s, so that what one has read the other need not.
    shelf: Arc<Shelf>,
    desk: Desk,
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
        let shown = std::path::absolute(&settings.root).map_err(fault)?;
        std::fs::create_dir_all(&shown).map_err(fault)?;
        let canonical = shown.canonicalize().map_err(fault)?;
        let disk = Arc::new(Disk::open(&canonical, settings.max_file_bytes)?);
        let swept = walk::sweep(disk.root(), 0)?;
        if swept > 0 {
            log::info!("removed {swept} temporary files that a crash had left over");
        }
        Ok(Self {
            root: Arc::new(Root::new(shown, canonical)),
            shelf: Arc::new(Shelf::new(disk.clone(), settings.cache_bytes)),
            disk,
            desk: Desk::new(),
        })
    }

    fn reader(&self) -> Reader {
        Reader::new(self.shelf.clone(), self.root.clone())
    }

    fn resolve(&self, msg: &Resolve) -> Result<Resolved, ResolveError> {
        resolve::resolve(&self.shelf, &msg.deployment, &msg.hostname, &msg.path)
    }

    fn read(&self, msg: Read) -> ResponseFuture<Result<Document, StoreError>> {
        let (disk, root) = (self.disk.clone(), self.root.clone());
        // A reader waits for nobody: the file it opens is whole, whoever writes.
        Box::pin(self.desk.run(Vec::new(), move || {
            match (write::read(&disk, &root, msg.path), msg.fallback) {
                (Err(StoreError::NotFound { .. }), Some(other)) => write::read(&disk, &root, other),
                (outcome, _) => outcome,
            }
        }))
    }

    fn write(&self, msg: Write) -> ResponseFuture<Result<Written, StoreError>> {
        let terms = write::Terms {
            create_dirs: msg.create_dirs,
            if_not_exists: msg.if_not_exists,
            expected: None,
        };
        self.put(msg.path, msg.content, terms)
    }

    fn edit(&self, msg: Edit) -> ResponseFuture<Result<Written, StoreError>> {
        let terms = write::Terms {
            expected: Some(msg.expected),
            ..write::Terms::default()
        };
        self.put(msg.path, msg.content, terms)
    }

    fn put(
        &self,
        path: ScriptPath,
        content: String,
        terms: write::Terms,
    ) -> ResponseFuture<Result<Written, StoreError>> {
        let (disk, root) = (self.disk.clone(), self.root.clone());
        Box::pin(self.desk.run(vec![path.clone()], move || {
            let wrote = write::write(&disk, &path, content.as_bytes(), terms)?;
            Ok(Written {
                resolved_path: path.absolute(&root),
                created: wrote.created,
                size: content.len() as u64,
                modified: wrote.modified,
            })
        }))
    }

    fn delete(&self, msg: Delete) -> ResponseFuture<Result<Deleted, StoreError>> {
        let (disk, root) = (self.disk.clone(), self.root.clone());
        Box::pin(self.desk.run(vec![msg.path.clone()], move || {
            let size = write::delete(&disk, &msg.path)?;
            Ok(Deleted {
                resolved_path: msg.path.absolute(&root),
                size,
            })
        }))
    }

    fn rename(&self, msg: Move) -> ResponseFuture<Result<Moved, StoreError>> {
        let (disk, root) = (self.disk.clone(), self.root.clone());
        Box::pin(
            self.desk
                .run(vec![msg.from.clone(), msg.to.clone()], move || {
                    let size = write::rename(&disk, &msg.from, &msg.to, msg.overwrite)?;
                    Ok(Moved {
                        resolved_from: msg.from.absolute(&root),
                        resolved_to: msg.to.absolute(&root),
                        size,
                    })
                }),
        )
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

impl Handler<Read> for ScriptStore {
    type Result = ResponseFuture<Result<Document, StoreError>>;

    fn handle(&mut self, msg: Read, _: &mut Self::Context) -> Self::Result {
        self.read(msg)
    }
}

impl Handler<Write> for ScriptStore {
    type Result = ResponseFuture<Result<Written, StoreError>>;

    fn handle(&mut self, msg: Write, _: &mut Self::Context) -> Self::Result {
        self.write(msg)
    }
}

impl Handler<Edit> for ScriptStore {
    type Result = ResponseFuture<Result<Written, StoreError>>;

    fn handle(&mut self, msg: Edit, _: &mut Self::Context) -> Self::Result {
        self.edit(msg)
    }
}

impl Handler<Delete> for ScriptStore {
    type Result = ResponseFuture<Result<Deleted, StoreError>>;

    fn handle(&mut self, msg: Delete, _: &mut Self::Context) -> Self::Result {
        self.delete(msg)
    }
}

impl Handler<Move> for ScriptStore {
    type Result = ResponseFuture<Result<Moved, StoreError>>;

    fn handle(&mut self, msg: Move, _: &mut Self::Context) -> Self::Result {
        self.rename(msg)
    }
}
