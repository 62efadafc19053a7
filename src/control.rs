//! What the parent and a generation tell each other: JSON objects, one a line, over a pair of sockets.
//!
//! Unknown members are ignored and missing ones have defaults, because the two ends may be programs of different versions:
//! the next generation is whatever is on disk.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use actors::metrics::RestartOutcome;
use actors::supervisor::{History, LastRestart};
use serde::{Deserialize, Serialize};

/// The longest line either end reads; more than that is no message of ours.
const LINE_MAX_BYTES: usize = 1 << 20;
/// The longest text that is passed on: a line has to fit into what a socket takes at once.
const TEXT_MAX_BYTES: usize = 4096;

/// What a generation is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub(crate) enum Order {
    /// The first message, with the listening socket beside it.
    Begin(Begin),
    /// Accept connections from now on.
    Serve,
    /// The next generation serves.
    Succeeded,
    /// The next generation does not come.
    NotSucceeded { why: String },
    /// The next generation came and is gone again; it answers whether it goes on.
    CallBack { why: String },
    /// A restart is wanted.
    Restart { reason: String },
    /// The end is wanted; told again, it is not to wait.
    Stop { reason: String },
    /// What is known of all generations has changed.
    Learn { record: Record },
}

/// What a generation says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub(crate) enum Report {
    /// It could serve, and waits to be told so.
    Ready,
    /// It accepts connections.
    Serving,
    /// It could not start, and why.
    Faulty { why: String },
    /// It wants to be succeeded.
    Succeed { reason: String },
    /// It goes on, or has gone too far to do so.
    CalledBack { goes_on: bool },
    /// It closes its connections, and cannot be called back.
    Closing,
    /// It has ended, and had to cut this many runs.
    Ended { cut: u64 },
    /// It works; said every second.
    Alive,
}

/// What a generation is born with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Begin {
    /// Counted from 1, in the parent's life.
    pub(crate) number: u64,
    /// The process that started it, to which signals go.
    pub(crate) parent: u32,
    /// The file that a restart executes.
    pub(crate) program: PathBuf,
    /// The host and port that the socket was bound with, which stay as long as the parent.
    pub(crate) host: String,
    pub(crate) port: u16,
    /// Another generation serves until this one does, so there is no hurry.
    #[serde(default)]
    pub(crate) succeeds: bool,
    #[serde(default)]
    pub(crate) record: Record,
}

/// What the parent remembers of all generations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Record {
    pub(crate) done: u64,
    pub(crate) failed: u64,
    pub(crate) rolled_back: u64,
    /// Generations that ended unasked.
    pub(crate) crashes: u64,
    /// Runs that were cut.
    pub(crate) cut: u64,
    pub(crate) last: Option<Attempt>,
    /// The generation before the serving one has not ended yet.
    pub(crate) is_followed: bool,
}

/// One restart that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attempt {
    /// Milliseconds since 1970.
    pub(crate) at_ms: u64,
    pub(crate) reason: String,
    /// None while it is under way.
    #[serde(default)]
    pub(crate) outcome: Option<Outcome>,
    #[serde(default)]
    pub(crate) error: Option<String>,
    #[serde(default)]
    pub(crate) cut: u64,
}

/// How a restart went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    Done,
    Failed,
    RolledBack,
}

impl Attempt {
    /// A restart that begins now.
    pub(crate) fn begun(reason: String) -> Self {
        let at = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        Self {
            at_ms: at.map_or(0, |at| at.as_millis() as u64),
            reason,
            outcome: None,
            error: None,
            cut: 0,
        }
    }
}

impl From<Outcome> for RestartOutcome {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::Done,
            Outcome::Failed => Self::Failed,
            Outcome::RolledBack => Self::RolledBack,
        }
    }
}

impl From<Attempt> for LastRestart {
    fn from(attempt: Attempt) -> Self {
        let Attempt {
            at_ms,
            reason,
            outcome,
            error,
            cut,
        } = attempt;
        Self {
            at: SystemTime::UNIX_EPOCH + Duration::from_millis(at_ms),
            reason,
            outcome: outcome.map(Into::into),
            error,
            cut,
        }
    }
}

impl From<Record> for History {
    fn from(record: Record) -> Self {
        let mut outcomes = [0; RestartOutcome::COUNT];
        for (outcome, count) in [
            (RestartOutcome::Done, record.done),
            (RestartOutcome::Failed, record.failed),
            (RestartOutcome::RolledBack, record.rolled_back),
        ] {
            if let Some(place) = outcomes.get_mut(outcome.index()) {
                *place = count;
            }
        }
        Self {
            outcomes,
            crashes: record.crashes,
            cut: record.cut,
            last: record.last.map(Into::into),
            is_followed: record.is_followed,
        }
    }
}

/// The beginning of a text that somebody else wrote, as much as is passed on.
pub(crate) fn clipped(mut text: String) -> String {
    if text.len() > TEXT_MAX_BYTES {
        text.truncate(text.floor_char_boundary(TEXT_MAX_BYTES));
        text.push('…');
    }
    text
}

/// A message as it is sent.
pub(crate) fn line(message: &impl Serialize) -> Vec<u8> {
    // None of our messages holds anything that JSON cannot say.
    let mut line = serde_json::to_vec(message).unwrap_or_default();
    line.push(b'\n');
    line
}

/// Bytes that have come and do not make a line yet.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pending: Vec<u8>,
}

impl Lines {
    /// Takes more bytes, as they came.
    pub(crate) fn extend(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
        if self.pending.len() > LINE_MAX_BYTES && !self.pending.contains(&b'\n') {
            self.pending.clear();
        }
    }

    /// The next whole message; a line that is none is told to the log and left out.
    pub(crate) fn next<M: for<'de> Deserialize<'de>>(&mut self) -> Option<M> {
        loop {
            let end = self.pending.iter().position(|byte| *byte == b'\n')?;
            let line: Vec<u8> = self.pending.drain(..=end).collect();
            match serde_json::from_slice(&line) {
                Ok(message) => return Some(message),
                Err(error) => log::warn!("a message of another version is ignored: {error}"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_whole_however_they_are_cut() {
        let sent = [
            Report::Ready,
            Report::Succeed {
                reason: "a \"new\"\nversion".to_owned(),
            },
            Report::Ended { cut: 3 },
        ];
        let bytes: Vec<u8> = sent.iter().flat_map(line).collect();
        for size in 1..bytes.len() {
            let mut lines = Lines::default();
            let mut got = Vec::new();
            for part in bytes.chunks(size) {
                lines.extend(part);
                while let Some(message) = lines.next::<Report>() {
                    got.push(message);
                }
            }
            assert_eq!(got, sent, "{size}");
        }
    }

    #[test]
    fn long_texts_are_clipped_between_characters() {
        assert_eq!(clipped("short".to_owned()), "short");
        let long = clipped("ä".repeat(5000));
        assert_eq!(long, "ä".repeat(2048) + "…");
    }

    #[test]
    fn another_version_may_say_more_or_less() {
        let mut lines = Lines::default();
        lines.extend(b"{\"say\":\"dance\"}\nno json\n{\"say\":\"ready\",\"speed\":7}\n");
        assert_eq!(lines.next(), Some(Report::Ready));
        assert_eq!(lines.next::<Report>(), None);
        let begin = b"{\"say\":\"begin\",\"number\":2,\"parent\":1,\"program\":\"/p\",\"host\":\"h\",\"port\":1}\n";
        lines.extend(begin);
        let Some(Order::Begin(begin)) = lines.next() else {
            panic!("no beginning")
        };
        assert_eq!(begin.record, Record::default());
    }
}
