//! Who is registered, when each fires next, and who is running: the scheduler's decisions, with time as a parameter.
//!
//! Invariants
//! - A script is registered or unfit or neither, never both.
//! - `next` of an entry is the first instant of its calendar after the moment it was last looked at.
//! - A script that is running is not begun again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::place::Place;
use super::plan::{Fault, Plan, Schedule, Unfit};

/// An instant that is found out later than this is not made up for: the machine slept, or its clock was set.
const GRACE: Duration = Duration::from_secs(30);
/// How long the scheduler sleeps at most, so that a clock that was set is noticed.
const NAP: Duration = Duration::from_secs(2);

/// A registered script.
#[derive(Clone, Debug)]
pub struct Registration {
    pub place: Arc<Place>,
    pub schedule: Schedule,
    pub registered_at: SystemTime,
    /// `None` if the schedule never fires, as on 31 February.
    pub next: Option<SystemTime>,
}

/// A script whose instant has come.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) place: Arc<Place>,
    pub(super) expression: String,
    pub(super) instant: SystemTime,
}

/// An instant that nobody was there for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missed {
    pub(super) path: Arc<str>,
    pub(super) late: Duration,
}

/// The registrations.
#[derive(Debug)]
pub(super) struct Book {
    entries: BTreeMap<Arc<str>, Registration>,
    unfit: BTreeMap<Arc<str>, Unfit>,
    running: BTreeSet<Arc<str>>,
    max_running: usize,
    max_entries: usize,
}

impl Book {
    pub(super) fn new(max_running: usize, max_entries: usize) -> Self {
        Self {
            entries: BTreeMap::new(),
            unfit: BTreeMap::new(),
            running: BTreeSet::new(),
            max_running,
            max_entries,
        }
    }

    /// Enters what a script's text says. An unchanged schedule keeps its place in time.
    pub(super) fn put(&mut self, place: Arc<Place>, plan: Plan, now: SystemTime) {
        let path = place.path.clone();
        let schedule = match plan {
            Plan::None => return self.remove(&path),
            Plan::Unfit(unfit) => return self.refuse(path, unfit),
            Plan::Scheduled(schedule) => schedule,
        };
        if let Some(entry) = self.entries.get_mut(&path) {
            if entry.schedule.expression != schedule.expression {
                entry.next = schedule.calendar.next_after(now);
            }
            entry.schedule = schedule;
            return;
        }
        if self.entries.len() >= self.max_entries {
            let reason = format!("there are {} schedules already", self.max_entries);
            let unfit = Unfit {
                fault: Fault::TooMany,
                expression: schedule.expression,
                reason,
            };
            return self.refuse(path, unfit);
        }
        self.unfit.remove(&path);
        let entry = Registration {
            place,
            next: schedule.calendar.next_after(now),
            schedule,
            registered_at: now,
        };
        self.entries.insert(path, entry);
    }

    fn refuse(&mut self, path: Arc<str>, unfit: Unfit) {
        self.entries.remove(&path);
        self.unfit.insert(path, unfit);
    }

    /// Forgets a script; a fire of it that goes on is not touched.
    pub(super) fn remove(&mut self, path: &str) {
        self.entries.remove(path);
        self.unfit.remove(path);
    }

    pub(super) fn get(&self, path: &str) -> Option<&Registration> {
        self.entries.get(path)
    }

    pub(super) fn unfit(&self, path: &str) -> Option<&Unfit> {
        self.unfit.get(path)
    }

    pub(super) fn registrations(&self) -> impl Iterator<Item = &Registration> {
        self.entries.values()
    }

    /// Every script that is registered or unfit.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Arc<str>> {
        self.entries.keys().chain(self.unfit.keys())
    }

    /// Takes out the instants that have come, and moves their scripts on to the next ones.
    pub(super) fn due(&mut self, now: SystemTime) -> (Vec<Due>, Vec<Missed>) {
        let (mut due, mut missed) = (Vec::new(), Vec::new());
        for (path, entry) in &mut self.entries {
            let Some(instant) = entry.next.filter(|next| *next <= now) else {
                continue;
            };
            entry.next = entry.schedule.calendar.next_after(now);
            let late = now.duration_since(instant).unwrap_or_default();
            if late > GRACE {
                let path = path.clone();
                missed.push(Missed { path, late });
                continue;
            }
            due.push(Due {
                place: entry.place.clone(),
                expression: entry.schedule.expression.clone(),
                instant,
            });
        }
        (due, missed)
    }

    /// How long nothing has to be done.
    pub(super) fn rest(&self, now: SystemTime) -> Duration {
        let next = self.entries.values().filter_map(|entry| entry.next).min();
        let rest = next.map(|next| next.duration_since(now).unwrap_or_default());
        rest.unwrap_or(NAP).min(NAP)
    }

    /// Looks at every calendar as it was at that time: the clock was set back, or somebody else has served since then.
    pub(super) fn rewind(&mut self, to: SystemTime) {
        for entry in self.entries.values_mut() {
            entry.next = entry.schedule.calendar.next_after(to);
        }
    }

    /// Counts the script as running, unless it is, or too many others are.
    pub(super) fn begin(&mut self, path: &Arc<str>) -> Result<(), &'static str> {
        if self.running.contains(path) {
            return Err("the script is still running");
        }
        if self.running.len() >= self.max_running {
            return Err("as many scheduled scripts are running as may");
        }
        self.running.insert(path.clone());
        Ok(())
    }

    pub(super) fn end(&mut self, path: &str) {
        self.running.remove(path);
    }
}

