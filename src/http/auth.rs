//! Who may call the management API.
//!
//! Without tokens only this machine may; with tokens everyone who shows one, and a few families are open to all. The
//! peer is the socket's address, never a header's: a header is what the caller wishes to be.

use actix_web::HttpRequest;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AUTHORIZATION, HOST, ORIGIN};
use actix_web::middleware::Next;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

use super::error::{ApiError, Code};
use super::wire::{self, Query};
use super::{API, App};
use crate::config::AuthSettings;

/// A family of calls that the operator may open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Health,
    Metrics,
    Monitor,
    /// Everything else, which cannot be opened.
    Closed,
}

impl Family {
    fn of(path: &str) -> Self {
        match path.strip_prefix(API) {
            Some("/health") => Self::Health,
            Some("/monitor/metrics") => Self::Metrics,
            Some(rest) if rest.starts_with("/monitor/") => Self::Monitor,
            Some(_) | None => Self::Closed,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::Metrics => "metrics",
            Self::Monitor => "monitor",
            Self::Closed => "",
        }
    }
}

/// The rule that every management call is held against.
#[derive(Debug)]
pub(crate) struct Gate {
    /// Digests, not tokens: all have one length, so comparing them tells nothing by its time, and a memory dump of ours
    /// holds no token.
    tokens: Vec<[u8; 32]>,
    open: Vec<String>,
}

impl Gate {
    /// The gate for these settings.
    pub(crate) fn new(settings: &AuthSettings) -> Self {
        let tokens = settings
            .tokens
            .iter()
            .map(|token| Sha256::digest(token.as_bytes()).into())
            .collect();
        Self {
            tokens,
            open: settings.open.clone(),
        }
    }

    /// Whether only this machine may call.
    pub(crate) fn is_local_only(&self) -> bool {
        self.tokens.is_empty()
    }

    fn check(&self, request: &HttpRequest) -> Result<(), ApiError> {
        if self.is_local_only() {
            return Self::check_peer(request);
        }
        if self.is_open(Family::of(request.path())) {
            return Ok(());
        }
        match presented(request) {
            None => Err(ApiError::unauthorized("A bearer token is required")),
            Some(token) if self.knows(token) => Ok(()),
            Some(_) => Err(ApiError::unauthorized("The bearer token is not known")),
        }
    }

    /// `monitor` stands for all of `/monitor/`, of which `metrics` is one.
    fn is_open(&self, family: Family) -> bool {
        let named = |name: &str| self.open.iter().any(|open| open == name);
        named(family.name()) || (family == Family::Metrics && named("monitor"))
    }

    fn check_peer(request: &HttpRequest) -> Result<(), ApiError> {
        let peer = request.peer_addr().map(|peer| peer.ip().to_canonical());
        if !peer.is_some_and(|peer| peer.is_loopback()) {
            let sentence =
                "No tokens are configured, so only this machine may call the management API";
            return Err(ApiError::new(Code::Forbidden, sentence));
        }
        if is_foreign_page(request) {
            let sentence = "Pages of other sites may not call the management API";
            return Err(ApiError::new(Code::Forbidden, sentence));
        }
        Ok(())
    }

    /// Compares with every token, whatever the earlier comparisons said.
    fn knows(&self, token: &str) -> bool {
        let digest: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        let mut known = Choice::from(0);
        for token in &self.tokens {
            known |= token.ct_eq(&digest);
        }
        known.into()
    }
}

/// The token in `Authorization: Bearer <token>`.
fn presented(request: &HttpRequest) -> Option<&str> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.trim().split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Whether a browser sends this for a page of another site. Being on this machine is no proof of good will there: any
/// page that its user visits could otherwise write scripts.
fn is_foreign_page(request: &HttpRequest) -> bool {
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .map(|value| value.to_str().unwrap_or("?"))
    };
    let site = header("sec-fetch-site").unwrap_or("none");
    let origin =
        header(ORIGIN.as_str()).map(|origin| origin.split_once("://").map_or("", |(_, host)| host));
    !matches!(site, "none" | "same-origin")
        || origin.is_some_and(|host| Some(host) != header(HOST.as_str()))
}

/// Stands before every management call: who asks, and whether the target can be understood.
pub(crate) async fn admit(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    match check(request.request()) {
        Ok(()) => Ok(next.call(request).await?.map_into_left_body()),
        Err(error) => Ok(request.error_response(error).map_into_right_body()),
    }
}

