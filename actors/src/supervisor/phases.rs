//! The phases of a generation's end, as a machine: inputs in, steps out; no clock, no mailbox.
//!
//! Invariants
//! - `Running -> Preparing -> HandingOver -> LameDuck -> Draining -> Exited`; a stop enters at `LameDuck`. The ways back
//!   to `Running` are from `Preparing`, when the next generation does not come up, and from `HandingOver` and `LameDuck`,
//!   when it has come up and died.
//! - The end of draining is "nothing runs and nobody is connected, or deadline", and what was still running at the
//!   deadline is asked to stop, by name. At a restart those who were there at the hand-over have a deadline of their own,
//!   counted from there; latecomers on kept connections have theirs from the beginning of the draining.
//! - A timer that was set for a phase does nothing once that phase is over.

use std::sync::Arc;
use std::time::Duration;

use crate::exchange::Moment;

/// Where this generation of the service stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// It serves.
    #[default]
    Running,
    /// The next generation is coming up; this one serves.
    Preparing,
    /// The next one serves too; what this one has accepted settles.
    HandingOver,
    /// It serves what it has accepted, and announces the end of each connection.
    LameDuck,
    /// It waits for what is in flight, and takes nothing new on.
    Draining,
    /// Nothing is left to do.
    Exited,
}

impl Phase {
    /// The phase's name in logs and answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Running => "running",
            Phase::Preparing => "preparing",
            Phase::HandingOver => "handing_over",
            Phase::LameDuck => "lame_duck",
            Phase::Draining => "draining",
            Phase::Exited => "exited",
        }
    }
}

/// How long the parts of an end may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// How long after a hand-over, or at a stop, requests already accepted may take to reach a handler.
    pub settle: Duration,
    /// How long kept connections are served once more, when another generation serves too.
    pub lame_duck: Duration,
    /// How long the next generation may take to get ready.
    pub ready: Duration,
    /// How long runs that were asked to stop may take to do so.
    pub cut: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Times {
            // Measured: everything accepted has reached a handler after 200 ms.
            settle: Duration::from_millis(200),
            lame_duck: Duration::from_millis(5_500),
            ready: Duration::from_secs(30),
            cut: Duration::from_secs(1),
        }
    }
}

/// What becomes of those who come while this generation drains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newcomers {
    /// They are told to come back: nobody else serves them.
    Refused,
    /// They wait in the listening socket for another generation, and are none of ours.
    Elsewhere,
}

/// What the end is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The next generation takes over.
    Restart,
    /// The service ends, as far as this generation knows.
    Stop(Newcomers),
}

/// What was asked for.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) purpose: Purpose,
    pub(super) graceful: bool,
    pub(super) drain_timeout: Duration,
    pub(super) reason: String,
    pub(super) asked: Moment,
}

/// What the actor has to do; the machine only says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Ask the parent for the next generation.
    Prepare,
    /// Tell the registry that this is the end's beginning.
    Drain,
    /// Ask to be told when nobody is connected any more.
    Watch,
    /// The same, and idle connections are to be closed, others after their answer.
    HangUp,
    /// Tell the registry to refuse, and to say when it is empty.
    Close,
    /// Tell the registry to ask those to stop who began before `Drain`.
    CutEarly,
    /// Tell the registry to ask everyone to stop.
    CutAll,
    /// Come back with this number after this time, whatever the phase is then.
    Deadline(Duration, u32),
    /// Come back with this number after this time.
    Wake(Duration, u32),
    /// The next generation does not serve, and why.
    Report(String),
    /// All is done; these were cut.
    Exit(Vec<Arc<str>>),
}

/// The machine.
#[derive(Debug, Default)]
pub(super) struct Machine {
    phase: Phase,
    times: Times,
    plan: Option<Plan>,
    cut: Vec<Arc<str>>,
    /// The last deadline has passed.
    is_cutting: bool,
    // Both are of the draining: the registry is closed and empty; nobody is connected.
    is_empty: bool,
    is_quiet: bool,
    // Counted up with each phase and part of one, so that an old timer can be told from the current one.
    wake: u32,
    // The same for the deadline of those who were there at the hand-over, which outlasts a phase.
    deadline: u32,
}

