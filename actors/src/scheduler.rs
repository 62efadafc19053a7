//! The schedules: which scripts fire when, and what became of each fire.
//!
//! Invariants
//! - An instant of a script is run by at most one generation: by the one that claims it, and none that is leaving does.
//! - A script is never run twice at once by its schedule, and no more scripts at once than the settings allow.
//! - What a file says holds for the next instant, whoever changed it; what was looked at later wins.
//! - Every fire that was claimed or asked for is recorded once, also one that was skipped.
//!
//! Not here: what a script's text means and how it is run (both come in as [`Scripts`]).

mod book;
mod calendar;
mod history;
mod look;
mod place;
mod plan;
mod records;
mod replies;
mod settings;
mod shell;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use actix::{
    Actor, ActorFutureExt, Addr, Arbiter, AsyncContext, Context, Message, SpawnHandle, WrapFuture,
};
use tokio::sync::oneshot;

pub use self::book::Registration;
use self::book::{Book, Due};
pub use self::calendar::{Calendar, CalendarError};
use self::history::History;
pub use self::history::{HistoryError, Kept, LastFire, Page, Record, Wanted};
use self::look::{Desk, Looked};
pub use self::place::Place;
pub use self::plan::{Ended, Fault, Firing, Job, Plan, RunId, Schedule, Scripts, Unfit};
pub use self::replies::{Fired, Listed, Pending, ReloadError, Reloaded, Standing, TriggerError};
pub use self::settings::{Links, Settings};
use crate::exchange::Moment;
use crate::metrics::{FireDelayed, FireOutcome, FireSkipped};
use crate::paths::ScriptPath;
use crate::store::StoreError;
use crate::supervisor::Phase;

/// The most scripts that may be registered.
pub const MAX_REGISTRATIONS: usize = 10_000;
/// The wall clock was set if it is this far from where the other clock says it should be.
const JUMP: Duration = Duration::from_secs(1);

// Messages, in the order of a schedule's life.

/// What these files say holds from now on.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Look {
    pub paths: Vec<ScriptPath>,
}

/// What the whole scripts folder says holds from now on; tells how many scripts are registered.
#[derive(Message)]
#[rtype(result = "Result<usize, StoreError>")]
pub struct Survey;

/// The same, told script by script; nothing is changed if it is only a rehearsal.
#[derive(Message)]
#[rtype(result = "Result<Reloaded, ReloadError>")]
pub struct Reload {
    pub dry_run: bool,
}

/// From now on instants are run: before, another generation does. What it may have left out since then is run, too: it
/// may have been told to leave before it came to claim an instant.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Serve {
    /// Absent where no other generation has served meanwhile.
    pub since: Option<SystemTime>,
}

/// Every registration, by path.
#[derive(Message)]
#[rtype(result = "Vec<Listed>")]
pub struct List;

/// Whether the script at this path fires.
#[derive(Message)]
#[rtype(result = "Standing")]
pub struct StandingOf {
    pub path: ScriptPath,
}

/// The script at `path`, or else at `fallback`, is fired once, as its schedule would.
#[derive(Message)]
#[rtype(result = "Result<Pending, TriggerError>")]
pub struct Trigger {
    pub path: ScriptPath,
    pub fallback: Option<ScriptPath>,
    /// Also if callers of the script need a token.
    pub force: bool,
}

/// Some fires that are over.
#[derive(Message)]
#[rtype(result = "Result<Page, HistoryError>")]
pub struct Fires {
    pub wanted: Wanted,
}

/// All that has ended is in the history.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Settle;

/// Knows what fires when, and fires it.
pub struct Scheduler {
    book: Book,
    history: History,
    /// By script; kept here because every list tells them.
    last_fires: HashMap<Arc<str>, LastFire>,
    desk: Desk,
    links: Links,
    /// Whether instants are run here; not before this generation serves, because it may never do so.
    serves: bool,
    /// Both clocks at the last look, to tell whether one was set.
    seen: Moment,
    timer: Option<SpawnHandle>,
}

