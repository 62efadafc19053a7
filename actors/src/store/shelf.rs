//! Scripts and folders as last read, each handed out only while the disk says it is current.
//!
//! Invariants
//! - What is handed out was read through the root's handle, so it lies inside the root.
//! - A copy whose stamp may hide a later change is read again.

use std::fs::File;
use std::sync::Arc;
use std::time::SystemTime;

use cap_fs_ext::OpenOptionsSyncExt;
use cap_std::fs::{Dir, OpenOptions};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use rustix::fs::{AtFlags, Stat};
use rustix::io::Errno;
use sha2::{Digest, Sha256};

use super::disk::{self, Disk, open_regular};
use super::error::StoreError;
use super::listing::{EXCLUSIVE, EntryKind, Listing};
use super::stamp::{Stamp, Thing};

/// Names in all cached listings together.
const LISTED_NAMES: u64 = 500_000;
/// What an entry costs beside its text, in bytes, roughly.
const ENTRY_BYTES: u64 = 256;
/// How many scripts of a few kilobytes the cache is laid out for.
const EXPECTED_ITEMS: usize = 10_000;

/// The text of one file, as it was when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Relative to the scripts root, `/` between names.
    pub path: String,
    pub text: Arc<str>,
    /// SHA-256 of the text.
    pub hash: [u8; 32],
    pub modified: SystemTime,
    /// In bytes.
    pub size: u64,
}

impl Script {
    pub(super) fn new(path: &str, text: String, stamp: &Stamp) -> Self {
        Self {
            path: path.to_owned(),
            hash: Sha256::digest(text.as_bytes()).into(),
            size: text.len() as u64,
            text: text.into(),
            modified: stamp.modified(),
        }
    }
}

/// What stands at a path, links followed as far as they stay inside the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    File,
    Folder,
    Nothing,
}

/// A file's content, or why it has none that can be used.
#[derive(Clone)]
struct Held {
    stamp: Stamp,
    outcome: Result<Arc<Script>, StoreError>,
}

#[derive(Clone)]
struct ScriptBytes;

impl Weighter<Box<str>, Held> for ScriptBytes {
    fn weight(&self, path: &Box<str>, held: &Held) -> u64 {
        let text = held.outcome.as_ref().map_or(0, |script| script.size);
        2 * path.len() as u64 + text + ENTRY_BYTES
    }
}

#[derive(Clone)]
struct HeldListing {
    stamp: Stamp,
    listing: Arc<Listing>,
}

#[derive(Clone)]
struct ListingNames;

impl Weighter<Box<str>, HeldListing> for ListingNames {
    fn weight(&self, _: &Box<str>, held: &HeldListing) -> u64 {
        held.listing.weight()
    }
}

/// The disk would have to be read: it holds something else than what was read before, or nothing was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotRead;

/// The caches, shared by the actor and the threads that run scripts.
pub(super) struct Shelf {
    disk: Arc<Disk>,
    scripts: Cache<Box<str>, Held, ScriptBytes>,
    listings: Cache<Box<str>, HeldListing, ListingNames>,
}

impl Shelf {
    /// An empty shelf that keeps at most `bytes` of script text.
    pub(super) fn new(disk: Arc<Disk>, bytes: u64) -> Self {
        Self {
            disk,
            scripts: Cache::with_weighter(EXPECTED_ITEMS, bytes, ScriptBytes),
            listings: Cache::with_weighter(EXPECTED_ITEMS, LISTED_NAMES, ListingNames),
        }
    }

    /// The text file at `path`, or `None` if there is no file.
    pub(super) fn script(&self, path: &str) -> Result<Option<Arc<Script>>, StoreError> {
        match self.script_read(path) {
            Ok(outcome) => outcome,
            Err(NotRead) => self.load(path),
        }
    }

    /// The same, if it was read before and the disk says that it is current.
    pub(super) fn script_read(
        &self,
        path: &str,
    ) -> Result<Result<Option<Arc<Script>>, StoreError>, NotRead> {
        let stat = match self.stat(path) {
            Ok(Some(stat)) if Thing::of(&stat) == Thing::File => stat,
            Ok(_) => return Ok(Ok(None)),
            Err(error) => return Ok(Err(error)),
        };
        match self.scripts.get(path) {
            Some(held) if held.stamp == Stamp::of(&stat) => Ok(held.outcome.map(Some)),
            _ => Err(NotRead),
        }
    }

    /// What the file at `path` holds, past the cache, or `None` if there is no file.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self.open(path) {
            Ok((file, stat)) => self.disk.bytes(file, &stat, path).map(Some),
            Err(
                StoreError::NotFound { .. }
                | StoreError::NotFolder { .. }
                | StoreError::IsFolder { .. }
                | StoreError::Outside { .. },
            ) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// What stands at `path`; nothing, if a link leads out of the root.
    pub(super) fn kind(&self, path: &str) -> Result<Kind, StoreError> {
        if self.stat(path)?.is_none() {
            return Ok(Kind::Nothing);
        }
        match self
            .disk
            .root()
            .metadata(path)
            .map_err(|error| StoreError::io(path, &error))
        {
            Ok(found) if found.is_dir() => Ok(Kind::Folder),
            Ok(found) if found.is_file() => Ok(Kind::File),
            Ok(_) | Err(StoreError::NotFound { .. } | StoreError::Outside { .. }) => {
                Ok(Kind::Nothing)
            }
            Err(other) => Err(other),
        }
    }

