//! What is served as it is: Markdown pages, guarded by the script beside them, and the icon.
//!
//! Nothing of it is a run, so nothing of it is counted.

use actix_web::http::Method;
use actix_web::http::header::{ALLOW, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use actors::paths::Deployment;
use actors::store::{Icon, ResolveError};
use engine::directives::CorsRules;
use percent_encoding::percent_decode_str;

use super::cors::Cors;
use super::gate;
use crate::http::App;
use crate::http::error::ScriptFault;

const ICON: &str = "/favicon.ico";
const OWN_ICON: &[u8] = include_bytes!("favicon.ico");

/// Whether a path is that of a page or the icon, and of no script.
pub(super) fn is_page(path: &str) -> bool {
    let path = path.strip_suffix('/').unwrap_or(path);
    path == ICON
        || path.ends_with(".md")
        || percent_decode_str(path)
            .decode_utf8()
            .is_ok_and(|decoded| decoded.ends_with(".md"))
}

/// The page or the icon.
pub(super) async fn serve(
    request: &HttpRequest,
    app: &web::Data<App>,
    deployment: Deployment,
    hostname: String,
) -> Result<HttpResponse, ScriptFault> {
    if !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return Ok(HttpResponse::MethodNotAllowed()
            .insert_header((ALLOW, "GET, HEAD"))
            .content_type("text/plain; charset=utf-8")
            .body("Method Not Allowed"));
    }
    let path = request.path().to_owned();
    if path == ICON {
        return icon(app, deployment, hostname).await;
    }
    let (files, asked) = (app.files.clone(), path.clone());
    let found = web::block(move || files.page(&deployment, &hostname, &asked))
        .await
        .map_err(|error| ScriptFault::BadPage(error.to_string()))?;
    let Some(page) = found.map_err(of_a_page)? else {
        return Err(ScriptFault::NoPage { path });
    };
    let companion = page.companion.map(|script| app.runner.directives(&script));
    let silent = CorsRules::default();
    let rules = companion
        .as_ref()
        .map_or(&silent, |parsed| &parsed.directives.cors);
    let cors = Cors::of(rules, &app.cors.default, request);
    if let Some(preflight) = cors.preflight(request) {
        return Ok(preflight);
    }
    if let Some(parsed) = &companion {
        if !parsed.directives.enabled {
            return Err(ScriptFault::NoPage { path });
        }
        gate::admit(request, &parsed.directives.access)?;
    }
    let mut response = HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/markdown; charset=utf-8"))
        .body(page.text.to_string());
    cors.apply(response.headers_mut());
    Ok(response)
}

async fn icon(
    app: &web::Data<App>,
    deployment: Deployment,
    hostname: String,
) -> Result<HttpResponse, ScriptFault> {
    let files = app.files.clone();
    let found = web::block(move || files.icon(&deployment, &hostname))
        .await
        .map_err(|error| ScriptFault::BadPage(error.to_string()))?;
    let bytes = match found.map_err(of_a_page)? {
        Icon::Found(bytes) => bytes,
        Icon::Missing => OWN_ICON.to_vec(),
        Icon::Withheld => return Err(ScriptFault::Disabled),
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/x-icon"))
        .body(bytes))
}

fn of_a_page(error: ResolveError) -> ScriptFault {
    match error {
        ResolveError::Store(error) => {
            log::warn!("a page could not be served: {error}");
            ScriptFault::BadPage(error.to_string())
        }
        other @ (ResolveError::NotFound { .. }
        | ResolveError::BadEncoding
        | ResolveError::Disallowed
        | ResolveError::ScopeUnreadable { .. }) => other.into(),
    }
}
