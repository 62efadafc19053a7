//! From what a script returns, throws or exports to the answer: every row of the return-value table.

mod support;

use engine::RunError;
use support::Bench;

/// A row is a script, and the status, content type and body of its answer to a GET.
macro_rules! answers {
    ($($script:expr => $status:expr, $kind:expr, $body:expr;)*) => {
        check(&[$(($script, $status, $kind, $body)),*])
    };
}

#[track_caller]
fn check(table: &[(&str, u16, &str, &str)]) {
    let bench = Bench::new();
    for (script, status, kind, body) in table {
        let answer = bench
            .run(script)
            .unwrap_or_else(|error| panic!("{script}: {error:?}"));
        assert_eq!(
            (
                answer.status,
                answer.header("content-type").unwrap_or(""),
                &*answer.text()
            ),
            (*status, *kind, *body),
            "{script}"
        );
        assert_eq!(answer.cut, None, "{script}");
    }
}

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const BYTES: &str = "application/octet-stream";
const PNG: &str = "\u{fffd}PNG\r\n\u{1a}\n";

#[test]
fn a_returned_value_is_sent_by_what_it_is() {
    answers! {
        "" => 204, "", "";
        "return" => 204, "", "";
        "await null" => 204, "", "";
        "return { a: 1, b: [true, null] }" => 200, JSON, r#"{"a":1,"b":[true,null]}"#;
        "return [1, 'two']" => 200, JSON, r#"[1,"two"]"#;
        "return { status: 301, body: 'x', headers: {} }" => 200, JSON, r#"{"status":301,"body":"x","headers":{}}"#;
        "return null" => 200, JSON, "null";
        "return new Date(0)" => 200, JSON, r#""1970-01-01T00:00:00.000Z""#;
        "return Promise.resolve({ later: true })" => 200, JSON, r#"{"later":true}"#;
        "return 'plain'" => 200, TEXT, "plain";
        "return ''" => 200, TEXT, "";
        "return 42" => 200, TEXT, "42";
        "return true" => 200, TEXT, "true";
        "return 12345678901234567890n" => 200, TEXT, "12345678901234567890";
        "return Symbol('s')" => 200, TEXT, "Symbol(s)";
        "return '  <!DOCTYPE html><p>'" => 200, HTML, "  <!DOCTYPE html><p>";
        "return '<!-- note -->'" => 200, HTML, "<!-- note -->";
        "return '\\n<div class=x>'" => 200, HTML, "\n<div class=x>";
        "return '<BR/>'" => 200, HTML, "<BR/>";
        "return '<h1>hi</h1>'" => 200, HTML, "<h1>hi</h1>";
        "return '<custom-tag>'" => 200, TEXT, "<custom-tag>";
        "return '</div>'" => 200, TEXT, "</div>";
        "return '<pie>'" => 200, TEXT, "<pie>";
        "return '3 < 4'" => 200, TEXT, "3 < 4";
        "return new Uint8Array([104, 105])" => 200, TEXT, "hi";
        "return new Uint8Array([255, 0, 254])" => 200, BYTES, "\u{fffd}\0\u{fffd}";
        "return new TextEncoder().encode('hi').buffer" => 200, TEXT, "hi";
        "return Buffer.from('89504e470d0a1a0a', 'hex')" => 200, "image/png", PNG;
        "res.setHeader('Content-Type', 'image/gif'); return Buffer.from('89504e470d0a1a0a', 'hex')" => 200, "image/png", PNG;
        "res.setHeader('Content-Type', 'text/csv'); return Buffer.from('a,b')" => 200, "text/csv", "a,b";
        "res.setHeader('content-type', 'application/hal+json'); return { a: 1 }" => 200, "application/hal+json", r#"{"a":1}"#;
        "res.setHeader('content-type', 'text/css'); return 'a{}'" => 200, "text/css", "a{}";
        "res.statusCode = 201; return { id: 1 }" => 201, JSON, r#"{"id":1}"#;
        "res.status(404)" => 404, "", "";
        "res.statusCode = 202; return 'taken'" => 202, TEXT, "taken";
        "res.status(204); return { a: 1 }" => 204, "", "";
        "return { toJSON() { return { own: 1 } } }" => 200, JSON, r#"{"own":1}"#;
        "return new URLSearchParams({ a: '1' })" => 200, "application/x-www-form-urlencoded;charset=UTF-8", "a=1";
        "return new Blob(['<x>'], { type: 'text/x' })" => 200, "text/x", "<x>";
    }
}

