//! Timers and clocks.

use std::time::{Duration, SystemTime};

use super::on_run;
use crate::ffi::{Call, OpResult};
use crate::run;

/// The longest delay: what a 32-bit count of milliseconds holds; a longer one is 1 ms, as in Node.
const LONGEST_MS: f64 = 2_147_483_647.0;

pub(crate) fn start<'js>(call: &Call<'js>) -> OpResult<'js> {
    let asked = call.number(0)?;
    // None at all is `setImmediate`.
    let delay_ms = if (0.0..=LONGEST_MS).contains(&asked) {
        asked
    } else {
        1.0
    };
    let repeat = call.flag(1);
    let id = run::with(|run| run.start_timer(Duration::from_secs_f64(delay_ms / 1000.0), repeat))?;
    call.value(id)
}

pub(crate) fn stop<'js>(call: &Call<'js>) -> OpResult<'js> {
    let id = call.index(0)?;
    on_run(call, 1, |run| {
        run.stop_timer(id);
        Ok(())
    })?;
    call.undefined()
}

pub(crate) fn clock<'js>(call: &Call<'js>) -> OpResult<'js> {
    let elapsed = run::with(|run| Ok(run.started.elapsed()))?;
    call.value(elapsed.as_secs_f64() * 1000.0)
}

pub(crate) fn epoch<'js>(call: &Call<'js>) -> OpResult<'js> {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    call.value(since.as_secs_f64() * 1000.0)
}
