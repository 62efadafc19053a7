//! How a scheduler is set up, and what it is wired to.

use std::path::PathBuf;
use std::sync::Arc;

use actix::Recipient;
use tokio::sync::watch;

use super::history::Kept;
use super::plan::Scripts;
use crate::metrics::{FireDelayed, FireSkipped};
use crate::store;
use crate::supervisor::Phase;

/// What the scheduler needs of others.
pub struct Links {
    pub list: Recipient<store::List>,
    pub read: Recipient<store::Read>,
    pub subscribe: Recipient<store::Subscribe>,
    pub skipped: Recipient<FireSkipped>,
    pub delayed: Recipient<FireDelayed>,
    /// Whether this generation stays.
    pub phase: watch::Receiver<Phase>,
    pub scripts: Arc<dyn Scripts>,
}

/// How the scheduler is set up.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The database of the history; its folder has to be there.
    pub file: PathBuf,
    pub kept: Kept,
    /// Fires at once.
    pub max_in_flight: usize,
    /// The deployment of scripts that lie in none.
    pub default_exec_id: String,
}
