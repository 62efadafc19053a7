//! The aggregator's answers: numbers by hand, and the relations between them after any events.

mod eviction;
mod mailbox;
mod relations;
mod text;

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::answers::Sort;
use super::count::State;
use super::reason::{End, EndReason, FireOutcome, Limit};
use crate::exchange::tests::{facts, script, script_of};
use crate::exchange::{Exchange, Facts, Kind, Moment};
use text::Scrape;

/// A state and the clock it is told; nothing here reads a real one.
struct Bench {
    state: State,
    started: Moment,
    slots: usize,
}

impl Bench {
    fn new(max_scripts: usize) -> Self {
        let started = Moment::now();
        Bench {
            state: State::new(started, max_scripts),
            started,
            slots: 0,
        }
    }

    fn at(&self, millis: u64) -> Moment {
        self.started.after(Duration::from_millis(millis))
    }

    fn instant(&self, millis: u64) -> Instant {
        self.at(millis).instant
    }

    fn begin(&mut self, facts: Facts) -> Arc<Exchange> {
        let exchange = Arc::new(Exchange::new(facts));
        exchange.set_slot(self.slots);
        self.slots += 1;
        self.state.started(exchange.clone());
        exchange
    }

    fn request(&self, route: &str, millis: u64) -> Facts {
        let mut facts = facts("exec_1", route);
        facts.received = self.at(millis);
        facts
    }

    /// An exchange from its beginning to its end.
    fn run(&mut self, route: &str, from: u64, took: u64, end: &End) {
        let exchange = self.begin(self.request(route, from));
        self.state.finished(&exchange, end, self.at(from + took));
    }
}

fn answered() -> End {
    End::new(200, EndReason::Answered)
}

#[test]
fn an_exchange_is_active_until_it_is_counted() {
    let mut bench = Bench::new(10);
    let exchange = bench.begin(bench.request("/hello", 0));
    let before = bench.state.stats(bench.instant(5)).requests;
    assert_eq!((before.total, before.active), (0, 1));
    bench.state.finished(&exchange, &answered(), bench.at(10));
    let after = bench.state.stats(bench.instant(10)).requests;
    assert_eq!((after.total, after.success, after.active), (1, 1, 0));

    // The same end again fits nothing and changes nothing but the count of misfits.
    bench.state.finished(&exchange, &answered(), bench.at(11));
    assert_eq!(bench.state.stats(bench.instant(11)).requests, after);
}

#[test]
fn durations_and_rates_are_those_of_a_calculation_by_hand() {
    let mut bench = Bench::new(10);
    for (from, took) in [(0, 10), (100, 20), (200, 30), (300, 400)] {
        bench.run("/hello", from, took, &answered());
    }
    let row = bench
        .state
        .performance("/hello", "default/1", false)
        .unwrap();
    assert_eq!(row.row.http.mean_ms, 115.0);
    assert_eq!(row.row.http.max_ms, 400.0);
    assert!((row.row.http.p50_ms - 20.0).abs() <= 0.2, "{row:?}");
    assert!((row.row.http.p95_ms - 400.0).abs() <= 4.0, "{row:?}");
    assert_eq!(row.recent_durations_ms, [10, 20, 30, 400]);

    let stats = bench.state.stats(bench.instant(30_500));
    assert_eq!(stats.uptime_seconds, 30);
    assert_eq!(stats.requests.per_second, 0.133);
    assert_eq!(
        (stats.requests.per_1m, stats.requests.per_5m),
        (0.067, 0.013)
    );
    assert_eq!(
        bench.state.stats(bench.instant(61_000)).requests.per_1m,
        0.0
    );
}

#[test]
fn only_the_last_hundred_durations_and_eight_errors_are_kept() {
    let mut bench = Bench::new(10);
    for number in 0..150 {
        let end = End::new(500, EndReason::Thrown).because(format!("fault {number}"));
        bench.run("/hello", number * 1000, number, &end);
    }
    let row = bench
        .state
        .performance("/hello", "default/1", false)
        .unwrap();
    assert_eq!(row.recent_durations_ms, (50..150).collect::<Vec<u32>>());
    let messages: Vec<&str> = row
        .row
        .recent_errors
        .iter()
        .map(|fault| &*fault.message)
        .collect();
    let expected: Vec<String> = (142..150)
        .rev()
        .map(|number| format!("fault {number}"))
        .collect();
    assert_eq!(messages, expected);
    assert_eq!(row.row.recent_errors[0].at, bench.at(149_149).wall);
}

