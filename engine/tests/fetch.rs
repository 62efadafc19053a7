//! `fetch`: what a script sends and receives, and where it must not reach.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod support;

use std::time::Duration;

use engine::Limits;
use support::server::{ClosedPort, Server, permitted, text, workshop};
use support::{Bench, LIMITS, PATIENCE, late};

#[test]
fn a_script_asks_another_server() {
    let server = workshop();
    let bench = permitted(&[&server.rule()]);
    let table = [
        (
            "const r = await fetch('BASE/echo', { method: 'POST', body: 'hi \u{e9}' }); return [r.status, r.ok, r.statusText, r.type, r.redirected, r.headers.get('x-head'), r.headers.getSetCookie(), await r.text(), r.bodyUsed].join()",
            "200,true,Fine,basic,false,post,a=1,b=2,hi \u{e9},true",
        ),
        (
            "return (await (await fetch(new URL('BASE/json'))).json()).a.length",
            "2",
        ),
        (
            "const r = await fetch(new Request('BASE/none')); return [r.status, r.body, await r.text()].join()",
            "204,,",
        ),
        (
            "const r = await fetch('BASE/missing#part'); return [r.status, r.ok, r.url.endsWith('/missing'), await r.text()].join()",
            "404,false,true,nothing here",
        ),
        (
            "const r = await fetch('BASE/json', { method: 'HEAD' }); return [r.status, r.body, r.headers.get('content-length')].join()",
            "200,,11",
        ),
        (
            "const r = await fetch('BASE/json'); const c = r.clone(); return [await r.text(), await c.text()].join(' ')",
            "{\"a\":[1,2]} {\"a\":[1,2]}",
        ),
        (
            "const r = await fetch('BASE/large'); let n = 0; for await (const piece of r.body) n += piece.length; return n",
            "8000000",
        ),
        (
            "const r = await fetch('BASE/large'); return (await r.arrayBuffer()).byteLength",
            "8000000",
        ),
        (
            "const r = await fetch('BASE/large'); const reader = r.body.getReader(); const { value } = await reader.read(); await reader.cancel(); return value instanceof Uint8Array && value.length > 0",
            "true",
        ),
        (
            "const all = await Promise.all(Array.from({ length: 200 }, (_, i) => fetch('BASE/echo', { method: 'PUT', body: `${i}` }).then(r => r.text()))); return all.every((t, i) => t === `${i}`)",
            "true",
        ),
        (
            "for (let i = 0; i < 120; i++) await fetch('BASE/json'); return 'bodies nobody reads do not stand in the way'",
            "bodies nobody reads do not stand in the way",
        ),
        (
            "const f = new FormData(); f.append('a', 'b'); f.append('f', new File(['xyz'], 'n.txt')); const r = await fetch('BASE/echo', { method: 'POST', body: f }); return (await r.text()).includes('filename=\"n.txt\"')",
            "true",
        ),
        (
            "try { (await fetch('BASE/json')).headers.set('a', 'b') } catch (e) { return e.name }",
            "TypeError",
        ),
    ];
    for (script, expected) in table {
        assert_eq!(text(&bench, &server, script), expected, "{script}");
    }
    let heads = server.seen();
    let first = &heads[0];
    for line in [
        "accept: */*",
        "user-agent: hoody-exec/",
        "content-length: 5",
        "content-type: text/plain;charset=utf-8",
        "accept-encoding: gzip, deflate, br",
    ] {
        assert!(first.contains(line), "{line} in {first}");
    }
}

#[test]
fn headers_of_the_connection_are_not_the_scripts() {
    let server = workshop();
    let bench = permitted(&[&server.rule()]);
    let script = "await fetch('BASE/echo', { method: 'POST', body: 'abc', headers: { 'Transfer-Encoding': 'chunked', 'Content-Length': '1', Connection: 'upgrade', Upgrade: 'x', 'X-Mine': 'caf\u{e9}', Authorization: 'Basic x' } }); return 'done'";
    assert_eq!(text(&bench, &server, script), "done");
    let head = &server.seen()[0];
    assert!(
        head.contains("content-length: 3") && head.contains("authorization: basic x"),
        "{head}"
    );
    assert!(
        !head.contains("chunked") && !head.contains("upgrade"),
        "{head}"
    );
}

