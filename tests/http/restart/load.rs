//! Restarts under load: what clients of every kind sent, got, and lost.
//!
//! Small in each run of the tests; `HOODY_TEST_RESTARTS=20 HOODY_TEST_RESTART_REQUESTS=100000` measures the promise.

mod client;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde_json::json;

use self::client::{Client, Loss, Sort};
use super::{restart, until_over};
use crate::storm::setting;
use crate::support::{Options, Over, Server, eventually, until_gone};

/// What became of the requests of one sort.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    sent: u64,
    finished: u64,
    lost: BTreeMap<Loss, u64>,
    /// Kept connections that were closed, or idle for too long, between two requests, which loses nothing.
    closed: u64,
}

/// How many clients of each sort there are.
const CLIENTS: [(Sort, usize); 8] = [
    (Sort::Fresh, 8),
    (Sort::Kept, 8),
    (Sort::Patient, 8),
    (Sort::Handler400, 12),
    (Sort::SlowUpload, 4),
    (Sort::SlowReader, 3),
    (Sort::Stream, 4),
    (Sort::Background, 2),
];

/// The scripts that the clients call.
const SCRIPTS: [(&str, &str); 6] = [
    ("quick.ts", "return 'id=' + metadata.query.id"),
    (
        "handler.ts",
        "await new Promise((go) => setTimeout(go, 400)); return 'id=' + metadata.query.id",
    ),
    (
        "upload.ts",
        "return 'id=' + metadata.query.id + ' ' + req.rawBody.length",
    ),
    (
        "large.ts",
        "return Buffer.alloc(4_000_000, 'x').toString() + 'id=' + metadata.query.id",
    ),
    (
        "stream.ts",
        "// @mode stream\nasync function* parts() { for (let i = 0; i < 20; i++) { yield 'part ' + i + '\\n'; \
         await new Promise((go) => setTimeout(go, 40)) } yield 'id=' + metadata.query.id }\nreturn parts()",
    ),
    (
        "background.ts",
        "// @mode async\nawait new Promise((go) => setTimeout(go, 300)); console.log('ran ' + metadata.query.id + '.')",
    ),
];

struct Load {
    server: Server,
    tallies: Mutex<BTreeMap<Sort, Tally>>,
    next_id: AtomicU64,
    is_over: AtomicBool,
}

impl Load {
    fn drive(&self, sort: Sort) {
        let mut client = Client::new(self.server.address, sort);
        while !self.is_over.load(Ordering::Relaxed) {
            let id = self.next_id.fetch_add(1, Ordering::Relaxed);
            let outcome = client.call(id);
            let mut tallies = self.tallies.lock().unwrap();
            let tally = tallies.entry(sort).or_default();
            tally.sent += 1;
            tally.closed += std::mem::take(&mut client.closed);
            match outcome {
                Ok(()) => tally.finished += 1,
                Err(loss) => *tally.lost.entry(loss).or_default() += 1,
            }
        }
    }

    fn sent(&self) -> u64 {
        let tallies = self.tallies.lock().unwrap();
        tallies.values().map(|tally| tally.sent).sum()
    }

    /// One restart from the call to the end of the old process.
    fn restart(&self) {
        let before = self.server.serving_pid();
        restart(&self.server, &json!({"drainTimeoutMs": 600_000}));
        eventually("the next generation", || {
            (self.server.serving_pid() != before).then_some(())
        });
        until_gone(before);
        let last = until_over(&self.server, "done");
        assert_eq!(last["cutRequests"], 0, "{last}");
    }
}

#[test]
fn restarts_under_load_lose_nothing_that_is_promised() {
    let restarts = setting("HOODY_TEST_RESTARTS", 2);
    let requests = setting("HOODY_TEST_RESTART_REQUESTS", 300);
    // The log would grow by a line for each request.
    let server = Options::default()
        .settings("[engine]\ntimeout_ms = 600000\n[server]\nbody_read_timeout_ms = 600000")
        .variable("RUST_LOG", "info,access=off")
        .start();
    for (path, content) in SCRIPTS {
        server.write(path, content);
    }
    let load = Load {
        server,
        tallies: Mutex::default(),
        next_id: AtomicU64::new(1),
        is_over: AtomicBool::new(false),
    };
    let before = load.server.serving_pid();
    let mut done = 0;
    std::thread::scope(|scope| {
        let load = &load;
        for (sort, clients) in CLIENTS {
            for _ in 0..clients {
                scope.spawn(move || load.drive(sort));
            }
        }
        // A failure has to end the clients, or the test would never end.
        let guard = Over(&load.is_over);
        eventually("load", || (load.sent() > 50).then_some(()));
        while done < restarts || load.sent() < requests {
            load.restart();
            done += 1;
        }
        drop(guard);
    });
    assert_ne!(load.server.serving_pid(), before);
    tell(&load, done);
    background_runs_have_run(&load);
    let tallies = load.tallies.lock().unwrap();
    for (sort, tally) in &*tallies {
        assert!(tally.finished > 0, "{sort:?}: {tally:?}");
        assert!(tally.lost.is_empty(), "{sort:?}: {tally:?}");
    }
    assert_eq!(tallies.len(), CLIENTS.len());
}

/// Every run that was accepted for later has said that it ran.
#[track_caller]
fn background_runs_have_run(load: &Load) {
    let accepted = load.tallies.lock().unwrap()[&Sort::Background].finished as usize;
    eventually("the last background run", || {
        let log = load.server.log();
        let ran = log.lines().filter(|line| line.contains("ran ")).count();
        (ran >= accepted).then_some(())
    });
}

/// Prints what was measured, for whoever runs it to measure.
#[expect(
    clippy::print_stderr,
    reason = "the figures are what the long form of this test is run for"
)]
fn tell(load: &Load, restarts: u64) {
    let tallies = load.tallies.lock().unwrap();
    eprintln!(
        "{restarts} restarts, {} requests",
        load.next_id.load(Ordering::Relaxed) - 1
    );
    for (sort, tally) in &*tallies {
        let Tally {
            sent,
            finished,
            lost,
            closed,
        } = tally;
        let lost_in_all: u64 = lost.values().sum();
        eprintln!(
            "{sort:>12?}: sent {sent}, finished {finished}, lost {lost_in_all} {lost:?}, closed while idle {closed}"
        );
    }
}
