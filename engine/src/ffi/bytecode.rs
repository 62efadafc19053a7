//! Scripts compiled to the engine's bytecode, and run from it.
//!
//! Invariant: bytecode is read only if this program wrote it, because QuickJS does not verify it. [`Bytecode`] can be made
//! by [`compile`], and by a [`super::seal::Sealer`] of what was made so.

use std::ffi::{CStr, CString};

use rquickjs::{Ctx, qjs};

use super::bytes::to_usize;
use super::{OpError, OpResult, owned};

/// Bytecode that this program compiled.
#[derive(Debug, Clone)]
pub(crate) struct Bytecode(Box<[u8]>);

impl Bytecode {
    /// Bytecode whose seal was unbroken.
    pub(super) fn sealed(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its length in bytes.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

/// What bytecode keeps of the text it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Every function's own text, for its `toString`.
    Source,
    /// Names and lines alone: functions show themselves as native ones do.
    Lines,
}

/// Compiles a classic script to bytecode without running it.
///
/// # Errors
/// [`OpError::Pending`], with the `SyntaxError` or the out-of-memory error pending in the context.
pub(crate) fn compile(
    ctx: &Ctx<'_>,
    name: &str,
    source: &str,
    keep: Keep,
) -> Result<Bytecode, OpError> {
    let nul = |_| OpError::Syntax("the source holds a NUL character".into());
    let name = CString::new(name).map_err(nul)?;
    let source = CString::new(source).map_err(nul)?;
    let flags = qjs::JS_EVAL_TYPE_GLOBAL | qjs::JS_EVAL_FLAG_COMPILE_ONLY;
    let function = evaluate(ctx, &name, &source, flags)?;
    let mut size: qjs::size_t = 0;
    // SAFETY: the function was just compiled in this context; the bytes are copied before they are freed.
    unsafe {
        let pointer = ctx.as_raw().as_ptr();
        let flags = match keep {
            Keep::Source => qjs::JS_WRITE_OBJ_BYTECODE,
            Keep::Lines => qjs::JS_WRITE_OBJ_BYTECODE | qjs::JS_WRITE_OBJ_STRIP_SOURCE,
        };
        let bytes = qjs::JS_WriteObject(
            pointer,
            &raw mut size,
            function.as_raw(),
            flags.cast_signed(),
        );
        if bytes.is_null() {
            return Err(OpError::Pending);
        }
        let copy = std::slice::from_raw_parts(bytes, to_usize(size)).into();
        qjs::js_free(pointer, bytes.cast());
        Ok(Bytecode(copy))
    }
}

fn evaluate<'js>(ctx: &Ctx<'js>, name: &CStr, source: &CStr, flags: u32) -> OpResult<'js> {
    // SAFETY: both texts end in NUL, and the length excludes it, as JS_Eval demands.
    let raw = unsafe {
        qjs::JS_Eval(
            ctx.as_raw().as_ptr(),
            source.as_ptr(),
            source.to_bytes().len() as qjs::size_t,
            name.as_ptr(),
            flags.cast_signed(),
        )
    };
    owned(ctx, raw)
}

/// Runs compiled code and gives its completion value.
///
/// # Errors
/// [`OpError::Pending`], with what the code threw pending in the context.
pub(crate) fn run<'js>(ctx: &Ctx<'js>, code: &Bytecode) -> OpResult<'js> {
    // SAFETY: the bytes came from `compile` of this program; JS_EvalFunction takes over the function's count.
    unsafe {
        let pointer = ctx.as_raw().as_ptr();
        let function = qjs::JS_ReadObject(
            pointer,
            code.0.as_ptr(),
            code.0.len() as qjs::size_t,
            qjs::JS_READ_OBJ_BYTECODE.cast_signed(),
        );
        if qjs::JS_IsException(function) {
            return Err(OpError::Pending);
        }
        owned(ctx, qjs::JS_EvalFunction(pointer, function))
    }
}
