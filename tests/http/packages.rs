//! Packages from npm, each doing its main job in a script: pinned, installed once, never changed for us.

mod install;

use serde_json::{Value, json};

use crate::support::{Options, Server};

/// A server whose scripts root has the packages.
fn server() -> Server {
    let root = install::scripts_root();
    let dir = toml_text(root.to_str().expect("a path"));
    Options::default()
        .settings(&format!(
            "[scripts]\ndir = {dir}\n[engine]\ntimeout_ms = 600000"
        ))
        .start()
}

fn toml_text(text: &str) -> String {
    // A JSON string is a TOML string.
    Value::from(text).to_string()
}

/// Calls each package's script and compares what it answers.
#[track_caller]
fn give(table: &[(&str, Value)]) {
    let server = server();
    for (name, expected) in table {
        let reply = server.run(&format!("/{name}")).expect(200);
        if let Some(text) = expected.as_str() {
            assert_eq!(reply.text(), text, "{name}");
        } else {
            assert_eq!(&reply.json(), expected, "{name}");
        }
    }
}

#[test]
fn packages_for_values_and_collections_work() {
    give(&[
        (
            "lodash",
            json!({
                "grouped": {"18": ["Ada"], "19": ["Grace", "Alan"]},
                "sorted": ["Grace", "Alan", "Ada"],
                "deep": {"a": {"b": 1, "c": [2]}}, "got": 3, "equal": true,
                "kebab": "hoody-exec", "text": "Hello Ada!", "memo": 98, "version": "4",
            }),
        ),
        (
            "lodash-es",
            json!({"calls": 1, "chunks": [[1, 2], [3, 4], [5]], "unique": [1.2, 2.1]}),
        ),
        (
            "immer",
            json!({"before": 2, "after": [{"done": false}, {"done": true}, {"done": true}], "same": true, "frozen": true}),
        ),
        ("deepmerge", json!({"a": {"b": [1, 2], "d": 4}, "c": 1})),
        (
            "lru-cache",
            json!({"keys": ["c", "a"], "gone": ["b"], "has": false}),
        ),
        (
            "decimal",
            json!({
                "sum": "0.3", "root": "1.41421356237309504880",
                "big": "340282366920938463460000000000000000000",
            }),
        ),
        (
            "bytes",
            json!({"parsed": 1_572_864, "text": "1MB", "fixed": "1.5 KB"}),
        ),
        (
            "semver",
            json!({
                "satisfies": true, "sorted": ["1.2.0-beta", "1.2.0", "1.10.0"], "next": "1.3.0",
                "coerced": "2.5.0", "range": ">=1.2.0 <2.0.0-0||>=3.0.0 <4.0.0-0",
            }),
        ),
    ]);
}

#[test]
fn packages_that_validate_work() {
    give(&[
        (
            "zod",
            json!({
                "good": {"name": "Ada", "age": 36, "email": "ada@example.com", "role": "user"},
                "bad": [["name", "too_small"], ["age", "too_small"], ["email", "invalid_format"]],
                "piped": 4,
            }),
        ),
        (
            "ajv",
            json!({
                "good": true, "bad": false,
                "errors": [" additionalProperties", "/email format", "/id minimum"],
            }),
        ),
        (
            "joi",
            json!({"good": {"name": "Ada", "age": 36}, "bad": ["string.min", "number.integer"]}),
        ),
        (
            "superstruct",
            json!({"good": true, "refused": {"path": ["name"], "type": "string"}}),
        ),
        (
            "valibot",
            json!({
                "good": {"email": "a@b.co", "password": "12345678"}, "bad": ["email", "min_length"],
            }),
        ),
        (
            "validator",
            json!({
                "email": [true, false], "url": true, "iban": true, "card": true,
                "escaped": "&lt;b&gt;",
            }),
        ),
        (
            "graphql",
            json!({
                "good": {"hello": "Hello, Ada!", "sum": 6},
                "bad": "Cannot query field \"nothing\" on type \"Query\".",
            }),
        ),
    ]);
}

#[test]
fn packages_for_dates_ids_and_time_work() {
    give(&[
        (
            "dayjs",
            json!({
                "next": "2024-03-01", "difference": 300, "ago": "3 hours ago",
                "month": "29/02/24 23:59",
            }),
        ),
        (
            "date-fns",
            json!({"next": "2024-03-01 Friday", "days": 301, "distance": "about 1 month"}),
        ),
        (
            "ms",
            json!({"day": 86_400_000, "half": 5_400_000, "long": "1 minute"}),
        ),
        (
            "uuid",
            json!({
                "four": [true, 4], "seven": [true, 7],
                "five": "fdda765f-fc57-5604-a269-52a7df8164ec", "different": true,
            }),
        ),
        (
            "nanoid",
            json!({"length": 21, "clean": true, "custom": true, "different": true}),
        ),
        (
            "luxon",
            json!({
                "next": "2024-03-01", "iso": "2024-02-28T12:00:00.000Z", "span": {"hours": 1, "minutes": 30},
                "days": 300.5, "said": "Mittwoch, 28. Februar 2024", "zoned": "2024-02-28T21:00:00.000+09:00",
            }),
        ),
        (
            "ulid",
            json!({"length": 26, "time": 1_469_918_176_385_u64, "rising": true}),
        ),
    ]);
}