impl Machine {
    pub(super) fn new(times: Times) -> Self {
        Machine {
            times,
            ..Machine::default()
        }
    }

    pub(super) fn phase(&self) -> Phase {
        self.phase
    }

    pub(super) fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// A restart was asked for; the caller has checked that the phase is `Running`.
    pub(super) fn restart(&mut self, plan: Plan) -> Vec<Step> {
        self.plan = Some(plan);
        self.phase = Phase::Preparing;
        vec![Step::Prepare, self.wake_after(self.times.ready)]
    }

    /// The next generation serves.
    pub(super) fn ready(&mut self) -> Vec<Step> {
        if self.phase != Phase::Preparing {
            return Vec::new();
        }
        self.phase = Phase::HandingOver;
        vec![self.wake_after(self.times.settle)]
    }

    /// The next generation will not come.
    pub(super) fn failed(&mut self, why: String) -> Vec<Step> {
        if self.phase != Phase::Preparing {
            return Vec::new();
        }
        self.resume(why)
    }

    /// The next generation came and is gone again; too late once this one has begun to close its connections.
    pub(super) fn called_back(&mut self, why: String) -> Vec<Step> {
        let is_ours = matches!(self.phase, Phase::HandingOver | Phase::LameDuck);
        if !is_ours || self.purpose() != Purpose::Restart {
            return Vec::new();
        }
        self.resume(why)
    }

    /// A stop was asked for. It overtakes a restart; asked for again, it does not wait any more.
    pub(super) fn stop(&mut self, plan: Plan) -> Vec<Step> {
        let is_restarting = self.purpose() == Purpose::Restart;
        match self.phase {
            Phase::Running | Phase::Preparing | Phase::HandingOver => {
                self.plan = Some(plan);
                self.lame_duck(self.times.settle)
            }
            // Nobody takes over any more, so there is nothing to wait for but the requests themselves.
            Phase::LameDuck if is_restarting => {
                self.plan = Some(plan);
                self.draining()
            }
            Phase::LameDuck | Phase::Draining if !self.is_cutting => {
                if let Some(known) = &mut self.plan {
                    known.graceful = false;
                }
                if self.phase == Phase::LameDuck {
                    self.draining()
                } else {
                    self.cutting()
                }
            }
            Phase::LameDuck | Phase::Draining => Vec::new(),
            Phase::Exited => vec![Step::Exit(self.cut.clone())],
        }
    }

    /// The registry is closed and empty.
    pub(super) fn drained(&mut self) -> Vec<Step> {
        if self.phase != Phase::Draining || self.is_empty {
            return Vec::new();
        }
        self.is_empty = true;
        if self.is_quiet {
            self.exit()
        } else if self.newcomers() == Newcomers::Refused && !self.is_cutting {
            vec![Step::HangUp]
        } else {
            Vec::new()
        }
    }

    /// Nobody is connected any more.
    pub(super) fn quiet(&mut self) -> Vec<Step> {
        match self.phase {
            // The next generation serves, so whoever comes back comes to it.
            Phase::LameDuck if self.purpose() == Purpose::Restart => self.draining(),
            Phase::Draining if !self.is_quiet => {
                self.is_quiet = true;
                if self.is_empty {
                    self.exit()
                } else if self.newcomers() == Newcomers::Elsewhere && !self.is_cutting {
                    vec![Step::Close]
                } else {
                    Vec::new()
                }
            }
            Phase::Running
            | Phase::Preparing
            | Phase::HandingOver
            | Phase::LameDuck
            | Phase::Draining
            | Phase::Exited => Vec::new(),
        }
    }

    /// These were asked to stop.
    pub(super) fn cut(&mut self, cut: Vec<Arc<str>>) {
        for id in cut {
            // One that takes its time to stop is asked twice.
            if !self.cut.contains(&id) {
                self.cut.push(id);
            }
        }
    }

