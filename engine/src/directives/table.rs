//! The table of every directive.

use super::row::{Category, Directive, Fallback, Id, Kind};
use Category::{Ai, Cors, Execution, Logging, Metadata};
use Fallback::{Flag as Is, Number as Count, Word};
use Kind::{
    BodyLog, Choice, Cron, Duration, Flag, Integer, List, Number, Origin, Size, Slots, Text, Tokens,
};

/// Largest number that JSON readers keep exactly.
const MAX_SAFE: u64 = 9_007_199_254_740_991;

/// Every directive, in the order in which answers show them.
pub static TABLE: &[Directive] = &[
    Directive::new(
        Id::Mode,
        "mode",
        Execution,
        Choice(&["sync", "async", "stream"], &["worker", "serverless"]),
        "Execution mode of the script",
    )
    .or(Word("sync"))
    .like(&["async", "stream", "worker"])
    .notes(
        "async runs in the background only for a request with `Prefer: \
             respond-async`; worker and serverless set the VM's life, as @vm does",
    ),
    Directive::new(
        Id::Vm,
        "vm",
        Execution,
        Choice(&["serverless", "worker"], &[]),
        "Life of the script's VM: fresh for each request, or kept for its \
             deployment",
    )
    .or(Word("serverless"))
    .like(&["worker"])
    .notes("beats worker or serverless in @mode"),
    Directive::new(
        Id::Enabled,
        "enabled",
        Execution,
        Flag,
        "Whether the script answers at all; a disabled one is a 404",
    )
    .or(Is(true))
    .like(&["false"]),
    Directive::new(
        Id::Timeout,
        "timeout",
        Execution,
        Duration,
        "Longest time a run may take, waiting included; then the caller gets \
             504 and the run is stopped",
    )
    .or(Count(30_000))
    .like(&["5000", "30s", "unlimited"])
    .notes(
        "milliseconds, or a number with ms, s, m, h or d; the default is the \
             setting engine.timeout_ms",
    ),
    Directive::new(
        Id::Concurrent,
        "concurrent",
        Execution,
        Slots,
        "How many requests of the script may run at once: all, one at a time, \
             or a number",
    )
    .or(Is(true))
    .like(&["false", "4"])
    .notes("waiting is first come, first served, and counts against the timeout"),
    Directive::new(
        Id::AwaitPromises,
        "await-promises",
        Execution,
        Flag,
        "Accepted without effect: returned promises are always awaited",
    )
    .or(Is(true))
    .like(&["true"]),
    Directive::new(
        Id::Websocket,
        "websocket",
        Execution,
        Flag,
        "Whether the script accepts WebSocket connections",
    )
    .or(Is(false))
    .like(&["", "true"])
    .notes("needs @mode worker or @vm worker"),
    Directive::new(
        Id::WebsocketPre,
        "websocket-pre",
        Execution,
        Flag,
        "Whether the folder's pre script runs once before a WebSocket handshake",
    )
    .or(Is(true))
    .like(&["false"]),
    Directive::new(
        Id::RawBody,
        "rawBody",
        Execution,
        Flag,
        "Leaves the request body unread: the script reads it as a stream",
    )
    .or(Is(false))
    .like(&["", "true"])
    .notes("bare, true or false; anything else on the line makes it ignored"),
    Directive::new(
        Id::ReturnType,
        "return-type",
        Execution,
        Text,
        "TypeScript type of the returned value, checked at run time",
    )
    .like(&["{ ok: boolean }"]),
    Directive::new(
        Id::ReturnTypeMode,
        "return-type-mode",
        Execution,
        Choice(&["strict", "dev", "warn"], &[]),
        "What a value that does not fit @return-type does",
    )
    .or(Word("strict"))
    .like(&["warn"]),
    Directive::new(
        Id::Token,
        "token",
        Execution,
        Kind::Word,
        "Word a caller must present; several lines are several accepted words",
    )
    .like(&["s3cret-word"])
    .notes(
        "read as [REDACTED]; at most 16, all different; looked for in \
             Authorization (Bearer, Basic password), X-Token and ?token=",
    ),
    Directive::new(
        Id::Schedule,
        "schedule",
        Execution,
        Cron,
        "When the script runs by itself, in UTC",
    )
    .like(&["*/5 * * * *", "@hourly"])
    .notes("five fields, or @hourly, @daily, @weekly, @monthly, @yearly"),
    Directive::new(
        Id::ScheduleTimeout,
        "schedule-timeout",
        Execution,
        Duration,
        "Longest time of a scheduled run",
    )
    .runtime(Count(30_000))
    .like(&["1m"])
    .notes("falls back to @timeout, then to the setting engine.timeout_ms"),
    Directive::new(
        Id::LogLevel,
        "log-level",
        Logging,
        Choice(
            &["none", "error", "warn", "info", "debug"],
            &["minimal", "standard", "full"],
        ),
        "How much of a run is logged",
    )
    .key("level")
    .or(Word("info"))
    .like(&["debug", "none"])
    .notes(
        "minimal is error, standard is info, full is debug; none keeps only the \
             access log",
    ),
    Directive::new(
        Id::LogDestination,
        "log-destination",
        Logging,
        Choice(&["console", "file", "both"], &["stdout", "stderr", "none"]),
        "Where the lines of a run go: the service's own log, the run's log \
             file, or both",
    )
    .key("destination")
    .or(Word("console"))
    .like(&["file"])
    .notes("stdout and stderr mean console; none drops the lines"),
    Directive::new(
        Id::Debug,
        "debug",
        Logging,
        Flag,
        "Short for @log-level debug",
    )
    .or(Is(false))
    .like(&["true"]),
    Directive::new(
        Id::LogRequestBody,
        "log-request-body",
        Logging,
        BodyLog,
        "Whether request bodies are logged",
    )
    .key("requestBody")
    .or(Word("off"))
    .like(&["redacted", "full"])
    .notes("true is full, false is off; an unknown word counts as redacted"),
    Directive::new(
        Id::LogResponseBody,
        "log-response-body",
        Logging,
        BodyLog,
        "Whether response bodies are logged",
    )
    .key("responseBody")
    .or(Word("off"))
    .like(&["redacted", "full"])
    .notes("true is full, false is off; an unknown word counts as redacted"),
    Directive::new(
        Id::LogMaxBodySize,
        "log-max-body-size",
        Logging,
        Size,
        "Largest part of a body that is logged",
    )
    .key("maxBodySize")
    .or(Count(65_536))
    .like(&["4kb", "1mb"])
    .notes("bytes, or a number with b, kb, mb, gb or tb (steps of 1024)"),
    Directive::new(
        Id::LogExcludeHeaders,
        "log-exclude-headers",
        Logging,
        Tokens(true),
        "Headers whose values are hidden in logs",
    )
    .key("excludeHeaders")
    .like(&["authorization, cookie"]),
    Directive::new(
        Id::LogRetentionDays,
        "log-retention-days",
        Logging,
        Integer(0, 3650),
        "Days after which the script's run logs may be removed",
    )
    .key("retentionDays")
    .like(&["30"]),
    Directive::new(
        Id::DebugInstrument,
        "debug-instrument",
        Logging,
        Flag,
        "Adds the phases of a run with their times to its log",
    )
    .key("debugInstrument")
    .or(Is(false))
    .like(&["true"]),
    Directive::new(
        Id::Cors,
        "cors",
        Cors,
        Origin,
        "Which origin may read the script's answers",
    )
    .key("origin")
    .or(Word("none"))
    .like(&["*", "reflective", "https://app.example.com"])
    .notes(
        "reflective mirrors the caller's origin, * is sent as it is and never \
             with credentials; the default is the setting cors.default",
    ),
    Directive::new(
        Id::CorsCredentials,
        "cors-credentials",
        Cors,
        Flag,
        "Whether browsers may send credentials across origins",
    )
    .key("credentials")
    .or(Is(false))
    .like(&["true"])
    .notes("without effect under @cors *"),
    Directive::new(
        Id::CorsMethods,
        "cors-methods",
        Cors,
        Tokens(false),
        "Methods that a preflight allows",
    )
    .key("methods")
    .like(&["GET, POST"])
    .notes("without the line every usual method is allowed"),
    Directive::new(
        Id::CorsHeaders,
        "cors-headers",
        Cors,
        Tokens(false),
        "Request headers that a preflight allows",
    )
    .key("headers")
    .like(&["Content-Type, X-Token"])
    .notes("without the line the asked-for headers are mirrored"),
    Directive::new(
        Id::CorsMaxAge,
        "cors-max-age",
        Cors,
        Integer(0, MAX_SAFE),
        "Seconds for which a browser may keep a preflight's answer",
    )
    .key("maxAge")
    .like(&["600"]),
    Directive::new(
        Id::Ai,
        "ai",
        Ai,
        Flag,
        "Whether the AI names exist in the script",
    )
    .key("enabled")
    .or(Is(true))
    .like(&["false"])
    .notes("they exist only where an AI endpoint is configured"),
    Directive::new(
        Id::AiModel,
        "ai-model",
        Ai,
        Text,
        "Model the AI helpers use",
    )
    .key("model")
    .like(&["some-model"]),
    Directive::new(
        Id::AiTemperature,
        "ai-temperature",
        Ai,
        Number(0.000_001, 2.0),
        "Temperature the AI helpers use",
    )
    .key("temperature")
    .like(&["0.7"]),
    Directive::new(
        Id::AiMaxTokens,
        "ai-max-tokens",
        Ai,
        Integer(1, MAX_SAFE),
        "Most tokens an AI helper may answer with",
    )
    .key("maxTokens")
    .like(&["1000"]),
    Directive::new(
        Id::AiKey,
        "ai-key",
        Ai,
        Text,
        "Key the AI helpers use instead of the configured one",
    )
    .key("key")
    .like(&["sk-1234"])
    .notes("read as [REDACTED]"),
    Directive::new(
        Id::Label,
        "label",
        Metadata,
        Text,
        "Short name of the script; listings filter by it",
    )
    .like(&["Order webhook"]),
    Directive::new(
        Id::Tags,
        "tags",
        Metadata,
        List,
        "Words to find the script by",
    )
    .like(&["billing, internal"]),
    Directive::new(
        Id::Description,
        "description",
        Metadata,
        Text,
        "What the script does, for listings",
    )
    .like(&["Greets the caller"]),
];
