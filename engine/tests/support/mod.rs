//! The engine as its tests use it: scripts and modules in memory, one call a run.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test binary uses a part of it"
)]

pub mod house;
pub mod server;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use engine::{
    Body, Engine, Folders, Invocation, Kind, Limits, Permissions, Reply, Request, RunError,
    Settings, Source, Sources,
};
use futures_util::StreamExt;
use tokio_util::sync::CancellationToken;

/// A table of scripts: each row is one and the text it returns.
#[allow(unused_macros, reason = "each test binary uses a part of this file")]
macro_rules! returns {
    ($($script:expr => $text:expr;)*) => {
        $crate::support::check(&[$(($script, $text)),*])
    };
}

/// Runs the scripts of a table, each in a run of its own.
#[track_caller]
pub fn check(table: &[(&str, &str)]) {
    let bench = Bench::new();
    for (script, expected) in table {
        match bench.run(script) {
            Ok(answer) => assert_eq!(answer.text(), *expected, "{script}"),
            Err(error) => panic!("{script}: {error:?}"),
        }
    }
}

/// Modules in memory.
#[derive(Default)]
pub struct Files(Mutex<HashMap<String, Arc<str>>>);

impl Files {
    pub fn put(&self, path: &str, text: &str) {
        self.0.lock().unwrap().insert(path.into(), text.into());
    }
}

impl Sources for Files {
    fn read(&self, path: &str) -> Option<Source> {
        self.0
            .lock()
            .unwrap()
            .get(path)
            .map(|text| source(path, text))
    }

    fn kind(&self, path: &str) -> Kind {
        let files = self.0.lock().unwrap();
        if files.contains_key(path) {
            Kind::File
        } else if files
            .keys()
            .any(|file| file.starts_with(&format!("{path}/")))
        {
            Kind::Directory
        } else {
            Kind::Nothing
        }
    }
}

/// A text with a hash that tells it from every other text of the test.
pub fn source(path: &str, text: &str) -> Source {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    let mut hash = [0; 32];
    for (at, part) in hash.chunks_exact_mut(8).enumerate() {
        part.copy_from_slice(
            &BuildHasherDefault::<DefaultHasher>::new()
                .hash_one((at, text))
                .to_ne_bytes(),
        );
    }
    Source {
        path: path.into(),
        text: text.into(),
        hash,
    }
}

/// An engine with two threads and its files.
pub struct Bench {
    pub engine: Engine,
    pub files: Arc<Files>,
    /// Whether VMs are restored.
    pub snapshot: bool,
    runtime: tokio::runtime::Runtime,
}

/// What came of a run, its body read to the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// How a streamed body broke off.
    pub cut: Option<RunError>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// How long a test waits for what must come, and how long a run may take that must not end by its time: much longer than
/// either takes, because the machine may be slow and busy.
pub const PATIENCE: Duration = Duration::from_secs(120);

pub const LIMITS: Limits = Limits {
    timeout: Some(PATIENCE),
    memory_bytes: 64 * 1024 * 1024,
};

/// Whether a run ended at its time limit: by its own word or, on a machine too busy for that, by its caller's, or before
/// it came to begin.
pub fn late(error: &RunError) -> bool {
    matches!(
        error,
        RunError::TimedOut { .. } | RunError::Unresponsive { .. }
    )
}

/// Whether a run was over before it came to begin, which says nothing of its script.
pub fn unbegun<T>(ended: &Result<T, RunError>) -> bool {
    matches!(ended, Err(RunError::TimedOut { started: false, .. }))
}

/// Whether VMs are restored or built: every test holds both ways, and `ENGINE_TESTS_SNAPSHOT=off` takes the second.
#[expect(
    clippy::disallowed_methods,
    reason = "which way the tests go is told from outside"
)]
fn snapshot() -> bool {
    std::env::var("ENGINE_TESTS_SNAPSHOT").as_deref() != Ok("off")
}

impl Bench {
    pub fn new() -> Self {
        Self::with(Permissions::default(), Folders::default())
    }

    /// An engine whose scripts may touch these things.
    pub fn with(permissions: Permissions, folders: Folders) -> Self {
        Self::start(permissions, folders, None)
    }

    /// An engine that keeps compiled files in that folder.
    pub fn archived(archive: &Path) -> Self {
        Self::start(
            Permissions::default(),
            Folders::default(),
            Some(archive.into()),
        )
    }