#[test]
fn streams_are_sent_piece_by_piece() {
    answers! {
        "return (async function* () { yield 'a'; await null; yield new Uint8Array([98]); yield { c: 1 } })()" => 200, TEXT, "ab{\"c\":1}\n";
        "return (function* () { yield 'a'; yield 1 })()" => 200, TEXT, "a1";
        "export default async function* () { yield 'x'; yield 'y' }" => 200, TEXT, "xy";
        "return new ReadableStream({ start(c) { c.enqueue('x'); c.enqueue(new TextEncoder().encode('é')); c.close() } })" => 200, TEXT, "xé";
        "return require('stream').Readable.from(['a', 'b'])" => 200, TEXT, "ab";
        "res.type('text/event-stream'); return (async function* () { yield 'data: 1\\n\\n' })()" => 200, "text/event-stream", "data: 1\n\n";
        "return (async function* () {})()" => 200, TEXT, "";
        "res.stream(); res.write('a'); await null; res.end('b')" => 200, TEXT, "ab";
        "res.setHeader('content-type', 'text/x'); res.stream(); return (async function* () { yield '1' })()" => 200, "text/x", "1";
        "res.writeHead(203, { 'content-type': 'text/y' }); return (async function* () { yield '2' })()" => 203, "text/y", "2";
        "res.write('no end'); setTimeout(() => res.write('!'), 5)" => 200, TEXT, "no end!";
        "const big = 'x'.repeat(100_000); return (async function* () { for (let i = 0; i < 5; i++) yield big })().next().then(p => p.value.length)" => 200, TEXT, "100000";
    }
    let bench = Bench::new();
    let answer = bench.run("return (async function* () { for (let i = 0; i < 50; i++) yield 'x'.repeat(100_000) })()").unwrap();
    assert_eq!((answer.body.len(), answer.cut), (5_000_000, None));
}

#[test]
fn a_stream_that_fails_is_an_error_before_its_first_piece_and_cut_after_it() {
    let bench = Bench::new();
    let early = bench
        .run("return (async function* () { throw new RangeError('early') })()")
        .unwrap_err();
    assert!(
        matches!(early, RunError::Threw { ref name, ref message, .. } if name == "RangeError" && message == "early"),
        "{early:?}"
    );
    let late = bench
        .run("return (async function* () { yield 'a'; throw new Error('late') })()")
        .unwrap();
    assert_eq!(late.text(), "a");
    assert!(
        matches!(late.cut, Some(RunError::Threw { ref message, .. }) if message == "late"),
        "{late:?}"
    );
}

#[test]
fn a_web_response_is_forwarded() {
    answers! {
        "return new Response('hi')" => 200, "text/plain;charset=UTF-8", "hi";
        "return Response.json({ a: 1 }, { status: 201 })" => 201, JSON, r#"{"a":1}"#;
        "return Response.redirect('/there', 303)" => 303, "", "";
        "return new Response(null, { status: 204 })" => 204, "", "";
        "return new Response(new TextEncoder().encode('{\"a\":1}'))" => 200, JSON, r#"{"a":1}"#;
        "return new Response(new TextEncoder().encode('<p>'))" => 200, HTML, "<p>";
        "return new Response(new TextEncoder().encode('words'))" => 200, TEXT, "words";
        "return new Response(new Uint8Array([255, 254, 0]))" => 200, BYTES, "\u{fffd}\u{fffd}\0";
        "return new Response(new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('<html>')); c.close() } }))" => 200, HTML, "<html>";
        "res.statusCode = 500; res.setHeader('content-type', 'a/b'); return new Response('x', { headers: { 'content-type': 'c/d' } })" => 200, "c/d", "x";
    }
    let bench = Bench::new();
    let answer = bench
        .run("return new Response('x', { headers: [['Set-Cookie', 'a=1'], ['set-cookie', 'b=2'], ['Connection', 'close'], ['X-A', 'é'], ['content-length', '99']] })")
        .unwrap();
    let mut headers = answer.headers.clone();
    headers.sort();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        headers,
        [
            pair("content-type", "text/plain;charset=UTF-8"),
            pair("set-cookie", "a=1"),
            pair("set-cookie", "b=2"),
            pair("x-a", "é")
        ]
    );
    let used = bench
        .run("const r = new Response('once'); await r.text(); return r")
        .unwrap_err();
    assert!(
        matches!(used, RunError::Threw { ref message, .. } if message.contains("already been read")),
        "{used:?}"
    );
}

