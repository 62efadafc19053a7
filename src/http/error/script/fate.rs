//! What becomes of a failed request beside its answer: how it counts, and what the operator is told.

use actors::metrics::{CLIENT_LEFT_STATUS, End, EndReason, Limit};
use actors::sockets;
use engine::RunError;

use super::{BodyFault, ScriptFault};

impl ScriptFault {
    /// How metrics count a request that ends like this, if it had begun.
    pub(crate) fn end(&self) -> End {
        match self {
            Self::NoRoute { .. } | Self::Disabled | Self::NoPage { .. } => {
                End::new(404, EndReason::Refused)
            }
            Self::BadPage(cause) => End::new(500, EndReason::LoadFailed).because(cause.as_str()),
            Self::BadHost(_) | Self::BadEncoding | Self::BadCharacters | Self::BadBody { .. } => {
                End::new(400, EndReason::Refused)
            }
            Self::OwnMethod => End::new(501, EndReason::Refused),
            Self::BadHandshake(_) => End::new(400, EndReason::Refused),
            Self::NoEntry(status) => End::new(*status, EndReason::Refused),
            Self::NoSocket(refused) => no_socket(*refused).because(refused.to_string()),
            Self::Unauthorized(_) => End::new(401, EndReason::Refused),
            Self::Body(BodyFault::TooLarge { .. }) => {
                End::new(413, EndReason::Refused).reaching(Limit::Body)
            }
            Self::Body(BodyFault::TooSlow { .. }) => {
                End::new(408, EndReason::Refused).reaching(Limit::Body)
            }
            Self::Body(BodyFault::Aborted(_)) => End::client_left(),
            Self::Run(error) => run_end(error).because(error.to_string()),
            Self::Refused(refused) => {
                End::new(503, EndReason::Overloaded).because(refused.to_string())
            }
            Self::Crowded(crowded) => End::new(503, EndReason::Overloaded)
                .reaching(Limit::Concurrency)
                .because(crowded.to_string()),
            Self::Unavailable(unavailable) => {
                End::new(503, EndReason::Crashed).because(unavailable.to_string())
            }
            Self::ScopeUnreadable { message } => {
                End::new(500, EndReason::LoadFailed).because(message.as_str())
            }
            Self::Unusable(error) => {
                End::new(500, EndReason::LoadFailed).because(error.to_string())
            }
        }
    }

    /// Whether there was no room for the run, so that it may be tried again.
    pub(crate) fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::Refused(_)
                | Self::Crowded(_)
                | Self::NoSocket(_)
                | Self::Unavailable(_)
                | Self::Run(RunError::QueueFull { .. } | RunError::Quarantined { .. })
        )
    }

    /// What the operator should know, for the log; `None` where the access line says it all.
    pub(crate) fn cause(&self) -> Option<String> {
        match self {
            Self::Run(RunError::Threw {
                name,
                message,
                stack,
            }) => Some(format!("{name}: {message}\n{stack}")),
            Self::Run(error) => Some(error.to_string()),
            Self::Refused(refused) => Some(refused.to_string()),
            Self::Crowded(crowded) => Some(crowded.to_string()),
            Self::NoSocket(refused) => Some(refused.to_string()),
            Self::Unavailable(unavailable) => Some(unavailable.to_string()),
            Self::ScopeUnreadable { message } => Some(message.clone()),
            Self::BadPage(cause) => Some(cause.clone()),
            Self::Unusable(error) => Some(error.to_string()),
            Self::NoRoute { .. }
            | Self::Disabled
            | Self::NoPage { .. }
            | Self::Unauthorized(_)
            | Self::BadHandshake(_)
            | Self::NoEntry(_)
            | Self::BadHost(_)
            | Self::BadEncoding
            | Self::BadCharacters
            | Self::OwnMethod
            | Self::Body(_)
            | Self::BadBody { .. } => None,
        }
    }
}

fn no_socket(refused: sockets::Refused) -> End {
    let end = End::new(503, EndReason::Overloaded);
    match refused {
        sockets::Refused::Full { .. } => end.reaching(Limit::Connections),
        sockets::Refused::Leaving => end,
    }
}

fn run_end(error: &RunError) -> End {
    match error {
        error if error.is_stack_overflow() => End::new(500, EndReason::Stack),
        RunError::Compile(_) => End::new(500, EndReason::LoadFailed),
        RunError::Threw { .. } => End::new(500, EndReason::Thrown),
        RunError::TimedOut { .. } | RunError::Unresponsive { .. } => {
            End::new(504, EndReason::Timeout)
        }
        RunError::OutOfMemory { .. } => End::new(500, EndReason::Memory),
        RunError::Cancelled => End::new(CLIENT_LEFT_STATUS, EndReason::Cancelled),
        RunError::QueueFull { .. } => End::new(503, EndReason::Overloaded).reaching(Limit::Queue),
        RunError::Quarantined { .. } => End::new(503, EndReason::Overloaded),
        RunError::WorkerLost { .. } | RunError::Stopped => End::new(503, EndReason::Cut),
    }
}
