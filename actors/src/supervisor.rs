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
//! was started without a parent does not have; then a restart is honestly not available.

mod phases;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use actix::{
    Actor, ActorFutureExt, AsyncContext, Context, Handler, Message, MessageResult, Recipient,
    ResponseFuture, WrapFuture,
};
use thiserror::Error;
use tokio::sync::{oneshot, watch};

use self::phases::{Machine, Plan, Step};
pub use self::phases::{Phase, Times};
use crate::exchange::Moment;
use crate::metrics::{RestartOutcome, Restarted};
use crate::registry::{Close, CutAll, Drain, Drained};

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
}

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

/// A restart has been set in motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restarting {
    pub graceful: bool,
    pub drain_timeout: Duration,
    pub reason: String,
}

/// How an end went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// The execution ids of those that were cut.
    pub cut: Vec<Arc<str>>,
}

/// Why there is no restart.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum RestartError {
    #[error("a restart is already under way ({reason})")]
    UnderWay { reason: String },
    #[error("the service is stopping ({reason})")]
    Stopping { reason: String },
    #[error(
        "a restart is not available: the service runs without a parent process that could start its successor"
    )]
    NotAvailable,
}

/// What can be said of this generation.
#[derive(Clone, Debug)]
pub struct Standing {
    pub phase: Phase,
    pub uptime: Duration,
    /// No restart is under way, and one could be made.
    pub can_restart: bool,
    /// It has been up for as long as a restart should wait.
    pub is_settled: bool,
    pub last_restart: Option<LastRestart>,
}

/// The last attempt to restart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRestart {
    pub at: SystemTime,
    pub reason: String,
    pub outcome: RestartOutcome,
    /// Why it failed, if it did.
    pub error: Option<String>,
    /// How many runs were cut for it.
    pub cut: usize,
}

/// Whom the supervisor tells what.
#[derive(Clone, Debug)]
pub struct Links {
    pub drain: Recipient<Drain>,
    pub close: Recipient<Close>,
    pub cut_all: Recipient<CutAll>,
    pub restarted: Recipient<Restarted>,
    /// None where nobody can start a next generation.
    pub prepare: Option<Recipient<Prepare>>,
}

/// What the supervisor is told at its start.
#[derive(Clone, Debug)]
pub struct Settings {
    pub started: Moment,
    pub min_uptime: Duration,
    /// The program a restart would execute; None if it is not known.
    pub program: Option<PathBuf>,
    pub times: Times,
    /// What the generation before this one tells of the restart that made this one.
    pub last_restart: Option<LastRestart>,
}

/// Leads this generation through its phases.
pub struct RestartSupervisor {
    settings: Settings,
    links: Links,
    machine: Machine,
    published: watch::Sender<Phase>,
    // Everyone who asked for the end and waits for it.
    waiting: Vec<oneshot::Sender<Stopped>>,
    last_restart: Option<LastRestart>,
}

impl RestartSupervisor {
    /// A supervisor of a generation that runs; its phases appear in `published`.
    pub fn new(settings: Settings, links: Links, published: watch::Sender<Phase>) -> Self {
        RestartSupervisor {
            machine: Machine::new(settings.times),
            last_restart: settings.last_restart.clone(),
            settings,
            links,
            published,
            waiting: Vec::new(),
        }
    }

    fn standing(&self, now: Instant) -> Standing {
        let uptime = self.settings.started.elapsed_at(now);
        Standing {
            phase: self.machine.phase(),
            uptime,
            can_restart: self.machine.phase() == Phase::Running
                && self.links.prepare.is_some()
                && self.settings.program.as_deref().is_some_and(is_executable),
            is_settled: uptime >= self.settings.min_uptime,
            last_restart: self.last_restart.clone(),
        }
    }

    fn restart(
        &mut self,
        msg: Restart,
        asked: Moment,
    ) -> Result<(Restarting, Vec<Step>), RestartError> {
        let reason = || {
            self.machine
                .plan()
                .map(|plan| plan.reason.clone())
                .unwrap_or_default()
        };
        match self.machine.phase() {
            Phase::Running => {}
            Phase::Preparing | Phase::HandingOver => {
                return Err(RestartError::UnderWay { reason: reason() });
            }
            Phase::LameDuck | Phase::Draining | Phase::Exited => {
                return Err(RestartError::Stopping { reason: reason() });
            }
        }
        if self.links.prepare.is_none() {
            return Err(RestartError::NotAvailable);
        }
        log::info!("restart asked for: {}", msg.reason);
        let steps = self.machine.restart(Plan {
            graceful: msg.graceful,
            drain_timeout: msg.drain_timeout,
            reason: msg.reason.clone(),
            asked,
        });
        let answer = Restarting {
            graceful: msg.graceful,
            drain_timeout: msg.drain_timeout,
            reason: msg.reason,
        };
        Ok((answer, steps))
    }

    fn stop(&mut self, msg: Stop, asked: Moment) -> (oneshot::Receiver<Stopped>, Vec<Step>) {
        log::info!("stop asked for: {}", msg.reason);
        let (sender, receiver) = oneshot::channel();
        self.waiting.push(sender);
        let steps = self.machine.stop(Plan {
            graceful: true,
            drain_timeout: msg.drain_timeout,
            reason: msg.reason,
            asked,
        });
        (receiver, steps)
    }

    /// The next generation did not come up, and why is remembered.
    fn report(&mut self, why: String) {
        log::error!("restart failed: {why}");
        self.remember(RestartOutcome::Failed, Some(why), 0);
    }

    fn remember(&mut self, outcome: RestartOutcome, error: Option<String>, cut: usize) {
        self.links.restarted.do_send(Restarted { outcome });
        if let Some(plan) = self.machine.plan() {
            self.last_restart = Some(LastRestart {
                at: plan.asked.wall,
                reason: plan.reason.clone(),
                outcome,
                error,
                cut,
            });
        }
    }

    fn exited(&mut self, cut: Vec<Arc<str>>) {
        for execution_id in &cut {
            log::warn!("{execution_id} was cut: it was still running at the deadline");
        }
        for waiting in self.waiting.drain(..) {
            // Whoever asked may have gone; the end does not depend on anyone hearing of it.
            let _ = waiting.send(Stopped { cut: cut.clone() });
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
            changed
        });
        for step in steps {
            self.take_one(step, ctx);
        }
    }

    fn take_one(&mut self, step: Step, ctx: &mut Context<Self>) {
        match step {
            Step::Prepare => {
                let reason = self
                    .machine
                    .plan()
                    .map(|plan| plan.reason.clone())
                    .unwrap_or_default();
                if let Some(prepare) = &self.links.prepare {
                    prepare.do_send(Prepare { reason });
                }
            }
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
            Step::CutAll => {
                let asked = self.links.cut_all.send(CutAll {}).into_actor(self);
                ctx.spawn(asked.map(|cut, this, _| this.machine.cut(cut.unwrap_or_default())));
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
}

/// Whether the file can be executed by this process.
fn is_executable(program: &std::path::Path) -> bool {
    rustix::fs::access(program, rustix::fs::Access::EXEC_OK).is_ok()
}

impl Actor for RestartSupervisor {
    type Context = Context<Self>;
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

impl Handler<Ready> for RestartSupervisor {
    type Result = ();

    fn handle(&mut self, _: Ready, ctx: &mut Self::Context) {
        let steps = self.machine.ready();
        if self.machine.phase() == Phase::HandingOver {
            self.remember(RestartOutcome::Done, None, 0);
        }
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

#[cfg(test)]
mod tests;
