//! Many requests over kept connections, with clients that leave and scripts that attack, and nothing left behind.
//!
//! `HOODY_TEST_SOAK_REQUESTS=10000` is the whole of it, over 200 connections, and prints what was measured.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::Shutdown;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use ureq::Agent;

use crate::storm::setting;
use crate::support::{PATIENCE, Server, eventually, pause};

/// Bytes that come and go whatever happens: machines that are built ahead, answers to the questions of this test.
const SLACK: u64 = 3 << 20;
/// From so many requests on it is the whole of it.
const WHOLE: u64 = 10_000;

/// What is asked for: a script, how it is asked, and the statuses that are right.
struct Ask {
    name: &'static str,
    source: &'static str,
    body: Option<&'static [u8]>,
    right: &'static [u16],
    /// Of so many requests one is this.
    share: u64,
}

const fn plain(name: &'static str, share: u64, source: &'static str) -> Ask {
    Ask {
        name,
        source,
        body: None,
        right: &[200],
        share,
    }
}

const fn bomb(name: &'static str, right: &'static [u16], source: &'static str) -> Ask {
    Ask {
        right,
        ..plain(name, 2, source)
    }
}

const ASKS: &[Ask] = &[
    plain("hello", 30, "return { hello: 'world' }"),
    Ask {
        body: Some(b"{\"a\":[1,2,3]}"),
        ..plain("echo", 10, "return req.body")
    },
    Ask {
        body: Some(&[b'x'; 60_000]),
        ..plain(
            "raw",
            6,
            "// @rawBody\nlet n = 0; for await (const c of req) n += c.length; return n",
        )
    },
    plain(
        "wait",
        8,
        "await new Promise((done) => setTimeout(done, 15)); return 'waited'",
    ),
    plain(
        "stream",
        6,
        "return (async function* () { for (let i = 0; i < 20; i++) { yield 'x'.repeat(2000); await null } })()",
    ),
    plain(
        "worker",
        8,
        "// @mode worker\nglobalThis.n = (globalThis.n ?? 0) + 1; shared.n = (shared.n ?? 0) + 1; return 'worked'",
    ),
    plain(
        "file",
        4,
        "fs.writeFileSync('soak.txt', 'x'.repeat(5000)); const h = fs.openSync('soak.txt', 'r'); return fs.fstatSync(h).size",
    ),
    plain(
        "logged",
        2,
        "// @log-destination file\nconsole.log('here'); return 1",
    ),
    bomb("loop", &[504], "// @timeout 40\nfor (;;);"),
    bomb("turns", &[504], "// @timeout 40\nfor (;;) await 0"),
    bomb(
        "heap",
        &[500],
        "const all = []; for (;;) all.push(new Uint8Array(1 << 20))",
    ),
    bomb("stack", &[500], "const f = () => f() + 1; return f()"),
    bomb("throw", &[500], "throw new Error('no')"),
    bomb(
        "timers",
        &[504],
        "// @timeout 40\nfor (let i = 0; i < 2000; i++) setInterval(() => {}, 5); await new Promise(() => {})",
    ),
    bomb(
        "handles",
        &[500],
        "for (;;) require('crypto').createHash('md5')",
    ),
    bomb(
        "cut",
        &[200, 504],
        "// @timeout 60\nres.write('begun'); for (;;) await new Promise((d) => setTimeout(d, 5))",
    ),
];

/// Random enough, and the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn ask(&mut self) -> &'static Ask {
        let total = ASKS.iter().map(|ask| ask.share).sum();
        let mut place = self.below(total);
        for ask in ASKS {
            match place.checked_sub(ask.share) {
                Some(left) => place = left,
                None => return ask,
            }
        }
        &ASKS[0]
    }
}

/// What the service holds.
#[derive(Clone, Copy, Debug)]
struct Held {
    used: u64,
    vms: u64,
    rss: u64,
    files: usize,
    threads: usize,
}

impl Held {
    fn of(server: &Server) -> Self {
        let pid = server.serving_pid();
        let memory = &server.get("/monitor/stats").ok()["memory"];
        let bytes = |name: &str| memory[name].as_u64().unwrap();
        let count = |name: &str| {
            std::fs::read_dir(format!("/proc/{pid}/{name}"))
                .unwrap()
                .count()
        };
        Self {
            used: bytes("used"),
            vms: bytes("external"),
            rss: bytes("rss"),
            files: count("fd"),
            threads: count("task"),
        }
    }

    /// Whether nothing of what came after this is left but a tenth.
    fn is_back(self, now: Self) -> bool {
        let within = |before: u64, now: u64| now <= before + before / 10 + SLACK;
        within(self.used, now.used)
            && within(self.vms, now.vms)
            && within(self.rss, now.rss)
            && now.files <= self.files + 4
            && now.threads <= self.threads + 2
    }
}