#[test]
fn failures_name_themselves() {
    let bench = Bench::new();
    for (script, name, message) in [
        ("throw new TypeError('bad')", "TypeError", "bad"),
        ("throw 'just text'", "Error", "just text"),
        ("throw { code: 7 }", "Error", "{ code: 7 }"),
        ("throw undefined", "Error", "undefined"),
        (
            "return new RangeError('returned')",
            "RangeError",
            "returned",
        ),
        (
            "class Own extends Error { name = 'Own' } throw new Own('mine')",
            "Own",
            "mine",
        ),
        (
            "const e = new Error('x'); Object.defineProperty(e, 'message', { get() { throw 1 } }); throw e",
            "Error",
            "Error",
        ),
        (
            "await Promise.reject(new Error('rejected'))",
            "Error",
            "rejected",
        ),
        (
            "Promise.reject(new Error('nobody listens')); await new Promise(() => {})",
            "Error",
            "nobody listens",
        ),
        (
            "setTimeout(() => { throw new Error('in a timer') }, 1); await new Promise(() => {})",
            "Error",
            "in a timer",
        ),
        (
            "queueMicrotask(() => { throw new Error('in a microtask') }); await new Promise(() => {})",
            "Error",
            "in a microtask",
        ),
        (
            "const a = {}; a.a = a; return a",
            "TypeError",
            "The returned value cannot be sent as JSON: circular reference",
        ),
        (
            "return { n: 1n }",
            "TypeError",
            "The returned value cannot be sent as JSON: BigInt are forbidden in JSON.stringify",
        ),
        (
            "return () => 1",
            "TypeError",
            "The script returned a function. Export it (module.exports = … or export default …) or call it and return its result.",
        ),
        (
            "res.statusCode = 99",
            "RangeError",
            "Invalid status code: 99",
        ),
        (
            "res.setHeader('a b', '1')",
            "TypeError",
            "Header name must be a valid HTTP token [\"a b\"]",
        ),
        (
            "res.setHeader('a', 'x\\r\\ny: z')",
            "TypeError",
            "Invalid character in header content [\"a\"]",
        ),
        ("res.write('x'); res.setHeader('a', 'b')", "", ""),
        ("process.exit(2)", "Error", "process.exit(2) was called"),
        (
            "try { process.exit(3) } catch {} return 'caught'",
            "Error",
            "process.exit(3) was called",
        ),
    ] {
        match bench.run(script) {
            Err(RunError::Threw {
                name: seen,
                message: said,
                ..
            }) => assert_eq!((&*seen, &*said), (name, message), "{script}"),
            Ok(answer) if name.is_empty() => assert!(answer.cut.is_some(), "{script}: {answer:?}"),
            other => panic!("{script}: {other:?}"),
        }
    }
}

#[test]
fn causes_follow_the_stack() {
    let bench = Bench::new();
    let Err(RunError::Threw { stack, .. }) =
        bench.run("\n\nthrow new Error('outer', { cause: new TypeError('inner') })")
    else {
        panic!("it threw")
    };
    assert!(stack.contains("test.ts:3:"), "{stack}");
    assert!(stack.contains("Caused by: TypeError: inner"), "{stack}");
    assert!(!stack.contains("hoody:"), "{stack}");
}

#[test]
fn each_shape_answers() {
    answers! {
        "module.exports = (req, res) => res.json({ url: req.url })" => 200, JSON, r#"{"url":"/test?a=1&b=two%20words"}"#;
        "module.exports = async function (req, res) { setTimeout(() => res.send('later'), 5) }" => 200, HTML, "later";
        "module.exports = (req, res) => { }" => 204, "", "";
        "module.exports = (req, res) => res.status(201)" => 201, "", "";
        "module.exports = (req, res) => setTimeout(() => res.json({ late: 1 }), 5)" => 200, JSON, r#"{"late":1}"#;
        "module.exports = (req, res) => req.on('end', () => res.send('read')).resume()" => 200, HTML, "read";
        "module.exports = req => ({ method: req.method })" => 200, JSON, r#"{"method":"GET"}"#;
        "module.exports = { hello: 'data' }" => 200, JSON, r#"{"hello":"data"}"#;
        "exports.helper = () => 1" => 204, "", "";
        "export const helper = () => 1" => 204, "", "";
        "export default function handler(req, res) { return 'f' }" => 200, TEXT, "f";
        "export default async (req) => ({ ok: true })" => 200, JSON, r#"{"ok":true}"#;
        "export default { a: 1 }" => 200, JSON, r#"{"a":1}"#;
        "export default 'text'" => 200, TEXT, "text";
        "export default Promise.resolve(7)" => 200, TEXT, "7";
        "export default (req, res, next) => next()" => 204, "", "";
        "export default { fetch(request, env) { return new Response(request.method + env.GREETING) } }" => 200, "text/plain;charset=UTF-8", "GEThello";
        "export default { GET: () => 'object of methods' }" => 200, TEXT, "object of methods";
        "export const GET = (request, { params }) => Response.json([request.url, params])" => 200, JSON, r#"["http://localhost/test?a=1&b=two%20words",{}]"#;
        "exports.GET = async request => request.headers.get('host')" => 200, TEXT, "localhost";
        "const res = 'shadowed'; const req = 1; return res + req" => 200, TEXT, "shadowed1";
        "res.json({ first: 1 }); return { second: 2 }" => 200, JSON, r#"{"first":1}"#;
        "await new Promise(r => setTimeout(r, 5)); return 'awaited'" => 200, TEXT, "awaited";
    }
}

