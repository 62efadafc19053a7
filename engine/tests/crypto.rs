//! Cryptography of scripts, Node's and the web's, held against what Node answers to the same calls with the same keys.

#![allow(
    clippy::unwrap_used,
    reason = "a test ends where something is not as it should be"
)]

mod support;

use std::time::Duration;

use engine::{BodyKind, Limits};
use serde_json::Value;
use support::{Bench, LIMITS, PATIENCE, late};

const KEYS: &str = include_str!("crypto/keys.json");

/// Runs a script with the keys as its body and compares all it found out.
#[track_caller]
fn answers(script: &str, expected: &str) {
    let bench = Bench::new();
    let post = Bench::post(script, "application/json", BodyKind::Json, KEYS.as_bytes());
    let limits = Limits {
        timeout: Some(5 * PATIENCE),
        ..LIMITS
    };
    let found: Value = serde_json::from_str(&bench.run_with(post, limits).unwrap().text()).unwrap();
    let expected: Value = serde_json::from_str(expected).unwrap();
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&found[name], value, "{name}");
    }
    assert_eq!(
        found.as_object().unwrap().len(),
        expected.as_object().unwrap().len()
    );
}

#[test]
fn nodes_functions_answer_as_node_does() {
    answers(
        include_str!("crypto/node.js"),
        include_str!("crypto/node.json"),
    );
}

#[test]
fn webcrypto_answers_as_node_does() {
    answers(
        include_str!("crypto/web.js"),
        include_str!("crypto/web.json"),
    );
}

#[test]
fn the_callback_and_promise_forms_give_the_same() {
    let bench = Bench::new();
    for (script, expected) in [
        (
            "const { promisify } = require('util'); const c = require('crypto'); return (await promisify(c.scrypt)('pw', 'salt', 16, { N: 1024, r: 4, p: 2 })).toString('hex')",
            "8f9617fd1528a97ce91c337e5589e4aa",
        ),
        (
            "const { promisify } = require('util'); const { publicKey, privateKey } = await promisify(require('crypto').generateKeyPair)('rsa', { modulusLength: 1024 }); return publicKey.type + privateKey.asymmetricKeyDetails.modulusLength",
            "public1024",
        ),
        (
            "return await new Promise((y, n) => require('crypto').generateKeyPair('ec', { namedCurve: 'P-384', publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'sec1', format: 'pem' } }, (e, a, b) => e ? n(e) : y(a.length + b.slice(0, 30))))",
            "120-----BEGIN EC PRIVATE KEY-----",
        ),
        (
            "return await new Promise((y) => require('crypto').sign(null, 'data', require('crypto').generateKeyPairSync('ed25519').privateKey, (e, s) => y(`${e} ${s.length}`)))",
            "null 64",
        ),
        (
            "const c = require('crypto'); const { Readable } = require('stream'); const out = []; for await (const piece of Readable.from(['ab', 'c']).pipe(c.createCipheriv('aes-128-cbc', 'k'.repeat(16), 'i'.repeat(16))).pipe(c.createDecipheriv('aes-128-cbc', 'k'.repeat(16), 'i'.repeat(16)))) out.push(piece); return Buffer.concat(out).toString()",
            "abc",
        ),
        (
            "const k = require('crypto').createPublicKey(require('crypto').generateKeyPairSync('ed25519').privateKey); const w = k.toCryptoKey('Ed25519', true, ['verify']); return [w.type, require('crypto').KeyObject.from(w).equals(k)].join()",
            "public,true",
        ),
        (
            "try { require('crypto').createDiffieHellman(2048) } catch (e) { return e.message }",
            "crypto.createDiffieHellman is not available in hoody-exec: use createECDH().",
        ),
    ] {
        assert_eq!(bench.text(script), expected, "{script}");
    }
}

#[test]
fn no_native_work_outlives_its_run() {
    let bench = Bench::new();
    for script in [
        "require('crypto').pbkdf2Sync('a', 'b', 2 ** 31 - 1, 64, 'sha512')",
        "require('crypto').pbkdf2Sync('a', 'b', 100, 16 * 1024 * 1024, 'sha512')",
        "for (;;) require('crypto').generateKeyPairSync('rsa', { modulusLength: 4096 })",
        "for (;;) await crypto.subtle.generateKey({ name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]) }, false, ['sign'])",
        "for (;;) try { require('crypto').scryptSync('a', 'b', 64) } catch {}",
        "const c = require('crypto'); const { privateKey } = c.generateKeyPairSync('rsa', { modulusLength: 1024 }); for (;;) try { c.sign('sha256', 'data', privateKey) } catch {}",
    ] {
        let limits = Limits {
            timeout: Some(Duration::from_millis(300)),
            ..LIMITS
        };
        let error = bench
            .run_with(Bench::invocation(script), limits)
            .unwrap_err();
        assert!(late(&error), "{script}: {error:?}");
        assert_eq!(bench.text("return 'alive'"), "alive", "after {script}");
    }
    let refused = "try { require('crypto').scryptSync('a', 'b', 64, { N: 2 ** 24, r: 8, maxmem: 2 ** 40 }) } catch (e) { return e.code }";
    assert_eq!(bench.text(refused), "ERR_CRYPTO_INVALID_SCRYPT_PARAMS");
}
