//! The open scripts root and the steps below it, none of which follows a symlink.

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};
use rustix::fs::{AtFlags, Mode, OFlags, Stat};
use rustix::io::Errno;

use super::error::StoreError;
use super::stamp::{Stamp, Thing, size_of};
use crate::paths::ScriptPath;

/// Read permission for anyone; a file without any is unreadable even for a service that runs as root.
const ANY_READ: u32 = 0o444;

/// A handle on the scripts root. All work starts from it, so nothing depends on what its path means meanwhile.
pub(super) struct Disk {
    /// Where the root was found and is looked for again.
    path: PathBuf,
    /// Shared, so that work goes on in the folder it began in even if another takes its place.
    root: RwLock<Arc<Dir>>,
    /// The largest file that is read or written, in bytes.
    pub(super) max_file_bytes: u64,
}

impl Disk {
    /// Opens the folder at `path`, following symlinks on the way to it.
    pub(super) fn open(path: &Path, max_file_bytes: u64) -> Result<Self, StoreError> {
        let root = Dir::open_ambient_dir(path, ambient_authority())
            .map_err(|error| StoreError::io(&path.to_string_lossy(), &error))?;
        let (path, root) = (path.to_owned(), RwLock::new(Arc::new(root)));
        Ok(Self {
            path,
            root,
            max_file_bytes,
        })
    }

    pub(super) fn root(&self) -> Arc<Dir> {
        self.root
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Opens the root anew if another folder has its path now, as after a deployment that swaps folders; whether it did.
    pub(super) fn reopen_if_replaced(&self) -> bool {
        let (Ok(now), Ok(held)) = (
            rustix::fs::stat(&self.path),
            rustix::fs::fstat(&*self.root()),
        ) else {
            return false;
        };
        if Stamp::of(&now).same_file(&Stamp::of(&held)) {
            return false;
        }
        match Dir::open_ambient_dir(&self.path, ambient_authority()) {
            Ok(root) => {
                *self.root.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(root);
                log::info!("the scripts folder was replaced; serving the new one");
                true
            }
            Err(error) => {
                log::warn!(
                    "the scripts folder was replaced by something that cannot be opened: {error}"
                );
                false
            }
        }
    }

    /// Opens a folder, component by component.
    pub(super) fn folder(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        self.folder_at(path.as_str())
    }

    /// The same for a path that was found on the disk, whose names may be any.
    pub(super) fn folder_at(&self, path: &str) -> Result<Dir, StoreError> {
        let mut folder = self.clone_root()?;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            folder = step(&folder, name, path)?;
        }
        Ok(folder)
    }

    /// Opens the folder of a file that is to be there already; without the folder there is no file.
    pub(super) fn parent(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        self.folder(&path.parent()).map_err(|error| {
            if error.is_absence() {
                StoreError::NotFound {
                    path: path.to_string(),
                }
            } else {
                error
            }
        })
    }

    /// Opens the folder of a file that is to be written; it must exist.
    pub(super) fn parent_kept(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        self.folder(&path.parent()).map_err(|error| {
            if matches!(error, StoreError::NotFound { .. }) {
                StoreError::NoParent {
                    path: path.to_string(),
                }
            } else {
                error
            }
        })
    }

    /// Opens the folder of a file; folders that are missing are made, durably.
    pub(super) fn parent_made(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        let parent = path.parent();
        let mut folder = self.clone_root()?;
        for name in parent.segments() {
            folder = match step(&folder, name, parent.as_str()) {
                Err(StoreError::NotFound { .. }) => make(&folder, name, parent.as_str())?,
                stepped => stepped?,
            };
        }
        Ok(folder)
    }

    /// Opens a regular file for reading, with what the disk says of it.
    pub(super) fn file(&self, path: &ScriptPath) -> Result<(File, Stat), StoreError> {
        open_file(&self.parent(path)?, path.name(), path.as_str())
    }

    /// The whole text of an open file.
    pub(super) fn text(&self, file: File, stat: &Stat, path: &str) -> Result<String, StoreError> {
        String::from_utf8(self.bytes(file, stat, path)?).map_err(|_| StoreError::NotText {
            path: path.to_owned(),
        })
    }

    /// All that an open file holds.
    pub(super) fn bytes(&self, file: File, stat: &Stat, path: &str) -> Result<Vec<u8>, StoreError> {
        let limit = self.max_file_bytes;
        let too_large = |bytes| StoreError::TooLarge {
            path: path.to_owned(),
            bytes,
            limit,
        };
        let size = size_of(stat);
        if size > limit {
            return Err(too_large(size));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).saturating_add(1));
        // The file may grow while it is read; one byte past the limit is enough to know.
        let count = file
            .take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| StoreError::io(path, &error))?;
        if count as u64 > limit {
            return Err(too_large(count as u64));
        }
        Ok(bytes)
    }

    fn clone_root(&self) -> Result<Dir, StoreError> {
        self.root()
            .try_clone()
            .map_err(|error| StoreError::io("", &error))
    }
}

