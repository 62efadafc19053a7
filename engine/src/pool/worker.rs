//! One script thread: takes runs from the queue, gives each its turns, parks those that wait, and ends them.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, TryRecvError, never, select};

use super::watchdog::Slot;
use super::{Common, Event, Job, lock};
use crate::RunError;
use crate::modules::Modules;
use crate::run::Run;
use crate::vm::{Entry, Turn, Vm};
use crate::vms::{self, Vms};

/// Runs that one thread may have parked.
const PARKED: usize = 4096;

/// A run that has a VM.
struct Active {
    vm: Vm,
    run: Box<Run>,
    /// It was told that nothing is pending, and nothing has happened since.
    told_idle: bool,
}

/// One script thread's state.
pub(super) struct Worker {
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
    pub(super) fn new(common: Arc<Common>, slot: Arc<Slot>, jobs: Receiver<Job>) -> Self {
        let (events_to_me, events) = crossbeam_channel::unbounded();
        let vms = Vms::new(
            common.prelude.clone(),
            common.built.clone(),
            vms::Kind {
                stack_bytes: common.settings.stack_bytes,
                snapshot: common.settings.snapshot,
                heap_bytes: common.settings.heap_bytes,
            },
        );
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
    pub(super) fn work(&mut self) {
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
        if self.active.len() >= PARKED {
            Err(TryRecvError::Empty)
        } else {
            self.jobs.try_recv()
        }
    }

    /// Sleeps until there is something to do.
    fn wait(&mut self) {
        let none = never();
        let jobs = if self.active.len() >= PARKED {
            &none
        } else {
            &self.jobs
        };
        let until = self.wakes.peek().map(|Reverse((at, _))| *at);
        let timeout = until.map_or(Duration::from_secs(3600), |at| {
            at.saturating_duration_since(Instant::now())
        });
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
            Event::Completed(number, completion) => {
                // A run that has ended, or closed the handle, wants to know no more.
                if let Some(active) = self.active.get_mut(&number)
                    && active.run.complete(completion)
                {
                    self.ready.push_back(number);
                }
            }
        }
    }

    fn wake_due(&mut self) {
        let now = Instant::now();
        while let Some(&Reverse((at, number))) = self.wakes.peek() {
            if at > now {
                return;
            }
            self.wakes.pop();
            let Some(active) = self.active.get(&number) else {
                continue;
            };
            if active
                .run
                .shared
                .deadline
                .is_some_and(|deadline| now >= deadline)
            {
                let limit = active.run.limits.timeout.unwrap_or_default();
                self.end(
                    number,
                    Some(RunError::TimedOut {
                        limit,
                        started: true,
                    }),
                );
            } else {
                self.turn(number, Entry::Timers);
            }
        }
    }

    /// Takes a run from the queue.
    fn begin(&mut self, job: Job) {
        let Job {
            invocation,
            limits,
            shared,
            caller,
        } = job;
        if shared.is_cancelled() {
            return;
        }
        if shared
            .deadline
            .is_some_and(|deadline| Instant::now() >= deadline)
        {
            let limit = limits.timeout.unwrap_or_default();
            // A caller that has left wants no answer.
            let _ = caller.send(Err(RunError::TimedOut {
                limit,
                started: false,
            }));
            return;
        }
        let number = self.common.numbers.fetch_add(1, Ordering::Relaxed);
        shared.own(self.events_to_me.clone(), number);
        let vm = match self.vms.take(limits.memory_bytes) {
            Ok(vm) => vm,
            Err(error) => {
                log::error!("{} no VM can be built: {error}", invocation.execution_id);
                let _ = caller.send(Err(RunError::OutOfMemory {
                    limit_bytes: limits.memory_bytes,
                }));
                return;
            }
        };
        let common = &self.common;
        let builtins = common.prelude.builtins();
        let modules = Modules::new(common.library.clone(), builtins, &invocation);
        let run = Run::new(
            invocation,
            limits,
            shared,
            caller,
            modules,
            common.io.clone(),
            common.world.clone(),
        );
        self.common.running.fetch_add(1, Ordering::Relaxed);
        self.active.insert(
            number,
            Active {
                vm,
                run: Box::new(run),
                told_idle: false,
            },
        );
        self.turn(number, Entry::Begin);
    }

    /// Lets a run go on, and decides what becomes of it.
    fn turn(&mut self, number: u64, entry: Entry) {
        let Some(Active { vm, run, .. }) = self.active.remove(&number) else {
            return;
        };
        let script = (
            run.invocation.script.path.clone(),
            run.invocation.script.hash,
        );
        *lock(&self.slot.current) = Some((run.shared.clone(), script));
        let (run, turn) = vm.turn(run, entry);
        *lock(&self.slot.current) = None;
        let Some(run) = run else {
            self.common.running.fetch_sub(1, Ordering::Relaxed);
            return;
        };
        let settled = run.settled;
        let cancelled = entry == Entry::Cancelled || run.shared.is_cancelled();
        self.active.insert(
            number,
            Active {
                vm,
                run,
                told_idle: entry == Entry::Idle,
            },
        );
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
        let Some(active) = self.active.get(&number) else {
            return;
        };
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
        let Some(Active { vm, mut run, .. }) = self.active.remove(&number) else {
            return;
        };
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
        self.vms.give_back(vm);
        self.common.running.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.common
            .running
            .fetch_sub(self.active.len(), Ordering::Relaxed);
    }
}
