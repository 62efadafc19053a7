//! From what a script returns, sends or exports to the answer: every row of the return-value table and of `res`.

mod support;

use bytes::Bytes;
use engine::{BodyKind, Parameter, RunError};
use support::{Bench, LIMITS};

/// Status, content type and body of each script's answer to a GET.
#[track_caller]
fn answers(table: &[(&str, u16, &str, &str)]) {
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
    answers(&[
        ("", 204, "", ""),
        ("return", 204, "", ""),
        ("await null", 204, "", ""),
        (
            "return { a: 1, b: [true, null] }",
            200,
            JSON,
            r#"{"a":1,"b":[true,null]}"#,
        ),
        ("return [1, 'two']", 200, JSON, r#"[1,"two"]"#),
        (
            "return { status: 301, body: 'x', headers: {} }",
            200,
            JSON,
            r#"{"status":301,"body":"x","headers":{}}"#,
        ),
        ("return null", 200, JSON, "null"),
        (
            "return new Date(0)",
            200,
            JSON,
            r#""1970-01-01T00:00:00.000Z""#,
        ),
        (
            "return Promise.resolve({ later: true })",
            200,
            JSON,
            r#"{"later":true}"#,
        ),
        ("return 'plain'", 200, TEXT, "plain"),
        ("return ''", 200, TEXT, ""),
        ("return 42", 200, TEXT, "42"),
        ("return true", 200, TEXT, "true"),
        (
            "return 12345678901234567890n",
            200,
            TEXT,
            "12345678901234567890",
        ),
        ("return Symbol('s')", 200, TEXT, "Symbol(s)"),
        (
            "return '  <!DOCTYPE html><p>'",
            200,
            HTML,
            "  <!DOCTYPE html><p>",
        ),
        ("return '<!-- note -->'", 200, HTML, "<!-- note -->"),
        ("return '\\n<div class=x>'", 200, HTML, "\n<div class=x>"),
        ("return '<BR/>'", 200, HTML, "<BR/>"),
        ("return '<h1>hi</h1>'", 200, HTML, "<h1>hi</h1>"),
        ("return '<custom-tag>'", 200, TEXT, "<custom-tag>"),
        ("return '</div>'", 200, TEXT, "</div>"),
        ("return '<pie>'", 200, TEXT, "<pie>"),
        ("return '3 < 4'", 200, TEXT, "3 < 4"),
        ("return new Uint8Array([104, 105])", 200, TEXT, "hi"),
        (
            "return new Uint8Array([255, 0, 254])",
            200,
            BYTES,
            "\u{fffd}\0\u{fffd}",
        ),
        (
            "return new TextEncoder().encode('hi').buffer",
            200,
            TEXT,
            "hi",
        ),
        (
            "return Buffer.from('89504e470d0a1a0a', 'hex')",
            200,
            "image/png",
            PNG,
        ),
        (
            "res.setHeader('Content-Type', 'image/gif'); return Buffer.from('89504e470d0a1a0a', 'hex')",
            200,
            "image/png",
            PNG,
        ),
        (
            "res.setHeader('Content-Type', 'text/csv'); return Buffer.from('a,b')",
            200,
            "text/csv",
            "a,b",
        ),
        (
            "res.setHeader('content-type', 'application/hal+json'); return { a: 1 }",
            200,
            "application/hal+json",
            r#"{"a":1}"#,
        ),
        (
            "res.setHeader('content-type', 'text/css'); return 'a{}'",
            200,
            "text/css",
            "a{}",
        ),
        (
            "res.statusCode = 201; return { id: 1 }",
            201,
            JSON,
            r#"{"id":1}"#,
        ),
        ("res.status(404)", 404, "", ""),
        ("res.statusCode = 202; return 'taken'", 202, TEXT, "taken"),
        ("res.status(204); return { a: 1 }", 204, "", ""),
        (
            "return { toJSON() { return { own: 1 } } }",
            200,
            JSON,
            r#"{"own":1}"#,
        ),
        (
            "return new URLSearchParams({ a: '1' })",
            200,
            "application/x-www-form-urlencoded;charset=UTF-8",
            "a=1",
        ),
        (
            "return new Blob(['<x>'], { type: 'text/x' })",
            200,
            "text/x",
            "<x>",
        ),
    ]);
}

#[test]
fn streams_are_sent_piece_by_piece() {
    answers(&[
        (
            "return (async function* () { yield 'a'; await null; yield new Uint8Array([98]); yield { c: 1 } })()",
            200,
            TEXT,
            "ab{\"c\":1}\n",
        ),
        (
            "return (function* () { yield 'a'; yield 1 })()",
            200,
            TEXT,
            "a1",
        ),
        (
            "export default async function* () { yield 'x'; yield 'y' }",
            200,
            TEXT,
            "xy",
        ),
        (
            "return new ReadableStream({ start(c) { c.enqueue('x'); c.enqueue(new TextEncoder().encode('é')); c.close() } })",
            200,
            TEXT,
            "xé",
        ),
        (
            "return require('stream').Readable.from(['a', 'b'])",
            200,
            TEXT,
            "ab",
        ),
        (
            "res.type('text/event-stream'); return (async function* () { yield 'data: 1\\n\\n' })()",
            200,
            "text/event-stream",
            "data: 1\n\n",
        ),
        ("return (async function* () {})()", 200, TEXT, ""),
        (
            "res.stream(); res.write('a'); await null; res.end('b')",
            200,
            TEXT,
            "ab",
        ),
        (
            "res.setHeader('content-type', 'text/x'); res.stream(); return (async function* () { yield '1' })()",
            200,
            "text/x",
            "1",
        ),
        (
            "res.writeHead(203, { 'content-type': 'text/y' }); return (async function* () { yield '2' })()",
            203,
            "text/y",
            "2",
        ),
        (
            "res.write('no end'); setTimeout(() => res.write('!'), 5)",
            200,
            TEXT,
            "no end!",
        ),
        (
            "const big = 'x'.repeat(100_000); return (async function* () { for (let i = 0; i < 5; i++) yield big })().next().then(p => p.value.length)",
            200,
            TEXT,
            "100000",
        ),
    ]);
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
    answers(&[
        (
            "return new Response('hi')",
            200,
            "text/plain;charset=UTF-8",
            "hi",
        ),
        (
            "return Response.json({ a: 1 }, { status: 201 })",
            201,
            JSON,
            r#"{"a":1}"#,
        ),
        ("return Response.redirect('/there', 303)", 303, "", ""),
        ("return new Response(null, { status: 204 })", 204, "", ""),
        (
            "return new Response(new TextEncoder().encode('{\"a\":1}'))",
            200,
            JSON,
            r#"{"a":1}"#,
        ),
        (
            "return new Response(new TextEncoder().encode('<p>'))",
            200,
            HTML,
            "<p>",
        ),
        (
            "return new Response(new TextEncoder().encode('words'))",
            200,
            TEXT,
            "words",
        ),
        (
            "return new Response(new Uint8Array([255, 254, 0]))",
            200,
            BYTES,
            "\u{fffd}\u{fffd}\0",
        ),
        (
            "return new Response(new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('<html>')); c.close() } }))",
            200,
            HTML,
            "<html>",
        ),
        (
            "res.statusCode = 500; res.setHeader('content-type', 'a/b'); return new Response('x', { headers: { 'content-type': 'c/d' } })",
            200,
            "c/d",
            "x",
        ),
    ]);
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
            "Promise.reject(new Error('nobody listens')); await new Promise(r => setTimeout(r, 20)); return 1",
            "Error",
            "nobody listens",
        ),
        (
            "setTimeout(() => { throw new Error('in a timer') }, 1); await new Promise(r => setTimeout(r, 50)); return 1",
            "Error",
            "in a timer",
        ),
        (
            "queueMicrotask(() => { throw new Error('in a microtask') }); await new Promise(r => setTimeout(r, 50)); return 1",
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
    answers(&[
        (
            "module.exports = (req, res) => res.json({ url: req.url })",
            200,
            JSON,
            r#"{"url":"/test?a=1&b=two%20words"}"#,
        ),
        (
            "module.exports = async function (req, res) { setTimeout(() => res.send('later'), 5) }",
            200,
            HTML,
            "later",
        ),
        ("module.exports = (req, res) => { }", 204, "", ""),
        (
            "module.exports = req => ({ method: req.method })",
            200,
            JSON,
            r#"{"method":"GET"}"#,
        ),
        (
            "module.exports = { hello: 'data' }",
            200,
            JSON,
            r#"{"hello":"data"}"#,
        ),
        ("exports.helper = () => 1", 204, "", ""),
        ("export const helper = () => 1", 204, "", ""),
        (
            "export default function handler(req, res) { return 'f' }",
            200,
            TEXT,
            "f",
        ),
        (
            "export default async (req) => ({ ok: true })",
            200,
            JSON,
            r#"{"ok":true}"#,
        ),
        ("export default { a: 1 }", 200, JSON, r#"{"a":1}"#),
        ("export default 'text'", 200, TEXT, "text"),
        ("export default Promise.resolve(7)", 200, TEXT, "7"),
        ("export default (req, res, next) => next()", 204, "", ""),
        (
            "export default { fetch(request, env) { return new Response(request.method + env.GREETING) } }",
            200,
            "text/plain;charset=UTF-8",
            "GEThello",
        ),
        (
            "export default { GET: () => 'object of methods' }",
            200,
            TEXT,
            "object of methods",
        ),
        (
            "export const GET = (request, { params }) => Response.json([request.url, params])",
            200,
            JSON,
            r#"["http://localhost/test?a=1&b=two%20words",{}]"#,
        ),
        (
            "exports.GET = async request => request.headers.get('host')",
            200,
            TEXT,
            "localhost",
        ),
        (
            "const res = 'shadowed'; const req = 1; return res + req",
            200,
            TEXT,
            "shadowed1",
        ),
        (
            "res.json({ first: 1 }); return { second: 2 }",
            200,
            JSON,
            r#"{"first":1}"#,
        ),
        (
            "await new Promise(r => setTimeout(r, 5)); return 'awaited'",
            200,
            TEXT,
            "awaited",
        ),
    ]);
}

#[test]
fn exported_methods_answer_for_the_others() {
    let bench = Bench::new();
    let ask = |method: &str, script: &str| {
        let mut invocation = Bench::invocation(script);
        invocation.request.method = method.into();
        bench.run_with(invocation, LIMITS).unwrap()
    };
    let script = "export const GET = () => 'got'; export async function POST(request) { return Response.json(await request.json()) }";
    assert_eq!(ask("GET", script).text(), "got");
    assert_eq!(ask("HEAD", script).status, 200);
    let options = ask("OPTIONS", script);
    assert_eq!(
        (options.status, options.header("allow")),
        (204, Some("GET, HEAD, POST, OPTIONS"))
    );
    let refused = ask("DELETE", script);
    assert_eq!(
        (refused.status, refused.header("allow")),
        (405, Some("GET, HEAD, POST, OPTIONS"))
    );
    let mut invocation = Bench::invocation(script);
    invocation.request.method = "POST".into();
    invocation.request.body_kind = BodyKind::Json;
    invocation.request.body = Bytes::from_static(br#"{"echo":[1]}"#);
    assert_eq!(
        bench.run_with(invocation, LIMITS).unwrap().text(),
        r#"{"echo":[1]}"#
    );
}

#[test]
fn res_is_that_of_node_and_express() {
    answers(&[
        (
            "res.writeHead(201, 'Made', { 'X-A': '1', 'Content-Type': 'a/b' }); res.end('x')",
            201,
            "a/b",
            "x",
        ),
        ("res.writeHead(200, ['X-A', '1']).end()", 200, "", ""),
        ("res.end()", 200, "", ""),
        ("res.end('<p>')", 200, HTML, "<p>"),
        ("res.end('6869', 'hex')", 200, TEXT, "hi"),
        ("res.status(418).send('short')", 418, HTML, "short"),
        ("res.send({ a: 1 })", 200, JSON, r#"{"a":1}"#),
        ("res.send(Buffer.from('b'))", 200, BYTES, "b"),
        ("res.send(5)", 200, JSON, "5"),
        (
            "res.type('json').send('{}')",
            200,
            "application/json; charset=utf-8",
            "{}",
        ),
        (
            "res.type('.css').send('x')",
            200,
            "text/css; charset=utf-8",
            "x",
        ),
        (
            "res.set('Content-Type', 'text/x').send('x')",
            200,
            "text/x; charset=utf-8",
            "x",
        ),
        ("res.sendStatus(403)", 403, TEXT, "Forbidden"),
        (
            "res.redirect('/a b')",
            302,
            TEXT,
            "Found. Redirecting to /a%20b",
        ),
        (
            "res.redirect(308, 'https://x.example/ä')",
            308,
            TEXT,
            "Permanent Redirect. Redirecting to https://x.example/%C3%A4",
        ),
        ("res.json(undefined)", 200, JSON, ""),
        (
            "res.setHeader('X-A', ['1', '2']); return [res.getHeader('x-a'), res.hasHeader('X-a'), res.getHeaderNames(), res.getHeaders()]",
            200,
            JSON,
            r#"[["1","2"],true,["x-a"],{"x-a":["1","2"]}]"#,
        ),
        (
            "res.set({ 'X-A': '1' }).append('X-A', '2').vary('Origin').vary('Accept'); const h = res.getHeaders(); res.removeHeader('x-a'); return [h, res.get('x-a')]",
            200,
            JSON,
            r#"[{"x-a":["1","2"],"vary":"Origin, Accept"},null]"#,
        ),
        (
            "res.links({ next: '/2', last: '/9' }); return res.get('Link')",
            200,
            TEXT,
            r#"</2>; rel="next", </9>; rel="last""#,
        ),
        (
            "const seen = [res.headersSent, res.writableEnded]; res.on('finish', () => seen.push('finish')).once('close', () => seen.push('close')); res.end('x'); seen.push(res.headersSent, res.writableEnded); await new Promise(r => setTimeout(r, 5)); console.log(seen)",
            200,
            TEXT,
            "x",
        ),
        (
            "res.write('a'); try { res.setHeader('x', 'y') } catch (e) { res.end(e.code) }",
            200,
            TEXT,
            "aERR_HTTP_HEADERS_SENT",
        ),
        (
            "res.json(1); try { res.json(2) } catch (e) { console.log(e.code) }",
            200,
            JSON,
            "1",
        ),
        (
            "require('stream').Readable.from(['p', 'q']).pipe(res); await new Promise(r => res.on('finish', r))",
            200,
            TEXT,
            "pq",
        ),
        (
            "await require('stream/promises').pipeline(['p', 'q'], res)",
            200,
            TEXT,
            "pq",
        ),
        (
            "res.format({ html: () => res.send('<p>'), json: () => res.json({}) })",
            200,
            HTML,
            "<p>",
        ),
        (
            "res.attachment('a b.csv'); return res.get('content-disposition') + ' ' + res.get('content-type')",
            200,
            "text/csv; charset=utf-8",
            "attachment; filename=\"a b.csv\" text/csv; charset=utf-8",
        ),
        ("res.stream(['a'].values()); ", 200, TEXT, "a"),
    ]);
    let bench = Bench::new();
    let answer = bench
        .run("res.cookie('a', 'b c', { httpOnly: true, maxAge: 60000, sameSite: 'lax', expires: new Date(0), secure: true, path: '/p', domain: 'd.example' }).cookie('j', { x: 1 }).clearCookie('old'); return ''")
        .unwrap();
    let cookies: Vec<&str> = answer
        .headers
        .iter()
        .filter(|(name, _)| name == "Set-Cookie")
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(
        cookies,
        [
            "a=b%20c; Max-Age=60; Domain=d.example; Path=/p; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax",
            "j=j%3A%7B%22x%22%3A1%7D; Path=/",
            "old=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        ]
    );
}

#[test]
fn the_answer_leaves_a_vm_whose_prototypes_are_broken() {
    answers(&[
        (
            "Array.prototype.push = Array.prototype.join = () => { throw 1 }; return { a: [1] }",
            200,
            JSON,
            r#"{"a":[1]}"#,
        ),
        (
            "Object.keys = Object.defineProperty = Object.hasOwn = () => { throw 1 }; res.setHeader('x', 'y'); return 'x'",
            200,
            TEXT,
            "x",
        ),
        (
            "JSON.stringify = () => 'patched'; return { a: 1 }",
            200,
            JSON,
            r#"{"a":1}"#,
        ),
        (
            "Promise.prototype.then = Promise.prototype.catch = null; globalThis.Promise = null; return { a: 1 }",
            200,
            JSON,
            r#"{"a":1}"#,
        ),
        (
            "String.prototype.toLowerCase = String.prototype.slice = () => 'evil'; res.set('Content-Type', 'text/x'); return 'x'",
            200,
            "text/x; charset=utf-8",
            "x",
        ),
        (
            "Array.prototype[Symbol.iterator] = null; Map.prototype.get = null; return [1]",
            200,
            JSON,
            "[1]",
        ),
        (
            "Object.freeze(Object.prototype); Object.freeze(Array.prototype); res.json({ frozen: 1 })",
            200,
            JSON,
            r#"{"frozen":1}"#,
        ),
        (
            "RegExp.prototype.exec = RegExp.prototype.test = () => { throw 1 }; res.setHeader('x', 'y'); return '<p>'",
            200,
            HTML,
            "<p>",
        ),
        (
            "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = null; Reflect.apply = null; return { a: 1 }",
            200,
            JSON,
            r#"{"a":1}"#,
        ),
    ]);
    let bench = Bench::new();
    let error = bench.run("Error.prototype.toString = Object.prototype.toString = () => { throw 1 }; throw new TypeError('still told')").unwrap_err();
    assert!(
        matches!(error, RunError::Threw { ref message, .. } if message == "still told"),
        "{error:?}"
    );
}

#[test]
fn nothing_of_the_engine_is_in_reach() {
    answers(&[
        (
            "return [typeof ops, typeof host, typeof prelude, typeof install, typeof std, typeof os, typeof SharedArrayBuffer, typeof Atomics].join()",
            200,
            TEXT,
            "undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined",
        ),
        (
            "const seen = new Set(); const walk = (o, d) => { if (o === null || (typeof o !== 'object' && typeof o !== 'function') || seen.has(o) || d > 6) return; seen.add(o); for (const k of Reflect.ownKeys(o)) { const p = Object.getOwnPropertyDescriptor(o, k); if (k === 'requestInfo' || k === 'moduleLoad' || k === 'settled') throw new Error('found ' + String(k)); if ('value' in p) walk(p.value, d + 1); else { let v; try { v = o[k] } catch { continue } walk(v, d + 1) } } walk(Object.getPrototypeOf(o), d + 1) }; walk(globalThis, 0); walk(req, 0); walk(res, 0); walk(require, 0); walk(module, 0); return 'hidden'",
            200,
            TEXT,
            "hidden",
        ),
        (
            "const all = []; const { getOwnPropertyNames, defineProperty } = Object; Object.getOwnPropertyNames = o => { all.push(o); return getOwnPropertyNames(o) }; Object.defineProperty = (o, k, d) => { all.push(o, d); return defineProperty(o, k, d) }; new URL('http://x'); require('util'); new Headers(); Buffer.from('x'); return all.some(o => o && (o.requestInfo || o.ops)) ? 'leaked' : 'hidden'",
            200,
            TEXT,
            "hidden",
        ),
    ]);
}

#[test]
fn route_parameters_lie_over_the_query() {
    let bench = Bench::new();
    let mut invocation = Bench::invocation(
        "return [metadata.query, metadata.parameters, metadata.queryAll, req.params, req.query]",
    );
    invocation.request.url = "/x?id=1&id=2&__proto__=p&q=a+b".into();
    invocation.parameters = vec![
        ("id".into(), Parameter::One("9".into())),
        ("rest".into(), Parameter::Many(vec!["a".into(), "b".into()])),
    ];
    assert_eq!(
        bench.run_with(invocation, LIMITS).unwrap().text(),
        r#"[{"id":"9","__proto__":"p","q":"a b","rest":["a","b"]},{"id":"9","__proto__":"p","q":"a b","rest":["a","b"]},{"id":["1","2"],"__proto__":["p"],"q":["a b"]},{"id":"9","rest":["a","b"]},null]"#
    );
}

#[test]
fn a_body_is_read_by_its_kind() {
    let bench = Bench::new();
    let post = |script: &str, kind: BodyKind, kind_name: &str, body: &str| {
        let mut invocation = Bench::invocation(script);
        invocation.request.method = "POST".into();
        invocation
            .request
            .headers
            .push(("content-type".into(), kind_name.into()));
        invocation.request.body_kind = kind;
        invocation.request.body = Bytes::copy_from_slice(body.as_bytes());
        bench.run_with(invocation, LIMITS).unwrap().text()
    };
    let json = "application/json";
    assert_eq!(
        post("return req.body", BodyKind::Json, json, r#"{"a":[1]}"#),
        r#"{"a":[1]}"#
    );
    assert_eq!(
        post(
            "return [req.rawBody.toString(), Buffer.isBuffer(req.rawBody)]",
            BodyKind::Json,
            json,
            "[1 ]"
        ),
        r#"["[1 ]",true]"#
    );
    assert_eq!(
        post(
            "return req.body",
            BodyKind::Form,
            "application/x-www-form-urlencoded",
            "a=1&a=2&b=x+y"
        ),
        r#"{"a":"2","b":"x y"}"#
    );
    assert_eq!(
        post(
            "return [Buffer.isBuffer(req.body), req.body.toString()]",
            BodyKind::Bytes,
            "text/plain",
            "raw"
        ),
        r#"[true,"raw"]"#
    );
    assert_eq!(
        post("return String(req.body)", BodyKind::None, "", ""),
        "undefined"
    );
    assert_eq!(
        post(
            "req.body = 'replaced'; req.user = 'me'; return [req.body, req.user]",
            BodyKind::Json,
            json,
            "1"
        ),
        r#"["replaced","me"]"#
    );
    assert_eq!(
        post("return req.json()", BodyKind::Json, json, r#"{"j":1}"#),
        r#"{"j":1}"#
    );
    assert_eq!(
        post(
            "return [await req.text(), req.body]",
            BodyKind::Json,
            json,
            "[2]"
        ),
        r#"["[2]",[2]]"#
    );
    assert_eq!(
        post(
            "const parts = []; for await (const part of req) parts.push(part); return Buffer.concat(parts).toString()",
            BodyKind::Bytes,
            "a/b",
            "streamed"
        ),
        "streamed"
    );
    assert_eq!(
        post(
            "const body = await new Promise(done => { let all = ''; req.setEncoding('utf8'); req.on('data', d => all += d).on('end', () => done(all)) }); return body",
            BodyKind::Bytes,
            "a/b",
            "évents"
        ),
        "évents"
    );
    assert_eq!(
        post(
            "return [req.is('json'), req.is('html'), req.is('application/*')]",
            BodyKind::Json,
            "application/json; charset=utf-8",
            "1"
        ),
        r#"["json",false,"application/json"]"#
    );
    assert_eq!(
        post(
            "export const POST = async r => [(await r.formData()).get('b'), r.method]",
            BodyKind::Form,
            "application/x-www-form-urlencoded",
            "b=%C3%A9"
        ),
        r#"["é","POST"]"#
    );
    let multipart = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\né\r\n--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n.txt\"\r\nContent-Type: text/x\r\n\r\nfile\r\n--X--\r\n";
    let kind = "multipart/form-data; boundary=X";
    assert_eq!(
        post(
            "return [req.body, req.files.map(f => [f.fieldName, f.filename, f.type, f.size, f.data.toString()])]",
            BodyKind::Multipart,
            kind,
            multipart
        ),
        r#"[{"a":"é"},[["f","n.txt","text/x",4,"file"]]]"#
    );
    assert_eq!(
        post(
            "export const POST = async r => { const f = await r.formData(); return [f.get('a'), f.get('f').name, await f.get('f').text()] }",
            BodyKind::Multipart,
            kind,
            multipart
        ),
        r#"["é","n.txt","file"]"#
    );
}

#[test]
fn the_request_is_that_of_node_and_express() {
    let bench = Bench::new();
    let mut invocation = Bench::invocation(
        "return [req.method, req.url, req.path, req.headers['x-a'], req.headers.cookie, req.get('Referrer'), req.cookies, req.ip, req.protocol, req.hostname, req.accepts('json', 'html'), req.headers.get('X-A'), req.rawHeaders.length, typeof req.signal.aborted, 'query' in req]",
    );
    invocation.request.headers = [
        ("host", "h"),
        ("x-a", "1"),
        ("x-a", "2"),
        ("cookie", "a=%20b"),
        ("cookie", "c=d"),
        ("referer", "r"),
        ("accept", "text/html, application/json;q=0.5"),
    ]
    .map(|(name, value)| (name.into(), value.into()))
    .into();
    assert_eq!(
        bench.run_with(invocation, LIMITS).unwrap().text(),
        r#"["GET","/test?a=1&b=two%20words","/test","1, 2","a=%20b; c=d","r",{"a":" b","c":"d"},"127.0.0.1","http","localhost","html","1, 2",14,"boolean",false]"#
    );
}
