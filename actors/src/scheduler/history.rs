//! What has fired, and which instants are taken: the way to a database on a thread of its own.
//!
//! Invariants
//! - An instant of a script is claimed once, whoever asks, in this process or in another one.
//! - What was recorded before a question was asked is in its answer.

mod ledger;

use std::collections::HashMap;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::{Duration, SystemTime};

use thiserror::Error;
use tokio::sync::oneshot;

use crate::metrics::FireOutcome;
use ledger::Ledger;

/// How much of the history is kept.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// Records older than this are dropped.
    pub age: Duration,
    /// The most records, the oldest being dropped first.
    pub count: u64,
}

/// One fire that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// When it ended.
    pub at: SystemTime,
    /// The script, relative to the scripts root.
    pub script: Arc<str>,
    /// The schedule at that time.
    pub expression: String,
    pub run_id: Arc<str>,
    pub outcome: FireOutcome,
    pub duration: Duration,
    /// The beginning of what it returned, as JSON.
    pub returned: Option<String>,
    /// The beginning of what went wrong.
    pub error: Option<String>,
}

/// Which records are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Those of one script only.
    pub script: Option<String>,
    /// Those that ended at this time or later.
    pub since: Option<SystemTime>,
    /// Those behind this place, which an earlier page told.
    pub after: Option<i64>,
    pub limit: usize,
}

/// Some records, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub records: Vec<Record>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

/// The last fire of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastFire {
    pub at: SystemTime,
    pub outcome: FireOutcome,
    pub run_id: Arc<str>,
}

/// The history cannot be read or written.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("the history of schedules is not available: {0}")]
pub struct HistoryError(String);

impl From<rusqlite::Error> for HistoryError {
    fn from(error: rusqlite::Error) -> Self {
        Self(error.to_string())
    }
}

type Job = Box<dyn FnOnce(&mut Ledger) + Send>;

/// The way to the database; its thread ends with the last clone.
#[derive(Clone)]
pub(super) struct History {
    jobs: Sender<Job>,
}

impl History {
    /// Opens the database in the file, or makes it. Where that is not possible, every question is answered by an error.
    pub(super) fn open(file: &Path, kept: Kept) -> Self {
        let (jobs, received) = mpsc::channel::<Job>();
        let file = file.to_owned();
        let thread = std::thread::Builder::new().name("schedule-history".to_owned());
        let started = thread.spawn(move || {
            let mut ledger = Ledger::open(&file, kept);
            while let Ok(job) = received.recv() {
                job(&mut ledger);
            }
        });
        if let Err(error) = started {
            log::error!("no thread for the history of schedules: {error}");
        }
        Self { jobs }
    }

    /// Takes an instant of a script; false if it was taken already.
    pub(super) fn claim(
        &self,
        script: Arc<str>,
        instant: SystemTime,
    ) -> impl Future<Output = Result<bool, HistoryError>> + use<> {
        self.ask(move |ledger| ledger.claim(&script, instant))
    }

    /// Keeps a record. What could not be kept is told in the log.
    pub(super) fn record(&self, record: Record) {
        let job = move |ledger: &mut Ledger| {
            if let Err(error) = ledger.record(&record) {
                log::error!("a fire of {} is not in the history: {error}", record.script);
            }
        };
        // It fails only if the thread is gone, and then every question says so.
        let _ = self.jobs.send(Box::new(job));
    }

    /// Some records.
    pub(super) fn page(
        &self,
        wanted: Wanted,
    ) -> impl Future<Output = Result<Page, HistoryError>> + use<> {
        self.ask(move |ledger| ledger.page(&wanted))
    }

    /// The last fire of every script that has any.
    pub(super) fn last_fires(
        &self,
    ) -> impl Future<Output = Result<HashMap<Arc<str>, LastFire>, HistoryError>> + use<> {
        self.ask(|ledger| ledger.last_fires())
    }

    /// Completes when all that was recorded before is kept.
    pub(super) fn settled(&self) -> impl Future<Output = ()> + use<> {
        let settled = self.ask(|_| Ok(()));
        async move {
            let _ = settled.await;
        }
    }

    fn ask<T, F>(&self, question: F) -> impl Future<Output = Result<T, HistoryError>> + use<T, F>
    where
        T: Send + 'static,
        F: FnOnce(&mut Ledger) -> Result<T, HistoryError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = move |ledger: &mut Ledger| {
            // Whoever asked may not wait any more.
            let _ = reply.send(question(ledger));
        };
        let _ = self.jobs.send(Box::new(job));
        async move {
            let gone = HistoryError("its thread is gone".to_owned());
            answer.await.unwrap_or(Err(gone))
        }
    }
}

#[cfg(test)]
mod tests;
