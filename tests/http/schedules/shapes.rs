//! What of a script a fire calls, and what the script is told of it.

use serde_json::json;

use super::{RARE, rare};
use crate::support::Server;

impl Server {
    /// What the last fire of the script returned, as the history tells it.
    #[track_caller]
    fn fired(&self, name: &str, script: &str) -> String {
        self.write(name, &rare(script));
        let fired = self.trigger(name);
        assert_eq!(fired["status"], "ok", "{name}: {fired}");
        let entry = &self.fires("?limit=1")[0];
        assert_eq!(entry["runId"], fired["runId"]);
        entry["returnPreview"].as_str().unwrap_or("").to_owned()
    }
}

#[test]
fn a_fire_calls_what_the_script_has_for_it() {
    let server = Server::start();
    for (name, script, returned) in [
        (
            "named.ts",
            "export function SCHEDULE() { return 'own' }\nexport function GET() { return 'get' }",
            "\"own\"",
        ),
        (
            "get.ts",
            "export function GET(request: Request) { return [request.method, metadata.method, req.method] }\nexport function POST() { return 'post' }",
            r#"["GET","SCHEDULE","GET"]"#,
        ),
        (
            "post.ts",
            "export async function POST(request) { return [request.method, await request.text()] }",
            r#"["POST",""]"#,
        ),
        (
            "app.ts",
            "export default { fetch(request) { return Response.json([request.method, new URL(request.url).pathname]) } }",
            r#"["GET","/app"]"#,
        ),
        (
            "worker.ts",
            "export default { async scheduled(event, env, ctx) { return [event.cron, event.type, typeof event.scheduledTime, typeof ctx.waitUntil, typeof env] }, fetch() { return new Response('no') } }",
            &format!(r#"["{RARE}","scheduled","number","function","object"]"#),
        ),
        (
            "export.ts",
            "export const scheduled = async ({ scheduledTime }) => Math.abs(Date.now() - scheduledTime) < 3600000",
            "true",
        ),
        (
            "common.js",
            "module.exports = { scheduled: () => 'common' }",
            "\"common\"",
        ),
        (
            "node.ts",
            "export default (req, res) => res.status(201).json({ url: req.url })",
            r#"{"url":"/node"}"#,
        ),
        (
            "late.ts",
            "let done = 0;\nexport default { scheduled(event, env, ctx) { ctx.waitUntil(new Promise((end) => setTimeout(() => { done += 1; ctx.waitUntil(Promise.resolve().then(() => { done += 1; })); end(); }, 20))); return { get done() { return done; } }; } }",
            r#"{"done":2}"#,
        ),
    ] {
        assert_eq!(server.fired(name, script), returned, "{name}");
    }
}

#[test]
fn a_fire_that_answers_with_an_error_is_one() {
    let server = Server::start();
    for (name, script, told) in [
        (
            "status.ts",
            "res.status(503); return { why: 'no' }",
            r#"503 {"why":"no"}"#,
        ),
        ("error.ts", "return new Error('given back')", "given back"),
        (
            "response.ts",
            "export function GET() { return new Response('x', { status: 500 }) }",
            "500 \"x\"",
        ),
        (
            "late.ts",
            "export default { scheduled(event, env, ctx) { ctx.waitUntil((async () => { await null; throw new Error('too late') })()) } }",
            "too late",
        ),
    ] {
        server.write(name, &rare(script));
        let fired = server.trigger(name);
        assert_eq!(
            (&fired["triggered"], &fired["status"]),
            (&json!(true), &json!("error")),
            "{name}: {fired}"
        );
        assert!(fired["error"].as_str().unwrap().contains(told), "{fired}");
    }
    assert_eq!(server.get("/monitor/stats").ok()["cron"]["errors"], 4);
    assert_eq!(
        server.fired("found.ts", "res.status(404); return 'nothing to do'"),
        "\"nothing to do\""
    );
}

#[test]
fn a_script_that_is_for_its_schedule_alone_answers_no_request() {
    let server = Server::start();
    let script = "export default { scheduled() { return 'fired' } }";
    assert_eq!(server.fired("job.ts", script), "\"fired\"");
    let reply = server.run("/job");
    assert_eq!(
        (reply.status, reply.header("allow")),
        (405, Some("OPTIONS"))
    );
}

#[test]
fn no_client_can_pass_for_a_schedule() {
    let server = Server::start();
    server.write("a.ts", &rare("return metadata.method"));
    for method in ["SCHEDULE", "WEBSOCKET_INIT"] {
        let reply = server.send(method, "/a", &[], None);
        assert_eq!(reply.status, 501, "{method}");
    }
    assert_eq!(server.send("PURGE", "/a", &[], None).text(), "PURGE");
}

#[test]
fn a_fire_shares_the_deployments_machine_and_shared_and_its_res_goes_nowhere() {
    let server = Server::start();
    let body = "// @mode worker\nglobalThis.count = (globalThis.count ?? 0) + 1; shared.seen = metadata.method; res.setHeader('x-a', 'b'); return globalThis.count";
    assert_eq!(server.fired("a.ts", body), "1");
    assert_eq!(server.run("/a").text(), "2");
    assert_eq!(server.fired("a.ts", body), "3");
    server.write("b.ts", "return shared.seen");
    assert_eq!(server.run("/b").text(), "SCHEDULE");
}

#[test]
fn a_schedule_with_websockets_is_recorded_as_incompatible_once() {
    let server = Server::start();
    server.write("chat.ts", &rare("// @websocket\n// @mode worker\nreturn 1"));
    server.post("/schedules/reload", &json!({})).ok();
    let fires = server.fires("");
    assert_eq!(fires.len(), 1, "{fires:?}");
    assert_eq!(
        (
            &fires[0]["status"],
            &fires[0]["scriptPath"],
            &fires[0]["expression"]
        ),
        (
            &json!("incompatible"),
            &json!("default/1/chat.ts"),
            &json!(RARE)
        )
    );
    assert!(fires[0]["error"].as_str().unwrap().contains("@websocket"));
    assert!(server.schedules().is_empty());
    assert_eq!(server.get("/monitor/stats").ok()["cron"]["fires"], 0);
}
