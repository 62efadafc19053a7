//! The restart as a client sees it, in order and under every fault that can be made from outside.

mod faults;
mod load;
mod manager;

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::{
    ENDLESS, HELD, Options, Server, assert_time, eventually, held, is_running, until_gone,
};

/// Sends a request on a connection of its own and leaves it open.
#[track_caller]
pub(crate) fn begin(server: &Server, path: &str) -> TcpStream {
    let mut stream = server.connect();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    stream
}

/// All that comes until the connection is closed.
#[track_caller]
pub(crate) fn rest(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    // A reset after the answer is as good an end as a close.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// Asks for a restart, which has to be granted.
#[track_caller]
pub(crate) fn restart(server: &Server, options: &Value) -> Value {
    server.post("/system/restart", options).ok()
}

pub(crate) fn status(server: &Server) -> Value {
    server.get("/system/restart-status").ok()
}

/// Waits until the last restart has come to something; its record.
#[track_caller]
pub(crate) fn until_over(server: &Server, outcome: &str) -> Value {
    eventually(&format!("a restart that is {outcome}"), || {
        let last = status(server)["lastRestart"].clone();
        (last["outcome"] == outcome).then_some(last)
    })
}

/// Restarts and waits until that is over.
#[track_caller]
pub(crate) fn restarted(server: &Server) -> Value {
    let before = server.serving_pid();
    restart(server, &json!({}));
    eventually("the next generation", || {
        (server.serving_pid() != before).then_some(())
    });
    until_gone(before);
    until_over(server, "done")
}

/// The phases that the log tells, in their order.
fn phases(server: &Server) -> Vec<String> {
    let log = server.log();
    let phases = log.lines().filter_map(|line| line.split("phase ").nth(1));
    phases.map(str::to_owned).collect()
}

#[test]
fn a_restart_replaces_the_process_phase_by_phase_and_says_so() {
    let server = Server::start();
    server.write("quick.ts", "return 'quick'");
    let first = server.serving_pid();
    let answer = restart(
        &server,
        &json!({"drainTimeoutMs": 10_000, "reason": "deploying v1.2.3"}),
    );
    assert_eq!(
        answer,
        json!({
            "status": "restarting", "graceful": true, "drainTimeoutMs": 10_000, "activeRequests": 0,
            "reason": "deploying v1.2.3", "message": "Restarting once running requests have finished",
        })
    );
    let last = until_over(&server, "done");
    assert_time(&last["at"]);
    assert_eq!(
        (&last["reason"], &last["error"], &last["cutRequests"]),
        (&json!("deploying v1.2.3"), &json!(null), &json!(0))
    );
    until_gone(first);
    let status = status(&server);
    assert_eq!(
        (&status["generation"], &status["phase"], &status["reason"]),
        (&json!(2), &json!("running"), &json!(null))
    );
    assert_eq!(status["canRestart"], true);
    // What signals go to has stayed.
    assert_eq!(server.get("/health").ok()["pid"], server.pid());
    assert_ne!(server.serving_pid(), first);
    assert_eq!(server.run("/quick").expect(200).text(), "quick");
    // The last line comes by a pipe from a process that has ended.
    server.until_logged("-> exited");
    assert_eq!(
        phases(&server),
        [
            "running -> preparing",
            "preparing -> handing_over",
            "handing_over -> lame_duck",
            "lame_duck -> draining",
            "draining -> exited",
        ]
    );
    server.until_logged("restart asked for: deploying v1.2.3");
    let metrics = server.get("/monitor/metrics").expect(200);
    for line in [
        "hoody_exec_restarts_total{outcome=\"done\"} 1",
        "hoody_exec_restarts_total{outcome=\"failed\"} 0",
        "hoody_exec_restart_crashes_total 0",
    ] {
        assert!(metrics.text().lines().any(|found| found == line), "{line}");
    }
}

#[test]
fn a_running_request_finishes_while_the_next_generation_serves() {
    let server = Server::start();
    server.write("slow.ts", HELD);
    server.write("quick.ts", "return 'quick'");
    let first = server.serving_pid();
    let slow = begin(&server, "/slow");
    server.until_active(1);
    let answer = restart(&server, &json!({"drainTimeoutMs": 600_000}));
    assert_eq!(answer["activeRequests"], 1);
    eventually("the next generation", || {
        (server.serving_pid() != first).then_some(())
    });
    // A restart is under way until the one before has ended.
    let under_way = status(&server);
    assert_eq!(
        (
            &under_way["canRestart"],
            &under_way["lastRestart"]["outcome"]
        ),
        (&json!(false), &json!("under_way"))
    );
    server
        .post("/system/restart", &json!({}))
        .refused(409, "CONFLICT");
    assert_eq!(server.run("/quick").expect(200).text(), "quick");
    server.let_go();
    let answer = rest(slow);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.ends_with("whole"), "{answer}");
    assert!(
        answer.to_ascii_lowercase().contains("connection: close"),
        "{answer}"
    );
    assert_eq!(until_over(&server, "done")["cutRequests"], 0);
}

