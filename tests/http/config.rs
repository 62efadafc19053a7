//! The program from the outside: command line, settings, readiness line, exit codes, signals.

use std::io::Write;
use std::net::TcpListener;

use serde_json::json;

use crate::support::{ENDLESS, HELD, Options, Server, program};

/// Runs the program with this settings file to its end; its status and what it said on standard error.
fn refused(settings: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, settings).unwrap();
    let output = program()
        .arg("--config")
        .arg(&file)
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    assert!(
        output.stdout.is_empty(),
        "a refused start says nothing on standard output"
    );
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn every_fault_is_told_at_once_with_its_key_and_the_status_is_2() {
    let settings = r#"
        [server]
        port = 70000
        hots = "127.0.0.1"
        [engine]
        timeout_ms = "long"
        [auth]
        open = ["everything"]
        [zoo]
        lion = 1
    "#;
    let (status, said) = refused(
        settings,
        &[
            ("HOODY_EXEC_ENGINE_THREADS", "many"),
            ("HOODY_EXEC_SERVER_PORT", ""),
        ],
    );
    assert_eq!(status, Some(2), "{said}");
    for key in [
        "server.port",
        "server.hots",
        "engine.timeout_ms",
        "auth.open",
        "zoo.lion",
        "engine.threads",
    ] {
        assert!(
            said.lines()
                .any(|line| line.trim().starts_with(&format!("{key}: "))),
            "{key} is not in:\n{said}"
        );
    }
}

#[test]
fn the_one_command_may_be_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, "nonsense = 1").unwrap();
    for arguments in [vec!["serve", "--config"], vec!["--config"]] {
        let output = program().args(arguments).arg(&file).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("nonsense: is not a known key"), "{said}");
    }
    // Without a name the file of the working directory counts.
    let output = program().current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_file_that_is_no_toml_is_told_with_its_line() {
    let (status, said) = refused("[server]\nport = = 1\n", &[]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("line 2"), "{said}");
}

#[test]
fn a_settings_file_that_is_named_has_to_be_there() {
    let output = program()
        .args(["--config", "nowhere/config.toml"])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("nowhere/config.toml"), "{said}");
}

#[test]
fn version_and_help_are_told_and_an_unknown_flag_is_refused() {
    let version = program().arg("--version").output().unwrap();
    assert_eq!(
        String::from_utf8(version.stdout).unwrap().trim(),
        format!("hoody-exec {}", env!("CARGO_PKG_VERSION"))
    );
    let help = program().arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(
        help.contains("--config") && help.contains("serve"),
        "{help}"
    );
    assert_eq!(
        program().arg("--nonsense").output().unwrap().status.code(),
        Some(2)
    );
}

#[test]
fn a_port_in_use_is_told_in_a_sentence_and_the_status_is_1() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (status, said) = refused(
        "",
        &[(
            "HOODY_EXEC_SERVER_PORT",
            &address[address.rfind(':').unwrap() + 1..],
        )],
    );
    assert_eq!(status, Some(1), "{said}");
    assert!(
        said.contains(&format!("cannot listen on {address}")),
        "{said}"
    );
}

#[test]
fn the_environment_beats_the_file_and_the_file_beats_the_defaults() {
    let server = Options::default()
        .settings("[scripts]\nconfirm_delete = false\n[server]\nmax_body_bytes = 10")
        .variable("HOODY_EXEC_SERVER_MAX_BODY_BYTES", "100")
        .start();
    let reply = server.post(
        "/scripts/write",
        &json!({"path": "a.ts", "content": "x".repeat(200)}),
    );
    assert_eq!(
        reply.refused(413, "ERROR_413")["details"],
        json!({"maxBytes": 100})
    );
}

#[test]
fn lists_in_the_environment_have_commas() {
    let server = Options::default()
        .variable("HOODY_EXEC_AUTH_TOKENS", "first, second")
        .start();
    let call = |token: &str| {
        let header = format!("Bearer {token}");
        server.send(
            "GET",
            "/api/v1/exec/monitor/active-requests",
            &[("authorization", &header)],
            None,
        )
    };
    call("first").ok();
    call("second").ok();
    call("first, second").refused(401, "UNAUTHORIZED");
}

#[test]
fn relative_folders_count_from_the_settings_file_and_are_made() {
    let server = Server::with("[scripts]\ndir = \"code\"\n[data]\ndir = \"state\"");
    server.write("a.ts", "return 1");
    assert!(server.folder().join("code/default/1/a.ts").is_file());
    assert!(server.folder().join("state").is_dir());
}

#[test]
fn the_default_deployment_can_be_renamed() {
    let server = Server::with("[scripts]\ndefault_exec_id = \"Main_7\"");
    let written = server.write("a.ts", "return metadata.path");
    assert!(
        written["resolvedPath"]
            .as_str()
            .unwrap()
            .ends_with("/scripts/default/main_7/a.ts"),
        "{written}"
    );
    assert_eq!(server.run("/a").expect(200).text(), "/a");
}

#[test]
fn both_signals_to_stop_end_it_cleanly() {
    for signal in ["TERM", "INT"] {
        let mut server = Server::start();
        server.get("/health").ok();
        server.signal(signal);
        assert_eq!(server.until_exit().code(), Some(0), "SIG{signal}");
    }
}

#[test]
fn a_stop_lets_a_running_request_finish() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 6000000");
    server.write("slow.ts", HELD);
    let mut stream = server.connect();
    write!(stream, "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    server.until_active(1);
    server.signal("TERM");
    server.until_logged("-> draining");
    server.let_go();
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("whole"),
        "{answer}"
    );
    assert!(
        answer.to_ascii_lowercase().contains("connection: close"),
        "{answer}"
    );
    assert_eq!(server.until_exit().code(), Some(0));
}

#[test]
fn a_stop_cuts_what_runs_beyond_the_drain_timeout() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 300");
    server.write("endless.ts", ENDLESS);
    let mut stream = server.connect();
    write!(stream, "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let active = server.until_active(1);
    server.signal("TERM");
    assert_eq!(server.until_exit().code(), Some(0));
    let id = active[0]["executionId"].as_str().unwrap();
    server.until_logged_with(&[id, "cut"]);
}

#[test]
fn a_second_signal_does_not_wait() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 600000");
    server.write("endless.ts", ENDLESS);
    let mut stream = server.connect();
    write!(stream, "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    server.until_active(1);
    server.signal("TERM");
    server.until_logged("-> draining");
    server.signal("TERM");
    assert_eq!(server.until_exit().code(), Some(0));
}

#[test]
fn who_comes_during_a_drain_is_told_to_come_back() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 600000");
    server.write("slow.ts", HELD);
    server.write("quick.ts", "return 'quick'");
    let mut stream = server.connect();
    write!(stream, "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    server.until_active(1);
    server.signal("TERM");
    server.until_logged("-> draining");
    let reply = server.run("/quick").expect(503);
    assert!(reply.header("retry-after").is_some());
    assert_eq!(reply.header("connection"), Some("close"));
    server.get("/health").ok();
    server.let_go();
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).unwrap();
    assert!(answer.ends_with("whole"), "{answer}");
    assert_eq!(server.until_exit().code(), Some(0));
}
