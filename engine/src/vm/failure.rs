//! How a turn of a VM fails, and what the pending exception says.

use rquickjs::Ctx;

use crate::ffi::{self, OpError};

/// What came out of the VM instead of a result.
pub(super) enum Failure {
    Compile(crate::CompileFault),
    Threw {
        name: String,
        message: String,
        stack: String,
    },
}

/// Whether an error of this class may be the engine's way to say that the heap was full: it is `null` where there was
/// not even room for the error.
pub(crate) fn is_memory_error(name: &str) -> bool {
    matches!(name, "InternalError" | "null")
}

/// Takes the pending exception.
pub(super) fn failure(ctx: &Ctx<'_>, error: &OpError) -> Failure {
    let (message, name, stack) = describe(ctx, error);
    Failure::Threw {
        name,
        message,
        stack,
    }
}

/// Message, class and stack of an error.
pub(super) fn describe(ctx: &Ctx<'_>, error: &OpError) -> (String, String, String) {
    if *error != OpError::Pending {
        ffi::throw(ctx, error);
    }
    let thrown = ctx.catch();
    if thrown.is_null() {
        return (String::new(), "null".into(), String::new());
    }
    match thrown.as_exception() {
        Some(exception) => {
            let message = exception.message().unwrap_or_default();
            let name = exception
                .as_object()
                .get("name")
                .unwrap_or_else(|_| "Error".to_owned());
            let stack = exception.stack().unwrap_or_default();
            // The heading is told beside it.
            let frames = match stack.find("    at ") {
                Some(first) => stack.get(first..).unwrap_or_default().to_owned(),
                None => stack,
            };
            (message, name, frames)
        }
        None => (
            ffi::text_of(&thrown).unwrap_or_default(),
            "Error".into(),
            String::new(),
        ),
    }
}
