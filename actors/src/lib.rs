//! The state of the service that outlives a request, one actor for each kind.
//!
//! An actor here is a thin shell over plain methods: its messages stand above it in its file, its handlers are one line,
//! time comes in as a parameter, and what is worth testing alone lies in a folder beside it. Nothing here panics, because
//! a panicking actor never comes back; nothing blocks, because three of the actors share a thread.
//!
//! | Actor | Owns | Thread |
//! | --- | --- | --- |
//! | [`store::ScriptStore`] | the script folder | its own, for it reads and writes files |
//! | [`registry::RequestRegistry`] | who is in flight | shared |
//! | [`metrics::MetricsAggregator`] | what has been counted | shared |
//! | [`supervisor::RestartSupervisor`] | the phases of this generation's life | shared |
//!
//! Three share a thread because each of their messages takes about a microsecond, and what one tells another then needs
//! no other thread to be woken.
//!
//! Not here: HTTP (no status type, no JSON), JavaScript, processes and sockets. Actors know each other by `Recipient`.

pub mod exchange;
pub mod metrics;
pub mod paths;
pub mod registry;
pub mod store;
pub mod supervisor;

use std::sync::Arc;

use actix::{Actor, Addr, Arbiter, ArbiterHandle, Recipient};
use tokio::sync::watch;

pub use exchange::{Exchange, Facts, Kind, Moment, ScriptId, Stop, Verb};

use metrics::{AllocatorFacts, MetricsAggregator, ProcessProbe};
use registry::{RequestRegistry, Watcher};
use supervisor::{Links, Phase, RestartSupervisor};

/// What the actors are told at their start, each its part.
pub struct Settings {
    /// Exchanges in flight at once, of all kinds; beyond it a new one is refused.
    pub max_in_flight: usize,
    pub metrics: metrics::Settings,
    pub supervisor: supervisor::Settings,
    /// Who can start a next generation, if anyone.
    pub prepare: Option<Recipient<supervisor::Prepare>>,
    /// Where the program's allocator tells its figures.
    pub allocator: fn() -> AllocatorFacts,
}

/// The running actors, and the two things that are read without asking one.
#[derive(Clone)]
pub struct Actors {
    pub registry: Addr<RequestRegistry>,
    pub metrics: Addr<MetricsAggregator>,
    pub supervisor: Addr<RestartSupervisor>,
    /// The phase as it changes.
    pub phase: watch::Receiver<Phase>,
    /// Facts of the process, sampled by whoever asks.
    pub process: Arc<ProcessProbe>,
}

/// Starts the actors, on a thread of their own; the system they belong to must run already.
pub fn start(settings: Settings) -> Actors {
    start_in(&Arbiter::new().handle(), settings)
}

fn start_in(shared: &ArbiterHandle, settings: Settings) -> Actors {
    let counted = MetricsAggregator::new(&settings.metrics);
    let metrics = MetricsAggregator::start_in_arbiter(shared, move |_| counted);
    let watcher = Watcher {
        started: metrics.clone().recipient(),
        finished: metrics.clone().recipient(),
    };
    let listed = RequestRegistry::new(settings.max_in_flight, Some(watcher));
    let registry = RequestRegistry::start_in_arbiter(shared, move |_| listed);
    let links = Links {
        drain: registry.clone().recipient(),
        close: registry.clone().recipient(),
        cut_all: registry.clone().recipient(),
        restarted: metrics.clone().recipient(),
        prepare: settings.prepare,
    };
    let (published, phase) = watch::channel(Phase::Running);
    let supervised = RestartSupervisor::new(settings.supervisor, links, published);
    Actors {
        registry,
        metrics,
        supervisor: RestartSupervisor::start_in_arbiter(shared, move |_| supervised),
        phase,
        process: Arc::new(ProcessProbe::new(settings.allocator)),
    }
}
