//! The script threads, the queue before them, and the watchdog over them.
//!
//! Lifecycle of a run: queue → a thread takes it and a VM → turns (the script, its timers, its jobs) → settled, or ended
//! by a limit. Runs that wait for a timer are parked, so that a thread serves many at once.
//!
//! Invariants
//! - A run stays on the thread that took it; a deployment's worker VM is always on the same thread.
//! - A thread that a script holds well beyond its deadline is given up: it is never joined, a new one takes its
//!   place, and it ends by itself if it ever comes back.

mod host;
mod lodging;
mod residence;
mod seating;
mod watchdog;
mod worker;

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, TrySendError};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

use crate::compile::archive::Archive;
use crate::compile::{CacheStats, Compiler};
use crate::ffi::heap::held_bytes;
use crate::files::World;
use crate::io::{Completion, Io};
use crate::modules::Library;
use crate::net::Network;
use crate::packages::Packages;
use crate::permissions::refusals;
use crate::placement::Placement;
use crate::run::{Guard, Shared};
use crate::shared::States;
use crate::vm::{Prelude, Vm};
use crate::vms::Built;
use crate::{Invocation, Limits, Mode, Reply, RunError, Settings, Sources};
use residence::{Residence, thread_of};
use watchdog::{Script, Slot, watch};
use worker::Worker;

/// How long the interpreter has to react to its interrupt.
pub(crate) const GRACE: Duration = Duration::from_millis(250);
/// How often a script may hang a thread before it is refused.
const HANGS: u32 = 2;
/// Stack of a thread beyond the JavaScript stack: for the engine's own frames and the compiler's.
const STACK_MARGIN: usize = 4 * 1024 * 1024;

/// Why the engine cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The prelude does not compile or throws.
    #[error("the prelude is broken: {0}")]
    Prelude(String),
    /// The system gives no thread.
    #[error("cannot start a script thread: {0}")]
    Thread(#[from] std::io::Error),
}

/// Facts about the engine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stats {
    /// Script threads that take runs.
    pub threads: usize,
    /// Threads given up that have not come back.
    pub stuck_threads: usize,
    /// Runs that wait for a thread.
    pub queued: usize,
    /// Runs that hold a VM.
    pub running: usize,
    /// Runs that may wait.
    pub queue_capacity: usize,
    /// The compiled files.
    pub compiled: CacheStats,
    /// VMs built since the start.
    pub vms_built: u64,
    /// Time spent building them.
    pub vm_build_time: Duration,
    /// How often a VM was made pristine again by copying its image.
    pub vms_restored: u64,
    /// Time spent on it.
    pub vm_restore_time: Duration,
    /// How often a run that waited was brought back to its VM, which another run had meanwhile.
    pub vms_swapped: u64,
    /// Worker VMs kept.
    pub worker_vms: usize,
    /// Worker VMs dropped because there was no room for them.
    pub evicted_workers: u64,
    /// Worker VMs dropped because a run broke them, or because their heap was nearly full.
    pub discarded_workers: u64,
    /// Deployments that keep anything in `shared`.
    pub shared_states: usize,
    /// States dropped because there was no room for them.
    pub evicted_states: u64,
    /// Bytes that all of them take, roughly.
    pub shared_bytes: usize,
    /// Bytes that all VMs hold.
    pub vm_bytes: usize,
    /// How often a script was refused what it has no permission for.
    pub refusals: u64,
}

/// What a script thread is told about a run it has, by the run's number.
#[derive(Debug)]
pub(crate) enum Event {
    Cancelled(u64),
    Drained(u64),
    /// Asynchronous work of the run has ended.
    Completed(u64, Completion),
}

/// What a script thread is told that is for it alone.
enum Note {
    /// A run for one of its worker VMs.
    Run(Job),
    /// A worker VM has to go.
    Leave(u64),
}

/// A run that waits for a thread.
struct Job {
    // Half a kilobyte that is handed on four times.
    invocation: Box<Invocation>,
    limits: Limits,
    shared: Arc<Shared>,
    caller: oneshot::Sender<Result<Reply, RunError>>,
    /// Since when it waits.
    since: Instant,
    /// Whether it runs in its deployment's worker VM.
    at_home: bool,
}

