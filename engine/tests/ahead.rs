//! What a script imports at its top is evaluated once for many runs; nobody can tell, but by the time it takes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::time::Duration;

use engine::RunError;
use support::Bench;

/// Runs a script often enough that what it imports may have been evaluated ahead; gives all answers.
fn often(bench: &Bench, script: &str) -> Vec<String> {
    (0..6).map(|_| bench.run(script).unwrap().text()).collect()
}

fn bench(helper: &str) -> Bench {
    let bench = Bench::new();
    bench.files.put("default/1/helper.ts", helper);
    bench
}

/// A bench with a package.
fn packaged(text: &str) -> Bench {
    let bench = Bench::new();
    let manifest = "{\"main\":\"main.js\"}";
    bench
        .files
        .put("node_modules/package/package.json", manifest);
    bench.files.put("node_modules/package/main.js", text);
    bench
}

#[expect(
    clippy::disallowed_methods,
    reason = "what passes is time itself: nothing is waited for"
)]
fn next_millisecond() {
    std::thread::sleep(Duration::from_millis(3));
}

/// How many different answers twenty runs give that begin at different milliseconds.
fn different(bench: &Bench, script: &str) -> usize {
    let mut all = Vec::new();
    for _ in 0..20 {
        all.push(bench.run(script).unwrap().text());
        next_millisecond();
    }
    all.sort();
    all.dedup();
    all.len()
}

#[test]
fn modules_are_evaluated_once_for_many_runs() {
    let bench = packaged("exports.at = Date.now();");
    let times = different(&bench, "import { at } from 'package'; return `${at}`;");
    // Each of two machines has evaluated it in two runs, and then once for all that follow.
    let expected = if bench.snapshot { 1..=12 } else { 20..=20 };
    assert!(expected.contains(&times), "{times}");
}

#[test]
fn random_numbers_differ_between_runs() {
    let drawn = "exports.at = Math.random();";
    let script = "import { at } from 'package'; return `${at}`;";
    assert_eq!(different(&packaged(drawn), script), 20);
    let later = "exports.draw = () => Math.random(); exports.id = () => crypto.randomUUID();";
    for call in ["draw()", "id()"] {
        let script = format!("import p from 'package'; return `${{p.{call}}}`;");
        assert_eq!(different(&packaged(later), &script), 20, "{call}");
    }
}

#[test]
fn what_a_run_does_to_a_package_is_gone_with_it() {
    let bench = packaged("exports.max = 1; exports.names = ['a'];");
    let script = "import limits from 'package'; const seen = `${limits.max} ${limits.names}`; \
                  limits.max += 1; limits.names.push('b'); return seen;";
    assert_eq!(often(&bench, script), ["1 a"; 6]);
}

#[test]
fn an_edit_holds_for_the_next_run() {
    let bench = bench("export const word = 'one';");
    let script = "import { word } from './helper'; return word;";
    assert_eq!(often(&bench, script), ["one"; 6]);
    bench
        .files
        .put("default/1/helper.ts", "export const word = 'two';");
    assert_eq!(often(&bench, script), ["two"; 6]);
    bench
        .files
        .put("default/1/helper.ts", "export { word } from './other.js';");
    bench
        .files
        .put("default/1/other.js", "export const word = 'three';");
    assert_eq!(often(&bench, script), ["three"; 6]);
    bench
        .files
        .put("default/1/other.js", "export const word = 'four';");
    assert_eq!(often(&bench, script), ["four"; 6]);
}

#[test]
fn what_asks_for_a_run_is_evaluated_in_it() {
    for helper in [
        "export const word = process.env.WORD ?? 'none';",
        "let said = 'none'; try { said = process.env.WORD ?? said; } catch {} export const word = said;",
    ] {
        let bench = bench(helper);
        let script = "import { word } from './helper'; return word;";
        assert_eq!(often(&bench, script), ["none"; 6], "{helper}");
        bench.files.put("default/1/_default.env", "WORD=now");
        assert_eq!(often(&bench, script), ["now"; 6], "{helper}");
    }
}

#[test]
fn what_waits_is_waited_for_in_each_run() {
    let bench =
        bench("export const word = await Promise.resolve('late'); setTimeout(() => {}, 1);");
    let script = "import { word } from './helper'; return word;";
    assert_eq!(often(&bench, script), ["late"; 6]);
    let bench =
        self::bench("export let word = 'early'; Promise.resolve().then(() => { word = 'late'; });");
    let script = "import * as helper from './helper'; await null; return helper.word;";
    assert_eq!(often(&bench, script), ["late"; 6]);
}

#[test]
fn a_module_that_throws_or_is_missing_is_told_in_every_run() {
    let bench = bench("throw new RangeError('no');");
    for _ in 0..6 {
        let error = bench.run("import './helper'; return 1;").unwrap_err();
        assert!(
            matches!(&error, RunError::Threw { name, message, .. } if name == "RangeError" && message == "no"),
            "{error:?}"
        );
    }
    for _ in 0..6 {
        let error = bench.run("import './missing'; return 1;").unwrap_err();
        assert!(
            matches!(&error, RunError::Threw { message, .. } if message.contains("./missing")),
            "{error:?}"
        );
    }
    assert_eq!(bench.run("return 'well'").unwrap().text(), "well");
}

#[test]
fn a_module_that_takes_too_long_or_too_much_harms_nobody() {
    let slow = bench(
        "const end = Date.now() + 400; while (Date.now() < end); export const word = 'slow';",
    );
    let script = "import { word } from './helper'; return word;";
    assert_eq!(slow.run(script).unwrap().text(), "slow");
    assert_eq!(slow.run(script).unwrap().text(), "slow");
    assert_eq!(slow.run(script).unwrap().text(), "slow");
    let large = bench(
        "export const word = 'x'.repeat(100) + Array.from({ length: 200_000 }, (_, i) => ({ i })).length;",
    );
    assert!(
        often(&large, script)
            .iter()
            .all(|word| word.ends_with("200000"))
    );
    let huge = bench(
        "export const all = Array.from({ length: 100_000 }, (_, i) => ({ i })); export const word = 'kept';",
    );
    assert_eq!(often(&huge, script), ["kept"; 6]);
}

#[test]
fn a_stack_names_the_places_of_modules_evaluated_ahead() {
    let bench = bench(
        "export interface Unused { a: 1 }\nexport function fail(): never {\n  throw new Error('there');\n}",
    );
    for _ in 0..6 {
        let error = bench
            .run("import { fail } from './helper';\nfail();")
            .unwrap_err();
        let RunError::Threw { stack, .. } = error else {
            panic!("{error:?}");
        };
        assert!(stack.contains("/scripts/default/1/helper.ts:3:"), "{stack}");
    }
}
