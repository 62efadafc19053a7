//! Asynchronous work of scripts: one runtime for the whole engine, started when a script first needs it.
//!
//! An op calls [`start`] (or [`start_blocking`]) and gives the script an integer at once; the work goes on beside the
//! script threads and ends as an event to the thread of its run, which completes the script's promise in a turn.
//!
//! Invariants
//! - Work ends with its run: the handle table holds each piece of work, and dropping it aborts the work.
//! - Every piece of work that is not aborted completes once, even if it panics.
//! - Results that wait for a script thread hold at most [`INBOX`] bytes a run; more waits in the work itself.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bytes::Bytes;
use rquickjs::{Array, ArrayBuffer, Ctx, IntoJs, Value};
use tokio::runtime::{Builder, Handle as Runtime};
use tokio::sync::{OwnedSemaphorePermit, oneshot};
use tokio::task::AbortHandle;

use crate::ffi::OpError;
use crate::ops::Handle;
use crate::run::{Run, Shared};

/// Bytes of results that may wait for one run's turn.
pub(crate) const INBOX: usize = 8 * 1024 * 1024;
/// Threads for work that blocks.
const BLOCKING: usize = 8;

/// What asynchronous work gives a script.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    dead_code,
    reason = "the shapes a result may have; not every build of the ops makes all of them"
)]
pub(crate) enum Payload {
    /// `undefined`.
    Nothing,
    /// `null`.
    Null,
    /// A boolean.
    Flag(bool),
    /// A number; also the handle of something that was opened.
    Number(f64),
    /// A string.
    Text(String),
    /// An `ArrayBuffer`.
    Bytes(Bytes),
    /// An array.
    List(Vec<Payload>),
}

impl Payload {
    /// The bytes it keeps in memory, roughly.
    fn weight(&self) -> usize {
        match self {
            Self::Nothing | Self::Null | Self::Flag(_) | Self::Number(_) => 0,
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
            Self::List(items) => items.iter().map(Self::weight).sum(),
        }
    }

    /// The value for a script.
    ///
    /// # Errors
    /// If the VM has no room for it.
    pub(crate) fn into_value<'js>(self, ctx: &Ctx<'js>) -> Result<Value<'js>, OpError> {
        Ok(match self {
            Self::Nothing => Value::new_undefined(ctx.clone()),
            Self::Null => Value::new_null(ctx.clone()),
            Self::Flag(flag) => Value::new_bool(ctx.clone(), flag),
            Self::Number(number) => Value::new_number(ctx.clone(), number),
            Self::Text(text) => text.into_js(ctx)?,
            Self::Bytes(bytes) => ArrayBuffer::new_copy(ctx.clone(), &bytes)?.into_value(),
            Self::List(items) => {
                let array = Array::new(ctx.clone())?;
                for (index, item) in items.into_iter().enumerate() {
                    array.set(index, item.into_value(ctx)?)?;
                }
                array.into_value()
            }
        })
    }
}

/// How asynchronous work ended.
pub(crate) type Outcome = Result<Payload, OpError>;

/// An outcome on its way to the script, and its place in the run's inbox.
#[derive(Debug)]
pub(crate) struct Completion {
    pub(crate) handle: u32,
    pub(crate) outcome: Outcome,
    /// Given back when the script has taken the outcome.
    #[expect(dead_code, reason = "kept for its drop")]
    pub(crate) room: Option<OwnedSemaphorePermit>,
}

/// A piece of work under way; dropping it aborts the work.
#[derive(Debug)]
pub(crate) struct Task {
    task: AbortHandle,
    stop: Arc<AtomicBool>,
}

impl Drop for Task {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.task.abort();
    }
}

/// Tells blocking work that nobody wants its outcome any more.
#[derive(Debug, Clone)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The engine's runtime for asynchronous work; nothing runs before the first work is started.
#[derive(Debug, Default)]
pub(crate) struct Io(Mutex<Option<Running>>);

#[derive(Debug)]
struct Running {
    runtime: Runtime,
    /// Dropped with the engine, which ends the runtime's thread.
    _alive: oneshot::Sender<()>,
}

impl Io {
    /// The runtime, started if it is not.
    ///
    /// # Errors
    /// If the system gives no thread or no descriptor.
    pub(crate) fn runtime(&self) -> Result<Runtime, OpError> {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = running.as_ref() {
            return Ok(running.runtime.clone());
        }
        let refused = |error: std::io::Error| OpError::Type(format!("no thread for it: {error}"));
        let runtime = Builder::new_current_thread()
            .enable_all()
            .max_blocking_threads(BLOCKING)
            .build()
            .map_err(refused)?;
        let handle = runtime.handle().clone();
        let (alive, ended) = oneshot::channel::<()>();
        thread::Builder::new()
            .name("io".into())
            .spawn(move || {
                // Nothing is ever sent: the engine's end drops the sender.
                let _ = runtime.block_on(ended);
                // Blocking work may go on for a while; the engine does not wait for it.
                runtime.shutdown_background();
            })
            .map_err(refused)?;
        *running = Some(Running {
            runtime: handle.clone(),
            _alive: alive,
        });
        Ok(handle)
    }
}

/// Completes a handle once: with an outcome, or with a failure if the work ended without one.
struct Promise {
    shared: Arc<Shared>,
    handle: u32,
    kept: bool,
}

impl Promise {
    async fn keep(mut self, outcome: Outcome) {
        let weight = outcome.as_ref().map_or(0, Payload::weight).min(INBOX);
        let room = self.shared.room(weight).await;
        self.complete(outcome, room);
    }

    fn complete(&mut self, outcome: Outcome, room: Option<OwnedSemaphorePermit>) {
        self.kept = true;
        self.shared.completed(Completion {
            handle: self.handle,
            outcome,
            room,
        });
    }
}

impl Drop for Promise {
    fn drop(&mut self) {
        if !self.kept {
            let failure = OpError::Type("a native operation ended without an outcome".into());
            self.complete(Err(failure), None);
        }
    }
}

/// Starts asynchronous work of a run and gives its handle.
///
/// # Errors
/// If the run has too many handles open, or the runtime cannot be started.
pub(crate) fn start<F>(run: &mut Run, work: F) -> Result<u32, OpError>
where
    F: Future<Output = Outcome> + Send + 'static,
{
    let stop = Arc::new(AtomicBool::new(false));
    begin(run, stop, work)
}

/// Starts blocking work of a run on a thread beside, and gives its handle. Long work looks at [`Stop`] now and then.
///
/// # Errors
/// As [`start`].
pub(crate) fn start_blocking<F>(run: &mut Run, work: F) -> Result<u32, OpError>
where
    F: FnOnce(&Stop) -> Outcome + Send + 'static,
{
    let stop = Arc::new(AtomicBool::new(false));
    let seen = Stop(stop.clone());
    begin(run, stop, async move {
        tokio::task::spawn_blocking(move || work(&seen))
            .await
            .unwrap_or_else(|_| Err(OpError::Type("a native operation failed".into())))
    })
}

fn begin<F>(run: &mut Run, stop: Arc<AtomicBool>, work: F) -> Result<u32, OpError>
where
    F: Future<Output = Outcome> + Send + 'static,
{
    let runtime = run.io.runtime()?;
    let shared = run.shared.clone();
    run.handles.open_as(|handle| {
        let promise = Promise {
            shared,
            handle,
            kept: false,
        };
        let task = runtime
            .spawn(async move { promise.keep(work.await).await })
            .abort_handle();
        Handle::Task(Task { task, stop })
    })
}
