//! The face of the service: every route in one table, what handlers share, and how they talk to the actors.
//!
//! Invariants
//! - A handler reads its request, asks, and converts; it touches no file and keeps no state.
//! - `ask` is the only way to an actor, so that no caller waits for ever and a dead actor is a 503.
//! - Every path under [`API`] is ours: a script there is never reached.

mod access;
mod auth;
mod comments;
mod error;
mod listing;
mod monitor;
mod observe;
mod origin;
mod run;
mod schedules;
mod scripts;
mod system;
mod wire;

use std::future::{Ready, ready};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use actix::Addr;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, HttpRequest, Responder, Scope, guard, web};
use actors::Actors;
use actors::journal::Journal;
use actors::paths::ScriptPath;
use actors::scheduler::{self, Scheduler};
use actors::store::{Reader, ScriptStore};
use actors::supervisor::Phase;
use engine::Engine;

pub(crate) use auth::Gate;
pub(crate) use observe::observe;
pub(crate) use origin::{Proxies, proxy};
pub(crate) use run::SocketLimits;
pub(crate) use wire::BodyLimits;

pub(crate) use crate::ask::{Unavailable, ask};
use crate::config::{CorsSettings, RestartSettings, ScriptsSettings};
use crate::rooms::Rooms;
use crate::runner::Runner;
use error::ApiError;

/// Where the management API lives.
const API: &str = "/api/v1/exec";

/// Everything a handler may need; each field is cheap to share and none of it changes.
pub(crate) struct App {
    pub(crate) actors: Actors,
    pub(crate) store: Addr<ScriptStore>,
    pub(crate) scheduler: Addr<Scheduler>,
    /// The scripts folder for whoever only reads; it knows the root that every path is made against.
    pub(crate) files: Reader,
    /// How many times the management API has changed files, so that what was read before is known to be old.
    pub(crate) edits: AtomicU64,
    pub(crate) engine: Engine,
    /// How a script is run, for a request as for anything else.
    pub(crate) runner: Runner,
    /// The file of the access log, if there is one.
    pub(crate) access_log: Option<Journal>,
    /// The runs behind WebSockets.
    pub(crate) rooms: Rooms,
    pub(crate) sockets: SocketLimits,
    pub(crate) gate: Gate,
    pub(crate) proxies: Proxies,
    pub(crate) body_limits: BodyLimits,
    pub(crate) scripts: ScriptsSettings,
    pub(crate) cors: CorsSettings,
    pub(crate) restart: RestartSettings,
    /// Whether a script's stack is shown to its caller.
    pub(crate) development: bool,
    pub(crate) life: Life,
    /// When the process started; every answer that tells a start tells this one.
    pub(crate) started: SystemTime,
    /// When the program's file was last changed, if it can be known.
    pub(crate) built: Option<SystemTime>,
}

/// Which of the service's lives this process is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Life {
    /// The process that signals go to: the parent, if there is one. It stays the same over restarts.
    pub(crate) pid: u32,
    /// Counted from 1 since the service was started.
    pub(crate) generation: u64,
}

impl App {
    /// The state that this request's server was started with.
    ///
    /// # Errors
    /// 500 if there is none, which is a fault of the wiring.
    pub(crate) fn of(request: &HttpRequest) -> Result<&web::Data<Self>, ApiError> {
        let missing = || ApiError::internal("the server has no state");
        request.app_data::<web::Data<Self>>().ok_or_else(missing)
    }

    /// Lets the next request and the schedules follow what these files now say, before anybody is told that they have changed.
    async fn changed(&self, paths: Vec<ScriptPath>) {
        self.edits.fetch_add(1, Ordering::AcqRel);
        if let Err(unavailable) = ask(&self.scheduler, scheduler::Look { paths }).await {
            // The scheduler hears of every change by another way too, a little later.
            log::warn!("schedules may be a moment behind: {unavailable}");
        }
    }

    /// Whether this generation is on its way out, so that no connection should be kept.
    pub(crate) fn is_leaving(&self) -> bool {
        !matches!(
            *self.actors.phase.borrow(),
            Phase::Running | Phase::Preparing
        )
    }
}

/// Whether a path belongs to the management API, whatever is behind it.
pub(crate) fn is_management(path: &str) -> bool {
    path.strip_prefix(API)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Adds every route of the service.
pub(crate) fn routes(config: &mut web::ServiceConfig) {
    let api = Table::new()
        .get("/health", monitor::health)
        .post("/scripts/write", scripts::write_script)
        .get("/scripts/read", scripts::read_script)
        .delete("/scripts/delete", scripts::delete_script)
        .post("/scripts/move", scripts::move_script)
        .get("/list", listing::list_exec_ids)
        .get("/scripts/list", listing::list_scripts)
        .post("/scripts/tree", listing::script_tree)
        .get("/magic-comments/read", comments::read_comments)
        .get("/magic-comments/schema", comments::comments_schema)
        .put("/magic-comments/update", comments::update_comments)
        .post(
            "/magic-comments/bulk-update",
            comments::bulk_update_comments,
        )
        .get("/monitor/active-requests", monitor::active_requests)
        .get("/monitor/stats", monitor::stats)
        .get("/monitor/scripts", monitor::scripts)
        .get("/monitor/metrics", monitor::metrics)
        .post("/monitor/script-performance", monitor::script_performance)
        .get("/schedules/list", schedules::list_schedules)
        .post("/schedules/trigger", schedules::trigger_schedule)
        .post("/schedules/reload", schedules::reload_schedules)
        .get("/schedules/history", schedules::schedule_history)
        .get("/system/restart-status", system::restart_status)
        .post("/system/restart", system::restart)
        .finish();
    config.service(api.wrap(from_fn(auth::admit)));
    config.default_service(web::to(run::run_script));
}

/// The rows of the management API, each a path with its one method.
struct Table {
    scope: Scope,
}

impl Table {
    fn new() -> Self {
        Self {
            scope: web::scope(API),
        }
    }

    /// A question; it answers HEAD as well.
    fn get<F, Args>(self, path: &str, handler: F) -> Self
    where
        F: actix_web::Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        let reads = guard::Any(guard::Get()).or(guard::Head());
        self.row(
            path,
            web::route().guard(reads).to(handler),
            &["GET", "HEAD"],
        )
    }

    /// A command, or a question with a body.
    fn post<F, Args>(self, path: &str, handler: F) -> Self
    where
        F: actix_web::Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.row(path, web::post().to(handler), &["POST"])
    }

    /// A command that replaces.
    fn put<F, Args>(self, path: &str, handler: F) -> Self
    where
        F: actix_web::Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.row(path, web::put().to(handler), &["PUT"])
    }

    /// A command that removes.
    fn delete<F, Args>(self, path: &str, handler: F) -> Self
    where
        F: actix_web::Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.row(path, web::delete().to(handler), &["DELETE"])
    }

    fn row(self, path: &str, route: actix_web::Route, allowed: &'static [&'static str]) -> Self {
        let refuse = move |method: Method| {
            ready(Err::<(), _>(ApiError::wrong_method(
                method.as_str(),
                allowed,
            )))
        };
        let resource = web::resource(path)
            .route(route)
            .default_service(web::to(refuse));
        Self {
            scope: self.scope.service(resource),
        }
    }

    fn finish(self) -> Scope {
        self.scope.default_service(web::to(unknown_path))
    }
}

fn unknown_path(request: HttpRequest) -> Ready<Result<(), ApiError>> {
    ready(Err(ApiError::unknown_path(request.path())))
}
