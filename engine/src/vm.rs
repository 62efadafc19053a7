//! One VM under memory, stack and time limits: built with the prelude, entered turn by turn.
//!
//! Invariants
//! - A VM serves one run at a time and is entered by one thread at a time.
//! - While it runs, the interrupt handler sees the turn's watch; when it has said "stop", the VM is not entered again.
//! - The memory limit is set after the VM is built: a low one would break the building itself.

mod failure;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use rquickjs::function::{Args, Function};
use rquickjs::{Ctx, Object, Persistent, Value};

use crate::compile::Compiled;
use crate::ffi::machine::Machine;
use crate::ffi::{self, Bytecode, OpError};
use crate::io::Completion;
use crate::run::{self, Run, Shared};
use crate::transpile::{ENTRY_NAMES, MODULE_NAMES, Role};
use crate::{RunError, Source, ops};

pub(crate) use failure::is_memory_error;
use failure::{Failure, describe, failure};

/// What scripts see, compiled into the program.
const PRELUDE: &str = include_str!("../prelude/dist/prelude.js");
/// The prelude's name in stacks; frames of it are not shown.
const PRELUDE_NAME: &str = "hoody:prelude";
/// Garbage before the first collection of cycles: most runs end before it.
const GC_THRESHOLD: usize = 4 * 1024 * 1024;
/// How long the jobs of one run may keep a thread that others wait for.
const SLICE: Duration = Duration::from_millis(10);
/// Jobs between two looks at the clock.
const JOBS: usize = 64;
/// What a script may still do when its client has left.
const FAREWELL: Duration = Duration::from_millis(50);

thread_local! {
    static WATCH: RefCell<Watch> = const { RefCell::new(Watch { deadline: None, shared: None, stop: None }) };
    static BUILTINS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Why a turn was cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    TimedOut,
    Cancelled,
}

/// What the interrupt handler looks at.
#[derive(Default)]
struct Watch {
    deadline: Option<Instant>,
    /// Absent while the script says farewell to a client that has left.
    shared: Option<Arc<Shared>>,
    stop: Option<Stop>,
}

/// True if the running script is to stop; called by the engine every few thousand instructions.
fn interrupted() -> bool {
    WATCH.with(|watch| {
        let Ok(mut watch) = watch.try_borrow_mut() else {
            return false;
        };
        if watch.stop.is_none() {
            if watch
                .shared
                .as_ref()
                .is_some_and(|shared| shared.is_cancelled())
            {
                watch.stop = Some(Stop::Cancelled);
            } else if watch
                .deadline
                .is_some_and(|deadline| Instant::now() >= deadline)
            {
                watch.stop = Some(Stop::TimedOut);
            }
        }
        watch.stop.is_some()
    })
}

/// Takes the names of the modules that the prelude answers itself.
pub(crate) fn set_builtins(names: Vec<String>) {
    BUILTINS.with(|builtins| *builtins.borrow_mut() = names);
}

/// The prelude, compiled once for all VMs.
pub(crate) struct Prelude {
    code: Bytecode,
    builtins: OnceLock<Arc<[String]>>,
}

impl Prelude {
    /// # Errors
    /// What the engine says of the prelude, if it does not compile.
    pub(crate) fn compile() -> Result<Self, String> {
        Machine::plain()?.with(|ctx| match ffi::compile(&ctx, PRELUDE_NAME, PRELUDE) {
            Ok(code) => Ok(Self {
                code,
                builtins: OnceLock::new(),
            }),
            Err(error) => Err(describe(&ctx, &error).0),
        })
    }

    /// The modules that the prelude answers itself; none before the first VM is built.
    pub(crate) fn builtins(&self) -> Arc<[String]> {
        self.builtins.get().cloned().unwrap_or_default()
    }
}

/// The prelude's functions that native code calls.
struct Host {
    begin: Persistent<Function<'static>>,
    timer: Persistent<Function<'static>>,
    complete: Persistent<Function<'static>>,
    rejected: Persistent<Function<'static>>,
    turn: Persistent<Function<'static>>,
    drained: Persistent<Function<'static>>,
    idle: Persistent<Function<'static>>,
    cancelled: Persistent<Function<'static>>,
}

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
    /// The run is to end with this error.
    Ends(RunError),
}

