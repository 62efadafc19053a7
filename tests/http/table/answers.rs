//! `res`, returned values, thrown errors, shapes: what goes out.

use super::{Row, ends, get, holds, says};
use crate::support::Server;

const JSON: (&str, &str) = ("content-type", "application/json");
const HTML: (&str, &str) = ("content-type", "text/html; charset=utf-8");
const TEXT: (&str, &str) = ("content-type", "text/plain; charset=utf-8");

#[test]
fn returned_values() {
    let server = Server::start();
    holds(
        &server,
        &[
            Row { status: 204, gives: &[("content-type", "")], ..says("", "") },
            Row { status: 204, ..says("return undefined", "") },
            Row { gives: &[JSON], ..says("return { a: [1, null, 'x'], b: undefined, c: new Date(0) }", r#"{"a":[1,null,"x"],"c":"1970-01-01T00:00:00.000Z"}"#) },
            Row { gives: &[JSON], ..says("return []", "[]") },
            Row { gives: &[JSON], ..says("return { status: 301, body: 'x', headers: {} }", r#"{"status":301,"body":"x","headers":{}}"#) },
            Row { status: 201, gives: &[JSON], ..says("res.statusCode = 201; return { a: 1 }", r#"{"a":1}"#) },
            Row { status: 418, gives: &[TEXT], ..says("res.status(418); return 'tea'", "tea") },
            Row { gives: &[HTML], ..says("return '\\n <!DOCTYPE html><p>x'", "\n <!DOCTYPE html><p>x") },
            Row { gives: &[HTML], ..says("return '<!-- note -->'", "<!-- note -->") },
            Row { gives: &[HTML], ..says("return '<h1 class=\"a\">x</h1>'", "<h1 class=\"a\">x</h1>") },
            Row { gives: &[TEXT], ..says("return '<made-up>x'", "<made-up>x") },
            Row { gives: &[TEXT], ..says("return 'a < b'", "a < b") },
            Row { gives: &[TEXT], ..says("return ''", "") },
            Row { gives: &[TEXT], ..says("return '{\"a\":1}'", "{\"a\":1}") },
            Row { gives: &[TEXT], ..says("return 0", "0") },
            Row { gives: &[TEXT], ..says("return false", "false") },
            Row { gives: &[TEXT], ..says("return 10n", "10") },
            Row { gives: &[TEXT], ..says("return Promise.resolve(Promise.resolve('deep'))", "deep") },
            Row { gives: &[("content-type", "image/png")], ..get("return Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')") },
            Row { gives: &[("content-type", "application/octet-stream")], ..get("return new Uint8Array([1, 2, 3])") },
            Row { gives: &[("content-type", "text/csv")], ..says("res.setHeader('content-type', 'text/csv'); return 'a,b'", "a,b") },
            Row { gives: &[("content-type", "application/vnd.x+json")], ..says("res.setHeader('content-type', 'application/vnd.x+json'); return { a: 1 }", r#"{"a":1}"#) },
            Row { gives: &[TEXT], ..says("return (async function* () { yield 'a'; yield 'b' })()", "ab") },
            Row { gives: &[TEXT], ..says("return new ReadableStream({ start(c) { c.enqueue('x'); c.enqueue(new TextEncoder().encode('y')); c.close() } })", "xy") },
            Row { gives: &[("content-type", "text/event-stream")], ..says("res.setHeader('content-type', 'text/event-stream'); return (async function* () { yield 'data: 1\\n\\n' })()", "data: 1\n\n") },
            Row { status: 202, gives: &[("x-a", "1"), JSON], ..says("return Response.json({ a: 1 }, { status: 202, headers: { 'x-a': '1', connection: 'close', 'transfer-encoding': 'chunked' } })", r#"{"a":1}"#) },
            Row { gives: &[("content-type", "text/plain;charset=UTF-8")], ..says("return new Response('plain')", "plain") },
            Row { gives: &[HTML], ..says("return new Response(new TextEncoder().encode('<html></html>'))", "<html></html>") },
            Row { gives: &[JSON], ..says("return new Response(new TextEncoder().encode('{\"a\":1}'))", "{\"a\":1}") },
            Row { gives: &[("content-type", "text/x")], ..says("res.setHeader('content-type', 'text/y'); return new Response('x', { headers: { 'content-type': 'text/x' } })", "x") },
            Row { status: 204, ..says("return new Response(null, { status: 204 })", "") },
            Row { status: 302, gives: &[("location", "https://there.example/")], ..get("return Response.redirect('https://there.example/', 302)") },
            Row { gives: &[JSON], ..says("return null", "null") },
            Row { gives: &[JSON], ..says("return new Map([[1, 2]])", "{}") },
            Row { gives: &[("x-gone", ""), ("x-stays", "1"), ("upgrade", ""), ("te", "")], ..says("return new Response('x', { headers: { te: 'trailers', upgrade: 'h2c', 'x-stays': '1' } })", "x") },
            Row { status: 201, gives: &[("x-head", "1")], ..says("res.writeHead(201, { 'x-head': '1', 'content-type': 'text/x' }); return 'body'", "body") },
            Row { gives: &[TEXT], ..says("return new Response(new TextEncoder().encode('words'))", "words") },
            Row { status: 201, gives: &[TEXT], ..says("res.status(201); return (async function* () { yield 'made' })()", "made") },
            Row { gives: &[("content-type", "image/png")], ..get("res.setHeader('content-type', 'text/plain'); return Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')") },
        ],
    );
}

#[test]
fn what_fails() {
    let server = Server::start();
    holds(
        &server,
        &[
            Row { gives: &[("content-type", "application/json")], ..ends("throw new Error('no')", 500, r#"{"error":"no","executionId":"$id"}"#) },
            ends("throw 'a text'", 500, r#"{"error":"a text","executionId":"$id"}"#),
            ends("return new Error('returned')", 500, r#"{"error":"returned","executionId":"$id"}"#),
            ends("await Promise.reject(new TypeError('rejected'))", 500, r#"{"error":"rejected","executionId":"$id"}"#),
            ends("Promise.reject(new Error('nobody')); await new Promise(() => {})", 500, r#"{"error":"nobody","executionId":"$id"}"#),
            ends("setTimeout(() => { throw new Error('timer') }, 1); await new Promise(() => {})", 500, r#"{"error":"timer","executionId":"$id"}"#),
            ends("res.status(404); throw new Error('still')", 500, r#"{"error":"still","executionId":"$id"}"#),
            Row { headers: &[("accept", "text/html")], gives: &[TEXT], ..ends("throw new Error('no')", 500, "no ($id)") },
            Row { headers: &[("accept", "text/html, */*;q=0.1")], ..ends("throw new Error('no')", 500, r#"{"error":"no","executionId":"$id"}"#) },
            Row { gives: &[("connection", "close")], ..ends("// @timeout 60\nawait new Promise(() => {})", 504, r#"{"error":"Script timeout","timeoutMs":60,"executionId":"$id"}"#) },
            ends("// @timeout 60\nfor (;;);", 504, r#"{"error":"Script timeout","timeoutMs":60,"executionId":"$id"}"#),
            Row { gives: &[HTML], headers: &[("accept", "text/html")], status: 500, ..get("const = 1") },
            Row { gives: &[("content-type", "application/json")], headers: &[("accept", "application/json")], status: 500, ..get("const = 1") },
            ends("const a = {}; a.a = a; return a", 500, "{\"error\":\"The returned value cannot be sent as JSON: circular reference\",\"executionId\":\"$id\"}"),
        ],
    );
    let development = Server::with("[server]\ndevelopment = true");
    for source in ["function inner() { throw new Error('no') }\ninner()", "function inner() { return new Error('no') }\nreturn inner()"] {
        let body = Row { status: 500, ..get(source) }.ask(&development).json();
        assert_eq!(body["error"], "no", "{body}");
        assert!(body["stack"].as_str().is_some_and(|stack| stack.contains("row.ts:1")), "{body}");
    }
    let page = Row { headers: &[("accept", "text/html")], ..get("const = 1") }.ask(&server);
    assert!(page.text().contains("500 Script Compilation Error - Hoody Exec"), "{}", page.text());
}

#[test]
fn members_of_res() {
    let server = Server::start();
    holds(
        &server,
        &[
            Row { status: 201, gives: &[JSON], ..says("res.status(201).json({ a: 1 })", r#"{"a":1}"#) },
            says("res.json({ first: 1 }); return { second: 2 }", r#"{"first":1}"#),
            Row { gives: &[HTML], ..says("res.send('<b>x</b>')", "<b>x</b>") },
            Row { gives: &[JSON], ..says("res.send({ a: 1 })", r#"{"a":1}"#) },
            Row { gives: &[("content-type", "application/octet-stream")], ..says("res.send(Buffer.from('bytes'))", "bytes") },
            Row { status: 302, gives: &[("location", "/x")], ..get("res.redirect('/x')") },
            Row { status: 307, gives: &[("location", "/x")], ..get("res.redirect(307, '/x')") },
            Row { gives: &[("x-a", "1")], ..says("res.setHeader('X-A', 1); res.end('done')", "done") },
            Row { gives: &[("x-a", "")], ..says("res.setHeader('X-A', 1); res.removeHeader('x-a'); return String(res.getHeader('x-a'))", "undefined") },
            Row { status: 203, gives: &[("x-b", "2")], ..says("res.writeHead(203, { 'x-b': '2' }); res.end('head')", "head") },
            says("res.write('a'); res.write(Buffer.from('b')); res.end('c')", "abc"),
            says("res.write('open'); return 'ignored'", "open"),
            says("const before = res.headersSent; res.end('x'); if (before !== false || res.headersSent !== true) throw new Error('sent')", "x"),
            says("res.write('x'); let code; try { res.setHeader('a', 'b') } catch (e) { code = e.code } res.end(code)", "xERR_HTTP_HEADERS_SENT"),
            Row { gives: &[("content-type", "text/css; charset=utf-8")], ..says("res.type('css').send('a{}')", "a{}") },
            Row { gives: &[("set-cookie", "a=b; Path=/; HttpOnly")], ..get("res.cookie('a', 'b', { httpOnly: true }).end()") },
            Row { status: 204, ..says("res.status(204).end()", "") },
            Row { status: 404, ..says("res.sendStatus(404)", "Not Found") },
            says("const out = res.stream(); out.write('s'); out.end('t')", "st"),
            ends("res.status(99)", 500, r#"{"error":"Invalid status code: 99","executionId":"$id"}"#),
            ends("res.setHeader('a b', '1')", 500, r#"{"error":"Header name must be a valid HTTP token [\"a b\"]","executionId":"$id"}"#),
        ],
    );
}

#[test]
fn shapes() {
    let server = Server::start();
    let methods = "export function GET() { return new Response('got') }\nexport async function POST(request) { return Response.json(await request.json()) }";
    holds(
        &server,
        &[
            says("module.exports = (req, res) => { res.json({ m: req.method }) }", r#"{"m":"GET"}"#),
            says("module.exports = async function handler(req, res) { return 'value' }", "value"),
            says("exports.default = () => 'cjs default'", "cjs default"),
            says("export default async (req) => ({ url: req.url })", r#"{"url":"/row"}"#),
            says("export default { fetch: (request) => new Response(new URL(request.url).pathname) }", "/row"),
            says("module.exports = (req, res) => { setTimeout(() => res.end('later'), 5) }", "later"),
            says(methods, "got"),
            Row { method: "POST", body: Some("{\"a\":1}"), headers: &[("content-type", "application/json")], ..says(methods, "{\"a\":1}") },
            Row { method: "HEAD", ..says(methods, "") },
            Row { method: "DELETE", body: Some(""), gives: &[("allow", "GET, HEAD, POST, OPTIONS")], ..ends(methods, 405, r#"{"error":"Method Not Allowed","allow":"GET, HEAD, POST, OPTIONS"}"#) },
            Row { method: "OPTIONS", gives: &[("allow", "GET, HEAD, POST, OPTIONS")], ..ends(methods, 204, "") },
            Row { method: "HEAD", gives: &[("content-length", "4")], ..says("return 'four'", "") },
            Row { method: "PUT", body: Some(""), ..says("return req.method", "PUT") },
            Row { method: "PATCH", body: Some(""), ..says("return req.method", "PATCH") },
            Row { method: "DELETE", ..says("return req.method", "DELETE") },
            ends("return () => 1", 500, r#"{"error":"The script returned a function. Export it (module.exports = … or export default …) or call it and return its result.","executionId":"$id"}"#),
            Row { status: 204, ..says("module.exports = { helper() {} }", "") },
        ],
    );
}
