//! The families of what is counted of all scripts together.

use prometheus::proto::MetricFamily;

use super::families::{Sample, Unit, counter, gauge, histogram, labelled, sample};
use super::{EngineFacts, Exposition, START_TIME};
use crate::metrics::count::Totals;
use crate::metrics::reason::{EndReason, Limit, RestartOutcome};
use crate::metrics::tally::Histogram;

pub(super) fn families(all: &Exposition, engine: &EngineFacts) -> Vec<MetricFamily> {
    let mut families = histograms(&all.totals);
    families.extend(ends(&all.totals));
    families.push(limits(&all.totals, engine));
    families.extend(restarts(&all.totals));
    families.extend(tracking(all));
    let started = sample(&[], all.since_ms as f64 / 1000.0);
    families.push(gauge(
        START_TIME,
        "Start time of the process since unix epoch in seconds",
        vec![started],
    ));
    families
}

fn histograms(totals: &Totals) -> Vec<MetricFamily> {
    let all = |name, help, unit, durations: &Histogram| {
        histogram(name, help, unit, vec![(Vec::new(), durations)])
    };
    vec![
        all(
            "hoody_exec_http_duration_ms_global",
            "HTTP request duration in milliseconds (all scripts)",
            Unit::Milliseconds,
            &totals.durations,
        ),
        all(
            "hoody_exec_http_duration_seconds_global",
            "HTTP request duration in seconds (all scripts)",
            Unit::Seconds,
            &totals.durations,
        ),
        all(
            "hoody_exec_queue_wait_seconds",
            "Time that runs waited for a script thread, in seconds",
            Unit::Seconds,
            &totals.queue_wait,
        ),
        all(
            "hoody_exec_cron_start_delay_seconds",
            "Time from the instant of a schedule to the start of its run, in seconds",
            Unit::Seconds,
            &totals.fire_delay,
        ),
    ]
}

fn ends(totals: &Totals) -> Vec<MetricFamily> {
    let reasons = EndReason::ALL.iter().zip(totals.reasons);
    vec![
        counter(
            "hoody_exec_runs_total",
            "Total ended runs of scripts, by the reason of their end",
            reasons
                .map(|(reason, count)| labelled(&[("reason", reason.as_str())], count))
                .collect(),
        ),
        gauge(
            "hoody_exec_cron_active",
            "Scheduled runs now",
            plain(totals.cron.active),
        ),
        counter(
            "hoody_exec_metrics_errors_total",
            "Total events the metrics could not account for",
            plain(totals.misfits),
        ),
    ]
}

fn limits(totals: &Totals, engine: &EngineFacts) -> MetricFamily {
    let limits = Limit::ALL.iter().zip(totals.limits);
    let samples = limits.map(|(limit, count)| {
        // The engine counts what it refuses itself: nobody else learns of it, least of all when the script goes on.
        let count = match limit {
            Limit::Permission => count + engine.refusals,
            Limit::Time
            | Limit::Memory
            | Limit::Stack
            | Limit::Queue
            | Limit::Concurrency
            | Limit::Connections
            | Limit::Body => count,
        };
        labelled(&[("limit", limit.as_str())], count)
    });
    counter(
        "hoody_exec_limit_hits_total",
        "Total times that a run, a request or what a script asked for met a limit, by limit",
        samples.collect(),
    )
}

fn restarts(totals: &Totals) -> [MetricFamily; 3] {
    let restarts = RestartOutcome::ALL.iter().zip(totals.restarts);
    let cut = totals.reasons.get(EndReason::Cut.index()).copied();
    let cut = cut.unwrap_or(0) + totals.cut_before;
    [
        counter(
            "hoody_exec_restarts_total",
            "Total restarts tried, by outcome",
            restarts
                .map(|(outcome, count)| labelled(&[("outcome", outcome.as_str())], count))
                .collect(),
        ),
        counter(
            "hoody_exec_restart_cut_requests_total",
            "Total runs cut at the deadline of a drain",
            plain(cut),
        ),
        counter(
            "hoody_exec_restart_crashes_total",
            "Total times the serving process ended unasked and was started again",
            plain(totals.crashes),
        ),
    ]
}

fn tracking(all: &Exposition) -> Vec<MetricFamily> {
    vec![
        gauge(
            "hoody_exec_runs_active",
            "Runs that hold a VM or a slot now",
            plain(all.running as u64),
        ),
        gauge(
            "hoody_exec_metrics_scripts",
            "Scripts tracked one by one",
            plain(all.tracked as u64),
        ),
        counter(
            "hoody_exec_metrics_dropped_scripts_total",
            "Total scripts that found no room among the tracked ones",
            plain(all.dropped),
        ),
        counter(
            "hoody_exec_metrics_evicted_scripts_total",
            "Total idle scripts no longer tracked, to make room",
            plain(all.evicted),
        ),
    ]
}

fn plain(value: u64) -> Vec<Sample> {
    vec![labelled(&[], value)]
}
