//! What two families share on the wire: times, the query, bodies of JSON, and the deployment a call means.

mod body;

use std::net::IpAddr;
use std::time::SystemTime;

use actix_web::dev::Payload;
use actix_web::http::header::HOST;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actors::iso;
use actors::paths::{Asked, Deployment, Scope, ScriptPath};
use actors::registry::{self, Active};
use actors::store::StoreError;
use percent_encoding::percent_decode;
use serde::{Serialize, Serializer};

use super::error::{ApiError, Code, Details};
use super::{App, ask};

pub(crate) use body::{Body, BodyFault, BodyLimits, read_body};

/// The fields by which a call may name its deployment.
const SCOPE: [&str; 3] = ["execId", "exec_id", "subdomain"];

/// A time in an answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time(pub(crate) SystemTime);

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&iso(self.0))
    }
}

/// Whether every `%` of a text is followed by two hexadecimal digits and the whole decodes to UTF-8.
pub(crate) fn is_well_encoded(text: &str) -> bool {
    let bytes = text.as_bytes();
    let escapes = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'%')
        .all(|(place, _)| {
            let digits = bytes.get(place + 1..place + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        });
    escapes && percent_decode(bytes).decode_utf8().is_ok()
}

/// The parameters of a query, decoded like a form; the last one of a name counts.
#[derive(Debug, Default)]
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    /// # Errors
    /// 400 if a percent-encoding is broken or hides what is not UTF-8.
    pub(crate) fn parse(text: &str) -> Result<Self, ApiError> {
        if !is_well_encoded(text) {
            return Err(
                ApiError::new(Code::Validation, "Malformed query string").with(Details::Field {
                    field: "query".to_owned(),
                    reason: "holds a percent-encoding that is broken or not UTF-8".to_owned(),
                }),
            );
        }
        Ok(Self {
            pairs: form_urlencoded::parse(text.as_bytes())
                .into_owned()
                .collect(),
        })
    }

    /// The parameter, if it was given.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The parameter, which may be neither absent nor empty.
    pub(crate) fn required(&self, name: &str) -> Result<&str, ApiError> {
        self.text(name)
            .filter(|value| !value.is_empty())
            .ok_or_else(|| {
                ApiError::new(Code::Validation, format!("{name} parameter is required")).with(
                    Details::Field {
                        field: name.to_owned(),
                        reason: "is required".to_owned(),
                    },
                )
            })
    }

    /// True or false, as `true`, `false`, `1` or `0`; false where it is absent or empty.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, ApiError> {
        match self.text(name).unwrap_or_default() {
            "true" | "1" => Ok(true),
            "" | "false" | "0" => Ok(false),
            _ => Err(ApiError::field(name, "must be true or false")),
        }
    }

    /// Whether it says which deployment is meant.
    pub(crate) fn names_deployment(&self) -> bool {
        SCOPE.iter().any(|name| self.text(name).is_some())
    }

    fn asked(&self) -> Asked<'_> {
        Asked {
            exec_id: self.text("execId"),
            exec_id_alias: self.text("exec_id"),
            subdomain: self.text("subdomain"),
        }
    }
}

impl FromRequest for Query {
    type Error = ApiError;
    type Future = std::future::Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Self::parse(request.query_string()))
    }
}

/// The host name a request was sent to, from its target or its header.
///
/// # Errors
/// 400 if the header is not text.
pub(crate) fn host(request: &HttpRequest) -> Result<Option<&str>, ApiError> {
    if let Some(authority) = request.uri().authority() {
        return Ok(Some(authority.as_str()));
    }
    let header = request.headers().get(HOST).map(|value| value.to_str());
    header
        .transpose()
        .map_err(|_| ApiError::field("host", "must be ASCII"))
}

