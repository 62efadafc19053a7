//! What the supervisor answers, and what is known of restarts, as plain values.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use thiserror::Error;

use super::Phase;
use crate::metrics::RestartOutcome;

/// A restart has been set in motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restarting {
    pub graceful: bool,
    pub drain_timeout: Duration,
    pub reason: String,
}

/// How an end went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// The execution ids of those that were cut.
    pub cut: Vec<Arc<str>>,
    /// How long there was to drain; nothing where nobody was to be waited for.
    pub drain_timeout: Duration,
}

/// Why there is no restart.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum RestartError {
    #[error("a restart is already under way ({reason})")]
    UnderWay { reason: String },
    #[error("the service is stopping ({reason})")]
    Stopping { reason: String },
    #[error(
        "a restart is not available: the service runs without a parent process that could start its successor"
    )]
    NotAvailable,
}

/// What can be said of this generation.
#[derive(Clone, Debug)]
pub struct Standing {
    pub phase: Phase,
    pub uptime: Duration,
    /// No restart is under way, and one could be made.
    pub can_restart: bool,
    /// It has been up for as long as a restart should wait.
    pub is_settled: bool,
    /// Why the service is being restarted or stopped, if it is.
    pub reason: Option<String>,
    pub history: History,
}

/// The last attempt to restart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRestart {
    pub at: SystemTime,
    pub reason: String,
    /// None while it is under way.
    pub outcome: Option<RestartOutcome>,
    /// Why it failed, if it did.
    pub error: Option<String>,
    /// How many runs were cut for it.
    pub cut: u64,
}

/// What whoever outlives the generations knows of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// How many restarts were tried, by [`RestartOutcome::index`].
    pub outcomes: [u64; RestartOutcome::COUNT],
    /// Generations that ended unasked.
    pub crashes: u64,
    /// Runs cut by generations that are gone.
    pub cut: u64,
    pub last: Option<LastRestart>,
    /// The generation before this one has not ended yet.
    pub is_followed: bool,
}
