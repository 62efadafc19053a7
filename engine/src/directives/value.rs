//! Reads the text of one directive's value, by its kind.
//!
//! Not here: values of the API (json.rs).

use serde_json::{Number, Value};
use url::Url;

use super::REDACTED;
use super::cron;
use super::header::trim;
use super::row::{Directive, Kind};

/// Longest time a limit can state, in milliseconds; larger ones count as this.
const MAX_DURATION_MS: f64 = 2_147_483_647.0;

/// Largest number that JSON readers keep exactly.
pub(super) const MAX_SAFE: f64 = 9_007_199_254_740_991.0;

/// Longest value text, in bytes.
const MAX_TEXT: usize = 4096;

/// Words for "no limit".
const UNLIMITED: &[&str] = &["0", "false", "-1", "unlimited", "none", "n/a"];

/// How a note ends that tells of a number cut down to its range.
pub(super) const AND_USED: &str = ", which is used";

/// What a value's text means.
#[derive(Debug, PartialEq)]
pub(super) struct Reading {
    /// As answers show it, before secrets are hidden. A duration is milliseconds with 0 for no limit.
    pub(super) value: Value,
    /// Something the author should know although the value is used.
    pub(super) note: Option<String>,
}

impl From<Value> for Reading {
    fn from(value: Value) -> Self {
        Self { value, note: None }
    }
}

/// Reads the text behind a directive's name.
///
/// # Errors
/// A sentence that says what the value must be.
pub(super) fn read(directive: &Directive, text: &str) -> Result<Reading, String> {
    if text.len() > MAX_TEXT {
        return Err(format!("is longer than {MAX_TEXT} bytes"));
    }
    if text.is_empty() && directive.kind != Kind::Flag {
        return Err("is missing".to_owned());
    }
    match directive.kind {
        Kind::Flag => flag(text).map(Reading::from),
        Kind::Choice(words, more) => choice(text, words, more),
        Kind::Duration => duration(text).map(Reading::from),
        Kind::Size => size(text).map(Reading::from),
        Kind::Integer(min, max) => integer(text, min, max),
        Kind::Number(min, max) => number(text, min, max),
        Kind::Slots => slots(text),
        Kind::BodyLog => flag(text)
            .map(Reading::from)
            .or_else(|_| choice(text, &["full", "redacted", "off"], &[])),
        Kind::Word => word(text),
        Kind::Text => secret_text(directive, text),
        Kind::List => list(text, |item| Ok(item.to_owned())),
        Kind::Tokens(lower) => list(text, |item| token(item, lower)),
        Kind::Origin => origin(text),
        Kind::Cron => cron::check(text).map(|()| Value::from(text).into()),
    }
}

fn flag(text: &str) -> Result<Value, String> {
    match text {
        "" | "true" => Ok(Value::Bool(true)),
        "false" => Ok(Value::Bool(false)),
        _ => Err("must be true or false".to_owned()),
    }
}

fn choice(text: &str, words: &[&str], more: &[&str]) -> Result<Reading, String> {
    if words.contains(&text) || more.contains(&text) {
        return Ok(Value::from(text).into());
    }
    let all: Vec<&str> = words.iter().chain(more).copied().collect();
    Err(format!("must be one of {}", all.join(", ")))
}

/// Splits `1.5kb` into number and unit, the unit in lower case.
fn measured(text: &str) -> Option<(f64, String)> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let (number, unit) = text.split_at_checked(text.len() - digits.len())?;
    let number: f64 = number.parse().ok()?;
    Some((number, trim(unit).to_ascii_lowercase()))
}

/// A whole number as JSON, for amounts that were checked to be whole and small enough.
fn whole(amount: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "callers bound it by MAX_SAFE"
    )]
    let amount = amount.clamp(0.0, MAX_SAFE) as u64;
    Value::from(amount)
}

