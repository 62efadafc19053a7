//! Registry and aggregator together, through their mailboxes: what a client can observe, one question after another.

use std::thread;

use actix::{Actor, Addr, Arbiter, Handler, Message};

use crate::exchange::Moment;
use crate::exchange::tests::facts;
use crate::metrics::{
    End, EndReason, MetricsAggregator, Performance, Prometheus, Scripts, Settings,
};
use crate::metrics::{Refused, Snapshot, Sort};
use crate::registry::{Door, List, RequestRegistry, Settle, open};

struct House {
    registry: Addr<RequestRegistry>,
    door: Door,
    metrics: Addr<MetricsAggregator>,
}

impl House {
    /// Each actor on a thread of its own, which is the harder case for the order of events.
    fn new() -> Self {
        let settings = Settings {
            started: Moment::now(),
            max_scripts: 10,
        };
        let counted = MetricsAggregator::new(&settings);
        let metrics = MetricsAggregator::start_in_arbiter(&Arbiter::new().handle(), |_| counted);
        let watcher = Some(metrics.clone().recipient());
        let (registry, door) = open(&Arbiter::new().handle(), 1000, watcher);
        House {
            registry,
            door,
            metrics,
        }
    }

    async fn stats(&self) -> crate::metrics::Stats {
        let after = ask(&self.registry, Settle {}).await;
        ask(&self.metrics, Snapshot { after }).await
    }
}

/// Sends a message whose reply the test needs.
async fn ask<A, M>(to: &Addr<A>, msg: M) -> M::Result
where
    A: Handler<M>,
    A::Context: actix::dev::ToEnvelope<A, M>,
    M: Message + Send + 'static,
    M::Result: Send,
{
    to.clone().recipient().send(msg).await.unwrap()
}

#[actix::test]
async fn whoever_has_read_an_answer_finds_it_counted_and_no_longer_active() {
    let house = House::new();
    for number in 1..=300u64 {
        let facts = facts(&format!("exec_{number}"), "/hello");
        let ticket = house.door.begin(facts).unwrap();
        let stats = house.stats().await.requests;
        assert_eq!((stats.total, stats.active), (number - 1, 1));
        assert_eq!(ask(&house.registry, List {}).await.len(), 1);
        ticket.end(End::new(200, EndReason::Answered));
        let stats = house.stats().await.requests;
        assert_eq!((stats.total, stats.active), (number, 0));
        assert!(ask(&house.registry, List {}).await.is_empty());
    }
}

/// Exchanges of each client, a third of which it leaves.
const EACH: u64 = 30_000;

#[actix::test]
async fn under_load_no_answer_shows_an_exchange_twice_or_not_at_all() {
    let house = House::new();
    let clients: Vec<_> = (0..3)
        .map(|client| {
            let door = house.door.clone();
            thread::spawn(move || {
                for number in 0..EACH {
                    let facts = facts(&format!("exec_{client}_{number}"), "/hello");
                    let ticket = door.begin(facts).unwrap();
                    if number % 3 == 0 {
                        drop(ticket);
                    } else {
                        ticket.end(End::new(200, EndReason::Answered));
                    }
                }
            })
        })
        .collect();
    let mut begun_before = 0;
    while !clients.iter().all(thread::JoinHandle::is_finished) {
        let stats = house.stats().await.requests;
        assert_eq!(stats.total, stats.success + stats.errors);
        // Begun is counted plus active: it never falls, and it is never more than the clients can have begun.
        let begun = stats.total + stats.active;
        assert!(
            begun >= begun_before && begun <= 3 * EACH,
            "{begun} after {begun_before}"
        );
        assert!(stats.active <= 3, "{stats:?}");
        begun_before = begun;
    }
    let stats = house.stats().await.requests;
    assert_eq!(
        (stats.total, stats.active, stats.errors),
        (3 * EACH, 0, EACH)
    );
}

#[actix::test]
async fn every_question_has_its_answer() {
    let house = House::new();
    let refused = Refused {
        facts: facts("exec_1", "/hello"),
        end: End::new(503, EndReason::Overloaded),
        at: Moment::now(),
    };
    ask(&house.metrics, refused).await;
    let after = ask(&house.registry, Settle {}).await;
    let list = ask(
        &house.metrics,
        Scripts {
            after,
            limit: 5,
            sort: Sort::default(),
        },
    )
    .await;
    assert_eq!((list.total, list.scripts[0].http.errors), (1, 1));
    let script = "/hello".to_owned();
    let found = ask(
        &house.metrics,
        Performance {
            after,
            script,
            deployment: "default/1".into(),
            elsewhere: false,
        },
    )
    .await;
    assert_eq!(found.unwrap().row, list.scripts[0]);
    let exposition = ask(&house.metrics, Prometheus { after }).await;
    let text = super::text::text_of(&exposition);
    assert!(text.contains("hoody_exec_http_errors_total{script=\"/hello\",status=\"503\"} 1"));
}
