//! Questions to actors: the one way to wait for an answer, which is bounded.

use std::time::Duration;

use actix::dev::ToEnvelope;
use actix::{Actor, Addr, Handler, MailboxError, Message};
use thiserror::Error;

/// How long an actor may take to answer. They answer in microseconds; only a store on a sick disk takes seconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why an actor gave no answer.
#[derive(Clone, Copy, Debug, Error)]
pub(crate) enum Unavailable {
    /// It panicked or was stopped, and does not come back in this process.
    #[error("{actor} is gone")]
    Gone { actor: &'static str },
    /// It did not answer in time; the message may still be handled.
    #[error("{actor} did not answer within {PATIENCE:?}")]
    Late { actor: &'static str },
}

/// Sends a command or a query and waits for its answer, but not for ever.
///
/// # Errors
/// That there is no answer.
pub(crate) async fn ask<A, M>(address: &Addr<A>, message: M) -> Result<M::Result, Unavailable>
where
    A: Actor + Handler<M>,
    A::Context: ToEnvelope<A, M>,
    M: Message + Send + 'static,
    M::Result: Send,
{
    let actor = std::any::type_name::<A>();
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place where the wait is bounded"
    )]
    let answer = actix_rt::time::timeout(PATIENCE, address.send(message)).await;
    match answer {
        Ok(Ok(reply)) => Ok(reply),
        Ok(Err(MailboxError::Closed)) => Err(Unavailable::Gone { actor }),
        Ok(Err(MailboxError::Timeout)) | Err(_) => Err(Unavailable::Late { actor }),
    }
}
