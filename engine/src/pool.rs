//! The script threads, the queue before them, and the watchdog over them.
//!
//! Lifecycle of a run: queue → a thread takes it and a VM → turns (the script, its timers, its jobs) → settled, or ended
//! by a limit. Runs that wait for a timer are parked, so that a thread serves many at once.
//!
//! Invariants
//! - A run stays on the thread that took it.
//! - A thread that a script holds beyond its deadline and [`GRACE`] is given up: it is never joined, a new one takes its
//!   place, and it ends by itself if it ever comes back.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, TryRecvError, TrySendError, never, select};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

use crate::compile::Compiler;
use crate::ffi::heap::held_bytes;
use crate::modules::{Library, Modules};
use crate::packages::Packages;
use crate::run::{Guard, Run, Shared};
use crate::vm::{Entry, Prelude, Turn, Vm};
use crate::vms::{Built, Vms};
use crate::{Invocation, Limits, Reply, RunError, Settings, Sources};

/// How long the interpreter has to react to its interrupt.
pub(crate) const GRACE: Duration = Duration::from_millis(250);
/// How often the watchdog looks.
const ROUND: Duration = Duration::from_millis(50);
/// Runs that one thread may have parked.
const PARKED: usize = 4096;
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
    /// Files compiled and kept.
    pub compiled: usize,
    /// VMs built since the start.
    pub vms_built: u64,
    /// Time spent building them.
    pub vm_build_time: Duration,
    /// Worker VMs kept.
    pub worker_vms: usize,
    /// Bytes that all VMs hold.
    pub vm_bytes: usize,
}

/// What a script thread is told about a run it has, by the run's number.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Event {
    Cancelled(u64),
    Drained(u64),
}

/// A run that waits for a thread.
struct Job {
    invocation: Invocation,
    limits: Limits,
    shared: Arc<Shared>,
    caller: oneshot::Sender<Result<Reply, RunError>>,
}

/// A script, as it is known to the watchdog.
type Script = (Arc<str>, [u8; 32]);

/// What the watchdog sees of a thread.
#[derive(Default)]
struct Slot {
    /// The run whose turn it is.
    current: Mutex<Option<(Arc<Shared>, Script)>>,
    /// When the watchdog first saw that run cancelled and still going.
    cancelled_since: Mutex<Option<Instant>>,
    given_up: AtomicBool,
}

/// What all threads share.
struct Common {
    settings: Settings,
    library: Library,
    prelude: Arc<Prelude>,
    built: Arc<Built>,
    slots: Mutex<Vec<Arc<Slot>>>,
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

impl Pool {
    pub(crate) fn start(settings: Settings, sources: Arc<dyn Sources>) -> Result<Arc<Self>, StartError> {
        let prelude = Arc::new(Prelude::compile().map_err(StartError::Prelude)?);
        let (jobs, waiting) = crossbeam_channel::bounded(settings.queue.max(1));
        let threads = settings.threads.max(1);
        let common = Arc::new(Common {
            prelude,
            settings,
            library: Library {
                packages: Arc::new(Packages::new(sources.clone())),
                compiler: Arc::new(Compiler::new()),
                sources,
            },
            built: Arc::default(),
            slots: Mutex::default(),
            running: AtomicUsize::new(0),
            stuck: AtomicUsize::new(0),
            numbers: AtomicU64::new(0),
            hangs: Mutex::default(),
            any_hangs: AtomicBool::new(false),
        });
        // A broken prelude is told now, not at the first request.
        Vm::build(&common.prelude, common.settings.stack_bytes).map_err(StartError::Prelude)?;
        for _ in 0..threads {
            let slot = Arc::new(Slot::default());
            spawn(&common, slot.clone(), waiting.clone())?;
            lock(&common.slots).push(slot);
        }
        let pool = Arc::new(Self { jobs, waiting: waiting.clone(), common: common.clone() });
        let alive = Arc::downgrade(&pool);
        thread::Builder::new().name("watchdog".into()).spawn(move || watch(&alive, &common, &waiting))?;
        Ok(pool)
    }

