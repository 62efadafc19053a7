//! An answer, and what every answer of its kind has to hold.

use serde_json::Value;

/// One answer, read to its end.
#[derive(Debug)]
pub(crate) struct Reply {
    /// Method and target, for the messages of failed tests.
    pub(crate) target: String,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// The header's value; `None` if there is none.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The body as text.
    #[track_caller]
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_else(|error| panic!("{}: {error}", self.target))
    }

    /// The body as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let kind = self.header("content-type").unwrap_or_default();
        assert!(
            kind.starts_with("application/json"),
            "{} is {kind:?}: {}",
            self.target,
            self.text()
        );
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.target, self.text()))
    }

    /// The same answer, once it is known to have this status.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        let shown = String::from_utf8_lossy(&self.body)
            .chars()
            .take(600)
            .collect::<String>();
        assert_eq!(self.status, status, "{}: {shown}", self.target);
        self
    }

    /// The JSON of a good answer.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        self.expect(200).json()
    }

    /// The whole error body of a refused management call, held against what holds for each of them.
    #[track_caller]
    pub(crate) fn refused(self, status: u16, code: &str) -> Value {
        let reply = self.expect(status);
        let body = reply.json();
        let keys: Vec<&String> = body.as_object().expect("an object").keys().collect();
        assert_eq!(
            keys,
            ["error", "code", "timestamp", "details"],
            "{}",
            reply.target
        );
        assert_eq!(body["code"], code, "{}", reply.target);
        let sentence = body["error"].as_str().expect("a sentence");
        assert!(!sentence.is_empty(), "{}", reply.target);
        assert!(body["details"].is_object(), "{}: {body}", reply.target);
        assert_time(&body["timestamp"]);
        body
    }

    /// The field and the reason of a refused call.
    #[track_caller]
    pub(crate) fn refused_field(self, field: &str, reason: &str) {
        let target = self.target.clone();
        let body = self.refused(400, "VALIDATION_ERROR");
        assert_eq!(
            body["details"],
            serde_json::json!({"field": field, "reason": reason}),
            "{target}"
        );
    }
}

/// Asserts that a value is a time as the contract writes it: `2026-01-15T10:30:00.000Z`.
#[track_caller]
pub(crate) fn assert_time(value: &Value) {
    let text = value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no time"));
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    assert_eq!(shape, "0000-00-00T00:00:00.000Z", "{text}");
}
