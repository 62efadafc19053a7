//! The registry as others meet it: through its mailbox, with futures that are dropped and threads that race.

use std::sync::mpsc;
use std::thread;

use actix::{Actor, Addr, Arbiter, Context, Handler, Message, Recipient, System};

use super::{Begin, Cancel, Close, Count, Cut, Door, Drain, Drained, List, Refused};
use super::{RequestRegistry, Settle, Ticket, open};
use crate::exchange::tests::facts;
use crate::exchange::{Exchange, Kind, Stop};
use crate::metrics::{End, EndReason, Event, Observed};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Remembers what it is told, in order.
#[derive(Default)]
struct Witness {
    begun: Vec<Arc<Exchange>>,
    ended: Vec<(Arc<Exchange>, End)>,
    drained: Vec<usize>,
}

/// What the witness has heard.
#[derive(Message)]
#[rtype(result = "Heard")]
struct Tell {}

#[derive(Debug)]
struct Heard {
    begun: Vec<String>,
    ended: Vec<(String, EndReason, u16)>,
    drained: Vec<usize>,
}

impl Actor for Witness {
    type Context = Context<Self>;
}

impl Handler<Observed> for Witness {
    type Result = ();
    fn handle(&mut self, msg: Observed, _: &mut Self::Context) {
        for event in msg.events {
            match event {
                Event::Started { exchange } => self.begun.push(exchange),
                Event::Finished { exchange, end, .. } => {
                    // An end without a beginning before it would be a broken promise.
                    assert!(self.begun.iter().any(|it| Arc::ptr_eq(it, &exchange)));
                    self.ended.push((exchange, end));
                }
            }
        }
    }
}

impl Handler<Drained> for Witness {
    type Result = ();
    fn handle(&mut self, msg: Drained, _: &mut Self::Context) {
        self.drained.push(msg.latecomers);
    }
}

impl Handler<Tell> for Witness {
    type Result = actix::MessageResult<Tell>;
    fn handle(&mut self, _: Tell, _: &mut Self::Context) -> Self::Result {
        let id = |it: &Exchange| it.facts.execution_id.to_string();
        actix::MessageResult(Heard {
            begun: self.begun.iter().map(|it| id(it)).collect(),
            ended: self
                .ended
                .iter()
                .map(|(it, end)| (id(it), end.reason, end.status))
                .collect(),
            drained: self.drained.clone(),
        })
    }
}

fn house(limit: usize) -> (Addr<RequestRegistry>, Addr<Witness>) {
    let (registry, _, witness) = house_with_door(limit);
    (registry, witness)
}

