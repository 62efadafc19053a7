//! What is counted of one script: its series for Prometheus, and the rest that only the JSON answers show.
//!
//! Invariants
//! - One function counts an ended exchange, so the sum over methods, the histogram's count and the total are one number.
//! - Whatever can be derived is not stored: success, means, active sockets.
//!
//! Memory of a script: about 1 KB, 0.5 KB for each factor of two its durations span (at most 15.5 KB), 0.6 KB for each of
//! at most 8 recent errors: typically 3 KB, never more than 24 KB.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::reason::{End, EndReason, FireOutcome};
use super::sketch::Sketch;
use super::window::{micros, rounded};
use crate::exchange::{Facts, Moment, ScriptId, Verb, clipped};

/// Upper bounds of the duration buckets: 1 ms to 10 s.
pub(super) const DURATION_BOUNDS: [u64; 13] = [
    1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
    5_000_000, 10_000_000,
];
/// Upper bounds of the buckets of the wait for a thread: 50 µs to 10 s.
pub(super) const WAIT_BOUNDS: [u64; 13] = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000,
];

const RECENT_DURATIONS: usize = 100;
const RECENT_ERRORS: usize = 8;
const MESSAGE_MAX_BYTES: usize = 500;

/// Durations by bucket. Microseconds throughout, so that sums are exact and do not depend on their order.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    bounds: &'static [u64; 13],
    counts: [u64; 14],
    pub(super) count: u64,
    pub(super) sum_micros: u64,
}

impl Histogram {
    pub(super) fn new(bounds: &'static [u64; 13]) -> Self {
        Histogram {
            bounds,
            counts: [0; 14],
            count: 0,
            sum_micros: 0,
        }
    }

    pub(super) fn record(&mut self, micros: u64) {
        let place = self.bounds.partition_point(|bound| *bound < micros);
        if let Some(count) = self.counts.get_mut(place) {
            *count += 1;
        }
        self.count += 1;
        self.sum_micros = self.sum_micros.saturating_add(micros);
    }

    /// The bounds in microseconds, each with the count of durations not above it.
    pub(super) fn cumulative(&self) -> impl Iterator<Item = (u64, u64)> {
        let mut seen = 0;
        self.bounds
            .iter()
            .zip(self.counts)
            .map(move |(bound, count)| {
                seen += count;
                (*bound, seen)
            })
    }

    /// Adds what another histogram with the same bounds has counted.
    pub(super) fn absorb(&mut self, other: &Histogram) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
        self.count += other.count;
        self.sum_micros = self.sum_micros.saturating_add(other.sum_micros);
    }

    /// The mean in milliseconds with one decimal, exactly as a reader of the histogram's sum and count gets it.
    fn mean_ms(&self) -> f64 {
        if self.count == 0 {
            return 0.0;
        }
        rounded(millis(self.sum_micros) / self.count as f64, 1)
    }
}

/// Sockets opened and closed.
#[derive(Clone, Debug, Default)]
pub(super) struct Sockets {
    pub(super) opened: u64,
    pub(super) normal: u64,
    pub(super) abnormal: u64,
    lasted_micros: u64,
    longest_micros: u64,
}

impl Sockets {
    /// Counts a close; 1000, 1001, 1005 and the codes an application may choose are normal.
    pub(super) fn close(&mut self, code: u16, lasted: Duration) {
        if matches!(code, 1000 | 1001 | 1005 | 3000..=4999) {
            self.normal += 1;
        } else {
            self.abnormal += 1;
        }
        let micros = micros(lasted);
        self.lasted_micros = self.lasted_micros.saturating_add(micros);
        self.longest_micros = self.longest_micros.max(micros);
    }

    pub(super) fn active(&self) -> u64 {
        self.opened.saturating_sub(self.normal + self.abnormal)
    }

    pub(super) fn absorb(&mut self, other: &Sockets) {
        self.opened += other.opened;
        self.normal += other.normal;
        self.abnormal += other.abnormal;
    }

