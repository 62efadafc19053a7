//! Which generations there are and what is to be done about them, as a machine: what happened in, deeds out.
//!
//! Invariants
//! - At most one generation serves and at most one starts; any number may be leaving.
//! - One that was asked for is told to serve only after it said that it could, and its predecessor hears of it only after
//!   it serves.
//! - Once the end is wanted nothing is started any more.
//!
//! Not here: processes, sockets, signals, clocks. Time comes in as a parameter.

use std::time::{Duration, Instant};

use super::events::{Deed, Ending, Event};
use crate::control::{Attempt, Order, Outcome, Record, Report};

/// The status of a service that could not start or go on.
const FAILED: i32 = 1;
/// The wait before the second of two starts in a row that came to nothing; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// The longest wait between two starts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// How long a generation has to serve for its end to be the first in a row.
const STEADY: Duration = Duration::from_secs(10);

/// Why a generation is started.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Cause {
    First,
    /// The one that served, by number, asked for it.
    Restart(u64, Attempt),
    /// The one before it ended unasked.
    Crash,
}

#[derive(Debug)]
struct Starting {
    number: u64,
    cause: Cause,
    deadline: Instant,
    /// What it said before it ended, or what was done to it.
    why: Option<String>,
}

/// One that has been succeeded.
#[derive(Debug)]
struct Leaving {
    number: u64,
    /// The restart that ends with it.
    attempt: Attempt,
    /// It can no longer be called back.
    is_closing: bool,
    cut: u64,
}

/// The machine.
#[derive(Debug)]
pub(super) struct Crew {
    ready_timeout: Duration,
    next_number: u64,
    starting: Option<Starting>,
    serving: Option<(u64, Instant)>,
    leaving: Vec<Leaving>,
    /// One that died soon after it had taken over; its predecessor was asked to go on.
    called_back: Option<String>,
    record: Record,
    /// When the next one is to be started, if none serves.
    start_at: Option<Instant>,
    failures: u32,
    stops: u32,
    status: i32,
}

impl Crew {
    /// A crew of nobody; generations have this long to get ready.
    pub(super) fn new(ready_timeout: Duration) -> Self {
        Self {
            ready_timeout,
            next_number: 1,
            starting: None,
            serving: None,
            leaving: Vec::new(),
            called_back: None,
            record: Record::default(),
            start_at: None,
            failures: 0,
            stops: 0,
            status: 0,
        }
    }

    /// Starts the first one.
    pub(super) fn begin(&mut self, now: Instant) -> Vec<Deed> {
        vec![self.start(Cause::First, now)]
    }

    pub(super) fn record(&self) -> &Record {
        &self.record
    }

    /// The one that serves.
    pub(super) fn serving(&self) -> Option<u64> {
        self.serving.map(|(number, _)| number)
    }

