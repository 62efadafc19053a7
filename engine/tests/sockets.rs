//! WebSockets of scripts, event streams, Node's http client and names.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod support;

use std::net::TcpListener;
use std::thread;

use support::Bench;
use support::server::{ClosedPort, Server, permitted, text, workshop};
use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Message, accept_hdr};

/// Echoes; does as it is told by `close <code> <reason>`, `drop`, `twice` and `headers`.
fn echoing() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || {
                let mut told = String::new();
                #[expect(clippy::result_large_err, reason = "the library's own type")]
                let answer = |request: &Request, mut response: Response| {
                    told = format!("{:?}", request.headers());
                    if let Some(asked) = request.headers().get("sec-websocket-protocol") {
                        let first = asked.to_str().unwrap().split(',').next().unwrap();
                        let first = first.trim().parse().unwrap();
                        response
                            .headers_mut()
                            .insert("sec-websocket-protocol", first);
                    }
                    Ok(response)
                };
                let Ok(mut socket) = accept_hdr(stream, answer) else {
                    return;
                };
                while let Ok(message) = socket.read() {
                    let text = message.to_text().unwrap_or_default().to_owned();
                    let words: Vec<&str> = text.split(' ').collect();
                    match words.as_slice() {
                        ["close", code, reason] => {
                            let frame = CloseFrame {
                                code: code.parse::<u16>().unwrap().into(),
                                reason: (*reason).into(),
                            };
                            let _ = socket.close(Some(frame));
                        }
                        ["drop"] => return,
                        ["twice"] => {
                            let _ = socket.send(Message::text("one"));
                            let _ = socket.send(Message::text("two"));
                        }
                        ["headers"] => drop(socket.send(Message::text(told.clone()))),
                        _ if message.is_text() || message.is_binary() => {
                            let _ = socket.send(message);
                        }
                        _ => {}
                    }
                }
            });
        }
    });
    port
}

#[track_caller]
fn check(bench: &Bench, port: u16, table: &[(&str, &str)]) {
    let opened = format!(
        "const URL_ = 'ws://127.0.0.1:{port}/chat'; const open = (...a) => new Promise((y, n) => {{ const ws = new WebSocket(URL_, ...a); ws.onopen = () => y(ws); ws.onerror = e => n(new Error(e.message)) }});
         const next = (ws, type = 'message') => new Promise(y => ws.addEventListener(type, y, {{ once: true }}));"
    );
    for (script, expected) in table {
        assert_eq!(
            bench.text(&format!("{opened} {script}")),
            *expected,
            "{script}"
        );
    }
}

