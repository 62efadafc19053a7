//! Modules that are evaluated before any run, for the state that a script's runs begin with.
//!
//! Invariant: only what every run would find the same is done ahead. Whatever asks for a run (its request, its environment,
//! a timer, a file, the log) spoils it, even where the module catches the error; then its modules are evaluated in each run.

use std::cell::RefCell;

use crate::ffi::OpError;
use crate::modules::Modules;
use crate::run;

thread_local! {
    static AHEAD: RefCell<Option<Ahead>> = const { RefCell::new(None) };
}

struct Ahead {
    modules: Modules,
    /// The modules are compiled to keep their frames.
    exact: bool,
    spoiled: bool,
}

/// From now on modules come from here.
pub(crate) fn begin(modules: Modules, exact: bool) {
    let ahead = Ahead {
        modules,
        exact,
        spoiled: false,
    };
    AHEAD.set(Some(ahead));
}

/// What was loaded since; `None` if it cannot be kept.
pub(crate) fn end() -> Option<Modules> {
    let ahead = AHEAD.take()?;
    (!ahead.spoiled).then_some(ahead.modules)
}

/// Something was asked for that only a run has.
pub(crate) fn spoil() {
    AHEAD.with_borrow_mut(|ahead| {
        if let Some(ahead) = ahead {
            ahead.spoiled = true;
        }
    });
}

/// Gives the modules of what executes to the body, and whether they keep their frames; it must not run JavaScript inside.
///
/// # Errors
/// The body's, or a `TypeError` if nothing is to be loaded now.
pub(crate) fn with_modules<R>(
    body: impl FnOnce(&mut Modules, bool) -> Result<R, OpError>,
) -> Result<R, OpError> {
    AHEAD.with_borrow_mut(|ahead| match ahead {
        Some(ahead) => body(&mut ahead.modules, ahead.exact),
        None => run::with(|run| body(&mut run.modules, run.exact)),
    })
}
