//! Worker mode: one VM a deployment, many runs in it at once, each with its own answer, timers and end.

mod support;

use std::time::{Duration, Instant};

use engine::{Invocation, Limits, Mode, RunError};
use support::{Bench, LIMITS, PATIENCE, late, unbegun};
use tokio_util::sync::CancellationToken;

const TIMEOUT: Duration = Duration::from_millis(400);

/// An ordinary GET in a worker VM.
fn worker(text: &str) -> Invocation {
    Invocation {
        mode: Mode::Worker,
        ..Bench::invocation(text)
    }
}

fn of(deployment: &str, text: &str) -> Invocation {
    Invocation {
        deployment: deployment.into(),
        ..worker(text)
    }
}

/// The text that a worker run answers with.
#[track_caller]
fn text(bench: &Bench, script: &str) -> String {
    match bench.run_with(worker(script), LIMITS) {
        Ok(answer) => answer.text(),
        Err(error) => panic!("{script} failed: {error:?}"),
    }
}

#[test]
fn the_global_object_and_modules_stay_and_the_body_runs_again() {
    let bench = Bench::new();
    bench.files.put(
        "default/1/counter.ts",
        "let count = 0; export const next = () => ++count;",
    );
    let script = "import { next } from './counter'; const map = new Map(); map.set(1, 1);
        globalThis.seen = (globalThis.seen ?? 0) + 1; return [next(), globalThis.seen, map.size].join()";
    assert_eq!(text(&bench, script), "1,1,1");
    assert_eq!(text(&bench, script), "2,2,1");
    // Another script of the same deployment, and one of another.
    assert_eq!(text(&bench, "return globalThis.seen"), "2");
    let elsewhere = bench.run_with(of("default/2", "return globalThis.seen ?? 'none'"), LIMITS);
    assert_eq!(elsewhere.unwrap().text(), "none");
    // A plain VM knows nothing of it.
    assert_eq!(bench.text("return globalThis.seen ?? 'none'"), "none");
    assert!(bench.engine.has_worker("default/1"));
    assert_eq!(bench.engine.stats().worker_vms, 2);
}

#[test]
fn a_changed_helper_is_loaded_anew_with_all_that_import_it() {
    let bench = Bench::new();
    bench
        .files
        .put("default/1/deep.js", "module.exports = { name: 'one' }");
    bench.files.put(
        "default/1/middle.ts",
        "import deep from './deep.js'; export let loads = 0; loads += 1; export const name = () => deep.name;",
    );
    bench.files.put(
        "default/1/same.ts",
        "export const since = { made: Math.random() };",
    );
    let script = "import { name } from './middle'; import { since } from './same';
        globalThis.first ??= since; return name() + (globalThis.first === since)";
    assert_eq!(text(&bench, script), "onetrue");
    bench
        .files
        .put("default/1/deep.js", "module.exports = { name: 'two' }");
    assert_eq!(text(&bench, script), "twotrue");
    bench
        .files
        .put("default/1/deep.js", "module.exports = { name: ");
    assert!(bench.run_with(worker(script), LIMITS).is_err());
    bench
        .files
        .put("default/1/deep.js", "module.exports = { name: 'three' }");
    assert_eq!(text(&bench, script), "threetrue");
}

#[test]
fn a_run_that_waits_holds_up_no_other() {
    let bench = Bench::new();
    bench.block_on(async {
        let first = bench.run_async(
            worker("globalThis.calls = []; await new Promise(done => globalThis.go = done); return globalThis.calls.join()"),
            LIMITS,
            CancellationToken::new(),
        );
        let others = async {
            until(&bench, "return typeof globalThis.go", "function").await;
            for call in ["a", "b"] {
                let script = format!("globalThis.calls.push('{call}'); return 1");
                bench.run_async(worker(&script), LIMITS, CancellationToken::new()).await.unwrap();
            }
            let go = "globalThis.go(); return 'gone'";
            bench.run_async(worker(go), LIMITS, CancellationToken::new()).await.unwrap()
        };
        let (first, go) = tokio::join!(first, others);
        assert_eq!((first.unwrap().text(), go.text()), ("a,b".into(), "gone".into()));
    });
}

