//! The runs inside one VM, and the one that the executing code belongs to.
//!
//! A plain VM has one run. A worker VM has as many as there are requests under way; the prelude says whenever code of
//! another one goes on, so that what an op does is done for the right run.
//!
//! Invariants
//! - While JavaScript runs, its VM's runs are the thread's; ops reach them by [`with`] and [`with_run`], and by nothing
//!   else.
//! - Whatever happens to a run in a turn, it is among the touched ones after it.
//! - In a worker VM handles belong to the VM, and work under way to the run that began it.

use std::cell::RefCell;

use foldhash::HashMap;

use crate::ahead;
use crate::ffi::OpError;
use crate::ops::Handles;
use crate::run::Run;
use crate::watch;

thread_local! {
    static ENTERED: RefCell<Option<Inside>> = const { RefCell::new(None) };
}

/// The runs inside one VM.
#[derive(Default)]
pub(crate) struct Inside {
    runs: HashMap<u64, Box<Run>>,
    /// The run that the executing code belongs to; it may have ended.
    current: u64,
    /// The handles of a worker VM; a plain one's belong to its run.
    handles: Option<Handles>,
    /// The prelude wants to be called when the jobs are done.
    wants_turn: bool,
    touched: Vec<u64>,
}

impl Inside {
    /// What a worker VM begins with.
    pub(crate) fn kept() -> Self {
        Self {
            handles: Some(Handles::default()),
            ..Self::default()
        }
    }

    pub(crate) fn add(&mut self, number: u64, run: Box<Run>) {
        self.runs.insert(number, run);
    }

    pub(crate) fn get(&self, number: u64) -> Option<&Run> {
        self.runs.get(&number).map(|run| &**run)
    }

    pub(crate) fn get_mut(&mut self, number: u64) -> Option<&mut Run> {
        self.runs.get_mut(&number).map(|run| &mut **run)
    }

    /// Takes a run out; work that it began is aborted.
    pub(crate) fn remove(&mut self, number: u64) -> Option<Box<Run>> {
        if let Some(handles) = &mut self.handles {
            handles.close_tasks_of(number);
        }
        self.runs.remove(&number)
    }

    pub(crate) fn len(&self) -> usize {
        self.runs.len()
    }

    pub(crate) fn numbers(&self) -> Vec<u64> {
        self.runs.keys().copied().collect()
    }

    /// The run that the executing code belongs to, or belonged to when the turn ended.
    pub(crate) fn current(&self) -> u64 {
        self.current
    }

    /// The runs to which something happened since they were last taken.
    pub(crate) fn touched(&self) -> &[u64] {
        &self.touched
    }

    /// Takes the list of touched runs.
    pub(crate) fn take_touched(&mut self) -> Vec<u64> {
        let touched = std::mem::take(&mut self.touched);
        for number in &touched {
            if let Some(run) = self.runs.get_mut(number) {
                run.touched = false;
            }
        }
        touched
    }

    /// Whether anything is under way that will call the script again for this run.
    pub(crate) fn has_pending(&self, number: u64) -> bool {
        let tasks = |handles: &Handles| handles.has_tasks_of(number);
        self.runs.get(&number).is_some_and(|run| run.has_pending())
            || self.handles.as_ref().is_some_and(tasks)
    }

    /// Gives a run to the body, with the handles that it may use.
    ///
    /// # Errors
    /// The body's, or a `TypeError` if the run has ended.
    pub(crate) fn with<R>(
        &mut self,
        number: u64,
        body: impl FnOnce(&mut Run) -> Result<R, OpError>,
    ) -> Result<R, OpError> {
        let Some(run) = self.runs.get_mut(&number) else {
            return Err(OpError::Type("the run is over".into()));
        };
        if !run.touched {
            run.touched = true;
            self.touched.push(number);
        }
        let Some(handles) = &mut self.handles else {
            run.handles.used_by(number);
            return body(run);
        };
        std::mem::swap(handles, &mut run.handles);
        run.handles.used_by(number);
        let result = body(run);
        std::mem::swap(handles, &mut run.handles);
        result
    }
}

/// Makes the runs the thread's while `body` runs for one of them, and gives them back.
pub(crate) fn enter<R>(mut inside: Inside, number: u64, body: impl FnOnce() -> R) -> (Inside, R) {
    inside.current = number;
    ENTERED.with(|entered| entered.replace(Some(inside)));
    let result = body();
    let inside = ENTERED.with(|entered| entered.take());
    (inside.unwrap_or_default(), result)
}

fn entered<R>(body: impl FnOnce(&mut Inside) -> Result<R, OpError>) -> Result<R, OpError> {
    ENTERED.with(|entered| match entered.try_borrow_mut() {
        Ok(mut inside) => match inside.as_mut() {
            Some(inside) => body(inside),
            None => {
                ahead::spoil();
                Err(OpError::Type("there is no request yet".into()))
            }
        },
        Err(_) => Err(OpError::Type("the run is busy".into())),
    })
}

/// Gives an op the run that the executing code belongs to; it must not run JavaScript inside.
///
/// # Errors
/// A `TypeError` if there is none, as while a VM is being built, or when it has ended.
pub(crate) fn with<R>(body: impl FnOnce(&mut Run) -> Result<R, OpError>) -> Result<R, OpError> {
    entered(|inside| inside.with(inside.current, body))
}

/// Gives an op a run of this VM by its number.
///
/// # Errors
/// A `TypeError` if the run has ended.
pub(crate) fn with_run<R>(
    number: u64,
    body: impl FnOnce(&mut Run) -> Result<R, OpError>,
) -> Result<R, OpError> {
    entered(|inside| inside.with(number, body))
}

/// Code of another run goes on.
///
/// # Errors
/// A `TypeError` while a VM is being built.
pub(crate) fn switch(number: u64) -> Result<(), OpError> {
    entered(|inside| {
        inside.current = number;
        watch::switch(inside.get(number).map(|run| &run.shared));
        Ok(())
    })
}

/// The prelude wants to be called when the jobs are done.
///
/// # Errors
/// A `TypeError` while a VM is being built.
pub(crate) fn want_turn() -> Result<(), OpError> {
    entered(|inside| {
        inside.wants_turn = true;
        Ok(())
    })
}

/// Whether the prelude wanted to be called.
pub(crate) fn wanted_turn() -> bool {
    entered(|inside| Ok(std::mem::take(&mut inside.wants_turn))).unwrap_or(false)
}
