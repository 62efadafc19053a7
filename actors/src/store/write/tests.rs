//! What a change leaves on the disk, and what it refuses to touch.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use tempfile::TempDir;

use super::super::document::read;
use super::*;
use crate::paths::Root;

const MADE: Terms = Terms {
    create_dirs: true,
    if_not_exists: false,
    expected: None,
};
const NEW: Terms = Terms {
    create_dirs: true,
    if_not_exists: true,
    expected: None,
};

fn open(dir: &TempDir) -> Disk {
    Disk::open(dir.path(), 1000).unwrap()
}

fn path(text: &str) -> ScriptPath {
    text.split('/')
        .fold(ScriptPath::root(), |path, name| path.child(name).unwrap())
}

/// All names below a folder, so that a left-over cannot hide.
fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_write_makes_its_folders_and_says_whether_the_file_is_new() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    assert!(
        write(&disk, &path("a/b/c.ts"), b"one", MADE)
            .unwrap()
            .created
    );
    assert!(
        !write(&disk, &path("a/b/c.ts"), b"two", MADE)
            .unwrap()
            .created
    );
    assert_eq!(fs::read(dir.path().join("a/b/c.ts")).unwrap(), b"two");
    assert_eq!(names(&dir.path().join("a/b")), ["c.ts"]);

    let no_dirs = Terms::default();
    let refused = write(&disk, &path("x/y.ts"), b"", no_dirs).unwrap_err();
    assert_eq!(
        refused,
        StoreError::NoParent {
            path: "x/y.ts".to_owned()
        }
    );
    let refused = write(&disk, &path("a/b/c.ts/d.ts"), b"", MADE).unwrap_err();
    assert!(matches!(refused, StoreError::NotFolder { .. }));
    assert_eq!(names(dir.path()), ["a"]);
}

#[test]
fn only_one_of_many_creates() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|number| {
                let disk = &disk;
                scope.spawn(move || write(disk, &path("d/x.ts"), &[b'0' + number; 500], NEW))
            })
            .collect();
        writers
            .into_iter()
            .map(|writer| writer.join().unwrap())
            .collect()
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for refused in outcomes.into_iter().filter_map(Result::err) {
        assert_eq!(
            refused,
            StoreError::Exists {
                path: "d/x.ts".to_owned()
            }
        );
    }
    let text = fs::read(dir.path().join("d/x.ts")).unwrap();
    assert_eq!(text, vec![text[0]; 500]);
    assert_eq!(names(&dir.path().join("d")), ["x.ts"]);
}

#[test]
fn an_overwritten_file_keeps_its_mode() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    let file = dir.path().join("x.ts");
    for mode in [0o600, 0o755, 0o640] {
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
        write(&disk, &path("x.ts"), b"new", MADE).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o7777, mode);
    }
}

#[test]
fn a_read_only_file_stays_as_it_is() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    let file = dir.path().join("x.ts");
    fs::write(&file, "old").unwrap();
    fs::write(dir.path().join("y.ts"), "other").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    let expected = StoreError::ReadOnlyFile {
        path: "x.ts".to_owned(),
    };
    assert_eq!(
        write(&disk, &path("x.ts"), b"new", MADE).unwrap_err(),
        expected
    );
    assert_eq!(
        rename(&disk, &path("y.ts"), &path("x.ts"), true).unwrap_err(),
        expected
    );
    assert_eq!(fs::read(&file).unwrap(), b"old");
    assert_eq!(names(dir.path()), ["x.ts", "y.ts"]);
}

#[test]
fn an_edit_of_an_outdated_text_is_refused() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    fs::write(dir.path().join("x.ts"), "old").unwrap();
    let edit = |known: &str| Terms {
        expected: Some(Sha256::digest(known.as_bytes()).into()),
        ..Terms::default()
    };
    let refused = write(&disk, &path("x.ts"), b"new", edit("older")).unwrap_err();
    assert_eq!(
        refused,
        StoreError::Changed {
            path: "x.ts".to_owned()
        }
    );
    write(&disk, &path("x.ts"), b"new", edit("old")).unwrap();
    assert_eq!(fs::read(dir.path().join("x.ts")).unwrap(), b"new");
    let refused = write(&disk, &path("y.ts"), b"new", edit("old")).unwrap_err();
    assert_eq!(
        refused,
        StoreError::NotFound {
            path: "y.ts".to_owned()
        }
    );
}

