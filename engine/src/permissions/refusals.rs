//! How often scripts were refused what they have no permission for.
//!
//! Of the whole process, like the memory of all VMs: a refusal is made where neither the run nor the pool is at hand.

use std::sync::atomic::{AtomicU64, Ordering};

static REFUSED: AtomicU64 = AtomicU64::new(0);

/// Counts one more refusal.
pub(crate) fn count_refusal() {
    REFUSED.fetch_add(1, Ordering::Relaxed);
}

/// Refusals since the process started.
pub(crate) fn refusals() -> u64 {
    REFUSED.load(Ordering::Relaxed)
}
