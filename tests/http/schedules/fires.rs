//! Fires: how they end, what is recorded of them and for how long, by hand and by the clock.

use serde_json::json;

use super::{RARE, rare};
use crate::support::{Server, assert_time, held};

#[test]
fn a_fire_by_hand_runs_the_script_and_is_in_list_history_and_metrics() {
    let server = Server::start();
    server.write(
        "a.ts",
        &rare("console.log('from the fire'); return { n: 1, method: metadata.method }"),
    );
    let fired = server.trigger("a.ts");
    let keys: Vec<_> = fired.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["triggered", "scriptPath", "runId", "status", "durationMs"]
    );
    assert_eq!(fired["triggered"], true);
    assert_eq!(fired["scriptPath"], "a.ts");
    assert_eq!(fired["status"], "ok");
    let run = fired["runId"].as_str().unwrap();
    let parts: Vec<_> = run.split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12], "{run}");

    let listed = &server.schedules()[0];
    assert_eq!(listed["lastFireRunId"], run);
    assert_eq!(listed["lastFireStatus"], "ok");
    assert_time(&listed["lastFireAt"]);

    let entry = &server.fires("")[0];
    let keys: Vec<_> = entry.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "ts",
            "scriptPath",
            "expression",
            "runId",
            "status",
            "durationMs",
            "returnPreview"
        ]
    );
    assert_eq!(entry["scriptPath"], "default/1/a.ts");
    assert_eq!(entry["expression"], RARE);
    assert_eq!(entry["runId"], run);
    assert_eq!(entry["returnPreview"], r#"{"n":1,"method":"SCHEDULE"}"#);

    let stats = server.get("/monitor/stats").ok();
    assert_eq!(
        stats["cron"],
        json!({"fires": 1, "errors": 0, "active": 0, "wrapperActive": 0})
    );
    assert_eq!(stats["requests"]["total"], 0);
    let scrape = server.get("/monitor/metrics");
    let scrape = scrape.text();
    for line in [
        "hoody_exec_cron_fires_total{script=\"/a\",outcome=\"ok\"} 1",
        "hoody_exec_cron_schedules 1",
        "hoody_exec_cron_active 0",
    ] {
        assert!(scrape.contains(line), "{line}");
    }
    assert!(scrape.contains("hoody_exec_cron_last_success_timestamp_seconds{script=\"/a\"} "));
    assert!(scrape.contains("hoody_exec_cron_next_run_timestamp_seconds{script=\"/a\"} "));
    server.until_logged("from the fire");
    let line = server.until_logged(run);
    assert!(
        line.contains("exec_") && line.contains("default/1/a.ts ok"),
        "{line}"
    );
}

#[test]
fn each_way_a_fire_can_end_has_its_word() {
    let server = Server::with("[engine]\ntimeout_ms = 20000");
    server.put_file("lib/broken.ts", "export const = 1");
    let text = "x".repeat(1000);
    for (name, script, triggered, status, error) in [
        (
            "throws.ts",
            rare(&format!("throw new Error('no: {text}')")),
            true,
            "error",
            "Error: no: xxx",
        ),
        (
            "loops.ts",
            rare("// @schedule-timeout 100\nfor (;;) {}"),
            true,
            "timeout",
            "ran longer",
        ),
        (
            "waits.ts",
            rare("// @timeout 100\nawait new Promise((done) => setTimeout(done, 60000))"),
            true,
            "timeout",
            "ran longer",
        ),
        (
            "off.ts",
            rare("// @enabled false\nreturn 1"),
            false,
            "disabled",
            "disabled",
        ),
        (
            "lacks.ts",
            rare("import './lib/broken'; return 1"),
            true,
            "error",
            "broken.ts",
        ),
        (
            "methods.ts",
            rare("export function PUT() { return new Response('x') }"),
            true,
            "error",
            "other methods",
        ),
        ("quiet.ts", rare("const x = 1"), true, "ok", ""),
        (
            "stream.ts",
            rare("async function* rows() { yield 'a'; yield 'b' }\nreturn rows()"),
            true,
            "ok",
            "",
        ),
    ] {
        server.write(name, &script);
        let fired = server.trigger(name);
        assert_eq!(
            (&fired["triggered"], &fired["status"]),
            (&json!(triggered), &json!(status)),
            "{name}: {fired}"
        );
        let told = fired["error"].as_str().unwrap_or_default();
        assert!(told.contains(error) && told.len() <= 500, "{name}: {told}");
        assert_eq!(told.is_empty(), error.is_empty(), "{name}: {told}");
        let entry = &server.fires(&format!("?scriptPath={name}"))[0];
        assert_eq!(entry["status"], status, "{entry}");
        let is_fault = !matches!(status, "ok" | "disabled");
        assert_eq!(entry.get("error").is_some(), is_fault, "{entry}");
        assert!(entry.get("returnPreview").is_none(), "{entry}");
    }
    let cron = &server.get("/monitor/stats").ok()["cron"];
    assert_eq!(
        cron,
        &json!({"fires": 8, "errors": 5, "active": 0, "wrapperActive": 0})
    );
    // An answer of a fire is nobody's request.
    assert_eq!(server.get("/monitor/stats").ok()["requests"]["total"], 0);
}

