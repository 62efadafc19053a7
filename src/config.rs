//! The settings of the service: defaults, file and environment laid over each other, checked as a whole.
//!
//! Invariants
//! - A `Config` exists only if every key was known and every value was in its range; otherwise all faults are told at once.
//! - Nothing else in the program reads an environment variable.
//!
//! Not here: what a setting does. Each room gets its own section, never the whole `Config`.

mod permissions;
mod reader;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;

use reader::{Reader, Variable};

/// The shipped settings file, which is the documentation of every key and, compiled in, its default.
const DEFAULTS: &str = include_str!("../config.toml");

/// The longest that most times may be set to.
const DAY_MS: u64 = 86_400_000;

/// The name looked for in the working directory when no `--config` is given.
const FILE_NAME: &str = "config.toml";

/// Everything the operator may set.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    pub(crate) server: ServerSettings,
    pub(crate) scripts: ScriptsSettings,
    pub(crate) data: DataSettings,
    pub(crate) engine: EngineSettings,
    pub(crate) auth: AuthSettings,
    pub(crate) cors: CorsSettings,
    pub(crate) metrics: MetricsSettings,
    pub(crate) restart: RestartSettings,
    pub(crate) schedules: SchedulesSettings,
    pub(crate) websocket: WebsocketSettings,
    pub(crate) logs: LogsSettings,
    pub(crate) permissions: PermissionsSettings,
    /// What is odd about the environment, a sentence each. Whoever set a variable may not have meant us, so these are no faults.
    pub(crate) doubts: Vec<String>,
}

/// How the service listens.
#[derive(Clone, Debug)]
pub(crate) struct ServerSettings {
    pub(crate) host: String,
    pub(crate) port: u16,
    /// HTTP threads; 0 = one per core.
    pub(crate) workers: usize,
    pub(crate) max_body_bytes: usize,
    pub(crate) body_read_timeout: Duration,
    /// Whether a script's stack is shown to its caller.
    pub(crate) development: bool,
    /// Addresses and ranges of proxies whose forwarding headers count.
    pub(crate) trusted_proxies: Vec<String>,
}

/// Where scripts are and who gets those of no named deployment.
#[derive(Clone, Debug)]
pub(crate) struct ScriptsSettings {
    pub(crate) dir: PathBuf,
    pub(crate) default_exec_id: String,
    pub(crate) confirm_delete: bool,
}

/// Where the service writes what is not a script.
#[derive(Clone, Debug)]
pub(crate) struct DataSettings {
    pub(crate) dir: PathBuf,
}

/// What one run may use, and how many run at once.
#[derive(Clone, Debug)]
pub(crate) struct EngineSettings {
    /// Script threads; 0 = one per core.
    pub(crate) threads: usize,
    pub(crate) queue: usize,
    /// Runs of one script that may wait for their turn.
    pub(crate) concurrent_queue: usize,
    /// `None` where the limit is switched off by 0.
    pub(crate) timeout: Option<Duration>,
    pub(crate) memory_limit_bytes: usize,
    pub(crate) stack_limit_bytes: usize,
    pub(crate) snapshot: bool,
    pub(crate) vm_cache: usize,
}

/// Who may call the management API.
#[derive(Clone, Debug)]
pub(crate) struct AuthSettings {
    pub(crate) tokens: Vec<String>,
    pub(crate) open: Vec<String>,
}

/// What a script without a `@cors` line answers.
#[derive(Clone, Debug)]
pub(crate) struct CorsSettings {
    pub(crate) default: String,
}

/// How much is counted one by one.
#[derive(Clone, Debug)]
pub(crate) struct MetricsSettings {
    pub(crate) max_scripts: usize,
}

/// How a stop or restart treats running requests.
#[derive(Clone, Debug)]
pub(crate) struct RestartSettings {
    pub(crate) drain_timeout: Duration,
    pub(crate) min_uptime: Duration,
    /// How long a generation may take to get ready.
    pub(crate) ready_timeout: Duration,
}

/// How many scheduled runs there may be at once, and how long is known what they did.
#[derive(Clone, Debug)]
pub(crate) struct SchedulesSettings {
    pub(crate) max_in_flight: usize,
    pub(crate) history: Duration,
    /// Records of the history.
    pub(crate) history_max: u64,
}

