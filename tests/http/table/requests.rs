//! `req`, `metadata`, bodies, the names in scope, the environment: what comes in.

use super::{Row, ends, get, holds, post, says};
use crate::support::Server;

const JSON: &[(&str, &str)] = &[("content-type", "application/json; charset=UTF-8")];
const FORM: &[(&str, &str)] = &[("content-type", "application/x-www-form-urlencoded")];
const MULTIPART: &[(&str, &str)] = &[("content-type", "multipart/form-data; boundary=XX")];
const PARTS: &str = "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XX\r\n\
    Content-Disposition: form-data; name=\"f\"; filename=\"n.txt\"\r\nContent-Type: text/x\r\n\r\nhello\r\n--XX\r\n\
    Content-Disposition: form-data; name=\"f\"; filename=\"empty\"\r\n\r\n\r\n--XX--\r\n";

#[test]
fn bodies() {
    let server = Server::with("[server]\nmax_body_bytes = 2000");
    let long = "x".repeat(2001);
    holds(
        &server,
        &[
            Row { text: Some("{\"a\":[1]}"), ..post("return req.body", JSON, "{\"a\":[1]}") },
            Row { text: Some("null"), ..post("return String(req.body)", JSON, "null") },
            Row { text: Some("{\"a\": 1}"), ..post("return req.rawBody.toString()", JSON, "{\"a\": 1}") },
            Row { text: Some(r#"{"a":"3","b":"x y"}"#), ..post("return req.body", FORM, "a=1&b=x+y&a=3") },
            Row { text: Some("a=1"), ..post("return req.rawBody.toString()", FORM, "a=1") },
            Row { text: Some(r#"{"a":"1"}"#), ..post("return req.body", MULTIPART, PARTS) },
            Row {
                text: Some(r#"[["f","n.txt","text/x",5,"hello",true],["f","empty","",0,"",true]]"#),
                ..post("return req.files.map((f) => [f.fieldName, f.filename, f.type, f.size, f.data.toString(), Buffer.isBuffer(f.data)])", MULTIPART, PARTS)
            },
            Row { text: Some("true plain"), ..post("return Buffer.isBuffer(req.body) + ' ' + req.body", &[("content-type", "text/plain")], "plain") },
            Row { text: Some("true"), ..post("return String(Buffer.isBuffer(req.body))", &[], "bytes") },
            Row { status: 400, text: Some(r#"{"error":"Invalid request body","contentType":"application/json; charset=utf-8"}"#), ..post("return 1", JSON, "{\"a\":") },
            Row { status: 400, text: Some(r#"{"error":"Invalid request body","contentType":"multipart/form-data; boundary=xx"}"#), ..post("return 1", MULTIPART, "nonsense") },
            Row { status: 413, gives: &[("connection", "close")], text: Some(r#"{"error":"Payload too large","maxBytes":2000}"#), ..post("return 1", &[], &long) },
            says("return String(req.body ?? 'none')", "none"),
            Row { text: Some("{\"n\":2}"), ..post("let n = 0; for await (const chunk of req) n += chunk.length; return { n }", &[("content-type", "text/plain")], "ab") },
            Row { text: Some("ab"), ..post("export const POST = async (request) => new Response(await request.text())", &[("content-type", "text/plain")], "ab") },
        ],
    );
}

#[test]
fn req_and_metadata() {
    let server = Server::start();
    let query = "?a=1&b=x+y&a=2&c=%C3%A9&empty=";
    holds(
        &server,
        &[
            Row { query, ..says("return req.url", "/row?a=1&b=x+y&a=2&c=%C3%A9&empty=") },
            Row { query, ..says("return metadata.query", r#"{"a":"2","b":"x y","c":"é","empty":""}"#) },
            Row { query, ..says("return metadata.queryAll", r#"{"a":["1","2"],"b":["x y"],"c":["é"],"empty":[""]}"#) },
            Row { query, headers: &[("host", "h.example:99")], ..says("return metadata.url", "http://h.example:99/row?a=1&b=x+y&a=2&c=%C3%A9&empty=") },
            says("return [metadata.path, metadata.method, metadata.clientIp]", r#"["/row","GET","127.0.0.1"]"#),
            says("return metadata.executionId", "$id"),
            Row { headers: &[("x-forwarded-for", "9.9.9.9"), ("x-forwarded-proto", "https"), ("x-forwarded-host", "evil.example"), ("host", "real.example")], ..says("return [metadata.clientIp, req.ip, req.protocol, metadata.url]", r#"["127.0.0.1","127.0.0.1","http","http://real.example/row"]"#) },
            Row { headers: &[("X-Some-Thing", "A"), ("cookie", "a=1; b=2")], ..says("return [req.headers['x-some-thing'], req.headers.cookie]", r#"["A","a=1; b=2"]"#) },
            says("return [typeof req.on, typeof res.on, req.httpVersion]", r#"["function","function","1.1"]"#),
            says("req.mine = 5; return req.mine", "5"),
            says("return Object.keys(metadata.parameters).length", "0"),
            Row { query: "?a=1", ..says("return ['query' in req, req.query === undefined]", "[false,true]") },
            says("return [metadata.containerId, metadata.projectId]", "[null,null]"),
            // Bodies of these are not read, whatever they are.
            Row { headers: &[("content-type", "application/json")], body: Some("{nonsense"), ..says("return [typeof req.body, typeof req.rawBody]", r#"["undefined","undefined"]"#) },
            Row { method: "DELETE", body: Some("[1]"), headers: JSON, ..says("return req.body", "[1]") },
        ],
    );
}

#[test]
fn behind_a_proxy_that_is_trusted() {
    let server = Server::with("[server]\ntrusted_proxies = [\"127.0.0.0/8\", \"10.0.0.0/8\"]");
    let forwarded = &[
        ("x-forwarded-for", "6.6.6.6, 9.9.9.9, 10.1.2.3"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "public.example"),
        ("host", "inner.example"),
    ];
    holds(
        &server,
        &[Row {
            headers: forwarded,
            ..says(
                "return [metadata.clientIp, req.ip, req.protocol, req.secure, metadata.url]",
                r#"["9.9.9.9","9.9.9.9","https",true,"https://public.example/row"]"#,
            )
        }],
    );
    let faults = Server::start();
    faults.put_file("row.ts", "return metadata.clientIp");
    assert_eq!(faults.script("GET", "/row", forwarded, None).text(), "127.0.0.1");
}

#[test]
fn names_in_scope() {
    let server = Server::start();
    holds(
        &server,
        &[
            says("return ['req', 'res', 'metadata', 'shared', 'console', 'require', 'fetch', 'Buffer', 'process', 'crypto', 'URL', 'structuredClone'].filter((n) => { try { return eval(`typeof ${n}`) === 'undefined' } catch { return true } })", "[]"),
            says("return typeof mainResult", "undefined"),
            says("return [fs.readFileSync, path.join, $, Database, Bun.write, Bun.$, cookie.parse, cookie.serialize, fetch, structuredClone].map((it) => typeof it).join()", "function,function,function,function,function,function,function,function,function,function"),
            says("return cookie.parse('a=1; b=x%20y').b", "x y"),
            says("fs.writeFileSync('here.txt', process.cwd()); return fs.readFileSync('/data/here.txt', 'utf8')", "/data"),
            says("return typeof ai", "undefined"),
            Row { status: 500, ..get("return __dirname") },
            Row { status: 500, ..get("return __filename") },
            says("return import.meta.dirname", "/scripts/default/1"),
            says("return require('crypto').createHash('sha256').update('a').digest('hex').slice(0, 8)", "ca978112"),
            says("return crypto.randomUUID().length", "36"),
            says("return require('path').join('a', '..', 'b')", "b"),
            says("return typeof process.exit + typeof process.env + process.cwd().length", "functionobject5"),
        ],
    );
}

#[test]
fn the_environment() {
    let server = Server::with("[permissions]\nenv = [\"NOT_SET_ANYWHERE\"]");
    let root = server.folder().join("scripts");
    std::fs::create_dir_all(root.join("default/1")).unwrap();
    std::fs::write(root.join("_default.env"), "A=root\nB=root\nC=root\nD=root").unwrap();
    std::fs::write(root.join("default/_default.env"), "B=host\nC=host\nD=host").unwrap();
    server.put_file("_default.env", "C=deployment\nD=deployment");
    server.put_file("row.env", "D=own");
    let show = "const { A, B, C, D, PATH } = process.env; return { A, B, C, D, PATH }";
    holds(
        &server,
        &[says(show, r#"{"A":"root","B":"host","C":"deployment","D":"own"}"#)],
    );
    server.put_file("row.env", "D=changed");
    holds(
        &server,
        &[says(show, r#"{"A":"root","B":"host","C":"deployment","D":"changed"}"#)],
    );
}

#[test]
fn a_path_that_was_counted_wrong_is_found_above() {
    let server = Server::start();
    server.put_file("lib/one.ts", "export const one = 'found'");
    server.put_file("api/v1/deep.ts", "import { one } from './lib/one.ts'; return one");
    server.put_file("api/lib/two.js", "module.exports = 'near'");
    server.put_file("lib/two.js", "module.exports = 'far'");
    server.put_file("api/v1/several.ts", "return require('./lib/two.js')");
    server.put_file("api/v1/none.ts", "return require('./lib/three.js')");
    assert_eq!(server.run("/api/v1/deep").expect(200).text(), "found");
    server.until_logged("its dots were counted wrong");
    server.put_file("api/over.ts", "return require('../../../lib/one').one");
    assert_eq!(server.run("/api/over").expect(200).text(), "found");
    for (path, words) in [("/api/v1/several", ["api/lib/two.js", "lib/two.js"]), ("/api/v1/none", ["api/v1/lib/three.js", "lib/three.js"])] {
        let reply = server.run(path).expect(500);
        for word in words {
            assert!(reply.text().contains(word), "{path}: {}", reply.text());
        }
    }
}

#[test]
fn helpers() {
    let server = Server::start();
    server.put_file("lib/esm.js", "import { deep } from './deep/x.ts'; export function up(s) { return s.toUpperCase() + deep }");
    server.put_file("lib/deep/x.ts", "export const deep: string = '!'");
    server.put_file("lib/fn.js", "module.exports = (a, b) => a + b");
    server.put_file("lib/cjs.js", "module.exports = { x: 1 }; module.exports.dir = __dirname");
    server.put_file("data.json", "{\"j\":[1]}");
    server.put_file("lib/env.js", "export const seen = process.env.MINE");
    server.put_file("row.env", "MINE=row");
    holds(
        &server,
        &[
            says("const { up } = await import('./lib/esm.js'); return up('a')", "A!"),
            says("return require('./lib/cjs').x + require('./lib/cjs.js').dir", "1/scripts/default/1/lib"),
            says("return (await import('./lib/fn.js')).default(1, 2)", "3"),
            says("import add from './lib/fn.js'; return add(1, 2)", "3"),
            says("return require('./data.json')", "{\"j\":[1]}"),
            says("return fs.readFileSync(require.resolve('./data.json'), 'utf8')", "{\"j\":[1]}"),
            says("return require('fs').readFileSync(import.meta.dirname + '/data.json', 'utf8')", "{\"j\":[1]}"),
            says("return (await import('./lib/env.js')).seen", "row"),
            Row { status: 500, ..get("return require('./lib/nothing')") },
            Row { status: 500, ..get("return require('lodash@4')") },
            ends("const e = await import('./none.js').catch((e) => e.code); return e", 200, "MODULE_NOT_FOUND"),
        ],
    );
}
