//! Looking through whole folders: lists, trees, counts, left-overs. Symlinks are neither followed nor shown.

use std::io::{Read, Take};
use std::time::SystemTime;

use cap_std::fs::Dir;
use globset::{Glob, GlobSet};

use super::disk::{entries, entry, open_file, step};
use super::error::StoreError;
use super::stamp::{Stamp, Thing, size_of};
use super::temporary;
use crate::paths::{is_reserved, is_temporary};

/// Folders deeper than this are not looked into; no path of the API reaches them either.
const MAX_DEPTH: usize = 128;
/// Directives stand within this many lines.
const HEADER_LINES: usize = 50;
/// Fifty lines longer than this hold something else than directives.
const HEADER_BYTES: u64 = 64 * 1024;
/// A filter longer than this means something else than file names; compiling one goes as deep as it nests.
const MAX_FILTER_BYTES: usize = 1024;

/// One entry of a listed folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    /// Relative to the listed folder.
    pub path: String,
    pub is_folder: bool,
    /// The first 50 lines of a script, where they were asked for.
    pub header: Option<Result<String, StoreError>>,
}

/// A file or folder of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub name: String,
    /// Relative to the folder the tree begins at.
    pub path: String,
    /// In bytes; `None` for a folder.
    pub size: Option<u64>,
    pub modified: SystemTime,
    /// Always empty for a file, and for a folder at the greatest depth.
    pub children: Vec<Node>,
}

/// What a walk sees of a folder's entry.
pub(super) struct Seen<'a> {
    pub(super) folder: &'a Dir,
    pub(super) name: &'a str,
    /// Relative to the folder where the walk began.
    pub(super) path: &'a str,
    pub(super) is_folder: bool,
}

/// The files and folders of a folder that callers may know of, in ascending order; whether each is a folder.
pub(super) fn visible(folder: &Dir, path: &str) -> Result<Vec<(String, bool)>, StoreError> {
    let mut names = entries(folder, path)?;
    names.retain(|(name, thing)| {
        matches!(thing, Thing::File | Thing::Folder) && !is_reserved(name) && !is_temporary(name)
    });
    names.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    Ok(names
        .into_iter()
        .map(|(name, thing)| (name, thing == Thing::Folder))
        .collect())
}

/// Shows every visible entry below `folder` to `each`, a folder before what it holds; a folder whose visit says `false` is not entered.
///
/// Folders that vanish or cannot be opened on the way are passed over.
pub(super) fn walk(
    folder: &Dir,
    recursive: bool,
    each: &mut impl FnMut(&Seen<'_>) -> bool,
) -> Result<(), StoreError> {
    for (name, is_folder) in visible(folder, "")? {
        descend(
            folder,
            &name,
            is_folder,
            &mut String::new(),
            usize::from(!recursive) * MAX_DEPTH,
            each,
        );
    }
    Ok(())
}

fn descend(
    folder: &Dir,
    name: &str,
    is_folder: bool,
    path: &mut String,
    depth: usize,
    each: &mut impl FnMut(&Seen<'_>) -> bool,
) {
    let length = path.len();
    if length > 0 {
        path.push('/');
    }
    path.push_str(name);
    let enter = each(&Seen {
        folder,
        name,
        path,
        is_folder,
    });
    if enter && is_folder && depth < MAX_DEPTH {
        match step(folder, name, path).and_then(|inner| Ok((visible(&inner, path)?, inner))) {
            Ok((entries, inner)) => {
                for (name, is_folder) in entries {
                    descend(&inner, &name, is_folder, path, depth + 1, each);
                }
            }
            Err(error) => log::debug!("passed over while walking: {error}"),
        }
    }
    path.truncate(length);
}

/// A glob on file names.
pub(super) fn filter(pattern: &str) -> Result<GlobSet, StoreError> {
    let bad = |reason: String| StoreError::BadFilter { reason };
    if pattern.len() > MAX_FILTER_BYTES {
        return Err(bad(format!(
            "must not be longer than {MAX_FILTER_BYTES} bytes"
        )));
    }
    let glob = Glob::new(pattern).map_err(|error| bad(error.to_string()))?;
    // A set of one, because that tells of a pattern which is too much to compile; a matcher panics at it.
    let set = GlobSet::builder().add(glob).build();
    set.map_err(|error| {
        log::debug!("a filter was refused: {error}");
        bad("nests too many alternatives".to_owned())
    })
}

/// The entries of a folder; with a filter, only files whose name it likes.
pub(super) fn list(
    folder: &Dir,
    recursive: bool,
    headers: bool,
    keep: Option<&GlobSet>,
) -> Result<Vec<Listed>, StoreError> {
    let mut listed = Vec::new();
    walk(folder, recursive, &mut |seen| {
        let kept = keep.is_none_or(|keep| !seen.is_folder && keep.is_match(seen.name));
        if kept {
            let header = headers && !seen.is_folder && is_script(seen.name);
            listed.push(Listed {
                name: seen.name.to_owned(),
                path: seen.path.to_owned(),
                is_folder: seen.is_folder,
                header: header.then(|| read_header(seen)),
            });
        }
        true
    })?;
    Ok(listed)
}

/// Whether the name is one of TypeScript or JavaScript.
fn is_script(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, extension)| matches!(extension, "ts" | "js"))
}

