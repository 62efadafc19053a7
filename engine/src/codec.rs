//! Decoding and encoding of compressed bytes, step by step: no step makes more than it was given room for.

mod decode;
mod encode;

pub(crate) use decode::Decoder;
pub(crate) use encode::{Effort, Encoder, Flush};

/// A compressed format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// RFC 1952; several members are one text.
    Gzip,
    /// RFC 1950.
    Zlib,
    /// RFC 1951, without any frame.
    Raw,
    /// HTTP's `deflate`: meant to be RFC 1950, often sent as RFC 1951.
    Deflate,
    /// RFC 1950 or 1952, told by the first byte.
    Unzip,
    /// RFC 7932.
    Brotli,
}

/// Bytes that are not of their format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Fault {
    /// Node's name of the fault.
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl Fault {
    fn data(message: &str) -> Self {
        Self {
            code: "Z_DATA_ERROR",
            message: message.to_owned(),
        }
    }
}

/// What one step did.
#[derive(Debug)]
pub(crate) struct Step {
    /// Bytes of the input that need not come again.
    pub(crate) taken: usize,
    pub(crate) bytes: Vec<u8>,
    /// Whether there may be more to come of what was taken.
    more: bool,
}

impl Step {
    /// Whether the input has given all it can give.
    pub(crate) fn is_done(&self) -> bool {
        !self.more
    }
}
