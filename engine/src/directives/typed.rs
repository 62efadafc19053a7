//! What a script's directives mean to the runtime: a struct with a type for every choice.

use std::fmt;
use std::time::Duration;

use serde_json::Value;

use super::row::Id;

/// The directives of one script, with the defaults of the table where the file says nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Directives {
    /// When the answer is sent.
    pub mode: Mode,
    /// How long the VM lives.
    pub vm: VmLife,
    /// A disabled script is a 404.
    pub enabled: bool,
    /// Longest time of a run; `None` if the file leaves it to the settings.
    pub timeout: Option<TimeLimit>,
    /// How many runs may go on at once.
    pub concurrent: Concurrency,
    /// Are WebSocket connections accepted?
    pub websocket: bool,
    /// Does the folder's pre script run before a handshake?
    pub websocket_pre: bool,
    /// Is the request body left unread?
    pub raw_body: bool,
    /// TypeScript type of the returned value.
    pub return_type: Option<String>,
    /// What a value of another type does.
    pub return_type_mode: ReturnTypeMode,
    /// Who may call the script.
    pub access: Access,
    /// Cron expression or nickname; its syntax was checked.
    pub schedule: Option<String>,
    /// Longest time of a scheduled run; `None` falls back to `timeout`.
    pub schedule_timeout: Option<TimeLimit>,
    /// What is logged.
    pub log: LogRules,
    /// What other origins may do.
    pub cors: CorsRules,
    /// Defaults of the AI helpers.
    pub ai: AiRules,
    /// Short name.
    pub label: Option<String>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// What it does.
    pub description: Option<String>,
}

impl Default for Directives {
    fn default() -> Self {
        Self {
            mode: Mode::Sync,
            vm: VmLife::Serverless,
            enabled: true,
            timeout: None,
            concurrent: Concurrency::Unlimited,
            websocket: false,
            websocket_pre: true,
            raw_body: false,
            return_type: None,
            return_type_mode: ReturnTypeMode::Strict,
            access: Access::Public,
            schedule: None,
            schedule_timeout: None,
            log: LogRules::default(),
            cors: CorsRules::default(),
            ai: AiRules::default(),
            label: None,
            tags: Vec::new(),
            description: None,
        }
    }
}

/// When the answer is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// When the run ends.
    Sync,
    /// In the background, if the caller asked for it.
    Async,
    /// Each chunk as it is produced.
    Stream,
}

/// How long a VM lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VmLife {
    /// One request.
    Serverless,
    /// As long as its deployment is in use.
    Worker,
}

/// A limit of time that may be switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLimit {
    /// No limit.
    Unlimited,
    /// At least one millisecond, at most 2 147 483 647.
    After(Duration),
}

/// How many runs of a script may go on at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concurrency {
    /// Any number.
    Unlimited,
    /// This many, at least one.
    AtMost(usize),
}

/// What a returned value that does not fit its type does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnTypeMode {
    /// Fails the run.
    Strict,
    /// Tells the caller outside production, fails the run in it.
    Dev,
    /// Is logged and sent.
    Warn,
}

/// A word that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The word itself, to compare or to use, never to show.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(super::REDACTED)
    }
}

/// Who may call a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Public,
    /// Who presents one of these words. With none of them usable in the file the list is empty and nobody may:
    /// a slip in a `@token` line must not open the script.
    Tokens(Vec<Secret>),
}

/// How much is logged; each level holds those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum LogLevel {
    None,
    Error,
    Warn,
    Info,
    Debug,
}

/// Where the lines of a run go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogDestination {
    /// The service's own log.
    Console,
    /// The run's log file.
    File,
    /// Both.
    Both,
    /// Nowhere.
    Nowhere,
}

/// Whether bodies are logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyLog {
    /// As they are.
    Full,
    /// With values hidden.
    Redacted,
    /// Not at all.
    Off,
}

