//! The supervisor with a real registry beside it: what it does to it, and what it tells.

use std::path::PathBuf;
use std::time::Duration;

use actix::{Actor, Addr, Context, Handler, Message};
use tokio::sync::watch;

use super::{Failed, Links, Phase, Prepare, Ready, Restart, RestartError, RestartSupervisor};
use super::{Settings, Status, Stop, Times};
use crate::exchange::Moment;
use crate::exchange::tests::facts;
use crate::metrics::{RestartOutcome, Restarted};
use crate::registry::{Begin, RequestRegistry, Ticket, open};

/// Stands for the parent process and the metrics: it starts nothing and counts nothing, but it remembers.
#[derive(Default)]
struct Others {
    prepared: Vec<String>,
    restarted: Vec<RestartOutcome>,
}

#[derive(Message)]
#[rtype(result = "(Vec<String>, Vec<RestartOutcome>)")]
struct Tell {}

impl Actor for Others {
    type Context = Context<Self>;
}

impl Handler<Prepare> for Others {
    type Result = ();
    fn handle(&mut self, msg: Prepare, _: &mut Self::Context) {
        self.prepared.push(msg.reason);
    }
}

impl Handler<Restarted> for Others {
    type Result = ();
    fn handle(&mut self, msg: Restarted, _: &mut Self::Context) {
        self.restarted.push(msg.outcome);
    }
}

impl Handler<Tell> for Others {
    type Result = actix::MessageResult<Tell>;
    fn handle(&mut self, _: Tell, _: &mut Self::Context) -> Self::Result {
        actix::MessageResult((self.prepared.clone(), self.restarted.clone()))
    }
}

struct House {
    registry: Addr<RequestRegistry>,
    supervisor: Addr<RestartSupervisor>,
    others: Addr<Others>,
    phase: watch::Receiver<Phase>,
}

fn settings() -> Settings {
    Settings {
        started: Moment::now(),
        min_uptime: Duration::from_secs(3600),
        program: std::env::current_exe().ok(),
        times: Times {
            settle: Duration::from_millis(1),
            lame_duck: Duration::from_millis(1),
            ready: Duration::from_secs(30),
            cut: Duration::from_millis(50),
        },
        last_restart: None,
    }
}

