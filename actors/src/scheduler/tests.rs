//! What the scheduler promises, through its mailbox: a real store, scripts that are told what to do, a real database.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use actix::{Handler, Recipient};
use tempfile::TempDir;
use tokio::sync::{Semaphore, watch};

use super::*;
use crate::metrics::{MetricsAggregator, Settings as MetricsSettings};
use crate::paths::Root;
use crate::store::{self, ScriptStore};

/// Scripts whose text is their schedule; a fire waits if it is told to.
struct Told {
    names: AtomicUsize,
    fired: Mutex<Vec<String>>,
    /// A fire of a script whose path has `slow` in it waits for one of these.
    release: Arc<Semaphore>,
}

impl Default for Told {
    fn default() -> Self {
        Self {
            names: AtomicUsize::new(0),
            fired: Mutex::default(),
            release: Arc::new(Semaphore::new(0)),
        }
    }
}

impl Scripts for Told {
    fn plan(&self, text: &str) -> Plan {
        let first = text.lines().next().unwrap_or_default();
        match first.strip_prefix("every ") {
            None => Plan::None,
            Some(fields) => match Calendar::new(fields, true) {
                Ok(calendar) => Plan::Scheduled(Schedule {
                    expression: fields.to_owned(),
                    calendar,
                    timeout: None,
                    has_token: text.contains("secret"),
                }),
                Err(error) => Plan::Unfit(Unfit {
                    fault: Fault::BadSchedule,
                    expression: fields.to_owned(),
                    reason: error.to_string(),
                }),
            },
        }
    }

    fn fault(&self, _: &str, text: &str) -> Option<String> {
        text.contains("broken").then(|| "it is broken".to_owned())
    }

    fn name(&self) -> RunId {
        let number = self.names.fetch_add(1, Ordering::SeqCst);
        RunId {
            uuid: format!("run-{number}").into(),
            execution_id: format!("exec_{number}").into(),
        }
    }

    fn fire(&self, job: Job) -> Firing {
        let path = job.place.path.to_string();
        self.fired.lock().unwrap().push(path.clone());
        let release = self.release.clone();
        Box::pin(async move {
            if path.contains("slow") {
                release.acquire().await.unwrap().forget();
            }
            assert!(!path.contains("panics"), "as it was told to");
            let mut ended = Ended::new(FireOutcome::Ok);
            ended.returned = Some("x".repeat(300));
            ended
        })
    }
}

struct Bench {
    folder: TempDir,
    store: Addr<ScriptStore>,
    root: Root,
    told: Arc<Told>,
    phase: watch::Sender<Phase>,
    receiver: watch::Receiver<Phase>,
    metrics: Addr<MetricsAggregator>,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, reader) =
            ScriptStore::start(&store::Settings::new(folder.path().join("scripts"))).unwrap();
        let (phase, receiver) = watch::channel(Phase::Running);
        let metrics = MetricsAggregator::new(&MetricsSettings {
            started: Moment::now(),
            max_scripts: 10,
        });
        Self {
            folder,
            store,
            root: reader.root().clone(),
            told: Arc::default(),
            phase,
            receiver,
            metrics: metrics.start(),
        }
    }

    fn scheduler(&self) -> Addr<Scheduler> {
        let settings = Settings {
            file: self.folder.path().join("schedules.sqlite"),
            kept: Kept {
                age: Duration::from_secs(3600),
                count: 100,
            },
            max_in_flight: 2,
            default_exec_id: "1".to_owned(),
        };
        let links = Links {
            list: self.store.clone().recipient(),
            read: self.store.clone().recipient(),
            subscribe: self.store.clone().recipient(),
            skipped: self.metrics.clone().recipient(),
            delayed: self.metrics.clone().recipient(),
            phase: self.receiver.clone(),
            scripts: self.told.clone(),
        };
        Scheduler::start(settings, links)
    }

    fn path(&self, name: &str) -> ScriptPath {
        let deployment = crate::paths::Deployment::new("", "1").unwrap();
        ScriptPath::within(&self.root, &deployment, name).unwrap()
    }

    /// Puts a file there behind everybody's back.
    fn put(&self, name: &str, text: &str) {
        let folder = self.folder.path().join("scripts/default/1");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), text).unwrap();
    }

    async fn look(&self, scheduler: &Addr<Scheduler>, name: &str) {
        let paths = vec![self.path(name)];
        tell(scheduler, Look { paths }).await;
    }

    async fn trigger(
        &self,
        scheduler: &Addr<Scheduler>,
        name: &str,
        force: bool,
    ) -> Result<Pending, TriggerError> {
        let path = self.path(name);
        let fallback = None;
        tell(
            scheduler,
            Trigger {
                path,
                fallback,
                force,
            },
        )
        .await
    }
}