#[test]
fn a_move_never_replaces_unless_told_to() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    let (a, b, far) = (path("a.ts"), path("b.ts"), path("new/folder/c.ts"));
    fs::write(dir.path().join("a.ts"), "aaa").unwrap();
    fs::write(dir.path().join("b.ts"), "b").unwrap();
    assert!(matches!(
        rename(&disk, &a, &b, false),
        Err(StoreError::Exists { .. })
    ));
    assert!(matches!(
        rename(&disk, &a, &a, false),
        Err(StoreError::Exists { .. })
    ));
    assert_eq!(rename(&disk, &a, &a, true), Ok(3));
    assert_eq!(rename(&disk, &a, &b, true), Ok(3));
    assert_eq!(names(dir.path()), ["b.ts"]);
    assert_eq!(rename(&disk, &b, &far, false), Ok(3));
    assert_eq!(
        fs::read(dir.path().join("new/folder/c.ts")).unwrap(),
        b"aaa"
    );
    assert!(matches!(
        rename(&disk, &b, &a, true),
        Err(StoreError::NotFound { .. })
    ));
    assert!(matches!(
        rename(&disk, &path("no/where.ts"), &a, true),
        Err(StoreError::NotFound { .. })
    ));

    fs::hard_link(
        dir.path().join("new/folder/c.ts"),
        dir.path().join("link.ts"),
    )
    .unwrap();
    assert_eq!(rename(&disk, &path("link.ts"), &far, true), Ok(3));
    assert_eq!(names(dir.path()), ["new"]);
}

#[test]
fn of_two_moves_to_one_place_one_is_refused() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    for round in 0..50 {
        let target = path(&format!("to-{round}.ts"));
        let won = std::thread::scope(|scope| {
            let movers: Vec<_> = ["a", "b"]
                .map(|name| {
                    let (disk, target) = (&disk, &target);
                    let from = path(&format!("{name}.ts"));
                    fs::write(dir.path().join(format!("{name}.ts")), name).unwrap();
                    scope.spawn(move || rename(disk, &from, target, false).is_ok())
                })
                .into();
            movers
                .into_iter()
                .filter(|_| true)
                .map(|mover| mover.join().unwrap())
                .filter(|won| *won)
                .count()
        });
        assert_eq!(won, 1);
        let left = usize::from(dir.path().join("a.ts").exists())
            + usize::from(dir.path().join("b.ts").exists());
        assert_eq!(left, 1, "the loser keeps its file");
    }
}

#[test]
fn a_delete_takes_files_only() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    write(&disk, &path("d/x.ts"), b"four", MADE).unwrap();
    assert!(matches!(
        delete(&disk, &path("d")),
        Err(StoreError::IsFolder { .. })
    ));
    assert!(matches!(
        delete(&disk, &path("e")),
        Err(StoreError::NotFound { .. })
    ));
    assert!(matches!(
        delete(&disk, &path("e/x.ts")),
        Err(StoreError::NotFound { .. })
    ));
    assert_eq!(delete(&disk, &path("d/x.ts")), Ok(4));
    assert!(names(&dir.path().join("d")).is_empty());
}

#[test]
fn links_are_never_followed_by_a_change_or_a_management_read() {
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("x.ts"), "secret").unwrap();
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    let root = Root::new(dir.path().to_owned(), dir.path().to_owned());
    fs::create_dir(dir.path().join("real")).unwrap();
    fs::write(dir.path().join("own.ts"), "own").unwrap();
    symlink(outside.path(), dir.path().join("away")).unwrap();
    symlink("real", dir.path().join("near")).unwrap();
    symlink(outside.path().join("x.ts"), dir.path().join("file.ts")).unwrap();
    symlink("nothing", dir.path().join("broken.ts")).unwrap();
    for target in [
        "away/x.ts",
        "away/new/y.ts",
        "near/x.ts",
        "file.ts",
        "broken.ts",
    ] {
        let target = path(target);
        let own = path("own.ts");
        for refused in [
            write(&disk, &target, b"mine", MADE).map(|_| ()),
            write(&disk, &target, b"mine", NEW).map(|_| ()),
            read(&disk, &root, target.clone()).map(|_| ()),
            delete(&disk, &target).map(|_| ()),
            rename(&disk, &target, &own, true).map(|_| ()),
            rename(&disk, &own, &target, true).map(|_| ()),
        ] {
            assert!(
                matches!(refused, Err(StoreError::Symlink { .. })),
                "{target}: {refused:?}"
            );
        }
    }
    assert_eq!(fs::read(outside.path().join("x.ts")).unwrap(), b"secret");
    assert_eq!(names(outside.path()), ["x.ts"]);
    assert!(names(&dir.path().join("real")).is_empty());
}

#[test]
fn what_is_too_large_or_not_text_is_refused() {
    let dir = TempDir::new().unwrap();
    let disk = open(&dir);
    let root = Root::new(dir.path().to_owned(), dir.path().to_owned());
    let refused = write(&disk, &path("x.ts"), &[b'x'; 1001], MADE).unwrap_err();
    assert_eq!(
        refused,
        StoreError::TooLarge {
            path: "x.ts".to_owned(),
            bytes: 1001,
            limit: 1000
        }
    );
    fs::write(dir.path().join("x.ts"), [0xff]).unwrap();
    assert!(matches!(
        read(&disk, &root, path("x.ts")),
        Err(StoreError::NotText { .. })
    ));
    fs::write(dir.path().join("x.ts"), "x").unwrap();
    fs::set_permissions(dir.path().join("x.ts"), fs::Permissions::from_mode(0o200)).unwrap();
    assert!(matches!(
        read(&disk, &root, path("x.ts")),
        Err(StoreError::Denied { .. })
    ));
}
