//! Files that go, or go elsewhere.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn a_delete_needs_its_confirmation() {
    let server = Server::start();
    server.write("a.ts", "return 1");
    let delete = |query: &str| {
        server.send(
            "DELETE",
            &format!("/api/v1/exec/scripts/delete?path=a.ts{query}"),
            &[],
            None,
        )
    };
    for query in ["", "&confirm=false", "&confirm=1", "&confirm=TRUE"] {
        let body = delete(query).refused(400, "VALIDATION_ERROR");
        assert_eq!(body["error"], "confirm=true parameter required for safety");
    }
    let body = delete("&confirm=true").ok();
    let resolved = server.script_file("a.ts");
    assert_eq!(
        body,
        json!({"deleted": true, "path": "a.ts", "resolvedPath": resolved.to_str().unwrap(), "size": 8})
    );
    assert!(!resolved.exists());
    delete("&confirm=true").refused(404, "NOT_FOUND");
    server.run("/a").expect(404);
}

#[test]
fn a_delete_takes_its_scope_from_the_query_or_the_body() {
    let server = Server::start();
    let files = ["1", "ab", "cd"].map(|id| {
        server.put_file(&format!("../{id}/a.ts"), "return 1");
        server.script_file(&format!("../{id}/a.ts"))
    });
    let left = || files.each_ref().map(|file| file.exists());
    let delete = |query: &str, body: &str| {
        let path = format!("/api/v1/exec/scripts/delete?path=a.ts&confirm=true{query}");
        server.send("DELETE", &path, &[], Some(body.as_bytes()))
    };
    delete("", "{\"execId\":7}").refused(400, "VALIDATION_ERROR");
    delete("", "nonsense").refused(400, "VALIDATION_ERROR");
    assert_eq!(left(), [true; 3]);
    delete("", r#"{"execId":"ab"}"#).ok();
    assert_eq!(left(), [true, false, true]);
    delete("&execId=cd", r#"{"execId":"1"}"#).ok();
    assert_eq!(left(), [true, false, false]);
    delete("", "").ok();
    assert_eq!(left(), [false; 3]);
}

#[test]
fn the_operator_can_lift_the_confirmation() {
    let server = Server::with("[scripts]\nconfirm_delete = false");
    server.write("a.ts", "return 1");
    server
        .send("DELETE", "/api/v1/exec/scripts/delete?path=a.ts", &[], None)
        .ok();
}

#[test]
fn a_move_never_replaces_without_leave() {
    let server = Server::start();
    server.write("a.ts", "return 'a'");
    server.write("b.ts", "return 'b'");
    let shift = |body: Value| server.post("/scripts/move", &body);
    shift(json!({"from": "a.ts", "to": "b.ts"})).refused(409, "CONFLICT");
    assert_eq!(server.run("/b").expect(200).text(), "b");
    let moved = shift(json!({"from": "a.ts", "to": "c/d.ts"})).ok();
    let (from, to) = (server.script_file("a.ts"), server.script_file("c/d.ts"));
    assert_eq!(
        moved,
        json!({
            "moved": true, "from": "a.ts", "to": "c/d.ts", "resolvedFrom": from.to_str().unwrap(),
            "resolvedTo": to.to_str().unwrap(), "size": 10,
        })
    );
    server.run("/a").expect(404);
    shift(json!({"from": "c/d.ts", "to": "b.ts", "overwrite": true})).ok();
    assert_eq!(server.run("/b").expect(200).text(), "a");
    shift(json!({"from": "nothing.ts", "to": "e.ts"})).refused(404, "NOT_FOUND");
    std::fs::create_dir(server.script_file("folder")).unwrap();
    for (from, to, field) in [
        ("folder", "e.ts", "from"),
        ("b.ts", "folder", "to"),
        ("b.ts", "b.ts/x.ts", "to"),
    ] {
        let refused = shift(json!({"from": from, "to": to}));
        let body = refused.json();
        assert_eq!(body["details"]["field"], field, "{from} to {to}: {body}");
    }
}
