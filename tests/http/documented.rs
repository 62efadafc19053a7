//! What manuals show a newcomer, written as a newcomer would write it.

use serde_json::{Value, json};

use crate::sockets::{connect, hear_text, say};
use crate::support::Server;

#[test]
fn an_echo_is_written_called_and_read_back() {
    let server = Server::start();
    let text = "module.exports = (req, res) => res.json({ received: req.body });";
    server.write("api/echo.js", text);
    let answer = server
        .run_json("/api/echo", &json!({"hello": ["world", 1, null]}))
        .ok();
    assert_eq!(answer, json!({"received": {"hello": ["world", 1, null]}}));
    let read = server.get("/scripts/read?path=api/echo.js").ok();
    assert_eq!(read["content"], text);
}

#[test]
fn a_workflow_awaits_its_steps_and_tells_them_all() {
    let server = Server::start();
    server.write(
        "workflow.js",
        "const score = async (lead) => { await new Promise((done) => setTimeout(done, 5)); return lead.employees > 50 ? 90 : 20; };\n\
         const check = async (points) => ({ qualified: points >= 50 });\n\
         const act = async (verdict) => (verdict.qualified ? 'call' : 'wait');\n\
         module.exports = async (req, res) => {\n\
           const points = await score(req.body);\n\
           const verdict = await check(points);\n\
           const action = await act(verdict);\n\
           res.json({ points, verdict, action });\n\
         };",
    );
    for (employees, expected) in [
        (
            200,
            json!({"points": 90, "verdict": {"qualified": true}, "action": "call"}),
        ),
        (
            3,
            json!({"points": 20, "verdict": {"qualified": false}, "action": "wait"}),
        ),
    ] {
        let answer = server
            .run_json("/workflow", &json!({"employees": employees}))
            .ok();
        assert_eq!(answer, expected);
    }
}

#[test]
fn a_webhook_looks_at_its_signature() {
    let server = Server::start();
    server.put_file(
        "hooks/github.env",
        "GITHUB_SECRET=It's a Secret to Everybody",
    );
    server.write(
        "hooks/github.js",
        "const crypto = require('crypto');\n\
         module.exports = async (req, res) => {\n\
           const expected = 'sha256=' + crypto.createHmac('sha256', process.env.GITHUB_SECRET).update(req.rawBody).digest('hex');\n\
           const given = req.headers['x-hub-signature-256'] || '';\n\
           const same = given.length === expected.length && crypto.timingSafeEqual(Buffer.from(given), Buffer.from(expected));\n\
           if (!same) return res.status(401).json({ error: 'Invalid signature' });\n\
           return { ok: true, payload: String(req.body) };\n\
         };",
    );
    let call = |signature: &str| {
        let headers = [
            ("x-hub-signature-256", signature),
            ("content-type", "text/plain"),
        ];
        server.script("POST", "/hooks/github", &headers, Some(b"Hello, World!"))
    };
    // The vector of the sender's own manual.
    let good = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    assert_eq!(
        call(good).ok(),
        json!({"ok": true, "payload": "Hello, World!"})
    );
    for bad in ["", "sha256=00", &good.replace('7', "8")] {
        assert_eq!(
            call(bad).expect(401).json(),
            json!({"error": "Invalid signature"})
        );
    }
}

#[test]
fn what_monitors_show_agrees() {
    let server = Server::start();
    server.write(
        "api/hello.js",
        "module.exports = (req, res) => res.json({ hello: 'world' });",
    );
    for _ in 0..3 {
        server.run("/api/hello").expect(200);
    }
    assert_eq!(server.active(), Vec::<Value>::new());
    assert_eq!(server.get("/monitor/stats").ok()["requests"]["total"], 3);
    let asked = json!({"scriptPath": "/api/hello"});
    let performance = server.post("/monitor/script-performance", &asked).ok();
    assert_eq!(performance["metrics"]["http"]["total"], 3, "{performance}");
    let metrics = server.get("/monitor/metrics").expect(200);
    let line = "hoody_exec_http_requests_total{script=\"/api/hello\",method=\"GET\"} 3";
    assert!(metrics.text().contains(line), "{}", metrics.text());
}

