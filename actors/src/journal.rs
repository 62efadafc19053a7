//! The log files: what requests and runs leave on disk, written by one thread that nobody waits for.
//!
//! Invariants
//! - Whoever logs never waits and never fails: what finds no room is counted and left out.
//! - Only this thread makes, rotates and removes log files. Another generation may append to the same ones meanwhile.
//! - A disk that takes nothing is warned of once, and told of again when it does.
//!
//! Not here: what is logged, and with which secrets hidden.

mod disk;
mod sweep;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use tokio::sync::oneshot;

use disk::Disk;

/// Bytes that may wait for the disk.
const WAITING: usize = 8 * 1024 * 1024;
/// How long entries are collected: whoever logs meanwhile need not wake the thread.
const PAUSE: Duration = Duration::from_millis(10);
/// Entries that are written together at most.
const BATCH: usize = 4096;
/// How often is looked for what has to go.
const SWEEP: Duration = Duration::from_secs(600);

/// Where log files are, and how many.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of all log files; made when something is written.
    pub folder: PathBuf,
    /// The access log begins a new file at this size.
    pub file_bytes: u64,
    /// What is older goes.
    pub retention: Duration,
    /// All log files together; beyond it the oldest go.
    pub max_bytes: u64,
    /// Runs whose logs are kept at most; beyond it the oldest go.
    pub max_runs: usize,
}

/// A file of one run's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunFile {
    /// What the script wrote with `console`.
    Execution,
    /// The request as it came.
    Request,
    /// The answer as it left.
    Response,
    /// How it ended.
    Summary,
    /// What is known before it begins; `retentionDays` in it is the script's own rule.
    Metadata,
}

impl RunFile {
    fn name(self) -> &'static str {
        match self {
            Self::Execution => "execution.log",
            Self::Request => "request.log",
            Self::Response => "response.log",
            Self::Summary => "summary.json",
            Self::Metadata => "metadata.json",
        }
    }
}

/// What has become of the entries so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Entries on disk.
    pub written: u64,
    /// Entries left out because too many waited.
    pub dropped: u64,
    /// Entries that the disk did not take.
    pub failed: u64,
}

enum Entry {
    Access(Line),
    Run {
        run: Arc<str>,
        file: RunFile,
        text: String,
    },
    /// Answered when all before it is on disk.
    Settle(oneshot::Sender<()>),
}

/// A line of the access log that is put together when it is written.
struct Line {
    /// About how long it is.
    bytes: usize,
    text: Box<dyn FnOnce() -> String + Send>,
}

impl Entry {
    fn bytes(&self) -> usize {
        match self {
            Self::Access(line) => line.bytes,
            Self::Run { text, .. } => text.len(),
            Self::Settle(_) => 0,
        }
    }
}

#[derive(Debug, Default)]
struct Counts {
    /// Bytes that wait for the disk.
    waiting: AtomicUsize,
    written: AtomicU64,
    dropped: AtomicU64,
    failed: AtomicU64,
}

/// The way to the log files; their thread ends with the last clone.
#[derive(Clone, Debug)]
pub struct Journal {
    entries: Sender<Entry>,
    counts: Arc<Counts>,
}

impl Journal {
    /// Starts the thread. Where the system gives none, everything is counted as left out.
    #[must_use]
    pub fn open(settings: Settings) -> Self {
        let (entries, received) = mpsc::channel();
        let counts = Arc::new(Counts::default());
        let writer = Writer {
            disk: Disk::new(settings),
            counts: counts.clone(),
            troubled: false,
        };
        let started = thread::Builder::new()
            .name("journal".into())
            .spawn(move || writer.serve(&received));
        if let Err(error) = started {
            log::error!("no thread for log files, nothing is written to them: {error}");
        }
        Self { entries, counts }
    }

    /// A line of the access log, without its end, of about that many bytes. It is put together by the journal's own thread:
    /// many at a time cost a fraction of what each would cost its request.
    pub fn access(&self, bytes: usize, text: impl FnOnce() -> String + Send + 'static) {
        let text = Box::new(text);
        self.put(Entry::Access(Line { bytes, text }));
    }

    /// Adds to a file of a run's log; what is written to [`RunFile::Summary`] and [`RunFile::Metadata`] replaces it.
    pub fn run(&self, run: &Arc<str>, file: RunFile, text: String) {
        let run = run.clone();
        self.put(Entry::Run { run, file, text });
    }

    /// Resolves when all that was logged before is on disk, or will never be.
    pub async fn settle(&self) {
        let (settled, told) = oneshot::channel();
        self.put(Entry::Settle(settled));
        // An error says that the thread is gone.
        let _ = told.await;
    }

    /// What has become of the entries so far.
    #[must_use]
    pub fn written(&self) -> Written {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Written {
            written: read(&self.counts.written),
            dropped: read(&self.counts.dropped),
            failed: read(&self.counts.failed),
        }
    }

