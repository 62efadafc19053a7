//! The magic-comment family: reading, the schema, edits of one script.

mod schema;

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::support::{Reply, Server};

const PREVIEW: &str = "Preview only - set dry_run=false to apply changes";
const UPDATED: &str = "Magic comments updated successfully";

#[track_caller]
fn update(server: &Server, body: &Value) -> Reply {
    update_at(server, "", "localhost", body)
}

#[track_caller]
fn update_at(server: &Server, query: &str, host: &str, body: &Value) -> Reply {
    let target = format!("/api/v1/exec/magic-comments/update{query}");
    let headers = [("content-type", "application/json"), ("host", host)];
    server.send("PUT", &target, &headers, Some(body.to_string().as_bytes()))
}

/// What is on the disk.
#[track_caller]
fn stored(server: &Server, path: &str) -> String {
    std::fs::read_to_string(server.script_file(path)).unwrap()
}

#[test]
fn a_read_answers_as_the_page_in_both_dialects() {
    let server = Server::start();
    for header in [
        "// @hoody-mode sync\n// @hoody-timeout 30000\n// @hoody-log-level info\n",
        "#!/usr/bin/env bun\r\n//@mode sync\r\n// @timeout 30s\r\n// @log-level info\r\n",
    ] {
        server.put_file("scripts/hello.ts", &format!("{header}return 1"));
        assert_eq!(
            server
                .get("/magic-comments/read?path=scripts/hello.ts")
                .ok()
                .to_string(),
            concat!(
                r#"{"path":"scripts/hello.ts","#,
                r#""comments":{"mode":"sync","timeout":30000,"logging":{"level":"info"}}}"#
            )
        );
    }
    server.put_file("none.ts", "return 1");
    server.put_file("notes.md", "// @mode async");
    for path in ["none.ts", "notes.md"] {
        assert_eq!(
            server
                .get(&format!("/magic-comments/read?path={path}"))
                .ok(),
            json!({"path": path, "comments": {}})
        );
    }
}

#[test]
fn a_read_shows_no_secret() {
    let server = Server::start();
    server.put_file(
        "a.ts",
        "// @token hush quiet\n// @token hist\n// @ai-key sesame\n// @tags a, b\nreturn 1",
    );
    assert_eq!(
        server
            .get("/magic-comments/read?path=a.ts")
            .ok()
            .to_string(),
        concat!(
            r#"{"path":"a.ts","comments":{"token":["[REDACTED]","[REDACTED]"],"#,
            r#""ai":{"key":"[REDACTED]"},"tags":["a","b"]}}"#
        )
    );
}

#[test]
fn a_read_that_cannot_be_done_says_why() {
    let server = Server::start();
    server.put_file("folder/a.ts", "");
    server.put_file("bytes.ts", "");
    std::fs::write(server.script_file("bytes.ts"), b"// \xff").unwrap();
    let read = |query: &str| server.get(&format!("/magic-comments/read?{query}"));
    let body = read("").refused(400, "VALIDATION_ERROR");
    assert_eq!(body["error"], "path parameter is required");
    read("path=folder").refused_field("path", "is a directory; use scripts/list");
    assert_eq!(
        read("path=bytes.ts").refused(400, "VALIDATION_ERROR")["details"]["field"],
        "path"
    );
    assert_eq!(
        read("path=x.ts").refused(404, "NOT_FOUND")["error"],
        "Script not found"
    );
    read("path=../../x.ts").refused(403, "FORBIDDEN");
    read("path=.git/x.ts").refused(403, "FORBIDDEN");
    read("path=a.ts&execId=a-b").refused(400, "VALIDATION_ERROR");
}

#[test]
fn a_group_is_an_object_and_a_time_is_whole() {
    let server = Server::start();
    server.put_file("a.ts", "return 1");
    for (comments, field, reason) in [
        (
            json!({"logging": 5}),
            "comments.logging",
            "must be an object",
        ),
        (
            json!({"logging": ["info"]}),
            "comments.logging",
            "must be an object",
        ),
        (
            json!({"timeout": 1.5}),
            "comments.timeout",
            "must be a whole number of milliseconds, or text",
        ),
        (
            json!({"logging": {"retentionDays": 5000}}),
            "comments.logging.retentionDays",
            "is larger than 3650",
        ),
        (
            json!({"tags": [""]}),
            "comments.tags",
            "must hold texts without commas, none of them empty",
        ),
    ] {
        update(&server, &json!({"path": "a.ts", "comments": comments}))
            .refused_field(field, reason);
    }
}