#[test]
fn an_error_without_a_message_gets_a_sentence_and_a_long_one_is_cut() {
    let mut bench = Bench::new(10);
    bench.run("/hello", 0, 1, &End::client_left());
    bench.run(
        "/hello",
        2,
        1,
        &End::new(500, EndReason::Thrown).because("x".repeat(9000)),
    );
    let errors = bench
        .state
        .performance("/hello", "default/1", false)
        .unwrap()
        .row
        .recent_errors;
    assert_eq!(errors[0].message.len(), 500);
    assert_eq!(
        &*errors[1].message,
        "The client left before the answer was complete"
    );
    assert_eq!(errors[1].status, 499);
}

#[test]
fn every_order_puts_the_largest_first_and_the_limit_cuts() {
    let mut bench = Bench::new(10);
    bench.run("/many", 0, 1, &answered());
    bench.run("/many", 10, 1, &answered());
    bench.run("/many", 20, 1, &answered());
    bench.run("/slow", 30, 900, &answered());
    bench.run("/bad", 1000, 2, &End::new(500, EndReason::Thrown));
    bench
        .state
        .socket_opened(1, &script("/talk"), "host-1", bench.at(500));
    let first = |bench: &Bench, sort| {
        bench.state.list(1, sort).scripts[0]
            .script
            .route
            .to_string()
    };
    assert_eq!(first(&bench, Sort::Requests), "/many");
    assert_eq!(first(&bench, Sort::P95), "/slow");
    assert_eq!(first(&bench, Sort::Errors), "/bad");
    assert_eq!(first(&bench, Sort::WsActive), "/talk");
    assert_eq!(first(&bench, Sort::LastActivity), "/bad");
    let all = bench.state.list(100, Sort::LastActivity);
    let routes: Vec<&str> = all.scripts.iter().map(|row| &*row.script.route).collect();
    assert_eq!(
        (all.total, routes),
        (4, vec!["/bad", "/slow", "/talk", "/many"])
    );
    assert_eq!(bench.state.list(2, Sort::Requests).total, 4);
    for sort in Sort::ALL {
        assert_eq!(Sort::named(sort.as_str()), Some(sort));
    }
    assert_eq!(Sort::named("p96"), None);
}

#[test]
fn a_script_is_found_by_its_file_or_by_its_route_in_the_deployment_meant() {
    let mut bench = Bench::new(10);
    for (deployment, took) in [("default/1", 10), ("shop/2", 20)] {
        let mut facts = bench.request("/hello", took);
        facts.script = script_of(deployment, "/hello");
        let exchange = bench.begin(facts);
        bench
            .state
            .finished(&exchange, &answered(), bench.at(2 * took));
    }
    let found = |script: &str, deployment| {
        let row = bench.state.performance(script, deployment, false);
        row.map(|found| found.row.script.deployment.to_string())
    };
    assert_eq!(
        found("default/1/hello.ts", "shop/2").as_deref(),
        Some("default/1")
    );
    assert_eq!(found("/hello", "default/1").as_deref(), Some("default/1"));
    assert_eq!(found("/hello", "shop/2").as_deref(), Some("shop/2"));
    assert_eq!(found("/hello", "other/3"), None);
    assert_eq!(found("/nobody", "default/1"), None);
    assert!(bench.state.performance("/hello", "other/3", true).is_some());
}

#[test]
fn a_run_counts_as_running_only_while_it_holds_its_slot() {
    let mut bench = Bench::new(10);
    let first = bench.begin(bench.request("/hello", 0));
    let _waiting = bench.begin(bench.request("/hello", 1));
    first.set_running(true);
    assert_eq!(bench.state.stats(bench.instant(2)).concurrent_running, 1);
    let row = &bench.state.list(1, Sort::LastActivity).scripts[0];
    assert_eq!((row.active_http, row.concurrent_running), (2, 1));
    bench.state.finished(&first, &answered(), bench.at(3));
    assert_eq!(bench.state.stats(bench.instant(4)).concurrent_running, 0);
}

