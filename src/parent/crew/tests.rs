//! The crew alone: starts, restarts, crashes and ends, deed by deed.

use super::*;

const READY: Duration = Duration::from_secs(30);

fn crew() -> (Crew, Instant) {
    let now = Instant::now();
    let mut crew = Crew::new(READY);
    assert_eq!(crew.begin(now), [Deed::Start(1)]);
    (crew, now)
}

/// A crew whose first generation serves.
fn serving() -> (Crew, Instant) {
    let (mut crew, now) = crew();
    assert_eq!(
        crew.take(Event::Said(1, Report::Ready), now),
        [Deed::Tell(1, Order::Serve)]
    );
    assert_eq!(
        crew.take(Event::Said(1, Report::Serving), now),
        [Deed::Announce]
    );
    (crew, now)
}

fn succeed(number: u64) -> Event {
    let reason = "a new version".to_owned();
    Event::Said(number, Report::Succeed { reason })
}

/// A crew whose second generation serves while the first one leaves.
fn succeeded() -> (Crew, Instant) {
    let (mut crew, now) = serving();
    assert_eq!(
        crew.take(succeed(1), now),
        [Deed::Reloading, Deed::Start(2)]
    );
    crew.take(Event::Said(2, Report::Ready), now);
    let deeds = crew.take(Event::Said(2, Report::Serving), now);
    assert_eq!(deeds[0], Deed::Tell(1, Order::Succeeded));
    assert_eq!((deeds.len(), &deeds[2]), (3, &Deed::Reloaded));
    (crew, now)
}

fn stop(number: u64) -> Deed {
    let reason = "SIGTERM".to_owned();
    Deed::Tell(number, Order::Stop { reason })
}

/// The outcome and cut runs of the last restart.
fn last(crew: &Crew) -> (Option<Outcome>, u64) {
    let last = crew.record().last.as_ref().unwrap();
    (last.outcome, last.cut)
}

/// The record that one is told.
#[track_caller]
fn learned(deeds: &[Deed], number: u64) -> &Record {
    let found = deeds.iter().find_map(|deed| {
        let Deed::Tell(told, Order::Learn { record }) = deed else {
            return None;
        };
        (*told == number).then_some(record)
    });
    found.unwrap()
}

#[test]
fn a_restart_is_under_way_until_the_one_before_has_ended() {
    let (mut crew, now) = succeeded();
    assert!(crew.record().is_followed);
    assert_eq!(last(&crew), (None, 0));
    // A third one has to wait.
    let refused = crew.take(succeed(2), now);
    assert!(matches!(
        refused[..],
        [Deed::Tell(2, Order::NotSucceeded { .. })]
    ));
    crew.take(Event::Said(1, Report::Closing), now);
    crew.take(Event::Said(1, Report::Ended { cut: 2 }), now);
    let deeds = crew.take(Event::Ended(1, Ending::Exit(0)), now);
    let record = learned(&deeds, 2);
    assert_eq!((record.done, record.cut, record.is_followed), (1, 2, false));
    assert_eq!(last(&crew), (Some(Outcome::Done), 2));
    assert_eq!(
        crew.take(succeed(2), now),
        [Deed::Reloading, Deed::Start(3)]
    );
}

#[test]
fn a_first_generation_that_cannot_start_ends_the_service_with_its_status() {
    for (ending, status) in [
        (Ending::Exit(2), 2),
        (Ending::Exit(0), 1),
        (Ending::Signal(9), 1),
    ] {
        let (mut crew, now) = crew();
        assert_eq!(
            crew.take(Event::Ended(1, ending), now),
            [Deed::Finish(status)]
        );
    }
}

