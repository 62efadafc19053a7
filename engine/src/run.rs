//! One run: what its ops may see and change, and the way its answer takes to the caller.
//!
//! Invariants
//! - Ops reach it by [`with`], or by its number, and by nothing else.
//! - The caller is answered once. Dropping the caller's side cancels the run, unless its answer is complete.

mod shared;

use std::collections::{BTreeMap, VecDeque};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use foldhash::HashMap;
use futures_util::Stream;
use tokio::sync::{mpsc, oneshot};

use crate::console::Allowance;
use crate::ffi::OpError;
use crate::files::{Files, World};
pub(crate) use crate::inside::with;
use crate::io::{Completion, Io};
use crate::modules::Modules;
use crate::ops::Handles;
use crate::pool::GRACE;
use crate::shared::State;
use crate::vm::is_memory_error;
use crate::watch::Stop;
use crate::{Body, Invocation, Limits, Reply, RunError};
pub(crate) use shared::{Guard, Shared};

/// Bytes of a streamed answer that may wait for the client before the script is told to pause.
const STREAM_HIGH: usize = 256 * 1024;
/// The script is told to go on when no more than this waits.
const STREAM_LOW: usize = 64 * 1024;
/// A script that ignores the pause is stopped here.
const STREAM_LIMIT: usize = 64 * 1024 * 1024;
/// Timers one run may have at once.
const TIMERS: usize = 10_000;

/// The chunks of a streamed answer, as the script makes them.
///
/// Ends with `None` when the script has finished, or with the error that broke it off. Dropping it earlier ends the run.
#[derive(Debug)]
pub struct BodyStream {
    chunks: mpsc::UnboundedReceiver<Result<Bytes, RunError>>,
    shared: Arc<Shared>,
    guard: Guard,
    limit: Duration,
    /// Past the deadline and its grace the script thread does not react any more. Made at the first wait: the stream is
    /// born on a script thread, which has no timers of this kind.
    overdue: Option<Pin<Box<tokio::time::Sleep>>>,
}

impl Stream for BodyStream {
    type Item = Result<Bytes, RunError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.chunks.poll_recv(context) {
            Poll::Ready(Some(Ok(chunk))) => {
                self.shared.taken(chunk.len());
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(ended) => {
                self.guard.let_go();
                Poll::Ready(ended)
            }
            Poll::Pending => self.poll_overdue(context),
        }
    }
}

impl BodyStream {
    fn poll_overdue(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, RunError>>> {
        let Some(deadline) = self.shared.deadline() else {
            return Poll::Pending;
        };
        let sleep = || Box::pin(tokio::time::sleep_until((deadline + GRACE).into()));
        let overdue = self.overdue.get_or_insert_with(sleep);
        if overdue.as_mut().poll(context).is_pending() || self.chunks.is_closed() {
            return Poll::Pending;
        }
        self.chunks.close();
        Poll::Ready(Some(Err(RunError::Unresponsive { limit: self.limit })))
    }
}

/// How far the answer is.
enum Answer {
    /// The caller waits.
    Waiting(oneshot::Sender<Result<Reply, RunError>>),
    /// The caller has the head and takes chunks.
    Streaming(mpsc::UnboundedSender<Result<Bytes, RunError>>),
    /// The caller has everything.
    Done,
}

/// One run and all that it holds outside of its VM.
pub(crate) struct Run {
    pub(crate) invocation: Box<Invocation>,
    pub(crate) limits: Limits,
    pub(crate) shared: Arc<Shared>,
    pub(crate) started: Instant,
    pub(crate) modules: Modules,
    pub(crate) handles: Handles,
    pub(crate) io: Arc<Io>,
    pub(crate) world: Arc<World>,
    pub(crate) files: Files,
    pub(crate) development: bool,
    /// The prelude has nothing more to do.
    pub(crate) settled: bool,
    /// The prelude keeps nothing of it any more, and need not be told of its end.
    pub(crate) forgotten: bool,
    /// How long it waited for a thread.
    pub(crate) waited: Duration,
    /// Its code is compiled to keep its frames.
    pub(crate) exact: bool,
    /// Its script is serverless, and runs in a worker VM for the state of its helpers.
    pub(crate) guest: bool,
    /// It is among the touched ones of its VM.
    pub(crate) touched: bool,
    /// It has its answer, but goes on with what it began in a worker VM; nobody waits for it.
    pub(crate) lingers: bool,
    /// It was told that nothing is pending, and nothing has happened since.
    pub(crate) told_idle: bool,
    answer: Answer,
    /// What the prelude said of a failure in this turn: class, message and stack. Told after the turn, because only
    /// then is it known whether the heap was full.
    failure: Option<(String, String, String)>,
    timers: BTreeMap<(Instant, u32), Option<Duration>>,
    due: HashMap<u32, Instant>,
    last_timer: u32,
    /// The deployment's `shared`, once the run has touched it.
    shared_state: Option<State>,
    /// How much it may still write with `console`.
    pub(crate) allowance: Allowance,
    /// Outcomes of asynchronous work that the script has not been told.
    completed: VecDeque<Completion>,
}

impl Run {
    pub(crate) fn new(
        invocation: Box<Invocation>,
        limits: Limits,
        shared: Arc<Shared>,
        caller: oneshot::Sender<Result<Reply, RunError>>,
        modules: Modules,
        io: Arc<Io>,
        world: Arc<World>,
    ) -> Self {
        Self {
            invocation,
            limits,
            shared,
            started: Instant::now(),
            modules,
            handles: Handles::default(),
            io,
            development: world.development,
            world,
            files: Files::default(),
            settled: false,
            forgotten: false,
            waited: Duration::ZERO,
            exact: false,
            guest: false,
            touched: false,
            lingers: false,
            told_idle: false,
            answer: Answer::Waiting(caller),
            failure: None,
            timers: BTreeMap::new(),
            due: HashMap::default(),
            last_timer: 0,
            shared_state: None,
            allowance: Allowance::new(Instant::now()),
            completed: VecDeque::new(),
        }
    }