/// Sends a message by the way that is open to tests.
async fn tell<M>(scheduler: &Addr<Scheduler>, message: M) -> M::Result
where
    M: Message + Send + 'static,
    M::Result: Send,
    Scheduler: Handler<M>,
    Context<Scheduler>: actix::dev::ToEnvelope<Scheduler, M>,
{
    let recipient: Recipient<M> = scheduler.clone().recipient();
    recipient.send(message).await.unwrap()
}

async fn listed(scheduler: &Addr<Scheduler>) -> Vec<String> {
    let listed = tell(scheduler, List).await;
    let names = listed.iter().map(|listed| {
        let registration = &listed.registration;
        format!(
            "{} {}",
            registration.place.path, registration.schedule.expression
        )
    });
    names.collect()
}

const NEVER: &str = "every 0 0 31 2 *";

#[actix::test]
async fn what_files_say_is_what_is_registered() {
    let bench = Bench::new();
    bench.put("a.ts", "every 0 * * * *");
    bench.put("plain.ts", "return 1");
    bench.put("notes.md", "every * * * * *");
    let scheduler = bench.scheduler();
    assert_eq!(tell(&scheduler, Survey).await, Ok(1));
    assert_eq!(listed(&scheduler).await, ["default/1/a.ts 0 * * * *"]);
    bench.put("a.ts", "every 5 * * * *");
    bench.put("b.ts", "every * * * * *\nbroken");
    bench.look(&scheduler, "a.ts").await;
    bench.look(&scheduler, "b.ts").await;
    assert_eq!(listed(&scheduler).await, ["default/1/a.ts 5 * * * *"]);
    bench.put("b.ts", NEVER);
    std::fs::remove_file(bench.folder.path().join("scripts/default/1/a.ts")).unwrap();
    bench.look(&scheduler, "a.ts").await;
    bench.look(&scheduler, "b.ts").await;
    let left = tell(&scheduler, List).await;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].registration.next, None);
}

#[actix::test]
async fn a_reload_tells_what_changes_and_a_rehearsal_changes_nothing() {
    let bench = Bench::new();
    bench.put("gone.ts", NEVER);
    bench.put("kept.ts", NEVER);
    let scheduler = bench.scheduler();
    tell(&scheduler, Survey).await.unwrap();
    // Links are not watched, so this is found by nobody but the reload.
    let dir = bench.folder.path().join("scripts/default/1");
    std::fs::remove_file(dir.join("gone.ts")).unwrap();
    bench.put("new.ts", NEVER);
    bench.put("bad.ts", "every often");
    bench.put("broken.ts", "every * * * * *\nbroken");
    let dry = tell(&scheduler, Reload { dry_run: true }).await.unwrap();
    let failed: Vec<_> = dry
        .failed
        .iter()
        .map(|(path, unfit)| (&**path, unfit.fault))
        .collect();
    assert_eq!(
        failed,
        [
            ("default/1/bad.ts", Fault::BadSchedule),
            ("default/1/broken.ts", Fault::BadCode)
        ]
    );
    assert!(dry.kept.contains(&"default/1/kept.ts".into()));
    tell(&scheduler, Reload { dry_run: false }).await.unwrap();
    let after = tell(&scheduler, Reload { dry_run: false }).await.unwrap();
    assert_eq!(after.kept.len(), 2);
    assert!(after.added.is_empty() && after.removed.is_empty());
    assert_eq!(after.failed.len(), 2);
}

