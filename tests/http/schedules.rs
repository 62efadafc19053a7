//! Schedules: what is registered and when, what may be fired by hand, reloads.

mod clock;
mod fires;
mod shapes;

use serde_json::{Value, json};

use crate::support::{Server, assert_time, eventually};

/// A schedule that never comes by itself while a test runs.
const RARE: &str = "0 0 29 2 *";

fn rare(body: &str) -> String {
    format!("// @schedule {RARE}\n{body}")
}

impl Server {
    #[track_caller]
    fn schedules(&self) -> Vec<Value> {
        let body = self.get("/schedules/list").ok();
        let schedules = body["schedules"].as_array().expect("a list").clone();
        assert_eq!(body["total"], schedules.len());
        schedules
    }

    #[track_caller]
    fn scheduled(&self) -> Vec<(String, String)> {
        let schedules = self.schedules();
        let each = schedules.iter().map(|schedule| {
            let text = |name: &str| schedule[name].as_str().expect("a text").to_owned();
            (text("scriptRel"), text("expression"))
        });
        each.collect()
    }

    #[track_caller]
    fn trigger(&self, script: &str) -> Value {
        self.post("/schedules/trigger", &json!({"scriptPath": script}))
            .ok()
    }

    #[track_caller]
    fn fires(&self, query: &str) -> Vec<Value> {
        let body = self.get(&format!("/schedules/history{query}")).ok();
        let entries = body["entries"].as_array().expect("a list").clone();
        assert_eq!(body["total"], entries.len());
        entries
    }
}

fn pair(path: &str, expression: &str) -> (String, String) {
    (path.to_owned(), expression.to_owned())
}

#[test]
fn a_registration_has_all_its_fields() {
    let server = Server::start();
    server.write(
        "jobs/tick.ts",
        "// @schedule */5 0 29 2 *\n// @timeout 2s\nreturn 1",
    );
    server.write(
        "free.ts",
        "// @schedule @daily\n// @schedule-timeout none\n// @timeout 5\nreturn 1",
    );
    server.write("usual.ts", "// @schedule 0 0 31 2 *\nreturn 1");
    let schedules = server.schedules();
    assert_eq!(schedules.len(), 3);
    let by = |rel: &str| {
        let mut found = schedules.iter();
        found
            .find(|schedule| schedule["scriptRel"] == rel)
            .expect("it is listed")
    };
    let tick = by("default/1/jobs/tick.ts");
    let keys: Vec<_> = tick.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "scriptPath",
            "scriptRel",
            "subdomain",
            "execId",
            "vmCacheKey",
            "expression",
            "timeoutMs",
            "registeredAt",
            "nextFire",
            "lastFireAt",
            "lastFireStatus",
            "lastFireRunId"
        ]
    );
    assert_eq!(
        tick["scriptPath"],
        server.script_file("jobs/tick.ts").to_str().unwrap()
    );
    assert_eq!(tick["subdomain"], "default");
    assert_eq!(tick["execId"], "1");
    assert_eq!(tick["vmCacheKey"], "default/1");
    assert_eq!(tick["expression"], "*/5 0 29 2 *");
    assert_eq!(tick["timeoutMs"], 2000);
    assert_time(&tick["registeredAt"]);
    assert_time(&tick["nextFire"]);
    assert!(tick["nextFire"].as_str().unwrap().ends_with(":00.000Z"));
    for field in ["lastFireAt", "lastFireStatus", "lastFireRunId"] {
        assert_eq!(tick[field], Value::Null);
    }
    let free = by("default/1/free.ts");
    assert_eq!(
        (&free["timeoutMs"], &free["expression"]),
        (&json!(0), &json!("@daily"))
    );
    assert!(
        free["nextFire"]
            .as_str()
            .unwrap()
            .ends_with("T00:00:00.000Z")
    );
    let usual = by("default/1/usual.ts");
    assert_eq!(
        (&usual["timeoutMs"], &usual["nextFire"]),
        (&json!(30000), &Value::Null)
    );
}

