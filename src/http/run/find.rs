//! Which script a request's host and path mean, and all that is known of it before it runs.
//!
//! The disk is asked about every request, so that an edit holds for the next one. A thread that has asked a moment ago about
//! the same host and path does not ask again: the moment is shorter than an editor needs to write a file and to send a request.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use actors::ScriptId;
use actors::paths::{Deployment, HostScope};
use actors::store::{self, Resolved};
use engine::directives::Parsed;

use crate::http::error::ScriptFault;
use crate::http::{App, ask};

/// How long an answer of the disk holds.
const HOLDS: Duration = Duration::from_micros(200);
/// Answers that a thread remembers.
const REMEMBERED: usize = 8;
/// Hosts and paths that are longer are not worth remembering.
const LONGEST: usize = 256;

thread_local! {
    static RECENT: RefCell<Vec<Recent>> = const { RefCell::new(Vec::new()) };
}

/// A script that was found.
pub(super) struct Found {
    pub(super) id: Arc<ScriptId>,
    pub(super) script: Arc<store::Script>,
    pub(super) middleware: store::Middleware,
    pub(super) parsed: Arc<Parsed>,
    pub(super) parameters: Vec<(String, store::Parameter)>,
}

/// What was found for a host and a path, and when.
struct Recent {
    host: Box<str>,
    path: Box<str>,
    asked: Instant,
    /// How many edits by the API there had been.
    edits: u64,
    found: Rc<Found>,
}

/// Finds the script.
///
/// # Errors
/// 400 for a host or a path that cannot be, 404 if there is no script, 500 if it cannot be read.
pub(super) async fn find(app: &App, host: &str, path: &str) -> Result<Rc<Found>, ScriptFault> {
    let (asked, edits) = (Instant::now(), app.edits.load(Ordering::Acquire));
    if let Some(found) = recent(host, path, asked, edits) {
        return Ok(found);
    }
    let (deployment, namespace) = place(app, host)?;
    let resolved = resolve(app, &deployment, namespace, path).await?;
    let found = Rc::new(Found {
        id: Arc::new(ScriptId {
            deployment: deployment.to_string().into(),
            route: resolved.route.into(),
            file: resolved.script.path.as_str().into(),
        }),
        parsed: app.runner.directives(&resolved.script),
        script: resolved.script,
        middleware: resolved.middleware,
        parameters: resolved.parameters,
    });
    remember(Recent {
        host: host.into(),
        path: path.into(),
        asked,
        edits,
        found: found.clone(),
    });
    Ok(found)
}

/// The deployment that a host names, and the name whose folder is searched first.
///
/// # Errors
/// 400 for a host that cannot be.
pub(super) fn place(app: &App, host: &str) -> Result<(Deployment, String), ScriptFault> {
    Ok(HostScope::read(host)?.place(&app.scripts.default_exec_id)?)
}

/// The script that the path means: at once if the store has published it, else by asking the store.
async fn resolve(
    app: &App,
    deployment: &Deployment,
    hostname: String,
    path: &str,
) -> Result<Resolved, ScriptFault> {
    if let Some(resolved) = app.files.resolve(deployment, &hostname, path) {
        return Ok(resolved);
    }
    let resolve = store::Resolve {
        deployment: deployment.clone(),
        hostname,
        path: path.to_owned(),
    };
    Ok(Box::pin(ask(&app.store, resolve)).await??)
}

fn recent(host: &str, path: &str, now: Instant, edits: u64) -> Option<Rc<Found>> {
    RECENT.with_borrow(|all| {
        let is_it = |recent: &&Recent| *recent.path == *path && *recent.host == *host;
        let recent = all.iter().find(is_it)?;
        let holds = recent.edits == edits && now.saturating_duration_since(recent.asked) < HOLDS;
        holds.then(|| recent.found.clone())
    })
}

fn remember(recent: Recent) {
    if recent.host.len().max(recent.path.len()) > LONGEST {
        return;
    }
    RECENT.with_borrow_mut(|all| {
        all.retain(|other| other.path != recent.path || other.host != recent.host);
        all.insert(0, recent);
        all.truncate(REMEMBERED);
    });
}
