//! The door to the registry: its mailbox for beginnings and ends, where nobody is waited for or woken.
//!
//! What is sent through it are messages like any other: delivered once, in order, and answered for by the registry alone.
//! A mailbox of the actor library would wake the registry's thread for each of them, and a question for admission would
//! wake the asker again: three times the processor time for a request's accounting (`benches/actors.rs` measures both).
//! So they wait in a ledger. The registry reads it before it answers anything, and every few milliseconds when there is
//! something in it; nobody can ask the registry and miss what was sent before.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering, fence};
use std::sync::mpsc::Sender;
use std::time::Instant;

use actix::{Addr, Message};

use super::gate::Gate;
use super::{Refused, RequestRegistry, Ticket};
use crate::exchange::{Exchange, Facts};
use crate::metrics::End;

/// What is written into the ledger. Of one exchange, the beginning always stands before the end.
#[derive(Debug)]
pub(super) enum Entry {
    Began {
        exchange: Arc<Exchange>,
    },
    Ended {
        exchange: Arc<Exchange>,
        end: End,
        at: Instant,
    },
}

/// There is something in the ledger.
#[derive(Message)]
#[rtype(result = "()")]
pub(super) struct Wake {
    /// Someone waits for the last one to leave.
    pub(super) at_once: bool,
}

/// What the registry and its doors share.
#[derive(Debug)]
pub(super) struct Hall {
    pub(super) gate: Gate,
    /// A `Wake` is on its way, so no other is needed.
    pub(super) woken: AtomicBool,
}

/// Lets exchanges in; every thread has a clone.
#[derive(Clone, Debug)]
pub struct Door(Arc<Inside>);

#[derive(Debug)]
struct Inside {
    hall: Arc<Hall>,
    ledger: Sender<Entry>,
    registry: Addr<RequestRegistry>,
}

impl Door {
    pub(super) fn new(
        hall: Arc<Hall>,
        ledger: Sender<Entry>,
        registry: Addr<RequestRegistry>,
    ) -> Self {
        Door(Arc::new(Inside {
            hall,
            ledger,
            registry,
        }))
    }

    /// Counts one more exchange as in flight, as [`super::Begin`] does, but at once.
    ///
    /// # Errors
    /// The house is full or closed.
    pub fn begin(&self, facts: Facts) -> Result<Ticket, Refused> {
        self.0.hall.gate.enter()?;
        let exchange = Arc::new(Exchange::new(facts));
        self.write(Entry::Began {
            exchange: exchange.clone(),
        });
        Ok(Ticket::new(exchange, self.clone()))
    }

    /// Writes down the end of an exchange that began here.
    pub(super) fn end(&self, exchange: Arc<Exchange>, end: End) {
        let at = Instant::now();
        self.write(Entry::Ended { exchange, end, at });
        // Written first: whoever finds the house empty finds every end in the ledger.
        if self.0.hall.gate.leave() {
            self.0.registry.do_send(Wake { at_once: true });
        }
    }

    fn write(&self, entry: Entry) {
        // It fails only when the registry is gone, and then there is nobody to tell.
        let _ = self.0.ledger.send(entry);
        // Either we see that nobody is on the way, or the registry, which first says so and then reads, sees our entry.
        fence(Ordering::SeqCst);
        if !self.0.hall.woken.load(Ordering::Relaxed)
            && !self.0.hall.woken.swap(true, Ordering::AcqRel)
        {
            self.0.registry.do_send(Wake { at_once: false });
        }
    }
}
