//! One fetch of a script: its request, the redirects it meets, and the head of its response.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, Request, Response, Uri};
use hyper::body::Incoming;
use tokio::sync::OwnedSemaphorePermit;
use url::Url;

use super::{Download, NetError, Network, Upload};
use crate::codec::Format;

/// Redirects that are followed, as in every browser.
const REDIRECTS: usize = 20;
/// What the service calls itself.
const AGENT: &str = concat!("hoody-exec/", env!("CARGO_PKG_VERSION"));
/// Headers that belong to a connection, or that the client sets itself.
const OWN: [&str; 11] = [
    "connection",
    "content-length",
    "expect",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
/// Headers that one origin must not learn from another.
const SECRET: [HeaderName; 2] = [header::AUTHORIZATION, header::COOKIE];

/// What becomes of a redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Redirect {
    Follow,
    Error,
    /// It is the answer.
    Manual,
}

/// A request to be made.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Upload,
    pub(crate) redirect: Redirect,
    /// Nothing is added to the headers, and the body comes as it is: for a client that does its own.
    pub(crate) raw: bool,
}

/// The head of a response.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) status: u16,
    pub(crate) reason: String,
    /// Values as Latin-1, as they came.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) url: String,
    pub(crate) redirected: bool,
}

/// A request on its way through redirects.
struct Journey {
    method: Method,
    url: Url,
    headers: HeaderMap,
    /// The whole body, to be sent again; `None` after a streamed one.
    again: Option<Bytes>,
    redirected: bool,
    raw: bool,
}

/// Makes a request and follows its redirects, until there is an answer.
///
/// # Errors
/// Whatever kept the answer from coming.
pub(crate) async fn fetch(
    network: &Arc<Network>,
    order: Order,
    permit: OwnedSemaphorePermit,
) -> Result<(Head, Download), NetError> {
    let Order {
        method,
        url,
        headers,
        mut body,
        redirect,
        raw,
    } = order;
    let mut journey = Journey::new(&method, &url, &headers, &body)?;
    journey.raw = raw;
    if !raw {
        journey.add_defaults();
    }
    for _ in 0..=REDIRECTS {
        let response = network.send(&journey, body).await?;
        let Some(next) = journey.redirection(&response, redirect)? else {
            return Ok(journey.arrive(response, permit));
        };
        body = journey.follow(response.status().as_u16(), next)?;
    }
    Err(NetError::Redirect(format!(
        "redirect count exceeded: more than {REDIRECTS}"
    )))
}

impl Network {
    async fn send(
        self: &Arc<Self>,
        journey: &Journey,
        body: Upload,
    ) -> Result<Response<Incoming>, NetError> {
        let mut url = journey.url.clone();
        url.set_fragment(None);
        let uri = Uri::try_from(url.as_str())
            .map_err(|error| NetError::Invalid(format!("{url} cannot be asked for: {error}")))?;
        let mut request = Request::new(body);
        *request.method_mut() = journey.method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = journey.headers.clone();
        let sent = self.client().request(request).await;
        sent.map_err(|error| NetError::of_client(&error))
    }
}

