//! `shared`: one tree a deployment, live in both modes and on all threads.

mod support;

use engine::{Invocation, Mode, RunError};
use support::{Bench, LIMITS};
use tokio_util::sync::CancellationToken;

fn invocation(mode: Mode, text: &str) -> Invocation {
    Invocation {
        mode,
        ..Bench::invocation(text)
    }
}

/// What both modes answer, in turn, on one deployment.
#[track_caller]
fn both(text: &str) -> String {
    let answers: Vec<String> = [Mode::Serverless, Mode::Worker]
        .into_iter()
        .map(|mode| {
            let bench = Bench::new();
            match bench.run_with(invocation(mode, text), LIMITS) {
                Ok(answer) => answer.text(),
                Err(error) => panic!("{text} in {mode:?}: {error:?}"),
            }
        })
        .collect();
    assert_eq!(answers[0], answers[1], "{text}");
    answers[0].clone()
}

#[test]
fn it_reads_and_changes_like_a_plain_object() {
    for (text, wanted) in [
        (
            "shared.count = (shared.count ?? 0) + 1; shared.count += 1; return shared",
            r#"{"count":2}"#,
        ),
        (
            "shared.list = []; shared.list.push(1, 'x', { a: null }); return shared.list",
            r#"[1,"x",{"a":null}]"#,
        ),
        (
            "shared.a = { b: { c: 1 } }; shared.a.b.c += 1; shared.a.b.d = [true]; return shared.a",
            r#"{"b":{"c":2,"d":[true]}}"#,
        ),
        (
            "shared.x = 1; delete shared.x; return ['x' in shared, shared.x === undefined, Object.keys(shared)]",
            "[false,true,[]]",
        ),
        (
            "shared.b = 1; shared.a = 2; return [Object.keys(shared), Object.entries(shared), { ...shared }]",
            r#"[["b","a"],[["b",1],["a",2]],{"b":1,"a":2}]"#,
        ),
        (
            "shared.l = [3, 1, 2]; shared.l.sort(); const [x, ...rest] = shared.l; return [x, rest, shared.l.length, Array.isArray(shared.l)]",
            "[1,[2,3],3,true]",
        ),
        (
            "shared.l = [1, 2, 3, 4]; const out = [shared.l.pop(), shared.l.shift(), shared.l.splice(1, 1, 'a', 'b')]; shared.l.unshift(0); shared.l.reverse(); return [out, shared.l]",
            r#"[[4,1,[3]],["b","a",2,0]]"#,
        ),
        (
            "shared.l = [1, 2, 3]; shared.l.length = 1; shared.l[3] = 'x'; return [shared.l, shared.l.map(x => x), shared.l.includes('x'), shared.l.at(-1)]",
            r#"[[1,null,null,"x"],[1,null,null,"x"],true,"x"]"#,
        ),
        (
            "shared.o = { a: 1 }; return [shared.o === shared.o, JSON.stringify(shared), typeof shared.o.hasOwnProperty]",
            r#"[true,"{\"o\":{\"a\":1}}","function"]"#,
        ),
        (
            "shared.d = new Date(0); shared.n = NaN; shared.u = { x: undefined, y: [undefined] }; return shared",
            r#"{"d":"1970-01-01T00:00:00.000Z","n":null,"u":{"y":[null]}}"#,
        ),
        (
            "class P { constructor() { this.x = 1 } m() {} } shared.p = new P(); return [shared.p, shared.p.m === undefined]",
            r#"[{"x":1},true]"#,
        ),
        (
            "shared.a = { n: 1 }; shared.b = shared.a; shared.b.n = 2; return shared",
            r#"{"a":{"n":1},"b":{"n":2}}"#,
        ),
        (
            "shared.q = [{ n: 1 }, { n: 2 }]; const second = shared.q[1]; shared.q.shift(); second.n = 3; return shared.q",
            r#"[{"n":3}]"#,
        ),
        (
            "shared.q = [1, 2]; const old = shared.q; shared.q = []; return [...old]",
            "[1,2]",
        ),
        (
            "shared.v = undefined; shared.w = 1; shared.w = undefined; return shared",
            "{}",
        ),
        (
            "return [shared.update('n', n => (n ?? 0) + 5), shared.update('l', l => { (l ??= []).push(1); return l }), shared]",
            r#"[5,[1],{"n":5,"l":[1]}]"#,
        ),
        (
            "shared.l = [1]; shared.update('l', l => { l.push(2) }); return [await shared.update('m', async m => { await null; return 'late' }), shared]",
            r#"["late",{"l":[1,2],"m":"late"}]"#,
        ),
        (
            "shared['a b'] = 'ü\u{1F600}'; shared.t = '\\ud800'; return [shared['a b'], shared.t.length]",
            "[\"ü\u{1F600}\",1]",
        ),
        (
            "for (const k in shared) return 'no'; Object.assign(shared, { a: 1, b: [2] }); let s = ''; for (const k in shared) s += k; return s",
            "ab",
        ),
    ] {
        assert_eq!(both(text), wanted, "{text}");
    }
}

