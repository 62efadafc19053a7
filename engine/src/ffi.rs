//! The only unsafe code of the engine: native functions, byte windows, bytecode, the heap and its image, over
//! `rquickjs::qjs`.
//!
//! Invariants
//! - A native function is a plain C function and an index into [`crate::ops::TABLE`]: no JavaScript object owns a Rust
//!   value, so that a VM's heap can be dropped, or copied back, without running anything of ours.
//! - Bytes of a script are copied before any JavaScript can run again; no slice into the VM's heap leaves this file.
//! - A panic in an op ends as a JavaScript `InternalError`; it never unwinds through C.
//! - Bytecode is read only if this program wrote it ([`Bytecode`] can be made by [`compile`], and by [`seal`] of what was
//!   made so): QuickJS does not verify bytecode.
//! - Copying a VM's memory back ([`machine`]) is sound because everything that changes while scripts run lies in its
//!   [`arena`], the allocator's state included, and because no value of a VM outlives the call that it was taken in.
//!   What need not be copied is known by write protection ([`hot`]), not by trust.

#![expect(
    unsafe_code,
    reason = "the one audited module over the engine's C interface"
)]

mod arena;
mod blocks;
mod bytecode;
mod bytes;
mod course;
pub(crate) mod heap;
mod hot;
mod image;
mod json;
pub(crate) mod machine;
pub(crate) mod seal;

use std::ffi::{CString, c_int};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;

use rquickjs::{Array, ArrayBuffer, Ctx, Exception, IntoJs, Value, qjs};

use crate::ops;

pub(crate) use bytecode::{Bytecode, Keep, compile, run};
pub(crate) use bytes::{bytes_of, write_bytes};
pub(crate) use json::data_json;

/// What a native function throws in the VM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OpError {
    /// A `TypeError`.
    Type(String),
    /// A `RangeError`.
    Range(String),
    /// A `SyntaxError`.
    Syntax(String),
    /// An `Error` with Node's `code` property.
    Coded { code: &'static str, message: String },
    /// A `DOMException` of that name.
    Dom { name: &'static str, message: String },
    /// The VM has an exception pending already.
    Pending,
}

impl OpError {
    /// Class, message and code, for an error that the prelude makes.
    pub(crate) fn told(self) -> Vec<Option<String>> {
        let (class, message, code) = match self {
            Self::Type(message) => ("TypeError", message, None),
            Self::Range(message) => ("RangeError", message, None),
            Self::Syntax(message) => ("SyntaxError", message, None),
            Self::Coded { code, message } => ("Error", message, Some(code)),
            Self::Dom { name, message } => (name, message, None),
            Self::Pending => ("Error", "the operation failed".into(), None),
        };
        vec![Some(class.into()), Some(message), code.map(Into::into)]
    }
}

impl From<rquickjs::Error> for OpError {
    fn from(error: rquickjs::Error) -> Self {
        if error.is_exception() {
            Self::Pending
        } else {
            Self::Type(error.to_string())
        }
    }
}

/// What a native function gives back, or what it throws.
pub(crate) type OpResult<'js> = Result<Value<'js>, OpError>;

/// A native function offered to the prelude.
pub(crate) type Op = for<'js> fn(&Call<'js>) -> OpResult<'js>;

/// One call of a native function: its arguments, and ways to make its answer.
pub(crate) struct Call<'js> {
    ctx: Ctx<'js>,
    arguments: Vec<Value<'js>>,
}