#[test]
fn a_script_talks_over_a_websocket() {
    let port = echoing();
    let bench = permitted(&[&format!("127.0.0.1:{port}")]);
    check(
        &bench,
        port,
        &[
            (
                "const ws = await open(); ws.send('h\u{e9}llo'); const e = await next(ws); return [e.data, e.type, e.origin === new URL(URL_).origin, ws.readyState, ws.url === URL_, ws.protocol].join()",
                "h\u{e9}llo,message,true,1,true,",
            ),
            ("const ws = await open(['a', 'b']); return ws.protocol", "a"),
            ("const ws = await open('solo'); return ws.protocol", "solo"),
            (
                "const ws = await open(); ws.binaryType = 'arraybuffer'; ws.send(new Uint8Array([1, 2, 3])); const { data } = await next(ws); return data instanceof ArrayBuffer && new Uint8Array(data).join()",
                "1,2,3",
            ),
            (
                "const ws = await open(); ws.send(new Blob(['blob'])); const { data } = await next(ws); return data instanceof Blob && data.text()",
                "blob",
            ),
            (
                "const ws = await open(); ws.send('twice'); const got = []; ws.onmessage = e => got.push(e.data); while (got.length < 2) await new Promise(r => setTimeout(r, 2)); return got.join()",
                "one,two",
            ),
            (
                "const ws = await open(); ws.send('close 4001 done'); const e = await next(ws, 'close'); return [e.code, e.reason, e.wasClean, ws.readyState].join()",
                "4001,done,true,3",
            ),
            (
                "const ws = await open(); ws.close(3000, 'bye'); const s = ws.readyState; const e = await next(ws, 'close'); return [s, e.code, e.reason, e.wasClean].join()",
                "2,3000,bye,true",
            ),
            (
                "const ws = await open(); ws.close(); const e = await next(ws, 'close'); return [e.code, e.wasClean].join()",
                "1005,true",
            ),
            (
                "const ws = await open(); ws.send('drop'); const e = await next(ws, 'close'); return [e.code, e.wasClean].join()",
                "1006,false",
            ),
            (
                "const ws = await open(); const big = 'x'.repeat(3_000_000); ws.send(big); const busy = ws.bufferedAmount; const { data } = await next(ws); while (ws.bufferedAmount) await new Promise(r => setTimeout(r, 2)); return [busy, data === big, ws.bufferedAmount].join()",
                "3000000,true,0",
            ),
            (
                "const ws = await open({ headers: { 'X-Token': 'mine' } }); ws.send('headers'); return (await next(ws)).data.includes('\"x-token\": \"mine\"')",
                "true",
            ),
            (
                "const all = await Promise.all(Array.from({ length: 20 }, async (_, i) => { const ws = await open(); ws.send(`${i}`); const { data } = await next(ws); ws.close(); return data })); return all.join('') === Array.from({ length: 20 }, (_, i) => i).join('')",
                "true",
            ),
        ],
    );
}

#[test]
fn a_websocket_keeps_the_webs_rules() {
    let port = echoing();
    let bench = permitted(&["127.0.0.1"]);
    let refusing = ClosedPort::new();
    let closed = refusing.port();
    let server = workshop();
    check(
        &bench,
        port,
        &[
            (
                "try { new WebSocket('ftp://a/') } catch (e) { return e.name }",
                "SyntaxError",
            ),
            (
                "try { new WebSocket('ws://a/#x') } catch (e) { return e.name }",
                "SyntaxError",
            ),
            (
                "try { new WebSocket('ws://a/', ['x', 'x']) } catch (e) { return e.name }",
                "SyntaxError",
            ),
            (
                "const ws = new WebSocket(URL_.replace('ws:', 'http:')); const s = ws.readyState; try { ws.send('early') } catch (e) { await next(ws, 'open'); return [s, e.name, ws.url.slice(0, 3)].join() }",
                "0,InvalidStateError,ws:",
            ),
            (
                "const ws = await open(); try { ws.close(1001) } catch (e) { return e.name }",
                "InvalidAccessError",
            ),
            (
                "const ws = await open(); try { ws.close(1000, 'x'.repeat(124)) } catch (e) { return e.name }",
                "SyntaxError",
            ),
            (
                "const ws = new WebSocket(URL_); ws.close(); const e = await next(ws, 'close'); return [e.code, ws.readyState].join()",
                "1006,3",
            ),
            (
                &format!(
                    "const ws = new WebSocket('ws://127.0.0.1:{closed}/'); const e = await next(ws, 'error'); const c = await next(ws, 'close'); return [e.message, c.code].join()"
                ),
                &format!("connect ECONNREFUSED 127.0.0.1:{closed},1006"),
            ),
            (
                &format!(
                    "const ws = new WebSocket('ws://127.0.0.1:{}/json'); const e = await next(ws, 'error'); return e.message",
                    server.port
                ),
                "the server answered 200 OK and not 101",
            ),
            (
                "return [WebSocket.OPEN, WebSocket.prototype.CLOSED, Object.prototype.toString.call(await open())].join()",
                "1,3,[object WebSocket]",
            ),
        ],
    );
    let forbidden = permitted(&["*"]);
    let script = format!(
        "const ws = new WebSocket('ws://localhost:{port}/'); return new Promise(r => ws.onerror = e => r(e.message))"
    );
    assert_eq!(
        forbidden.text(&script),
        format!(
            "a WebSocket to localhost:{port} is not permitted: add localhost:{port} to permissions.net"
        )
    );
}

