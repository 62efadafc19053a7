//! Reading the Prometheus text back, and what it must look like.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use super::{Bench, answered};
use crate::exchange::tests::{script, script_of};
use crate::metrics::{
    AllocatorFacts, BuildFacts, End, EndReason, EngineFacts, Exposition, ProcessFacts,
    ScheduleFacts,
};

/// Samples by name and labels, as the text has them.
pub(super) struct Scrape(BTreeMap<(String, Vec<(String, String)>), f64>);

impl Scrape {
    pub(super) fn of(bench: &Bench) -> Self {
        Scrape::read(&text(bench))
    }

    fn read(text: &str) -> Self {
        let mut samples = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (series, value) = line.rsplit_once(' ').unwrap();
            let (name, labels) = series.split_once('{').unwrap_or((series, "}"));
            let key = (name.to_owned(), labels_of(labels));
            let seen = samples.insert(key, value.parse().unwrap());
            assert!(seen.is_none(), "twice: {line}");
        }
        Scrape(samples)
    }

    /// The one sample with this name and these labels.
    #[track_caller]
    pub(super) fn one(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        let labels = labels
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        self.0[&(name.to_owned(), labels.collect())]
    }

    /// Every counter whose value is less than it was, of those that are still there.
    pub(super) fn fallen_since(&self, before: &Scrape) -> Vec<String> {
        let counts = |name: &str| {
            ["_total", "_count", "_sum", "_bucket"]
                .iter()
                .any(|end| name.ends_with(end))
        };
        let counters = self.0.iter().filter(|((name, _), _)| counts(name));
        let fallen = counters.filter_map(|(series, now)| {
            let then = before.0.get(series).filter(|then| *then > now)?;
            Some(format!("{series:?}: {then}, now {now}"))
        });
        fallen.collect()
    }

    /// The sum over all labels of this name.
    pub(super) fn sum(&self, name: &str) -> f64 {
        let found = self.0.iter().filter(|((known, _), _)| known == name);
        found.map(|(_, value)| value).sum()
    }

    /// The values with this name and this first label.
    pub(super) fn all(&self, name: &str, label: &str, value: &str) -> Vec<f64> {
        let wanted = (label.to_owned(), value.to_owned());
        let found = self
            .0
            .iter()
            .filter(|((known, labels), _)| known == name && labels.first() == Some(&wanted));
        found.map(|(_, value)| *value).collect()
    }
}

/// Reads `a="b",c="d"}`, with the text format's escapes.
fn labels_of(text: &str) -> Vec<(String, String)> {
    let mut labels = Vec::new();
    let mut rest = text;
    while let Some((name, after)) = rest.split_once("=\"") {
        let mut value = String::new();
        let mut chars = after.char_indices();
        let end = loop {
            match chars.next().unwrap() {
                (at, '"') => break at,
                (_, '\\') => match chars.next().unwrap().1 {
                    'n' => value.push('\n'),
                    other => value.push(other),
                },
                (_, other) => value.push(other),
            }
        };
        labels.push((name.trim_start_matches(',').to_owned(), value));
        rest = &after[end + 1..];
    }
    labels
}

fn text(bench: &Bench) -> String {
    text_of(&bench.state.exposition())
}

pub(super) fn text_of(exposition: &Exposition) -> String {
    let build = BuildFacts {
        version: "1.2.3".to_owned(),
        commit: "abc".to_owned(),
        engine: "quickjs".to_owned(),
    };
    let process = ProcessFacts {
        rss_bytes: 3,
        fds: Some(4),
        allocator: AllocatorFacts {
            allocated_bytes: 1,
            held_bytes: 2,
        },
    };
    let engine = EngineFacts {
        worker_vms: 5,
        queue_depth: 6,
        vm_build_time: Duration::from_millis(1500),
        vm_restores: 8,
        refusals: 4,
        vm_swaps: 9,
        worker_vms_evicted: 7,
        ..EngineFacts::default()
    };
    let schedules = ScheduleFacts {
        next: vec![
            (
                "/tick".into(),
                Some(SystemTime::UNIX_EPOCH + Duration::from_secs(120)),
            ),
            (
                "/tick".into(),
                Some(SystemTime::UNIX_EPOCH + Duration::from_secs(60)),
            ),
            ("/never".into(), None),
        ],
    };
    let logs = crate::journal::Written {
        written: 7,
        dropped: 8,
        failed: 9,
    };
    exposition
        .text(&build, &process, &engine, &schedules, logs)
        .unwrap()
}

