//! Helpers of serverless scripts: what they keep stays between requests, what scripts make goes with their run.

mod support;

use std::time::{Duration, Instant};

use engine::{Invocation, Limits, Mode, RunError};
use support::{Answer, Bench, LIMITS, PATIENCE, late, source};
use tokio_util::sync::CancellationToken;

const COUNTER: &str = "let count = 0; export const next = () => ++count;";
const NEXT: &str = "import { next } from './counter'; return next()";

/// A bench whose deployment has these helpers.
fn with(helpers: &[(&str, &str)]) -> Bench {
    let bench = Bench::new();
    for (name, text) in helpers {
        bench.files.put(&format!("default/1/{name}"), text);
    }
    bench
}

/// An ordinary GET for a script of another deployment.
fn of(deployment: &str, text: &str) -> Invocation {
    Invocation {
        deployment: deployment.into(),
        script: source(&format!("{deployment}/test.ts"), text),
        ..Bench::invocation(text)
    }
}

#[track_caller]
fn text_of(answer: Result<Answer, RunError>) -> String {
    match answer {
        Ok(answer) => answer.text(),
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn a_helper_keeps_its_state_in_both_modes_for_one_exec_id() {
    let bench = with(&[("counter.ts", COUNTER)]);
    bench.files.put("default/2/counter.ts", COUNTER);
    assert_eq!(bench.text(NEXT), "1");
    assert_eq!(bench.text(NEXT), "2");
    let worker = Invocation {
        mode: Mode::Worker,
        ..Bench::invocation(NEXT)
    };
    assert_eq!(text_of(bench.run_with(worker, LIMITS)), "3");
    let by_name = "const { next } = await import('./counter.ts'); return [next(), require('./counter').next()]";
    assert_eq!(bench.text(by_name), "[4,5]");
    assert_eq!(text_of(bench.run_with(of("default/2", NEXT), LIMITS)), "1");
    assert_eq!(bench.text(NEXT), "6");
}

#[test]
fn an_edited_helper_begins_anew() {
    let bench = with(&[
        ("counter.ts", COUNTER),
        ("deep.ts", "export { next } from './counter'"),
    ]);
    let deep = "import { next } from './deep'; return next()";
    assert_eq!(
        (bench.text(deep), bench.text(deep)),
        ("1".into(), "2".into())
    );
    bench
        .files
        .put("default/1/counter.ts", &COUNTER.replace("= 0", "= 10"));
    assert_eq!(
        (bench.text(deep), bench.text(NEXT)),
        ("11".into(), "12".into())
    );
    // One that keeps nothing any more needs no kept machine, and one that begins to keep something has it at once.
    bench
        .files
        .put("default/1/counter.ts", "export const next = () => 1");
    assert_eq!(
        (bench.text(NEXT), bench.text("return globalThis.mark ??= 1")),
        ("1".into(), "1".into())
    );
    bench.files.put("default/1/counter.ts", COUNTER);
    assert_eq!(
        (bench.text(NEXT), bench.text(NEXT)),
        ("1".into(), "2".into())
    );
}

#[test]
fn a_file_that_comes_into_a_helpers_place_is_taken() {
    let bench = with(&[("counter.js", "exports.next = () => 'still'")]);
    assert_eq!(bench.text(NEXT), "still");
    bench.files.put("default/1/counter.ts", COUNTER);
    assert_eq!(
        (bench.text(NEXT), bench.text(NEXT)),
        ("1".into(), "2".into())
    );
}

#[test]
fn what_a_script_sets_of_its_own_goes_with_its_run() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let script = "import { next } from './counter';
        let top = 0; top += 1;
        globalThis.seen = (globalThis.seen ?? 0) + 1;
        global.other = (self.other ?? 0) + 1;
        globalThis.globalThis.third = (self.global.third ?? 0) + 1;
        Object.defineProperty(globalThis, 'fourth', { value: (globalThis.fourth ?? 0) + 1, configurable: true });
        const real = globalThis.URL; globalThis.URL = 5; const { URL } = globalThis;
        return [next(), top, globalThis.seen, global.other, self.third, globalThis.fourth, typeof real, URL, typeof globalThis.setTimeout].join()";
    for count in 1..4 {
        assert_eq!(
            bench.text(script),
            format!("{count},1,1,1,1,1,function,5,function")
        );
    }
    let worker = Invocation {
        mode: Mode::Worker,
        ..Bench::invocation(
            "return [typeof globalThis.seen, typeof third, typeof fourth, typeof URL].join()",
        )
    };
    assert_eq!(
        text_of(bench.run_with(worker, LIMITS)),
        "undefined,undefined,undefined,function"
    );
}

#[test]
fn names_that_a_script_makes_global_are_its_own_as_well() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let script = "const { next } = require('./counter'); total = 1; total += next(); globalThis.extra = total;
        const { more } = { more: extra + 1 }; for (i = 0; i < 2; i++); [last] = [i];
        return { total, extra, more, i, last, kind: typeof extra }";
    for count in 1..3 {
        let (total, more) = (count + 1, count + 2);
        assert_eq!(
            bench.text(script),
            format!(
                r#"{{"total":{total},"extra":{total},"more":{more},"i":2,"last":2,"kind":"number"}}"#
            )
        );
    }
    assert_eq!(
        bench.text("const { next } = require('./counter'); next(); return [typeof total, typeof extra, typeof i].join()"),
        "undefined,undefined,undefined"
    );
}

