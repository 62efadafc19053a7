//! The phases of a generation's end, as a machine: inputs in, steps out; no clock, no mailbox.
//!
//! Invariants
//! - `Running -> Preparing -> HandingOver -> LameDuck -> Draining -> Exited`; a stop enters at `LameDuck`; the only way
//!   back is `Preparing -> Running`, when the next generation failed.
//! - The end of draining is "empty or deadline", and what was still running at the deadline is asked to stop, by name.
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
    /// It refuses new requests and waits for those in flight.
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

/// What was asked for.
#[derive(Clone, Debug)]
pub(super) struct Plan {
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
    /// Tell the registry to refuse, and to say when it is empty.
    Close,
    /// Tell the registry to ask everyone to stop.
    CutAll,
    /// Come back with this number after this time.
    Wake(Duration, u32),
    /// The next generation did not come up.
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
    cut: Option<Vec<Arc<str>>>,
    // Counted up with each phase and part of one, so that an old timer can be told from the current one.
    wake: u32,
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
        self.phase = Phase::Running;
        self.wake += 1;
        vec![Step::Report(why)]
    }

    /// A stop was asked for. It overtakes a restart; asked for again, it does not wait any more.
    pub(super) fn stop(&mut self, plan: Plan) -> Vec<Step> {
        match self.phase {
            Phase::Running | Phase::Preparing | Phase::HandingOver => {
                self.plan = Some(plan);
                self.lame_duck(self.times.settle)
            }
            Phase::LameDuck | Phase::Draining if self.cut.is_none() => {
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
            Phase::Exited => vec![Step::Exit(self.cut.clone().unwrap_or_default())],
        }
    }

    /// The registry is closed and empty.
    pub(super) fn drained(&mut self) -> Vec<Step> {
        if self.phase != Phase::Draining {
            return Vec::new();
        }
        self.exit()
    }

    /// These were asked to stop.
    pub(super) fn cut(&mut self, cut: Vec<Arc<str>>) {
        self.cut.get_or_insert_default().extend(cut);
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
            Phase::Draining if self.cut.is_none() => self.cutting(),
            // Those that were cut had their time; the process ends without them.
            Phase::Draining => self.exit(),
        }
    }

    fn lame_duck(&mut self, how_long: Duration) -> Vec<Step> {
        self.phase = Phase::LameDuck;
        let graceful = self.plan.as_ref().is_none_or(|plan| plan.graceful);
        let how_long = if graceful { how_long } else { Duration::ZERO };
        vec![Step::Drain, self.wake_after(how_long)]
    }

    fn draining(&mut self) -> Vec<Step> {
        self.phase = Phase::Draining;
        let timeout = match &self.plan {
            Some(plan) if plan.graceful => plan.drain_timeout,
            _ => Duration::ZERO,
        };
        let mut steps = vec![Step::Close];
        if timeout.is_zero() {
            steps.extend(self.cutting());
        } else {
            steps.push(self.wake_after(timeout));
        }
        steps
    }

    fn cutting(&mut self) -> Vec<Step> {
        self.cut = Some(Vec::new());
        vec![Step::CutAll, self.wake_after(self.times.cut)]
    }

    fn exit(&mut self) -> Vec<Step> {
        self.phase = Phase::Exited;
        self.wake += 1;
        vec![Step::Exit(self.cut.clone().unwrap_or_default())]
    }

    fn wake_after(&mut self, time: Duration) -> Step {
        self.wake += 1;
        Step::Wake(time, self.wake)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(graceful: bool) -> Plan {
        Plan {
            graceful,
            drain_timeout: Duration::from_secs(5),
            reason: "a test".to_owned(),
            asked: Moment::now(),
        }
    }

    fn times() -> Times {
        Times {
            settle: Duration::from_millis(200),
            lame_duck: Duration::from_secs(6),
            ready: Duration::from_secs(30),
            cut: Duration::from_secs(1),
        }
    }

    fn id(text: &str) -> Arc<str> {
        text.into()
    }

    /// The number of the timer among these steps, and its time.
    #[track_caller]
    fn timer(steps: &[Step]) -> (u32, Duration) {
        let found = steps.iter().find_map(|step| {
            let Step::Wake(time, number) = step else {
                return None;
            };
            Some((*number, *time))
        });
        found.unwrap()
    }

    #[test]
    fn a_restart_goes_through_every_phase_in_order() {
        let mut machine = Machine::new(times());
        let mut phases = vec![machine.phase()];
        let steps = machine.restart(plan(true));
        assert_eq!(steps[0], Step::Prepare);
        phases.push(machine.phase());

        let settle = timer(&machine.ready());
        assert_eq!(settle.1, times().settle);
        phases.push(machine.phase());

        let steps = machine.woken(settle.0);
        assert_eq!(
            (&steps[0], timer(&steps).1),
            (&Step::Drain, times().lame_duck)
        );
        phases.push(machine.phase());

        let steps = machine.woken(timer(&steps).0);
        assert_eq!(
            (&steps[0], timer(&steps).1),
            (&Step::Close, Duration::from_secs(5))
        );
        phases.push(machine.phase());

        assert_eq!(machine.drained(), [Step::Exit(Vec::new())]);
        phases.push(machine.phase());
        let expected = [
            "running",
            "preparing",
            "handing_over",
            "lame_duck",
            "draining",
            "exited",
        ];
        assert_eq!(phases.map_words(), expected);
        assert!(machine.drained().is_empty());
    }

    trait Words {
        fn map_words(&self) -> Vec<&'static str>;
    }

    impl Words for Vec<Phase> {
        fn map_words(&self) -> Vec<&'static str> {
            self.iter().map(|phase| phase.as_str()).collect()
        }
    }

    #[test]
    fn a_next_generation_that_fails_or_is_late_leaves_this_one_running() {
        let mut machine = Machine::new(times());
        machine.restart(plan(true));
        assert_eq!(
            machine.failed("no file".to_owned()),
            [Step::Report("no file".to_owned())]
        );
        assert_eq!(machine.phase(), Phase::Running);

        let (number, time) = timer(&machine.restart(plan(true)));
        assert_eq!(time, times().ready);
        let steps = machine.woken(number);
        assert_eq!(
            steps,
            [Step::Report(
                "the next generation was not ready after 30000 ms".to_owned()
            )]
        );
        assert_eq!(machine.phase(), Phase::Running);
        assert!(machine.ready().is_empty());
        assert_eq!(machine.phase(), Phase::Running);
    }

    #[test]
    fn what_runs_at_the_deadline_is_cut_and_named() {
        let mut machine = Machine::new(times());
        let steps = machine.stop(plan(true));
        assert_eq!((&steps[0], timer(&steps).1), (&Step::Drain, times().settle));
        let steps = machine.woken(timer(&steps).0);
        assert_eq!(steps[0], Step::Close);
        let steps = machine.woken(timer(&steps).0);
        assert_eq!((&steps[0], timer(&steps).1), (&Step::CutAll, times().cut));
        machine.cut(vec![id("exec_1"), id("exec_2")]);
        assert_eq!(
            machine.drained(),
            [Step::Exit(vec![id("exec_1"), id("exec_2")])]
        );
    }

    #[test]
    fn a_run_that_does_not_stop_when_cut_does_not_hold_the_process() {
        let mut machine = Machine::new(times());
        let steps = machine.stop(plan(true));
        let steps = machine.woken(timer(&steps).0);
        let steps = machine.woken(timer(&steps).0);
        machine.cut(vec![id("exec_1")]);
        assert_eq!(
            machine.woken(timer(&steps).0),
            [Step::Exit(vec![id("exec_1")])]
        );
        assert_eq!(machine.phase(), Phase::Exited);
    }

    #[test]
    fn a_second_stop_does_not_wait_and_a_third_changes_nothing() {
        let mut machine = Machine::new(times());
        let first = machine.stop(plan(true));
        let again = machine.stop(plan(true));
        assert_eq!(again[..2], [Step::Close, Step::CutAll]);
        assert!(machine.woken(timer(&first).0).is_empty());
        assert!(machine.stop(plan(true)).is_empty());
        assert_eq!(machine.drained(), [Step::Exit(Vec::new())]);
        assert_eq!(machine.stop(plan(true)), [Step::Exit(Vec::new())]);
    }

    #[test]
    fn a_restart_that_is_not_graceful_cuts_as_soon_as_the_next_one_serves() {
        let mut machine = Machine::new(times());
        machine.restart(plan(false));
        let settle = timer(&machine.ready());
        let steps = machine.woken(settle.0);
        assert_eq!(timer(&steps).1, Duration::ZERO);
        let steps = machine.woken(timer(&steps).0);
        assert_eq!(steps[..2], [Step::Close, Step::CutAll]);
    }

    #[test]
    fn an_old_timer_says_nothing() {
        let mut machine = Machine::new(times());
        let (late, _) = timer(&machine.restart(plan(true)));
        machine.ready();
        assert!(machine.woken(late).is_empty());
        assert_eq!(machine.phase(), Phase::HandingOver);
    }
}