#[test]
fn what_it_cannot_keep_is_refused_with_its_place() {
    for (text, wanted) in [
        ("shared.f = () => 1", "shared.f cannot keep a function"),
        (
            "shared.o = { a: [{ f() {} }] }",
            "shared.o.a[0].f cannot keep a function",
        ),
        ("shared.m = new Map()", "shared.m cannot keep a Map"),
        ("shared.s = new Set()", "shared.s cannot keep a Set"),
        ("shared.b = 1n", "shared.b cannot keep a BigInt"),
        ("shared.b = new Uint8Array(2)", "shared.b cannot keep bytes"),
        ("shared.y = Symbol()", "shared.y cannot keep a symbol"),
        ("const c = {}; c.c = c; shared.c = c", "contains itself"),
        ("shared.__proto__ = { x: 1 }", "a member called __proto__"),
        ("shared.update = 1", "shared.update is a method"),
        ("Object.freeze(shared)", "cannot be frozen"),
        (
            "shared.a = { n: 1 }; const a = shared.a; shared.a = 2; a.n = 3",
            "was replaced or deleted",
        ),
    ] {
        let text = format!(
            "try {{ {text}; return 'kept' }} catch (error) {{ return error.name + ': ' + error.message }}"
        );
        let told = both(&text);
        assert!(
            told.starts_with("TypeError") && told.contains(wanted),
            "{text}: {told}"
        );
    }
}

#[test]
fn a_deployment_sees_its_own_in_both_modes_and_no_other() {
    let bench = Bench::new();
    let run = |mode, deployment: &str, text: &str| {
        let invocation = Invocation {
            deployment: deployment.into(),
            ..invocation(mode, text)
        };
        bench.run_with(invocation, LIMITS).unwrap().text()
    };
    let count = "shared.hits = (shared.hits ?? 0) + 1; return shared.hits";
    assert_eq!(run(Mode::Serverless, "default/1", count), "1");
    assert_eq!(run(Mode::Worker, "default/1", count), "2");
    assert_eq!(run(Mode::Serverless, "default/1", count), "3");
    assert_eq!(run(Mode::Serverless, "default/2", count), "1");
    assert_eq!(
        bench.engine.shared_bytes("default/1"),
        Some(r#"{"hits":3}"#.len())
    );
    assert_eq!(bench.engine.shared_bytes("default/3"), None);
    assert_eq!(bench.engine.stats().shared_states, 2);
    for deployment in 10..30 {
        run(Mode::Serverless, &format!("default/{deployment}"), count);
    }
    let stats = bench.engine.stats();
    assert!(
        stats.shared_states <= 18 && stats.evicted_states >= 4,
        "{stats:?}"
    );
    assert_eq!(
        run(Mode::Serverless, "default/1", count),
        "1",
        "it was evicted"
    );
}

#[test]
fn no_update_is_lost_however_many_threads_make_them() {
    let bench = Bench::new();
    bench.block_on(async {
        let script = "for (let i = 0; i < 20; i += 1) { shared.update('count', n => (n ?? 0) + 1); shared.log.push(i); if (i % 5 === 0) await null } return 1";
        bench
            .run_async(invocation(Mode::Serverless, "shared.log = []"), LIMITS, CancellationToken::new())
            .await
            .unwrap();
        let runs = (0..50).map(|at| {
            let mode = if at % 2 == 0 { Mode::Serverless } else { Mode::Worker };
            bench.run_async(invocation(mode, script), LIMITS, CancellationToken::new())
        });
        for answer in futures_util::future::join_all(runs).await {
            assert_eq!(answer.unwrap().text(), "1");
        }
        let look = invocation(Mode::Worker, "return [shared.count, shared.log.length]");
        let seen = bench.run_async(look, LIMITS, CancellationToken::new()).await.unwrap();
        assert_eq!(seen.text(), "[1000,1000]");
    });
}

#[test]
fn its_size_is_limited_and_the_error_names_the_limit() {
    let bench = Bench::new();
    let fill = "shared.all = []; const text = 'x'.repeat(100_000); for (;;) shared.all.push(text)";
    let Err(RunError::Threw { name, message, .. }) = bench.run(fill) else {
        panic!("it has no end");
    };
    assert_eq!(name, "RangeError");
    assert_eq!(message, "shared may hold 16777216 bytes a deployment");
    assert!(bench.engine.stats().shared_bytes <= 16_777_216);
    // There is room again for what is smaller.
    assert_eq!(
        bench.text(
            "shared.all = 1; shared.more = 'x'.repeat(1_000_000); return Object.keys(shared)"
        ),
        r#"["all","more"]"#
    );
}
