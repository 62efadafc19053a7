//! Promises of the whole module, tried on tables of texts and on random ones.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;

fn apply(text: &str, comments: &Value) -> Edited {
    edit(text, &Changes::from_json(comments).unwrap()).unwrap()
}

#[test]
fn an_edit_changes_only_the_lines_it_must() {
    let table = [
        // A header is created in the seed's spelling, below a shebang and a byte order mark.
        (
            "code()\n",
            json!({"mode": "async"}),
            "// @hoody-mode async\ncode()\n",
        ),
        (
            "#!/bin/x\r\ncode()\r\n",
            json!("@mode async\n@timeout 5"),
            "#!/bin/x\r\n// @hoody-mode async\r\n// @hoody-timeout 5\r\ncode()\r\n",
        ),
        (
            "\u{feff}code()",
            json!({"label": "a"}),
            "\u{feff}// @hoody-label a\ncode()",
        ),
        ("", json!({"mode": "async"}), "// @hoody-mode async"),
        ("#!x", json!({"mode": "async"}), "#!x\n// @hoody-mode async"),
        // The file's own spelling is kept.
        (
            "// @mode sync\ncode()",
            json!({"mode": "async", "timeout": 5}),
            "// @mode async\n// @timeout 5\ncode()",
        ),
        (
            "  //@hoody-mode   sync  \ncode()",
            json!({"mode": "async", "timeout": 5}),
            "  //@hoody-mode   async  \n  //@hoody-timeout 5\ncode()",
        ),
        // Comments between directives stay, new lines stand behind the last directive.
        (
            "/* a */\n// @mode sync\n// note\n// @tags a\n\ncode()",
            json!({"timeout": 5}),
            "/* a */\n// @mode sync\n// note\n// @tags a\n// @timeout 5\n\ncode()",
        ),
        // The end of the text keeps its newline or its absence.
        (
            "// @mode sync",
            json!({"timeout": 5}),
            "// @mode sync\n// @timeout 5",
        ),
        (
            "// @mode sync\n// @timeout 5",
            json!({"timeout": null}),
            "// @mode sync",
        ),
        ("// @mode sync\r\n", json!({"mode": ""}), ""),
        // Equal values stay as they are spelled.
        (
            "// @timeout 30s\n// @websocket\n// @vm worker",
            json!({"timeout": 30_000, "websocket": true}),
            "// @timeout 30s\n// @websocket\n// @vm worker",
        ),
        // A bad line is rewritten, a repeated directive goes as a whole.
        (
            "// @timeout soon\nx",
            json!({"timeout": 5}),
            "// @timeout 5\nx",
        ),
        (
            "// @mode async\n// @mode stream\nx",
            json!({"mode": null}),
            "x",
        ),
        (
            "// @mode async\n// @mode stream\nx",
            json!({"mode": "sync"}),
            "// @mode async\n// @mode sync\nx",
        ),
        (
            "// @websocket\nx",
            json!({"websocket": false}),
            "// @websocket false\nx",
        ),
        // Code is never touched.
        (
            "code()\n// @mode async",
            json!({"mode": "stream"}),
            "// @hoody-mode stream\ncode()\n// @mode async",
        ),
        (
            "// @cors *\n// @log-level info",
            json!({"cors": {"credentials": true}, "logging": null}),
            "// @cors *\n// @cors-credentials true",
        ),
    ];
    for (text, comments, expected) in table {
        let edited = apply(text, &comments);
        assert_eq!(edited.text, expected, "{text:?} {comments}");
        assert_eq!(
            apply(&edited.text, &comments).text,
            expected,
            "twice: {text:?} {comments}"
        );
    }
}

#[test]
fn token_lines_follow_the_list() {
    let text = "// @token a first\n// note\n// @token b\n// @mode sync\nx";
    let table = [
        (json!(["a", "b"]), text),
        (json!(["b"]), "// note\n// @token b\n// @mode sync\nx"),
        (
            json!(["a", "b", "c"]),
            "// @token a first\n// note\n// @token b\n// @token c\n// @mode sync\nx",
        ),
        (
            json!(["z", "a", "b"]),
            "// @token z\n// @token a first\n// note\n// @token b\n// @mode sync\nx",
        ),
        (
            json!(["[REDACTED]", "c"]),
            "// @token a first\n// note\n// @token c\n// @mode sync\nx",
        ),
        (
            json!(["c", "[REDACTED]"]),
            "// @token c first\n// note\n// @token b\n// @mode sync\nx",
        ),
        (
            json!(["a", "c", "b"]),
            "// @token a first\n// note\n// @token c\n// @token b\n// @mode sync\nx",
        ),
        (json!("c"), "// @token c first\n// note\n// @mode sync\nx"),
        (json!(null), "// note\n// @mode sync\nx"),
    ];
    for (tokens, expected) in table {
        let edited = apply(text, &json!({ "token": tokens }));
        assert_eq!(edited.text, expected, "{tokens}");
        assert_eq!(
            edited.changes,
            if edited.text == text {
                vec![]
            } else {
                vec!["token".to_owned()]
            },
            "{tokens}"
        );
    }
}

#[test]
fn an_edit_tells_what_was_and_what_is() {
    let edited = apply(
        "// @mode sync\n// @timeout 5\n// @ai-key a",
        &json!({"ai": {"key": "b"}, "timeout": "5ms", "mode": "async", "log-level": "info"}),
    );
    assert_eq!(edited.changes, ["ai.key", "mode", "logging.level"]);
    assert_eq!(
        Value::Object(edited.previous.unwrap()),
        json!({"mode": "sync", "timeout": 5, "ai": {"key": "[REDACTED]"}})
    );
    let now = json!({"mode": "async", "timeout": 5, "logging": {"level": "info"}, "ai": {"key": "[REDACTED]"}});
    assert_eq!(Value::Object(edited.updated.unwrap()), now);
    assert_eq!(
        apply("x", &json!({"mode": null})),
        Edited {
            text: "x".to_owned(),
            previous: None,
            updated: None,
            changes: vec![]
        }
    );
}

