//! The native leaves as scripts reach them: encodings, URLs, hashes, random and media types.

mod support;

use engine::RunError;
use support::Bench;

/// Runs each script and compares what it returns.
#[track_caller]
fn each(table: &[(&str, &str)]) {
    let bench = Bench::new();
    for (script, expected) in table {
        assert_eq!(bench.text(script), *expected, "{script}");
    }
}

#[test]
fn texts_become_bytes_and_back() {
    each(&[
        (
            "return [...new TextEncoder().encode('a€\\ud800')].join()",
            "97,226,130,172,239,191,189",
        ),
        (
            "return new TextDecoder('latin1').decode(new Uint8Array([0x80]))",
            "€",
        ),
        (
            "const d = new TextDecoder(); return [226,130,172].map(b => d.decode(new Uint8Array([b]), {stream: true})).join('') + d.decode()",
            "€",
        ),
        (
            "try { new TextDecoder('utf-8', {fatal: true}).decode(new Uint8Array([255])) } catch (e) { return e.name + ' ' + e.code }",
            "TypeError ERR_ENCODING_INVALID_ENCODED_DATA",
        ),
        (
            "try { new TextDecoder('x') } catch (e) { return e.name }",
            "RangeError",
        ),
        (
            "return btoa('a\\xff') + ' ' + atob(' Y f\\n8 ').charCodeAt(1)",
            "Yf8= 255",
        ),
        (
            "try { atob('Y') } catch (e) { return e.name }",
            "InvalidCharacterError",
        ),
        (
            "return Buffer.from('-_-_', 'base64').toString('hex') + Buffer.from([251, 255]).toString('base64url')",
            "fbffbf-_8",
        ),
        (
            "return Buffer.from('abc\\ud83d', 'utf16le').length + ' ' + (Buffer.from('\\ud83d', 'utf16le').toString('utf16le') === '\\ud83d')",
            "8 true",
        ),
        (
            "return Buffer.from('zz12', 'hex').length + ' ' + Buffer.from('é', 'latin1')[0] + ' ' + Buffer.from([200]).toString('ascii')",
            "0 233 H",
        ),
        (
            "for (let i = 0; i < 20_000; i++) { const d = new TextDecoder('latin1'); d.decode(new Uint8Array(2), {stream: true}); d.decode() } return 'fine'",
            "fine",
        ),
    ]);
}

#[test]
fn urls_follow_the_standard() {
    each(&[
        (
            "const u = new URL('../b?x=1#y', 'http://me:pw@EXAMPLE.com:8080/a/c'); return [u.href, u.origin, u.host, u.port, u.pathname, u.search, u.hash, u.username].join(' ')",
            "http://me:pw@example.com:8080/b?x=1#y http://example.com:8080 example.com:8080 8080 /b ?x=1 #y me",
        ),
        (
            "const u = new URL('http://a.example/'); u.port = '99999'; u.pathname = 'x y'; u.searchParams.append('q', 'ä &'); return u.href",
            "http://a.example/x%20y?q=%C3%A4+%26",
        ),
        (
            "return URL.canParse('nope') + ' ' + URL.canParse('x', 'http://a')",
            "false true",
        ),
        ("return new URL('http://a/?\\ud800').search", "?%EF%BF%BD"),
        (
            "return new URLSearchParams('?a=1&b=%zz&a=+2').getAll('a').join('|') + new URLSearchParams({'ü': '\\ud800'})",
            "1| 2%C3%BC=%EF%BF%BD",
        ),
        (
            "return new URL('https://ä.example').hostname",
            "xn--4ca.example",
        ),
    ]);
}

#[test]
fn random_values_are_random_and_identifiers_well_formed() {
    each(&[
        (
            "return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()) && crypto.randomUUID() !== crypto.randomUUID() ? 'fine' : 'bad'",
            "fine",
        ),
        (
            "const a = crypto.getRandomValues(new Uint32Array(new ArrayBuffer(40), 8, 4)); return a.some(x => x) && new Uint8Array(a.buffer, 0, 8).every(x => !x) ? 'fine' : 'bad'",
            "fine",
        ),
    ]);
}

#[test]
fn bytes_are_typed_by_their_content() {
    let bench = Bench::new();
    for (bytes, expected) in [
        ("[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]", "image/png"),
        (
            "[...'{\"a\":1}'].map(c => c.charCodeAt(0))",
            "application/json",
        ),
        ("[0, 1, 2]", "application/octet-stream"),
    ] {
        let answer = bench
            .run(&format!("return new Uint8Array({bytes})"))
            .unwrap();
        assert_eq!(answer.header("content-type"), Some(expected), "{bytes}");
    }
}

#[test]
fn a_result_beyond_the_memory_is_refused_before_it_is_made() {
    let bench = Bench::new();
    for script in [
        "const s = '%'.repeat(1e6); return new URLSearchParams(Array.from({length: 500}, () => ['a', s])).toString()",
        "return Buffer.alloc(40e6).toString('hex')",
        "return new TextDecoder().decode(new Uint8Array(40e6).fill(255))",
        "return new URL('http://a/' + 'x'.repeat(20e6)).href",
    ] {
        let error = bench.run(script).unwrap_err();
        let refused = matches!(error, RunError::Threw { .. } | RunError::OutOfMemory { .. });
        assert!(refused, "{script}: {error:?}");
        assert_eq!(bench.text("return 'alive'"), "alive", "after {script}");
    }
}

#[test]
fn node_hashes_are_the_published_ones() {
    each(&[
        (
            "return require('crypto').createHash('sha256').update('a').update('bc').digest('hex')",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ),
        (
            "const { createHmac, timingSafeEqual } = require('node:crypto'); const a = createHmac('sha1', 'Jefe').update('what do ya want for nothing?').digest(); return a.toString('hex') + timingSafeEqual(a, Buffer.from(a))",
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79true",
        ),
    ]);
}
