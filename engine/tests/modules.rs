//! Which file an import means, how the two kinds of module meet, and what stays out of reach.

mod support;

use engine::RunError;
use support::Bench;

fn bench() -> Bench {
    let bench = Bench::new();
    for (path, text) in [
        (
            "default/1/lib/named.ts",
            "export const one: number = 1;\nexport function two() { return one + 1 }",
        ),
        (
            "default/1/lib/default.js",
            "export default class A { name() { return 'A' } }",
        ),
        ("default/1/lib/common.js", "module.exports = { three: 3 };"),
        (
            "default/1/lib/function.js",
            "module.exports = (x) => x * 2;",
        ),
        (
            "default/1/lib/index.ts",
            "export * from './named'; export { default as A } from './default.js';",
        ),
        (
            "default/1/lib/late.ts",
            "export const late = await Promise.resolve('late');",
        ),
        (
            "default/1/lib/uses-late.ts",
            "import { late } from './late'; export const said = late + '!';",
        ),
        (
            "default/1/lib/live.js",
            "export let n = 0; export const up = () => { n += 1 };",
        ),
        (
            "default/1/lib/a.js",
            "import { b } from './b.js'; export const a = () => b() + 'a';",
        ),
        (
            "default/1/lib/b.js",
            "import { a } from './a.js'; export const b = () => typeof a;",
        ),
        ("default/1/data.json", "{\"k\": [1, 2]}"),
        ("default/2/secret.js", "module.exports = 'other';"),
        ("secret.js", "module.exports = 'root';"),
        (
            "node_modules/common/package.json",
            "{\"name\":\"common\",\"main\":\"lib/main\"}",
        ),
        (
            "node_modules/common/lib/main.js",
            "exports.name = 'common'; exports.dep = require('dep').name;",
        ),
        (
            "node_modules/dep/package.json",
            "{\"name\":\"dep\",\"exports\":{\".\":{\"import\":\"./i.mjs\",\"require\":\"./r.cjs\"},\"./sub\":\"./sub/x.js\"}}",
        ),
        (
            "node_modules/dep/i.mjs",
            "export const name = 'dep by import';",
        ),
        ("node_modules/dep/r.cjs", "exports.name = 'dep by require';"),
        (
            "node_modules/dep/sub/x.js",
            "module.exports = 'sub of ' + require('./y');",
        ),
        ("node_modules/dep/sub/y.js", "module.exports = 'dep'"),
        (
            "node_modules/@scope/pkg/package.json",
            "{\"name\":\"@scope/pkg\",\"type\":\"module\",\"exports\":\"./index.js\"}",
        ),
        (
            "node_modules/@scope/pkg/index.js",
            "export default 'scoped'; export { name } from 'dep';",
        ),
    ] {
        bench.files.put(path, text);
    }
    bench
}

#[test]
fn both_kinds_of_module_reach_each_other() {
    let bench = bench();
    for (text, expected) in [
        (
            "import { one, two } from './lib/named'; return [one, two()]",
            "[1,2]",
        ),
        (
            "import { two } from './lib/named.js'; return [two()]",
            "[2]",
        ),
        (
            "import A from './lib/default.js'; return [new A().name()]",
            "[\"A\"]",
        ),
        (
            "import common from './lib/common'; return common",
            "{\"three\":3}",
        ),
        (
            "import { three } from './lib/common.js'; return [three]",
            "[3]",
        ),
        (
            "import * as all from './lib'; return [all.one, new all.A().name()]",
            "[1,\"A\"]",
        ),
        (
            "const { two } = require('./lib/named'); return [two()]",
            "[2]",
        ),
        (
            "const double = require('./lib/function'); return [double(4)]",
            "[8]",
        ),
        (
            "const { default: double } = await import('./lib/function.js'); return [double(4)]",
            "[8]",
        ),
        (
            "const a = await import('./lib/named.ts'); return [a.two()]",
            "[2]",
        ),
        (
            "import { said } from './lib/uses-late'; return [said]",
            "[\"late!\"]",
        ),
        (
            "import { n, up } from './lib/live.js'; up(); up(); return [n]",
            "[2]",
        ),
        (
            "import { a } from './lib/a.js'; return [a()]",
            "[\"functiona\"]",
        ),
        (
            "import data from './data.json'; return data",
            "{\"k\":[1,2]}",
        ),
        ("return require('./data.json').k", "[1,2]"),
        (
            "import { name } from 'dep'; import c from 'common'; return [name, c]",
            "[\"dep by import\",{\"name\":\"common\",\"dep\":\"dep by require\"}]",
        ),
        (
            "import sub from 'dep/sub'; return [sub, require('dep/sub')]",
            "[\"sub of dep\",\"sub of dep\"]",
        ),
        (
            "import s, { name } from '@scope/pkg'; return [s, name]",
            "[\"scoped\",\"dep by import\"]",
        ),
        (
            "return [require('node:path').join('a', '..', 'b'), require('path').sep]",
            "[\"b\",\"/\"]",
        ),
        ("import type { X } from './nowhere'; return [1]", "[1]"),
        (
            "import { join } from 'node:path'; return [join('a', 'b')]",
            "[\"a/b\"]",
        ),
    ] {
        assert_eq!(bench.text(text), expected, "{text}");
    }
}

