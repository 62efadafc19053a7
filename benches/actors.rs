//! What does it cost to know what is going on?
//!
//! Hoped for, on 2 cores: at least 1 million events a second into the aggregator whatever the number of scripts, at least
//! 300,000 begin/end pairs a second through the registry whatever is in flight, a snapshot of 1,000 scripts in less than
//! 5 ms while events pour in, and less than 2 µs of processor time for all the accounting of one request.
//!
//! The actors have a thread of their own and are asked from another, as in the service.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot go on has nothing else to do"
)]

use std::hint::black_box;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use actix::{Actor, Addr, Arbiter, Context, Handler};
use actix_rt::SystemRunner;
use actors::exchange::{Exchange, Facts, Kind, Moment, ScriptId, Verb};
use actors::journal::Written;
use actors::metrics::{
    self, AllocatorFacts, BuildFacts, End, EndReason, EngineFacts, Event, Exposition,
    MetricsAggregator, Observed, ProcessFacts, ScheduleFacts, Sort,
};
use actors::registry::{self, Begin, Door, RequestRegistry, Settle, Settled};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use futures_util::future::join_all;
use rustix::time::{ClockId, clock_gettime};

/// Questions asked at once: as many requests as a busy service has at its door.
const AT_ONCE: usize = 256;
/// Pairs told before anyone waits.
const BATCH: u64 = 10_000;
/// Events in one message to the aggregator.
const EVENTS_A_MESSAGE: usize = 256;

/// The names of so many scripts; a service makes them once, when it compiles a script.
fn scripts(count: usize) -> Vec<Arc<ScriptId>> {
    let id = |number| {
        Arc::new(ScriptId {
            deployment: "default/1".into(),
            route: format!("/api/route-{number}").into(),
            file: format!("default/1/api/route-{number}.ts").into(),
        })
    };
    (0..count).map(id).collect()
}

/// What a request has to allocate in any case: its id and its texts.
fn facts(number: usize, scripts: &[Arc<ScriptId>]) -> Facts {
    Facts {
        execution_id: "exec_01K9Q4ZV3N8T6X2YB5D7F0GHJM".into(),
        script: scripts[number % scripts.len()].clone(),
        kind: Kind::Request,
        hostname: "host-1.example.com".into(),
        client_ip: Some([127, 0, 0, 1].into()),
        method: Verb::Get,
        url: "/api/route?with=a&few=parameters".into(),
        received: Moment::now(),
    }
}

/// The two actors on one thread, as in the service.
struct House {
    system: SystemRunner,
    registry: Addr<RequestRegistry>,
    door: Door,
    metrics: Addr<MetricsAggregator>,
    scripts: Vec<Arc<ScriptId>>,
}

impl House {
    fn new(counted: bool) -> Self {
        let system = actix_rt::System::new();
        let shared = system.block_on(async { Arbiter::new().handle() });
        let settings = metrics::Settings {
            started: Moment::now(),
            max_scripts: 1000,
        };
        let aggregator = MetricsAggregator::new(&settings);
        let metrics = MetricsAggregator::start_in_arbiter(&shared, |_| aggregator);
        let watcher = counted.then(|| metrics.clone().recipient());
        let (registry, door) = registry::open(&shared, usize::MAX / 4, watcher);
        House {
            system,
            registry,
            door,
            metrics,
            scripts: scripts(16),
        }
    }

    /// Waits until everything told before has been handled.
    fn settle(&self) -> Settled {
        let settle = self.registry.clone().recipient::<Settle>();
        let snapshot = self.metrics.clone().recipient::<metrics::Snapshot>();
        self.system.block_on(async {
            let after = settle.send(Settle {}).await.unwrap();
            black_box(snapshot.send(metrics::Snapshot { after }).await.unwrap());
            after
        })
    }
}

/// Keeps the exchanges that a registry begins, because only a registry can make one.
struct Keeper(mpsc::Sender<Arc<Exchange>>);

impl Actor for Keeper {
    type Context = Context<Self>;
}

