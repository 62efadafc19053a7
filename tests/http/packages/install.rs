//! The folder with the packages, installed by `npm` once for all tests and test processes.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packages");

/// A scripts root with `node_modules` and, as `default/1`, the scripts of the fixture.
///
/// Fails, and says why, where `npm` is missing or cannot install: a test of packages that installs none tests nothing.
pub(super) fn scripts_root() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
    fs::create_dir_all(root.join("default/1")).expect("a folder");
    // Other test processes may want the same folder at the same time.
    let lock = File::create(root.with_extension("lock")).expect("a lock");
    lock.lock().expect("the lock can be had");
    let wanted = fixture("package-lock.json");
    let marker = root.join("installed.json");
    if fs::read(&marker).ok().as_ref() != Some(&wanted) {
        for name in ["package.json", "package-lock.json", ".npmrc"] {
            fs::write(root.join(name), fixture(name)).expect("a file");
        }
        install(&root);
        fs::write(&marker, &wanted).expect("a file");
    }
    for entry in fs::read_dir(Path::new(FIXTURE).join("scripts")).expect("the scripts") {
        let from = entry.expect("a script").path();
        let to = root
            .join("default/1")
            .join(from.file_name().expect("a name"));
        let text = fs::read(&from).expect("a script");
        // A server of another test may be reading the file, which is then as it should be.
        if fs::read(&to).ok().as_ref() != Some(&text) {
            fs::write(&to, &text).expect("a script");
        }
    }
    root
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(FIXTURE).join(name)).expect("a file of the fixture")
}

fn install(root: &Path) {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--fetch-retries=2", "--fetch-timeout=60000"])
        .current_dir(root);
    let first = npm.output();
    let first =
        first.unwrap_or_else(|error| panic!("npm is needed for the tests of packages: {error}"));
    if first.status.success() {
        return;
    }
    // The user's own cache may be damaged, or nothing may be written to it.
    npm.env("npm_config_cache", root.with_extension("cache"));
    let second = npm.output().expect("npm was there");
    assert!(
        second.status.success(),
        "npm could not install the packages: {}\n{}",
        String::from_utf8_lossy(&first.stderr),
        String::from_utf8_lossy(&second.stderr)
    );
}
