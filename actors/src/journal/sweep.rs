//! What of the log files has to go: what is too old by the settings or by the script's own rule, and the oldest of what is
//! too much.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::disk::{ACCESS, RUNS};
use super::{RunFile, Settings};

const DAY: Duration = Duration::from_secs(86_400);

/// Something that may go as a whole: a full access log, or a run's folder.
struct Item {
    path: PathBuf,
    modified: SystemTime,
    bytes: u64,
    is_run: bool,
    kept_for: Duration,
}

/// Removes what has to go. What cannot be looked at or removed stays, and is tried again the next time.
pub(super) fn sweep(settings: &Settings, now: SystemTime) {
    let mut items = rotated(settings);
    items.extend(runs(settings));
    items.sort_unstable_by_key(|item| item.modified);
    let mut bytes: u64 = items.iter().map(|item| item.bytes).sum();
    let mut runs = items.iter().filter(|item| item.is_run).count();
    for item in items {
        let age = now.duration_since(item.modified).unwrap_or_default();
        let is_too_many = item.is_run && runs > settings.max_runs;
        if age < item.kept_for && !is_too_many && bytes <= settings.max_bytes {
            continue;
        }
        let removed = if item.is_run {
            fs::remove_dir_all(&item.path)
        } else {
            fs::remove_file(&item.path)
        };
        if let Err(error) = removed {
            log::warn!("{} cannot be removed: {error}", item.path.display());
        }
        bytes = bytes.saturating_sub(item.bytes);
        runs = runs.saturating_sub(usize::from(item.is_run));
    }
}

/// The access logs that are full; the one that is written to stays.
fn rotated(settings: &Settings) -> Vec<Item> {
    let is_full = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        name.to_str()
            .is_some_and(|name| name.starts_with("access.log."))
    };
    let item = |entry: fs::DirEntry| {
        let facts = entry.metadata().ok()?;
        Some(Item {
            path: entry.path(),
            modified: facts.modified().ok()?,
            bytes: facts.len(),
            is_run: false,
            kept_for: settings.retention,
        })
    };
    let entries = list(&settings.folder.join(ACCESS));
    entries
        .into_iter()
        .filter(is_full)
        .filter_map(item)
        .collect()
}

fn runs(settings: &Settings) -> Vec<Item> {
    let item = |entry: fs::DirEntry| {
        let facts = entry.metadata().ok()?;
        if !facts.is_dir() {
            return None;
        }
        let path = entry.path();
        let files = list(&path).into_iter();
        let bytes = files.filter_map(|file| Some(file.metadata().ok()?.len()));
        Some(Item {
            modified: facts.modified().ok()?,
            bytes: bytes.sum(),
            is_run: true,
            kept_for: own_rule(&path).unwrap_or(settings.retention),
            path,
        })
    };
    let entries = list(&settings.folder.join(RUNS));
    entries.into_iter().filter_map(item).collect()
}

/// How long the script itself wants the run's log to be kept.
fn own_rule(run: &Path) -> Option<Duration> {
    let text = fs::read(run.join(RunFile::Metadata.name())).ok()?;
    let metadata: Value = serde_json::from_slice(&text).ok()?;
    let days = u32::try_from(metadata.get("retentionDays")?.as_u64()?).ok()?;
    Some(DAY * days)
}

fn list(folder: &Path) -> Vec<fs::DirEntry> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(Result::ok).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Logs {
        folder: tempfile::TempDir,
        settings: Settings,
    }

    impl Logs {
        fn new(max_bytes: u64, max_runs: usize) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let settings = Settings {
                folder: folder.path().into(),
                file_bytes: 1,
                retention: 10 * DAY,
                max_bytes,
                max_runs,
            };
            Self { folder, settings }
        }

        /// A run's log of this age in days, and of a hundred bytes.
        fn run(&self, name: &str, age: u32, metadata: &str) {
            let path = self.folder.path().join(RUNS).join(name);
            fs::create_dir_all(&path).unwrap();
            fs::write(path.join("execution.log"), "x".repeat(100)).unwrap();
            if !metadata.is_empty() {
                fs::write(path.join("metadata.json"), metadata).unwrap();
            }
            grow_old(&path, age);
        }

        fn access(&self, name: &str, age: u32) {
            let folder = self.folder.path().join(ACCESS);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(name), "x".repeat(100)).unwrap();
            grow_old(&folder.join(name), age);
        }

        /// What is left.
        fn left(&self) -> Vec<String> {
            sweep(&self.settings, SystemTime::now());
            let mut left: Vec<String> = [ACCESS, RUNS]
                .iter()
                .flat_map(|name| list(&self.folder.path().join(name)))
                .map(|entry| entry.file_name().into_string().unwrap())
                .collect();
            left.sort();
            left
        }
    }

    fn grow_old(path: &Path, days: u32) {
        let file = fs::File::open(path).unwrap();
        file.set_modified(SystemTime::now() - DAY * days).unwrap();
    }

    #[test]
    fn what_is_too_old_goes() {
        let logs = Logs::new(1 << 20, 100);
        logs.run("new", 1, "");
        logs.run("old", 11, "");
        logs.run("kept longer", 11, r#"{"retentionDays":20}"#);
        logs.run("kept shorter", 1, r#"{"retentionDays":0}"#);
        logs.run("odd", 1, r#"{"retentionDays":"soon"}"#);
        logs.access("access.log", 20);
        logs.access("access.log.1", 20);
        logs.access("access.log.2", 2);
        logs.access("notes", 20);
        assert_eq!(
            logs.left(),
            [
                "access.log",
                "access.log.2",
                "kept longer",
                "new",
                "notes",
                "odd"
            ]
        );
    }

    #[test]
    fn the_oldest_of_too_many_go() {
        let logs = Logs::new(1 << 20, 2);
        for (name, age) in [("c", 1), ("a", 3), ("b", 2)] {
            logs.run(name, age, "");
        }
        assert_eq!(logs.left(), ["b", "c"]);
        let logs = Logs::new(250, 100);
        for (name, age) in [("c", 1), ("a", 4), ("b", 2)] {
            logs.run(name, age, "");
        }
        logs.access("access.log.1", 3);
        assert_eq!(logs.left(), ["b", "c"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_no_fault() {
        assert!(Logs::new(1, 1).left().is_empty());
    }
}
