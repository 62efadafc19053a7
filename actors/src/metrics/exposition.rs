//! The Prometheus text: a copy of the aggregator's numbers, and what the asker adds, as metric families.
//!
//! Names, labels and help texts are the contract's where it names them. Every duration histogram exists twice: in
//! milliseconds, whose name the contract fixes, and in seconds, the unit Prometheus asks for.

mod families;

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use prometheus::core::{Collector, Desc};
use prometheus::process_collector::ProcessCollector;
use prometheus::proto::MetricFamily;
use prometheus::{Registry, TextEncoder};
use thiserror::Error;

use self::families::{Unit, counter, gauge, histogram, labelled};
use super::count::Totals;
use super::process::ProcessFacts;
use super::reason::{EndReason, FireOutcome, Limit, RestartOutcome};
use super::scripts::Scripts;
use super::tally::{Series, Tally};
use crate::exchange::{ScriptId, Verb, clipped};

/// Longer label values are cut, and what then has one name is counted together.
const LABEL_MAX_BYTES: usize = 200;
const START_TIME: &str = "process_start_time_seconds";

/// What the engine knows of itself; the asker hands it in, because this crate does not know the engine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EngineFacts {
    pub threads: u64,
    /// Threads that do not answer the watchdog.
    pub stuck_threads: u64,
    /// Runs waiting for a thread now, and how many may.
    pub queue_depth: u64,
    pub queue_capacity: u64,
    /// VMs alive now, by mode.
    pub worker_vms: u64,
    pub serverless_vms: u64,
    /// Bytes of all VMs.
    pub vm_bytes: u64,
    /// VMs built so far, and the time that took.
    pub vm_builds: u64,
    pub vm_build_time: Duration,
    /// Compiled scripts kept, and how often one was there or had to be made.
    pub cache_entries: u64,
    pub cache_bytes: u64,
    pub cache_hits: u64,
    pub cache_misses: u64,
}

/// What this program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildFacts {
    pub version: String,
    pub commit: String,
    pub engine: String,
}

/// The text could not be made.
#[derive(Debug, Error)]
pub enum ExpositionError {
    #[error("the metric families do not fit together: {0}")]
    Families(#[from] prometheus::Error),
}

/// All numbers at one moment.
#[derive(Clone, Debug)]
pub struct Exposition {
    since_ms: u64,
    series: Vec<(Arc<ScriptId>, Series)>,
    totals: Totals,
    running: usize,
    tracked: usize,
    dropped: u64,
    evicted: u64,
}

impl Exposition {
    pub(super) fn new(since_ms: u64, scripts: &Scripts, totals: &Totals, running: usize) -> Self {
        let copy = |tally: &Tally| (tally.script.clone(), tally.series.clone());
        let mut series: Vec<_> = scripts.iter().map(copy).collect();
        let overflow = scripts.overflow();
        if overflow.series.was_used() {
            series.push(copy(overflow));
        }
        Exposition {
            since_ms,
            series,
            totals: totals.clone(),
            running,
            tracked: scripts.len(),
            dropped: scripts.dropped,
            evicted: scripts.evicted,
        }
    }

    /// The content type of [`Exposition::text`].
    pub const CONTENT_TYPE: &'static str = "text/plain; version=0.0.4; charset=utf-8";

    /// The text, with what the asker knows of the build, the process and the engine.
    ///
    /// It takes milliseconds for each hundred scripts: not on a thread that others wait for.
    ///
    /// # Errors
    /// Never, unless two families have one name.
    pub fn text(
        &self,
        build: &BuildFacts,
        process: &ProcessFacts,
        engine: &EngineFacts,
    ) -> Result<String, ExpositionError> {
        let mut families = self.script_families();
        families.extend(self.total_families());
        families.extend(process_families(build, process));
        families.extend(engine_families(engine));
        // The registry leaves out families without a sample, and the encoder refuses them; yet a reader who looks for a
        // metric before its first sample should find that it exists.
        let (filled, empty): (Vec<_>, Vec<_>) = families
            .into_iter()
            .partition(|family| !family.get_metric().is_empty());
        let registry = Registry::new();
        registry.register(Box::new(Frozen::new(filled)?))?;
        registry.register(Box::new(WithoutStart(ProcessCollector::for_self())))?;
        let mut text = TextEncoder::new().encode_to_string(&registry.gather())?;
        for family in &empty {
            text.push_str(&families::header(family));
        }
        Ok(text)
    }

    /// The series by label: deployments that share a route share its series.
    fn by_label(&self) -> BTreeMap<String, Series> {
        let mut merged: BTreeMap<String, Series> = BTreeMap::new();
        for (script, series) in &self.series {
            let label = clipped(&script.route, LABEL_MAX_BYTES);
            match merged.get_mut(label) {
                Some(known) => known.absorb(series),
                None => {
                    merged.insert(label.to_owned(), series.clone());
                }
            }
        }
        merged
    }