#[test]
fn a_shell_call_becomes_json_where_it_is_permitted() {
    let text = "const out = await Bun.$`df -P /`.text();\n\
         const rows = out.trim().split('\\n').slice(1).map((line) => line.split(/\\s+/));\n\
         return rows.map(([filesystem, size, used]) => ({ filesystem, size: Number(size), used: Number(used) }));";
    let server = Server::with("[permissions]\nrun = true");
    server.write("disk.js", text);
    let disks = server.run("/disk").ok();
    assert!(
        disks[0]["size"].as_u64().is_some_and(|size| size > 0),
        "{disks}"
    );
    let confined = Server::start();
    confined.write("disk.js", text);
    let refused = confined.run("/disk").expect(500).json();
    let said = refused["error"].as_str().unwrap();
    assert!(said.contains("permissions.run"), "{said}");
}

#[test]
fn a_schedule_is_listed_triggered_and_remembered() {
    let server = Server::start();
    server.write(
        "jobs/cleanup.js",
        "// @schedule */5 0 29 2 *\n// @description Removes what nobody needs\n\
         console.log('cleaning up'); return { cleaned: 3 };",
    );
    let listed = server.get("/schedules/list").ok();
    assert_eq!(
        listed["schedules"][0]["scriptRel"], "default/1/jobs/cleanup.js",
        "{listed}"
    );
    assert_eq!(listed["schedules"][0]["expression"], "*/5 0 29 2 *");
    let asked = json!({"scriptPath": "jobs/cleanup.js", "force": true});
    let triggered = server.post("/schedules/trigger", &asked).ok();
    assert_eq!(triggered["status"], "ok", "{triggered}");
    server.until_logged("cleaning up");
    let history = server.get("/schedules/history").ok();
    assert_eq!(
        history["entries"][0]["returnPreview"], "{\"cleaned\":3}",
        "{history}"
    );
    // Its route still answers requests.
    assert_eq!(server.run("/jobs/cleanup").ok(), json!({"cleaned": 3}));
}

#[test]
fn the_canonical_shape_with_state_and_a_guard() {
    let server = Server::start();
    server.write(
        "visits/pre.js",
        "if (req.headers['x-key'] !== 'open sesame') { res.status(403); return { error: 'Forbidden' }; }\nreq.user = 'ali';",
    );
    server.write(
        "visits/count.ts",
        "// @label Visits\n// @timeout 5000\n// @cors *\n\
         shared.visits = (shared.visits ?? 0) + 1;\n\
         const { step = '1' } = metadata.query;\n\
         return { user: req.user, visits: shared.visits, step: Number(step) };",
    );
    assert_eq!(
        server.run("/visits/count").expect(403).json(),
        json!({"error": "Forbidden"})
    );
    for visit in 1..=3 {
        let headers = [("x-key", "open sesame"), ("origin", "https://app.example")];
        let reply = server.script("GET", "/visits/count?step=2", &headers, None);
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(
            reply.ok(),
            json!({"user": "ali", "visits": visit, "step": 2})
        );
    }
}

#[test]
fn a_chat_tells_everybody() {
    let server = Server::start();
    server.write(
        "room.ts",
        "// @websocket\n// @mode worker\n\
         ws.open = (socket) => ws.broadcast(`${ws.connections.size} here`);\n\
         ws.message = (socket, text) => ws.broadcast(`said: ${text}`);\n\
         ws.close = () => ws.broadcast('somebody left');",
    );
    let mut ann = connect(&server, "/room");
    assert_eq!(hear_text(&mut ann), "1 here");
    let mut bob = connect(&server, "/room");
    assert_eq!(
        (hear_text(&mut ann), hear_text(&mut bob)),
        ("2 here".into(), "2 here".into())
    );
    say(&mut ann, "hello");
    assert_eq!(
        (hear_text(&mut ann), hear_text(&mut bob)),
        ("said: hello".into(), "said: hello".into())
    );
    bob.close(None).unwrap();
    assert_eq!(hear_text(&mut ann), "somebody left");
}
