//! Changes to files: each is whole or not at all, and on the disk before it is told.

use std::io::Write;
use std::path::PathBuf;
use std::time::SystemTime;

use cap_std::fs::Dir;
use rustix::fs::{Access, AtFlags, Mode, RenameFlags, Stat};
use rustix::io::Errno;
use sha2::{Digest, Sha256};

use super::birth;
use super::disk::{Disk, entry, open_file, sync};
use super::error::StoreError;
use super::stamp::{Stamp, Thing, size_of};
use super::temporary::Temporary;
use crate::paths::ScriptPath;

/// Permissions of a new file, less the process's mask.
const NEW_MODE: u32 = 0o666;
/// Permissions of a temporary file that is about to take over those of the file it replaces.
const PRIVATE_MODE: u32 = 0o600;
const ANY_WRITE: u32 = 0o222;
const PERMISSIONS: u32 = 0o7777;

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

/// How a write treats what it finds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Terms {
    pub(super) create_dirs: bool,
    pub(super) if_not_exists: bool,
    /// The SHA-256 the present content must have.
    pub(super) expected: Option<[u8; 32]>,
}

/// What a write did.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wrote {
    pub(super) created: bool,
    pub(super) modified: SystemTime,
}

/// Puts `content` at `path`, atomically and durably.
pub(super) fn write(
    disk: &Disk,
    path: &ScriptPath,
    content: &[u8],
    terms: Terms,
) -> Result<Wrote, StoreError> {
    let told = path.as_str();
    let bytes = content.len() as u64;
    if bytes > disk.max_file_bytes {
        let limit = disk.max_file_bytes;
        return Err(StoreError::TooLarge {
            path: told.to_owned(),
            bytes,
            limit,
        });
    }
    let folder = if terms.create_dirs {
        disk.parent_made(path)?
    } else {
        disk.parent_kept(path)?
    };
    let mut present = replaceable(&folder, path)?;
    if present.is_some() && terms.if_not_exists {
        return Err(StoreError::Exists {
            path: told.to_owned(),
        });
    }
    if let Some(expected) = terms.expected {
        expect(disk, &folder, path, expected)?;
    }
    let mode = if present.is_some() {
        PRIVATE_MODE
    } else {
        NEW_MODE
    };
    let mut temporary = Temporary::create(&folder, mode, told)?;
    let fault = |error: std::io::Error| StoreError::io(told, &error);
    temporary.file().write_all(content).map_err(fault)?;
    if present.is_none() {
        temporary.file().sync_all().map_err(fault)?;
        match rename_new(&folder, temporary.name(), &folder, path.name()) {
            Ok(()) => return finish(temporary, &folder, path, true),
            Err(Errno::EXIST) if terms.if_not_exists => {
                return Err(StoreError::Exists {
                    path: told.to_owned(),
                });
            }
            // Somebody made the file meanwhile, so this write replaces theirs.
            Err(Errno::EXIST) => present = replaceable(&folder, path)?,
            Err(errno) => return Err(StoreError::os(told, errno)),
        }
    }
    if let Some(present) = present {
        take_over(temporary.file(), &present, told)?;
        if let Ok((replaced, _)) = open_file(&folder, path.name(), told) {
            birth::inherit(temporary.file(), &replaced);
        }
    }
    temporary.file().sync_all().map_err(fault)?;
    rustix::fs::renameat(&folder, temporary.name(), &folder, path.name())
        .map_err(|errno| StoreError::os(told, errno))?;
    finish(temporary, &folder, path, false)
}

/// Removes the file at `path`; its size in bytes.
pub(super) fn delete(disk: &Disk, path: &ScriptPath) -> Result<u64, StoreError> {
    let folder = disk.parent(path)?;
    let stat = regular(&folder, path)?.ok_or_else(|| StoreError::NotFound {
        path: path.to_string(),
    })?;
    rustix::fs::unlinkat(&folder, path.name(), AtFlags::empty())
        .map_err(|errno| StoreError::os(path.as_str(), errno))?;
    sync(&folder, path.as_str())?;
    Ok(size_of(&stat))
}