#[actix::test]
async fn a_fire_by_hand_runs_at_once_and_is_recorded() {
    let bench = Bench::new();
    bench.put("a.ts", NEVER);
    bench.put("secret.ts", "every 0 0 31 2 *\nsecret");
    bench.put("plain.ts", "return 1");
    bench.put("bad.ts", "every often");
    let scheduler = bench.scheduler();
    // Not surveyed: a trigger looks for itself.
    let fired = bench.trigger(&scheduler, "a.ts", false).await.unwrap();
    let fired = fired.ended().await.unwrap();
    assert_eq!((fired.outcome, fired.ran()), (FireOutcome::Ok, true));
    let page = tell(
        &scheduler,
        Fires {
            wanted: Wanted {
                limit: 10,
                ..Wanted::default()
            },
        },
    );
    let page = page.await.unwrap();
    assert_eq!(page.records.len(), 1);
    assert_eq!(page.records[0].run_id, fired.run_id);
    assert_eq!(page.records[0].returned.as_ref().unwrap().len(), 200);
    let last = tell(&scheduler, List).await[0].last.clone().unwrap();
    assert_eq!(last.run_id, fired.run_id);

    let refused = |name| bench.trigger(&scheduler, name, false);
    assert!(matches!(
        refused("secret.ts").await,
        Err(TriggerError::HasToken)
    ));
    assert!(bench.trigger(&scheduler, "secret.ts", true).await.is_ok());
    assert!(matches!(
        refused("plain.ts").await,
        Err(TriggerError::NoSchedule)
    ));
    assert!(matches!(
        refused("bad.ts").await,
        Err(TriggerError::Unfit(_))
    ));
    assert!(matches!(
        refused("none.ts").await,
        Err(TriggerError::Store(StoreError::NotFound { .. }))
    ));
    bench.phase.send(Phase::LameDuck).unwrap();
    assert!(matches!(refused("a.ts").await, Err(TriggerError::Leaving)));
}

#[actix::test]
async fn a_script_that_runs_is_skipped_and_so_is_one_too_many() {
    let bench = Bench::new();
    for name in ["slow1.ts", "slow2.ts", "c.ts"] {
        bench.put(name, NEVER);
    }
    let scheduler = bench.scheduler();
    let first = bench.trigger(&scheduler, "slow1.ts", false).await.unwrap();
    let again = bench.trigger(&scheduler, "slow1.ts", false).await.unwrap();
    let again = again.ended().await.unwrap();
    assert_eq!(
        (again.outcome, again.ran()),
        (FireOutcome::SkippedOverload, false)
    );
    let second = bench.trigger(&scheduler, "slow2.ts", false).await.unwrap();
    let third = bench.trigger(&scheduler, "c.ts", false).await.unwrap();
    assert_eq!(
        third.ended().await.unwrap().outcome,
        FireOutcome::SkippedOverload
    );
    bench.told.release.add_permits(2);
    assert_eq!(first.ended().await.unwrap().outcome, FireOutcome::Ok);
    assert_eq!(second.ended().await.unwrap().outcome, FireOutcome::Ok);
    let third = bench.trigger(&scheduler, "c.ts", false).await.unwrap();
    assert_eq!(third.ended().await.unwrap().outcome, FireOutcome::Ok);
    // Whoever was skipped never ran.
    assert_eq!(bench.told.fired.lock().unwrap().len(), 3);
}

#[actix::test]
async fn a_fire_that_panics_is_an_error_and_harms_nobody() {
    let bench = Bench::new();
    bench.put("panics.ts", NEVER);
    bench.put("a.ts", NEVER);
    let scheduler = bench.scheduler();
    let fired = bench.trigger(&scheduler, "panics.ts", false).await.unwrap();
    assert_eq!(fired.ended().await.unwrap().outcome, FireOutcome::Error);
    let fired = bench.trigger(&scheduler, "a.ts", false).await.unwrap();
    assert_eq!(fired.ended().await.unwrap().outcome, FireOutcome::Ok);
}

#[actix::test]
async fn the_last_fire_is_known_to_the_next_process() {
    let bench = Bench::new();
    bench.put("a.ts", NEVER);
    let scheduler = bench.scheduler();
    let fired = bench.trigger(&scheduler, "a.ts", false).await.unwrap();
    let fired = fired.ended().await.unwrap();
    tell(&scheduler, Settle).await;
    let next = bench.scheduler();
    tell(&next, Survey).await.unwrap();
    let listed = tell(&next, List).await;
    assert_eq!(
        listed[0].last.as_ref().map(|last| &last.run_id),
        Some(&fired.run_id)
    );
}
