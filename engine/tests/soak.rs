//! Scripts that leave a VM in ruins, each followed by one that must not notice: on both threads, at once, by the hundreds.
//!
//! `ENGINE_SOAK_REQUESTS` sets how many; every other one is hostile. In a build with assertions each VM is compared with its
//! image when it is restored.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use engine::{Limits, RunError};
use futures_util::future::join_all;
use support::{Bench, LIMITS, late};
use tokio_util::sync::CancellationToken;

const MEGABYTE: usize = 1024 * 1024;

/// How a hostile script may end.
#[derive(Clone, Copy, PartialEq, Debug)]
enum End {
    /// With this text, or whatever it says.
    Answer(Option<&'static str>),
    Throw,
    Memory,
    Time,
    /// Its caller leaves.
    Left,
}

const QUICK: Limits = Limits {
    timeout: Some(Duration::from_millis(60)),
    memory_bytes: 24 * MEGABYTE,
};
const NORMAL: Limits = Limits {
    timeout: LIMITS.timeout,
    memory_bytes: 24 * MEGABYTE,
};

/// What is done to the VM.
const HOSTILE: &[(End, &str)] = &[
    (
        End::Answer(Some("patched")),
        "for (const C of [Array, Object, String, Function, Promise, Map, Set, RegExp, Number, Date, Error, Uint8Array]) {
            for (const name of Object.getOwnPropertyNames(C.prototype)) {
                if (name === 'constructor') continue;
                try { Object.defineProperty(C.prototype, name, { value() { throw new Error('mine') }, configurable: true }) } catch {}
            }
        }
        return 'patched'",
    ),
    (
        End::Answer(Some("deleted")),
        "for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[name] } catch {} }
        return 'deleted'",
    ),
    (
        End::Answer(Some("frozen")),
        "const freeze = Object.freeze
        for (const name of Object.getOwnPropertyNames(globalThis)) {
            try { const v = globalThis[name]; if (v && v.prototype) freeze(v.prototype); if (v) freeze(v) } catch {}
        }
        freeze(globalThis)
        return 'frozen'",
    ),
    (
        End::Answer(Some("stolen")),
        "Object.prototype.toJSON = () => 'stolen'
        globalThis.JSON = { stringify: () => 'stolen' }
        globalThis.console = null
        Object.defineProperty(Object.prototype, 'then', { get() { globalThis.hits = (globalThis.hits ?? 0) + 1 }, configurable: true })
        Promise.prototype.then = function () { return this }
        Promise.resolve = null
        shared.secret = 'left over'
        globalThis.secret = 'left over'
        return 'stolen'",
    ),
    (
        End::Answer(Some("pending")),
        "for (let i = 0; i < 200; i += 1) new Promise(() => {}).then(() => i);
        (async () => { await new Promise(() => {}) })()
        const gates = []
        for (let i = 0; i < 50; i += 1) gates.push(Promise.race([new Promise(() => {}), Promise.all([...gates, new Promise(() => {})])]))
        globalThis.gates = gates
        return 'pending'",
    ),
    (
        End::Answer(Some("suspended")),
        "function* count() { let i = 0; try { for (;;) yield { i: i++, big: new Array(50).fill(i) } } finally { globalThis.ended = true } }
        async function* later() { for (let i = 0; ; i += 1) { yield i; await null } }
        globalThis.kept = Array.from({ length: 50 }, () => { const g = count(); g.next(); g.next(); return g })
        const l = later(); await l.next(); globalThis.l = l
        return 'suspended'",
    ),
    (
        End::Answer(Some("weak")),
        "const registry = new FinalizationRegistry((held) => { globalThis.finalized = held })
        globalThis.refs = []
        for (let i = 0; i < 500; i += 1) {
            const cycle = { i }; cycle.self = cycle
            registry.register(cycle, i, cycle)
            globalThis.refs.push(new WeakRef(cycle))
        }
        globalThis.map = new WeakMap(globalThis.refs.map((r) => [r, r.deref()]))
        return 'weak'",
    ),
    (
        End::Answer(Some("buffers")),
        "globalThis.kept = []
        for (let i = 1; i < 40; i += 1) {
            const b = new Uint8Array(i * 9973).fill(0xEE)
            if (b.length && new Uint8Array(i * 7919).some((x) => x !== 0)) return 'not zero'
            if (i % 3) kept.push(b)
        }
        const b = new ArrayBuffer(1000, { maxByteLength: 400000 }); b.resize(300000); b.transfer?.(10)
        let text = 'x'; for (let i = 0; i < 19; i += 1) text += text
        kept.push(text, text.repeat(2), text.split('x').length)
        return 'buffers'",
    ),
    (
        End::Answer(Some("large")),
        "const b = new Uint8Array(9000000).fill(7); globalThis.b = b
        return b[8999999] === 7 && 'large'",
    ),
    (
        End::Answer(Some("garbage")),
        "for (let i = 0; i < 40000; i += 1) { const a = { b: {} }; a.b.a = a }
        return 'garbage'",
    ),
    (
        End::Answer(Some("natives")),
        "const u = new URL('http://a.b/c?d=e'); u.searchParams.get = null
        Headers.prototype.get = () => 'mine'; URL.prototype.toString = null
        const d = new TextDecoder('utf-16le'); d.decode(new Uint8Array([1]), { stream: true }); globalThis.d = d
        const { createHash } = require('crypto'); globalThis.h = createHash('sha256').update('x')
        Buffer.from = null; process.env.X = 'left over'; crypto.getRandomValues = (x) => x
        setTimeout = null
        return 'natives'",
    ),
    (
        End::Answer(Some("symbols")),
        "for (let i = 0; i < 3000; i += 1) { globalThis['name' + i] = Symbol.for('s' + i); globalThis[Symbol('t' + i)] = i }
        const o = {}; for (let i = 0; i < 3000; i += 1) o['k' + i] = i
        for (let i = 0; i < 3000; i += 2) delete o['k' + i]
        globalThis.o = o
        return 'symbols'",
    ),
    (
        End::Answer(None),
        "const next = (n) => { try { return next(n + 1) } catch { return n } }
        return String(next(0) > 100)",
    ),
    (
        End::Throw,
        "const deep = () => deep() + 1; deep()",
    ),
    (
        End::Throw,
        "throw Object.assign(new Error('no'), { toString() { throw 1 }, get cause() { throw 2 } })",
    ),
    (
        End::Throw,
        "Error.prepareStackTrace = () => { throw 1 }; Object.defineProperty(Error.prototype, 'message', { get() { throw 3 } }); null.x",
    ),
    (
        End::Throw,
        "Promise.reject(new Error('nobody')); await new Promise(() => {})",
    ),
    (
        End::Memory,
        "const all = []; for (;;) all.push(new Array(1000).fill(all.length))",
    ),
    (
        End::Memory,
        "let s = 'abc'; const all = []; for (;;) { s += s.slice(0, 500000) + all.length; all.push(s.toUpperCase()) }",
    ),
    (
        End::Memory,
        "const all = []; try { for (;;) all.push(new Uint8Array(1000000)) } catch {} for (;;) all.push({ a: all.length })",
    ),
    (End::Time, "for (;;) {}"),
    (End::Time, "for (;;) { try { for (;;) {} } finally { continue } }"),
    (End::Time, "for (;;) await 0"),
    (End::Time, "await new Promise(() => {})"),
    (
        End::Time,
        "[1, 2, 3].sort(() => { for (;;) {} })",
    ),
    (
        End::Time,
        "/(a+)+b/.test('a'.repeat(40)); return 1",
    ),
    (
        End::Time,
        "const g = (function* () { for (;;) { yield 1 } })(); for (const x of g) { JSON.stringify({ toJSON() { return x } }) }",
    ),
    (
        End::Left,
        "setTimeout(() => {}, 20000); await new Promise((r) => setTimeout(r, 20000)); return 1",
    ),
];