/// How each request ended, by the script's name.
#[derive(Default)]
struct Tally(Mutex<BTreeMap<(&'static str, String), u64>>);

impl Tally {
    fn count(&self, name: &'static str, end: String) {
        *self.0.lock().unwrap().entry((name, end)).or_default() += 1;
    }
}

/// Requests over connections, until so many are made.
fn drive(server: &Server, connections: u64, requests: u64, seed: u64) -> Tally {
    let (tally, made) = (Tally::default(), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for number in 0..connections {
            let (tally, made) = (&tally, &made);
            let client = move || {
                let mut dice = Dice(seed.wrapping_add(number.wrapping_mul(7919)));
                let config = Agent::config_builder()
                    .http_status_as_error(false)
                    // The server closes a connection that is idle for long, perhaps at the moment of the next request.
                    .max_idle_age(Duration::from_secs(1))
                    .timeout_global(Some(5 * PATIENCE));
                let agent = config.build().new_agent();
                while made.fetch_add(1, Ordering::Relaxed) < requests {
                    let ask = dice.ask();
                    if dice.below(10) == 0 {
                        leave(server, ask, &mut dice);
                        tally.count(ask.name, "left".into());
                    } else {
                        tally.count(ask.name, call(server, &agent, ask));
                    }
                }
            };
            let thread = std::thread::Builder::new().stack_size(512 << 10);
            thread.spawn_scoped(scope, client).unwrap();
        }
    });
    tally
}

/// A whole request over a connection that is kept.
fn call(server: &Server, agent: &Agent, ask: &Ask) -> String {
    let url = format!("http://{}/{}", server.address, ask.name);
    let sent = match ask.body {
        Some(body) => agent.post(url).content_type("application/json").send(body),
        None => agent.get(url).call(),
    };
    match sent {
        Ok(mut answer) => {
            let status = answer.status().as_u16();
            let whole = answer.body_mut().read_to_vec().is_ok();
            format!("{status}{}", if whole { "" } else { " cut" })
        }
        Err(error) => error.to_string(),
    }
}

/// A client that leaves at any place.
fn leave(server: &Server, ask: &Ask, dice: &mut Dice) {
    let mut stream = server.connect();
    let body = ask.body.unwrap_or_default();
    let method = if ask.body.is_some() { "POST" } else { "GET" };
    let mut request = format!(
        "{method} /{} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        ask.name,
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    let part = 1 + dice.below(request.len() as u64) as usize;
    let whole = dice.below(2) == 0;
    // The server may have had enough of it already.
    let _ = stream.write_all(if whole { &request } else { &request[..part] });
    if whole && dice.below(2) == 0 {
        stream
            .set_read_timeout(Some(Duration::from_millis(20)))
            .unwrap();
        let _ = stream.read(&mut [0; 100]);
    }
    let _ = stream.shutdown(Shutdown::Both);
}

#[test]
fn nothing_is_left_of_what_has_ended() {
    let requests = setting("HOODY_TEST_SOAK_REQUESTS", 500);
    let is_whole = requests >= WHOLE;
    let connections = if is_whole { 200 } else { 16 };
    // A short time would see nothing but those states come. With a thread for each core of a large machine, some would
    // meet their first bomb only in the measure.
    let server = Server::with(&format!(
        "[server]\nworkers = 2\n[engine]\nthreads = 2\ntimeout_ms = 600000\nmemory_limit_bytes = 16777216\nsnapshot = {is_whole}"
    ));
    for ask in ASKS {
        server.put_file(&format!("{}.ts", ask.name), ask.source);
    }
    // What the service keeps for the next request is there before the measure begins: the states of scripts that its
    // machines are restored with come one by one, and are all there after some 20,000 requests.
    let ahead = if is_whole { 3 * requests } else { 500 };
    drive(&server, connections, ahead, 1);
    server.until_idle();
    let mut before = settled(&server);
    let began = Instant::now();
    let tally = drive(&server, connections, requests, 2);
    let took = began.elapsed();
    server.until_idle();
    let mut after = back_to(&server, before);
    // What is kept once is no leak; what leaks is more with each time.
    for seed in 3..6 {
        if before.is_back(after) || is_whole {
            break;
        }
        before = after;
        drive(&server, connections, requests, seed);
        server.until_idle();
        after = back_to(&server, before);
    }
    let ends = tally.0.into_inner().unwrap();
    let mut bad = Vec::new();
    for ((name, end), count) in &ends {
        let ask = ASKS.iter().find(|ask| ask.name == *name).unwrap();
        let is_right = |status: &u16| {
            *end == status.to_string() || (*name == "cut" && *end == format!("{status} cut"))
        };
        if end != "left" && !ask.right.iter().any(is_right) {
            bad.push(format!("{name}: {count} times {end}"));
        }
    }
    let told = format!(
        "{requests} requests over {connections} connections in {took:?}\nbefore {before:?}\nafter  {after:?}\n{ends:?}"
    );
    assert!(
        bad.is_empty(),
        "{bad:?}\n{told}\n{}",
        server.log().lines().rev().take(5).collect::<String>()
    );
    assert!(before.is_back(after), "{told}");
    assert_eq!(
        server.try_script("return 'alive'").expect(200).text(),
        "alive"
    );
    if is_whole {
        report(&told);
    }
}

/// What is held when it changes no more: connections that are kept go after a while, and so do idle VMs.
#[track_caller]
fn settled(server: &Server) -> Held {
    let mut last = Held::of(server);
    let mut since = Instant::now();
    eventually("rest", || {
        pause();
        let now = Held::of(server);
        if now.files != last.files || now.threads != last.threads {
            (last, since) = (now, Instant::now());
        }
        (since.elapsed() > Duration::from_secs(7)).then_some(now)
    })
}

/// What is held when as much is given back as is asked for, or when nothing more can be expected.
fn back_to(server: &Server, before: Held) -> Held {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let now = Held::of(server);
        if before.is_back(now) || Instant::now() > deadline {
            return now;
        }
        pause();
    }
}

/// Prints the figures of the whole of it, for whoever asked for them.
#[expect(clippy::print_stderr, reason = "a person waits for the figures")]
fn report(told: &str) {
    eprintln!("{told}");
}