/// What all threads share.
struct Common {
    settings: Settings,
    library: Library,
    placement: Placement,
    world: Arc<World>,
    prelude: Arc<Prelude>,
    built: Arc<Built>,
    io: Arc<Io>,
    slots: Mutex<Vec<Arc<Slot>>>,
    /// One for each thread, by its place; it outlives a thread that is given up.
    inboxes: Vec<(Sender<Note>, Receiver<Note>)>,
    residence: Mutex<Residence>,
    running: AtomicUsize,
    stuck: AtomicUsize,
    numbers: AtomicU64,
    hangs: Mutex<HashMap<Script, u32>>,
    any_hangs: AtomicBool,
}

/// The pool; its threads end when it is dropped.
pub(crate) struct Pool {
    jobs: Sender<Job>,
    waiting: Receiver<Job>,
    common: Arc<Common>,
}

/// A poisoned lock still holds good data: nothing here is left half-written.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The compiled files of earlier processes; without them everything is compiled anew.
fn open(folder: &Path) -> Option<Archive> {
    Archive::open(folder)
        .inspect_err(|error| {
            let folder = folder.display();
            log::warn!("compiled files are not kept in {folder}: {error}");
        })
        .ok()
}

impl Pool {
    pub(crate) fn start(
        settings: Settings,
        sources: Arc<dyn Sources>,
    ) -> Result<Arc<Self>, StartError> {
        let archive = settings.archive.as_deref().and_then(open);
        let prelude = Prelude::compile(archive.as_ref()).map_err(StartError::Prelude)?;
        let prelude = Arc::new(prelude);
        let (jobs, waiting) = crossbeam_channel::bounded(settings.queue.max(1));
        let threads = settings.threads.max(1);
        let inboxes = (0..threads).map(|_| crossbeam_channel::unbounded());
        let common = Arc::new(Common {
            prelude,
            world: Arc::new(World {
                permissions: settings.permissions.clone(),
                network: Network::new(settings.permissions.clone()),
                folders: settings.folders.clone(),
                development: settings.development,
                states: States::new(settings.vm_cache),
            }),
            inboxes: inboxes.collect(),
            residence: Mutex::new(Residence::new(settings.vm_cache)),
            settings,
            library: Library {
                packages: Arc::new(Packages::new(sources.clone())),
                compiler: Arc::new(Compiler::new(archive)),
                sources,
            },
            placement: Placement::new(),
            built: Arc::default(),
            io: Arc::default(),
            slots: Mutex::default(),
            running: AtomicUsize::new(0),
            stuck: AtomicUsize::new(0),
            numbers: AtomicU64::new(0),
            hangs: Mutex::default(),
            any_hangs: AtomicBool::new(false),
        });
        // A broken prelude is told now, not at the first request.
        Vm::build(&common.prelude, common.settings.stack_bytes).map_err(StartError::Prelude)?;
        for index in 0..threads {
            let slot = Arc::new(Slot::default());
            spawn(&common, slot.clone(), index, waiting.clone())?;
            lock(&common.slots).push(slot);
        }
        let pool = Arc::new(Self {
            jobs,
            waiting: waiting.clone(),
            common: common.clone(),
        });
        let alive = Arc::downgrade(&pool);
        thread::Builder::new()
            .name("watchdog".into())
            .spawn(move || watch(&alive, &common, &waiting))?;
        Ok(pool)
    }

    /// Queues a run at once; the future waits for its answer. What is not needed for that is not in it: it is small, because
    /// it is part of every request's own.
    pub(crate) fn run(
        &self,
        invocation: Invocation,
        limits: Limits,
        cancel: CancellationToken,
        now: Instant,
    ) -> impl Future<Output = Result<Reply, RunError>> + Send + use<> {
        let shared = Arc::new(Shared::new(limits.timeout.map(|timeout| now + timeout)));
        let (caller, reply) = oneshot::channel();
        let at_home = invocation.mode == Mode::Worker;
        let queued = self.submit(Job {
            invocation: Box::new(invocation),
            limits,
            shared: shared.clone(),
            caller,
            since: Instant::now(),
            at_home,
        });
        let mut guard = Guard::new(shared.clone());
        async move {
            queued?;
            tokio::select! {
                biased;
                reply = reply => {
                    guard.let_go();
                    reply.unwrap_or(Err(RunError::Stopped))
                }
                () = cancel.cancelled() => Err(RunError::Cancelled),
                error = overdue(&shared, limits) => Err(error),
            }
        }
    }

