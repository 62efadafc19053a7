//! The aggregator's state and what each event does to it; no mailbox, no clock of its own.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant, UNIX_EPOCH};

use super::Event;
use super::Restarts;
use super::answers::{CronStats, PerformanceRow, RequestStats, ScriptList, ScriptRow, Sort, Stats};
use super::exposition::Exposition;
use super::reason::{End, EndReason, FireOutcome, Limit, RestartOutcome};
use super::scripts::{Place, Scripts};
use super::tally::{DURATION_BOUNDS, Histogram, Sockets, Tally, WAIT_BOUNDS, fault_of};
use super::window::{Windows, micros, rounded};
use crate::exchange::{Exchange, Facts, Kind, Moment, ScriptId};

/// What is counted of all scripts together.
#[derive(Clone, Debug)]
pub(super) struct Totals {
    pub(super) durations: Histogram,
    pub(super) errors: u64,
    pub(super) active_http: u64,
    pub(super) sockets: Sockets,
    pub(super) cron: CronStats,
    pub(super) reasons: [u64; EndReason::COUNT],
    pub(super) limits: [u64; Limit::COUNT],
    pub(super) restarts: [u64; RestartOutcome::COUNT],
    pub(super) crashes: u64,
    /// Runs cut by earlier generations.
    pub(super) cut_before: u64,
    pub(super) queue_wait: Histogram,
    pub(super) fire_delay: Histogram,
    /// Events that fit nothing we know: an end without a beginning. Always zero, unless we are at fault.
    pub(super) misfits: u64,
}

/// One exchange that has started and not finished.
#[derive(Debug)]
struct InFlight {
    exchange: Arc<Exchange>,
    place: Place,
}

/// Everything the aggregator knows.
#[derive(Debug)]
pub(super) struct State {
    started: Moment,
    scripts: Scripts,
    totals: Totals,
    windows: Windows,
    // By the registry's slot, so that an end finds its beginning without a search.
    in_flight: Vec<Option<InFlight>>,
    sockets: HashMap<u64, Place>,
}

impl State {
    pub(super) fn new(started: Moment, max_scripts: usize) -> Self {
        State {
            started,
            scripts: Scripts::new(max_scripts, started.wall),
            totals: Totals {
                durations: Histogram::new(&DURATION_BOUNDS),
                errors: 0,
                active_http: 0,
                sockets: Sockets::default(),
                cron: CronStats::default(),
                reasons: [0; EndReason::COUNT],
                limits: [0; Limit::COUNT],
                restarts: [0; RestartOutcome::COUNT],
                crashes: 0,
                cut_before: 0,
                queue_wait: Histogram::new(&WAIT_BOUNDS),
                fire_delay: Histogram::new(&DURATION_BOUNDS),
                misfits: 0,
            },
            windows: Windows::new(started.instant),
            in_flight: Vec::new(),
            sockets: HashMap::new(),
        }
    }

    pub(super) fn observed(&mut self, events: Vec<Event>) {
        for event in events {
            match event {
                Event::Started { exchange } => self.started(exchange),
                Event::Finished { exchange, end, at } => self.finished(&exchange, &end, at),
            }
        }
    }

    pub(super) fn started(&mut self, exchange: Arc<Exchange>) {
        let facts = &exchange.facts;
        let place = self.scripts.place(&facts.script, facts.received.wall);
        self.scripts.hold(place);
        let hostname = facts.kind.is_http().then_some(&*facts.hostname);
        let tally = self.scripts.tally(place);
        if place != Place::Overflow {
            tally.touch(&facts.script, hostname, facts.received.wall);
        }
        match facts.kind {
            Kind::Request | Kind::Background => {
                tally.series.active_http += 1;
                self.totals.active_http += 1;
            }
            Kind::Fire => {
                self.totals.cron.fires += 1;
                self.totals.cron.active += 1;
            }
            Kind::Socket => {}
        }
        let slot = exchange.slot();
        if self.in_flight.len() <= slot {
            self.in_flight.resize_with(slot + 1, || None);
        }
        if let Some(entry) = self.in_flight.get_mut(slot) {
            self.totals.misfits += u64::from(entry.is_some());
            *entry = Some(InFlight { exchange, place });
        }
    }

    pub(super) fn finished(&mut self, exchange: &Arc<Exchange>, end: &End, at: Moment) {
        let known = self.in_flight.get_mut(exchange.slot()).and_then(|entry| {
            entry.take_if(|in_flight| Arc::ptr_eq(&in_flight.exchange, exchange))
        });
        let Some(InFlight { place, .. }) = known else {
            self.totals.misfits += 1;
            return;
        };
        let facts = &exchange.facts;
        match facts.kind {
            Kind::Request | Kind::Background => {
                let tally = self.scripts.tally(place);
                tally.series.active_http = tally.series.active_http.saturating_sub(1);
                self.totals.active_http = self.totals.active_http.saturating_sub(1);
                self.count_http(place, facts, end, at);
            }
            Kind::Fire => {
                self.totals.cron.active = self.totals.cron.active.saturating_sub(1);
                self.count_fire(place, FireOutcome::from(end), at);
            }
            Kind::Socket => {}
        }
        self.count_end(place, &facts.execution_id, end, at);
        self.scripts.release(place);
    }

