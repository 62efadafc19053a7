//! Scripts that declare the type of what they return.

use serde_json::json;

use crate::support::Server;

const WRONG: &str = "return { id: '7', tags: ['a', 2] }";
const TYPE: &str = "// @return-type { id: number; tags: string[] }\n";
const SENTENCE: &str = "Return type validation failed: id: expected number, got string";

#[test]
fn a_value_that_fits_is_sent() {
    let server = Server::start();
    for (kind, source, body) in [
        ("{ id: number }", "return { id: 7 }", "{\"id\":7}"),
        ("string", "return 'text'", "text"),
        ("Promise<number[]>", "return [1, 2]", "[1,2]"),
        (
            "{ at: Date; more?: Map<string, string> }",
            "return { at: new Date(0) }",
            "{\"at\":\"1970-01-01T00:00:00.000Z\"}",
        ),
        ("void", "return", ""),
        (
            "User",
            "interface User { name: string }\nreturn { name: 'Ada' }",
            "{\"name\":\"Ada\"}",
        ),
        (
            "{ ok: true }",
            "module.exports = () => ({ ok: true })",
            "{\"ok\":true}",
        ),
        ("{ ok: true }", "res.json({ other: 1 })", "{\"other\":1}"),
        (
            "Response",
            "export const GET = () => new Response('web')",
            "web",
        ),
        (
            "Buffer | Uint8Array",
            "return Buffer.from('bytes')",
            "bytes",
        ),
        ("NotKnownHere", "return 1", "1"),
        ("{ broken", "return 1", "1"),
    ] {
        let reply = server.try_script(&format!("// @return-type {kind}\n{source}"));
        assert!(reply.status < 300, "{kind}: {}", reply.text());
        assert_eq!(reply.text(), body, "{kind}");
    }
}

#[test]
fn each_mode_has_its_way_with_what_does_not_fit() {
    let server = Server::start();
    for mode in [
        "",
        "// @return-type-mode strict\n",
        "// @return-type-mode dev\n",
    ] {
        let reply = server
            .try_script(&format!("{TYPE}{mode}{WRONG}"))
            .expect(500);
        let id = reply.header("x-execution-id").unwrap().to_owned();
        assert_eq!(reply.json(), json!({"error": SENTENCE, "executionId": id}));
    }
    let reply = server.try_script(&format!("{TYPE}// @return-type-mode warn\n{WRONG}"));
    assert_eq!(reply.ok(), json!({"id": "7", "tags": ["a", 2]}));
    server.until_logged(SENTENCE);
    // What an ended answer said is not undone.
    let reply = server
        .try_script(&format!("{TYPE}res.end('sent'); {WRONG}"))
        .expect(200);
    assert_eq!(reply.text(), "sent");
}

#[test]
fn in_development_the_caller_is_told() {
    let server = Server::with("[server]\ndevelopment = true");
    let dev = "// @return-type-mode dev\n";
    let body = server
        .try_script(&format!("{TYPE}{dev}{WRONG}"))
        .expect(400)
        .json();
    assert_eq!(
        body,
        json!({
            "error": "Return type validation failed",
            "details": [
                {"path": "id", "expected": "number", "actual": "string", "message": "id: expected number, got string"},
                {"path": "tags[1]", "expected": "string", "actual": "number", "message": "tags[1]: expected string, got number"},
            ],
            "expected": "{ id: number; tags: string[] }",
            "actual": {"id": "7", "tags": ["a", 2]},
        })
    );
    let body = server
        .try_script(&format!("{TYPE}{dev}return () => 1"))
        .expect(400)
        .json();
    assert!(body.get("actual").is_none(), "{body}");
}
