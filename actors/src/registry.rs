//! The exchanges that are running now, and whether a new one may start.
//!
//! Invariants
//! - A ticket exists for every exchange counted as in flight, and for no other.
//! - After `Close` the count only falls; each `Drained` asked for is sent once, when it reaches zero.
//! - Every admitted exchange is told to the metrics twice, its beginning before its end, and nothing else changes what
//!   they show as active.
//!
//! Why the metrics hear of beginnings and ends from here. "Active" is shown by two actors: the list here, the numbers
//! there (`activeHttp` beside `total`, for all and by script). If handlers told each actor by itself, a client that asks
//! both, one after the other, could see an exchange end twice, or be active after it was counted. So there is one order
//! of beginnings and ends, the ledger's, and the metrics follow it:
//! 1. an end travels ticket -> ledger -> registry -> metrics, in order, so the metrics' state is always one the registry
//!    has been in: active and total change in one step, and no answer shows an exchange in both or in neither;
//! 2. the ticket is dropped before the last byte is sent, so whoever has read an answer finds its end in the ledger;
//! 3. every handler here reads the ledger first, and a question to the metrics must carry a [`Settled`], which only this
//!    actor gives, after it has passed on what it read. So what a client has seen in the list, the metrics have seen.
//!
//! Not here: running scripts (engine), counting them (metrics).

mod admission;
mod door;
mod gate;
mod slots;
mod table;
mod ticket;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering, fence};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use actix::{Actor, Addr, ArbiterHandle, AsyncContext, Context, Handler, Message};
use actix::{MessageResult, Recipient};
use thiserror::Error;

use self::admission::Admission;
pub use self::door::Door;
use self::door::{Entry, Hall, Wake};
use self::gate::Gate;
use self::slots::Slots;
pub use self::slots::{Slot, Turn};
pub use self::table::Counts;
use self::table::Table;
pub use self::ticket::{Running, Ticket};
use crate::exchange::{Exchange, Facts, Stop};
use crate::metrics::{End, EndReason, Event, Observed};

/// Messages an asker may have waiting before its next question waits; beginnings are many and small.
const MAILBOX: usize = 1 << 14;
/// How long entries may lie in the ledger when nobody asks.
const READ_EVERY: Duration = Duration::from_millis(20);
/// Events told to the metrics in one message at most, so that they can answer in between.
const TOLD_AT_ONCE: usize = 1024;

/// Counts one more exchange as in flight, unless the house is full or closed; [`Door::begin`] does it without waiting.
#[derive(Message)]
#[rtype(result = "Result<Ticket, Refused>")]
pub struct Begin {
    pub facts: Facts,
}

/// The open HTTP exchanges, the oldest first.
#[derive(Message)]
#[rtype(result = "Vec<Active>")]
pub struct List {}

/// How many exchanges are in flight.
#[derive(Message)]
#[rtype(result = "Counts")]
pub struct Count {}

/// Every end received before this has been passed on to the metrics.
#[derive(Message)]
#[rtype(result = "Settled")]
pub struct Settle {}

/// Asks one exchange to stop; false if none with this id is in flight.
#[derive(Message)]
#[rtype(result = "bool")]
pub struct Cancel {
    pub execution_id: Arc<str>,
}

/// A place in the queue of a script that allows `cap` runs at once, unless `max_waiting` wait there already.
#[derive(Message)]
#[rtype(result = "Result<Turn, Crowded>")]
pub struct Claim {
    /// Its file, relative to the scripts root.
    pub script: Arc<str>,
    pub cap: usize,
    pub max_waiting: usize,
}

/// From now on a new exchange is a latecomer: still admitted, because its connection had been accepted, but counted.
#[derive(Message)]
#[rtype(result = "Counts")]
pub struct Drain {}

/// From now on no exchange is admitted; `drained` is told once, when none is left, which may be at once.
#[derive(Message)]
#[rtype(result = "Counts")]
pub struct Close {
    pub drained: Recipient<Drained>,
}

/// Everyone in flight has been asked to stop, or everyone but latecomers; the execution ids are returned.
#[derive(Message)]
#[rtype(result = "Vec<Arc<str>>")]
pub struct Cut {
    pub latecomers: bool,
}