    fn put(&self, entry: Entry) {
        let bytes = entry.bytes();
        let before = self.counts.waiting.fetch_add(bytes, Ordering::Relaxed);
        let is_full = bytes > 0 && before + bytes > WAITING;
        if is_full || self.entries.send(entry).is_err() {
            self.counts.waiting.fetch_sub(bytes, Ordering::Relaxed);
            self.counts.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The thread's side.
struct Writer {
    disk: Disk,
    counts: Arc<Counts>,
    /// The last write failed, and the operator knows.
    troubled: bool,
}

impl Writer {
    fn serve(mut self, entries: &Receiver<Entry>) {
        let mut next_sweep = Instant::now();
        loop {
            let now = Instant::now();
            if now >= next_sweep || self.disk.is_crowded() {
                self.disk.sweep(SystemTime::now());
                next_sweep = now + SWEEP;
            }
            match entries.recv_timeout(next_sweep.saturating_duration_since(now)) {
                Ok(first) => {
                    if !matches!(first, Entry::Settle(_)) {
                        thread::park_timeout(PAUSE);
                    }
                    self.write(first, entries);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Writes an entry and those that wait behind it, lines of the access log together.
    fn write(&mut self, first: Entry, entries: &Receiver<Entry>) {
        let (mut lines, mut count) = (String::new(), 0);
        for entry in std::iter::once(first).chain(entries.try_iter().take(BATCH)) {
            self.counts
                .waiting
                .fetch_sub(entry.bytes(), Ordering::Relaxed);
            match entry {
                Entry::Access(line) => {
                    lines.push_str(&(line.text)());
                    lines.push('\n');
                    count += 1;
                }
                Entry::Run { run, file, text } => {
                    let written = self.disk.add_to_run(&run, file, &text);
                    self.note(1, written);
                }
                Entry::Settle(settled) => {
                    self.write_lines(&std::mem::take(&mut lines), std::mem::take(&mut count));
                    // Whoever waited may have gone.
                    let _ = settled.send(());
                }
            }
        }
        self.write_lines(&lines, count);
    }

    fn write_lines(&mut self, lines: &str, count: u64) {
        if count > 0 {
            let written = self.disk.add_access(lines, SystemTime::now());
            self.note(count, written);
        }
    }

    fn note(&mut self, count: u64, written: std::io::Result<()>) {
        match written {
            Ok(()) => {
                self.counts.written.fetch_add(count, Ordering::Relaxed);
                if std::mem::take(&mut self.troubled) {
                    log::info!("log files are written again");
                }
            }
            Err(error) => {
                self.counts.failed.fetch_add(count, Ordering::Relaxed);
                if !std::mem::replace(&mut self.troubled, true) {
                    log::warn!(
                        "log files cannot be written, and what belongs there is left out: {error}"
                    );
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(folder: PathBuf) -> Settings {
        Settings {
            folder,
            file_bytes: 1 << 20,
            retention: Duration::from_secs(86_400),
            max_bytes: 1 << 30,
            max_runs: 100,
        }
    }

    #[test]
    fn what_was_logged_is_on_disk_when_it_has_settled() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(settings(folder.path().into()));
        let run: Arc<str> = "exec_1".into();
        for number in 0..1000 {
            journal.access(10, move || format!("line {number}"));
        }
        journal.run(&run, RunFile::Execution, "one\n".into());
        journal.run(&run, RunFile::Execution, "two\n".into());
        journal.run(&run, RunFile::Summary, "{}".into());
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.unwrap().block_on(journal.settle());
        let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
        let lines = read("access/access.log");
        assert_eq!(lines.lines().count(), 1000);
        assert!(lines.ends_with("line 999\n"));
        assert_eq!(read("executions/exec_1/execution.log"), "one\ntwo\n");
        assert_eq!(read("executions/exec_1/summary.json"), "{}");
        let expected = Written {
            written: 1003,
            ..Written::default()
        };
        assert_eq!(journal.written(), expected);
    }

    #[test]
    fn a_disk_that_takes_nothing_harms_nobody() {
        let file = tempfile::NamedTempFile::new().unwrap();
        // A file is where the folder should be.
        let journal = Journal::open(settings(file.path().into()));
        journal.access(4, || "lost".into());
        journal.run(&"exec_1".into(), RunFile::Request, "lost".into());
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.unwrap().block_on(journal.settle());
        assert_eq!(
            (journal.written().written, journal.written().failed),
            (0, 2)
        );
    }

    #[test]
    fn what_finds_the_queue_full_is_counted() {
        let (entries, received) = mpsc::channel();
        let journal = Journal {
            entries,
            counts: Arc::default(),
        };
        journal.access(WAITING, || "x".repeat(WAITING));
        journal.access(12, || "one too many".into());
        assert_eq!(journal.written().dropped, 1);
        drop(received);
        journal.run(&"exec_1".into(), RunFile::Request, String::new());
        assert_eq!(journal.written().dropped, 2);
    }
}