/// Gives the file at `from` the path `to`; its size in bytes.
pub(super) fn rename(
    disk: &Disk,
    from: &ScriptPath,
    to: &ScriptPath,
    overwrite: bool,
) -> Result<u64, StoreError> {
    let source = disk.parent(from)?;
    let stat = regular(&source, from)?.ok_or_else(|| StoreError::NotFound {
        path: from.to_string(),
    })?;
    let target = disk.parent_made(to)?;
    let present = replaceable(&target, to)?;
    let told = to.as_str();
    match present {
        Some(_) if !overwrite => {
            return Err(StoreError::Exists {
                path: told.to_owned(),
            });
        }
        // Two names of one file: renaming one to the other does nothing, by POSIX, and would leave both.
        Some(present) if from != to && Stamp::of(&present).same_file(&Stamp::of(&stat)) => {
            rustix::fs::unlinkat(&source, from.name(), AtFlags::empty())
        }
        Some(_) => rustix::fs::renameat(&source, from.name(), &target, to.name()),
        None if overwrite => rustix::fs::renameat(&source, from.name(), &target, to.name()),
        None => rename_new(&source, from.name(), &target, to.name()),
    }
    .map_err(|errno| match errno {
        Errno::NOENT => StoreError::NotFound {
            path: from.to_string(),
        },
        other => StoreError::os(told, other),
    })?;
    sync(&target, told)?;
    sync(&source, from.as_str())?;
    Ok(size_of(&stat))
}

/// The regular file at `path`, or `None`; anything else there is an error.
fn regular(folder: &Dir, path: &ScriptPath) -> Result<Option<Stat>, StoreError> {
    let Some(stat) = entry(folder, path.name(), path.as_str())? else {
        return Ok(None);
    };
    let path = path.to_string();
    match Thing::of(&stat) {
        Thing::File => Ok(Some(stat)),
        Thing::Folder => Err(StoreError::IsFolder { path }),
        Thing::Link => Err(StoreError::Symlink { path }),
        Thing::Other => Err(StoreError::NotRegular { path }),
    }
}

/// The same, once it is known that the file may be written: a rename would not ask.
pub(super) fn replaceable(folder: &Dir, path: &ScriptPath) -> Result<Option<Stat>, StoreError> {
    let Some(stat) = regular(folder, path)? else {
        return Ok(None);
    };
    if stat.st_mode & ANY_WRITE == 0 {
        return Err(StoreError::ReadOnlyFile {
            path: path.to_string(),
        });
    }
    match rustix::fs::accessat(folder, path.name(), Access::WRITE_OK, AtFlags::EACCESS) {
        Ok(()) => Ok(Some(stat)),
        Err(Errno::NOENT) => Ok(None),
        Err(errno) => Err(StoreError::os(path.as_str(), errno)),
    }
}

/// Refuses unless the file at `path` has the expected content.
fn expect(
    disk: &Disk,
    folder: &Dir,
    path: &ScriptPath,
    expected: [u8; 32],
) -> Result<(), StoreError> {
    let (file, stat) = open_file(folder, path.name(), path.as_str())?;
    let text = disk.text(file, &stat, path.as_str())?;
    if <[u8; 32]>::from(Sha256::digest(text.as_bytes())) == expected {
        Ok(())
    } else {
        Err(StoreError::Changed {
            path: path.to_string(),
        })
    }
}

/// Gives a new file the permissions of the one it replaces, and its owner if we may.
fn take_over(file: &std::fs::File, present: &Stat, path: &str) -> Result<(), StoreError> {
    let owner = rustix::fs::Uid::from_raw(present.st_uid);
    let group = rustix::fs::Gid::from_raw(present.st_gid);
    // Only a privileged process may give files away; for all others the owner stays ourselves.
    if let Err(errno) = rustix::fs::fchown(file, Some(owner), Some(group)) {
        log::debug!("{path}: the owner could not be kept: {errno}");
    }
    let mode = Mode::from_raw_mode(present.st_mode & PERMISSIONS);
    rustix::fs::fchmod(file, mode).map_err(|errno| StoreError::os(path, errno))
}

/// Renames only if nothing has the new name, atomically.
fn rename_new(from: &Dir, name: &str, to: &Dir, new_name: &str) -> Result<(), Errno> {
    match rustix::fs::renameat_with(from, name, to, new_name, RenameFlags::NOREPLACE) {
        // Some file systems cannot; a hard link refuses an existing name just as surely.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            rustix::fs::linkat(from, name, to, new_name, AtFlags::empty())?;
            rustix::fs::unlinkat(from, name, AtFlags::empty())
        }
        other => other,
    }
}

/// The last step of a write, once the file has its name.
fn finish(
    mut temporary: Temporary<'_>,
    folder: &Dir,
    path: &ScriptPath,
    created: bool,
) -> Result<Wrote, StoreError> {
    let stat = rustix::fs::fstat(temporary.file());
    temporary.keep();
    let stat = stat.map_err(|errno| StoreError::os(path.as_str(), errno))?;
    sync(folder, path.as_str())?;
    Ok(Wrote {
        created,
        modified: Stamp::of(&stat).modified(),
    })
}

#[cfg(test)]
mod tests;
