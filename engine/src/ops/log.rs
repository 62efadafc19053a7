//! What a script writes with `console`.

use crate::ffi::{Call, OpResult};
use crate::run;

/// Characters of one line that reach the log.
const LINE: usize = 64 * 1024;

pub(crate) fn log<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (level, mut text) = (call.text(0)?, call.text(1)?);
    if text.len() > LINE {
        let mut end = LINE;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        text.push_str(" … (cut)");
    }
    let level = match level.as_str() {
        "error" => log::Level::Error,
        "warn" => log::Level::Warn,
        "debug" => log::Level::Debug,
        _ => log::Level::Info,
    };
    run::with(|run| {
        let (id, path) = (&run.invocation.execution_id, &run.invocation.script.path);
        if level > run.invocation.console {
            return Ok(());
        }
        // A script that asks for this much is heard although the service's own log usually leaves it out.
        if level == log::Level::Debug {
            log::info!(target: "script", "{id} {path} [debug] {text}");
        } else {
            log::log!(target: "script", level, "{id} {path} {text}");
        }
        Ok(())
    })?;
    call.undefined()
}
