//! How an exchange with a script can end: a closed set, by which metrics count and logs speak.

use std::time::Duration;

/// The status that stands for "the client left before its answer", as other servers log it.
pub const CLIENT_LEFT_STATUS: u16 = 499;

macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every member, in the order of their places in a table.
            pub const ALL: [$name; [$($word),+].len()] = [$($name::$variant),+];
            /// How many there are.
            pub const COUNT: usize = $name::ALL.len();

            /// The member's place in a table of counts.
            pub fn index(self) -> usize {
                self as usize
            }

            /// The word for it in metrics and logs; it never changes.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }
    };
}

closed! {
    /// Why an exchange ended.
    EndReason {
        /// The script answered, whatever the status.
        Answered = "answered",
        /// The service answered in the script's place: token missing, disabled, method not allowed.
        Refused = "refused",
        /// No room: the house, the script's own queue, or a drain.
        Overloaded = "overloaded",
        /// The script threw, or rejected and nobody caught it.
        Thrown = "thrown",
        /// What the script returned cannot be an answer.
        BadValue = "bad_value",
        /// The script could not be read, compiled or linked.
        LoadFailed = "load_failed",
        /// The time limit.
        Timeout = "timeout",
        /// The heap limit of the VM.
        Memory = "memory",
        /// The stack limit of the VM.
        Stack = "stack",
        /// The answer had begun and could not be finished.
        BrokenOff = "broken_off",
        /// The client left before the answer was complete.
        ClientLeft = "client_left",
        /// An operator cancelled it.
        Cancelled = "cancelled",
        /// It was still running when a drain's deadline passed.
        Cut = "cut",
        /// A fault of ours.
        Crashed = "crashed",
    }
}

impl EndReason {
    /// Whether the run was broken off, so that it is an error whatever status had been sent.
    pub fn is_aborted(self) -> bool {
        matches!(
            self,
            EndReason::BrokenOff
                | EndReason::ClientLeft
                | EndReason::Cancelled
                | EndReason::Cut
                | EndReason::Crashed
        )
    }

    /// The limit that ends like this tell of, if it is always the same.
    fn limit(self) -> Option<Limit> {
        match self {
            EndReason::Timeout => Some(Limit::Time),
            EndReason::Memory => Some(Limit::Memory),
            EndReason::Stack => Some(Limit::Stack),
            // Which one it was, only who refused it knows; a drain is none.
            EndReason::Overloaded
            | EndReason::Answered
            | EndReason::Refused
            | EndReason::Thrown
            | EndReason::BadValue
            | EndReason::LoadFailed
            | EndReason::BrokenOff
            | EndReason::ClientLeft
            | EndReason::Cancelled
            | EndReason::Cut
            | EndReason::Crashed => None,
        }
    }
}

closed! {
    /// A limit a script or a client can reach.
    Limit {
        Time = "time",
        Memory = "memory",
        Stack = "stack",
        /// Runs waiting for a thread.
        Queue = "queue",
        /// Runs of a script waiting for their turn, which `@concurrent` makes them do.
        Concurrency = "concurrency",
        /// Open WebSockets.
        Connections = "connections",
        /// The size of a request's body, or the time it may take to arrive.
        Body = "body",
        /// A permission the script does not have: for a file, an address, a process.
        Permission = "permission",
    }
}

closed! {
    /// How one firing of a schedule ended.
    FireOutcome {
        Ok = "ok",
        Error = "error",
        Timeout = "timeout",
        Disabled = "disabled",
        LoadError = "load_error",
        Incompatible = "incompatible",
        SkippedOverload = "skipped_overload",
    }
}

impl FireOutcome {
    /// Whether it counts in `cron.errors`.
    pub fn is_error(self) -> bool {
        matches!(
            self,
            FireOutcome::Error | FireOutcome::Timeout | FireOutcome::LoadError
        )
    }
}