#[test]
fn what_a_helper_makes_global_is_seen_by_scripts() {
    let bench = with(&[(
        "setup.js",
        "globalThis.made = (globalThis.made ?? 0) + 1; exports.made = () => globalThis.made",
    )]);
    let script =
        "require('./setup'); return [globalThis.made, made, require('./setup').made()].join()";
    assert_eq!(
        (bench.text(script), bench.text(script)),
        ("1,1,1".into(), "1,1,1".into())
    );
}

#[test]
fn a_helper_without_state_leaves_the_machine_pristine() {
    let bench = with(&[
        (
            "math.ts",
            "import { LIMIT } from './limit'; export const add = (a, b) => Math.min(a + b, LIMIT);",
        ),
        (
            "limit.ts",
            "export const LIMIT = 5; export const config = { names: ['a'] };",
        ),
        ("data.json", "{ \"n\": 1 }"),
    ]);
    let script = "import { add } from './math'; import { config } from './limit'; import data from './data.json';
        Math.marked = (Math.marked ?? 0) + 1; return [add(1, 2), config.names.length, data.n, Math.marked].join()";
    for _ in 0..3 {
        assert_eq!(bench.text(script), "3,1,1,1");
    }
    assert!(!bench.engine.has_worker("default/1"));
    assert_eq!(bench.engine.stats().worker_vms, 0);
    bench.files.put("default/1/open.js", "exports.n = 0");
    let counts = "const open = require('./open'); return ++open.n";
    assert_eq!(
        (bench.text(counts), bench.text(counts)),
        ("1".into(), "2".into())
    );
    // The same list is state for a script that changes it.
    let changes = "import { config } from './limit'; return config.names.push('b')";
    assert_eq!(
        (bench.text(changes), bench.text(changes)),
        ("2".into(), "3".into())
    );
}

#[test]
fn a_path_that_is_computed_counts_if_it_is_that_of_a_helper() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let script = "const name = metadata.query.none ?? 'counter'; const { next } = await import(`./${name}.ts`); return next()";
    assert_eq!(
        (bench.text(script), bench.text(script)),
        ("1".into(), "2".into())
    );
    let script =
        "const name = ['./counter.ts'][0]; const { next } = await import(name); return next()";
    assert_eq!(
        (bench.text(script), bench.text(script)),
        ("1".into(), "1".into())
    );
}

#[test]
fn the_files_around_a_script_count_too() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let run = || {
        let pre = source(
            "default/1/pre.ts",
            "import { next } from './counter'; globalThis.mark = next(); req.count = next()",
        );
        bench.run_with(
            Invocation {
                pre: Some(pre),
                ..Bench::invocation("return [req.count, globalThis.mark]")
            },
            LIMITS,
        )
    };
    assert_eq!(
        (text_of(run()), text_of(run())),
        ("[2,1]".into(), "[4,3]".into())
    );
}

#[test]
fn many_runs_at_once_lose_no_update_and_see_nothing_of_each_other() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let script = "import { next } from './counter'; const id = metadata.query.id; globalThis.id = id; process.env.ID = id;
        const mine = next(); await new Promise((done) => setTimeout(done, 5));
        return [mine, globalThis.id === id && process.env.ID === id].join()";
    bench.block_on(async {
        let runs = (0..60).map(|id| {
            let mut invocation = Bench::invocation(script);
            invocation.request.url = format!("/test?id={id}");
            bench.run_async(invocation, LIMITS, CancellationToken::new())
        });
        let answers = futures_util::future::join_all(runs).await;
        let mut seen: Vec<u32> = answers
            .into_iter()
            .map(|answer| {
                let text = answer.unwrap().text();
                let (count, same) = text.split_once(',').unwrap();
                assert_eq!(same, "true");
                count.parse().unwrap()
            })
            .collect();
        seen.sort_unstable();
        assert_eq!(seen, (1..=60).collect::<Vec<_>>());
    });
}

