//! What the caller of a script gets when there is no answer of the script: a sentence, a page, or small JSON.
//!
//! Apart from the management API's errors because it has other readers: people in browsers and clients of the script,
//! who know nothing of this service.

mod fate;

use std::fmt::Write as _;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, HttpResponseBuilder};
use actors::paths::ScopeError;
use actors::registry::{Crowded, Refused};
use actors::sockets;
use actors::store::{ResolveError, StoreError};
use engine::RunError;
use serde::Serialize;

use super::super::Unavailable;
use super::super::wire::BodyFault;
use crate::runner::RunFault;

/// Seconds after which a caller who found no room may try again.
const RETRY_AFTER_SECONDS: &str = "1";

/// Who asks, as far as the shape of a failure depends on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asker<'a> {
    pub(crate) execution_id: &'a str,
    /// The `Accept` header, empty if there is none.
    pub(crate) accept: &'a str,
    /// Whether stacks are shown.
    pub(crate) development: bool,
}

/// Why the caller of a script gets no answer of the script.
#[derive(Debug)]
pub(crate) enum ScriptFault {
    /// No script has this route; the files that were looked for, in their order.
    NoRoute { tried: Vec<String> },
    /// The script is switched off.
    Disabled,
    /// No Markdown page that may be shown has this path.
    NoPage { path: String },
    /// A page, or the script that guards it, cannot be read.
    BadPage(String),
    /// The script asks for a token, and this is why there is no way in.
    Unauthorized(&'static str),
    /// The Host header cannot name a deployment.
    BadHost(ScopeError),
    /// The path has a broken percent-encoding.
    BadEncoding,
    /// The path has characters that no route has.
    BadCharacters,
    /// The method is one by which the service itself calls scripts.
    OwnMethod,
    /// The body could not be read.
    Body(BodyFault),
    /// The body is not what its type says.
    BadBody { content_type: String },
    /// The run ended without an answer.
    Run(RunError),
    /// The run may not begin.
    Refused(Refused),
    /// Too many wait for the script's turn already.
    Crowded(Crowded),
    /// What asks for a WebSocket is no sound handshake.
    BadHandshake(String),
    /// The folder's `pre` script does not let the client in, with this status.
    NoEntry(u16),
    /// There are too many WebSockets, or none is let in any more.
    NoSocket(sockets::Refused),
    /// An actor is gone or late.
    Unavailable(Unavailable),
    /// Nobody knows which scripts may be served here, because the marker that says so cannot be read.
    ScopeUnreadable { message: String },
    /// The script is there but cannot be used: not text, too large, unreadable.
    Unusable(StoreError),
}

#[derive(Serialize)]
struct UnauthorizedBody<'a> {
    error: &'static str,
    message: &'a str,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct FaultBody<'a> {
    error: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeout_ms: Option<u64>,
    /// Told only where it is false: the time was up before the script began.
    #[serde(skip_serializing_if = "Option::is_none")]
    started: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit_bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    /// Left out where the script was never asked; the header has it all the same.
    #[serde(skip_serializing_if = "str::is_empty")]
    execution_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    stack: Option<&'a str>,
}

impl<'a> FaultBody<'a> {
    fn new(asker: &Asker<'a>, error: &'a str) -> Self {
        Self {
            error,
            execution_id: asker.execution_id,
            ..Self::default()
        }
    }

