//! What a script sees and what its return value becomes, in every shape a script may have.

use serde_json::{Value, json};

use crate::support::{Server, eventually};

#[test]
fn the_shipped_examples_answer() {
    let server = Server::start();
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/default/1");
    copy(std::path::Path::new(examples), &server.script_file(""));
    assert!(server.run("/").expect(200).text().contains("It works"));
    assert_eq!(server.run("/hello").ok()["message"], "Hello, world!");
    assert_eq!(server.run("/hello?name=Ada").ok()["message"], "Hello, Ada!");
    let echoed = server.run_json("/echo?a=1", &json!({"b": [2]})).ok();
    assert_eq!(
        echoed,
        json!({"method": "POST", "query": {"a": "1"}, "body": {"b": [2]}})
    );
    assert_eq!(server.run("/users/2").ok()["name"], "Grace");
    assert_eq!(
        server.run("/users/9").expect(404).json(),
        json!({"error": "There is no user 9"})
    );
    assert_eq!(
        server.run("/report?values=3,1,4,1,5").ok()["summary"],
        json!({"count": 5, "mean": 2.8, "median": 3})
    );
    assert_eq!(
        server.run("/stream").expect(200).text(),
        "5\n4\n3\n2\n1\nlift-off\n"
    );
}

#[test]
fn the_webhook_example_accepts_what_is_signed_and_nothing_else() {
    let server = Server::start();
    for file in ["webhook.ts", "webhook.env"] {
        let example = format!("{}/scripts/default/1/{file}", env!("CARGO_MANIFEST_DIR"));
        server.put_file(file, &std::fs::read_to_string(example).unwrap());
    }
    let call = |signature: &str, body: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("x-hub-signature-256", signature),
        ];
        server.script("POST", "/webhook", &headers, Some(body.as_bytes()))
    };
    // HMAC-SHA256 of the body below under the secret of webhook.env, `change-me`.
    let signed = "sha256=8f618eeed5e1128f589e88dfef50eb1f5baaa275c3138bc2dca98bcbc251a456";
    let body = r#"{"event":"push"}"#;
    assert_eq!(
        call(signed, body).ok(),
        json!({"accepted": true, "payload": {"event": "push"}})
    );
    call(signed, r#"{"event":"pusH"}"#).expect(401);
    call("sha256=00", body).expect(401);
    call("", body).expect(401);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn each_shape_of_a_script_answers() {
    let server = Server::start();
    server.put_file(
        "lib/helper.ts",
        "export const double = (n: number): number => n * 2;\nexport default 'dflt';",
    );
    server.put_file(
        "lib/common.js",
        "module.exports = { triple: (n) => n * 3 };",
    );
    server.put_file("lib/data.json", "{\"answer\": 42}");
    for (source, expected) in [
        ("return 1 + 1", "2"),
        ("const wait = await Promise.resolve(3); return wait", "3"),
        ("module.exports = (req, res) => 'handler'", "handler"),
        (
            "module.exports = async (req, res) => { res.json({ a: 1 }) }",
            "{\"a\":1}",
        ),
        ("export default () => 'function'", "function"),
        (
            "export default async function handler(req) { return req.method }",
            "GET",
        ),
        ("export default { a: [1, null] }", "{\"a\":[1,null]}"),
        ("export default 'value'", "value"),
        (
            "export function GET(request) { return new Response(request.method + ' ' + new URL(request.url).pathname) }",
            "GET /tried",
        ),
        (
            "import { double } from './lib/helper'; return double(4)",
            "8",
        ),
        (
            "import d, { double } from './lib/helper.ts'; export default () => d + double(1)",
            "dflt2",
        ),
        (
            "const { triple } = require('./lib/common'); return triple(4)",
            "12",
        ),
        (
            "const { triple } = await import('./lib/common.js'); return triple(5)",
            "15",
        ),
        (
            "import data from './lib/data.json'; return data.answer",
            "42",
        ),
        (
            "enum Colour { Red = 'r' } namespace N { export const x = 1 } return Colour.Red + N.x",
            "r1",
        ),
        (
            "class P { constructor(private a: number, readonly b = 2) {} sum() { return this.a + this.b } } return new P(1).sum()",
            "3",
        ),
        (
            "type T = { a?: string }; const t: T = {}; return (t.a satisfies string | undefined) ?? 'none'",
            "none",
        ),
    ] {
        assert_eq!(
            server.try_script(source).expect(200).text(),
            expected,
            "{source}"
        );
    }
}

#[test]
fn a_return_value_becomes_its_answer() {
    let server = Server::start();
    for (source, status, kind, body) in [
        ("return { a: 1 }", 200, "application/json", "{\"a\":1}"),
        ("return [1, 'x']", 200, "application/json", "[1,\"x\"]"),
        (
            "return { status: 301, body: 'data' }",
            200,
            "application/json",
            "{\"status\":301,\"body\":\"data\"}",
        ),
        (
            "res.status(201); return { a: 1 }",
            201,
            "application/json",
            "{\"a\":1}",
        ),
        ("return 'plain'", 200, "text/plain", "plain"),
        (
            "return '  <!doctype html><p>x'",
            200,
            "text/html",
            "  <!doctype html><p>x",
        ),
        (
            "return '<!-- c --><p>x'",
            200,
            "text/html",
            "<!-- c --><p>x",
        ),
        ("return '<div>x</div>'", 200, "text/html", "<div>x</div>"),
        ("return '<nothing>'", 200, "text/plain", "<nothing>"),
        ("return 7", 200, "text/plain", "7"),
        ("return true", 200, "text/plain", "true"),
        ("return", 204, "", ""),
        ("", 204, "", ""),
        ("res.statusCode = 202", 202, "", ""),
        (
            "res.setHeader('Content-Type', 'text/csv'); return 'a,b'",
            200,
            "text/csv",
            "a,b",
        ),
        (
            "return Buffer.from('%PDF-1.7 x')",
            200,
            "application/pdf",
            "%PDF-1.7 x",
        ),
        (
            "return new Response('made', { status: 418, headers: { 'x-a': 'b', 'content-type': 'text/x' } })",
            418,
            "text/x",
            "made",
        ),
        (
            "res.json({ first: 1 }); return { second: 2 }",
            200,
            "application/json",
            "{\"first\":1}",
        ),
        (
            "res.writeHead(203, { 'content-type': 'text/a' }); res.write('a'); res.end('b')",
            203,
            "text/a",
            "ab",
        ),
        ("res.redirect('/elsewhere')", 302, "", ""),
        (
            "async function* g() { yield 'a'; yield 'b' } return g()",
            200,
            "text/plain",
            "ab",
        ),
        ("return new Error('bad')", 500, "application/json", ""),
    ] {
        let reply = server.try_script(source).expect(status);
        if !kind.is_empty() {
            let got = reply.header("content-type").unwrap_or_default();
            assert!(got.starts_with(kind), "{source}: {got}");
        }
        if !body.is_empty() || status == 204 {
            assert_eq!(reply.text(), body, "{source}");
        }
    }
    let redirected = server
        .try_script("res.redirect(301, '/there?a=1')")
        .expect(301);
    assert_eq!(redirected.header("location"), Some("/there?a=1"));
}

#[test]
fn a_script_sees_its_request() {
    let server = Server::start();
    server.put_file(
        "see/[id].ts",
        "return { method: req.method, url: req.url, agent: req.headers['x-agent'], query: metadata.query, \
         parameters: metadata.parameters, path: metadata.path, full: metadata.url, ip: metadata.clientIp, \
         body: req.body ?? null, id: metadata.executionId }",
    );
    let headers = [("x-agent", "007"), ("host", "h.example:9")];
    let reply = server.script(
        "PUT",
        "/see/a%20b?x=1&x=2&y=a+b%26&id=query",
        &headers,
        Some(b""),
    );
    let id = reply.header("x-execution-id").unwrap().to_owned();
    assert_eq!(
        reply.ok(),
        json!({
            "method": "PUT", "url": "/see/a%20b?x=1&x=2&y=a+b%26&id=query", "agent": "007",
            "query": {"x": "2", "y": "a b&", "id": "a b"}, "parameters": {"x": "2", "y": "a b&", "id": "a b"},
            "path": "/see/a%20b", "full": "http://h.example:9/see/a%20b?x=1&x=2&y=a+b%26&id=query",
            "ip": "127.0.0.1", "body": null, "id": id,
        })
    );
}

#[test]
fn bodies_are_read_by_their_type() {
    let server = Server::start();
    server.put_file(
        "body.ts",
        "return { body: Buffer.isBuffer(req.body) ? 'bytes:' + req.body : req.body ?? null, \
         raw: req.rawBody ? req.rawBody.toString() : null, \
         files: (req.files ?? []).map((f) => [f.fieldName, f.filename, f.type, f.size, f.data.toString()]) }",
    );
    let send = |kind: &str, body: &str| {
        server.script(
            "POST",
            "/body",
            &[("content-type", kind)],
            Some(body.as_bytes()),
        )
    };
    assert_eq!(
        send("application/json", "{\"a\":[1]}").ok(),
        json!({"body": {"a": [1]}, "raw": "{\"a\":[1]}", "files": []})
    );
    assert_eq!(
        send("application/x-www-form-urlencoded", "a=1&b=x+y&a=2").ok()["body"],
        json!({"a": "2", "b": "x y"})
    );
    assert_eq!(send("text/plain", "plain").ok()["body"], "bytes:plain");
    let form = "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XX\r\nContent-Disposition: form-data; \
                name=\"f\"; filename=\"n.txt\"\r\nContent-Type: text/x\r\n\r\nhello\r\n--XX--\r\n";
    let got = send("multipart/form-data; boundary=XX", form).ok();
    assert_eq!(
        (&got["body"], &got["files"]),
        (
            &json!({"a": "1"}),
            &json!([["f", "n.txt", "text/x", 5, "hello"]])
        )
    );

    let bad = send("Application/JSON; charset=utf-8", "{\"a\":")
        .expect(400)
        .json();
    assert_eq!(bad["error"], "Invalid request body");
    assert!(
        bad["contentType"]
            .as_str()
            .unwrap()
            .starts_with("application/json"),
        "{bad}"
    );
}

#[test]
fn a_script_may_ask_for_a_token() {
    let server = Server::start();
    server.write("a.ts", "// @token one\n// @token two\nreturn 'in'");
    let call = |headers: &[(&str, &str)], path: &str| server.script("GET", path, headers, None);
    for (headers, path) in [
        (vec![("authorization", "Bearer one")], "/a"),
        (vec![("authorization", "Basic dXNlcjp0d28=")], "/a"),
        (vec![("x-token", "two")], "/a"),
        (vec![], "/a?token=one"),
    ] {
        assert_eq!(
            call(&headers, path).expect(200).text(),
            "in",
            "{headers:?} {path}"
        );
    }
    for (headers, path) in [
        (vec![], "/a"),
        (vec![("x-token", "three")], "/a"),
        (vec![], "/a?token="),
    ] {
        let reply = call(&headers, path);
        assert_eq!(
            reply.header("www-authenticate"),
            Some("Bearer realm=\"hoody-exec\"")
        );
        let body: Value = reply.expect(401).json();
        assert_eq!(body["error"], "Unauthorized");
        assert!(body["message"].is_string(), "{body}");
    }
}

#[test]
fn head_runs_the_script_and_sends_no_body() {
    let server = Server::start();
    server.write("a.ts", "res.setHeader('x-ran', req.method); return 'body'");
    let reply = server.script("HEAD", "/a", &[], None).expect(200);
    assert_eq!(reply.header("x-ran"), Some("HEAD"));
    assert!(reply.body.is_empty());
}

#[test]
fn an_answer_to_head_never_tells_another_length_than_that_of_get() {
    let server = Server::start();
    for (content, length) in [
        ("return 'body'", Some("4")),
        ("res.setHeader('content-length', 83); res.end()", Some("83")),
        (
            "export function HEAD() { return new Response(null, { headers: { 'content-length': '5' } }) }",
            Some("5"),
        ),
        (
            "if (req.method === 'GET') res.write('body'); res.end()",
            None,
        ),
    ] {
        server.write("a.ts", content);
        let reply = server.script("HEAD", "/a", &[], None);
        assert_eq!(reply.header("content-length"), length, "{content}");
    }
    let kept = "HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\nHEAD /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let answers = server.raw(kept);
    assert_eq!(answers.matches("HTTP/1.1 200 ").count(), 2, "{answers}");
}

#[test]
fn clients_of_http_1_0_get_no_chunks() {
    let server = Server::start();
    server.write(
        "a.ts",
        "export default function* () { yield 'one'; yield 'two'; }",
    );
    for kept in ["", "Connection: keep-alive\r\n"] {
        let answer = server.raw(format!("GET /a HTTP/1.0\r\n{kept}\r\n"));
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        assert!(!head.contains("transfer-encoding"), "{answer}");
        assert_eq!(body, "onetwo", "{answer}");
    }
}

#[test]
fn what_is_piped_into_the_answer_is_waited_for() {
    let server = Server::start();
    let content = "fs.writeFileSync('long.txt', 'x'.repeat(300000));\n\
                   require('fs').createReadStream('long.txt').pipe(res);";
    for mode in ["serverless", "worker"] {
        let reply = server
            .try_script(&format!("// @mode {mode}\n{content}"))
            .expect(200);
        assert_eq!(reply.text().len(), 300_000, "{mode}");
    }
}

#[test]
fn a_stream_is_sent_while_it_is_made() {
    let server = Server::start();
    server.write(
        "s.ts",
        "// @mode stream\n// @timeout 600s\nlet go; const wait = new Promise((done) => { go = done });\n\
         async function* g() { yield 'first\\n'; await new Promise((d) => setTimeout(d, 600_000)); yield 'never' }\nreturn g()",
    );
    let mut stream = std::io::BufReader::new(server.connect());
    std::io::Write::write_all(
        stream.get_mut(),
        b"GET /s HTTP/1.1\r\nHost: localhost\r\n\r\n",
    )
    .unwrap();
    let mut lines = std::io::BufRead::lines(stream);
    eventually("the first chunk", || {
        lines
            .next()
            .and_then(|line| (line.unwrap() == "first").then_some(()))
    });
    assert_eq!(server.active().len(), 1);
    drop(lines);
    server.until_idle();
}

#[test]
fn what_a_stream_gave_before_it_broke_off_arrives() {
    let server = Server::start();
    for (name, source) in [
        (
            "generator",
            "return (async function* () { yield 'given'; throw new Error('no') })()",
        ),
        (
            "written",
            "// @mode stream\nres.write('given'); throw new Error('no')",
        ),
        (
            "stream",
            "return new ReadableStream({ start(c) { c.enqueue('given') }, pull(c) { c.error(new Error('no')) } })",
        ),
    ] {
        server.write(&format!("{name}.ts"), source);
        for _ in 0..20 {
            let answer = server.raw(format!("GET /{name} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            assert!(
                answer.starts_with("HTTP/1.1 200 OK\r\n"),
                "{name}: {answer:?}"
            );
            assert!(answer.ends_with("5\r\ngiven\r\n"), "{name}: {answer:?}");
        }
    }
}

#[test]
fn a_script_sees_its_env_companions_and_not_the_services_environment() {
    let server = Server::start();
    server.put_file("_default.env", "A=folder\nB=folder");
    server.put_file("a.env", "# a comment\nB=script\nC=\"quoted text\"");
    server.put_file(
        "a.ts",
        "const { A, B, C, PATH, HOME } = process.env; return { A, B, C, PATH, HOME }",
    );
    assert_eq!(
        server.run("/a").ok(),
        json!({"A": "folder", "B": "script", "C": "quoted text"})
    );
    server.put_file("a.env", "B=changed");
    assert_eq!(
        server.run("/a").ok(),
        json!({"A": "folder", "B": "changed"})
    );
    server.put_file(
        "b.ts",
        "return [process.env.NODE_ENV, Object.keys(process.env)]",
    );
    assert_eq!(server.run("/b").ok(), json!(["production", ["A", "B"]]));
    server.put_file("b.env", "NODE_ENV=test");
    let keys = json!(["A", "B", "NODE_ENV"]);
    assert_eq!(server.run("/b").ok(), json!(["test", keys]));
}