/// The first lines of a script, as far as directives may stand; nothing of the rest is read for long.
fn read_header(seen: &Seen<'_>) -> Result<String, StoreError> {
    let (file, _) = open_file(seen.folder, seen.name, seen.path)?;
    let mut file: Take<_> = file.take(HEADER_BYTES);
    let mut bytes = Vec::new();
    let mut chunk = [0_u8; 4096];
    let end = loop {
        let count = file
            .read(&mut chunk)
            .map_err(|error| StoreError::io(seen.path, &error))?;
        bytes.extend_from_slice(chunk.get(..count).unwrap_or_default());
        let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        if let Some((last, _)) = newlines.into_iter().nth(HEADER_LINES - 1) {
            break last + 1;
        }
        if count == 0 {
            break bytes.len();
        }
    };
    bytes.truncate(end);
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        // A cut at the byte limit may split a character; the lines before it are whole.
        Err(error) if end as u64 == HEADER_BYTES && error.utf8_error().error_len().is_none() => {
            let valid = error.utf8_error().valid_up_to();
            let mut bytes = error.into_bytes();
            bytes.truncate(valid);
            String::from_utf8(bytes).map_err(|_| StoreError::NotText {
                path: seen.path.to_owned(),
            })
        }
        Err(_) => Err(StoreError::NotText {
            path: seen.path.to_owned(),
        }),
    }
}

/// The tree below a folder, `depth` levels of it.
pub(super) fn tree(folder: &Dir, path: &str, depth: usize) -> Result<Vec<Node>, StoreError> {
    let mut nodes = Vec::new();
    if depth == 0 {
        return Ok(nodes);
    }
    for (name, is_folder) in visible(folder, path)? {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}/{name}")
        };
        // An entry may vanish between being named and being asked about.
        let Some(stat) = entry(folder, &name, &path)? else {
            continue;
        };
        let children = if is_folder && depth > 1 {
            step(folder, &name, &path)
                .and_then(|inner| tree(&inner, &path, depth.min(MAX_DEPTH) - 1))
                .unwrap_or_default()
        } else {
            Vec::new()
        };
        nodes.push(Node {
            name,
            path,
            size: (!is_folder).then(|| size_of(&stat)),
            modified: Stamp::of(&stat).modified(),
            children,
        });
    }
    Ok(nodes)
}

/// Removes the temporary files that no living process holds, everywhere below `folder`; how many.
pub(super) fn sweep(folder: &Dir, depth: usize) -> Result<usize, StoreError> {
    let mut count = 0;
    for (name, thing) in entries(folder, "")? {
        // Nothing is ever written below a reserved name, and dependencies are many.
        if thing == Thing::Folder && depth < MAX_DEPTH && !is_reserved(&name) {
            match step(folder, &name, &name).and_then(|inner| sweep(&inner, depth + 1)) {
                Ok(removed) => count += removed,
                Err(error) => log::warn!("not searched for left-overs: {error}"),
            }
        } else if thing == Thing::File && is_temporary(&name) {
            match temporary::sweep(folder, &name) {
                Ok(removed) => count += usize::from(removed),
                Err(error) => log::warn!("a left-over temporary file stays: {error}"),
            }
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::store::disk::Disk;

    #[test]
    fn a_header_ends_after_fifty_lines_and_never_in_a_character() {
        let dir = TempDir::new().unwrap();
        let lines = "// line\n".repeat(60);
        let wide = "é".repeat(HEADER_BYTES as usize);
        for (name, text) in [
            ("a.ts", lines.as_str()),
            ("b.ts", "short"),
            ("c.js", &format!("x{wide}")),
        ] {
            fs::write(dir.path().join(name), text).unwrap();
        }
        fs::write(dir.path().join("d.ts"), [b'/', 0xff, b'\n']).unwrap();
        let disk = Disk::open(dir.path(), 1000).unwrap();
        let listed = list(&disk.root(), false, true, None).unwrap();
        let header = |index: usize| listed[index].header.clone().unwrap();
        assert_eq!(header(0).unwrap(), "// line\n".repeat(50));
        assert_eq!(header(1).unwrap(), "short");
        assert_eq!(header(2).unwrap().len() as u64, HEADER_BYTES - 1);
        assert!(matches!(header(3), Err(StoreError::NotText { .. })));
    }

    #[test]
    fn a_tree_is_cut_at_its_depth_and_shows_no_links() {
        let dir = TempDir::new().unwrap();
        fs::create_dir_all(dir.path().join("a/b/c")).unwrap();
        fs::create_dir(dir.path().join("_sdk")).unwrap();
        fs::write(dir.path().join("a/x.ts"), "12345").unwrap();
        std::os::unix::fs::symlink("/etc", dir.path().join("etc")).unwrap();
        let disk = Disk::open(dir.path(), 1000).unwrap();
        let shown = |depth| {
            let mut lines = Vec::new();
            flatten(&tree(&disk.root(), "", depth).unwrap(), &mut lines);
            lines
        };
        assert!(shown(0).is_empty());
        assert_eq!(shown(1), ["a None"]);
        assert_eq!(shown(2), ["a None", "a/b None", "a/x.ts Some(5)"]);
        assert_eq!(
            shown(usize::MAX),
            ["a None", "a/b None", "a/b/c None", "a/x.ts Some(5)"]
        );
    }

    fn flatten(nodes: &[Node], lines: &mut Vec<String>) {
        for node in nodes {
            lines.push(format!("{} {:?}", node.path, node.size));
            flatten(&node.children, lines);
        }
    }
}