    /// Puts a run into its queue: that of the thread which has its worker VM, or that of all threads.
    fn submit(&self, job: Job) -> Result<(), RunError> {
        self.refuse_quarantined(&job.invocation)?;
        let limit = self.common.settings.queue;
        let full = || RunError::QueueFull { limit };
        match job.invocation.mode {
            Mode::Serverless => self.jobs.try_send(job).map_err(|error| match error {
                TrySendError::Full(_) => full(),
                TrySendError::Disconnected(_) => RunError::Stopped,
            }),
            Mode::Worker => {
                let threads = self.common.inboxes.len();
                let thread = thread_of(&job.invocation.deployment, threads);
                let inbox = self.common.inboxes.get(thread);
                let (inbox, waiting) = inbox.ok_or(RunError::Stopped)?;
                if waiting.len() + self.waiting.len() >= limit.max(1) {
                    return Err(full());
                }
                inbox.send(Note::Run(job)).map_err(|_| RunError::Stopped)
            }
        }
    }

    /// A script that hung threads is not run again until its text changes.
    fn refuse_quarantined(&self, invocation: &Invocation) -> Result<(), RunError> {
        if !self.common.any_hangs.load(Ordering::Acquire) {
            return Ok(());
        }
        let script = (invocation.script.path.clone(), invocation.script.hash);
        match lock(&self.common.hangs).get(&script) {
            Some(&times) if times >= HANGS => Err(RunError::Quarantined { times }),
            Some(_) | None => Ok(()),
        }
    }

    pub(crate) fn compiler(&self) -> &Compiler {
        &self.common.library.compiler
    }

    pub(crate) fn has_worker(&self, deployment: &str) -> bool {
        lock(&self.common.residence).has(deployment)
    }

    pub(crate) fn shared_bytes(&self, deployment: &str) -> Option<usize> {
        self.common.world.states.json_bytes(deployment)
    }

    pub(crate) fn stats(&self) -> Stats {
        let common = &self.common;
        let notes: usize = common.inboxes.iter().map(|(_, inbox)| inbox.len()).sum();
        let (shared_states, evicted_states, shared_bytes) = common.world.states.stats();
        let residence = lock(&common.residence);
        Stats {
            threads: lock(&common.slots).len(),
            stuck_threads: common.stuck.load(Ordering::Relaxed),
            queued: self.waiting.len() + notes,
            running: common.running.load(Ordering::Relaxed),
            queue_capacity: common.settings.queue,
            compiled: common.library.compiler.stats(),
            vms_built: common.built.count.load(Ordering::Relaxed),
            vm_build_time: Duration::from_nanos(common.built.nanoseconds.load(Ordering::Relaxed)),
            vms_restored: common.built.restored.load(Ordering::Relaxed),
            vm_restore_time: Duration::from_nanos(
                common.built.restore_nanoseconds.load(Ordering::Relaxed),
            ),
            vms_swapped: common.built.swapped.load(Ordering::Relaxed),
            worker_vms: residence.len(),
            evicted_workers: residence.gone().0,
            discarded_workers: residence.gone().1,
            shared_states,
            evicted_states,
            shared_bytes,
            vm_bytes: held_bytes(),
            refusals: refusals(),
        }
    }
}

/// Ends when the run's time is up and no thread has said so: at the deadline if the run never began, and after the
/// grace if the interpreter does not react.
async fn overdue(shared: &Shared, limits: Limits) -> RunError {
    let (Some(deadline), Some(limit)) = (shared.deadline(), limits.timeout) else {
        return std::future::pending().await;
    };
    tokio::time::sleep_until(deadline.into()).await;
    if !shared.is_started() {
        return RunError::TimedOut {
            limit,
            started: false,
        };
    }
    tokio::time::sleep_until((deadline + GRACE).into()).await;
    RunError::Unresponsive { limit }
}

fn spawn(
    common: &Arc<Common>,
    slot: Arc<Slot>,
    index: usize,
    jobs: Receiver<Job>,
) -> Result<(), StartError> {
    let common = common.clone();
    thread::Builder::new()
        .name("script".into())
        .stack_size(common.settings.stack_bytes + STACK_MARGIN)
        .spawn(move || {
            loop {
                let mut worker = Worker::new(common.clone(), slot.clone(), index, jobs.clone());
                match catch_unwind(AssertUnwindSafe(|| worker.work())) {
                    Ok(()) => return,
                    // Its runs are dropped with it, which tells their callers.
                    Err(_) => log::error!("a script thread failed and starts again"),
                }
            }
        })?;
    Ok(())
}
