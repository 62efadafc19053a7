//! Scripts at fault and scripts that change: what is told, to whom, and that it touches nobody else.

use serde_json::json;

use crate::support::Server;

#[test]
fn a_body_over_the_limit_never_reaches_the_script() {
    let server = Server::with("[server]\nmax_body_bytes = 100");
    server.put_file("body.ts", "return 'ran'");
    let reply = server
        .script("POST", "/body", &[], Some(&[b'x'; 101]))
        .expect(413)
        .json();
    assert_eq!(
        (&reply["error"], &reply["maxBytes"]),
        (&json!("Payload too large"), &json!(100))
    );
    assert_eq!(
        server
            .script("POST", "/body", &[], Some(&[b'x'; 100]))
            .expect(200)
            .text(),
        "ran"
    );
}

#[test]
fn an_uncaught_error_is_500_and_names_the_run() {
    let server = Server::start();
    for (source, message) in [
        ("throw new Error('no')", "no"),
        ("throw 'text'", "text"),
        ("await Promise.reject(new TypeError('wrong'))", "wrong"),
        ("null.x", "cannot read property 'x' of null"),
        (
            "export default () => { throw new Error('inside') }",
            "inside",
        ),
        ("import './nowhere'", "nowhere"),
    ] {
        let reply = server.try_script(source).expect(500);
        let id = reply.header("x-execution-id").unwrap().to_owned();
        let body = reply.json();
        assert!(
            body["error"].as_str().unwrap().contains(message),
            "{source}: {body}"
        );
        assert_eq!(body["executionId"], id, "{source}");
        assert_eq!(body.get("stack"), None, "{source}");
    }
    let plain = server
        .script("GET", "/tried", &[("accept", "text/plain")], None)
        .expect(500);
    assert!(
        plain
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
}

#[test]
fn development_shows_the_stack_with_typescript_lines() {
    let server = Server::with("[server]\ndevelopment = true");
    server.put_file(
        "deep.ts",
        "interface A {\n  b: number;\n}\nconst a: A = { b: 1 };\nthrow new Error(`b is ${a.b}`);\n",
    );
    let body = server.run("/deep").expect(500).json();
    assert!(
        body["stack"].as_str().unwrap().contains("deep.ts:5"),
        "{body}"
    );
}

#[test]
fn a_broken_edit_on_disk_is_500_for_that_script_alone_and_names_the_fault() {
    let server = Server::start();
    server.write("good.ts", "return 'good'");
    server.write("bad.ts", "return 'was good'");
    assert_eq!(server.run("/bad").expect(200).text(), "was good");
    server.put_file("bad.ts", "const a = 1;\nconst = 2;\n");
    let json = &[("accept", "application/json")];
    let body = server.script("GET", "/bad", json, None).expect(500).json();
    assert!(
        body["error"].as_str().unwrap().contains("bad.ts:2:7"),
        "{body}"
    );
    assert_eq!((&body["line"], &body["column"]), (&json!(2), &json!(7)));
    assert_eq!(server.run("/good").expect(200).text(), "good");
    let page = server
        .script("GET", "/bad", &[("accept", "text/html")], None)
        .expect(500);
    assert!(
        page.text()
            .contains("500 Script Compilation Error - Hoody Exec"),
        "{}",
        page.text()
    );
    server.put_file("bad.ts", "return 'mended'");
    assert_eq!(server.run("/bad").expect(200).text(), "mended");
}

#[test]
fn an_edit_holds_for_the_next_request() {
    let server = Server::start();
    server.put_file("lib.ts", "export const n = 0");
    server.put_file("a.ts", "import { n } from './lib'; return `0 ${n}`");
    for round in 1..30 {
        if round % 2 == 0 {
            server.write(
                "a.ts",
                &format!("import {{ n }} from './lib'; return `{round} ${{n}}`"),
            );
        } else {
            server.put_file(
                "a.ts",
                &format!("import {{ n }} from './lib'; return `{round} ${{n}}`"),
            );
        }
        server.put_file("lib.ts", &format!("export const n = {round}"));
        assert_eq!(
            server.run("/a").expect(200).text(),
            format!("{round} {round}")
        );
    }
    std::fs::remove_file(server.script_file("a.ts")).unwrap();
    server.run("/a").expect(404);
}

#[test]
fn nothing_leaks_from_one_request_to_the_next() {
    let server = Server::start();
    server.put_file("lib/count.ts", "let n = 0; export const next = () => ++n;");
    server.put_file(
        "look.ts",
        "import { next } from './lib/count';\nreturn [typeof globalThis.leak, [1].map((x) => x + 1)[0], ({} as any).leak === undefined, \
         typeof URL, Object.isFrozen(Array.prototype), Math.random() < 1, typeof process.env.LEAK].join()",
    );
    let clean = "undefined,2,true,function,false,true,undefined";
    assert_eq!(server.run("/look").expect(200).text(), clean);
    for source in [
        "globalThis.leak = 1; return 'set'",
        "(Array.prototype as any).map = () => ['patched']; (Object.prototype as any).leak = 1; return 'set'",
        "Object.freeze(Array.prototype); delete (globalThis as any).URL; return 'set'",
        "Math.random = () => 4; process.env.LEAK = 'yes'; return 'set'",
        "setInterval(() => { (globalThis as any).leak = 1 }, 1); return 'set'",
        "(JSON as any).stringify = () => 'patched'; return 'set'",
    ] {
        assert_eq!(
            server.try_script(source).expect(200).text(),
            "set",
            "{source}"
        );
        assert_eq!(
            server.run("/look").expect(200).text(),
            clean,
            "after {source}"
        );
    }
}