    fn script_families(&self) -> Vec<MetricFamily> {
        let merged = self.by_label();
        let script = |route: &str| vec![("script", route.to_owned())];
        let mut requests = Vec::new();
        let mut errors = Vec::new();
        let mut millis = Vec::new();
        let mut seconds = Vec::new();
        let mut active = Vec::new();
        let mut sockets = Vec::new();
        let mut opens = Vec::new();
        let mut closes = Vec::new();
        let mut fires = Vec::new();
        for (route, series) in &merged {
            for (method, count) in Verb::LABELS.iter().zip(series.methods) {
                if count > 0 {
                    requests.push(labelled(&[("script", route), ("method", method)], count));
                }
            }
            for (status, count) in &series.errors {
                let status = status.to_string();
                errors.push(labelled(&[("script", route), ("status", &status)], *count));
            }
            millis.push((script(route), &series.durations));
            seconds.push((script(route), &series.durations));
            active.push(labelled(&[("script", route)], series.active_http));
            if series.sockets.opened > 0 {
                sockets.push(labelled(&[("script", route)], series.sockets.active()));
                opens.push(labelled(&[("script", route)], series.sockets.opened));
                closes.push(labelled(
                    &[("script", route), ("kind", "normal")],
                    series.sockets.normal,
                ));
                closes.push(labelled(
                    &[("script", route), ("kind", "abnormal")],
                    series.sockets.abnormal,
                ));
            }
            for (outcome, count) in FireOutcome::ALL.iter().zip(series.fires) {
                if count > 0 {
                    fires.push(labelled(
                        &[("script", route), ("outcome", outcome.as_str())],
                        count,
                    ));
                }
            }
        }
        vec![
            counter(
                "hoody_exec_http_requests_total",
                "Total HTTP requests served by scripts",
                requests,
            ),
            counter(
                "hoody_exec_http_errors_total",
                "Total HTTP errors served by scripts",
                errors,
            ),
            histogram(
                "hoody_exec_http_duration_ms",
                "HTTP request duration in milliseconds (per-script histogram)",
                Unit::Milliseconds,
                millis,
            ),
            histogram(
                "hoody_exec_http_duration_seconds",
                "HTTP request duration in seconds (per-script histogram)",
                Unit::Seconds,
                seconds,
            ),
            gauge(
                "hoody_exec_http_requests_in_flight",
                "HTTP requests being handled by scripts now",
                active,
            ),
            gauge(
                "hoody_exec_ws_connections_active",
                "Currently open WebSocket connections",
                sockets,
            ),
            counter(
                "hoody_exec_ws_opens_total",
                "Total WebSocket connections opened",
                opens,
            ),
            counter(
                "hoody_exec_ws_closes_total",
                "Total WebSocket connections closed, by kind of close",
                closes,
            ),
            counter(
                "hoody_exec_cron_fires_total",
                "Total finished firings of schedules, by outcome",
                fires,
            ),
        ]
    }

