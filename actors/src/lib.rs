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
//! | [`sockets::Sockets`] | the open WebSockets | shared |
//! | [`supervisor::RestartSupervisor`] | the phases of this generation's life | shared |
//! | [`scheduler::Scheduler`] | which scripts fire when | its own, so that nothing delays a fire |
//!
//! Three share a thread because their messages take microseconds, and what one tells another then wakes no other thread.
//!
//! Not here: HTTP (no status type, no JSON), JavaScript, processes and sockets. Actors know each other by `Recipient`.

pub mod exchange;
pub mod journal;
pub mod metrics;
pub mod paths;
pub mod registry;
pub mod scheduler;
pub mod sockets;
pub mod store;
pub mod supervisor;

use std::sync::Arc;

use actix::{Actor, Addr, Arbiter, Recipient};
use tokio::sync::watch;

pub use exchange::{Exchange, Facts, Kind, Moment, ScriptId, Stop, Verb, iso};

use metrics::{AllocatorFacts, MetricsAggregator, ProcessProbe};
use registry::{Door, RequestRegistry};
use sockets::Sockets;
use supervisor::{Links, Phase, RestartSupervisor};

/// What the actors that [`start`] starts are told, each its part.
pub struct Settings {
    /// Exchanges in flight at once, of all kinds; beyond it a new one is refused.
    pub max_in_flight: usize,
    pub metrics: metrics::Settings,
    pub sockets: sockets::Settings,
    pub supervisor: supervisor::Settings,
    /// Who can start a next generation, if anyone.
    pub prepare: Option<Recipient<supervisor::Prepare>>,
    /// Who counts connections and closes them at the end, if anyone.
    pub connections: Option<Recipient<supervisor::HangUp>>,
    /// Where the program's allocator tells its figures.
    pub allocator: fn() -> AllocatorFacts,
}

/// The running actors, and what is read without asking one.
#[derive(Clone)]
pub struct Actors {
    pub registry: Addr<RequestRegistry>,
    /// Where an exchange begins without waiting for the registry.
    pub door: Door,
    pub metrics: Addr<MetricsAggregator>,
    pub sockets: Addr<Sockets>,
    pub supervisor: Addr<RestartSupervisor>,
    /// The phase as it changes.
    pub phase: watch::Receiver<Phase>,
    /// Facts of the process, sampled by whoever asks.
    pub process: Arc<ProcessProbe>,
}

/// Starts the three actors that share a thread; the system they belong to must run already.
///
/// The store is started by itself ([`store::ScriptStore::start`]), because it can fail and is needed first.
pub fn start(settings: Settings) -> Actors {
    let shared = Arbiter::try_new().map_or_else(
        |error| {
            log::warn!("no thread for the actors, they share the main one: {error}");
            Arbiter::current()
        },
        |arbiter| arbiter.handle(),
    );
    let counted = MetricsAggregator::new(&settings.metrics);
    let metrics = MetricsAggregator::start_in_arbiter(&shared, move |_| counted);
    let watcher = Some(metrics.clone().recipient());
    let (registry, door) = registry::open(&shared, settings.max_in_flight, watcher);
    let socket_links = sockets::Links {
        opened: metrics.clone().recipient(),
        closed: metrics.clone().recipient(),
    };
    let connections = Sockets::new(settings.sockets, socket_links);
    let links = Links {
        drain: registry.clone().recipient(),
        close: registry.clone().recipient(),
        cut: registry.clone().recipient(),
        restarts: metrics.clone().recipient(),
        prepare: settings.prepare,
        connections: settings.connections,
    };
    let (published, phase) = watch::channel(Phase::Running);
    let supervised = RestartSupervisor::new(settings.supervisor, links, published);
    let supervisor = RestartSupervisor::start_in_arbiter(&shared, move |_| supervised);
    let sockets = Sockets::start_in_arbiter(&shared, move |_| connections);
    supervisor.do_send(supervisor::Follow {
        phased: sockets.clone().recipient(),
    });
    Actors {
        supervisor,
        registry,
        door,
        metrics,
        sockets,
        phase,
        process: Arc::new(ProcessProbe::new(settings.allocator)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[actix::test]
    async fn the_started_actors_know_each_other() {
        let started = Moment::now();
        let actors = start(Settings {
            max_in_flight: 10,
            metrics: metrics::Settings {
                started,
                max_scripts: 10,
            },
            sockets: sockets::Settings {
                max_connections: 10,
                queue_bytes: 1024,
            },
            supervisor: supervisor::Settings {
                started,
                min_uptime: Duration::ZERO,
                program: None,
                times: supervisor::Times::default(),
                history: supervisor::History::default(),
            },
            prepare: None,
            connections: None,
            allocator: AllocatorFacts::default,
        });
        let facts = exchange::tests::facts("exec_1", "/hello");
        drop(actors.door.begin(facts).unwrap());
        let settled = actors.registry.clone().recipient();
        let after = settled.send(registry::Settle {}).await.unwrap();
        let snapshot = actors.metrics.clone().recipient();
        let stats = snapshot.send(metrics::Snapshot { after }).await.unwrap();
        assert_eq!((stats.requests.errors, stats.requests.active), (1, 0));

        let stop = actors.supervisor.clone().recipient();
        let reason = "the test is over".to_owned();
        let drain_timeout = Duration::from_secs(30);
        let stop = stop.send(supervisor::Stop {
            drain_timeout,
            reason,
            newcomers: supervisor::Newcomers::Refused,
        });
        assert!(stop.await.unwrap().cut.is_empty());
        let facts = exchange::tests::facts("exec_2", "/hello");
        let refused = actors.door.begin(facts).unwrap_err();
        assert_eq!(refused, registry::Refused::Draining);
    }
}
