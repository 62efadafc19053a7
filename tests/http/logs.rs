//! What requests and runs leave in log files.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::{ENDLESS, Reply, Server, eventually, held};

fn logs(server: &Server) -> PathBuf {
    server.folder().join("data/_hoody/logs")
}

/// The files of a run's log.
struct Run(PathBuf);

impl Run {
    #[track_caller]
    fn of(server: &Server, reply: &Reply) -> Self {
        let id = reply.header("x-execution-id").unwrap();
        let run = Self(logs(server).join("executions").join(id));
        eventually("the run's summary", || run.summary());
        run
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_default()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.text(name)).unwrap()
    }

    fn summary(&self) -> Option<Value> {
        serde_json::from_str(&self.text("summary.json")).ok()
    }

    /// What the script said, each line with its level and without its time.
    fn said(&self) -> Vec<String> {
        let text = self.text("execution.log");
        let lines = text.lines().map(|line| {
            let (time, rest) = line.split_once(' ').unwrap_or(("", line));
            assert!(time.ends_with('Z') && time.len() == 24, "{line}");
            rest.to_owned()
        });
        lines.collect()
    }
}

fn access(server: &Server) -> Vec<Value> {
    let text = fs::read_to_string(logs(server).join("access/access.log")).unwrap_or_default();
    let whole = text
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    whole
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn every_request_has_a_line_in_the_access_log() {
    let server = Server::start();
    server.put_file("a.ts", "// @log-level none\nreturn 'four'");
    let reply = server.run("/a?token=secret&b=1");
    server.run("/nothing");
    server.get("/health").ok();
    let lines = eventually("three lines", || {
        Some(access(&server)).filter(|lines| lines.len() >= 3)
    });
    // Each line is written when its answer is over, which may be after the next one has begun.
    let line = |url: &str| {
        let mut found = lines.iter();
        found.find(|line| line["url"] == url).expect("a line")
    };
    let mut first = line("/a?token=***&b=1").clone();
    let members = first.as_object_mut().unwrap();
    let time = members.remove("ts").unwrap();
    crate::support::assert_time(&time);
    assert!(members.remove("durationMs").unwrap().as_f64().unwrap() > 0.0);
    assert_eq!(
        first,
        json!({"executionId": reply.header("x-execution-id").unwrap(), "peer": "127.0.0.1", "method": "GET", "url": "/a?token=***&b=1", "status": 200, "bytes": 4})
    );
    assert_eq!(line("/nothing")["status"], 404);
    assert_eq!(line("/api/v1/exec/health")["executionId"], Value::Null);
    assert!(files(&logs(&server).join("executions")).is_empty());
}

#[test]
fn a_run_that_wants_files_has_them() {
    let server = Server::start();
    server.put_file(
        "users/[id].ts",
        "// @log-destination file\n// @log-request-body full\n// @log-response-body redacted\n// @log-exclude-headers X-Mine\n// @log-retention-days 3\n// @debug-instrument\n\
         console.log('hello', { a: 1 }); console.debug('unheard'); console.error('bad\\nline'.slice(0, 3)); res.setHeader('set-cookie', 'a=secret'); return { out: req.body.name }",
    );
    let headers = [
        ("content-type", "application/json"),
        ("authorization", "Bearer secret"),
        ("x-mine", "secret"),
        ("x-open", "seen"),
    ];
    let reply = server.script(
        "POST",
        "/users/7?token=secret",
        &headers,
        Some(b"{\"name\":\"me\"}"),
    );
    assert_eq!(reply.text(), "{\"out\":\"me\"}");
    let run = Run::of(&server, &reply);
    assert_eq!(run.said(), ["INFO hello { a: 1 }", "ERROR bad"]);
    let request = run.text("request.log");
    for line in [
        "POST /users/7?token=***",
        "authorization: [REDACTED]",
        "x-mine: [REDACTED]",
        "x-open: seen",
        "{\"name\":\"me\"}",
    ] {
        assert!(
            request.lines().any(|seen| seen == line),
            "{line} is not in {request}"
        );
    }
    let response = run.text("response.log");
    assert!(response.starts_with("200\n"), "{response}");
    for line in [
        "content-type: application/json",
        "set-cookie: [REDACTED]",
        "{\"out\":\"[REDACTED]\"}",
    ] {
        assert!(
            response.lines().any(|seen| seen == line),
            "{line} is not in {response}"
        );
    }
    let metadata = run.json("metadata.json");
    for (name, value) in [
        ("deployment", json!("default/1")),
        ("script", json!("default/1/users/[id].ts")),
        ("route", json!("/users/[id]")),
        ("url", json!("/users/7?token=***")),
        ("clientIp", json!("127.0.0.1")),
        ("parameters", json!({"id": "7"})),
        ("retentionDays", json!(3)),
    ] {
        assert_eq!(metadata[name], value, "{name}");
    }
    let summary = run.json("summary.json");
    for (name, value) in [
        ("status", json!(200)),
        ("reason", json!("answered")),
        ("requestBytes", json!(13)),
        ("responseBytes", json!(12)),
    ] {
        assert_eq!(summary[name], value, "{name}");
    }
    let phases = ["admittedMs", "queuedMs", "answeredMs", "endedMs"]
        .map(|name| summary["phases"][name].as_f64().unwrap());
    assert!(
        phases[0] <= phases[2] && phases[2] <= phases[3],
        "{phases:?}"
    );
    let all = [
        "execution.log",
        "request.log",
        "response.log",
        "summary.json",
        "metadata.json",
    ]
    .map(|name| run.text(name))
    .concat();
    assert!(!all.contains("secret"), "{all}");
    // In the service's log there is nothing of it.
    assert!(!server.log().contains("hello { a: 1 }"));
}

#[test]
fn each_destination_is_its_own() {
    let server = Server::start();
    let table = [
        ("@log-destination file", true, false),
        ("@log-destination both", true, true),
        ("@log-destination console", false, true),
        ("@log-destination none", false, false),
        ("@log-destination both\n// @log-level none", false, false),
        ("@log-destination both\n// @log-level error", false, false),
    ];
    for (number, (line, in_file, in_service)) in table.into_iter().enumerate() {
        let word = format!("word-{number}");
        server.put_file(
            "a.ts",
            &format!("// {line}\nconsole.log('{word}'); return 1"),
        );
        let reply = server.run("/a");
        let id = reply.header("x-execution-id").unwrap().to_owned();
        // The line of the request comes after all that the script has said.
        server.until_logged("GET /a 200 1B");
        eventually("the access line", || {
            server
                .log()
                .lines()
                .any(|seen| seen.contains("access") && seen.contains(&id))
                .then_some(())
        });
        assert_eq!(server.log().contains(&word), in_service, "{line}");
        let file = logs(&server)
            .join("executions")
            .join(&id)
            .join("execution.log");
        let read = || fs::read_to_string(&file).unwrap_or_default();
        if in_file {
            eventually("the line in the file", || {
                read().contains(&word).then_some(())
            });
        } else {
            assert!(!read().contains(&word), "{line}");
        }
    }
    // Without files, what is asked for beside `console` is told to the service's log.
    server.put_file(
        "b.ts",
        "// @log-request-body\n// @log-response-body full\nreturn 'out ' + req.body",
    );
    server
        .script("POST", "/b", &[("content-type", "text/plain")], Some(b"in"))
        .expect(200);
    server.until_logged("default/1/b.ts request: POST /b");
    server.until_logged("out in");
}

#[test]
fn however_a_run_ends_it_is_written_down() {
    let server = Server::start();
    let file = "// @log-destination file\n// @log-response-body full\n";
    for (source, status, reason, error) in [
        ("throw new TypeError('no')", 500, "thrown", "TypeError: no"),
        ("// @timeout 100\nfor (;;);", 504, "timeout", "longer than"),
        ("// @token x\nreturn 1", 401, "refused", ""),
        ("const = 1", 500, "load_failed", ""),
        (
            "return (async function* () { yield 'part'; await held(); throw new Error('broke') })()",
            200,
            "broken_off",
            "broke",
        ),
    ] {
        let text = format!("{file}{source}");
        let text = if status == 200 { held(&text) } else { text };
        server.put_file("a.ts", &text);
        let id = match status {
            200 => {
                let mut stream = server.connect();
                write!(stream, "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
                // It breaks off when its beginning has been seen.
                let (mut answer, mut piece) = (String::new(), [0; 4096]);
                while !answer.contains("part") {
                    let count = stream.read(&mut piece).unwrap();
                    assert!(count > 0, "{answer}");
                    answer.push_str(&String::from_utf8_lossy(&piece[..count]));
                }
                server.let_go();
                let _ = stream.read_to_end(&mut Vec::new());
                let mut lines = answer.lines();
                let line = lines.find(|line| line.starts_with("x-execution-id"));
                line.unwrap().split_once(": ").unwrap().1.to_owned()
            }
            status => server
                .run("/a")
                .expect(status)
                .header("x-execution-id")
                .unwrap()
                .to_owned(),
        };
        let run = Run(logs(&server).join("executions").join(id));
        let summary = eventually("the run's summary", || run.summary());
        assert_eq!(
            (&summary["status"], &summary["reason"]),
            (&json!(status), &json!(reason)),
            "{source}: {summary}"
        );
        let told = summary["error"].as_str().unwrap_or_default();
        assert!(told.contains(error), "{source}: {summary}");
    }
    // A client that leaves.
    server.put_file("a.ts", &format!("{file}{ENDLESS}"));
    let mut stream = server.connect();
    stream
        .write_all(b"GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .unwrap();
    let active = server.until_active(1);
    let run = Run(logs(&server)
        .join("executions")
        .join(active[0]["executionId"].as_str().unwrap()));
    drop(stream);
    let summary = eventually("the run's summary", || run.summary());
    assert_eq!(
        (&summary["status"], &summary["reason"]),
        (&json!(499), &json!("client_left"))
    );
}

#[test]
fn scheduled_and_background_runs_are_written_down_too() {
    let server = Server::start();
    server.put_file("tick.ts", "// @schedule 0 0 1 1 *\n// @mode async\n// @log-destination file\nconsole.log('as ' + metadata.method); return 'done'");
    let reply = server.script("POST", "/tick", &[("prefer", "respond-async")], Some(b""));
    assert_eq!(
        Run::of(&server, &reply.expect(202)).said(),
        ["INFO as POST"]
    );
    server.post("/schedules/reload", &json!({})).ok();
    server
        .post(
            "/schedules/trigger",
            &json!({"scriptPath": "default/1/tick.ts"}),
        )
        .ok();
    eventually("the fire's log", || {
        let folder = logs(&server).join("executions");
        let said = files(&folder)
            .into_iter()
            .map(|id| Run(folder.join(id)).said().concat());
        said.into_iter()
            .any(|said| said == "INFO as SCHEDULE")
            .then_some(())
    });
}

#[test]
fn a_script_that_writes_without_end_is_heard_in_part() {
    let server = Server::start();
    server.put_file("a.ts", "// @log-destination file\nfor (let i = 0; i < 30_000; i++) console.log('x'.repeat(100)); return 'done'");
    let reply = server.run("/a").expect(200);
    let run = Run::of(&server, &reply);
    let said = run.said();
    assert!(
        said.iter()
            .any(|line| line.contains("the console limit is reached")),
        "{} lines",
        said.len()
    );
    // The slower it writes, the more it may.
    assert!(said.len() < 29_000, "{} lines", said.len());
}

#[test]
fn a_disk_that_takes_no_logs_harms_no_request() {
    let server = Server::start();
    server.put_file(
        "a.ts",
        "// @log-destination file\nconsole.log('lost'); return 'fine'",
    );
    let reply = server.run("/a").expect(200);
    assert_eq!(reply.text(), "fine");
    let folder = server.folder().join("data/_hoody");
    // Whatever is still to be written would make the folder anew.
    Run::of(&server, &reply);
    eventually("the first line", || {
        (!access(&server).is_empty()).then_some(())
    });
    // A file is where the folder was.
    fs::rename(&folder, server.folder().join("aside")).unwrap();
    fs::write(&folder, "").unwrap();
    for _ in 0..5 {
        assert_eq!(server.run("/a").expect(200).text(), "fine");
    }
    server.until_logged("log files cannot be written");
    let failed = |server: &Server| {
        let metrics = server.get("/monitor/metrics").expect(200);
        let line = metrics
            .text()
            .lines()
            .find(|line| line.starts_with("hoody_exec_log_entries_total{outcome=\"failed\"}"))
            .unwrap()
            .to_owned();
        line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap()
    };
    eventually("the count of what is lost", || {
        (failed(&server) >= 5.0).then_some(())
    });
    fs::remove_file(&folder).unwrap();
    server.run("/a").expect(200);
    server.until_logged("log files are written again");
    let warnings = server.log().matches("log files cannot be written").count();
    assert_eq!(warnings, 1);
}

#[test]
fn a_full_access_log_begins_a_new_file_and_old_ones_go() {
    let server = Server::with("[logs]\nfile_bytes = 1024\nmax_bytes = 8192\nmax_runs = 5");
    server.put_file("a.ts", "// @log-destination file\nreturn 1");
    for _ in 0..60 {
        server.run("/a").expect(200);
    }
    eventually("few files", || {
        // What was written all at once, by a thread that had no time before, is cut with the next line.
        server.run("/a").expect(200);
        let full = files(&logs(&server).join("access")).len();
        let runs = files(&logs(&server).join("executions")).len();
        // What is between two looks comes on top.
        (full > 1 && full < 20 && runs < 30).then_some(())
    });
    let server = Server::with("[logs]\naccess = false");
    server.put_file("a.ts", "return 1");
    server.run("/a").expect(200);
    server.until_logged("GET /a 200");
    assert!(!logs(&server).join("access").exists());
}

#[test]
fn scripts_do_not_reach_the_logs() {
    let server = Server::start();
    server.put_file("a.ts", "return require('fs').readdirSync(metadata.query.p)");
    for path in [
        "/data/_hoody",
        "/data/../_hoody",
        "../../_hoody/logs",
        "/data/../../_hoody/logs/access",
    ] {
        server.run(&format!("/a?p={path}")).expect(500);
    }
    for host in ["_hoody.p-c-exec-logs.node.example", "_hoody"] {
        let reply = server.script("GET", "/a?p=.", &[("host", host)], None);
        assert_ne!(reply.status, 200, "{host}: {}", reply.text());
    }
}