/// What is written down about a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRules {
    /// How much; `@debug` has been taken into account.
    pub level: LogLevel,
    /// Where to.
    pub destination: LogDestination,
    /// Request bodies.
    pub request_body: BodyLog,
    /// Response bodies.
    pub response_body: BodyLog,
    /// Bytes of a body that are logged at most.
    pub max_body_bytes: u64,
    /// Names in lower case of headers whose values are hidden.
    pub exclude_headers: Vec<String>,
    /// Days after which a run's log may go; `None` keeps it to the house rule.
    pub retention_days: Option<u64>,
    /// Are the phases of a run timed in its log?
    pub instrument: bool,
}

impl Default for LogRules {
    fn default() -> Self {
        Self {
            level: LogLevel::Info,
            destination: LogDestination::Console,
            request_body: BodyLog::Off,
            response_body: BodyLog::Off,
            max_body_bytes: 65_536,
            exclude_headers: Vec::new(),
            retention_days: None,
            instrument: false,
        }
    }
}

/// Which origin may read the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorsOrigin {
    /// None.
    Nobody,
    /// The one that asks.
    Reflective,
    /// All, by a literal `*`, never with credentials.
    Any,
    /// This one, spelled as browsers send it.
    One(String),
}

/// What other origins may do. `None` means that the file says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CorsRules {
    /// Which origin; `None` leaves it to the settings.
    pub origin: Option<CorsOrigin>,
    /// May credentials be sent?
    pub credentials: Option<bool>,
    /// Methods in upper case.
    pub methods: Option<Vec<String>>,
    /// Request headers as written.
    pub headers: Option<Vec<String>>,
    /// Seconds a preflight's answer may be kept.
    pub max_age_seconds: Option<u64>,
}

/// Defaults of the AI helpers.
#[derive(Clone, Debug, PartialEq)]
pub struct AiRules {
    /// Do the AI names exist?
    pub enabled: bool,
    /// Model to use.
    pub model: Option<String>,
    /// Temperature to use.
    pub temperature: Option<f64>,
    /// Most tokens of an answer.
    pub max_tokens: Option<u64>,
    /// Key to use.
    pub key: Option<Secret>,
}

impl Default for AiRules {
    fn default() -> Self {
        Self {
            enabled: true,
            model: None,
            temperature: None,
            max_tokens: None,
            key: None,
        }
    }
}

