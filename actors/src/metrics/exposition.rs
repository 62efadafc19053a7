//! The Prometheus text: a copy of the aggregator's numbers, and what the asker adds, as metric families.
//!
//! Names, labels and help texts are the contract's where it names them. Every duration histogram exists twice: in
//! milliseconds, whose name the contract fixes, and in seconds, the unit Prometheus asks for.

mod families;
mod outside;
mod scripts;
mod totals;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use prometheus::core::{Collector, Desc};
use prometheus::process_collector::ProcessCollector;
use prometheus::proto::MetricFamily;
use prometheus::{Registry, TextEncoder};
use thiserror::Error;

pub use self::outside::{BuildFacts, EngineFacts, ScheduleFacts};
use super::count::Totals;
use super::process::ProcessFacts;
use super::scripts::Scripts;
use super::tally::{Series, Tally};
use crate::journal::Written;

/// Told by all answers alike, so it is taken from none but this service.
const START_TIME: &str = "process_start_time_seconds";

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
    /// By route; deployments with one route have one each.
    series: Vec<(Arc<str>, Series)>,
    totals: Totals,
    running: usize,
    tracked: usize,
    dropped: u64,
    evicted: u64,
}

impl Exposition {
    pub(super) fn new(since_ms: u64, scripts: &Scripts, totals: &Totals, running: usize) -> Self {
        let copy = |tally: &Tally| (tally.script.route.clone(), tally.series.clone());
        let past = |(label, series): (&str, &Series)| (label.into(), series.clone());
        let mut series: Vec<_> = scripts.iter().map(copy).collect();
        series.extend(scripts.past().map(past));
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

    /// The text, with what the asker knows of the build, the process, the engine, the schedules and the log files.
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
        schedules: &ScheduleFacts,
        logs: Written,
    ) -> Result<String, ExpositionError> {
        let mut families = scripts::families(&self.series);
        families.extend(totals::families(self, engine));
        families.extend(outside::families(build, process, engine, schedules, logs));
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