#[test]
fn packages_that_read_and_write_formats_work() {
    let ada = json!({"name": "Ada", "age": 36});
    give(&[
        (
            "csv-parse",
            json!({
                "records": [ada, {"name": "Hopper, Grace", "age": 85}],
                "streamed": [{"name": "Ada", "age": "36"}, {"name": "Hopper, Grace", "age": "85"}],
            }),
        ),
        (
            "papaparse",
            json!({
                "data": [{"a": 1, "b": "x, y"}, {"a": 2, "b": "z"}], "errors": 0,
                "text": "a,b\r\n1,\"x,y\"",
            }),
        ),
        (
            "js-yaml",
            json!({
                "value": {
                    "name": "Ada", "list": [1, "two"], "nested": {"a": true, "b": null},
                    "text": "line one\nline two\n",
                },
                "dumped": "a:\n  - 1\n  - b: two\n", "refused": "YAMLException",
            }),
        ),
        (
            "fast-xml-parser",
            json!({
                "value": {"order": {
                    "item": [{"#text": "tea", "@price": "2.5"}, {"#text": "coffee", "@price": "3"}],
                    "@id": "7",
                }},
                "same": true, "invalid": false,
            }),
        ),
        (
            "qs",
            json!({
                "parsed": {"a": {"b": ["1", "2"]}, "c": " d"},
                "text": "a%5Bb%5D%5B%5D=1&a%5Bb%5D%5B%5D=2&c=x%20y",
            }),
        ),
        (
            "cookie",
            json!({
                "parsed": {"a": "1", "b": " x ", "c": "\"q\""},
                "made": "id=x%20y; Max-Age=60; Path=/; HttpOnly; SameSite=Lax",
            }),
        ),
        (
            "mime",
            json!({"json": "application/json", "png": "png", "unknown": null}),
        ),
        ("pako", json!({"smaller": true, "same": true})),
    ]);
}

#[test]
fn packages_that_make_text_and_pages_work() {
    give(&[
        (
            "marked",
            json!(
                "<h1>Title</h1>\n<p>Some <em>text</em> with <code>code</code> and a \
                 <a href=\"https://example.com\">link</a>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
            ),
        ),
        (
            "handlebars",
            json!("<h1>A &amp; B</h1><p>0: one</p><p>1: &lt;two&gt;</p>"),
        ),
        ("mustache", json!("Ada, Grace")),
        (
            "preact",
            json!("<p class=\"count\">Count: 3<b>&lt;&amp;></b></p>"),
        ),
        ("slugify", json!("deja-vu-a-strasse-and-more")),
        (
            "node-html-parser",
            json!({
                "text": "Two bold", "all": 2,
                "html": "<p class=\"a\" id=\"first\">One</p>",
            }),
        ),
    ]);
}

#[test]
fn packages_for_events_and_promises_work() {
    give(&[
        ("rxjs", json!({"doubled": [4, 8], "timed": [0, 1, 2, 3]})),
        (
            "eventemitter3",
            json!({"heard": ["Ada", "once Ada", "Grace"], "left": 1}),
        ),
        (
            "p-limit",
            json!({"results": [10, 20, 30, 40, 50], "most": 2}),
        ),
        (
            "bcryptjs",
            json!({"shape": "$2b$04$", "length": 60, "right": true, "wrong": false}),
        ),
    ]);
}

#[test]
fn routers_of_packages_answer_requests() {
    let server = server();
    let hono = server.script("GET", "/hono?q=x", &[("x-agent", "tests")], None);
    assert_eq!(hono.header("access-control-allow-origin"), Some("*"));
    assert_eq!(hono.ok(), json!({"q": "x", "agent": "tests"}));
    let made = server.run_json("/hono", &json!({"a": 1})).expect(201);
    assert_eq!(made.json(), json!({"got": {"a": 1}}));
    let refused = server.run_json("/hono", &json!({"a": "1"})).expect(400);
    assert_eq!(refused.text(), "a must be a number");
    let refused = server.script("DELETE", "/hono", &[], None).expect(403);
    assert_eq!(refused.text(), "not you");

    assert_eq!(
        server.run("/itty-router?name=Ada").ok(),
        json!({"hello": "Ada"})
    );
    let got = server.run_json("/itty-router", &json!([1])).ok();
    assert_eq!(got, json!({"got": [1]}));
    let path = server.run("/path-to-regexp").ok();
    assert_eq!(
        path,
        json!({"found": {"id": "7", "rest": ["a", "b"]}, "path": "/posts/a%20b"})
    );
}

