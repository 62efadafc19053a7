//! Building metric families of the `prometheus` crate from plain numbers.

use std::time::{SystemTime, UNIX_EPOCH};

use prometheus::proto::{
    Bucket, Counter, Gauge, Histogram as Buckets, LabelPair, Metric, MetricFamily, MetricType,
};

use crate::metrics::tally::Histogram;

/// In what a histogram of durations is told.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    Milliseconds,
    Seconds,
}

impl Unit {
    fn of(self, micros: u64) -> f64 {
        match self {
            Unit::Milliseconds => micros as f64 / 1e3,
            Unit::Seconds => micros as f64 / 1e6,
        }
    }
}

/// Labels and a value that is not yet a counter's or a gauge's.
pub(super) struct Sample {
    labels: Vec<LabelPair>,
    value: f64,
}

/// A sample with these labels, in this order.
pub(super) fn sample(labels: &[(&str, &str)], value: f64) -> Sample {
    Sample {
        labels: labels
            .iter()
            .map(|(name, value)| pair(name, value))
            .collect(),
        value,
    }
}

/// A sample of a whole number.
pub(super) fn labelled(labels: &[(&str, &str)], value: u64) -> Sample {
    sample(labels, value as f64)
}

/// A time as Prometheus tells it.
pub(super) fn seconds(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs_f64()
}

pub(super) fn counter(name: &str, help: &str, samples: Vec<Sample>) -> MetricFamily {
    let metrics = samples.into_iter().map(|sample| {
        let mut counter = Counter::default();
        counter.set_value(sample.value);
        let mut metric = Metric::from_label(sample.labels);
        metric.set_counter(counter);
        metric
    });
    family(name, help, MetricType::COUNTER, metrics.collect())
}

pub(super) fn gauge(name: &str, help: &str, samples: Vec<Sample>) -> MetricFamily {
    let metrics = samples.into_iter().map(|sample| {
        let mut gauge = Gauge::default();
        gauge.set_value(sample.value);
        let mut metric = Metric::from_label(sample.labels);
        metric.set_gauge(gauge);
        metric
    });
    family(name, help, MetricType::GAUGE, metrics.collect())
}

pub(super) fn histogram(
    name: &str,
    help: &str,
    unit: Unit,
    histograms: Vec<(Vec<(&str, &str)>, &Histogram)>,
) -> MetricFamily {
    let metrics = histograms.into_iter().map(|(labels, histogram)| {
        let labels = labels
            .iter()
            .map(|(name, value)| pair(name, value))
            .collect();
        let buckets = histogram.cumulative().map(|(bound, count)| {
            let mut bucket = Bucket::default();
            bucket.set_upper_bound(unit.of(bound));
            bucket.set_cumulative_count(count);
            bucket
        });
        let mut told = Buckets::default();
        told.set_bucket(buckets.collect());
        told.set_sample_count(histogram.count);
        told.set_sample_sum(unit.of(histogram.sum_micros));
        let mut metric = Metric::from_label(labels);
        metric.set_histogram(told);
        metric
    });
    family(name, help, MetricType::HISTOGRAM, metrics.collect())
}

/// The two lines that stand before a family's samples.
pub(super) fn header(family: &MetricFamily) -> String {
    let kind = match family.get_field_type() {
        MetricType::COUNTER => "counter",
        MetricType::GAUGE => "gauge",
        MetricType::HISTOGRAM => "histogram",
        MetricType::SUMMARY => "summary",
        MetricType::UNTYPED => "untyped",
    };
    let (name, help) = (family.name(), family.help());
    format!("# HELP {name} {help}\n# TYPE {name} {kind}\n")
}

fn family(name: &str, help: &str, kind: MetricType, metrics: Vec<Metric>) -> MetricFamily {
    let mut family = MetricFamily::default();
    family.set_name(name.to_owned());
    family.set_help(help.to_owned());
    family.set_field_type(kind);
    family.set_metric(metrics);
    family
}

fn pair(name: &str, value: &str) -> LabelPair {
    let mut pair = LabelPair::default();
    pair.set_name(name.to_owned());
    pair.set_value(value.to_owned());
    pair
}
