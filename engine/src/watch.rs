//! What the interpreter's interrupt looks at: the time and the wishes of the run whose code executes.
//!
//! Invariants
//! - Once it has said "stop", it says so until the turn is over: the VM must not go on as if nothing had been.
//! - A worker VM is stopped for a cancelled run only when that run goes on regardless: stopping it ends all its runs.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::run::Shared;

/// How long code of a cancelled run may go on in a worker VM.
const RELUCTANCE: Duration = Duration::from_millis(500);
/// How long code of a run that has ended may go on in a worker VM.
const AFTERLIFE: Duration = Duration::from_secs(1);

thread_local! {
    static WATCH: RefCell<Watch> = const { RefCell::new(Watch { deadline: None, shared: None, kept: false, unwanted: None, stop: None }) };
}

/// Why a turn was cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    TimedOut,
    Cancelled,
}

/// What the interrupt handler looks at.
#[derive(Default)]
struct Watch {
    deadline: Option<Instant>,
    /// Absent while the script says farewell to a client that has left.
    shared: Option<Arc<Shared>>,
    /// Whether this is a worker VM.
    kept: bool,
    /// When the run was first seen cancelled, in a worker VM.
    unwanted: Option<Instant>,
    stop: Option<Stop>,
}

impl Watch {
    fn stop(&self, now: Instant) -> Option<Stop> {
        let is_cancelled = |shared: &Arc<Shared>| shared.is_cancelled();
        if !self.kept && self.shared.as_ref().is_some_and(is_cancelled) {
            return Some(Stop::Cancelled);
        }
        if self.deadline.is_some_and(|deadline| now >= deadline) {
            return Some(Stop::TimedOut);
        }
        let reluctant = |since: Instant| now.duration_since(since) >= RELUCTANCE;
        self.unwanted
            .is_some_and(reluctant)
            .then_some(Stop::Cancelled)
    }
}

/// Begins a turn: until this deadline, and for this run if its wishes count.
pub(crate) fn begin(deadline: Option<Instant>, shared: Option<Arc<Shared>>, kept: bool) {
    let fresh = Watch {
        deadline,
        shared,
        kept,
        ..Watch::default()
    };
    WATCH.with(|watch| *watch.borrow_mut() = fresh);
}

/// Ends the turn. Nothing of it may reach what the thread does next: the next VM is built under the same handler.
pub(crate) fn end() -> Option<Stop> {
    WATCH.with(|watch| watch.take().stop)
}

/// In a worker VM: code of this run goes on; of one that has ended, if it is none.
pub(crate) fn switch(run: Option<&Arc<Shared>>) {
    WATCH.with(|watch| {
        let Ok(mut watch) = watch.try_borrow_mut() else {
            return;
        };
        if !watch.kept || watch.stop.is_some() {
            return;
        }
        watch.deadline = match run {
            Some(shared) => shared.turn_deadline(),
            None => Some(Instant::now() + AFTERLIFE),
        };
        watch.shared = run.cloned();
        watch.unwanted = None;
    });
}

/// True if the running script is to stop; called by the engine every few thousand instructions, and by slow
/// native code.
pub(crate) fn interrupted() -> bool {
    WATCH.with(|watch| {
        let Ok(mut watch) = watch.try_borrow_mut() else {
            return false;
        };
        if watch.stop.is_none() {
            let now = Instant::now();
            if watch.kept && watch.unwanted.is_none() {
                let cancelled = watch.shared.as_ref().is_some_and(|run| run.is_cancelled());
                watch.unwanted = cancelled.then_some(now);
            }
            watch.stop = watch.stop(now);
        }
        watch.stop.is_some()
    })
}