impl Scheduler {
    /// Starts the scheduler on a thread of its own, so that nothing delays a fire; it knows no scripts before the first
    /// [`Survey`].
    pub fn start(settings: Settings, links: Links) -> Addr<Self> {
        let arbiter = Arbiter::try_new().map_or_else(
            |error| {
                log::warn!("no thread for the scheduler, it shares the main one: {error}");
                Arbiter::current()
            },
            |arbiter| arbiter.handle(),
        );
        Self::start_in_arbiter(&arbiter, move |_| Self::new(&settings, links))
    }

    fn new(settings: &Settings, links: Links) -> Self {
        let desk = Desk::new(
            links.read.clone(),
            links.scripts.clone(),
            &settings.default_exec_id,
        );
        Self {
            book: Book::new(settings.max_in_flight, MAX_REGISTRATIONS),
            history: History::open(&settings.file, settings.kept),
            last_fires: HashMap::new(),
            desk,
            links,
            serves: false,
            seen: Moment::now(),
            timer: None,
        }
    }

    /// Whether the instants of this moment are this generation's to run.
    fn stays(&self) -> bool {
        matches!(
            *self.links.phase.borrow(),
            Phase::Running | Phase::Preparing
        )
    }

    /// Takes what files say as what holds.
    fn enter(&mut self, looked: Vec<Looked>, ctx: &mut Context<Self>) {
        let now = SystemTime::now();
        for looked in looked {
            if self.desk.is_news(&looked)
                && let Some(plan) = looked.plan
            {
                self.note_incompatible(&looked.place, &plan);
                self.book.put(looked.place, plan, now);
            }
        }
        self.arm(ctx);
    }

    /// Takes what all files say as what holds, unless it is too much or only a rehearsal; tells what changes by it.
    fn reload(
        &mut self,
        looked: Vec<Looked>,
        dry_run: bool,
        ctx: &mut Context<Self>,
    ) -> Result<Reloaded, ReloadError> {
        let mut told = Reloaded::default();
        for looked in &looked {
            let path = looked.place.path.clone();
            let known = self.book.get(&path).is_some();
            match &looked.plan {
                Some(Plan::Scheduled(_)) if known => told.kept.push(path),
                Some(Plan::Scheduled(_)) => told.added.push(path),
                Some(Plan::Unfit(unfit)) => {
                    told.failed.push((path.clone(), unfit.clone()));
                    told.removed.extend(known.then_some(path));
                }
                Some(Plan::None) => told.removed.extend(known.then_some(path)),
                None => told.kept.extend(known.then_some(path)),
            }
        }
        let (found, cap) = (told.added.len() + told.kept.len(), MAX_REGISTRATIONS);
        if dry_run || found > cap {
            for looked in &looked {
                self.desk.is_news(looked);
            }
        } else {
            self.enter(looked, ctx);
        }
        if found > cap {
            return Err(ReloadError::TooMany { found, cap });
        }
        Ok(told)
    }

    fn list(&self) -> Vec<Listed> {
        let listed = |registration: &Registration| Listed {
            registration: registration.clone(),
            last: self.last_fires.get(&registration.place.path).cloned(),
        };
        self.book.registrations().map(listed).collect()
    }

    fn standing(&self, path: &str) -> Standing {
        if let Some(registration) = self.book.get(path) {
            return Standing::Registered {
                expression: registration.schedule.expression.clone(),
            };
        }
        let unfit = self.book.unfit(path);
        unfit.map_or(Standing::Unknown, |unfit| Standing::Unfit {
            reason: unfit.reason.clone(),
        })
    }

    /// Notices a clock that was set; between two looks there are at most a few seconds.
    fn check_clock(&mut self, now: Moment) {
        let expected = self.seen.after(self.seen.elapsed_at(now.instant)).wall;
        self.seen = now;
        if let Ok(back) = expected.duration_since(now.wall)
            && back > JUMP
        {
            log::warn!("the clock was set back by {back:?}: schedules follow it");
            self.book.rewind(now.wall);
        }
    }