#[test]
fn what_cannot_be_done_is_refused() {
    let refused = |text: &str, comments: Value| {
        edit(text, &Changes::from_json(&comments).unwrap()).unwrap_err()
    };
    let unresolved = |key: &str| EditError::Unresolved {
        key: key.to_owned(),
    };
    assert_eq!(
        refused("x", json!({"token": "[REDACTED]"})),
        unresolved("token")
    );
    assert_eq!(
        refused("// @token a", json!({"token": ["b", "[REDACTED]"]})),
        unresolved("token")
    );
    assert_eq!(
        refused("// @timeout 5", json!({"ai-key": "[REDACTED]"})),
        unresolved("ai.key")
    );
    assert!(matches!(
        refused("// @token a", json!({"token": ["[REDACTED]", "a"]})),
        EditError::BadValue { .. }
    ));
    let full = format!("{}// @mode sync\n", "\n".repeat(WINDOW_LINES - 1));
    assert_eq!(refused(&full, json!({"timeout": 5})), EditError::HeaderFull);
    let late = format!(
        "// @mode sync\n{}// @timeout 5\n",
        "\n".repeat(WINDOW_LINES - 1)
    );
    assert_eq!(refused(&late, json!({"mode": null})), EditError::HeaderFull);
}

/// Pieces that make interesting files when they are put together.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "// @mode async",
        "//@hoody-timeout 5s",
        "// @hoody-token one note",
        "  // @token two",
        "// @timeout soon",
        "// @tags a, b",
        "// @websocket",
        "// @cors *",
        "// @log-level info",
        "/* open",
        "close */",
        "// note",
        "",
        "'use strict'",
        "code()",
        "#!x",
        "// @banana 1",
        "// @ts-check",
        "// @token",
        "// @token [REDACTED]",
        "// @ai-key k k",
        "/* one */",
    ]);
    prop_oneof![8 => fixed.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn file() -> impl Strategy<Value = String> {
    let ending = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "\r", "\u{2028}"]);
    let line = (piece(), ending).prop_map(|(piece, ending)| piece + ending);
    (prop::bool::weighted(0.1), vec(line, 0..60), piece()).prop_map(|(mark, lines, last)| {
        [if mark { "\u{feff}" } else { "" }, &lines.concat(), &last].concat()
    })
}

fn wishes() -> impl Strategy<Value = Map<String, Value>> {
    let wish = prop::sample::select(vec![
        ("mode", json!("stream")),
        ("mode", json!(null)),
        ("timeout", json!(5000)),
        ("timeout", json!(null)),
        ("websocket", json!(false)),
        ("tags", json!(["x", "y"])),
        ("tags", json!(null)),
        ("label", json!("ä label")),
        ("token", json!(["one", "three"])),
        ("token", json!("two")),
        ("token", json!(null)),
        ("description", json!("@mode worker */ // ")),
        ("enabled", json!(true)),
        ("ai-key", json!(null)),
    ]);
    vec(wish, 0..6).prop_map(|all| {
        all.into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    })
}

/// What stands behind the last directive, byte for byte.
fn below(text: &str) -> &str {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = header::Header::scan(body);
    let last = header
        .entries
        .last()
        .map_or(usize::from(header.shebang), |entry| entry.line);
    let width: usize = header::lines(body)
        .take(last)
        .map(|line| line.content.len() + line.terminator.len())
        .sum();
    &body[width..]
}

proptest! {
    #[test]
    fn reading_after_an_edit_gives_the_union(text in file(), wishes in wishes()) {
        let before = parse(&text);
        let changes = Changes::from_json(&Value::Object(wishes.clone())).unwrap();
        let Ok(edited) = edit(&text, &changes) else { return Ok(()) };
        prop_assert_eq!(&edited.previous, &before.values);
        let mut union = before.values.unwrap_or_default();
        for (key, value) in changes.shown() {
            match value.clone() {
                Value::Null => { union.remove(&key); }
                Value::Object(members) => {
                    // The only group among the wishes is `ai`, and the only wish for it is to remove its key.
                    prop_assert_eq!(members, json!({"key": null}).as_object().unwrap().clone());
                    union.remove(&key);
                }
                Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => { union.insert(key, value); }
            }
        }
        let now = parse(&edited.text).values.unwrap_or_default();
        prop_assert_eq!(Value::Object(now), Value::Object(union));
        prop_assert!(edited.text.ends_with(below(&text)), "{:?}", edited.text);
        prop_assert_eq!(edited.text.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
        // Doing it again does nothing.
        let again = edit(&edited.text, &changes).unwrap();
        prop_assert_eq!(&again.text, &edited.text);
        prop_assert_eq!(again.changes, Vec::<String>::new());
    }

    #[test]
    fn no_text_is_too_strange(bytes in vec(any::<u8>(), 0..400), text in file()) {
        for text in [String::from_utf8_lossy(&bytes).into_owned(), text] {
            parse(&text);
            let _ = edit(&text, &Changes::from_json(&json!({"mode": "async", "token": ["a", "b"]})).unwrap());
            let _ = Changes::from_text(&text);
            let shown = redact(&text);
            prop_assert_eq!(redact(&shown), shown);
        }
    }

    #[test]
    fn a_redacted_text_comes_back_whole(text in file().prop_filter("placeholder stored", |text| !text.contains(REDACTED))) {
        prop_assert_eq!(unredact(&redact(&text), &text).unwrap(), text);
    }
}
