//! What a script writes with `console`.

use std::time::Instant;

use crate::console::{Verdict, exhausted};
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
        let invocation = &run.invocation;
        let console = &invocation.console;
        if level > console.level {
            return Ok(());
        }
        let name = (
            invocation.execution_id.as_str(),
            invocation.script.path.as_ref(),
        );
        match run.allowance.take(text.len(), Instant::now()) {
            Verdict::Write { left_out } => {
                if left_out > 0 {
                    let lines = format!("{left_out} lines before this one were left out");
                    console.write(name, log::Level::Warn, &lines);
                }
                console.write(name, level, &text);
            }
            Verdict::Exhausted => console.write(name, log::Level::Warn, &exhausted()),
            Verdict::LeaveOut => {}
        }
        Ok(())
    })?;
    call.undefined()
}