#[test]
fn a_next_generation_that_cannot_start_leaves_the_serving_one_alone() {
    let cases = [
        (
            Some("the settings are not valid"),
            Ending::Exit(2),
            "the settings are not valid",
        ),
        (
            None,
            Ending::Signal(9),
            "the next generation was ended by signal 9 before it served",
        ),
        (
            None,
            Ending::Never("no file".to_owned()),
            "the next generation could not be started (no file) before it served",
        ),
    ];
    for (said, ending, expected) in cases {
        let (mut crew, now) = serving();
        crew.take(succeed(1), now);
        if let Some(why) = said {
            let why = why.to_owned();
            crew.take(Event::Said(2, Report::Faulty { why }), now);
        }
        let deeds = crew.take(Event::Ended(2, ending), now);
        let why = expected.to_owned();
        assert_eq!(
            deeds[..2],
            [Deed::Reloaded, Deed::Tell(1, Order::NotSucceeded { why })]
        );
        assert_eq!(learned(&deeds, 1).failed, 1);
        assert_eq!(last(&crew), (Some(Outcome::Failed), 0));
        assert_eq!(crew.serving(), Some(1));
    }
}

#[test]
fn a_next_generation_that_is_late_is_ended_and_may_say_nothing_more() {
    let (mut crew, now) = serving();
    crew.take(succeed(1), now);
    let late = now + READY;
    assert_eq!(crew.wakes_at(), Some(late));
    assert_eq!(crew.take(Event::Clock, late), [Deed::Kill(2)]);
    assert!(crew.take(Event::Clock, late).is_empty());
    let deeds = crew.take(Event::Ended(2, Ending::Signal(9)), late);
    let why = "the next generation was not ready after 30000 ms".to_owned();
    assert_eq!(deeds[1], Deed::Tell(1, Order::NotSucceeded { why }));
    assert!(crew.take(Event::Said(2, Report::Serving), late).is_empty());
    assert_eq!(crew.serving(), Some(1));
}

#[test]
fn one_that_dies_is_replaced_at_once_and_then_with_growing_pauses() {
    let (mut crew, mut now) = serving();
    let died = |number| Event::Ended(number, Ending::Signal(11));
    assert_eq!(crew.take(died(1), now), [Deed::Start(2)]);
    let mut pauses = Vec::new();
    for number in 2..12 {
        assert!(crew.take(died(number), now).is_empty());
        let at = crew.wakes_at().unwrap();
        pauses.push((at - now).as_millis());
        now = at;
        assert_eq!(crew.take(Event::Clock, now), [Deed::Start(number + 1)]);
    }
    assert_eq!(
        pauses,
        [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]
    );
    // Once one has served for a while the next end is the first in a row again.
    crew.take(Event::Said(12, Report::Ready), now);
    crew.take(Event::Said(12, Report::Serving), now);
    assert_eq!(crew.take(died(12), now + STEADY), [Deed::Start(13)]);
    assert_eq!(crew.record().crashes, 2);
}

#[test]
fn a_signal_to_restart_ends_a_pause() {
    let (mut crew, now) = serving();
    crew.take(Event::Ended(1, Ending::Signal(9)), now);
    crew.take(Event::Ended(2, Ending::Exit(2)), now);
    assert_eq!(crew.take(Event::HangUp, now), [Deed::Start(3)]);
    assert!(crew.take(Event::HangUp, now).is_empty());
}

#[test]
fn one_that_dies_while_its_successor_comes_up_is_replaced_by_it() {
    let (mut crew, now) = serving();
    crew.take(succeed(1), now);
    assert!(
        crew.take(Event::Ended(1, Ending::Signal(9)), now)
            .is_empty()
    );
    crew.take(Event::Said(2, Report::Ready), now);
    let deeds = crew.take(Event::Said(2, Report::Serving), now);
    let record = learned(&deeds, 2);
    assert_eq!(
        (record.done, record.crashes, record.is_followed),
        (1, 1, false)
    );
    assert_eq!(crew.serving(), Some(2));
}