#[test]
fn a_run_that_burns_takes_the_state_along_and_one_that_waits_does_not() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let limits = Limits {
        timeout: Some(Duration::from_millis(400)),
        ..LIMITS
    };
    assert_eq!(bench.text(NEXT), "1");
    let ends_late = |script: &str| {
        let ended = bench.run_with(Bench::invocation(script), limits);
        assert!(late(&ended.unwrap_err()), "{script}");
        bench.text(NEXT).parse::<u32>().unwrap()
    };
    let began = Instant::now();
    let waits = "import { next } from './counter'; next(); await new Promise(() => {})";
    let mut count = 1;
    loop {
        let now = ends_late(waits);
        if now == count + 2 {
            break;
        }
        // On a busy machine the time may be up before the script has counted.
        assert_eq!(now, count + 1, "the state is gone");
        assert!(began.elapsed() < PATIENCE);
        count = now;
    }
    let burns = "import { next } from './counter'; next(); for (;;);";
    while ends_late(burns) != 1 {
        assert!(began.elapsed() < PATIENCE);
    }
}

#[test]
fn a_handler_that_does_not_answer_ends_as_in_a_machine_of_its_own() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let silent = "const { next } = require('./counter'); module.exports = (req, res) => { next() }";
    assert_eq!(bench.run(silent).unwrap().status, 204);
    assert_eq!(bench.text(NEXT), "2");
}

#[test]
fn work_that_a_helper_puts_off_is_done_after_the_answer() {
    let bench = with(&[(
        "batch.js",
        "const waiting = []; let written = 0; let timer;
        exports.add = (x) => { waiting.push(x); timer ??= setTimeout(() => { written += waiting.splice(0).length; timer = undefined }, 20) };
        exports.written = () => written;",
    )]);
    let add = "require('./batch').add(1); return 'added'";
    assert_eq!(
        (bench.text(add), bench.text(add)),
        ("added".into(), "added".into())
    );
    bench.block_on(async {
        let look = "const { written } = require('./batch'); return written()";
        let began = Instant::now();
        loop {
            let answer = bench.run_async(Bench::invocation(look), LIMITS, CancellationToken::new());
            if answer.await.unwrap().text() == "2" {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "never written");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
}

#[test]
fn what_a_script_leaves_undone_goes_with_its_machine_and_what_it_awaits_is_done() {
    let bench = Bench::new();
    let leaves = "setTimeout(() => { shared.timer = true }, 5); (async () => { await new Promise((done) => setTimeout(done, 5)); shared.promise = true })(); return 'left'";
    assert_eq!(bench.text(leaves), "left");
    let awaits = "res.json('sent'); await new Promise((done) => setTimeout(done, 50)); shared.awaited = true";
    assert_eq!(bench.text(awaits), "\"sent\"");
    let waits = "export default { fetch(request, env, ctx) { ctx.waitUntil(new Promise((done) => setTimeout(done, 50)).then(() => { shared.waited = true })); return new Response('sent') } }";
    assert_eq!(bench.text(waits), "sent");
    let look = "while (!shared.awaited || !shared.waited) await new Promise((done) => setTimeout(done, 5)); return Object.keys(shared).sort().join()";
    assert_eq!(bench.text(look), "awaited,waited");
}

#[test]
fn without_a_timeout_nothing_goes_on_after_the_answer() {
    let bench = with(&[("counter.ts", COUNTER)]);
    let limits = Limits {
        timeout: None,
        ..LIMITS
    };
    let leaves = "import { next } from './counter'; setInterval(next, 1); return next()";
    let run = || text_of(bench.run_with(Bench::invocation(leaves), limits));
    let first: u32 = run().parse().unwrap();
    let waits = "await new Promise((done) => setTimeout(done, 100)); return 1";
    bench.text(waits);
    assert_eq!((first, run()), (1, "2".into()));
}

#[test]
fn a_server_that_a_helper_makes_listen_answers_every_request() {
    let bench = with(&[(
        "server.js",
        "let hits = 0; require('http').createServer((req, res) => res.end(`hit ${++hits}`)).listen(3000)",
    )]);
    let script = "require('./server')";
    assert_eq!(
        (bench.text(script), bench.text(script)),
        ("hit 1".into(), "hit 1".into())
    );
}

#[test]
fn a_helper_that_does_not_compile_is_told_as_ever() {
    let bench = with(&[(
        "broken.ts",
        "export const a = ; let n = 0; export const f = () => n++",
    )]);
    let told = bench
        .run("import { a } from './broken'; return a")
        .unwrap_err();
    assert!(told.to_string().contains("broken.ts"), "{told}");
}
