//! One script thread: takes runs from its queues, gives each its turns, parks those that wait, and ends them.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, TryRecvError, never, select};
use foldhash::HashMap;

use super::host::{Ended, Host};
use super::watchdog::Slot;
use super::{Common, Event, Job, Note, lock};
use crate::RunError;
use crate::inside::Inside;
use crate::vm::{Entry, Turn};
use crate::vms::{self, Vms};

/// Runs that one thread may have parked.
const PARKED: usize = 4096;

/// Whether somebody still waits for the run whose turn it was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    No,
    /// Nobody does, and the script knows.
    Told,
    /// Nobody does, since it had its turn.
    Untold,
}

/// One script thread's state.
pub(super) struct Worker {
    pub(super) common: Arc<Common>,
    slot: Arc<Slot>,
    /// Which thread this is: its place among them.
    pub(super) index: usize,
    jobs: Receiver<Job>,
    /// What is for this thread alone: the runs of the worker VMs it has.
    inbox: Receiver<Note>,
    events: Receiver<Event>,
    pub(super) events_to_me: Sender<Event>,
    pub(super) vms: Vms,
    /// A plain VM has the number of its run.
    pub(super) hosts: HashMap<u64, Host>,
    /// The VM that each run of a worker VM is in.
    pub(super) seats: HashMap<u64, u64>,
    pub(super) kept: HashMap<Arc<str>, u64>,
    /// Runs inside all VMs.
    pub(super) held: usize,
    /// The hosts that have a restorable VM, and when they entered it; the last one last.
    pub(super) seated: Vec<(u64, Instant)>,
    /// VMs with jobs left over, and the run in whose turn they are done.
    ready: VecDeque<(u64, u64)>,
    /// When to look at a run again; a run that has ended, or has nothing due, is passed over.
    wakes: BinaryHeap<Reverse<(Instant, u64)>>,
}

