//! Scripts that read the body of their request as it arrives.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use crate::support::{Server, eventually};

const BINARY: (&str, &str) = ("content-type", "application/octet-stream");

fn put(server: &Server, text: &str) {
    server.put_file("raw.ts", &format!("// @rawBody\n{text}"));
}

/// Puts the script and sends it a body.
#[track_caller]
fn sends(server: &Server, text: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
    put(server, text);
    let reply = server.script("POST", "/raw", headers, Some(body));
    reply.expect(200).text().to_owned()
}

/// Sends the head of a request whose body comes in chunks.
fn begin(server: &Server, path: &str) -> TcpStream {
    let mut stream = server.connect();
    let head =
        format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    stream
}

fn chunk(stream: &mut TcpStream, text: &str) {
    write!(stream, "{:x}\r\n{text}\r\n", text.len()).unwrap();
}

/// Sends more than the server takes on ahead of a script that reads nothing, and at once no more than the system keeps for
/// it: behind what has no room there, nobody hears that the client hangs up.
fn overfill(stream: &mut TcpStream) {
    let piece = format!("3e8\r\n{}\r\n", "x".repeat(1000));
    stream.write_all(piece.repeat(60).as_bytes()).unwrap();
}

/// Sends a body that may not be wanted to its end, and reads the answer, which is there whatever becomes of the rest.
#[track_caller]
fn uploads(server: &Server, target: &str, body: &[u8]) -> String {
    let length = body.len();
    let head = format!(
        "POST {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {}\r\nContent-Length: {length}\r\n\r\n",
        BINARY.1
    );
    server.raw([head.as_bytes(), body].concat())
}

/// Reads until this text has come.
#[track_caller]
fn until(stream: &mut TcpStream, text: &str) -> String {
    let mut seen = String::new();
    let mut piece = [0; 4096];
    while !seen.contains(text) {
        let count = stream.read(&mut piece).unwrap();
        assert!(count > 0, "the connection ended after {seen:?}");
        seen.push_str(&String::from_utf8_lossy(&piece[..count]));
    }
    seen
}

#[test]
fn every_way_of_reading_gives_the_same_bytes() {
    let server = Server::start();
    let body: Vec<u8> = (0..300_000u32).map(|n| n as u8).collect();
    let sum = "const sum = (h) => require('crypto').createHash('sha256').update(h).digest('hex');";
    put(
        &server,
        &format!("{sum} return sum(await req.arrayBuffer().then(Buffer.from))"),
    );
    let expected = server
        .script("POST", "/raw", &[BINARY], Some(&body))
        .text()
        .to_owned();
    assert_eq!(expected.len(), 64);
    for text in [
        "const all = []; for await (const chunk of req) all.push(chunk); return sum(Buffer.concat(all))",
        "const all = []; req.on('data', (c) => all.push(c)); await new Promise((y) => req.on('end', y)); return sum(Buffer.concat(all)) + (req.complete ? '' : ' not complete')",
        "const { PassThrough } = require('stream'); const to = new PassThrough(); req.pipe(to); const all = []; for await (const c of to) all.push(c); return sum(Buffer.concat(all))",
        "const h = require('crypto').createHash('sha256'); await require('stream/promises').pipeline(req, h); return h.read().toString('hex')",
        "return sum(Buffer.from(await req.arrayBuffer()))",
        "return sum(await require('stream/consumers').buffer(req))",
        "export const POST = async (request) => { const all = []; for await (const c of request.body) all.push(c); return new Response(sum(Buffer.concat(all))) }",
        "export const POST = async (request) => new Response(sum(new Uint8Array(await request.arrayBuffer())))",
        "export const POST = async (request) => { const h = require('crypto').createHash('sha256'); await request.body.pipeTo(new WritableStream({ write: (c) => void h.update(c) })); return new Response(h.digest('hex')) }",
        "module.exports = (req, res) => { const h = require('crypto').createHash('sha256'); req.on('data', (c) => h.update(c)).on('end', () => res.end(h.digest('hex'))) }",
    ] {
        assert_eq!(
            sends(&server, &format!("{sum}\n{text}"), &[BINARY], &body),
            expected,
            "{text}"
        );
    }
}