    /// A refusal of the request itself, before there was a run to be named.
    fn unnamed(error: &'a str) -> Self {
        Self {
            error,
            ..Self::default()
        }
    }
}

impl ScriptFault {
    /// The answer that tells it.
    pub(crate) fn answer(&self, asker: &Asker<'_>) -> HttpResponse {
        match self {
            Self::NoRoute { tried } => no_route(tried),
            Self::Disabled => text(StatusCode::NOT_FOUND, "Not Found"),
            Self::NoPage { path } => text(
                StatusCode::NOT_FOUND,
                &format!("Documentation not found: {path}"),
            ),
            Self::BadPage(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error"),
            Self::Unauthorized(message) => HttpResponse::Unauthorized()
                .insert_header((WWW_AUTHENTICATE, "Bearer realm=\"hoody-exec\""))
                .json(UnauthorizedBody {
                    error: "Unauthorized",
                    message,
                }),
            Self::BadHost(error) => bad_host(error),
            Self::BadEncoding => text(
                StatusCode::BAD_REQUEST,
                "Bad Request: URL path contains invalid percent-encoding.",
            ),
            Self::BadCharacters => text(
                StatusCode::BAD_REQUEST,
                "Bad Request: URL path contains disallowed characters.",
            ),
            Self::OwnMethod => text(
                StatusCode::NOT_IMPLEMENTED,
                "Not Implemented: no client may use this method.",
            ),
            Self::Body(fault) => body_fault(fault),
            Self::BadBody { content_type } => json(
                &mut HttpResponse::BadRequest(),
                &FaultBody {
                    content_type: Some(content_type),
                    ..FaultBody::unnamed("Invalid request body")
                },
            ),
            Self::Run(error) => run_error(error, asker),
            Self::Refused(_) | Self::Unavailable(_) => busy(&FaultBody::new(
                asker,
                "The service has no room for this request now, try again",
            )),
            Self::BadHandshake(reason) => {
                text(StatusCode::BAD_REQUEST, &format!("Bad Request: {reason}"))
            }
            Self::NoEntry(status) => {
                let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::FORBIDDEN);
                text(status, status.canonical_reason().unwrap_or("Forbidden"))
            }
            Self::NoSocket(refused) => busy(&FaultBody::new(asker, &refused.to_string())),
            Self::Crowded(crowded) => busy(&FaultBody::new(asker, &crowded.to_string())),
            Self::ScopeUnreadable { message } => json(
                &mut HttpResponse::InternalServerError(),
                &FaultBody {
                    code: Some("ROUTE_SCOPE_UNREADABLE"),
                    message: Some(message),
                    ..FaultBody::new(asker, "Route scope unreadable")
                },
            ),
            Self::Unusable(error) => said(
                asker,
                &FaultBody::new(asker, &format!("Script cannot be read: {error}")),
            ),
        }
    }
}

impl From<RunFault> for ScriptFault {
    fn from(fault: RunFault) -> Self {
        match fault {
            RunFault::Run(error) => Self::Run(error),
            RunFault::Crowded(crowded) => Self::Crowded(crowded),
            RunFault::Unavailable(unavailable) => Self::Unavailable(unavailable),
        }
    }
}

impl From<sockets::Refused> for ScriptFault {
    fn from(refused: sockets::Refused) -> Self {
        Self::NoSocket(refused)
    }
}

impl From<RunError> for ScriptFault {
    fn from(error: RunError) -> Self {
        Self::Run(error)
    }
}

impl From<Refused> for ScriptFault {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<Unavailable> for ScriptFault {
    fn from(unavailable: Unavailable) -> Self {
        Self::Unavailable(unavailable)
    }
}

impl From<ResolveError> for ScriptFault {
    fn from(error: ResolveError) -> Self {
        match error {
            ResolveError::NotFound { tried, .. } => Self::NoRoute { tried },
            ResolveError::BadEncoding => Self::BadEncoding,
            ResolveError::Disallowed => Self::BadCharacters,
            ResolveError::ScopeUnreadable { message } => Self::ScopeUnreadable { message },
            ResolveError::Store(error) => Self::Unusable(error),
        }
    }
}

impl From<BodyFault> for ScriptFault {
    fn from(fault: BodyFault) -> Self {
        Self::Body(fault)
    }
}

impl From<ScopeError> for ScriptFault {
    fn from(error: ScopeError) -> Self {
        Self::BadHost(error)
    }
}

fn run_error(error: &RunError, asker: &Asker<'_>) -> HttpResponse {
    let sentence = error.to_string();
    match error {
        RunError::Compile(fault) => {
            let sentence = format!("Script Compilation Error: {sentence}");
            if !asker.accept.contains("application/json") {
                let content = format!("<pre>{}</pre>", escaped(&sentence));
                return page(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "500 Script Compilation Error - Hoody Exec",
                    &content,
                );
            }
            let (file, line, column) = (
                Some(fault.path.as_str()),
                Some(fault.line),
                Some(fault.column),
            );
            said(
                asker,
                &FaultBody {
                    file,
                    line,
                    column,
                    ..FaultBody::new(asker, &sentence)
                },
            )
        }
        RunError::Threw { message, stack, .. } => {
            let stack = asker.development.then_some(stack.as_str());
            said(
                asker,
                &FaultBody {
                    stack,
                    ..FaultBody::new(asker, message)
                },
            )
        }
        RunError::TimedOut { limit, started } => timed_out(&FaultBody {
            started: (!started).then_some(false),
            ..timeout(asker, *limit)
        }),
        RunError::Unresponsive { limit } => timed_out(&timeout(asker, *limit)),
        RunError::OutOfMemory { limit_bytes } => {
            let body = FaultBody::new(asker, "Script memory limit exceeded");
            said(
                asker,
                &FaultBody {
                    limit_bytes: Some(*limit_bytes),
                    ..body
                },
            )
        }
        RunError::QueueFull { .. } | RunError::Quarantined { .. } | RunError::WorkerLost { .. } => {
            busy(&FaultBody::new(asker, &sentence))
        }
        RunError::Cancelled | RunError::Stopped => {
            busy(&FaultBody::new(asker, "The service is about to stop"))
        }
    }
}

fn timeout<'a>(asker: &Asker<'a>, limit: std::time::Duration) -> FaultBody<'a> {
    FaultBody {
        timeout_ms: Some(limit.as_millis() as u64),
        ..FaultBody::new(asker, "Script timeout")
    }
}

