//! A file as the management API reads it: past the cache, and never through a symlink.

use std::path::PathBuf;
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::birth;
use super::disk::Disk;
use super::error::StoreError;
use super::stamp::Stamp;
use crate::paths::{Root, ScriptPath};

/// A file that was read for the management API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The one of the two paths that was there.
    pub path: ScriptPath,
    pub resolved_path: PathBuf,
    pub text: String,
    /// SHA-256 of the text.
    pub hash: [u8; 32],
    /// In bytes.
    pub size: u64,
    /// When it was first written, where the file system records it.
    pub created: Option<SystemTime>,
    pub modified: SystemTime,
}

/// The file at `path` as text, with what the disk says of it.
pub(super) fn read(disk: &Disk, root: &Root, path: ScriptPath) -> Result<Document, StoreError> {
    let (file, stat) = disk.file(&path)?;
    let created = birth::created(&file);
    let text = disk.text(file, &stat, path.as_str())?;
    Ok(Document {
        resolved_path: path.absolute(root),
        hash: Sha256::digest(text.as_bytes()).into(),
        size: text.len() as u64,
        modified: Stamp::of(&stat).modified(),
        path,
        text,
        created,
    })
}