fn check(request: &HttpRequest) -> Result<(), ApiError> {
    App::of(request)?.gate.check(request)?;
    if !wire::is_well_encoded(request.uri().path()) {
        return Err(ApiError::new(
            Code::Validation,
            "Malformed path: its percent-encoding is broken or not UTF-8",
        ));
    }
    Query::parse(request.query_string()).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn gate(tokens: &[&str], open: &[&str]) -> Gate {
        let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Gate::new(&AuthSettings {
            tokens: texts(tokens),
            open: texts(open),
        })
    }

    fn status(gate: &Gate, request: TestRequest) -> u16 {
        let refused = gate.check(&request.to_http_request()).err();
        refused.map_or(200, |error| {
            actix_web::ResponseError::status_code(&error).as_u16()
        })
    }

    fn call(path: &str, peer: &str) -> TestRequest {
        TestRequest::with_uri(path).peer_addr(peer.parse().unwrap())
    }

    #[test]
    fn without_tokens_only_this_machine_may_call() {
        let gate = gate(&[], &["health"]);
        for (peer, expected) in [
            ("127.0.0.1:1", 200),
            ("127.8.8.8:1", 200),
            ("[::1]:1", 200),
            ("[::ffff:127.0.0.1]:1", 200),
            ("10.0.0.1:1", 403),
            ("[::ffff:10.0.0.1]:1", 403),
            ("[2001:db8::1]:1", 403),
        ] {
            assert_eq!(
                status(&gate, call("/api/v1/exec/health", peer)),
                expected,
                "{peer}"
            );
        }
        let claimed = call("/api/v1/exec/health", "10.0.0.1:1")
            .insert_header(("X-Forwarded-For", "127.0.0.1"));
        assert_eq!(status(&gate, claimed), 403);
        assert_eq!(
            status(&gate, TestRequest::with_uri("/api/v1/exec/health")),
            403
        );
    }

    #[test]
    fn a_page_of_another_site_is_refused_where_being_local_is_the_only_key() {
        let gate = gate(&[], &[]);
        let local = || {
            call("/api/v1/exec/scripts/write", "127.0.0.1:1")
                .insert_header(("Host", "localhost:8081"))
        };
        assert_eq!(
            status(
                &gate,
                local().insert_header(("Origin", "http://localhost:8081"))
            ),
            200
        );
        assert_eq!(
            status(
                &gate,
                local().insert_header(("Origin", "https://evil.example"))
            ),
            403
        );
        assert_eq!(
            status(&gate, local().insert_header(("Origin", "null"))),
            403
        );
        assert_eq!(
            status(
                &gate,
                local().insert_header(("Sec-Fetch-Site", "cross-site"))
            ),
            403
        );
    }

    #[test]
    fn with_tokens_each_of_them_opens_and_nothing_else_does() {
        let gate = gate(&["first", "second"], &["health"]);
        let closed = || call("/api/v1/exec/scripts/read", "127.0.0.1:1");
        for (header, expected) in [
            ("Bearer first", 200),
            ("bearer second", 200),
            ("Bearer third", 401),
            ("Bearer ", 401),
            ("Bearer firs", 401),
            ("Basic first", 401),
            ("first", 401),
        ] {
            assert_eq!(
                status(&gate, closed().insert_header(("Authorization", header))),
                expected,
                "{header}"
            );
        }
        assert_eq!(status(&gate, closed()), 401);
    }

    #[test]
    fn only_families_named_open_need_no_token() {
        let paths = [
            "/health",
            "/monitor/metrics",
            "/monitor/stats",
            "/scripts/list",
            "/system/restart",
            "/nothing",
        ];
        for (open, expected) in [
            (vec!["health"], [200, 401, 401, 401, 401, 401]),
            (vec!["metrics"], [401, 200, 401, 401, 401, 401]),
            (vec!["monitor"], [401, 200, 200, 401, 401, 401]),
            (vec![], [401, 401, 401, 401, 401, 401]),
        ] {
            let gate = gate(&["t"], &open);
            let got = paths.map(|path| status(&gate, call(&format!("{API}{path}"), "10.0.0.1:1")));
            assert_eq!(got, expected, "{open:?}");
        }
    }
}
