//! What runs before and after the scripts of a folder.

use serde_json::{Value, json};

use crate::support::Server;

/// A server with these files.
fn with(files: &[(&str, &str)]) -> Server {
    let server = Server::start();
    for (path, content) in files {
        server.put_file(path, content);
    }
    server
}

const MAIN: &str = "return { main: true, user: req.user ?? null }";

#[test]
fn each_way_of_middleware_has_its_answer() {
    for (pre, main, post, status, body) in [
        // What runs before hands on by `req`, and may stop.
        (
            "req.user = 'ada'",
            MAIN,
            "",
            200,
            r#"{"main":true,"user":"ada"}"#,
        ),
        ("return null", MAIN, "", 200, r#"{"main":true,"user":null}"#),
        (
            "return { stopped: 1 }",
            "throw new Error('never')",
            "",
            200,
            r#"{"stopped":1}"#,
        ),
        (
            "res.status(403); return 'no'",
            "throw new Error('never')",
            "",
            403,
            "no",
        ),
        ("return false", MAIN, "", 200, "false"),
        (
            "res.status(401).json({ no: 1 })",
            "throw new Error('never')",
            "",
            401,
            r#"{"no":1}"#,
        ),
        ("res.end('ended')", MAIN, "", 200, "ended"),
        (
            "res.setHeader('x-pre', '1'); res.status(201)",
            MAIN,
            "",
            201,
            r#"{"main":true,"user":null}"#,
        ),
        // The shapes of a script hold here as well.
        (
            "module.exports = (req, res) => { req.user = 'cjs' }",
            MAIN,
            "",
            200,
            r#"{"main":true,"user":"cjs"}"#,
        ),
        (
            "export default async (req) => { req.user = 'esm' }",
            MAIN,
            "",
            200,
            r#"{"main":true,"user":"esm"}"#,
        ),
        (
            "module.exports = (req, res, next) => { setTimeout(() => { req.user = 'later'; next() }, 5) }",
            MAIN,
            "",
            200,
            r#"{"main":true,"user":"later"}"#,
        ),
        (
            "module.exports = (req, res, next) => next(new Error('passed on'))",
            MAIN,
            "",
            500,
            "",
        ),
        (
            "req.user = 'for a handler'",
            "module.exports = (req, res) => res.json({ user: req.user })",
            "",
            200,
            r#"{"user":"for a handler"}"#,
        ),
        // What runs after sees the result, and may replace it.
        (
            "",
            MAIN,
            "return { was: mainResult }",
            200,
            r#"{"was":{"main":true,"user":null}}"#,
        ),
        ("", MAIN, "return null", 200, r#"{"main":true,"user":null}"#),
        (
            "",
            MAIN,
            "mainResult.more = 1",
            200,
            r#"{"main":true,"user":null,"more":1}"#,
        ),
        (
            "",
            "return",
            "return mainResult === undefined ? 'nothing' : 'something'",
            200,
            "nothing",
        ),
        (
            "",
            "module.exports = () => 'exported'",
            "return mainResult + '!'",
            200,
            "exported!",
        ),
        (
            "",
            "res.json({ sent: 1 })",
            "return 'too late'",
            200,
            r#"{"sent":1}"#,
        ),
        (
            "return 'stop'",
            "throw new Error('never')",
            "return mainResult + ' seen'",
            200,
            "stop seen",
        ),
        (
            "res.end('pre')",
            "throw new Error('never')",
            "return 'too late'",
            200,
            "pre",
        ),
        (
            "",
            "export function GET() { return new Response('web') }",
            "return { status: mainResult.status }",
            200,
            r#"{"status":200}"#,
        ),
        (
            "",
            MAIN,
            "export default () => 'from an export'",
            200,
            "from an export",
        ),
        ("", "res.status(201); return 1", "return 2", 201, "2"),
        ("", "return 1", "throw new Error('after')", 500, ""),
        (
            "req.n = 1",
            "req.n += 1; return null",
            "return { n: req.n + 1, main: mainResult }",
            200,
            r#"{"n":3,"main":null}"#,
        ),
        ("", "return typeof mainResult", "", 200, "undefined"),
    ] {
        let mut files = vec![("in/main.ts", main)];
        files.extend((!pre.is_empty()).then_some(("in/pre.ts", pre)));
        files.extend((!post.is_empty()).then_some(("in/post.js", post)));
        let server = with(&files);
        let told = format!("pre {pre:?} main {main:?} post {post:?}");
        let reply = server.run("/in/main");
        assert_eq!(reply.status, status, "{told}: {}", reply.text());
        if !body.is_empty() {
            assert_eq!(reply.text(), body, "{told}");
        }
        server.until_idle();
    }
}

#[test]
fn it_acts_on_its_own_folder_alone() {
    let server = with(&[
        ("pre.js", "return 'root'"),
        ("a.ts", "return 'a'"),
        ("sub/b.ts", "return 'b'"),
        (
            "sub/deeper/pre.ts",
            "return 'ts ' + metadata.parameters.id + ' ' + metadata.path",
        ),
        ("sub/deeper/pre.js", "return 'js'"),
        ("sub/deeper/index.ts", "return 'index'"),
        ("sub/deeper/[id].ts", "return 'id'"),
    ]);
    assert_eq!(server.run("/a").text(), "root");
    assert_eq!(server.run("/sub/b").text(), "b");
    assert_eq!(server.run("/sub/deeper").text(), "ts undefined /sub/deeper");
    assert_eq!(server.run("/sub/deeper/7").text(), "ts 7 /sub/deeper/7");
    // It is no route.
    server.run("/pre").expect(404);
    // An edit holds for the next request, and so does a removal.
    server.put_file("pre.js", "return 'changed'");
    assert_eq!(server.run("/a").text(), "changed");
    std::fs::remove_file(server.script_file("pre.js")).unwrap();
    assert_eq!(server.run("/a").text(), "a");
}

#[test]
fn it_is_part_of_one_run() {
    let server = with(&[
        (
            "pre.ts",
            "import { helper } from './lib/helper'; globalThis.fromPre = helper; req.id = metadata.executionId; console.log('pre was here')",
        ),
        ("lib/helper.ts", "export const helper = 'helped'"),
        (
            "a.ts",
            "return { same: req.id === metadata.executionId, from: globalThis.fromPre }",
        ),
        ("slow.ts", "// @timeout 400\nwhile (true) {}"),
    ]);
    let reply = server.run("/a");
    let id = reply.header("x-execution-id").unwrap().to_owned();
    assert_eq!(reply.ok(), json!({"same": true, "from": "helped"}));
    assert!(server.until_logged("pre was here").contains(&id));
    assert_eq!(server.run("/slow").expect(504).json()["timeoutMs"], 400);
    assert_eq!(server.get("/monitor/stats").ok()["requests"]["total"], 2);
    // The limits are the script's: it is guarded before anything runs.
    server.put_file("a.ts", "// @token word\nreturn 1");
    assert_eq!(server.run("/a").expect(401).json()["error"], "Unauthorized");
    // What does not compile is told with the file at fault.
    server.put_file("a.ts", "return 1");
    server.put_file("pre.ts", "const = 1");
    let headers = [("accept", "application/json")];
    let body: Value = server
        .script("GET", "/a", &headers, None)
        .expect(500)
        .json();
    assert_eq!(body["file"], "default/1/pre.ts", "{body}");
    server.put_file("pre.ts", "\nthrow new Error('in pre')");
    let reply = server.run("/a").expect(500);
    assert_eq!(reply.json()["error"], "in pre");
    server.until_logged("default/1/pre.ts:2");
}