    pub(crate) async fn run(
        &self,
        invocation: Invocation,
        limits: Limits,
        cancel: CancellationToken,
        now: Instant,
    ) -> Result<Reply, RunError> {
        self.refuse_quarantined(&invocation)?;
        let shared = Arc::new(Shared::new(limits.timeout.map(|timeout| now + timeout)));
        let (caller, reply) = oneshot::channel();
        self.jobs.try_send(Job { invocation, limits, shared: shared.clone(), caller }).map_err(|error| match error {
            TrySendError::Full(_) => RunError::QueueFull { limit: self.common.settings.queue },
            TrySendError::Disconnected(_) => RunError::Stopped,
        })?;
        let mut guard = Guard::new(shared.clone());
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

    pub(crate) fn stats(&self) -> Stats {
        let common = &self.common;
        Stats {
            threads: lock(&common.slots).len(),
            stuck_threads: common.stuck.load(Ordering::Relaxed),
            queued: self.waiting.len(),
            running: common.running.load(Ordering::Relaxed),
            compiled: common.library.compiler.len(),
            vms_built: common.built.count.load(Ordering::Relaxed),
            vm_build_time: Duration::from_nanos(common.built.nanoseconds.load(Ordering::Relaxed)),
            worker_vms: 0,
            vm_bytes: held_bytes(),
        }
    }
}

/// Ends when the run's time is up and no thread has said so: at the deadline if the run never began, and after the
/// grace if the interpreter does not react.
async fn overdue(shared: &Shared, limits: Limits) -> RunError {
    let (Some(deadline), Some(limit)) = (shared.deadline, limits.timeout) else {
        return std::future::pending().await;
    };
    tokio::time::sleep_until(deadline.into()).await;
    if !shared.is_started() {
        return RunError::TimedOut { limit, started: false };
    }
    tokio::time::sleep_until((deadline + GRACE).into()).await;
    RunError::Unresponsive { limit }
}

fn spawn(common: &Arc<Common>, slot: Arc<Slot>, jobs: Receiver<Job>) -> Result<(), StartError> {
    let common = common.clone();
    thread::Builder::new()
        .name("script".into())
        .stack_size(common.settings.stack_bytes + STACK_MARGIN)
        .spawn(move || {
            loop {
                let mut worker = Worker::new(common.clone(), slot.clone(), jobs.clone());
                match catch_unwind(AssertUnwindSafe(|| worker.work())) {
                    Ok(()) => return,
                    // Its runs are dropped with it, which tells their callers.
                    Err(_) => log::error!("a script thread failed and starts again"),
                }
            }
        })?;
    Ok(())
}

/// Looks for threads that do not react, and puts new ones in their place.
fn watch(alive: &Weak<Pool>, common: &Arc<Common>, jobs: &Receiver<Job>) {
    while alive.strong_count() > 0 {
        thread::park_timeout(ROUND);
        let now = Instant::now();
        let slots = lock(&common.slots).clone();
        for (index, slot) in slots.iter().enumerate() {
            if let Some(script) = hung(slot, now) {
                give_up(common, slot, index, &script, jobs);
            }
        }
    }
}

/// The script that holds a thread beyond its time, if one does.
fn hung(slot: &Slot, now: Instant) -> Option<Script> {
    let current = lock(&slot.current);
    let mut since = lock(&slot.cancelled_since);
    let Some((shared, script)) = current.as_ref() else {
        *since = None;
        return None;
    };
    let late = shared.deadline.is_some_and(|deadline| now >= deadline + GRACE);
    if !shared.is_cancelled() {
        *since = None;
    }
    let ignored = shared.is_cancelled() && now.duration_since(*since.get_or_insert(now)) >= GRACE;
    (late || ignored).then(|| script.clone())
}

fn give_up(common: &Arc<Common>, slot: &Arc<Slot>, index: usize, script: &Script, jobs: &Receiver<Job>) {
    if slot.given_up.swap(true, Ordering::AcqRel) {
        return;
    }
    let times = {
        let mut hangs = lock(&common.hangs);
        let times = hangs.entry(script.clone()).or_default();
        *times += 1;
        *times
    };
    common.any_hangs.store(true, Ordering::Release);
    let stuck = common.stuck.fetch_add(1, Ordering::AcqRel) + 1;
    log::error!("{} does not react to its interrupt (time {times}); thread given up, {stuck} in all", script.0);
    let fresh = Arc::new(Slot::default());
    match spawn(common, fresh.clone(), jobs.clone()) {
        Ok(()) => {
            if let Some(place) = lock(&common.slots).get_mut(index) {
                *place = fresh;
            }
        }
        Err(error) => log::error!("{error}"),
    }
}

/// A run that has a VM.
struct Active {
    vm: Vm,
    run: Box<Run>,
    /// It was told that nothing is pending, and nothing has happened since.
    told_idle: bool,
}

/// One script thread's state.
struct Worker {
    common: Arc<Common>,
    slot: Arc<Slot>,
    jobs: Receiver<Job>,
    events: Receiver<Event>,
    events_to_me: Sender<Event>,
    vms: Vms,
    active: HashMap<u64, Active>,
    /// Runs with jobs left over.
    ready: VecDeque<u64>,
    /// When to look at a run again; a run that has ended, or has nothing due, is passed over.
    wakes: BinaryHeap<Reverse<(Instant, u64)>>,
}

impl Worker {
    fn new(common: Arc<Common>, slot: Arc<Slot>, jobs: Receiver<Job>) -> Self {
        let (events_to_me, events) = crossbeam_channel::unbounded();
        let vms = Vms::new(common.prelude.clone(), common.built.clone(), common.settings.stack_bytes);
        Self {
            common,
            slot,
            jobs,
            events,
            events_to_me,
            vms,
            active: HashMap::new(),
            ready: VecDeque::new(),
            wakes: BinaryHeap::new(),
        }
    }

