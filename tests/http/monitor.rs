//! The monitoring family.

use serde_json::{Value, json};

use crate::support::{ENDLESS, Server, assert_time};

#[test]
fn health_tells_every_field_of_the_page() {
    let server = Server::start();
    let reply = server.send(
        "GET",
        "/api/v1/exec/health",
        &[("user-agent", "tester/1.0")],
        None,
    );
    let body = reply.ok();
    let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "status",
            "service",
            "built",
            "started",
            "memory",
            "fds",
            "pid",
            "ip",
            "userAgent"
        ]
    );
    assert_eq!(
        (&body["status"], &body["service"]),
        (&json!("ok"), &json!("hoody-exec"))
    );
    assert_time(&body["built"]);
    assert_time(&body["started"]);
    assert!(
        body["memory"]["rss"].as_u64().unwrap() > 1_000_000,
        "{body}"
    );
    assert!(body["memory"]["heap"].as_u64().unwrap() > 10_000, "{body}");
    assert!(body["fds"].as_u64().unwrap() > 3, "{body}");
    assert_eq!(body["pid"], server.pid());
    assert_eq!(
        (&body["ip"], &body["userAgent"]),
        (&json!("127.0.0.1"), &json!("tester/1.0"))
    );
}

#[test]
fn the_start_is_told_the_same_every_time() {
    let server = Server::start();
    let started = || server.get("/health").ok()["started"].clone();
    assert_eq!(started(), started());
}

#[test]
fn a_running_request_is_listed_with_its_secrets_masked() {
    let server = Server::start();
    server.put_file("users/[id].ts", ENDLESS);
    let mut stream = server.connect();
    let host = "app.p-c-exec-1.node.example.com";
    let request = format!(
        "PATCH /users/7?a=1&Token=hush&b=2 HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n"
    );
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    // The deployment app/1 has no such script, so nothing runs.
    assert!(server.active().is_empty());

    let mut stream = server.connect();
    let request = "PATCH /users/7?a=1&Token=hush&b=2 HTTP/1.1\r\nHost: p-c-exec-1.node.example.com\r\nContent-Length: 0\r\n\r\n";
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    let active = server.until_active(1).remove(0);
    let keys: Vec<&String> = active.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "executionId",
            "scriptPath",
            "hostname",
            "clientIp",
            "method",
            "url",
            "startedAt",
            "duration",
            "file"
        ]
    );
    assert_eq!(active["scriptPath"], "/users/[id]");
    assert_eq!(active["file"], "default/1/users/[id].ts");
    assert_eq!(active["hostname"], "p-c-exec-1.node.example.com");
    assert_eq!(active["clientIp"], "127.0.0.1");
    assert_eq!(active["method"], "PATCH");
    assert_eq!(active["url"], "/users/7?a=1&Token=***&b=2");
    assert_time(&active["startedAt"]);
    assert!(active["duration"].is_u64());
    drop(stream);
    server.until_idle();
}

/// Makes eight requests of a script: five good ones, one not found, two errors.
fn visit(server: &Server) {
    server.put_file(
        "api/[what].ts",
        "const { what } = metadata.parameters;\nif (what === 'throw') throw new Error('thrown here');\n\
         if (what === 'lost') res.status(404);\nreturn { what };",
    );
    for path in ["a", "b", "c", "a", "a"] {
        server.run(&format!("/api/{path}")).expect(200);
    }
    server.run("/api/lost").expect(404);
    server.run("/api/throw").expect(500);
    server.run_json("/api/throw", &json!({})).expect(500);
    server.run("/nothing-here").expect(404);
}

