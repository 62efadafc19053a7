//! The system family.

use std::time::Instant;

use serde_json::json;

use crate::support::{Options, Server, program};

#[test]
fn restart_status_tells_every_field_of_the_page() {
    let began = Instant::now();
    let server = Server::with("[restart]\nmin_uptime_ms = 600000");
    let body = server.get("/system/restart-status").ok();
    let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "canRestart",
            "uptime",
            "uptimeFormatted",
            "activeRequests",
            "active",
            "restartReady",
            "phase",
            "generation",
            "generationPid",
            "reason",
            "lastRestart"
        ]
    );
    let minutes = body["uptime"].as_u64().unwrap() / 60;
    assert_eq!(body["uptimeFormatted"], format!("0d 0h {minutes}m"));
    assert_eq!(
        (&body["activeRequests"], &body["active"]),
        (&json!(0), &json!([]))
    );
    assert!(body["uptime"].as_u64().unwrap() <= began.elapsed().as_secs());
    // It has not been up for as long as a restart should wait.
    assert_eq!(
        (&body["canRestart"], &body["restartReady"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(
        (&body["phase"], &body["generation"], &body["lastRestart"]),
        (&json!("running"), &json!(1), &json!(null))
    );
}

#[test]
fn bad_options_are_refused_with_the_sentence_of_the_page() {
    let server = Server::start();
    for (options, field, reason) in [
        (
            json!({"drainTimeoutMs": 0}),
            "drainTimeoutMs",
            "must be a positive integer",
        ),
        (
            json!({"drainTimeoutMs": -1}),
            "drainTimeoutMs",
            "must be a positive integer",
        ),
        (
            json!({"drainTimeoutMs": 1.5}),
            "drainTimeoutMs",
            "must be a positive integer",
        ),
        (
            json!({"drainTimeoutMs": "5000"}),
            "drainTimeoutMs",
            "must be a positive integer",
        ),
        (
            json!({"drainTimeoutMs": 86_400_001}),
            "drainTimeoutMs",
            "must be at most 86400000",
        ),
        (json!({"graceful": "yes"}), "graceful", "must be a boolean"),
        (json!({"reason": 7}), "reason", "must be a string"),
    ] {
        let body = server
            .post("/system/restart", &options)
            .refused(400, "VALIDATION_ERROR");
        assert_eq!(body["error"], "Invalid restart options");
        assert_eq!(
            body["details"],
            json!({"field": field, "reason": reason}),
            "{options}"
        );
    }
    server
        .post_text("/system/restart", "{")
        .refused(400, "VALIDATION_ERROR");
}

#[test]
fn a_service_without_a_parent_says_that_it_cannot_be_restarted() {
    let server = Options::default().argument("--single").start();
    let status = server.get("/system/restart-status").ok();
    assert_eq!(
        (&status["canRestart"], &status["generationPid"]),
        (&json!(false), &json!(server.pid()))
    );
    let body = server
        .post("/system/restart", &json!({}))
        .refused(500, "ERROR_500");
    assert!(
        body["error"].as_str().unwrap().contains("not available"),
        "{body}"
    );
    server
        .send("POST", "/api/v1/exec/system/restart", &[], None)
        .refused(500, "ERROR_500");
    server.signal("HUP");
    server.until_logged("SIGHUP: a restart is not available");
    server.get("/health").ok();
}

#[test]
fn a_generation_by_itself_is_refused() {
    let output = program().arg("generation").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("only the service itself"), "{said}");
}