fn timed_out(body: &FaultBody<'_>) -> HttpResponse {
    json(HttpResponse::GatewayTimeout().force_close(), body)
}

fn busy(body: &FaultBody<'_>) -> HttpResponse {
    json(
        HttpResponse::ServiceUnavailable().insert_header((RETRY_AFTER, RETRY_AFTER_SECONDS)),
        body,
    )
}

fn body_fault(fault: &BodyFault) -> HttpResponse {
    match fault {
        BodyFault::TooLarge { max_bytes } => json(
            HttpResponse::PayloadTooLarge().force_close(),
            &FaultBody {
                max_bytes: Some(*max_bytes),
                ..FaultBody::unnamed("Payload too large")
            },
        ),
        BodyFault::TooSlow { timeout_ms } => json(
            HttpResponse::RequestTimeout().force_close(),
            &FaultBody {
                timeout_ms: Some(*timeout_ms),
                ..FaultBody::unnamed("Request body read timeout")
            },
        ),
        BodyFault::Aborted(_) => json(
            HttpResponse::BadRequest().force_close(),
            &FaultBody::unnamed("Request aborted before the body was fully received"),
        ),
    }
}

/// A failure of the script as JSON, or as a sentence for a client that does not take JSON.
fn said(asker: &Asker<'_>, body: &FaultBody<'_>) -> HttpResponse {
    if accepts_json(asker.accept) {
        json(&mut HttpResponse::InternalServerError(), body)
    } else {
        text(
            StatusCode::INTERNAL_SERVER_ERROR,
            &format!("{} ({})", body.error, body.execution_id),
        )
    }
}

/// Whether an `Accept` header admits `application/json`; an absent one admits everything.
fn accepts_json(accept: &str) -> bool {
    let mut kinds = accept.split(',').map(|kind| {
        let (name, parameters) = kind.split_once(';').unwrap_or((kind, ""));
        let refused = parameters.split(';').any(|it| {
            it.trim()
                .strip_prefix("q=")
                .is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
        });
        (name.trim().to_ascii_lowercase(), !refused)
    });
    accept.trim().is_empty()
        || kinds.any(|(name, wanted)| {
            wanted && ["*/*", "application/*", "application/json"].contains(&name.as_str())
        })
}

fn json(response: &mut HttpResponseBuilder, body: &FaultBody<'_>) -> HttpResponse {
    response.json(body)
}

fn text(status: StatusCode, sentence: &str) -> HttpResponse {
    let kind = (CONTENT_TYPE, "text/plain; charset=utf-8");
    HttpResponse::build(status)
        .insert_header(kind)
        .body(sentence.to_owned())
}

fn bad_host(error: &ScopeError) -> HttpResponse {
    let (field, reason) = (escaped(error.field), escaped(error.reason));
    page(
        StatusCode::BAD_REQUEST,
        "400 Bad Request",
        &format!("<p>The {field} {reason}.</p>"),
    )
}

fn no_route(tried: &[String]) -> HttpResponse {
    let mut content = String::from(
        "<p>No script answers here. These were looked for, in this order:</p>\n<ol>\n",
    );
    for path in tried {
        // Writing to a String cannot fail.
        let _ = writeln!(content, "<li><code>{}</code></li>", escaped(path));
    }
    content.push_str("</ol>");
    page(StatusCode::NOT_FOUND, "404 Not Found", &content)
}

fn page(status: StatusCode, title: &str, content: &str) -> HttpResponse {
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body>\n<h1>{title}</h1>\n{content}\n</body>\n</html>\n"
    );
    HttpResponse::build(status)
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .body(page)
}

/// The text with the characters replaced that mean something in HTML; paths and messages come from strangers.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_sent_unless_the_client_takes_none() {
        for (accept, expected) in [
            ("", true),
            ("*/*", true),
            ("text/html, application/json;q=0.5", true),
            ("application/*", true),
            ("text/plain", false),
            ("text/html, application/json;q=0", false),
        ] {
            assert_eq!(accepts_json(accept), expected, "{accept}");
        }
    }

    #[test]
    fn nothing_of_a_stranger_reaches_a_page_as_markup() {
        assert_eq!(
            escaped("<b a='1' b=\"2\">&"),
            "&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;"
        );
    }
}