#[test]
fn every_change_of_a_script_is_a_change_of_its_schedule_at_once() {
    let server = Server::start();
    assert!(server.scheduled().is_empty());
    let written = server.write("a.ts", &rare("return 1"));
    assert_eq!(
        written["schedule"],
        json!({"action": "enable", "reason": "New script detected"})
    );
    assert_eq!(server.scheduled(), [pair("default/1/a.ts", RARE)]);
    let written = server.write("a.ts", "// @schedule 0 0 1 1 *\nreturn 2");
    assert_eq!(written["schedule"]["action"], "update");
    assert_eq!(server.scheduled(), [pair("default/1/a.ts", "0 0 1 1 *")]);
    let written = server.write("a.ts", "// @schedule 0 0 1 1 *\nreturn 3");
    assert_eq!(written["schedule"]["action"], "none");
    let broken = json!({"path": "a.ts", "content": rare("return ("), "validate": false});
    let written = server.post("/scripts/write", &broken).ok();
    assert_eq!(written["schedule"]["action"], "disable");
    assert!(server.scheduled().is_empty());
    let written = server.post("/scripts/write", &broken).ok();
    assert_eq!(written["schedule"]["action"], "none");
    let written = server.write("a.ts", "// @schedule 0 0 1 1 *\nreturn 3");
    assert_eq!(written["schedule"]["action"], "enable");
    let socket = format!("// @websocket\n// @mode worker\n{}", rare("return 1"));
    for (content, action) in [
        (socket.as_str(), "disable"),
        (socket.as_str(), "none"),
        ("// @schedule 0 0 1 1 *\nreturn 3", "enable"),
    ] {
        let written = server.write("a.ts", content);
        assert_eq!(written["schedule"]["action"], action, "{content}");
    }

    server
        .post("/scripts/move", &json!({"from": "a.ts", "to": "b.ts"}))
        .ok();
    assert_eq!(server.scheduled(), [pair("default/1/b.ts", "0 0 1 1 *")]);

    let comments = |path: &str, comments: &str| {
        let body = json!({"path": path, "comments": comments}).to_string();
        let json = [("content-type", "application/json")];
        let target = "/api/v1/exec/magic-comments/update";
        server
            .send("PUT", target, &json, Some(body.as_bytes()))
            .ok();
    };
    comments("b.ts", "@schedule @weekly");
    assert_eq!(server.scheduled(), [pair("default/1/b.ts", "@weekly")]);
    comments("b.ts", "@websocket true\n@mode worker");
    assert!(server.scheduled().is_empty());
    comments("b.ts", "@websocket false");
    assert_eq!(server.scheduled().len(), 1);

    server.write("c.ts", "return 1");
    let bulk = json!({"comments": "@schedule @yearly"});
    server.post("/magic-comments/bulk-update", &bulk).ok();
    assert_eq!(
        server.scheduled(),
        [
            pair("default/1/b.ts", "@yearly"),
            pair("default/1/c.ts", "@yearly")
        ]
    );
    server
        .send(
            "DELETE",
            "/api/v1/exec/scripts/delete?path=b.ts&confirm=true",
            &[],
            None,
        )
        .ok();
    let written = server.write("c.ts", "return 1");
    assert_eq!(written["schedule"]["action"], "disable");
    assert!(server.scheduled().is_empty());
    for name in [".hidden.ts", "types.d.ts"] {
        let written = server.write(name, &rare("export type A = 1"));
        let path = format!("default/1/{name}");
        let is_scheduled = server.scheduled().iter().any(|(known, _)| *known == path);
        let told = written["schedule"]["action"] == "enable";
        assert_eq!(told, is_scheduled, "{name}");
    }
}

#[test]
fn edits_on_the_disk_are_followed() {
    let server = Server::start();
    server.put_file("a.ts", &rare("return 1"));
    eventually("the registration", || {
        (server.scheduled() == [pair("default/1/a.ts", RARE)]).then_some(())
    });
    std::fs::remove_file(server.script_file("a.ts")).unwrap();
    eventually("the end of it", || {
        server.scheduled().is_empty().then_some(())
    });
}