impl From<&End> for FireOutcome {
    fn from(end: &End) -> Self {
        match end.reason {
            // Nobody hears the answer, so what it says of itself counts.
            EndReason::Answered if end.status >= 500 => FireOutcome::Error,
            EndReason::Answered => FireOutcome::Ok,
            EndReason::Timeout => FireOutcome::Timeout,
            EndReason::LoadFailed => FireOutcome::LoadError,
            EndReason::Refused => FireOutcome::Disabled,
            EndReason::Overloaded => FireOutcome::SkippedOverload,
            EndReason::Thrown
            | EndReason::BadValue
            | EndReason::Memory
            | EndReason::Stack
            | EndReason::BrokenOff
            | EndReason::ClientLeft
            | EndReason::Cancelled
            | EndReason::Cut
            | EndReason::Crashed => FireOutcome::Error,
        }
    }
}

closed! {
    /// How a restart went.
    RestartOutcome {
        /// The next generation serves.
        Done = "done",
        /// The next generation did not come up; this one went on.
        Failed = "failed",
        /// The next generation came up and died at once; this one went on.
        RolledBack = "rolled_back",
    }
}

/// What is known of an exchange when it ends.
#[derive(Clone, Debug)]
pub struct End {
    /// The status that was, or would have been, sent.
    pub status: u16,
    pub reason: EndReason,
    /// The limit that was reached, where the reason alone does not tell it.
    pub limit: Option<Limit>,
    /// What went wrong, for the list of recent errors.
    pub error: Option<Box<str>>,
    /// How long the run waited for a script thread.
    pub queue_wait: Option<Duration>,
}

impl End {
    /// An end with this status and reason, and nothing to add.
    pub fn new(status: u16, reason: EndReason) -> Self {
        End {
            status,
            reason,
            limit: None,
            error: None,
            queue_wait: None,
        }
    }

    /// The end of an exchange nobody finished: its client left.
    pub fn client_left() -> Self {
        End::new(CLIENT_LEFT_STATUS, EndReason::ClientLeft)
    }

    /// The same end, because this limit was reached.
    #[must_use]
    pub fn reaching(mut self, limit: Limit) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The same end with what went wrong.
    #[must_use]
    pub fn because(mut self, error: impl Into<Box<str>>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// The same end with the time the run waited for a script thread.
    #[must_use]
    pub fn waited(mut self, wait: Duration) -> Self {
        self.queue_wait = Some(wait);
        self
    }

    /// The limit that was reached, if one was.
    pub(crate) fn reached(&self) -> Option<Limit> {
        self.limit.or_else(|| self.reason.limit())
    }

    /// Whether it counts as an error: a status of 500 and above, or a run broken off.
    pub fn is_error(&self) -> bool {
        self.status >= 500 || self.reason.is_aborted()
    }

    /// The status it is counted under when it is an error.
    ///
    /// A run broken off after a good status had been sent is counted as what it turned out to be.
    pub(crate) fn error_status(&self) -> u16 {
        match self.status {
            CLIENT_LEFT_STATUS | 500..=599 => self.status,
            _ if self.reason == EndReason::ClientLeft => CLIENT_LEFT_STATUS,
            _ => 500,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_its_own_word_and_place() {
        let mut words: Vec<&str> = EndReason::ALL
            .iter()
            .map(|reason| reason.as_str())
            .collect();
        for (place, reason) in EndReason::ALL.iter().enumerate() {
            assert_eq!(reason.index(), place);
        }
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), EndReason::COUNT);
    }

    #[test]
    fn an_error_is_a_status_of_500_or_a_run_broken_off() {
        let cases = [
            (200, EndReason::Answered, false, 0),
            (404, EndReason::Answered, false, 0),
            (401, EndReason::Refused, false, 0),
            (500, EndReason::Thrown, true, 500),
            (503, EndReason::Overloaded, true, 503),
            (504, EndReason::Timeout, true, 504),
            (499, EndReason::ClientLeft, true, 499),
            (200, EndReason::ClientLeft, true, 499),
            (200, EndReason::BrokenOff, true, 500),
            (200, EndReason::Cut, true, 500),
            (499, EndReason::Cancelled, true, 499),
            (999, EndReason::Answered, true, 500),
        ];
        for (status, reason, error, counted) in cases {
            let end = End::new(status, reason);
            assert_eq!(end.is_error(), error, "{status} {reason:?}");
            if error {
                assert_eq!(end.error_status(), counted, "{status} {reason:?}");
            }
        }
    }
}
