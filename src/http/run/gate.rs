//! Who may call a script with `@token` lines.

use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::directives::Access;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

use crate::http::error::ScriptFault;

/// The places a caller may put a token, each as it is named on the wire.
const TOKEN_HEADER: &str = "x-token";
const TOKEN_PARAMETER: &str = "token";

/// Lets the request pass if the script is public or the first token it presents is known.
///
/// # Errors
/// 401.
pub(super) fn admit(request: &HttpRequest, access: &Access) -> Result<(), ScriptFault> {
    let Access::Tokens(known) = access else {
        return Ok(());
    };
    let Some(presented) = presented(request) else {
        return Err(ScriptFault::Unauthorized("A token is required"));
    };
    let presented: [u8; 32] = Sha256::digest(presented.as_bytes()).into();
    let mut found = Choice::from(0);
    // Every one is compared, whatever the earlier comparisons said: time tells nothing.
    for secret in known {
        let digest: [u8; 32] = Sha256::digest(secret.reveal().as_bytes()).into();
        found |= digest.ct_eq(&presented);
    }
    if found.into() {
        Ok(())
    } else {
        Err(ScriptFault::Unauthorized("The token is not known"))
    }
}

/// The first token found, in the order: bearer, basic password, `X-Token`, `?token=`.
fn presented(request: &HttpRequest) -> Option<String> {
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let authorization =
        header(AUTHORIZATION.as_str()).and_then(|value| value.trim().split_once(' '));
    let authorized = authorization.and_then(|(scheme, rest)| {
        let rest = rest.trim();
        if scheme.eq_ignore_ascii_case("bearer") {
            return Some(rest.to_owned());
        }
        let basic = scheme
            .eq_ignore_ascii_case("basic")
            .then(|| password(rest))
            .flatten();
        basic.filter(|password| !password.is_empty())
    });
    authorized
        .or_else(|| header(TOKEN_HEADER).map(|value| value.trim().to_owned()))
        .or_else(|| {
            let pairs = form_urlencoded::parse(request.query_string().as_bytes());
            pairs
                .into_iter()
                .find(|(name, _)| name == TOKEN_PARAMETER)
                .map(|(_, value)| value.into_owned())
        })
}

/// The password of Basic credentials, RFC 7617.
fn password(credentials: &str) -> Option<String> {
    let decoded = STANDARD.decode(credentials).ok()?;
    let text = String::from_utf8(decoded).ok()?;
    text.split_once(':')
        .map(|(_, password)| password.to_owned())
}
