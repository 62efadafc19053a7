//! What is seen of every request: its execution id, its line in the access log, and no secret of its URL.
//!
//! The line is written when the answer's last byte is sent or its body is dropped, so that it tells the whole duration
//! and whether the client stayed. Counting is not done here: a run is counted by the ticket that it holds.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};
use bytes::Bytes;
use percent_encoding::percent_decode_str;
use pin_project_lite::pin_project;
use ulid::{ULID_LEN, Ulid};

use super::access::Line;
use super::error::ApiError;
use super::{App, is_management};

/// The header that names the run in every answer of a script.
const EXECUTION_ID: HeaderName = HeaderName::from_static("x-execution-id");

/// Query parameters whose values are nobody's business, in lower case.
const SECRETS: [&str; 7] = [
    "token",
    "access_token",
    "api_key",
    "key",
    "secret",
    "password",
    "signature",
];

/// What stands in the place of a secret.
const MASK: &str = "***";

/// The id of a run: `exec_` and a ULID, so that ids sort by time.
#[derive(Clone, Debug)]
pub(crate) struct ExecutionId(pub(crate) Arc<str>);

impl ExecutionId {
    fn new() -> Self {
        let mut digits = [0; ULID_LEN];
        let ulid = Ulid::generate().array_to_str(&mut digits);
        Self(["exec_", ulid].concat().into())
    }

    /// The id that this request was given.
    pub(crate) fn of(request: &HttpRequest) -> Self {
        let given = request.extensions().get::<Self>().cloned();
        // Only a management call has none, and no script is run by one.
        given.unwrap_or_else(Self::new)
    }
}

/// Stands around everything: gives a script's request its id, and writes one line when its answer is over.
pub(crate) async fn observe(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let app = request.app_data::<web::Data<App>>().cloned();
    let id = (!is_management(request.path())).then(ExecutionId::new);
    let access_log = app.as_ref().and_then(|app| app.access_log.clone());
    let mut line = Line::begin(&request, id.clone(), access_log);
    if let Some(id) = &id {
        request.extensions_mut().insert(id.clone());
    }
    let mut response = next.call(request).await?;
    line.answered(response.status().as_u16());
    if let Some(error) = response
        .response()
        .error()
        .and_then(|error| error.as_error::<ApiError>())
    {
        error.log(line.target());
    }
    if let Some(value) = id.and_then(|id| HeaderValue::from_str(&id.0).ok()) {
        response.headers_mut().insert(EXECUTION_ID, value);
    }
    if app.is_some_and(|app| app.is_leaving()) {
        response
            .response_mut()
            .head_mut()
            .set_connection_type(ConnectionType::Close);
    }
    Ok(response.map_body(|_, body| Watched { body, line }))
}

pin_project! {
    /// A body that carries its line to its end.
    struct Watched<B> {
        #[pin]
        body: B,
        line: Line,
    }
}

impl<B: MessageBody> MessageBody for Watched<B> {
    type Error = B::Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let watched = self.project();
        let chunk = ready!(watched.body.poll_next(cx));
        if let Some(Ok(bytes)) = &chunk {
            watched.line.sent(bytes.len() as u64);
        }
        Poll::Ready(chunk)
    }
}

/// The URL with the values of secret parameters masked; their names may be percent-encoded and in any case.
pub(crate) fn redacted(url: &str) -> Cow<'_, str> {
    let Some((path, query)) = url.split_once('?') else {
        return Cow::Borrowed(url);
    };
    if !query.split('&').any(is_secret) {
        return Cow::Borrowed(url);
    }
    let pairs: Vec<Cow<'_, str>> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(pair) => Cow::Owned(format!("{name}={MASK}")),
            _ => Cow::Borrowed(pair),
        })
        .collect();
    Cow::Owned(format!("{path}?{}", pairs.join("&")))
}

fn is_secret(pair: &str) -> bool {
    let Some((name, _)) = pair.split_once('=') else {
        return false;
    };
    let name = percent_decode_str(name).decode_utf8_lossy();
    SECRETS
        .iter()
        .any(|secret| name.eq_ignore_ascii_case(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_leave_the_url_in_any_spelling() {
        for (url, expected) in [
            ("/a?b=1", "/a?b=1"),
            ("/a", "/a"),
            ("/a?token=x", "/a?token=***"),
            ("/a?b=1&Token=x&c=2", "/a?b=1&Token=***&c=2"),
            ("/a?tok%65n=x=y&API_KEY=", "/a?tok%65n=***&API_KEY=***"),
            ("/a?token", "/a?token"),
            ("/a?tokens=x&monkey=y", "/a?tokens=x&monkey=y"),
            ("/a?signature=a?b", "/a?signature=***"),
        ] {
            assert_eq!(redacted(url), expected);
        }
    }

    #[test]
    fn an_execution_id_is_a_prefix_and_a_ulid() {
        let id = ExecutionId::new().0;
        assert!(
            id.strip_prefix("exec_")
                .is_some_and(|ulid| ulid.len() == 26 && Ulid::from_string(ulid).is_ok()),
            "{id}"
        );
    }
}
