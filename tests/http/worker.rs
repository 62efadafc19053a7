//! Worker mode and `shared`, as a client and an operator see them.

use serde_json::json;

use crate::support::{Server, eventually};

const COUNTER: &str = "// @mode worker
globalThis.count = (globalThis.count ?? 0) + 1;
shared.count = (shared.count ?? 0) + 1;
return [globalThis.count, shared.count];";

#[test]
fn a_worker_keeps_its_globals_and_both_modes_see_the_shared_object() {
    let server = Server::start();
    server.put_file("worker.ts", COUNTER);
    server.put_file("plain.ts", &COUNTER.replace("worker", "serverless"));
    server.put_file("again.ts", &COUNTER.replace("@mode worker", "@vm worker"));
    for (path, seen) in [
        ("/worker", json!([1, 1])),
        ("/worker", json!([2, 2])),
        ("/plain", json!([1, 3])),
        ("/again", json!([3, 4])),
    ] {
        assert_eq!(server.run(path).expect(200).json(), seen, "{path}");
    }
    let scripts = server.get("/monitor/scripts").ok();
    for script in scripts["scripts"].as_array().unwrap() {
        assert_eq!(script["vmCached"], true, "{script}");
        assert_eq!(
            script["sharedStateBytes"],
            r#"{"count":4}"#.len(),
            "{script}"
        );
    }
    let cache = &server.get("/monitor/stats").ok()["cache"];
    assert_eq!(
        (&cache["vms"], &cache["sharedStates"]),
        (&json!(1), &json!(1))
    );
}

#[test]
fn a_bomb_in_a_worker_is_told_and_the_next_request_gets_a_fresh_machine() {
    let server = Server::start();
    server.put_file("worker.ts", COUNTER);
    server.put_file("bomb.ts", "// @mode worker\n// @timeout 300\nfor (;;);");
    server.put_file(
        "waits.ts",
        "// @mode worker\n// @timeout 600s\nglobalThis.waits = true; await new Promise(() => {});",
    );
    assert_eq!(server.run("/worker").expect(200).json(), json!([1, 1]));
    std::thread::scope(|scope| {
        let neighbour = scope.spawn(|| server.run("/waits"));
        server.until_active(1);
        server.put_file(
            "look.ts",
            "// @mode worker\nreturn globalThis.waits === true",
        );
        while server.run("/look").expect(200).text() != "true" {
            std::thread::yield_now();
        }
        // One whose time is up before it begins goes off nowhere.
        let bomb = eventually("a bomb that goes off", || {
            let told = server.run("/bomb").expect(504).json();
            (told["started"] != false).then_some(told)
        });
        assert_eq!(bomb["error"], "Script timeout");
        let lost = neighbour.join().unwrap().expect(503);
        assert!(
            lost.json()["error"].as_str().unwrap().contains("discarded"),
            "{}",
            lost.text()
        );
    });
    server.until_logged("its worker VM was discarded");
    assert_eq!(server.run("/worker").expect(200).json(), json!([1, 2]));
}
