//! The watchdog: finds threads that a script holds beyond its time, and puts new ones in their place.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::Receiver;

use super::{Common, Job, Pool, lock, spawn};
use crate::run::Shared;

/// How long a script may hold a thread beyond its time, or beyond its cancellation, before the thread is given up. Longer
/// than the callers wait, who have their answer after [`super::GRACE`]: on a busy machine a healthy thread may not have
/// come to run before that.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the watchdog looks.
const ROUND: Duration = Duration::from_millis(50);

/// A script, as it is known to the watchdog.
pub(super) type Script = (Arc<str>, [u8; 32]);

/// What the watchdog sees of a thread.
#[derive(Default)]
pub(super) struct Slot {
    /// The run whose turn it is.
    pub(super) current: Mutex<Option<(Arc<Shared>, Script)>>,
    /// When the watchdog first saw that run cancelled and still going.
    cancelled_since: Mutex<Option<Instant>>,
    pub(super) given_up: AtomicBool,
}

/// Looks for threads that do not react, and puts new ones in their place.
pub(super) fn watch(alive: &Weak<Pool>, common: &Arc<Common>, jobs: &Receiver<Box<Job>>) {
    while alive.strong_count() > 0 {
        thread::park_timeout(ROUND);
        let now = Instant::now();
        let slots = lock(&common.slots).clone();
        for (index, slot) in slots.iter().enumerate() {
            if let Some(hung) = hung(slot, now) {
                give_up(common, slot, index, &hung, jobs);
            }
        }
    }
}

/// How a script holds a thread that should be free.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hang {
    /// Its deadline has passed; it counts against the script.
    Late,
    /// Nobody wants its answer any more; it may only be in a long native call.
    Unwanted,
}

/// The script that holds a thread beyond its time, if one does.
fn hung(slot: &Slot, now: Instant) -> Option<(Script, Hang)> {
    let current = lock(&slot.current);
    let mut since = lock(&slot.cancelled_since);
    let Some((shared, script)) = current.as_ref() else {
        *since = None;
        return None;
    };
    if shared
        .turn_deadline()
        .is_some_and(|deadline| now >= deadline + PATIENCE)
    {
        return Some((script.clone(), Hang::Late));
    }
    if !shared.is_cancelled() {
        *since = None;
        return None;
    }
    let unwanted_for = now.duration_since(*since.get_or_insert(now));
    (unwanted_for >= PATIENCE).then(|| (script.clone(), Hang::Unwanted))
}

fn give_up(
    common: &Arc<Common>,
    slot: &Arc<Slot>,
    index: usize,
    (script, hang): &(Script, Hang),
    jobs: &Receiver<Box<Job>>,
) {
    if slot.given_up.swap(true, Ordering::AcqRel) {
        return;
    }
    if *hang == Hang::Late {
        *lock(&common.hangs).entry(script.clone()).or_default() += 1;
        common.any_hangs.store(true, Ordering::Release);
    }
    let stuck = common.stuck.fetch_add(1, Ordering::AcqRel) + 1;
    log::error!(
        "{} does not react to its interrupt; its thread is given up, {stuck} in all",
        script.0
    );
    let fresh = Arc::new(Slot::default());
    // What waits for its worker VMs gets new ones on the new thread.
    lock(&common.residence).abandon(index);
    match spawn(common, fresh.clone(), index, jobs.clone()) {
        Ok(()) => {
            if let Some(place) = lock(&common.slots).get_mut(index) {
                *place = fresh;
            }
        }
        Err(error) => log::error!("{error}"),
    }
}