#[test]
fn what_was_returned_is_shown_as_json_and_cut() {
    let server = Server::start();
    for (body, preview) in [
        ("return 'done'", "\"done\"".to_owned()),
        ("return 42", "42".to_owned()),
        ("return true", "true".to_owned()),
        ("return [1, 'a']", "[1,\"a\"]".to_owned()),
        ("return 'é'.repeat(500)", format!("\"{}", "é".repeat(199))),
    ] {
        server.write("a.ts", &rare(body));
        server.trigger("a.ts");
        assert_eq!(
            server.fires("?limit=1")[0]["returnPreview"],
            preview,
            "{body}"
        );
    }
}

#[test]
fn a_script_that_still_runs_is_skipped_and_not_listed_as_a_request() {
    let server = Server::start();
    server.write(
        "slow.ts",
        &rare(&held("console.log('it has begun'); await held(); return 1")),
    );
    std::thread::scope(|scope| {
        let first = scope.spawn(|| server.trigger("slow.ts"));
        server.until_logged("it has begun");
        assert!(server.active().is_empty());
        assert_eq!(server.get("/monitor/stats").ok()["cron"]["active"], 1);
        let second = server.trigger("slow.ts");
        assert_eq!(second["triggered"], false);
        assert_eq!(second["status"], "skipped_overload");
        server.let_go();
        assert_eq!(first.join().unwrap()["status"], "ok");
    });
    let statuses: Vec<_> = server
        .fires("")
        .iter()
        .map(|entry| entry["status"].clone())
        .collect();
    assert_eq!(statuses, ["ok", "skipped_overload"]);
    let cron = &server.get("/monitor/stats").ok()["cron"];
    assert_eq!((&cron["fires"], &cron["errors"]), (&json!(2), &json!(0)));
}

#[test]
fn the_history_comes_in_pages_and_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let settings = format!("[data]\ndir = {:?}", folder.path().to_str().unwrap());
    let mut server = Server::with(&settings);
    server.write("a.ts", &rare("return 1"));
    server.write("b.ts", &rare("return 2"));
    let runs: Vec<_> = (0..7)
        .map(|number| {
            let script = if number % 3 == 0 { "b.ts" } else { "a.ts" };
            server.trigger(script)["runId"].clone()
        })
        .collect();
    server.signal("TERM");
    assert!(server.until_exit().success());

    let server = Server::with(&settings);
    let mut seen = Vec::new();
    let mut query = "?limit=3".to_owned();
    loop {
        let page = server.get(&format!("/schedules/history{query}")).ok();
        assert_eq!(
            (&page["limit"], &page["includeRotated"]),
            (&json!(3), &json!(false))
        );
        seen.extend(
            page["entries"]
                .as_array()
                .unwrap()
                .iter()
                .map(|entry| entry["runId"].clone()),
        );
        if page["truncated"] == false {
            assert!(page.get("cursor").is_none());
            break;
        }
        query = format!("?limit=3&cursor={}", page["cursor"].as_str().unwrap());
    }
    let newest_first: Vec<_> = runs.iter().rev().cloned().collect();
    assert_eq!(seen, newest_first);
    // The scripts are gone with the folder of the first server, their fires are not.
    assert_eq!(server.fires("?scriptPath=b.ts").len(), 3);
    let since = server.fires("?limit=1")[0]["ts"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(!server.fires(&format!("?since={since}")).is_empty());
    assert!(server.fires("?since=2999-01-01").is_empty());
    for (query, sentence) in [
        ("?since=yesterday", "since must be ISO 8601"),
        ("?cursor=abc", "cursor is not a valid history cursor"),
        (
            "?scriptPath=/etc/passwd",
            "scriptPath is outside scripts directory",
        ),
        (
            "?scriptPath=../../../x.ts",
            "scriptPath is outside scripts directory",
        ),
        ("?limit=many", "limit must be an integer"),
        (
            "?includeRotated=maybe",
            "includeRotated must be true or false",
        ),
    ] {
        let told = server
            .get(&format!("/schedules/history{query}"))
            .refused(400, "VALIDATION_ERROR");
        assert_eq!(told["error"], sentence);
    }
    assert_eq!(
        server.get("/schedules/history?limit=5000").ok()["limit"],
        1000
    );
    assert_eq!(server.get("/schedules/history?limit=0").ok()["limit"], 1);
}