    /// The deployment's `shared`.
    pub(crate) fn shared_state(&mut self) -> State {
        let states = &self.world.states;
        let deployment = &self.invocation.deployment;
        self.shared_state
            .get_or_insert_with(|| states.of(deployment))
            .clone()
    }

    /// True once the caller has everything.
    pub(crate) fn is_answered(&self) -> bool {
        matches!(self.answer, Answer::Done)
    }

    /// Hands the caller a whole answer.
    pub(crate) fn answer(
        &mut self,
        status: u16,
        headers: Vec<(String, String)>,
        body: Bytes,
        refused: bool,
    ) {
        if let Answer::Waiting(caller) = std::mem::replace(&mut self.answer, Answer::Done) {
            if self.invocation.sockets.is_some() {
                self.shared.limit_turns(self.limits.timeout);
            }
            // A caller that has left cancels the run by its guard.
            let _ = caller.send(Ok(Reply {
                status,
                waited: self.waited,
                headers,
                body: Body::Full(body),
                refused,
            }));
        }
    }

    /// Hands the caller the head of a streamed answer.
    pub(crate) fn head(
        &mut self,
        status: u16,
        headers: Vec<(String, String)>,
    ) -> Result<(), OpError> {
        match std::mem::replace(&mut self.answer, Answer::Done) {
            Answer::Waiting(caller) => {
                let (sender, chunks) = mpsc::unbounded_channel();
                let stream = BodyStream {
                    chunks,
                    shared: self.shared.clone(),
                    guard: Guard::new(self.shared.clone()),
                    limit: self.limits.timeout.unwrap_or_default(),
                    overdue: None,
                };
                let _ = caller.send(Ok(Reply {
                    status,
                    waited: self.waited,
                    headers,
                    body: Body::Stream(stream),
                    refused: false,
                }));
                self.answer = Answer::Streaming(sender);
                Ok(())
            }
            other @ (Answer::Streaming(_) | Answer::Done) => {
                self.answer = other;
                Err(OpError::Type("the answer has begun".into()))
            }
        }
    }

    /// Sends a chunk; false if the script should wait until it is told to go on.
    pub(crate) fn chunk(&mut self, bytes: Bytes) -> Result<bool, OpError> {
        let Answer::Streaming(chunks) = &self.answer else {
            return Err(OpError::Type("no streamed answer is open".into()));
        };
        let length = bytes.len();
        if length == 0 {
            return Ok(true);
        }
        let waiting = self.shared.waiting.load(Ordering::Acquire);
        if waiting + length > STREAM_LIMIT && waiting > 0 {
            let message =
                format!("more than {STREAM_LIMIT} bytes of the answer wait for the client");
            return Err(OpError::Range(message));
        }
        self.shared.waiting.fetch_add(length, Ordering::AcqRel);
        // A client that has left cancels the run by the stream's guard.
        let _ = chunks.send(Ok(bytes));
        if waiting + length <= STREAM_HIGH {
            return Ok(true);
        }
        self.shared.paused.store(true, Ordering::Release);
        // The client may have taken everything between the two lines above: then nobody would say "go on".
        let drained = self.shared.waiting.load(Ordering::Acquire) <= STREAM_LOW;
        Ok(drained && self.shared.paused.swap(false, Ordering::AcqRel))
    }