impl<'js> Call<'js> {
    /// The context the call came from.
    pub(crate) fn ctx(&self) -> &Ctx<'js> {
        &self.ctx
    }

    /// Whether jobs wait in the VM.
    pub(crate) fn has_jobs(&self) -> bool {
        // SAFETY: the context is live, and the call only looks.
        unsafe { qjs::JS_IsJobPending(qjs::JS_GetRuntime(self.ctx.as_raw().as_ptr())) }
    }

    /// The n-th argument; `None` if it was not given.
    pub(crate) fn argument(&self, index: usize) -> Option<&Value<'js>> {
        self.arguments.get(index)
    }

    /// True if the n-th argument is missing, `undefined` or `null`.
    pub(crate) fn is_nullish(&self, index: usize) -> bool {
        self.argument(index)
            .is_none_or(|value| value.is_null() || value.is_undefined())
    }

    /// The n-th argument as text, by JavaScript's own conversion; each lone surrogate becomes U+FFFD.
    pub(crate) fn text(&self, index: usize) -> Result<String, OpError> {
        match self.argument(index) {
            Some(value) => text_of(value),
            None => Err(missing(index)),
        }
    }

    /// The n-th argument as UTF-16 code units, lone surrogates kept.
    pub(crate) fn utf16(&self, index: usize) -> Result<Vec<u16>, OpError> {
        let value = self.argument(index).ok_or_else(|| missing(index))?;
        let mut length: qjs::size_t = 0;
        // SAFETY: the value belongs to this context; the units are copied out before they are freed.
        unsafe {
            let ctx = self.ctx.as_raw().as_ptr();
            let units = qjs::JS_ToCStringLenUTF16(ctx, &raw mut length, value.as_raw());
            if units.is_null() {
                return Err(OpError::Pending);
            }
            let copy =
                std::slice::from_raw_parts(units, usize::try_from(length).unwrap_or(0)).to_vec();
            qjs::JS_FreeCStringUTF16(ctx, units);
            Ok(copy)
        }
    }

    /// The n-th argument's bytes, copied: an `ArrayBuffer`, a typed array's window or a `DataView`'s.
    pub(crate) fn bytes(&self, index: usize) -> Result<Vec<u8>, OpError> {
        let value = self.argument(index).ok_or_else(|| missing(index))?;
        bytes_of(value)?.ok_or_else(|| OpError::Type(format!("argument {index} must be bytes")))
    }

    /// The n-th argument as bytes, or as the UTF-8 of its text.
    pub(crate) fn bytes_or_text(&self, index: usize) -> Result<Vec<u8>, OpError> {
        let value = self.argument(index).ok_or_else(|| missing(index))?;
        match bytes_of(value)? {
            Some(bytes) => Ok(bytes),
            None => Ok(text_of(value)?.into_bytes()),
        }
    }

    /// The n-th argument as a number; a missing one is an error, `NaN` passes.
    pub(crate) fn number(&self, index: usize) -> Result<f64, OpError> {
        self.argument(index)
            .and_then(Value::as_number)
            .ok_or_else(|| OpError::Type(format!("argument {index} must be a number")))
    }

    /// The n-th argument as a handle or index: a whole number from 0 to 2³²-1.
    pub(crate) fn index(&self, index: usize) -> Result<u32, OpError> {
        let number = self.number(index)?;
        if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked on the line above"
            )]
            Ok(number as u32)
        } else {
            Err(OpError::Type(format!(
                "argument {index} must be a whole number"
            )))
        }
    }

    /// The n-th argument as a boolean; a missing one, or one of another type, is false.
    pub(crate) fn flag(&self, index: usize) -> bool {
        self.argument(index)
            .and_then(Value::as_bool)
            .unwrap_or(false)
    }

    /// The n-th argument's array of texts; missing or `null` is an empty one.
    pub(crate) fn texts(&self, index: usize) -> Result<Vec<String>, OpError> {
        if self.is_nullish(index) {
            return Ok(Vec::new());
        }
        let array = self
            .argument(index)
            .and_then(Value::as_array)
            .ok_or_else(|| OpError::Type(format!("argument {index} must be an array")))?;
        let mut texts = Vec::with_capacity(array.len());
        for item in array.iter::<Value<'js>>() {
            texts.push(text_of(&item?)?);
        }
        Ok(texts)
    }

    /// `undefined`.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every maker of an answer has this shape"
    )]
    pub(crate) fn undefined(&self) -> OpResult<'js> {
        Ok(Value::new_undefined(self.ctx.clone()))
    }

    /// `null`.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every maker of an answer has this shape"
    )]
    pub(crate) fn null(&self) -> OpResult<'js> {
        Ok(Value::new_null(self.ctx.clone()))
    }

    /// Anything that rquickjs can turn into a value: numbers, booleans, strings.
    pub(crate) fn value<T: IntoJs<'js>>(&self, value: T) -> OpResult<'js> {
        Ok(value.into_js(&self.ctx)?)
    }

    /// A string from UTF-16 code units.
    pub(crate) fn utf16_string(&self, units: &[u16]) -> OpResult<'js> {
        // SAFETY: the units are valid for the call, which copies them.
        let raw = unsafe {
            qjs::JS_NewStringUTF16(
                self.ctx.as_raw().as_ptr(),
                units.as_ptr(),
                units.len() as qjs::size_t,
            )
        };
        owned(&self.ctx, raw)
    }

    /// A new `ArrayBuffer` with a copy of the bytes, counted against the VM's memory limit.
    pub(crate) fn buffer(&self, bytes: &[u8]) -> OpResult<'js> {
        Ok(ArrayBuffer::new_copy(self.ctx.clone(), bytes)?.into_value())
    }

    /// A new array of the values.
    pub(crate) fn array<I>(&self, values: I) -> OpResult<'js>
    where
        I: IntoIterator<Item = OpResult<'js>>,
    {
        let array = Array::new(self.ctx.clone())?;
        for (index, value) in values.into_iter().enumerate() {
            array.set(index, value?)?;
        }
        Ok(array.into_value())
    }

    /// A new object with that prototype, or with that of every object, and these as its own properties. Of one name the
    /// last holds, at the place of the first.
    pub(crate) fn object<'a, I>(
        &self,
        prototype: Option<&Value<'js>>,
        properties: I,
    ) -> OpResult<'js>
    where
        I: IntoIterator<Item = (&'a str, OpResult<'js>)>,
    {
        let ctx = self.ctx.as_raw().as_ptr();
        // SAFETY: the prototype belongs to this context.
        let raw = unsafe {
            match prototype {
                Some(prototype) => qjs::JS_NewObjectProto(ctx, prototype.as_raw()),
                None => qjs::JS_NewObject(ctx),
            }
        };
        let object = owned(&self.ctx, raw)?;
        for (name, value) in properties {
            let value = value?;
            // SAFETY: the bytes are valid for the call, which copies them.
            let name =
                unsafe { qjs::JS_NewAtomLen(ctx, name.as_ptr().cast(), name.len() as qjs::size_t) };
            define(&object, name, &value)?;
        }
        Ok(object)
    }

    /// Makes the third argument an own property of the first, named by the second, whatever waits on the prototypes.
    pub(crate) fn define_own(&self) -> Result<(), OpError> {
        let argument = |index| self.argument(index).ok_or_else(|| missing(index));
        let (object, name, value) = (argument(0)?, argument(1)?, argument(2)?);
        // SAFETY: the name belongs to this context.
        let name = unsafe { qjs::JS_ValueToAtom(self.ctx.as_raw().as_ptr(), name.as_raw()) };
        define(object, name, value)
    }

    /// A new array of strings.
    pub(crate) fn strings<'a, I>(&self, texts: I) -> OpResult<'js>
    where
        I: IntoIterator<Item = &'a str>,
    {
        self.array(texts.into_iter().map(|text| self.value(text)))
    }
}