impl Worker {
    pub(super) fn new(
        common: Arc<Common>,
        slot: Arc<Slot>,
        index: usize,
        jobs: Receiver<Job>,
    ) -> Self {
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
        let inbox = common
            .inboxes
            .get(index)
            .map_or_else(never, |(_, notes)| notes.clone());
        Self {
            common,
            slot,
            index,
            jobs,
            inbox,
            events,
            events_to_me,
            vms,
            hosts: HashMap::default(),
            seats: HashMap::default(),
            kept: HashMap::default(),
            held: 0,
            seated: Vec::new(),
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
            if let Some((id, number)) = self.ready.pop_front() {
                self.turn_of(id, number, Entry::Jobs);
            }
            match self.next_job() {
                Ok(note) => self.take(note),
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

    fn next_job(&self) -> Result<Note, TryRecvError> {
        if self.held >= PARKED {
            return Err(TryRecvError::Empty);
        }
        match self.inbox.try_recv() {
            Ok(note) => Ok(note),
            Err(_) => self.jobs.try_recv().map(Note::Run),
        }
    }

    /// Sleeps until there is something to do.
    fn wait(&mut self) {
        let (no_jobs, no_notes) = (never(), never());
        let is_full = self.held >= PARKED;
        let jobs = if is_full { &no_jobs } else { &self.jobs };
        let inbox = if is_full { &no_notes } else { &self.inbox };
        let until = self.wakes.peek().map(|Reverse((at, _))| *at);
        let timeout = until.map_or(Duration::from_secs(3600), |at| {
            at.saturating_duration_since(Instant::now())
        });
        let (mut event, mut note) = (None, None);
        select! {
            recv(self.events) -> received => event = received.ok(),
            recv(inbox) -> received => note = received.ok(),
            recv(jobs) -> received => note = received.ok().map(Note::Run),
            default(timeout) => {}
        }
        if let Some(event) = event {
            self.handle(event);
        }
        if let Some(note) = note {
            self.take(note);
        }
    }

    fn take(&mut self, note: Note) {
        match note {
            Note::Run(job) => self.begin(job),
            Note::Leave(vm) => self.leave(vm),
        }
    }

    /// The VM that a run is in.
    fn seat(&self, number: u64) -> u64 {
        self.seats.get(&number).copied().unwrap_or(number)
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Cancelled(number) => self.turn(number, Entry::Cancelled),
            Event::Drained(number) => self.turn(number, Entry::Drained),
            Event::Completed(number, completion) => {
                let id = self.seat(number);
                // A run that has ended, or closed the handle, wants to know no more.
                let told = self.hosts.get_mut(&id).map(|host| {
                    let tell = |run: &mut crate::run::Run| Ok(run.complete(completion));
                    host.inside.with(number, tell)
                });
                if let Some(Ok(true)) = told {
                    self.ready.push_back((id, number));
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
            let id = self.seat(number);
            let Some(run) = self.hosts.get(&id).and_then(|host| host.inside.get(number)) else {
                continue;
            };
            let is_over = |deadline: Instant| now >= deadline;
            if run.shared.deadline().is_some_and(is_over) {
                let limit = run.limits.timeout.unwrap_or_default();
                let started = true;
                self.end(id, number, Some(RunError::TimedOut { limit, started }));
                self.rest(id);
            } else {
                self.turn(number, Entry::Timers);
            }
        }
    }

    /// Lets a run go on, and decides what becomes of it.
    pub(super) fn turn(&mut self, number: u64, entry: Entry) {
        let id = self.seat(number);
        let Some(host) = self.hosts.get(&id) else {
            return;
        };
        if host.inside.get(number).is_some() {
            self.turn_of(id, number, entry);
        }
    }

    /// Lets a VM go on, in the turn of this run.
    fn turn_of(&mut self, id: u64, number: u64, entry: Entry) {
        if !self.swap_in(id) {
            return;
        }
        let Some(host) = self.hosts.get_mut(&id) else {
            return;
        };
        if let Some(run) = host.inside.get_mut(number) {
            let script = &run.invocation.script;
            let script = (script.path.clone(), script.hash);
            run.told_idle = entry == Entry::Idle;
            *lock(&self.slot.current) = Some((run.shared.clone(), script));
        }
        let turn = host.enter(|vm, inside| vm.turn(inside, number, entry));
        *lock(&self.slot.current) = None;
        let Some(turn) = turn else {
            return;
        };
        let mut touched = host.inside.take_touched();
        if !touched.contains(&number) {
            touched.push(number);
        }
        let is_settled = |number: &u64| host.inside.get(*number).is_some_and(|run| run.settled);
        let settled: Vec<u64> = touched.iter().copied().filter(is_settled).collect();
        let left = if entry == Entry::Cancelled {
            Left::Told
        } else if is_cancelled(&host.inside, number) {
            Left::Untold
        } else {
            Left::No
        };
        for number in settled {
            self.end(id, number, None);
        }
        self.follow(id, number, turn, left, &touched);
        self.rest(id);
    }

    /// What a turn's end means for the runs it touched.
    fn follow(&mut self, id: u64, number: u64, turn: Turn, left: Left, touched: &[u64]) {
        let has_jobs = match turn {
            Turn::Ends {
                number: failed,
                error,
                broken,
            } => {
                let cause = error.to_string();
                self.end(id, failed, Some(error));
                if broken {
                    self.discard(id, &cause);
                    return;
                }
                true
            }
            Turn::HasJobs => true,
            Turn::Waits => false,
        };
        match left {
            Left::Told => self.end(id, number, Some(RunError::Cancelled)),
            // It was cancelled during the turn: the script is told before the run ends, as at any other time.
            Left::Untold => self.turn(number, Entry::Cancelled),
            Left::No => {}
        }
        if !self.hosts.contains_key(&id) {
            return;
        }
        if has_jobs {
            self.ready.push_back((id, number));
            return;
        }
        for number in touched {
            self.park(id, *number);
        }
    }

    /// Leaves a run until something happens to it.
    fn park(&mut self, id: u64, number: u64) {
        let Some(host) = self.hosts.get(&id) else {
            return;
        };
        let Some(run) = host.inside.get(number) else {
            return;
        };
        if !run.told_idle && !run.settled && !host.inside.has_pending(number) {
            self.turn_of(id, number, Entry::Idle);
        } else if let Some(at) = run.next_wake() {
            self.wakes.push(Reverse((at, number)));
        }
    }

    /// Ends a run: the caller is told, everything it holds is dropped, and so is its VM unless it is kept.
    pub(super) fn end(&mut self, id: u64, number: u64, error: Option<RunError>) {
        let Some(host) = self.hosts.get_mut(&id) else {
            return;
        };
        let ended = host.end(number, error);
        let is_plain = host.home.is_none();
        if matches!(ended, Ended::Lingers | Ended::Gone) {
            self.common.running.fetch_sub(1, Ordering::Relaxed);
        }
        if matches!(ended, Ended::Lingered | Ended::Gone) {
            self.held = self.held.saturating_sub(1);
            self.seats.remove(&number);
        }
        if is_plain
            && ended == Ended::Gone
            && let Some(host) = self.hosts.remove(&id)
        {
            self.rise(id, host.seat);
        }
    }
}

fn is_cancelled(inside: &Inside, number: u64) -> bool {
    inside
        .get(number)
        .is_some_and(|run| run.shared.is_cancelled())
}

impl Drop for Worker {
    fn drop(&mut self) {
        let waited_for = |host: &Host| match &host.home {
            Some(home) => home.active,
            None => host.inside.len(),
        };
        let runs: usize = self.hosts.values().map(waited_for).sum();
        self.common.running.fetch_sub(runs, Ordering::Relaxed);
        let mut residence = lock(&self.common.residence);
        for (deployment, vm) in &self.kept {
            residence.move_out(deployment, *vm);
        }
    }
}