impl Directives {
    /// Takes in one value that was read by the directive's kind. Later values of the same directive win.
    pub(super) fn apply(&mut self, id: Id, value: &Value) {
        let flag = || value.as_bool().unwrap_or_default();
        let text = || value.as_str().unwrap_or_default().to_owned();
        let list = || {
            value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        match id {
            Id::Mode => self.set_mode(&text()),
            Id::Vm => {
                self.vm = if text() == "worker" {
                    VmLife::Worker
                } else {
                    VmLife::Serverless
                }
            }
            Id::Enabled => self.enabled = flag(),
            Id::Timeout => self.timeout = Some(time_limit(value)),
            Id::Concurrent => self.concurrent = concurrency(value),
            Id::AwaitPromises => {}
            Id::Websocket => self.websocket = flag(),
            Id::WebsocketPre => self.websocket_pre = flag(),
            Id::RawBody => self.raw_body = flag(),
            Id::ReturnType => self.return_type = Some(text()),
            Id::ReturnTypeMode => self.return_type_mode = return_type_mode(&text()),
            Id::Token => self.accept_token(Some(Secret(text()))),
            Id::Schedule => self.schedule = Some(text()),
            Id::ScheduleTimeout => self.schedule_timeout = Some(time_limit(value)),
            Id::LogLevel => self.log.level = log_level(&text()),
            Id::LogDestination => self.log.destination = log_destination(&text()),
            // The table's order puts the level before it.
            Id::Debug if flag() => self.log.level = LogLevel::Debug,
            Id::Debug => {}
            Id::LogRequestBody => self.log.request_body = body_log(value),
            Id::LogResponseBody => self.log.response_body = body_log(value),
            Id::LogMaxBodySize => self.log.max_body_bytes = value.as_u64().unwrap_or_default(),
            Id::LogExcludeHeaders => self.log.exclude_headers = list(),
            Id::LogRetentionDays => self.log.retention_days = value.as_u64(),
            Id::DebugInstrument => self.log.instrument = flag(),
            Id::Cors => self.cors.origin = Some(cors_origin(&text())),
            Id::CorsCredentials => self.cors.credentials = Some(flag()),
            Id::CorsMethods => {
                self.cors.methods = Some(
                    list()
                        .iter()
                        .map(|name: &String| name.to_ascii_uppercase())
                        .collect(),
                )
            }
            Id::CorsHeaders => self.cors.headers = Some(list()),
            Id::CorsMaxAge => self.cors.max_age_seconds = value.as_u64(),
            Id::Ai => self.ai.enabled = flag(),
            Id::AiModel => self.ai.model = Some(text()),
            Id::AiTemperature => self.ai.temperature = value.as_f64(),
            Id::AiMaxTokens => self.ai.max_tokens = value.as_u64(),
            Id::AiKey => self.ai.key = Some(Secret(text())),
            Id::Label => self.label = Some(text()),
            Id::Tags => self.tags = list(),
            Id::Description => self.description = Some(text()),
        }
    }

    /// Takes in that a line could not be used, where its mere presence must count.
    pub(super) fn apply_unusable(&mut self, id: Id) {
        if id == Id::Token {
            self.accept_token(None);
        } else if id == Id::LogRequestBody {
            self.log.request_body = BodyLog::Redacted;
        } else if id == Id::LogResponseBody {
            self.log.response_body = BodyLog::Redacted;
        }
    }

    fn set_mode(&mut self, word: &str) {
        match word {
            "async" => self.mode = Mode::Async,
            "stream" => self.mode = Mode::Stream,
            "worker" => self.vm = VmLife::Worker,
            "serverless" => self.vm = VmLife::Serverless,
            _ => self.mode = Mode::Sync,
        }
    }

    fn accept_token(&mut self, token: Option<Secret>) {
        match &mut self.access {
            Access::Public => self.access = Access::Tokens(token.into_iter().collect()),
            Access::Tokens(known) => known.extend(token),
        }
    }
}

fn time_limit(value: &Value) -> TimeLimit {
    match value.as_u64() {
        None | Some(0) => TimeLimit::Unlimited,
        Some(ms) => TimeLimit::After(Duration::from_millis(ms)),
    }
}

fn concurrency(value: &Value) -> Concurrency {
    match value.as_u64() {
        Some(slots) => Concurrency::AtMost(usize::try_from(slots).unwrap_or(usize::MAX).max(1)),
        None if value.as_bool() == Some(false) => Concurrency::AtMost(1),
        None => Concurrency::Unlimited,
    }
}

fn return_type_mode(word: &str) -> ReturnTypeMode {
    match word {
        "dev" => ReturnTypeMode::Dev,
        "warn" => ReturnTypeMode::Warn,
        _ => ReturnTypeMode::Strict,
    }
}

fn log_level(word: &str) -> LogLevel {
    match word {
        "none" => LogLevel::None,
        "error" | "minimal" => LogLevel::Error,
        "warn" => LogLevel::Warn,
        "debug" | "full" => LogLevel::Debug,
        _ => LogLevel::Info,
    }
}

fn log_destination(word: &str) -> LogDestination {
    match word {
        "file" => LogDestination::File,
        "both" => LogDestination::Both,
        "none" => LogDestination::Nowhere,
        _ => LogDestination::Console,
    }
}

fn body_log(value: &Value) -> BodyLog {
    match (value.as_bool(), value.as_str()) {
        (Some(true), _) | (_, Some("full")) => BodyLog::Full,
        (Some(false), _) | (_, Some("off")) => BodyLog::Off,
        _ => BodyLog::Redacted,
    }
}

fn cors_origin(word: &str) -> CorsOrigin {
    match word {
        "none" => CorsOrigin::Nobody,
        "reflective" => CorsOrigin::Reflective,
        "*" => CorsOrigin::Any,
        origin => {
            let serialized = url::Url::parse(origin)
                .ok()
                .map(|url| url.origin())
                .filter(url::Origin::is_tuple);
            let plain = || origin.trim_end_matches('/').to_ascii_lowercase();
            CorsOrigin::One(serialized.map_or_else(plain, |origin| origin.ascii_serialization()))
        }
    }
}