#[cfg(test)]
mod tests {
    use super::super::calendar::Calendar;
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    /// Midnight, some day.
    fn midnight() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600)
    }

    fn place(path: &str) -> Arc<Place> {
        Arc::new(Place::of(path, "1").unwrap())
    }

    fn plan(fields: &str) -> Plan {
        Plan::Scheduled(Schedule {
            expression: fields.to_owned(),
            calendar: Calendar::new(fields, true).unwrap(),
            timeout: None,
            has_token: false,
        })
    }

    fn book() -> Book {
        Book::new(2, 3)
    }

    fn unfit(reason: &str) -> Plan {
        Plan::Unfit(Unfit {
            fault: Fault::BadCode,
            expression: "* * * * *".to_owned(),
            reason: reason.to_owned(),
        })
    }

    #[test]
    fn an_instant_comes_once_and_the_next_one_is_awaited() {
        let mut book = book();
        book.put(place("a.ts"), plan("* * * * *"), midnight());
        assert_eq!(book.rest(midnight()), NAP);
        assert_eq!(
            book.rest(midnight() + MINUTE - Duration::from_millis(20)),
            Duration::from_millis(20)
        );
        let (due, missed) = book.due(midnight() + MINUTE);
        assert_eq!((due.len(), missed.len()), (1, 0));
        assert_eq!(due[0].instant, midnight() + MINUTE);
        assert!(book.due(midnight() + MINUTE + MINUTE / 2).0.is_empty());
        assert_eq!(book.due(midnight() + 2 * MINUTE).0.len(), 1);
    }

    #[test]
    fn what_a_sleeping_machine_missed_is_not_made_up_for() {
        let mut book = book();
        book.put(place("a.ts"), plan("* * * * *"), midnight());
        let (due, missed) = book.due(midnight() + MINUTE + GRACE);
        assert_eq!((due.len(), missed.len()), (1, 0));
        let woken = midnight() + 100 * MINUTE + Duration::from_secs(40);
        let (due, missed) = book.due(woken);
        assert_eq!((due.len(), missed.len()), (0, 1));
        assert_eq!(missed[0].late, 98 * MINUTE + Duration::from_secs(40));
        assert_eq!(
            book.get("a.ts").unwrap().next,
            Some(midnight() + 101 * MINUTE)
        );
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_silence_a_schedule() {
        let mut book = book();
        book.put(place("a.ts"), plan("* * * * *"), midnight() + 500 * MINUTE);
        assert!(book.due(midnight()).0.is_empty());
        book.rewind(midnight());
        assert_eq!(book.due(midnight() + MINUTE).0.len(), 1);
    }

    #[test]
    fn an_edit_that_leaves_the_schedule_alone_leaves_its_instant_alone() {
        let mut book = book();
        book.put(place("a.ts"), plan("* * * * *"), midnight());
        book.put(place("a.ts"), plan("* * * * *"), midnight() + 5 * MINUTE);
        let entry = book.get("a.ts").unwrap();
        assert_eq!(entry.next, Some(midnight() + MINUTE));
        assert_eq!(entry.registered_at, midnight());
        book.put(place("a.ts"), plan("0 * * * *"), midnight() + 5 * MINUTE);
        assert_eq!(
            book.get("a.ts").unwrap().next,
            Some(midnight() + 60 * MINUTE)
        );
        book.put(place("a.ts"), plan("0 0 31 2 *"), midnight());
        assert_eq!(book.get("a.ts").unwrap().next, None);
        assert_eq!(book.rest(midnight()), NAP);
    }

    #[test]
    fn who_comes_after_another_finds_what_has_come_since() {
        let mut book = book();
        book.put(place("a.ts"), plan("* * * * *"), midnight() + MINUTE);
        let now = midnight() + MINUTE + Duration::from_secs(3);
        assert!(book.due(now).0.is_empty());
        book.rewind(now - Duration::from_secs(5));
        let (due, missed) = book.due(now);
        assert_eq!((due.len(), missed.len()), (1, 0));
        assert_eq!(due[0].instant, midnight() + MINUTE);
        assert!(book.due(now).0.is_empty());
    }

    #[test]
    fn a_script_is_registered_or_unfit_or_unknown() {
        let mut book = book();
        book.put(place("a.ts"), unfit("broken"), midnight());
        assert!(book.get("a.ts").is_none() && book.unfit("a.ts").is_some());
        book.put(place("a.ts"), plan("* * * * *"), midnight());
        assert!(book.get("a.ts").is_some() && book.unfit("a.ts").is_none());
        book.put(place("a.ts"), unfit("broken again"), midnight());
        assert!(book.get("a.ts").is_none() && book.paths().count() == 1);
        book.put(place("a.ts"), Plan::None, midnight());
        assert_eq!(book.paths().count(), 0);
        for path in ["a.ts", "b.ts", "c.ts", "d.ts"] {
            book.put(place(path), plan("* * * * *"), midnight());
        }
        assert_eq!(book.unfit("d.ts").unwrap().fault, Fault::TooMany);
        assert_eq!(book.registrations().count(), 3);
    }

    #[test]
    fn neither_a_script_twice_nor_too_many_at_once() {
        let mut book = book();
        let [one, two, three] = ["a.ts", "b.ts", "c.ts"].map(Arc::from);
        assert!(book.begin(&one).is_ok());
        assert!(book.begin(&one).is_err());
        assert!(book.begin(&two).is_ok());
        assert!(book.begin(&three).is_err());
        book.end("a.ts");
        assert!(book.begin(&three).is_ok());
    }
}