/// Waits until a worker script says what is awaited.
async fn until(bench: &Bench, script: &str, wanted: &str) {
    let began = Instant::now();
    loop {
        let answer = bench
            .run_async(worker(script), LIMITS, CancellationToken::new())
            .await;
        if answer.is_ok_and(|answer| answer.text() == wanted) {
            return;
        }
        assert!(began.elapsed() < PATIENCE, "{script} never said {wanted}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[test]
fn each_of_many_runs_keeps_what_is_its_own() {
    let bench = Bench::new();
    let script = "
        const id = metadata.query.id;
        const { AsyncLocalStorage } = require('async_hooks');
        const storage = globalThis.storage ??= new AsyncLocalStorage();
        globalThis.gate ??= new Promise(open => setTimeout(open, 20));
        async function* steps() { for (let i = 0; i < 3; i += 1) { await new Promise(r => setTimeout(r, i)); yield i } }
        return storage.run(id, async () => {
            const seen = [];
            const look = () => seen.push(storage.getStore(), process.env.MARK);
            process.env.MARK = id;
            await globalThis.gate; look();
            for await (const step of steps()) look();
            look();
            try { await Promise.reject(new Error('x')) } catch { look() } finally { look() }
            await Promise.all([1, 2].map(async n => { await new Promise(r => setTimeout(r, n)); look() }));
            await globalThis.gate.then(() => look()); look();
            queueMicrotask(look); await null; look();
            await new Promise(done => setTimeout(() => { look(); done() }, 1));
            res.setHeader('x-id', id);
            return { id, same: seen.every(one => one === id), looks: seen.length, query: req.url };
        });";
    bench.block_on(async {
        let runs = (0..50).map(|id| {
            let mut invocation = worker(script);
            invocation.request.url = format!("/test?id={id}");
            bench.run_async(invocation, LIMITS, CancellationToken::new())
        });
        for (id, answer) in futures_util::future::join_all(runs)
            .await
            .into_iter()
            .enumerate()
        {
            let answer = answer.unwrap();
            assert_eq!(
                answer.text(),
                format!(r#"{{"id":"{id}","same":true,"looks":28,"query":"/test?id={id}"}}"#)
            );
            assert_eq!(answer.header("x-id"), Some(id.to_string().as_str()));
        }
    });
    bench.settled();
}

#[test]
fn a_run_may_be_answered_by_another() {
    let bench = Bench::new();
    bench.block_on(async {
        let waits = "module.exports = (req, res) => { (globalThis.waiting ??= []).push(res); }";
        let tells = "const all = globalThis.waiting; globalThis.waiting = []; for (const other of all) other.json({ said: req.url }); return all.length";
        let first = bench.run_async(worker(waits), LIMITS, CancellationToken::new());
        let second = bench.run_async(worker(waits), LIMITS, CancellationToken::new());
        let teller = async {
            until(&bench, "return globalThis.waiting?.length", "2").await;
            bench.run_async(worker(tells), LIMITS, CancellationToken::new()).await.unwrap()
        };
        let (first, second, teller) = tokio::join!(first, second, teller);
        assert_eq!(teller.text(), "2");
        for answer in [first, second] {
            assert_eq!(answer.unwrap().text(), r#"{"said":"/test?a=1&b=two%20words"}"#);
        }
    });
}

#[test]
fn a_run_that_waits_past_its_timeout_ends_alone() {
    let bench = Bench::new();
    assert_eq!(text(&bench, "globalThis.kept = 1; return 1"), "1");
    let limits = Limits {
        timeout: Some(TIMEOUT),
        ..LIMITS
    };
    let waits = "await new Promise(done => globalThis.late = done); globalThis.zombie = 'alive'; for (;;) await 0";
    let began = Instant::now();
    while text(&bench, "return typeof globalThis.late") != "function" {
        assert!(began.elapsed() < PATIENCE);
        let ended = bench.run_with(worker(waits), limits);
        assert!(late(&ended.unwrap_err()));
    }
    // It does go on when another run wakes it, but no further than its next await.
    assert_eq!(
        text(
            &bench,
            "globalThis.late(); await null; await null; return globalThis.zombie ?? 'not yet'"
        ),
        "alive"
    );
    assert_eq!(text(&bench, "return globalThis.kept"), "1");
    assert_eq!(bench.engine.stats().discarded_workers, 0);
    // A run that burns takes the VM along, if it came to burn.
    let began = Instant::now();
    while text(&bench, "return globalThis.kept ?? 'fresh'") != "fresh" {
        assert!(began.elapsed() < PATIENCE);
        let ended = bench.run_begun(&worker("for (;;);"), limits);
        assert!(late(&ended.unwrap_err()));
    }
    let ended = bench.run_begun(&worker("for (;;) await 0"), limits);
    assert!(late(&ended.unwrap_err()));
    let began = Instant::now();
    while bench.settled().discarded_workers < 2 {
        assert!(began.elapsed() < PATIENCE);
    }
}

#[test]
fn a_bomb_ends_its_neighbours_with_a_clear_word_and_nobody_else() {
    let bench = Bench::new();
    let limits = Limits {
        timeout: Some(TIMEOUT),
        ..LIMITS
    };
    let waits = "globalThis.here = true; await new Promise(() => {})";
    bench.block_on(async {
        for (bomb, limits) in [
            ("for (;;);", limits),
            (
                "const a = []; for (;;) a.push(new Array(1000).fill({}))",
                LIMITS,
            ),
        ] {
            let neighbour = bench.run_async(worker(waits), LIMITS, CancellationToken::new());
            let other = bench.run_async(
                of(
                    "default/2",
                    "await new Promise(done => setTimeout(done, 700)); return 'well'",
                ),
                LIMITS,
                CancellationToken::new(),
            );
            let attack = async {
                until(&bench, "return !!globalThis.here", "true").await;
                // One whose time is up before it begins goes off nowhere.
                loop {
                    let ended = bench.run_async(worker(bomb), limits, CancellationToken::new());
                    let ended = ended.await;
                    if !unbegun(&ended) {
                        return ended;
                    }
                }
            };
            let (neighbour, other, attack) = tokio::join!(neighbour, other, attack);
            let Err(RunError::WorkerLost { cause }) = neighbour else {
                panic!("{neighbour:?}");
            };
            let ended = attack.expect_err("a bomb");
            // The caller of a bomb may have been told before the thread was.
            if !matches!(ended, RunError::Unresponsive { .. }) {
                assert_eq!(cause, ended.to_string());
            }
            assert_eq!(other.unwrap().text(), "well");
            let fresh = bench.run_async(
                worker("return typeof globalThis.here"),
                LIMITS,
                CancellationToken::new(),
            );
            assert_eq!(fresh.await.unwrap().text(), "undefined");
        }
    });
    bench.settled();
}

#[test]
fn a_client_that_leaves_ends_its_run_alone() {
    let bench = Bench::new();
    bench.block_on(async {
        let token = CancellationToken::new();
        let script = "globalThis.left = 'no'; req.on('close', () => { globalThis.left = 'yes' }); await new Promise(() => {})";
        let leaves = bench.run_async(worker(script), LIMITS, token.clone());
        let others = async {
            until(&bench, "return globalThis.left", "no").await;
            token.cancel();
            until(&bench, "return globalThis.left", "yes").await;
        };
        let (left, ()) = tokio::join!(leaves, others);
        assert_eq!(left, Err(RunError::Cancelled));
    });
    let stats = bench.settled();
    assert_eq!((stats.discarded_workers, stats.worker_vms), (0, 1));
}

#[test]
fn timers_of_a_finished_run_live_until_its_timeout() {
    let bench = Bench::new();
    let script =
        "globalThis.ticks = 0; setInterval(() => { globalThis.ticks += 1 }, 1); return 'done'";
    // The ticks at two looks that are far apart and see the same: the timers are gone.
    let at_rest = async || {
        let began = Instant::now();
        let look = async || {
            let answer = bench.run_async(
                worker("return globalThis.ticks"),
                LIMITS,
                CancellationToken::new(),
            );
            answer.await.unwrap().text().parse::<u32>().unwrap()
        };
        let mut before = look().await;
        loop {
            tokio::time::sleep(Duration::from_millis(200)).await;
            let now = look().await;
            if now == before {
                return now;
            }
            before = now;
            assert!(began.elapsed() < PATIENCE, "the timers go on");
        }
    };
    // On a machine that stands still meanwhile a short time is too short for many ticks.
    let lived = [600, 3_000, 15_000].into_iter().any(|limit| {
        let limits = Limits {
            timeout: Some(Duration::from_millis(limit)),
            ..LIMITS
        };
        let ended = bench.run_with(worker(script), limits);
        if let Ok(answer) = &ended {
            assert_eq!(answer.text(), "done");
        }
        ended.is_ok() && bench.block_on(at_rest()) > 20
    });
    assert!(lived, "the timers of a finished run are dead");
}

#[test]
fn a_timeout_that_was_let_go_holds_up_no_run() {
    let bench = Bench::new();
    let script =
        "AbortSignal.timeout(60000); setTimeout(() => { globalThis.letGo = true }, 20).unref();
        setTimeout(() => { globalThis.kept = true }, 20); return 'done'";
    assert_eq!(text(&bench, script), "done");
    bench.block_on(until(&bench, "return globalThis.kept", "true"));
    assert_eq!(text(&bench, "return String(globalThis.letGo)"), "undefined");
}

#[test]
fn the_least_recently_used_vm_goes_when_there_are_too_many() {
    let bench = Bench::new();
    // The bench keeps sixteen.
    for round in 0..2 {
        for deployment in 0..20 {
            let name = format!("default/d{deployment}");
            let script = "globalThis.count = (globalThis.count ?? 0) + 1; return globalThis.count";
            let answer = bench.run_with(of(&name, script), LIMITS).unwrap();
            assert_eq!(answer.text(), "1", "round {round}");
        }
    }
    let began = Instant::now();
    while bench.engine.stats().evicted_workers < 24 {
        assert!(began.elapsed() < PATIENCE);
        std::thread::yield_now();
    }
    let stats = bench.engine.stats();
    assert_eq!((stats.worker_vms, stats.evicted_workers), (16, 24));
    // Which one goes at the edge depends on which thread was the first to be done; the ends are certain.
    assert!(!bench.engine.has_worker("default/d0") && bench.engine.has_worker("default/d19"));
}

#[test]
fn a_module_whose_loader_left_can_be_loaded_again() {
    let bench = Bench::new();
    bench.files.put(
        "default/1/slow.ts",
        "globalThis.tries = (globalThis.tries ?? 0) + 1; if (globalThis.tries === 1) await new Promise(() => {}); export const tries = globalThis.tries;",
    );
    let limits = Limits {
        timeout: Some(TIMEOUT),
        ..LIMITS
    };
    let script = "const { tries } = await import('./slow.ts'); return tries";
    let ended = loop {
        let ended = bench.run_begun(&worker(script), limits);
        // Begun, but not come as far as the module.
        if text(&bench, "return globalThis.tries ?? 0") == "1" {
            break ended;
        }
    };
    assert!(late(&ended.unwrap_err()));
    assert_eq!(text(&bench, script), "2");
}
