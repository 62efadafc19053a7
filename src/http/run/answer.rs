//! A script's answer on its way to the client, with the ticket that ends when the last byte has left.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use actix_web::body::{BodySize, MessageBody};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::{ConnectionType, StatusCode, Version};
use actix_web::{HttpRequest, HttpResponse};
use actors::metrics::{End, EndReason, Limit};
use actors::registry::Ticket;
use bytes::Bytes;
use engine::{Body, BodyStream, Reply, RunError};
use futures_util::Stream;

use super::cors::Cors;
use super::is_head;
use crate::record::Record;
use crate::runner::Holding;

/// Headers that belong to the connection and not to the answer; the server sets them itself.
const FRAMING: [&str; 9] = [
    "connection",
    "content-length",
    "keep-alive",
    "proxy-authenticate",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A long answer goes out in pieces, each when the one before is on its way: so the request ends when the client has taken
/// nearly all of it, and the server holds no second copy.
const PIECE: usize = 64 * 1024;

/// Builds the response; from here on the ticket lives in its body.
pub(super) fn respond(
    reply: Reply,
    request: &HttpRequest,
    cors: &Cors,
    ending: Ending,
) -> HttpResponse {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let head = is_head(request);
    let bodiless = head || matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    let body = match reply.body {
        Body::Full(bytes) if head && bytes.is_empty() => {
            Sent::Nothing(stated_length(&reply.headers))
        }
        Body::Full(bytes) => Sent::Full(bytes),
        Body::Stream(stream) => Sent::Stream(stream),
    };
    let mut ticketed = Ticketed {
        body,
        ending: Some(ending),
        broken: None,
    };
    let size = ticketed.size();
    if bodiless || size.is_eof() {
        // Such a body is never asked for its bytes: the head is all there is to send.
        ticketed.finish();
    }
    let mut response = HttpResponse::with_body(status, ticketed);
    for (name, value) in reply.headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        // The engine has checked both; what is left to refuse is left out.
        if let (Ok(name), Ok(value)) = (name, value)
            && !FRAMING.contains(&name.as_str())
        {
            response.headers_mut().append(name, value);
        }
    }
    cors.apply(response.headers_mut());
    if request.version() < Version::HTTP_11 && size == BodySize::Stream {
        // Chunks came with HTTP/1.1; before, the end of the connection is the end of the body.
        let head = response.head_mut();
        head.no_chunking(true);
        head.set_connection_type(ConnectionType::Close);
    }
    response.map_into_boxed_body()
}

/// The length that a script states of the body which it does not send, as an answer to HEAD.
fn stated_length(headers: &[(String, String)]) -> Option<u64> {
    let (_, value) = headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))?;
    value.parse().ok()
}

enum Sent {
    Full(Bytes),
    /// The head alone, which may tell how long the body would be.
    Nothing(Option<u64>),
    Stream(BodyStream),
}

/// What a request holds until its answer is over; dropped before that, it counts as a client that left.
pub(super) struct Ending {
    pub(super) ticket: Ticket,
    /// How it counts if nothing breaks.
    pub(super) end: End,
    pub(super) holding: Holding,
    pub(super) record: Record,
}

impl Ending {
    /// The answer is complete.
    pub(super) fn finish(self) {
        drop(self.holding);
        self.record.end(&self.end);
        self.ticket.end(self.end);
    }

    /// The answer broke off.
    pub(super) fn break_off(mut self, error: &RunError) {
        self.end = broken_off(self.end.status, error);
        self.finish();
    }
}

/// A body whose end is the request's end.
struct Ticketed {
    body: Sent,
    /// Taken when the last byte is handed over.
    ending: Option<Ending>,
    /// What the stream broke off with, until what it gave before is on its way: the server closes the connection over an
    /// error without sending what it still holds.
    broken: Option<RunError>,
}

impl Ticketed {
    fn finish(&mut self) {
        if let Some(ending) = self.ending.take() {
            ending.finish();
        }
    }
}

/// How an answer of this status counts that was broken off.
fn broken_off(status: u16, error: &RunError) -> End {
    let reason = match error {
        RunError::TimedOut { .. } | RunError::Unresponsive { .. } => EndReason::Timeout,
        RunError::OutOfMemory { .. } => EndReason::Memory,
        RunError::Cancelled => EndReason::Cancelled,
        RunError::Compile(_)
        | RunError::Threw { .. }
        | RunError::QueueFull { .. }
        | RunError::Quarantined { .. }
        | RunError::WorkerLost { .. }
        | RunError::Stopped => EndReason::BrokenOff,
    };
    let end = End::new(status, reason).because(error.to_string());
    if error.is_stack_overflow() {
        end.reaching(Limit::Stack)
    } else {
        end
    }
}

impl MessageBody for Ticketed {
    type Error = RunError;

    fn size(&self) -> BodySize {
        match &self.body {
            Sent::Full(bytes) => BodySize::Sized(bytes.len() as u64),
            Sent::Nothing(length) => length.map_or(BodySize::None, BodySize::Sized),
            Sent::Stream(_) => BodySize::Stream,
        }
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, RunError>>> {
        if let Some(error) = self.broken.take() {
            return Poll::Ready(Some(Err(error)));
        }
        let chunk = match &mut self.body {
            Sent::Nothing(_) => None,
            Sent::Full(bytes) if bytes.is_empty() => None,
            Sent::Full(bytes) if bytes.len() > PIECE => Some(Ok(bytes.split_to(PIECE))),
            Sent::Full(bytes) => {
                let all = std::mem::take(bytes);
                // Before the bytes leave: a client that has them all finds itself counted.
                self.finish();
                return Poll::Ready(Some(Ok(all)));
            }
            Sent::Stream(stream) => ready!(Pin::new(stream).poll_next(context)),
        };
        match chunk {
            None => {
                self.finish();
                Poll::Ready(None)
            }
            Some(Err(error)) => {
                if let Some(ending) = self.ending.take() {
                    ending.break_off(&error);
                }
                self.broken = Some(error);
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Some(Ok(bytes)) => {
                let is_stream = matches!(self.body, Sent::Stream(_));
                // A whole answer was noted as a whole.
                if let Some(ending) = self.ending.as_mut().filter(|_| is_stream) {
                    ending.record.sent(&bytes);
                }
                Poll::Ready(Some(Ok(bytes)))
            }
        }
    }
}
