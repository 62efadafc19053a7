//! Why the store could not do what it was asked, one variant for each cause a caller can tell apart.

use std::io;

use rustix::io::Errno;
use thiserror::Error;

/// A failed file operation; `path` is always relative to the scripts root.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoreError {
    #[error("{path} does not exist")]
    NotFound { path: String },
    #[error("{path} is a folder")]
    IsFolder { path: String },
    #[error("{path} is not a folder")]
    NotFolder { path: String },
    /// A pipe, a socket or a device: nothing a script could be.
    #[error("{path} is not a regular file")]
    NotRegular { path: String },
    #[error("{path} already exists")]
    Exists { path: String },
    /// The folder a file should go to is missing, and making it was not asked for.
    #[error("the folder of {path} does not exist")]
    NoParent { path: String },
    /// A part of the path is a symlink, which management calls never follow.
    #[error("{path} resolves through a symlink")]
    Symlink { path: String },
    /// A symlink leads out of the scripts root.
    #[error("{path} leads outside the scripts directory")]
    Outside { path: String },
    #[error("{path} has {bytes} bytes, the most is {limit}")]
    TooLarge {
        path: String,
        bytes: u64,
        limit: u64,
    },
    #[error("{path} is not UTF-8 text")]
    NotText { path: String },
    /// The content is no longer the one an edit was made from.
    #[error("{path} has changed meanwhile")]
    Changed { path: String },
    /// Nobody may write the file, by its mode; the owner of the service is no exception.
    #[error("permission denied: {path} is read-only")]
    ReadOnlyFile { path: String },
    #[error("permission denied: {path}")]
    Denied { path: String },
    #[error("the disk is full, {path} was not changed")]
    Full { path: String },
    #[error("the disk is read-only, {path} was not changed")]
    ReadOnlyDisk { path: String },
    /// A filter that is no glob.
    #[error("{reason}")]
    BadFilter { reason: String },
    #[error("{path}: {message}")]
    Io { path: String, message: String },
}

impl StoreError {
    /// What this failure of a system call on `path` means.
    pub(super) fn os(path: &str, errno: Errno) -> Self {
        let path = if path.is_empty() { "." } else { path }.to_owned();
        match errno {
            Errno::NOENT => Self::NotFound { path },
            Errno::ISDIR => Self::IsFolder { path },
            Errno::NOTDIR => Self::NotFolder { path },
            Errno::EXIST | Errno::NOTEMPTY => Self::Exists { path },
            Errno::LOOP => Self::Symlink { path },
            Errno::ACCESS | Errno::PERM => Self::Denied { path },
            Errno::NOSPC | Errno::DQUOT => Self::Full { path },
            Errno::ROFS => Self::ReadOnlyDisk { path },
            other => Self::Io {
                message: io::Error::from(other).to_string(),
                path,
            },
        }
    }

    /// The same for an error that passed through the standard library or cap-std.
    pub(super) fn io(path: &str, error: &io::Error) -> Self {
        match Errno::from_io_error(error) {
            Some(errno) => Self::os(path, errno),
            // cap-std has no system error for a path that would have left its folder.
            None if error.kind() == io::ErrorKind::PermissionDenied => Self::Outside {
                path: path.to_owned(),
            },
            None => Self::Io {
                path: path.to_owned(),
                message: error.to_string(),
            },
        }
    }

    /// What it is about, relative to the scripts root: the path that was asked for, or a folder on the way to it.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::NotFound { path }
            | Self::IsFolder { path }
            | Self::NotFolder { path }
            | Self::NotRegular { path }
            | Self::Exists { path }
            | Self::NoParent { path }
            | Self::Symlink { path }
            | Self::Outside { path }
            | Self::TooLarge { path, .. }
            | Self::NotText { path }
            | Self::Changed { path }
            | Self::ReadOnlyFile { path }
            | Self::Denied { path }
            | Self::Full { path }
            | Self::ReadOnlyDisk { path }
            | Self::Io { path, .. } => Some(path),
            Self::BadFilter { .. } => None,
        }
    }

    /// Whether it only says that nothing is there.
    pub(super) fn is_absence(&self) -> bool {
        matches!(
            self,
            Self::NotFound { .. } | Self::NotFolder { .. } | Self::NoParent { .. }
        )
    }
}