#[test]
fn an_update_is_previewed_and_applied_as_on_the_page() {
    let server = Server::start();
    let text = "// @hoody-mode sync\nexport default () => 1;\n";
    server.put_file("scripts/handlers/a.ts", text);
    let mut body = json!({
        "path": "scripts/handlers/a.ts",
        "comments": "@hoody-mode async\n@hoody-timeout 60000",
        "dry_run": true,
    });
    assert_eq!(
        update(&server, &body).ok().to_string(),
        format!(
            concat!(
                r#"{{"dry_run":true,"path":"scripts/handlers/a.ts","current":{{"mode":"sync"}},"#,
                r#""proposed":{{"mode":"async","timeout":60000}},"changes":["mode","timeout"],"message":"{}"}}"#
            ),
            PREVIEW
        )
    );
    assert_eq!(
        stored(&server, "scripts/handlers/a.ts"),
        text,
        "a preview writes nothing"
    );
    body["dry_run"] = json!(false);
    assert_eq!(
        update(&server, &body).ok().to_string(),
        format!(
            concat!(
                r#"{{"dry_run":false,"path":"scripts/handlers/a.ts","previous":{{"mode":"sync"}},"#,
                r#""updated":{{"mode":"async","timeout":60000}},"message":"{}"}}"#
            ),
            UPDATED
        )
    );
    let after = "// @hoody-mode async\n// @hoody-timeout 60000\nexport default () => 1;\n";
    assert_eq!(stored(&server, "scripts/handlers/a.ts"), after);

    body["dry_run"] = json!(true);
    let again = update(&server, &body).ok();
    assert_eq!(
        (&again["current"], &again["changes"]),
        (&again["proposed"], &json!([]))
    );
}

#[test]
fn only_the_lines_that_must_change_do() {
    let server = Server::start();
    for (before, comments, after) in [
        (
            "return 1",
            json!("@mode async"),
            "// @hoody-mode async\nreturn 1",
        ),
        (
            "return 1",
            json!({"mode": "async", "tags": ["a", "b"]}),
            "// @hoody-mode async\n// @hoody-tags a, b\nreturn 1",
        ),
        ("#!x\r\nreturn 1\r\n", json!(null), "#!x\r\nreturn 1\r\n"),
        (
            "#!x\r\nreturn 1\r\n",
            json!({"timeout": 5}),
            "#!x\r\n// @hoody-timeout 5\r\nreturn 1\r\n",
        ),
        (
            "\u{feff}//  @mode   sync\t\n// note\n//@label  L",
            json!({"mode": "async"}),
            "\u{feff}//  @mode   async\t\n// note\n//@label  L",
        ),
        (
            "// @mode sync\n// @label L\n\nx()",
            json!({"label": null}),
            "// @mode sync\n\nx()",
        ),
        (
            "// @mode sync\n// @label L\n\nx()",
            json!({"mode": "", "label": "M"}),
            "// @label M\n\nx()",
        ),
        (
            "// @mode sync\nx()",
            json!("// @hoody-log-level debug"),
            "// @mode sync\n// @log-level debug\nx()",
        ),
        (
            "// @token hush\nx()",
            json!({"token": "[REDACTED]", "mode": "async"}),
            "// @token hush\n// @mode async\nx()",
        ),
        ("x()", json!({"favourite": "blue"}), "x()"),
    ] {
        server.put_file("a.ts", before);
        let body = json!({"path": "a.ts", "comments": comments});
        let first = update(&server, &body).ok();
        assert_eq!(stored(&server, "a.ts"), after, "{before:?} {comments}");
        let modified = std::fs::metadata(server.script_file("a.ts"))
            .unwrap()
            .modified()
            .unwrap();
        let second = update(&server, &body).ok();
        assert_eq!(
            second["previous"], first["updated"],
            "{before:?} {comments}"
        );
        assert_eq!(stored(&server, "a.ts"), after, "twice is as once");
        let unchanged = std::fs::metadata(server.script_file("a.ts"))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(
            modified, unchanged,
            "a file that says it already is left alone"
        );
    }
}

#[test]
fn an_update_takes_effect_at_once() {
    let server = Server::start();
    server.put_file("a.ts", "return 'here'");
    server.run("/a").expect(200);
    update(
        &server,
        &json!({"path": "a.ts", "comments": {"enabled": false}}),
    )
    .ok();
    server.run("/a").expect(404);
    update(
        &server,
        &json!({"path": "a.ts", "comments": {"enabled": null}}),
    )
    .ok();
    assert_eq!(server.run("/a").expect(200).text(), "here");
}

#[test]
fn a_wish_that_cannot_be_fulfilled_changes_nothing() {
    let server = Server::start();
    server.put_file("a.ts", "// @mode sync\nreturn 1");
    let wish = |comments: Value| update(&server, &json!({"path": "a.ts", "comments": comments}));
    wish(json!(5)).refused_field("comments", "must be text or an object");
    wish(json!(["@mode async"])).refused_field("comments", "must be text or an object");
    wish(json!("@mode async\nmode sync")).refused_field(
        "comments",
        "line 2 of comments is not of the form `@name value`",
    );
    wish(json!({"token": "a", "tokens": ["b"]}))
        .refused_field("comments", "token and tokens disagree");
    wish(json!({"cors": "none", "cors-credentials": true})).refused_field(
        "comments.cors.credentials",
        "cannot be set together with cors none",
    );
    let body = wish(json!({"timeout": "soon"})).refused(400, "VALIDATION_ERROR");
    assert_eq!(body["details"]["field"], "comments.timeout");
    let body = wish(json!({"label": "a\nreturn 2"})).refused(400, "VALIDATION_ERROR");
    assert_eq!(
        body["details"],
        json!({"field": "comments.label", "reason": "must be one line without control characters"})
    );
    for dry_run in [true, false] {
        let body = json!({"path": "a.ts", "comments": {"token": "[REDACTED]"}, "dry_run": dry_run});
        let refused = update(&server, &body).refused(422, "ERROR_422");
        assert_eq!(
            refused["details"],
            json!({"code": "REDACTED_SECRET_UNRESOLVED", "field": "comments.token"})
        );
    }
    assert_eq!(stored(&server, "a.ts"), "// @mode sync\nreturn 1");
}

