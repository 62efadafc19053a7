//! Untrusted TypeScript and JavaScript under limits.
//!
//! [`Engine::run`] is the one verb: it takes an [`Invocation`], runs its script in a VM of its own within [`Limits`], and
//! ends with a [`Reply`] or with one closed reason, [`RunError`]. Inside: threads of its own with explicit stacks, a
//! bounded queue, a watchdog for code that the interpreter cannot interrupt, and the prelude that scripts see.
//!
//! Not here: HTTP frameworks, actors, files. Methods, headers and bodies are strings and bytes; script text comes
//! through [`Sources`].

mod ahead;
mod codec;
mod compile;
mod console;
mod continuations;
mod database;
mod depth;
pub mod directives;
mod environment;
mod ffi;
mod files;
mod inbound;
mod inside;
mod io;
mod keeps;
mod line_map;
mod modules;
mod multipart;
mod net;
mod ops;
mod packages;
mod permissions;
mod placement;
mod pool;
mod processes;
mod return_type;
mod run;
mod shared;
mod sockets;
mod transpile;
mod vm;
mod vms;
mod warm;
mod watch;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio_util::sync::CancellationToken;

pub use compile::{CacheStats, Checked, CompileFault, check};
pub use console::{Console, Lines};
pub use inbound::{Feed, Inbound, inbound};
pub use multipart::{Form, FormFile, parse_multipart};
pub use permissions::{Authorities, Folders, Net, NetRule, Permissions};
pub use pool::{StartError, Stats};
pub use return_type::{Mismatch, ReturnType};
pub use run::BodyStream;
pub use sockets::{HandlerError, Heard, Outlet, Peer, Room, SocketData, Sockets, sockets};
pub use transpile::variables;
pub use warm::Warmed;

/// The interpreter behind the engine.
pub const INTERPRETER: &str = "quickjs-ng 0.16";

/// A script's or a module's text, as the store found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file, relative to the scripts root, `/` between its parts.
    pub path: Arc<str>,
    /// The whole text.
    pub text: Arc<str>,
    /// A hash of the text: equal hashes mean equal texts.
    pub hash: [u8; 32],
}

/// What is at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Directory,
    /// Nothing, or nothing that may be read.
    Nothing,
}

/// Where the texts of modules come from: the scripts folder, confined to its root.
///
/// Called from script threads, so it may block for as long as a file read takes.
pub trait Sources: Send + Sync + 'static {
    /// The text at a path relative to the scripts root; `None` if no readable file is there.
    fn read(&self, path: &str) -> Option<Source>;
    /// What is at a path relative to the scripts root.
    fn kind(&self, path: &str) -> Kind;
}

/// What the engine is started with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Script threads; at least one.
    pub threads: usize,
    /// Runs that may wait for a thread.
    pub queue: usize,
    /// Worker VMs kept.
    pub vm_cache: usize,
    /// The JavaScript stack of one VM in bytes; each thread's own stack is larger.
    pub stack_bytes: usize,
    /// Whether a VM is made pristine again by copying back its memory; else each run's VM is built.
    pub snapshot: bool,
    /// The heap limit that most runs have: restorable VMs are laid out for it.
    pub heap_bytes: usize,
    /// Whether answers and `process.env.NODE_ENV` say "development".
    pub development: bool,
    /// What scripts may touch beyond themselves.
    pub permissions: Arc<Permissions>,
    /// The folders that scripts see parts of.
    pub folders: Folders,
    /// Where compiled files are kept for the next process, if they are.
    pub archive: Option<PathBuf>,
}

/// What one run may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// From [`Engine::run`] to the end of the answer, waiting for a thread included; `None` is unlimited.
    pub timeout: Option<Duration>,
    /// The heap of the VM in bytes.
    pub memory_bytes: usize,
}