    /// Ends a streamed answer.
    pub(crate) fn finish(&mut self) {
        if matches!(self.answer, Answer::Streaming(_)) {
            self.answer = Answer::Done;
        }
    }

    /// Notes that the script failed.
    pub(crate) fn failed(&mut self, name: String, message: String, stack: String) {
        self.failure.get_or_insert((name, message, stack));
    }

    /// Tells the caller and the log of a failure that was noted; `memory_met` says that the heap was full.
    pub(crate) fn tell_failure(&mut self, memory_met: bool) {
        let Some((name, message, stack)) = self.failure.take() else {
            return;
        };
        let (id, path) = (&self.invocation.execution_id, &self.invocation.script.path);
        let thrown_null = name == "null" || message == "null";
        let is_late = |deadline| Instant::now() >= deadline;
        let error = if self.shared.deadline().is_some_and(is_late) {
            // Native work that saw the end of the time has thrown; to the caller it is the time that was up.
            RunError::TimedOut {
                limit: self.limits.timeout.unwrap_or_default(),
                started: true,
            }
        } else if memory_met && (thrown_null || is_memory_error(&name)) {
            RunError::OutOfMemory {
                limit_bytes: self.limits.memory_bytes,
            }
        } else {
            let stack = self.modules.map_stack(&stack);
            RunError::Threw {
                name,
                message,
                stack,
            }
        };
        if self.is_answered() {
            log::error!("{id} {path} failed after its answer: {error}");
        }
        self.fail(error);
    }

    /// Tells the caller that the run was told to stop.
    pub(crate) fn stopped(&mut self, stop: Stop) {
        self.fail(match stop {
            Stop::Cancelled => RunError::Cancelled,
            Stop::TimedOut => RunError::TimedOut {
                limit: self.limits.timeout.unwrap_or_default(),
                started: true,
            },
        });
    }

    /// Tells the caller, in the way that is still open, that the run failed.
    pub(crate) fn fail(&mut self, error: RunError) {
        match std::mem::replace(&mut self.answer, Answer::Done) {
            Answer::Waiting(caller) => drop(caller.send(Err(error))),
            Answer::Streaming(chunks) => drop(chunks.send(Err(error))),
            Answer::Done => {}
        }
    }

    /// Starts a timer and gives its id.
    pub(crate) fn start_timer(&mut self, delay: Duration, repeat: bool) -> Result<u32, OpError> {
        if self.due.len() >= TIMERS {
            return Err(OpError::Range(format!(
                "a run may have {TIMERS} timers at once"
            )));
        }
        self.last_timer += 1;
        let at = Instant::now() + delay;
        self.timers
            .insert((at, self.last_timer), repeat.then_some(delay));
        self.due.insert(self.last_timer, at);
        Ok(self.last_timer)
    }

    /// Stops a timer, if it is still there.
    pub(crate) fn stop_timer(&mut self, id: u32) {
        if let Some(at) = self.due.remove(&id) {
            self.timers.remove(&(at, id));
        }
    }

    /// The next timer that is due, already started again if it repeats.
    pub(crate) fn due_timer(&mut self, now: Instant) -> Option<u32> {
        let (&(at, id), &repeat) = self.timers.first_key_value()?;
        if at > now {
            return None;
        }
        self.timers.pop_first();
        match repeat {
            Some(every) => {
                let next = now + every.max(Duration::from_millis(1));
                self.timers.insert((next, id), repeat);
                self.due.insert(id, next);
            }
            None => {
                self.due.remove(&id);
            }
        }
        Some(id)
    }

    /// Takes an outcome for the script's next turn; true if that turn has to be given, false if one is due already or
    /// nobody wants the outcome.
    pub(crate) fn complete(&mut self, completion: Completion) -> bool {
        if !self.handles.finish(completion.handle) {
            return false;
        }
        self.completed.push_back(completion);
        self.completed.len() == 1
    }

    /// The next outcome that the script has not been told.
    pub(crate) fn next_completed(&mut self) -> Option<Completion> {
        self.completed.pop_front()
    }

    /// When the run has to be looked at again, if nothing happens before.
    pub(crate) fn next_wake(&self) -> Option<Instant> {
        let timer = self.timers.first_key_value().map(|((at, _), _)| *at);
        match (timer, self.shared.deadline()) {
            (Some(timer), Some(deadline)) => Some(timer.min(deadline)),
            (timer, deadline) => timer.or(deadline),
        }
    }

    /// Whether anything is under way that will call the script again.
    pub(crate) fn has_pending(&self) -> bool {
        !self.timers.is_empty()
            || self.handles.has_tasks()
            || !self.completed.is_empty()
            || self.shared.paused.load(Ordering::Acquire)
    }
}
