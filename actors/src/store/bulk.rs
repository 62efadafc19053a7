//! Every script below a folder at once, each with its text or its own reason why not.

use std::time::SystemTime;

use cap_std::fs::Dir;
use sha2::{Digest, Sha256};

use super::disk::{Disk, open_file};
use super::error::StoreError;
use super::walk::{Seen, walk};
use super::write::replaceable;
use crate::paths::ScriptPath;

/// Text handed over in one answer; what is beyond it is told as too large.
const MAX_TOTAL_BYTES: u64 = 256 << 20;

/// One script of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Relative to the folder that was asked for.
    pub below: String,
    /// Its text, or why it cannot be read or changed.
    pub text: Result<CandidateText, StoreError>,
}

/// A script that can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateText {
    pub path: ScriptPath,
    pub text: String,
    /// SHA-256 of the text, for an `Edit`.
    pub hash: [u8; 32],
    pub modified: SystemTime,
}

/// The files below `folder`, which is at `path`, whose extension is `extension`, dot included.
pub(super) fn candidates(
    disk: &Disk,
    folder: &Dir,
    path: &ScriptPath,
    extension: &str,
    recursive: bool,
) -> Result<Vec<Candidate>, StoreError> {
    let mut found = Vec::new();
    let mut total = 0;
    walk(folder, recursive, &mut |seen| {
        if !seen.is_folder && extension_of(seen.name) == extension {
            let text = read(disk, path, seen, &mut total);
            found.push(Candidate {
                below: seen.path.to_owned(),
                text,
            });
        }
        true
    })?;
    Ok(found)
}

/// The part of a name from its last dot on; empty without one, and for a dot-file without another.
fn extension_of(name: &str) -> &str {
    match name.rfind('.') {
        None | Some(0) => "",
        Some(at) => name.get(at..).unwrap_or_default(),
    }
}

fn read(
    disk: &Disk,
    base: &ScriptPath,
    seen: &Seen<'_>,
    total: &mut u64,
) -> Result<CandidateText, StoreError> {
    let unnameable = |_| StoreError::Io {
        path: seen.path.to_owned(),
        message: "has a name that no path can spell".to_owned(),
    };
    let mut path = base.clone();
    for name in seen.path.split('/') {
        path = path.child(name).map_err(unnameable)?;
    }
    let (file, stat) = open_file(seen.folder, seen.name, seen.path)?;
    replaceable(seen.folder, &path)?;
    let text = disk.text(file, &stat, seen.path)?;
    *total += text.len() as u64;
    if *total > MAX_TOTAL_BYTES {
        let (bytes, limit) = (*total, MAX_TOTAL_BYTES);
        return Err(StoreError::TooLarge {
            path: seen.path.to_owned(),
            bytes,
            limit,
        });
    }
    Ok(CandidateText {
        hash: Sha256::digest(text.as_bytes()).into(),
        modified: super::stamp::Stamp::of(&stat).modified(),
        path,
        text,
    })
}

#[cfg(test)]
mod tests;
