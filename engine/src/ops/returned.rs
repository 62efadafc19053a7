//! What a script returned, held against the type that it declares.

use serde_json::json;

use super::on_run;
use crate::directives::ReturnTypeMode;
use crate::ffi::{Call, OpResult};
use crate::{Returns, return_type};

/// Nothing if the value fits; else what to do about it, the sentence that tells it, and the answer's body without the
/// value itself.
pub(crate) fn check<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (compiler, script, returns, development) = on_run(call, 1, |run| {
        let invocation = &run.invocation;
        let returns = invocation.returns.clone();
        let script = invocation.script.clone();
        Ok((run.modules.compiler(), script, returns, run.development))
    })?;
    let (Some(Returns { text, mode }), Some(value)) = (returns, call.argument(0)) else {
        return call.undefined();
    };
    let Some(declared) = compiler.return_type(&script, &text) else {
        return call.undefined();
    };
    let mismatches = return_type::of_js(&declared, value);
    let Some(first) = mismatches.first() else {
        return call.undefined();
    };
    let what = match mode {
        ReturnTypeMode::Warn => "warn",
        ReturnTypeMode::Dev if development => "tell",
        ReturnTypeMode::Dev | ReturnTypeMode::Strict => "fail",
    };
    let details: Vec<_> = mismatches
        .iter()
        .map(|one| {
            json!({"path": one.path, "expected": one.expected, "actual": one.actual, "message": one.message})
        })
        .collect();
    let error = "Return type validation failed";
    let body = json!({"error": error, "details": details, "expected": &*text});
    call.strings([
        what,
        &format!("{error}: {}", first.message),
        &body.to_string(),
    ])
}