    /// When something is to be done although nothing happens.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        let deadline = self.starting.as_ref().map(|starting| starting.deadline);
        deadline.into_iter().chain(self.start_at).min()
    }

    /// What an event means.
    pub(super) fn take(&mut self, event: Event, now: Instant) -> Vec<Deed> {
        match event {
            Event::Said(number, report) => self.said(number, report, now),
            Event::Ended(number, ending) => self.ended(number, &ending, now),
            Event::Stop(signal) => self.stop(signal),
            Event::HangUp => self.hang_up(now),
            Event::Clock => self.clock(now),
        }
    }

    fn start(&mut self, cause: Cause, now: Instant) -> Deed {
        let number = self.next_number;
        self.next_number += 1;
        self.start_at = None;
        self.starting = Some(Starting {
            number,
            cause,
            deadline: now + self.ready_timeout,
            why: None,
        });
        Deed::Start(number)
    }

    fn said(&mut self, number: u64, report: Report, now: Instant) -> Vec<Deed> {
        let is_starting = self
            .starting
            .as_ref()
            .is_some_and(|starting| starting.number == number);
        match report {
            Report::Ready if is_starting => vec![Deed::Tell(number, Order::Serve)],
            Report::Serving if is_starting => self.serves(now),
            Report::Faulty { why } => {
                if let Some(starting) = self.starting.as_mut().filter(|_| is_starting) {
                    starting.why = Some(why);
                }
                Vec::new()
            }
            Report::Succeed { reason } => self.succeed(number, reason, now),
            Report::CalledBack { goes_on } => self.answered(number, goes_on, now),
            Report::Closing => {
                if let Some(leaving) = self.leaver(number) {
                    leaving.is_closing = true;
                }
                Vec::new()
            }
            Report::Ended { cut } => {
                if let Some(leaving) = self.leaver(number) {
                    leaving.cut = cut;
                }
                Vec::new()
            }
            Report::Ready | Report::Serving | Report::Alive => Vec::new(),
        }
    }

    fn leaver(&mut self, number: u64) -> Option<&mut Leaving> {
        self.leaving
            .iter_mut()
            .find(|leaving| leaving.number == number)
    }

    /// The one that started serves now.
    fn serves(&mut self, now: Instant) -> Vec<Deed> {
        let Some(Starting { number, cause, .. }) = self.starting.take() else {
            return Vec::new();
        };
        let before = self.serving.replace((number, now));
        match cause {
            Cause::First => vec![Deed::Announce],
            Cause::Crash => vec![Deed::Reloaded],
            Cause::Restart(_, attempt) => {
                self.record.last = Some(attempt.clone());
                match before {
                    Some((before, _)) => {
                        self.leaving.push(Leaving {
                            number: before,
                            attempt,
                            is_closing: false,
                            cut: 0,
                        });
                        self.record.is_followed = true;
                        vec![
                            Deed::Tell(before, Order::Succeeded),
                            self.learn(number),
                            Deed::Reloaded,
                        ]
                    }
                    // It died while its successor came up, so the restart is over.
                    None => {
                        self.conclude(Outcome::Done, None, 0);
                        vec![self.learn(number), Deed::Reloaded]
                    }
                }
            }
        }
    }

    fn succeed(&mut self, number: u64, reason: String, now: Instant) -> Vec<Deed> {
        let refuse = |why: &str| {
            let why = why.to_owned();
            vec![Deed::Tell(number, Order::NotSucceeded { why })]
        };
        if self.stops > 0 {
            return refuse("the service is stopping");
        }
        if self.starting.is_some() || self.serving() != Some(number) || !self.leaving.is_empty() {
            return refuse("another restart is under way");
        }
        let attempt = Attempt::begun(reason);
        vec![
            Deed::Reloading,
            self.start(Cause::Restart(number, attempt), now),
        ]
    }

    fn ended(&mut self, number: u64, ending: &Ending, now: Instant) -> Vec<Deed> {
        let mut deeds = if self.serving() == Some(number) {
            self.lost_the_serving(ending, now)
        } else if let Some(starting) = self.starting.take_if(|starting| starting.number == number) {
            self.lost_the_starting(starting, ending, now)
        } else {
            self.lost_a_leaving(number, now)
        };
        deeds.extend(self.finish());
        deeds
    }

    fn lost_the_serving(&mut self, ending: &Ending, now: Instant) -> Vec<Deed> {
        let served_for = self
            .serving
            .take()
            .map(|(_, since)| now.saturating_duration_since(since));
        if self.stops > 0 {
            self.status = match ending {
                Ending::Exit(status) => *status,
                Ending::Signal(_) | Ending::Never(_) => FAILED,
            };
            return Vec::new();
        }
        self.record.crashes += 1;
        let why = format!("the serving generation {}", ending);
        log::error!("{why}");
        if served_for.is_some_and(|time| time >= STEADY) {
            self.failures = 0;
        }
        // The one before it may still be able to go on; and if the next one is on its way, it is the replacement.
        if let Some(leaving) = self.leaving.iter().find(|leaving| !leaving.is_closing) {
            self.called_back = Some(why.clone());
            return vec![Deed::Tell(leaving.number, Order::CallBack { why })];
        }
        if self.starting.is_some() {
            return Vec::new();
        }
        self.start_again(now)
    }

    /// Starts a replacement, or plans to.
    fn start_again(&mut self, now: Instant) -> Vec<Deed> {
        let pause = match self.failures {
            0 => None,
            failures => {
                let doubled = FIRST_PAUSE.saturating_mul(1 << (failures - 1).min(16));
                Some(doubled.min(LONGEST_PAUSE))
            }
        };
        self.failures += 1;
        let Some(pause) = pause else {
            return vec![self.start(Cause::Crash, now)];
        };
        log::warn!("the next start is tried after {pause:?}; connections wait meanwhile");
        self.start_at = Some(now + pause);
        Vec::new()
    }

    fn lost_the_starting(
        &mut self,
        starting: Starting,
        ending: &Ending,
        now: Instant,
    ) -> Vec<Deed> {
        let why = starting
            .why
            .unwrap_or_else(|| format!("the next generation {} before it served", ending));
        if self.stops > 0 {
            return Vec::new();
        }
        match starting.cause {
            // It has told its own faults, and its status is the program's.
            Cause::First => {
                let status = match ending {
                    Ending::Exit(status) if *status != 0 => *status,
                    Ending::Exit(_) | Ending::Signal(_) | Ending::Never(_) => {
                        log::error!("{why}");
                        FAILED
                    }
                };
                vec![Deed::Finish(status)]
            }
            Cause::Crash => {
                log::error!("{why}");
                self.start_again(now)
            }
            Cause::Restart(asker, attempt) => {
                self.record.last = Some(attempt);
                self.conclude(Outcome::Failed, Some(why.clone()), 0);
                let mut deeds = vec![Deed::Reloaded];
                match self.serving {
                    Some((serving, _)) => {
                        deeds.push(Deed::Tell(asker, Order::NotSucceeded { why }));
                        deeds.push(self.learn(serving));
                    }
                    None => deeds.extend(self.start_again(now)),
                }
                deeds
            }
        }
    }

    fn lost_a_leaving(&mut self, number: u64, now: Instant) -> Vec<Deed> {
        let Some(place) = self
            .leaving
            .iter()
            .position(|leaving| leaving.number == number)
        else {
            return Vec::new();
        };
        let leaving = self.leaving.swap_remove(place);
        self.record.last = Some(leaving.attempt);
        self.conclude(Outcome::Done, None, leaving.cut);
        let mut deeds = Vec::new();
        if let Some((serving, _)) = self.serving {
            deeds.push(self.learn(serving));
        } else if self.called_back.take().is_some() && self.stops == 0 {
            deeds.extend(self.start_again(now));
        }
        deeds
    }

    /// The one that was called back has answered.
    fn answered(&mut self, number: u64, goes_on: bool, now: Instant) -> Vec<Deed> {
        let Some(why) = self.called_back.take() else {
            return Vec::new();
        };
        let place = self
            .leaving
            .iter()
            .position(|leaving| leaving.number == number);
        let (Some(place), true) = (place, goes_on) else {
            return self.start_again(now);
        };
        let leaving = self.leaving.swap_remove(place);
        self.serving = Some((number, now));
        self.record.last = Some(leaving.attempt);
        self.conclude(Outcome::RolledBack, Some(why), 0);
        vec![self.learn(number)]
    }

    /// Writes down how the last attempt went.
    fn conclude(&mut self, outcome: Outcome, error: Option<String>, cut: u64) {
        let record = &mut self.record;
        match outcome {
            Outcome::Done => record.done += 1,
            Outcome::Failed => record.failed += 1,
            Outcome::RolledBack => record.rolled_back += 1,
        }
        record.cut += cut;
        record.is_followed = !self.leaving.is_empty();
        if let Some(last) = &mut record.last {
            last.outcome = Some(outcome);
            last.error = error;
            last.cut = cut;
        }
    }

    fn learn(&self, number: u64) -> Deed {
        let record = self.record.clone();
        Deed::Tell(number, Order::Learn { record })
    }

    fn stop(&mut self, signal: &'static str) -> Vec<Deed> {
        self.stops += 1;
        self.start_at = None;
        let starting = self.starting.as_ref().map(|starting| starting.number);
        let others: Vec<u64> = self.leaving.iter().map(|leaving| leaving.number).collect();
        let everyone = || self.serving().into_iter().chain(others.iter().copied());
        let tell = |number| {
            let reason = signal.to_owned();
            Deed::Tell(number, Order::Stop { reason })
        };
        let mut deeds = Vec::new();
        match self.stops {
            1 => {
                deeds.push(Deed::Stopping);
                // What is not ready yet has nothing to finish.
                deeds.extend(starting.map(Deed::Kill));
                deeds.extend(self.serving().map(tell));
                // One that is on its way out goes on as it was told, unless it was about to come back.
                if self.called_back.take().is_some() {
                    deeds.extend(others.iter().copied().map(tell));
                }
            }
            2 => deeds.extend(everyone().map(tell)),
            _ => deeds.extend(everyone().map(Deed::Kill)),
        }
        deeds.extend(self.finish());
        deeds
    }

    fn finish(&self) -> Option<Deed> {
        let is_empty = self.serving.is_none() && self.starting.is_none() && self.leaving.is_empty();
        (self.stops > 0 && is_empty).then_some(Deed::Finish(self.status))
    }

    fn hang_up(&mut self, now: Instant) -> Vec<Deed> {
        match self.serving() {
            Some(number) => {
                let reason = "SIGHUP".to_owned();
                vec![Deed::Tell(number, Order::Restart { reason })]
            }
            // Whoever asks has perhaps repaired what kept it from starting.
            None if self.start_at.is_some() => vec![self.start(Cause::Crash, now)],
            None => Vec::new(),
        }
    }

    fn clock(&mut self, now: Instant) -> Vec<Deed> {
        if let Some(starting) = self
            .starting
            .as_mut()
            .filter(|starting| now >= starting.deadline)
        {
            let waited = self.ready_timeout.as_millis();
            let late = format!("the next generation was not ready after {waited} ms");
            starting.why.get_or_insert(late);
            // Its end is waited for, and not again.
            starting.deadline = now + self.ready_timeout;
            return vec![Deed::Kill(starting.number)];
        }
        if self.start_at.is_some_and(|at| now >= at) {
            return vec![self.start(Cause::Crash, now)];
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests;