    pub(super) fn refused(&mut self, facts: &Facts, end: &End, at: Moment) {
        let place = self.scripts.place(&facts.script, facts.received.wall);
        if place != Place::Overflow {
            let hostname = Some(&*facts.hostname);
            let tally = self.scripts.tally(place);
            tally.touch(&facts.script, hostname, facts.received.wall);
        }
        self.count_http(place, facts, end, at);
        self.count_end(place, &facts.execution_id, end, at);
    }

    pub(super) fn fire_skipped(
        &mut self,
        script: &Arc<ScriptId>,
        outcome: FireOutcome,
        at: Moment,
    ) {
        let place = self.touched(script, None, at);
        self.totals.cron.fires += 1;
        self.count_fire(place, outcome, at);
    }

    pub(super) fn fire_delayed(&mut self, delay: Duration) {
        self.totals.fire_delay.record(micros(delay));
    }

    pub(super) fn socket_opened(
        &mut self,
        socket: u64,
        script: &Arc<ScriptId>,
        hostname: &str,
        at: Moment,
    ) {
        let place = self.touched(script, Some(hostname), at);
        if self.sockets.insert(socket, place).is_some() {
            self.totals.misfits += 1;
            return;
        }
        self.scripts.hold(place);
        self.scripts.tally(place).series.sockets.opened += 1;
        self.totals.sockets.opened += 1;
    }

    pub(super) fn socket_closed(
        &mut self,
        socket: u64,
        script: &Arc<ScriptId>,
        code: u16,
        lasted: Duration,
        at: Moment,
    ) {
        let Some(place) = self.sockets.remove(&socket) else {
            self.totals.misfits += 1;
            return;
        };
        let tally = self.scripts.tally(place);
        if place != Place::Overflow {
            tally.touch(script, None, at.wall);
        }
        tally.series.sockets.close(code, lasted);
        self.totals.sockets.close(code, lasted);
        self.scripts.release(place);
    }

    pub(super) fn faulted(
        &mut self,
        script: &Arc<ScriptId>,
        execution_id: &Arc<str>,
        end: &End,
        at: Moment,
    ) {
        let place = self.touched(script, None, at);
        if place != Place::Overflow {
            let fault = fault_of(execution_id, end, at);
            self.scripts.tally(place).remember(fault);
        }
        if let Some(limit) = end.reached() {
            self.limit_hit(limit);
        }
    }

    pub(super) fn limit_hit(&mut self, limit: Limit) {
        if let Some(count) = self.totals.limits.get_mut(limit.index()) {
            *count += 1;
        }
    }

    pub(super) fn restarts(&mut self, told: &Restarts) {
        self.totals.restarts = told.outcomes;
        self.totals.crashes = told.crashes;
        self.totals.cut_before = told.cut;
    }

    fn touched(&mut self, script: &Arc<ScriptId>, hostname: Option<&str>, at: Moment) -> Place {
        let place = self.scripts.place(script, at.wall);
        if place != Place::Overflow {
            self.scripts.tally(place).touch(script, hostname, at.wall);
        }
        place
    }

    fn count_http(&mut self, place: Place, facts: &Facts, end: &End, at: Moment) {
        let duration = micros(facts.received.elapsed_at(at.instant));
        self.scripts.tally(place).count_http(facts, end, duration);
        self.totals.durations.record(duration);
        self.totals.errors += u64::from(end.is_error());
        self.windows.record(at.instant);
    }

    /// Counts what every run has, whatever made it run.
    fn count_end(&mut self, place: Place, execution_id: &Arc<str>, end: &End, at: Moment) {
        if let Some(count) = self.totals.reasons.get_mut(end.reason.index()) {
            *count += 1;
        }
        if let Some(limit) = end.reached() {
            self.limit_hit(limit);
        }
        if let Some(wait) = end.queue_wait {
            self.totals.queue_wait.record(micros(wait));
        }
        if place != Place::Overflow {
            let tally = self.scripts.tally(place);
            tally.last_activity = tally.last_activity.max(at.wall);
            if end.is_error() {
                tally.remember(fault_of(execution_id, end, at));
            }
        }
    }

    fn count_fire(&mut self, place: Place, outcome: FireOutcome, at: Moment) {
        self.scripts.tally(place).series.count_fire(outcome, at);
        self.totals.cron.errors += u64::from(outcome.is_error());
    }

