//! Any bytes as a script and as a wish: the parser and the editor of magic comments never panic and keep their promises.
//!
//! An input is a script, a NUL, and `comments` as the API has them: JSON if it parses, else text.

#![no_main]

// The module alone, not its crate: it needs neither the engine nor the TypeScript compiler to build.
#[path = "../../engine/src"]
#[allow(
    dead_code,
    unused_imports,
    unfulfilled_lint_expectations,
    reason = "a target uses a part of what the crate does"
)]
mod source {
    pub(crate) mod directives;
}

use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value};
use source::directives::{Changes, Edited, REDACTED, edit, parse, redact, unredact};

fuzz_target!(|data: &[u8]| {
    let input = String::from_utf8_lossy(data);
    let (text, comments) = input.split_once('\0').unwrap_or((&input, ""));
    let parsed = parse(text);
    assert!(parsed.warnings.len() <= 100);
    secrets_come_back(text);
    let wish = serde_json::from_str(comments).unwrap_or_else(|_| Value::from(comments));
    let Ok(changes) = Changes::from_json(&wish) else {
        return;
    };
    let Ok(edited) = edit(text, &changes) else {
        return;
    };
    assert_eq!(edited.previous, parsed.values);
    assert_eq!(edited.updated, parse(&edited.text).values);
    is_union(&edited, &changes);
    keeps_other_lines(text, &edited.text);
    let again = edit(&edited.text, &changes).expect("what was possible once is possible twice");
    assert_eq!(again.text, edited.text);
    assert!(again.changes.is_empty());
});

/// A text whose secrets were hidden and put back is the text; one that holds the placeholder itself may be refused, for
/// that was never a secret.
fn secrets_come_back(text: &str) {
    let hidden = redact(text);
    assert_eq!(redact(&hidden), hidden);
    match unredact(&hidden, text) {
        Ok(back) => assert_eq!(back, text),
        Err(unresolved) => assert!(text.contains(REDACTED), "{unresolved}"),
    }
}

/// After an edit the header says what was wished, and what it said before of all else.
fn is_union(edited: &Edited, changes: &Changes) {
    let nothing = Map::new();
    let before = flat(edited.previous.as_ref().unwrap_or(&nothing));
    let after = flat(edited.updated.as_ref().unwrap_or(&nothing));
    let wished = flat(&changes.shown());
    for (key, value) in &wished {
        let hides = value == REDACTED || value.is_array();
        let found = after
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value);
        match found {
            None => assert!(value.is_null(), "{key} is missing"),
            Some(found) => assert!(hides || found == value, "{key}: {found} is not {value}"),
        }
    }
    let other = |(key, _): &&(String, Value)| !wished.iter().any(|(name, _)| name == key);
    let sorted = |pairs: &[(String, Value)]| {
        let mut left: Vec<_> = pairs.iter().filter(other).cloned().collect();
        left.sort_by(|one, two| one.0.cmp(&two.0));
        left
    };
    assert_eq!(sorted(&before), sorted(&after));
}

/// The members with those of groups beside them, as `group.key`.
fn flat(map: &Map<String, Value>) -> Vec<(String, Value)> {
    let mut pairs = Vec::new();
    for (key, value) in map {
        match value {
            Value::Object(group) => {
                pairs.extend(
                    group
                        .iter()
                        .map(|(inner, value)| (format!("{key}.{inner}"), value.clone())),
                );
            }
            value => pairs.push((key.clone(), value.clone())),
        }
    }
    pairs
}

/// Every line without a directive is there as it was, in its order.
fn keeps_other_lines(before: &str, after: &str) {
    let lines = |text: &str| -> Vec<String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        text.split(['\n', '\r', '\u{2028}', '\u{2029}'])
            .filter(|line| !line.is_empty() && !line.contains('@'))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(lines(before), lines(after));
    let mark = |text: &str| text.starts_with('\u{feff}');
    assert_eq!(mark(before), mark(after));
}
