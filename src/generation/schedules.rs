//! The scheduler's place in a generation: what it is wired to, its first look, and its last word.

use std::sync::Arc;

use actix::Addr;
use actors::Actors;
use actors::scheduler::{self, Scheduler};
use actors::store::{Reader, ScriptStore};

use crate::ask::ask;
use crate::config::Config;
use crate::fires::Fires;
use crate::runner::Runner;

/// The database of the history, in the data folder.
const FILE: &str = "schedules.sqlite";

/// Starts the scheduler; it knows no scripts yet.
pub(super) fn start(
    config: &Config,
    actors: &Actors,
    store: &Addr<ScriptStore>,
    files: &Reader,
    runner: &Runner,
) -> Addr<Scheduler> {
    let settings = scheduler::Settings {
        file: config.data.dir.join(FILE),
        kept: scheduler::Kept {
            age: config.schedules.history,
            count: config.schedules.history_max,
        },
        max_in_flight: config.schedules.max_in_flight,
        default_exec_id: config.scripts.default_exec_id.clone(),
    };
    let links = scheduler::Links {
        list: store.clone().recipient(),
        read: store.clone().recipient(),
        subscribe: store.clone().recipient(),
        skipped: actors.metrics.clone().recipient(),
        delayed: actors.metrics.clone().recipient(),
        phase: actors.phase.clone(),
        scripts: Arc::new(Fires {
            runner: runner.clone(),
            files: files.clone(),
            metrics: actors.metrics.clone(),
        }),
    };
    Scheduler::start(settings, links)
}

/// Finds the scheduled scripts, before anybody can ask for them.
pub(super) async fn survey(scheduler: &Addr<Scheduler>) {
    match ask(scheduler, scheduler::Survey).await {
        Ok(Ok(count)) => log::info!("{count} scripts have a schedule"),
        Ok(Err(error)) => log::error!("schedules are not known yet: {error}"),
        Err(unavailable) => log::warn!("schedules are still being looked for: {unavailable}"),
    }
}

/// Waits until what schedules have run is on disk.
pub(super) async fn settle(scheduler: &Addr<Scheduler>) {
    if let Err(unavailable) = ask(scheduler, scheduler::Settle).await {
        log::warn!("the history of schedules may lack the last runs: {unavailable}");
    }
}
