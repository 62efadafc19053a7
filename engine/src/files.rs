//! Files as scripts see them: `/data`, their part of `/scripts`, and the folders the operator named, each beneath a handle.
//!
//! Invariants
//! - A script's path is taken apart by text alone, and what is left of it is opened beneath its folder's handle: no link
//!   and no `..` leads out, whatever else happens in the folder meanwhile.
//! - No name of a folder outside of what the operator named is ever told to a script.
//!
//! Not here: Node's words for it, which `ops::fs` and the prelude have.

mod fault;
mod file;
mod tree;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use cap_std::ambient_authority;
use cap_std::fs::Dir;

use crate::net::Network;
use crate::run::Shared;
use crate::shared::States;
use crate::{Folders, Permissions};

pub(crate) use fault::Fault;
pub(crate) use file::{OpenFile, Slot, open, read_whole};
pub(crate) use tree::{
    Facts, Removal, access, copy, facts, facts_of, link, list, make_folder, read_link, real_path,
    remove, rename, set_mode, set_times, symlink,
};

/// The deployment's own files, and what relative paths count from.
pub(crate) const DATA: &str = "/data";
/// The scripts root.
const SCRIPTS: &str = "/scripts";
/// The longest path, in bytes; the system's own limit.
const LONGEST: usize = 4096;

/// What all runs share: what scripts may touch, and where that lies.
#[derive(Debug, Default)]
pub(crate) struct World {
    pub(crate) permissions: Arc<Permissions>,
    pub(crate) folders: Folders,
    pub(crate) network: Arc<Network>,
    /// Whether answers and `process.env.NODE_ENV` say "development".
    pub(crate) development: bool,
    /// What deployments keep in `shared`.
    pub(crate) states: States,
}

/// The files one run may reach; nothing is opened before the first use.
#[derive(Default)]
pub(crate) struct Files {
    mounts: Vec<Mount>,
    /// Files that the run has open.
    held: Arc<AtomicUsize>,
}

/// One folder of a script's view.
struct Mount {
    /// Its path as scripts write it, without a slash at its end.
    at: String,
    origin: Origin,
    /// Opened at the first use.
    dir: Option<Arc<Dir>>,
    writable: bool,
}

/// Where a mount's folder is.
enum Origin {
    /// Beneath a root, and made there if it is missing.
    Own(PathBuf, String),
    /// Beneath a root.
    Beneath(PathBuf, String),
    /// Named by the operator.
    Named(PathBuf),
}

/// A path within one folder.
pub(crate) struct Place {
    pub(crate) dir: Arc<Dir>,
    /// Relative to the folder; `.` is the folder itself.
    pub(crate) path: PathBuf,
    pub(crate) writable: bool,
    /// The folder's path as scripts write it.
    at: String,
    pub(crate) held: Arc<AtomicUsize>,
}

impl Place {
    /// The path as scripts write it.
    pub(crate) fn shown(&self, path: &Path) -> String {
        let path = path.to_string_lossy();
        if path.is_empty() || path == "." {
            return self.at.clone();
        }
        format!("{}/{path}", self.at)
    }

    pub(crate) fn is_root(&self) -> bool {
        self.path == Path::new(".")
    }

    /// Refuses what would change something where scripts may only read.
    pub(crate) fn for_change(self) -> Result<Self, Fault> {
        if self.writable {
            return Ok(self);
        }
        Err(Fault::denied(
            "scripts may write below /data and in folders named in permissions.write",
        ))
    }
}

/// Ends long work on files when the run's time is up or its client has left.
pub(crate) struct Patience(pub(crate) Arc<Shared>);

impl Patience {
    pub(crate) fn check(&self) -> Result<(), Fault> {
        let over = self
            .0
            .turn_deadline()
            .is_some_and(|deadline| std::time::Instant::now() >= deadline);
        if over || self.0.is_cancelled() {
            return Err(Fault::new("EINTR", "the run is over"));
        }
        Ok(())
    }
}

impl Files {
    /// Where a script's path lies. `home` is the folder below the scripts root that its modules come from.
    ///
    /// # Errors
    /// `EACCES` for a path outside of what scripts see; what the system says if the folder cannot be opened.
    pub(crate) fn place(
        &mut self,
        world: &World,
        deployment: &str,
        home: &str,
        path: &str,
    ) -> Result<Place, Fault> {
        if self.mounts.is_empty() {
            self.mounts = mounts(world, deployment, home);
        }
        let path = normal(path)?;
        let within = |mount: &Mount| {
            path == mount.at
                || path
                    .strip_prefix(mount.at.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
        };
        let held = self.held.clone();
        let mount = self
            .mounts
            .iter_mut()
            .filter(|mount| within(mount))
            .max_by_key(|mount| mount.at.len())
            .ok_or_else(|| {
                Fault::denied(
                    "scripts see /data, their deployment's files below /scripts, and folders named in permissions.read",
                )
            })?;
        let rest = path
            .get(mount.at.len()..)
            .unwrap_or_default()
            .trim_start_matches('/');
        Ok(Place {
            dir: mount.open()?,
            path: PathBuf::from(if rest.is_empty() { "." } else { rest }),
            writable: mount.writable,
            at: mount.at.clone(),
            held,
        })
    }

    /// A place as this machine knows it, for a database and for child processes, which know no handles.
    ///
    /// # Errors
    /// [`Fault`] if its folder is not there.
    pub(crate) fn host_path(&self, place: &Place) -> Result<PathBuf, Fault> {
        let mount = self.mounts.iter().find(|mount| mount.at == place.at);
        let root = match mount.map(|mount| &mount.origin) {
            Some(Origin::Own(root, folder) | Origin::Beneath(root, folder)) => root.join(folder),
            Some(Origin::Named(folder)) => folder.clone(),
            None => return Err(Fault::new("ENOENT", "")),
        };
        let root = std::fs::canonicalize(root)?;
        if place.is_root() {
            return Ok(root);
        }
        Ok(root.join(&place.path))
    }
}

impl Mount {
    fn open(&mut self) -> Result<Arc<Dir>, Fault> {
        if let Some(dir) = &self.dir {
            return Ok(dir.clone());
        }
        let dir = match &self.origin {
            Origin::Own(root, folder) => {
                let root = Dir::open_ambient_dir(root, ambient_authority())?;
                match root.open_dir(folder) {
                    Ok(dir) => dir,
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                        root.create_dir_all(folder)?;
                        root.open_dir(folder)?
                    }
                    Err(error) => return Err(error.into()),
                }
            }
            Origin::Beneath(root, folder) => {
                let root = Dir::open_ambient_dir(root, ambient_authority())?;
                if folder.is_empty() {
                    root
                } else {
                    root.open_dir(folder)?
                }
            }
            Origin::Named(folder) => Dir::open_ambient_dir(folder, ambient_authority())?,
        };
        let dir = Arc::new(dir);
        self.dir = Some(dir.clone());
        Ok(dir)
    }
}

