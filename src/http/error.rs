//! The management API's failures: the code table, the one place that writes their body, and every way into it.
//!
//! Two readers: the caller gets a sentence, a code and facts; the operator gets the cause, once, in the log.
//!
//! Not here: what the caller of a *script* gets, which is [`script::ScriptFault`].

mod from;
mod script;

use std::fmt;
use std::time::SystemTime;

use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, HeaderName, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use actors::iso;
use engine::directives::Unresolved;
use serde::Serialize;

pub(crate) use script::{Asker, ScriptFault};

/// A word for a program, by status. The finer reason stands in the details, so that this table stays short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    Validation,
    Unauthorized,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    Conflict,
    PayloadTooLarge,
    Unprocessable,
    Internal,
    Unavailable,
}

impl Code {
    /// Every code: its status and its word, as the README lists them.
    pub(crate) const TABLE: [(Self, u16, &'static str); 11] = [
        (Self::Validation, 400, "VALIDATION_ERROR"),
        (Self::Unauthorized, 401, "UNAUTHORIZED"),
        (Self::Forbidden, 403, "FORBIDDEN"),
        (Self::NotFound, 404, "NOT_FOUND"),
        (Self::MethodNotAllowed, 405, "ERROR_405"),
        (Self::RequestTimeout, 408, "ERROR_408"),
        (Self::Conflict, 409, "CONFLICT"),
        (Self::PayloadTooLarge, 413, "ERROR_413"),
        (Self::Unprocessable, 422, "ERROR_422"),
        (Self::Internal, 500, "ERROR_500"),
        (Self::Unavailable, 503, "ERROR_503"),
    ];

    fn row(self) -> (u16, &'static str) {
        let found = Self::TABLE.iter().find(|(code, ..)| *code == self);
        found.map_or((500, "ERROR_500"), |&(_, status, word)| (status, word))
    }

    /// The status that goes with it.
    pub(crate) fn status(self) -> StatusCode {
        StatusCode::from_u16(self.row().0).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The word on the wire.
    pub(crate) fn word(self) -> &'static str {
        self.row().1
    }
}

/// Facts about a failure for a program; always an object on the wire.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub(crate) enum Details {
    /// `{}`.
    None {},
    /// A field of the query or the body, and what is wrong with it.
    Field { field: String, reason: String },
    /// A body that is not the JSON that was asked for.
    InvalidJson {
        parse_error: String,
        content_type: String,
        body_preview: String,
        hint: &'static str,
    },
    /// A body that is larger than allowed.
    TooLarge { max_bytes: usize },
    /// A body that came too slowly.
    TooSlow { timeout_ms: u64 },
    /// A method that the path does not have.
    Methods {
        method: String,
        allowed: Vec<&'static str>,
    },
    /// A script that is not valid.
    Validation { validation: Validation },
    /// A file, relative to the scripts root.
    File { path: String },
    /// The same, and where it is.
    #[serde(rename_all = "camelCase")]
    Located { path: String, resolved_path: String },
    /// A `[REDACTED]` that stands for no stored secret.
    Unresolved {
        code: &'static str,
        directive: &'static str,
        line: usize,
    },
    /// A script whose callers need a token.
    Token { has_token: bool },
    /// More than there may be.
    Cap { cap: usize, found: usize },
    /// The same in an edit, which names no lines.
    Secret { code: &'static str, field: String },
}

/// What a validator found.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Validation {
    pub(crate) valid: bool,
    pub(crate) errors: Vec<ValidationError>,
}

/// One place where a script is not valid.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ValidationError {
    pub(crate) message: String,
    /// From one.
    pub(crate) line: u32,
    /// From one, in characters.
    pub(crate) column: u32,
}

/// A failed management call; boxed, because most calls succeed and their results should stay small.
#[derive(Debug)]
pub(crate) struct ApiError(Box<Failure>);

#[derive(Debug)]
struct Failure {
    code: Code,
    sentence: String,
    details: Details,
    /// For the log alone: it may hold paths and messages that are nobody else's business.
    cause: Option<String>,
    /// The same instant in the body and in the log line.
    at: SystemTime,
    /// The header that the status asks for, such as `Allow`.
    header: Option<(HeaderName, String)>,
    /// Set where the rest of the request was not read, so that the connection cannot be used again.
    closes: bool,
}

#[derive(Serialize)]
struct ErrorBody<'a> {
    error: &'a str,
    code: &'a str,
    timestamp: String,
    details: &'a Details,
}

