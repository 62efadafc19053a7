//! What files there were when last looked, so as to tell what has become of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use cap_std::fs::Dir;

use super::Changed;
use super::disk::{Disk, entry, step};
use super::error::StoreError;
use super::stamp::{Stamp, Thing};
use super::walk::walk;
use crate::paths::{is_reserved, is_temporary};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    Created,
    Modified,
    Removed,
}

/// The visible files of the root, each with its stamp.
pub(super) struct Inventory {
    disk: Arc<Disk>,
    files: BTreeMap<String, Stamp>,
}

impl Inventory {
    pub(super) fn new(disk: Arc<Disk>) -> Self {
        Self {
            disk,
            files: BTreeMap::new(),
        }
    }

    /// Looks at everything below `path`, the empty one being the root, and tells what has changed.
    ///
    /// `on_folder` is shown each folder before its names are read, so that a watch set there misses none.
    pub(super) fn survey(
        &mut self,
        path: &str,
        on_folder: &mut dyn FnMut(&str, &Dir),
    ) -> Vec<Changed> {
        let mut present = BTreeMap::new();
        match self.disk.folder_at(path) {
            Ok(folder) => {
                on_folder(path, &folder);
                collect(&folder, path, on_folder, &mut present);
            }
            Err(
                StoreError::NotFound { .. }
                | StoreError::NotFolder { .. }
                | StoreError::Symlink { .. },
            ) => {}
            // What cannot be looked at has not provably changed.
            Err(error) => {
                log::debug!("not surveyed: {error}");
                return Vec::new();
            }
        }
        self.replace(path, present)
    }

    /// Looks at the file or folder at `path` alone, and tells what has changed.
    pub(super) fn refresh(
        &mut self,
        path: &str,
        on_folder: &mut dyn FnMut(&str, &Dir),
    ) -> Vec<Changed> {
        let hidden = |name: &str| name.is_empty() || is_reserved(name) || is_temporary(name);
        if path.split('/').any(hidden) {
            return Vec::new();
        }
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        let found = self
            .disk
            .folder_at(parent)
            .and_then(|folder| entry(&folder, name, path));
        match found {
            Ok(Some(stat)) if Thing::of(&stat) == Thing::Folder => self.survey(path, on_folder),
            Ok(Some(stat)) if Thing::of(&stat) == Thing::File => {
                self.replace(path, BTreeMap::from([(path.to_owned(), Stamp::of(&stat))]))
            }
            Ok(_)
            | Err(
                StoreError::NotFound { .. }
                | StoreError::NotFolder { .. }
                | StoreError::Symlink { .. },
            ) => self.replace(path, BTreeMap::new()),
            Err(error) => {
                log::debug!("not looked at: {error}");
                Vec::new()
            }
        }
    }

    /// Puts `present` in the place of all that was known at or below `path`, and tells the difference.
    fn replace(&mut self, path: &str, present: BTreeMap<String, Stamp>) -> Vec<Changed> {
        let mut changes = Vec::new();
        let gone: Vec<String> = self
            .files
            .range(path.to_owned()..)
            .map(|(file, _)| file)
            .take_while(|file| file.starts_with(path))
            .filter(|file| is_at_or_below(file, path) && !present.contains_key(*file))
            .cloned()
            .collect();
        for path in gone {
            self.files.remove(&path);
            changes.push(Changed {
                path,
                kind: ChangeKind::Removed,
            });
        }
        for (path, stamp) in present {
            let kind = match self.files.get(&path) {
                Some(known) if *known == stamp => continue,
                Some(_) => ChangeKind::Modified,
                None => ChangeKind::Created,
            };
            self.files.insert(path.clone(), stamp);
            changes.push(Changed { path, kind });
        }
        changes
    }
}

/// Whether `file` is `path` itself or lies below it.
pub(super) fn is_at_or_below(file: &str, path: &str) -> bool {
    let rest = file.strip_prefix(path);
    path.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Adds the files below a folder.
fn collect(
    folder: &Dir,
    path: &str,
    on_folder: &mut dyn FnMut(&str, &Dir),
    present: &mut BTreeMap<String, Stamp>,
) {
    let slash = if path.is_empty() { "" } else { "/" };
    let walked = walk(folder, true, &mut |seen| {
        let told = format!("{path}{slash}{}", seen.path);
        if seen.is_folder {
            if let Ok(inner) = step(seen.folder, seen.name, &told) {
                on_folder(&told, &inner);
            }
        } else if let Ok(Some(stat)) = entry(seen.folder, seen.name, &told) {
            present.insert(told, Stamp::of(&stat));
        }
        true
    });
    if let Err(error) = walked {
        log::debug!("not surveyed: {error}");
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    fn told(changes: Vec<Changed>) -> Vec<(String, ChangeKind)> {
        changes
            .into_iter()
            .map(|change| (change.path, change.kind))
            .collect()
    }

    #[test]
    fn a_difference_is_told_once_and_only_below_the_path() {
        use ChangeKind::{Created, Modified, Removed};
        let dir = TempDir::new().unwrap();
        let at = |path: &str| dir.path().join(path);
        let mut inventory = Inventory::new(Arc::new(Disk::open(dir.path(), 1000).unwrap()));
        fs::create_dir_all(at("a/b")).unwrap();
        fs::create_dir_all(at("node_modules")).unwrap();
        for file in [
            "a/b/x.ts",
            "a/y.ts",
            "a.ts",
            "node_modules/z.js",
            ".hoody-tmp-1",
        ] {
            fs::write(at(file), "1").unwrap();
        }
        let mut folders = Vec::new();
        let changes = inventory.survey("", &mut |path, _| folders.push(path.to_owned()));
        assert_eq!(
            told(changes),
            [
                ("a.ts".to_owned(), Created),
                ("a/b/x.ts".to_owned(), Created),
                ("a/y.ts".to_owned(), Created)
            ]
        );
        assert_eq!(folders, ["", "a", "a/b"]);
        assert!(inventory.survey("", &mut |_, _| {}).is_empty());

        fs::write(at("a/y.ts"), "22").unwrap();
        fs::remove_file(at("a.ts")).unwrap();
        assert_eq!(
            told(inventory.refresh("a", &mut |_, _| {})),
            [("a/y.ts".to_owned(), Modified)]
        );
        assert_eq!(
            told(inventory.refresh("a.ts", &mut |_, _| {})),
            [("a.ts".to_owned(), Removed)]
        );

        fs::rename(at("a"), at("c")).unwrap();
        let removed = told(inventory.refresh("a", &mut |_, _| {}));
        assert_eq!(
            removed,
            [
                ("a/b/x.ts".to_owned(), Removed),
                ("a/y.ts".to_owned(), Removed)
            ]
        );
        assert_eq!(inventory.refresh("c", &mut |_, _| {}).len(), 2);
        assert!(
            inventory
                .refresh("node_modules/z.js", &mut |_, _| {})
                .is_empty()
        );
        assert!(inventory.refresh(".hoody-tmp-1", &mut |_, _| {}).is_empty());
    }
}
