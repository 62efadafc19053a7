//! Every limit has its attack, and nothing of one run reaches the next.

mod support;

use std::time::{Duration, Instant};

use engine::{Limits, RunError};
use support::{Bench, LIMITS, PATIENCE, late};
use tokio_util::sync::CancellationToken;

const TIMEOUT: Duration = Duration::from_millis(300);

/// Runs an attack that ends at its timeout, if not before, and tells how.
#[track_caller]
fn attack(bench: &Bench, text: &str) -> RunError {
    let timeout = Some(TIMEOUT);
    attack_within(bench, text, Limits { timeout, ..LIMITS })
}

#[track_caller]
fn attack_within(bench: &Bench, text: &str, limits: Limits) -> RunError {
    let began = Instant::now();
    let ended = bench.run_with(Bench::invocation(text), limits);
    assert!(
        began.elapsed() < PATIENCE,
        "{text} took {:?}",
        began.elapsed()
    );
    let error = match ended {
        Err(error) => error,
        Ok(answer) => panic!("{text} was answered with {}", answer.text()),
    };
    assert_eq!(bench.text("return 'alive'"), "alive", "after {text}");
    error
}

#[test]
fn memory_that_ran_out_jobs_ago_is_told_as_such() {
    let bench = Bench::new();
    let text = "const again = () => Promise.resolve().then(again); await again()";
    let limits = Limits {
        memory_bytes: 16 << 20,
        ..LIMITS
    };
    let ended = bench.run_with(Bench::invocation(text), limits);
    let limit_bytes = 16 << 20;
    assert_eq!(ended, Err(RunError::OutOfMemory { limit_bytes }));
}

#[test]
fn endless_scripts_end_at_their_timeout() {
    let bench = Bench::new();
    for text in [
        "while (true) {}",
        "for (;;) { try { while (true) {} } catch {} }",
        "for (;;) await 0",
        "const again = () => Promise.resolve().then(again); await again(); await new Promise(() => {})",
        "return /^(a+)+$/.test('a'.repeat(40) + 'b')",
        "await new Promise(() => {})",
        "await new Promise(done => setTimeout(done, 60_000))",
        "setInterval(() => {}, 1); await new Promise(() => {})",
        "module.exports = async () => { for (;;) await null }",
        "function f() { f.call = f; return { toString: f } } for (;;) { `${{}}` }",
    ] {
        let limits = Limits {
            timeout: Some(TIMEOUT),
            memory_bytes: 4 << 30,
        };
        let error = attack_within(&bench, text, limits);
        assert!(late(&error), "{text}: {error:?}");
    }
}

#[test]
fn a_memory_bomb_ends_at_the_heap_limit() {
    let bench = Bench::new();
    for text in [
        "const all = []; for (;;) all.push(new Array(1000).fill(1))",
        "const all = []; for (;;) all.push(new ArrayBuffer(1 << 20))",
        "let s = 'x'; for (;;) s += s",
        "return 'x'.repeat(1e9).split('')",
        "const all = {}; for (let i = 0; ; i++) all['key' + i] = { i }",
        "const all = []; for (;;) all.push(Buffer.alloc(1 << 20))",
    ] {
        let error = attack(&bench, text);
        let memory = matches!(&error, RunError::OutOfMemory { .. });
        // A string has a longest length of its own, below the heap's limit in characters.
        let range = matches!(&error, RunError::Threw { name, message, .. } if name == "RangeError" || message == "string too long");
        assert!(memory || range || late(&error), "{text}: {error:?}");
    }
}

#[test]
fn a_thrown_null_is_no_want_of_memory() {
    let bench = Bench::new();
    assert_eq!(
        attack_within(&bench, "throw null", LIMITS),
        RunError::Threw {
            name: "null".into(),
            message: "null".into(),
            stack: String::new()
        }
    );
}

#[test]
fn endless_recursion_is_an_error_and_not_the_end() {
    let bench = Bench::new();
    for text in [
        "function f() { return f() } f()",
        "const f = () => [1].map(f); f()",
        "const o = { toString() { return `${o}` } }; `${o}`",
        "let p = {}; for (let i = 0; i < 1e4; i++) p = new Proxy(p, {}); p.x",
        "JSON.parse('['.repeat(2_000_000))",
        "eval('('.repeat(1_000_000))",
        "new RegExp('('.repeat(1_000_000))",
        "let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; return o",
    ] {
        let error = attack(&bench, text);
        let known = matches!(error, RunError::Threw { .. } | RunError::OutOfMemory { .. });
        // On a slow machine the time may be up first.
        assert!(known || late(&error), "{text}: {error:?}");
    }
}