/// The request that a script answers.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The method in upper case.
    pub method: String,
    /// Path and query as they were sent.
    pub url: String,
    /// The URL with scheme and host.
    pub absolute_url: String,
    /// The path alone, as it was sent.
    pub path: String,
    /// Names in lower case, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The whole body.
    pub body: Bytes,
    /// The body as it arrives, in its place.
    pub inbound: Option<Inbound>,
    /// How the body is to be read.
    pub body_kind: BodyKind,
}

/// How a request's body is handed to the script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BodyKind {
    /// There is none.
    #[default]
    None,
    /// `application/json`, checked to be well-formed.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`, checked to be well-formed.
    Multipart,
    /// Anything else.
    Bytes,
    /// As it arrives: the script reads it.
    Stream,
}

/// The value of a dynamic part of a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parameter {
    /// `[name]`.
    One(String),
    /// `[...name]` or `[[...name]]`.
    Many(Vec<String>),
}

/// One run to be made.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// The run's id, told to the script and written into every log line.
    pub execution_id: String,
    /// The script.
    pub script: Source,
    /// What runs before it in the same VM, and may answer in its place.
    pub pre: Option<Source>,
    /// What runs after it in the same VM, and may replace what it returned.
    pub post: Option<Source>,
    /// What becomes of what it writes with `console`.
    pub console: Console,
    /// What its returned value is held against.
    pub returns: Option<Returns>,
    /// `<subdomain>/<execId>`: what shares state and worker VMs.
    pub deployment: String,
    /// The host name the request was sent to.
    pub hostname: String,
    /// The peer's address.
    pub client_ip: String,
    /// The life of its VM.
    pub mode: Mode,
    /// The request.
    pub request: Request,
    /// The route's dynamic parts.
    pub parameters: Vec<(String, Parameter)>,
    /// The variables that `process.env` holds beside those of the `.env` files near the script.
    pub environment: Arc<[(String, String)]>,
    /// The sockets whose events the run handles; its answer then only says that it is ready.
    pub sockets: Option<Sockets>,
    /// Whether it runs before a WebSocket's handshake: what it sets on `req` is the socket's.
    pub handshake: bool,
}

/// The life of the VM that a run gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// A pristine VM, dropped with the run.
    #[default]
    Serverless,
    /// The deployment's own VM, kept between runs and shared by those under way.
    Worker,
}

/// The type that a script declares for what it returns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returns {
    /// TypeScript, as the script states it.
    pub text: Arc<str>,
    /// What becomes of a value that does not fit.
    pub mode: directives::ReturnTypeMode,
}

/// A script's answer.
#[derive(Debug)]
pub struct Reply {
    /// The status, 100 to 599.
    pub status: u16,
    /// The headers in the order the script set them.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
    /// Whether the service itself refused, as for a method the script does not export.
    pub refused: bool,
    /// How long the run waited for a thread.
    pub waited: Duration,
}

/// The body of an answer.
#[derive(Debug)]
pub enum Body {
    /// The whole body.
    Full(Bytes),
    /// Chunks as the script makes them; dropping it ends the run.
    Stream(BodyStream),
}

/// Why a run gave no answer, or broke one off.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// The script, or a module it imports at its top, is not valid.
    #[error("{0}")]
    Compile(CompileFault),
    /// The script threw, or rejected, and nobody caught it.
    #[error("{name}: {message}")]
    Threw {
        /// The error's class.
        name: String,
        /// The error's message.
        message: String,
        /// The stack, mapped to the source files' lines.
        stack: String,
    },
    /// The timeout came first.
    #[error("the script ran longer than {limit:?}")]
    TimedOut {
        /// The limit.
        limit: Duration,
        /// Whether the script had begun to run.
        started: bool,
    },
    /// The timeout came first, and the interpreter did not react: its thread was given up.
    #[error("the script could not be interrupted after {limit:?}")]
    Unresponsive {
        /// The limit.
        limit: Duration,
    },
    /// The VM's heap was full.
    #[error("the script used more than {limit_bytes} bytes of memory")]
    OutOfMemory {
        /// The limit.
        limit_bytes: usize,
    },
    /// The caller gave up, or the run was cancelled.
    #[error("the run was cancelled")]
    Cancelled,
    /// Too many runs were waiting.
    #[error("{limit} runs are waiting already")]
    QueueFull {
        /// The limit.
        limit: usize,
    },
    /// The script made threads hang before and is not run again.
    #[error("the script hung {times} times and is not run again until it is changed")]
    Quarantined {
        /// How often it hung.
        times: u32,
    },
    /// The deployment's worker VM was discarded because another run broke it.
    #[error("the worker VM that the run shared was discarded: {cause}")]
    WorkerLost {
        /// What the other run did.
        cause: String,
    },
    /// The thread ended under the run, or the engine is stopping.
    #[error("the engine is stopping")]
    Stopped,
}

