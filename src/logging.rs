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
    waiting: Mutex::new(Waiting::new()),
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

/// Logs a line that each request has, of about that many bytes. Where lines are collected it is put together only when it
/// leaves: many at a time cost a fraction of what each would cost its request.
pub(crate) fn info(
    target: &'static str,
    bytes: usize,
    text: impl FnOnce() -> String + Send + 'static,
) {
    if !log::log_enabled!(target: target, Level::Info) {
        return;
    }
    if LINES.writer.get().is_none() {
        log::info!(target: target, "{}", text());
        return;
    }
    let time = SystemTime::now();
    let text = Box::new(text);
    LINES.add(bytes, |waiting| {
        let after = waiting.whole.len();
        waiting.late.push(Late {
            after,
            time,
            target,
            text,
        });
    });
}

/// What the logger writes to.
struct Tap;

impl Write for Tap {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // The logger gives text; what is not UTF-8 comes from nowhere.
        let line = String::from_utf8_lossy(line);
        LINES.add(line.len(), |waiting| {
            waiting.whole.extend_from_slice(line.as_bytes());
        });
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The lines that wait, and whoever writes them.
struct Lines {
    waiting: Mutex<Waiting>,
    /// Held while lines leave, so that none overtakes another.
    leaving: Mutex<()>,
    writer: OnceLock<Thread>,
}

/// The lines that wait.
struct Waiting {
    /// Those that are put together.
    whole: Vec<u8>,
    /// Those that are not, in their order.
    late: Vec<Late>,
    /// About how long all are.
    bytes: usize,
}

/// A line that is put together when it leaves.
struct Late {
    /// How much of what is whole comes before it.
    after: usize,
    time: SystemTime,
    target: &'static str,
    text: Box<dyn FnOnce() -> String + Send>,
}

impl Waiting {
    const fn new() -> Self {
        Self {
            whole: Vec::new(),
            late: Vec::new(),
            bytes: 0,
        }
    }

    /// All lines, in their order.
    fn put_together(self) -> Vec<u8> {
        if self.late.is_empty() {
            return self.whole;
        }
        let (mut lines, mut done) = (Vec::with_capacity(self.bytes), 0);
        for late in self.late {
            lines.extend_from_slice(&self.whole[done..late.after]);
            done = late.after;
            let time = iso(late.time);
            // The logger's own shape, whose times have no fractions.
            let second = time.get(..19).unwrap_or(&time);
            let text = (late.text)();
            for part in ["[", second, "Z INFO  ", late.target, "] ", &text, "\n"] {
                lines.extend_from_slice(part.as_bytes());
            }
        }
        lines.extend_from_slice(&self.whole[done..]);
        lines
    }
}

impl Lines {
    /// Adds a line of about that many bytes.
    fn add(&self, bytes: usize, line: impl FnOnce(&mut Waiting)) {
        let (was_empty, is_full) = {
            let mut waiting = lock(&self.waiting);
            let was_empty = waiting.bytes == 0;
            waiting.bytes += bytes;
            line(&mut waiting);
            (was_empty, waiting.bytes > MOST)
        };
        if is_full {
            self.leave();
        } else if was_empty && let Some(writer) = self.writer.get() {
            writer.unpark();
        }
    }

    fn leave(&self) {
        let _leaving = lock(&self.leaving);
        let waiting = std::mem::replace(&mut *lock(&self.waiting), Waiting::new());
        let lines = waiting.put_together();
        if !lines.is_empty() {
            // There is nobody to tell that standard error is gone.
            let _ = io::stderr().write_all(&lines);
        }
    }
}

fn write_all() {
    loop {
        if lock(&LINES.waiting).bytes == 0 {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_order_however_they_are_made() {
        let mut waiting = Waiting::new();
        let late = |waiting: &mut Waiting, text: &'static str| {
            waiting.late.push(Late {
                after: waiting.whole.len(),
                time: SystemTime::UNIX_EPOCH,
                target: "access",
                text: Box::new(move || text.to_owned()),
            });
        };
        late(&mut waiting, "one");
        waiting.whole.extend_from_slice(b"two\nthree\n");
        late(&mut waiting, "four");
        late(&mut waiting, "five");
        waiting.whole.extend_from_slice(b"six\n");
        let lines = String::from_utf8(waiting.put_together()).unwrap();
        let expected = "[1970-01-01T00:00:00Z INFO  access] one\ntwo\nthree\n\
            [1970-01-01T00:00:00Z INFO  access] four\n[1970-01-01T00:00:00Z INFO  access] five\nsix\n";
        assert_eq!(lines, expected);
    }
}