    /// Serves until the pool is gone or the thread was given up.
    fn work(&mut self) {
        while !self.slot.given_up.load(Ordering::Acquire) {
            while let Ok(event) = self.events.try_recv() {
                self.handle(event);
            }
            self.wake_due();
            if let Some(number) = self.ready.pop_front() {
                self.turn(number, Entry::Jobs);
            }
            match self.next_job() {
                Ok(job) => self.begin(job),
                Err(TryRecvError::Disconnected) => return,
                Err(TryRecvError::Empty) => {
                    if self.ready.is_empty() && !self.vms.prepare() {
                        self.wait();
                    }
                }
            }
        }
        self.common.stuck.fetch_sub(1, Ordering::AcqRel);
        log::warn!("a script thread that was given up has come back and ends");
    }

    fn next_job(&self) -> Result<Job, TryRecvError> {
        if self.active.len() >= PARKED { Err(TryRecvError::Empty) } else { self.jobs.try_recv() }
    }

    /// Sleeps until there is something to do.
    fn wait(&mut self) {
        let none = never();
        let jobs = if self.active.len() >= PARKED { &none } else { &self.jobs };
        let until = self.wakes.peek().map(|Reverse((at, _))| *at);
        let timeout = until.map_or(Duration::from_secs(3600), |at| at.saturating_duration_since(Instant::now()));
        let (mut event, mut job) = (None, None);
        select! {
            recv(self.events) -> received => event = received.ok(),
            recv(jobs) -> received => job = received.ok(),
            default(timeout) => {}
        }
        if let Some(event) = event {
            self.handle(event);
        }
        if let Some(job) = job {
            self.begin(job);
        }
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Cancelled(number) => self.turn(number, Entry::Cancelled),
            Event::Drained(number) => self.turn(number, Entry::Drained),
        }
    }