#[test]
fn absurd_lengths_are_refused() {
    let bench = Bench::new();
    for text in [
        "[].sort.call({ length: 1e15 })",
        "[].join.call({ length: 1e15 })",
        "[].reverse.call({ length: 1e15 })",
        "[].slice.call({ length: 1e15 })",
        "[].splice.call({ length: 1e15 })",
        "[].concat.call({ length: 1e15, [Symbol.isConcatSpreadable]: true })",
        "[].copyWithin.call({ length: 1e15 }, 0, 1)",
        "[].flat.call({ length: 1e15 })",
        "[].shift.call({ length: 1e15 })",
        "[].unshift.call({ length: 1e15 }, 1)",
        "[].toLocaleString.call({ length: 1e15 })",
        "new Array(1e9) + ''",
    ] {
        let error = attack_within(&bench, text, LIMITS);
        assert!(
            matches!(&error, RunError::Threw { name, .. } if name == "RangeError" || name == "TypeError"),
            "{text}: {error:?}"
        );
    }
}

#[test]
fn nothing_of_one_run_reaches_the_next() {
    let bench = Bench::new();
    bench
        .files
        .put("default/1/twice.js", "exports.twice = (n) => n * 2;");
    for text in [
        "globalThis.leak = 1; leak2 = 2; return 'set'",
        "Array.prototype.map = () => 'patched'; Object.prototype.leak = 1; return 'set'",
        "JSON.stringify = () => 'patched'; Promise.prototype.then = null; return 'set'",
        "delete globalThis.URL; Object.freeze(Object.prototype); return 'set'",
        "setInterval(() => console.log('leak'), 1); return 'set'",
        "Math.random = () => 4; Date.now = () => 0; return 'set'",
        "globalThis.leak = require('./twice.js').twice(1); require.cache = {}; return 'set'",
    ] {
        let _ = bench.run(text);
        let seen = "return [typeof leak, typeof leak2, [1].map(x => x + 1)[0], ({}).leak === undefined, typeof URL, \
                    Object.isFrozen(Object.prototype), Math.random() < 1, Date.now() > 0, require('./twice.js').twice(1)].join()";
        assert_eq!(
            bench.text(seen),
            "undefined,undefined,2,true,function,false,true,true,2",
            "after {text}"
        );
    }
}

#[test]
fn a_cancelled_run_ends_and_leaves_nothing() {
    let bench = Bench::new();
    bench.block_on(async {
        for text in [
            "await new Promise(() => {})",
            "while (true) {}",
            "for (;;) await 0",
        ] {
            let cancel = CancellationToken::new();
            let run = bench.run_async(Bench::invocation(text), LIMITS, cancel.clone());
            tokio::pin!(run);
            assert!(
                tokio::time::timeout(Duration::from_millis(100), &mut run)
                    .await
                    .is_err(),
                "{text}"
            );
            cancel.cancel();
            assert_eq!(run.await, Err(RunError::Cancelled), "{text}");
        }
    });
    bench.settled();
}

#[test]
fn a_full_queue_refuses() {
    let bench = Bench::new();
    bench.block_on(async {
        let mut runs: Vec<_> = (0..80)
            .map(|_| {
                Box::pin(bench.run_async(
                    Bench::invocation("while (true) {}"),
                    LIMITS,
                    CancellationToken::new(),
                ))
            })
            .collect();
        let mut refused = 0;
        for run in &mut runs {
            if let Ok(Err(RunError::QueueFull { limit: 64 })) =
                tokio::time::timeout(Duration::from_millis(1), run).await
            {
                refused += 1;
            }
        }
        assert!(refused >= 10, "{refused} refused");
        drop(runs);
    });
    // The threads have to find out that nobody waits for those in the queue.
    let soon = Instant::now() + PATIENCE;
    while bench.run("return 'alive'").is_err() {
        assert!(Instant::now() < soon, "{:?}", bench.engine.stats());
    }
}

#[test]
fn parked_runs_share_a_thread() {
    let bench = Bench::new();
    bench.block_on(async {
        // None of them ends before all have begun.
        let text = "shared.update('here', n => (n ?? 0) + 1);
            while (shared.here < 60) await new Promise(look => setTimeout(look, 5));
            return 'done'";
        let runs = (0..60)
            .map(|_| bench.run_async(Bench::invocation(text), LIMITS, CancellationToken::new()));
        for ended in futures_util::future::join_all(runs).await {
            assert_eq!(ended.map(|answer| answer.text()), Ok("done".into()));
        }
    });
}

#[test]
fn a_script_that_cannot_be_interrupted_loses_its_thread_and_is_refused_in_the_end() {
    let bench = Bench::new();
    // Writing out one huge number is a single native call that never looks at the interrupt.
    let text = "return String(7n ** 350_000n).length";
    let limit = Duration::from_millis(100);
    let limits = Limits {
        timeout: Some(limit),
        ..LIMITS
    };
    let soon = Instant::now() + PATIENCE;
    loop {
        assert!(Instant::now() < soon, "{:?}", bench.engine.stats());
        match bench.run_with(Bench::invocation(text), limits) {
            Err(RunError::Quarantined { times: 2 }) => break,
            // While both threads are held and none is given up yet, a run waits in vain.
            Err(error) if late(&error) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(bench.engine.stats().threads, 2);
        // Others are served all the while, at the latest when the threads are given up.
        assert_eq!(bench.text("return 'alive'"), "alive");
    }
}