#[test]
fn servers_and_apps_of_node_answer_requests() {
    let server = server();
    let found = server
        .script("GET", "/express?name=Ada", &[], None)
        .expect(200);
    assert_eq!(found.header("x-made"), Some("here"));
    assert_eq!(found.text(), "<p>Ada</p>");
    let made = server.run_json("/express", &json!({"a": [1]})).expect(201);
    assert_eq!(
        made.json(),
        json!({"got": {"a": [1]}, "type": "application/json", "ip": "127.0.0.1"})
    );
    let refused = server.script("DELETE", "/express", &[], None).expect(403);
    assert_eq!(refused.json(), json!({"refused": "not you"}));
    let unknown = server.script("PUT", "/express", &[], None).expect(404);
    assert!(unknown.text().contains("Cannot PUT /express"));

    assert_eq!(
        server.run("/express-exported").expect(200).text(),
        "one,two"
    );

    let answered = server.run("/koa");
    assert_eq!(answered.header("x-after"), Some("yes"));
    assert_eq!(answered.ok(), json!({"path": "/koa", "ip": "127.0.0.1"}));
    assert_eq!(server.run("/koa?stream=1").expect(200).text(), "ab");
    assert_eq!(server.run("/koa?refused=1").expect(403).text(), "not you");

    assert_eq!(
        server.run("/fastify?name=Ada").ok(),
        json!({"hello": "Ada"})
    );
    let made = server.run_json("/fastify", &json!({"n": 21})).expect(201);
    assert_eq!(made.json(), json!({"double": 42}));
    let refused = server.run_json("/fastify", &json!({"n": "x"})).expect(400);
    assert_eq!(refused.json()["message"], "body/n must be number");

    let plain = server.run_json("/node-server?a=b", &json!(7)).expect(202);
    assert_eq!(plain.header("x-listens"), Some("true 8080"));
    assert_eq!(plain.text(), "POST /node-server?a=b 7");
}

#[test]
fn an_app_is_tested_without_a_server() {
    give(&[(
        "inject",
        json!({
            "hello": [200, "{\"hello\":\"ada\",\"query\":{\"a\":\"1\"}}", "application/json; charset=utf-8", "here"],
            "json": {"hello": "ada", "query": {"a": "1"}},
            "echo": [201, "got 7", "text/plain", null],
            "bad": "FST_ERR_CTP_INVALID_JSON_BODY",
            "stream": [200, "abc", null, null],
            "fails": "no",
            "none": [404, ""],
            "seen": [200, 201, 400, 200, 500, 404],
            "written": ["HTTP/1.1 202 Accepted", "X-A: 1", "X-A: 2", "X-B: b", "", "some text"],
            "is": [true, true, true, 202, ["1", "2"]],
        }),
    )]);
}

#[test]
fn packages_that_sign_and_fetch_and_scrape_work() {
    give(&[
        (
            "jose",
            json!({
                "role": "admin", "sub": "ada", "alg": "HS256",
                "outcomes": {
                    "tampered": "ERR_JWS_SIGNATURE_VERIFICATION_FAILED", "RS256": "RS256", "PS256": "PS256",
                    "ES256": "ES256", "ES384": "ES384", "EdDSA": "EdDSA", "A256GCM": 1,
                    "RSA-OAEP-256": "letter", "ECDH-ES": "letter", "PBES2": "letter",
                },
            }),
        ),
        (
            "jsonwebtoken",
            json!({
                "sub": "ada", "admin": true, "lasts": 3600, "header": {"alg": "HS256", "typ": "JWT"},
                "outcomes": {
                    "wrong secret": "JsonWebTokenError: invalid signature",
                    "expired": "TokenExpiredError: jwt expired", "malformed": "JsonWebTokenError: jwt malformed",
                    "RS256": "RS256", "RS512": "RS512", "PS256": "PS256", "ES256": "ES256", "ES384": "ES384",
                },
            }),
        ),
        (
            "cheerio",
            json!({
                "count": 2, "texts": ["Apple", "Plum"],
                "html": "<li class=\"apple\">Apple</li><li class=\"pear\" title=\"new\">Plum</li>",
            }),
        ),
        (
            "axios",
            json!({"data": {"a": 1}, "status": 200, "uri": "http://never.example/thing?q=x+y", "added": "1"}),
        ),
        ("liquidjs", json!("2-4-6 A B")),
        ("ejs", json!("<p>Ada</p><p>&lt;Grace&gt;</p>")),
    ]);
}
