//! What an end of the service means for those who come: served, counted as latecomers, or turned away at the gate.

use actix::Recipient;

use super::Drained;

/// Whether someone who comes is a latecomer, and who waits for the last one to leave.
#[derive(Debug)]
pub(super) enum Admission {
    Open,
    LameDuck {
        latecomers: usize,
    },
    /// Asked by more than one where a stop overtakes a restart; each is told once and forgotten.
    Closed {
        latecomers: usize,
        ask: Vec<Recipient<Drained>>,
    },
}

impl Admission {
    /// Someone came in.
    pub(super) fn count(&mut self) {
        if let Admission::LameDuck { latecomers } = self {
            *latecomers += 1;
        }
    }

    /// From now on who comes is a latecomer.
    pub(super) fn drain(&mut self) {
        if matches!(self, Admission::Open) {
            *self = Admission::LameDuck { latecomers: 0 };
        }
    }

    /// Nobody comes any more, and `drained` wants to know when the last one has left.
    pub(super) fn close(&mut self, drained: Recipient<Drained>) {
        let latecomers = match self {
            Admission::Closed { ask, .. } => return ask.push(drained),
            Admission::LameDuck { latecomers } => *latecomers,
            Admission::Open => 0,
        };
        *self = Admission::Closed {
            latecomers,
            ask: vec![drained],
        };
    }

    /// The last one has left.
    pub(super) fn tell_drained(&mut self) {
        if let Admission::Closed { latecomers, ask } = self {
            for drained in ask.drain(..) {
                drained.do_send(Drained {
                    latecomers: *latecomers,
                });
            }
        }
    }
}