    /// The folder at `path` as routes see it, or `None` if there is no such folder inside the root.
    pub(super) fn listing(&self, path: &str) -> Result<Option<Arc<Listing>>, StoreError> {
        match self.listing_read(path) {
            Ok(outcome) => outcome,
            Err(NotRead) => match self.list(path) {
                Err(
                    StoreError::NotFound { .. }
                    | StoreError::NotFolder { .. }
                    | StoreError::Outside { .. },
                ) => Ok(None),
                listed => listed.map(Some),
            },
        }
    }

    /// The same, if it was read before and the disk says that it is current.
    pub(super) fn listing_read(
        &self,
        path: &str,
    ) -> Result<Result<Option<Arc<Listing>>, StoreError>, NotRead> {
        let stat = match self.stat(path) {
            Ok(Some(stat)) if Thing::of(&stat) == Thing::Folder => stat,
            Ok(_) => return Ok(Ok(None)),
            Err(error) => return Ok(Err(error)),
        };
        match self.listings.get(path) {
            Some(held) if held.stamp == Stamp::of(&stat) => Ok(Ok(Some(held.listing))),
            _ => Err(NotRead),
        }
    }

    /// Reads the first byte of a file, so as to know that it can be read.
    pub(super) fn probe(&self, path: &str) -> Result<(), StoreError> {
        let (file, _) = self.open(path)?;
        let mut byte = [0_u8; 1];
        rustix::io::read(&file, &mut byte)
            .map(|_| ())
            .map_err(|errno| StoreError::os(path, errno))
    }

    /// What the disk says of `path`, links followed; `None` if nothing is there.
    ///
    /// The question may follow a link out of the root, so its answer is used only to compare stamps and is never told: content comes through `open`, which cannot.
    fn stat(&self, path: &str) -> Result<Option<Stat>, StoreError> {
        let shown = if path.is_empty() { "." } else { path };
        match rustix::fs::statat(&*self.disk.root(), shown, AtFlags::empty()) {
            Ok(stat) => Ok(Some(stat)),
            Err(Errno::NOENT | Errno::NOTDIR | Errno::LOOP | Errno::NAMETOOLONG) => Ok(None),
            Err(errno) => Err(StoreError::os(path, errno)),
        }
    }

    fn open(&self, path: &str) -> Result<(File, Stat), StoreError> {
        let mut options = OpenOptions::new();
        options.read(true).nonblock(true);
        open_regular(&self.disk.root(), path, &options, path)
    }

    fn load(&self, path: &str) -> Result<Option<Arc<Script>>, StoreError> {
        let (file, stat) = match self.open(path) {
            Ok(opened) => opened,
            Err(
                StoreError::NotFound { .. }
                | StoreError::NotFolder { .. }
                | StoreError::IsFolder { .. }
                // A folder of the path has just become a link that leads out.
                | StoreError::Outside { .. },
            ) => {
                return Ok(None);
            }
            Err(other) => return Err(other),
        };
        let stamp = Stamp::of(&stat);
        let read_at = SystemTime::now();
        let outcome = self
            .disk
            .text(file, &stat, path)
            .map(|text| Arc::new(Script::new(path, text, &stamp)));
        let lasting = !matches!(outcome, Err(StoreError::Io { .. }));
        if lasting && stamp.settled(read_at) {
            self.scripts.insert(
                path.into(),
                Held {
                    stamp,
                    outcome: outcome.clone(),
                },
            );
        } else {
            self.scripts.remove(path);
        }
        outcome.map(Some)
    }

    fn list(&self, path: &str) -> Result<Arc<Listing>, StoreError> {
        let shown = if path.is_empty() { "." } else { path };
        let fault = |error| StoreError::io(path, &error);
        let folder = self.disk.root().open_dir(shown).map_err(fault)?;
        let stat = rustix::fs::fstat(&folder).map_err(|errno| StoreError::os(path, errno))?;
        let stamp = Stamp::of(&stat);
        let read_at = SystemTime::now();
        let (entries, linked) = self.mounting_entries(&folder, path)?;
        let listing = Arc::new(Listing::of(
            entries.iter().map(|(name, kind)| (name.as_str(), *kind)),
        ));
        // What a link leads to may change without a trace in this folder.
        if stamp.settled(read_at) && !linked {
            self.listings.insert(
                path.into(),
                HeldListing {
                    stamp,
                    listing: listing.clone(),
                },
            );
        } else {
            self.listings.remove(path);
        }
        Ok(listing)
    }

    /// The files and folders of a folder, and whether any is a link; links count as what they lead to, if that is inside the root.
    fn mounting_entries(
        &self,
        folder: &Dir,
        path: &str,
    ) -> Result<(Vec<(String, EntryKind)>, bool), StoreError> {
        let mut entries = Vec::new();
        let mut linked = false;
        for (name, thing) in disk::entries(folder, path)? {
            let kind = match thing {
                Thing::File => Kind::File,
                Thing::Folder => Kind::Folder,
                Thing::Link => {
                    linked = true;
                    let slash = if path.is_empty() { "" } else { "/" };
                    self.kind(&format!("{path}{slash}{name}"))
                        .unwrap_or(Kind::Nothing)
                }
                Thing::Other => Kind::Nothing,
            };
            match kind {
                Kind::File => entries.push((name, EntryKind::File)),
                Kind::Folder => entries.push((name, EntryKind::Folder)),
                // Whatever the marker is, its presence counts; what cannot be read is told when it is probed.
                Kind::Nothing if name == EXCLUSIVE => entries.push((name, EntryKind::File)),
                Kind::Nothing => {}
            }
        }
        Ok((entries, linked))
    }
}
