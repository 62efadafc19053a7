//! Every door of the error body: one shape, one code a status, and what each has to name.

use std::io::Write;
use std::time::Instant;

use serde_json::{Value, json};

use crate::support::{PATIENCE, Server};

const WRITE: &str = "/scripts/write";

#[test]
fn an_unknown_path_is_told_in_the_same_shape() {
    let server = Server::start();
    for path in [
        "",
        "/",
        "/nope",
        "/scripts",
        "/scripts/",
        "/health/",
        "/HEALTH",
        "/scripts/write/x",
    ] {
        let body = server.get(path).refused(404, "NOT_FOUND");
        assert!(
            body["error"]
                .as_str()
                .unwrap()
                .contains(&format!("/api/v1/exec{path}")),
            "{body}"
        );
    }
}

#[test]
fn a_script_is_never_reached_where_the_api_lives() {
    let server = Server::start();
    for path in [
        "api/v1/exec/mine.ts",
        "api/v1/exec.ts",
        "api/v1/exec/[...all].ts",
        "api/[...all].ts",
    ] {
        server.put_file(path, "return 'a script'");
    }
    for target in [
        "/api/v1/exec/mine",
        "/api/v1/exec",
        "/api/v1/%65xec/mine",
        "/%61pi/v1/exec/mine",
    ] {
        server
            .send("GET", target, &[], None)
            .refused(404, "NOT_FOUND");
    }
    assert_eq!(server.run("/api/v1/execute").expect(200).text(), "a script");
}

#[test]
fn a_wrong_method_is_told_with_the_right_ones() {
    let server = Server::start();
    for (method, path, allowed) in [
        ("POST", "/health", "GET, HEAD"),
        ("DELETE", "/scripts/write", "POST"),
        ("GET", "/scripts/write", "POST"),
        ("HEAD", "/scripts/write", "POST"),
        ("POST", "/scripts/delete", "DELETE"),
        ("OPTIONS", "/health", "GET, HEAD"),
        ("PURGE", "/health", "GET, HEAD"),
    ] {
        let reply = server.send(method, &format!("/api/v1/exec{path}"), &[], None);
        assert_eq!(reply.header("allow"), Some(allowed), "{method} {path}");
        if method == "HEAD" {
            assert!(reply.expect(405).body.is_empty());
        } else {
            reply.refused(405, "ERROR_405");
        }
    }
}

#[test]
fn head_answers_like_get_without_a_body() {
    let server = Server::start();
    let reply = server
        .send("HEAD", "/api/v1/exec/health", &[], None)
        .expect(200);
    assert!(reply.body.is_empty());
    assert_eq!(reply.header("content-type"), Some("application/json"));
}

