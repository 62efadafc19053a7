//! What pages of other origins may do with a script: preflights, and the headers of its answers.
//!
//! Follows the Fetch standard's CORS protocol. The rules are the script's own lines, else the setting `cors.default`.

use actix_web::http::Method;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, HeaderMap, HeaderName, HeaderValue, ORIGIN, VARY,
};
use actix_web::{HttpRequest, HttpResponse};
use engine::directives::{CorsOrigin, CorsRules};

/// The methods that a preflight allows when the script names none.
const METHODS: &str = "GET, HEAD, PUT, PATCH, POST, DELETE";

/// What one request may be told, decided by its origin.
pub(super) struct Cors {
    /// The value of `Access-Control-Allow-Origin`; `None` tells other origins nothing.
    origin: Option<HeaderValue>,
    credentials: bool,
    /// Whether the answer depends on the origin that asks.
    varies: bool,
    methods: Option<String>,
    headers: Option<String>,
    max_age_seconds: Option<u64>,
}

impl Cors {
    pub(super) fn of(rules: &CorsRules, default: &str, request: &HttpRequest) -> Self {
        let asking = request.headers().get(ORIGIN);
        let setting = match default {
            "none" => CorsOrigin::Nobody,
            "reflective" => CorsOrigin::Reflective,
            "*" => CorsOrigin::Any,
            origin => CorsOrigin::One(origin.to_owned()),
        };
        let allowed = rules.origin.clone().unwrap_or(setting);
        let origin = match &allowed {
            CorsOrigin::Nobody => None,
            CorsOrigin::Reflective => asking.cloned(),
            CorsOrigin::Any => Some(HeaderValue::from_static("*")),
            CorsOrigin::One(one) => asking
                .filter(|asking| asking.as_bytes() == one.as_bytes())
                .cloned(),
        };
        Self {
            // A literal `*` with credentials is refused by every browser.
            credentials: rules.credentials.unwrap_or(false)
                && origin.is_some()
                && allowed != CorsOrigin::Any,
            origin,
            varies: matches!(allowed, CorsOrigin::Reflective | CorsOrigin::One(_)),
            methods: rules.methods.as_ref().map(|methods| methods.join(", ")),
            headers: rules.headers.as_ref().map(|headers| headers.join(", ")),
            max_age_seconds: rules.max_age_seconds,
        }
    }

    /// The answer to a preflight; `None` if the request is none, or the script's origin rule allows nobody.
    pub(super) fn preflight(&self, request: &HttpRequest) -> Option<HttpResponse> {
        let asks = request.method() == Method::OPTIONS
            && request.headers().contains_key(ORIGIN)
            && request
                .headers()
                .contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        if !asks {
            return None;
        }
        let mut response = HttpResponse::NoContent().finish();
        let headers = response.headers_mut();
        self.apply(headers);
        if self.origin.is_some() {
            let methods = self.methods.as_deref().unwrap_or(METHODS);
            insert(headers, ACCESS_CONTROL_ALLOW_METHODS, methods);
            let asked = request
                .headers()
                .get(ACCESS_CONTROL_REQUEST_HEADERS)
                .and_then(|value| value.to_str().ok());
            if let Some(names) = self.headers.as_deref().or(asked) {
                insert(headers, ACCESS_CONTROL_ALLOW_HEADERS, names);
            }
            if let Some(seconds) = self.max_age_seconds {
                insert(headers, ACCESS_CONTROL_MAX_AGE, &seconds.to_string());
            }
        }
        Some(response)
    }

    /// Adds what the answer's reader may know; a header that the script has set itself stands.
    pub(super) fn apply(&self, headers: &mut HeaderMap) {
        if self.varies {
            headers.append(VARY, HeaderValue::from_static("Origin"));
        }
        let Some(origin) = &self.origin else { return };
        if !headers.contains_key(ACCESS_CONTROL_ALLOW_ORIGIN) {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        }
        if self.credentials && !headers.contains_key(ACCESS_CONTROL_ALLOW_CREDENTIALS) {
            headers.insert(
                ACCESS_CONTROL_ALLOW_CREDENTIALS,
                HeaderValue::from_static("true"),
            );
        }
    }
}

/// Sets a header whose text a script's author wrote; what no header can hold is left out.
fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