#[test]
fn an_update_refuses_what_is_no_script() {
    let server = Server::start();
    server.put_file("notes.md", "# notes");
    server.put_file("folder/a.ts", "return 1");
    let at = |path: Value| update(&server, &json!({"path": path, "comments": "@mode async"}));
    at(json!(null)).refused_field("path", "is required");
    at(json!(1)).refused_field("path", "must be a string");
    at(json!("notes.md")).refused_field("path", "must name a .ts or .js file");
    at(json!("folder")).refused_field("path", "is a directory; use scripts/list");
    assert_eq!(
        at(json!("x.ts")).refused(404, "NOT_FOUND")["error"],
        "Script not found"
    );
    at(json!("../x.ts")).refused(403, "FORBIDDEN");
    at(json!("node_modules/x.ts")).refused(403, "FORBIDDEN");
    update(&server, &json!({"path": "folder/a.ts", "dry_run": "yes"}))
        .refused_field("dry_run", "must be a boolean");
    std::fs::set_permissions(
        server.script_file("folder/a.ts"),
        std::fs::Permissions::from_mode(0o444),
    )
    .unwrap();
    at(json!("folder/a.ts")).refused(403, "FORBIDDEN");
    assert_eq!(stored(&server, "notes.md"), "# notes");
    assert_eq!(stored(&server, "folder/a.ts"), "return 1");
}

#[test]
fn every_scope_reaches_its_script() {
    let server = Server::start();
    for place in ["default/1", "default/b", "app/9", "app/q"] {
        let folder = server.folder().join("scripts").join(place);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a.ts"), format!("// @label {place}\nreturn 1")).unwrap();
    }
    let host = "app.p-c-exec-9.node.example.com";
    let all = json!({"execId": "b", "subdomain": "default"});
    for (query, extra, host, found) in [
        ("", json!({}), "localhost", "default/1"),
        ("", json!({}), host, "app/9"),
        ("", json!({"exec_id": "B"}), host, "default/b"),
        ("?execId=q&subdomain=app", all.clone(), host, "app/q"),
        ("?exec_id=1", all, host, "default/1"),
    ] {
        let mut body = json!({"path": "a.ts", "dry_run": true});
        body.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        let answer = update_at(&server, query, host, &body).ok();
        assert_eq!(answer["current"]["label"], found, "{query} {extra}");
        let target = format!("/api/v1/exec/magic-comments/read{query}");
        let joint = if query.is_empty() { "?" } else { "&" };
        if extra.as_object().unwrap().is_empty() || !query.is_empty() && found != "default/1" {
            let read = server.send(
                "GET",
                &format!("{target}{joint}path=a.ts"),
                &[("host", host)],
                None,
            );
            assert_eq!(read.ok()["comments"]["label"], found, "{query}");
        }
    }
}

#[test]
fn a_path_from_the_root_is_found_after_the_scope() {
    let server = Server::start();
    let folder = server.folder().join("scripts/app/q");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.ts"), "return 1").unwrap();
    let body = json!({"path": "app/q/a.ts", "comments": "@mode async"});
    update(&server, &body).ok();
    assert_eq!(
        std::fs::read_to_string(folder.join("a.ts")).unwrap(),
        "// @hoody-mode async\nreturn 1"
    );
    let read = server.get("/magic-comments/read?path=app/q/a.ts").ok();
    assert_eq!(read["comments"], json!({"mode": "async"}));
}

#[test]
fn editors_at_once_lose_nothing() {
    let server = Server::start();
    let names = [
        "label",
        "description",
        "mode",
        "timeout",
        "tags",
        "concurrent",
        "enabled",
        "vm",
    ];
    let values = [
        json!("L"),
        json!("D"),
        json!("async"),
        json!(5),
        json!(["t"]),
        json!(3),
        json!(true),
        json!("worker"),
    ];
    for round in 0..5 {
        server.put_file("a.ts", "return 1\n");
        std::thread::scope(|scope| {
            for (name, value) in names.iter().zip(&values) {
                let body = json!({"path": "a.ts", "comments": {*name: value}});
                scope.spawn(|| update(&server, &{ body }).ok());
            }
        });
        let text = stored(&server, "a.ts");
        for name in names {
            assert_eq!(
                text.matches(&format!("// @hoody-{name} ")).count(),
                1,
                "{round}: {text}"
            );
        }
        assert!(text.ends_with("\nreturn 1\n"), "{text}");
    }
}
