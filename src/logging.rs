//! The log's way to standard error: a few lines at a time, so that no request makes a system call for its own.
//!
//! Invariants
//! - Lines leave in the order in which they came, whole, and no later than [`PAUSE`] after the first of them.
//! - [`flush`] returns when everything that was logged before has left.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, Thread};
use std::time::{Duration, SystemTime};

use actors::iso;
use env_logger::{Builder, Env, Target};
use log::Level;

/// How long lines are collected.
const PAUSE: Duration = Duration::from_millis(10);
/// Bytes that wait at most: whoever would add to more writes them itself, so that a slow reader slows the service down
/// instead of filling its memory.
const MOST: usize = 256 * 1024;

static LINES: Lines = Lines {
    waiting: Mutex::new(Vec::new()),
    leaving: Mutex::new(()),
    writer: OnceLock::new(),
};

/// Starts to log. Only a process that serves collects lines; to a terminal they go one by one, and so they do if there is no
/// thread to be had.
pub(crate) fn start(serves: bool) {
    let mut builder = Builder::from_env(Env::default().default_filter_or("info"));
    if serves && !io::stderr().is_terminal() {
        let writer = thread::Builder::new().name("log".into()).spawn(write_all);
        if let Ok(writer) = writer {
            LINES.writer.get_or_init(|| writer.thread().clone());
            builder.target(Target::Pipe(Box::new(Tap)));
        }
    }
    builder.init();
}

/// Waits until all that was logged has left.
pub(crate) fn flush() {
    LINES.leave();
}

/// Logs a line that each request has, and that is made of plain text alone: where lines are collected it need not go
/// through the logger's formatting, which costs more than a script.
pub(crate) fn info(target: &'static str, text: impl FnOnce() -> String) {
    if !log::log_enabled!(target: target, Level::Info) {
        return;
    }
    let text = text();
    if LINES.writer.get().is_none() {
        log::info!(target: target, "{text}");
        return;
    }
    let time = iso(SystemTime::now());
    // The logger's own shape, whose times have no fractions.
    let second = time.get(..19).unwrap_or(&time);
    LINES.add(&["[", second, "Z INFO  ", target, "] ", &text, "\n"]);
}

/// What the logger writes to.
struct Tap;

impl Write for Tap {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // The logger gives text; what is not UTF-8 comes from nowhere.
        LINES.add(&[&String::from_utf8_lossy(line)]);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The lines that wait, and whoever writes them.
struct Lines {
    waiting: Mutex<Vec<u8>>,
    /// Held while lines leave, so that none overtakes another.
    leaving: Mutex<()>,
    writer: OnceLock<Thread>,
}

impl Lines {
    /// Adds a line, in parts.
    fn add(&self, parts: &[&str]) {
        let (was_empty, is_full) = {
            let mut waiting = lock(&self.waiting);
            let was_empty = waiting.is_empty();
            for part in parts {
                waiting.extend_from_slice(part.as_bytes());
            }
            (was_empty, waiting.len() > MOST)
        };
        if is_full {
            self.leave();
        } else if was_empty && let Some(writer) = self.writer.get() {
            writer.unpark();
        }
    }

    fn leave(&self) {
        let _leaving = lock(&self.leaving);
        let mut lines = std::mem::take(&mut *lock(&self.waiting));
        if lines.is_empty() {
            return;
        }
        // There is nobody to tell that standard error is gone.
        let _ = io::stderr().write_all(&lines);
        lines.clear();
        let mut waiting = lock(&self.waiting);
        // The memory is used again, unless a burst has made it large.
        if waiting.is_empty() && lines.capacity() <= MOST {
            *waiting = lines;
        }
    }
}

fn write_all() {
    loop {
        if lock(&LINES.waiting).is_empty() {
            thread::park();
        } else {
            // What comes meanwhile leaves together with the first line. Unparked, it is only a little earlier.
            thread::park_timeout(PAUSE);
            LINES.leave();
        }
    }
}

/// A poisoned lock still holds whole lines.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
