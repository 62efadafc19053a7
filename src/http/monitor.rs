//! The monitoring family: how the process is, and which requests are running now.

use std::net::IpAddr;

use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, web};
use serde::Serialize;

use super::App;
use super::error::ApiError;
use super::wire::{ActiveAnswer, Time, active};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct HealthAnswer {
    status: &'static str,
    service: &'static str,
    built: Option<Time>,
    started: Time,
    memory: MemoryAnswer,
    fds: Option<u64>,
    pid: u32,
    ip: Option<IpAddr>,
    user_agent: String,
}

#[derive(Serialize)]
struct MemoryAnswer {
    rss: u64,
    /// Bytes allocated now; absent where the allocator does not tell.
    heap: Option<u64>,
}

#[derive(Serialize)]
pub(super) struct ActiveRequestsAnswer {
    count: usize,
    active: Vec<ActiveAnswer>,
}

/// `GET /health`
pub(super) async fn health(
    request: HttpRequest,
    app: web::Data<App>,
) -> Result<web::Json<HealthAnswer>, ApiError> {
    let probe = app.actors.process.clone();
    let facts = web::block(move || probe.facts())
        .await
        .map_err(ApiError::internal)?;
    let user_agent = request
        .headers()
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok());
    Ok(web::Json(HealthAnswer {
        status: "ok",
        service: "hoody-exec",
        built: app.built.map(Time),
        started: Time(app.started),
        memory: MemoryAnswer {
            rss: facts.rss_bytes,
            heap: Some(facts.allocator.allocated_bytes).filter(|bytes| *bytes > 0),
        },
        fds: facts.fds,
        pid: std::process::id(),
        ip: request.peer_addr().map(|peer| peer.ip().to_canonical()),
        user_agent: user_agent.unwrap_or_default().to_owned(),
    }))
}

/// `GET /monitor/active-requests`
pub(super) async fn active_requests(
    app: web::Data<App>,
) -> Result<web::Json<ActiveRequestsAnswer>, ApiError> {
    let active = active(&app).await?;
    Ok(web::Json(ActiveRequestsAnswer {
        count: active.len(),
        active,
    }))
}
