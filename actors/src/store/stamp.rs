//! A file's identity on disk, by which a cached copy is known to be current.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustix::fs::{FileType, Stat};

/// File systems stamp changes with a clock that ticks every few milliseconds; a copy read this soon after a change may miss the next one.
const TICK: Duration = Duration::from_millis(50);
/// The same for file systems that keep whole seconds only.
const COARSE_TICK: Duration = Duration::from_secs(2);

/// What changes whenever a file's content or a folder's list of names does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    device: u64,
    inode: u64,
    size: u64,
    modified: Moment,
    /// The kernel's own record of a change, which no program can set back.
    changed: Moment,
}

/// Seconds and nanoseconds since the epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    seconds: i64,
    nanos: u32,
}

impl Moment {
    fn of(seconds: i64, nanos: impl TryInto<u32>) -> Self {
        Self {
            seconds,
            nanos: nanos.try_into().unwrap_or(0),
        }
    }

    fn time(self) -> SystemTime {
        let nanos = Duration::from_nanos(self.nanos.into());
        let seconds = Duration::from_secs(self.seconds.unsigned_abs());
        let whole = if self.seconds < 0 {
            UNIX_EPOCH.checked_sub(seconds)
        } else {
            UNIX_EPOCH.checked_add(seconds)
        };
        whole
            .and_then(|whole| whole.checked_add(nanos))
            .unwrap_or(UNIX_EPOCH)
    }
}

impl Stamp {
    #[allow(
        clippy::unnecessary_cast,
        reason = "the fields' types differ between platforms"
    )]
    pub(super) fn of(stat: &Stat) -> Self {
        Self {
            device: stat.st_dev as u64,
            inode: stat.st_ino as u64,
            size: size_of(stat),
            modified: Moment::of(stat.st_mtime as i64, stat.st_mtime_nsec),
            changed: Moment::of(stat.st_ctime as i64, stat.st_ctime_nsec),
        }
    }

    /// Whether what was read at `read_at` can be told from all that is written later.
    ///
    /// A change in the same tick of the file system's clock leaves the stamp as it is, which git's index calls racily clean.
    pub(super) fn settled(&self, read_at: SystemTime) -> bool {
        let coarse = self.modified.nanos == 0 && self.changed.nanos == 0;
        let tick = if coarse { COARSE_TICK } else { TICK };
        let before = |at: Moment| {
            read_at
                .duration_since(at.time())
                .is_ok_and(|age| age > tick)
        };
        // A modification time far in the future was set by hand and says nothing; the change time beside it does.
        let by_hand = self.modified.time() > read_at + COARSE_TICK;
        before(self.changed) && (before(self.modified) || by_hand)
    }

    pub(super) fn modified(&self) -> SystemTime {
        self.modified.time()
    }

    pub(super) fn same_file(&self, other: &Self) -> bool {
        self.device == other.device && self.inode == other.inode
    }
}

/// The file's length in bytes.
#[allow(
    clippy::unnecessary_cast,
    reason = "the field's type differs between platforms"
)]
pub(super) fn size_of(stat: &Stat) -> u64 {
    (stat.st_size as i64).try_into().unwrap_or(0)
}

/// What an entry of a folder is, itself and not what it links to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    File,
    Folder,
    Link,
    /// A pipe, a socket or a device.
    Other,
}

impl Thing {
    pub(super) fn of(stat: &Stat) -> Self {
        Self::typed(FileType::from_raw_mode(stat.st_mode)).unwrap_or(Self::Other)
    }

    /// The same from what a folder says of its entries; `None` if it does not say.
    pub(super) fn typed(file_type: FileType) -> Option<Self> {
        if file_type == FileType::Unknown {
            None
        } else if file_type.is_file() {
            Some(Self::File)
        } else if file_type.is_dir() {
            Some(Self::Folder)
        } else if file_type.is_symlink() {
            Some(Self::Link)
        } else {
            Some(Self::Other)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(modified: (i64, u32), changed: (i64, u32)) -> Stamp {
        Stamp {
            device: 1,
            inode: 1,
            size: 1,
            modified: Moment {
                seconds: modified.0,
                nanos: modified.1,
            },
            changed: Moment {
                seconds: changed.0,
                nanos: changed.1,
            },
        }
    }

    #[test]
    fn a_copy_read_in_the_tick_of_a_change_is_not_trusted() {
        let at = |ms| UNIX_EPOCH + Duration::from_millis(ms);
        let fresh = stamp((100, 1_000_000), (100, 1_000_000));
        assert!(!fresh.settled(at(100_001)));
        assert!(!fresh.settled(at(100_049)));
        assert!(fresh.settled(at(100_052)));
        assert!(!fresh.settled(at(99_000)), "changed after it was read");

        let set_back = stamp((5, 1), (100, 1_000_000));
        assert!(!set_back.settled(at(100_020)));
        let set_forward = stamp((9_000, 1), (100, 1_000_000));
        assert!(set_forward.settled(at(100_100)));

        let whole_seconds = stamp((100, 0), (100, 0));
        assert!(!whole_seconds.settled(at(101_900)));
        assert!(whole_seconds.settled(at(102_100)));
    }
}
