//! Every counter after much mixed work at once: each equals what the clients counted, to the last request.
//!
//! The test takes longer where a variable says so; the README tells which.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

use crate::storm::setting;
use crate::support::{Server, eventually};

/// How many clients there are in a short run, and from this many requests on.
const CLIENTS: u64 = 8;
const MANY_CLIENTS: u64 = 32;
const MANY_REQUESTS: u64 = 10_000;

/// What the metrics count for a client that has left.
const LEFT: u16 = 499;

/// One way in which a request can end.
struct Way {
    route: &'static str,
    /// `None`: there is no such script.
    source: Option<&'static str>,
    /// The status that the metrics count; `LEFT` where the client goes before it has one.
    status: u16,
    reason: &'static str,
    leave: Option<Leave>,
    /// How often it comes in one round of the mix.
    share: usize,
}

/// Within what a client leaves.
#[derive(Clone, Copy)]
enum Leave {
    Body,
    Run,
    Answer,
}

impl Way {
    const fn new(
        route: &'static str,
        source: &'static str,
        (status, reason): (u16, &'static str),
        share: usize,
    ) -> Self {
        let source = Some(source);
        let leave = None;
        Self {
            route,
            source,
            status,
            reason,
            leave,
            share,
        }
    }

    const fn left(route: &'static str, source: &'static str, leave: Leave) -> Self {
        let mut way = Self::new(route, source, (LEFT, "client_left"), 1);
        way.leave = Some(leave);
        way
    }

    const fn missing(route: &'static str, share: usize) -> Self {
        let mut way = Self::new(route, "", (404, "none"), share);
        way.source = None;
        way
    }

    fn method(&self) -> &'static str {
        match self.leave {
            Some(Leave::Body) => "POST",
            _ => "GET",
        }
    }
}

const WAIT: &str = "// @timeout 600s\nawait new Promise((done) => setTimeout(done, 600000))";

const WAYS: [Way; 12] = [
    Way::new("/good", "return {n: 1}", (200, "answered"), 6),
    Way::new("/empty", "", (204, "answered"), 1),
    Way::new(
        "/created",
        "res.status(201); return 'made'",
        (201, "answered"),
        2,
    ),
    Way::new(
        "/teapot",
        "res.status(418).json({short: true})",
        (418, "answered"),
        2,
    ),
    Way::new("/throws", "throw new Error('no')", (500, "thrown"), 2),
    Way::new(
        "/spins",
        "// @timeout 50\nwhile (true) {}",
        (504, "timeout"),
        1,
    ),
    Way::new(
        "/waits",
        "// @timeout 50\nawait new Promise((done) => setTimeout(done, 60000))",
        (504, "timeout"),
        1,
    ),
    Way::new(
        "/disabled",
        "// @enabled false\nreturn 1",
        (404, "refused"),
        2,
    ),
    Way::missing("/nothing", 2),
    Way::left("/body", "return req.body", Leave::Body),
    Way::left("/run", WAIT, Leave::Run),
    Way::left(
        "/answer",
        "// @timeout 600s\nreturn (async function* () { yield 'first'; await new Promise((done) => setTimeout(done, 600000)) })()",
        Leave::Answer,
    ),
];

/// What clients counted: how many requests ended with each status, by route and method.
#[derive(Default)]
struct Counted(BTreeMap<(&'static str, &'static str, u16), u64>);

impl Counted {
    fn add(&mut self, way: &Way, status: u16, count: u64) {
        let key = (way.route, way.method(), status);
        *self.0.entry(key).or_default() += count;
    }

    /// How many of the requests that found a script are like this.
    fn of(&self, like: impl Fn(&Way, u16) -> bool) -> u64 {
        let matched = WAYS.iter().filter(|way| way.source.is_some());
        matched
            .flat_map(|way| self.0.iter().map(move |(key, count)| (way, key, count)))
            .filter(|(way, (route, _, status), _)| way.route == *route && like(way, *status))
            .map(|(_, _, count)| count)
            .sum()
    }
}

#[test]
fn every_counter_equals_what_the_clients_counted() {
    let requests = setting("HOODY_TEST_EXACT_REQUESTS", 800);
    let clients = if requests < MANY_REQUESTS {
        CLIENTS
    } else {
        MANY_CLIENTS
    };
    // Nobody but the client is to end what it leaves.
    let patient = "[server]\nbody_read_timeout_ms = 600000\n[engine]\ntimeout_ms = 600000";
    let server = Server::with(patient);
    for way in &WAYS {
        if let Some(source) = way.source {
            server.put_file(&format!("{}.ts", way.route.trim_start_matches('/')), source);
        }
    }
    let counted = drive(&server, clients, requests);
    assert_eq!(counted.0.values().sum::<u64>(), requests);
    server.until_idle();
    totals(&server, &counted);
    scripts(&server, &counted);
    assert_eq!(exposed(&server), expected(&counted));
}

/// Sends this many requests from so many clients at once.
fn drive(server: &Server, clients: u64, requests: u64) -> Counted {
    let mix: Vec<&Way> = WAYS
        .iter()
        .flat_map(|way| std::iter::repeat_n(way, way.share))
        .collect();
    let next = AtomicU64::new(0);
    let client = || {
        let mut counted = Counted::default();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= requests {
                return counted;
            }
            let way = mix[(number % mix.len() as u64) as usize];
            counted.add(way, one(server, way, number), 1);
        }
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..clients).map(|_| scope.spawn(client)).collect();
        let mut all = Counted::default();
        for counted in running.into_iter().map(|client| client.join().unwrap()) {
            for ((route, _, status), count) in counted.0 {
                let way = WAYS.iter().find(|way| way.route == route).unwrap();
                all.add(way, status, count);
            }
        }
        all
    })
}

