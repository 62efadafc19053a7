//! The request as the engine takes it: its body within the limits, its names and values as text.

use actix_web::HttpRequest;
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use bytes::Bytes;
use engine::BodyKind;
use serde::de::IgnoredAny;

use crate::http::error::ScriptFault;
use crate::http::wire::{self, BodyLimits};

/// Reads the body, and checks that it is what its type says. The bodies of GET and HEAD are not read.
///
/// # Errors
/// 413, 408 or 400.
pub(super) async fn body(
    request: &HttpRequest,
    mut payload: Payload,
    limits: BodyLimits,
) -> Result<(Bytes, BodyKind), ScriptFault> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok((Bytes::new(), BodyKind::None));
    }
    let bytes = wire::read_body(request, &mut payload, limits).await?;
    let content_type = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let kind = kind_of(&bytes, content_type);
    let sound = match kind {
        BodyKind::Json => is_json(&bytes),
        BodyKind::Multipart => engine::parse_multipart(content_type, &bytes).is_some(),
        BodyKind::None | BodyKind::Form | BodyKind::Bytes => true,
    };
    if !sound {
        return Err(ScriptFault::BadBody {
            content_type: content_type.to_ascii_lowercase(),
        });
    }
    Ok((bytes, kind))
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
pub(super) fn request(
    request: &HttpRequest,
    host: &str,
    body: Bytes,
    body_kind: BodyKind,
) -> engine::Request {
    let url = request
        .uri()
        .path_and_query()
        .map_or("/", |target| target.as_str());
    engine::Request {
        method: request.method().as_str().to_owned(),
        url: url.to_owned(),
        absolute_url: format!("http://{host}{url}"),
        path: request.uri().path().to_owned(),
        headers: headers(request.headers()),
        body,
        body_kind,
    }
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
