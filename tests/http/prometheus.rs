//! The text that Prometheus scrapes: its type, its names, and that it says what the JSON answers say.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::Server;

/// The value of a series, by its whole name with labels.
fn series(text: &str, name: &str) -> Option<f64> {
    let found = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    found.map(|value| value.parse().unwrap())
}

#[test]
fn the_text_says_what_the_json_says() {
    let server = Server::start();
    server.write("hello.ts", "return 'hi'");
    server.write(
        "users/[id].ts",
        "if (metadata.parameters.id === '0') throw new Error('none'); return 1",
    );
    for _ in 0..5 {
        server.run("/hello").expect(200);
    }
    server.run("/users/1").expect(200);
    server.run("/users/0").expect(500);
    server.run("/nothing").expect(404);

    let scrape = server.get("/monitor/metrics").expect(200);
    assert_eq!(
        scrape.header("content-type"),
        Some("text/plain; version=0.0.4; charset=utf-8")
    );
    let text = scrape.text();
    for (name, expected) in [
        (
            "hoody_exec_http_requests_total{script=\"/hello\",method=\"GET\"}",
            5.0,
        ),
        (
            "hoody_exec_http_requests_total{script=\"/users/[id]\",method=\"GET\"}",
            2.0,
        ),
        (
            "hoody_exec_http_errors_total{script=\"/users/[id]\",status=\"500\"}",
            1.0,
        ),
        ("hoody_exec_http_duration_ms_count{script=\"/hello\"}", 5.0),
        (
            "hoody_exec_http_duration_ms_bucket{script=\"/hello\",le=\"+Inf\"}",
            5.0,
        ),
        ("hoody_exec_http_duration_ms_global_count", 7.0),
        // Of those that got an answer of their script.
        ("hoody_exec_queue_wait_seconds_count", 6.0),
    ] {
        assert_eq!(series(text, name), Some(expected), "{name}\n{text}");
    }
    assert!(
        !text.contains("/users/0"),
        "a path of a request is no label"
    );

    let stats: Value = server.get("/monitor/stats").ok();
    let since = stats["sinceMs"].as_f64().unwrap();
    let start = series(text, "process_start_time_seconds").unwrap();
    assert!((start * 1000.0 - since).abs() < 0.001, "{start} {since}");
    assert_eq!(stats["requests"]["total"], 7);
}

#[test]
fn every_family_is_described_before_its_series() {
    let server = Server::start();
    let scrape = server.get("/monitor/metrics").expect(200);
    let text = scrape.text();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split(['{', ' ']).next().unwrap();
        let family = ["_bucket", "_count", "_sum"]
            .iter()
            .find_map(|end| name.strip_suffix(end))
            .unwrap_or(name);
        let described = |family: &str| {
            text.contains(&format!("# TYPE {family} "))
                && text.contains(&format!("# HELP {family} "))
        };
        assert!(described(name) || described(family), "{name}");
    }
    for family in [
        "hoody_exec_build_info",
        "hoody_exec_ws_connections_active",
        "process_resident_memory_bytes",
    ] {
        assert!(text.contains(&format!("# TYPE {family} ")), "{family}");
    }
}

#[test]
fn every_limit_has_its_series_and_the_rules_name_no_other() {
    let server = Server::start();
    let scrape = server.get("/monitor/metrics").expect(200);
    let limits: Vec<&str> = limits_in(scrape.text(), "hoody_exec_limit_hits_total{limit=\"");
    let expected = [
        "time",
        "memory",
        "stack",
        "queue",
        "concurrency",
        "connections",
        "body",
        "permission",
    ];
    assert_eq!(sorted(limits), sorted(expected.to_vec()));
    let rules = include_str!("../../operations/alerts.yml");
    for named in limits_in(rules, "limit=\"") {
        assert!(expected.contains(&named), "no limit is called {named}");
    }
    let readme = include_str!("../../README.md");
    for limit in expected {
        let row = format!("| `{limit}` |");
        assert!(readme.contains(&row), "README.md has no row for {limit}");
    }
}

/// What stands between this and the next quote, each time.
fn limits_in<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    let found = text.split(before).skip(1);
    found.filter_map(|rest| rest.split('"').next()).collect()
}

fn sorted(mut words: Vec<&str>) -> Vec<&str> {
    words.sort_unstable();
    words
}

/// Every counter of a scrape, by the whole name of its series.
fn counters(server: &Server) -> BTreeMap<String, f64> {
    let scrape = server.get("/monitor/metrics").expect(200);
    let lines = scrape.text().lines().filter(|line| !line.starts_with('#'));
    let series = lines.filter_map(|line| {
        let (name, value) = line.rsplit_once(' ')?;
        let family = name.split('{').next()?;
        let counts = ["_total", "_count", "_sum", "_bucket"];
        let is_counter = counts.iter().any(|end| family.ends_with(end));
        is_counter.then(|| (name.to_owned(), value.parse().unwrap()))
    });
    series.collect()
}

#[test]
fn no_counter_falls_when_a_deployment_gives_way_to_another_script() {
    let server = Server::with("[metrics]\nmax_scripts = 2\n");
    server.write("a.ts", "return 1");
    server.write("b.ts", "return 2");
    let body = json!({"path": "a.ts", "content": "return 3", "subdomain": "app", "execId": "1"});
    server.post("/scripts/write", &body).ok();
    let host = [("host", "app.p-c-exec-1.node.example.com")];
    for _ in 0..2 {
        server.run("/a").expect(200);
    }
    for _ in 0..2 {
        server.script("GET", "/a", &host, None).expect(200);
    }
    let before = counters(&server);
    // The script of default/1 was idle for longest; app/1 still has the route.
    server.run("/b").expect(200);
    let after = counters(&server);
    let requests = "hoody_exec_http_requests_total{script=\"/a\",method=\"GET\"}";
    assert_eq!((before[requests], after[requests]), (4.0, 4.0));
    assert_eq!(after["hoody_exec_metrics_evicted_scripts_total"], 1.0);
    for (series, then) in before {
        assert!(after[&series] >= then, "{series}: {then}, then {after:?}");
    }
}
