//! Restarts and generations that go wrong: what fails leaves the serving one alone, and what dies is replaced.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::time::Instant;

use serde_json::{Value, json};

use super::{begin, rest, restart, restarted, status, until_over};
use crate::storm::setting;
use crate::support::{
    HELD, Options, PATIENCE, Server, children, eventually, is_running, signal, until_gone,
};

/// Puts a shell script in the place of the program.
fn replace_program(server: &Server, script: &str) {
    let file = server.program_file();
    fs::remove_file(&file).unwrap();
    fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Puts the program back.
fn repair_program(server: &Server) {
    fs::remove_file(server.program_file()).unwrap();
    symlink(env!("CARGO_BIN_EXE_hoody-exec"), server.program_file()).unwrap();
}

/// Waits for a process that the log tells of.
#[track_caller]
fn until_started(server: &Server, generation: u32) -> u32 {
    let line = server.until_logged(&format!("generation {generation} is process "));
    let pid = line.rsplit(' ').next().unwrap();
    pid.parse().unwrap()
}

#[test]
fn broken_settings_leave_the_old_generation_serving_and_say_why() {
    let server = Server::start();
    server.write("a.ts", "return 'served'");
    let first = server.serving_pid();
    let good = fs::read_to_string(server.settings_file()).unwrap();
    fs::write(server.settings_file(), "[engine]\nthreads = \"many\"").unwrap();
    restart(&server, &json!({"reason": "bad settings"}));
    let last = until_over(&server, "failed");
    let why = last["error"].as_str().unwrap();
    assert!(why.contains("engine.threads: "), "{why}");
    assert_eq!(last["reason"], "bad settings");
    assert_eq!(server.serving_pid(), first);
    assert_eq!(server.run("/a").expect(200).text(), "served");
    let now = status(&server);
    assert_eq!(
        (&now["phase"], &now["canRestart"]),
        (&json!("running"), &json!(true))
    );
    let metrics = server.get("/monitor/metrics").expect(200);
    let counted = "hoody_exec_restarts_total{outcome=\"failed\"} 1";
    assert!(metrics.text().lines().any(|line| line == counted));

    fs::write(server.settings_file(), good).unwrap();
    restarted(&server);
    assert_eq!(server.run("/a").expect(200).text(), "served");
}

#[test]
fn a_missing_program_cannot_be_restarted_and_is_told() {
    let server = Options::default().linked().start();
    let first = server.serving_pid();
    fs::remove_file(server.program_file()).unwrap();
    assert_eq!(status(&server)["canRestart"], false);
    restart(&server, &json!({}));
    let last = until_over(&server, "failed");
    let why = last["error"].as_str().unwrap();
    assert!(why.contains("could not be started"), "{why}");
    assert_eq!(server.serving_pid(), first);

    symlink(env!("CARGO_BIN_EXE_hoody-exec"), server.program_file()).unwrap();
    restarted(&server);
}

#[test]
fn a_program_that_is_never_ready_is_given_up() {
    // The first generation has no longer than the next, so a slow machine needs another number.
    let started = [3_000, 12_000, 48_000].into_iter().find_map(|limit| {
        let settings = format!("[restart]\nready_timeout_ms = {limit}");
        let options = Options::default().linked().settings(&settings);
        Some((options.try_start().ok()?, limit))
    });
    let (server, limit) = started.expect("a server that is ready in time");
    replace_program(&server, "exec sleep 600");
    restart(&server, &json!({}));
    let pid = until_started(&server, 2);
    let last = until_over(&server, "failed");
    let expected = format!("the next generation was not ready after {limit} ms");
    assert_eq!(last["error"], expected);
    until_gone(pid);
    assert_eq!(status(&server)["generation"], 1);
}

#[test]
fn a_next_generation_that_is_killed_before_it_is_ready_changes_nothing() {
    let server = Options::default().linked().start();
    server.write("a.ts", "return 'served'");
    replace_program(&server, "exec sleep 600");
    restart(&server, &json!({}));
    let pid = until_started(&server, 2);
    assert_eq!(status(&server)["phase"], "preparing");
    server
        .post("/system/restart", &json!({}))
        .refused(409, "CONFLICT");
    assert!(signal(pid, "KILL"));
    let last = until_over(&server, "failed");
    let why = last["error"].as_str().unwrap();
    assert!(why.contains("signal 9"), "{why}");
    assert_eq!(server.run("/a").expect(200).text(), "served");
    repair_program(&server);
    restarted(&server);
}

#[test]
fn a_generation_that_is_killed_is_replaced_and_connections_wait_for_it() {
    // On a busy machine a start takes as long as it takes; the full measurement asks for the promise.
    let promised = setting("HOODY_TEST_REPLACED_MS", PATIENCE.as_millis() as u64);
    let server = Server::start();
    server.write("a.ts", "return 'served'");
    for round in 1..=3 {
        let before = server.serving_pid();
        assert!(signal(before, "KILL"));
        let killed = Instant::now();
        // What it had accepted dies with it; what comes after that does not.
        until_gone(before);
        // Nobody accepts yet, and nobody is refused.
        let waiting: Vec<_> = (0..20).map(|_| begin(&server, "/a")).collect();
        let mut first = begin(&server, "/a");
        std::io::Read::read_exact(&mut first, &mut [0; 15]).unwrap();
        let elapsed = killed.elapsed().as_millis() as u64;
        assert!(elapsed < promised, "served again after {elapsed} ms");
        for stream in waiting {
            let mut stream = stream;
            let mut start = [0; 15];
            std::io::Read::read_exact(&mut stream, &mut start).unwrap();
            assert_eq!(&start, b"HTTP/1.1 200 OK");
        }
        let now = status(&server);
        assert_eq!(now["generation"], round + 1);
        let metrics = server.get("/monitor/metrics").expect(200);
        let counted = format!("hoody_exec_restart_crashes_total {round}");
        assert!(metrics.text().lines().any(|line| line == counted));
        if round == 1 {
            // Quickly one after the other they are replaced with a pause, which a restart by hand cuts short.
            server.until_logged("the serving generation was ended by signal 9");
        }
    }
}

#[test]
fn a_generation_that_dies_soon_gives_back_to_the_one_before() {
    let server = Server::start();
    server.write("a.ts", "return 'served'");
    // Seconds later the one before has begun to close and cannot come back, as must be on a machine that stood still.
    let last = (0..5).find_map(|_| dies_soon(&server));
    let last = last.expect("five times it died too late");
    let why = last["error"].as_str().unwrap();
    assert!(why.contains("signal 9"), "{why}");
    assert_eq!(server.run("/a").expect(200).text(), "served");
    assert_eq!(status(&server)["phase"], "running");
    restarted(&server);
}

/// Kills the next generation as soon as it serves; the record of the restart, unless the one before was leaving already.
fn dies_soon(server: &Server) -> Option<Value> {
    let first = server.serving_pid();
    let generation = status(server)["generation"].as_u64().unwrap() as u32;
    let leaving = || server.log().matches("lame_duck -> draining").count();
    let (serving, left) = (server.log().matches("-> lame_duck").count(), leaving());
    // A kept connection that says nothing holds the first one in its lame duck.
    let _kept = server.connect();
    let mut idle = begin(server, "/a");
    std::io::Read::read_exact(&mut idle, &mut [0; 15]).unwrap();
    restart(server, &json!({}));
    let second = until_started(server, generation + 1);
    eventually("the lame duck", || {
        (server.log().matches("-> lame_duck").count() > serving).then_some(())
    });
    assert!(signal(second, "KILL"));
    // A connection that it had kept dies with it.
    until_gone(second);
    eventually("an end of the restart", || {
        let now = status(server);
        let outcome = &now["lastRestart"]["outcome"];
        (outcome != "under_way" && now["canRestart"] == true).then_some(())
    });
    let last = status(server)["lastRestart"].clone();
    if last["outcome"] == "rolled_back" {
        assert_eq!(server.serving_pid(), first);
        return Some(last);
    }
    assert!(leaving() > left, "{last}");
    None
}

#[test]
fn when_the_parent_is_killed_the_generation_finishes_its_work_and_leaves() {
    // An address of its own, so that nobody else is given the port meanwhile.
    let host = "127.0.0.78";
    let mut server = Options::default()
        .host(host)
        .settings("[restart]\ndrain_timeout_ms = 600000")
        .start();
    server.write("slow.ts", HELD);
    let serving = server.serving_pid();
    let slow = begin(&server, "/slow");
    server.until_active(1);
    server.signal("KILL");
    server.until_exit();
    assert!(is_running(serving));
    // The port is free for the next service while the work is finished.
    let port = server.address.port().to_string();
    let next = Options::default()
        .host(host)
        .variable("HOODY_EXEC_SERVER_PORT", &port)
        .start();
    assert_ne!(next.serving_pid(), serving);
    server.let_go();
    let answer = rest(slow);
    assert!(answer.ends_with("whole"), "{answer}");
    until_gone(serving);
    next.get("/health").ok();
}

#[test]
fn a_generation_that_cannot_be_started_is_tried_again_while_connections_wait() {
    let mut server = Options::default().linked().start();
    server.write("a.ts", "return 'served'");
    let first = server.serving_pid();
    replace_program(&server, "exit 7");
    assert!(signal(first, "KILL"));
    server.until_logged("ended with status 7");
    server.until_logged("the next start is tried after");
    let waiting = begin(&server, "/a");
    repair_program(&server);
    // Asked for by hand, it does not wait for its turn.
    server.signal("HUP");
    assert_eq!(server.run("/a").expect(200).text(), "served");
    let mut waiting = waiting;
    let mut start = [0; 15];
    std::io::Read::read_exact(&mut waiting, &mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 200 OK");

    replace_program(&server, "exit 7");
    assert!(signal(server.serving_pid(), "KILL"));
    eventually("a pause between two starts", || {
        children(server.pid()).is_empty().then_some(())
    });
    server.signal("TERM");
    assert_eq!(server.until_exit().code(), Some(0));
}

#[test]
fn a_stuck_script_thread_ends_with_its_process() {
    let server = Server::with("[restart]\ndrain_timeout_ms = 200");
    // Writing out one huge number is a single native call that never looks at the interrupt.
    server.write(
        "stuck.ts",
        "// @timeout 100\nreturn String(7n ** 350_000n).length",
    );
    server.write("a.ts", "return 'served'");
    server.run("/stuck").expect(504);
    let first = server.serving_pid();
    server.until_logged("does not react to its interrupt");
    restart(&server, &json!({}));
    until_gone(first);
    until_over(&server, "done");
    assert_eq!(server.run("/a").expect(200).text(), "served");
}

#[test]
fn too_many_stuck_threads_ask_for_a_restart_by_themselves() {
    let server = Server::with("[engine]\nthreads = 2\n[restart]\ndrain_timeout_ms = 200");
    let first = server.serving_pid();
    for number in 0..40 {
        // Each text may hang twice before it is refused, and a call that finds all threads held has not begun.
        let path = format!("stuck{number}");
        let text = format!("// @timeout 100\nreturn String(7n ** 3500{number:02}n).length");
        server.write(&format!("{path}.ts"), &text);
        server.run(&format!("/{path}")).expect(504);
        if server.log().contains("restart asked for") {
            break;
        }
    }
    server.until_logged("script threads are stuck");
    until_gone(first);
    let last = until_over(&server, "done");
    let reason = last["reason"].as_str().unwrap();
    assert!(reason.ends_with(" script threads are stuck"), "{reason}");
}

#[test]
fn the_parent_is_small_and_has_one_child() {
    let server = Server::start();
    server.write("a.ts", "return 'served'");
    server.run("/a").expect(200);
    restarted(&server);
    assert_eq!(children(server.pid()), [server.serving_pid()]);
    let status = fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
    let field = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.unwrap().trim_start_matches(':');
        number
            .trim()
            .trim_end_matches(" kB")
            .parse::<u64>()
            .unwrap()
    };
    assert_eq!(field("Threads"), 1);
    // What it has written to: the pages of the program itself are shared with whoever serves.
    let own = field("RssAnon");
    assert!(own < 8 << 10, "{own} kB");
}
