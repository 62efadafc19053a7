//! The system family: whether the service can be restarted, and restarting it.

use std::time::Duration;

use actix_web::web;
use actors::metrics::RestartOutcome;
use actors::supervisor::{self, LastRestart, Restarting};
use serde::Serialize;

use super::error::{ApiError, Code, Details};
use super::wire::{ActiveAnswer, Body, Time, active};
use super::{App, ask};

/// The longest drain that may be asked for.
const MAX_DRAIN_MS: u64 = 86_400_000;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RestartStatusAnswer {
    can_restart: bool,
    /// Whole seconds.
    uptime: u64,
    uptime_formatted: String,
    active_requests: usize,
    active: Vec<ActiveAnswer>,
    restart_ready: bool,
    phase: &'static str,
    /// Which process since the service was started answers this; its own id.
    generation: u64,
    generation_pid: u32,
    /// Why the service is being restarted or stopped; null while it is not.
    reason: Option<String>,
    last_restart: Option<LastRestartAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LastRestartAnswer {
    at: Time,
    reason: String,
    outcome: &'static str,
    /// Why it failed; null if it did not.
    error: Option<String>,
    cut_requests: u64,
}

impl From<LastRestart> for LastRestartAnswer {
    fn from(last: LastRestart) -> Self {
        Self {
            at: Time(last.at),
            reason: last.reason,
            outcome: last.outcome.map_or("under_way", RestartOutcome::as_str),
            error: last.error,
            cut_requests: last.cut,
        }
    }
}

/// The options of a restart, checked.
struct RestartBody {
    graceful: bool,
    drain_timeout: Duration,
    reason: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RestartAnswer {
    status: &'static str,
    graceful: bool,
    drain_timeout_ms: u64,
    active_requests: usize,
    reason: String,
    message: String,
}

impl RestartBody {
    fn read(body: &Body, default: Duration) -> Result<Self, ApiError> {
        let drain_timeout = match body.value("drainTimeoutMs") {
            None => default,
            Some(value) => match value.as_u64() {
                Some(ms) if ms > MAX_DRAIN_MS => {
                    return Err(bad("drainTimeoutMs", "must be at most 86400000"));
                }
                Some(ms) if ms > 0 => Duration::from_millis(ms),
                Some(_) | None => return Err(bad("drainTimeoutMs", "must be a positive integer")),
            },
        };
        let graceful = body
            .flag("graceful", true)
            .map_err(|_| bad("graceful", "must be a boolean"))?;
        let reason = body
            .text("reason")
            .map_err(|_| bad("reason", "must be a string"))?;
        Ok(Self {
            graceful,
            drain_timeout,
            reason: reason.unwrap_or("API restart request").to_owned(),
        })
    }
}

/// `GET /system/restart-status`
pub(super) async fn restart_status(
    app: web::Data<App>,
) -> Result<web::Json<RestartStatusAnswer>, ApiError> {
    let standing = ask(&app.actors.supervisor, supervisor::Status {}).await?;
    let active = active(&app).await?;
    Ok(web::Json(RestartStatusAnswer {
        can_restart: standing.can_restart,
        uptime: standing.uptime.as_secs(),
        uptime_formatted: formatted(standing.uptime.as_secs()),
        active_requests: active.len(),
        restart_ready: standing.can_restart && standing.is_settled && active.is_empty(),
        active,
        phase: standing.phase.as_str(),
        generation: app.life.generation,
        generation_pid: std::process::id(),
        reason: standing.reason,
        last_restart: standing.history.last.map(Into::into),
    }))
}

/// `POST /system/restart`
pub(super) async fn restart(
    app: web::Data<App>,
    body: Body,
) -> Result<web::Json<RestartAnswer>, ApiError> {
    let RestartBody {
        graceful,
        drain_timeout,
        reason,
    } = RestartBody::read(&body, app.restart.drain_timeout)?;
    let active_requests = active(&app).await?.len();
    let message = supervisor::Restart {
        graceful,
        drain_timeout,
        reason,
    };
    let Restarting {
        graceful,
        drain_timeout,
        reason,
    } = ask(&app.actors.supervisor, message).await??;
    let sentence = if graceful {
        "Restarting once running requests have finished"
    } else {
        "Restarting now"
    };
    Ok(web::Json(RestartAnswer {
        status: "restarting",
        graceful,
        drain_timeout_ms: drain_timeout.as_millis() as u64,
        active_requests,
        reason,
        message: sentence.to_owned(),
    }))
}

fn bad(field: &str, reason: &str) -> ApiError {
    ApiError::new(Code::Validation, "Invalid restart options").with(Details::Field {
        field: field.to_owned(),
        reason: reason.to_owned(),
    })
}

/// Days, hours and minutes; seconds would be out of date when they are read.
fn formatted(seconds: u64) -> String {
    format!(
        "{}d {}h {}m",
        seconds / 86_400,
        seconds / 3600 % 24,
        seconds / 60 % 60
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uptimes_have_days_hours_and_minutes() {
        for (seconds, expected) in [
            (0, "0d 0h 0m"),
            (86_400, "1d 0h 0m"),
            (93_784, "1d 2h 3m"),
            (59, "0d 0h 0m"),
        ] {
            assert_eq!(formatted(seconds), expected);
        }
    }
}
