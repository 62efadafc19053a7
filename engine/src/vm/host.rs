//! The prelude: compiled once, evaluated in each VM, and the functions of it that native code calls.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use rquickjs::{Ctx, Function, Object, Persistent, Value};

use super::failure::describe;
use crate::compile::archive::Archive;
use crate::ffi::machine::Machine;
use crate::ffi::{self, Bytecode, Keep, OpError};
use crate::ops;
use crate::transpile::{ENTRY_NAMES, MODULE_NAMES};

/// What scripts see, compiled into the program.
const PRELUDE: &str = include_str!("../../prelude/dist/prelude.js");
/// The prelude's name in stacks; frames of it are not shown.
const PRELUDE_NAME: &str = "hoody:prelude";
/// Its name in the archive, whose files are of one program and so of one prelude.
const ARCHIVED: &str = "prelude";

thread_local! {
    static BUILTINS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
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
    pub(crate) fn compile(archive: Option<&Archive>) -> Result<Self, String> {
        let kept = archive.and_then(|archive| archive.code(ARCHIVED));
        let code = match kept {
            Some((_, code)) => code,
            None => Machine::plain()?.with(|ctx| {
                ffi::compile(&ctx, PRELUDE_NAME, PRELUDE, Keep::Lines)
                    .inspect(|code| {
                        if let Some(archive) = archive {
                            archive.keep(ARCHIVED, &[], code);
                        }
                    })
                    .map_err(|error| describe(&ctx, &error).0)
            })?,
        };
        Ok(Self {
            code,
            builtins: OnceLock::new(),
        })
    }

    /// Keeps the names that the prelude told while a VM was built.
    pub(super) fn learn_builtins(&self) {
        self.builtins
            .get_or_init(|| BUILTINS.with(|builtins| builtins.borrow().as_slice().into()));
    }

    /// The modules that the prelude answers itself; none before the first VM is built.
    pub(crate) fn builtins(&self) -> Arc<[String]> {
        self.builtins.get().cloned().unwrap_or_default()
    }
}

/// The prelude's functions that native code calls.
pub(super) struct Host {
    pub(super) hold: Persistent<Function<'static>>,
    pub(super) ahead: Persistent<Function<'static>>,
    pub(super) begin: Persistent<Function<'static>>,
    pub(super) timer: Persistent<Function<'static>>,
    pub(super) complete: Persistent<Function<'static>>,
    pub(super) rejected: Persistent<Function<'static>>,
    pub(super) turn: Persistent<Function<'static>>,
    pub(super) drained: Persistent<Function<'static>>,
    pub(super) idle: Persistent<Function<'static>>,
    pub(super) cancelled: Persistent<Function<'static>>,
    pub(super) ended: Persistent<Function<'static>>,
    pub(super) changed: Persistent<Function<'static>>,
}

/// Evaluates the prelude and takes its functions.
pub(super) fn install<'js>(ctx: &Ctx<'js>, prelude: &Prelude) -> Result<Host, OpError> {
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
        hold: take("hold")?,
        ahead: take("ahead")?,
        begin: take("begin")?,
        timer: take("timer")?,
        complete: take("complete")?,
        rejected: take("rejected")?,
        turn: take("turn")?,
        drained: take("drained")?,
        idle: take("idle")?,
        cancelled: take("cancelled")?,
        ended: take("ended")?,
        changed: take("changed")?,
    })
}
