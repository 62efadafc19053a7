//! WebSockets of scripts to other servers, and the addresses behind names.

use std::sync::{Arc, OnceLock};

use tokio_tungstenite::tungstenite::Message;

use super::Handle;
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Payload};
use crate::net::{NetError, Socket, SocketEvent, SocketOrder, open_socket};
use crate::run;

/// Arguments: URL, protocols, flat headers. A handle, completed with the socket's handle and the chosen protocol.
pub(crate) fn open<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (url, protocols) = (call.text(0)?, call.texts(1)?);
    let mut texts = call.texts(2)?.into_iter();
    let mut headers = Vec::new();
    while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
        headers.push((name, value));
    }
    let order = SocketOrder {
        url,
        protocols,
        headers,
    };
    let task = run::with(|run| {
        let network = run.world.network.clone();
        let shared = run.shared.clone();
        let place = Arc::new(OnceLock::new());
        let socket = run.handles.open(Handle::Socket(place.clone()))?;
        io::start(run, async move {
            let permit = shared.fetch_permit().await;
            let permit = permit.ok_or_else(|| NetError::Broken("the run has ended".into()))?;
            let (opened, protocol) = open_socket(&network, order, permit).await?;
            // The place was made for this one socket.
            let _ = place.set(opened);
            Ok(Payload::List(vec![
                Payload::Number(f64::from(socket)),
                Payload::Text(protocol),
            ]))
        })
    })?;
    call.value(task)
}

fn with_socket<R>(
    call: &Call<'_>,
    body: impl FnOnce(&mut run::Run, Socket) -> Result<R, OpError>,
) -> Result<R, OpError> {
    let handle = call.index(0)?;
    run::with(|run| {
        let socket = match run.handles.get(handle) {
            Some(Handle::Socket(place)) => place.get().cloned(),
            _ => None,
        };
        body(
            run,
            socket.ok_or_else(|| OpError::Type("the socket is closed".into()))?,
        )
    })
}

/// The argument: the socket's handle. A handle, completed with a text, with bytes, or with code, reason and whether the
/// end was clean.
pub(crate) fn next<'js>(call: &Call<'js>) -> OpResult<'js> {
    let task = with_socket(call, |run, socket| {
        io::start(run, async move {
            Ok(match socket.next().await {
                Some(SocketEvent::Text(text)) => Payload::Text(text),
                Some(SocketEvent::Binary(bytes)) => Payload::Bytes(bytes),
                Some(SocketEvent::Closed(code, reason, clean)) => Payload::List(vec![
                    Payload::Number(f64::from(code)),
                    Payload::Text(reason),
                    Payload::Flag(clean),
                ]),
                None => Payload::List(vec![
                    Payload::Number(1006.0),
                    Payload::Text(String::new()),
                    Payload::Flag(false),
                ]),
            })
        })
    })?;
    call.value(task)
}

/// Arguments: the socket's handle, a text or bytes. A handle, completed when they are on their way.
pub(crate) fn send<'js>(call: &Call<'js>) -> OpResult<'js> {
    let message = match call.argument(1).and_then(rquickjs::Value::as_string) {
        Some(_) => Message::text(call.text(1)?),
        None => Message::binary(call.bytes(1)?),
    };
    let task = with_socket(call, |run, socket| {
        io::start(
            run,
            async move { Ok(Payload::Flag(socket.send(message).await)) },
        )
    })?;
    call.value(task)
}

/// Arguments: the socket's handle, code and reason, or neither. A handle, completed when the end has begun.
pub(crate) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    let frame = if call.is_nullish(1) {
        None
    } else {
        let code = u16::try_from(call.index(1)?)
            .map_err(|_| OpError::Range("a close code has 16 bits".into()))?;
        Some((code, call.text(2)?))
    };
    let task = with_socket(call, |run, socket| {
        io::start(run, async move {
            socket.close(frame).await;
            Ok(Payload::Nothing)
        })
    })?;
    call.value(task)
}

/// The argument: a host name. A handle, completed with its addresses, of those that the rules permit on some port.
pub(crate) fn lookup<'js>(call: &Call<'js>) -> OpResult<'js> {
    let host = call.text(0)?;
    let task = run::with(|run| {
        let network = run.world.network.clone();
        io::start(run, async move {
            let addresses = network.lookup(&host).await?;
            let texts = addresses
                .into_iter()
                .map(|address| Payload::Text(address.to_string()));
            Ok(Payload::List(texts.collect()))
        })
    })?;
    call.value(task)
}
