//! The system family.

use serde_json::json;

use crate::support::Server;

#[test]
fn restart_status_tells_every_field_of_the_page() {
    let server = Server::start();
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
            "phase"
        ]
    );
    assert_eq!(body["uptimeFormatted"], "0d 0h 0m");
    assert_eq!(
        (&body["activeRequests"], &body["active"]),
        (&json!(0), &json!([]))
    );
    assert!(body["uptime"].as_u64().unwrap() < 20);
    // Nothing can start a next generation yet, and nobody is told otherwise.
    assert_eq!(
        (&body["canRestart"], &body["restartReady"]),
        (&json!(false), &json!(false))
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
fn a_restart_is_refused_honestly_while_nothing_can_make_one() {
    let server = Server::start();
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
    server.get("/health").ok();
}