impl ApiError {
    /// A failure of this code, told in this sentence.
    pub(crate) fn new(code: Code, sentence: impl Into<String>) -> Self {
        Self(Box::new(Failure {
            code,
            sentence: sentence.into(),
            details: Details::None {},
            cause: None,
            at: SystemTime::now(),
            header: None,
            closes: false,
        }))
    }

    /// A bad field: the sentence joins both, the details name each.
    pub(crate) fn field(field: &str, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self::new(Code::Validation, format!("{field} {reason}")).with(Details::Field {
            field: field.to_owned(),
            reason,
        })
    }

    /// A fault of ours; the cause is for the log alone.
    pub(crate) fn internal(cause: impl fmt::Display) -> Self {
        Self::new(Code::Internal, "Internal server error").because(cause)
    }

    /// An unknown path under the API.
    pub(crate) fn unknown_path(path: &str) -> Self {
        Self::new(Code::NotFound, format!("There is no operation at {path}"))
    }

    /// A known path asked with a method it does not have.
    pub(crate) fn wrong_method(method: &str, allowed: &[&'static str]) -> Self {
        let list = allowed.join(", ");
        Self::new(
            Code::MethodNotAllowed,
            format!("{method} is not allowed here; use {list}"),
        )
        .with(Details::Methods {
            method: method.to_owned(),
            allowed: allowed.to_vec(),
        })
        .header(ALLOW, list)
    }

    /// No token, or not the right one.
    pub(crate) fn unauthorized(sentence: &str) -> Self {
        Self::new(Code::Unauthorized, sentence).header(WWW_AUTHENTICATE, "Bearer".to_owned())
    }

    /// A `[REDACTED]` was sent where there is no stored secret to keep.
    pub(crate) fn unresolved_secret(unresolved: &Unresolved) -> Self {
        Self::new(Code::Validation, unresolved.to_string()).with(Details::Unresolved {
            code: "REDACTED_SECRET_UNRESOLVED",
            directive: unresolved.directive,
            line: unresolved.line,
        })
    }

    /// The same failure with facts.
    pub(crate) fn with(mut self, details: Details) -> Self {
        self.0.details = details;
        self
    }

    /// The same failure with what the operator should know.
    pub(crate) fn because(mut self, cause: impl fmt::Display) -> Self {
        self.0.cause = Some(cause.to_string());
        self
    }

    fn header(mut self, name: HeaderName, value: String) -> Self {
        self.0.header = Some((name, value));
        self
    }

    fn closing(mut self) -> Self {
        self.0.closes = true;
        self
    }

    /// Tells the operator, with the same instant as the body; the level says whose fault it is.
    pub(crate) fn log(&self, subject: &str) {
        let level = if self.0.code.status().is_server_error() {
            log::Level::Error
        } else {
            log::Level::Debug
        };
        let cause = self.0.cause.as_deref().unwrap_or("");
        let gap = if cause.is_empty() { "" } else { ": " };
        log::log!(
            level,
            "{subject}: {} {}{gap}{cause} ({})",
            self.0.code.word(),
            self.0.sentence,
            iso(self.0.at)
        );
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.sentence)
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        self.0.code.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Some((name, value)) = &self.0.header {
            response.insert_header((name.clone(), value.as_str()));
        }
        if self.0.closes {
            response.force_close();
        }
        response.json(ErrorBody {
            error: &self.0.sentence,
            code: self.0.code.word(),
            timestamp: iso(self.0.at),
            details: &self.0.details,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_lists_exactly_the_code_table() {
        let readme = include_str!("../../README.md");
        let listed: Vec<&str> = readme
            .lines()
            .skip_while(|line| !line.starts_with("| Status | `code` |"))
            .skip(2)
            .take_while(|line| line.starts_with('|'))
            .collect();
        assert_eq!(listed.len(), Code::TABLE.len());
        for ((_, status, word), line) in Code::TABLE.iter().zip(listed) {
            assert!(
                line.starts_with(&format!("| {status} | `{word}` |")),
                "{line}"
            );
        }
    }

    #[test]
    fn details_are_an_object_even_when_there_are_none() {
        let none = serde_json::to_string(&Details::None {}).unwrap();
        let field = Details::Field {
            field: "path".to_owned(),
            reason: "is required".to_owned(),
        };
        assert_eq!(none, "{}");
        assert_eq!(
            serde_json::to_string(&field).unwrap(),
            r#"{"field":"path","reason":"is required"}"#
        );
    }
}
