//! What the supervisor decides and remembers, without a mailbox: whether there may be a restart, and what is known of them.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::oneshot;

use super::phases::{Plan, Purpose, Step};
use super::{
    History, LastRestart, Phase, Restart, RestartError, RestartSupervisor, Restarting, Standing,
    Stop, Stopped,
};
use crate::exchange::Moment;
use crate::metrics::{RestartOutcome, Restarts};

impl RestartSupervisor {
    pub(super) fn standing(&self, now: Instant) -> Standing {
        let uptime = self.settings.started.elapsed_at(now);
        let phase = self.machine.phase();
        Standing {
            phase,
            uptime,
            can_restart: phase == Phase::Running
                && !self.history.is_followed
                && self.links.prepare.is_some()
                && self.settings.program.as_deref().is_some_and(is_executable),
            is_settled: uptime >= self.settings.min_uptime,
            reason: (phase != Phase::Running).then(|| self.reason()),
            history: self.history.clone(),
        }
    }

    pub(super) fn reason(&self) -> String {
        let plan = self.machine.plan();
        plan.map(|plan| plan.reason.clone()).unwrap_or_default()
    }

    pub(super) fn restart(
        &mut self,
        msg: Restart,
        asked: Moment,
    ) -> Result<(Restarting, Vec<Step>), RestartError> {
        match self.machine.phase() {
            // The one before this one has not ended, so the restart that made this one has not either.
            Phase::Running if self.history.is_followed => {
                let last = self.history.last.as_ref();
                let reason = last.map(|last| last.reason.clone()).unwrap_or_default();
                return Err(RestartError::UnderWay { reason });
            }
            Phase::Running => {}
            Phase::Preparing | Phase::HandingOver => {
                return Err(RestartError::UnderWay {
                    reason: self.reason(),
                });
            }
            Phase::LameDuck | Phase::Draining | Phase::Exited => {
                return Err(RestartError::Stopping {
                    reason: self.reason(),
                });
            }
        }
        if self.links.prepare.is_none() {
            return Err(RestartError::NotAvailable);
        }
        // Whoever may restart may not write lines of their own into the log.
        log::info!("restart asked for: {}", msg.reason.escape_debug());
        let steps = self.machine.restart(Plan {
            purpose: Purpose::Restart,
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

    pub(super) fn stop(
        &mut self,
        msg: Stop,
        asked: Moment,
    ) -> (oneshot::Receiver<Stopped>, Vec<Step>) {
        log::info!("stop asked for: {}", msg.reason.escape_debug());
        let receiver = self.wait();
        let steps = self.machine.stop(Plan {
            purpose: Purpose::Stop(msg.newcomers),
            graceful: true,
            drain_timeout: msg.drain_timeout,
            reason: msg.reason,
            asked,
        });
        (receiver, steps)
    }

    pub(super) fn wait(&mut self) -> oneshot::Receiver<Stopped> {
        let (sender, receiver) = oneshot::channel();
        self.waiting.push(sender);
        receiver
    }

    /// The next generation does not serve, and why is remembered until the parent tells the same.
    pub(super) fn report(&mut self, why: String) {
        log::error!("restart failed: {why}");
        if let Some(plan) = self.machine.plan() {
            self.history.last = Some(LastRestart {
                at: plan.asked.wall,
                reason: plan.reason.clone(),
                outcome: Some(RestartOutcome::Failed),
                error: Some(why),
                cut: 0,
            });
        }
    }

    pub(super) fn learned(&mut self, history: History) {
        let History {
            outcomes,
            crashes,
            cut,
            ..
        } = history;
        self.history = history;
        self.links.restarts.do_send(Restarts {
            outcomes,
            crashes,
            cut,
        });
    }

    pub(super) fn exited(&mut self, cut: Vec<Arc<str>>) {
        for execution_id in &cut {
            log::warn!("{execution_id} was cut: it was still running at the deadline");
        }
        let plan = self.machine.plan().filter(|plan| plan.graceful);
        let drain_timeout = plan.map(|plan| plan.drain_timeout).unwrap_or_default();
        for waiting in self.waiting.drain(..) {
            // Whoever asked may have gone; the end does not depend on anyone hearing of it.
            let _ = waiting.send(Stopped {
                cut: cut.clone(),
                drain_timeout,
            });
        }
    }
}

/// Whether the file can be executed by this process.
fn is_executable(program: &Path) -> bool {
    rustix::fs::access(program, rustix::fs::Access::EXEC_OK).is_ok()
}