#[test]
fn stats_tell_every_field_of_the_page_and_their_relations_hold() {
    let server = Server::start();
    visit(&server);
    let stats = server.get("/monitor/stats").ok();
    let health = server.get("/health").ok();
    insta::assert_json_snapshot!(stats, {
        ".uptime" => "[s]", ".memory.used" => "[bytes]", ".memory.total" => "[bytes]", ".memory.percentage" => "[%]",
        ".memory.rss" => "[bytes]", ".memory.external" => "[bytes]", ".sinceMs" => "[ms]",
        ".requests.perSecond" => "[rate]", ".requests.per1m" => "[rate]", ".requests.per5m" => "[rate]",
        ".requests.per15m" => "[rate]",
    }, @r#"
    {
      "uptime": "[s]",
      "memory": {
        "used": "[bytes]",
        "total": "[bytes]",
        "percentage": "[%]",
        "rss": "[bytes]",
        "external": "[bytes]"
      },
      "cache": {
        "scripts": 1,
        "vms": 0,
        "sharedStates": 0,
        "activeWsHostnames": 0
      },
      "requests": {
        "total": 8,
        "success": 6,
        "errors": 2,
        "activeHttp": 0,
        "perSecond": "[rate]",
        "per1m": "[rate]",
        "per5m": "[rate]",
        "per15m": "[rate]"
      },
      "websocket": {
        "opened": 0,
        "closed": 0,
        "active": 0,
        "normalCloses": 0,
        "abnormalCloses": 0
      },
      "cron": {
        "fires": 0,
        "errors": 0,
        "active": 0,
        "wrapperActive": 0
      },
      "droppedScripts": 0,
      "sinceMs": "[ms]"
    }
    "#);
    let memory = &stats["memory"];
    let number = |value: &Value| value.as_f64().unwrap();
    assert!(
        (number(&memory["percentage"])
            - number(&memory["used"]) / number(&memory["total"]) * 100.0)
            .abs()
            < 1e-9
    );
    assert!(
        memory["rss"].as_u64().unwrap() > 1_000_000
            && number(&memory["used"]) <= number(&memory["total"])
    );
    assert_eq!(
        stats["sinceMs"].as_u64().unwrap(),
        millis(&health["started"])
    );
    assert!(number(&stats["requests"]["per1m"]) > 0.0, "{stats}");
}

#[test]
fn scripts_are_listed_with_what_they_did() {
    let server = Server::start();
    visit(&server);
    let list = server.get("/monitor/scripts").ok();
    insta::assert_json_snapshot!(list, {
        ".scripts[].hostname" => "[host]", ".scripts[].http.meanDurationMs" => "[ms]",
        ".scripts[].http.p50DurationMs" => "[ms]", ".scripts[].http.p95DurationMs" => "[ms]",
        ".scripts[].http.maxDurationMs" => "[ms]", ".scripts[].recentErrors[].timestamp" => "[time]",
        ".scripts[].recentErrors[].executionId" => "[id]", ".scripts[].firstSeenAt" => "[time]",
        ".scripts[].lastActivityAt" => "[time]",
    }, @r#"
    {
      "count": 1,
      "total": 1,
      "scripts": [
        {
          "scriptPath": "/api/[what]",
          "hostname": "[host]",
          "vmCached": false,
          "sharedStateBytes": null,
          "activeHttp": 0,
          "activeWs": 0,
          "concurrentRunning": 0,
          "http": {
            "total": 8,
            "success": 6,
            "errors": 2,
            "meanDurationMs": "[ms]",
            "p50DurationMs": "[ms]",
            "p95DurationMs": "[ms]",
            "maxDurationMs": "[ms]"
          },
          "ws": {
            "opened": 0,
            "closed": 0,
            "normalCloses": 0,
            "abnormalCloses": 0,
            "meanSessionMs": 0,
            "maxSessionMs": 0
          },
          "recentErrors": [
            {
              "timestamp": "[time]",
              "statusCode": 500,
              "message": "Error: thrown here",
              "executionId": "[id]"
            },
            {
              "timestamp": "[time]",
              "statusCode": 500,
              "message": "Error: thrown here",
              "executionId": "[id]"
            }
          ],
          "firstSeenAt": "[time]",
          "lastActivityAt": "[time]",
          "file": "default/1/api/[what].ts"
        }
      ]
    }
    "#);
    let script = &list["scripts"][0];
    assert_time(&script["firstSeenAt"]);
    assert_time(&script["lastActivityAt"]);
    assert_eq!(script["hostname"], server.address.to_string());
    let http = |name: &str| script["http"][name].as_f64().unwrap();
    assert!(
        http("p50DurationMs") <= http("p95DurationMs")
            && http("p95DurationMs") <= http("maxDurationMs")
    );
}

#[test]
fn lists_are_clamped_and_sorted() {
    let server = Server::start();
    for (name, visits) in [("a", 1), ("b", 3), ("c", 2)] {
        server.put_file(
            &format!("{name}.ts"),
            "if (metadata.query.bad) throw 1; return 1",
        );
        for _ in 0..visits {
            server.run(&format!("/{name}")).expect(200);
        }
    }
    server.run("/c?bad=1").expect(500);
    server.run("/a").expect(200);
    let names = |query: &str| {
        let list = server.get(&format!("/monitor/scripts{query}")).ok();
        assert_eq!(list["total"], 3, "{query}");
        let scripts = list["scripts"].as_array().unwrap();
        assert_eq!(list["count"], scripts.len(), "{query}");
        scripts
            .iter()
            .map(|script| script["scriptPath"].as_str().unwrap())
            .collect::<String>()
    };
    assert_eq!(names(""), "/a/c/b");
    assert_eq!(names("?sort=lastActivity&limit=2"), "/a/c");
    assert_eq!(names("?sort=errors&limit=1"), "/c");
    assert_eq!(
        names("?sort=requests&limit=0"),
        names("?sort=requests&limit=1")
    );
    assert_eq!(names("?sort=p95&limit=9999").len(), 6);
    assert_eq!(names("?sort=ws_active&limit=-3").len(), 2);
    server
        .get("/monitor/scripts?limit=many")
        .refused_field("limit", "must be an integer");
    let accepted = "must be one of lastActivity, requests, errors, p95, ws_active";
    server
        .get("/monitor/scripts?sort=size")
        .refused_field("sort", accepted);
}

#[test]
fn the_performance_of_a_script_is_told_by_route_or_file() {
    let server = Server::start();
    visit(&server);
    let ask = |body: &Value| server.post("/monitor/script-performance", body).ok();
    let found = ask(&json!({"scriptPath": "/api/[what]"}));
    assert_eq!(
        found,
        ask(&json!({"scriptPath": "default/1/api/[what].ts"}))
    );
    let metrics = &found["metrics"];
    let keys: Vec<&String> = metrics.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "scriptPath",
            "period",
            "http",
            "ws",
            "activeHttp",
            "activeWs",
            "firstSeenAt",
            "lastActivityAt",
            "file"
        ]
    );
    assert_eq!(
        (&metrics["scriptPath"], &metrics["period"]),
        (&json!("/api/[what]"), &json!("lifetime"))
    );
    assert_eq!(
        metrics["http"]["recentDurationsMs"]
            .as_array()
            .unwrap()
            .len(),
        8
    );
    // The same numbers as in the list, but for the sample of durations.
    let mut http = metrics["http"].clone();
    http.as_object_mut().unwrap().remove("recentDurationsMs");
    let listed = server.get("/monitor/scripts").ok()["scripts"][0].clone();
    assert_eq!((&http, &metrics["ws"]), (&listed["http"], &listed["ws"]));

    for nothing in [
        json!({}),
        json!({"scriptPath": null}),
        json!({"scriptPath": "/nothing"}),
        json!({"scriptPath": "/api/a"}),
    ] {
        assert_eq!(ask(&nothing), json!({"metrics": {}}), "{nothing}");
    }
    let body = json!({"path": "api/[what].ts", "content": "return 2", "execId": "2"});
    server.post("/scripts/write", &body).ok();
    let host = [("host", "p-c-exec-2.node")];
    server.script("GET", "/api/x", &host, None).expect(200);
    for (id, total) in [("1", 8), ("2", 1)] {
        let found = ask(&json!({"scriptPath": "/api/[what]", "execId": id}));
        assert_eq!(found["metrics"]["http"]["total"], total, "{id}");
    }
    assert_eq!(
        server
            .send("POST", "/api/v1/exec/monitor/script-performance", &[], None)
            .ok(),
        json!({"metrics": {}})
    );
    server
        .post("/monitor/script-performance", &json!({"scriptPath": 7}))
        .refused_field("scriptPath", "must be a string");
}

