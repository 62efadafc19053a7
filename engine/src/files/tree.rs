//! What is done to names: looking at them, listing, making, moving and removing them.

use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

use cap_std::fs::{
    DirBuilder, DirBuilderExt, FileType, FileTypeExt, Metadata, MetadataExt, PermissionsExt,
};
use rustix::fs::{Timespec, Timestamps, futimens};

use super::{Fault, Patience, Place, open};

/// Names that one listing may have.
const LISTED: usize = 1_000_000;
/// Names between two looks at the clock.
const STEP: usize = 512;

/// One name of a folder.
pub(crate) struct Entry {
    pub(crate) name: String,
    /// 1 file, 2 folder, 3 link, 4 pipe, 5 socket, 6 character device, 7 block device; as libuv counts them.
    pub(crate) kind: u8,
}

/// What `stat` tells, in the order of Node's `Stats`, times in milliseconds.
pub(crate) type Facts = [f64; 14];

/// What may be removed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Removal {
    /// A file or link.
    File,
    /// An empty folder.
    Folder,
    /// Anything, with all that is in it.
    Tree,
}

/// What is known of a name; of a link itself unless it is followed.
pub(crate) fn facts(place: &Place, follow: bool) -> Result<Facts, Fault> {
    Ok(facts_of(&metadata(place, follow)?))
}

fn metadata(place: &Place, follow: bool) -> Result<Metadata, Fault> {
    Ok(if place.is_root() {
        place.dir.dir_metadata()?
    } else if follow {
        place.dir.metadata(&place.path)?
    } else {
        place.dir.symlink_metadata(&place.path)?
    })
}

pub(crate) fn facts_of(facts: &impl Stat) -> Facts {
    facts.facts()
}

/// What `stat` gives, from either kind of metadata.
pub(crate) trait Stat {
    fn facts(&self) -> Facts;
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a script's numbers are no wider, as in Node"
)]
fn milliseconds(seconds: i64, nanoseconds: i64) -> f64 {
    seconds as f64 * 1000.0 + nanoseconds as f64 / 1e6
}

macro_rules! stat {
    ($kind:ty, $extension:path, $created:expr) => {
        impl Stat for $kind {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a script's numbers are no wider, as in Node"
            )]
            fn facts(&self) -> Facts {
                use $extension as Unix;
                let changed = milliseconds(Unix::ctime(self), Unix::ctime_nsec(self));
                let created: Option<f64> = ($created)(self);
                [
                    f64::from(Unix::mode(self)),
                    Unix::size(self) as f64,
                    Unix::ino(self) as f64,
                    Unix::dev(self) as f64,
                    Unix::nlink(self) as f64,
                    f64::from(Unix::uid(self)),
                    f64::from(Unix::gid(self)),
                    Unix::rdev(self) as f64,
                    Unix::blksize(self) as f64,
                    Unix::blocks(self) as f64,
                    milliseconds(Unix::atime(self), Unix::atime_nsec(self)),
                    milliseconds(Unix::mtime(self), Unix::mtime_nsec(self)),
                    changed,
                    created.unwrap_or(changed),
                ]
            }
        }
    };
}

stat!(Metadata, MetadataExt, |facts: &Metadata| {
    let since = facts.created().ok()?.into_std();
    let since = since.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(since.as_secs_f64() * 1000.0)
});
stat!(
    std::fs::Metadata,
    std::os::unix::fs::MetadataExt,
    |facts: &std::fs::Metadata| {
        let since = facts.created().ok()?;
        let since = since.duration_since(std::time::UNIX_EPOCH).ok()?;
        Some(since.as_secs_f64() * 1000.0)
    }
);

/// Fails unless a script may do all of what the bits of `mode` say: 4 read, 2 write, 1 run.
pub(crate) fn access(place: &Place, mode: u32) -> Result<(), Fault> {
    let facts = metadata(place, true)?;
    let bits = MetadataExt::mode(&facts);
    let denied = mode & 2 != 0 && (!place.writable || bits & 0o222 == 0)
        || mode & 1 != 0 && bits & 0o111 == 0
        || mode & 4 != 0 && bits & 0o444 == 0;
    if denied {
        return Err(Fault::new("EACCES", ""));
    }
    Ok(())
}

