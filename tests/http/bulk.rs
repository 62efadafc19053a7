//! Edits of all scripts of a folder: the preview, the result, and a fault of one that stops no other.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::support::{Reply, Server};

const PREVIEW: &str = "Preview only - set dry_run=false to apply changes";
const UPDATED: &str = "Magic comments updated successfully";

#[track_caller]
fn bulk(server: &Server, body: &Value) -> Reply {
    server.post("/magic-comments/bulk-update", body)
}

/// What is on the disk.
#[track_caller]
fn stored(server: &Server, path: &str) -> String {
    std::fs::read_to_string(server.script_file(path)).unwrap()
}

/// A folder with one script of each kind that an edit of all may meet.
fn mixed(server: &Server) {
    server.put_file("scripts/handlers/a.ts", "// @hoody-mode sync\nreturn 1");
    server.put_file("scripts/handlers/b.ts", "return 2");
    server.put_file("scripts/handlers/c.ts", "return 3");
    server.put_file("scripts/handlers/d.js", "return 4");
    server.put_file("scripts/handlers/e.ts", "");
    server.put_file("scripts/handlers/f.ts", "return 6");
    server.put_file("scripts/handlers/node_modules/x.ts", "return 7");
    server.put_file(
        "scripts/handlers/sub/g.ts",
        "// @timeout 60000\n// @mode async\nreturn 8",
    );
    let mode = |path: &str, mode: u32| {
        let file = server.script_file(&format!("scripts/handlers/{path}"));
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    std::fs::write(server.script_file("scripts/handlers/e.ts"), b"// \xff").unwrap();
    mode("c.ts", 0o000);
    mode("f.ts", 0o444);
}

#[test]
fn a_bulk_update_is_previewed_as_on_the_page() {
    let server = Server::start();
    mixed(&server);
    let body = json!({
        "directory": "scripts/handlers", "comments": "@hoody-mode async\n@hoody-timeout 60000", "dry_run": true,
    });
    assert_eq!(
        bulk(&server, &body).ok().to_string(),
        format!(
            concat!(
                r#"{{"dry_run":true,"directory":"scripts/handlers","execId":"1","recursive":true,"#,
                r#""comments":{{"mode":"async","timeout":60000}},"would_affect":{{"total":6,"files":["#,
                r#"{{"file":"scripts/handlers/a.ts","current":{{"mode":"sync"}},"#,
                r#""proposed":{{"mode":"async","timeout":60000}},"changes":["mode","timeout"]}},"#,
                r#"{{"file":"scripts/handlers/b.ts","current":null,"#,
                r#""proposed":{{"mode":"async","timeout":60000}},"changes":["mode","timeout"]}},"#,
                r#"{{"file":"scripts/handlers/c.ts","error":"permission denied"}},"#,
                r#"{{"file":"scripts/handlers/e.ts","error":"not UTF-8 text"}},"#,
                r#"{{"file":"scripts/handlers/f.ts","error":"permission denied"}},"#,
                r#"{{"file":"scripts/handlers/sub/g.ts","current":{{"mode":"async","timeout":60000}},"#,
                r#""proposed":{{"mode":"async","timeout":60000}},"changes":[]}}]}},"message":"{}"}}"#
            ),
            PREVIEW
        )
    );
    assert_eq!(
        stored(&server, "scripts/handlers/b.ts"),
        "return 2",
        "a preview writes nothing"
    );
}

#[test]
fn a_bulk_update_does_what_it_can_and_tells_the_rest() {
    let server = Server::start();
    mixed(&server);
    let body =
        json!({"directory": "scripts/handlers/", "comments": {"mode": "async"}, "execId": " 1 "});
    assert_eq!(
        bulk(&server, &body).ok().to_string(),
        format!(
            concat!(
                r#"{{"dry_run":false,"directory":"scripts/handlers/","execId":"1","recursive":true,"#,
                r#""comments":{{"mode":"async"}},"results":{{"total":6,"updated":3,"failed":3,"files":{{"#,
                r#""updated":["scripts/handlers/a.ts","scripts/handlers/b.ts","scripts/handlers/sub/g.ts"],"failed":["#,
                r#"{{"file":"scripts/handlers/c.ts","error":"permission denied"}},"#,
                r#"{{"file":"scripts/handlers/e.ts","error":"not UTF-8 text"}},"#,
                r#"{{"file":"scripts/handlers/f.ts","error":"permission denied"}}]}}}},"message":"{}"}}"#
            ),
            UPDATED
        )
    );
    assert_eq!(
        stored(&server, "scripts/handlers/a.ts"),
        "// @hoody-mode async\nreturn 1"
    );
    assert_eq!(
        stored(&server, "scripts/handlers/b.ts"),
        "// @hoody-mode async\nreturn 2"
    );
    assert_eq!(stored(&server, "scripts/handlers/d.js"), "return 4");
    assert_eq!(stored(&server, "scripts/handlers/f.ts"), "return 6");
    assert_eq!(
        stored(&server, "scripts/handlers/node_modules/x.ts"),
        "return 7"
    );
}

#[test]
fn a_bulk_update_goes_where_it_is_sent() {
    let server = Server::start();
    mixed(&server);
    let files = |extra: Value| {
        let mut body = json!({"comments": {"label": "x"}, "dry_run": true});
        body.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        let answer = bulk(&server, &body).ok();
        let files = answer["would_affect"]["files"].as_array().unwrap().clone();
        assert_eq!(answer["would_affect"]["total"], files.len());
        let names: Vec<String> = files
            .iter()
            .map(|file| file["file"].as_str().unwrap().to_owned())
            .collect();
        names.join(" ")
    };
    assert_eq!(files(json!({"extension": ".js"})), "scripts/handlers/d.js");
    assert_eq!(files(json!({"extension": "js"})), "");
    assert_eq!(files(json!({"extension": ".JS"})), "");
    assert_eq!(
        files(json!({"directory": "scripts", "recursive": false})),
        ""
    );
    assert_eq!(
        files(json!({"directory": "scripts/handlers/sub"})),
        "scripts/handlers/sub/g.ts"
    );
    assert_eq!(
        files(json!({"directory": "default/1/scripts/handlers/sub", "recursive": false})),
        "default/1/scripts/handlers/sub/g.ts"
    );
    server.put_file("data.json", "{}");
    let body = json!({"comments": {"label": "x"}, "extension": ".json"});
    let results = bulk(&server, &body).ok()["results"].take();
    assert_eq!(
        results.to_string(),
        concat!(
            r#"{"total":1,"updated":0,"failed":1,"files":{"updated":[],"failed":["#,
            r#"{"file":"data.json","error":"only .ts and .js files have magic comments"}]}}"#
        )
    );
    assert_eq!(stored(&server, "data.json"), "{}");
}

#[test]
fn a_bulk_update_refuses_what_it_does_not_understand() {
    let server = Server::start();
    server.put_file("a.ts", "return 1");
    bulk(&server, &json!({"directory": 1})).refused_field("directory", "must be a string");
    bulk(&server, &json!({"extension": 1})).refused_field("extension", "must be a string");
    bulk(&server, &json!({"recursive": "no"})).refused_field("recursive", "must be a boolean");
    bulk(&server, &json!({"dry_run": 1})).refused_field("dry_run", "must be a boolean");
    bulk(&server, &json!({"comments": true}))
        .refused_field("comments", "must be text or an object");
    bulk(&server, &json!({"directory": "a.ts"})).refused_field("directory", "is not a directory");
    bulk(&server, &json!({"execId": "a-b"})).refused(400, "VALIDATION_ERROR");
    let body = bulk(&server, &json!({"directory": "x"})).refused(404, "NOT_FOUND");
    assert_eq!(body["error"], "Directory not found");
    bulk(&server, &json!({"execId": "nobody"})).refused(404, "NOT_FOUND");
    let body = bulk(&server, &json!({"directory": "_hoody"})).refused(403, "FORBIDDEN");
    assert_eq!(body["error"], "Directory is excluded from script discovery");
    bulk(&server, &json!({"directory": "../2"})).refused(403, "FORBIDDEN");
}
