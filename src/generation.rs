//! One generation of the service: builds actors, engine and HTTP server, serves, and drains when it is told to.
//!
//! Lifecycle: socket from the parent, or bound → start → self-check → "ready" to the parent, who says when → serve → a stop
//! or the next generation → drain → end. What happens from the first sign of the end on is led by the supervisor.

mod check;
mod files;
mod porter;
mod rest;
mod schedules;
mod steer;
mod tether;
mod warm;

use std::io;
use std::net::TcpListener;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use actix::{Actor, Addr};
use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{HttpServer, web};
use actors::journal::{self, Journal};
use actors::scheduler;
use actors::store::{self, ScriptStore, StoreError};
use actors::supervisor::{self, History, Stopped};
use actors::{Actors, Moment, metrics, sockets};
use engine::{Engine, StartError};
use thiserror::Error;
use tokio::task::JoinHandle;

use crate::ask::ask;
use crate::config::{Config, ServerSettings};
use crate::control::{Begin, Order, Report};
use crate::http::{self, App, BodyLimits, Gate, Life, Proxies, SocketLimits};
use crate::listener::{self, BindError};
use crate::rooms::Rooms;
use crate::runner::Runner;
use check::Unfit;
use files::Files;
use porter::{Connections, Opened, Porter};
use rest::Drain;
use steer::{Helm, Signals};
pub(crate) use tether::Tether;
use tether::{Ear, Voice};

/// The service's own folder in that of all data: a name that no deployment's folder can have.
const OWN: &str = "_hoody";
/// Exchanges in flight beyond those that wait in the engine's queue: on threads, parked on a timer, or being sent.
const IN_FLIGHT_MARGIN: usize = 16_384;
/// Longer than any drain: the supervisor decides when the end is there, not the server.
const NO_SHUTDOWN_TIMEOUT_SECONDS: u64 = 7 * 86_400;
/// How long the end waits for the last log entries.
const LAST_LINES: Duration = Duration::from_secs(2);
/// How long after the start its code is given back: the first requests have been served by then, if somebody waited for it.
const SETTLED: Duration = Duration::from_secs(1);
/// How often it is made sure that every actor is still there.
const ROLL_CALL: Duration = Duration::from_secs(1);
/// Script threads given up at which a new process is wanted: they end only with theirs.
const STUCK_THREADS: usize = 5;
/// How long after a restart for stuck threads was wanted it is wanted again, if there was none.
const STUCK_PAUSE: Duration = Duration::from_secs(60);

