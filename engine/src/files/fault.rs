//! What went wrong with a file, in the words of Node: a code, and a hint where the code alone says too little.

use std::io;

use crate::ffi::OpError;
use crate::permissions::count_refusal;

/// A failed operation on a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The name of the system's error number.
    pub(crate) code: &'static str,
    /// What to know beside it; may be empty. Never a path of this machine.
    pub(crate) hint: String,
}

impl Fault {
    pub(crate) fn new(code: &'static str, hint: impl Into<String>) -> Self {
        Self {
            code,
            hint: hint.into(),
        }
    }

    /// Refuses what the script has no permission for; to be told once it is refused, because it is counted.
    pub(crate) fn denied(hint: &str) -> Self {
        count_refusal();
        Self::new("EACCES", hint)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.raw_os_error() {
            Some(number) => Self::new(name(number), ""),
            // The handle's own refusals carry no number.
            None => {
                let kind = error.kind();
                if kind == io::ErrorKind::PermissionDenied {
                    Self::denied("it leads out of the folder")
                } else if kind == io::ErrorKind::NotFound {
                    Self::new("ENOENT", "")
                } else if kind == io::ErrorKind::AlreadyExists {
                    Self::new("EEXIST", "")
                } else if kind == io::ErrorKind::InvalidInput {
                    Self::new("EINVAL", "")
                } else {
                    Self::new("EIO", "")
                }
            }
        }
    }
}

impl From<rustix::io::Errno> for Fault {
    fn from(error: rustix::io::Errno) -> Self {
        io::Error::from(error).into()
    }
}

impl From<Fault> for OpError {
    fn from(fault: Fault) -> Self {
        Self::Coded {
            code: fault.code,
            message: fault.hint,
        }
    }
}

/// The name of a number; what scripts cannot meet is an input or output error to them.
fn name(number: i32) -> &'static str {
    match number {
        libc::E2BIG => "E2BIG",
        libc::EACCES => "EACCES",
        libc::EAGAIN => "EAGAIN",
        libc::EBADF => "EBADF",
        libc::EBUSY => "EBUSY",
        libc::EDQUOT => "EDQUOT",
        libc::EEXIST => "EEXIST",
        libc::EFBIG => "EFBIG",
        libc::EINTR => "EINTR",
        libc::EINVAL => "EINVAL",
        libc::EISDIR => "EISDIR",
        libc::ELOOP => "ELOOP",
        libc::EMFILE => "EMFILE",
        libc::EMLINK => "EMLINK",
        libc::ENAMETOOLONG => "ENAMETOOLONG",
        libc::ENFILE => "ENFILE",
        libc::ENOENT => "ENOENT",
        libc::ENOEXEC => "ENOEXEC",
        libc::ENOMEM => "ENOMEM",
        libc::ENOSPC => "ENOSPC",
        libc::ENOTDIR => "ENOTDIR",
        libc::ENOTEMPTY => "ENOTEMPTY",
        libc::ENXIO => "ENXIO",
        libc::EPERM => "EPERM",
        libc::EPIPE => "EPIPE",
        libc::EROFS => "EROFS",
        libc::ESPIPE => "ESPIPE",
        libc::ETXTBSY => "ETXTBSY",
        libc::EXDEV => "EXDEV",
        _ => "EIO",
    }
}