    pub(super) fn stats(&self) -> WsStats {
        let closed = self.normal + self.abnormal;
        let mean = self.lasted_micros.checked_div(closed).unwrap_or(0);
        WsStats {
            opened: self.opened,
            closed,
            normal_closes: self.normal,
            abnormal_closes: self.abnormal,
            mean_session_ms: (mean + 500) / 1000,
            max_session_ms: (self.longest_micros + 500) / 1000,
        }
    }
}

/// What Prometheus shows of a script.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub(super) methods: [u64; Verb::COUNT],
    // Sorted by status; the statuses of errors are few, and there can be no more than 101.
    pub(super) errors: Vec<(u16, u64)>,
    pub(super) durations: Histogram,
    pub(super) sockets: Sockets,
    pub(super) fires: [u64; FireOutcome::COUNT],
    /// When a firing last ended well.
    pub(super) last_fire: Option<SystemTime>,
    pub(super) active_http: u64,
}

impl Series {
    pub(super) fn new() -> Self {
        Series {
            methods: [0; Verb::COUNT],
            errors: Vec::new(),
            durations: Histogram::new(&DURATION_BOUNDS),
            sockets: Sockets::default(),
            fires: [0; FireOutcome::COUNT],
            last_fire: None,
            active_http: 0,
        }
    }

    /// Whether anything was ever counted here.
    pub(super) fn was_used(&self) -> bool {
        self.durations.count > 0
            || self.active_http > 0
            || self.sockets.opened > 0
            || self.fires.iter().any(|count| *count > 0)
    }

    pub(super) fn error_count(&self) -> u64 {
        self.errors.iter().map(|(_, count)| count).sum()
    }

    fn count_error(&mut self, status: u16, more: u64) {
        match self
            .errors
            .binary_search_by_key(&status, |(known, _)| *known)
        {
            Ok(place) => {
                if let Some((_, count)) = self.errors.get_mut(place) {
                    *count += more;
                }
            }
            Err(place) => self.errors.insert(place, (status, more)),
        }
    }

    pub(super) fn count_fire(&mut self, outcome: FireOutcome, at: Moment) {
        if outcome == FireOutcome::Ok {
            self.last_fire = Some(at.wall);
        }
        if let Some(count) = self.fires.get_mut(outcome.index()) {
            *count += 1;
        }
    }

    /// Adds another script's series, where two deployments have the same route.
    pub(super) fn absorb(&mut self, other: &Series) {
        for (count, more) in self.methods.iter_mut().zip(other.methods) {
            *count += more;
        }
        for (status, more) in &other.errors {
            self.count_error(*status, *more);
        }
        self.durations.absorb(&other.durations);
        self.sockets.absorb(&other.sockets);
        for (count, more) in self.fires.iter_mut().zip(other.fires) {
            *count += more;
        }
        self.last_fire = self.last_fire.max(other.last_fire);
        self.active_http += other.active_http;
    }
}

/// One of a script's recent errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub at: SystemTime,
    pub status: u16,
    /// What went wrong; it may contain text a client or a script chose.
    pub message: Box<str>,
    pub execution_id: Arc<str>,
}

/// Everything that is kept of one script.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    pub(super) script: Arc<ScriptId>,
    pub(super) hostname: Box<str>,
    pub(super) series: Series,
    pub(super) first_seen: SystemTime,
    pub(super) last_activity: SystemTime,
    sketch: Sketch,
    recent: VecDeque<u32>,
    faults: VecDeque<Fault>,
}

impl Tally {
    pub(super) fn new(script: Arc<ScriptId>, seen: SystemTime) -> Self {
        Tally {
            script,
            hostname: "".into(),
            series: Series::new(),
            first_seen: seen,
            last_activity: seen,
            sketch: Sketch::default(),
            recent: VecDeque::new(),
            faults: VecDeque::new(),
        }
    }

    /// Something happened to the script; the names are those it has now.
    pub(super) fn touch(&mut self, script: &Arc<ScriptId>, hostname: Option<&str>, at: SystemTime) {
        if !Arc::ptr_eq(&self.script, script) {
            self.script = script.clone();
        }
        if let Some(hostname) = hostname
            && *self.hostname != *hostname
        {
            self.hostname = hostname.into();
        }
        self.last_activity = self.last_activity.max(at);
    }

