//! What is written down about one run, as its script's logging lines ask: its request, its answer, how it ended.
//!
//! Lifecycle: begun with the errand → the request → the head of the answer, its bytes → an end. Dropping it writes it down,
//! whatever has happened; without an end it is a client that left.
//!
//! Not here: what the script says with `console` (`lines`), the files (journal), the access log.

mod lines;
mod shown;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use actors::journal::{Journal, RunFile};
use actors::metrics::End;
use actors::store::Parameter;
use actors::{Facts, iso};
use engine::directives::{BodyLog, LogDestination, LogLevel, LogRules, Parsed};
use engine::{Body, BodyKind, Reply};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::runner::Errand;
pub(crate) use lines::console;
use shown::Shown;

/// Bytes of a body that are kept for the log at most, whatever the script allows.
const MAX_BODY: u64 = 8 * 1024 * 1024;

/// What is to be written down about a run; nothing for a script that does not ask.
#[derive(Default)]
pub(crate) struct Record(Option<Box<Notes>>);

/// Where it is written.
#[derive(Clone, Copy)]
struct Places {
    files: bool,
    service: bool,
}

impl Places {
    fn of(rules: &LogRules) -> Self {
        let (files, service) = match rules.destination {
            _ if rules.level == LogLevel::None => (false, false),
            LogDestination::Console => (false, true),
            LogDestination::File => (true, false),
            LogDestination::Both => (true, true),
            LogDestination::Nowhere => (false, false),
        };
        Self { files, service }
    }
}

struct Notes {
    journal: Journal,
    places: Places,
    facts: Facts,
    parsed: Arc<Parsed>,
    request_bytes: u64,
    /// When the script was about to begin, and when its answer did, since the request came.
    asked: Option<Duration>,
    answered: Option<Duration>,
    /// Of these, how long it waited for a thread.
    waited: Duration,
    head: Option<(u16, Vec<(String, String)>)>,
    /// The beginning of the answer's body, if it is wanted.
    body: Vec<u8>,
    body_bytes: u64,
    end: End,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metadata<'a> {
    execution_id: &'a str,
    deployment: &'a str,
    script: &'a str,
    route: &'a str,
    method: &'a str,
    url: &'a str,
    hostname: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_ip: Option<String>,
    parameters: Map<String, Value>,
    started_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    retention_days: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Summary<'a> {
    execution_id: &'a str,
    script: &'a str,
    method: &'a str,
    url: &'a str,
    status: u16,
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    started_at: String,
    ended_at: String,
    duration_ms: f64,
    request_bytes: u64,
    response_bytes: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    phases: Option<Phases>,
}

/// When each phase of a run was over, counted from the request's arrival; those that were not reached are left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Phases {
    /// The request was let through, its body there.
    #[serde(skip_serializing_if = "Option::is_none")]
    admitted_ms: Option<f64>,
    /// Of the rest, how long it waited for a thread.
    queued_ms: f64,
    /// The answer began.
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_ms: Option<f64>,
    /// All was over.
    ended_ms: f64,
}

impl Record {
    /// Begins to write down what this run's script wants to be written down.
    pub(crate) fn begin(journal: &Journal, errand: &Errand) -> Self {
        let rules = &errand.parsed.directives.log;
        let places = Places::of(rules);
        let has_bodies = rules.request_body != BodyLog::Off || rules.response_body != BodyLog::Off;
        if !places.files && !(places.service && (has_bodies || rules.instrument)) {
            return Self::default();
        }
        let notes = Notes {
            journal: journal.clone(),
            places,
            facts: errand.facts.clone(),
            parsed: errand.parsed.clone(),
            request_bytes: 0,
            asked: None,
            answered: None,
            waited: Duration::ZERO,
            head: None,
            body: Vec::new(),
            body_bytes: 0,
            end: End::client_left(),
        };
        notes.metadata(errand);
        Self(Some(Box::new(notes)))
    }

    /// The request as the script gets it.
    pub(crate) fn asked(&mut self, request: &engine::Request) {
        if let Some(notes) = &mut self.0 {
            notes.asked(request);
        }
    }

    /// The answer has begun.
    pub(crate) fn answered(&mut self, reply: &Reply) {
        let Some(notes) = &mut self.0 else {
            return;
        };
        notes.answered = Some(notes.facts.received.instant.elapsed());
        notes.waited = reply.waited;
        notes.head = Some((reply.status, reply.headers.clone()));
        if let Body::Full(bytes) = &reply.body {
            notes.sent(bytes);
        }
    }

    /// A piece of the answer has left.
    pub(crate) fn sent(&mut self, bytes: &[u8]) {
        if let Some(notes) = &mut self.0 {
            notes.sent(bytes);
        }
    }

    /// What went wrong, with all that the operator should know.
    pub(crate) fn failed(&self, cause: &str) {
        if let Some(notes) = self.0.as_ref().filter(|notes| notes.places.files) {
            let line = lines::line(log::Level::Error, cause);
            notes
                .journal
                .run(&notes.facts.execution_id, RunFile::Execution, line);
        }
    }

