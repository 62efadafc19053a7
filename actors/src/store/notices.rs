//! The kernel's notices of changes in folders, as hints: what they name is looked at, never believed.

#[cfg(not(target_os = "linux"))]
pub(super) use elsewhere::Notices;
#[cfg(target_os = "linux")]
pub(super) use linux::Notices;

/// What the kernel said since it was last asked.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// Files and folders that may have changed, relative to the root.
    pub(super) paths: std::collections::BTreeSet<String>,
    /// More happened than it could keep; only a survey can tell what.
    pub(super) lost: bool,
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;
    use std::mem::MaybeUninit;
    use std::os::fd::{AsFd, AsRawFd, OwnedFd};

    use cap_std::fs::Dir;
    use rustix::fs::inotify::{self, CreateFlags, ReadFlags, Reader, WatchFlags};
    use rustix::io::Errno;

    use super::Heard;
    use crate::store::inventory::is_at_or_below;

    /// Room for some hundred notices a read.
    const BUFFER_BYTES: usize = 16 * 1024;

    /// An inotify instance and the folders it watches.
    pub(in crate::store) struct Notices {
        descriptor: OwnedFd,
        /// The folder of each watch, by the number the kernel gave it.
        folders: HashMap<i32, String>,
    }

    impl Notices {
        pub(in crate::store) fn new() -> Result<Self, Errno> {
            let descriptor = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
            Ok(Self {
                descriptor,
                folders: HashMap::new(),
            })
        }

        /// Watches an open folder, which is at `path`.
        pub(in crate::store) fn watch(&mut self, path: &str, folder: &Dir) -> Result<(), Errno> {
            // By descriptor, so that it is this folder that is watched and not what its path means by now.
            let name = format!("/proc/self/fd/{}", folder.as_fd().as_raw_fd());
            let flags = WatchFlags::CREATE
                | WatchFlags::CLOSE_WRITE
                | WatchFlags::MODIFY
                | WatchFlags::ATTRIB
                | WatchFlags::DELETE
                | WatchFlags::MOVED_FROM
                | WatchFlags::MOVED_TO
                | WatchFlags::ONLYDIR
                | WatchFlags::EXCL_UNLINK;
            let number = inotify::add_watch(&self.descriptor, name, flags)?;
            self.folders.insert(number, path.to_owned());
            Ok(())
        }

        /// Ends the watches at and below `path`, which is gone or is something else by now.
        pub(in crate::store) fn forget(&mut self, path: &str) {
            let descriptor = &self.descriptor;
            self.folders.retain(|number, folder| {
                let kept = !is_at_or_below(folder, path);
                if !kept {
                    // It fails if the folder was deleted, for then the kernel has ended the watch itself.
                    let _ = inotify::remove_watch(descriptor, *number);
                }
                kept
            });
        }

        /// All notices that are waiting; returns at once.
        pub(in crate::store) fn drain(&mut self) -> Result<Heard, Errno> {
            let mut heard = Heard::default();
            let mut buffer = [MaybeUninit::uninit(); BUFFER_BYTES];
            let mut reader = Reader::new(&self.descriptor, &mut buffer);
            loop {
                let event = match reader.next() {
                    Ok(event) => event,
                    Err(Errno::WOULDBLOCK) => return Ok(heard),
                    Err(Errno::INTR) => continue,
                    Err(errno) => return Err(errno),
                };
                if event.events().contains(ReadFlags::QUEUE_OVERFLOW) {
                    heard.lost = true;
                } else if event.events().contains(ReadFlags::IGNORED) {
                    self.folders.remove(&event.wd());
                } else if let (Some(folder), Some(Ok(name))) = (
                    self.folders.get(&event.wd()),
                    event.file_name().map(|name| name.to_str()),
                ) {
                    let slash = if folder.is_empty() { "" } else { "/" };
                    heard.paths.insert(format!("{folder}{slash}{name}"));
                }
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use cap_std::fs::Dir;
    use rustix::io::Errno;

    use super::Heard;

    /// Nothing: on this platform the store looks by itself from time to time.
    pub(in crate::store) struct Notices;

    impl Notices {
        pub(in crate::store) fn new() -> Result<Self, Errno> {
            Err(Errno::NOSYS)
        }

        pub(in crate::store) fn watch(&mut self, _: &str, _: &Dir) -> Result<(), Errno> {
            Err(Errno::NOSYS)
        }

        pub(in crate::store) fn forget(&mut self, _: &str) {}

        pub(in crate::store) fn drain(&mut self) -> Result<Heard, Errno> {
            Err(Errno::NOSYS)
        }
    }
}
