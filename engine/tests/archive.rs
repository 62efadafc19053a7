//! What one engine has compiled, the next one need not; and nothing else is ever taken for it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Instant;

use engine::{CacheStats, RunError};
use support::{Bench, PATIENCE};

const SCRIPT: &str = "interface Row { n: number }\nconst row: Row = { n: 41 }\n\nreturn row.n + 1";
const THROWS: &str = "type A = string\nconst a: A = 'x'\n\n  null.x";

/// The compiled files in a folder, once there are so many.
#[track_caller]
fn files(folder: &Path, count: usize) -> Vec<PathBuf> {
    let began = Instant::now();
    loop {
        let inside = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
        let programs = inside(folder).map(|entry| entry.path());
        let files: Vec<PathBuf> = programs
            .flat_map(|program| {
                inside(&program)
                    .map(|entry| entry.path())
                    .collect::<Vec<_>>()
            })
            .filter(|path| path.extension().is_none())
            .collect();
        if files.len() >= count {
            return files;
        }
        assert!(began.elapsed() < PATIENCE, "{files:?}");
        std::thread::yield_now();
    }
}

/// What an engine says of itself that has run both scripts.
#[track_caller]
fn used(folder: &Path) -> CacheStats {
    let bench = Bench::archived(folder);
    assert_eq!(bench.text(SCRIPT), "42");
    let Err(RunError::Threw { stack, .. }) = bench.run(THROWS) else {
        panic!("it throws");
    };
    assert!(stack.contains("test.ts:4:"), "{stack}");
    bench.engine.stats().compiled
}

/// What is kept after that: the prelude and both scripts.
const KEPT: usize = 3;

#[test]
fn the_next_engine_finds_what_this_one_has_compiled() {
    let folder = tempfile::tempdir().unwrap();
    let first = used(folder.path());
    assert_eq!((first.archived, first.misses), (0, 2));
    let kept = files(folder.path(), KEPT);
    let next = used(folder.path());
    assert_eq!((next.archived, next.misses), (2, 0));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder.path().join("key")), 0o600);
    for file in kept {
        assert_eq!(mode(&file), 0o600);
        assert_eq!(mode(file.parent().unwrap()), 0o700);
    }
}

#[test]
fn what_was_changed_cut_or_put_in_another_place_is_compiled_again() {
    let folder = tempfile::tempdir().unwrap();
    used(folder.path());
    let kept = files(folder.path(), KEPT);
    let spoil: [fn(Vec<u8>) -> Vec<u8>; 4] = [
        |mut bytes| {
            *bytes.last_mut().unwrap() ^= 1;
            bytes
        },
        |mut bytes| {
            bytes.truncate(bytes.len() / 2);
            bytes
        },
        |_| Vec::new(),
        |mut bytes| {
            bytes[40] = 0xFF;
            bytes
        },
    ];
    for spoil in spoil {
        for file in &kept {
            fs::write(file, spoil(fs::read(file).unwrap())).unwrap();
        }
        let next = used(folder.path());
        assert_eq!((next.archived, next.misses), (0, 2));
        // The files are as they should be again.
        let began = Instant::now();
        while used(folder.path()).archived < 2 {
            assert!(began.elapsed() < PATIENCE);
        }
    }
    let contents: Vec<_> = kept.iter().map(|file| fs::read(file).unwrap()).collect();
    for (file, other) in kept.iter().zip(contents.iter().cycle().skip(1)) {
        fs::write(file, other).unwrap();
    }
    assert_eq!(used(folder.path()).archived, 0);
}

#[test]
fn with_another_key_nothing_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    used(folder.path());
    files(folder.path(), KEPT);
    for key in [vec![7; 32], Vec::new()] {
        fs::write(folder.path().join("key"), key).unwrap();
        assert_eq!(used(folder.path()).archived, 0);
    }
}

#[test]
fn without_a_folder_everything_is_compiled() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    fs::write(&blocked, "").unwrap();
    let stats = used(&blocked.join("archive"));
    assert_eq!((stats.archived, stats.misses), (0, 2));
}

#[test]
fn what_was_given_up_or_has_no_room_and_what_is_of_engines_long_gone_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    used(folder.path());
    let kept = files(folder.path(), KEPT);
    let own = kept[0].parent().unwrap();
    let undone = own.join("abc.1.new");
    fs::write(&undone, "half").unwrap();
    let long_ago = std::time::SystemTime::now() - 10 * PATIENCE * 60;
    let file = fs::File::options().append(true).open(&undone).unwrap();
    file.set_modified(long_ago).unwrap();
    // More than there is room for, without taking it.
    let large = own.join("large");
    let file = fs::File::create(&large).unwrap();
    file.set_len(300 << 20).unwrap();
    file.set_modified(long_ago).unwrap();
    for other in ["one", "two", "three"] {
        fs::create_dir(folder.path().join(other)).unwrap();
    }
    let bench = Bench::archived(folder.path());
    let others = || fs::read_dir(folder.path()).unwrap().count();
    let began = Instant::now();
    // The key, its own, and two others.
    while undone.exists() || large.exists() || others() > 4 {
        assert!(began.elapsed() < PATIENCE);
        std::thread::yield_now();
    }
    assert_eq!(others(), 4);
    assert!(kept.iter().all(|file| file.exists()));
    drop(bench);
}
