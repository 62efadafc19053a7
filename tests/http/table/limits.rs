//! Limits: whoever meets one is told which it is.

use super::{Row, ends, get, holds, says};
use crate::support::Server;

#[test]
fn a_limit_names_itself() {
    let server = Server::with("[engine]\nmemory_limit_bytes = 33554432\n[permissions]\nrun = true");
    holds(
        &server,
        &[
            ends("// @timeout 80\nfor (;;);", 504, r#"{"error":"Script timeout","timeoutMs":80,"executionId":"$id"}"#),
            ends("const all = []; for (;;) all.push(new Uint8Array(1 << 20))", 500, r#"{"error":"Script memory limit exceeded","limitBytes":33554432,"executionId":"$id"}"#),
            says("const f = () => f() + 1; try { f() } catch (e) { return `${e.name}: ${e.message}` }", "RangeError: Maximum call stack size exceeded"),
            says("try { for (;;) setTimeout(() => {}, 60_000) } catch (e) { return `${e.name}: ${e.message}` }", "RangeError: a run may have 10000 timers at once"),
            says("const { createHash } = require('crypto'); const all = []; try { for (;;) all.push(createHash('md5')) } catch (e) { return `${e.name}: ${e.message}` }", "RangeError: a run may have 10000 native objects at once"),
            says("const all = []; try { for (;;) all.push(fs.openSync('a', 'w')) } catch (e) { return `${e.code} ${e.message.includes('a run may have') && all.length}` }", "EMFILE 256"),
            says("try { 'x'.normalize.call('x'.repeat(9_000_000)) } catch (e) { return e.name + e.message.includes('the limit is') }", "RangeErrortrue"),
            says("try { Array.from({ length: 1e12 }) } catch (e) { return e.message.includes('beyond the limit of') }", "true"),
            says("const { gzipSync, gunzipSync } = require('zlib'); try { gunzipSync(gzipSync(Buffer.alloc(5000)), { maxOutputLength: 1000 }) } catch (e) { return e.message }", "Cannot create a Buffer larger than 1000 bytes (maxOutputLength)"),
            ends("res.setHeader('x-long', 'x'.repeat(1 << 20)); return 1", 500, r#"{"error":"an answer may have 65536 bytes of headers","executionId":"$id"}"#),
        ],
    );
}

#[test]
fn shared_names_its_limit() {
    let server = Server::start();
    holds(&server, &[says("try { shared.big = 'x'.repeat(16 * 1024 * 1024 + 1) } catch (e) { return `${e.name}: ${e.message}` }", "RangeError: shared may hold 16777216 bytes a deployment")]);
}

#[test]
fn the_limits_of_a_body_name_themselves() {
    let server = Server::with("[server]\nmax_body_bytes = 100\nbody_read_timeout_ms = 200");
    let long = "x".repeat(101);
    holds(
        &server,
        &[Row {
            method: "POST",
            body: Some(&long),
            gives: &[("connection", "close"), ("content-type", "application/json")],
            ..ends("return 1", 413, r#"{"error":"Payload too large","maxBytes":100}"#)
        }],
    );
    for head in ["Content-Length: 10\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"] {
        let answer = server.raw(format!("POST /row HTTP/1.1\r\nHost: localhost\r\n{head}"));
        let answer = answer.to_ascii_lowercase();
        assert!(answer.starts_with("http/1.1 408 ") && answer.contains("connection: close"), "{answer}");
        assert!(answer.ends_with(r#"{"error":"request body read timeout","timeoutms":200}"#), "{answer}");
    }
    // One that is not announced is met while it comes.
    let answer = server.raw(format!("POST /row HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n{long}\r\n"));
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
}

#[test]
fn off_words_switch_the_timeout_off() {
    let server = Server::with("[engine]\ntimeout_ms = 150");
    let slow = "await new Promise((done) => setTimeout(done, 400)); return 'whole'";
    for word in ["0", "unlimited", "none", "false", "-1", "n/a", "1m", "60000", "60s"] {
        let source = format!("// @timeout {word}\n{slow}");
        holds(&server, &[says(&source, "whole")]);
    }
    for word in ["soon", "", "5 parsecs"] {
        let source = format!("// @timeout {word}\n{slow}");
        holds(&server, &[Row { status: 504, ..get(&source) }]);
    }
}
