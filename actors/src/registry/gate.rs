//! The gate: whether one more may come in, decided by whoever asks and without waiting for anyone.
//!
//! Invariants
//! - Never more inside than the limit, and nobody comes in after it was closed.
//! - Being closed and how many are inside are one number, so no one can slip in between looking and closing.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::Refused;

const CLOSED: usize = 1;
const ONE: usize = 2;

/// How many are inside, in the upper bits, and whether it is closed, in the lowest.
#[derive(Debug)]
pub(super) struct Gate {
    state: AtomicUsize,
    limit: usize,
}

impl Gate {
    pub(super) fn new(limit: usize) -> Self {
        Gate {
            state: AtomicUsize::new(0),
            limit,
        }
    }

    /// Comes in, unless the house is full or closed.
    pub(super) fn enter(&self) -> Result<(), Refused> {
        let entered = self
            .state
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |state| {
                let may = state & CLOSED == 0 && state / ONE < self.limit;
                may.then(|| state + ONE)
            });
        match entered {
            Ok(_) => Ok(()),
            Err(state) if state & CLOSED != 0 => Err(Refused::Draining),
            Err(_) => Err(Refused::Full { limit: self.limit }),
        }
    }

    /// Goes out; true if the house is closed, so that someone may be waiting for the last one.
    pub(super) fn leave(&self) -> bool {
        // Released, so that whoever sees the house empty sees what everyone did before leaving.
        self.state.fetch_sub(ONE, Ordering::AcqRel) & CLOSED != 0
    }

    /// Nobody comes in any more.
    pub(super) fn close(&self) {
        self.state.fetch_or(CLOSED, Ordering::AcqRel);
    }

    /// Whether it is closed and nobody is inside.
    pub(super) fn is_over(&self) -> bool {
        self.state.load(Ordering::Acquire) == CLOSED
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicBool;
    use std::thread;

    #[test]
    fn the_limit_and_the_closing_are_told_apart() {
        let gate = Gate::new(2);
        assert_eq!((gate.enter(), gate.enter()), (Ok(()), Ok(())));
        assert_eq!(gate.enter(), Err(Refused::Full { limit: 2 }));
        assert!(!gate.leave());
        assert_eq!(gate.enter(), Ok(()));
        gate.close();
        assert_eq!(gate.enter(), Err(Refused::Draining));
        assert!(gate.leave() && !gate.is_over());
        assert!(gate.leave() && gate.is_over());
    }

    #[test]
    fn threads_that_race_never_exceed_the_limit_nor_enter_a_closed_house() {
        let gate = Gate::new(3);
        let (inside, closed) = (AtomicUsize::new(0), AtomicBool::new(false));
        thread::scope(|scope| {
            let racers: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        let mut entered = 0;
                        loop {
                            let was_closed = closed.load(Ordering::SeqCst);
                            match gate.enter() {
                                Ok(()) => {
                                    assert!(!was_closed);
                                    assert!(inside.fetch_add(1, Ordering::SeqCst) < 3);
                                    entered += 1;
                                    inside.fetch_sub(1, Ordering::SeqCst);
                                    gate.leave();
                                }
                                Err(Refused::Full { .. }) => thread::yield_now(),
                                Err(Refused::Draining) => return entered,
                            }
                        }
                    })
                })
                .collect();
            while gate.state.load(Ordering::SeqCst) == 0 {
                thread::yield_now();
            }
            gate.close();
            closed.store(true, Ordering::SeqCst);
            let entered: usize = racers.into_iter().map(|racer| racer.join().unwrap()).sum();
            assert!(entered > 0);
        });
        assert!(gate.is_over());
    }
}
