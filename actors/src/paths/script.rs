//! A path inside the scripts root: a value that cannot exist unless it is one.

use std::fmt;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use thiserror::Error;

use super::{Deployment, is_reserved, is_temporary};

/// The longest name of a file or folder, in bytes; that of every common file system.
const MAX_SEGMENT_BYTES: usize = 255;
/// One less than the longest path a system call takes, which counts the final NUL.
const MAX_PATH_BYTES: usize = 4095;
/// Deeper trees than anyone keeps; bounds what a walk holds open.
const MAX_SEGMENTS: usize = 128;
/// How often an encoded path is decoded in search of what it hides.
const DECODE_PASSES: usize = 8;

/// What is wrong with the spelling of a path, whatever it points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PathFault {
    #[error("must not be empty")]
    Empty,
    #[error("must name a file, not end with a slash")]
    Folder,
    /// The scripts root, or the deployment's folder.
    #[error("is a directory; use scripts/list")]
    Scope,
    #[error("must not contain a NUL character")]
    Nul,
    #[error("must not contain control characters")]
    Control,
    #[error("must not contain a backslash")]
    Backslash,
    #[error("must not begin with a drive letter")]
    Drive,
    #[error("must not contain empty segments")]
    EmptySegment,
    #[error("must not contain names that end with a dot or a space")]
    TrailingDotOrSpace,
    #[error("must not contain names of more than 255 bytes")]
    LongSegment,
    #[error("must not be longer than 4095 bytes")]
    LongPath,
    #[error("must not be more than 128 folders deep")]
    Deep,
    #[error("is encoded more than 8 times")]
    ManyEncodings,
    #[error("hides bytes that are not UTF-8 in its encoding")]
    BadEncoding,
}

/// Why a text is not a path inside the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PathError {
    /// Not a path at all; told with the field that held it.
    #[error("{0}")]
    Malformed(PathFault),
    /// It leaves the scripts root, or would after decoding.
    #[error("Invalid path: must be within scripts directory")]
    Outside,
    /// One of its names is reserved, or would be after decoding.
    #[error("Path is excluded from access")]
    Excluded,
}

/// Where the scripts root is, as configured and as the disk sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// As configured, made absolute; what answers show.
    shown: PathBuf,
    /// With all symlinks resolved; an absolute path may begin with either.
    canonical: PathBuf,
}

impl Root {
    /// The root with these two absolute names, equal unless a symlink leads to it.
    pub fn new(shown: PathBuf, canonical: PathBuf) -> Self {
        Self { shown, canonical }
    }

    /// The absolute path that answers show.
    pub fn path(&self) -> &Path {
        &self.shown
    }

    /// What follows the root in an absolute path, or `None` if it lies elsewhere.
    fn relative<'a>(&self, absolute: &'a str) -> Option<&'a str> {
        [&self.shown, &self.canonical].into_iter().find_map(|root| {
            let rest = absolute.strip_prefix(root.to_str()?)?;
            if rest.is_empty() {
                Some(rest)
            } else {
                rest.strip_prefix('/')
            }
        })
    }
}

/// A path inside the scripts root: plain names joined by `/`, none reserved; empty for the root itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScriptPath {
    text: String,
}

impl ScriptPath {
    /// The path of a file: relative to the deployment's folder unless it begins with it, or absolute inside the root.
    pub fn within(root: &Root, deployment: &Deployment, path: &str) -> Result<Self, PathError> {
        if path.is_empty() {
            return Err(PathError::Malformed(PathFault::Empty));
        }
        let found = Self::locate(root, Some(deployment), path)?;
        if path.ends_with('/') {
            return Err(PathError::Malformed(PathFault::Folder));
        }
        if found.is_root() || found.text == deployment.to_string() {
            return Err(PathError::Malformed(PathFault::Scope));
        }
        Ok(found)
    }

    /// The path of a folder, by the same rules; empty text and `.` mean the deployment's own folder, a final slash is dropped.
    pub fn folder(root: &Root, deployment: &Deployment, path: &str) -> Result<Self, PathError> {
        Self::locate(root, Some(deployment), path)
    }

    /// Where a file to read may be: in the deployment, then relative to the root if that is another place.
    pub fn candidates(
        root: &Root,
        deployment: &Deployment,
        path: &str,
    ) -> Result<(Self, Option<Self>), PathError> {
        let first = Self::within(root, deployment, path)?;
        let second = Self::locate(root, None, path).ok();
        let second = second.filter(|second| *second != first && !second.is_root());
        Ok((first, second))
    }

    /// The root itself.
    pub fn root() -> Self {
        Self {
            text: String::new(),
        }
    }

    /// The path of an entry of this folder.
    ///
    /// # Errors
    /// Those of a path, if the name is not plain.
    pub fn child(&self, name: &str) -> Result<Self, PathError> {
        if name.contains('/') {
            return Err(PathError::Malformed(PathFault::EmptySegment));
        }
        check_spelling(name)?;
        check_segment(name)?;
        let text = if self.is_root() {
            name.to_owned()
        } else {
            format!("{}/{name}", self.text)
        };
        Self::checked(text)
    }