    /// Counts an HTTP exchange that has ended.
    pub(super) fn count_http(&mut self, facts: &Facts, end: &End, duration_micros: u64) {
        if let Some(count) = self.series.methods.get_mut(facts.method.index()) {
            *count += 1;
        }
        self.series.durations.record(duration_micros);
        self.sketch.record(duration_micros);
        if self.recent.len() == RECENT_DURATIONS {
            self.recent.pop_front();
        }
        let millis = duration_micros.saturating_add(500) / 1000;
        self.recent
            .push_back(u32::try_from(millis).unwrap_or(u32::MAX));
        if end.is_error() {
            self.series.count_error(end.error_status(), 1);
        }
    }

    /// Remembers an error, and forgets the oldest beyond the last few.
    pub(super) fn remember(&mut self, fault: Fault) {
        if self.faults.len() == RECENT_ERRORS {
            self.faults.pop_back();
        }
        self.faults.push_front(fault);
    }

    pub(super) fn http(&self) -> HttpStats {
        let errors = self.series.error_count();
        let total = self.series.durations.count;
        HttpStats {
            total,
            success: total.saturating_sub(errors),
            errors,
            mean_ms: self.series.durations.mean_ms(),
            p50_ms: rounded(millis(self.sketch.quantile(0.5)), 1),
            p95_ms: self.p95_ms(),
            max_ms: rounded(millis(self.sketch.max()), 1),
        }
    }

    pub(super) fn p95_ms(&self) -> f64 {
        rounded(millis(self.sketch.quantile(0.95)), 1)
    }

    pub(super) fn recent_durations_ms(&self) -> Vec<u32> {
        self.recent.iter().copied().collect()
    }

    pub(super) fn faults(&self) -> Vec<Fault> {
        self.faults.iter().cloned().collect()
    }
}

/// The fault that an end is to those who look for what went wrong.
pub(super) fn fault_of(execution_id: &Arc<str>, end: &End, at: Moment) -> Fault {
    let message = end.error.as_deref().unwrap_or_else(|| sentence(end.reason));
    Fault {
        at: at.wall,
        status: end.error_status(),
        message: clipped(message, MESSAGE_MAX_BYTES).into(),
        execution_id: execution_id.clone(),
    }
}

fn sentence(reason: EndReason) -> &'static str {
    match reason {
        EndReason::Answered => "The script answered with an error status",
        EndReason::Refused => "The service refused the request",
        EndReason::Overloaded => "There was no room for the run",
        EndReason::Thrown => "The script threw an error",
        EndReason::BadValue => "The script returned a value that cannot be an answer",
        EndReason::LoadFailed => "The script could not be loaded",
        EndReason::Timeout => "The script reached its time limit",
        EndReason::Memory => "The script reached its memory limit",
        EndReason::Stack => "The script reached its stack limit",
        EndReason::BrokenOff => "The answer broke off",
        EndReason::ClientLeft => "The client left before the answer was complete",
        EndReason::Cancelled => "The run was cancelled",
        EndReason::Cut => "The run was cut when the service stopped",
        EndReason::Crashed => "The service failed while the script ran",
    }
}

/// Microseconds as milliseconds.
pub(super) fn millis(micros: u64) -> f64 {
    micros as f64 / 1000.0
}

/// HTTP numbers of a script; durations in milliseconds with one decimal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HttpStats {
    pub total: u64,
    pub success: u64,
    pub errors: u64,
    pub mean_ms: f64,
    pub p50_ms: f64,
    pub p95_ms: f64,
    pub max_ms: f64,
}

/// WebSocket numbers; sessions in whole milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WsStats {
    pub opened: u64,
    pub closed: u64,
    pub normal_closes: u64,
    pub abnormal_closes: u64,
    pub mean_session_ms: u64,
    pub max_session_ms: u64,
}

impl WsStats {
    /// Open now.
    pub fn active(&self) -> u64 {
        self.opened.saturating_sub(self.closed)
    }
}