/// Sees whether anything is left of anyone, and says a number that nobody else was given.
const CLEAN: &str = "
const found = []
if (globalThis.secret ?? globalThis.kept ?? globalThis.refs ?? globalThis.gates ?? globalThis.b ?? globalThis.o ?? globalThis.ended ?? globalThis.hits) found.push('globals')
if (process.env.X !== undefined || process.env.GREETING !== 'hello') found.push('environment')
if (Object.isFrozen(globalThis) || Object.isFrozen(Array.prototype)) found.push('frozen')
if (Object.keys(Object.prototype).length || 'toJSON' in {} || 'then' in {}) found.push('prototype')
class Point { #x; constructor(x) { this.#x = x } get x() { return this.#x } }
const sums = [3, 1, 2].map((n) => new Point(n)).sort((a, b) => a.x - b.x).reduce((t, p) => t + p.x, '')
if (sums !== '0123'.slice(1) && sums !== '123') found.push('arrays ' + sums)
if ('a-b-c'.replace(/-(\\w)/g, (_, c) => c.toUpperCase()) !== 'aBC') found.push('strings')
const m = new Map([['k', new Set([1, 1, 2])]])
if ([...m.get('k')].join() !== '1,2') found.push('maps')
await new Promise((resolve) => setTimeout(resolve, 0))
async function* numbers() { yield 1; yield 2 }
let total = 0
for await (const n of numbers()) total += n
if (total !== 3) found.push('generators')
if (new URL('/x?y=1', 'http://a.b').searchParams.get('y') !== '1') found.push('url')
if (new Headers({ A: 'b' }).get('a') !== 'b') found.push('headers')
if (new TextDecoder().decode(Buffer.from('é')) !== 'é') found.push('text')
if (require('crypto').createHash('sha256').update('').digest('hex').slice(0, 8) !== 'e3b0c442') found.push('hash')
if (new Uint8Array(200000).some((x) => x !== 0)) found.push('bytes')
try { null.x } catch (e) { if (!(e instanceof TypeError)) found.push('errors') }
return { found, n: String(Math.random()) + crypto.randomUUID(), json: JSON.stringify({ a: [1, { b: null }] }), id: metadata.executionId ?? '' }
";

fn requests() -> usize {
    #[expect(
        clippy::disallowed_methods,
        reason = "how long the soak lasts is told from outside"
    )]
    let told = std::env::var("ENGINE_SOAK_REQUESTS");
    told.ok().and_then(|told| told.parse().ok()).unwrap_or(300)
}