fn duration(text: &str) -> Result<Value, String> {
    const WANTED: &str = "must be milliseconds, a number with ms, s, m, h or d, or unlimited";
    if UNLIMITED.contains(&text.to_ascii_lowercase().as_str()) {
        return Ok(Value::from(0));
    }
    let (number, unit) = measured(text).ok_or(WANTED)?;
    let factor = match unit.as_str() {
        "" | "ms" => 1.0,
        "s" => 1e3,
        "m" => 60e3,
        "h" => 3_600e3,
        "d" => 86_400e3,
        _ => return Err(WANTED.to_owned()),
    };
    let ms = number * factor;
    // A fraction that rounds to zero must not switch the limit off.
    if ms > 0.0 && ms < 1.0 {
        return Err("must be at least one millisecond".to_owned());
    }
    Ok(whole(ms.round().min(MAX_DURATION_MS)))
}

fn size(text: &str) -> Result<Value, String> {
    const WANTED: &str = "must be bytes, or a number with b, kb, mb, gb or tb";
    let (number, unit) = measured(text).ok_or(WANTED)?;
    let power = match unit.as_str() {
        "" | "b" => 0,
        "kb" => 1,
        "mb" => 2,
        "gb" => 3,
        "tb" => 4,
        _ => return Err(WANTED.to_owned()),
    };
    Ok(whole((number * 1024_f64.powi(power)).round()))
}

fn integer(text: &str, min: u64, max: u64) -> Result<Reading, String> {
    let wanted = || format!("must be a whole number from {min} to {max}");
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wanted());
    }
    // Only too many digits fail here.
    let given = text.parse().unwrap_or(u64::MAX);
    if given < min {
        return Err(wanted());
    }
    let note = (given > max).then(|| format!("larger than {max}{AND_USED}"));
    Ok(Reading {
        value: Value::from(given.min(max)),
        note,
    })
}

fn number(text: &str, min: f64, max: f64) -> Result<Reading, String> {
    let wanted = || format!("must be 0 or a number from {min} to {max}");
    let given: f64 = text.parse().map_err(|_| wanted())?;
    if given != 0.0 && !(min..=max).contains(&given) {
        return Err(wanted());
    }
    let value = if given.fract() == 0.0 {
        whole(given)
    } else {
        Number::from_f64(given).map_or(Value::Null, Value::Number)
    };
    Ok(value.into())
}

fn slots(text: &str) -> Result<Reading, String> {
    let read = flag(text)
        .map(Reading::from)
        .or_else(|_| integer(text, 1, 9_007_199_254_740_991));
    read.map_err(|_| "must be true, false or a whole number of at least 1".to_owned())
}

fn word(text: &str) -> Result<Reading, String> {
    let word = first_word(text);
    if word == REDACTED {
        return Err("is a placeholder, not a secret".to_owned());
    }
    let note = (word.len() < text.len())
        .then(|| "only the first word counts; the rest of the line is a note".to_owned());
    Ok(Reading {
        value: Value::from(word),
        note,
    })
}

/// The part of a value before the first space.
pub(super) fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or(text)
}

fn secret_text(directive: &Directive, text: &str) -> Result<Reading, String> {
    if directive.is_secret() && text == REDACTED {
        return Err("is a placeholder, not a secret".to_owned());
    }
    Ok(Value::from(text).into())
}

fn list(text: &str, each: impl Fn(&str) -> Result<String, String>) -> Result<Reading, String> {
    let items = text.split(',').map(trim).filter(|item| !item.is_empty());
    let items = items.map(each).collect::<Result<Vec<_>, _>>()?;
    if items.is_empty() {
        Err("is missing".to_owned())
    } else {
        Ok(Value::from(items).into())
    }
}

/// A name as HTTP allows it for methods and headers.
fn token(item: &str, lower: bool) -> Result<String, String> {
    let fine = item
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b));
    if !fine {
        return Err("must be names with commas between them".to_owned());
    }
    Ok(if lower {
        item.to_ascii_lowercase()
    } else {
        item.to_owned()
    })
}

