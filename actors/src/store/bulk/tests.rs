//! Folders with files that cannot be read, changed or spelled.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

use super::*;

#[test]
fn each_file_has_its_text_or_its_own_reason() {
    let dir = TempDir::new().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::create_dir_all(at("sub/node_modules")).unwrap();
    for name in [
        "a.ts",
        "sub/b.ts",
        "c.js",
        "d.TS",
        "e.d.ts",
        ".ts",
        "f.ts ",
        "sub/node_modules/g.ts",
    ] {
        fs::write(at(name), "text").unwrap();
    }
    fs::write(at("not-text.ts"), [0xff]).unwrap();
    fs::write(at("large.ts"), "x".repeat(101)).unwrap();
    for (name, mode) in [("read-only.ts", 0o444), ("unreadable.ts", 0o200)] {
        fs::write(at(name), "text").unwrap();
        fs::set_permissions(at(name), fs::Permissions::from_mode(mode)).unwrap();
    }
    fs::write(at("bad\\name.ts"), "text").unwrap();
    std::os::unix::fs::symlink("a.ts", at("link.ts")).unwrap();

    let disk = Disk::open(dir.path(), 100).unwrap();
    let found = candidates(&disk, &disk.root(), &ScriptPath::root(), ".ts", true).unwrap();
    let told: Vec<(&str, String)> = found
        .iter()
        .map(|candidate| {
            let text = candidate.text.as_ref();
            (
                candidate.below.as_str(),
                text.map_or_else(ToString::to_string, |it| it.text.clone()),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("a.ts", "text"),
            (
                "bad\\name.ts",
                "bad\\name.ts: has a name that no path can spell"
            ),
            ("e.d.ts", "text"),
            ("large.ts", "large.ts has 101 bytes, the most is 100"),
            ("not-text.ts", "not-text.ts is not UTF-8 text"),
            (
                "read-only.ts",
                "permission denied: read-only.ts is read-only"
            ),
            ("sub/b.ts", "text"),
            ("unreadable.ts", "permission denied: unreadable.ts"),
        ]
        .map(|(below, text)| (below, text.to_owned()))
    );
    let flat = candidates(&disk, &disk.root(), &ScriptPath::root(), ".js", false).unwrap();
    assert_eq!(flat.len(), 1);
}
