//! The relations that the contract promises between numbers, after any sequence of events.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};

use super::Bench;
use super::text::Scrape;
use crate::exchange::tests::script;
use crate::exchange::{Exchange, Kind, Moment};
use crate::metrics::count::since_ms;
use crate::metrics::{End, EndReason, FireOutcome, ScriptRow, Sort};

#[derive(Clone, Debug)]
enum Act {
    Begin {
        route: usize,
        kind: Kind,
        method: usize,
    },
    End {
        nth: usize,
        status: u16,
        reason: EndReason,
        queued: bool,
    },
    Refuse {
        route: usize,
    },
    Open {
        route: usize,
    },
    Close {
        nth: usize,
        code: u16,
    },
    Skip {
        route: usize,
    },
    Run {
        nth: usize,
        running: bool,
    },
    Wait {
        micros: u64,
    },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let kind =
        prop_oneof![4 => Just(Kind::Request), 1 => Just(Kind::Background), 1 => Just(Kind::Fire)];
    let reason = prop::sample::select(&EndReason::ALL[..]);
    let status = prop_oneof![
        Just(200u16),
        Just(404),
        Just(500),
        Just(503),
        Just(504),
        100u16..600
    ];
    let act = prop_oneof![
        6 => (0usize..6, kind, 0usize..4).prop_map(|(route, kind, method)| Act::Begin { route, kind, method }),
        5 => (0usize..8, status, reason, any::<bool>())
            .prop_map(|(nth, status, reason, queued)| Act::End { nth, status, reason, queued }),
        1 => (0usize..6).prop_map(|route| Act::Refuse { route }),
        2 => (0usize..6).prop_map(|route| Act::Open { route }),
        1 => (0usize..4, 999u16..5001).prop_map(|(nth, code)| Act::Close { nth, code }),
        1 => (0usize..6).prop_map(|route| Act::Skip { route }),
        2 => (0usize..8, any::<bool>()).prop_map(|(nth, running)| Act::Run { nth, running }),
        6 => prop_oneof![0u64..3_000, 0u64..300_000, 0u64..90_000_000].prop_map(|micros| Act::Wait { micros }),
    ];
    prop::collection::vec(act, 0..120)
}

const ROUTES: [&str; 6] = ["/a", "/b", "/c", "/users/[id]", "/e", "/[...rest]"];
const METHODS: [&str; 4] = ["GET", "POST", "PURGE", "DELETE"];

/// The events, told to a bench, and a count of them by the simplest means.
struct Model {
    bench: Bench,
    now_micros: u64,
    free: Vec<usize>,
    in_flight: Vec<(usize, Arc<Exchange>)>,
    sockets: Vec<(u64, usize)>,
    next_socket: u64,
    total: u64,
    errors: u64,
    opened: u64,
    fires: u64,
}

impl Model {
    fn new(max_scripts: usize) -> Self {
        Model {
            bench: Bench::new(max_scripts),
            now_micros: 0,
            free: Vec::new(),
            in_flight: Vec::new(),
            sockets: Vec::new(),
            next_socket: 0,
            total: 0,
            errors: 0,
            opened: 0,
            fires: 0,
        }
    }

    fn apply(&mut self, act: Act) {
        let now = self
            .bench
            .started
            .after(Duration::from_micros(self.now_micros));
        match act {
            Act::Begin {
                route,
                kind,
                method,
            } => {
                let mut facts = self.bench.request(ROUTES[route], 0);
                facts.kind = kind;
                facts.method = METHODS[method].into();
                facts.received = now;
                let slot = self.free.pop().unwrap_or(self.in_flight.len());
                let exchange = Arc::new(Exchange::new(facts));
                exchange.set_slot(slot);
                self.bench.state.started(exchange.clone());
                self.in_flight.push((slot, exchange));
                self.fires += u64::from(kind == Kind::Fire);
            }
            Act::End {
                nth,
                status,
                reason,
                queued,
            } if nth < self.in_flight.len() => {
                let (slot, exchange) = self.in_flight.remove(nth);
                let mut end = End::new(status, reason);
                if queued {
                    end = end.waited(Duration::from_micros(u64::from(status)));
                }
                self.bench.state.finished(&exchange, &end, now);
                self.free.push(slot);
                if exchange.facts.kind.is_http() {
                    self.total += 1;
                    self.errors += u64::from(end.is_error());
                }
            }
            Act::Refuse { route } => {
                let mut facts = self.bench.request(ROUTES[route], 0);
                facts.received = now;
                self.bench
                    .state
                    .refused(&facts, &End::new(503, EndReason::Overloaded), now);
                self.total += 1;
                self.errors += 1;
            }
            Act::Wait { micros } => self.now_micros += micros,
            Act::Open { .. } | Act::Close { .. } | Act::Skip { .. } | Act::Run { .. } => {
                self.apply_beside(act, now);
            }
            Act::End { .. } => {}
        }
    }