/// The house is closed and empty.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Drained {
    /// Exchanges that began between `Drain` and `Close`.
    pub latecomers: usize,
}

/// One exchange of the active list.
#[derive(Clone, Debug)]
pub struct Active {
    pub exchange: Arc<Exchange>,
    /// Since its request arrived.
    pub elapsed: Duration,
}

/// The proof that the registry has passed on what it knew; questions to the metrics carry it.
#[derive(Clone, Copy, Debug)]
pub struct Settled(());

/// Why an exchange may not begin.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Refused {
    #[error("{limit} exchanges are in flight, which is the limit")]
    Full { limit: usize },
    #[error("the service is about to stop")]
    Draining,
}

/// Why a run may not even wait for its slot.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("{limit} runs of the script are waiting already, which is the limit")]
pub struct Crowded {
    pub limit: usize,
}

/// Knows who is in flight and decides who may begin.
pub struct RequestRegistry {
    hall: Arc<Hall>,
    ledger: Receiver<Entry>,
    pen: Sender<Entry>,
    // Made when the actor starts, for those who come by mailbox.
    door: Option<Door>,
    table: Table,
    admission: Admission,
    slots: Slots,
    // When `Drain` came: who is received from then on is a latecomer.
    drained_at: Option<Instant>,
    // From the cut of all on, whoever turns up was let in before the house closed and has to stop too.
    cutting: bool,
    // None where nobody counts: in tests, and in benches that measure what counting costs.
    watcher: Option<Recipient<Observed>>,
}

/// Starts a registry that admits up to `limit` exchanges at once, of all kinds together, and opens its door.
pub fn open(
    arbiter: &ArbiterHandle,
    limit: usize,
    watcher: Option<Recipient<Observed>>,
) -> (Addr<RequestRegistry>, Door) {
    let registry = RequestRegistry::new(limit, watcher);
    let (hall, pen) = (registry.hall.clone(), registry.pen.clone());
    let address = RequestRegistry::start_in_arbiter(arbiter, move |_| registry);
    (address.clone(), Door::new(hall, pen, address))
}

impl RequestRegistry {
    fn new(limit: usize, watcher: Option<Recipient<Observed>>) -> Self {
        let (pen, ledger) = mpsc::channel();
        let hall = Hall {
            gate: Gate::new(limit),
            woken: AtomicBool::new(false),
        };
        RequestRegistry {
            hall: Arc::new(hall),
            ledger,
            pen,
            door: None,
            table: Table::default(),
            admission: Admission::Open,
            slots: Slots::default(),
            drained_at: None,
            cutting: false,
            watcher,
        }
    }

    fn door_for(&self, address: Addr<Self>) -> Door {
        Door::new(self.hall.clone(), self.pen.clone(), address)
    }

    /// Reads the ledger to its end, and passes on what it says.
    fn read(&mut self) {
        let is_over = self.hall.gate.is_over();
        let mut events = Vec::new();
        while let Ok(entry) = self.ledger.try_recv() {
            events.extend(self.enter(entry));
            if events.len() >= TOLD_AT_ONCE {
                self.tell(std::mem::take(&mut events));
            }
        }
        self.tell(events);
        // Looked at before the ledger was read: then every end was in it.
        if is_over {
            self.admission.tell_drained();
        }
    }

    fn enter(&mut self, entry: Entry) -> Option<Event> {
        match entry {
            Entry::Began { exchange } => {
                self.table.insert(&exchange);
                self.admission.count();
                if self.cutting {
                    exchange.stop(Stop::Cut);
                }
                Some(Event::Started { exchange })
            }
            Entry::Ended { exchange, end, at } => {
                if !self.table.remove(&exchange) {
                    return None;
                }
                let received = exchange.facts.received;
                Some(Event::Finished {
                    at: received.after(received.elapsed_at(at)),
                    end: told_by(&exchange, end),
                    exchange,
                })
            }
        }
    }

    fn tell(&self, events: Vec<Event>) {
        if let Some(watcher) = &self.watcher
            && !events.is_empty()
        {
            watcher.do_send(Observed { events });
        }
    }

