//! How a run begins in its VM: its files become functions, which the prelude calls.

use std::sync::Arc;
use std::time::Instant;

use rquickjs::{Array, Ctx, Value};

use super::failure::{Failure, failure};
use super::{Vm, number_of, shelf};
use crate::Source;
use crate::compile::Compiled;
use crate::ffi::{self, OpError};
use crate::run;
use crate::transpile::Role;

/// What a run's VM is to it, as the prelude knows it: a pristine one, its worker VM, or that of its helpers.
const PRISTINE: u32 = 0;
const WORKER: u32 = 1;
const GUEST: u32 = 2;

/// What a run has to do with sockets, as the prelude knows it: nothing, all that happens to them, or to let one in.
const UNCONCERNED: u32 = 0;
const OWNER: u32 = 1;
const HANDSHAKE: u32 = 2;

impl Vm {
    /// Hands the prelude the script of a run and what is around it.
    pub(super) fn begin(&self, number: u64) -> Result<(), Failure> {
        self.machine.with(|ctx| {
            let fault = |error: OpError| failure(&ctx, &error);
            let (script, pre, post, typed, sockets, exact, guest) = run::with(|run| {
                let invocation = &run.invocation;
                let (pre, post) = (invocation.pre.clone(), invocation.post.clone());
                let typed = invocation.returns.is_some();
                let sockets = match (&invocation.sockets, invocation.handshake) {
                    (Some(_), _) => OWNER,
                    (None, true) => HANDSHAKE,
                    (None, false) => UNCONCERNED,
                };
                let script = invocation.script.clone();
                Ok((script, pre, post, typed, sockets, run.exact, run.guest))
            })
            .map_err(fault)?;
            if self.kept {
                self.forget_changed(&ctx).map_err(fault)?;
            }
            let roles = if guest {
                [Role::Guest, Role::GuestPost]
            } else {
                [Role::Entry, Role::Post]
            };
            let (main, compiled) = self.main(&ctx, &script, roles[0], exact)?;
            let around = match (pre, post, typed) {
                (None, None, false) => None,
                (pre, post, typed) => Some(around(&ctx, pre, post, typed, roles, exact)?),
            };
            // What runs around the script has names of its own.
            let used = if around.is_none() { compiled.used } else { -1 };
            let begin = self.host.begin.clone().restore(&ctx);
            let life = match (self.kept, guest) {
                (false, _) => PRISTINE,
                (true, false) => WORKER,
                (true, true) => GUEST,
            };
            let arguments = (main, number_of(number), life, exact, used, around, sockets);
            begin
                .and_then(|begin| begin.call::<_, ()>(arguments))
                .map_err(|error| fault(error.into()))
        })
    }

    /// The script's function, or where the prelude has it, and the script as it was compiled.
    fn main<'js>(
        &self,
        ctx: &Ctx<'js>,
        script: &Source,
        role: Role,
        exact: bool,
    ) -> Result<(Value<'js>, Arc<Compiled>), Failure> {
        let fault = |error: OpError| failure(ctx, &error);
        let loaded = match self.shelf.loaded(exact) {
            Some(compiled) => Some((shelf::FIRST, compiled.clone())),
            None if self.kept => self.shelf.kept(script, role),
            None => None,
        };
        if let Some((place, compiled)) = loaded {
            remember(script, &compiled).map_err(fault)?;
            return Ok((Value::new_number(ctx.clone(), f64::from(place)), compiled));
        }
        let (main, compiled) = entry(ctx, script, role, exact)?;
        if self.kept {
            let place = self.shelf.keep(script, role, &compiled);
            self.host
                .hold
                .clone()
                .restore(ctx)
                .and_then(|hold| hold.call::<_, ()>((main.clone(), place)))
                .map_err(|error| fault(error.into()))?;
        }
        Ok((main, compiled))
    }

    /// Modules whose files have changed are evaluated again when they are next imported.
    fn forget_changed(&self, ctx: &Ctx<'_>) -> Result<(), OpError> {
        let changed = run::with(|run| Ok(run.modules.changed(Instant::now())))?;
        if changed.is_empty() {
            return Ok(());
        }
        let forget = self.host.changed.clone().restore(ctx)?;
        Ok(forget.call::<_, ()>((changed,))?)
    }
}

/// What runs before a script and after it, each a function and its path, and then whether the script declares what it
/// returns.
fn around<'js>(
    ctx: &Ctx<'js>,
    pre: Option<Source>,
    post: Option<Source>,
    typed: bool,
    [before, after]: [Role; 2],
    exact: bool,
) -> Result<Array<'js>, Failure> {
    let fault = |error: rquickjs::Error| failure(ctx, &error.into());
    let around = Array::new(ctx.clone()).map_err(fault)?;
    for (place, source, role) in [(0, pre, before), (2, post, after)] {
        let Some(source) = source else { continue };
        let (function, _) = entry(ctx, &source, role, exact)?;
        around
            .set(place, function)
            .and_then(|()| around.set(place + 1, &*source.path))
            .map_err(fault)?;
    }
    if typed {
        around.set(4, true).map_err(fault)?;
    }
    Ok(around)
}

/// The function that runs a file of the invocation, and the file as it was compiled.
fn entry<'js>(
    ctx: &Ctx<'js>,
    source: &Source,
    role: Role,
    exact: bool,
) -> Result<(Value<'js>, Arc<Compiled>), Failure> {
    let fault = |error: OpError| failure(ctx, &error);
    let compiler = run::with(|run| Ok(run.modules.compiler())).map_err(fault)?;
    let compiled = compiler
        .compile(ctx, source, role, exact)
        .map_err(Failure::Compile)?;
    remember(source, &compiled)
        .and_then(|()| ffi::run(ctx, &compiled.code))
        .map(|function| (function, compiled.clone()))
        .map_err(fault)
}

/// Notes the lines of a file for the stacks of the run.
fn remember(source: &Source, compiled: &Compiled) -> Result<(), OpError> {
    run::with(|run| {
        run.modules
            .remember(source.path.clone(), compiled.map.clone());
        Ok(())
    })
}