#[test]
fn the_contracts_families_have_its_names_labels_and_help() {
    let mut bench = Bench::new(10);
    bench.run("/api/hello", 0, 12, &answered());
    bench.run("/api/hello", 0, 60, &End::new(500, EndReason::Thrown));
    bench
        .state
        .socket_opened(1, &script("/api/ws"), "host-1", bench.at(0));
    let text = text(&bench);
    let expected = [
        "# HELP hoody_exec_http_requests_total Total HTTP requests served by scripts",
        "# TYPE hoody_exec_http_requests_total counter",
        "hoody_exec_http_requests_total{script=\"/api/hello\",method=\"GET\"} 2",
        "# HELP hoody_exec_http_errors_total Total HTTP errors served by scripts",
        "# TYPE hoody_exec_http_errors_total counter",
        "hoody_exec_http_errors_total{script=\"/api/hello\",status=\"500\"} 1",
        "# HELP hoody_exec_http_duration_ms HTTP request duration in milliseconds (per-script histogram)",
        "# TYPE hoody_exec_http_duration_ms histogram",
        "hoody_exec_http_duration_ms_bucket{script=\"/api/hello\",le=\"1\"} 0",
        "hoody_exec_http_duration_ms_bucket{script=\"/api/hello\",le=\"50\"} 1",
        "hoody_exec_http_duration_ms_bucket{script=\"/api/hello\",le=\"100\"} 2",
        "hoody_exec_http_duration_ms_bucket{script=\"/api/hello\",le=\"10000\"} 2",
        "hoody_exec_http_duration_ms_bucket{script=\"/api/hello\",le=\"+Inf\"} 2",
        "hoody_exec_http_duration_ms_count{script=\"/api/hello\"} 2",
        "hoody_exec_http_duration_ms_sum{script=\"/api/hello\"} 72",
        "hoody_exec_http_duration_seconds_sum{script=\"/api/hello\"} 0.072",
        "hoody_exec_http_duration_ms_global_count 2",
        "# HELP hoody_exec_ws_connections_active Currently open WebSocket connections",
        "# TYPE hoody_exec_ws_connections_active gauge",
        "hoody_exec_ws_connections_active{script=\"/api/ws\"} 1",
        "hoody_exec_ws_closes_total{script=\"/api/ws\",kind=\"abnormal\"} 0",
        "hoody_exec_metrics_errors_total 0",
        "# HELP process_start_time_seconds Start time of the process since unix epoch in seconds",
        "# TYPE process_start_time_seconds gauge",
        "hoody_exec_build_info{version=\"1.2.3\",commit=\"abc\",engine=\"quickjs\"} 1",
        "hoody_exec_log_entries_total{outcome=\"failed\"} 9",
        "hoody_exec_vms{mode=\"worker\"} 5",
        "hoody_exec_queue_depth 6",
        "hoody_exec_vm_build_seconds_total 1.5",
        "hoody_exec_vm_restores_total 8",
        "hoody_exec_vm_swaps_total 9",
        "hoody_exec_worker_vms_dropped_total{reason=\"evicted\"} 7",
        "hoody_exec_worker_vms_dropped_total{reason=\"discarded\"} 0",
        "hoody_exec_allocator_bytes{state=\"held\"} 2",
        "hoody_exec_runs_total{reason=\"thrown\"} 1",
        "hoody_exec_limit_hits_total{limit=\"permission\"} 4",
    ];
    for line in expected {
        assert!(
            text.lines().any(|it| it == line),
            "no line {line:?} in\n{text}"
        );
    }
    for family in [
        "process_cpu_seconds_total",
        "process_resident_memory_bytes",
        "process_open_fds",
    ] {
        assert!(text.contains(&format!("\n{family} ")), "no {family}");
    }
    assert_eq!(text.matches("# TYPE process_start_time_seconds").count(), 1);
}

