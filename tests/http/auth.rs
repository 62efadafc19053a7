//! Who may call the management API.

use crate::support::{Options, Server, raw};

const CLOSED: &str = "/api/v1/exec/scripts/read?path=hello.ts";

#[test]
fn without_tokens_this_machine_may_call_and_the_log_says_so() {
    let server = Server::start();
    server.get("/health").ok();
    server.until_logged("auth.tokens is empty");
}

#[test]
fn with_tokens_each_of_them_opens_and_nothing_else_does() {
    let server = Server::with("[auth]\ntokens = [\"first\", \"second\"]");
    let call = |header: &str| server.send("GET", CLOSED, &[("authorization", header)], None);
    call("Bearer first").refused(404, "NOT_FOUND");
    call("bearer second").refused(404, "NOT_FOUND");
    for header in [
        "Bearer third",
        "Bearer firs",
        "Bearer firstt",
        "Basic first",
        "first",
        "Bearer",
    ] {
        let reply = call(header);
        assert_eq!(reply.header("www-authenticate"), Some("Bearer"), "{header}");
        reply.refused(401, "UNAUTHORIZED");
    }
    let reply = server.send("GET", CLOSED, &[], None);
    assert_eq!(reply.header("www-authenticate"), Some("Bearer"));
    reply.refused(401, "UNAUTHORIZED");
}

#[test]
fn health_alone_is_open_by_default() {
    let server = Server::with("[auth]\ntokens = [\"t\"]");
    server.get("/health").ok();
    for path in [
        "/monitor/active-requests",
        "/system/restart-status",
        "/nothing-here",
    ] {
        server.get(path).refused(401, "UNAUTHORIZED");
    }
    // A path that only looks like an open one is not open.
    for path in ["/health/", "/Health", "//health", "/scripts/../health"] {
        assert_ne!(
            server
                .send("GET", &format!("/api/v1/exec{path}"), &[], None)
                .status,
            200,
            "{path}"
        );
    }
}

#[test]
fn the_operator_opens_families_by_name() {
    let server = Server::with("[auth]\ntokens = [\"t\"]\nopen = [\"monitor\"]");
    server.get("/monitor/active-requests").ok();
    server.get("/health").refused(401, "UNAUTHORIZED");
}

#[test]
fn a_body_is_not_read_before_its_sender_is_known() {
    let server = Server::with("[auth]\ntokens = [\"t\"]");
    server
        .post_text("/scripts/write", "this is not JSON")
        .refused(401, "UNAUTHORIZED");
}

#[test]
fn scripts_need_no_token_of_the_management_api() {
    let server = Server::with("[auth]\ntokens = [\"t\"]");
    server.put_file("open.ts", "return 'open'");
    assert_eq!(server.run("/open").expect(200).text(), "open");
}

#[test]
fn a_peer_from_elsewhere_is_refused_whatever_it_claims() {
    let server = Options::default().host("0.0.0.0").start();
    let Some(address) = own_address() else { return };
    let host = format!("{address}:{}", server.address.port());
    let request = format!(
        "GET /api/v1/exec/health HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-For: 127.0.0.1\r\n\
         Forwarded: for=127.0.0.1\r\nX-Real-IP: 127.0.0.1\r\nConnection: close\r\n\r\n"
    );
    let answer = raw((address, server.address.port()).into(), request);
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    assert!(answer.contains("\"code\":\"FORBIDDEN\""), "{answer}");
}

#[test]
fn pages_of_other_sites_may_not_use_a_browser_on_this_machine() {
    let server = Server::start();
    let origin = format!("http://{}", server.address);
    let call = |headers: &[(&str, &str)]| server.send("GET", "/api/v1/exec/health", headers, None);
    call(&[("origin", &origin)]).ok();
    call(&[("origin", "https://evil.example")]).refused(403, "FORBIDDEN");
    call(&[("sec-fetch-site", "cross-site")]).refused(403, "FORBIDDEN");
}

/// An address of this machine that is not a loopback one; a machine without a network has none.
fn own_address() -> Option<std::net::IpAddr> {
    // Connecting a datagram socket sends nothing; it only picks the address that would be used.
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}