/// What WebSockets may do.
#[derive(Clone, Debug)]
pub(crate) struct WebsocketSettings {
    pub(crate) max_connections: usize,
    pub(crate) max_message_bytes: usize,
    /// Bytes that may wait for one client.
    pub(crate) queue_bytes: usize,
    /// Messages of one client in a second; 0 sets no limit.
    pub(crate) max_messages_per_second: u32,
    pub(crate) heartbeat: Duration,
}

/// Which log files there are, and how much of them is kept.
#[derive(Clone, Debug)]
pub(crate) struct LogsSettings {
    /// Whether the access log is a file too.
    pub(crate) access: bool,
    pub(crate) file_bytes: u64,
    pub(crate) retention: Duration,
    pub(crate) max_bytes: u64,
    pub(crate) max_runs: usize,
}

/// What a script may touch beyond itself.
#[derive(Clone, Debug)]
pub(crate) struct PermissionsSettings {
    /// The rules for connections, files and processes.
    pub(crate) engine: Arc<engine::Permissions>,
    /// The variables that scripts may see, with the values they had at the start.
    pub(crate) env: Arc<[(String, String)]>,
}

/// One thing wrong with the settings.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{key}: {reason}")]
pub(crate) struct Fault {
    /// The key's path, such as `server.port`, or the file's name when the fault is in no key.
    pub(crate) key: String,
    pub(crate) reason: String,
}

impl Config {
    /// Reads the file at `path`, or `config.toml` of the working directory if there is one, and lays the process's
    /// environment over it.
    ///
    /// # Errors
    /// All faults at once: what the file and the environment say wrongly first, then what is out of its range.
    pub(crate) fn load(path: Option<&Path>) -> Result<Self, Vec<Fault>> {
        let named = path.map(Path::to_path_buf);
        let found = named.or_else(|| Some(PathBuf::from(FILE_NAME)).filter(|path| path.exists()));
        let text = match &found {
            Some(path) => Some(std::fs::read_to_string(path).map_err(|error| {
                vec![Fault {
                    key: path.display().to_string(),
                    reason: format!("cannot be read: {error}"),
                }]
            })?),
            None => None,
        };
        let folder = folder_of(found.as_deref());
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the place where the environment is read"
        )]
        let environment = std::env::vars_os();
        Self::from_layers(text.as_deref(), &folder, environment)
    }

    /// The defaults under `file` under `environment`; relative folders count from `folder`.
    fn from_layers(
        file: Option<&str>,
        folder: &Path,
        environment: impl IntoIterator<Item = Variable>,
    ) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::new(DEFAULTS, folder);
        if let Some(text) = file {
            reader.lay_file(text);
        }
        let environment: Vec<_> = environment.into_iter().collect();
        let unused = reader.lay_environment(&environment);
        let unused = unused.iter();
        let doubts = unused
            .map(|name| format!("the variable {name} names no setting and is ignored"))
            .collect();
        let config = Self::read(&mut reader, &environment, doubts);
        reader.finish().map(|()| config)
    }

    /// Every key with its kind and range, in the order of the shipped file.
    fn read(r: &mut Reader<'_>, environment: &[Variable], mut doubts: Vec<String>) -> Self {
        Self {
            server: ServerSettings {
                host: r.checked("server.host", host),
                port: r.number("server.port", 0, 65_535) as u16,
                workers: r.number("server.workers", 0, 512) as usize,
                max_body_bytes: r.number("server.max_body_bytes", 1, 1 << 32) as usize,
                body_read_timeout: Duration::from_millis(r.number(
                    "server.body_read_timeout_ms",
                    1,
                    DAY_MS,
                )),
                development: r.switch("server.development"),
                trusted_proxies: r.list("server.trusted_proxies", crate::http::proxy),
            },
            scripts: ScriptsSettings {
                dir: r.folder("scripts.dir"),
                default_exec_id: r
                    .checked("scripts.default_exec_id", exec_id)
                    .trim()
                    .to_ascii_lowercase(),
                confirm_delete: r.switch("scripts.confirm_delete"),
            },
            data: DataSettings {
                dir: r.folder("data.dir"),
            },
            engine: engine(r),
            auth: AuthSettings {
                tokens: r.list("auth.tokens", token),
                open: r.list("auth.open", open_family),
            },
            cors: CorsSettings {
                default: r.checked("cors.default", cors_default),
            },
            metrics: MetricsSettings {
                max_scripts: r.number("metrics.max_scripts", 1, 1_000_000) as usize,
            },
            restart: restart(r),
            schedules: SchedulesSettings {
                max_in_flight: r.number("schedules.max_in_flight", 1, 100_000) as usize,
                history: Duration::from_millis(
                    r.number("schedules.history_days", 1, 36_500) * DAY_MS,
                ),
                history_max: r.number("schedules.history_max", 1, 100_000_000),
            },
            websocket: websocket(r),
            logs: logs(r),
            permissions: permissions::section(r, environment, &mut doubts),
            doubts,
        }
    }
}