    /// The events that are not an exchange's beginning or end.
    fn apply_beside(&mut self, act: Act, now: Moment) {
        match act {
            Act::Open { route } => {
                self.sockets.push((self.next_socket, route));
                let script = script(ROUTES[route]);
                self.bench
                    .state
                    .socket_opened(self.next_socket, &script, "host-1", now);
                self.next_socket += 1;
                self.opened += 1;
            }
            Act::Close { nth, code } if nth < self.sockets.len() => {
                let (socket, route) = self.sockets.remove(nth);
                let lasted = Duration::from_micros(self.now_micros);
                self.bench
                    .state
                    .socket_closed(socket, &script(ROUTES[route]), code, lasted, now);
            }
            Act::Skip { route } => {
                let script = script(ROUTES[route]);
                self.bench
                    .state
                    .fire_skipped(&script, FireOutcome::SkippedOverload, now);
                self.fires += 1;
            }
            Act::Run { nth, running } => {
                if let Some((_, exchange)) = self.in_flight.get(nth) {
                    exchange.set_running(running);
                }
            }
            Act::Begin { .. } | Act::End { .. } | Act::Refuse { .. } => {}
            Act::Close { .. } | Act::Wait { .. } => {}
        }
    }

    fn http_in_flight(&self, route: Option<&str>) -> u64 {
        let open = self.in_flight.iter().map(|(_, exchange)| &exchange.facts);
        let http = open.filter(|facts| facts.kind.is_http());
        http.filter(|facts| route.is_none_or(|route| *facts.script.route == *route))
            .count() as u64
    }

    /// What must hold in the process-wide numbers.
    fn check_stats(&mut self) {
        let now = self
            .bench
            .started
            .after(Duration::from_micros(self.now_micros))
            .instant;
        let stats = self.bench.state.stats(now);
        let requests = stats.requests;
        assert_eq!((requests.total, requests.errors), (self.total, self.errors));
        assert_eq!(requests.total, requests.success + requests.errors);
        assert_eq!(requests.active, self.http_in_flight(None));
        assert_eq!(stats.uptime_seconds, self.now_micros / 1_000_000);
        if stats.uptime_seconds > 0 {
            let rate = requests.total as f64 / stats.uptime_seconds as f64;
            assert_eq!(requests.per_second, (rate * 1000.0).round() / 1000.0);
        }
        let websocket = stats.websocket;
        assert_eq!(
            (websocket.opened, websocket.active()),
            (self.opened, self.sockets.len() as u64)
        );
        assert_eq!(
            websocket.closed,
            websocket.normal_closes + websocket.abnormal_closes
        );
        assert!(websocket.mean_session_ms <= websocket.max_session_ms);
        assert_eq!(stats.cron.fires, self.fires);
        let running = self
            .in_flight
            .iter()
            .filter(|(_, exchange)| exchange.is_running())
            .count();
        assert_eq!(stats.concurrent_running, running as u64);
        assert_eq!(stats.scripts, self.bench.state.list(0, Sort::Errors).total);
    }

    /// What must hold in each script's numbers, and between them and the text.
    fn check_scripts(&self, all_tracked: bool) {
        let list = self.bench.state.list(100, Sort::LastActivity);
        let scrape = Scrape::of(&self.bench);
        assert!(
            list.scripts
                .is_sorted_by(|one, next| one.last_activity >= next.last_activity)
        );
        for row in &list.scripts {
            check_row(row);
            check_against_text(row, &scrape);
            assert!(row.concurrent_running <= self.in_flight.len() as u64);
            if all_tracked {
                assert_eq!(
                    row.active_http,
                    self.http_in_flight(Some(&row.script.route))
                );
            }
            let deep = self
                .bench
                .state
                .performance(&row.script.route, &row.script.deployment, false)
                .unwrap();
            assert_eq!(&deep.row, row);
            assert_eq!(
                deep.recent_durations_ms.len() as u64,
                row.http.total.min(100)
            );
        }
        if all_tracked {
            let total: u64 = list.scripts.iter().map(|row| row.http.total).sum();
            assert_eq!(total, self.total);
            let errors: u64 = list.scripts.iter().map(|row| row.http.errors).sum();
            assert_eq!(errors, self.errors);
        }
        self.check_totals_in(&scrape);
    }