/// One request to its end; the status it has ended with.
#[track_caller]
fn one(server: &Server, way: &Way, number: u64) -> u16 {
    let Some(leave) = way.leave else {
        return server.run(way.route).expect(way.status).status;
    };
    let target = format!("{}?n={number}", way.route);
    let mut stream = server.connect();
    let head = format!("{} {target} HTTP/1.1\r\nHost: a\r\n", way.method());
    let rest = match leave {
        Leave::Body => "Content-Length: 100\r\n\r\nhalf",
        Leave::Run | Leave::Answer => "\r\n",
    };
    stream
        .write_all(format!("{head}{rest}").as_bytes())
        .unwrap();
    match leave {
        Leave::Body | Leave::Run => eventually("the request is running", || {
            let active = server.active();
            active.iter().any(|run| run["url"] == target).then_some(())
        }),
        Leave::Answer => {
            let mut answer = Vec::new();
            while !answer.windows(5).any(|bytes| bytes == b"first") {
                let mut bytes = [0; 512];
                let length = stream.read(&mut bytes).unwrap();
                assert!(length > 0, "{}", String::from_utf8_lossy(&answer));
                answer.extend_from_slice(&bytes[..length]);
            }
        }
    }
    drop(stream);
    LEFT
}

/// An error is a status of 500 or more, or a run that was broken off.
fn is_error(status: u16) -> bool {
    status >= 500 || status == LEFT
}

#[track_caller]
fn totals(server: &Server, counted: &Counted) {
    let stats: Value = server.get("/monitor/stats").ok();
    let (total, errors) = (
        counted.of(|_, _| true),
        counted.of(|_, status| is_error(status)),
    );
    for (name, expected) in [
        ("total", total),
        ("success", total - errors),
        ("errors", errors),
        ("activeHttp", 0),
    ] {
        assert_eq!(stats["requests"][name], expected, "{name}: {stats}");
    }
    assert_eq!(stats["droppedScripts"], 0);
}

#[track_caller]
fn scripts(server: &Server, counted: &Counted) {
    let list = server.get("/monitor/scripts").ok();
    let told: BTreeMap<&str, Value> = list["scripts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|script| {
            let http = &script["http"];
            let numbers = json!([
                http["total"],
                http["success"],
                http["errors"],
                script["activeHttp"],
                script["concurrentRunning"]
            ]);
            (script["scriptPath"].as_str().unwrap(), numbers)
        })
        .collect();
    let known: BTreeMap<&str, Value> = WAYS
        .iter()
        .filter(|way| way.source.is_some())
        .map(|way| {
            let total = counted.of(|other, _| other.route == way.route);
            let errors = counted.of(|other, status| other.route == way.route && is_error(status));
            (way.route, json!([total, total - errors, errors, 0, 0]))
        })
        .collect();
    assert_eq!(told, known);
}

/// Every series of a counter of requests or runs that is not nought, and the counts of the histograms.
#[track_caller]
fn exposed(server: &Server) -> BTreeMap<String, u64> {
    const FAMILIES: [&str; 13] = [
        "hoody_exec_http_requests_total",
        "hoody_exec_http_errors_total",
        "hoody_exec_http_requests_in_flight",
        "hoody_exec_http_duration_ms_count",
        "hoody_exec_http_duration_seconds_count",
        "hoody_exec_http_duration_ms_global_count",
        "hoody_exec_http_duration_seconds_global_count",
        "hoody_exec_runs_total",
        "hoody_exec_runs_active",
        "hoody_exec_limit_hits_total",
        "hoody_exec_metrics_dropped_scripts_total",
        "hoody_exec_metrics_errors_total",
        "hoody_exec_restart_cut_requests_total",
    ];
    let scrape = server.get("/monitor/metrics").expect(200);
    let series = scrape.text().lines().filter_map(|line| {
        let (name, value) = line.rsplit_once(' ')?;
        let family = name.split('{').next()?;
        // How many runs have waited for a thread is the engine's to say, not the clients'.
        let last = family.ends_with("_bucket") && name.contains("le=\"+Inf\"");
        let known = last && !family.starts_with("hoody_exec_queue_wait");
        if !known && !FAMILIES.contains(&family) {
            return None;
        }
        let value = value.parse::<f64>().unwrap() as u64;
        (value > 0).then(|| (name.to_owned(), value))
    });
    series.collect()
}

/// The same as the clients know it.
fn expected(counted: &Counted) -> BTreeMap<String, u64> {
    let mut series: BTreeMap<String, u64> = BTreeMap::new();
    let mut add = |name: String, count: u64| *series.entry(name).or_default() += count;
    for ((route, method, status), &count) in &counted.0 {
        let way = WAYS.iter().find(|way| way.route == *route).unwrap();
        if way.source.is_none() {
            continue;
        }
        let script = format!("script=\"{route}\"");
        add(
            format!("hoody_exec_http_requests_total{{{script},method=\"{method}\"}}"),
            count,
        );
        if is_error(*status) {
            add(
                format!("hoody_exec_http_errors_total{{{script},status=\"{status}\"}}"),
                count,
            );
        }
        for unit in ["ms", "seconds"] {
            let family = format!("hoody_exec_http_duration_{unit}");
            add(format!("{family}_count{{{script}}}"), count);
            add(format!("{family}_bucket{{{script},le=\"+Inf\"}}"), count);
            add(format!("{family}_global_count"), count);
            add(format!("{family}_global_bucket{{le=\"+Inf\"}}"), count);
        }
        let reason = way.reason;
        add(
            format!("hoody_exec_runs_total{{reason=\"{reason}\"}}"),
            count,
        );
        if reason == "timeout" {
            add(
                "hoody_exec_limit_hits_total{limit=\"time\"}".to_owned(),
                count,
            );
        }
    }
    series
}