/// The section of the engine.
fn engine(r: &mut Reader<'_>) -> EngineSettings {
    EngineSettings {
        threads: r.number("engine.threads", 0, 1024) as usize,
        queue: r.number("engine.queue", 0, 1_000_000) as usize,
        concurrent_queue: r.number("engine.concurrent_queue", 0, 1_000_000) as usize,
        timeout: Some(r.number("engine.timeout_ms", 0, 30 * DAY_MS))
            .filter(|&ms| ms > 0)
            .map(Duration::from_millis),
        memory_limit_bytes: r.number("engine.memory_limit_bytes", 4 << 20, 1 << 40) as usize,
        stack_limit_bytes: r.number("engine.stack_limit_bytes", 64 << 10, 256 << 20) as usize,
        snapshot: r.switch("engine.snapshot"),
        vm_cache: r.number("engine.vm_cache", 1, 1_000_000) as usize,
    }
}

/// The section of WebSockets.
fn websocket(r: &mut Reader<'_>) -> WebsocketSettings {
    WebsocketSettings {
        max_connections: r.number("websocket.max_connections", 0, 1_000_000) as usize,
        max_message_bytes: r.number("websocket.max_message_bytes", 1, 1 << 30) as usize,
        queue_bytes: r.number("websocket.queue_bytes", 1, 1 << 40) as usize,
        max_messages_per_second: r.number("websocket.max_messages_per_second", 0, 1_000_000) as u32,
        heartbeat: Duration::from_millis(r.number("websocket.heartbeat_ms", 100, DAY_MS)),
    }
}

/// The section of the log files.
fn logs(r: &mut Reader<'_>) -> LogsSettings {
    LogsSettings {
        access: r.switch("logs.access"),
        file_bytes: r.number("logs.file_bytes", 1024, 1 << 40),
        retention: Duration::from_millis(r.number("logs.retention_days", 0, 3650) * DAY_MS),
        max_bytes: r.number("logs.max_bytes", 1024, 1 << 50),
        max_runs: r.number("logs.max_runs", 1, 10_000_000) as usize,
    }
}

/// The section of the restart.
fn restart(r: &mut Reader<'_>) -> RestartSettings {
    RestartSettings {
        drain_timeout: Duration::from_millis(r.number("restart.drain_timeout_ms", 0, DAY_MS)),
        min_uptime: Duration::from_millis(r.number("restart.min_uptime_ms", 0, DAY_MS)),
        ready_timeout: Duration::from_millis(r.number("restart.ready_timeout_ms", 1, DAY_MS)),
    }
}

/// The folder that relative paths count from: the settings file's, or the working directory.
fn folder_of(file: Option<&Path>) -> PathBuf {
    let folder = file
        .and_then(Path::parent)
        .filter(|folder| !folder.as_os_str().is_empty());
    std::path::absolute(folder.unwrap_or(Path::new("."))).unwrap_or_else(|_| PathBuf::from("."))
}

fn host(value: &str) -> Result<(), String> {
    let plausible = !value.is_empty()
        && value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-._:".contains(c));
    plausible
        .then_some(())
        .ok_or_else(|| "must be an address or a host name".to_owned())
}

fn exec_id(value: &str) -> Result<(), String> {
    let value = value.trim();
    let known = (1..=64).contains(&value.len())
        && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    known
        .then_some(())
        .ok_or_else(|| "must be 1 to 64 letters, digits or underscores".to_owned())
}

fn token(value: &str) -> Result<(), String> {
    let sendable = !value.is_empty() && value.chars().all(|c| c.is_ascii_graphic());
    sendable
        .then_some(())
        .ok_or_else(|| "must be visible ASCII characters without spaces".to_owned())
}

