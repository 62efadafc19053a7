//! A request that asks for a WebSocket: the gate, the handshake, and the run behind it.
//!
//! Lifecycle: route → admission (a ticket) → enabled, token → the script's run, started if it is not there → handshake →
//! a task that speaks with the client until either side ends it.

mod talk;

use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::{
    CONNECTION, HeaderMap, HeaderValue, SEC_WEBSOCKET_PROTOCOL, UPGRADE,
};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actix_ws::{CloseCode, CloseReason};
use actors::metrics::{End, EndReason};
use actors::sockets;
use engine::directives::VmLife;
use engine::{Body, Peer, Reply};

use super::{Visit, gate, incoming};
use crate::afterwork::go_on;
use crate::ask::ask;
use crate::hangup::Line;
use crate::http::error::ScriptFault;
use talk::{AtWork, Notes, Talk};

/// The script lacks `@websocket` or `@mode worker`.
const NO_SOCKETS: u16 = 4400;

/// What one connection may do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SocketLimits {
    /// Larger messages close the connection with 1009.
    pub(crate) max_message_bytes: usize,
    /// More messages in a second close the connection with 1008; 0 sets no limit.
    pub(crate) max_messages_per_second: u32,
    /// A client that says nothing is asked for a sign of life this often, and is given up after two.
    pub(crate) heartbeat: Duration,
}

/// Whether the request asks for a WebSocket, RFC 6455 section 4.2.1.
pub(super) fn is_wanted(request: &HttpRequest) -> bool {
    let says = |name, word: &str| {
        request
            .headers()
            .get_all(name)
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|value| value.trim().eq_ignore_ascii_case(word))
    };
    request.method() == Method::GET && says(UPGRADE, "websocket") && says(CONNECTION, "upgrade")
}

/// Answers the request with a handshake, or with the reason why there is none.
pub(super) async fn open(
    request: &HttpRequest,
    payload: Payload,
    visit: Visit,
) -> Result<HttpResponse, ScriptFault> {
    match prepare(request, &visit).await {
        Ok(Some(joined)) => {
            let hands = shake(request, payload).await?;
            let peer = peer(request, &visit, &joined, hands.protocol);
            let talk = Talk {
                session: hands.session,
                connection: joined.connection,
                seat: joined.seat,
                line: request.conn_data().map(Line::far).unwrap_or_default(),
                limits: visit.app.sockets,
                notes: Notes {
                    facts: visit.errand.facts.clone(),
                    metrics: visit.app.actors.metrics.clone(),
                },
            };
            // Boxed, or the task would have room for it twice.
            actix_rt::spawn(count(visit, Box::pin(talk.run(hands.stream, peer))));
            Ok(hands.response)
        }
        Ok(None) => refuse(request, payload, visit).await,
        Err(fault) => Err(visit.fail(fault)),
    }
}

/// The connection, listed, and its place in the script's run.
struct Joined {
    connection: sockets::Connection,
    seat: crate::rooms::Seat,
}

/// All that stands between a client and its handshake; `None` if the script speaks no WebSocket.
async fn prepare(request: &HttpRequest, visit: &Visit) -> Result<Option<Joined>, ScriptFault> {
    let Visit { app, errand, .. } = visit;
    let directives = &errand.parsed.directives;
    if !directives.enabled {
        return Err(ScriptFault::Disabled);
    }
    gate::admit(request, &directives.access)?;
    if !directives.websocket || directives.vm != VmLife::Worker {
        return Ok(None);
    }
    let asked = *incoming::request(
        request,
        &errand.facts.hostname,
        incoming::Received::default(),
    );
    if directives.websocket_pre
        && let Some(pre) = &errand.middleware.pre
    {
        let limits = app.runner.limits(directives);
        let before = app.runner.before(errand, pre, asked.clone());
        let token = visit.ticket.token().clone();
        let said = app.runner.engine.run(before, limits, token).await?;
        if !is_silent(&said) {
            let status = if said.status >= 400 { said.status } else { 403 };
            return Err(ScriptFault::NoEntry(status));
        }
    }
    let seat = app.rooms.join(&app.runner, errand, asked).await?;
    let open = sockets::Open {
        script: errand.facts.script.clone(),
        hostname: errand.facts.hostname.clone(),
    };
    let connection = ask(&app.actors.sockets, open).await??;
    Ok(Some(Joined { connection, seat }))
}

