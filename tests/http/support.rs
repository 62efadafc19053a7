//! The program under test and its API in one place, so that a change of the API is a change of this file.

mod held;
mod metrics;
mod processes;
mod reply;
mod server;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub(crate) use held::{BURNING, ENDLESS, HELD, held};
pub(crate) use processes::{children, is_running, signal, until_gone};
pub(crate) use reply::{Reply, assert_time};
pub(crate) use server::{Options, Server, program, raw};

/// How long anything may take that should be almost at once; generous, because the machine may be slow and busy with other
/// tests. What must not end by itself lasts longer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Looks again and again until `look` finds something.
#[track_caller]
pub(crate) fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(
            Instant::now() < deadline,
            "{what} did not happen within {PATIENCE:?}"
        );
        pause();
    }
}

/// Says that something is over when it is dropped, so that a test which fails ends those who go on until then.
pub(crate) struct Over<'a>(pub(crate) &'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The moment between two looks.
#[expect(
    clippy::disallowed_methods,
    reason = "polling has to let the other side work; nothing depends on its length"
)]
pub(crate) fn pause() {
    std::thread::sleep(Duration::from_millis(10));
}