/// Opens the folder `name` of `folder`; `path` is the one told in an error.
pub(super) fn step(folder: &Dir, name: &str, path: &str) -> Result<Dir, StoreError> {
    folder.open_dir_nofollow(name).map_err(|error| {
        // Depending on the flags the kernel calls a symlink "not a directory" or "too many links".
        match entry(folder, name, path) {
            Ok(Some(stat)) if Thing::of(&stat) == Thing::Link => StoreError::Symlink {
                path: path.to_owned(),
            },
            Ok(Some(stat)) if Thing::of(&stat) != Thing::Folder => StoreError::NotFolder {
                path: path.to_owned(),
            },
            _ => StoreError::io(path, &error),
        }
    })
}

/// Makes the folder `name` of `folder`, or takes the one that another call has just made.
fn make(folder: &Dir, name: &str, path: &str) -> Result<Dir, StoreError> {
    match folder.create_dir(name) {
        Ok(()) => sync(folder, path)?,
        Err(error) if Errno::from_io_error(&error) == Some(Errno::EXIST) => {}
        Err(error) if Errno::from_io_error(&error) == Some(Errno::NOENT) => {
            let message = "its folder was removed meanwhile".to_owned();
            return Err(StoreError::Io {
                path: path.to_owned(),
                message,
            });
        }
        Err(error) => return Err(StoreError::io(path, &error)),
    }
    step(folder, name, path)
}

/// What the entry `name` of `folder` is, itself and not what it links to; `None` if there is none.
pub(super) fn entry(folder: &Dir, name: &str, path: &str) -> Result<Option<Stat>, StoreError> {
    match rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) => Ok(Some(stat)),
        Err(Errno::NOENT) => Ok(None),
        Err(errno) => Err(StoreError::os(path, errno)),
    }
}

/// Opens the regular file `name` of `folder`; never a symlink, and never waits for a pipe.
pub(super) fn open_file(folder: &Dir, name: &str, path: &str) -> Result<(File, Stat), StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).follow(FollowSymlinks::No).nonblock(true);
    open_regular(folder, name, &options, path)
}

/// Opens `name` with `options`, and makes sure that it is a regular file that somebody may read.
pub(super) fn open_regular(
    folder: &Dir,
    name: &str,
    options: &OpenOptions,
    path: &str,
) -> Result<(File, Stat), StoreError> {
    let file = folder
        .open_with(name, options)
        .map_err(|error| StoreError::io(path, &error))?
        .into_std();
    let stat = rustix::fs::fstat(&file).map_err(|errno| StoreError::os(path, errno))?;
    let path = || path.to_owned();
    match Thing::of(&stat) {
        Thing::File if stat.st_mode & ANY_READ == 0 => Err(StoreError::Denied { path: path() }),
        Thing::File => Ok((file, stat)),
        Thing::Folder => Err(StoreError::IsFolder { path: path() }),
        Thing::Link | Thing::Other => Err(StoreError::NotRegular { path: path() }),
    }
}

/// The names of a folder and what each is, in no order; names that are not UTF-8 are left out.
pub(super) fn entries(folder: &Dir, path: &str) -> Result<Vec<(String, Thing)>, StoreError> {
    let fault = |errno| StoreError::os(path, errno);
    let mut entries = Vec::new();
    for found in readable(folder)
        .and_then(rustix::fs::Dir::new)
        .map_err(fault)?
    {
        let found = found.map_err(fault)?;
        let Ok(name) = found.file_name().to_str() else {
            continue;
        };
        if matches!(name, "." | "..") {
            continue;
        }
        // Not every file system says what its entries are; one may also vanish before it is asked about.
        let thing = match Thing::typed(found.file_type()) {
            Some(thing) => Some(thing),
            None => entry(folder, name, path)?.as_ref().map(Thing::of),
        };
        entries.extend(thing.map(|thing| (name.to_owned(), thing)));
    }
    Ok(entries)
}

/// Makes the names of a folder durable.
pub(super) fn sync(folder: &Dir, path: &str) -> Result<(), StoreError> {
    match readable(folder).and_then(rustix::fs::fsync) {
        // Some file systems have nothing to do for a folder and say so in this way.
        Ok(()) | Err(Errno::INVAL) => Ok(()),
        Err(errno) => Err(StoreError::os(path, errno)),
    }
}

/// A handle that may read the folder: cap-std opens folders only to pass through them (`O_PATH`).
fn readable(folder: &Dir) -> Result<OwnedFd, Errno> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    rustix::fs::openat(folder, ".", flags, Mode::empty())
}