fn house_with_door(limit: usize) -> (Addr<RequestRegistry>, Door, Addr<Witness>) {
    let witness = Witness::default().start();
    let watcher = Some(witness.clone().recipient());
    let (registry, door) = open(&Arbiter::current(), limit, watcher);
    (registry, door, witness)
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

async fn begin(registry: &Addr<RequestRegistry>, id: &str) -> Result<Ticket, Refused> {
    ask(
        registry,
        Begin {
            facts: facts(id, "/hello"),
        },
    )
    .await
}

async fn heard(registry: &Addr<RequestRegistry>, witness: &Addr<Witness>) -> Heard {
    let _settled = ask(registry, Settle {}).await;
    ask(witness, Tell {}).await
}

#[actix::test]
async fn a_ticket_lives_as_long_as_its_exchange_is_listed() {
    let (registry, witness) = house(10);
    let ticket = begin(&registry, "exec_1").await.unwrap();
    let listed = ask(&registry, List {}).await;
    assert_eq!(listed.len(), 1);
    assert_eq!(&*listed[0].exchange.facts.execution_id, "exec_1");
    assert_eq!(ask(&registry, Count {}).await.http(), 1);

    ticket.end(End::new(201, EndReason::Answered));
    assert!(ask(&registry, List {}).await.is_empty());
    let heard = heard(&registry, &witness).await;
    assert_eq!(heard.begun, ["exec_1"]);
    assert_eq!(
        heard.ended,
        [("exec_1".to_owned(), EndReason::Answered, 201)]
    );
}

#[actix::test]
async fn a_dropped_ticket_is_a_client_that_left() {
    let (registry, witness) = house(10);
    drop(begin(&registry, "exec_1").await.unwrap());
    let heard = heard(&registry, &witness).await;
    assert_eq!(
        heard.ended,
        [("exec_1".to_owned(), EndReason::ClientLeft, 499)]
    );
}

#[actix::test]
async fn beyond_the_limit_an_exchange_is_refused_until_one_ends() {
    let (registry, _) = house(2);
    let first = begin(&registry, "exec_1").await.unwrap();
    let _second = begin(&registry, "exec_2").await.unwrap();
    assert_eq!(
        begin(&registry, "exec_3").await.unwrap_err(),
        Refused::Full { limit: 2 }
    );
    drop(first);
    assert!(begin(&registry, "exec_4").await.is_ok());
}

#[actix::test]
async fn cancelling_reaches_the_ticket_of_that_id_alone() {
    let (registry, _) = house(10);
    let first = begin(&registry, "exec_1").await.unwrap();
    let second = begin(&registry, "exec_2").await.unwrap();
    assert!(
        ask(
            &registry,
            Cancel {
                execution_id: "exec_2".into()
            }
        )
        .await
    );
    second.cancelled().await;
    assert_eq!(
        (first.stopped(), second.stopped()),
        (None, Some(Stop::Cancelled))
    );
    assert!(
        !ask(
            &registry,
            Cancel {
                execution_id: "exec_3".into()
            }
        )
        .await
    );
    drop(second);
    assert!(
        !ask(
            &registry,
            Cancel {
                execution_id: "exec_2".into()
            }
        )
        .await
    );
}

#[actix::test]
async fn a_drain_admits_latecomers_and_a_close_tells_once_when_all_have_left() {
    let (registry, witness) = house(10);
    let first = begin(&registry, "exec_1").await.unwrap();
    assert_eq!(ask(&registry, Drain {}).await.total(), 1);
    let late = begin(&registry, "exec_2").await.unwrap();

    let close = || Close {
        drained: witness.clone().recipient(),
    };
    assert_eq!(ask(&registry, close()).await.total(), 2);
    assert_eq!(
        begin(&registry, "exec_3").await.unwrap_err(),
        Refused::Draining
    );
    drop(first);
    assert!(heard(&registry, &witness).await.drained.is_empty());
    drop(late);
    assert_eq!(heard(&registry, &witness).await.drained, [1]);

    // Who asks after the end is told at once, and nobody twice.
    ask(&registry, close()).await;
    assert_eq!(heard(&registry, &witness).await.drained, [1, 1]);
}

#[actix::test]
async fn what_is_cut_ends_as_cut_and_is_named() {
    let (registry, witness) = house(10);
    let running = begin(&registry, "exec_1").await.unwrap();
    let just_done = begin(&registry, "exec_2").await.unwrap();
    let mut cut = ask(&registry, Cut { latecomers: true }).await;
    cut.sort();
    assert_eq!(cut, ["exec_1".into(), "exec_2".into()]);

    running.cancelled().await;
    running.end(End::new(503, EndReason::Cancelled));
    just_done.end(End::new(200, EndReason::Answered));
    let ended = heard(&registry, &witness).await.ended;
    assert_eq!(ended[0], ("exec_1".to_owned(), EndReason::Cut, 503));
    assert_eq!(ended[1], ("exec_2".to_owned(), EndReason::Answered, 200));
}

#[actix::test]
async fn latecomers_may_be_spared() {
    let (registry, _) = house(10);
    let early = begin(&registry, "exec_1").await.unwrap();
    ask(&registry, Drain {}).await;
    let late = begin(&registry, "exec_2").await.unwrap();
    let cut = ask(&registry, Cut { latecomers: false }).await;
    assert_eq!(cut, ["exec_1".into()]);
    early.cancelled().await;
    drop(early);
    let cut = ask(&registry, Cut { latecomers: true }).await;
    assert_eq!(cut, ["exec_2".into()]);
    late.cancelled().await;
}

#[actix::test]
async fn only_http_exchanges_are_listed_and_all_kinds_are_counted() {
    let (registry, _) = house(10);
    let mut tickets = Vec::new();
    for kind in [Kind::Fire, Kind::Background, Kind::Socket, Kind::Request] {
        let mut facts = facts("exec", "/hello");
        facts.kind = kind;
        tickets.push(ask(&registry, Begin { facts }).await.unwrap());
    }
    assert_eq!(ask(&registry, List {}).await.len(), 2);
    let counts = ask(&registry, Count {}).await;
    assert_eq!(
        (counts.total(), counts.http(), counts.of(Kind::Fire)),
        (4, 2, 1)
    );
}

#[actix::test]
async fn a_run_is_running_while_its_guard_lives() {
    let (registry, _) = house(10);
    let ticket = begin(&registry, "exec_1").await.unwrap();
    let exchange = ask(&registry, List {}).await.remove(0).exchange;
    assert!(!exchange.is_running());
    let running = ticket.running();
    assert!(exchange.is_running());
    drop(running);
    assert!(!exchange.is_running());
    let _running = ticket.running();
    drop(ticket);
    assert!(!exchange.is_running());
}

#[actix::test]
async fn the_door_admits_at_once_and_the_list_knows() {
    let (registry, door, witness) = house_with_door(2);
    let first = door.begin(facts("exec_1", "/hello")).unwrap();
    let _second = door.begin(facts("exec_2", "/hello")).unwrap();
    let refused = door.begin(facts("exec_3", "/hello")).unwrap_err();
    assert_eq!(refused, Refused::Full { limit: 2 });
    assert_eq!(ask(&registry, List {}).await.len(), 2);
    drop(first);
    assert_eq!(ask(&registry, Count {}).await.total(), 1);
    assert_eq!(heard(&registry, &witness).await.ended.len(), 1);
}

#[actix::test]
async fn the_ledger_is_read_without_anyone_asking() {
    let (_registry, door, witness) = house_with_door(10);
    // Twice, because the second time nobody may be on the way any more.
    for round in 1..=2 {
        drop(door.begin(facts("exec_1", "/hello")).unwrap());
        let deadline = Instant::now() + Duration::from_secs(60);
        while ask(&witness, Tell {}).await.ended.len() < round {
            assert!(Instant::now() < deadline, "nobody read it");
            tokio::task::yield_now().await;
        }
    }
}

/// What a racing client does with its question or its ticket.
fn race(
    registry: &Recipient<Begin>,
    door: Door,
    number: usize,
) -> impl Future<Output = ()> + use<> {
    let asked = registry.send(Begin {
        facts: facts(&format!("exec_{number}"), "/hello"),
    });
    async move {
        match number % 5 {
            // Gone before the message is handled, or before its reply is taken.
            0 => drop(asked),
            1 => drop(tokio::time::timeout(Duration::ZERO, asked).await),
            2 => drop(asked.await),
            3 => {
                let facts = facts(&format!("exec_{number}_by_door"), "/hello");
                let ticket = door.begin(facts).unwrap();
                tokio::task::yield_now().await;
                ticket.end(End::new(200, EndReason::Answered));
            }
            _ => {
                if let Ok(Ok(ticket)) = asked.await {
                    ticket.end(End::new(200, EndReason::Answered));
                }
            }
        }
    }
}

#[actix::test]
async fn racing_clients_that_leave_at_any_moment_leave_nobody_behind() {
    const THREADS: usize = 4;
    const EACH: usize = 2000;
    let other = Arbiter::new().handle();
    let witness = Witness::start_in_arbiter(&other, |_| Witness::default());
    let watcher = Some(witness.clone().recipient());
    let (registry, door) = open(&other, usize::MAX / 4, watcher);

    let (done, all_done) = mpsc::channel();
    let system = System::current();
    for number in 0..THREADS {
        let (recipient, door) = (registry.clone().recipient(), door.clone());
        let (done, system) = (done.clone(), system.clone());
        thread::spawn(move || {
            System::set_current(system);
            let local = tokio::task::LocalSet::new();
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .unwrap();
            local.block_on(&runtime, async {
                let racing: Vec<_> = (0..EACH)
                    .map(|nth| {
                        tokio::task::spawn_local(race(
                            &recipient,
                            door.clone(),
                            number * EACH + nth,
                        ))
                    })
                    .collect();
                for (nth, task) in racing.into_iter().enumerate() {
                    if nth % 7 == 0 {
                        task.abort();
                    }
                    let _ = task.await;
                }
            });
            done.send(()).unwrap();
        });
    }
    tokio::task::spawn_blocking(move || (0..THREADS).for_each(|_| all_done.recv().unwrap()))
        .await
        .unwrap();

    assert_eq!(ask(&registry, Count {}).await.total(), 0);
    let heard = heard(&registry, &witness).await;
    let ids = |all: &[String]| all.iter().cloned().collect::<HashSet<_>>();
    let ended: Vec<String> = heard.ended.iter().map(|(id, ..)| id.clone()).collect();
    assert_eq!(ids(&heard.begun), ids(&ended));
    assert_eq!(heard.begun.len(), ended.len());
    assert!(
        heard.begun.len() >= THREADS * EACH / 4,
        "{} began",
        heard.begun.len()
    );
    let answered = heard
        .ended
        .iter()
        .filter(|(_, reason, _)| *reason == EndReason::Answered);
    assert!(answered.count() > 0);
}
