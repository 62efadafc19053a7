//! What the scheduler answers, and why it refuses.

use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;
use tokio::sync::oneshot;

use super::book::Registration;
use super::history::LastFire;
use super::plan::Unfit;
use crate::metrics::FireOutcome;
use crate::store::StoreError;

/// A registration and its last fire.
#[derive(Clone, Debug)]
pub struct Listed {
    pub registration: Registration,
    pub last: Option<LastFire>,
}

/// How a script stands with the scheduler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It fires.
    Registered { expression: String },
    /// It has a schedule that cannot be followed.
    Unfit { reason: String },
    /// It has none, or is not there.
    Unknown,
}

/// What a reload changed; scripts by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reloaded {
    pub added: Vec<Arc<str>>,
    pub kept: Vec<Arc<str>>,
    pub removed: Vec<Arc<str>>,
    pub failed: Vec<(Arc<str>, Unfit)>,
}

/// Why there was no reload.
#[derive(Clone, Debug, Error)]
pub enum ReloadError {
    #[error("{found} scripts have a schedule, and at most {cap} may")]
    TooMany { found: usize, cap: usize },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A fire that was asked for and has begun; it goes on if nobody waits for it.
#[derive(Debug)]
pub struct Pending(pub(super) oneshot::Receiver<Fired>);

impl Pending {
    /// How it ended; `None` only if the scheduler is gone.
    pub async fn ended(self) -> Option<Fired> {
        self.0.await.ok()
    }
}

/// A fire that was asked for and is over.
#[derive(Clone, Debug)]
pub struct Fired {
    pub run_id: Arc<str>,
    pub outcome: FireOutcome,
    pub duration: Duration,
    pub error: Option<String>,
}

impl Fired {
    /// Whether the script ran to an end of its own.
    pub fn ran(&self) -> bool {
        matches!(
            self.outcome,
            FireOutcome::Ok | FireOutcome::Error | FireOutcome::Timeout
        )
    }
}

/// Why a script was not fired.
#[derive(Clone, Debug, Error)]
pub enum TriggerError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the script has no schedule")]
    NoSchedule,
    #[error("{}", .0.reason)]
    Unfit(Unfit),
    #[error("the script asks its callers for a token")]
    HasToken,
    #[error("this generation of the service is leaving")]
    Leaving,
}
