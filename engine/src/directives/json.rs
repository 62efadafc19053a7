//! Turns a JSON value of the API into the texts behind a directive's name.

use serde_json::{Number, Value};

use super::header::trim;
use super::row::{Directive, Id, Kind};
use super::value::{AND_USED, MAX_SAFE, Reading, read};
use super::{MAX_TOKENS, REDACTED};

/// Turns a JSON value of the API into the texts of its lines: none to remove the directive, several only for a
/// directive that may be repeated.
///
/// # Errors
/// A sentence that says what the value must be.
pub(super) fn texts(directive: &Directive, json: &Value) -> Result<Vec<String>, String> {
    let many = directive.is_repeatable();
    let texts = match (json, directive.kind) {
        (Value::Null, _) => Vec::new(),
        (Value::Array(items), Kind::Word) if many => {
            items.iter().map(plain).collect::<Result<_, _>>()?
        }
        (Value::Array(items), Kind::List | Kind::Tokens(_)) => joined(items)?.into_iter().collect(),
        (Value::String(text), _) => vec![text.clone()],
        (
            Value::Bool(_) | Value::Number(_),
            Kind::Word | Kind::Text | Kind::List | Kind::Tokens(_),
        ) => {
            return Err("must be text".to_owned());
        }
        (Value::Bool(flag), _) => vec![flag.to_string()],
        (Value::Number(number), Kind::Duration) if digits(number).contains('.') => {
            return Err("must be a whole number of milliseconds, or text".to_owned());
        }
        (Value::Number(number), _) => vec![digits(number)],
        (Value::Array(_) | Value::Object(_), _) => return Err("must be a single value".to_owned()),
    };
    // An empty text removes the directive; inside a list of secrets it is a mistake.
    if let [only] = texts.as_slice()
        && trim(only).is_empty()
        && !json.is_array()
    {
        return Ok(Vec::new());
    }
    if texts.len() > MAX_TOKENS {
        return Err(format!("must not be more than {MAX_TOKENS}"));
    }
    texts
        .into_iter()
        .map(|text| one_line(directive, &text))
        .collect()
}

/// Whole numbers without the `.0` that JSON may have.
fn digits(number: &Number) -> String {
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() <= MAX_SAFE => {
            format!("{float:.0}")
        }
        _ => number.to_string(),
    }
}

fn plain(item: &Value) -> Result<String, String> {
    item.as_str()
        .map(str::to_owned)
        .ok_or_else(|| "must hold only text".to_owned())
}

/// The items of a list as one text, or none if the list is empty.
fn joined(items: &[Value]) -> Result<Option<String>, String> {
    let items = items.iter().map(plain).collect::<Result<Vec<_>, _>>()?;
    if items
        .iter()
        .any(|item| item.contains(',') || trim(item).is_empty())
    {
        return Err("must hold texts without commas, none of them empty".to_owned());
    }
    let trimmed: Vec<&str> = items.iter().map(|item| trim(item)).collect();
    Ok((!trimmed.is_empty()).then(|| trimmed.join(", ")))
}

/// A text fit to stand on the directive's line, where it would mean what it says.
fn one_line(directive: &Directive, text: &str) -> Result<String, String> {
    let text = trim(text);
    if text
        .contains(|c: char| (c.is_control() && c != '\t') || matches!(c, '\u{2028}' | '\u{2029}'))
    {
        return Err("must be one line without control characters".to_owned());
    }
    if directive.is_secret() && text == REDACTED {
        return Ok(text.to_owned());
    }
    match read(directive, text)? {
        // A word with a note, or a number cut down to its range, is a slip when it comes from a program.
        Reading { note: Some(_), .. } if directive.id == Id::Token => {
            Err("must be one word without spaces".to_owned())
        }
        Reading {
            note: Some(note), ..
        } => Err(format!(
            "is {}",
            note.strip_suffix(AND_USED).unwrap_or(&note)
        )),
        Reading { note: None, .. } => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_becomes_lines_or_a_reason() {
        let table = [
            ("timeout", json!(5000), Ok(vec!["5000"])),
            ("timeout", json!(5000.0), Ok(vec!["5000"])),
            ("timeout", json!("5s"), Ok(vec!["5s"])),
            (
                "timeout",
                json!(1.5),
                Err("must be a whole number of milliseconds, or text"),
            ),
            ("timeout", json!(null), Ok(vec![])),
            ("timeout", json!(" "), Ok(vec![])),
            ("timeout", json!([5]), Err("must be a single value")),
            ("enabled", json!(false), Ok(vec!["false"])),
            ("enabled", json!(1), Err("must be true or false")),
            ("tags", json!(["a", " b "]), Ok(vec!["a, b"])),
            ("tags", json!([]), Ok(vec![])),
            (
                "tags",
                json!(["a,b"]),
                Err("must hold texts without commas, none of them empty"),
            ),
            ("tags", json!("a,b"), Ok(vec!["a,b"])),
            ("label", json!(5), Err("must be text")),
            (
                "label",
                json!("a\nb"),
                Err("must be one line without control characters"),
            ),
            ("token", json!(["a", "b"]), Ok(vec!["a", "b"])),
            (
                "token",
                json!("a b"),
                Err("must be one word without spaces"),
            ),
            ("token", json!([""]), Err("is missing")),
            ("token", json!("[REDACTED]"), Ok(vec!["[REDACTED]"])),
            (
                "log-retention-days",
                json!(5000),
                Err("is larger than 3650"),
            ),
        ];
        for (name, json, expected) in table {
            let directive = Directive::named(name).unwrap();
            let expected = expected
                .map(|texts| texts.into_iter().map(str::to_owned).collect())
                .map_err(str::to_owned);
            assert_eq!(texts(directive, &json), expected, "{name} {json}");
        }
        assert!(texts(Directive::named("token").unwrap(), &json!(vec!["x"; 17])).is_err());
    }
}