    /// Fires what is due, and sleeps until the next instant.
    fn tick(&mut self, now: Moment, ctx: &mut Context<Self>) {
        self.check_clock(now);
        let (due, missed) = self.book.due(now.wall);
        for missed in missed {
            log::warn!(
                "{} was not fired: it is {:?} late",
                missed.path,
                missed.late
            );
        }
        if self.serves && self.stays() {
            for due in due {
                self.claim(due, ctx);
            }
        }
        self.arm(ctx);
    }

    /// Sets the timer to the next instant.
    fn arm(&mut self, ctx: &mut Context<Self>) {
        if let Some(timer) = self.timer.take() {
            ctx.cancel_future(timer);
        }
        let rest = self.book.rest(SystemTime::now());
        self.timer = Some(ctx.run_later(rest, |this, ctx| this.tick(Moment::now(), ctx)));
    }

    fn claim(&self, due: Due, ctx: &mut Context<Self>) {
        let claim = self.history.claim(due.place.path.clone(), due.instant);
        let claimed = claim.into_actor(self).map(move |claim, this, ctx| {
            // Without a database nobody can claim; the other generation, if there is one, has been told to leave.
            let ours = claim.unwrap_or_else(|error| {
                log::warn!("{}: {error}; it is fired all the same", due.place.path);
                true
            });
            if ours {
                this.begin(due, None, ctx);
            }
        });
        ctx.spawn(claimed);
    }

    /// Runs a script, or records why not; whoever asked for it is told.
    fn begin(&mut self, due: Due, asked: Option<oneshot::Sender<Fired>>, ctx: &mut Context<Self>) {
        let began = Moment::now();
        let run = self.links.scripts.name();
        if asked.is_none() {
            let delay = began.wall.duration_since(due.instant).unwrap_or_default();
            self.links.delayed.do_send(FireDelayed { delay });
        }
        if let Err(reason) = self.book.begin(&due.place.path) {
            self.links.skipped.do_send(FireSkipped {
                script: due.place.script.clone(),
                outcome: FireOutcome::SkippedOverload,
                at: began,
            });
            let skipped = Ended::new(FireOutcome::SkippedOverload).because(reason);
            self.conclude(&due, &run, skipped, began, asked);
            return;
        }
        let firing = self.links.scripts.fire(Job {
            run: run.clone(),
            place: due.place.clone(),
            expression: due.expression.clone(),
            instant: due.instant,
        });
        // A task of its own: if it panics, this actor goes on.
        let firing = actix_rt::spawn(firing).into_actor(self);
        ctx.spawn(firing.map(move |ended, this, _| {
            let ended = ended.unwrap_or_else(|error| {
                Ended::new(FireOutcome::Error).because(format!("the service failed: {error}"))
            });
            this.book.end(&due.place.path);
            this.conclude(&due, &run, ended, began, asked);
        }));
    }

    /// Checks that the script may be fired now, and fires it.
    fn trigger(
        &mut self,
        mut looked: Vec<Looked>,
        force: bool,
        ctx: &mut Context<Self>,
    ) -> Result<Pending, TriggerError> {
        let found = looked.last_mut().ok_or(TriggerError::NoSchedule)?;
        let (place, error) = (found.place.clone(), found.error.take());
        self.enter(looked, ctx);
        if let Some(error) = error {
            return Err(error.into());
        }
        if let Some(unfit) = self.book.unfit(&place.path) {
            return Err(TriggerError::Unfit(unfit.clone()));
        }
        let entry = self.book.get(&place.path).ok_or(TriggerError::NoSchedule)?;
        if entry.schedule.has_token && !force {
            return Err(TriggerError::HasToken);
        }
        if !self.stays() {
            return Err(TriggerError::Leaving);
        }
        let due = Due {
            place,
            expression: entry.schedule.expression.clone(),
            instant: SystemTime::now(),
        };
        let (asked, fired) = oneshot::channel();
        self.begin(due, Some(asked), ctx);
        Ok(Pending(fired))
    }
}

#[cfg(test)]
mod tests;