#[test]
fn bodies_stream_to_the_server() {
    let server = workshop();
    let bench = permitted(&[&server.rule()]);
    let script = "const parts = ['one', 'two', 'three']; const body = new ReadableStream({ async pull(c) { await new Promise(r => setTimeout(r, 2)); const p = parts.shift(); if (p) c.enqueue(new TextEncoder().encode(p)); else c.close() } });
        const r = await fetch('BASE/echo', { method: 'POST', body, duplex: 'half' }); return r.text()";
    assert_eq!(
        text(&bench, &server, script),
        "3\r\none\r\n3\r\ntwo\r\n5\r\nthree\r\n0\r\n\r\n"
    );
    let large = "let left = 100; const piece = new Uint8Array(65536).fill(97); const body = new ReadableStream({ pull(c) { if (left-- > 0) c.enqueue(piece); else c.close() } });
        const r = await fetch('BASE/echo', { method: 'POST', body }); return (await r.text()).length > 100 * 65536";
    assert_eq!(text(&bench, &server, large), "true");
    let failing = "const body = new ReadableStream({ pull(c) { c.error(new RangeError('no more')) } }); try { await fetch('BASE/echo', { method: 'POST', body }) } catch (e) { return e.name + e.message }";
    assert_eq!(text(&bench, &server, failing), "RangeErrorno more");
    let iterable = "async function* body() { yield 'a'; yield 'b' } const r = await fetch('BASE/echo', { method: 'POST', body: body() }); return (await r.text()).includes('b')";
    assert_eq!(text(&bench, &server, iterable), "true");
    let through = "const first = await fetch('BASE/large'); const r = await fetch('BASE/echo', { method: 'POST', body: first.body }); return (await r.text()).length > 8000000";
    assert_eq!(text(&bench, &server, through), "true");
}

#[test]
fn redirects_are_followed_by_the_rules() {
    let server = workshop();
    let bench = permitted(&[&server.rule(), "localhost"]);
    let other = format!("http://localhost:{}", server.port);
    let table = [
        (
            "const r = await fetch('BASE/redirect?302:/json'); return [r.redirected, r.url.endsWith('/json'), await r.text()].join()",
            "true,true,{\"a\":[1,2]}",
        ),
        (
            "const r = await fetch('BASE/redirect?307:/echo', { method: 'POST', body: 'again' }); return r.headers.get('x-head') + await r.text()",
            "postagain",
        ),
        (
            "const r = await fetch('BASE/redirect?303:/echo', { method: 'PUT', body: 'gone', headers: { 'content-type': 'a/b' } }); return r.headers.get('x-head') + await r.text()",
            "get",
        ),
        (
            "const r = await fetch('BASE/redirect?301:/echo', { method: 'POST', body: 'gone' }); return r.headers.get('x-head')",
            "get",
        ),
        (
            "const r = await fetch('BASE/redirect?302:/json', { redirect: 'manual' }); return [r.status, r.headers.get('location'), await r.text()].join()",
            "302,/json,moved",
        ),
        (
            "try { await fetch('BASE/redirect?302:/json', { redirect: 'error' }) } catch (e) { return e.name + ': ' + e.message }",
            "TypeError: fetch failed: unexpected redirect",
        ),
        (
            "try { await fetch('BASE/loop') } catch (e) { return e.message }",
            "fetch failed: redirect count exceeded: more than 20",
        ),
        (
            "const body = new ReadableStream({ start(c) { c.enqueue(new Uint8Array(3)); c.close() } }); try { await fetch('BASE/redirect?307:/echo', { method: 'POST', body }) } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "try { await fetch('BASE/redirect?302:file:///etc/passwd') } catch (e) { return e.message }",
            "fetch knows http:, https:, data: and blob: URLs, not file:",
        ),
        (
            "const r = await fetch('BASE/redirect?302:OTHER/echo', { headers: { Authorization: 'secret', Cookie: 'a=b', 'X-Kept': 'yes' } }); return r.status",
            "200",
        ),
    ];
    for (script, expected) in table {
        assert_eq!(
            text(&bench, &server, &script.replace("OTHER", &other)),
            expected,
            "{script}"
        );
    }
    let seen = server.seen();
    let [before, after] = seen.last_chunk::<2>().unwrap();
    assert!(before.contains("authorization: secret") && before.contains("cookie: a=b"));
    assert!(
        !after.contains("secret") && !after.contains("cookie") && after.contains("x-kept: yes")
    );
    assert!(
        after.contains(&format!("host: localhost:{}", server.port)),
        "{after}"
    );
}