fn origin(text: &str) -> Result<Reading, String> {
    const WANTED: &str = "must be none, reflective, * or one origin like https://app.example.com";
    if matches!(text, "none" | "reflective" | "*") {
        return Ok(Value::from(text).into());
    }
    let url = Url::parse(text).map_err(|_| WANTED)?;
    let bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    let fine = bare && url.has_host() && url.username().is_empty() && url.password().is_none();
    if fine && !text.contains(char::is_whitespace) {
        Ok(Value::from(text).into())
    } else {
        Err(WANTED.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(name: &str, text: &str) -> Value {
        let directive = Directive::named(name).unwrap();
        read(directive, text).map_or_else(|_| json!("BAD"), |reading| reading.value)
    }

    #[test]
    fn durations_have_units_and_words_for_no_limit() {
        let table = [
            ("5000", json!(5000)),
            ("250ms", json!(250)),
            ("1.5s", json!(1500)),
            ("30 s", json!(30_000)),
            ("2M", json!(120_000)),
            ("1h", json!(3_600_000)),
            ("1d", json!(86_400_000)),
            ("30d", json!(2_147_483_647)),
            ("99999999999", json!(2_147_483_647)),
            ("0", json!(0)),
            ("false", json!(0)),
            ("-1", json!(0)),
            ("unlimited", json!(0)),
            ("None", json!(0)),
            ("n/a", json!(0)),
            ("0s", json!(0)),
            ("0.2", json!("BAD")),
            ("-5", json!("BAD")),
            ("soon", json!("BAD")),
            ("5 weeks", json!("BAD")),
            ("1e3", json!("BAD")),
            ("NaN", json!("BAD")),
            ("inf", json!("BAD")),
            ("true", json!("BAD")),
            ("", json!("BAD")),
            (".", json!("BAD")),
        ];
        for (text, expected) in table {
            assert_eq!(shown("timeout", text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_kind_reads_its_values_and_refuses_others() {
        let table = [
            ("websocket", "", json!(true)),
            ("websocket", "false", json!(false)),
            ("websocket", "yes", json!("BAD")),
            ("rawBody", "", json!(true)),
            ("rawBody", "true // x", json!("BAD")),
            ("mode", "worker", json!("worker")),
            ("mode", "Async", json!("BAD")),
            ("concurrent", "true", json!(true)),
            ("concurrent", "4", json!(4)),
            ("concurrent", "0", json!("BAD")),
            ("concurrent", "2.5", json!("BAD")),
            ("log-max-body-size", "4kb", json!(4096)),
            ("log-max-body-size", "10", json!(10)),
            ("log-max-body-size", "1.5MB", json!(1_572_864)),
            ("log-max-body-size", "4xb", json!("BAD")),
            ("log-retention-days", "30", json!(30)),
            ("log-retention-days", "99999999999999999999999", json!(3650)),
            ("log-retention-days", "-1", json!("BAD")),
            ("log-request-body", "true", json!(true)),
            ("log-request-body", "redacted", json!("redacted")),
            ("log-request-body", "some", json!("BAD")),
            (
                "log-exclude-headers",
                "Cookie, X-Key ,",
                json!(["cookie", "x-key"]),
            ),
            ("log-exclude-headers", "a b", json!("BAD")),
            ("cors", "*", json!("*")),
            (
                "cors",
                "https://a.example:8443",
                json!("https://a.example:8443"),
            ),
            ("cors", "https://a.example/x", json!("BAD")),
            ("cors", "https://a.example https://b.example", json!("BAD")),
            ("cors", "everyone", json!("BAD")),
            (
                "cors",
                "capacitor://localhost",
                json!("capacitor://localhost"),
            ),
            ("cors-methods", "GET, POST", json!(["GET", "POST"])),
            ("cors-max-age", "600", json!(600)),
            ("ai-temperature", "0", json!(0)),
            ("ai-temperature", "0.7", json!(0.7)),
            ("ai-temperature", "2.1", json!("BAD")),
            ("ai-temperature", "NaN", json!("BAD")),
            ("ai-max-tokens", "0", json!("BAD")),
            ("tags", "a, b c ,,d", json!(["a", "b c", "d"])),
            ("tags", " , ", json!("BAD")),
            ("token", "abc and a note", json!("abc")),
            ("token", "[REDACTED]", json!("BAD")),
            ("ai-key", "[REDACTED]", json!("BAD")),
            ("schedule", "*/5 * * * *", json!("*/5 * * * *")),
            ("schedule", "often", json!("BAD")),
            ("label", "Two words", json!("Two words")),
        ];
        for (name, text, expected) in table {
            assert_eq!(shown(name, text), expected, "{name} {text:?}");
        }
    }
}