/// Whether a `pre` script has returned nothing and left `res` alone.
fn is_silent(reply: &Reply) -> bool {
    reply.status == 204
        && reply.headers.is_empty()
        && matches!(&reply.body, Body::Full(bytes) if bytes.is_empty())
}

/// A handshake that was made.
struct Hands {
    response: HttpResponse,
    session: actix_ws::Session,
    stream: actix_ws::MessageStream,
    protocol: String,
}

/// Of the subprotocols that a client offers the first is taken: a browser gives up if none is.
async fn shake(request: &HttpRequest, mut payload: Payload) -> Result<Hands, ScriptFault> {
    let protocol = offered(request.headers()).unwrap_or_default();
    let body = web::Payload::from_request(request, &mut payload).await;
    let body = body.map_err(|error| ScriptFault::BadHandshake(error.to_string()))?;
    let (mut response, session, stream) = actix_ws::handle(request, body)
        .map_err(|error| ScriptFault::BadHandshake(error.to_string()))?;
    if let Ok(value) = HeaderValue::from_str(&protocol)
        && !protocol.is_empty()
    {
        response.headers_mut().insert(SEC_WEBSOCKET_PROTOCOL, value);
    }
    Ok(Hands {
        response,
        session,
        stream,
        protocol,
    })
}

fn offered(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(SEC_WEBSOCKET_PROTOCOL)
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .find(|name| !name.is_empty() && !name.starts_with("hoody-token."))
        .map(str::to_owned)
}

/// The code can only be told on an open connection, so it is opened first.
async fn refuse(
    request: &HttpRequest,
    payload: Payload,
    visit: Visit,
) -> Result<HttpResponse, ScriptFault> {
    let hands = shake(request, payload).await?;
    let reason = CloseReason {
        code: CloseCode::Other(NO_SOCKETS),
        description: Some("the script needs @websocket and @mode worker".to_owned()),
    };
    actix_rt::spawn(async move {
        // The client may have left already.
        let _ = hands.session.close(Some(reason)).await;
        visit.end(End::new(101, EndReason::Refused));
    });
    Ok(hands.response)
}

/// Counts the connection as in flight until its last handler is done, so that a drain waits for it.
async fn count(visit: Visit, talk: Pin<Box<impl Future<Output = Option<Box<AtWork>>>>>) {
    let left = tokio::select! {
        left = talk => left,
        () = visit.ticket.cancelled() => None,
    };
    go_on(async move {
        if let Some(left) = left {
            tokio::select! {
                () = left.finish() => {}
                () = visit.ticket.cancelled() => {}
            }
        }
        visit.end(End::new(101, EndReason::Answered));
    });
}

/// Who has connected, as the script sees it.
fn peer(request: &HttpRequest, visit: &Visit, joined: &Joined, protocol: String) -> Peer {
    let errand = &visit.errand;
    let pairs = form_urlencoded::parse(request.query_string().as_bytes());
    let mut query: Vec<(String, String)> = pairs.into_owned().collect();
    for (name, value) in &errand.parameters {
        let value = match value {
            actors::store::Parameter::One(text) => text.clone(),
            actors::store::Parameter::Many(texts) => texts.join("/"),
        };
        query.push((name.clone(), value));
    }
    Peer {
        socket: joined.connection.socket(),
        query,
        headers: incoming::headers(request.headers()),
        ip: errand
            .facts
            .client_ip
            .map(|ip| ip.to_string())
            .unwrap_or_default(),
        protocol,
        execution_id: errand.facts.execution_id.to_string(),
    }
}
