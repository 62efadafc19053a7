//! What the aggregator answers: plain values, each complete in itself.

use std::sync::Arc;
use std::time::SystemTime;

use super::tally::{Fault, HttpStats, WsStats};
use crate::exchange::ScriptId;

/// The process-wide numbers at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Stats {
    /// Whole seconds since the start.
    pub uptime_seconds: u64,
    /// The start in whole milliseconds since the epoch.
    pub since_ms: u64,
    pub requests: RequestStats,
    pub websocket: WsStats,
    pub cron: CronStats,
    /// Scripts tracked one by one.
    pub scripts: usize,
    /// Scripts that could not be tracked because nobody could be evicted.
    pub dropped_scripts: u64,
    /// Deployments with at least one open socket.
    pub active_ws_deployments: usize,
    /// Runs that hold a VM or a slot.
    pub concurrent_running: u64,
}

/// HTTP exchanges of all scripts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RequestStats {
    pub total: u64,
    pub success: u64,
    pub errors: u64,
    pub active: u64,
    /// Total by uptime, three decimals.
    pub per_second: f64,
    /// Requests a second over the last minute, 5 and 15 minutes, three decimals.
    pub per_1m: f64,
    pub per_5m: f64,
    pub per_15m: f64,
}

/// Firings of schedules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CronStats {
    /// Attempts, the skipped ones included.
    pub fires: u64,
    pub errors: u64,
    pub active: u64,
}

/// By what [`super::Scripts`] orders; all descending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    LastActivity,
    Requests,
    Errors,
    P95,
    WsActive,
}

impl Sort {
    /// Every order, in the order in which the API lists them.
    pub const ALL: [Sort; 5] = [
        Sort::LastActivity,
        Sort::Requests,
        Sort::Errors,
        Sort::P95,
        Sort::WsActive,
    ];

    /// The order's name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Sort::LastActivity => "lastActivity",
            Sort::Requests => "requests",
            Sort::Errors => "errors",
            Sort::P95 => "p95",
            Sort::WsActive => "ws_active",
        }
    }

    /// The order of this name.
    pub fn named(name: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.as_str() == name)
    }
}

/// Some of the tracked scripts, in the order asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptList {
    /// How many are tracked.
    pub total: usize,
    pub scripts: Vec<ScriptRow>,
}

/// One tracked script.
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptRow {
    pub script: Arc<ScriptId>,
    /// The host the last request named.
    pub hostname: Box<str>,
    pub active_http: u64,
    pub active_ws: u64,
    /// Runs that hold a VM or a slot.
    pub concurrent_running: u64,
    pub http: HttpStats,
    pub ws: WsStats,
    /// The newest first.
    pub recent_errors: Vec<Fault>,
    pub first_seen: SystemTime,
    pub last_activity: SystemTime,
}

/// One script in depth.
#[derive(Clone, Debug, PartialEq)]
pub struct PerformanceRow {
    pub row: ScriptRow,
    /// The last durations in whole milliseconds, the oldest first.
    pub recent_durations_ms: Vec<u32>,
}
