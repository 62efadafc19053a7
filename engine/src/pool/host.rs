//! A VM on a script thread, with the runs inside it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use crate::RunError;
use crate::ffi::machine::SwappedOut;
use crate::inside::Inside;
use crate::modules::Loaded;
use crate::vm::Vm;

/// A worker VM's name and state.
pub(super) struct Home {
    pub(super) deployment: Arc<str>,
    /// Runs that somebody waits for; others linger.
    pub(super) active: usize,
    /// The heap limit it was built with.
    pub(super) memory_bytes: usize,
}

/// Where the memory of a host's runs is.
#[expect(
    clippy::large_enum_variant,
    reason = "most hosts have their VM, and none is moved often"
)]
pub(super) enum Seat {
    Vm(Vm),
    /// Another run has the VM meanwhile.
    Out(SwappedOut),
}

/// A VM, and the runs inside it.
pub(super) struct Host {
    pub(super) seat: Seat,
    pub(super) inside: Inside,
    /// Present in a worker VM.
    pub(super) home: Option<Home>,
    /// What is known of the modules it has loaded.
    pub(super) loaded: Rc<RefCell<Loaded>>,
}

/// What became of a run that should end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// It was not there.
    Not,
    /// It has its answer, but goes on with what it began; nobody waits for it.
    Lingers,
    /// It is gone, and was lingering before.
    Lingered,
    /// It is gone.
    Gone,
}

impl Host {
    /// Lets the VM do something with its runs; `None` if they are not in it.
    pub(super) fn enter<T>(&mut self, body: impl FnOnce(&Vm, Inside) -> (Inside, T)) -> Option<T> {
        let Seat::Vm(vm) = &self.seat else {
            return None;
        };
        let (inside, outcome) = body(vm, std::mem::take(&mut self.inside));
        self.inside = inside;
        Some(outcome)
    }

    /// Ends a run: the caller is told, and what the run holds is dropped.
    pub(super) fn end(&mut self, number: u64, error: Option<RunError>) -> Ended {
        let pending = self.home.is_some() && self.inside.has_pending(number);
        let Some(run) = self.inside.get_mut(number) else {
            return Ended::Not;
        };
        let failed = error.is_some();
        if let Some(error) = error {
            if run.is_answered() && error != RunError::Cancelled && !run.lingers {
                let (id, path) = (&run.invocation.execution_id, &run.invocation.script.path);
                log::warn!("{id} {path} was still at work after its answer: {error}");
            }
            run.fail(error);
        }
        // A prelude that settled without an answer has a fault of its own; the caller must not wait for ever.
        run.fail(RunError::Stopped);
        // Without a timeout a script of every request would linger for ever.
        let may_linger = !run.guest || run.limits.timeout.is_some();
        if pending && !failed && may_linger {
            let lingered = std::mem::replace(&mut run.lingers, true);
            return if lingered {
                Ended::Not
            } else {
                self.left(Ended::Lingers)
            };
        }
        run.shared.finish();
        let forgotten = run.forgotten;
        let ended = if run.lingers {
            Ended::Lingered
        } else {
            Ended::Gone
        };
        self.inside.remove(number);
        if self.home.is_some() && !forgotten {
            self.enter(|vm, inside| (vm.ended(inside, number), ()));
        }
        self.left(ended)
    }

    fn left(&mut self, ended: Ended) -> Ended {
        if let Some(home) = &mut self.home
            && matches!(ended, Ended::Lingers | Ended::Gone)
        {
            home.active = home.active.saturating_sub(1);
        }
        ended
    }

    /// Tells the callers of all runs why there is no answer; gives how many somebody waited for.
    pub(super) fn fail_all(&mut self, cause: &str) -> usize {
        let mut waited_for = 0;
        for number in self.inside.numbers() {
            if let Some(run) = self.inside.get_mut(number) {
                waited_for += usize::from(!run.lingers);
                run.fail(RunError::WorkerLost {
                    cause: cause.to_owned(),
                });
                run.shared.finish();
            }
        }
        waited_for
    }

    /// Whether so little of a worker VM's heap is left that it should be built anew.
    pub(super) fn is_worn(&self) -> bool {
        let Some(home) = &self.home else {
            return false;
        };
        let Seat::Vm(vm) = &self.seat else {
            return false;
        };
        let enough = home.memory_bytes - home.memory_bytes / 8;
        if vm.used_bytes() <= enough {
            return false;
        }
        vm.collect();
        vm.used_bytes() > enough
    }
}