#[test]
fn events_come_from_an_event_stream() {
    let server = Server::start(|mut asked| {
        let again = asked.head.contains("last-event-id: 7");
        let body: &[u8] = if again {
            b"data: again\n\n"
        } else {
            b"retry: 5\n\n: comment\ndata: one\r\ndata:two\r\n\r\nevent: named\nid: 7\ndata: three\n\ndata: cut off"
        };
        asked.answer("200 OK\r\nContent-Type: text/event-stream", body);
    });
    let bench = permitted(&[&server.rule()]);
    let script = "const s = new EventSource('BASE/'); const got = []; s.onopen = () => got.push('open'); s.onmessage = e => got.push(e.data, e.lastEventId); s.addEventListener('named', e => got.push(e.type, e.data));
        while (!got.includes('again')) await new Promise(r => setTimeout(r, 2)); s.close(); return JSON.stringify(got.slice(0, 8)) + s.readyState";
    assert_eq!(
        text(&bench, &server, script),
        r#"["open","one\ntwo","","named","three","open","again","7"]2"#
    );
    let wrong = workshop();
    let bench = permitted(&[&wrong.rule()]);
    let script = "const s = new EventSource('BASE/json'); await new Promise(r => s.onerror = r); return s.readyState";
    assert_eq!(text(&bench, &wrong, script), "2");
}

#[test]
fn nodes_http_client_works() {
    let server = workshop();
    let bench = permitted(&["127.0.0.1"]);
    let refusing = ClosedPort::new();
    let closed = refusing.port();
    let tools = "const http = require('http'); const read = async (res) => { const p = []; for await (const c of res) p.push(c); return Buffer.concat(p).toString() }; const ask = (...a) => new Promise((y, n) => { const q = http.request(...a); q.on('response', y); q.on('error', n); q.end() });";
    let refused = format!(
        "[\"ECONNREFUSED\",\"connect\",{closed},\"connect ECONNREFUSED 127.0.0.1:{closed}\"]"
    );
    let failing = format!(
        "try {{ await ask({{ port: {closed}, host: '127.0.0.1' }}) }} catch (e) {{ return JSON.stringify([e.code, e.syscall, e.port, e.message]) }}"
    );
    let table = [
        (
            "return new Promise(y => http.get('BASE/json', async res => y([res.statusCode, res.statusMessage, res.headers['content-type'], res.headers['content-length'], await read(res), res.complete].join())))",
            "200,OK,application/json,11,{\"a\":[1,2]},true",
        ),
        (
            "const q = http.request('BASE/echo', { method: 'POST', headers: { 'X-A': ['1', '2'] } }); q.write('part '); q.end('two'); const [res] = await require('events').once(q, 'response'); return [res.headers['x-head'], res.headers['set-cookie'].length, await read(res), q.getHeader('x-a').length].join()",
            "post,2,part two,2",
        ),
        (
            "const u = new URL('BASE/echo'); const q = http.request({ hostname: u.hostname, port: u.port, path: '/echo', method: 'PUT', auth: 'a:b', agent: new http.Agent({ keepAlive: true }) }); q.end(Buffer.alloc(300000, 'x')); const [res] = await require('events').once(q, 'response'); const t = await read(res); return t.includes('x'.repeat(1000)) && t.length >= 300000",
            "true",
        ),
        (
            "const res = await ask('BASE/redirect?302:/json'); return res.statusCode + res.headers.location",
            "302/json",
        ),
        (
            "const res = await ask('BASE/gzip'); const p = []; for await (const c of res) p.push(c); return res.headers['content-encoding'] + require('zlib').gunzipSync(Buffer.concat(p)).length",
            "gzip9000",
        ),
        (
            "const q = http.get('BASE/silent'); q.setTimeout(20, () => q.destroy(new Error('too slow'))); const [e] = await require('events').once(q, 'error'); return e.message",
            "too slow",
        ),
        (
            "const q = http.get('BASE/silent'); setTimeout(() => q.destroy(), 20); const e = await new Promise(r => q.on('error', r)); return e.code + e.message",
            "ECONNRESETsocket hang up",
        ),
        (
            "const q = http.get('BASE/silent', { signal: AbortSignal.timeout(20) }); const e = await new Promise(r => q.on('error', r)); return e.name",
            "AbortError",
        ),
        (
            "try { require('net').createServer() } catch (e) { return e.message }",
            "net.createServer is not available in hoody-exec: a script is served by the service: export a handler, or return an answer.",
        ),
        (
            "return [http.STATUS_CODES[404], http.METHODS.includes('GET'), typeof require('https').Agent, http.globalAgent instanceof http.Agent].join()",
            "Not Found,true,function,true",
        ),
        (
            "try { http.get('https://127.0.0.1/') } catch (e) { return e.code }",
            "ERR_INVALID_PROTOCOL",
        ),
        (
            "const q = http.request('BASE/echo', { method: 'POST', headers: { 'content-length': 200000 } }); q.write(Buffer.alloc(100000, 'a')); q.write(Buffer.alloc(100000, 'b')); q.end(); const [res] = await require('events').once(q, 'response'); return (await read(res)).length",
            "200000",
        ),
        (
            "const { pipeline } = require('stream/promises'); const [res] = await require('events').once(http.get('BASE/large'), 'response'); let n = 0; await pipeline(res, new (require('stream').Writable)({ write(c, e, d) { n += c.length; d() } })); return n",
            "8000000",
        ),
        (failing.as_str(), refused.as_str()),
    ];
    for (script, expected) in table {
        assert_eq!(
            text(&bench, &server, &format!("{tools} {script}")),
            expected,
            "{script}"
        );
    }
    let seen = server.seen().join("\n");
    assert!(
        seen.contains("authorization: basic ytpi") && seen.contains("content-length: 8\r\n"),
        "{seen}"
    );
    assert!(seen.contains("x-a: 1\r\nx-a: 2\r\n"), "{seen}");
}

