//! One generation of the service: builds actors, engine and HTTP server, serves, and drains when it is told to stop.
//!
//! Lifecycle: bind → start → "listening" on standard output → serve → a signal → drain → end. The socket is bound first,
//! so that a port in use is told before anything else is touched.

mod files;

use std::io::{self, Write};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use actix_web::middleware::from_fn;
use actix_web::{HttpServer, web};
use actors::store::{self, ScriptStore, StoreError};
use actors::{Actors, Moment, metrics, supervisor};
use engine::{Engine, StartError};
use thiserror::Error;
use tokio::net::TcpSocket;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::config::{Config, ServerSettings};
use crate::http::{self, App, BodyLimits, Gate, ask};
use crate::runner::Runner;
use files::Files;

/// Connections that may wait to be accepted; the kernel may allow fewer.
const BACKLOG: u32 = 4096;
/// Exchanges in flight beyond those that wait in the engine's queue: on threads, parked on a timer, or being sent.
const IN_FLIGHT_MARGIN: usize = 16_384;
/// How long answers that are finished may take to leave after a drain.
const FLUSH_SECONDS: u64 = 1;
/// How often it is made sure that every actor is still there.
const ROLL_CALL: Duration = Duration::from_secs(1);

/// Why the service could not start, or ended by itself.
#[derive(Debug, Error)]
pub(crate) enum GenerationError {
    #[error("cannot listen on {address}: {source}")]
    Bind { address: String, source: io::Error },
    #[error("cannot make the folder {folder}: {source}")]
    Folder { folder: String, source: io::Error },
    #[error("cannot use the scripts folder: {0}")]
    Store(#[from] StoreError),
    #[error("cannot start the engine: {0}")]
    Engine(#[from] StartError),
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("an actor is gone, so requests can no longer be served")]
    ActorGone,
}

/// Serves with these settings until a signal ends it.
///
/// # Errors
/// Why it could not start, or had to end by itself.
pub(crate) fn run(config: Config) -> Result<(), GenerationError> {
    actix_rt::System::new().block_on(serve(config, Moment::now()))
}

async fn serve(config: Config, started: Moment) -> Result<(), GenerationError> {
    let mut signals = Signals::listen()?;
    let (listener, address) = bind(&config.server)?;
    let server_settings = config.server.clone();
    let app = web::Data::new(start(config, started)?);
    let shared = app.clone();
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(shared.clone())
            .configure(http::routes)
            .wrap(from_fn(http::observe))
    });
    let server = server
        .workers(or_one_per_core(server_settings.workers))
        // A client that closes its end has left: its run is stopped instead of working for nobody.
        .h1_allow_half_closed(false)
        .shutdown_timeout(FLUSH_SECONDS)
        .disable_signals()
        .listen(listener)?
        .run();
    let handle = server.handle();
    let mut server = actix_rt::spawn(server);
    announce(address)?;
    tokio::select! {
        ended = &mut server => return ended.unwrap_or_else(|error| Err(io::Error::other(error))).map_err(Into::into),
        () = actor_gone(&app) => return Err(GenerationError::ActorGone),
        name = signals.stop(&app) => drain(&app, &mut signals, name).await,
    }
    handle.stop(true).await;
    Ok(())
}