/// A script's view. Where two of its folders lie in each other, the inner one's rule holds.
fn mounts(world: &World, deployment: &str, home: &str) -> Vec<Mount> {
    let mount = |at: String, origin, writable| Mount {
        at,
        origin,
        dir: None,
        writable,
    };
    let mut mounts = Vec::new();
    // The names come from the service, which has checked them; this is the last door before the disk.
    let is_plain = deployment
        .split('/')
        .all(|part| !part.is_empty() && part != "." && part != "..");
    if let (Some(root), true) = (&world.folders.data, is_plain) {
        let origin = Origin::Own(root.clone(), deployment.to_owned());
        mounts.push(mount(DATA.to_owned(), origin, true));
    }
    if let Some(root) = &world.folders.scripts {
        for folder in [home.trim_end_matches('/'), "node_modules"] {
            let at = if folder.is_empty() {
                SCRIPTS.to_owned()
            } else {
                format!("{SCRIPTS}/{folder}")
            };
            let origin = Origin::Beneath(root.clone(), folder.to_owned());
            mounts.push(mount(at, origin, false));
        }
    }
    let named = |folders: &[PathBuf], writable| {
        let mount = |folder: &PathBuf| {
            let at = normal(folder.to_str()?).ok()?;
            Some(mount(at, Origin::Named(folder.clone()), writable))
        };
        folders.iter().filter_map(mount).collect::<Vec<_>>()
    };
    mounts.extend(named(&world.permissions.read, false));
    // Behind the others: of two rules for one folder, the later one is taken.
    mounts.extend(named(&world.permissions.write, true));
    mounts
}

/// An absolute path without `.`, `..` and empty parts.
fn normal(path: &str) -> Result<String, Fault> {
    if path.len() > LONGEST {
        return Err(Fault::new("ENAMETOOLONG", ""));
    }
    if path.contains('\0') {
        return Err(Fault::new("EINVAL", "a path holds no NUL"));
    }
    if path.is_empty() {
        return Err(Fault::new("ENOENT", ""));
    }
    let base = if path.starts_with('/') { "" } else { DATA };
    let mut parts: Vec<&str> = Vec::new();
    for part in base.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Ok(format!("/{}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_apart_by_text() {
        for (path, expected) in [
            ("a.txt", "/data/a.txt"),
            ("./a/../b", "/data/b"),
            ("../x", "/x"),
            ("../../../etc/passwd", "/etc/passwd"),
            ("/scripts//default/./1/x", "/scripts/default/1/x"),
            (".", "/data"),
            ("/", "/"),
            ("/..", "/"),
        ] {
            assert_eq!(normal(path).unwrap(), expected, "{path}");
        }
        for (path, code) in [
            ("", "ENOENT"),
            ("a\0b", "EINVAL"),
            (&"x".repeat(5000), "ENAMETOOLONG"),
        ] {
            assert_eq!(normal(path).unwrap_err().code, code);
        }
    }

    #[test]
    fn of_two_folders_in_each_other_the_inner_ones_rule_holds() {
        let root = tempfile::tempdir().unwrap();
        let outer = root.path().join("outer");
        std::fs::create_dir_all(outer.join("inner")).unwrap();
        let world = World {
            permissions: Arc::new(Permissions {
                read: vec![outer.clone()],
                write: vec![outer.join("inner")],
                ..Permissions::default()
            }),
            ..World::default()
        };
        let mut files = Files::default();
        let mut place =
            |path: &Path| files.place(&world, "default/1", "default/1/", path.to_str().unwrap());
        assert!(!place(&outer.join("x")).unwrap().writable);
        let inner = place(&outer.join("inner/x")).unwrap();
        assert!(inner.writable);
        assert_eq!(inner.path, Path::new("x"));
        assert_eq!(
            place(&root.path().join("outermost")).err().unwrap().code,
            "EACCES"
        );
        assert_eq!(place(Path::new("/data/x")).err().unwrap().code, "EACCES");
    }
}