#[test]
fn what_is_not_permitted_is_not_connected_to() {
    let server = workshop();
    let forbidden = format!("127.0.0.1:{}", server.port);
    let bench = permitted(&["*", "allowed.example", "10.1.0.0/16"]);
    let ask = |url: &str| {
        bench.text(&format!(
            "try {{ await fetch('{url}'); return 'reached' }} catch (e) {{ return `${{e.name}} ${{e.cause.code}} ${{e.message}}` }}"
        ))
    };
    assert_eq!(
        ask(&format!("http://{forbidden}/json")),
        format!(
            "TypeError ERR_ACCESS_DENIED fetch to {forbidden} is not permitted: add {forbidden} to permissions.net"
        )
    );
    let port = server.port;
    for host in [
        "localhost",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "0",
        "[::]",
        "169.254.169.254",
        "192.168.0.1",
        "10.0.0.1",
    ] {
        let told = ask(&format!("http://{host}:{port}/json"));
        assert!(
            told.starts_with("TypeError ERR_ACCESS_DENIED fetch to "),
            "{host}: {told}"
        );
    }
    assert!(server.seen().is_empty());
    // Not the first request alone is checked.
    let honest = Server::start(move |mut asked| {
        let to = format!("http://localhost:{port}/json");
        asked.answer(&format!("302 Found\r\nLocation: {to}"), b"");
    });
    let bench = permitted(&[&honest.rule()]);
    let script = "try { await fetch('BASE/'); return 'reached' } catch (e) { return e.message }";
    let told = text(&bench, &honest, script);
    assert_eq!(
        told,
        format!(
            "fetch to localhost:{port} is not permitted: add localhost:{port} to permissions.net"
        )
    );
    assert!(server.seen().is_empty());
}

#[test]
fn failures_tell_what_happened() {
    let server = workshop();
    let closed = ClosedPort::new();
    let unused = closed.port();
    let bench = permitted(&[
        &server.rule(),
        &format!("127.0.0.1:{unused}"),
        "no-such-name.invalid",
    ]);
    let refused = format!("connect ECONNREFUSED 127.0.0.1:{unused}");
    let table = [
        (
            format!("http://127.0.0.1:{unused}/"),
            "ECONNREFUSED",
            refused.as_str(),
        ),
        (
            "http://no-such-name.invalid/".into(),
            "ENOTFOUND",
            "getaddrinfo ENOTFOUND no-such-name.invalid",
        ),
        (
            format!("http://127.0.0.1:{}/garbage", server.port),
            "ECONNRESET",
            "invalid HTTP version parsed",
        ),
    ];
    for (url, code, message) in table {
        let script = format!(
            "try {{ await fetch('{url}') }} catch (e) {{ return JSON.stringify([e.name, e.message, e.cause.code]) }}"
        );
        assert_eq!(
            bench.text(&script),
            format!("[\"TypeError\",\"fetch failed: {message}\",\"{code}\"]")
        );
    }
    let table = [
        (
            "const r = await fetch('BASE/broken'); try { await r.text() } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const r = await fetch('BASE/cut'); try { await r.text() } catch (e) { return e.message }",
            "fetch failed: the response's body cannot be decoded: it ends too early",
        ),
        (
            "try { await fetch('/relative') } catch (e) { return e.name + ': ' + e.message }",
            "TypeError: Failed to parse URL from /relative",
        ),
        (
            "try { await fetch('ftp://a/') } catch (e) { return e.message }",
            "fetch knows http:, https:, data: and blob: URLs, not ftp:",
        ),
        (
            "try { await fetch('BASE/echo', { body: 'x' }) } catch (e) { return e.name }",
            "TypeError",
        ),
    ];
    for (script, expected) in table {
        assert_eq!(text(&bench, &server, script), expected, "{script}");
    }
}

