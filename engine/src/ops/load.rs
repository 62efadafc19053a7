//! Modules: from a specifier to the function that makes it.

use crate::ffi::{self, Call, OpError, OpResult};
use crate::modules::Module;
use crate::packages::Asked;
use crate::transpile::Role;
use crate::{ahead, run, vm};

/// The prelude tells, while a VM is built, which modules it answers itself.
pub(crate) fn builtins<'js>(call: &Call<'js>) -> OpResult<'js> {
    vm::set_builtins(call.texts(0)?);
    call.undefined()
}

pub(crate) fn resolve<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (specifier, referrer) = (call.text(0)?, call.text(1)?);
    let asked = if call.text(2).is_ok_and(|asked| asked == "require") {
        Asked::Require
    } else {
        Asked::Import
    };
    let (path, guesses) = ahead::with_modules(|modules, _| {
        let path = modules.resolve(&specifier, &referrer, asked)?;
        Ok((path, modules.untold()))
    })?;
    if !guesses.is_empty() {
        run::with(|run| {
            let invocation = &run.invocation;
            let name = (
                invocation.execution_id.as_str(),
                invocation.script.path.as_ref(),
            );
            for guess in &guesses {
                invocation.console.write(name, log::Level::Warn, guess);
            }
            Ok(())
        })?;
    }
    call.value(path)
}

pub(crate) fn load<'js>(call: &Call<'js>) -> OpResult<'js> {
    let path = call.text(0)?;
    let (module, compiler, exact) = ahead::with_modules(|modules, exact| {
        let module = modules.load(&path)?;
        Ok((module, modules.compiler(), exact))
    })?;
    let (source, role) = match module {
        Module::Code(source, role) => (source, role),
        Module::Json(source) => return call.strings(["json", &*source.text]),
        Module::Text(source) => return call.strings(["text", &*source.text]),
    };
    let compiled = compiler
        .compile(call.ctx(), &source, role, exact)
        .map_err(|fault| OpError::Syntax(fault.to_string()))?;
    ahead::with_modules(|modules, _| {
        modules.remember(source.path.clone(), compiled.map.clone());
        Ok(())
    })?;
    let function = ffi::run(call.ctx(), &compiled.code)?;
    let kind = if compiled.esm { "esm" } else { "cjs" };
    call.array([
        call.value(kind),
        Ok(function),
        call.value(role == Role::AsyncModule),
    ])
}

/// A stack with the places of generated code replaced by those of the files.
pub(crate) fn map_stack<'js>(call: &Call<'js>) -> OpResult<'js> {
    let stack = call.text(0)?;
    let mapped = run::with(|run| Ok(run.modules.map_stack(&stack)))?;
    call.value(mapped)
}