/// Opens the socket that the settings name.
fn bind(settings: &ServerSettings) -> Result<(TcpListener, SocketAddr), GenerationError> {
    let ServerSettings { host, port, .. } = settings;
    let failed = |source| GenerationError::Bind {
        address: format!("{host}:{port}"),
        source,
    };
    let address = (host.as_str(), *port)
        .to_socket_addrs()
        .map_err(failed)?
        .next();
    let address = address.ok_or_else(|| failed(io::Error::other("the host has no address")))?;
    let open = || {
        let socket = if address.is_ipv4() {
            TcpSocket::new_v4()?
        } else {
            TcpSocket::new_v6()?
        };
        // Without it a port stays taken for a minute after a stop.
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        let listener = socket.listen(BACKLOG)?.into_std()?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    open().map_err(failed)
}

/// Starts everything behind the socket.
fn start(config: Config, started: Moment) -> Result<App, GenerationError> {
    for name in &config.unused_variables {
        log::warn!("the variable {name} names no setting and is ignored");
    }
    let gate = Gate::new(&config.auth);
    if gate.is_local_only() {
        log::warn!(
            "auth.tokens is empty: management calls are answered only to callers on this machine"
        );
    }
    let folder = &config.data.dir;
    std::fs::create_dir_all(folder).map_err(|source| GenerationError::Folder {
        folder: folder.display().to_string(),
        source,
    })?;
    let (store, files) = ScriptStore::start(&store::Settings::new(&config.scripts.dir))?;
    let engine = Engine::start(engine_settings(&config), Arc::new(Files(files.clone())))?;
    log::info!("scripts are read from {}", files.root().path().display());
    let actors = start_actors(&config, started);
    Ok(App {
        runner: Runner {
            door: actors.door.clone(),
            registry: actors.registry.clone(),
            engine: engine.clone(),
            timeout: config.engine.timeout,
            memory_bytes: config.engine.memory_limit_bytes,
            max_waiting: config.engine.concurrent_queue,
            environment: config.permissions.env.clone(),
        },
        actors,
        store,
        files,
        engine,
        gate,
        body_limits: BodyLimits {
            max_bytes: config.server.max_body_bytes,
            timeout: config.server.body_read_timeout,
        },
        built: program().and_then(|file| file.metadata().ok()?.modified().ok()),
        started: started.wall,
        development: config.server.development,
        scripts: config.scripts,
        cors: config.cors,
        restart: config.restart,
    })
}

fn engine_settings(config: &Config) -> engine::Settings {
    engine::Settings {
        threads: or_one_per_core(config.engine.threads),
        queue: config.engine.queue,
        vm_cache: config.engine.vm_cache,
        stack_bytes: config.engine.stack_limit_bytes,
        snapshot: config.engine.snapshot,
        heap_bytes: config.engine.memory_limit_bytes,
        development: config.server.development,
        permissions: config.permissions.engine.clone(),
        folders: engine::Folders {
            scripts: Some(config.scripts.dir.clone()),
            data: Some(config.data.dir.clone()),
        },
    }
}

fn start_actors(config: &Config, started: Moment) -> Actors {
    actors::start(actors::Settings {
        max_in_flight: config.engine.queue + IN_FLIGHT_MARGIN,
        metrics: metrics::Settings {
            started,
            max_scripts: config.metrics.max_scripts,
        },
        supervisor: supervisor::Settings {
            started,
            min_uptime: config.restart.min_uptime,
            program: program(),
            times: supervisor::Times::default(),
            last_restart: None,
        },
        // Nobody can start a next generation yet, and restart-status says so.
        prepare: None,
        allocator: crate::allocator::facts,
    })
}

/// The file that this process runs.
fn program() -> Option<PathBuf> {
    std::env::current_exe().ok()
}

fn or_one_per_core(count: usize) -> usize {
    if count > 0 {
        count
    } else {
        std::thread::available_parallelism().map_or(1, NonZeroUsize::get)
    }
}

/// Tells whoever started us where we listen; standard output is flushed, because it may be a pipe.
fn announce(address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{address}")?;
    out.flush()
}

/// Returns when an actor has gone: it does not come back, so the process has to end and be started again.
async fn actor_gone(app: &App) {
    let Actors {
        registry,
        metrics,
        supervisor,
        ..
    } = &app.actors;
    while registry.connected()
        && metrics.connected()
        && supervisor.connected()
        && app.store.connected()
    {
        actix_rt::time::sleep(ROLL_CALL).await;
    }
}

/// Lets what is running finish, up to the drain timeout; a second signal ends the wait.
async fn drain(app: &App, signals: &mut Signals, name: &str) {
    let stop = |drain_timeout| supervisor::Stop {
        drain_timeout,
        reason: name.to_owned(),
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "the supervisor bounds the wait by the drain timeout itself"
    )]
    let stopped = app.actors.supervisor.send(stop(app.restart.drain_timeout));
    let stopped = tokio::select! {
        stopped = stopped => stopped,
        _ = signals.stop(app) => {
            #[expect(clippy::disallowed_methods, reason = "the supervisor bounds this wait too")]
            app.actors.supervisor.send(stop(Duration::ZERO)).await
        }
    };
    match stopped {
        Ok(stopped) if stopped.cut.is_empty() => log::info!("stopped: every request had finished"),
        Ok(stopped) => log::warn!("stopped: {} requests were cut", stopped.cut.len()),
        Err(error) => log::error!("stopped without a drain: {error}"),
    }
}

/// The signals that mean something to us.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hang_up: Signal,
}

impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    /// Waits for a signal to stop; on the way, a signal to restart is passed on.
    async fn stop(&mut self, app: &App) -> &'static str {
        loop {
            tokio::select! {
                _ = self.terminate.recv() => return "SIGTERM",
                _ = self.interrupt.recv() => return "SIGINT",
                _ = self.hang_up.recv() => restart(app).await,
            }
        }
    }
}

/// Asks for a restart as the API does.
async fn restart(app: &App) {
    let drain_timeout = app.restart.drain_timeout;
    let message = supervisor::Restart {
        graceful: true,
        drain_timeout,
        reason: "SIGHUP".to_owned(),
    };
    match ask(&app.actors.supervisor, message).await {
        Ok(Ok(_)) => {}
        Ok(Err(refused)) => log::error!("SIGHUP: {refused}"),
        Err(unavailable) => log::error!("SIGHUP: {unavailable}"),
    }
}