    /// Relative to the root, `/` between names.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether this is the scripts root.
    pub fn is_root(&self) -> bool {
        self.text.is_empty()
    }

    /// The names from the root down; none for the root.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.text.split('/').filter(|segment| !segment.is_empty())
    }

    /// The last name; empty for the root.
    pub fn name(&self) -> &str {
        self.text.rsplit('/').next().unwrap_or_default()
    }

    /// The folder it lies in; the root's is the root.
    pub fn parent(&self) -> Self {
        let text = self.text.rsplit_once('/').map_or("", |(parent, _)| parent);
        Self {
            text: text.to_owned(),
        }
    }

    /// Its absolute path below `root`, as answers show it.
    pub fn absolute(&self, root: &Root) -> PathBuf {
        if self.is_root() {
            root.shown.clone()
        } else {
            root.shown.join(&self.text)
        }
    }

    /// Checks `path` and puts it where it belongs.
    fn locate(root: &Root, deployment: Option<&Deployment>, path: &str) -> Result<Self, PathError> {
        check_spelling(path)?;
        let (inside, prefix) = match path.strip_prefix('/') {
            Some(_) => (root.relative(path).ok_or(PathError::Outside)?, None),
            None => (path, deployment.map(Deployment::to_string)),
        };
        // The part below the root is what becomes the path: that part must hide nothing, absolute spelling or not.
        check_encodings(inside)?;
        let mut segments = Vec::new();
        for segment in inside.strip_suffix('/').unwrap_or(inside).split('/') {
            // A lone dot goes nowhere, so `./x.ts` is an honest spelling of `x.ts`.
            if segment == "." || inside.is_empty() {
                continue;
            }
            check_segment(segment)?;
            segments.push(segment);
        }
        let text = segments.join("/");
        let prefix = prefix.filter(|prefix| {
            let rest = text.strip_prefix(prefix.as_str());
            !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        Self::checked(match prefix {
            Some(prefix) if text.is_empty() => prefix,
            Some(prefix) => format!("{prefix}/{text}"),
            None => text,
        })
    }

    /// The value itself, once its whole length is known to be in bounds.
    fn checked(text: String) -> Result<Self, PathError> {
        if text.len() > MAX_PATH_BYTES {
            return Err(PathError::Malformed(PathFault::LongPath));
        }
        if text.split('/').count() > MAX_SEGMENTS {
            return Err(PathError::Malformed(PathFault::Deep));
        }
        Ok(Self { text })
    }
}

impl fmt::Display for ScriptPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Refuses what no path may contain, wherever it stands.
fn check_spelling(path: &str) -> Result<(), PathError> {
    let fault = if path.contains('\0') {
        PathFault::Nul
    } else if path.chars().any(char::is_control) {
        PathFault::Control
    } else if path.contains('\\') {
        PathFault::Backslash
    } else if has_drive(path) {
        PathFault::Drive
    } else if path.len() > MAX_PATH_BYTES {
        PathFault::LongPath
    } else {
        return Ok(());
    };
    Err(PathError::Malformed(fault))
}

/// Whether the path begins as `C:` does.
fn has_drive(path: &str) -> bool {
    let mut bytes = path.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic()) && bytes.next() == Some(b':')
}

/// Refuses a path that would be hostile to a reader who decodes it, once or many times; the path itself is never decoded.
fn check_encodings(path: &str) -> Result<(), PathError> {
    let mut current = path.to_owned();
    for _ in 0..DECODE_PASSES {
        let Ok(decoded) = percent_decode_str(&current).decode_utf8() else {
            return Err(PathError::Malformed(PathFault::BadEncoding));
        };
        if decoded == current {
            return Ok(());
        }
        check_spelling(&decoded)?;
        let became_absolute = decoded.starts_with('/') && !path.starts_with('/');
        if became_absolute
            || decoded
                .split('/')
                .any(|segment| matches!(segment, "." | ".."))
        {
            return Err(PathError::Outside);
        }
        if decoded
            .split('/')
            .any(|segment| is_reserved(segment) || is_temporary(segment))
        {
            return Err(PathError::Excluded);
        }
        current = decoded.into_owned();
    }
    // The loop ends by itself only when the eighth pass still changed something; a ninth may not.
    match percent_decode_str(&current).decode_utf8() {
        Ok(decoded) if decoded == current => Ok(()),
        _ => Err(PathError::Malformed(PathFault::ManyEncodings)),
    }
}

/// Refuses a name that is no plain name of a file or folder, or is not the caller's to use.
fn check_segment(segment: &str) -> Result<(), PathError> {
    let fault = if segment == ".." {
        return Err(PathError::Outside);
    } else if segment.is_empty() {
        PathFault::EmptySegment
    } else if segment.len() > MAX_SEGMENT_BYTES {
        PathFault::LongSegment
    } else if segment.ends_with(['.', ' ']) {
        PathFault::TrailingDotOrSpace
    } else if is_reserved(segment) || is_temporary(segment) {
        return Err(PathError::Excluded);
    } else {
        return Ok(());
    };
    Err(PathError::Malformed(fault))
}

#[cfg(test)]
mod tests;
