//! A file is a URL: routes, shapes, what scripts see, and what their return values become.

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
fn each_kind_of_file_name_has_its_route() {
    let server = Server::start();
    let tell = |file: &str| {
        server.put_file(
            file,
            "return { file: __file, ...metadata.parameters }"
                .replace("__file", &format!("{file:?}"))
                .as_str(),
        )
    };
    for file in [
        "hello.ts",
        "api/index.ts",
        "users/[id].ts",
        "users/me.ts",
        "blog/[year]/[month].js",
        "docs/[...slug].ts",
        "wiki/[[...path]].ts",
        "both.ts",
        "both.js",
        "team.ts",
        "team/index.ts",
        "Case.ts",
    ] {
        tell(file);
    }
    for (path, answer) in [
        ("/hello", json!({"file": "hello.ts"})),
        ("/hello/", json!({"file": "hello.ts"})),
        ("/api", json!({"file": "api/index.ts"})),
        ("/users/123", json!({"file": "users/[id].ts", "id": "123"})),
        (
            "/users/a%20b%2Fc",
            json!({"file": "users/[id].ts", "id": "a b/c"}),
        ),
        ("/users/me", json!({"file": "users/me.ts"})),
        (
            "/blog/2024/11",
            json!({"file": "blog/[year]/[month].js", "year": "2024", "month": "11"}),
        ),
        (
            "/docs/a/b",
            json!({"file": "docs/[...slug].ts", "slug": ["a", "b"]}),
        ),
        ("/wiki", json!({"file": "wiki/[[...path]].ts"})),
        (
            "/wiki/a",
            json!({"file": "wiki/[[...path]].ts", "path": ["a"]}),
        ),
        ("/both", json!({"file": "both.ts"})),
        ("/team", json!({"file": "team.ts"})),
        ("/Case", json!({"file": "Case.ts"})),
    ] {
        assert_eq!(server.run(path).ok(), answer, "{path}");
    }
    for path in [
        "/hello.ts",
        "/docs",
        "/case",
        "/users",
        "/hello//",
        "/api/index.ts",
        "/nothing",
    ] {
        let page = server.run(path).expect(404);
        assert!(page.text().contains("404 Not Found"), "{path}");
        assert!(
            page.header("content-type")
                .unwrap()
                .starts_with("text/html"),
            "{path}"
        );
    }
}

