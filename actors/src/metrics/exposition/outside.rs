//! The families of what is not the aggregator's own: the build, the process, the engine; the asker hands them in.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use prometheus::proto::MetricFamily;

use super::families::{Sample, counter, gauge, labelled, sample, seconds};
use crate::journal::Written;
use crate::metrics::process::ProcessFacts;
use crate::metrics::routes::label;

/// What the engine knows of itself; the asker hands it in, because this crate does not know the engine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EngineFacts {
    pub threads: u64,
    /// Threads that do not answer the watchdog.
    pub stuck_threads: u64,
    /// Runs waiting for a thread now, and how many may.
    pub queue_depth: u64,
    pub queue_capacity: u64,
    /// VMs that runs are in, and worker VMs also while they rest.
    pub worker_vms: u64,
    pub serverless_vms: u64,
    /// Bytes of all VMs.
    pub vm_bytes: u64,
    /// How often a script was refused what it has no permission for.
    pub refusals: u64,
    /// VMs built so far, and the time that took.
    pub vm_builds: u64,
    pub vm_build_time: Duration,
    /// How often a VM was made pristine again by its image, and the time that took.
    pub vm_restores: u64,
    pub vm_restore_time: Duration,
    /// How often a run that waited was brought back to its VM.
    pub vm_swaps: u64,
    /// Worker VMs dropped: because there was no room for them, and because a run broke them.
    pub worker_vms_evicted: u64,
    pub worker_vms_discarded: u64,
    /// Compiled scripts kept, and how often one was there or had to be made.
    pub cache_entries: u64,
    pub cache_bytes: u64,
    pub cache_hits: u64,
    /// How often a file was found that an earlier process had compiled.
    pub cache_archived: u64,
    pub cache_misses: u64,
}

/// What the scheduler knows of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScheduleFacts {
    /// Each registered script's route, and when it fires next, if ever.
    pub next: Vec<(Arc<str>, Option<SystemTime>)>,
}

/// What this program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildFacts {
    pub version: String,
    pub commit: String,
    pub engine: String,
}

pub(super) fn families(
    build: &BuildFacts,
    process: &ProcessFacts,
    engine: &EngineFacts,
    schedules: &ScheduleFacts,
    logs: Written,
) -> Vec<MetricFamily> {
    let mut families = vec![build_info(build), allocator(process), log_files(logs)];
    families.extend(cron(schedules));
    families.extend(threads(engine));
    families.extend(vms(engine));
    families.extend(cache(engine));
    families
}

fn build_info(build: &BuildFacts) -> MetricFamily {
    let labels = [
        ("version", &*build.version),
        ("commit", &*build.commit),
        ("engine", &*build.engine),
    ];
    gauge(
        "hoody_exec_build_info",
        "What this program is; always 1",
        vec![labelled(&labels, 1)],
    )
}

fn log_files(logs: Written) -> MetricFamily {
    let sample = |outcome, count| labelled(&[("outcome", outcome)], count);
    counter(
        "hoody_exec_log_entries_total",
        "Entries for log files: on disk, left out because too many waited, not taken by the disk",
        vec![
            sample("written", logs.written),
            sample("dropped", logs.dropped),
            sample("failed", logs.failed),
        ],
    )
}

fn allocator(process: &ProcessFacts) -> MetricFamily {
    let state = |state, bytes| labelled(&[("state", state)], bytes);
    gauge(
        "hoody_exec_allocator_bytes",
        "Bytes the program has allocated, and bytes its allocator holds from the system",
        vec![
            state("allocated", process.allocator.allocated_bytes),
            state("held", process.allocator.held_bytes),
        ],
    )
}

fn threads(engine: &EngineFacts) -> Vec<MetricFamily> {
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
    ]
}

fn vms(engine: &EngineFacts) -> Vec<MetricFamily> {
    vec![
        gauge(
            "hoody_exec_vms",
            "VMs that runs are in, by mode; those of worker mode also while they rest",
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
            vec![sample(&[], engine.vm_build_time.as_secs_f64())],
        ),
        counter(
            "hoody_exec_vm_restores_total",
            "Total times a VM was made pristine by copying back its image",
            plain(engine.vm_restores),
        ),
        counter(
            "hoody_exec_vm_restore_seconds_total",
            "Total time spent making VMs pristine, in seconds",
            vec![sample(&[], engine.vm_restore_time.as_secs_f64())],
        ),
        counter(
            "hoody_exec_vm_swaps_total",
            "Total times a waiting run was brought back to its VM, which another run had meanwhile",
            plain(engine.vm_swaps),
        ),
        counter(
            "hoody_exec_worker_vms_dropped_total",
            "Total worker VMs dropped, by reason: no room for them, or broken by a run",
            vec![
                labelled(&[("reason", "evicted")], engine.worker_vms_evicted),
                labelled(&[("reason", "discarded")], engine.worker_vms_discarded),
            ],
        ),
    ]
}

fn cache(engine: &EngineFacts) -> Vec<MetricFamily> {
    vec![
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
                labelled(&[("result", "archived")], engine.cache_archived),
                labelled(&[("result", "miss")], engine.cache_misses),
            ],
        ),
    ]
}

fn cron(schedules: &ScheduleFacts) -> [MetricFamily; 2] {
    // Deployments that share a route share its series: the nearest instant counts.
    let mut next: BTreeMap<&str, SystemTime> = BTreeMap::new();
    for (route, time) in &schedules.next {
        if let Some(time) = *time {
            let known = next.entry(label(route)).or_insert(time);
            *known = time.min(*known);
        }
    }
    let samples = next
        .into_iter()
        .map(|(route, time)| sample(&[("script", route)], seconds(time)));
    [
        gauge(
            "hoody_exec_cron_schedules",
            "Scripts with a schedule",
            plain(schedules.next.len() as u64),
        ),
        gauge(
            "hoody_exec_cron_next_run_timestamp_seconds",
            "When a schedule fires next, in seconds since unix epoch",
            samples.collect(),
        ),
    ]
}

fn plain(value: u64) -> Vec<Sample> {
    vec![labelled(&[], value)]
}