/// Why the service could not start, or ended by itself.
#[derive(Debug, Error)]
pub(crate) enum GenerationError {
    #[error(transparent)]
    Bind(#[from] BindError),
    #[error("cannot make the folder {folder}: {source}")]
    Folder { folder: String, source: io::Error },
    #[error("cannot use the scripts folder {folder}: {source}")]
    Store { folder: String, source: StoreError },
    #[error("cannot start the engine: {0}")]
    Engine(#[from] StartError),
    #[error("this generation does not pass its own check: {0}")]
    Unfit(#[from] Unfit),
    #[error("the parent process is gone")]
    ParentGone,
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("an actor is gone, so requests can no longer be served")]
    ActorGone,
}

/// Serves with these settings until it is told to end; without a tether it is a service by itself.
///
/// # Errors
/// Why it could not start, or had to end by itself.
pub(crate) fn run(config: Config, tether: Option<Tether>) -> Result<(), GenerationError> {
    actix_rt::System::new().block_on(serve(config, tether, Moment::now()))
}

async fn serve(
    config: Config,
    tether: Option<Tether>,
    started: Moment,
) -> Result<(), GenerationError> {
    let signals = Signals::listen()?;
    let birth = Birth::of(tether.as_ref(), &config.server);
    let (listener, mut line) = match tether {
        Some(tether) => {
            let (listener, voice, ear) = tether.untie()?;
            (listener, Some((ear, voice)))
        }
        None => (listener::bind(&config.server)?, None),
    };
    let voice = line.as_ref().map(|(_, voice)| voice.clone());
    let connections = Connections::new();
    let porter = Porter::new(connections.clone(), voice.clone()).start();
    let (workers, drain_timeout) = (config.server.workers, config.restart.drain_timeout);
    let app = web::Data::new(start(config, started, &birth, &porter)?);
    let supervisor = &app.actors.supervisor;
    if let Some(line) = &mut line {
        check::self_check(&app).await?;
        if birth.has_time {
            warm::warm(&app).await;
        }
        until_serve(line).await?;
    }
    // Not before it is certain that this generation lives: whatever fires from here on is run here.
    schedules::survey(&app.scheduler).await;
    let address = listener.local_addr()?;
    let server = open(&app, listener, or_one_per_core(workers), connections)?;
    porter.do_send(Opened {
        server: server.handle(),
        quiet: supervisor.clone().recipient(),
    });
    let phased = porter.recipient();
    supervisor.do_send(supervisor::Follow { phased });
    let mut server = actix_rt::spawn(server);
    app.scheduler.do_send(scheduler::Serve {
        since: birth.has_time.then_some(started.wall),
    });
    match &voice {
        Some(voice) => voice.say(&Report::Serving),
        None => crate::parent::announce(address)?,
    }
    actix_rt::spawn(settle_in());
    let drain = Drain::watch(app.actors.phase.clone());
    let mut helm = Helm::new(signals, line, drain_timeout);
    let stopped = tokio::select! {
        stopped = ended(supervisor) => stopped,
        error = fault(&mut server, &app) => return Err(error),
        () = watch(&app, voice.as_ref(), drain_timeout) => return Err(GenerationError::ActorGone),
        () = helm.steer(supervisor) => Stopped::default(),
    };
    tokio::select! {
        () = drain.work(&app, &stopped) => {}
        () = helm.steer(supervisor) => {}
    }
    schedules::settle(&app.scheduler).await;
    // A disk that hangs must not keep the process.
    let written = actix_rt::time::timeout(LAST_LINES, app.runner.journal.settle());
    if written.await.is_err() {
        log::warn!("the last log entries are not on disk");
    }
    conclude(&stopped, voice.as_ref());
    Ok(())
}

/// Gives back what only the start needed: half of the resident memory is code that has run once.
async fn settle_in() {
    actix_rt::time::sleep(SETTLED).await;
    crate::allocator::give_code_back();
}

/// Says that this generation could serve, and waits for the parent to say that it is to.
async fn until_serve((ear, voice): &mut (Ear, Voice)) -> Result<(), GenerationError> {
    voice.say(&Report::Ready);
    match ear.hear().await {
        Some(Order::Serve) => Ok(()),
        // Nothing else is said before.
        Some(_) | None => Err(GenerationError::ParentGone),
    }
}

/// Starts to accept connections.
fn open(
    app: &web::Data<App>,
    listener: TcpListener,
    workers: usize,
    connections: Connections,
) -> io::Result<Server> {
    let shared = app.clone();
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(shared.clone())
            .configure(http::routes)
            .wrap(from_fn(http::observe))
    });
    let server = server
        .workers(workers)
        .on_connect(move |socket, data| connections.count(socket, data))
        // A client that closes its end has left: its run is stopped instead of working for nobody.
        .h1_allow_half_closed(false)
        .shutdown_timeout(NO_SHUTDOWN_TIMEOUT_SECONDS)
        .disable_signals()
        .listen(listener)?;
    Ok(server.run())
}

/// Returns when the supervisor has led this generation to its end.
async fn ended(supervisor: &Addr<supervisor::RestartSupervisor>) -> Stopped {
    #[expect(
        clippy::disallowed_methods,
        reason = "this waits as long as the service lives; if the supervisor dies, the roll call tells"
    )]
    let ended = supervisor.send(supervisor::Ended {}).await;
    match ended {
        Ok(stopped) => stopped,
        Err(_) => std::future::pending().await,
    }
}

