//! The request as the engine takes it: its body within the limits or as it arrives, its names and values as text.

use std::pin::pin;
use std::time::Duration;

use actix_web::HttpRequest;
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use bytes::Bytes;
use engine::{BodyKind, Feed, Inbound};
use futures_util::StreamExt;
use serde::de::IgnoredAny;

use crate::hangup::{Far, Line};
use crate::http::error::ScriptFault;
use crate::http::wire::{self, BodyLimits};

/// How long a run may take to hear that its client has left before the end of the body says so.
const PARTING: Duration = Duration::from_secs(1);

/// How often it is looked whether a client that is held back is still there.
const LOOK: Duration = Duration::from_millis(200);

/// A request's body as the engine takes it.
#[derive(Default)]
pub(super) struct Received {
    whole: Bytes,
    kind: BodyKind,
    inbound: Option<Inbound>,
}

/// Reads the body, and checks that it is what its type says.
///
/// # Errors
/// 413, 408 or 400.
pub(super) async fn body(
    request: &HttpRequest,
    mut payload: Payload,
    limits: BodyLimits,
) -> Result<Received, ScriptFault> {
    let whole = wire::read_body(request, &mut payload, limits).await?;
    let content_type = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let kind = kind_of(&whole, content_type);
    let sound = match kind {
        BodyKind::Json => is_json(&whole),
        BodyKind::Multipart => engine::parse_multipart(content_type, &whole).is_some(),
        BodyKind::None | BodyKind::Form | BodyKind::Bytes | BodyKind::Stream => true,
    };
    if !sound {
        return Err(ScriptFault::BadBody {
            content_type: content_type.to_ascii_lowercase(),
        });
    }
    Ok(Received {
        whole,
        kind,
        inbound: None,
    })
}

/// Leaves the body to the script, which gets it as it arrives. Its size is not bounded: no more is taken from the client
/// than the script has room for.
pub(super) async fn raw_body(
    request: &HttpRequest,
    payload: Payload,
    patience: Duration,
) -> Received {
    // The server takes in what has come along with the head. An answer may be there before a body that nobody waits for,
    // and one that had come already is no reason to give up the connection.
    tokio::task::yield_now().await;
    let (feed, inbound) = engine::inbound();
    let line = request.conn_data().map(Line::far).unwrap_or_default();
    actix_rt::spawn(pump(payload, feed, patience, line));
    arriving(inbound)
}

/// The same where nobody waits for the answer: the connection may be gone before the script reads, so that the body has
/// to be there first.
///
/// # Errors
/// 413 or 408.
pub(super) async fn raw_body_ahead(
    request: &HttpRequest,
    mut payload: Payload,
    limits: BodyLimits,
) -> Result<Received, ScriptFault> {
    let whole = wire::read_body(request, &mut payload, limits).await?;
    let (feed, inbound) = engine::inbound();
    // There is room for one piece, and the script's end is here.
    feed.send(whole).await;
    feed.end();
    Ok(arriving(inbound))
}

fn arriving(inbound: Inbound) -> Received {
    Received {
        kind: BodyKind::Stream,
        inbound: Some(inbound),
        ..Received::default()
    }
}

/// Whether the request is one whose body is not read: it asks by GET or HEAD.
pub(super) fn has_no_body(request: &HttpRequest) -> bool {
    matches!(*request.method(), Method::GET | Method::HEAD)
}

/// Hands the body on to the script until it is over, nobody reads it, or nothing has come for too long.
async fn pump(mut payload: Payload, feed: Feed, patience: Duration, line: Far) {
    loop {
        let piece = tokio::select! {
            biased;
            () = feed.unread() => return,
            piece = actix_rt::time::timeout(patience, payload.next()) => piece,
        };
        match piece {
            Ok(Some(Ok(piece))) => match hand_on(&feed, piece, &line).await {
                Handed::Taken => {}
                Handed::Unread => return,
                Handed::Left => return part(payload, &feed).await,
            },
            Ok(None) => return feed.end(),
            Ok(Some(Err(_))) => {
                // A client that has left ends the run, which is the better news. Dropping the feed tells the others, who
                // have answered and go on reading, that the body broke off.
                let _ = actix_rt::time::timeout(PARTING, feed.unread()).await;
                return;
            }
            Err(_) => return feed.stalled(patience),
        }
    }
}

/// What became of a piece of a body.
enum Handed {
    /// There was room for it.
    Taken,
    /// Nobody reads any more.
    Unread,
    /// The client has left while there was none.
    Left,
}

/// Hands on a piece. The server reads nothing while there is no room, so it does not hear that a client has left.
async fn hand_on(feed: &Feed, piece: Bytes, line: &Far) -> Handed {
    let mut sent = pin!(feed.send(piece));
    loop {
        match actix_rt::time::timeout(LOOK, &mut sent).await {
            Ok(true) => return Handed::Taken,
            Ok(false) => return Handed::Unread,
            Err(_) if line.is_hung_up() => return Handed::Left,
            Err(_) => {}
        }
    }
}

/// Takes in what a client has sent before it left, so that the server comes to the end of it and ends the run.
async fn part(mut payload: Payload, feed: &Feed) {
    let rest = async { while let Some(Ok(_)) = payload.next().await {} };
    tokio::select! {
        () = rest => {}
        () = feed.unread() => return,
    }
    let _ = actix_rt::time::timeout(PARTING, feed.unread()).await;
}

fn kind_of(bytes: &Bytes, content_type: &str) -> BodyKind {
    if bytes.is_empty() {
        return BodyKind::None;
    }
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    let is = |name: &str| essence.eq_ignore_ascii_case(name);
    if is("application/json") {
        BodyKind::Json
    } else if is("application/x-www-form-urlencoded") {
        BodyKind::Form
    } else if is("multipart/form-data") {
        BodyKind::Multipart
    } else {
        BodyKind::Bytes
    }
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice::<IgnoredAny>(bytes) {
        Ok(IgnoredAny) => true,
        // What nests deeper than this parser goes is for the script's own to judge.
        Err(error) => error.to_string().starts_with("recursion limit exceeded"),
    }
}

/// The request in the engine's words. The URL is absolute by the host that the client named: TLS ends before us.
pub(super) fn request(request: &HttpRequest, host: &str, body: Received) -> Box<engine::Request> {
    let url = request
        .uri()
        .path_and_query()
        .map_or("/", |target| target.as_str());
    Box::new(engine::Request {
        method: request.method().as_str().to_owned(),
        url: url.to_owned(),
        absolute_url: ["http://", host, url].concat(),
        path: request.uri().path().to_owned(),
        headers: headers(request.headers()),
        body: body.whole,
        body_kind: body.kind,
        inbound: body.inbound,
    })
}

/// Names are in lower case already; a value that is not UTF-8 is read as Latin-1, as HTTP once said.
pub(super) fn headers(map: &HeaderMap) -> Vec<(String, String)> {
    let text = |bytes: &[u8]| match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    };
    map.iter()
        .map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes())))
        .collect()
}