fn house(settings: Settings, with_parent: bool) -> House {
    let others = Others::default().start();
    let (registry, _) = open(&actix::Arbiter::current(), 10, None);
    let links = Links {
        drain: registry.clone().recipient(),
        close: registry.clone().recipient(),
        cut_all: registry.clone().recipient(),
        restarted: others.clone().recipient(),
        prepare: with_parent.then(|| others.clone().recipient()),
    };
    let (published, phase) = watch::channel(Phase::Running);
    House {
        supervisor: RestartSupervisor::new(settings, links, published).start(),
        registry,
        others,
        phase,
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

impl House {
    async fn begin(&self, id: &str) -> Ticket {
        let begun = ask(
            &self.registry,
            Begin {
                facts: facts(id, "/hello"),
            },
        )
        .await;
        begun.unwrap()
    }
}

fn stop(drain_timeout: Duration) -> Stop {
    Stop {
        drain_timeout,
        reason: "a test".to_owned(),
    }
}

fn restart() -> Restart {
    Restart {
        graceful: true,
        drain_timeout: Duration::from_secs(30),
        reason: "a new version".to_owned(),
    }
}

#[actix::test]
async fn a_stop_of_an_idle_service_ends_at_once_and_cuts_nobody() {
    let mut house = house(settings(), false);
    let stopped = ask(&house.supervisor, stop(Duration::from_secs(30))).await;
    assert!(stopped.cut.is_empty());
    assert_eq!(*house.phase.borrow_and_update(), Phase::Exited);
}

#[actix::test]
async fn a_stop_waits_for_who_is_in_flight() {
    let house = house(settings(), false);
    let ticket = house.begin("exec_1").await;
    let supervisor = house.supervisor.clone();
    let stopping =
        actix_rt::spawn(async move { ask(&supervisor, stop(Duration::from_secs(30))).await });
    let mut phase = house.phase.clone();
    phase
        .wait_for(|phase| *phase == Phase::Draining)
        .await
        .unwrap();
    // Draining, but not over: the phase of the next question proves that a message has gone round meanwhile.
    assert_eq!(
        ask(&house.supervisor, Status {}).await.phase,
        Phase::Draining
    );
    assert!(!stopping.is_finished());
    drop(ticket);
    assert!(stopping.await.unwrap().cut.is_empty());
}

#[actix::test]
async fn what_is_in_flight_at_the_deadline_is_cut_by_name() {
    let house = house(settings(), false);
    let ticket = house.begin("exec_1").await;
    let run = actix_rt::spawn(async move { ticket.cancelled().await });
    let stopped = ask(&house.supervisor, stop(Duration::from_millis(5))).await;
    assert_eq!(stopped.cut, ["exec_1".into()]);
    run.await.unwrap();
}

#[actix::test]
async fn a_run_that_ignores_being_cut_does_not_hold_the_end() {
    let house = house(settings(), false);
    let _held = house.begin("exec_1").await;
    let stopped = ask(&house.supervisor, stop(Duration::from_millis(5))).await;
    assert_eq!(stopped.cut, ["exec_1".into()]);
}

#[actix::test]
async fn a_second_stop_does_not_wait_and_both_are_answered() {
    let house = house(settings(), false);
    let _held = house.begin("exec_1").await;
    let supervisor = house.supervisor.clone();
    let first =
        actix_rt::spawn(async move { ask(&supervisor, stop(Duration::from_secs(600))).await });
    let mut phase = house.phase.clone();
    phase
        .wait_for(|phase| *phase == Phase::Draining)
        .await
        .unwrap();
    let second = ask(&house.supervisor, stop(Duration::from_secs(600))).await;
    assert_eq!(second.cut, ["exec_1".into()]);
    assert_eq!(first.await.unwrap(), second);
}

#[actix::test]
async fn a_dead_registry_holds_nobody() {
    let others = Others::default().start();
    let other = actix::Arbiter::new();
    let (registry, _) = open(&other.handle(), 1, None);
    other.stop();
    other.join().unwrap();
    let links = Links {
        drain: registry.clone().recipient(),
        close: registry.clone().recipient(),
        cut_all: registry.recipient(),
        restarted: others.recipient(),
        prepare: None,
    };
    let (published, _phase) = watch::channel(Phase::Running);
    let supervisor = RestartSupervisor::new(settings(), links, published).start();
    assert!(
        ask(&supervisor, stop(Duration::from_secs(600)))
            .await
            .cut
            .is_empty()
    );
}

#[actix::test]
async fn without_a_parent_a_restart_is_not_available() {
    let house = house(settings(), false);
    assert_eq!(
        ask(&house.supervisor, restart()).await.unwrap_err(),
        RestartError::NotAvailable
    );
    let standing = ask(&house.supervisor, Status {}).await;
    assert_eq!(
        (standing.phase, standing.can_restart),
        (Phase::Running, false)
    );
}

#[actix::test]
async fn a_restart_asks_the_parent_once_and_ends_this_generation() {
    let house = house(settings(), true);
    assert!(ask(&house.supervisor, Status {}).await.can_restart);
    let ticket = house.begin("exec_1").await;
    let restarting = ask(&house.supervisor, restart()).await.unwrap();
    assert_eq!(
        (restarting.graceful, &*restarting.reason),
        (true, "a new version")
    );

    let again = ask(&house.supervisor, restart()).await.unwrap_err();
    assert_eq!(
        again,
        RestartError::UnderWay {
            reason: "a new version".to_owned()
        }
    );
    assert!(!ask(&house.supervisor, Status {}).await.can_restart);

    let mut phase = house.phase.clone();
    ask(&house.supervisor, Ready {}).await;
    phase
        .wait_for(|phase| *phase == Phase::Draining)
        .await
        .unwrap();
    let late = ask(&house.supervisor, restart()).await.unwrap_err();
    assert_eq!(
        late,
        RestartError::Stopping {
            reason: "a new version".to_owned()
        }
    );
    drop(ticket);
    phase
        .wait_for(|phase| *phase == Phase::Exited)
        .await
        .unwrap();
    let (prepared, restarted) = ask(&house.others, Tell {}).await;
    assert_eq!(
        (prepared, restarted),
        (vec!["a new version".to_owned()], vec![RestartOutcome::Done])
    );
}

#[actix::test]
async fn a_failed_restart_is_remembered_and_can_be_tried_again() {
    let house = house(settings(), true);
    ask(&house.supervisor, restart()).await.unwrap();
    ask(
        &house.supervisor,
        Failed {
            why: "bad settings".to_owned(),
        },
    )
    .await;
    let standing = ask(&house.supervisor, Status {}).await;
    let last = standing.last_restart.unwrap();
    assert_eq!(
        (last.outcome, last.error.as_deref()),
        (RestartOutcome::Failed, Some("bad settings"))
    );
    assert_eq!(
        (standing.phase, standing.can_restart),
        (Phase::Running, true)
    );
    ask(&house.supervisor, restart()).await.unwrap();
    assert_eq!(*house.phase.borrow(), Phase::Preparing);
}

#[actix::test]
async fn a_program_that_cannot_be_executed_cannot_be_restarted() {
    let mut without = settings();
    without.program = Some(PathBuf::from("/nowhere/to/be/found"));
    let house = house(without, true);
    let standing = ask(&house.supervisor, Status {}).await;
    assert!(!standing.can_restart);
    assert!(!standing.is_settled);
}