#[test]
fn a_fresh_process_shows_the_families_it_has_no_samples_of() {
    let text = text(&Bench::new(10));
    for family in [
        "http_requests_total",
        "http_errors_total",
        "ws_connections_active",
    ] {
        assert!(
            text.contains(&format!("# TYPE hoody_exec_{family} ")),
            "no {family}"
        );
    }
    assert!(text.contains("# TYPE hoody_exec_http_duration_ms histogram"));
    assert!(text.contains("hoody_exec_http_duration_ms_global_count 0"));
}

#[test]
fn deployments_with_one_route_share_its_series_and_odd_names_are_escaped() {
    let mut bench = Bench::new(10);
    for deployment in ["default/1", "shop/2"] {
        let mut facts = bench.request("/hello", 0);
        facts.script = script_of(deployment, "/hello");
        let exchange = bench.begin(facts);
        bench
            .state
            .finished(&exchange, &End::new(500, EndReason::Thrown), bench.at(10));
    }
    let odd = "/we\"ird\\\n";
    bench.run(odd, 0, 1, &answered());
    let scrape = Scrape::of(&bench);
    let labels = [("script", "/hello"), ("method", "GET")];
    assert_eq!(scrape.one("hoody_exec_http_requests_total", &labels), 2.0);
    assert_eq!(
        scrape.one(
            "hoody_exec_http_errors_total",
            &[("script", "/hello"), ("status", "500")]
        ),
        2.0
    );
    assert_eq!(
        scrape.one("hoody_exec_http_duration_ms_sum", &[("script", "/hello")]),
        20.0
    );
    assert_eq!(
        scrape.one(
            "hoody_exec_http_requests_total",
            &[("script", odd), ("method", "GET")]
        ),
        1.0
    );
}

#[test]
fn a_client_cannot_invent_labels() {
    let mut bench = Bench::new(2);
    for number in 0..50 {
        let mut facts = bench.request("/hello", 0);
        facts.method = format!("M{number}").as_str().into();
        facts.hostname = format!("host-{number}").into();
        let exchange = bench.begin(facts);
        bench.state.finished(
            &exchange,
            &End::new(number, EndReason::Answered),
            bench.at(1),
        );
    }
    let scrape = Scrape::of(&bench);
    let series = scrape.all("hoody_exec_http_requests_total", "script", "/hello");
    assert_eq!(series, [50.0]);
    let long = format!("/{}", "é".repeat(300));
    bench.run(&long, 0, 1, &answered());
    let text = text(&bench);
    assert!(
        text.lines().all(|line| line.len() < 400),
        "a line is too long"
    );
}

#[test]
fn what_finds_no_entry_is_counted_in_the_overflow() {
    let mut bench = Bench::new(1);
    let held = bench.begin(bench.request("/held", 0));
    bench.run("/other", 0, 5, &answered());
    bench.run("/other", 10, 5, &answered());
    let scrape = Scrape::of(&bench);
    let labels = [("script", "__overflow__"), ("method", "GET")];
    assert_eq!(scrape.one("hoody_exec_http_requests_total", &labels), 2.0);
    assert_eq!(
        scrape.one("hoody_exec_metrics_dropped_scripts_total", &[]),
        1.0
    );
    bench.state.finished(&held, &answered(), bench.at(20));
    bench.run("/other", 30, 5, &answered());
    let scrape = Scrape::of(&bench);
    assert_eq!(
        scrape.one(
            "hoody_exec_http_requests_total",
            &[("script", "/other"), ("method", "GET")]
        ),
        1.0
    );
    assert_eq!(
        scrape.one("hoody_exec_metrics_evicted_scripts_total", &[]),
        1.0
    );
}