/// Returns when the server has ended by itself. At a drain it ends before the supervisor does, and that is no fault.
async fn fault(server: &mut JoinHandle<io::Result<()>>, app: &App) -> GenerationError {
    let ended = server.await;
    if app.is_leaving() {
        std::future::pending::<()>().await;
    }
    let error = match ended {
        Ok(Ok(())) => io::Error::other("the HTTP server has ended"),
        Ok(Err(error)) => error,
        Err(error) => io::Error::other(error),
    };
    error.into()
}

/// Tells how it ended, to the log and to the parent.
fn conclude(stopped: &Stopped, voice: Option<&Voice>) {
    if stopped.cut.is_empty() {
        log::info!("stopped: every request had finished");
    } else {
        log::warn!("stopped: {} requests were cut", stopped.cut.len());
    }
    if let Some(voice) = voice {
        let cut = stopped.cut.len() as u64;
        voice.say(&Report::Ended { cut });
    }
}

/// How this generation came to be.
struct Birth {
    life: Life,
    program: Option<PathBuf>,
    history: History,
    has_parent: bool,
    /// Another generation serves meanwhile.
    has_time: bool,
}

impl Birth {
    fn of(tether: Option<&Tether>, settings: &ServerSettings) -> Self {
        let Some(begin) = tether.map(Tether::begin) else {
            return Self {
                life: Life {
                    pid: std::process::id(),
                    generation: 1,
                },
                program: std::env::current_exe().ok(),
                history: History::default(),
                has_parent: false,
                has_time: false,
            };
        };
        let Begin { host, port, .. } = begin;
        if (host, *port) != (&settings.host, settings.port) {
            let ServerSettings {
                host: new,
                port: on,
                ..
            } = settings;
            log::warn!(
                "server.host and server.port are now {new} and {on}, but the socket stays bound to {host}:{port} until the \
                 service is stopped and started"
            );
        }
        Self {
            life: Life {
                pid: begin.parent,
                generation: begin.number,
            },
            program: Some(begin.program.clone()),
            history: begin.record.clone().into(),
            has_parent: true,
            has_time: begin.succeeds,
        }
    }
}

/// Starts everything behind the socket.
fn start(
    config: Config,
    started: Moment,
    birth: &Birth,
    porter: &Addr<Porter>,
) -> Result<App, GenerationError> {
    for doubt in &config.doubts {
        log::warn!("{doubt}");
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
    let (store, files) = open_scripts(&config.scripts.dir)?;
    let engine = Engine::start(engine_settings(&config), Arc::new(Files(files.clone())))?;
    log::info!("scripts are read from {}", files.root().path().display());
    let actors = start_actors(&config, started, birth, porter);
    let journal = Journal::open(journal_settings(&config));
    let runner = Runner {
        journal: journal.clone(),
        door: actors.door.clone(),
        registry: actors.registry.clone(),
        engine: engine.clone(),
        timeout: config.engine.timeout,
        memory_bytes: config.engine.memory_limit_bytes,
        max_waiting: config.engine.concurrent_queue,
        environment: config.permissions.env.clone(),
    };
    Ok(App {
        scheduler: schedules::start(&config, &actors, &store, &files, &runner),
        runner,
        access_log: config.logs.access.then_some(journal),
        rooms: Rooms::new(actors.sockets.clone()),
        sockets: SocketLimits {
            max_message_bytes: config.websocket.max_message_bytes,
            max_messages_per_second: config.websocket.max_messages_per_second,
            heartbeat: config.websocket.heartbeat,
        },
        actors,
        store,
        files,
        edits: AtomicU64::new(0),
        engine,
        gate,
        proxies: Proxies::new(&config.server.trusted_proxies),
        body_limits: BodyLimits {
            max_bytes: config.server.max_body_bytes,
            timeout: config.server.body_read_timeout,
        },
        life: birth.life,
        built: birth
            .program
            .as_ref()
            .and_then(|file| file.metadata().ok()?.modified().ok()),
        started: started.wall,
        development: config.server.development,
        scripts: config.scripts,
        cors: config.cors,
        restart: config.restart,
    })
}

fn journal_settings(config: &Config) -> journal::Settings {
    journal::Settings {
        folder: config.data.dir.join(OWN).join("logs"),
        file_bytes: config.logs.file_bytes,
        retention: config.logs.retention,
        max_bytes: config.logs.max_bytes,
        max_runs: config.logs.max_runs,
    }
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
        archive: archive(config),
    }
}

