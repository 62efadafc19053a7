//! One VM under memory, stack and time limits: built with the prelude, entered turn by turn.
//!
//! Invariants
//! - A VM is entered by one thread at a time, for one of its runs at a time; a plain one has one run.
//! - While it runs, the interrupt handler sees the turn's watch; when it has said "stop", the VM is not entered again.
//! - The memory limit is set after the VM is built: a low one would break the building itself.

mod begin;
mod failure;
mod host;
mod shelf;

use std::rc::Rc;
use std::time::{Duration, Instant};

use rquickjs::Persistent;
use rquickjs::function::{Args, Function};

use crate::RunError;
use crate::ffi::OpError;
use crate::ffi::machine::{Machine, SwappedOut};
use crate::inside::{self, Inside};
use crate::io::Completion;
use crate::watch::{self, Stop, interrupted};
use host::{Host, install};
use shelf::Shelf;

pub(crate) use failure::is_memory_error;
use failure::{Failure, describe, failure};
pub(crate) use host::{Prelude, set_builtins};

/// Garbage before the first collection of cycles: most runs end before it.
const GC_THRESHOLD: usize = 4 * 1024 * 1024;
/// How long the jobs of one run may keep a thread that others wait for.
const SLICE: Duration = Duration::from_millis(10);
/// Jobs between two looks at the clock.
const JOBS: usize = 64;
/// What a script may still do when its client has left.
const FAREWELL: Duration = Duration::from_millis(50);
/// The same in a worker VM.
const KEPT_FAREWELL: Duration = Duration::from_secs(1);

/// What happens in a turn before the jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// The script begins.
    Begin,
    /// Timers are due.
    Timers,
    /// The client has taken what waited.
    Drained,
    /// Nothing is pending any more.
    Idle,
    /// The client has left.
    Cancelled,
    /// Jobs were left over.
    Jobs,
}

/// How a turn ended.
#[derive(Debug)]
pub(crate) enum Turn {
    /// The run waits for something, or is over.
    Waits,
    /// Jobs are left over.
    HasJobs,
    /// A run is to end with this error; a broken VM is not to be entered again.
    Ends {
        number: u64,
        error: RunError,
        broken: bool,
    },
}

/// A VM. The order of the fields is the order of their end.
pub(crate) struct Vm {
    host: Host,
    machine: Machine,
    shelf: Shelf,
    /// Its place among the thread's restorable VMs.
    place: Option<Rc<()>>,
    /// Whether it is a worker VM.
    kept: bool,
}

impl Vm {
    /// Builds a pristine VM that serves until it is dropped.
    ///
    /// # Errors
    /// A sentence, if memory is short or the prelude throws.
    pub(crate) fn build(prelude: &Prelude, stack_bytes: usize) -> Result<Self, String> {
        Self::furnish(Machine::plain()?, prelude, stack_bytes)
    }

    /// Builds a pristine VM that can be made pristine again, for heap limits up to that one.
    ///
    /// # Errors
    /// A sentence, if memory or addresses are short or the prelude throws.
    pub(crate) fn build_restorable(
        prelude: &Prelude,
        stack_bytes: usize,
        heap_bytes: usize,
        place: Rc<()>,
    ) -> Result<Self, String> {
        let mut vm = Self::furnish(Machine::in_arena(heap_bytes)?, prelude, stack_bytes)?;
        vm.place = Some(place);
        vm.machine.keep();
        Ok(vm)
    }

    fn furnish(machine: Machine, prelude: &Prelude, stack_bytes: usize) -> Result<Self, String> {
        let runtime = machine.runtime();
        runtime.set_max_stack_size(stack_bytes);
        runtime.set_interrupt_handler(Some(Box::new(interrupted)));
        let host =
            machine.with(|ctx| install(&ctx, prelude).map_err(|error| describe(&ctx, &error).0))?;
        let rejected = host.rejected.clone();
        runtime.set_host_promise_rejection_tracker(Some(Box::new(
            move |ctx, promise, reason, handled| {
                if let Ok(rejected) = rejected.clone().restore(&ctx) {
                    // What it throws would be thrown into the middle of the script; there is nobody to tell.
                    let _: Result<(), _> = rejected.call((promise, reason, handled));
                }
            },
        )));
        runtime.set_gc_threshold(GC_THRESHOLD);
        prelude.learn_builtins();
        Ok(Self {
            host,
            machine,
            shelf: Shelf::default(),
            place: None,
            kept: false,
        })
    }

