//! The open scripts root and the steps below it, none of which follows a symlink.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};
use rustix::fs::{AtFlags, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;

use super::error::StoreError;
use super::stamp::{size_of, type_of};
use crate::paths::ScriptPath;

/// Read permission for anyone; a file without any is unreadable even for a service that runs as root.
const ANY_READ: u32 = 0o444;

/// A handle on the scripts root. All work starts from it, so nothing depends on what its path means later.
pub(super) struct Disk {
    root: Dir,
    /// The largest file that is read or written, in bytes.
    pub(super) max_file_bytes: u64,
}

impl Disk {
    /// Opens the folder at `root`, following symlinks on the way to it.
    pub(super) fn open(root: &Path, max_file_bytes: u64) -> Result<Self, StoreError> {
        let root = Dir::open_ambient_dir(root, ambient_authority())
            .map_err(|error| StoreError::io(&root.to_string_lossy(), &error))?;
        Ok(Self {
            root,
            max_file_bytes,
        })
    }

    pub(super) fn root(&self) -> &Dir {
        &self.root
    }

    /// Opens a folder, component by component.
    pub(super) fn folder(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        let mut folder = self.clone_root()?;
        for name in path.segments() {
            folder = step(&folder, name, path.as_str())?;
        }
        Ok(folder)
    }

    /// Opens the folder of a file, which must exist.
    pub(super) fn parent(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        self.folder(&path.parent()).map_err(|error| match error {
            StoreError::NotFound { .. } => StoreError::NoParent {
                path: path.to_string(),
            },
            StoreError::NotFolder { .. } => StoreError::NotFolder {
                path: path.parent().to_string(),
            },
            other => other,
        })
    }

    /// Opens the folder of a file; folders that are missing are made, durably.
    pub(super) fn parent_made(&self, path: &ScriptPath) -> Result<Dir, StoreError> {
        let parent = path.parent();
        let mut folder = self.clone_root()?;
        for name in parent.segments() {
            match step(&folder, name, parent.as_str()) {
                Ok(next) => folder = next,
                Err(StoreError::NotFound { .. }) => folder = make(&folder, name, parent.as_str())?,
                Err(other) => return Err(other),
            }
        }
        Ok(folder)
    }

    /// Opens a regular file for reading, with what the disk says of it.
    pub(super) fn file(&self, path: &ScriptPath) -> Result<(File, Stat), StoreError> {
        let missing = |error| match error {
            StoreError::NoParent { path } => StoreError::NotFound { path },
            other => other,
        };
        open_file(
            &self.parent(path).map_err(missing)?,
            path.name(),
            path.as_str(),
        )
    }

    /// The whole text of an open file.
    pub(super) fn text(&self, file: File, stat: &Stat, path: &str) -> Result<String, StoreError> {
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
        String::from_utf8(bytes).map_err(|_| StoreError::NotText {
            path: path.to_owned(),
        })
    }

    fn clone_root(&self) -> Result<Dir, StoreError> {
        self.root
            .try_clone()
            .map_err(|error| StoreError::io("", &error))
    }
}

/// Opens the folder `name` of `folder`; `path` is the one told in an error.
pub(super) fn step(folder: &Dir, name: &str, path: &str) -> Result<Dir, StoreError> {
    folder.open_dir_nofollow(name).map_err(|error| {
        // Depending on the flags the kernel calls a symlink "not a directory" or "too many links".
        match entry(folder, name, path) {
            Ok(Some(stat)) if type_of(&stat) == FileType::Symlink => StoreError::Symlink {
                path: path.to_owned(),
            },
            Ok(Some(stat)) if type_of(&stat) != FileType::Directory => StoreError::NotFolder {
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
    match type_of(&stat) {
        FileType::RegularFile if stat.st_mode & ANY_READ == 0 => {
            Err(StoreError::Denied { path: path() })
        }
        FileType::RegularFile => Ok((file, stat)),
        FileType::Directory => Err(StoreError::IsFolder { path: path() }),
        _ => Err(StoreError::NotRegular { path: path() }),
    }
}

/// Makes the names of a folder durable.
pub(super) fn sync(folder: &Dir, path: &str) -> Result<(), StoreError> {
    // cap-std opens folders only to pass through (O_PATH); syncing needs a handle that may read.
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let synced = rustix::fs::openat(folder, ".", flags, Mode::empty()).and_then(rustix::fs::fsync);
    match synced {
        // Some file systems have nothing to do for a folder and say so in this way.
        Ok(()) | Err(Errno::INVAL) => Ok(()),
        Err(errno) => Err(StoreError::os(path, errno)),
    }
}