/// A VM. The order of the fields is the order of their end.
pub(crate) struct Vm {
    host: Host,
    machine: Machine,
    /// Its place among the thread's restorable VMs.
    place: Option<Rc<()>>,
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
        prelude
            .builtins
            .get_or_init(|| BUILTINS.with(|builtins| builtins.borrow().as_slice().into()));
        Ok(Self {
            host,
            machine,
            place: None,
        })
    }

    /// Makes the VM pristine again; false if it was not built for that.
    pub(crate) fn restore(&mut self) -> bool {
        self.machine.restore()
    }

    /// Whether the VM can be made pristine again, and serve under that limit.
    pub(crate) fn is_restorable(&self, heap_bytes: usize) -> bool {
        self.machine.image_bytes().is_some() && heap_bytes <= self.machine.capacity()
    }

    /// The bytes that making it pristine copies; 0 if it cannot be.
    pub(crate) fn image_bytes(&self) -> usize {
        self.machine.image_bytes().unwrap_or_default()
    }

    /// Limits the heap from now on.
    pub(crate) fn limit_memory(&self, bytes: usize) {
        self.machine.limit(bytes);
    }

    /// Lets the run go on for one turn.
    pub(crate) fn turn(&self, run: Box<Run>, entry: Entry) -> (Option<Box<Run>>, Turn) {
        let farewell = entry == Entry::Cancelled;
        let deadline = if farewell {
            Some(Instant::now() + FAREWELL)
        } else {
            run.shared.deadline
        };
        let shared = (!farewell).then(|| run.shared.clone());
        WATCH.with(|watch| {
            *watch.borrow_mut() = Watch {
                deadline,
                shared,
                stop: None,
            }
        });
        let limits = run.limits;
        let (mut run, ended) = run::enter(run, || self.enter(entry));
        let met = self.machine.was_met();
        if let Some(run) = &mut run {
            run.tell_failure(met);
        }
        let stop = WATCH.with(|watch| {
            // Nothing of this turn may reach what the thread does next: the next VM is built under the same handler.
            std::mem::replace(
                &mut *watch.borrow_mut(),
                Watch {
                    deadline: None,
                    shared: None,
                    stop: None,
                },
            )
            .stop
        });
        self.machine.tell_memory();
        let turn = match (stop, ended) {
            (Some(Stop::Cancelled), _) => Turn::Ends(RunError::Cancelled),
            (Some(Stop::TimedOut), _) => Turn::Ends(RunError::TimedOut {
                limit: limits.timeout.unwrap_or_default(),
                started: true,
            }),
            (None, Ok(false)) => Turn::Waits,
            (None, Ok(true)) => Turn::HasJobs,
            (None, Err(Failure::Compile(fault))) => Turn::Ends(RunError::Compile(fault)),
            (None, Err(Failure::Threw { name, .. })) if met && is_memory_error(&name) => {
                Turn::Ends(RunError::OutOfMemory {
                    limit_bytes: limits.memory_bytes,
                })
            }
            (
                None,
                Err(Failure::Threw {
                    name,
                    message,
                    stack,
                }),
            ) => {
                let stack = run
                    .as_ref()
                    .map_or_else(String::new, |run| run.modules.map_stack(&stack));
                Turn::Ends(RunError::Threw {
                    name,
                    message,
                    stack,
                })
            }
        };
        (run, turn)
    }

    /// The entry's own call, then jobs; true if jobs are left over.
    fn enter(&self, entry: Entry) -> Result<bool, Failure> {
        let began = Instant::now();
        match entry {
            Entry::Begin => self.begin()?,
            Entry::Timers => return self.timers(began),
            Entry::Drained => self.call(&self.host.drained, None)?,
            Entry::Idle => self.call(&self.host.idle, None)?,
            Entry::Cancelled => self.call(&self.host.cancelled, None)?,
            Entry::Jobs => {}
        }
        self.settle(began)
    }

    /// Jobs, then the outcomes of asynchronous work, each followed by its jobs; true if something is left over.
    fn settle(&self, began: Instant) -> Result<bool, Failure> {
        loop {
            if self.jobs(began)? {
                return Ok(true);
            }
            match run::with(|run| Ok(run.next_completed())) {
                Ok(Some(completion)) => self.complete(completion)?,
                Ok(None) | Err(_) => return Ok(false),
            }
        }
    }

    /// Tells the script how asynchronous work ended.
    fn complete(&self, completion: Completion) -> Result<(), Failure> {
        self.machine.with(|ctx| {
            let tell = || -> Result<(), OpError> {
                let complete = self.host.complete.clone().restore(&ctx)?;
                let (error, value) = match completion.outcome {
                    Ok(payload) => (None, Some(payload.into_value(&ctx)?)),
                    Err(error) => (Some(error.told()), None),
                };
                Ok(complete.call::<_, ()>((completion.handle, error, value))?)
            };
            tell().map_err(|error| failure(&ctx, &error))
        })
    }

    /// Each timer is followed by its jobs, as in every event loop of the language.
    fn timers(&self, now: Instant) -> Result<bool, Failure> {
        while let Ok(Some(id)) = run::with(|run| Ok(run.due_timer(now))) {
            self.call(&self.host.timer, Some(id))?;
            if self.jobs(Instant::now())? {
                return Ok(true);
            }
        }
        self.settle(Instant::now())
    }

    /// Runs jobs until there are none, then reports rejections nobody handled; true if the slice was too short.
    fn jobs(&self, began: Instant) -> Result<bool, Failure> {
        loop {
            for _ in 0..JOBS {
                match self.machine.runtime().execute_pending_job() {
                    Ok(true) => {}
                    Ok(false) => {
                        let wanted = run::with(|run| Ok(std::mem::take(&mut run.wants_turn)))
                            .unwrap_or(false);
                        if !wanted {
                            return Ok(false);
                        }
                        self.call(&self.host.turn, None)?;
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

    fn begin(&self) -> Result<(), Failure> {
        self.machine.with(|ctx| {
            let fault = |error: OpError| failure(&ctx, &error);
            let (script, pre, post) = run::with(|run| {
                let invocation = &run.invocation;
                let (pre, post) = (invocation.pre.clone(), invocation.post.clone());
                Ok((invocation.script.clone(), pre, post))
            })
            .map_err(fault)?;
            let (main, compiled) = entry(&ctx, &script, Role::Entry)?;
            // Functions and their paths, in turn.
            let around = rquickjs::Array::new(ctx.clone()).map_err(|error| fault(error.into()))?;
            for (place, source, role) in [(0, pre, Role::Entry), (2, post, Role::Post)] {
                let Some(source) = source else { continue };
                let (function, _) = entry(&ctx, &source, role)?;
                around
                    .set(place, function)
                    .and_then(|()| around.set(place + 1, &*source.path))
                    .map_err(|error| fault(error.into()))?;
            }
            // What runs around the script has names of its own.
            let used = if around.is_empty() { compiled.used } else { -1 };
            let begin = self.host.begin.clone().restore(&ctx);
            begin
                .and_then(|begin| begin.call::<_, ()>((main, compiled.esm, used, around)))
                .map_err(|error| fault(error.into()))
        })
    }

    fn call(
        &self,
        function: &Persistent<Function<'static>>,
        argument: Option<u32>,
    ) -> Result<(), Failure> {
        self.machine.with(|ctx| {
            let called = function.clone().restore(&ctx).and_then(|function| {
                let mut arguments = Args::new(ctx.clone(), 1);
                if let Some(argument) = argument {
                    arguments.push_arg(argument)?;
                }
                function.call_arg::<()>(arguments)
            });
            called.map_err(|error| failure(&ctx, &error.into()))
        })
    }
}

/// The function that runs a file of the invocation, and the file as it was compiled.
fn entry<'js>(
    ctx: &Ctx<'js>,
    source: &Source,
    role: Role,
) -> Result<(Value<'js>, Arc<Compiled>), Failure> {
    let fault = |error: OpError| failure(ctx, &error);
    let compiler = run::with(|run| Ok(run.modules.compiler())).map_err(fault)?;
    let compiled = compiler
        .compile(ctx, source, role)
        .map_err(Failure::Compile)?;
    let map = compiled.map.clone();
    run::with(|run| {
        run.modules.remember(source.path.clone(), map);
        Ok(())
    })
    .and_then(|()| ffi::run(ctx, &compiled.code))
    .map(|function| (function, compiled.clone()))
    .map_err(fault)
}

impl Drop for Vm {
    fn drop(&mut self) {
        // What a run left may hold counts of its own on what the handles name; the image has theirs alone.
        self.machine.restore();
    }
}

/// Evaluates the prelude and takes its functions.
fn install<'js>(ctx: &Ctx<'js>, prelude: &Prelude) -> Result<Host, OpError> {
    let table = Object::new(ctx.clone())?;
    for (index, (name, arity, _)) in ops::TABLE.iter().enumerate() {
        table.set(*name, ffi::native(ctx, name, *arity, index)?)?;
    }
    let install = ffi::run(ctx, &prelude.code)?;
    let install = install
        .as_function()
        .ok_or_else(|| OpError::Type("the prelude is no function".into()))?;
    let host: Object<'js> = install.call((table, ENTRY_NAMES.to_vec(), MODULE_NAMES.to_vec()))?;
    let take = |name: &str| -> Result<Persistent<Function<'static>>, OpError> {
        let function: Value<'js> = host.get(name)?;
        let function = function
            .into_function()
            .ok_or_else(|| OpError::Type(format!("the prelude lacks {name}")))?;
        Ok(Persistent::save(ctx, function))
    };
    Ok(Host {
        begin: take("begin")?,
        timer: take("timer")?,
        complete: take("complete")?,
        rejected: take("rejected")?,
        turn: take("turn")?,
        drained: take("drained")?,
        idle: take("idle")?,
        cancelled: take("cancelled")?,
    })
}
