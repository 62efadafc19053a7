//! The log's way to standard error: a few lines at a time, so that no request makes a system call for its own.
//!
//! Invariants
//! - Lines leave in the order in which they came, whole, and no later than [`PAUSE`] after the first of them.
//! - [`flush`] returns when everything that was logged before has left.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, Thread};
use std::time::Duration;

use env_logger::{Builder, Env, Target};

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

/// What the logger writes to.
struct Tap;

impl Write for Tap {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let (was_empty, is_full) = {
            let mut waiting = lock(&LINES.waiting);
            let was_empty = waiting.is_empty();
            waiting.extend_from_slice(line);
            (was_empty, waiting.len() > MOST)
        };
        if is_full {
            LINES.leave();
        } else if was_empty && let Some(writer) = LINES.writer.get() {
            writer.unpark();
        }
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