    /// Whether the VM can be made pristine again.
    pub(crate) fn is_restorable(&self) -> bool {
        self.place.is_some()
    }

    /// Whether it can serve a run under that heap limit.
    pub(crate) fn serves(&self, heap_bytes: usize) -> bool {
        heap_bytes <= self.machine.capacity()
    }

    /// Takes out the run that waits in the VM, so that the VM can serve another meanwhile; `None` if it cannot be restored.
    pub(crate) fn swap_out(&self) -> Option<SwappedOut> {
        self.machine.swap_out()
    }

    /// Brings a run back; false if it was in another VM.
    pub(crate) fn swap_in(&mut self, swapped: &SwappedOut) -> bool {
        self.machine.swap_in(swapped)
    }

    /// Whether that was swapped out of this VM.
    pub(crate) fn is_of(&self, swapped: &SwappedOut) -> bool {
        self.machine.is_of(swapped)
    }

    /// Whether a run is swapped out of this VM.
    pub(crate) fn is_awaited(&self) -> bool {
        self.machine.is_awaited()
    }

    /// The bytes that its run uses beyond those of the pristine VM; `None` if it cannot be restored.
    pub(crate) fn beyond_bytes(&self) -> Option<usize> {
        self.machine.beyond_bytes()
    }

    /// Limits the heap from now on.
    pub(crate) fn limit_memory(&self, bytes: usize) {
        self.machine.limit(bytes);
    }

    /// Keeps the VM for many runs.
    pub(crate) fn keep(&mut self) {
        self.kept = true;
    }

    /// Bytes that the VM holds now.
    pub(crate) fn used_bytes(&self) -> usize {
        self.machine.used_bytes()
    }

    /// Collects cycles of garbage.
    pub(crate) fn collect(&self) {
        self.machine.runtime().run_gc();
    }

    /// Lets a run go on for one turn.
    pub(crate) fn turn(&self, inside: Inside, number: u64, entry: Entry) -> (Inside, Turn) {
        self.watch(&inside, number, entry);
        let (mut inside, ended) = inside::enter(inside, number, || self.enter(number, entry));
        let met = self.machine.was_met();
        let stop = watch::end();
        let whose = if self.kept { inside.current() } else { number };
        for number in inside.touched().to_vec() {
            match (inside.get_mut(number), stop) {
                // What a script threw because it was told to stop is no failure of its own.
                (Some(run), Some(stop)) if number == whose => run.stopped(stop),
                (Some(run), _) => run.tell_failure(met),
                (None, _) => {}
            }
        }
        self.machine.tell_memory();
        let limits = inside.get(whose).map(|run| run.limits);
        let limit = limits.and_then(|limits| limits.timeout).unwrap_or_default();
        let out_of_memory = || RunError::OutOfMemory {
            limit_bytes: limits.map_or(0, |limits| limits.memory_bytes),
        };
        let ends = |error, broken| Turn::Ends {
            number: whose,
            error,
            broken,
        };
        let turn = match (stop, ended) {
            (Some(Stop::Cancelled), _) => ends(RunError::Cancelled, true),
            (Some(Stop::TimedOut), _) => ends(
                RunError::TimedOut {
                    limit,
                    started: true,
                },
                true,
            ),
            (None, Err(Failure::Compile(fault))) => ends(RunError::Compile(fault), false),
            // A full heap leaves nothing to go on with for the other runs.
            (None, _) if met && self.kept => ends(out_of_memory(), true),
            (None, Ok(false)) => Turn::Waits,
            (None, Ok(true)) => Turn::HasJobs,
            (None, Err(Failure::Threw { name, .. })) if met && is_memory_error(&name) => {
                ends(out_of_memory(), true)
            }
            (
                None,
                Err(Failure::Threw {
                    name,
                    message,
                    stack,
                }),
            ) => {
                let run = inside.get(whose);
                let stack = run.map_or_else(String::new, |run| run.modules.map_stack(&stack));
                ends(
                    RunError::Threw {
                        name,
                        message,
                        stack,
                    },
                    false,
                )
            }
        };
        (inside, turn)
    }

    /// Sets the interrupt for a turn.
    fn watch(&self, inside: &Inside, number: u64, entry: Entry) {
        let shared = inside.get(number).map(|run| run.shared.clone());
        match shared {
            Some(shared) if entry != Entry::Cancelled => {
                watch::begin(shared.begin_turn(Instant::now()), Some(shared), self.kept);
            }
            Some(_) | None => watch::begin(Some(self.farewell()), None, self.kept),
        }
    }