    pub(super) fn stats(&mut self, now: Instant) -> Stats {
        let uptime_seconds = self.started.elapsed_at(now).as_secs();
        let total = self.totals.durations.count;
        let [per_1m, per_5m, per_15m] = self.windows.rates(now).map(|rate| rounded(rate, 3));
        Stats {
            uptime_seconds,
            since_ms: since_ms(self.started),
            requests: RequestStats {
                total,
                success: total.saturating_sub(self.totals.errors),
                errors: self.totals.errors,
                active: self.totals.active_http,
                // The uptime is the one in the same answer; its first second counts as a whole one.
                per_second: rounded(total as f64 / uptime_seconds.max(1) as f64, 3),
                per_1m,
                per_5m,
                per_15m,
            },
            websocket: self.totals.sockets.stats(),
            cron: self.totals.cron,
            scripts: self.scripts.len(),
            dropped_scripts: self.scripts.dropped,
            active_ws_deployments: self.active_ws_deployments(),
            concurrent_running: self.running().count() as u64,
        }
    }

    pub(super) fn list(&self, limit: usize, sort: Sort) -> ScriptList {
        let mut order: Vec<(f64, usize, &Tally)> = self
            .scripts
            .places()
            .map(|(index, tally)| (sort_key(tally, sort), index, tally))
            .collect();
        order.sort_by(|(one_key, _, one), (other_key, _, other)| {
            other_key
                .total_cmp(one_key)
                .then_with(|| other.last_activity.cmp(&one.last_activity))
                .then_with(|| one.script.route.cmp(&other.script.route))
                .then_with(|| one.script.deployment.cmp(&other.script.deployment))
        });
        let mut running: HashMap<usize, u64> = HashMap::new();
        for place in self.running() {
            if let Place::Entry(index) = place {
                *running.entry(index).or_default() += 1;
            }
        }
        let scripts = order
            .into_iter()
            .take(limit)
            .map(|(_, index, tally)| row(tally, running.get(&index).copied().unwrap_or(0)))
            .collect();
        ScriptList {
            total: self.scripts.len(),
            scripts,
        }
    }

    pub(super) fn performance(
        &self,
        script: &str,
        deployment: &str,
        elsewhere: bool,
    ) -> Option<PerformanceRow> {
        let (index, tally) = self.find(script, deployment, elsewhere)?;
        let running = self.running().filter(|place| *place == Place::Entry(index));
        Some(PerformanceRow {
            row: row(tally, running.count() as u64),
            recent_durations_ms: tally.recent_durations_ms(),
        })
    }

    /// A file names one script; a route is looked for in the deployment meant, and then elsewhere if that will do.
    fn find(&self, script: &str, deployment: &str, elsewhere: bool) -> Option<(usize, &Tally)> {
        let by = |wanted: &dyn Fn(&ScriptId) -> bool| {
            self.scripts
                .places()
                .filter(|(_, tally)| wanted(&tally.script))
                .max_by_key(|(_, tally)| tally.last_activity)
        };
        by(&|id| *id.file == *script)
            .or_else(|| by(&|id| *id.route == *script && *id.deployment == *deployment))
            .or_else(|| by(&|id| elsewhere && *id.route == *script))
    }

    pub(super) fn exposition(&self) -> Exposition {
        Exposition::new(
            since_ms(self.started),
            &self.scripts,
            &self.totals,
            self.running().count(),
        )
    }

    /// Where the runs that hold a VM or a slot are counted.
    fn running(&self) -> impl Iterator<Item = Place> {
        self.in_flight
            .iter()
            .flatten()
            .filter(|in_flight| in_flight.exchange.is_running())
            .map(|in_flight| in_flight.place)
    }

    fn active_ws_deployments(&self) -> usize {
        let with_sockets = self
            .scripts
            .iter()
            .filter(|tally| tally.series.sockets.active() > 0);
        let deployments: HashSet<&str> = with_sockets
            .map(|tally| &*tally.script.deployment)
            .collect();
        deployments.len()
    }
}

/// A start in whole milliseconds since the epoch.
///
/// Milliseconds survive the way through a `f64` of seconds and back exactly until 2038, so the three places that tell the
/// start agree to the digit.
pub(super) fn since_ms(started: Moment) -> u64 {
    let since = started.wall.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

fn sort_key(tally: &Tally, sort: Sort) -> f64 {
    match sort {
        // The tie-breaker is the key: a date does not fit into a float.
        Sort::LastActivity => 0.0,
        Sort::Requests => tally.series.durations.count as f64,
        Sort::Errors => tally.series.error_count() as f64,
        Sort::P95 => tally.p95_ms(),
        Sort::WsActive => tally.series.sockets.active() as f64,
    }
}

fn row(tally: &Tally, running: u64) -> ScriptRow {
    ScriptRow {
        script: tally.script.clone(),
        hostname: tally.hostname.clone(),
        active_http: tally.series.active_http,
        active_ws: tally.series.sockets.active(),
        concurrent_running: running,
        http: tally.http(),
        ws: tally.series.sockets.stats(),
        recent_errors: tally.faults(),
        first_seen: tally.first_seen,
        last_activity: tally.last_activity,
    }
}