#[test]
fn what_runs_beyond_the_drain_timeout_is_cut_named_and_counted() {
    for (options, timeout) in [
        (json!({"drainTimeoutMs": 300}), "300"),
        (json!({"graceful": false}), "5000"),
    ] {
        let server = Server::start();
        server.write("endless.ts", ENDLESS);
        let endless = begin(&server, "/endless");
        let active = server.until_active(1);
        let answer = restart(&server, &options);
        assert_eq!(answer["drainTimeoutMs"].to_string(), timeout);
        let cut = rest(endless);
        assert!(!cut.starts_with("HTTP/1.1 200 "), "{cut}");
        assert_eq!(until_over(&server, "done")["cutRequests"], 1, "{options}");
        let id = active[0]["executionId"].as_str().unwrap();
        server.until_logged_with(&[id, "cut"]);
        let metrics = server.get("/monitor/metrics").expect(200);
        assert!(
            metrics
                .text()
                .lines()
                .any(|line| line == "hoody_exec_restart_cut_requests_total 1"),
            "{}",
            metrics.text()
        );
    }
}

#[test]
fn background_runs_finish_when_all_connections_are_gone() {
    let server = Server::start();
    let script = held("// @mode async\nawait held();\nfs.writeFileSync('done.txt', 'yes');");
    server.put_file("job.ts", &script);
    let accepted = server.raw(
        "GET /job HTTP/1.1\r\nHost: localhost\r\nPrefer: respond-async\r\nConnection: close\r\n\r\n",
    );
    assert!(accepted.starts_with("HTTP/1.1 202 "), "{accepted}");
    let first = server.serving_pid();
    let threads = || std::fs::read_dir(format!("/proc/{first}/task")).map_or(0, Iterator::count);
    let before = threads();
    server.signal("HUP");
    // The one that accepts, and two that serve.
    eventually("the end of the threads of HTTP", || {
        (threads() + 3 <= before).then_some(())
    });
    server.let_go();
    until_gone(first);
    let log = server.until_logged("every request had finished");
    assert!(!log.contains("panicked"), "{log}");
    assert!(server.folder().join("data/default/1/done.txt").exists());
}

