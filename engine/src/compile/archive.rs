//! Compiled files on the disk, so that a process need not compile what the one before it has.
//!
//! Layout: `<folder>/key` is what they are sealed with; `<folder>/<stamp>/<name>` is one compiled file of the engine with
//! that stamp. Everything is readable for the service's user alone, and whatever is missing or broken is made again.

use std::env::consts::ARCH;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use crossbeam_channel::{Receiver, Sender};
use serde::{Deserialize, Serialize};

use super::Compiled;
use crate::ffi::Bytecode;
use crate::ffi::seal::Sealer;
use crate::line_map::LineMap;

/// Bytes that one engine's files may take together; the least recently used goes when the service starts.
const MOST: u64 = 256 * 1024 * 1024;
/// Other engines whose files are kept: the one before this one, and the one before that.
const OTHERS: usize = 2;
/// Files that may wait for being written.
const WAITING: usize = 256;
/// The ending of what is being written.
const UNDONE: &str = "new";
/// What is not done by then has been given up.
const GIVEN_UP: Duration = Duration::from_secs(3600);

/// What this engine is built from; bytecode of another is of no use to it, nor is one for another kind of processor.
const SOURCES: &str = env!("ENGINE_SOURCES");

/// The compiled files of one engine.
pub(crate) struct Archive {
    folder: PathBuf,
    sealer: Sealer,
    writes: Sender<(PathBuf, Vec<u8>)>,
    room: Arc<AtomicU64>,
}

/// What is kept of a compiled file beside its code.
#[derive(Serialize, Deserialize)]
struct Notes {
    esm: bool,
    used: i32,
    places: Vec<[u32; 4]>,
}

impl Archive {
    /// Opens the archive, and makes it if it is missing; tidies it up on a thread of its own.
    ///
    /// # Errors
    /// If the folder cannot be used.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        let stamp = format!("{SOURCES}-{ARCH}");
        let own = folder.join(&stamp);
        DirBuilder::new().recursive(true).mode(0o700).create(&own)?;
        let sealer = Sealer::new(&key(folder)?, &stamp)
            .ok_or_else(|| io::Error::other("the key cannot be used"))?;
        let (writes, waiting) = crossbeam_channel::bounded(WAITING);
        let room = Arc::new(AtomicU64::new(MOST));
        let keeper = Keeper {
            whole: folder.to_owned(),
            own: own.clone(),
            room: room.clone(),
        };
        thread::Builder::new()
            .name("archive".into())
            .spawn(move || keeper.work(&waiting))?;
        Ok(Self {
            folder: own,
            sealer,
            writes,
            room,
        })
    }

    /// Code, and the notes on it.
    pub(crate) fn code(&self, name: &str) -> Option<(Vec<u8>, Bytecode)> {
        let mut file = File::open(self.folder.join(name)).ok()?;
        let mut sealed = Vec::new();
        file.read_to_end(&mut sealed).ok()?;
        let opened = self.sealer.open(name, &sealed);
        if opened.is_some() {
            // The oldest goes first when there is no room.
            let _ = file.set_modified(SystemTime::now());
        }
        opened
    }

    /// Keeps code, and notes on it; when there is no room it is not kept.
    pub(crate) fn keep(&self, name: &str, notes: &[u8], code: &Bytecode) {
        let sealed = self.sealer.close(name, notes, code);
        let length = sealed.len() as u64;
        let taken = self
            .room
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |room| {
                room.checked_sub(length)
            });
        if taken.is_ok() {
            // Nobody waits for the disk: what finds no place in the queue is compiled again after the next start.
            let queued = self.writes.try_send((self.folder.join(name), sealed));
            if queued.is_err() {
                self.room.fetch_add(length, Ordering::Relaxed);
            }
        }
    }

    /// A compiled file.
    pub(super) fn compiled(&self, name: &str) -> Option<Compiled> {
        let (notes, code) = self.code(name)?;
        let Notes { esm, used, places } = postcard::from_bytes(&notes).ok()?;
        Some(Compiled {
            code,
            map: Arc::new(LineMap::new(places.into_iter())),
            esm,
            used,
        })
    }

    /// Keeps a compiled file.
    pub(super) fn keep_compiled(&self, name: &str, compiled: &Compiled) {
        let notes = postcard::to_allocvec(&Notes {
            esm: compiled.esm,
            used: compiled.used,
            places: compiled.map.places().to_vec(),
        });
        if let Ok(notes) = notes {
            self.keep(name, &notes, &compiled.code);
        }
    }
}