#[test]
fn what_is_not_there_or_not_ours_cannot_be_found() {
    let bench = bench();
    for text in [
        "require('./nowhere')",
        "await import('nowhere')",
        "import x from 'dep/hidden'; return x",
        "require('../2/secret.js')",
        "require('../../secret.js')",
        "require('../../../../etc/passwd')",
        "require('/etc/passwd')",
        "require('file:///etc/passwd')",
        "require('/scripts/default/2/secret.js')",
        "require('./lib/../../2/secret.js')",
        "await import('../2/secret.js')",
    ] {
        match bench.run(text) {
            Err(RunError::Threw { message, .. }) => {
                assert!(message.contains("Cannot find"), "{text}: {message}")
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_fault_in_a_module_names_its_place() {
    let bench = bench();
    bench
        .files
        .put("default/1/broken.ts", "const a = 1;\nconst = 2;");
    bench.files.put(
        "default/1/throws.ts",
        "interface I { a: 1 }\n\nexport function go() {\n  throw new Error('inside');\n}",
    );
    match bench.run("import './broken'") {
        Err(RunError::Threw { message, .. }) => {
            assert!(message.contains("default/1/broken.ts:2:7"), "{message}")
        }
        other => panic!("{other:?}"),
    }
    match bench.run("import { go } from './throws';\n\nconst run = () => go();\nrun();") {
        Err(RunError::Threw { stack, .. }) => {
            assert!(stack.contains("default/1/throws.ts:4:"), "{stack}");
            assert!(stack.contains("default/1/test.ts:3:"), "{stack}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_module_is_evaluated_once_for_a_run() {
    let bench = bench();
    bench.files.put(
        "default/1/once.js",
        "globalThis.times = (globalThis.times ?? 0) + 1; exports.x = 1;",
    );
    let text = "require('./once'); await import('./once.js'); require('./once.js'); return [globalThis.times]";
    assert_eq!(bench.text(text), "[1]");
    assert_eq!(bench.text(text), "[1]");
}

/// Something to dispose of, and a record of what was.
const RESOURCES: &str = "const seen = []; const open = (name) => ({ name, async [Symbol.asyncDispose]() { await null; seen.push('closed ' + name) }, [Symbol.dispose]() { seen.push('shut ' + name) } });";

#[test]
fn resources_are_disposed_of_at_the_top_as_in_functions() {
    let bench = bench();
    bench.files.put(
        "default/1/lib/held.ts",
        "export const seen: string[] = []; await using held = { async [Symbol.asyncDispose]() { seen.push('held') } }; seen.push('used');",
    );
    bench.files.put(
        "default/1/lib/uses-held.ts",
        "import { seen } from './held'; export const all = seen;",
    );
    for (text, expected) in [
        (
            "{ await using a = open('a'); using b = open('b'); seen.push(a.name) } return seen.join()",
            "a,shut b,closed a",
        ),
        (
            "for (await using a of [open('a'), open('b')]) seen.push(a.name); return seen.join()",
            "a,closed a,b,closed b",
        ),
        (
            "for (using a of [open('a')]) seen.push(a.name); return seen.join()",
            "a,shut a",
        ),
        (
            "try { await using a = open('a'); throw new Error('x') } catch (error) { seen.push(error.message) } return seen.join()",
            "closed a,x",
        ),
        (
            "await using nothing = null; const { seen: held } = await import('./lib/held'); return held.join()",
            "used,held",
        ),
        (
            "import { all } from './lib/uses-held'; return all.join()",
            "used,held",
        ),
    ] {
        assert_eq!(
            bench.text(&format!("{RESOURCES} {text}")),
            expected,
            "{text}"
        );
    }
    // Before the answer is complete, as what comes after any other `await`.
    let bench = Bench::new();
    let text = "const end = { async [Symbol.asyncDispose]() { res.setHeader('x-closed', 'yes') } }; await using held = end; return 'done'";
    let answer = bench.run(text).unwrap();
    assert_eq!(
        (answer.text().as_str(), answer.header("x-closed")),
        ("done", Some("yes"))
    );
}

#[test]
fn what_no_engine_here_can_run_is_named() {
    let bench = bench();
    for (text, named, line) in [
        (
            "const log = f => f;\nclass A {\n @log m() {} }\nreturn 1",
            "decorators",
            3,
        ),
        (
            "const d = c => c;\n@d class K {}\nreturn 1",
            "decorators",
            2,
        ),
        (
            "const d = c => c;\n@d export default class K {}",
            "decorators",
            2,
        ),
        (
            "class A {\n constructor(@f() a: string) {} }",
            "decorators",
            2,
        ),
        ("class A {\n\n accessor x = 1 }", "accessor fields", 3),
        ("class A {\n static accessor #x = 1 }", "accessor fields", 2),
    ] {
        let Err(RunError::Compile(fault)) = bench.run(text) else {
            panic!("{text} runs");
        };
        assert!(
            fault
                .message
                .starts_with(&format!("{named} are not supported")),
            "{fault:?}"
        );
        assert_eq!(fault.line, line, "{text}");
    }
    // A name like any other, and what is but a type.
    let fine = "abstract class B { abstract accessor y: number } class A { accessor = 1; static accessor() { return 2 } } return new A().accessor + A.accessor()";
    assert_eq!(bench.text(fine), "3");
}
