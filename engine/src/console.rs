//! What becomes of what a script writes with `console`, and how much of it there may be.
//!
//! Invariants
//! - A run that writes without end fills no log: what it says beyond its allowance is left out, and counted.

use std::fmt::Debug;
use std::sync::Arc;
use std::time::Instant;

use log::{Level, LevelFilter};

/// Bytes that a run may write at once.
const BURST: f64 = 1024.0 * 1024.0;
/// Bytes a second that it may go on with.
const PER_SECOND: f64 = 128.0 * 1024.0;
/// What a line costs beside its bytes.
const LINE: usize = 64;

/// Where the lines of a run go beside the service's log.
///
/// Called from script threads: it must not block.
pub trait Lines: Debug + Send + Sync {
    /// Takes a line; it may have several.
    fn line(&self, level: Level, text: &str);
}

/// What becomes of what a run writes with `console`.
#[derive(Debug, Clone)]
pub struct Console {
    /// What is less important is left out.
    pub level: LevelFilter,
    /// Whether it reaches the service's log.
    pub to_service: bool,
    /// Where it goes beside that.
    pub lines: Option<Arc<dyn Lines>>,
}

impl From<LevelFilter> for Console {
    /// To the service's log, from this level on.
    fn from(level: LevelFilter) -> Self {
        Self {
            level,
            to_service: true,
            lines: None,
        }
    }
}

impl Console {
    /// Writes a line of a run, unless it is left out by its level.
    pub(crate) fn write(&self, (id, path): (&str, &str), level: Level, text: &str) {
        if level > self.level {
            return;
        }
        if let Some(lines) = &self.lines {
            lines.line(level, text);
        }
        if !self.to_service {
            return;
        }
        // A script that asks for this much is heard although the service's own log usually leaves it out.
        if level == Level::Debug {
            log::info!(target: "script", "{id} {path} [debug] {text}");
        } else {
            log::log!(target: "script", level, "{id} {path} {text}");
        }
    }
}

/// How much a run may still write: some at once, and then so much a second.
#[derive(Debug)]
pub(crate) struct Allowance {
    left: f64,
    since: Instant,
    refused: u64,
}

/// What an allowance says of a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It may be written; so many before it were left out.
    Write { left_out: u64 },
    /// It is the first that is left out.
    Exhausted,
    /// It is left out like others before it.
    LeaveOut,
}

impl Allowance {
    pub(crate) fn new(now: Instant) -> Self {
        Self {
            left: BURST,
            since: now,
            refused: 0,
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a line's length is far below 2^53"
    )]
    pub(crate) fn take(&mut self, bytes: usize, now: Instant) -> Verdict {
        let passed = now.saturating_duration_since(self.since).as_secs_f64();
        self.since = now;
        self.left = (self.left + passed * PER_SECOND).min(BURST);
        let cost = (bytes + LINE) as f64;
        // Once refused, a run is heard again when there is room for some lines: not for one in between.
        let needed = if self.refused > 0 {
            cost.max(BURST / 16.0)
        } else {
            cost
        };
        if self.left < needed {
            self.refused += 1;
            return if self.refused == 1 {
                Verdict::Exhausted
            } else {
                Verdict::LeaveOut
            };
        }
        self.left -= cost;
        let left_out = std::mem::take(&mut self.refused);
        Verdict::Write { left_out }
    }
}

/// What is said once when an allowance is used up.
pub(crate) fn exhausted() -> String {
    format!(
        "the console limit is reached: more than {} KiB at once and {} KiB a second are left out",
        BURST / 1024.0,
        PER_SECOND / 1024.0
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_run_that_writes_without_end_is_heard_in_part() {
        let start = Instant::now();
        let mut allowance = Allowance::new(start);
        let line = 960;
        let mut heard = 0;
        while allowance.take(line, start) == (Verdict::Write { left_out: 0 }) {
            heard += 1;
        }
        assert_eq!(heard, 1024);
        assert_eq!(allowance.take(line, start), Verdict::LeaveOut);
        let soon = start + Duration::from_millis(100);
        assert_eq!(allowance.take(line, soon), Verdict::LeaveOut);
        let later = start + Duration::from_secs(1);
        assert_eq!(allowance.take(line, later), Verdict::Write { left_out: 3 });
        assert_eq!(allowance.take(line, later), Verdict::Write { left_out: 0 });
    }
}