async fn attack(bench: &Bench, nth: usize) -> Option<String> {
    let (end, text) = HOSTILE[nth % HOSTILE.len()];
    let limits = if end == End::Time { QUICK } else { NORMAL };
    let cancel = CancellationToken::new();
    let ended = if end == End::Left {
        let run = bench.run_async(Bench::invocation(text), limits, cancel.clone());
        let leave = async {
            tokio::time::sleep(Duration::from_millis(5)).await;
            cancel.cancel();
        };
        tokio::join!(run, leave).0
    } else {
        bench
            .run_async(Bench::invocation(text), limits, cancel)
            .await
    };
    let held = match (end, &ended) {
        (End::Answer(wanted), Ok(answer)) => {
            answer.status == 200 && wanted.is_none_or(|wanted| answer.text() == wanted)
        }
        (End::Throw, Err(RunError::Threw { .. }))
        | (End::Memory, Err(RunError::OutOfMemory { .. }))
        | (End::Left, Err(RunError::Cancelled)) => true,
        // A thread that a busy machine has forgotten for long counts as hung, and a script that has hung two is refused.
        (End::Time, Err(RunError::Quarantined { .. })) => true,
        // Filling a heap takes time of its own on a busy machine.
        (End::Time | End::Memory, Err(error)) => late(error),
        _ => false,
    };
    (!held).then(|| format!("{end:?} was expected of {text}\nand came {ended:?}"))
}

async fn look(bench: &Bench, seen: &Mutex<HashSet<String>>) {
    let answer = bench
        .run_async(Bench::invocation(CLEAN), NORMAL, CancellationToken::new())
        .await
        .unwrap();
    let text = answer.text();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["found"], serde_json::json!([]), "{text}");
    assert_eq!(value["json"], r#"{"a":[1,{"b":null}]}"#);
    let number = value["n"].as_str().unwrap().to_owned();
    assert!(seen.lock().unwrap().insert(number), "drawn twice: {text}");
}

#[test]
fn whatever_a_script_does_the_next_one_meets_a_pristine_machine() {
    let bench = Bench::new();
    let (pairs, next) = (requests() / 2, AtomicUsize::new(0));
    let (seen, wrong) = (Mutex::default(), Mutex::new(HashSet::new()));
    let client = async || {
        loop {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            if nth >= pairs {
                return;
            }
            let told = attack(&bench, nth).await;
            wrong.lock().unwrap().extend(told);
            look(&bench, &seen).await;
        }
    };
    bench.block_on(join_all((0..6).map(|_| client())));
    let wrong = wrong.into_inner().unwrap();
    assert!(
        wrong.is_empty(),
        "{}",
        wrong.into_iter().collect::<Vec<_>>().join("\n\n")
    );
    assert_eq!(seen.into_inner().unwrap().len(), pairs);
    // A run is over a moment after its answer, and no thread is lost.
    bench.settled();
}

#[test]
fn a_snapshot_engine_restores_machines_instead_of_building_them() {
    let bench = Bench::new();
    for _ in 0..20 {
        assert_eq!(bench.text("return 'x'"), "x");
    }
    let stats = bench.engine.stats();
    if bench.snapshot {
        assert!(stats.vms_restored >= 15, "{stats:?}");
        assert!(stats.vms_built <= 8, "{stats:?}");
    } else {
        assert_eq!(stats.vms_restored, 0);
    }
}

#[test]
fn a_machine_that_one_script_has_had_for_long_is_pristine_for_it_and_for_others() {
    let bench = Bench::new();
    let seen = Mutex::default();
    let scripts = [
        "const had = Array.prototype.hits ?? 0; Array.prototype.hits = had + 1; globalThis.hits = [1]; return `${had}`",
        "const had = Object.prototype.hits ?? 0; Object.prototype.hits = had + 1; Map.prototype.get = null; return `${had}`",
    ];
    for _ in 0..2 {
        for script in scripts {
            for _ in 0..200 {
                assert_eq!(bench.text(script), "0");
            }
            bench.block_on(look(&bench, &seen));
        }
    }
}

#[test]
fn a_limit_beyond_the_layout_is_served_and_then_laid_out_for() {
    let bench = Bench::new();
    let large = Limits {
        memory_bytes: 3 * LIMITS.memory_bytes,
        ..LIMITS
    };
    let text = "const all = []; for (let i = 0; i < 100; i += 1) all.push(new Uint8Array(1000000).fill(i)); return all[99][0]";
    for _ in 0..3 {
        let answer = bench.run_with(Bench::invocation(text), large).unwrap();
        assert_eq!(answer.text(), "99");
        assert_eq!(bench.text("return 'small'"), "small");
    }
    let ended = bench.run_with(Bench::invocation(text), LIMITS);
    assert!(
        matches!(ended, Err(RunError::OutOfMemory { .. })),
        "{ended:?}"
    );
}
