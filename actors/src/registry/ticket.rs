//! The ticket: an exchange that has begun, as a value whose drop is its end.
//!
//! Whoever holds it may be cancelled, may panic, may return early: the drop writes the end down, in a ledger that loses
//! nothing. There is no line of code whose absence leaks an exchange.

use std::sync::Arc;

use tokio_util::sync::{CancellationToken, WaitForCancellationFuture};

use super::Door;
use crate::exchange::{Exchange, Facts, Stop};
use crate::metrics::End;

/// An exchange that is counted as in flight for as long as this value lives.
///
/// Give it its end by [`Ticket::end`], before the last byte of the answer can be read: whoever has read an answer must
/// find it counted. A ticket dropped without an end ends as "the client left", because that is how a handler is dropped
/// half-way.
#[derive(Debug)]
#[must_use = "dropping the ticket ends the exchange"]
pub struct Ticket {
    exchange: Arc<Exchange>,
    end: Option<End>,
    door: Door,
}

impl Ticket {
    pub(super) fn new(exchange: Arc<Exchange>, door: Door) -> Self {
        Ticket {
            exchange,
            end: None,
            door,
        }
    }

    /// The exchange's facts.
    pub fn facts(&self) -> &Facts {
        &self.exchange.facts
    }

    /// The execution id.
    pub fn execution_id(&self) -> &Arc<str> {
        &self.exchange.facts.execution_id
    }

    /// The token that is cancelled when the exchange has to stop.
    pub fn token(&self) -> &CancellationToken {
        self.exchange.token()
    }

    /// Completes when the exchange has to stop.
    pub fn cancelled(&self) -> WaitForCancellationFuture<'_> {
        self.exchange.token().cancelled()
    }

    /// Who asked it to stop, if anyone did.
    pub fn stopped(&self) -> Option<Stop> {
        self.exchange.stopped()
    }

    /// Says that the script holds a VM or a slot for as long as the returned value lives.
    pub fn running(&self) -> Running {
        self.exchange.set_running(true);
        Running(self.exchange.clone())
    }

    /// Ends the exchange like this.
    pub fn end(mut self, end: End) {
        self.end = Some(end);
    }

    /// Sets how the exchange will have ended if the ticket is dropped without [`Ticket::end`].
    pub fn end_unless_told(&mut self, end: End) {
        self.end = Some(end);
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.exchange.set_running(false);
        let end = self.end.take().unwrap_or_else(End::client_left);
        self.door.end(self.exchange.clone(), end);
    }
}

/// A run that holds a VM or a slot; dropping it gives the slot back in the eyes of those who watch.
#[derive(Debug)]
#[must_use = "dropping it says that the run holds nothing any more"]
pub struct Running(Arc<Exchange>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.set_running(false);
    }
}
