//! The exchanges that are running now, and whether a new one may start.
//!
//! Invariants
//! - A ticket exists for every exchange counted as in flight, and for no other.
//! - After `Close` the count only falls; each `Drained` asked for is sent once, when it reaches zero.
//! - Every admitted exchange is told to the metrics twice, in this order: `Started` before its ticket is given away,
//!   `Finished` when its ticket is gone. Nothing else changes what they show as active.
//!
//! Why the metrics hear of beginnings and ends from here. "Active" is shown by two actors: the list here, the numbers
//! there (`activeHttp` beside `total`, for all and by script). If handlers told each actor by itself, a client that asks
//! both, one after the other, could see an exchange end twice or be active after it was counted. So there is one place
//! where an exchange begins and ends, this actor's mailbox, and the metrics follow it:
//! 1. an end travels ticket -> registry -> metrics, and mailboxes keep order, so the metrics' state is always a state
//!    the registry has been in: active and total change in one step, and no answer shows an exchange in both or neither;
//! 2. the ticket is dropped before the last byte is sent, so whoever has read an answer finds its end here;
//! 3. a question to the metrics must carry a [`Settled`], which only this actor gives: when it is given, every end
//!    received before has been passed on. So what a client has seen in the list, the metrics have seen too.
//!
//! Not here: running scripts (engine), counting them (metrics).

mod table;
mod ticket;

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix::{Actor, Addr, AsyncContext, Context, Handler, Message, MessageResult, Recipient};
use thiserror::Error;

pub use self::table::Counts;
use self::table::Table;
use self::ticket::Ended;
pub use self::ticket::{Running, Ticket};
use crate::exchange::{Exchange, Facts, Stop};
use crate::metrics::{End, EndReason, Finished, Started};

/// Messages an asker may have waiting before its next question waits; beginnings are many and small.
const MAILBOX: usize = 1 << 14;

/// Counts one more exchange as in flight, unless the house is full or closed.
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

/// Everyone in flight has been asked to stop; the execution ids are returned.
#[derive(Message)]
#[rtype(result = "Vec<Arc<str>>")]
pub struct CutAll {}

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
#[must_use = "ask the metrics with it"]
pub struct Settled(());

/// Why an exchange may not begin.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Refused {
    #[error("{limit} exchanges are in flight, which is the limit")]
    Full { limit: usize },
    #[error("the service is about to stop")]
    Draining,
}

/// Who is told of beginnings and ends.
#[derive(Clone, Debug)]
pub struct Watcher {
    pub started: Recipient<Started>,
    pub finished: Recipient<Finished>,
}

/// Whether a new exchange may begin.
#[derive(Debug)]
enum Admission {
    Open,
    LameDuck {
        latecomers: usize,
    },
    // Asked by more than one where a stop overtakes a restart; each is told once and forgotten.
    Closed {
        latecomers: usize,
        ask: Vec<Recipient<Drained>>,
    },
}

/// Knows who is in flight and decides who may begin.
pub struct RequestRegistry {
    table: Table,
    limit: usize,
    admission: Admission,
    // None where nobody counts: in tests, and in benches that measure what counting costs.
    watcher: Option<Watcher>,
    // Set when the actor starts; every ticket reports its end to it.
    address: Option<Arc<Addr<RequestRegistry>>>,
}

impl RequestRegistry {
    /// A registry that admits up to `limit` exchanges at once, of all kinds together.
    pub fn new(limit: usize, watcher: Option<Watcher>) -> Self {
        RequestRegistry {
            table: Table::default(),
            limit,
            admission: Admission::Open,
            watcher,
            address: None,
        }
    }