impl Journey {
    fn new(
        method: &str,
        url: &str,
        headers: &[(String, String)],
        body: &Upload,
    ) -> Result<Self, NetError> {
        let method = Method::from_bytes(method.as_bytes())
            .map_err(|_| NetError::Invalid(format!("{method} is no method")))?;
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let bad = || NetError::Invalid(format!("the header {name} cannot be sent"));
            let parsed = HeaderName::from_bytes(name.as_bytes()).map_err(|_| bad())?;
            if OWN.contains(&parsed.as_str()) {
                continue;
            }
            map.append(parsed, latin1(value).ok_or_else(bad)?);
        }
        let again = match body {
            Upload::Empty => Some(Bytes::new()),
            Upload::Whole(bytes) => Some(bytes.clone()),
            Upload::Stream { .. } => None,
        };
        Ok(Self {
            method,
            url: web_url(url, None)?,
            headers: map,
            again,
            redirected: false,
            raw: false,
        })
    }

    /// What every browser says of itself.
    fn add_defaults(&mut self) {
        let defaults = [
            (header::ACCEPT, "*/*"),
            (header::ACCEPT_ENCODING, "gzip, deflate, br"),
            (header::USER_AGENT, AGENT),
        ];
        for (name, value) in defaults {
            self.headers
                .entry(name)
                .or_insert(HeaderValue::from_static(value));
        }
    }

    /// Where the response sends the request; `None` if the response is the answer.
    fn redirection(
        &self,
        response: &Response<Incoming>,
        mode: Redirect,
    ) -> Result<Option<Url>, NetError> {
        let status = response.status().as_u16();
        if !matches!(status, 301 | 302 | 303 | 307 | 308) || mode == Redirect::Manual {
            return Ok(None);
        }
        if mode == Redirect::Error {
            return Err(NetError::Redirect("unexpected redirect".into()));
        }
        let Some(location) = response.headers().get(header::LOCATION) else {
            return Ok(None);
        };
        let location = String::from_utf8_lossy(location.as_bytes());
        let mut next = web_url(&location, Some(&self.url))?;
        if next.fragment().is_none() {
            next.set_fragment(self.url.fragment());
        }
        // What a redirect brings of its own never becomes the script's.
        let _ = (next.set_username(""), next.set_password(None));
        Ok(Some(next))
    }

    /// Turns to the next URL, and gives the body that goes there.
    fn follow(&mut self, status: u16, next: Url) -> Result<Upload, NetError> {
        let becomes_get = match status {
            301 | 302 => self.method == Method::POST,
            303 => self.method != Method::GET && self.method != Method::HEAD,
            _ => false,
        };
        if becomes_get {
            self.method = Method::GET;
            self.again = Some(Bytes::new());
            for name in [
                header::CONTENT_TYPE,
                header::CONTENT_ENCODING,
                header::CONTENT_LANGUAGE,
                header::CONTENT_LOCATION,
            ] {
                self.headers.remove(name);
            }
        }
        if next.origin() != self.url.origin() {
            SECRET
                .iter()
                .for_each(|name| drop(self.headers.remove(name)));
            self.headers.remove(header::HOST);
        }
        self.url = next;
        self.redirected = true;
        match &self.again {
            Some(bytes) if bytes.is_empty() => Ok(Upload::Empty),
            Some(bytes) => Ok(Upload::Whole(bytes.clone())),
            None => Err(NetError::Redirect(
                "a streamed body cannot be sent again to where the redirect leads".into(),
            )),
        }
    }

    fn arrive(
        mut self,
        response: Response<Incoming>,
        permit: OwnedSemaphorePermit,
    ) -> (Head, Download) {
        let (parts, body) = response.into_parts();
        let formats = formats(&parts.headers).unwrap_or_default();
        let has_body =
            self.method != Method::HEAD && !matches!(parts.status.as_u16(), 101 | 204 | 205 | 304);
        let decoded = !formats.is_empty() && has_body && !self.raw;
        let mut headers = Vec::with_capacity(parts.headers.len());
        for (name, value) in &parts.headers {
            // They tell of bytes that a script never sees, and would spoil an answer they are copied to.
            let spoiled = [header::CONTENT_ENCODING, header::CONTENT_LENGTH];
            if !(decoded && spoiled.contains(name)) {
                let value = value.as_bytes().iter().map(|byte| char::from(*byte));
                headers.push((name.as_str().to_owned(), value.collect()));
            }
        }
        let reason = parts
            .extensions
            .get::<hyper::ext::ReasonPhrase>()
            .map(|reason| String::from_utf8_lossy(reason.as_bytes()).into_owned())
            .or_else(|| parts.status.canonical_reason().map(Into::into));
        self.url.set_fragment(None);
        let head = Head {
            status: parts.status.as_u16(),
            reason: reason.unwrap_or_default(),
            headers,
            url: self.url.into(),
            redirected: self.redirected,
        };
        let formats = if decoded { formats } else { Vec::new() };
        (head, Download::start(body, &formats, permit))
    }
}

/// An absolute URL of the web.
fn web_url(text: &str, base: Option<&Url>) -> Result<Url, NetError> {
    let parsed = Url::options().base_url(base).parse(text);
    let url = parsed.map_err(|error| NetError::Invalid(format!("{text} is no URL: {error}")))?;
    if matches!(url.scheme(), "http" | "https") && url.has_host() {
        Ok(url)
    } else {
        let scheme = url.scheme();
        Err(NetError::Invalid(format!(
            "fetch knows http:, https:, data: and blob: URLs, not {scheme}:"
        )))
    }
}

fn latin1(text: &str) -> Option<HeaderValue> {
    let bytes: Option<Vec<u8>> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).ok())
        .collect();
    HeaderValue::from_bytes(&bytes?).ok()
}

/// How the body is compressed, in the order of decoding; `None` if it cannot be decoded here.
fn formats(headers: &HeaderMap) -> Option<Vec<Format>> {
    let mut formats = Vec::new();
    for value in headers.get_all(header::CONTENT_ENCODING) {
        for name in value.to_str().ok()?.split(',') {
            match name.trim().to_ascii_lowercase().as_str() {
                "" | "identity" => {}
                "gzip" | "x-gzip" => formats.push(Format::Gzip),
                "deflate" => formats.push(Format::Deflate),
                "br" => formats.push(Format::Brotli),
                _ => return None,
            }
        }
    }
    // The last one was put on last.
    formats.reverse();
    (formats.len() <= 4).then_some(formats)
}