/// The names in a folder, in the system's order.
pub(crate) fn list(place: &Place, patience: &Patience) -> Result<Vec<Entry>, Fault> {
    let mut entries = Vec::new();
    for entry in place.dir.read_dir(&place.path)? {
        let entry = entry?;
        entries.push(Entry {
            name: entry.file_name().to_string_lossy().into_owned(),
            kind: kind(entry.file_type()?),
        });
        if entries.len() % STEP == 0 {
            patience.check()?;
        }
        if entries.len() > LISTED {
            return Err(Fault::new(
                "EFBIG",
                format!("a listing may have {LISTED} names"),
            ));
        }
    }
    Ok(entries)
}

fn kind(kind: FileType) -> u8 {
    if kind.is_file() {
        1
    } else if kind.is_dir() {
        2
    } else if kind.is_symlink() {
        3
    } else if kind.is_fifo() {
        4
    } else if kind.is_socket() {
        5
    } else if kind.is_char_device() {
        6
    } else {
        7
    }
}

/// Makes a folder; with `parents` also those it lies in. Gives the first that was made.
pub(crate) fn make_folder(place: Place, parents: bool, mode: u32) -> Result<Option<String>, Fault> {
    let place = place.for_change()?;
    let mut builder = DirBuilder::new();
    builder.mode(mode & 0o777);
    if place.is_root() {
        return if parents {
            Ok(None)
        } else {
            Err(Fault::new("EEXIST", ""))
        };
    }
    if !parents {
        place.dir.create_dir_with(&place.path, &builder)?;
        return Ok(None);
    }
    let (mut path, mut first) = (PathBuf::new(), None);
    for part in place.path.components() {
        path.push(part);
        match place.dir.create_dir_with(&path, &builder) {
            Ok(()) => {
                first.get_or_insert_with(|| place.shown(&path));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if !place.dir.metadata(&path)?.is_dir() {
                    let last = path == place.path;
                    return Err(Fault::new(if last { "EEXIST" } else { "ENOTDIR" }, ""));
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(first)
}

/// Removes a name.
pub(crate) fn remove(place: Place, what: Removal, patience: &Patience) -> Result<(), Fault> {
    let place = place.for_change()?;
    if place.is_root() {
        return Err(Fault::new("EBUSY", "the folder itself stays"));
    }
    match what {
        Removal::File => {
            if place.dir.symlink_metadata(&place.path)?.is_dir() {
                // What Linux says, where the standard leaves it open.
                return Err(Fault::new("EISDIR", ""));
            }
            place.dir.remove_file(&place.path)?;
        }
        Removal::Folder => place.dir.remove_dir(&place.path)?,
        Removal::Tree => {
            if place.dir.symlink_metadata(&place.path)?.is_dir() {
                remove_tree(&place, &place.path, patience)?;
            } else {
                place.dir.remove_file(&place.path)?;
            }
        }
    }
    Ok(())
}

/// Removes a folder and what is in it. A deeper one is reached by a longer path, so the system's limit on paths bounds
/// the recursion.
fn remove_tree(place: &Place, folder: &Path, patience: &Patience) -> Result<(), Fault> {
    patience.check()?;
    for entry in place.dir.read_dir(folder)? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            remove_tree(place, &path, patience)?;
        } else {
            place.dir.remove_file(&path)?;
        }
    }
    Ok(place.dir.remove_dir(folder)?)
}

/// Gives a name another one, which may be taken already.
pub(crate) fn rename(from: Place, to: Place) -> Result<(), Fault> {
    let (from, to) = (from.for_change()?, to.for_change()?);
    if from.is_root() || to.is_root() {
        return Err(Fault::new("EBUSY", "the folder itself stays"));
    }
    Ok(from.dir.rename(&from.path, &to.dir, &to.path)?)
}

/// Copies a file's bytes and mode.
pub(crate) fn copy(
    from: Place,
    to: Place,
    exclusive: bool,
    patience: &Patience,
) -> Result<(), Fault> {
    let same = std::sync::Arc::ptr_eq(&from.dir, &to.dir) && from.path == to.path;
    let source = open(from, libc::O_RDONLY, 0)?;
    let facts = source.metadata()?;
    if facts.is_dir() {
        return Err(Fault::new("EISDIR", ""));
    }
    if same && !exclusive {
        return Ok(());
    }
    let mode = std::os::unix::fs::MetadataExt::mode(&facts);
    let exclusive = if exclusive { libc::O_EXCL } else { 0 };
    // Cut only when it is known to be another file: the same one may have two names.
    let target = open(to, libc::O_WRONLY | libc::O_CREAT | exclusive, mode)?;
    let known = target.metadata()?;
    let identity = |facts: &std::fs::Metadata| {
        use std::os::unix::fs::MetadataExt;
        (facts.dev(), facts.ino())
    };
    if identity(&facts) == identity(&known) {
        return Ok(());
    }
    target.file.set_len(0)?;
    let mut piece = vec![0; 256 * 1024];
    loop {
        let read = (&source.file).read(&mut piece)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok(());
        };
        (&target.file).write_all(bytes)?;
        patience.check()?;
    }
}

/// Gives a file a second name in the same folder of the script's view: elsewhere it might have other rights.
pub(crate) fn link(from: Place, to: Place) -> Result<(), Fault> {
    let (from, to) = (from.for_change()?, to.for_change()?);
    if !std::sync::Arc::ptr_eq(&from.dir, &to.dir) {
        return Err(Fault::new("EXDEV", ""));
    }
    Ok(from.dir.hard_link(&from.path, &to.dir, &to.path)?)
}

/// Makes a link. What it says must lie beside or below it, so that it leads nowhere else wherever it is moved.
pub(crate) fn symlink(target: &str, place: Place) -> Result<(), Fault> {
    let place = place.for_change()?;
    let plain = Path::new(target)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !plain {
        let hint =
            "a link may lead only to what lies beside or below it, by a relative path without `..`";
        return Err(Fault::new("EPERM", hint));
    }
    Ok(place.dir.symlink(target, &place.path)?)
}

/// What a link says.
pub(crate) fn read_link(place: &Place) -> Result<String, Fault> {
    let target = place.dir.read_link(&place.path)?;
    Ok(target.to_string_lossy().into_owned())
}

/// The path without links.
pub(crate) fn real_path(place: &Place) -> Result<String, Fault> {
    if place.is_root() {
        metadata(place, true)?;
        return Ok(place.shown(&place.path));
    }
    Ok(place.shown(&place.dir.canonicalize(&place.path)?))
}

/// Sets who may do what, by the lower nine bits.
pub(crate) fn set_mode(place: Place, mode: u32) -> Result<(), Fault> {
    let place = place.for_change()?;
    let permissions = cap_std::fs::Permissions::from_mode(mode & 0o777);
    Ok(place.dir.set_permissions(&place.path, permissions)?)
}

/// Sets when a file was read and changed, in milliseconds.
pub(crate) fn set_times(file: &std::fs::File, accessed: f64, modified: f64) -> Result<(), Fault> {
    let time = |milliseconds: f64| {
        if !milliseconds.is_finite() || milliseconds.abs() > 8.64e15 {
            return Err(Fault::new("EINVAL", "a time must be a date"));
        }
        let seconds = (milliseconds / 1000.0).floor();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a date's seconds fit, and so do the nanoseconds of one"
        )]
        Ok(Timespec {
            tv_sec: seconds as i64,
            tv_nsec: ((milliseconds - seconds * 1000.0) * 1e6) as i64,
        })
    };
    let times = Timestamps {
        last_access: time(accessed)?,
        last_modification: time(modified)?,
    };
    Ok(futimens(file, &times)?)
}
