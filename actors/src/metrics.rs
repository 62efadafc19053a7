//! What scripts have done since the process started: totals, windows, one entry a script.
//!
//! Invariants
//! - It learns only from events; every answer is made from one state, so the relations between its numbers hold in it.
//! - An exchange is active from `Started` to `Finished`, and counted from `Finished` on: in one step, never in both.
//! - Memory is bounded: scripts by `max_scripts`, what is kept of each by constants, the in-flight table by the
//!   registry's limit, sockets by those who admit them.
//!
//! Why questions carry a `Settled`: see the head of `registry.rs`.
//!
//! Not here: who is in flight (registry), facts of the engine and the process (handed in by whoever asks), text formats'
//! transport. The Prometheus text is made by the asker from a copy, so that admission never waits for it.

mod answers;
mod count;
mod exposition;
mod idle;
mod process;
mod reason;
mod routes;
mod scripts;
mod sketch;
mod tally;
mod window;

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix::{Actor, Context, Handler, Message, MessageResult};

pub use self::answers::{
    CronStats, PerformanceRow, RequestStats, ScriptList, ScriptRow, Sort, Stats,
};
use self::count::State;
pub use self::exposition::{BuildFacts, EngineFacts, Exposition, ExpositionError, ScheduleFacts};
pub use self::process::{AllocatorFacts, ProcessFacts, ProcessProbe};
pub use self::reason::{CLIENT_LEFT_STATUS, End, EndReason, FireOutcome, Limit, RestartOutcome};
pub use self::tally::{Fault, HttpStats, WsStats};
use crate::exchange::{Exchange, Facts, Moment, ScriptId};
use crate::registry::Settled;

const MAILBOX: usize = 1 << 14;

/// These exchanges have begun or ended, in this order. Told by the registry.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Observed {
    pub events: Vec<Event>,
}

/// One beginning or end.
#[derive(Debug)]
pub enum Event {
    Started {
        exchange: Arc<Exchange>,
    },
    /// The exchange was `Started` before.
    Finished {
        exchange: Arc<Exchange>,
        end: End,
        at: Moment,
    },
}

/// A request matched a script and was answered without ever beginning: no room, or a drain.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Refused {
    pub facts: Facts,
    pub end: End,
    pub at: Moment,
}

/// A firing of a schedule did not run.
#[derive(Message)]
#[rtype(result = "()")]
pub struct FireSkipped {
    pub script: Arc<ScriptId>,
    pub outcome: FireOutcome,
    pub at: Moment,
}

/// A firing of a schedule has begun, or was skipped, this long after its instant.
#[derive(Message)]
#[rtype(result = "()")]
pub struct FireDelayed {
    pub delay: Duration,
}

/// A WebSocket is open.
#[derive(Message)]
#[rtype(result = "()")]
pub struct SocketOpened {
    /// Unlike that of any other socket of this process.
    pub socket: u64,
    pub script: Arc<ScriptId>,
    pub hostname: Box<str>,
    pub at: Moment,
}

/// A WebSocket is closed; it was `SocketOpened` before.
#[derive(Message)]
#[rtype(result = "()")]
pub struct SocketClosed {
    pub socket: u64,
    pub script: Arc<ScriptId>,
    pub code: u16,
    pub lasted: Duration,
    pub at: Moment,
}

/// A script's handler failed outside of an exchange, for the list of recent errors.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Faulted {
    pub script: Arc<ScriptId>,
    pub execution_id: Arc<str>,
    pub end: End,
    pub at: Moment,
}

/// A limit was reached that no end of an exchange tells of.
#[derive(Message)]
#[rtype(result = "()")]
pub struct LimitHit {
    pub limit: Limit,
}

/// What was counted of restarts, by all generations together.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Restarts {
    /// Restarts tried, by [`RestartOutcome::index`].
    pub outcomes: [u64; RestartOutcome::COUNT],
    /// Generations that ended unasked.
    pub crashes: u64,
    /// Runs cut by generations that are gone.
    pub cut: u64,
}

