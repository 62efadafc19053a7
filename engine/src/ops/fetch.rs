//! Requests of scripts to other servers: begun here, carried out by the network, their bodies taken piece by piece.

use std::sync::Arc;

use bytes::Bytes;

use super::Handle;
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Payload};
use crate::net::{self, Download, NetError, Order, Redirect, Upload};
use crate::run;

/// Arguments: method, URL, flat headers, body (text, bytes, an upload's handle or nothing), redirect mode, whether
/// nothing is added and nothing decoded.
///
/// A handle, completed with status, reason, flat headers, URL, whether it was redirected, and the download's place in
/// this run's handles, which the script takes with `downloadOpen`.
pub(crate) fn start<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (method, url) = (call.text(0)?, call.text(1)?);
    let mut texts = call.texts(2)?.into_iter();
    let mut headers = Vec::new();
    while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
        headers.push((name, value));
    }
    let redirect = match call.text(4)?.as_str() {
        "error" => Redirect::Error,
        "manual" => Redirect::Manual,
        _ => Redirect::Follow,
    };
    let raw = call.flag(5);
    let body = body(call)?;
    let order = Order {
        method,
        url,
        headers,
        body,
        redirect,
        raw,
    };
    let handle = run::with(|run| {
        let network = run.world.network.clone();
        let shared = run.shared.clone();
        let place = Arc::new(std::sync::OnceLock::<Download>::new());
        let download = run.handles.open(Handle::Download(place.clone()))?;
        io::start(run, async move {
            let permit = shared.fetch_permit().await;
            let permit = permit.ok_or_else(|| NetError::Broken("the run has ended".into()))?;
            let (head, body) = net::fetch(&network, order, permit).await?;
            // The place was made for this one response.
            let _ = place.set(body);
            let pairs = head.headers.into_iter();
            let flat = pairs.flat_map(|(name, value)| [Payload::Text(name), Payload::Text(value)]);
            Ok(Payload::List(vec![
                Payload::Number(f64::from(head.status)),
                Payload::Text(head.reason),
                Payload::List(flat.collect()),
                Payload::Text(head.url),
                Payload::Flag(head.redirected),
                Payload::Number(f64::from(download)),
            ]))
        })
    })?;
    call.value(handle)
}

fn body(call: &Call<'_>) -> Result<Upload, OpError> {
    if call.is_nullish(3) {
        return Ok(Upload::Empty);
    }
    if call.number(3).is_err() {
        let bytes = call.bytes_or_text(3)?;
        return Ok(Upload::Whole(bytes.into()));
    }
    let handle = call.index(3)?;
    run::with(|run| match run.handles.get(handle) {
        Some(Handle::Upload(_, upload)) => upload
            .take()
            .ok_or_else(|| OpError::Type("the body is being sent".into())),
        _ => Err(closed()),
    })
}

fn closed() -> OpError {
    OpError::Type("the body is closed".into())
}

/// Opens a body that is sent as the script makes it. The argument: its length, if it is known. Gives its handle.
pub(crate) fn upload_open<'js>(call: &Call<'js>) -> OpResult<'js> {
    let length = (!call.is_nullish(0)).then(|| call.index(0)).transpose()?;
    let (uploader, upload) = net::upload(length.map(u64::from));
    let open = |run: &mut run::Run| run.handles.open(Handle::Upload(uploader, Some(upload)));
    call.value(run::with(open)?)
}

/// Arguments: the body's handle, a piece. A handle, completed with true when the piece is on its way, with false if
/// nobody wants it.
pub(crate) fn upload_piece<'js>(call: &Call<'js>) -> OpResult<'js> {
    let (handle, piece) = (call.index(0)?, Bytes::from(call.bytes_or_text(1)?));
    let task = run::with(|run| {
        let sender = match run.handles.get(handle) {
            Some(Handle::Upload(uploader, _)) => uploader.sender(),
            _ => return Err(closed()),
        };
        io::start(run, async move {
            Ok(Payload::Flag(
                piece.is_empty() || sender.send(piece).await.is_ok(),
            ))
        })
    })?;
    call.value(task)
}

/// The argument: the body's handle. The body is complete.
pub(crate) fn upload_end<'js>(call: &Call<'js>) -> OpResult<'js> {
    let handle = call.index(0)?;
    run::with(|run| {
        if !matches!(run.handles.get(handle), Some(Handle::Upload(..))) {
            return Err(closed());
        }
        if let Some(Handle::Upload(uploader, _)) = run.handles.close(handle) {
            uploader.end();
        }
        Ok(())
    })?;
    call.undefined()
}

/// The argument: the download's handle. A handle, completed with the next piece, or null at the end.
pub(crate) fn download_next<'js>(call: &Call<'js>) -> OpResult<'js> {
    let task = with_download(call, |run, download| {
        io::start(run, async move {
            let piece = download.next().await?;
            Ok(piece.map_or(Payload::Null, Payload::Bytes))
        })
    })?;
    call.value(task)
}

/// The argument: the download's handle. A handle, completed with all that is left.
pub(crate) fn download_rest<'js>(call: &Call<'js>) -> OpResult<'js> {
    let task = with_download(call, |run, download| {
        let limit = run.limits.memory_bytes;
        io::start(run, async move {
            Ok(Payload::Bytes(download.rest(limit).await?))
        })
    })?;
    call.value(task)
}

fn with_download<R>(
    call: &Call<'_>,
    body: impl FnOnce(&mut run::Run, Download) -> Result<R, OpError>,
) -> Result<R, OpError> {
    let handle = call.index(0)?;
    run::with(|run| {
        let download = match run.handles.get(handle) {
            Some(Handle::Download(place)) => place.get().cloned(),
            _ => None,
        };
        body(run, download.ok_or_else(closed)?)
    })
}