#[test]
fn the_service_leaves_such_a_body_alone() {
    let server = Server::with("[server]\nmax_body_bytes = 1000");
    let json = ("content-type", "application/json");
    assert_eq!(
        sends(
            &server,
            "return [req.body, req.rawBody, req.files.length].map(String).join()",
            &[json],
            b"{\"a\":"
        ),
        "undefined,undefined,0"
    );
    assert_eq!(
        sends(&server, "return await req.text()", &[json], b"{\"a\":"),
        "{\"a\":"
    );
    // No limit of size: nothing of it is kept.
    let long = vec![b'x'; 200_000];
    let count = "let n = 0; for await (const c of req) n += c.length; return n";
    assert_eq!(sends(&server, count, &[BINARY], &long), "200000");
    // The word alone, or a truth value; with anything else the line is ignored.
    for (line, seen) in [
        ("@rawBody", "undefined"),
        ("@rawBody true", "undefined"),
        ("@hoody-rawBody", "undefined"),
        ("@rawBody false", "string"),
        ("@rawBody please", "string"),
    ] {
        server.put_file("raw.ts", &format!("// {line}\nreturn typeof req.body"));
        let reply = server.script("POST", "/raw", &[json], Some(b"\"text\""));
        assert_eq!(reply.text(), seen, "{line}");
    }
    // Nothing to read.
    assert_eq!(
        sends(
            &server,
            "return [(await req.text()).length, req.rawBody].join()",
            &[],
            b""
        ),
        "0,"
    );
    put(
        &server,
        "let n = 0; for await (const c of req) n += 1; return [n, typeof req.body]",
    );
    assert_eq!(server.run("/raw").text(), "[0,\"undefined\"]");
    put(
        &server,
        "export const POST = (request) => new Response(String(request.body))",
    );
    assert_eq!(server.script("POST", "/raw", &[], Some(b"")).text(), "null");
}

#[test]
fn pieces_reach_the_script_while_the_client_still_sends() {
    let server = Server::start();
    put(
        &server,
        "res.writeHead(200, { 'content-type': 'text/plain' }); for await (const c of req) res.write('got ' + c); res.end('over')",
    );
    let mut stream = begin(&server, "/raw");
    for text in ["one", "two", "three"] {
        chunk(&mut stream, text);
        until(&mut stream, &format!("got {text}"));
    }
    stream.write_all(b"0\r\n\r\n").unwrap();
    until(&mut stream, "over");
}