    fn wake_due(&mut self) {
        let now = Instant::now();
        while let Some(&Reverse((at, number))) = self.wakes.peek() {
            if at > now {
                return;
            }
            self.wakes.pop();
            let Some(active) = self.active.get(&number) else { continue };
            if active.run.shared.deadline.is_some_and(|deadline| now >= deadline) {
                let limit = active.run.limits.timeout.unwrap_or_default();
                self.end(number, Some(RunError::TimedOut { limit, started: true }));
            } else {
                self.turn(number, Entry::Timers);
            }
        }
    }

    /// Takes a run from the queue.
    fn begin(&mut self, job: Job) {
        let Job { invocation, limits, shared, caller } = job;
        if shared.is_cancelled() {
            return;
        }
        if shared.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            let limit = limits.timeout.unwrap_or_default();
            // A caller that has left wants no answer.
            let _ = caller.send(Err(RunError::TimedOut { limit, started: false }));
            return;
        }
        let number = self.common.numbers.fetch_add(1, Ordering::Relaxed);
        shared.own(self.events_to_me.clone(), number);
        let vm = match self.vms.take(limits.memory_bytes) {
            Ok(vm) => vm,
            Err(error) => {
                log::error!("{} no VM can be built: {error}", invocation.execution_id);
                let _ = caller.send(Err(RunError::OutOfMemory { limit_bytes: limits.memory_bytes }));
                return;
            }
        };
        let common = &self.common;
        let builtins = common.prelude.builtins();
        let modules = Modules::new(common.library.clone(), builtins, &invocation);
        let run = Run::new(invocation, limits, shared, caller, modules, common.settings.development);
        self.common.running.fetch_add(1, Ordering::Relaxed);
        self.active.insert(number, Active { vm, run: Box::new(run), told_idle: false });
        self.turn(number, Entry::Begin);
    }

    /// Lets a run go on, and decides what becomes of it.
    fn turn(&mut self, number: u64, entry: Entry) {
        let Some(Active { vm, run, .. }) = self.active.remove(&number) else { return };
        let script = (run.invocation.script.path.clone(), run.invocation.script.hash);
        *lock(&self.slot.current) = Some((run.shared.clone(), script));
        let (run, turn) = vm.turn(run, entry);
        *lock(&self.slot.current) = None;
        let Some(run) = run else {
            self.common.running.fetch_sub(1, Ordering::Relaxed);
            return;
        };
        let settled = run.settled;
        let cancelled = entry == Entry::Cancelled || run.shared.is_cancelled();
        self.active.insert(number, Active { vm, run, told_idle: entry == Entry::Idle });
        match turn {
            _ if settled => self.end(number, None),
            Turn::Ends(error) => self.end(number, Some(error)),
            _ if cancelled => self.end(number, Some(RunError::Cancelled)),
            Turn::HasJobs => self.ready.push_back(number),
            Turn::Waits => self.park(number),
        }
    }

    /// Leaves a run until something happens to it.
    fn park(&mut self, number: u64) {
        let Some(active) = self.active.get(&number) else { return };
        if !active.run.has_pending() && !active.told_idle {
            self.turn(number, Entry::Idle);
            return;
        }
        if let Some(at) = active.run.next_wake() {
            self.wakes.push(Reverse((at, number)));
        }
    }

    /// Ends a run: the caller is told, everything it holds is dropped.
    fn end(&mut self, number: u64, error: Option<RunError>) {
        let Some(Active { vm, mut run, .. }) = self.active.remove(&number) else { return };
        if let Some(error) = error {
            if run.is_answered() && error != RunError::Cancelled {
                let (id, path) = (&run.invocation.execution_id, &run.invocation.script.path);
                log::warn!("{id} {path} was still at work after its answer: {error}");
            }
            run.fail(error);
        }
        // A prelude that settled without an answer has a fault of its own; the caller must not wait for ever.
        run.fail(RunError::Stopped);
        run.shared.finish();
        drop(vm);
        self.common.running.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.common.running.fetch_sub(self.active.len(), Ordering::Relaxed);
    }
}
