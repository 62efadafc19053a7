//! What is written, beside what the engine writes, and what is left to the engine.

use super::*;
use proptest::prelude::*;
use rquickjs::{Context, Runtime};

/// What the writer gives for the value of a script.
fn ours(script: &str) -> Option<String> {
    let runtime = Runtime::new().unwrap();
    let context = Context::full(&runtime).unwrap();
    context.with(|ctx| {
        let value: Value<'_> = ctx.eval(script).unwrap();
        data_json(&value).map(|text| String::from_utf8(text).unwrap())
    })
}

/// What the engine gives for it.
fn theirs(script: &str) -> Option<String> {
    let runtime = Runtime::new().unwrap();
    let context = Context::full(&runtime).unwrap();
    context.with(|ctx| ctx.eval(format!("JSON.stringify({script})")).unwrap())
}

#[test]
fn data_is_written_as_the_engine_writes_it() {
    for script in [
        "({})",
        "([])",
        "({ hello: 'world' })",
        "({ b: 1, a: 2, 7: 3, 1: 4, [Symbol('s')]: 5 })",
        "([1, -0, 1.5, 1e21, 1e-7, 123456789012345680000, NaN, -Infinity, 2 ** 53, -2147483648])",
        "([null, undefined, true, false, Symbol('s'), [], {}, [[]]])",
        "({ a: undefined, b: { c: undefined }, d: [undefined], e: Symbol('s') })",
        "({ a: undefined, b: 1 })",
        "(['\"\\\\/\\b\\f\\n\\r\\t\\0\\x1f\\x7f', 'é€\u{1F600}', '\\u2028', '\\ud800', 'a\\udc00b', '\\ud83d\\ude00', 'ab'.repeat(5000) + '\"'])",
        "({ '\"': 1, '\\ud800': 2, 'é': 3 })",
        "Object.create(null, { seen: { value: 1, enumerable: true }, hidden: { value: 2 } })",
        "[(() => { class A { constructor() { this.x = 1; } get y() { return 2; } } return new A(); })()]",
        "Object.assign([1, 2], { extra: 3 })",
        "(() => { const a = [1, 2, 3]; a.length = 2; return a; })()",
        "Object.freeze({ a: Object.freeze([1]) })",
        "(() => { const same = { x: 1 }; return [same, same]; })()",
        "({ toJSON: 1 }.nothing ?? { a: 1 })",
    ] {
        assert_eq!(ours(script), theirs(script), "{script}");
    }
}

#[test]
fn what_may_run_code_is_left_to_the_engine() {
    for script in [
        "({ get a() { return 1; } })",
        "({ toJSON() { return 1; } })",
        "({ toJSON: 1 })",
        "({ a: { toJSON() { return 1; } } })",
        "Object.assign([1], { toJSON() { return 2; } })",
        "(() => { class A { toJSON() { return 1; } } return { a: new A() }; })()",
        "({ a: new Date(0) })",
        "({ a: new Map() })",
        "({ a: new String('x') })",
        "({ a: () => 1 })",
        "({ a: 1n })",
        "new Proxy({}, {})",
        "Object.create(new Proxy({}, {}))",
        "({ a: new Proxy([], {}) })",
        "[1, , 3]",
        "Object.defineProperty([1], 0, { get() { return 2; } })",
        "({ then() {} })",
        "({ next: 1 })",
        "({ async *[Symbol.asyncIterator]() {} })",
        "Object.create({})",
        "(() => { class A {} return new A(); })()",
        "(() => { const a = {}; a.a = a; return a; })()",
        "(() => { let a = []; for (let i = 0; i < 300; i += 1) a = [a]; return a; })()",
        "(() => { let a = {}; for (let i = 0; i < 40; i += 1) a = { a, b: a }; return a; })()",
        "(() => { const x = 'x'.repeat(1e6); return Array(20).fill(x); })()",
        "new Uint8Array(2)",
        "'text'",
    ] {
        assert_eq!(ours(script), None, "{script}");
    }
}

#[test]
fn a_prototype_that_a_script_changed_is_seen() {
    for change in [
        "Object.prototype.toJSON = () => 1",
        "Array.prototype.toJSON = () => 1",
        "Object.defineProperty(Object.prototype, 'then', { get() { throw 1; } })",
    ] {
        assert_eq!(ours(&format!("({change}, {{ a: [1] }})")), None, "{change}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_quoted_as_the_engine_does(units in prop::collection::vec(any::<u16>(), 0..40)) {
        let units: Vec<String> = units.iter().map(u16::to_string).collect();
        let script = format!("[String.fromCharCode({})]", units.join(","));
        prop_assert_eq!(ours(&script), theirs(&script));
    }
}
