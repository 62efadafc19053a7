//! The supervisor with a real registry beside it: what it does to it, and what it tells.

use std::path::PathBuf;
use std::time::Duration;

use actix::{Actor, Addr, Context, Handler, Message};
use tokio::sync::watch;

use super::{
    CalledBack, Failed, Follow, HangUp, History, LastRestart, Learned, Links, Newcomers, Phase,
    Phased, Prepare, Quiet, Ready, Restart, RestartError, RestartSupervisor,
};
use super::{Settings, Status, Stop, Times};
use crate::exchange::Moment;
use crate::exchange::tests::facts;
use crate::metrics::{RestartOutcome, Restarts};
use crate::registry::{Begin, RequestRegistry, Ticket, open};

/// Stands for the parent process and the metrics: it starts nothing and counts nothing, but it remembers.
#[derive(Default)]
struct Others {
    prepared: Vec<String>,
    counted: Vec<[u64; RestartOutcome::COUNT]>,
    hung_up: Vec<bool>,
    phases: Vec<Phase>,
}

/// What the others have been told so far.
#[derive(Message)]
#[rtype(result = "Told")]
struct Tell {}

struct Told {
    prepared: Vec<String>,
    counted: Vec<[u64; RestartOutcome::COUNT]>,
    hung_up: Vec<bool>,
    phases: Vec<Phase>,
}

impl Actor for Others {
    type Context = Context<Self>;
}

impl Handler<Prepare> for Others {
    type Result = ();
    fn handle(&mut self, msg: Prepare, _: &mut Self::Context) {
        self.prepared.push(msg.reason);
    }
}

impl Handler<Restarts> for Others {
    type Result = ();
    fn handle(&mut self, msg: Restarts, _: &mut Self::Context) {
        self.counted.push(msg.outcomes);
    }
}

impl Handler<HangUp> for Others {
    type Result = ();
    fn handle(&mut self, msg: HangUp, _: &mut Self::Context) {
        self.hung_up.push(msg.now);
    }
}

impl Handler<Phased> for Others {
    type Result = ();
    fn handle(&mut self, msg: Phased, _: &mut Self::Context) {
        self.phases.push(msg.phase);
    }
}

impl Handler<Tell> for Others {
    type Result = actix::MessageResult<Tell>;
    fn handle(&mut self, _: Tell, _: &mut Self::Context) -> Self::Result {
        actix::MessageResult(Told {
            prepared: self.prepared.clone(),
            counted: self.counted.clone(),
            hung_up: self.hung_up.clone(),
            phases: self.phases.clone(),
        })
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
        history: History::default(),
    }
}

fn house(settings: Settings, with_parent: bool) -> House {
    let others = Others::default().start();
    let (registry, _) = open(&actix::Arbiter::current(), 10, None);
    let links = Links {
        drain: registry.clone().recipient(),
        close: registry.clone().recipient(),
        cut: registry.clone().recipient(),
        restarts: others.clone().recipient(),
        prepare: with_parent.then(|| others.clone().recipient()),
        connections: with_parent.then(|| others.clone().recipient()),
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
        newcomers: Newcomers::Refused,
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
        cut: registry.recipient(),
        restarts: others.recipient(),
        prepare: None,
        connections: None,
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
    // Whoever counts connections is asked, and only when he says that there are none is the house closed.
    assert_eq!(ask(&house.others, Tell {}).await.hung_up, [false, true]);
    ask(&house.supervisor, Quiet {}).await;
    phase
        .wait_for(|phase| *phase == Phase::Exited)
        .await
        .unwrap();
    let told = ask(&house.others, Tell {}).await;
    assert_eq!(told.prepared, ["a new version"]);
}

#[actix::test]
async fn whoever_follows_is_told_every_phase_and_a_way_back() {
    let mut settings = settings();
    // It is called back before the next phase begins by itself.
    settings.times.settle = Duration::from_secs(600);
    let house = house(settings, true);
    let phased = house.others.clone().recipient();
    ask(&house.supervisor, Follow { phased }).await;
    ask(&house.supervisor, restart()).await.unwrap();
    ask(&house.supervisor, Ready {}).await;
    let why = "it died".to_owned();
    assert!(ask(&house.supervisor, CalledBack { why }).await);
    let phases = ask(&house.others, Tell {}).await.phases;
    assert_eq!(
        phases,
        [
            Phase::Running,
            Phase::Preparing,
            Phase::HandingOver,
            Phase::Running
        ]
    );
    let why = "nobody was coming".to_owned();
    assert!(ask(&house.supervisor, CalledBack { why }).await);
}

#[actix::test]
async fn a_restart_is_under_way_until_the_one_before_has_ended() {
    let house = house(settings(), true);
    let last = LastRestart {
        at: std::time::SystemTime::now(),
        reason: "a deployment".to_owned(),
        outcome: None,
        error: None,
        cut: 0,
    };
    let mut history = History {
        last: Some(last),
        is_followed: true,
        ..History::default()
    };
    let learned = |history: &History| Learned {
        history: history.clone(),
    };
    ask(&house.supervisor, learned(&history)).await;
    assert!(!ask(&house.supervisor, Status {}).await.can_restart);
    assert_eq!(
        ask(&house.supervisor, restart()).await.unwrap_err(),
        RestartError::UnderWay {
            reason: "a deployment".to_owned()
        }
    );
    history.is_followed = false;
    history.outcomes[RestartOutcome::Done.index()] = 1;
    ask(&house.supervisor, learned(&history)).await;
    assert!(ask(&house.supervisor, Status {}).await.can_restart);
    // At the start nothing had been counted.
    let counted = ask(&house.others, Tell {}).await.counted;
    assert_eq!(counted, [[0, 0, 0], [0, 0, 0], [1, 0, 0]]);
    ask(&house.supervisor, restart()).await.unwrap();
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
    let last = standing.history.last.unwrap();
    assert_eq!(
        (last.outcome, last.error.as_deref()),
        (Some(RestartOutcome::Failed), Some("bad settings"))
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