    fn begin(&mut self, facts: Facts) -> Result<Arc<Exchange>, Refused> {
        match &mut self.admission {
            Admission::Closed { .. } => return Err(Refused::Draining),
            _ if self.table.counts().total() >= self.limit => {
                return Err(Refused::Full { limit: self.limit });
            }
            Admission::LameDuck { latecomers } => *latecomers += 1,
            Admission::Open => {}
        }
        let exchange = self.table.insert(facts);
        if let Some(watcher) = &self.watcher {
            watcher.started.do_send(Started {
                exchange: exchange.clone(),
            });
        }
        Ok(exchange)
    }

    fn ended(&mut self, msg: Ended) {
        if !self.table.remove(&msg.exchange) {
            return;
        }
        if let Some(watcher) = &self.watcher {
            let received = msg.exchange.facts.received;
            watcher.finished.do_send(Finished {
                at: received.after(received.elapsed_at(msg.at)),
                end: told_by(&msg.exchange, msg.end),
                exchange: msg.exchange,
            });
        }
        self.tell_if_drained();
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

    fn drain(&mut self) -> Counts {
        if matches!(self.admission, Admission::Open) {
            self.admission = Admission::LameDuck { latecomers: 0 };
        }
        self.table.counts()
    }

    fn close(&mut self, drained: Recipient<Drained>) -> Counts {
        match &mut self.admission {
            Admission::Closed { ask, .. } => ask.push(drained),
            Admission::Open => {
                self.admission = Admission::Closed {
                    latecomers: 0,
                    ask: vec![drained],
                };
            }
            Admission::LameDuck { latecomers } => {
                let latecomers = *latecomers;
                self.admission = Admission::Closed {
                    latecomers,
                    ask: vec![drained],
                };
            }
        }
        self.tell_if_drained();
        self.table.counts()
    }

    fn tell_if_drained(&mut self) {
        if self.table.counts().total() > 0 {
            return;
        }
        if let Admission::Closed { latecomers, ask } = &mut self.admission {
            for drained in ask.drain(..) {
                drained.do_send(Drained {
                    latecomers: *latecomers,
                });
            }
        }
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
        self.address = Some(Arc::new(ctx.address()));
    }
}

impl Handler<Begin> for RequestRegistry {
    type Result = Result<Ticket, Refused>;

    fn handle(&mut self, msg: Begin, ctx: &mut Self::Context) -> Self::Result {
        let address = self
            .address
            .get_or_insert_with(|| Arc::new(ctx.address()))
            .clone();
        self.begin(msg.facts)
            .map(|exchange| Ticket::new(exchange, address))
    }
}

impl Handler<Ended> for RequestRegistry {
    type Result = ();

    fn handle(&mut self, msg: Ended, _: &mut Self::Context) {
        self.ended(msg);
    }
}

impl Handler<List> for RequestRegistry {
    type Result = MessageResult<List>;

    fn handle(&mut self, _: List, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.list(Instant::now()))
    }
}

impl Handler<Count> for RequestRegistry {
    type Result = MessageResult<Count>;

    fn handle(&mut self, _: Count, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.table.counts())
    }
}

impl Handler<Settle> for RequestRegistry {
    type Result = MessageResult<Settle>;

    fn handle(&mut self, _: Settle, _: &mut Self::Context) -> Self::Result {
        MessageResult(Settled(()))
    }
}

impl Handler<Cancel> for RequestRegistry {
    type Result = bool;

    fn handle(&mut self, msg: Cancel, _: &mut Self::Context) -> bool {
        self.table.cancel(&msg.execution_id)
    }
}

impl Handler<Drain> for RequestRegistry {
    type Result = MessageResult<Drain>;

    fn handle(&mut self, _: Drain, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.drain())
    }
}

impl Handler<Close> for RequestRegistry {
    type Result = MessageResult<Close>;

    fn handle(&mut self, msg: Close, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.close(msg.drained))
    }
}

impl Handler<CutAll> for RequestRegistry {
    type Result = MessageResult<CutAll>;

    fn handle(&mut self, _: CutAll, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.table.cut_all())
    }
}

#[cfg(test)]
mod tests;
