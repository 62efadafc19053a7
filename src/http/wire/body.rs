//! Bodies: read within the limits of size and time, and understood as one JSON object with typed members.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::{FromRequest, HttpRequest};
use actors::metrics::{Limit, LimitHit};
use actors::paths::Asked;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use serde_json::{Map, Value};
use thiserror::Error;

use super::SCOPE;
use crate::hangup::Line;
use crate::http::App;
use crate::http::error::{ApiError, Code, Details};

/// How much of a bad body is shown back to its sender, in characters.
const PREVIEW_CHARACTERS: usize = 100;

/// How long a client may go on sending a body that is refused.
const PARTING: Duration = Duration::from_secs(2);

/// How much body a request may have, and how long it may take to arrive.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyLimits {
    pub(crate) max_bytes: usize,
    pub(crate) timeout: Duration,
}

/// Why a body could not be read.
#[derive(Debug, Error)]
pub(crate) enum BodyFault {
    #[error("the body has more than {max_bytes} bytes")]
    TooLarge { max_bytes: usize },
    #[error("the body took more than {timeout_ms} ms to arrive")]
    TooSlow { timeout_ms: u64 },
    #[error("the body broke off: {0}")]
    Aborted(String),
}

/// Reads a whole body within the limits.
///
/// # Errors
/// The limit it broke, or that the client left.
pub(crate) async fn read_body(
    request: &HttpRequest,
    payload: &mut Payload,
    limits: BodyLimits,
) -> Result<Bytes, BodyFault> {
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limits.max_bytes as u64) {
        return Err(BodyFault::TooLarge {
            max_bytes: limits.max_bytes,
        });
    }
    let too_slow = BodyFault::TooSlow {
        timeout_ms: limits.timeout.as_millis() as u64,
    };
    let read = actix_rt::time::timeout(limits.timeout, collect(payload, limits.max_bytes)).await;
    let read = read.unwrap_or(Err(too_slow));
    if read.is_err() {
        hang_up(request);
    }
    read
}

/// Ends the connection when the client has had time to read why: the server would go on reading what comes in chunks for as
/// long as it comes.
fn hang_up(request: &HttpRequest) {
    if let Some(line) = request.conn_data().map(Line::far) {
        actix_rt::spawn(async move {
            actix_rt::time::sleep(PARTING).await;
            line.cut();
        });
    }
}

async fn collect(payload: &mut Payload, max_bytes: usize) -> Result<Bytes, BodyFault> {
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| BodyFault::Aborted(error.to_string()))?;
        if body.len() + chunk.len() > max_bytes {
            return Err(BodyFault::TooLarge { max_bytes });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

/// The members of a JSON object that was sent; `null` counts as left out, unknown members are ignored.
#[derive(Debug, Default)]
pub(crate) struct Body {
    members: Map<String, Value>,
}

impl Body {
    /// Reads a body that may be absent.
    fn parse(bytes: &[u8], content_type: &str) -> Result<Self, ApiError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.trim_ascii().is_empty() {
            return Ok(Self::default());
        }
        match serde_json::from_slice(bytes) {
            Ok(Value::Object(members)) => Ok(Self { members }),
            Ok(other) => Err(invalid_json(
                bytes,
                content_type,
                &format!("found {}, not an object", kind_of(&other)),
            )),
            Err(error) => Err(invalid_json(bytes, content_type, &error)),
        }
    }

    /// A text, if it was given.
    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>, ApiError> {
        match self.members.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(ApiError::field(name, "must be a string")),
        }
    }

    /// A text that may not be left out.
    pub(crate) fn required_text(&self, name: &str) -> Result<&str, ApiError> {
        self.text(name)?
            .ok_or_else(|| ApiError::field(name, "is required"))
    }

    /// True or false, or the default.
    pub(crate) fn flag(&self, name: &str, default: bool) -> Result<bool, ApiError> {
        match self.members.get(name) {
            None | Some(Value::Null) => Ok(default),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(ApiError::field(name, "must be a boolean")),
        }
    }

    /// A member of any kind.
    pub(crate) fn value(&self, name: &str) -> Option<&Value> {
        self.members.get(name).filter(|value| !value.is_null())
    }

    /// Whether it says which deployment is meant.
    pub(crate) fn names_deployment(&self) -> bool {
        SCOPE.iter().any(|name| self.value(name).is_some())
    }

    pub(super) fn asked(&self) -> Result<Asked<'_>, ApiError> {
        Ok(Asked {
            exec_id: self.text("execId")?,
            exec_id_alias: self.text("exec_id")?,
            subdomain: self.text("subdomain")?,
        })
    }
}

impl FromRequest for Body {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, mut payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let app = App::of(&request)?;
            let read = read_body(&request, &mut payload, app.body_limits).await;
            let bytes = read.inspect_err(|fault| count(app, fault))?;
            Self::parse(&bytes, content_type(&request))
        })
    }
}

/// Counts a body that broke a limit: no run ends by it, so nobody else does.
fn count(app: &App, fault: &BodyFault) {
    match fault {
        BodyFault::TooLarge { .. } | BodyFault::TooSlow { .. } => {
            let limit = Limit::Body;
            app.actors.metrics.do_send(LimitHit { limit });
        }
        BodyFault::Aborted(_) => {}
    }
}

fn content_type(request: &HttpRequest) -> &str {
    request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn invalid_json(bytes: &[u8], content_type: &str, error: &dyn fmt::Display) -> ApiError {
    let hint = if content_type.starts_with("application/json") || content_type.is_empty() {
        "Send one JSON object in UTF-8"
    } else {
        "Send one JSON object in UTF-8, with Content-Type: application/json"
    };
    ApiError::new(Code::Validation, "Invalid JSON body").with(Details::InvalidJson {
        parse_error: error.to_string(),
        content_type: content_type.to_owned(),
        body_preview: String::from_utf8_lossy(bytes)
            .chars()
            .take(PREVIEW_CHARACTERS)
            .collect(),
        hint,
    })
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_and_absence_are_the_same_and_wrong_types_name_their_field() {
        let body =
            Body::parse(br#"{"a":null,"b":1,"c":"x","d":true}"#, "application/json").unwrap();
        assert_eq!(body.text("a").unwrap(), None);
        assert_eq!(body.text("c").unwrap(), Some("x"));
        assert!(body.flag("d", false).unwrap());
        assert_eq!(
            body.text("b").unwrap_err().to_string(),
            "b must be a string"
        );
        assert_eq!(
            body.required_text("z").unwrap_err().to_string(),
            "z is required"
        );
        for bad in ["[1]", "1", "{", "{\"a\":\"\\ud800\"}", "nul"] {
            assert!(Body::parse(bad.as_bytes(), "").is_err(), "{bad}");
        }
        assert!(Body::parse(b"{\"a\":\"\xff\"}", "").is_err());
        assert!(Body::parse(b" \n", "").is_ok());
    }
}
