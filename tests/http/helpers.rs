//! What helpers keep between the requests of serverless and worker scripts, and what does not stay.

use serde_json::json;

use crate::support::{Server, eventually};

const COUNTER: &str = "let hits = 0;\nexport function hit(): number { return ++hits }";
const PLAIN: &str = "import { hit } from './lib/counter.js';
let top = 0; top += 1;
globalThis.seen = (globalThis.seen ?? 0) + 1;
return { hits: hit(), top, seen: globalThis.seen };";

#[test]
fn a_helpers_state_lives_between_requests_in_both_modes_and_is_one_exec_ids_own() {
    let server = Server::start();
    server.put_file("lib/counter.ts", COUNTER);
    server.put_file("plain.ts", PLAIN);
    server.put_file(
        "shop/[id].js",
        "const { hit } = require('../lib/counter'); module.exports = (req, res) => res.json({ hits: hit() })",
    );
    server.put_file("worker.ts", &format!("// @mode worker\n{PLAIN}"));
    for (path, seen) in [
        ("/plain", json!({ "hits": 1, "top": 1, "seen": 1 })),
        ("/plain", json!({ "hits": 2, "top": 1, "seen": 1 })),
        ("/worker", json!({ "hits": 3, "top": 1, "seen": 1 })),
        ("/worker", json!({ "hits": 4, "top": 1, "seen": 2 })),
        ("/shop/7", json!({ "hits": 5 })),
    ] {
        assert_eq!(server.run(path).expect(200).json(), seen, "{path}");
    }
    for (path, content) in [("lib/counter.ts", COUNTER), ("plain.ts", PLAIN)] {
        let body = json!({ "path": path, "content": content, "execId": "2" });
        server.post("/scripts/write", &body).ok();
    }
    let host = [("host", "p-c-exec-2.node")];
    let other = server.script("GET", "/plain", &host, None).expect(200);
    assert_eq!(other.json()["hits"], 1);
    assert_eq!(server.run("/plain").expect(200).json()["hits"], 6);
}

#[test]
fn a_script_whose_helpers_keep_state_is_listed_as_serverless() {
    let server = Server::start();
    server.put_file("lib/counter.ts", COUNTER);
    server.put_file("plain.ts", PLAIN);
    server.run("/plain").expect(200);
    let listed = server.get("/scripts/list?mode=worker").ok();
    assert_eq!(listed["count"], 0);
    let listed = server.get("/scripts/list?mode=serverless").ok();
    let mut scripts = listed["scripts"].as_array().unwrap().iter();
    assert!(
        scripts.any(|script| script["name"] == "plain.ts"),
        "{listed}"
    );
    let stats = server.get("/monitor/scripts").ok();
    assert_eq!(stats["scripts"][0]["scriptPath"], "/plain", "{stats}");
}

#[test]
fn an_edit_of_a_helper_begins_its_state_anew() {
    let server = Server::start();
    server.write("lib/counter.ts", COUNTER);
    server.write("plain.ts", PLAIN);
    server.run("/plain").expect(200);
    assert_eq!(server.run("/plain").expect(200).json()["hits"], 2);
    server.write("lib/counter.ts", &COUNTER.replace("= 0", "= 40"));
    assert_eq!(server.run("/plain").expect(200).json()["hits"], 41);
    // The script's own edit leaves the helper as it is.
    server.write("plain.ts", &format!("{PLAIN} "));
    assert_eq!(server.run("/plain").expect(200).json()["hits"], 42);
}

#[test]
fn a_run_that_is_stopped_at_its_limit_takes_the_state_along() {
    let server = Server::start();
    server.put_file("lib/counter.ts", COUNTER);
    server.put_file("plain.ts", PLAIN);
    server.put_file(
        "burn.ts",
        "// @timeout 300\nimport { hit } from './lib/counter';\nhit();\nfor (;;);",
    );
    assert_eq!(server.run("/plain").expect(200).json()["hits"], 1);
    // One whose time is up before it begins stops nothing.
    let late = eventually("a run that burns", || {
        let told = server.run("/burn").expect(504).json();
        (told["started"] != false).then_some(told)
    });
    assert_eq!(
        (&late["error"], &late["timeoutMs"]),
        (&json!("Script timeout"), &json!(300))
    );
    server.until_logged("its worker VM was discarded");
    assert_eq!(server.run("/plain").expect(200).json()["hits"], 1);
}