#[test]
fn compressed_bodies_are_decoded_within_limits() {
    let server = workshop();
    let bench = permitted(&[&server.rule()]);
    let script = "const r = await fetch('BASE/gzip'); return [r.headers.get('content-encoding'), r.headers.get('content-length'), (await r.text()).length].join()";
    assert_eq!(text(&bench, &server, script), ",,9000");
    let proxied = "return fetch('BASE/gzip')";
    assert_eq!(text(&bench, &server, proxied).len(), 9000);
    // 200 MB from 200 KB: as a stream it passes, as one text it is refused, and the service lives on.
    let counted = "const r = await fetch('BASE/zeros'); let n = 0; for await (const piece of r.body) n += piece.length; return n";
    let limits = Limits {
        timeout: Some(5 * PATIENCE),
        ..LIMITS
    };
    let answer = bench
        .run_with(
            Bench::invocation(
                &counted.replace("BASE", &format!("http://127.0.0.1:{}", server.port)),
            ),
            limits,
        )
        .unwrap();
    assert_eq!(answer.text(), "200000000");
    let whole = "try { await (await fetch('BASE/zeros')).text(); return 'all' } catch (e) { return e.message }";
    assert_eq!(
        text(&bench, &server, whole),
        format!(
            "fetch failed: the body has more than {} bytes, which is the limit",
            LIMITS.memory_bytes
        )
    );
}

#[test]
fn a_signal_ends_a_request_at_any_time() {
    let server = workshop();
    let bench = permitted(&[&server.rule()]);
    let table = [
        (
            "try { await fetch('BASE/json', { signal: AbortSignal.abort('before') }) } catch (e) { return e }",
            "before",
        ),
        (
            "const c = new AbortController(); setTimeout(() => c.abort(), 20); try { await fetch('BASE/silent', { signal: c.signal }) } catch (e) { return e.name }",
            "AbortError",
        ),
        (
            "try { await fetch('BASE/silent', { signal: AbortSignal.timeout(20) }) } catch (e) { return e.name }",
            "TimeoutError",
        ),
        (
            "const c = new AbortController(); const r = await fetch('BASE/slow', { signal: c.signal }); const p = r.text(); setTimeout(() => c.abort(new Error('enough')), 20); try { await p } catch (e) { return e.message }",
            "enough",
        ),
        (
            "const c = new AbortController(); const r = await fetch('BASE/slow', { signal: c.signal }); const reader = r.body.getReader(); const first = new TextDecoder().decode((await reader.read()).value); setTimeout(() => c.abort(), 20); try { await reader.read() } catch (e) { return first + e.name }",
            "firstAbortError",
        ),
        (
            "const c = new AbortController(); const r = await fetch('BASE/json', { signal: c.signal }); const t = await r.text(); c.abort(); return t.length",
            "11",
        ),
    ];
    for (script, expected) in table {
        assert_eq!(text(&bench, &server, script), expected, "{script}");
    }
}

#[test]
fn a_request_ends_with_its_run() {
    let server = workshop();
    let bench = permitted(&[&server.rule()]);
    let limits = Limits {
        timeout: Some(Duration::from_millis(300)),
        ..LIMITS
    };
    let script = format!("await fetch('http://127.0.0.1:{}/silent')", server.port);
    match bench.run_with(Bench::invocation(&script), limits) {
        Err(error) if late(&error) => {}
        other => panic!("{other:?}"),
    }
    // Not waited for: the run answers and ends.
    assert_eq!(
        text(&bench, &server, "fetch('BASE/silent'); return 'answered'"),
        "answered"
    );
}

#[test]
fn data_and_blob_urls_need_no_network() {
    let bench = permitted(&[]);
    let table = [
        (
            "const r = await fetch('data:,hello%20world'); return r.headers.get('content-type') + '|' + await r.text()",
            "text/plain;charset=US-ASCII|hello world",
        ),
        (
            "const r = await fetch('data:application/json;base64,eyJhIjoxfQ=='); return [r.status, r.headers.get('content-type'), (await r.json()).a].join()",
            "200,application/json,1",
        ),
        (
            "try { await fetch('data:nothing') } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const u = URL.createObjectURL(new Blob(['blob text'], { type: 'text/x' })); const r = await fetch(u); return [r.headers.get('content-type'), await r.text()].join()",
            "text/x,blob text",
        ),
        (
            "try { await fetch('http://127.0.0.1:1/') } catch (e) { return e.message }",
            "fetch to 127.0.0.1:1 is not permitted: add 127.0.0.1:1 to permissions.net",
        ),
    ];
    for (script, expected) in table {
        assert_eq!(bench.text(script), expected, "{script}");
    }
}
