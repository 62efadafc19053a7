//! The phases of this generation's life: whether it may be restarted, and how it ends.
//!
//! Invariants
//! - One restart or stop at a time; a stop overtakes a restart, and a second stop does not wait.
//! - It ends when the registry is empty or the deadline has passed, whichever is first, and tells who was cut.
//!
//! Lifecycle: see `supervisor/phases.rs`. The phase is also published to whoever watches, so that the face of the service
//! can announce the end of connections without asking for each answer.
//!
//! Not here: processes and sockets. A next generation is asked for through a `Recipient<Prepare>`, which a service that
//! was started without a parent does not have; then a restart is honestly not available. Connections are counted and
//! closed by whoever takes [`HangUp`]. Who has duties of its own (schedules, sockets) gives them up when [`Phased`] says.

mod decide;
mod phases;
mod replies;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use actix::{
    Actor, ActorFutureExt, AsyncContext, Context, Handler, Message, MessageResult, Recipient,
    ResponseFuture, WrapFuture,
};
use tokio::sync::{oneshot, watch};

use self::phases::{Machine, Step};
pub use self::phases::{Newcomers, Phase, Times};
pub use self::replies::{History, LastRestart, RestartError, Restarting, Standing, Stopped};
use crate::exchange::Moment;
use crate::metrics::Restarts;
use crate::registry::{Close, Cut, Drain, Drained};

/// Where this generation stands, and whether it may be restarted.
#[derive(Message)]
#[rtype(result = "Standing")]
pub struct Status {}

/// The next generation has been asked for; what is in flight here finishes, up to the timeout.
#[derive(Message)]
#[rtype(result = "Result<Restarting, RestartError>")]
pub struct Restart {
    pub graceful: bool,
    pub drain_timeout: Duration,
    pub reason: String,
}

/// This generation has ended: what was in flight has finished, or was cut at the deadline.
#[derive(Message)]
#[rtype(result = "Stopped")]
pub struct Stop {
    pub drain_timeout: Duration,
    pub reason: String,
    pub newcomers: Newcomers,
}

/// This generation has ended, whoever asked for it.
#[derive(Message)]
#[rtype(result = "Stopped")]
pub struct Ended {}

/// The next generation is wanted. Told to whoever can start one.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Prepare {
    pub reason: String,
}

/// The next generation serves.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Ready {}

/// The next generation will not come.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Failed {
    pub why: String,
}

/// The next generation came, and is gone again; told whether this one goes on.
#[derive(Message)]
#[rtype(result = "bool")]
pub struct CalledBack {
    pub why: String,
}

/// Nobody is connected to this generation any more.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Quiet {}

/// Whoever outlives the generations knows this of them.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Learned {
    pub history: History,
}

/// Whoever counts connections tells [`Quiet`] when there are none; with `now`, it closes those that are idle, and each
/// other one after its answer.
#[derive(Message)]
#[rtype(result = "()")]
pub struct HangUp {
    pub now: bool,
}

/// From now on this recipient is told of every phase, the present one first.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Follow {
    pub phased: Recipient<Phased>,
}

/// This generation has entered a phase. From `HandingOver` on another one has its duties; from `LameDuck` on its
/// connections end; at `Running` they are its own, again or still.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Phased {
    pub phase: Phase,
}

/// Whom the supervisor tells what.
#[derive(Clone, Debug)]
pub struct Links {
    pub drain: Recipient<Drain>,
    pub close: Recipient<Close>,
    pub cut: Recipient<Cut>,
    pub restarts: Recipient<Restarts>,
    /// None where nobody can start a next generation.
    pub prepare: Option<Recipient<Prepare>>,
    /// None where nobody is ever connected.
    pub connections: Option<Recipient<HangUp>>,
}

/// What the supervisor is told at its start.
#[derive(Clone, Debug)]
pub struct Settings {
    pub started: Moment,
    pub min_uptime: Duration,
    /// The program a restart would execute; None if it is not known.
    pub program: Option<PathBuf>,
    pub times: Times,
    /// What is known of the generations before this one.
    pub history: History,
}

/// Leads this generation through its phases.
pub struct RestartSupervisor {
    settings: Settings,
    links: Links,
    machine: Machine,
    published: watch::Sender<Phase>,
    // Everyone who asked for the end and waits for it.
    waiting: Vec<oneshot::Sender<Stopped>>,
    followers: Vec<Recipient<Phased>>,
    history: History,
}

impl RestartSupervisor {
    /// A supervisor of a generation that runs; its phases appear in `published`.
    pub fn new(settings: Settings, links: Links, published: watch::Sender<Phase>) -> Self {
        RestartSupervisor {
            machine: Machine::new(settings.times),
            history: settings.history.clone(),
            settings,
            links,
            published,
            waiting: Vec::new(),
            followers: Vec::new(),
        }
    }