    fn list(&self, now: Instant) -> Vec<Active> {
        let by_age = self.table.http_by_age();
        by_age
            .into_iter()
            .map(|exchange| Active {
                elapsed: exchange.facts.received.elapsed_at(now),
                exchange,
            })
            .collect()
    }

    fn close(&mut self, drained: Recipient<Drained>) -> Counts {
        self.hall.gate.close();
        // Whoever slipped in before that is still a latecomer.
        self.read();
        self.admission.close(drained);
        self.read();
        self.table.counts()
    }

    fn cut(&mut self, latecomers: bool) -> Vec<Arc<str>> {
        self.cutting |= latecomers;
        let before = self.drained_at.filter(|_| !latecomers);
        self.table.cut(before)
    }

    /// Reads the ledger now if someone waits for the last one to leave, and else a little later, with what has come by then.
    fn wake(&mut self, at_once: bool, ctx: &mut Context<Self>) {
        if at_once {
            self.read();
            return;
        }
        ctx.run_later(READ_EVERY, |this, _| {
            // In this order: who writes after the reading finds that nobody is on the way, and wakes us again.
            this.hall.woken.store(false, Ordering::Release);
            fence(Ordering::SeqCst);
            this.read();
        });
    }
}

/// The end as it was told, but with what the registry knows better: who made a cancelled run stop.
fn told_by(exchange: &Exchange, mut end: End) -> End {
    if end.reason == EndReason::Cancelled && exchange.stopped() == Some(Stop::Cut) {
        end.reason = EndReason::Cut;
    }
    end
}

impl Actor for RequestRegistry {
    type Context = Context<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        ctx.set_mailbox_capacity(MAILBOX);
        self.door = Some(self.door_for(ctx.address()));
    }
}

impl Handler<Begin> for RequestRegistry {
    type Result = Result<Ticket, Refused>;

    fn handle(&mut self, msg: Begin, ctx: &mut Self::Context) -> Self::Result {
        match &self.door {
            Some(door) => door.begin(msg.facts),
            None => self.door_for(ctx.address()).begin(msg.facts),
        }
    }
}

impl Handler<Wake> for RequestRegistry {
    type Result = ();

    fn handle(&mut self, msg: Wake, ctx: &mut Self::Context) {
        self.wake(msg.at_once, ctx);
    }
}

impl Handler<List> for RequestRegistry {
    type Result = MessageResult<List>;

    fn handle(&mut self, _: List, _: &mut Self::Context) -> Self::Result {
        self.read();
        MessageResult(self.list(Instant::now()))
    }
}

impl Handler<Count> for RequestRegistry {
    type Result = MessageResult<Count>;

    fn handle(&mut self, _: Count, _: &mut Self::Context) -> Self::Result {
        self.read();
        MessageResult(self.table.counts())
    }
}

impl Handler<Settle> for RequestRegistry {
    type Result = MessageResult<Settle>;

    fn handle(&mut self, _: Settle, _: &mut Self::Context) -> Self::Result {
        self.read();
        MessageResult(Settled(()))
    }
}

impl Handler<Cancel> for RequestRegistry {
    type Result = bool;

    fn handle(&mut self, msg: Cancel, _: &mut Self::Context) -> bool {
        self.read();
        self.table.cancel(&msg.execution_id)
    }
}

impl Handler<Drain> for RequestRegistry {
    type Result = MessageResult<Drain>;

    fn handle(&mut self, _: Drain, _: &mut Self::Context) -> Self::Result {
        self.read();
        self.admission.drain();
        self.drained_at = Some(Instant::now());
        MessageResult(self.table.counts())
    }
}

impl Handler<Close> for RequestRegistry {
    type Result = MessageResult<Close>;

    fn handle(&mut self, msg: Close, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.close(msg.drained))
    }
}

impl Handler<Cut> for RequestRegistry {
    type Result = MessageResult<Cut>;

    fn handle(&mut self, msg: Cut, _: &mut Self::Context) -> Self::Result {
        self.read();
        MessageResult(self.cut(msg.latecomers))
    }
}

#[cfg(test)]
mod tests;