#[test]
fn both_that_die_leave_it_to_a_third() {
    let (mut crew, now) = serving();
    crew.take(succeed(1), now);
    crew.take(Event::Ended(1, Ending::Signal(9)), now);
    let deeds = crew.take(Event::Ended(2, Ending::Signal(9)), now);
    assert_eq!(deeds, [Deed::Reloaded, Deed::Start(3)]);
}

#[test]
fn one_that_dies_soon_calls_the_one_before_back() {
    let (mut crew, now) = succeeded();
    let deeds = crew.take(Event::Ended(2, Ending::Signal(11)), now);
    assert!(matches!(deeds[..], [Deed::Tell(1, Order::CallBack { .. })]));
    let yes = Report::CalledBack { goes_on: true };
    let deeds = crew.take(Event::Said(1, yes), now);
    assert_eq!(learned(&deeds, 1).rolled_back, 1);
    assert_eq!(last(&crew).0, Some(Outcome::RolledBack));
    assert_eq!(crew.serving(), Some(1));
    assert!(!crew.record().is_followed);
}

#[test]
fn one_that_cannot_be_called_back_leaves_it_to_a_third() {
    let (mut crew, now) = succeeded();
    crew.take(Event::Ended(2, Ending::Signal(11)), now);
    let no = Report::CalledBack { goes_on: false };
    assert_eq!(crew.take(Event::Said(1, no), now), [Deed::Start(3)]);

    // One that has said so is not even asked.
    let (mut crew, now) = succeeded();
    crew.take(Event::Said(1, Report::Closing), now);
    assert_eq!(
        crew.take(Event::Ended(2, Ending::Signal(11)), now),
        [Deed::Start(3)]
    );

    // And one that ends instead of answering has answered.
    let (mut crew, now) = succeeded();
    crew.take(Event::Ended(2, Ending::Signal(11)), now);
    assert_eq!(
        crew.take(Event::Ended(1, Ending::Exit(0)), now),
        [Deed::Start(3)]
    );
}

#[test]
fn a_stop_ends_everyone_and_then_the_service() {
    let (mut crew, now) = succeeded();
    let term = Event::Stop("SIGTERM");
    assert_eq!(crew.take(term.clone(), now), [Deed::Stopping, stop(2)]);
    assert_eq!(crew.take(term.clone(), now), [stop(2), stop(1)]);
    assert_eq!(crew.take(term, now), [Deed::Kill(2), Deed::Kill(1)]);
    crew.take(Event::Ended(1, Ending::Exit(0)), now);
    assert_eq!(
        crew.take(Event::Ended(2, Ending::Exit(0)), now),
        [Deed::Finish(0)]
    );
}

#[test]
fn a_stop_does_not_wait_for_one_that_is_not_ready() {
    let (mut crew, now) = serving();
    crew.take(succeed(1), now);
    assert_eq!(
        crew.take(Event::Stop("SIGTERM"), now),
        [Deed::Stopping, Deed::Kill(2), stop(1)]
    );
    assert!(
        crew.take(Event::Ended(2, Ending::Signal(9)), now)
            .is_empty()
    );
    assert_eq!(
        crew.take(Event::Ended(1, Ending::Signal(9)), now),
        [Deed::Finish(1)]
    );
}

#[test]
fn a_stop_in_a_pause_is_the_end() {
    let (mut crew, now) = serving();
    crew.take(Event::Ended(1, Ending::Signal(9)), now);
    crew.take(Event::Ended(2, Ending::Exit(2)), now);
    assert_eq!(
        crew.take(Event::Stop("SIGINT"), now),
        [Deed::Stopping, Deed::Finish(0)]
    );
    assert!(crew.wakes_at().is_none());
}

#[test]
fn a_signal_to_restart_goes_to_the_one_that_serves() {
    let (mut crew, now) = serving();
    let reason = "SIGHUP".to_owned();
    assert_eq!(
        crew.take(Event::HangUp, now),
        [Deed::Tell(1, Order::Restart { reason })]
    );
}