#[test]
fn the_answer_leaves_a_vm_whose_prototypes_are_broken() {
    answers! {
        "Array.prototype.push = Array.prototype.join = () => { throw 1 }; return { a: [1] }" => 200, JSON, r#"{"a":[1]}"#;
        "Object.keys = Object.defineProperty = Object.hasOwn = () => { throw 1 }; res.setHeader('x', 'y'); return 'x'" => 200, TEXT, "x";
        "JSON.stringify = () => 'patched'; return { a: 1 }" => 200, JSON, r#"{"a":1}"#;
        "Promise.prototype.then = Promise.prototype.catch = null; globalThis.Promise = null; return { a: 1 }" => 200, JSON, r#"{"a":1}"#;
        "String.prototype.toLowerCase = String.prototype.slice = () => 'evil'; res.set('Content-Type', 'text/x'); return 'x'" => 200, "text/x; charset=utf-8", "x";
        "Array.prototype[Symbol.iterator] = null; Map.prototype.get = null; return [1]" => 200, JSON, "[1]";
        "Object.freeze(Object.prototype); Object.freeze(Array.prototype); res.json({ frozen: 1 })" => 200, JSON, r#"{"frozen":1}"#;
        "RegExp.prototype.exec = RegExp.prototype.test = () => { throw 1 }; res.setHeader('x', 'y'); return '<p>'" => 200, HTML, "<p>";
        "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = null; Reflect.apply = null; return { a: 1 }" => 200, JSON, r#"{"a":1}"#;
    }
    let bench = Bench::new();
    let error = bench.run("Error.prototype.toString = Object.prototype.toString = () => { throw 1 }; throw new TypeError('still told')").unwrap_err();
    assert!(
        matches!(error, RunError::Threw { ref message, .. } if message == "still told"),
        "{error:?}"
    );
}

#[test]
fn nothing_of_the_engine_is_in_reach() {
    answers! {
        "return [typeof ops, typeof host, typeof prelude, typeof install, typeof std, typeof os, typeof SharedArrayBuffer, typeof Atomics].join()" => 200, TEXT, "undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined";
        "const seen = new Set(); const walk = (o, d) => { if (o === null || (typeof o !== 'object' && typeof o !== 'function') || seen.has(o) || d > 6) return; seen.add(o); for (const k of Reflect.ownKeys(o)) { const p = Object.getOwnPropertyDescriptor(o, k); if (k === 'requestInfo' || k === 'moduleLoad' || k === 'settled') throw new Error('found ' + String(k)); if ('value' in p) walk(p.value, d + 1); else { let v; try { v = o[k] } catch { continue } walk(v, d + 1) } } walk(Object.getPrototypeOf(o), d + 1) }; walk(globalThis, 0); walk(req, 0); walk(res, 0); walk(require, 0); walk(module, 0); return 'hidden'" => 200, TEXT, "hidden";
        "const all = []; const { getOwnPropertyNames, defineProperty } = Object; Object.getOwnPropertyNames = o => { all.push(o); return getOwnPropertyNames(o) }; Object.defineProperty = (o, k, d) => { all.push(o, d); return defineProperty(o, k, d) }; new URL('http://x'); require('util'); new Headers(); Buffer.from('x'); return all.some(o => o && (o.requestInfo || o.ops)) ? 'leaked' : 'hidden'" => 200, TEXT, "hidden";
    }
}
