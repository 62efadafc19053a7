//! Asynchronous work: begun by an op, completed in a later turn, aborted with its run.

mod support;

use std::time::Duration;

use engine::{Limits, RunError};
use support::{Bench, LIMITS, late};

#[test]
fn work_beside_the_script_completes_its_promise() {
    let bench = Bench::new();
    let key = "const { pbkdf2 } = require('crypto'); const derive = (...a) => new Promise((y, n) => pbkdf2(...a, (e, k) => e ? n(e) : y(k.toString('hex'))));";
    // RFC 6070, and RFC 7914 section 11.
    let table = [
        (
            "derive('password', 'salt', 2, 20, 'sha1')",
            "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
        ),
        (
            "derive('passwordPASSWORDpassword', 'saltSALTsaltSALTsaltSALTsaltSALTsalt', 4096, 25, 'sha1')",
            "3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038",
        ),
        (
            "derive('passwd', 'salt', 1, 64, 'sha256')",
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        ),
    ];
    for (call, expected) in table {
        let got = bench.text(&format!("{key} return {call}"));
        assert_eq!(got, expected, "{call}");
    }
    // The script goes on meanwhile, and many may be under way.
    let text = format!(
        "{key} const o = []; const p = derive('a', 'b', 2000, 8, 'sha256').then(() => o.push('key')); o.push('on'); await p;
         const all = await Promise.all(Array.from({{ length: 50 }}, (_, i) => derive('a', 'b' + i, 10, 8, 'sha256'))); return o + ' ' + new Set(all).size"
    );
    assert_eq!(bench.text(&text), "on,key 50");
}

#[test]
fn a_bad_argument_is_told_at_once() {
    let bench = Bench::new();
    let text = "try { require('crypto').pbkdf2('a', 'b', 1, 8, 'none', () => {}) } catch (e) { return e.message }";
    assert_eq!(bench.text(text), "Invalid digest: none");
}

#[test]
fn what_a_callback_throws_is_the_runs_failure() {
    let bench = Bench::new();
    let text = "require('crypto').pbkdf2('a', 'b', 1, 8, 'sha1', () => { throw new RangeError('from the callback') }); await new Promise(() => {})";
    match bench.run(text) {
        Err(RunError::Threw { name, message, .. }) => {
            assert_eq!(
                (name.as_str(), message.as_str()),
                ("RangeError", "from the callback")
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn endless_work_ends_with_its_run_and_leaves_the_threads_free() {
    let bench = Bench::new();
    let limits = Limits {
        timeout: Some(Duration::from_millis(200)),
        ..LIMITS
    };
    let endless = "await Promise.all(Array.from({ length: 20 }, () => new Promise(y => require('crypto').pbkdf2('a', 'b', 4e9, 64, 'sha512', y))))";
    match bench.run_with(Bench::invocation(endless), limits) {
        Err(error) if late(&error) => {}
        other => panic!("{other:?}"),
    }
    // The threads beside are free again: the next work is not behind twenty endless ones.
    let next = "return new Promise(y => require('crypto').pbkdf2('a', 'b', 1, 4, 'sha1', (e, k) => y(k.length)))";
    assert_eq!(bench.text(next), "4");
}

#[test]
fn work_nobody_waits_for_does_not_keep_a_run() {
    let bench = Bench::new();
    for _ in 0..20 {
        let text =
            "require('crypto').pbkdf2('a', 'b', 1000, 8, 'sha1', () => { throw 1 }); return 'gone'";
        assert_eq!(bench.text(text), "gone");
    }
    assert_eq!(bench.text("return 'and on'"), "and on");
}
