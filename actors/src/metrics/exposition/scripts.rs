//! The families that have one series, or several, for each script.

use std::collections::BTreeMap;
use std::sync::Arc;

use prometheus::proto::MetricFamily;

use super::families::{Sample, Unit, counter, gauge, histogram, labelled, sample, seconds};
use crate::exchange::Verb;
use crate::metrics::reason::FireOutcome;
use crate::metrics::routes::label;
use crate::metrics::tally::Series;

type ByLabel = BTreeMap<String, Series>;

pub(super) fn families(series: &[(Arc<str>, Series)]) -> Vec<MetricFamily> {
    let scripts = by_label(series);
    let mut families = vec![
        counter(
            "hoody_exec_http_requests_total",
            "Total HTTP requests served by scripts",
            each(&scripts, requests),
        ),
        counter(
            "hoody_exec_http_errors_total",
            "Total HTTP errors served by scripts",
            each(&scripts, errors),
        ),
        durations(
            &scripts,
            "hoody_exec_http_duration_ms",
            "HTTP request duration in milliseconds (per-script histogram)",
            Unit::Milliseconds,
        ),
        durations(
            &scripts,
            "hoody_exec_http_duration_seconds",
            "HTTP request duration in seconds (per-script histogram)",
            Unit::Seconds,
        ),
        gauge(
            "hoody_exec_http_requests_in_flight",
            "HTTP requests being handled by scripts now",
            each(&scripts, |route, series| {
                vec![labelled(&[("script", route)], series.active_http)]
            }),
        ),
        counter(
            "hoody_exec_cron_fires_total",
            "Total finished firings of schedules, by outcome",
            each(&scripts, fires),
        ),
        gauge(
            "hoody_exec_cron_last_success_timestamp_seconds",
            "When a firing of a schedule last ended well, in seconds since unix epoch",
            each(&scripts, last_fire),
        ),
    ];
    families.extend(sockets(&scripts));
    families
}

/// The series by label: deployments that share a route share its series.
fn by_label(all: &[(Arc<str>, Series)]) -> ByLabel {
    let mut merged = ByLabel::new();
    for (route, series) in all {
        let label = label(route);
        match merged.get_mut(label) {
            Some(known) => known.absorb(series),
            None => {
                merged.insert(label.to_owned(), series.clone());
            }
        }
    }
    merged
}

fn each(scripts: &ByLabel, samples: impl Fn(&str, &Series) -> Vec<Sample>) -> Vec<Sample> {
    let all = scripts.iter();
    all.flat_map(|(route, series)| samples(route, series))
        .collect()
}

fn requests(route: &str, series: &Series) -> Vec<Sample> {
    let counts = Verb::LABELS.iter().zip(series.methods);
    counts
        .filter(|(_, count)| *count > 0)
        .map(|(method, count)| labelled(&[("script", route), ("method", method)], count))
        .collect()
}

fn errors(route: &str, series: &Series) -> Vec<Sample> {
    let counts = series.errors.iter();
    counts
        .map(|(status, count)| {
            let status = status.to_string();
            labelled(&[("script", route), ("status", &status)], *count)
        })
        .collect()
}

fn fires(route: &str, series: &Series) -> Vec<Sample> {
    let counts = FireOutcome::ALL.iter().zip(series.fires);
    counts
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| {
            let labels = [("script", route), ("outcome", outcome.as_str())];
            labelled(&labels, count)
        })
        .collect()
}

fn last_fire(route: &str, series: &Series) -> Vec<Sample> {
    let told = |time| sample(&[("script", route)], seconds(time));
    series.last_fire.map(told).into_iter().collect()
}

fn durations(scripts: &ByLabel, name: &str, help: &str, unit: Unit) -> MetricFamily {
    let each = scripts.iter();
    let histograms = each.map(|(route, series)| (vec![("script", &**route)], &series.durations));
    histogram(name, help, unit, histograms.collect())
}

fn sockets(scripts: &ByLabel) -> [MetricFamily; 3] {
    let with_sockets = |samples: &dyn Fn(&str, &Series) -> Vec<Sample>| {
        each(scripts, |route, series| {
            if series.sockets.opened == 0 {
                return Vec::new();
            }
            samples(route, series)
        })
    };
    [
        gauge(
            "hoody_exec_ws_connections_active",
            "Currently open WebSocket connections",
            with_sockets(&|route, series| {
                vec![labelled(&[("script", route)], series.sockets.active())]
            }),
        ),
        counter(
            "hoody_exec_ws_opens_total",
            "Total WebSocket connections opened",
            with_sockets(&|route, series| {
                vec![labelled(&[("script", route)], series.sockets.opened)]
            }),
        ),
        counter(
            "hoody_exec_ws_closes_total",
            "Total WebSocket connections closed, by kind of close",
            with_sockets(&|route, series| {
                let kind = |kind, count| labelled(&[("script", route), ("kind", kind)], count);
                vec![
                    kind("normal", series.sockets.normal),
                    kind("abnormal", series.sockets.abnormal),
                ]
            }),
        ),
    ]
}