fn missing(index: usize) -> OpError {
    OpError::Type(format!("argument {index} is missing"))
}

/// Makes a value an own property of an object that scripts may change in every way; takes over the name.
fn define<'js>(object: &Value<'js>, name: qjs::JSAtom, value: &Value<'js>) -> Result<(), OpError> {
    #[expect(clippy::cast_possible_wrap, reason = "the flags are small")]
    const FLAGS: c_int = (qjs::JS_PROP_C_W_E | qjs::JS_PROP_THROW) as c_int;
    if name == qjs::JS_ATOM_NULL {
        return Err(OpError::Pending);
    }
    // SAFETY: all belong to one context; the call takes over a count of the value, and the atom is freed once.
    let defined = unsafe {
        let ctx = object.ctx().as_raw().as_ptr();
        let value = qjs::JS_DupValue(ctx, value.as_raw());
        let defined = qjs::JS_DefinePropertyValue(ctx, object.as_raw(), name, value, FLAGS);
        qjs::JS_FreeAtom(ctx, name);
        defined
    };
    if defined < 0 {
        return Err(OpError::Pending);
    }
    Ok(())
}

/// Takes over a raw value that a C function made, or the exception it left.
fn owned<'js>(ctx: &Ctx<'js>, raw: qjs::JSValue) -> OpResult<'js> {
    // SAFETY: only called with values just returned by the C interface for this context, which own one count.
    unsafe {
        if qjs::JS_IsException(raw) {
            return Err(OpError::Pending);
        }
        Ok(Value::from_raw(ctx.clone(), raw))
    }
}

