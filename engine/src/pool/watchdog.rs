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
/// come to run before that. Counted while the watchdog looks, so that a machine that stands still makes no script hang.
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
    /// The run that the watchdog saw going on beyond its time, or cancelled, and when it was first seen so.
    held_since: Mutex<Option<(Arc<Shared>, Awake)>>,
    pub(super) given_up: AtomicBool,
}

/// How long the watchdog has been looking: where the whole machine stands still, so does this.
type Awake = Duration;

/// Looks for threads that do not react, and puts new ones in their place.
pub(super) fn watch(alive: &Weak<Pool>, common: &Arc<Common>, jobs: &Receiver<Job>) {
    let (mut awake, mut last) = (Awake::ZERO, Instant::now());
    while alive.strong_count() > 0 {
        thread::park_timeout(ROUND);
        let now = Instant::now();
        awake += now.duration_since(last).min(2 * ROUND);
        last = now;
        let slots = lock(&common.slots).clone();
        for (index, slot) in slots.iter().enumerate() {
            if let Some(hung) = hung(slot, now, awake) {
                give_up(common, slot, index, &hung, jobs);
            }
        }
    }
}

/// How a script holds a thread that should be free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hang {
    /// Its deadline has passed; it counts against the script.
    Late,
    /// Nobody wants its answer any more; it may only be in a long native call.
    Unwanted,
}

/// The script that holds a thread beyond its time, if one does.
fn hung(slot: &Slot, now: Instant, awake: Awake) -> Option<(Script, Hang)> {
    let current = lock(&slot.current);
    let mut since = lock(&slot.held_since);
    let held = current.as_ref().and_then(|(shared, script)| {
        let deadline = shared.turn_deadline();
        let hang = if deadline.is_some_and(|deadline| now >= deadline) {
            Hang::Late
        } else if shared.is_cancelled() {
            Hang::Unwanted
        } else {
            return None;
        };
        Some((shared, script, hang))
    });
    let Some((shared, script, hang)) = held else {
        *since = None;
        return None;
    };
    let known = since.as_ref().filter(|(run, _)| Arc::ptr_eq(run, shared));
    let Some(first) = known.map(|(_, first)| *first) else {
        *since = Some((shared.clone(), awake));
        return None;
    };
    (awake.saturating_sub(first) >= PATIENCE).then(|| (script.clone(), hang))
}

fn give_up(
    common: &Arc<Common>,
    slot: &Arc<Slot>,
    index: usize,
    (script, hang): &(Script, Hang),
    jobs: &Receiver<Job>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_holds_a_thread_while_somebody_looks_has_hung_it() {
        let slot = Slot::default();
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let looks = |now, millis| hung(&slot, now, Duration::from_millis(millis));
        assert_eq!(looks(start, 0), None, "nothing runs");

        let script: Script = ("a.ts".into(), [0; 32]);
        let begin = |deadline| {
            let run = Arc::new(Shared::new(deadline));
            *lock(&slot.current) = Some((run.clone(), script.clone()));
            run
        };
        begin(Some(at(1)));
        assert_eq!(looks(start, 50), None, "it has time");
        assert_eq!(looks(at(1), 100), None);
        assert_eq!(looks(at(60), 200), None, "the machine stood still");
        assert_eq!(looks(at(61), 1099), None);
        assert_eq!(looks(at(61), 1100), Some((script.clone(), Hang::Late)));

        // Each run has its own time, however late the one before was.
        begin(Some(at(2)));
        assert_eq!(looks(at(62), 1200), None);
        assert_eq!(looks(at(63), 2200), Some((script.clone(), Hang::Late)));

        let unwanted = begin(None);
        assert_eq!(looks(at(99), 2300), None);
        unwanted.cancel();
        assert_eq!(looks(at(99), 2400), None);
        assert_eq!(looks(at(99), 3400), Some((script.clone(), Hang::Unwanted)));
    }
}
