//! The script family: writing, reading, deleting and moving files.

mod removal;

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::support::{Over, Server, assert_time, eventually};

fn keys(value: &Value) -> Vec<&String> {
    value.as_object().unwrap().keys().collect()
}

#[test]
fn a_write_answers_with_every_field_of_the_page() {
    let server = Server::start();
    let content = "// @timeout 5000\nexport default (req) => ({ key: process.env.API_KEY });\n";
    let created = server.write("scripts/a.ts", content);
    assert_eq!(
        keys(&created),
        [
            "path",
            "resolvedPath",
            "created",
            "updated",
            "size",
            "modified",
            "validated",
            "env",
            "schedule",
            "warnings"
        ]
    );
    assert_eq!(created["path"], "scripts/a.ts");
    assert_eq!(
        created["resolvedPath"],
        server.script_file("scripts/a.ts").to_str().unwrap()
    );
    assert_eq!(
        (&created["created"], &created["updated"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(created["size"], content.len());
    assert_time(&created["modified"]);
    assert_eq!(created["validated"], true);
    assert_eq!(created["env"], json!({"API_KEY": "<redacted>"}));
    assert_eq!(
        created["schedule"],
        json!({"action": "none", "reason": "The script has no schedule"})
    );
    assert_eq!(created["warnings"], json!([]));

    let updated = server.write("scripts/a.ts", "return 1");
    assert_eq!(
        (&updated["created"], &updated["updated"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(updated.get("env"), None);
}

#[test]
fn a_read_answers_with_every_field_of_the_page() {
    let server = Server::start();
    let content = "// @mode stream\n// @log-level warn\nreturn 'ü';\r\n";
    server.write("a.ts", content);
    let read = server.get("/scripts/read?path=a.ts").ok();
    assert_eq!(
        keys(&read),
        [
            "path",
            "resolvedPath",
            "content",
            "magicComments",
            "metadata"
        ]
    );
    assert_eq!(read["path"], "a.ts");
    assert_eq!(
        read["resolvedPath"],
        server.script_file("a.ts").to_str().unwrap()
    );
    assert_eq!(read["content"], content);
    assert_eq!(
        read["magicComments"],
        json!({"mode": "stream", "logging": {"level": "warn"}})
    );
    assert_eq!(
        keys(&read["metadata"]),
        ["size", "created", "modified", "isDirectory", "extension"]
    );
    assert_eq!(read["metadata"]["size"], content.len());
    assert_eq!(
        (
            &read["metadata"]["isDirectory"],
            &read["metadata"]["extension"]
        ),
        (&json!(false), &json!(".ts"))
    );
    assert_time(&read["metadata"]["created"]);
    assert_time(&read["metadata"]["modified"]);

    server.write("plain.ts", "return 1");
    assert_eq!(
        server.get("/scripts/read?path=plain.ts").ok()["magicComments"],
        Value::Null
    );
}

#[test]
fn a_refused_write_says_where_the_fault_is_and_stores_nothing() {
    let server = Server::start();
    let write = |path: &str, content: &str| {
        server.post("/scripts/write", &json!({"path": path, "content": content}))
    };
    let body = write("new/a.ts", "const a = 1;\nconst = 2;\n").refused(400, "VALIDATION_ERROR");
    assert_eq!(body["error"], "Script validation failed");
    let validation = &body["details"]["validation"];
    assert_eq!(validation["valid"], false);
    let fault = &validation["errors"][0];
    assert_eq!(keys(fault), ["message", "line", "column"]);
    assert_eq!(
        (&fault["line"], &fault["column"]),
        (&json!(2), &json!(7)),
        "{fault}"
    );
    assert!(
        !server.script_file("new").exists(),
        "not even the folder is made"
    );

    server.write("a.ts", "return 'old'");
    write("a.ts", "return 'new").refused(400, "VALIDATION_ERROR");
    assert_eq!(server.run("/a").expect(200).text(), "old");
    let decorated = write("a.ts", "class A {\n @log m() {}\n}").refused(400, "VALIDATION_ERROR");
    let fault = &decorated["details"]["validation"]["errors"][0];
    let message = fault["message"].as_str().unwrap();
    assert!(
        message.starts_with("decorators are not supported"),
        "{fault}"
    );
    assert_eq!(fault["line"], 2);
}

#[test]
fn json_has_to_parse_and_other_files_may_be_anything() {
    let server = Server::start();
    let write = |path: &str, content: &str| {
        server.post("/scripts/write", &json!({"path": path, "content": content}))
    };
    assert_eq!(write("a.json", "{\"a\": [1, 2]}").ok()["validated"], true);
    let body = write("b.json", "{\n  \"a\": ,\n}").refused(400, "VALIDATION_ERROR");
    assert_eq!(body["error"], "Invalid JSON");
    assert_eq!(
        body["details"]["validation"]["errors"][0]["line"], 2,
        "{body}"
    );
    assert_eq!(write("notes.md", "# {{{").ok()["validated"], false);
    assert_eq!(write("a.env", "A=1").ok()["schedule"], Value::Null);
}

#[test]
fn validation_can_be_left_out() {
    let server = Server::start();
    let body = json!({"path": "broken.ts", "content": "return (", "validate": false});
    assert_eq!(
        server.post("/scripts/write", &body).ok()["validated"],
        false
    );
    server.run("/broken").expect(500);
}

#[test]
fn directives_that_do_nothing_are_warned_of() {
    let server = Server::start();
    let written = server.write("a.ts", "// @timeout soon\n// @colour blue\nreturn 1");
    let warnings = written["warnings"].as_array().unwrap();
    assert_eq!(warnings.len(), 2, "{written}");
    assert_eq!(
        keys(&warnings[0]),
        ["directive", "value", "message", "line"]
    );
    assert_eq!(
        (
            &warnings[0]["directive"],
            &warnings[0]["value"],
            &warnings[0]["line"]
        ),
        (&json!("timeout"), &json!("soon"), &json!(1))
    );
    assert_eq!(warnings[1]["directive"], "colour");
}

#[test]
fn secrets_are_not_read_back_and_survive_being_written_back() {
    let server = Server::start();
    server.write("a.ts", "// @token hush\nreturn 'in'");
    let content = server.get("/scripts/read?path=a.ts").ok()["content"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(content, "// @token [REDACTED]\nreturn 'in'");
    server.write("a.ts", &content.replace("'in'", "'inside'"));
    assert!(
        std::fs::read_to_string(server.script_file("a.ts"))
            .unwrap()
            .contains("@token hush")
    );
    server.run("/a").expect(401);
    let body = json!({"path": "other.ts", "content": "// @token [REDACTED]\nreturn 1"});
    let refused = server
        .post("/scripts/write", &body)
        .refused(400, "VALIDATION_ERROR");
    assert_eq!(refused["details"]["code"], "REDACTED_SECRET_UNRESOLVED");
}

#[test]
fn folders_are_made_unless_the_caller_says_otherwise() {
    let server = Server::start();
    let body = json!({"path": "no/such/folder.ts", "content": "return 1", "createDirs": false});
    server.post("/scripts/write", &body).refused_field(
        "path",
        "is in a folder that does not exist; createDirs makes it",
    );
    server.write("no/such/folder.ts", "return 1");
}

#[test]
fn a_file_that_must_be_new_is_never_replaced() {
    let server = Server::start();
    let body = json!({"path": "a.ts", "content": "return 1", "ifNotExists": true});
    server.post("/scripts/write", &body).ok();
    let refused = server
        .post("/scripts/write", &body)
        .refused(409, "CONFLICT");
    assert_eq!(refused["error"], "File already exists");
    let file = server.script_file("a.ts");
    assert_eq!(refused["details"]["resolvedPath"], file.to_str().unwrap());
}

#[test]
fn a_file_keeps_the_time_at_which_it_was_made() {
    let server = Server::start();
    server.write("a.ts", "return 1");
    let times = || {
        let metadata = server.get("/scripts/read?path=a.ts").ok()["metadata"].take();
        (metadata["created"].clone(), metadata["modified"].clone())
    };
    let first = times();
    let second = eventually("a write at another time", || {
        server.write("a.ts", "return 2");
        Some(times()).filter(|now| now.1 != first.1)
    });
    assert_eq!(first.0, second.0);
}

#[test]
fn the_query_beats_the_body_and_the_body_beats_the_host() {
    let server = Server::start();
    let write = |query: &str, extra: Value, host: &str| {
        let mut body = json!({"path": "a.ts", "content": "return 1"});
        body.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        let target = format!("/api/v1/exec/scripts/write{query}");
        let headers = [("content-type", "application/json"), ("host", host)];
        let written = server
            .send("POST", &target, &headers, Some(body.to_string().as_bytes()))
            .ok();
        let path = written["resolvedPath"].as_str().unwrap().to_owned();
        path.rsplit_once("/scripts/").unwrap().1.to_owned()
    };
    let host = "app.p-c-exec-9.node.example.com";
    let all = json!({"execId": "b1", "exec_id": "b2", "subdomain": "bs"});
    assert_eq!(
        write("?execId=Q1&exec_id=q2&subdomain=QS", all.clone(), host),
        "qs/q1/a.ts"
    );
    assert_eq!(write("?exec_id=q2", all.clone(), host), "bs/q2/a.ts");
    assert_eq!(write("", all, host), "bs/b1/a.ts");
    assert_eq!(write("", json!({"exec_id": "b2"}), host), "default/b2/a.ts");
    assert_eq!(write("", json!({}), host), "app/9/a.ts");
    assert_eq!(write("", json!({}), "localhost"), "default/1/a.ts");
}

#[test]
fn a_path_that_names_its_deployment_is_taken_as_it_is() {
    let server = Server::start();
    server.write("default/1/a.ts", "return 1");
    assert!(server.script_file("a.ts").is_file());
    let absolute = server.script_file("a.ts");
    server
        .get(&format!("/scripts/read?path={}", absolute.display()))
        .ok();
}

#[test]
fn hostile_paths_reach_nothing_outside_the_root() {
    let server = Server::start();
    std::fs::write(server.folder().join("secret.ts"), "return 'secret'").unwrap();
    server.write("a.ts", "return 1");
    std::os::unix::fs::symlink(
        server.folder().join("secret.ts"),
        server.script_file("link.ts"),
    )
    .unwrap();
    std::os::unix::fs::symlink(server.folder(), server.script_file("out")).unwrap();
    for (path, status) in [
        ("../../../secret.ts", 403),
        ("a/../../../../secret.ts", 403),
        ("/etc/passwd", 403),
        ("..%2f..%2f..%2fsecret.ts", 403),
        ("%252e%252e/secret.ts", 403),
        ("node_modules/x.ts", 403),
        (".GIT/config", 403),
        ("x/_hoody/templates/t.ts", 403),
        ("link.ts", 403),
        ("out/secret.ts", 403),
        ("a\0.ts", 400),
        ("a\\b.ts", 400),
        ("C:/secret.ts", 400),
        (&"x".repeat(300), 400),
        ("", 400),
        ("folder/", 400),
    ] {
        let code = if status == 403 {
            "FORBIDDEN"
        } else {
            "VALIDATION_ERROR"
        };
        server
            .post(
                "/scripts/write",
                &json!({"path": path, "content": "return 1"}),
            )
            .refused(status, code);
        let encoded: String = path.bytes().map(|byte| format!("%{byte:02x}")).collect();
        server
            .get(&format!("/scripts/read?path={encoded}"))
            .refused(status, code);
    }
    assert_eq!(
        std::fs::read_to_string(server.folder().join("secret.ts")).unwrap(),
        "return 'secret'"
    );
}

#[test]
fn what_is_not_there_or_no_file_is_told_as_such() {
    let server = Server::start();
    server.write("folder/a.ts", "return 1");
    let body = server
        .get("/scripts/read?path=nothing.ts")
        .refused(404, "NOT_FOUND");
    assert_eq!(body["error"], "Script not found");
    server
        .get("/scripts/read?path=folder")
        .refused_field("path", "is a directory; use scripts/list");
    let body = json!({"path": "folder", "content": ""});
    server
        .post("/scripts/write", &body)
        .refused_field("path", "is a directory; use scripts/list");
}

#[test]
fn no_reader_ever_sees_half_a_file() {
    let server = Server::start();
    let text = |letter: &str| format!("return '{}'", letter.repeat(200_000));
    server.write("big.ts", &text("a"));
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let body = server.run("/big").expect(200).body;
                    assert_eq!(body.len(), 200_000);
                    assert!(
                        body.iter().all(|byte| *byte == body[0]),
                        "a mix of two files"
                    );
                    let read = server.get("/scripts/read?path=big.ts").ok();
                    assert_eq!(read["content"].as_str().unwrap().len(), 200_009);
                    // Here, so that each has looked once although the writer may be the quicker one.
                    if done.load(Ordering::Relaxed) {
                        return;
                    }
                }
            });
        }
        let _over = Over(&done);
        for round in 0..40 {
            server.write("big.ts", &text(if round % 2 == 0 { "b" } else { "a" }));
        }
    });
    let left = std::fs::read_dir(server.script_file("")).unwrap().count();
    assert_eq!(left, 1, "no temporary file is left");
}

#[test]
fn a_folder_that_may_not_be_written_gives_a_clear_answer_and_keeps_the_file() {
    let server = Server::start();
    server.write("a.ts", "return 'old'");
    let file = server.script_file("a.ts");
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    let body = server.post(
        "/scripts/write",
        &json!({"path": "a.ts", "content": "return 'new'"}),
    );
    let refused = body.refused(403, "FORBIDDEN");
    assert!(
        refused["error"].as_str().unwrap().contains("read-only"),
        "{refused}"
    );
    assert_eq!(server.run("/a").expect(200).text(), "old");
}