/// What the interpreter says of a stack that is full.
const STACK_FULL: &str = "Maximum call stack size exceeded";

impl RunError {
    /// Whether the stack was full and the script did not catch the error.
    ///
    /// To the script this is an error like any other, and so it can throw one that looks the same.
    #[must_use]
    pub fn is_stack_overflow(&self) -> bool {
        matches!(self, Self::Threw { name, message, .. } if name == "RangeError" && message == STACK_FULL)
    }

    /// A word for metrics and logs.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Compile(_) => "compile",
            Self::Threw { .. } => "threw",
            Self::TimedOut { .. } => "timeout",
            Self::Unresponsive { .. } => "unresponsive",
            Self::OutOfMemory { .. } => "memory",
            Self::Cancelled => "cancelled",
            Self::QueueFull { .. } => "queue_full",
            Self::Quarantined { .. } => "quarantined",
            Self::WorkerLost { .. } => "worker_lost",
            Self::Stopped => "stopped",
        }
    }
}

/// The engine: cheap to clone, stops when the last clone is dropped.
#[derive(Clone)]
pub struct Engine {
    pool: Arc<pool::Pool>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Engine").finish_non_exhaustive()
    }
}

impl Engine {
    /// Starts the script threads and the watchdog.
    ///
    /// # Errors
    /// If a thread cannot be started, or the prelude does not compile.
    pub fn start(settings: Settings, sources: Arc<dyn Sources>) -> Result<Self, StartError> {
        Ok(Self {
            pool: pool::Pool::start(settings, sources)?,
        })
    }

    /// Runs a script; the future waits for its answer to begin.
    ///
    /// The run is queued at once, before the future is first polled. Dropping the future, or cancelling the token, ends the run. A streamed answer goes on after this returns, until
    /// its [`BodyStream`] ends or is dropped.
    ///
    /// # Errors
    /// The reason why there is no answer.
    pub fn run(
        &self,
        invocation: Invocation,
        limits: Limits,
        cancel: CancellationToken,
    ) -> impl Future<Output = Result<Reply, RunError>> + Send + use<> {
        self.run_since(invocation, limits, cancel, Instant::now())
    }

    /// The same for a run whose time counts from an earlier moment, because it had to wait elsewhere.
    ///
    /// # Errors
    /// The reason why there is no answer.
    pub fn run_since(
        &self,
        invocation: Invocation,
        limits: Limits,
        cancel: CancellationToken,
        since: Instant,
    ) -> impl Future<Output = Result<Reply, RunError>> + Send + use<> {
        self.pool.run(invocation, limits, cancel, since)
    }

    /// What a script's header says; read once for each text.
    #[must_use]
    pub fn directives(&self, hash: &[u8; 32], text: &str) -> Arc<directives::Parsed> {
        self.pool.compiler().directives(hash, text)
    }

    /// Whether the deployment's worker VM is kept now.
    #[must_use]
    pub fn has_worker(&self, deployment: &str) -> bool {
        self.pool.has_worker(deployment)
    }

    /// The length of the deployment's `shared` as JSON; `None` if it has none.
    #[must_use]
    pub fn shared_bytes(&self, deployment: &str) -> Option<usize> {
        self.pool.shared_bytes(deployment)
    }

    /// Facts about the engine as it is now.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.pool.stats()
    }
}