#[test]
fn a_route_is_one_of_the_deployment_meant_however_active_another_is() {
    let server = Server::start();
    let write = |body: Value| server.post("/scripts/write", &body).ok();
    write(json!({"path": "s.ts", "content": "return 1"}));
    write(json!({"path": "s.ts", "content": "return 2", "subdomain": "app", "execId": "2"}));
    for _ in 0..3 {
        server.run("/s").expect(200);
    }
    let host = "app.p-c-exec-2.node.example.com";
    server
        .script("GET", "/s", &[("host", host)], None)
        .expect(200);

    let ask = |query: &str, host: Option<&str>, script: &str, mut scope: Value| {
        scope["scriptPath"] = script.into();
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(host.map(|host| ("host", host)));
        let target = format!("/api/v1/exec/monitor/script-performance{query}");
        let body = scope.to_string();
        let reply = server.send("POST", &target, &headers, Some(body.as_bytes()));
        let metrics = reply.ok()["metrics"].clone();
        (metrics["file"].clone(), metrics["http"]["total"].clone())
    };
    let (ours, theirs) = (
        (json!("default/1/s.ts"), json!(3)),
        (json!("app/2/s.ts"), json!(1)),
    );
    let nothing = (Value::Null, Value::Null);
    let none = || json!({});
    assert_eq!(ask("", None, "/s", none()), ours);
    assert_eq!(ask("?execId=1", Some(host), "/s", none()), ours);
    assert_eq!(ask("?execId=9", None, "/s", none()), nothing);
    // Without a subdomain it is default/2.
    assert_eq!(ask("?execId=2", None, "/s", none()), nothing);
    assert_eq!(ask("?exec_id=2&subdomain=app", None, "/s", none()), theirs);
    let scope = json!({"execId": "2", "subdomain": "app"});
    assert_eq!(ask("", None, "/s", scope.clone()), theirs);
    assert_eq!(ask("?execId=1&subdomain=default", None, "/s", scope), ours);
    assert_eq!(ask("", Some(host), "/s", none()), theirs);
    // Where nobody has named a deployment, a route that only another one has is told.
    write(json!({"path": "only.ts", "content": "return 1", "subdomain": "app", "execId": "2"}));
    server
        .script("GET", "/only", &[("host", host)], None)
        .expect(200);
    let only = (json!("app/2/only.ts"), json!(1));
    assert_eq!(ask("", None, "/only", none()), only);
    assert_eq!(ask("?execId=1", None, "/only", none()), nothing);
    // A file names its deployment itself.
    assert_eq!(ask("", None, "app/2/s.ts", none()), theirs);
    assert_eq!(ask("?execId=9", None, "default/1/s.ts", none()), ours);
    server
        .post(
            "/monitor/script-performance?execId=%2e",
            &json!({"scriptPath": "/s"}),
        )
        .refused(400, "VALIDATION_ERROR");
}

