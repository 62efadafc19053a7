//! Temporary files: made in the folder of the file they will become, gone whatever happens.
//!
//! Each is locked for as long as its writer lives. Two processes may share the scripts folder while one hands over to the other, so a start sweeps only what nobody holds.

use std::collections::hash_map::RandomState;
use std::fs::File;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::fs::{Dir, OpenOptions, OpenOptionsExt};
use rustix::fs::{AtFlags, FlockOperation};
use rustix::io::Errno;

use super::error::StoreError;
use crate::paths::TEMPORARY_PREFIX;

/// How many names are tried; one is enough unless a sweep interferes.
const ATTEMPTS: usize = 16;

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A locked temporary file, unlinked when dropped unless it was given its final name.
pub(super) struct Temporary<'a> {
    folder: &'a Dir,
    name: String,
    file: File,
    kept: bool,
}

impl<'a> Temporary<'a> {
    /// Makes an empty file in `folder` with these permissions, less the process's mask.
    pub(super) fn create(folder: &'a Dir, mode: u32, path: &str) -> Result<Self, StoreError> {
        let mut options = OpenOptions::new();
        options
            .write(true)
            .create_new(true)
            .mode(mode)
            .follow(FollowSymlinks::No);
        let mut last = Errno::EXIST;
        for _ in 0..ATTEMPTS {
            let name = fresh_name();
            let file = match folder.open_with(&name, &options) {
                Ok(file) => file.into_std(),
                Err(error) if Errno::from_io_error(&error) == Some(Errno::EXIST) => continue,
                Err(error) => return Err(StoreError::io(path, &error)),
            };
            let temporary = Self {
                folder,
                name,
                file,
                kept: false,
            };
            // Between its making and its locking a sweep may have taken it for a left-over.
            match temporary.lock() {
                Ok(true) => return Ok(temporary),
                Ok(false) => {}
                Err(errno) => last = errno,
            }
        }
        Err(StoreError::os(path, last))
    }

    /// Locks it; whether it still has its name.
    fn lock(&self) -> Result<bool, Errno> {
        rustix::fs::flock(&self.file, FlockOperation::NonBlockingLockExclusive)?;
        Ok(rustix::fs::fstat(&self.file)?.st_nlink > 0)
    }

    pub(super) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Says that the file has its final name now, so there is nothing to unlink.
    pub(super) fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.kept
            && let Err(errno) = rustix::fs::unlinkat(self.folder, &*self.name, AtFlags::empty())
            && errno != Errno::NOENT
        {
            log::warn!(
                "temporary file {} stays until the next start: {errno}",
                self.name
            );
        }
    }
}

/// Unlinks the temporary file `name` of `folder` if no living process holds it; whether it did.
pub(super) fn sweep(folder: &Dir, name: &str) -> Result<bool, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).follow(FollowSymlinks::No).nonblock(true);
    let file = match folder.open_with(name, &options) {
        Ok(file) => file,
        Err(error) => return Err(StoreError::io(name, &error)),
    };
    match rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => {}
        Err(Errno::WOULDBLOCK) => return Ok(false),
        Err(errno) => return Err(StoreError::os(name, errno)),
    }
    match rustix::fs::unlinkat(folder, name, AtFlags::empty()) {
        Ok(()) => Ok(true),
        Err(Errno::NOENT) => Ok(false),
        Err(errno) => Err(StoreError::os(name, errno)),
    }
}

/// A name no other process is likely to choose.
fn fresh_name() -> String {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u32(std::process::id());
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{TEMPORARY_PREFIX}{number}-{:016x}", hasher.finish())
}