/// The process-wide numbers.
#[derive(Message)]
#[rtype(result = "Stats")]
pub struct Snapshot {
    pub after: Settled,
}

/// The first `limit` scripts in this order.
#[derive(Message)]
#[rtype(result = "ScriptList")]
pub struct Scripts {
    pub after: Settled,
    pub limit: usize,
    pub sort: Sort,
}

/// One script in depth, if it is tracked.
#[derive(Message)]
#[rtype(result = "Option<PerformanceRow>")]
pub struct Performance {
    pub after: Settled,
    /// A route, or a file relative to the scripts root.
    pub script: String,
    /// Whose route is meant; a file names its deployment itself.
    pub deployment: Arc<str>,
    /// Whether the route of another deployment will do, that which was active last: nobody has named one.
    pub elsewhere: bool,
}

/// A copy of all numbers, from which the asker makes the Prometheus text.
#[derive(Message)]
#[rtype(result = "Exposition")]
pub struct Prometheus {
    pub after: Settled,
}

/// What the aggregator is told at its start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// When the process started; every answer that tells a start tells this one.
    pub started: Moment,
    /// Scripts tracked one by one.
    pub max_scripts: usize,
}

/// Counts what scripts do.
pub struct MetricsAggregator {
    state: State,
}

impl MetricsAggregator {
    /// An aggregator that has seen nothing yet.
    pub fn new(settings: &Settings) -> Self {
        MetricsAggregator {
            state: State::new(settings.started, settings.max_scripts),
        }
    }
}

impl Actor for MetricsAggregator {
    type Context = Context<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        ctx.set_mailbox_capacity(MAILBOX);
    }
}

impl Handler<Observed> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: Observed, _: &mut Self::Context) {
        self.state.observed(msg.events);
    }
}

impl Handler<Refused> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: Refused, _: &mut Self::Context) {
        self.state.refused(&msg.facts.bounded(), &msg.end, msg.at);
    }
}

impl Handler<FireSkipped> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: FireSkipped, _: &mut Self::Context) {
        self.state.fire_skipped(&msg.script, msg.outcome, msg.at);
    }
}

impl Handler<FireDelayed> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: FireDelayed, _: &mut Self::Context) {
        self.state.fire_delayed(msg.delay);
    }
}

impl Handler<SocketOpened> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: SocketOpened, _: &mut Self::Context) {
        self.state
            .socket_opened(msg.socket, &msg.script, &msg.hostname, msg.at);
    }
}

impl Handler<SocketClosed> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: SocketClosed, _: &mut Self::Context) {
        self.state
            .socket_closed(msg.socket, &msg.script, msg.code, msg.lasted, msg.at);
    }
}

impl Handler<Faulted> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: Faulted, _: &mut Self::Context) {
        self.state
            .faulted(&msg.script, &msg.execution_id, &msg.end, msg.at);
    }
}

impl Handler<LimitHit> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: LimitHit, _: &mut Self::Context) {
        self.state.limit_hit(msg.limit);
    }
}

impl Handler<Restarts> for MetricsAggregator {
    type Result = ();

    fn handle(&mut self, msg: Restarts, _: &mut Self::Context) {
        self.state.restarts(&msg);
    }
}

impl Handler<Snapshot> for MetricsAggregator {
    type Result = MessageResult<Snapshot>;

    fn handle(&mut self, _: Snapshot, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.state.stats(Instant::now()))
    }
}

impl Handler<Scripts> for MetricsAggregator {
    type Result = MessageResult<Scripts>;

    fn handle(&mut self, msg: Scripts, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.state.list(msg.limit, msg.sort))
    }
}

impl Handler<Performance> for MetricsAggregator {
    type Result = Option<PerformanceRow>;

    fn handle(&mut self, msg: Performance, _: &mut Self::Context) -> Self::Result {
        self.state
            .performance(&msg.script, &msg.deployment, msg.elsewhere)
    }
}

impl Handler<Prometheus> for MetricsAggregator {
    type Result = MessageResult<Prometheus>;

    fn handle(&mut self, _: Prometheus, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.state.exposition())
    }
}

#[cfg(test)]
mod tests;