/// The deployment a management call means: query, then body, then host, then the default.
///
/// # Errors
/// 400 naming the field that cannot be used.
pub(crate) fn deployment(
    app: &web::Data<App>,
    request: &HttpRequest,
    query: &Query,
    body: &Body,
) -> Result<Deployment, ApiError> {
    let scope = Scope {
        query: query.asked(),
        body: body.asked()?,
        host: host(request)?,
        default_exec_id: &app.scripts.default_exec_id,
    };
    Ok(scope.deployment()?)
}

/// The folder that a field names in this deployment; empty text means the deployment's own.
///
/// # Errors
/// 400 or 403 naming the field, if the path is no path or not the caller's to use.
pub(crate) fn folder(
    app: &web::Data<App>,
    deployment: &Deployment,
    field: &str,
    spelled: &str,
) -> Result<ScriptPath, ApiError> {
    ScriptPath::folder(app.files.root(), deployment, spelled)
        .map_err(|error| ApiError::folder_path(field, error))
}

/// The path of something below a folder, beginning with the folder as its caller spelled it.
pub(crate) fn below(spelled: &str, path: &str) -> String {
    match spelled.strip_suffix('/').unwrap_or(spelled) {
        "" | "." => path.to_owned(),
        folder => format!("{folder}/{path}"),
    }
}

/// What is wrong with one file of many, in the words of the page; the file itself is named beside it.
pub(crate) fn file_fault(error: &StoreError) -> String {
    if matches!(
        error,
        StoreError::Denied { .. } | StoreError::ReadOnlyFile { .. }
    ) {
        return "permission denied".to_owned();
    }
    if matches!(error, StoreError::NotText { .. }) {
        return "not UTF-8 text".to_owned();
    }
    error.to_string()
}

/// An answer that takes long to make and to write down, made away from the threads that serve.
///
/// # Errors
/// 500 if it could not be made at all.
pub(crate) async fn prepared<T: Serialize>(
    make: impl FnOnce() -> T + Send + 'static,
) -> Result<HttpResponse, ApiError> {
    let written = web::block(move || serde_json::to_vec(&make())).await;
    let body = written
        .map_err(ApiError::internal)?
        .map_err(ApiError::internal)?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .body(body))
}

/// A request that is running now.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ActiveAnswer {
    execution_id: String,
    script_path: String,
    hostname: String,
    client_ip: Option<IpAddr>,
    method: String,
    url: String,
    started_at: Time,
    /// Milliseconds since it began.
    duration: u64,
    /// Relative to the scripts root.
    file: String,
}

impl From<&Active> for ActiveAnswer {
    fn from(active: &Active) -> Self {
        let facts = &active.exchange.facts;
        Self {
            execution_id: facts.execution_id.to_string(),
            script_path: facts.script.route.to_string(),
            hostname: facts.hostname.to_string(),
            client_ip: facts.client_ip,
            method: facts.method.to_string(),
            url: facts.url.to_string(),
            started_at: Time(facts.received.wall),
            duration: active.elapsed.as_millis() as u64,
            file: facts.script.file.to_string(),
        }
    }
}

/// The requests that are running now, the oldest first.
pub(crate) async fn active(app: &App) -> Result<Vec<ActiveAnswer>, ApiError> {
    let active = ask(&app.actors.registry, registry::List {}).await?;
    Ok(active.iter().map(ActiveAnswer::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_escapes_are_seen() {
        for (text, well) in [
            ("", true),
            ("a=%41", true),
            ("%C3%A9", true),
            ("%", false),
            ("a%4", false),
            ("%zz", false),
            ("%FF", false),
        ] {
            assert_eq!(is_well_encoded(text), well, "{text}");
        }
    }

    #[test]
    fn the_last_parameter_of_a_name_counts() {
        let query = Query::parse("path=a&path=b+c&empty=").unwrap();
        assert_eq!(query.text("path"), Some("b c"));
        assert!(query.required("empty").is_err());
        assert!(query.required("none").is_err());
    }

    #[test]
    fn times_have_three_digits_and_a_z() {
        assert_eq!(iso(SystemTime::UNIX_EPOCH), "1970-01-01T00:00:00.000Z");
    }
}