#[test]
fn a_script_that_does_not_read_holds_the_client_back() {
    let server = Server::with("[server]\nbody_read_timeout_ms = 600000");
    put(
        &server,
        "// @timeout 600s\nwhile (!shared.go) await new Promise((y) => setTimeout(y, 5)); let n = 0; for await (const c of req) n += c.length; return n",
    );
    server.put_file("go.ts", "shared.go = true; return 'gone'");
    let total = 64 << 20;
    let mut stream = server.connect();
    stream
        .set_write_timeout(Some(Duration::from_millis(500)))
        .unwrap();
    write!(stream, "POST /raw HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {total}\r\n\r\n").unwrap();
    let piece = vec![b'x'; 1 << 16];
    let mut sent = 0;
    // The write that finds no room for half a second: the client is held back.
    let held = loop {
        assert!(sent < total, "all of it was taken although nobody read");
        match stream.write(&piece[..piece.len().min(total - sent)]) {
            Ok(count) => sent += count,
            Err(error) => break error.kind(),
        }
    };
    assert!(
        matches!(held, ErrorKind::WouldBlock | ErrorKind::TimedOut),
        "{held:?}"
    );
    server.run("/go").expect(200);
    stream.set_write_timeout(None).unwrap();
    while sent < total {
        sent += stream
            .write(&piece[..piece.len().min(total - sent)])
            .unwrap();
    }
    let answer = until(&mut stream, &total.to_string());
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
fn an_answer_does_not_wait_for_a_body_that_nobody_reads() {
    let server = Server::start();
    put(&server, "return 'early'");
    // The body never comes to its end.
    let mut stream = begin(&server, "/raw");
    chunk(&mut stream, "a part");
    let answer = until(&mut stream, "early");
    assert!(
        answer.to_ascii_lowercase().contains("connection: close"),
        "{answer}"
    );
    // A body that is there already does not cost the connection.
    let mut stream = server.connect();
    for _ in 0..3 {
        stream
            .write_all(b"POST /raw HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello")
            .unwrap();
        until(&mut stream, "early");
    }
    // One that goes on for long does not harm the answer.
    let answer = uploads(&server, "/raw", &vec![0; 300_000]);
    assert!(answer.ends_with("early"), "{answer}");
    server.until_idle();
}

#[test]
fn a_client_that_stalls_or_leaves_is_told_to_the_script() {
    let server = Server::with("[server]\nbody_read_timeout_ms = 300");
    let tell = "try { for await (const c of req) res.write('got ' + c) } catch (error) { return res.end(error.code) } return res.end('good')";
    put(&server, tell);
    let mut stream = begin(&server, "/raw");
    chunk(&mut stream, "a part");
    until(&mut stream, "ETIMEDOUT");
    // Not caught, it is an error of the run like any other.
    put(&server, "return await req.text()");
    let mut stream = begin(&server, "/raw");
    chunk(&mut stream, "a part");
    let answer = until(&mut stream, "nothing of the body for 300 ms");
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
    // A client that leaves ends the run, in every mode; one that only stalls would, too, if it had less time.
    let server = Server::with("[server]\nbody_read_timeout_ms = 600000");
    for mode in ["serverless", "worker"] {
        let text = format!(
            "// @rawBody\n// @mode {mode}\n// @timeout 600s\nreq.on('aborted', () => console.log('{mode}: aborted')); for await (const c of req) console.log('{mode}: reading'); return 1"
        );
        server.put_file("left.ts", &text);
        let mut stream = begin(&server, "/left");
        chunk(&mut stream, "a part");
        server.until_logged(&format!("{mode}: reading"));
        stream.shutdown(Shutdown::Both).unwrap();
        drop(stream);
        server.until_logged(&format!("{mode}: aborted"));
        server.until_idle();
    }
}

#[test]
fn a_client_that_is_held_back_and_leaves_ends_the_run() {
    let server = Server::with("[server]\nbody_read_timeout_ms = 600000");
    for mode in ["serverless", "worker"] {
        let waits = format!(
            "// @rawBody\n// @timeout 0\n// @mode {mode}\nreq.on('close', () => console.log('{mode}: closed')); console.log('{mode}: waits'); await new Promise(() => {{}})"
        );
        server.put_file("waits.ts", &waits);
        let mut stream = begin(&server, "/waits");
        server.until_logged(&format!("{mode}: waits"));
        overfill(&mut stream);
        drop(stream);
        server.until_logged(&format!("{mode}: closed"));
        server.until_idle();
    }
    // The signal of a Web request fires as well.
    put(
        &server,
        "// @timeout 0\nexport const POST = (request) => new Promise(() => { request.signal.addEventListener('abort', () => console.log('signal: fired')); console.log('signal: waits') })",
    );
    let mut stream = begin(&server, "/raw");
    server.until_logged("signal: waits");
    overfill(&mut stream);
    drop(stream);
    server.until_logged("signal: fired");
    server.until_idle();
}

#[test]
fn one_body_has_one_reader() {
    let server = Server::start();
    let json = &[("content-type", "text/plain")];
    for (text, expected) in [
        (
            "await req.text(); try { await req.text() } catch (e) { return e.message }",
            "Body is unusable: Body has already been read",
        ),
        (
            "await req.text(); try { req.on('data', () => {}) } catch (e) { return e.message }",
            "Body is unusable: Body has already been read",
        ),
        (
            "for await (const c of req); try { await req.text() } catch (e) { return e.message }",
            "Body is unusable: Body has already been read",
        ),
    ] {
        assert_eq!(sends(&server, text, json, b"body"), expected, "{text}");
    }
    // What runs before it reads from the same stream.
    server.put_file("sub/pre.ts", "req.first = await new Promise((y) => req.once('data', (c) => { req.pause(); y(String(c)) }))");
    server.put_file("sub/raw.ts", "// @rawBody\nlet rest = ''; for await (const c of req) rest += c; return [req.first, rest]");
    let reply = server.script("POST", "/sub/raw", json, Some(b"whole"));
    assert_eq!(reply.text(), "[\"whole\",\"\"]");
}

#[test]
fn a_run_in_the_background_has_its_whole_body() {
    let server = Server::start();
    server.put_file(
        "later.ts",
        "// @rawBody\n// @mode async\nshared.seen = await req.text()",
    );
    server.put_file("seen.ts", "return shared.seen ?? 'nothing'");
    let prefer = &[("prefer", "respond-async"), ("content-type", "text/plain")];
    server
        .script("POST", "/later", prefer, Some(b"the body"))
        .expect(202);
    eventually("the run's end", || {
        (server.run("/seen").text() == "the body").then_some(())
    });
}

#[test]
fn many_bodies_at_once_leave_nothing_behind() {
    let server = Server::start();
    put(
        &server,
        "let n = 0; for await (const c of req) { n += c.length; if (metadata.query.stop && n > 100000) return 'stopped' } return n",
    );
    let body = vec![7; 400_000];
    std::thread::scope(|scope| {
        for number in 0..8 {
            let (server, body) = (&server, &body);
            scope.spawn(move || {
                for _ in 0..5 {
                    if number % 2 == 0 {
                        let reply = server.script("POST", "/raw", &[BINARY], Some(body));
                        assert_eq!(reply.expect(200).text(), "400000");
                    } else {
                        let answer = uploads(server, "/raw?stop=1", body);
                        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
                        assert!(answer.ends_with("stopped"), "{answer}");
                    }
                }
            });
        }
    });
    server.until_idle();
}