#[test]
fn names_are_looked_up_and_what_is_missing_says_so() {
    let bench = permitted(&["localhost:80", "127.0.0.1"]);
    let table = [
        (
            "return (await require('dns').promises.lookup('localhost', { family: 4 })).address",
            "127.0.0.1",
        ),
        (
            "return new Promise(y => require('dns').lookup('127.0.0.1', (e, a, f) => y(a + f)))",
            "127.0.0.14",
        ),
        (
            "try { await (await import('node:dns/promises')).lookup('nowhere.invalid') } catch (e) { return [e.code, e.syscall].join() }",
            "ENOTFOUND,getaddrinfo",
        ),
        (
            "try { await require('dns/promises').resolveMx('localhost') } catch (e) { return e.code }",
            "ERR_FEATURE_UNAVAILABLE",
        ),
        (
            "const n = require('net'); return [n.isIP('1.2.3.4'), n.isIP('::1'), n.isIP('1.2.3'), n.isIP('01.2.3.4'), n.isIPv6('fe80::1%eth0'), n.isIPv4('256.1.1.1')].join()",
            "4,6,0,0,true,false",
        ),
        (
            "try { require('net').connect(80) } catch (e) { return e.message }",
            "net.connect is not available in hoody-exec: use fetch(), http.request() or WebSocket.",
        ),
        (
            "try { require('tls').connect(80) } catch (e) { return e.code }",
            "ERR_FEATURE_UNAVAILABLE",
        ),
        (
            "return [require('tty').isatty(1), require('http2').constants.HTTP_STATUS_OK].join()",
            "false,200",
        ),
    ];
    for (script, expected) in table {
        assert_eq!(bench.text(script), expected, "{script}");
    }
    let forbidden = permitted(&["*"]);
    let script =
        "try { await require('dns').promises.lookup('localhost') } catch (e) { return e.code }";
    assert_eq!(forbidden.text(script), "ERR_ACCESS_DENIED");
}