impl Handler<Observed> for Keeper {
    type Result = ();

    fn handle(&mut self, msg: Observed, _: &mut Self::Context) {
        for event in msg.events {
            if let Event::Started { exchange } = event {
                self.0.send(exchange).unwrap();
            }
        }
    }
}

/// One exchange for each script, with slots of their own.
fn exchanges(house: &House, count: usize) -> Vec<Arc<Exchange>> {
    let scripts = scripts(count);
    let (kept, all) = mpsc::channel();
    let (_registry, door) = house.system.block_on(async {
        let watcher = Keeper(kept).start().recipient();
        registry::open(&Arbiter::current(), usize::MAX / 4, Some(watcher))
    });
    let facts = (0..count).map(|number| facts(number, &scripts));
    let tickets: Vec<_> = facts.map(|facts| door.begin(facts).unwrap()).collect();
    let kept = house.system.block_on(async {
        let mut kept = Vec::new();
        while kept.len() < count {
            tokio::task::yield_now().await;
            kept.extend(all.try_iter());
        }
        kept
    });
    drop(tickets);
    kept
}

fn end(number: u64) -> End {
    match number % 50 {
        0 => End::new(500, EndReason::Thrown).because("Unhandled exception in handler"),
        1 => End::client_left(),
        _ => End::new(200, EndReason::Answered).waited(Duration::from_micros(number % 900)),
    }
}

/// Tells the beginning and the end of `pairs` exchanges, in messages as long as those of a busy registry.
fn tell(metrics: &Addr<MetricsAggregator>, exchanges: &[Arc<Exchange>], pairs: u64) {
    let mut events = Vec::new();
    for (number, exchange) in (0..pairs).zip(exchanges.iter().cycle()) {
        let took = Duration::from_micros(100 + number * 7919 % 50_000);
        events.push(Event::Started {
            exchange: exchange.clone(),
        });
        events.push(Event::Finished {
            exchange: exchange.clone(),
            end: end(number),
            at: exchange.facts.received.after(took),
        });
        if events.len() >= EVENTS_A_MESSAGE || number + 1 == pairs {
            let events = std::mem::take(&mut events);
            metrics.do_send(Observed { events });
        }
    }
}

fn aggregator_events(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("aggregator_events");
    group.throughput(Throughput::Elements(2 * BATCH));
    for count in [1, 100, 1000] {
        let house = House::new(true);
        let exchanges = exchanges(&house, count);
        group.bench_function(BenchmarkId::from_parameter(count), |bench| {
            bench.iter(|| {
                tell(&house.metrics, &exchanges, BATCH);
                house.settle();
            });
        });
    }
    group.finish();
}

/// Begins and ends `pairs` exchanges, and waits until all is accounted for.
fn by_door(house: &House, pairs: u64) {
    for number in 0..pairs as usize {
        let ticket = house.door.begin(facts(number, &house.scripts)).unwrap();
        ticket.end(End::new(200, EndReason::Answered));
    }
    house.settle();
}

/// The same by the registry's mailbox, some at once.
fn by_mailbox(house: &House, pairs: u64) {
    let begin = house.registry.clone().recipient::<Begin>();
    for first in (0..pairs).step_by(AT_ONCE) {
        let count = AT_ONCE.min((pairs - first) as usize);
        let asked = (0..count).map(|number| {
            begin.send(Begin {
                facts: facts(number, &house.scripts),
            })
        });
        for ticket in house.system.block_on(join_all(asked)) {
            ticket
                .unwrap()
                .unwrap()
                .end(End::new(200, EndReason::Answered));
        }
    }
    house.settle();
}

fn registry_pairs(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("registry_begin_end");
    group.throughput(Throughput::Elements(BATCH));
    for in_flight in [10, 1000, 10_000] {
        let house = House::new(true);
        let held =
            (0..in_flight).map(|number| house.door.begin(facts(number, &house.scripts)).unwrap());
        let held: Vec<_> = held.collect();
        group.bench_function(BenchmarkId::new("door", in_flight), |bench| {
            bench.iter(|| by_door(&house, BATCH));
        });
        group.bench_function(BenchmarkId::new("mailbox", in_flight), |bench| {
            bench.iter(|| by_mailbox(&house, BATCH));
        });
        drop(held);
    }
    group.finish();
}