#[test]
fn a_body_that_is_no_json_object_is_shown_back_with_a_hint() {
    let server = Server::start();
    for (sent, parse_error) in [
        (r#"{"path": "#, "EOF while parsing"),
        (
            r#"{"path": "a" "content": "b"}"#,
            "expected `,` or `}` at line 1 column 14",
        ),
        ("[1, 2]", "found an array, not an object"),
        ("\"text\"", "found a string, not an object"),
        ("{\"path\": \"\\ud800\"}", "hex escape"),
        (&"[".repeat(10_000), "recursion limit"),
    ] {
        let body = server
            .post_text(WRITE, sent)
            .refused(400, "VALIDATION_ERROR");
        assert_eq!(body["error"], "Invalid JSON body");
        let details = body["details"].as_object().unwrap();
        let keys: Vec<&String> = details.keys().collect();
        assert_eq!(keys, ["parseError", "contentType", "bodyPreview", "hint"]);
        assert!(
            details["parseError"]
                .as_str()
                .unwrap()
                .contains(parse_error),
            "{body}"
        );
        assert_eq!(details["contentType"], "application/json");
        let preview = details["bodyPreview"].as_str().unwrap();
        assert!(sent.starts_with(preview) && preview.len() <= 100, "{body}");
    }
}

#[test]
fn a_body_that_is_not_utf_8_is_refused() {
    let server = Server::start();
    let body = server
        .post_text(WRITE, b"{\"path\": \"a\xff.ts\", \"content\": \"\"}")
        .refused(400, "VALIDATION_ERROR");
    assert_eq!(body["error"], "Invalid JSON body");
    assert!(
        body["details"]["parseError"]
            .as_str()
            .unwrap()
            .contains("unicode"),
        "{body}"
    );
}

#[test]
fn a_form_is_told_to_be_json() {
    let server = Server::start();
    let kind = [("content-type", "application/x-www-form-urlencoded")];
    let reply = server.send(
        "POST",
        "/api/v1/exec/scripts/write",
        &kind,
        Some(b"path=a.ts&content=1"),
    );
    let body = reply.refused(400, "VALIDATION_ERROR");
    assert!(
        body["details"]["hint"]
            .as_str()
            .unwrap()
            .contains("Content-Type: application/json"),
        "{body}"
    );
}

#[test]
fn a_wrong_or_missing_member_is_named() {
    let server = Server::start();
    let write = |change: Value| {
        let mut body = json!({"path": "a.ts", "content": "return 1"});
        body.as_object_mut()
            .unwrap()
            .extend(change.as_object().unwrap().clone());
        server.post(WRITE, &body)
    };
    write(json!({"path": 1})).refused_field("path", "must be a string");
    write(json!({"path": null})).refused_field("path", "is required");
    write(json!({"path": ""})).refused_field("path", "must not be empty");
    write(json!({"content": ["x"]})).refused_field("content", "must be a string");
    write(json!({"createDirs": "yes"})).refused_field("createDirs", "must be a boolean");
    write(json!({"validate": 1})).refused_field("validate", "must be a boolean");
    write(json!({"execId": 7})).refused_field("execId", "must be a string");
    server
        .post(WRITE, &json!({"content": ""}))
        .refused_field("path", "is required");
    server
        .post(WRITE, &json!({"path": "a.ts"}))
        .refused_field("content", "is required");
    server
        .send("POST", "/api/v1/exec/scripts/write", &[], None)
        .refused_field("path", "is required");
}

#[test]
fn null_is_the_same_as_leaving_out_and_unknown_members_are_ignored() {
    let server = Server::start();
    let body = json!({
        "path": "a.ts", "content": "return 1", "createDirs": null, "validate": null, "execId": null, "exec_id": null,
        "subdomain": null, "favouriteColour": "blue",
    });
    server.post(WRITE, &body).ok();
}

#[test]
fn a_broken_query_is_refused_by_every_operation() {
    let server = Server::start();
    for path in [
        "/health?a=%",
        "/health?%zz",
        "/scripts/read?path=%FF",
        "/nope?x=%4",
        "/monitor/active-requests?%",
    ] {
        let body = server.get(path).refused(400, "VALIDATION_ERROR");
        assert_eq!(body["error"], "Malformed query string", "{path}");
    }
    server.get("/he%alth").refused(400, "VALIDATION_ERROR");
    server.get("/health%FF").refused(400, "VALIDATION_ERROR");
    server.get("/health?a=%41&b=%C3%A9+x").ok();
}

#[test]
fn a_required_parameter_is_named() {
    let server = Server::start();
    for path in [
        "/scripts/read",
        "/scripts/read?path=",
        "/scripts/read?Path=a.ts",
    ] {
        let body = server.get(path).refused(400, "VALIDATION_ERROR");
        assert_eq!(body["error"], "path parameter is required");
        assert_eq!(
            body["details"],
            json!({"field": "path", "reason": "is required"})
        );
    }
}

#[test]
fn a_body_that_is_too_large_is_refused_whether_it_is_announced_or_not() {
    let server = Server::with("[server]\nmax_body_bytes = 1000");
    let body = json!({"path": "a.ts", "content": "x".repeat(1000)}).to_string();
    let refused = server.post_text(WRITE, &body).refused(413, "ERROR_413");
    assert_eq!(refused["error"], "Payload too large");
    assert_eq!(refused["details"], json!({"maxBytes": 1000}));

    let chunked = format!(
        "POST /api/v1/exec/scripts/write HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n\
         {:x}\r\n{body}\r\n0\r\n\r\n",
        body.len()
    );
    let answer = server.raw(chunked);
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(
        answer.to_ascii_lowercase().contains("connection: close"),
        "{answer}"
    );
    assert!(
        answer.contains(r#""details":{"maxBytes":1000}"#),
        "{answer}"
    );

    server.write("take.ts", "return 1");
    let large = json!({"large": "x".repeat(1000)});
    server.run_json("/take", &large).expect(413);
    assert_eq!(server.limit_hits(), [("body".to_owned(), 3)]);
}

#[test]
fn a_client_that_never_ends_a_refused_body_is_hung_up_on() {
    let server = Server::with("[server]\nmax_body_bytes = 10");
    let mut client = server.connect();
    let head = "POST /api/v1/exec/scripts/write HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    client.write_all(head.as_bytes()).unwrap();
    let deadline = Instant::now() + PATIENCE;
    // Whoever is hung up on finds that out by writing.
    while client.write_all(b"10\r\n0123456789abcdef\r\n").is_ok() {
        assert!(Instant::now() < deadline, "it may go on for ever");
        std::thread::yield_now();
    }
}

#[test]
fn a_body_that_comes_too_slowly_is_refused() {
    let server = Server::with("[server]\nbody_read_timeout_ms = 200");
    let head = "POST /api/v1/exec/scripts/write HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"path\":";
    let answer = server.raw(head);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(
        answer.contains(r#""code":"ERROR_408""#)
            && answer.contains(r#""details":{"timeoutMs":200}"#),
        "{answer}"
    );

    server.write("take.ts", "return 1");
    let head = "POST /take HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{";
    let answer = server.raw(head);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert_eq!(server.limit_hits(), [("body".to_owned(), 2)]);
}

#[test]
fn a_malformed_request_is_refused_without_harm() {
    let server = Server::start();
    for request in [
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
        "GET /\u{7f} HTTP/1.1\r\n\r\n",
    ] {
        let answer = server.raw(request);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400 "),
            "{request:?}: {answer}"
        );
    }
    server.get("/health").ok();
}

#[test]
fn the_scope_is_held_to_its_alphabet() {
    let server = Server::start();
    for (query, field) in [
        ("execId=a-b", "execId"),
        ("exec_id=a.b", "exec_id"),
        ("execId=..%2Fx", "execId"),
        ("subdomain=a/b", "subdomain"),
        ("subdomain=..", "subdomain"),
        ("subdomain=node_modules", "subdomain"),
    ] {
        let body = server
            .get(&format!("/scripts/read?path=a.ts&{query}"))
            .refused(400, "VALIDATION_ERROR");
        assert_eq!(body["details"]["field"], field, "{query}: {body}");
    }
    let long = "a".repeat(65);
    server
        .get(&format!("/scripts/read?path=a.ts&execId={long}"))
        .refused(400, "VALIDATION_ERROR");
}