    fn total_families(&self) -> Vec<MetricFamily> {
        let totals = &self.totals;
        let plain = |value: u64| vec![labelled(&[], value)];
        let reasons = EndReason::ALL.iter().zip(totals.reasons);
        let limits = Limit::ALL.iter().zip(totals.limits);
        let restarts = RestartOutcome::ALL.iter().zip(totals.restarts);
        let cut = totals
            .reasons
            .get(EndReason::Cut.index())
            .copied()
            .unwrap_or(0);
        vec![
            histogram(
                "hoody_exec_http_duration_ms_global",
                "HTTP request duration in milliseconds (all scripts)",
                Unit::Milliseconds,
                vec![(Vec::new(), &totals.durations)],
            ),
            histogram(
                "hoody_exec_http_duration_seconds_global",
                "HTTP request duration in seconds (all scripts)",
                Unit::Seconds,
                vec![(Vec::new(), &totals.durations)],
            ),
            histogram(
                "hoody_exec_queue_wait_seconds",
                "Time that runs waited for a script thread, in seconds",
                Unit::Seconds,
                vec![(Vec::new(), &totals.queue_wait)],
            ),
            counter(
                "hoody_exec_runs_total",
                "Total ended runs of scripts, by the reason of their end",
                reasons
                    .map(|(reason, count)| labelled(&[("reason", reason.as_str())], count))
                    .collect(),
            ),
            counter(
                "hoody_exec_limit_hits_total",
                "Total runs and requests that reached a limit, by limit",
                limits
                    .map(|(limit, count)| labelled(&[("limit", limit.as_str())], count))
                    .collect(),
            ),
            gauge(
                "hoody_exec_runs_active",
                "Runs that hold a VM or a slot now",
                plain(self.running as u64),
            ),
            gauge(
                "hoody_exec_cron_active",
                "Scheduled runs now",
                plain(totals.cron.active),
            ),
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
            gauge(
                "hoody_exec_metrics_scripts",
                "Scripts tracked one by one",
                plain(self.tracked as u64),
            ),
            counter(
                "hoody_exec_metrics_dropped_scripts_total",
                "Total scripts that found no room among the tracked ones",
                plain(self.dropped),
            ),
            counter(
                "hoody_exec_metrics_evicted_scripts_total",
                "Total idle scripts no longer tracked, to make room",
                plain(self.evicted),
            ),
            counter(
                "hoody_exec_metrics_errors_total",
                "Total events the metrics could not account for",
                plain(totals.misfits),
            ),
            gauge(
                START_TIME,
                "Start time of the process since unix epoch in seconds",
                vec![families::sample(&[], self.since_ms as f64 / 1000.0)],
            ),
        ]
    }
}

fn process_families(build: &BuildFacts, process: &ProcessFacts) -> Vec<MetricFamily> {
    let state = |state: &str, bytes: u64| labelled(&[("state", state)], bytes);
    vec![
        gauge(
            "hoody_exec_build_info",
            "What this program is; always 1",
            vec![labelled(
                &[
                    ("version", &build.version),
                    ("commit", &build.commit),
                    ("engine", &build.engine),
                ],
                1,
            )],
        ),
        gauge(
            "hoody_exec_allocator_bytes",
            "Bytes the program has allocated, and bytes its allocator holds from the system",
            vec![
                state("allocated", process.allocator.allocated_bytes),
                state("held", process.allocator.held_bytes),
            ],
        ),
    ]
}

fn engine_families(engine: &EngineFacts) -> Vec<MetricFamily> {
    let plain = |value: u64| vec![labelled(&[], value)];
    let build_seconds = families::sample(&[], engine.vm_build_time.as_secs_f64());
    vec![
        gauge(
            "hoody_exec_engine_threads",
            "Script threads",
            plain(engine.threads),
        ),
        gauge(
            "hoody_exec_engine_stuck_threads",
            "Script threads that do not answer the watchdog",
            plain(engine.stuck_threads),
        ),
        gauge(
            "hoody_exec_queue_depth",
            "Runs waiting for a script thread now",
            plain(engine.queue_depth),
        ),
        gauge(
            "hoody_exec_queue_capacity",
            "Runs that may wait for a script thread",
            plain(engine.queue_capacity),
        ),
        gauge(
            "hoody_exec_vms",
            "VMs alive now, by mode",
            vec![
                labelled(&[("mode", "worker")], engine.worker_vms),
                labelled(&[("mode", "serverless")], engine.serverless_vms),
            ],
        ),
        gauge(
            "hoody_exec_vm_bytes",
            "Bytes of all VMs",
            plain(engine.vm_bytes),
        ),
        counter(
            "hoody_exec_vm_builds_total",
            "Total VMs built",
            plain(engine.vm_builds),
        ),
        counter(
            "hoody_exec_vm_build_seconds_total",
            "Total time spent building VMs, in seconds",
            vec![build_seconds],
        ),
        gauge(
            "hoody_exec_compile_cache_entries",
            "Compiled scripts kept",
            plain(engine.cache_entries),
        ),
        gauge(
            "hoody_exec_compile_cache_bytes",
            "Bytes of the compiled scripts kept",
            plain(engine.cache_bytes),
        ),
        counter(
            "hoody_exec_compile_cache_lookups_total",
            "Total look-ups of a compiled script, by result",
            vec![
                labelled(&[("result", "hit")], engine.cache_hits),
                labelled(&[("result", "miss")], engine.cache_misses),
            ],
        ),
    ]
}

/// Families that are made already, to be collected once.
struct Frozen {
    descs: Vec<Desc>,
    // Collecting takes them, because copying thousands of series would cost as much as making them.
    families: Mutex<Vec<MetricFamily>>,
}

impl Frozen {
    fn new(families: Vec<MetricFamily>) -> Result<Self, prometheus::Error> {
        let desc = |family: &MetricFamily| {
            Desc::new(
                family.name().to_owned(),
                family.help().to_owned(),
                Vec::new(),
                HashMap::new(),
            )
        };
        let descs = families.iter().map(desc).collect::<Result<_, _>>()?;
        Ok(Frozen {
            descs,
            families: Mutex::new(families),
        })
    }
}

impl Collector for Frozen {
    fn desc(&self) -> Vec<&Desc> {
        self.descs.iter().collect()
    }

    fn collect(&self) -> Vec<MetricFamily> {
        let mut families = self.families.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut families)
    }
}

/// The crate's own process metrics but for the start: theirs has whole seconds, and all our answers tell one start.
struct WithoutStart(ProcessCollector);

impl Collector for WithoutStart {
    fn desc(&self) -> Vec<&Desc> {
        let mut descs = self.0.desc();
        descs.retain(|desc| desc.fq_name != START_TIME);
        descs
    }

    fn collect(&self) -> Vec<MetricFamily> {
        let mut families = self.0.collect();
        families.retain(|family| family.name() != START_TIME);
        families
    }
}