#[test]
fn a_request_that_a_stop_turns_away_is_counted() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 600000");
    server.write("slow.ts", HELD);
    server.write("quick.ts", "return 'quick'");
    let [mut kept, mut asker] = [begin(&server, "/quick"), begin(&server, "/quick")];
    for stream in [&mut kept, &mut asker] {
        let mut seen = Vec::new();
        while !seen.ends_with(b"quick") {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            seen.push(byte[0]);
        }
    }
    let slow = begin(&server, "/slow");
    server.until_active(1);
    server.signal("TERM");
    server.until_logged("-> draining");
    write!(kept, "GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let refused = rest(kept);
    assert!(refused.starts_with("HTTP/1.1 503 "), "{refused}");
    let stats = "GET /api/v1/exec/monitor/stats HTTP/1.1\r\nHost: localhost\r\n\r\n";
    asker.write_all(stats.as_bytes()).unwrap();
    let stats = rest(asker);
    assert!(
        stats.contains(r#""total":3,"success":2,"errors":1"#),
        "{stats}"
    );
    server.let_go();
    assert!(rest(slow).ends_with("whole"));
    assert!(server.until_exit().success());
}

#[test]
fn a_reason_of_any_size_and_kind_harms_nothing() {
    let server = Server::start();
    let reason = "line\nforged ".to_owned() + &"x".repeat(2_000_000);
    let answer = restart(&server, &json!({"reason": reason}));
    assert_eq!(answer["reason"], reason);
    let last = until_over(&server, "done");
    let kept = last["reason"].as_str().unwrap();
    assert!(kept.starts_with("line\nforged x") && kept.len() < 5000);
    assert!(!server.log().lines().any(|line| line.starts_with("forged")));
}

#[test]
fn a_signal_restarts_as_the_call_does() {
    let server = Server::start();
    let first = server.serving_pid();
    server.signal("HUP");
    let last = until_over(&server, "done");
    assert_eq!(last["reason"], "SIGHUP");
    until_gone(first);
}

#[test]
fn the_next_generation_reads_the_settings_anew_and_keeps_the_socket() {
    let server = Server::start();
    server.write("a.ts", "await new Promise(() => setInterval(() => {}, 50))");
    std::fs::write(
        server.settings_file(),
        "[engine]\ntimeout_ms = 50\n[server]\nhost = \"localhost\"",
    )
    .unwrap();
    restarted(&server);
    assert_eq!(server.run("/a").expect(504).json()["timeoutMs"], 50);
    server.until_logged("the socket stays bound to 127.0.0.1:0");
}

#[test]
fn the_next_generation_finds_scripts_compiled_and_scripts_cannot_touch_what_is_kept() {
    let server = Server::start();
    let kept = server.folder().join("data/_hoody/compiled");
    server.write("a.ts", "const n: number = 42\nreturn n");
    assert_eq!(server.run("/a").expect(200).text(), "42");
    let count = || {
        let folders = std::fs::read_dir(&kept).into_iter().flatten().flatten();
        let inside =
            folders.filter_map(|folder| Some(std::fs::read_dir(folder.path()).ok()?.count()));
        inside.sum::<usize>()
    };
    // The prelude, and the script as it was checked, or run.
    eventually("what is compiled is kept", || (count() >= 2).then_some(()));
    let lookups = |result: &str| {
        let metrics = server.get("/monitor/metrics").expect(200);
        let name = format!("hoody_exec_compile_cache_lookups_total{{result=\"{result}\"}} ");
        let found = metrics
            .text()
            .lines()
            .find_map(|line| line.strip_prefix(&name)?.parse().ok());
        found.unwrap_or(0_u64)
    };
    assert_eq!(lookups("archived"), 0);
    restarted(&server);
    assert_eq!(server.run("/a").expect(200).text(), "42");
    assert!(lookups("archived") >= 1);
    assert_eq!(lookups("miss"), 0);
    let text = "const fs = require('fs'), found = []\n\
        for (const path of ['/data/../_hoody/compiled/key', '/data/../../_hoody/compiled/key', '/_hoody/compiled/key', '../../_hoody/compiled/key']) \
        { try { found.push(fs.readFileSync(path).length) } catch {} try { fs.writeFileSync(path, 'x'); found.push(path) } catch {} }\n\
        return found";
    server.write("thief.ts", text);
    assert_eq!(server.run("/thief").ok(), json!([]));
}

#[test]
fn nothing_compiled_is_kept_where_scripts_are_let_in() {
    let server = Server::with("[permissions]\nwrite = [\"data\"]");
    server.write("a.ts", "return 42");
    assert_eq!(server.run("/a").expect(200).text(), "42");
    server.until_logged("compiled scripts are not kept");
    restarted(&server);
    assert_eq!(server.run("/a").expect(200).text(), "42");
    assert!(!server.folder().join("data/_hoody/compiled").exists());
}

#[test]
fn one_restart_at_a_time() {
    let server = Server::start();
    server.write("slow.ts", HELD);
    // As long as this one runs, none of the restarts can be over before the last of them is asked for.
    let slow = begin(&server, "/slow");
    server.until_active(1);
    let options = json!({"drainTimeoutMs": 600_000});
    let calls: Vec<u16> = std::thread::scope(|scope| {
        let call = || server.post("/system/restart", &options).status;
        let calls = [(); 4].map(|()| scope.spawn(call));
        calls.map(|call| call.join().unwrap()).to_vec()
    });
    let granted = calls.iter().filter(|status| **status == 200).count();
    let refused = calls.iter().filter(|status| **status == 409).count();
    assert_eq!((granted, refused), (1, 3), "{calls:?}");
    server.let_go();
    assert!(rest(slow).ends_with("whole"));
    until_over(&server, "done");
    assert_eq!(status(&server)["generation"], 2);
    restarted(&server);
    assert_eq!(status(&server)["generation"], 3);
}

#[test]
fn a_restart_with_a_full_queue_answers_everyone_who_waits() {
    let server = Server::with("[engine]\nthreads = 1\nqueue = 4");
    // It holds the only thread, so the others wait for it.
    server.write(
        "busy.ts",
        "// @timeout 600s\nwhile (!fs.existsSync('go')); return 'done'",
    );
    let (answers, refused): (Vec<String>, Vec<String>) = std::thread::scope(|scope| {
        let call = || rest(begin(&server, "/busy"));
        let calls: Vec<_> = (0..12).map(|_| scope.spawn(call)).collect();
        eventually("a full queue", || {
            (server.active().len() >= 3).then_some(())
        });
        restart(&server, &json!({"drainTimeoutMs": 600_000}));
        server.until_logged("-> handing_over");
        server.let_go();
        let answers = calls.into_iter().map(|call| call.join().unwrap());
        answers.partition(|answer| answer.starts_with("HTTP/1.1 200 "))
    });
    assert!(answers.len() >= 3, "{answers:?}");
    assert!(answers.iter().all(|answer| answer.ends_with("done")));
    for answer in refused {
        assert!(answer.starts_with("HTTP/1.1 503 "), "{answer:?}");
        assert!(
            answer.to_ascii_lowercase().contains("retry-after"),
            "{answer}"
        );
    }
    assert_eq!(until_over(&server, "done")["cutRequests"], 0);
}

#[test]
fn a_stop_during_a_restart_ends_both_generations() {
    let mut server = Server::start();
    server.write("slow.ts", HELD);
    let first = server.serving_pid();
    let slow = begin(&server, "/slow");
    server.until_active(1);
    restart(&server, &json!({"drainTimeoutMs": 600_000}));
    eventually("the next generation", || {
        (server.serving_pid() != first).then_some(())
    });
    let second = server.serving_pid();
    server.signal("TERM");
    until_gone(second);
    server.let_go();
    assert!(rest(slow).ends_with("whole"));
    assert_eq!(server.until_exit().code(), Some(0));
    assert!(!is_running(first) && !is_running(second));
}

#[test]
fn a_stop_closes_the_socket() {
    // An address of its own, so that no server of another test can be given the port meanwhile.
    let mut server = Options::default().host("127.0.0.77").start();
    server.signal("TERM");
    server.until_exit();
    assert!(TcpStream::connect(server.address).is_err());
}