    fn check_totals_in(&self, scrape: &Scrape) {
        let one = |name: &str| scrape.one(name, &[]);
        let total = self.total as f64;
        assert_eq!(one("hoody_exec_http_duration_ms_global_count"), total);
        assert_eq!(
            scrape.one(
                "hoody_exec_http_duration_ms_global_bucket",
                &[("le", "+Inf")]
            ),
            total
        );
        let seconds = one("hoody_exec_http_duration_seconds_global_sum");
        assert!((one("hoody_exec_http_duration_ms_global_sum") - seconds * 1000.0).abs() < 1e-3);
        assert_eq!(one("hoody_exec_metrics_errors_total"), 0.0);
        let since = since_ms(self.bench.started);
        assert_eq!(one("process_start_time_seconds") * 1000.0, since as f64);
        // The active ones are never lost, wherever they are counted.
        let in_flight: f64 = scrape.sum("hoody_exec_http_requests_in_flight");
        assert_eq!(in_flight, self.http_in_flight(None) as f64);
        let sockets: f64 = scrape.sum("hoody_exec_ws_connections_active");
        assert_eq!(sockets, self.sockets.len() as f64);
    }
}

fn check_row(row: &ScriptRow) {
    let http = row.http;
    assert_eq!(http.total, http.success + http.errors);
    assert!(
        http.p50_ms <= http.p95_ms && http.p95_ms <= http.max_ms,
        "{http:?}"
    );
    assert!(http.mean_ms <= http.max_ms, "{http:?}");
    assert_eq!(row.ws.closed, row.ws.normal_closes + row.ws.abnormal_closes);
    assert_eq!(row.active_ws, row.ws.opened - row.ws.closed);
    // At most eight, and at least the eight last of the HTTP errors; failed fires are remembered beside them.
    let remembered = row.recent_errors.len() as u64;
    assert!((http.errors.min(8)..=8).contains(&remembered), "{row:?}");
    assert!(
        row.recent_errors
            .is_sorted_by(|newer, older| newer.at >= older.at)
    );
    assert!(row.first_seen <= row.last_activity);
}

fn check_against_text(row: &ScriptRow, scrape: &Scrape) {
    let route = &*row.script.route;
    let sum = |name: &str| scrape.all(name, "script", route).iter().sum::<f64>();
    assert_eq!(sum("hoody_exec_http_requests_total"), row.http.total as f64);
    assert_eq!(sum("hoody_exec_http_errors_total"), row.http.errors as f64);
    let one = |name: &str| scrape.one(name, &[("script", route)]);
    let count = one("hoody_exec_http_duration_ms_count");
    assert_eq!(count, row.http.total as f64);
    assert_eq!(count, one("hoody_exec_http_duration_seconds_count"));
    let labels = [("script", route), ("le", "+Inf")];
    assert_eq!(
        scrape.one("hoody_exec_http_duration_ms_bucket", &labels),
        count
    );
    if count > 0.0 {
        let mean = one("hoody_exec_http_duration_ms_sum") / count;
        assert_eq!(row.http.mean_ms, (mean * 10.0).round() / 10.0);
    }
    let bounds = [
        "1", "2", "5", "10", "25", "50", "100", "250", "500", "1000", "2500", "5000", "10000",
        "+Inf",
    ];
    let buckets = bounds.map(|le| {
        scrape.one(
            "hoody_exec_http_duration_ms_bucket",
            &[("script", route), ("le", le)],
        )
    });
    assert!(buckets.is_sorted(), "{buckets:?}");
    assert_eq!(
        sum("hoody_exec_http_requests_in_flight"),
        row.active_http as f64
    );
    assert_eq!(
        sum("hoody_exec_ws_connections_active"),
        row.active_ws as f64
    );
    assert_eq!(sum("hoody_exec_ws_closes_total"), row.ws.closed as f64);
}

proptest! {
    #[test]
    fn all_relations_hold_after_any_events(acts in acts()) {
        let mut model = Model::new(10);
        for act in acts {
            model.apply(act);
            model.check_stats();
        }
        model.check_scripts(true);
    }

    #[test]
    fn they_hold_while_scripts_give_way_to_each_other(acts in acts(), max_scripts in 0usize..4) {
        let mut model = Model::new(max_scripts);
        for act in acts {
            model.apply(act);
            model.check_stats();
            assert!(model.bench.state.list(0, Sort::P95).total <= max_scripts);
        }
        model.check_scripts(false);
    }
}
