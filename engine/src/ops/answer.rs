//! The answer, from the prelude to the caller.

use bytes::Bytes;

use super::on_run;
use crate::ffi::{Call, OpError, OpResult, data_json};
use crate::{RunError, inside};

/// Header bytes that one answer may have.
const HEADER_BYTES: usize = 64 * 1024;

pub(crate) fn answer<'js>(call: &Call<'js>) -> OpResult<'js> {
    whole(call, false)
}

/// A whole answer of which only the type was said, by the prelude itself.
pub(crate) fn plain<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (kind, text) = (call.text(0)?, call.text(1)?);
    on_run(call, 2, |run| {
        run.answer(200, vec![("Content-Type".into(), kind)], text.into(), false);
        Ok(())
    })?;
    call.undefined()
}

/// A value that is nothing but data as the whole answer of a run that is over with it, and of which the prelude keeps nothing.
/// False, and nothing has happened, if there is more to the value, or jobs wait that may yet change it.
pub(crate) fn data<'js>(call: &Call<'js>) -> OpResult<'js> {
    let text = match call.argument(0) {
        Some(value) if !call.has_jobs() => data_json(value),
        Some(_) | None => None,
    };
    let Some(text) = text else {
        return call.value(false);
    };
    let kind = call.text(1)?;
    on_run(call, 2, |run| {
        run.answer(200, vec![("Content-Type".into(), kind)], text.into(), false);
        run.settled = true;
        run.forgotten = true;
        Ok(())
    })?;
    call.value(true)
}

pub(crate) fn refuse<'js>(call: &Call<'js>) -> OpResult<'js> {
    whole(call, true)
}

fn whole<'js>(call: &Call<'js>, refused: bool) -> OpResult<'js> {
    let (status, headers) = (status(call)?, headers(call)?);
    let body = if call.is_nullish(2) {
        Bytes::new()
    } else {
        call.bytes_or_text(2)?.into()
    };
    on_run(call, 3, |run| {
        run.answer(status, headers, body, refused);
        Ok(())
    })?;
    call.undefined()
}

pub(crate) fn head<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (status, headers) = (status(call)?, headers(call)?);
    on_run(call, 2, |run| run.head(status, headers))?;
    call.undefined()
}

pub(crate) fn chunk<'js>(call: &Call<'js>) -> OpResult<'js> {
    let bytes = call.bytes_or_text(0)?.into();
    let room = on_run(call, 1, |run| run.chunk(bytes))?;
    call.value(room)
}

pub(crate) fn finish<'js>(call: &Call<'js>) -> OpResult<'js> {
    on_run(call, 0, |run| {
        run.finish();
        Ok(())
    })?;
    call.undefined()
}

pub(crate) fn abort<'js>(call: &Call<'js>) -> OpResult<'js> {
    let message = call.text(0)?;
    on_run(call, 1, |run| {
        log::warn!(
            "{} {} broke off its answer: {message}",
            run.invocation.execution_id,
            run.invocation.script.path
        );
        run.fail(RunError::Threw {
            name: "Error".into(),
            message,
            stack: String::new(),
        });
        Ok(())
    })?;
    call.undefined()
}

pub(crate) fn fail<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (name, message, stack) = (call.text(0)?, call.text(1)?, call.text(2)?);
    on_run(call, 3, |run| {
        run.failed(name, message, stack);
        Ok(())
    })?;
    call.undefined()
}

pub(crate) fn settled<'js>(call: &Call<'js>) -> OpResult<'js> {
    on_run(call, 0, |run| {
        run.settled = true;
        Ok(())
    })?;
    call.undefined()
}

pub(crate) fn want_turn<'js>(call: &Call<'js>) -> OpResult<'js> {
    inside::want_turn()?;
    call.undefined()
}

/// Whether jobs wait until the executing code is done.
pub(crate) fn has_jobs<'js>(call: &Call<'js>) -> OpResult<'js> {
    call.value(call.has_jobs())
}

/// Code of another run goes on.
pub(crate) fn enter_run<'js>(call: &Call<'js>) -> OpResult<'js> {
    inside::switch(super::run_number(call, 0)?)?;
    call.undefined()
}

fn status(call: &Call<'_>) -> Result<u16, OpError> {
    let status = call.index(0)?;
    match u16::try_from(status) {
        Ok(status @ 200..=599) => Ok(status),
        Ok(_) | Err(_) => Err(OpError::Range(format!(
            "{status} is no status for an answer: 200 to 599 are"
        ))),
    }
}

/// The headers from a flat array, each checked: a line break in one would let a value write headers of its own.
fn headers(call: &Call<'_>) -> Result<Vec<(String, String)>, OpError> {
    let flat = call.texts(1)?;
    if flat.iter().map(String::len).sum::<usize>() > HEADER_BYTES {
        return Err(OpError::Range(format!(
            "an answer may have {HEADER_BYTES} bytes of headers"
        )));
    }
    let mut headers = Vec::with_capacity(flat.len() / 2);
    let mut texts = flat.into_iter();
    while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
        let name_ok = !name.is_empty() && name.bytes().all(is_token);
        let value_ok = value
            .chars()
            .all(|c| c == '\t' || (c >= ' ' && c != '\u{7f}'));
        if !name_ok || !value_ok {
            return Err(OpError::Coded {
                code: if name_ok {
                    "ERR_INVALID_CHAR"
                } else {
                    "ERR_INVALID_HTTP_TOKEN"
                },
                message: format!("Invalid header {name:?}"),
            });
        }
        headers.push((name, value));
    }
    Ok(headers)
}

/// A character of a field name, RFC 9110 section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