/// Processor time of the whole process.
fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

fn accounting_cost(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("processor_time_per_request");
    group.throughput(Throughput::Elements(1));
    let mut measure = |name: &str, run: &dyn Fn(u64)| {
        group.bench_function(name, |bench| {
            bench.iter_custom(|requests| {
                let before = processor_time();
                run(requests);
                processor_time() - before
            });
        });
    };
    let names = scripts(16);
    measure("facts_alone", &|requests| {
        for number in 0..requests as usize {
            black_box(facts(number, &names));
        }
    });
    let admitted = House::new(false);
    measure("admitted", &|requests| by_door(&admitted, requests));
    let counted = House::new(true);
    measure("admitted_and_counted", &|requests| {
        by_door(&counted, requests)
    });
    measure("by_mailbox", &|requests| by_mailbox(&counted, requests));
    group.finish();
}

/// Events that pour in from another thread for as long as this lives.
struct Load {
    stop: Arc<AtomicBool>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Load {
    /// Never more than a thousand events ahead of the aggregator, or its answers would wait for all of them.
    fn new(house: &House, exchanges: Vec<Arc<Exchange>>) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let (begun, has_begun) = mpsc::channel();
        let metrics = house.metrics.clone();
        let settle = house.registry.clone().recipient::<Settle>();
        let thread = thread::spawn(move || {
            let system = actix_rt::System::new();
            let snapshot = metrics.clone().recipient::<metrics::Snapshot>();
            while !stopped.load(Ordering::Relaxed) {
                tell(&metrics, &exchanges, 500);
                system.block_on(async {
                    let after = settle.send(Settle {}).await.unwrap();
                    black_box(snapshot.send(metrics::Snapshot { after }).await.unwrap());
                });
                let _ = begun.send(());
            }
        });
        has_begun.recv().unwrap();
        Load {
            stop,
            thread: Some(thread),
        }
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn text(exposition: &Exposition) -> String {
    let build = BuildFacts {
        version: "1".to_owned(),
        commit: String::new(),
        engine: String::new(),
    };
    let process = ProcessFacts {
        rss_bytes: 1,
        fds: None,
        allocator: AllocatorFacts::default(),
    };
    exposition
        .text(
            &build,
            &process,
            &EngineFacts::default(),
            &ScheduleFacts::default(),
            Written::default(),
        )
        .unwrap()
}

fn snapshots(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("snapshot_of_1000_scripts");
    let house = House::new(true);
    let exchanges = exchanges(&house, 1000);
    tell(&house.metrics, &exchanges, 100_000);
    let after = house.settle();
    let scripts = house.metrics.clone().recipient::<metrics::Scripts>();
    let prometheus = house.metrics.clone().recipient::<metrics::Prometheus>();
    let list = || {
        let asked = scripts.send(metrics::Scripts {
            after,
            limit: 1000,
            sort: Sort::P95,
        });
        house.system.block_on(asked).unwrap()
    };
    let copy = || {
        house
            .system
            .block_on(prometheus.send(metrics::Prometheus { after }))
            .unwrap()
    };
    group.bench_function("list_idle", |bench| bench.iter(list));
    group.bench_function("copy_idle", |bench| bench.iter(copy));
    let exposition = copy();
    group.bench_function("text", |bench| bench.iter(|| text(&exposition)));

    let load = Load::new(&house, exchanges);
    group.bench_function("list_under_load", |bench| bench.iter(list));
    group.bench_function("copy_under_load", |bench| bench.iter(copy));
    drop(load);
    group.finish();
}

criterion_group!(
    benches,
    aggregator_events,
    registry_pairs,
    accounting_cost,
    snapshots
);
criterion_main!(benches);
