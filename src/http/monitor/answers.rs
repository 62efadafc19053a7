//! The answers of the monitoring family that count: plain copies of what the aggregator says, in the page's words.

use actors::metrics::{
    CronStats, Fault, HttpStats, PerformanceRow, ProcessFacts, RequestStats, ScriptList, ScriptRow,
    Stats, WsStats,
};
use serde::Serialize;

use crate::http::wire::Time;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::http) struct StatsAnswer {
    /// Whole seconds.
    uptime: u64,
    memory: MemoryAnswer,
    cache: CacheAnswer,
    requests: RequestsAnswer,
    websocket: WebsocketAnswer,
    cron: CronAnswer,
    dropped_scripts: u64,
    since_ms: u64,
}

#[derive(Serialize)]
struct MemoryAnswer {
    used: u64,
    total: u64,
    percentage: f64,
    rss: u64,
    external: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CacheAnswer {
    scripts: usize,
    vms: usize,
    shared_states: usize,
    active_ws_hostnames: usize,
}

// `per1m` is no name that a rule would make of `per_1m`.
#[derive(Serialize)]
struct RequestsAnswer {
    total: u64,
    success: u64,
    errors: u64,
    #[serde(rename = "activeHttp")]
    active: u64,
    #[serde(rename = "perSecond")]
    per_second: f64,
    #[serde(rename = "per1m")]
    per_1m: f64,
    #[serde(rename = "per5m")]
    per_5m: f64,
    #[serde(rename = "per15m")]
    per_15m: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebsocketAnswer {
    opened: u64,
    closed: u64,
    active: u64,
    normal_closes: u64,
    abnormal_closes: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CronAnswer {
    fires: u64,
    errors: u64,
    active: u64,
    /// Equal to `active`: a fire whose time is over is stopped and not only let go.
    wrapper_active: u64,
}

#[derive(Serialize)]
pub(in crate::http) struct ScriptsAnswer {
    count: usize,
    total: usize,
    scripts: Vec<ScriptAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ScriptAnswer {
    script_path: String,
    hostname: String,
    vm_cached: bool,
    shared_state_bytes: Option<u64>,
    active_http: u64,
    active_ws: u64,
    concurrent_running: u64,
    http: HttpAnswer,
    ws: WsAnswer,
    recent_errors: Vec<RecentErrorAnswer>,
    first_seen_at: Time,
    last_activity_at: Time,
    /// Relative to the scripts root.
    file: String,
}

/// Of one script.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct HttpAnswer {
    total: u64,
    success: u64,
    errors: u64,
    mean_duration_ms: f64,
    p50_duration_ms: f64,
    p95_duration_ms: f64,
    max_duration_ms: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    recent_durations_ms: Option<Vec<u32>>,
}

/// Of one script.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WsAnswer {
    opened: u64,
    closed: u64,
    normal_closes: u64,
    abnormal_closes: u64,
    mean_session_ms: u64,
    max_session_ms: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RecentErrorAnswer {
    timestamp: Time,
    status_code: u16,
    message: String,
    execution_id: String,
}

#[derive(Serialize)]
pub(in crate::http) struct PerformanceAnswer {
    metrics: MetricsAnswer,
}

/// Nothing, or all of one script.
#[derive(Serialize)]
#[serde(untagged)]
enum MetricsAnswer {
    Untracked {},
    Tracked(Box<PerformanceMetrics>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PerformanceMetrics {
    script_path: String,
    period: &'static str,
    http: HttpAnswer,
    ws: WsAnswer,
    active_http: u64,
    active_ws: u64,
    first_seen_at: Time,
    last_activity_at: Time,
    /// Relative to the scripts root.
    file: String,
}

impl StatsAnswer {
    pub(super) fn new(stats: &Stats, process: &ProcessFacts, engine: &engine::Stats) -> Self {
        let (used, total) = (
            process.allocator.allocated_bytes,
            process.allocator.held_bytes,
        );
        Self {
            uptime: stats.uptime_seconds,
            memory: MemoryAnswer {
                used,
                total,
                // Both are zero where the allocator does not tell.
                percentage: used as f64 / total.max(1) as f64 * 100.0,
                rss: process.rss_bytes,
                external: engine.vm_bytes as u64,
            },
            cache: CacheAnswer {
                scripts: stats.scripts,
                vms: engine.worker_vms,
                shared_states: engine.shared_states,
                active_ws_hostnames: stats.active_ws_deployments,
            },
            requests: stats.requests.into(),
            websocket: stats.websocket.into(),
            cron: stats.cron.into(),
            dropped_scripts: stats.dropped_scripts,
            since_ms: stats.since_ms,
        }
    }
}

impl From<RequestStats> for RequestsAnswer {
    fn from(stats: RequestStats) -> Self {
        let RequestStats {
            total,
            success,
            errors,
            active,
            per_second,
            per_1m,
            per_5m,
            per_15m,
        } = stats;
        Self {
            total,
            success,
            errors,
            active,
            per_second,
            per_1m,
            per_5m,
            per_15m,
        }
    }
}

impl From<WsStats> for WebsocketAnswer {
    fn from(stats: WsStats) -> Self {
        Self {
            opened: stats.opened,
            closed: stats.closed,
            active: stats.active(),
            normal_closes: stats.normal_closes,
            abnormal_closes: stats.abnormal_closes,
        }
    }
}

impl From<CronStats> for CronAnswer {
    fn from(stats: CronStats) -> Self {
        Self {
            fires: stats.fires,
            errors: stats.errors,
            active: stats.active,
            wrapper_active: stats.active,
        }
    }
}

impl ScriptsAnswer {
    pub(super) fn new(list: ScriptList, engine: &engine::Engine) -> Self {
        let answer = |row| ScriptAnswer::new(row, engine);
        let scripts: Vec<_> = list.scripts.into_iter().map(answer).collect();
        Self {
            count: scripts.len(),
            total: list.total,
            scripts,
        }
    }
}

impl ScriptAnswer {
    fn new(row: ScriptRow, engine: &engine::Engine) -> Self {
        let deployment = &row.script.deployment;
        Self {
            vm_cached: engine.has_worker(deployment),
            shared_state_bytes: engine.shared_bytes(deployment).map(|bytes| bytes as u64),
            script_path: row.script.route.to_string(),
            hostname: row.hostname.into(),
            active_http: row.active_http,
            active_ws: row.active_ws,
            concurrent_running: row.concurrent_running,
            http: row.http.into(),
            ws: row.ws.into(),
            recent_errors: row.recent_errors.into_iter().map(Into::into).collect(),
            first_seen_at: Time(row.first_seen),
            last_activity_at: Time(row.last_activity),
            file: row.script.file.to_string(),
        }
    }
}

impl From<HttpStats> for HttpAnswer {
    fn from(stats: HttpStats) -> Self {
        Self {
            total: stats.total,
            success: stats.success,
            errors: stats.errors,
            mean_duration_ms: stats.mean_ms,
            p50_duration_ms: stats.p50_ms,
            p95_duration_ms: stats.p95_ms,
            max_duration_ms: stats.max_ms,
            recent_durations_ms: None,
        }
    }
}

impl From<WsStats> for WsAnswer {
    fn from(stats: WsStats) -> Self {
        Self {
            opened: stats.opened,
            closed: stats.closed,
            normal_closes: stats.normal_closes,
            abnormal_closes: stats.abnormal_closes,
            mean_session_ms: stats.mean_session_ms,
            max_session_ms: stats.max_session_ms,
        }
    }
}

impl From<Fault> for RecentErrorAnswer {
    fn from(fault: Fault) -> Self {
        Self {
            timestamp: Time(fault.at),
            status_code: fault.status,
            message: fault.message.into(),
            execution_id: fault.execution_id.to_string(),
        }
    }
}

impl From<Option<PerformanceRow>> for PerformanceAnswer {
    fn from(found: Option<PerformanceRow>) -> Self {
        let metrics = found.map_or(MetricsAnswer::Untracked {}, |found| {
            let row = found.row;
            MetricsAnswer::Tracked(Box::new(PerformanceMetrics {
                script_path: row.script.route.to_string(),
                period: "lifetime",
                http: HttpAnswer {
                    recent_durations_ms: Some(found.recent_durations_ms),
                    ..row.http.into()
                },
                ws: row.ws.into(),
                active_http: row.active_http,
                active_ws: row.active_ws,
                first_seen_at: Time(row.first_seen),
                last_activity_at: Time(row.last_activity),
                file: row.script.file.to_string(),
            }))
        });
        Self { metrics }
    }
}
