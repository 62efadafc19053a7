//! What the caller, the script thread and the watchdog know of a run in common.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use crossbeam_channel::Sender;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::STREAM_LOW;
use crate::io::{Completion, INBOX};
use crate::pool::Event;

/// Requests to other servers one run may have under way; more wait for their turn.
const FETCHES: usize = 50;

/// What they know.
#[derive(Debug)]
pub(crate) struct Shared {
    /// When the time of the run is up.
    deadline: Option<Instant>,
    /// Present in a run that handles sockets, once its body has run: then each turn has a time of its own.
    turns: OnceLock<Turns>,
    cancelled: AtomicBool,
    finished: AtomicBool,
    /// The thread that runs it and the run's number there, once it has begun.
    owner: OnceLock<(Sender<Event>, u64)>,
    /// Bytes of the streamed answer that the client has not taken.
    pub(super) waiting: AtomicUsize,
    /// Whether the script was told to pause.
    pub(super) paused: AtomicBool,
    /// A permit for each byte of results that may wait for the script; made at the first.
    inbox: OnceLock<Arc<Semaphore>>,
    /// A permit for each request to another server; made at the first.
    fetches: OnceLock<Arc<Semaphore>>,
}

/// The time of single turns.
#[derive(Debug)]
struct Turns {
    limit: Option<Duration>,
    /// When the time of the present turn is up.
    until: Mutex<Option<Instant>>,
}

impl Shared {
    pub(crate) fn new(deadline: Option<Instant>) -> Self {
        Self {
            deadline,
            turns: OnceLock::new(),
            cancelled: AtomicBool::new(false),
            finished: AtomicBool::new(false),
            owner: OnceLock::new(),
            waiting: AtomicUsize::new(0),
            paused: AtomicBool::new(false),
            inbox: OnceLock::new(),
            fetches: OnceLock::new(),
        }
    }

    /// When the time of the run is up; never, in one that handles sockets.
    pub(crate) fn deadline(&self) -> Option<Instant> {
        match self.turns.get() {
            Some(_) => None,
            None => self.deadline,
        }
    }

    /// From now on the run goes on for as long as it has sockets, and each turn of it may take that long.
    pub(super) fn limit_turns(&self, limit: Option<Duration>) {
        let until = Mutex::default();
        // A run answers once, so it is not there yet.
        let _ = self.turns.set(Turns { limit, until });
    }

    /// Begins a turn; gives when its time is up.
    pub(crate) fn begin_turn(&self, now: Instant) -> Option<Instant> {
        let Some(turns) = self.turns.get() else {
            return self.deadline;
        };
        let until = turns.limit.map(|limit| now + limit);
        *turns.until.lock().unwrap_or_else(PoisonError::into_inner) = until;
        until
    }

    /// When the time of the turn is up that was begun last.
    pub(crate) fn turn_deadline(&self) -> Option<Instant> {
        match self.turns.get() {
            Some(turns) => *turns.until.lock().unwrap_or_else(PoisonError::into_inner),
            None => self.deadline,
        }
    }

    /// Names the thread that events go to.
    pub(crate) fn own(&self, events: Sender<Event>, number: u64) {
        // Only the thread that took the run from the queue calls this, once.
        let _ = self.owner.set((events, number));
    }

    pub(crate) fn is_started(&self) -> bool {
        self.owner.get().is_some()
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Acquire)
    }

    /// Nothing more is to be sent about this run.
    pub(crate) fn finish(&self) {
        self.finished.store(true, Ordering::Release);
    }

    /// Asks the run to end; without effect when it has.
    pub(crate) fn cancel(&self) {
        if !self.finished.load(Ordering::Acquire) && !self.cancelled.swap(true, Ordering::AcqRel) {
            self.tell(Event::Cancelled);
        }
    }

    /// Waits until that many bytes more may wait for the script.
    pub(crate) async fn room(&self, bytes: usize) -> Option<OwnedSemaphorePermit> {
        let permits = u32::try_from(bytes).unwrap_or(u32::MAX);
        // It is never closed.
        let inbox = self.inbox.get_or_init(|| Arc::new(Semaphore::new(INBOX)));
        inbox.clone().acquire_many_owned(permits).await.ok()
    }

    /// Waits until the run may make one more request to another server.
    pub(crate) async fn fetch_permit(&self) -> Option<OwnedSemaphorePermit> {
        let fetches = self
            .fetches
            .get_or_init(|| Arc::new(Semaphore::new(FETCHES)));
        fetches.clone().acquire_owned().await.ok()
    }

    /// Asynchronous work has ended.
    pub(crate) fn completed(&self, completion: Completion) {
        if !self.finished.load(Ordering::Acquire) {
            self.tell(|number| Event::Completed(number, completion));
        }
    }

    fn tell(&self, event: impl FnOnce(u64) -> Event) {
        if let Some((events, number)) = self.owner.get() {
            // A thread that is gone has dropped its runs with it.
            let _ = events.send(event(*number));
        }
    }

    pub(super) fn taken(&self, bytes: usize) {
        let before = self.waiting.fetch_sub(bytes, Ordering::AcqRel);
        if before.saturating_sub(bytes) <= STREAM_LOW && self.paused.swap(false, Ordering::AcqRel) {
            self.tell(Event::Drained);
        }
    }
}

/// Cancels the run when dropped, unless it was let go.
#[derive(Debug)]
pub(crate) struct Guard(Option<Arc<Shared>>);

impl Guard {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self(Some(shared))
    }

    pub(crate) fn let_go(&mut self) {
        self.0 = None;
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(shared) = &self.0 {
            shared.cancel();
        }
    }
}