#[test]
fn a_trigger_that_cannot_be_is_refused_with_its_reason() {
    let server = Server::start();
    server.write("plain.ts", "return 1");
    server.write("secret.ts", &rare("// @token abc\nreturn 1"));
    server.write(
        "socket.ts",
        &rare("// @websocket\n// @mode worker\nreturn 1"),
    );
    server.write("bad.ts", "// @schedule often\nreturn 1");
    server.put_file("broken.ts", &rare("return ("));
    for (body, status, sentence) in [
        (json!({}), 400, "scriptPath is required"),
        (json!({"scriptPath": ""}), 400, "scriptPath is required"),
        (
            json!({"scriptPath": "plain.ts", "force": "yes"}),
            400,
            "force must be a boolean",
        ),
        (
            json!({"scriptPath": "../../../etc/passwd"}),
            400,
            "scriptPath must be inside scripts directory",
        ),
        (
            json!({"scriptPath": "/etc/passwd"}),
            400,
            "scriptPath must be inside scripts directory",
        ),
        (
            json!({"scriptPath": "node_modules/a.ts"}),
            400,
            "script path failed containment check",
        ),
        (json!({"scriptPath": "none.ts"}), 404, "script not found"),
        (
            json!({"scriptPath": "plain.ts"}),
            400,
            "script has no @schedule directive",
        ),
        (
            json!({"scriptPath": "socket.ts"}),
            400,
            "script is not schedulable",
        ),
        (json!({"scriptPath": "bad.ts"}), 400, "registration failed"),
        (
            json!({"scriptPath": "broken.ts"}),
            400,
            "registration failed",
        ),
    ] {
        let code = if status == 404 {
            "NOT_FOUND"
        } else {
            "VALIDATION_ERROR"
        };
        let told = server
            .post("/schedules/trigger", &body)
            .refused(status, code);
        assert_eq!(told["error"], sentence, "{body}");
    }
    let told = server
        .post("/schedules/trigger", &json!({"scriptPath": "secret.ts"}))
        .refused(403, "FORBIDDEN");
    assert_eq!(told["details"], json!({"hasToken": true}));
    let forced = json!({"scriptPath": "secret.ts", "force": true});
    assert_eq!(
        server.post("/schedules/trigger", &forced).ok()["status"],
        "ok"
    );
    // By its absolute path, and by its path from the root.
    server.write("ok.ts", &rare("return 1"));
    let absolute = server.script_file("ok.ts");
    assert_eq!(server.trigger(absolute.to_str().unwrap())["status"], "ok");
    assert_eq!(server.trigger("default/1/ok.ts")["status"], "ok");
}

#[test]
fn a_reload_tells_added_kept_removed_and_failed() {
    let server = Server::start();
    server.write("kept.ts", &rare("return 1"));
    server.put_file("bad.ts", "// @schedule 61 * * * *\nreturn 1");
    server.put_file(
        "socket.ts",
        &rare("// @websocket\n// @mode worker\nreturn 1"),
    );
    server.put_file("broken.ts", &rare("return ("));
    for dry_run in [true, false] {
        let told = server
            .post("/schedules/reload", &json!({"dry_run": dry_run}))
            .ok();
        assert_eq!(told["dry_run"], dry_run);
        assert_eq!(told["kept"], json!(["default/1/kept.ts"]));
        assert_eq!(told["removed"], json!([]));
        assert_eq!(told["added"], json!([]));
        let failed = told["failed"].as_array().unwrap();
        let paths: Vec<_> = failed
            .iter()
            .map(|entry| entry["path"].as_str().unwrap())
            .collect();
        assert_eq!(
            paths,
            [
                "default/1/bad.ts",
                "default/1/broken.ts",
                "default/1/socket.ts"
            ]
        );
        assert!(
            failed
                .iter()
                .all(|entry| !entry["reason"].as_str().unwrap().is_empty())
        );
    }
    for file in ["bad.ts", "socket.ts", "broken.ts"] {
        std::fs::remove_file(server.script_file(file)).unwrap();
    }
    let told = server.post_text("/schedules/reload", "").ok();
    assert_eq!(told["dry_run"], false);
    assert!(told.get("failed").is_none(), "{told}");
    let told = server.post("/schedules/reload", &json!({"dry_run": 1}));
    told.refused(400, "VALIDATION_ERROR");
}
