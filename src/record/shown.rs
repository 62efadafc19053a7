//! Requests and answers as a log shows them: headers without secrets, bodies as the script asks.

use std::fmt::Write as _;

use engine::directives::BodyLog;
use serde_json::Value;

/// What stands in the place of a value that is hidden.
const HIDDEN: &str = "[REDACTED]";

/// Headers whose values are never written down.
const SECRET: [&str; 8] = [
    "authorization",
    "cookie",
    "proxy-authorization",
    "set-cookie",
    "x-api-key",
    "x-auth-token",
    "x-csrf-token",
    "x-token",
];

/// How much is shown.
pub(super) struct Shown<'a> {
    pub(super) rule: BodyLog,
    pub(super) max_bytes: u64,
    /// Further headers whose values are hidden, in lower case.
    pub(super) hidden: &'a [String],
}

type Headers = [(String, String)];

impl Shown<'_> {
    /// First line, headers, and the body if it is shown.
    pub(super) fn message(&self, first: &str, headers: &Headers, body: Option<&str>) -> String {
        let mut text = format!("{first}\n");
        for (name, value) in headers {
            let name = name.to_ascii_lowercase();
            let is_hidden = SECRET.contains(&name.as_str()) || self.hidden.contains(&name);
            let value = if is_hidden { HIDDEN } else { value };
            // Writing to text cannot fail.
            let _ = writeln!(text, "{name}: {value}");
        }
        if let Some(body) = body {
            let _ = writeln!(text, "\n{body}");
        }
        text
    }

    /// A body of which this is the beginning, or all; `None` if it is not shown, or empty.
    pub(super) fn body(&self, headers: &Headers, bytes: &[u8], total: u64) -> Option<String> {
        if total == 0 {
            return None;
        }
        match self.rule {
            BodyLog::Off => None,
            BodyLog::Full => Some(self.full(bytes, total)),
            BodyLog::Redacted => Some(redacted(kind(headers), bytes, total)),
        }
    }

    fn full(&self, bytes: &[u8], total: u64) -> String {
        let room = usize::try_from(self.max_bytes).unwrap_or(usize::MAX);
        let bytes = bytes.get(..room).unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            // A character that was cut in two is not shown.
            Err(error) if error.error_len().is_none() => bytes
                .get(..error.valid_up_to())
                .and_then(|whole| std::str::from_utf8(whole).ok())
                .unwrap_or_default(),
            Err(_) => return format!("[{total} bytes that are no text]"),
        };
        if (bytes.len() as u64) < total {
            return format!("{text}\n[the first {} of {total} bytes]", bytes.len());
        }
        text.to_owned()
    }
}

fn kind(headers: &Headers) -> &str {
    let is_type = |name: &str| name.eq_ignore_ascii_case("content-type");
    let found = headers.iter().find(|(name, _)| is_type(name));
    let value = found.map_or("", |(_, value)| value.as_str());
    value.split(';').next().unwrap_or_default().trim()
}

/// The names in a body without its values; of what has no names, only its length.
fn redacted(kind: &str, bytes: &[u8], total: u64) -> String {
    let length = || format!("[{total} bytes]");
    if (bytes.len() as u64) < total {
        return length();
    }
    if kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        let names = form_urlencoded::parse(bytes).map(|(name, _)| format!("{name}={HIDDEN}"));
        return names.collect::<Vec<_>>().join("&");
    }
    match serde_json::from_slice::<Value>(bytes) {
        Ok(mut value) if value.is_object() || value.is_array() => {
            hide(&mut value);
            value.to_string()
        }
        Ok(_) | Err(_) => length(),
    }
}

/// The parser has bounded how deep it can be.
fn hide(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(hide),
        Value::Array(items) => items.iter_mut().for_each(hide),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            *value = HIDDEN.into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(rule: BodyLog, max_bytes: u64, hidden: &[String]) -> Shown<'_> {
        Shown {
            rule,
            max_bytes,
            hidden,
        }
    }

    fn typed(kind: &str) -> Vec<(String, String)> {
        vec![("Content-Type".into(), kind.into())]
    }

    #[test]
    fn bodies_are_shown_as_the_rule_says() {
        let json = "application/json; charset=utf-8";
        let form = "application/x-www-form-urlencoded";
        type Row = (
            BodyLog,
            u64,
            &'static str,
            &'static [u8],
            Option<&'static str>,
        );
        let table: [Row; 11] = [
            (BodyLog::Off, 100, json, b"{}", None),
            (BodyLog::Full, 100, json, b"", None),
            (BodyLog::Full, 100, json, b"{\"a\":1}", Some("{\"a\":1}")),
            (
                BodyLog::Full,
                3,
                "text/x",
                b"abcdef",
                Some("abc\n[the first 3 of 6 bytes]"),
            ),
            (
                BodyLog::Full,
                2,
                "text/x",
                "aé!".as_bytes(),
                Some("a\n[the first 2 of 4 bytes]"),
            ),
            (
                BodyLog::Full,
                0,
                "text/x",
                b"abc",
                Some("\n[the first 0 of 3 bytes]"),
            ),
            (
                BodyLog::Full,
                100,
                "image/x",
                b"\xff\xfe",
                Some("[2 bytes that are no text]"),
            ),
            (
                BodyLog::Redacted,
                100,
                json,
                b"{\"user\":\"me\",\"list\":[1,{\"pin\":null}]}",
                Some(
                    "{\"user\":\"[REDACTED]\",\"list\":[\"[REDACTED]\",{\"pin\":\"[REDACTED]\"}]}",
                ),
            ),
            (
                BodyLog::Redacted,
                100,
                form,
                b"a=1&b=secret",
                Some("a=[REDACTED]&b=[REDACTED]"),
            ),
            (
                BodyLog::Redacted,
                100,
                "text/plain",
                b"secret",
                Some("[6 bytes]"),
            ),
            (
                BodyLog::Redacted,
                100,
                json,
                b"\"secret\"",
                Some("[8 bytes]"),
            ),
        ];
        for (rule, max, kind, body, expected) in table {
            let seen = shown(rule, max, &[]).body(&typed(kind), body, body.len() as u64);
            assert_eq!(seen.as_deref(), expected, "{rule:?} {max} {kind}");
        }
        let part = shown(BodyLog::Redacted, 2, &[]).body(&typed(json), b"{\"", 7);
        assert_eq!(part.as_deref(), Some("[7 bytes]"));
    }

    #[test]
    fn secrets_are_no_part_of_a_head() {
        let headers = vec![
            ("Host".into(), "here".into()),
            ("Authorization".into(), "Bearer secret".into()),
            ("set-cookie".into(), "a=secret".into()),
            ("x-own".into(), "secret".into()),
        ];
        let hidden = ["x-own".to_owned()];
        let shown = shown(BodyLog::Off, 1, &hidden);
        assert_eq!(
            shown.message("GET /", &headers, None),
            "GET /\nhost: here\nauthorization: [REDACTED]\nset-cookie: [REDACTED]\nx-own: [REDACTED]\n"
        );
    }
}
