//! How a store is set up.

use std::path::PathBuf;

/// How the store is set up.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The scripts root; made if missing.
    pub root: PathBuf,
    /// The largest file that is read or written, in bytes.
    pub max_file_bytes: u64,
    /// Script text kept in memory at most, in bytes.
    pub cache_bytes: u64,
}

impl Settings {
    /// The usual limits: files of 8 MiB, 64 MiB of them in memory.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            max_file_bytes: 8 << 20,
            cache_bytes: 64 << 20,
        }
    }
}
