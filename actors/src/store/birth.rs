//! When a file was made: the file system knows it of an inode, and a write puts a new one in the place of the old.

use std::fs::File;
use std::time::{Duration, SystemTime};

use rustix::fs::XattrFlags;

/// Holds the time in nanoseconds since 1970, in digits.
const ATTRIBUTE: &str = "user.hoody.created";
/// Longer than any such time.
const DIGITS: usize = 32;

/// When the file was made, or the first of those that it has replaced; `None` where the file system records nothing.
pub(super) fn created(file: &File) -> Option<SystemTime> {
    recorded(file).or_else(|| file.metadata().ok()?.created().ok())
}

fn recorded(file: &File) -> Option<SystemTime> {
    let mut digits = [0; DIGITS];
    let length = rustix::fs::fgetxattr(file, ATTRIBUTE, &mut digits).ok()?;
    let digits = std::str::from_utf8(digits.get(..length)?).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_nanos(digits.parse().ok()?))
}

/// Lets a file count as made when the one was that it is about to replace.
pub(super) fn inherit(file: &File, replaced: &File) {
    let since = created(replaced).and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
    if let Some(since) = since {
        let digits = since.as_nanos().to_string();
        // Not every file system has attributes; there a file is as old as its last write.
        if let Err(errno) =
            rustix::fs::fsetxattr(file, ATTRIBUTE, digits.as_bytes(), XattrFlags::empty())
        {
            log::debug!("when a file was made could not be kept: {errno}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_as_old_as_the_first_that_it_has_replaced() {
        let file = || tempfile::tempfile().unwrap();
        let (first, second, third) = (file(), file(), file());
        if rustix::fs::fsetxattr(&first, "user.hoody.test", b"", XattrFlags::empty()).is_err() {
            // Nothing is promised here.
            return;
        }
        assert_eq!(recorded(&first), None);
        let made = created(&first).expect("a time");
        inherit(&second, &first);
        inherit(&third, &second);
        assert_eq!(
            (created(&second), created(&third)),
            (Some(made), Some(made))
        );
        let nonsense = b"x".as_slice();
        rustix::fs::fsetxattr(&third, ATTRIBUTE, nonsense, XattrFlags::empty()).unwrap();
        assert!(created(&third).is_some_and(|at| at >= made));
    }
}
