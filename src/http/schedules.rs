//! The schedule family: what is registered, a fire by hand, a fresh look at all scripts, and what has fired.

mod query;

use std::path::Path;
use std::sync::Arc;

use actix_web::{HttpRequest, web};
use actors::paths::ScriptPath;
use actors::scheduler::{self, Fired, Listed, Record, Reloaded, Wanted};
use serde::Serialize;

use super::error::{ApiError, Code};
use super::wire::{self, Body, Query, Time};
use super::{App, ask};

#[derive(Serialize)]
pub(super) struct ListAnswer {
    total: usize,
    schedules: Vec<ScheduleAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ScheduleAnswer {
    /// Absolute.
    script_path: String,
    /// Relative to the scripts root.
    script_rel: String,
    subdomain: String,
    exec_id: Option<String>,
    vm_cache_key: String,
    expression: String,
    /// 0 is unlimited.
    timeout_ms: u64,
    registered_at: Time,
    next_fire: Option<Time>,
    last_fire_at: Option<Time>,
    last_fire_status: Option<&'static str>,
    last_fire_run_id: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TriggerAnswer {
    /// Whether the script ran to an end of its own.
    triggered: bool,
    /// As it was asked for.
    script_path: String,
    run_id: String,
    status: &'static str,
    duration_ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ReloadAnswer {
    dry_run: bool,
    added: Vec<String>,
    kept: Vec<String>,
    removed: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    failed: Vec<FailedAnswer>,
}

#[derive(Serialize)]
struct FailedAnswer {
    path: String,
    reason: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct HistoryAnswer {
    /// The length of `entries`.
    total: usize,
    limit: usize,
    /// As it was asked for; the history is one, so it changes nothing.
    include_rotated: bool,
    /// Whether there is more, behind `cursor`.
    truncated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
    entries: Vec<FireAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FireAnswer {
    ts: Time,
    /// Relative to the scripts root.
    script_path: String,
    expression: String,
    run_id: String,
    status: &'static str,
    duration_ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    return_preview: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// `GET /schedules/list`
pub(super) async fn list_schedules(app: web::Data<App>) -> Result<web::Json<ListAnswer>, ApiError> {
    let listed = ask(&app.scheduler, scheduler::List).await?;
    let root = app.files.root().path();
    let schedules: Vec<_> = listed
        .into_iter()
        .map(|listed| ScheduleAnswer::of(listed, root))
        .collect();
    Ok(web::Json(ListAnswer {
        total: schedules.len(),
        schedules,
    }))
}

/// `POST /schedules/trigger`
pub(super) async fn trigger_schedule(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
    body: Body,
) -> Result<web::Json<TriggerAnswer>, ApiError> {
    let asked = body.text("scriptPath")?.filter(|path| !path.is_empty());
    let asked = asked.ok_or_else(|| query::fault("scriptPath is required", "scriptPath"))?;
    let force = body.flag("force", false)?;
    let deployment = wire::deployment(&app, &request, &query, &body)?;
    let (path, fallback) = ScriptPath::candidates(app.files.root(), &deployment, asked)
        .map_err(|error| query::path_fault("scriptPath", error))?;
    let trigger = scheduler::Trigger {
        path,
        fallback,
        force,
    };
    let fired = ask(&app.scheduler, trigger).await??;
    // Not bounded: the run is, by the limits of the script.
    let fired = fired.ended().await.ok_or_else(|| {
        ApiError::new(Code::Internal, "trigger failed").because("the scheduler is gone")
    })?;
    Ok(web::Json(TriggerAnswer::of(asked, fired)))
}

/// `POST /schedules/reload`
pub(super) async fn reload_schedules(
    app: web::Data<App>,
    body: Body,
) -> Result<web::Json<ReloadAnswer>, ApiError> {
    let dry_run = body.flag("dry_run", false)?;
    let reloaded = ask(&app.scheduler, scheduler::Reload { dry_run }).await??;
    Ok(web::Json(ReloadAnswer::of(dry_run, reloaded)))
}

/// `GET /schedules/history`
pub(super) async fn schedule_history(
    request: HttpRequest,
    app: web::Data<App>,
    query: Query,
) -> Result<web::Json<HistoryAnswer>, ApiError> {
    let include_rotated = query.flag("includeRotated")?;
    let limit = query::limit(&query)?;
    let script = match query.text("scriptPath").filter(|path| !path.is_empty()) {
        None => None,
        Some(path) => {
            let deployment = wire::deployment(&app, &request, &query, &Body::default())?;
            Some(query::script(&app, &deployment, path)?)
        }
    };
    let wanted = Wanted {
        script,
        since: query::since(&query)?,
        after: query::cursor(&query)?,
        limit,
    };
    let page = ask(&app.scheduler, scheduler::Fires { wanted }).await??;
    let entries: Vec<_> = page.records.into_iter().map(FireAnswer::from).collect();
    Ok(web::Json(HistoryAnswer {
        total: entries.len(),
        limit,
        include_rotated,
        truncated: page.next.is_some(),
        cursor: page.next.map(query::written),
        entries,
    }))
}

impl ScheduleAnswer {
    fn of(listed: Listed, root: &Path) -> Self {
        let Listed { registration, last } = listed;
        let (place, schedule) = (registration.place, registration.schedule);
        Self {
            script_path: root.join(&*place.path).to_string_lossy().into_owned(),
            script_rel: place.path.to_string(),
            subdomain: place.subdomain.clone(),
            exec_id: place.exec_id.clone(),
            vm_cache_key: place.deployment.to_string(),
            expression: schedule.expression,
            timeout_ms: schedule.timeout.map_or(0, |limit| limit.as_millis() as u64),
            registered_at: Time(registration.registered_at),
            next_fire: registration.next.map(Time),
            last_fire_at: last.as_ref().map(|last| Time(last.at)),
            last_fire_status: last.as_ref().map(|last| last.outcome.as_str()),
            last_fire_run_id: last.map(|last| last.run_id.to_string()),
        }
    }
}

impl TriggerAnswer {
    fn of(asked: &str, fired: Fired) -> Self {
        Self {
            triggered: fired.ran(),
            script_path: asked.to_owned(),
            run_id: fired.run_id.to_string(),
            status: fired.outcome.as_str(),
            duration_ms: fired.duration.as_millis() as u64,
            error: fired.error,
        }
    }
}

impl ReloadAnswer {
    fn of(dry_run: bool, reloaded: Reloaded) -> Self {
        let failed = |(path, unfit): (Arc<str>, scheduler::Unfit)| FailedAnswer {
            path: path.to_string(),
            reason: unfit.reason,
        };
        Self {
            dry_run,
            added: texts(&reloaded.added),
            kept: texts(&reloaded.kept),
            removed: texts(&reloaded.removed),
            failed: reloaded.failed.into_iter().map(failed).collect(),
        }
    }
}

fn texts(paths: &[Arc<str>]) -> Vec<String> {
    paths.iter().map(|path| path.to_string()).collect()
}

impl From<Record> for FireAnswer {
    fn from(record: Record) -> Self {
        Self {
            ts: Time(record.at),
            script_path: record.script.to_string(),
            expression: record.expression,
            run_id: record.run_id.to_string(),
            status: record.outcome.as_str(),
            duration_ms: record.duration.as_millis() as u64,
            return_preview: record.returned,
            error: record.error,
        }
    }
}