/// The key of a folder; made if there is none.
fn key(folder: &Path) -> io::Result<[u8; 32]> {
    let file = folder.join("key");
    if let Ok(known) = fs::read(&file) {
        if let Ok(known) = known.try_into() {
            return Ok(known);
        }
        fs::remove_file(&file)?;
    }
    let mut made = [0; 32];
    getrandom::fill(&mut made).map_err(io::Error::other)?;
    let new = undone(&file);
    write(&new, &made)?;
    // Of two that start at once, one has the key in place first; both take that one.
    let placed = fs::hard_link(&new, &file);
    fs::remove_file(&new)?;
    match placed {
        Ok(()) => Ok(made),
        Err(_) => fs::read(&file)?
            .try_into()
            .map_err(|_| io::Error::other("the key is broken")),
    }
}

/// The name that a file has while it is written by this process.
fn undone(file: &Path) -> PathBuf {
    file.with_extension(format!("{}.{UNDONE}", std::process::id()))
}

fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    options.open(file)?.write_all(bytes)
}

/// What is done beside the script threads.
struct Keeper {
    whole: PathBuf,
    own: PathBuf,
    room: Arc<AtomicU64>,
}

impl Keeper {
    /// Tidies up, then writes until the archive is gone.
    fn work(&self, waiting: &Receiver<(PathBuf, Vec<u8>)>) {
        self.remove_others();
        let used = self.remove_old();
        let taken = |room: u64| Some(room.saturating_sub(used));
        let _ = self
            .room
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken);
        for (file, sealed) in waiting {
            let new = undone(&file);
            // It is not synced: what a crash leaves half of has no seal.
            if let Err(error) = write(&new, &sealed).and_then(|()| fs::rename(&new, &file)) {
                let _ = fs::remove_file(&new);
                log::warn!("compiled files are kept no more: {error}");
                self.room.store(0, Ordering::Relaxed);
            }
        }
    }

    /// Removes what engines have left that were long ago.
    fn remove_others(&self) {
        let mut others = entries(&self.whole);
        others.retain(|(path, found)| found.is_dir() && *path != self.own);
        others.sort_by_key(|(_, found)| std::cmp::Reverse(found.modified().ok()));
        for (path, _) in others.into_iter().skip(OTHERS) {
            let _ = fs::remove_dir_all(path);
        }
    }

    /// Removes what was not used for longest until half of the room is free, if there is none; tells what is used.
    fn remove_old(&self) -> u64 {
        let mut files = entries(&self.own);
        files.retain(|(path, found)| {
            let is_undone = path.extension().is_some_and(|ending| ending == UNDONE);
            let age = found.modified().ok().and_then(|at| at.elapsed().ok());
            let is_given_up = is_undone && age.is_some_and(|age| age > GIVEN_UP);
            if is_given_up {
                let _ = fs::remove_file(path);
            }
            !is_undone
        });
        files.sort_by_key(|(_, found)| found.modified().ok());
        let mut used: u64 = files.iter().map(|(_, found)| found.len()).sum();
        let wanted = if used < MOST { MOST } else { MOST / 2 };
        for (path, found) in files {
            if used <= wanted {
                break;
            }
            if fs::remove_file(path).is_ok() {
                used -= found.len();
            }
        }
        used
    }
}

/// What lies in a folder; nothing, if it cannot be read.
fn entries(folder: &Path) -> Vec<(PathBuf, fs::Metadata)> {
    let listed = fs::read_dir(folder).into_iter().flatten().flatten();
    listed
        .filter_map(|entry| Some((entry.path(), entry.metadata().ok()?)))
        .collect()
}
