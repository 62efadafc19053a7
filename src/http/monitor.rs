//! The monitoring family: how the process is, which requests are running now, and what has been counted.

mod answers;

use std::net::IpAddr;

use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::metrics::{
    self, BuildFacts, EngineFacts, Exposition, ProcessFacts, ScheduleFacts, Sort,
};
use actors::registry::{self, Settled};
use actors::scheduler;
use serde::Serialize;

use super::error::ApiError;
use super::wire::{self, ActiveAnswer, Body, Query, Time, active};
use super::{App, ask};
use answers::{PerformanceAnswer, ScriptsAnswer, StatsAnswer};

/// How many scripts `monitor/scripts` lists when it is not told.
const DEFAULT_LIMIT: usize = 100;
/// How many it lists at most.
const MAX_LIMIT: usize = 500;

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
    let facts = process(&app).await?;
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
        pid: app.life.pid,
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

/// `GET /monitor/stats`
pub(super) async fn stats(app: web::Data<App>) -> Result<web::Json<StatsAnswer>, ApiError> {
    let process = process(&app).await?;
    let after = settled(&app).await?;
    let stats = ask(&app.actors.metrics, metrics::Snapshot { after }).await?;
    let answer = StatsAnswer::new(&stats, &process, &app.engine.stats());
    Ok(web::Json(answer))
}

/// `GET /monitor/scripts`
pub(super) async fn scripts(
    app: web::Data<App>,
    query: Query,
) -> Result<web::Json<ScriptsAnswer>, ApiError> {
    let (limit, sort) = (limit(&query)?, sort(&query)?);
    let after = settled(&app).await?;
    let list = ask(&app.actors.metrics, metrics::Scripts { after, limit, sort }).await?;
    Ok(web::Json(ScriptsAnswer::new(list, &app.engine)))
}

/// `GET /monitor/metrics`
pub(super) async fn metrics(app: web::Data<App>) -> Result<HttpResponse, ApiError> {
    let process = process(&app).await?;
    let after = settled(&app).await?;
    let exposition = ask(&app.actors.metrics, metrics::Prometheus { after }).await?;
    let engine = engine_facts(&app.engine.stats());
    let schedules = schedule_facts(&app).await?;
    let logs = app.runner.journal.written();
    let text =
        web::block(move || exposition.text(&build_facts(), &process, &engine, &schedules, logs));
    let text = text
        .await
        .map_err(ApiError::internal)?
        .map_err(ApiError::internal)?;
    Ok(HttpResponse::Ok()
        .content_type(Exposition::CONTENT_TYPE)
        .body(text))
}

/// `POST /monitor/script-performance`
pub(super) async fn script_performance(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<web::Json<PerformanceAnswer>, ApiError> {
    let Some(script) = body.text("scriptPath")?.map(str::to_owned) else {
        return Ok(web::Json(None.into()));
    };
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let after = settled(&app).await?;
    let message = metrics::Performance {
        after,
        script,
        deployment: deployment.to_string().into(),
        elsewhere: !query.names_deployment() && !body.names_deployment(),
    };
    Ok(web::Json(ask(&app.actors.metrics, message).await?.into()))
}

/// What this program is; the commit is told by whoever builds it.
fn build_facts() -> BuildFacts {
    BuildFacts {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        commit: option_env!("HOODY_EXEC_COMMIT")
            .unwrap_or("unknown")
            .to_owned(),
        engine: engine::INTERPRETER.to_owned(),
    }
}

/// The engine's facts in the words of the metrics.
fn engine_facts(stats: &engine::Stats) -> EngineFacts {
    EngineFacts {
        threads: stats.threads as u64,
        stuck_threads: stats.stuck_threads as u64,
        queue_depth: stats.queued as u64,
        queue_capacity: stats.queue_capacity as u64,
        worker_vms: stats.worker_vms as u64,
        serverless_vms: stats.running as u64,
        vm_bytes: stats.vm_bytes as u64,
        refusals: stats.refusals,
        vm_builds: stats.vms_built,
        vm_build_time: stats.vm_build_time,
        vm_restores: stats.vms_restored,
        vm_restore_time: stats.vm_restore_time,
        vm_swaps: stats.vms_swapped,
        worker_vms_evicted: stats.evicted_workers,
        worker_vms_discarded: stats.discarded_workers,
        cache_entries: stats.compiled.entries as u64,
        cache_bytes: stats.compiled.bytes,
        cache_hits: stats.compiled.hits,
        cache_archived: stats.compiled.archived,
        cache_misses: stats.compiled.misses,
    }
}

/// The scheduler's facts in the words of the metrics.
async fn schedule_facts(app: &App) -> Result<ScheduleFacts, ApiError> {
    let listed = ask(&app.scheduler, scheduler::List).await?;
    let next = listed.into_iter().map(|listed| {
        let route = listed.registration.place.script.route.clone();
        (route, listed.registration.next)
    });
    Ok(ScheduleFacts {
        next: next.collect(),
    })
}

/// Facts of the process, read where waiting harms nobody.
async fn process(app: &App) -> Result<ProcessFacts, ApiError> {
    let probe = app.actors.process.clone();
    web::block(move || probe.facts())
        .await
        .map_err(ApiError::internal)
}

/// The proof that the metrics know every end that a client can have seen.
async fn settled(app: &App) -> Result<Settled, ApiError> {
    Ok(ask(&app.actors.registry, registry::Settle {}).await?)
}

/// A whole number, clamped; whether it fits a machine's word does not matter for that.
fn limit(query: &Query) -> Result<usize, ApiError> {
    let Some(text) = query.text("limit") else {
        return Ok(DEFAULT_LIMIT);
    };
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ApiError::field("limit", "must be an integer"));
    }
    let size = if negative {
        0
    } else {
        digits.parse().unwrap_or(usize::MAX)
    };
    Ok(size.clamp(1, MAX_LIMIT))
}

fn sort(query: &Query) -> Result<Sort, ApiError> {
    let Some(name) = query.text("sort") else {
        return Ok(Sort::default());
    };
    Sort::named(name).ok_or_else(|| {
        let accepted = Sort::ALL.map(Sort::as_str).join(", ");
        ApiError::field("sort", format!("must be one of {accepted}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_clamped_and_must_be_integers() {
        for (text, expected) in [
            ("", Some(100)),
            ("limit=7", Some(7)),
            ("limit=0", Some(1)),
            ("limit=-5", Some(1)),
            ("limit=501", Some(500)),
            ("limit=99999999999999999999999", Some(500)),
            ("limit=", None),
            ("limit=-", None),
            ("limit=1.5", None),
            ("limit=ten", None),
        ] {
            assert_eq!(limit(&Query::parse(text).unwrap()).ok(), expected, "{text}");
        }
    }
}
