//! Runs a script for whoever wants it: admission, limits, and the run itself.
//!
//! A request, a schedule and whatever comes later make an [`Errand`], take a ticket for it, and run it. What becomes of
//! the answer, and how the ticket ends, is theirs.
//!
//! Not here: HTTP, and finding the script.

use std::sync::Arc;
use std::time::Duration;

use actors::Facts;
use actors::registry::{Door, Refused, Ticket};
use actors::store;
use engine::directives::{Directives, Parsed, TimeLimit};
use engine::{Engine, Invocation, Limits, Parameter, Reply, RunError, Source};

/// What every run needs beside its errand; none of it changes.
pub(crate) struct Runner {
    /// The registry's mailbox for beginnings and ends.
    pub(crate) door: Door,
    pub(crate) engine: Engine,
    /// The limit of a run whose script states none.
    pub(crate) timeout: Option<Duration>,
    /// The heap of one run.
    pub(crate) memory_bytes: usize,
    /// The variables that every script may see.
    pub(crate) environment: Arc<[(String, String)]>,
}

/// A script that is to run, and why.
pub(crate) struct Errand {
    /// What the registry lists and the metrics count by; the run's time counts from `received`.
    pub(crate) facts: Facts,
    pub(crate) script: Arc<store::Script>,
    /// What the script's header says.
    pub(crate) parsed: Arc<Parsed>,
    pub(crate) parameters: Vec<(String, store::Parameter)>,
}

impl Runner {
    /// What a script's header says; read once for each text.
    pub(crate) fn directives(&self, script: &store::Script) -> Arc<Parsed> {
        self.engine.directives(&script.hash, &script.text)
    }

    /// Counts the errand as in flight for as long as the ticket lives.
    ///
    /// # Errors
    /// The house is full or closed.
    pub(crate) fn admit(&self, errand: &Errand) -> Result<Ticket, Refused> {
        self.door.begin(errand.facts.clone())
    }

    /// Runs the errand's script until its answer begins; a cut or a cancel of the ticket ends it.
    ///
    /// # Errors
    /// The reason why there is no answer.
    pub(crate) async fn run(
        &self,
        errand: &Errand,
        request: engine::Request,
        limits: Limits,
        ticket: &Ticket,
    ) -> Result<Reply, RunError> {
        let running = ticket.running();
        let invocation = self.invocation(errand, request);
        let reply = self
            .engine
            .run(invocation, limits, ticket.token().clone())
            .await;
        drop(running);
        reply
    }

    /// What the run may use: the script's own limit of time, or the one of the settings.
    pub(crate) fn limits(&self, directives: &Directives) -> Limits {
        self.limits_of(directives.timeout)
    }

    /// The same with a limit of time that something else than `@timeout` states.
    pub(crate) fn limits_of(&self, stated: Option<TimeLimit>) -> Limits {
        let timeout = match stated {
            Some(TimeLimit::After(limit)) => Some(limit),
            Some(TimeLimit::Unlimited) => None,
            None => self.timeout,
        };
        Limits {
            timeout,
            memory_bytes: self.memory_bytes,
        }
    }

    fn invocation(&self, errand: &Errand, request: engine::Request) -> Invocation {
        let Errand {
            facts,
            script,
            parameters,
            ..
        } = errand;
        Invocation {
            execution_id: facts.execution_id.to_string(),
            script: Source {
                path: script.path.as_str().into(),
                text: script.text.clone(),
                hash: script.hash,
            },
            deployment: facts.script.deployment.to_string(),
            hostname: facts.hostname.to_string(),
            client_ip: facts.client_ip.map(|ip| ip.to_string()).unwrap_or_default(),
            request,
            parameters: parameters.iter().map(parameter).collect(),
            environment: self.environment.clone(),
        }
    }
}

fn parameter((name, value): &(String, store::Parameter)) -> (String, Parameter) {
    let value = match value {
        store::Parameter::One(text) => Parameter::One(text.clone()),
        store::Parameter::Many(texts) => Parameter::Many(texts.clone()),
    };
    (name.clone(), value)
}
