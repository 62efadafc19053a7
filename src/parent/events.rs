//! What can happen to the crew of generations, and what can be done about it.

use std::fmt;

use crate::control::{Order, Report};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A generation said something.
    Said(u64, Report),
    /// A generation has ended, or could not be started.
    Ended(u64, Ending),
    /// A signal to stop came.
    Stop(&'static str),
    /// A signal to restart came.
    HangUp,
    /// Time has passed.
    Clock,
}

/// How a process ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Exit(i32),
    Signal(i32),
    /// It never was, and why.
    Never(String),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Start this generation.
    Start(u64),
    /// Tell a generation something.
    Tell(u64, Order),
    /// End a generation's process at once.
    Kill(u64),
    /// The service accepts requests for the first time.
    Announce,
    /// A restart begins.
    Reloading,
    /// A restart is over, whatever came of it.
    Reloaded,
    /// The service ends; nobody but its generations may hold the socket.
    Stopping,
    /// All is done.
    Finish(i32),
}

/// The rest of a sentence about the process.
impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ending::Exit(status) => write!(f, "ended with status {status}"),
            Ending::Signal(signal) => write!(f, "was ended by signal {signal}"),
            Ending::Never(why) => write!(f, "could not be started ({why})"),
        }
    }
}