    fn start(permissions: Permissions, folders: Folders, archive: Option<PathBuf>) -> Self {
        let files = Arc::new(Files::default());
        let settings = Settings {
            threads: 2,
            queue: 64,
            vm_cache: 16,
            stack_bytes: 1024 * 1024,
            snapshot: snapshot(),
            heap_bytes: LIMITS.memory_bytes,
            development: false,
            permissions: Arc::new(permissions),
            folders,
            archive,
        };
        let engine = Engine::start(settings, files.clone()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        Self {
            engine,
            files,
            snapshot: snapshot(),
            runtime,
        }
    }

    pub fn invocation(text: &str) -> Invocation {
        Invocation {
            execution_id: "exec_test".into(),
            script: source("default/1/test.ts", text),
            pre: None,
            post: None,
            returns: None,
            console: log::LevelFilter::Debug.into(),
            deployment: "default/1".into(),
            hostname: "localhost".into(),
            client_ip: "127.0.0.1".into(),
            mode: engine::Mode::Serverless,
            request: Request {
                method: "GET".into(),
                url: "/test?a=1&b=two%20words".into(),
                absolute_url: "http://localhost/test?a=1&b=two%20words".into(),
                path: "/test".into(),
                headers: vec![
                    ("host".into(), "localhost".into()),
                    ("accept".into(), "*/*".into()),
                ],
                ..Request::default()
            },
            parameters: Vec::new(),
            environment: [("GREETING".into(), "hello".into())].into(),
            sockets: None,
            handshake: false,
        }
    }

    /// Runs a script with an ordinary GET.
    pub fn run(&self, text: &str) -> Result<Answer, RunError> {
        self.run_with(Self::invocation(text), LIMITS)
    }

    pub fn run_with(&self, invocation: Invocation, limits: Limits) -> Result<Answer, RunError> {
        self.runtime
            .block_on(self.run_async(invocation, limits, CancellationToken::new()))
    }

    /// Runs a script that has to begin within its limits, again and again until it does: on a busy machine the time may be
    /// up before.
    pub fn run_begun(&self, invocation: &Invocation, limits: Limits) -> Result<Answer, RunError> {
        let began = Instant::now();
        loop {
            let ended = self.run_with(invocation.clone(), limits);
            if !unbegun(&ended) || began.elapsed() > PATIENCE {
                return ended;
            }
        }
    }

    /// What the engine says of itself once no run is in any VM and every thread that was given up has come back.
    #[track_caller]
    pub fn settled(&self) -> engine::Stats {
        let began = Instant::now();
        loop {
            let stats = self.engine.stats();
            if stats.running == 0 && stats.stuck_threads == 0 {
                return stats;
            }
            assert!(began.elapsed() < PATIENCE, "{stats:?}");
            std::thread::yield_now();
        }
    }

    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    pub async fn run_async(
        &self,
        invocation: Invocation,
        limits: Limits,
        cancel: CancellationToken,
    ) -> Result<Answer, RunError> {
        let Reply {
            status,
            headers,
            body,
            ..
        } = self.engine.run(invocation, limits, cancel).await?;
        let (mut bytes, mut cut) = (Vec::new(), None);
        match body {
            Body::Full(full) => bytes = full.to_vec(),
            Body::Stream(mut stream) => {
                while let Some(chunk) = stream.next().await {
                    match chunk {
                        Ok(chunk) => bytes.extend_from_slice(&chunk),
                        Err(error) => cut = Some(error),
                    }
                }
            }
        }
        Ok(Answer {
            status,
            headers,
            body: bytes,
            cut,
        })
    }

    /// The text of a 200 answer.
    #[track_caller]
    pub fn text(&self, text: &str) -> String {
        let answer = self.run(text).unwrap();
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text()
    }

    /// A POST with that body.
    pub fn post(text: &str, content_type: &str, kind: engine::BodyKind, body: &[u8]) -> Invocation {
        let mut invocation = Self::invocation(text);
        invocation.request.method = "POST".into();
        invocation
            .request
            .headers
            .push(("content-type".into(), content_type.into()));
        invocation.request.body = Bytes::copy_from_slice(body);
        invocation.request.body_kind = kind;
        invocation
    }
}