    /// The run is over.
    pub(crate) fn end(mut self, end: &End) {
        if let Some(notes) = &mut self.0 {
            notes.end = end.clone();
        }
    }
}

impl Notes {
    fn rules(&self) -> &LogRules {
        &self.parsed.directives.log
    }

    fn write(&self, file: RunFile, text: String) {
        if self.places.files {
            self.journal.run(&self.facts.execution_id, file, text);
        }
    }

    fn metadata(&self, errand: &Errand) {
        let facts = &self.facts;
        let value = |value: &Parameter| match value {
            Parameter::One(text) => Value::from(text.as_str()),
            Parameter::Many(texts) => Value::from(texts.clone()),
        };
        let parameters = errand.parameters.iter();
        let metadata = Metadata {
            execution_id: &facts.execution_id,
            deployment: &facts.script.deployment,
            script: &facts.script.file,
            route: &facts.script.route,
            method: facts.method.as_str(),
            url: &facts.url,
            hostname: &facts.hostname,
            client_ip: facts.client_ip.map(|ip| ip.to_string()),
            parameters: parameters
                .map(|(name, parameter)| (name.clone(), value(parameter)))
                .collect(),
            started_at: iso(facts.received.wall),
            retention_days: self.rules().retention_days,
        };
        self.write(RunFile::Metadata, json(&metadata));
        // It is there from the beginning, for whoever wants to follow it.
        self.write(RunFile::Execution, String::new());
    }

    fn asked(&mut self, request: &engine::Request) {
        self.asked = Some(self.facts.received.instant.elapsed());
        self.request_bytes = request.body.len() as u64;
        let shown = Shown {
            rule: self.rules().request_body,
            max_bytes: self.rules().max_body_bytes.min(MAX_BODY),
            hidden: &self.rules().exclude_headers,
        };
        let first = format!("{} {}", self.facts.method.as_str(), self.facts.url);
        let body = match request.body_kind {
            BodyKind::Stream if shown.rule != BodyLog::Off => {
                Some("[left to the script]".to_owned())
            }
            BodyKind::None | BodyKind::Stream => None,
            BodyKind::Json | BodyKind::Form | BodyKind::Multipart | BodyKind::Bytes => {
                shown.body(&request.headers, &request.body, self.request_bytes)
            }
        };
        let text = shown.message(&first, &request.headers, body.as_deref());
        if shown.rule != BodyLog::Off {
            self.tell("request", &text);
        }
        self.write(RunFile::Request, text);
    }

    fn sent(&mut self, bytes: &[u8]) {
        self.body_bytes += bytes.len() as u64;
        if self.rules().response_body != BodyLog::Off {
            let room = self.rules().max_body_bytes.min(MAX_BODY) as usize;
            let room = room.saturating_sub(self.body.len());
            self.body
                .extend_from_slice(bytes.get(..room).unwrap_or(bytes));
        }
    }

    /// Tells the service's log, if that is where the script wants it.
    fn tell(&self, what: &str, text: &str) {
        if self.places.service {
            let (id, path) = (&self.facts.execution_id, &self.facts.script.file);
            log::info!(target: "script", "{id} {path} {what}: {text}");
        }
    }

    fn response(&self) {
        let Some((status, headers)) = &self.head else {
            return;
        };
        let shown = Shown {
            rule: self.rules().response_body,
            max_bytes: self.rules().max_body_bytes.min(MAX_BODY),
            hidden: &self.rules().exclude_headers,
        };
        let body = shown.body(headers, &self.body, self.body_bytes);
        let text = shown.message(&status.to_string(), headers, body.as_deref());
        if shown.rule != BodyLog::Off {
            self.tell("response", &text);
        }
        self.write(RunFile::Response, text);
    }

    fn summary(&self) {
        let (facts, end) = (&self.facts, &self.end);
        let elapsed = facts.received.instant.elapsed();
        let phases = self.rules().instrument.then(|| Phases {
            admitted_ms: self.asked.map(ms),
            queued_ms: ms(self.waited),
            answered_ms: self.answered.map(ms),
            ended_ms: ms(elapsed),
        });
        if let Some(phases) = &phases {
            self.tell("phases", &json(phases));
        }
        let summary = Summary {
            execution_id: &facts.execution_id,
            script: &facts.script.file,
            method: facts.method.as_str(),
            url: &facts.url,
            status: end.status,
            reason: end.reason.as_str(),
            error: end.error.as_deref(),
            started_at: iso(facts.received.wall),
            ended_at: iso(SystemTime::now()),
            duration_ms: ms(elapsed),
            request_bytes: self.request_bytes,
            response_bytes: self.body_bytes,
            phases,
        };
        self.write(RunFile::Summary, json(&summary));
    }
}

impl Drop for Notes {
    fn drop(&mut self) {
        self.response();
        self.summary();
    }
}

/// A thing of ours as JSON, which always works.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e6).round() / 1e3
}
