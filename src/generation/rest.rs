//! What scripts still do when the last answer is out: work after an answer, which a generation that leaves waits for, too.
//!
//! It has no longer than the drain: the time counts from its beginning.

use std::time::{Duration, Instant};

use actors::supervisor::{Phase, Stopped};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::http::App;

/// How often it is looked whether all is done; nothing tells.
const LOOK: Duration = Duration::from_millis(10);

/// When this generation has begun to drain.
pub(super) struct Drain(JoinHandle<Instant>);

impl Drain {
    pub(super) fn watch(mut phase: watch::Receiver<Phase>) -> Self {
        Self(actix_rt::spawn(async move {
            // The supervisor's end is an end as well.
            let _ = phase
                .wait_for(|phase| matches!(phase, Phase::Draining | Phase::Exited))
                .await;
            Instant::now()
        }))
    }

    /// Returns when no script runs any more, or the time is up, which is told.
    pub(super) async fn work(self, app: &App, stopped: &Stopped) {
        app.rooms.close();
        let began = self.0.await.unwrap_or_else(|_| Instant::now());
        let deadline = began + stopped.drain_timeout;
        loop {
            let stats = app.engine.stats();
            let left = stats.running + stats.queued;
            if left == 0 {
                return;
            }
            if Instant::now() >= deadline {
                log::warn!("{left} runs that had answered were still at work, and are cut");
                return;
            }
            actix_rt::time::sleep(LOOK).await;
        }
    }
}
