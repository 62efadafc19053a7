//! An engine with folders on the disk: a scripts root, a data folder, and what lies beside them.

use std::fs;
use std::path::Path;

use engine::{Folders, Permissions};
use tempfile::TempDir;

use super::Bench;

/// An engine with a scripts root and a data folder of its own.
pub struct House {
    pub bench: Bench,
    pub root: TempDir,
}

impl House {
    pub fn new() -> Self {
        Self::with(|_| Permissions::default())
    }

    pub fn with(permissions: impl FnOnce(&Path) -> Permissions) -> Self {
        let root = TempDir::new().unwrap();
        for folder in [
            "scripts/default/1/sub",
            "scripts/default/2",
            "scripts/node_modules/pkg",
            "data",
            "outside",
        ] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        for (path, text) in [
            ("scripts/default/1/sibling.json", r#"{"a":1}"#),
            ("scripts/default/2/secret.txt", "another deployment's"),
            ("scripts/node_modules/pkg/data.txt", "of a package"),
            ("outside/secret.txt", "outside"),
        ] {
            fs::write(root.path().join(path), text).unwrap();
        }
        let folders = Folders {
            scripts: Some(root.path().join("scripts")),
            data: Some(root.path().join("data")),
        };
        let bench = Bench::with(permissions(root.path()), folders);
        bench.files.put("default/1/sibling.json", r#"{"a":1}"#);
        Self { bench, root }
    }

    pub fn path(&self, path: &str) -> std::path::PathBuf {
        self.root.path().join(path)
    }

    /// Each row is a script and the text it returns.
    #[track_caller]
    pub fn check(&self, table: &[(&str, &str)]) {
        for (script, expected) in table {
            match self.bench.run(script) {
                Ok(answer) => assert_eq!(answer.text(), *expected, "{script}"),
                Err(error) => panic!("{script}: {error:?}"),
            }
        }
    }
}