    /// The timer with this number has run out.
    pub(super) fn woken(&mut self, number: u32) -> Vec<Step> {
        if number != self.wake {
            return Vec::new();
        }
        match self.phase {
            Phase::Running | Phase::Exited => Vec::new(),
            Phase::Preparing => {
                let waited = self.times.ready.as_millis();
                self.failed(format!(
                    "the next generation was not ready after {waited} ms"
                ))
            }
            Phase::HandingOver => self.lame_duck(self.times.lame_duck),
            Phase::LameDuck => self.draining(),
            Phase::Draining if !self.is_cutting => self.cutting(),
            // Those that were cut had their time; the process ends without them.
            Phase::Draining => self.exit(),
        }
    }

    /// The deadline with this number has passed: who began before the hand-over has had the time that was promised.
    pub(super) fn overdue(&mut self, number: u32) -> Vec<Step> {
        let is_leaving = matches!(self.phase, Phase::LameDuck | Phase::Draining);
        if number != self.deadline || !is_leaving || self.is_cutting {
            return Vec::new();
        }
        vec![Step::CutEarly]
    }

    fn purpose(&self) -> Purpose {
        let plan = self.plan.as_ref();
        plan.map_or(Purpose::Stop(Newcomers::Refused), |plan| plan.purpose)
    }

    fn newcomers(&self) -> Newcomers {
        match self.purpose() {
            Purpose::Restart => Newcomers::Elsewhere,
            Purpose::Stop(newcomers) => newcomers,
        }
    }

    fn resume(&mut self, why: String) -> Vec<Step> {
        self.phase = Phase::Running;
        self.wake += 1;
        self.deadline += 1;
        vec![Step::Report(why)]
    }

    fn lame_duck(&mut self, how_long: Duration) -> Vec<Step> {
        self.phase = Phase::LameDuck;
        let timeout = self.drain_timeout();
        let how_long = timeout.map_or(Duration::ZERO, |_| how_long);
        let mut steps = vec![Step::Drain];
        if self.purpose() == Purpose::Restart {
            steps.push(Step::Watch);
            if let Some(timeout) = timeout {
                self.deadline += 1;
                steps.push(Step::Deadline(timeout, self.deadline));
            }
        }
        steps.push(self.wake_after(how_long));
        steps
    }

    /// None where nobody is to be waited for.
    fn drain_timeout(&self) -> Option<Duration> {
        let plan = self.plan.as_ref().filter(|plan| plan.graceful);
        plan.map(|plan| plan.drain_timeout)
    }

    fn draining(&mut self) -> Vec<Step> {
        self.phase = Phase::Draining;
        // Those who come to us are refused before connections are closed, so that each is told; those who do not come to
        // us have nothing to be told, and a request whose head is on its way is still taken.
        let mut steps = match self.newcomers() {
            Newcomers::Refused => vec![Step::Close],
            Newcomers::Elsewhere => vec![Step::HangUp],
        };
        let timeout = self.drain_timeout().unwrap_or_default();
        if timeout.is_zero() {
            steps.extend(self.cutting());
        } else {
            steps.push(self.wake_after(timeout));
        }
        steps
    }

    fn cutting(&mut self) -> Vec<Step> {
        self.is_cutting = true;
        // Whatever the drain had not come to yet.
        let mut steps = match self.newcomers() {
            Newcomers::Refused if !self.is_empty => vec![Step::HangUp],
            Newcomers::Elsewhere if !self.is_quiet => vec![Step::Close],
            Newcomers::Refused | Newcomers::Elsewhere => Vec::new(),
        };
        steps.push(Step::CutAll);
        steps.push(self.wake_after(self.times.cut));
        steps
    }

    fn exit(&mut self) -> Vec<Step> {
        self.phase = Phase::Exited;
        self.wake += 1;
        vec![Step::Exit(self.cut.clone())]
    }

    fn wake_after(&mut self, time: Duration) -> Step {
        self.wake += 1;
        Step::Wake(time, self.wake)
    }
}

#[cfg(test)]
mod tests;