fn open_family(value: &str) -> Result<(), String> {
    let known = ["health", "metrics", "monitor"].contains(&value);
    known
        .then_some(())
        .ok_or_else(|| format!("must be health, metrics or monitor, not `{value}`"))
}

fn cors_default(value: &str) -> Result<(), String> {
    let origin = value.split_once("://").is_some_and(|(scheme, host)| {
        !scheme.is_empty() && !host.is_empty() && !host.contains(['/', '?', '#', ' ', ','])
    });
    let known = ["none", "reflective", "*"].contains(&value) || origin;
    known.then_some(()).ok_or_else(|| {
        "must be none, reflective, * or an origin such as https://example.com".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(file: &str, environment: &[(&str, &str)]) -> Result<Config, Vec<String>> {
        let environment = environment
            .iter()
            .map(|(name, value)| (name.into(), value.into()));
        Config::from_layers(Some(file), Path::new("/etc/exec"), environment)
            .map_err(|faults| faults.iter().map(Fault::to_string).collect())
    }

    #[test]
    fn the_shipped_file_is_free_of_faults_and_states_the_documented_defaults() {
        let config = load("", &[]).unwrap();
        assert_eq!(
            (config.server.host.as_str(), config.server.port),
            ("127.0.0.1", 8081)
        );
        assert_eq!(config.scripts.dir, Path::new("/etc/exec/scripts"));
        assert_eq!(config.engine.timeout, Some(Duration::from_secs(30)));
        assert_eq!(config.auth.open, ["health"]);
    }

    #[test]
    fn a_file_beats_the_defaults_and_the_environment_beats_the_file() {
        let file = "[server]\nport = 1\nworkers = 3\n[auth]\ntokens = [\"a\"]";
        let config = load(
            file,
            &[
                ("HOODY_EXEC_SERVER_PORT", "2"),
                ("HOODY_EXEC_AUTH_TOKENS", "b, c"),
            ],
        )
        .unwrap();
        assert_eq!((config.server.port, config.server.workers), (2, 3));
        assert_eq!(config.auth.tokens, ["b", "c"]);
    }

    #[test]
    fn every_fault_is_told_at_once_with_its_keys_path() {
        let file = "[server]\nport = 70000\nhots = \"x\"\n[auth]\nopen = [\"scripts\", 3]\n[zoo]\nlion = 1\n";
        let faults = load(file, &[("HOODY_EXEC_ENGINE_THREADS", "many")]).unwrap_err();
        insta::assert_snapshot!(faults.join("\n"), @r"
        auth.open: must be a list of texts (line 5)
        server.hots: is not a known key (line 3)
        zoo.lion: is not a known key (line 7)
        engine.threads: must be a whole number (HOODY_EXEC_ENGINE_THREADS)
        server.port: must be a whole number from 0 to 65535, not 70000 (line 2)
        ");
    }

    #[test]
    fn a_zero_timeout_switches_the_limit_off() {
        assert_eq!(
            load("[engine]\ntimeout_ms = 0", &[])
                .unwrap()
                .engine
                .timeout,
            None
        );
    }

    #[test]
    fn an_orchestrators_own_variables_are_not_faults() {
        let config = load("", &[("HOODY_EXEC_SERVICE_HOST", "10.0.0.1")]).unwrap();
        let told = "the variable HOODY_EXEC_SERVICE_HOST names no setting and is ignored";
        assert_eq!(config.doubts, [told]);
    }

    #[test]
    fn scripts_see_the_named_variables_and_no_others() {
        let config = load(
            "[permissions]\nenv = [\"A\", \"ABSENT\"]",
            &[("A", "1"), ("B", "2")],
        )
        .unwrap();
        assert_eq!(*config.permissions.env, [("A".to_owned(), "1".to_owned())]);
    }

    #[test]
    fn absolute_folders_stay_and_relative_ones_count_from_the_file() {
        let config = load("[scripts]\ndir = \"/srv\"\n[data]\ndir = \"../state\"", &[]).unwrap();
        assert_eq!(config.scripts.dir, Path::new("/srv"));
        assert_eq!(config.data.dir, Path::new("/etc/exec/../state"));
    }
}
