//! Magic comments that act, and those that only warn.

use super::{Row, ends, get, holds, says};
use crate::support::Server;

const ORIGIN: (&str, &str) = ("origin", "https://app.example");

#[test]
fn who_may_call() {
    let server = Server::start();
    let token = "// @token right\n// @hoody-token second note\nreturn 'in'";
    let open = |headers| Row { headers, ..says(token, "in") };
    let shut = |headers, message| Row {
        headers,
        gives: &[("www-authenticate", "Bearer realm=\"hoody-exec\"")],
        ..ends(token, 401, message)
    };
    let unknown = r#"{"error":"Unauthorized","message":"The token is not known"}"#;
    holds(
        &server,
        &[
            open(&[("authorization", "Bearer right")]),
            open(&[("authorization", "bearer second")]),
            open(&[("authorization", "Basic dTpyaWdodA==")]),
            open(&[("x-token", "right")]),
            Row { query: "?token=right", ..open(&[]) },
            // Another scheme, and Basic without a password, are passed over.
            open(&[("authorization", "Digest x"), ("x-token", "right")]),
            open(&[("authorization", "Basic dTo="), ("x-token", "right")]),
            // The first one found is the one that counts.
            shut(&[("authorization", "Bearer wrong"), ("x-token", "right")], unknown),
            shut(&[("x-token", "wrong")], unknown),
            shut(&[], r#"{"error":"Unauthorized","message":"A token is required"}"#),
            ends("// @enabled false\nthrow new Error('ran')", 404, "Not Found"),
            ends("// @token\nreturn 'nobody'", 401, r#"{"error":"Unauthorized","message":"A token is required"}"#),
        ],
    );
}

#[test]
fn where_directives_count() {
    let server = Server::start();
    let late = format!("{}// @enabled false\nreturn 'late'", "//\n".repeat(50));
    let last = format!("{}// @enabled false\nreturn 'last'", "//\n".repeat(49));
    holds(
        &server,
        &[
            says(&late, "late"),
            ends(&last, 404, "Not Found"),
            says("const a = 1\n// @enabled false\nreturn 'below code'", "below code"),
            says("// @nonsense 5\n// @enabled maybe\nreturn 'a bad line is no error'", "a bad line is no error"),
            ends("#!/usr/bin/env node\n// @enabled false\nreturn 1", 404, "Not Found"),
            ends("\n/* a block */\n// @hoody-enabled false\nreturn 1", 404, "Not Found"),
            ends("// @timeout 1h\n// @timeout 50ms\nfor (;;);", 504, r#"{"error":"Script timeout","timeoutMs":50,"executionId":"$id"}"#),
            says("// @await-promises false\nreturn Promise.resolve('awaited')", "awaited"),
            says("// @mode serverless\n// @vm serverless\n// @label x\n// @tags a, b\n// @description d\nreturn 1", "1"),
        ],
    );
}

#[test]
fn other_origins() {
    let server = Server::start();
    let none: &[(&str, &str)] = &[("access-control-allow-origin", ""), ("access-control-allow-credentials", "")];
    let ask = |source, gives| Row { headers: &[ORIGIN], gives, ..says(source, "1") };
    let preflight: &[(&str, &str)] = &[ORIGIN, ("access-control-request-method", "PUT"), ("access-control-request-headers", "x-a")];
    let asks = |source, gives| Row { method: "OPTIONS", headers: preflight, gives, ..ends(source, 204, "") };
    holds(
        &server,
        &[
            ask("return 1", none),
            ask("// @cors none\nreturn 1", none),
            ask("// @cors *\nreturn 1", &[("access-control-allow-origin", "*"), ("access-control-allow-credentials", "")]),
            ask("// @cors *\n// @cors-credentials true\nreturn 1", &[("access-control-allow-origin", "*"), ("access-control-allow-credentials", "")]),
            ask("// @cors reflective\nreturn 1", &[("access-control-allow-origin", "https://app.example"), ("vary", "Origin"), ("access-control-allow-credentials", "")]),
            ask("// @cors reflective\n// @cors-credentials true\nreturn 1", &[("access-control-allow-origin", "https://app.example"), ("access-control-allow-credentials", "true")]),
            ask("// @cors https://app.example\nreturn 1", &[("access-control-allow-origin", "https://app.example"), ("vary", "Origin")]),
            ask("// @cors https://other.example\nreturn 1", &[("access-control-allow-origin", "")]),
            ask("// @cors *\nres.setHeader('Access-Control-Allow-Origin', 'https://mine.example'); return 1", &[("access-control-allow-origin", "https://mine.example")]),
            ask("// @cors reflective\n// @cors-credentials true\nres.setHeader('Access-Control-Allow-Origin', 'https://mine.example'); return 1", &[("access-control-allow-origin", "https://mine.example"), ("access-control-allow-credentials", "true")]),
            ask("// @cors reflective\n// @cors-credentials false\nreturn 1", &[("access-control-allow-origin", "https://app.example"), ("access-control-allow-credentials", "")]),
            // A page may read why there is no answer.
            Row { headers: &[ORIGIN], gives: &[("access-control-allow-origin", "https://app.example"), ("vary", "Origin")], ..ends("// @cors reflective\nthrow new Error('no')", 500, r#"{"error":"no","executionId":"$id"}"#) },
            Row { headers: &[ORIGIN], gives: &[("access-control-allow-origin", "*")], ..ends("// @cors *\n// @token word\nreturn 1", 401, r#"{"error":"Unauthorized","message":"A token is required"}"#) },
            Row { headers: &[ORIGIN], gives: &[("access-control-allow-origin", "*")], ..ends("// @cors *\n// @timeout 50\nfor (;;);", 504, r#"{"error":"Script timeout","timeoutMs":50,"executionId":"$id"}"#) },
            asks("return 1", none),
            asks(
                "// @cors reflective\n// @cors-max-age 60\nreturn 1",
                &[("access-control-allow-origin", "https://app.example"), ("access-control-allow-methods", "GET, HEAD, PUT, PATCH, POST, DELETE"), ("access-control-allow-headers", "x-a"), ("access-control-max-age", "60")],
            ),
            asks(
                "// @cors reflective\n// @cors-methods get, put\n// @cors-headers X-One, X-Two\nreturn 1",
                &[("access-control-allow-methods", "GET, PUT"), ("access-control-allow-headers", "X-One, X-Two")],
            ),
            // An OPTIONS that is no preflight is the script's.
            Row { method: "OPTIONS", ..says("return req.method", "OPTIONS") },
        ],
    );
    let server = Server::with("[cors]\ndefault = \"reflective\"");
    holds(
        &server,
        &[
            ask("return 1", &[("access-control-allow-origin", "https://app.example")]),
            ask("// @cors none\nreturn 1", none),
        ],
    );
}

#[test]
fn modes() {
    let server = Server::start();
    let prefer: &[(&str, &str)] = &[("prefer", "respond-async")];
    holds(
        &server,
        &[
            says("// @mode sync\nreturn 1", "1"),
            says("// @mode async\nreturn 1", "1"),
            Row { headers: prefer, gives: &[("preference-applied", "respond-async"), ("content-type", "application/json")], ..ends("// @mode async\nreturn 1", 202, r#"{"executionId":"$id","status":"accepted"}"#) },
            Row { headers: prefer, gives: &[("preference-applied", "")], ..says("// @mode sync\nreturn 1", "1") },
            says("// @mode stream\nreturn { a: 1 }", "{\"a\":1}"),
            says("// @mode stream\nreturn (function* () { yield 'a'; yield 'b' })()", "ab"),
            says("// @mode worker\nglobalThis.n = (globalThis.n ?? 0) + 1; return 'ran'", "ran"),
            says("// @concurrent false\nreturn 1", "1"),
            says("// @return-type number\nreturn 1", "1"),
            ends("// @return-type number\nreturn 'x'", 500, r#"{"error":"Return type validation failed: expected number, got string","executionId":"$id"}"#),
            Row { status: 500, ..get("// @hoody-return-type { a: string }\nreturn { a: 1 }") },
        ],
    );
}

#[test]
fn how_much_is_logged() {
    let server = Server::start();
    let speak = "for (const level of ['debug', 'info', 'warn', 'error']) console[level](`${metadata.query.q}-${level}`)\nreturn 1";
    for (lines, query, heard) in [
        ("", "plain", "info warn error"),
        ("// @log-level none\n", "none", ""),
        ("// @log-level error\n", "error", "error"),
        ("// @log-level minimal\n", "minimal", "error"),
        ("// @log-level warn\n", "warn", "warn error"),
        ("// @log-level standard\n", "standard", "info warn error"),
        ("// @log-level debug\n", "debug", "debug info warn error"),
        ("// @debug\n", "short", "debug info warn error"),
        ("// @log-destination none\n", "nowhere", ""),
    ] {
        server.put_file("row.ts", &format!("{lines}{speak}"));
        server.run(&format!("/row?q={query}")).expect(200);
        // The access line is written after all that the script said.
        server.until_logged(&format!("GET /row?q={query} 200"));
        let log = server.log();
        for level in ["debug", "info", "warn", "error"] {
            let told = log.lines().any(|line| line.ends_with(&format!("{query}-{level}")));
            assert_eq!(told, heard.split(' ').any(|it| it == level), "{lines}{level}");
        }
    }
    server.put_file("row.ts", "// @log-level none\nthrow new Error('kept quiet')");
    server.run("/row?q=quiet").expect(500);
    server.until_logged("GET /row?q=quiet 500");
    assert!(!server.log().contains("kept quiet"));
}