#[test]
fn a_page_for_nothing_lists_what_was_looked_for_and_cannot_be_made_to_run() {
    let server = Server::start();
    let page = server
        .run("/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        .expect(404);
    assert!(page.text().contains("default/1/"), "{}", page.text());
    assert!(!page.text().contains("<script>"), "{}", page.text());
}

#[test]
fn a_bad_path_is_told_in_a_sentence() {
    let server = Server::start();
    assert_eq!(
        server.run("/a%").expect(400).text(),
        "Bad Request: URL path contains invalid percent-encoding."
    );
    assert_eq!(
        server.run("/a%FF").expect(400).text(),
        "Bad Request: URL path contains invalid percent-encoding."
    );
    assert_eq!(
        server.run("/a%00b").expect(400).text(),
        "Bad Request: URL path contains disallowed characters."
    );
}

#[test]
fn a_deployment_is_named_by_the_host() {
    let server = Server::start();
    for (subdomain, id) in [("default", "1"), ("default", "2"), ("app", "2")] {
        let content = format!("return '{subdomain}/{id}'");
        let body = json!({"path": "a.ts", "content": content, "execId": id, "subdomain": subdomain});
        server.post("/scripts/write", &body).ok();
    }
    for (host, expected) in [
        ("localhost", "default/1"),
        ("p-c-exec-1.node.example.com", "default/1"),
        ("p-c-exec-2.node.example.com", "default/2"),
        ("APP.p-c-exec-2.node.example.com", "app/2"),
        ("default.p-c-exec-2.node.example.com", "default/2"),
    ] {
        assert_eq!(
            server
                .script("GET", "/a", &[("host", host)], None)
                .expect(200)
                .text(),
            expected,
            "{host}"
        );
    }
    let page = server
        .script("GET", "/a", &[("host", "p-c-exec-a-b.node")], None)
        .expect(400);
    assert!(page.text().contains("400 Bad Request"), "{}", page.text());
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
fn a_body_over_the_limit_never_reaches_the_script() {
    let server = Server::with("[server]\nmax_body_bytes = 100");
    server.put_file("body.ts", "return 'ran'");
    let reply = server
        .script("POST", "/body", &[], Some(&[b'x'; 101]))
        .expect(413)
        .json();
    assert_eq!(
        (&reply["error"], &reply["maxBytes"]),
        (&json!("Payload too large"), &json!(100))
    );
    assert_eq!(
        server
            .script("POST", "/body", &[], Some(&[b'x'; 100]))
            .expect(200)
            .text(),
        "ran"
    );
}

#[test]
fn an_uncaught_error_is_500_and_names_the_run() {
    let server = Server::start();
    for (source, message) in [
        ("throw new Error('no')", "no"),
        ("throw 'text'", "text"),
        ("await Promise.reject(new TypeError('wrong'))", "wrong"),
        ("null.x", "cannot read property 'x' of null"),
        (
            "export default () => { throw new Error('inside') }",
            "inside",
        ),
        ("import './nowhere'", "nowhere"),
    ] {
        let reply = server.try_script(source).expect(500);
        let id = reply.header("x-execution-id").unwrap().to_owned();
        let body = reply.json();
        assert!(
            body["error"].as_str().unwrap().contains(message),
            "{source}: {body}"
        );
        assert_eq!(body["executionId"], id, "{source}");
        assert_eq!(body.get("stack"), None, "{source}");
    }
    let plain = server
        .script("GET", "/tried", &[("accept", "text/plain")], None)
        .expect(500);
    assert!(
        plain
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
}

#[test]
fn development_shows_the_stack_with_typescript_lines() {
    let server = Server::with("[server]\ndevelopment = true");
    server.put_file(
        "deep.ts",
        "interface A {\n  b: number;\n}\nconst a: A = { b: 1 };\nthrow new Error(`b is ${a.b}`);\n",
    );
    let body = server.run("/deep").expect(500).json();
    assert!(
        body["stack"].as_str().unwrap().contains("deep.ts:5"),
        "{body}"
    );
}

#[test]
fn a_broken_edit_on_disk_is_500_for_that_script_alone_and_names_the_fault() {
    let server = Server::start();
    server.write("good.ts", "return 'good'");
    server.write("bad.ts", "return 'was good'");
    assert_eq!(server.run("/bad").expect(200).text(), "was good");
    server.put_file("bad.ts", "const a = 1;\nconst = 2;\n");
    let json = &[("accept", "application/json")];
    let body = server.script("GET", "/bad", json, None).expect(500).json();
    assert!(
        body["error"].as_str().unwrap().contains("bad.ts:2:7"),
        "{body}"
    );
    assert_eq!((&body["line"], &body["column"]), (&json!(2), &json!(7)));
    assert_eq!(server.run("/good").expect(200).text(), "good");
    let page = server
        .script("GET", "/bad", &[("accept", "text/html")], None)
        .expect(500);
    assert!(
        page.text()
            .contains("500 Script Compilation Error - Hoody Exec"),
        "{}",
        page.text()
    );
    server.put_file("bad.ts", "return 'mended'");
    assert_eq!(server.run("/bad").expect(200).text(), "mended");
}

#[test]
fn an_edit_holds_for_the_next_request() {
    let server = Server::start();
    server.put_file("lib.ts", "export const n = 0");
    server.put_file("a.ts", "import { n } from './lib'; return `0 ${n}`");
    for round in 1..30 {
        if round % 2 == 0 {
            server.write(
                "a.ts",
                &format!("import {{ n }} from './lib'; return `{round} ${{n}}`"),
            );
        } else {
            server.put_file(
                "a.ts",
                &format!("import {{ n }} from './lib'; return `{round} ${{n}}`"),
            );
        }
        server.put_file("lib.ts", &format!("export const n = {round}"));
        assert_eq!(
            server.run("/a").expect(200).text(),
            format!("{round} {round}")
        );
    }
    std::fs::remove_file(server.script_file("a.ts")).unwrap();
    server.run("/a").expect(404);
}

#[test]
fn nothing_leaks_from_one_request_to_the_next() {
    let server = Server::start();
    server.put_file("lib/count.ts", "let n = 0; export const next = () => ++n;");
    server.put_file(
        "look.ts",
        "import { next } from './lib/count';\nreturn [typeof globalThis.leak, [1].map((x) => x + 1)[0], ({} as any).leak === undefined, \
         typeof URL, Object.isFrozen(Array.prototype), Math.random() < 1, typeof process.env.LEAK].join()",
    );
    let clean = "undefined,2,true,function,false,true,undefined";
    assert_eq!(server.run("/look").expect(200).text(), clean);
    for source in [
        "globalThis.leak = 1; return 'set'",
        "(Array.prototype as any).map = () => ['patched']; (Object.prototype as any).leak = 1; return 'set'",
        "Object.freeze(Array.prototype); delete (globalThis as any).URL; return 'set'",
        "Math.random = () => 4; process.env.LEAK = 'yes'; return 'set'",
        "setInterval(() => { (globalThis as any).leak = 1 }, 1); return 'set'",
        "(JSON as any).stringify = () => 'patched'; return 'set'",
    ] {
        assert_eq!(
            server.try_script(source).expect(200).text(),
            "set",
            "{source}"
        );
        assert_eq!(
            server.run("/look").expect(200).text(),
            clean,
            "after {source}"
        );
    }
}

#[test]
fn a_script_that_is_switched_off_is_not_run() {
    let server = Server::start();
    let reply = server
        .try_script("// @enabled false\nreturn 'ran'")
        .expect(404);
    assert_eq!(reply.text(), "Not Found");
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
fn a_stream_is_sent_while_it_is_made() {
    let server = Server::start();
    server.write(
        "s.ts",
        "// @mode stream\nlet go; const wait = new Promise((done) => { go = done });\n\
         async function* g() { yield 'first\\n'; await new Promise((d) => setTimeout(d, 60_000)); yield 'never' }\nreturn g()",
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
}
