//! What the service manager is told, if one asked for it: systemd's notify protocol.

use std::time::{Duration, Instant};

use sd_notify::NotifyState;

/// What keeps the manager from thinking that the service hangs.
pub(super) struct Watchdog {
    /// How often the manager wants to hear that all is well.
    every: Option<Duration>,
    told: Instant,
}

impl Watchdog {
    /// What the manager that started this process wants, if there is one.
    pub(super) fn of_this_process(now: Instant) -> Self {
        Self {
            // Twice as often as it has to be.
            every: sd_notify::watchdog_enabled().map(|limit| limit / 2),
            told: now,
        }
    }

    /// When the manager has to hear of us again.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        self.every.map(|every| self.told + every)
    }

    /// Says that all is well, if it is and if it is time to; `heard` is when the serving generation said something last.
    pub(super) fn feed(&mut self, heard: Option<Instant>, now: Instant) {
        let Some(every) = self.every.filter(|every| now >= self.told + *every) else {
            return;
        };
        self.told = now;
        // While none serves, the parent is at work on it.
        let well = heard.is_none_or(|heard| now.saturating_duration_since(heard) < every * 2);
        if well {
            tell(&[NotifyState::Watchdog]);
        } else {
            log::error!("the serving generation does not say that it is alive");
        }
    }
}

/// The service, or its next generation, serves.
pub(super) fn ready() {
    tell(&[NotifyState::Ready]);
}

/// A restart begins.
pub(super) fn reloading() {
    let now = NotifyState::monotonic_usec_now();
    let mut states = vec![NotifyState::Reloading];
    states.extend(now);
    tell(&states);
}

/// The end is wanted.
pub(super) fn stopping() {
    tell(&[NotifyState::Stopping]);
}

fn tell(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        log::warn!("the service manager cannot be told: {error}");
    }
}
