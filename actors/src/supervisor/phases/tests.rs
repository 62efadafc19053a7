//! The machine alone: each way through the phases, step by step.

use super::*;

fn plan(purpose: Purpose, graceful: bool) -> Plan {
    Plan {
        purpose,
        graceful,
        drain_timeout: Duration::from_secs(5),
        reason: "a test".to_owned(),
        asked: Moment::now(),
    }
}

fn restart() -> Plan {
    plan(Purpose::Restart, true)
}

fn stop() -> Plan {
    plan(Purpose::Stop(Newcomers::Refused), true)
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

/// A machine in the lame duck of a restart, and its timer there.
fn lame_duck(plan: Plan) -> (Machine, (u32, Duration)) {
    let mut machine = Machine::new(times());
    machine.restart(plan);
    let settle = timer(&machine.ready());
    let steps = machine.woken(settle.0);
    (machine, timer(&steps))
}

#[test]
fn a_restart_goes_through_every_phase_in_order() {
    let mut machine = Machine::new(times());
    let mut phases = vec![machine.phase()];
    let steps = machine.restart(restart());
    assert_eq!(steps[0], Step::Prepare);
    phases.push(machine.phase());

    let settle = timer(&machine.ready());
    assert_eq!(settle.1, times().settle);
    phases.push(machine.phase());

    let steps = machine.woken(settle.0);
    assert_eq!(steps[..2], [Step::Drain, Step::Watch]);
    assert_eq!(timer(&steps).1, times().lame_duck);
    phases.push(machine.phase());

    let steps = machine.woken(timer(&steps).0);
    assert_eq!(
        (&steps[0], timer(&steps).1),
        (&Step::HangUp, Duration::from_secs(5))
    );
    phases.push(machine.phase());

    // Only when nobody is connected can no request begin any more.
    assert_eq!(machine.quiet(), [Step::Close]);
    assert_eq!(machine.drained(), [Step::Exit(Vec::new())]);
    phases.push(machine.phase());
    let words: Vec<_> = phases.iter().map(|phase| phase.as_str()).collect();
    let expected = [
        "running",
        "preparing",
        "handing_over",
        "lame_duck",
        "draining",
        "exited",
    ];
    assert_eq!(words, expected);
    assert!(machine.drained().is_empty() && machine.quiet().is_empty());
}

#[test]
fn a_lame_duck_with_nobody_left_to_serve_goes_on_at_once() {
    let (mut machine, old) = lame_duck(restart());
    assert_eq!(machine.quiet()[0], Step::HangUp);
    assert_eq!(machine.phase(), Phase::Draining);
    assert!(machine.woken(old.0).is_empty());
}

#[test]
fn a_next_generation_that_fails_or_is_late_leaves_this_one_running() {
    let mut machine = Machine::new(times());
    machine.restart(restart());
    assert_eq!(
        machine.failed("no file".to_owned()),
        [Step::Report("no file".to_owned())]
    );
    assert_eq!(machine.phase(), Phase::Running);

    let (number, time) = timer(&machine.restart(restart()));
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
fn a_next_generation_that_dies_calls_this_one_back_until_it_closes_connections() {
    let died = || "it died".to_owned();
    let mut machine = Machine::new(times());
    machine.restart(restart());
    assert!(machine.called_back(died()).is_empty());
    machine.ready();
    assert_eq!(machine.called_back(died()), [Step::Report(died())]);
    assert_eq!(machine.phase(), Phase::Running);

    let (mut machine, timer) = lame_duck(restart());
    assert_eq!(machine.called_back(died()), [Step::Report(died())]);
    assert_eq!(machine.phase(), Phase::Running);
    assert!(machine.woken(timer.0).is_empty());

    let (mut machine, timer) = lame_duck(restart());
    machine.woken(timer.0);
    assert!(machine.called_back(died()).is_empty());
    assert_eq!(machine.phase(), Phase::Draining);

    let mut machine = Machine::new(times());
    machine.stop(stop());
    assert!(machine.called_back(died()).is_empty());
    assert_eq!(machine.phase(), Phase::LameDuck);
}

#[test]
fn a_stop_refuses_first_and_hangs_up_when_the_last_request_is_over() {
    let mut machine = Machine::new(times());
    let steps = machine.stop(stop());
    assert_eq!((&steps[0], timer(&steps).1), (&Step::Drain, times().settle));
    let steps = machine.woken(timer(&steps).0);
    assert_eq!(steps[0], Step::Close);
    assert_eq!(machine.drained(), [Step::HangUp]);
    assert_eq!(machine.quiet(), [Step::Exit(Vec::new())]);
}

#[test]
fn without_a_parent_process_the_socket_is_let_go_first() {
    let mut machine = Machine::new(times());
    let steps = machine.stop(plan(Purpose::Stop(Newcomers::Elsewhere), true));
    let steps = machine.woken(timer(&steps).0);
    assert_eq!(steps[0], Step::HangUp);
    assert_eq!(machine.quiet(), [Step::Close]);
    assert_eq!(machine.drained(), [Step::Exit(Vec::new())]);
}

#[test]
fn what_runs_at_the_deadline_is_cut_and_named() {
    let mut machine = Machine::new(times());
    let steps = machine.stop(stop());
    let steps = machine.woken(timer(&steps).0);
    let steps = machine.woken(timer(&steps).0);
    assert_eq!(steps[..2], [Step::HangUp, Step::CutAll]);
    assert_eq!(timer(&steps).1, times().cut);
    machine.cut(vec![id("exec_1"), id("exec_2")]);
    assert!(machine.drained().is_empty());
    assert_eq!(
        machine.quiet(),
        [Step::Exit(vec![id("exec_1"), id("exec_2")])]
    );
}

#[test]
fn who_was_there_at_the_hand_over_has_the_drain_timeout_from_there() {
    let mut machine = Machine::new(times());
    machine.restart(restart());
    let settle = timer(&machine.ready());
    let steps = machine.woken(settle.0);
    let drain_timeout = Duration::from_secs(5);
    assert_eq!(steps[2], Step::Deadline(drain_timeout, 1));
    assert_eq!(machine.overdue(1), [Step::CutEarly]);
    machine.cut(vec![id("exec_1")]);
    assert_eq!(machine.phase(), Phase::LameDuck);
    // Latecomers have their own time.
    let steps = machine.woken(timer(&steps).0);
    assert_eq!(timer(&steps).1, drain_timeout);
    let steps = machine.woken(timer(&steps).0);
    assert_eq!(steps[..2], [Step::Close, Step::CutAll]);
    machine.cut(vec![id("exec_1"), id("exec_2")]);
    assert!(machine.overdue(1).is_empty());
    machine.quiet();
    assert_eq!(
        machine.drained(),
        [Step::Exit(vec![id("exec_1"), id("exec_2")])]
    );
}

#[test]
fn a_deadline_of_a_restart_that_failed_cuts_nobody() {
    let (mut machine, _) = lame_duck(restart());
    machine.called_back("it died".to_owned());
    assert!(machine.overdue(1).is_empty());
    machine.restart(restart());
    let settle = timer(&machine.ready());
    machine.woken(settle.0);
    assert!(machine.overdue(1).is_empty());
}

#[test]
fn a_run_that_does_not_stop_when_cut_does_not_hold_the_process() {
    let (mut machine, timer_of_duck) = lame_duck(restart());
    let steps = machine.woken(timer_of_duck.0);
    let steps = machine.woken(timer(&steps).0);
    assert_eq!(steps[..2], [Step::Close, Step::CutAll]);
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
    let first = machine.stop(stop());
    let again = machine.stop(stop());
    assert_eq!(again[..3], [Step::Close, Step::HangUp, Step::CutAll]);
    assert!(machine.woken(timer(&first).0).is_empty());
    assert!(machine.stop(stop()).is_empty());
    machine.quiet();
    assert_eq!(machine.drained(), [Step::Exit(Vec::new())]);
    assert_eq!(machine.stop(stop()), [Step::Exit(Vec::new())]);
}

#[test]
fn a_stop_in_the_middle_of_a_restart_drains_and_does_not_cut() {
    let (mut machine, _) = lame_duck(restart());
    let steps = machine.stop(stop());
    assert_eq!(
        (&steps[0], timer(&steps).1),
        (&Step::Close, Duration::from_secs(5))
    );
    assert_eq!(machine.phase(), Phase::Draining);
}

#[test]
fn a_restart_that_is_not_graceful_cuts_as_soon_as_the_next_one_serves() {
    let (mut machine, duck) = lame_duck(plan(Purpose::Restart, false));
    assert_eq!(duck.1, Duration::ZERO);
    let steps = machine.woken(duck.0);
    assert_eq!(steps[..3], [Step::HangUp, Step::Close, Step::CutAll]);
}

#[test]
fn an_old_timer_says_nothing() {
    let mut machine = Machine::new(times());
    let (late, _) = timer(&machine.restart(restart()));
    machine.ready();
    assert!(machine.woken(late).is_empty());
    assert_eq!(machine.phase(), Phase::HandingOver);
}