/// A value's text by JavaScript's conversion, lone surrogates replaced.
pub(crate) fn text_of(value: &Value<'_>) -> Result<String, OpError> {
    let ctx = value.ctx().as_raw().as_ptr();
    let mut length: qjs::size_t = 0;
    // SAFETY: the value belongs to this context; the bytes are copied out before they are freed.
    let mut bytes = unsafe {
        let chars = qjs::JS_ToCStringLen2(ctx, &raw mut length, value.as_raw(), false);
        if chars.is_null() {
            return Err(OpError::Pending);
        }
        let copy =
            std::slice::from_raw_parts(chars.cast::<u8>(), usize::try_from(length).unwrap_or(0))
                .to_vec();
        qjs::JS_FreeCString(ctx, chars);
        copy
    };
    // A lone surrogate comes as three bytes ED A0..BF xx, exactly as long as U+FFFD's EF BF BD.
    for at in 0..bytes.len().saturating_sub(2) {
        if let [lead @ 0xED, second @ 0xA0..=0xBF, third] = &mut bytes[at..at + 3] {
            (*lead, *second, *third) = (0xEF, 0xBF, 0xBD);
        }
    }
    String::from_utf8(bytes).map_err(|_| OpError::Type("text is not valid".into()))
}

/// Makes the native function for the op at that place of the table.
pub(crate) fn native<'js>(ctx: &Ctx<'js>, name: &str, arity: u8, index: usize) -> OpResult<'js> {
    let name = CString::new(name).map_err(|_| OpError::Type("a name holds a NUL".into()))?;
    let magic = c_int::try_from(index).map_err(|_| OpError::Range("too many ops".into()))?;
    // SAFETY: `generic_magic` functions have the signature of `trampoline`; the C type names only the first four
    // parameters, and the calling convention passes the fifth as the engine's own header casts do.
    let raw = unsafe {
        let function: unsafe extern "C" fn(
            *mut qjs::JSContext,
            qjs::JSValue,
            c_int,
            *mut qjs::JSValue,
        ) -> qjs::JSValue = std::mem::transmute(trampoline as *const ());
        qjs::JS_NewCFunction2(
            ctx.as_raw().as_ptr(),
            Some(function),
            name.as_ptr(),
            c_int::from(arity),
            qjs::JSCFunctionEnum_JS_CFUNC_generic_magic,
            magic,
        )
    };
    owned(ctx, raw)
}

/// The C function behind every op.
unsafe extern "C" fn trampoline(
    ctx: *mut qjs::JSContext,
    _this: qjs::JSValue,
    count: c_int,
    arguments: *mut qjs::JSValue,
    magic: c_int,
) -> qjs::JSValue {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        // SAFETY: QuickJS calls with a live context and `count` live arguments, each duplicated before it is owned.
        unsafe {
            let Some(context) = NonNull::new(ctx) else {
                return qjs::JS_EXCEPTION;
            };
            let context = Ctx::from_raw(context);
            let arguments = (0..usize::try_from(count).unwrap_or(0))
                .map(|at| {
                    Value::from_raw(context.clone(), qjs::JS_DupValue(ctx, *arguments.add(at)))
                })
                .collect();
            let call = Call {
                ctx: context,
                arguments,
            };
            let entry = usize::try_from(magic)
                .ok()
                .and_then(|index| ops::TABLE.get(index));
            let answer = match entry {
                Some((_, _, op)) => op(&call),
                None => Err(OpError::Type("no such op".into())),
            };
            match answer {
                // The value's own count goes with `answer`; the caller gets one of its own.
                Ok(value) => qjs::JS_DupValue(ctx, value.as_raw()),
                Err(error) => {
                    throw(&call.ctx, &error);
                    qjs::JS_EXCEPTION
                }
            }
        }
    }));
    outcome.unwrap_or_else(|_| {
        // SAFETY: the context is live; the message has no format directives.
        unsafe { qjs::JS_ThrowInternalError(ctx, c"a native function failed".as_ptr()) }
    })
}

/// Leaves the error as the context's pending exception.
pub(crate) fn throw(ctx: &Ctx<'_>, error: &OpError) {
    let _thrown = match error {
        OpError::Type(message) => Exception::throw_type(ctx, message),
        OpError::Range(message) => Exception::throw_range(ctx, message),
        OpError::Syntax(message) => Exception::throw_syntax(ctx, message),
        OpError::Dom { name, message } => Exception::throw_dom(ctx, name, message),
        OpError::Coded { code, message } => match Exception::from_message(ctx.clone(), message) {
            Ok(exception) => {
                // A failure to set the code leaves its own exception, which says as much.
                let _ = exception.as_object().set("code", *code);
                exception.throw()
            }
            Err(error) => error,
        },
        OpError::Pending => return,
    };
}
