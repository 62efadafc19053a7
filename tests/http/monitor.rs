//! The monitoring family.

use serde_json::json;

use crate::support::{Server, assert_time};

#[test]
fn health_tells_every_field_of_the_page() {
    let server = Server::start();
    let reply = server.send(
        "GET",
        "/api/v1/exec/health",
        &[("user-agent", "tester/1.0")],
        None,
    );
    let body = reply.ok();
    let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "status",
            "service",
            "built",
            "started",
            "memory",
            "fds",
            "pid",
            "ip",
            "userAgent"
        ]
    );
    assert_eq!(
        (&body["status"], &body["service"]),
        (&json!("ok"), &json!("hoody-exec"))
    );
    assert_time(&body["built"]);
    assert_time(&body["started"]);
    assert!(
        body["memory"]["rss"].as_u64().unwrap() > 1_000_000,
        "{body}"
    );
    assert!(body["memory"]["heap"].as_u64().unwrap() > 10_000, "{body}");
    assert!(body["fds"].as_u64().unwrap() > 3, "{body}");
    assert_eq!(body["pid"], server.pid());
    assert_eq!(
        (&body["ip"], &body["userAgent"]),
        (&json!("127.0.0.1"), &json!("tester/1.0"))
    );
}

#[test]
fn the_start_is_told_the_same_every_time() {
    let server = Server::start();
    let started = || server.get("/health").ok()["started"].clone();
    assert_eq!(started(), started());
}

#[test]
fn a_running_request_is_listed_with_its_secrets_masked() {
    let server = Server::start();
    server.put_file(
        "users/[id].ts",
        "await new Promise(() => setInterval(() => {}, 50))",
    );
    let mut stream = server.connect();
    let host = "app.p-c-exec-1.node.example.com";
    let request = format!(
        "PATCH /users/7?a=1&Token=hush&b=2 HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n"
    );
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    // The deployment app/1 has no such script, so nothing runs.
    assert!(server.active().is_empty());

    let mut stream = server.connect();
    let request = "PATCH /users/7?a=1&Token=hush&b=2 HTTP/1.1\r\nHost: p-c-exec-1.node.example.com\r\nContent-Length: 0\r\n\r\n";
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    let active = server.until_active(1).remove(0);
    let keys: Vec<&String> = active.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "executionId",
            "scriptPath",
            "hostname",
            "clientIp",
            "method",
            "url",
            "startedAt",
            "duration",
            "file"
        ]
    );
    assert_eq!(active["scriptPath"], "/users/[id]");
    assert_eq!(active["file"], "default/1/users/[id].ts");
    assert_eq!(active["hostname"], "p-c-exec-1.node.example.com");
    assert_eq!(active["clientIp"], "127.0.0.1");
    assert_eq!(active["method"], "PATCH");
    assert_eq!(active["url"], "/users/7?a=1&Token=***&b=2");
    assert_time(&active["startedAt"]);
    assert!(active["duration"].is_u64());
    drop(stream);
    server.until_idle();
}