#[test]
fn active_requests_and_stats_agree() {
    let server = Server::start();
    server.put_file("wait.ts", ENDLESS);
    let mut open = Vec::new();
    for _ in 0..3 {
        let mut stream = server.connect();
        std::io::Write::write_all(
            &mut stream,
            b"GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n",
        )
        .unwrap();
        open.push(stream);
    }
    server.until_active(3);
    assert_eq!(
        server.get("/monitor/stats").ok()["requests"]["activeHttp"],
        3
    );
    drop(open);
    server.until_idle();
    let requests = server.get("/monitor/stats").ok()["requests"].clone();
    assert_eq!(
        (
            &requests["activeHttp"],
            &requests["total"],
            &requests["errors"]
        ),
        (&json!(0), &json!(3), &json!(3))
    );
}

/// Milliseconds since the epoch, from a time as the contract writes it.
fn millis(value: &Value) -> u64 {
    let text = value.as_str().unwrap();
    let number = |range: std::ops::Range<usize>| text[range].parse::<u64>().unwrap();
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    // Days since the epoch by the civil calendar, whose year begins in March.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days =
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468;
    let seconds = number(11..13) * 3600 + number(14..16) * 60 + number(17..19);
    days * 86_400_000 + seconds * 1000 + number(20..23)
}