/// Where compiled scripts are kept; nowhere, if scripts are let in there: what they wrote would run beneath all limits.
fn archive(config: &Config) -> Option<PathBuf> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let own = real(&config.data.dir).join(OWN);
    let permissions = &config.permissions.engine;
    let mut open = permissions.read.iter().chain(&permissions.write);
    let reaches = |open: &&PathBuf| {
        let open = real(open);
        own.starts_with(&open) || open.starts_with(&own)
    };
    if let Some(open) = open.find(reaches) {
        let open = open.display();
        log::warn!("compiled scripts are not kept: the permissions let scripts into {open}");
        return None;
    }
    Some(own.join("compiled"))
}

fn open_scripts(folder: &Path) -> Result<(Addr<ScriptStore>, store::Reader), GenerationError> {
    ScriptStore::start(&store::Settings::new(folder)).map_err(|source| GenerationError::Store {
        folder: folder.display().to_string(),
        source,
    })
}

fn start_actors(config: &Config, started: Moment, birth: &Birth, porter: &Addr<Porter>) -> Actors {
    actors::start(actors::Settings {
        max_in_flight: config.engine.queue + IN_FLIGHT_MARGIN,
        metrics: metrics::Settings {
            started,
            max_scripts: config.metrics.max_scripts,
        },
        sockets: sockets::Settings {
            max_connections: config.websocket.max_connections,
            queue_bytes: config.websocket.queue_bytes,
        },
        supervisor: supervisor::Settings {
            started,
            min_uptime: config.restart.min_uptime,
            program: birth.program.clone(),
            times: supervisor::Times {
                // The parent is the one who gives up; this is for one that hangs.
                ready: config.restart.ready_timeout * 2,
                ..supervisor::Times::default()
            },
            history: birth.history.clone(),
        },
        prepare: birth.has_parent.then(|| porter.clone().recipient()),
        connections: Some(porter.clone().recipient()),
        allocator: crate::allocator::facts,
    })
}

fn or_one_per_core(count: usize) -> usize {
    if count > 0 {
        count
    } else {
        std::thread::available_parallelism().map_or(1, NonZeroUsize::get)
    }
}

/// Returns when an actor has gone: it does not come back, so the process has to end and be started again. On the way it
/// tells the parent that all is well, and asks for a successor when too many threads are lost to scripts.
async fn watch(app: &App, voice: Option<&Voice>, drain_timeout: Duration) {
    let Actors {
        registry,
        metrics,
        supervisor,
        sockets,
        ..
    } = &app.actors;
    let mut asked: Option<Instant> = None;
    while registry.connected()
        && metrics.connected()
        && supervisor.connected()
        && app.store.connected()
        && app.scheduler.connected()
        && sockets.connected()
    {
        // An answer proves that the loop turns and that the supervisor does.
        if ask(supervisor, supervisor::Status {}).await.is_ok()
            && let Some(voice) = voice
        {
            voice.say(&Report::Alive);
        }
        let stuck = app.engine.stats().stuck_threads;
        if stuck >= STUCK_THREADS
            && voice.is_some()
            && asked.is_none_or(|at| at.elapsed() >= STUCK_PAUSE)
        {
            asked = Some(Instant::now());
            let reason = format!("{stuck} script threads are stuck");
            steer::restart(reason, drain_timeout, supervisor).await;
        }
        actix_rt::time::sleep(ROLL_CALL).await;
    }
}
