//! What the service manager is told, if one asked for it: systemd's notify protocol.

use std::time::{Duration, Instant};

use sd_notify::NotifyState;

/// Where the service stands, for its manager.
pub(super) struct Manager {
    /// How often it wants to hear that all is well.
    every: Option<Duration>,
    told: Instant,
}

impl Manager {
    /// The manager that started this process; telling it is nothing where there is none.
    pub(super) fn of_this_process(now: Instant) -> Self {
        Self {
            // Twice as often as it has to be.
            every: sd_notify::watchdog_enabled().map(|limit| limit / 2),
            told: now,
        }
    }

    pub(super) fn ready(&self, status: &str) {
        tell(&[NotifyState::Ready, NotifyState::Status(status)]);
    }

    pub(super) fn reloading(&self) {
        let now = NotifyState::monotonic_usec_now();
        let mut states = vec![NotifyState::Reloading];
        states.extend(now);
        tell(&states);
    }

    pub(super) fn stopping(&self) {
        tell(&[NotifyState::Stopping]);
    }

    /// When the watchdog wants to hear of us again.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        self.every.map(|every| self.told + every)
    }

    /// Says that all is well, if it is and if it is time to; `heard` is when the serving generation said something last.
    pub(super) fn watchdog(&mut self, heard: Option<Instant>, now: Instant) {
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

fn tell(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        log::warn!("the service manager cannot be told: {error}");
    }
}