    /// Until when code may go on for which nobody waits. Cutting it short ends a worker VM, and all its runs.
    fn farewell(&self) -> Instant {
        Instant::now() + if self.kept { KEPT_FAREWELL } else { FAREWELL }
    }

    /// Tells the prelude of a worker VM that a run is over.
    pub(crate) fn ended(&self, inside: Inside, number: u64) -> Inside {
        watch::begin(Some(self.farewell()), None, self.kept);
        let (inside, told) =
            inside::enter(inside, number, || self.call(&self.host.ended, number, None));
        if told.is_err() {
            log::error!("a worker VM could not be told that a run is over");
        }
        watch::end();
        inside
    }

    /// The entry's own call, then jobs; true if jobs are left over.
    fn enter(&self, number: u64, entry: Entry) -> Result<bool, Failure> {
        let began = Instant::now();
        match entry {
            Entry::Begin => self.begin(number)?,
            Entry::Timers => return self.timers(number, began),
            Entry::Drained => self.call(&self.host.drained, number, None)?,
            Entry::Idle => self.call(&self.host.idle, number, None)?,
            Entry::Cancelled => self.call(&self.host.cancelled, number, None)?,
            Entry::Jobs => {}
        }
        self.settle(number, began)
    }

    /// Jobs, then the outcomes of asynchronous work, each followed by its jobs; true if something is left over.
    fn settle(&self, number: u64, began: Instant) -> Result<bool, Failure> {
        loop {
            if self.jobs(began)? {
                return Ok(true);
            }
            match inside::with_run(number, |run| Ok(run.next_completed())) {
                Ok(Some(completion)) => self.complete(number, completion)?,
                Ok(None) | Err(_) => return Ok(false),
            }
        }
    }

    /// Tells the script how asynchronous work ended.
    fn complete(&self, number: u64, completion: Completion) -> Result<(), Failure> {
        self.machine.with(|ctx| {
            let tell = || -> Result<(), OpError> {
                let complete = self.host.complete.clone().restore(&ctx)?;
                let (error, value) = match completion.outcome {
                    Ok(payload) => (None, Some(payload.into_value(&ctx)?)),
                    Err(error) => (Some(error.told()), None),
                };
                Ok(complete.call::<_, ()>((number_of(number), completion.handle, error, value))?)
            };
            tell().map_err(|error| failure(&ctx, &error))
        })
    }

    /// Each timer is followed by its jobs, as in every event loop of the language.
    fn timers(&self, number: u64, now: Instant) -> Result<bool, Failure> {
        while let Ok(Some(id)) = inside::with_run(number, |run| Ok(run.due_timer(now))) {
            self.call(&self.host.timer, number, Some(id))?;
            if self.jobs(Instant::now())? {
                return Ok(true);
            }
        }
        self.settle(number, Instant::now())
    }

    /// Runs jobs until there are none, then reports rejections nobody handled; true if the slice was too short.
    fn jobs(&self, began: Instant) -> Result<bool, Failure> {
        loop {
            for _ in 0..JOBS {
                match self.machine.runtime().execute_pending_job() {
                    Ok(true) => {}
                    Ok(false) => {
                        if !inside::wanted_turn() {
                            return Ok(false);
                        }
                        self.call(&self.host.turn, 0, None)?;
                    }
                    Err(_) => {
                        return Err(self.machine.with(|ctx| failure(&ctx, &OpError::Pending)));
                    }
                }
            }
            if interrupted() || began.elapsed() >= SLICE {
                return Ok(true);
            }
        }
    }

    /// Calls one of the prelude's functions with the run's number.
    fn call(
        &self,
        function: &Persistent<Function<'static>>,
        number: u64,
        argument: Option<u32>,
    ) -> Result<(), Failure> {
        self.machine.with(|ctx| {
            let called = function.clone().restore(&ctx).and_then(|function| {
                let mut arguments = Args::new(ctx.clone(), 2);
                arguments.push_arg(number_of(number))?;
                if let Some(argument) = argument {
                    arguments.push_arg(argument)?;
                }
                function.call_arg::<()>(arguments)
            });
            called.map_err(|error| failure(&ctx, &error.into()))
        })
    }
}

/// A run's number as the prelude has it.
#[expect(
    clippy::cast_precision_loss,
    reason = "runs are counted from zero, and 2^53 of them are out of reach"
)]
fn number_of(run: u64) -> f64 {
    run as f64
}

impl Drop for Vm {
    fn drop(&mut self) {
        // What a run left may hold counts of its own on what the handles name; the image has theirs alone.
        self.machine.retire();
    }
}