    /// Publishes the phase and does what the machine says.
    fn take(&mut self, steps: Vec<Step>, ctx: &mut Context<Self>) {
        let phase = self.machine.phase();
        self.published.send_if_modified(|published| {
            let changed = *published != phase;
            if changed {
                log::info!("phase {} -> {}", published.as_str(), phase.as_str());
            }
            *published = phase;
            if changed {
                for follower in &self.followers {
                    follower.do_send(Phased { phase });
                }
            }
            changed
        });
        for step in steps {
            self.take_one(step, ctx);
        }
    }

    fn take_one(&mut self, step: Step, ctx: &mut Context<Self>) {
        match step {
            Step::Prepare => {
                if let Some(prepare) = &self.links.prepare {
                    prepare.do_send(Prepare {
                        reason: self.reason(),
                    });
                }
            }
            Step::Watch => self.hang_up(false, ctx),
            Step::HangUp => self.hang_up(true, ctx),
            Step::Drain => self.links.drain.do_send(Drain {}),
            Step::Close => {
                let drained = ctx.address().recipient();
                let asked = self.links.close.send(Close { drained }).into_actor(self);
                ctx.spawn(asked.map(|answer, this, ctx| {
                    // A registry that is gone holds nobody.
                    if answer.is_err() {
                        let steps = this.machine.drained();
                        this.take(steps, ctx);
                    }
                }));
            }
            Step::CutEarly => self.cut(false, ctx),
            Step::CutAll => self.cut(true, ctx),
            Step::Deadline(time, number) => {
                ctx.run_later(time, move |this, ctx| {
                    let steps = this.machine.overdue(number);
                    this.take(steps, ctx);
                });
            }
            Step::Wake(time, number) => {
                ctx.run_later(time, move |this, ctx| {
                    let steps = this.machine.woken(number);
                    this.take(steps, ctx);
                });
            }
            Step::Report(why) => self.report(why),
            Step::Exit(cut) => self.exited(cut),
        }
    }

    fn cut(&self, latecomers: bool, ctx: &mut Context<Self>) {
        let asked = self.links.cut.send(Cut { latecomers }).into_actor(self);
        ctx.spawn(asked.map(|cut, this, _| this.machine.cut(cut.unwrap_or_default())));
    }

    fn hang_up(&mut self, now: bool, ctx: &mut Context<Self>) {
        match &self.links.connections {
            Some(connections) => connections.do_send(HangUp { now }),
            None if now => {
                let steps = self.machine.quiet();
                self.take(steps, ctx);
            }
            None => {}
        }
    }
}

impl Actor for RestartSupervisor {
    type Context = Context<Self>;

    fn started(&mut self, _: &mut Self::Context) {
        let history = self.history.clone();
        self.learned(history);
    }
}

impl Handler<Status> for RestartSupervisor {
    type Result = MessageResult<Status>;

    fn handle(&mut self, _: Status, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.standing(Instant::now()))
    }
}

impl Handler<Restart> for RestartSupervisor {
    type Result = Result<Restarting, RestartError>;

    fn handle(&mut self, msg: Restart, ctx: &mut Self::Context) -> Self::Result {
        let (answer, steps) = self.restart(msg, Moment::now())?;
        self.take(steps, ctx);
        Ok(answer)
    }
}

impl Handler<Stop> for RestartSupervisor {
    type Result = ResponseFuture<Stopped>;

    fn handle(&mut self, msg: Stop, ctx: &mut Self::Context) -> Self::Result {
        let (stopped, steps) = self.stop(msg, Moment::now());
        self.take(steps, ctx);
        Box::pin(async move { stopped.await.unwrap_or_default() })
    }
}

impl Handler<Ended> for RestartSupervisor {
    type Result = ResponseFuture<Stopped>;

    fn handle(&mut self, _: Ended, _: &mut Self::Context) -> Self::Result {
        let ended = self.wait();
        Box::pin(async move { ended.await.unwrap_or_default() })
    }
}

impl Handler<Ready> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, _: Ready, ctx: &mut Self::Context) {
        let steps = self.machine.ready();
        self.take(steps, ctx);
    }
}

impl Handler<Failed> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, msg: Failed, ctx: &mut Self::Context) {
        let steps = self.machine.failed(msg.why);
        self.take(steps, ctx);
    }
}

impl Handler<Drained> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, _: Drained, ctx: &mut Self::Context) {
        let steps = self.machine.drained();
        self.take(steps, ctx);
    }
}

impl Handler<CalledBack> for RestartSupervisor {
    type Result = bool;

    fn handle(&mut self, msg: CalledBack, ctx: &mut Self::Context) -> bool {
        let steps = self.machine.called_back(msg.why);
        self.take(steps, ctx);
        self.machine.phase() == Phase::Running
    }
}

impl Handler<Quiet> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, _: Quiet, ctx: &mut Self::Context) {
        let steps = self.machine.quiet();
        self.take(steps, ctx);
    }
}

impl Handler<Learned> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, msg: Learned, _: &mut Self::Context) {
        self.learned(msg.history);
    }
}

impl Handler<Follow> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, msg: Follow, _: &mut Self::Context) {
        msg.phased.do_send(Phased {
            phase: self.machine.phase(),
        });
        self.followers.push(msg.phased);
    }
}

#[cfg(test)]
mod tests;
