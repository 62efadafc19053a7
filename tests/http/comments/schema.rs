//! The schema of magic comments.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn the_schema_has_the_fields_of_the_page() {
    let server = Server::start();
    let body = server.get("/magic-comments/schema").ok();
    let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "schema_version",
            "total_fields",
            "parse_window_lines",
            "unknown_keys_behavior",
            "defaults_context",
            "source_of_truth",
            "categories",
            "fields"
        ]
    );
    let fields = body["fields"].as_array().unwrap();
    assert_eq!(body["total_fields"], fields.len());
    assert_eq!(
        (
            &body["schema_version"],
            &body["parse_window_lines"],
            &body["unknown_keys_behavior"]
        ),
        (&json!("1.0.0"), &json!(50), &json!("warn"))
    );
    assert_eq!(
        body["defaults_context"].to_string(),
        r#"{"when_omitted":"runtime","runtime":"server-side execution","sdk_import":"client-side import"}"#
    );
    let truth: Vec<&String> = body["source_of_truth"]
        .as_object()
        .unwrap()
        .keys()
        .collect();
    assert_eq!(
        truth,
        [
            "interface",
            "parser",
            "runtime_defaults",
            "sdk_import_defaults"
        ]
    );
    let mode = fields.iter().find(|field| field["key"] == "mode").unwrap();
    let begin = concat!(
        r#"{"key":"mode","directive":"@hoody-mode","category":"execution","type":"string","#,
        r#""enum_values":["sync","async","stream"],"accepts_keywords":["worker","serverless"],"description":"#
    );
    assert!(mode.to_string().starts_with(begin), "{mode}");
    assert_eq!(
        mode["defaults"].to_string(),
        r#"{"when_omitted":"sync","runtime":"sync","sdk_import":"sync"}"#
    );
    let categories = body["categories"].as_object().unwrap();
    assert_eq!(
        categories.keys().collect::<Vec<_>>(),
        ["execution", "logging", "cors", "ai", "metadata"]
    );
    for (category, name) in [
        ("execution", "timeout"),
        ("logging", "destination"),
        ("cors", "credentials"),
        ("ai", "temperature"),
        ("metadata", "tags"),
    ] {
        assert!(
            categories[category]
                .as_array()
                .unwrap()
                .contains(&json!(name)),
            "{name}"
        );
    }
    let listed: usize = categories
        .values()
        .map(|names| names.as_array().unwrap().len())
        .sum();
    assert_eq!(listed, fields.len(), "every field is in one category");
}

#[test]
fn the_schema_tells_what_the_settings_make_of_a_missing_directive() {
    let server = Server::with("[engine]\ntimeout_ms = 7777\n[cors]\ndefault = \"reflective\"");
    let body = server.get("/magic-comments/schema").ok();
    let runtime = |directive: &str| {
        let fields = body["fields"].as_array().unwrap();
        let of = |field: &&Value| field["directive"] == format!("@hoody-{directive}");
        fields.iter().find(of).unwrap()["defaults"]["runtime"].clone()
    };
    assert_eq!(runtime("timeout"), 7777);
    assert_eq!(runtime("cors"), "reflective");
    assert_eq!(runtime("mode"), "sync");
}