#[test]
fn fires_are_attempts_and_their_errors_are_three_outcomes() {
    let mut bench = Bench::new(10);
    let fire = |bench: &mut Bench, reason| {
        let mut facts = bench.request("/job", 0);
        facts.kind = Kind::Fire;
        let exchange = bench.begin(facts);
        assert_eq!(bench.state.stats(bench.instant(0)).cron.active, 1);
        bench
            .state
            .finished(&exchange, &End::new(200, reason), bench.at(1));
    };
    fire(&mut bench, EndReason::Answered);
    fire(&mut bench, EndReason::Thrown);
    fire(&mut bench, EndReason::Timeout);
    fire(&mut bench, EndReason::LoadFailed);
    let at = bench.at(2);
    bench
        .state
        .fire_skipped(&script("/job"), FireOutcome::SkippedOverload, at);
    bench
        .state
        .fire_skipped(&script("/job"), FireOutcome::Disabled, at);
    let stats = bench.state.stats(bench.instant(3));
    assert_eq!(
        (stats.cron.fires, stats.cron.errors, stats.cron.active),
        (6, 3, 0)
    );
    // A fire is no HTTP request.
    assert_eq!((stats.requests.total, stats.scripts), (0, 1));
}

#[test]
fn closes_are_normal_by_their_code_and_sessions_are_measured() {
    let mut bench = Bench::new(10);
    let codes = [1000, 1001, 1005, 3000, 4999, 1002, 1006, 1011, 2999, 5000];
    for (socket, _) in (0..).zip(codes) {
        bench
            .state
            .socket_opened(socket, &script("/talk"), "host-1", bench.at(0));
    }
    assert_eq!(bench.state.stats(bench.instant(1)).active_ws_deployments, 1);
    for (socket, code) in (0..).zip(codes) {
        let lasted = Duration::from_millis(100 * (socket + 1));
        bench
            .state
            .socket_closed(socket, &script("/talk"), code, lasted, bench.at(1000));
    }
    let stats = bench.state.stats(bench.instant(2000));
    assert_eq!(
        (
            stats.websocket.normal_closes,
            stats.websocket.abnormal_closes
        ),
        (5, 5)
    );
    assert_eq!(
        (
            stats.websocket.mean_session_ms,
            stats.websocket.max_session_ms
        ),
        (550, 1000)
    );
    assert_eq!(stats.active_ws_deployments, 0);
    let again = Duration::ZERO;
    bench
        .state
        .socket_closed(3, &script("/talk"), 1000, again, bench.at(3000));
    assert_eq!(bench.state.stats(bench.instant(4000)).websocket.closed, 10);
}

#[test]
fn the_names_of_a_script_are_those_of_its_last_request() {
    let mut bench = Bench::new(10);
    bench.run("/hello", 0, 1, &answered());
    let mut facts = bench.request("/hello", 10);
    facts.hostname = "host-2".into();
    let mut renamed = (*script("/hello")).clone();
    renamed.file = "default/1/hello/index.js".into();
    facts.script = Arc::new(renamed);
    bench
        .state
        .refused(&facts, &End::new(503, EndReason::Overloaded), bench.at(11));
    let list = bench.state.list(10, Sort::LastActivity);
    assert_eq!(list.total, 1);
    let row = &list.scripts[0];
    assert_eq!(
        (&*row.hostname, &*row.script.file),
        ("host-2", "default/1/hello/index.js")
    );
    assert_eq!((row.http.total, row.http.errors), (2, 1));
    assert_eq!(
        (row.first_seen, row.last_activity),
        (bench.at(0).wall, bench.at(11).wall)
    );
}

#[test]
fn a_limit_counts_by_what_was_met_and_a_drain_meets_none() {
    let mut bench = Bench::new(10);
    let overloaded = || End::new(503, EndReason::Overloaded);
    for end in [
        overloaded().reaching(Limit::Queue),
        overloaded().reaching(Limit::Concurrency),
        overloaded().reaching(Limit::Connections),
        overloaded(),
        End::new(413, EndReason::Refused).reaching(Limit::Body),
        End::new(500, EndReason::Stack),
        answered(),
    ] {
        bench.run("/hello", 0, 1, &end);
    }
    bench.state.limit_hit(Limit::Body);
    let scrape = Scrape::of(&bench);
    let hits = |limit| scrape.one("hoody_exec_limit_hits_total", &[("limit", limit)]);
    let told = [
        "queue",
        "concurrency",
        "connections",
        "body",
        "stack",
        "time",
    ]
    .map(hits);
    assert_eq!(told, [1.0, 1.0, 1.0, 2.0, 1.0, 0.0]);
}
