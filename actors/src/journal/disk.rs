//! The log files as they lie on disk: what is added to which, and when the access log begins a new one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{RunFile, Settings, sweep};
use crate::exchange::iso;

/// The folder of the access log, and the file that is written to.
pub(super) const ACCESS: &str = "access";
const ACCESS_FILE: &str = "access.log";
/// The folder that has a folder for each run.
pub(super) const RUNS: &str = "executions";
/// The most that a file of a run's log grows to.
const RUN_FILE_BYTES: u64 = 16 * 1024 * 1024;
/// Logs hold what clients sent: nobody else on the machine reads them.
const FILE_MODE: u32 = 0o600;
const FOLDER_MODE: u32 = 0o700;

/// The access log that is open.
struct Open {
    file: File,
    /// By which is seen that somebody else has moved the file away.
    inode: u64,
    size: u64,
    /// The last write was not complete: the next one begins a line of its own.
    torn: bool,
}

/// The log files.
pub(super) struct Disk {
    settings: Settings,
    access: Option<Open>,
    /// What was added since it was last looked for what has to go.
    added_bytes: u64,
    added_runs: usize,
}

impl Disk {
    pub(super) fn new(settings: Settings) -> Self {
        Self {
            settings,
            access: None,
            added_bytes: 0,
            added_runs: 0,
        }
    }

    /// Adds whole lines to the access log.
    pub(super) fn add_access(&mut self, lines: &str, now: SystemTime) -> io::Result<()> {
        let folder = self.settings.folder.join(ACCESS);
        let path = folder.join(ACCESS_FILE);
        let mut open = match self.access.take().filter(|open| open.is_at(&path)) {
            Some(open) => open,
            None => Open::at(&folder, &path)?,
        };
        if open.size > 0 && open.size + lines.len() as u64 > self.settings.file_bytes {
            fs::rename(&path, rotated(&path, now))?;
            open = Open::at(&folder, &path)?;
        }
        let added = open.add(lines);
        self.access = Some(open);
        added?;
        self.added_bytes += lines.len() as u64;
        Ok(())
    }

    /// Adds to a file of a run's log, or replaces it if it says one thing only.
    pub(super) fn add_to_run(&mut self, run: &str, file: RunFile, text: &str) -> io::Result<()> {
        let folder = self.settings.folder.join(RUNS).join(run);
        let path = folder.join(file.name());
        let replaces = matches!(file, RunFile::Summary | RunFile::Metadata);
        let mut options = OpenOptions::new();
        options.create(true).mode(FILE_MODE);
        if replaces {
            options.write(true).truncate(true);
        } else {
            options.append(true);
        }
        let mut opened = match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make_folder(&folder)?;
                self.added_runs += 1;
                options.open(&path)?
            }
            opened => opened?,
        };
        let size = opened.metadata()?.len();
        if size >= RUN_FILE_BYTES {
            return Ok(());
        }
        opened.write_all(text.as_bytes())?;
        let grown = text.len() as u64;
        if size + grown >= RUN_FILE_BYTES {
            opened.write_all(b"(no more of it is kept)\n")?;
        }
        self.added_bytes += grown;
        Ok(())
    }

    /// Whether so much was added that it should be looked for what has to go.
    pub(super) fn is_crowded(&self) -> bool {
        self.added_bytes > self.settings.max_bytes / 8
            || self.added_runs > self.settings.max_runs / 8 + 16
    }

    /// Removes what is too old, and the oldest of what is too much.
    pub(super) fn sweep(&mut self, now: SystemTime) {
        (self.added_bytes, self.added_runs) = (0, 0);
        sweep::sweep(&self.settings, now);
    }
}

impl Open {
    fn at(folder: &Path, path: &Path) -> io::Result<Self> {
        make_folder(folder)?;
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .mode(FILE_MODE)
            .open(path)?;
        let facts = file.metadata()?;
        Ok(Self {
            inode: facts.ino(),
            size: facts.len(),
            file,
            torn: false,
        })
    }

    /// Whether the file is still the one at the path; another generation may have moved it away.
    fn is_at(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|facts| facts.ino() == self.inode)
    }

    fn add(&mut self, lines: &str) -> io::Result<()> {
        if self.torn {
            self.file.write_all(b"\n")?;
        }
        self.torn = true;
        self.file.write_all(lines.as_bytes())?;
        self.torn = false;
        // Another generation may append too, so this is what is known and not what is there.
        self.size += lines.len() as u64;
        Ok(())
    }
}

fn make_folder(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(FOLDER_MODE)
        .create(path)
}

/// The name of an access log that is full: `access.log.20260115T103000.000Z`, with a number if that is taken.
fn rotated(path: &Path, now: SystemTime) -> PathBuf {
    let time = iso(now).replace(['-', ':'], "");
    let name = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{time}{suffix}"));
        PathBuf::from(name)
    };
    let numbered = (1..1000).map(|number| name(&format!("-{number}")));
    std::iter::once(name(""))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| name("-last"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn disk(folder: &Path, file_bytes: u64) -> Disk {
        Disk::new(Settings {
            folder: folder.into(),
            file_bytes,
            retention: Duration::from_secs(86_400),
            max_bytes: 1 << 30,
            max_runs: 10,
        })
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_full_access_log_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = disk(folder.path(), 10);
        let now = SystemTime::UNIX_EPOCH;
        for line in [
            "first 6\n",
            "second\n",
            "a line that is longer than a file\n",
            "x\n",
        ] {
            disk.add_access(line, now).unwrap();
        }
        let access = folder.path().join(ACCESS);
        assert_eq!(
            names(&access),
            [
                "access.log",
                "access.log.19700101T000000.000Z",
                "access.log.19700101T000000.000Z-1",
                "access.log.19700101T000000.000Z-2",
            ]
        );
        assert_eq!(fs::read_to_string(access.join(ACCESS_FILE)).unwrap(), "x\n");
    }

    #[test]
    fn two_generations_write_the_same_access_log() {
        let folder = tempfile::tempdir().unwrap();
        let (mut old, mut new) = (disk(folder.path(), 20), disk(folder.path(), 20));
        let now = SystemTime::now();
        for number in 0..20 {
            old.add_access(&format!("old {number}\n"), now).unwrap();
            new.add_access(&format!("new {number}\n"), now).unwrap();
        }
        let access = folder.path().join(ACCESS);
        let all: String = names(&access)
            .iter()
            .map(|name| fs::read_to_string(access.join(name)).unwrap())
            .collect();
        let mut lines: Vec<&str> = all.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), 40, "{all}");
    }

    #[test]
    fn a_log_that_was_removed_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = disk(folder.path(), 1000);
        disk.add_access("one\n", SystemTime::now()).unwrap();
        fs::remove_dir_all(folder.path().join(ACCESS)).unwrap();
        disk.add_access("two\n", SystemTime::now()).unwrap();
        let text = fs::read_to_string(folder.path().join("access/access.log")).unwrap();
        assert_eq!(text, "two\n");
    }

    #[test]
    fn a_run_that_talks_without_end_fills_no_disk() {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = disk(folder.path(), 1000);
        let much = "x".repeat(3 << 20);
        for _ in 0..20 {
            disk.add_to_run("exec_1", RunFile::Execution, &much)
                .unwrap();
        }
        let file = folder.path().join("executions/exec_1/execution.log");
        let text = fs::read_to_string(file).unwrap();
        assert!(text.len() < 20 << 20, "{}", text.len());
        assert!(text.ends_with("(no more of it is kept)\n"));
    }
}
