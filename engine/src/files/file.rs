//! An open file: what a script may have open at once, reading and writing it.
//!
//! Invariant: only regular files and folders are ever opened, without waiting for anything, so that no pipe or device
//! holds a script's thread.

use std::fs::{File, Metadata};
use std::io::{Read, Write};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use cap_std::fs::{OpenOptions, OpenOptionsExt};
use rustix::process::{Resource, getrlimit};

use super::{Fault, Patience, Place};

/// Files that one run may have open at once.
const HELD: usize = 256;
/// Bytes between two looks at the clock.
const PIECE: usize = 1024 * 1024;

/// Files that all scripts have open.
static OPEN: AtomicUsize = AtomicUsize::new(0);

/// How many files all scripts together may have open: the rest of the process's descriptors are for its callers.
fn open_at_most() -> usize {
    static LIMIT: OnceLock<usize> = OnceLock::new();
    *LIMIT.get_or_init(|| {
        let limit = getrlimit(Resource::Nofile).current.unwrap_or(65_536);
        usize::try_from(limit / 4)
            .unwrap_or(usize::MAX)
            .clamp(64, 65_536)
    })
}

/// A place among the open files; dropping it frees the place.
pub(crate) struct Slot(Arc<AtomicUsize>);

impl Slot {
    pub(crate) fn take(held: &Arc<AtomicUsize>) -> Result<Self, Fault> {
        if held.load(Ordering::Relaxed) >= HELD {
            let hint = format!("a run may have {HELD} files open");
            return Err(Fault::new("EMFILE", hint));
        }
        if OPEN.fetch_add(1, Ordering::Relaxed) >= open_at_most() {
            OPEN.fetch_sub(1, Ordering::Relaxed);
            return Err(Fault::new(
                "ENFILE",
                "all scripts together have too many files open",
            ));
        }
        held.fetch_add(1, Ordering::Relaxed);
        Ok(Self(held.clone()))
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
        OPEN.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A file that a script has open.
pub(crate) struct OpenFile {
    pub(crate) file: File,
    /// Whether writes could change something where scripts may write.
    pub(crate) writable: bool,
    _slot: Slot,
}

impl OpenFile {
    /// Up to `length` bytes, from the file's own place in it or from another.
    pub(crate) fn read(&self, length: usize, position: Option<u64>) -> Result<Vec<u8>, Fault> {
        let size = self.file.metadata()?.len();
        let here = position.map_or(size, |position| size.saturating_sub(position));
        // A file that grows meanwhile is read on at the next call.
        let length = length.min(usize::try_from(here).unwrap_or(usize::MAX).max(PIECE));
        let mut bytes = vec![0; length];
        let mut filled = 0;
        while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            let read = match position {
                Some(position) => self.file.read_at(rest, position + filled as u64)?,
                None => (&self.file).read(rest)?,
            };
            if read == 0 {
                break;
            }
            filled += read;
        }
        bytes.truncate(filled);
        Ok(bytes)
    }

    /// Writes all of it, at the file's own place in it or at another.
    pub(crate) fn write(
        &self,
        bytes: &[u8],
        position: Option<u64>,
        patience: &Patience,
    ) -> Result<(), Fault> {
        let mut at = position;
        for piece in bytes.chunks(PIECE) {
            match at {
                Some(position) => {
                    self.file.write_all_at(piece, position)?;
                    at = Some(position + piece.len() as u64);
                }
                None => (&self.file).write_all(piece)?,
            }
            patience.check()?;
        }
        Ok(())
    }

    pub(crate) fn metadata(&self) -> Result<Metadata, Fault> {
        Ok(self.file.metadata()?)
    }
}

/// Opens a file with the system's own flags, of which only those that scripts have a use for are taken.
///
/// # Errors
/// `EACCES` for a change where scripts may only read, `EMFILE` and `ENFILE` at the limits, `EINVAL` for what is neither
/// file nor folder.
pub(crate) fn open(place: Place, flags: i32, mode: u32) -> Result<OpenFile, Fault> {
    let writes = flags & libc::O_ACCMODE != libc::O_RDONLY;
    let changes = writes || flags & (libc::O_CREAT | libc::O_TRUNC) != 0;
    let place = if changes { place.for_change()? } else { place };
    let slot = Slot::take(&place.held)?;
    let append = flags & libc::O_APPEND != 0;
    let mut options = OpenOptions::new();
    options
        .read(!writes || flags & libc::O_ACCMODE == libc::O_RDWR)
        .write(writes && !append)
        .append(writes && append)
        .truncate(flags & libc::O_TRUNC != 0 && flags & libc::O_EXCL == 0)
        .create(flags & libc::O_CREAT != 0)
        .create_new(flags & libc::O_CREAT != 0 && flags & libc::O_EXCL != 0)
        .mode(mode & 0o777)
        .custom_flags(
            libc::O_NONBLOCK
                | libc::O_NOCTTY
                | flags & (libc::O_NOFOLLOW | libc::O_DIRECTORY | libc::O_SYNC),
        );
    let file = place.dir.open_with(&place.path, &options)?.into_std();
    let kind = file.metadata()?;
    if !kind.is_file() && !kind.is_dir() {
        return Err(Fault::new("EINVAL", "only files and folders can be opened"));
    }
    Ok(OpenFile {
        file,
        writable: place.writable,
        _slot: slot,
    })
}

/// A whole file.
///
/// # Errors
/// `EISDIR` for a folder, `EFBIG` for a file that a script with so much memory cannot hold.
pub(crate) fn read_whole(place: Place, most: usize, patience: &Patience) -> Result<Vec<u8>, Fault> {
    let open = open(place, libc::O_RDONLY, 0)?;
    let facts = open.metadata()?;
    if facts.is_dir() {
        return Err(Fault::new("EISDIR", ""));
    }
    let too_large = |size: u64| {
        let hint = format!(
            "it has {size} bytes and a script {most} bytes of memory (engine.memory_limit_bytes); read it in pieces"
        );
        Fault::new("EFBIG", hint)
    };
    if facts.size() > most as u64 {
        return Err(too_large(facts.size()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(facts.size()).unwrap_or(0) + 1);
    loop {
        let read = (&open.file).take(PIECE as u64).read_to_end(&mut bytes)?;
        if bytes.len() > most {
            return Err(too_large(bytes.len() as u64));
        }
        if read < PIECE {
            return Ok(bytes);
        }
        patience.check()?;
    }
}
