//! Runs a script for whoever wants it: admission, limits, and the run itself.
//!
//! A request, a schedule and whatever comes later make an [`Errand`], take a ticket for it, and run it. What becomes of
//! the answer, and how the ticket ends, is theirs.
//!
//! Not here: HTTP, and finding the script.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix::Addr;
use actors::Facts;
use actors::journal::Journal;
use actors::registry::{
    self, Crowded, Door, Refused, RequestRegistry, Running, Slot, Ticket, Turn,
};
use actors::store;
use engine::directives::{Concurrency, Directives, Parsed, TimeLimit, VmLife};
use engine::{Engine, Invocation, Limits, Mode, Parameter, Reply, Returns, RunError, Source};

use crate::address::text_of;
use crate::ask::{Unavailable, ask};
use crate::record;

/// What every run needs beside its errand; none of it changes.
#[derive(Clone)]
pub(crate) struct Runner {
    /// The registry's mailbox for beginnings and ends.
    pub(crate) door: Door,
    /// The registry itself, which gives out turns.
    pub(crate) registry: Addr<RequestRegistry>,
    pub(crate) engine: Engine,
    /// The limit of a run whose script states none.
    pub(crate) timeout: Option<Duration>,
    /// The heap of one run.
    pub(crate) memory_bytes: usize,
    /// Runs of one script that may wait for their turn.
    pub(crate) max_waiting: usize,
    /// Where runs are written down that want it.
    pub(crate) journal: Journal,
    /// The variables that every script may see.
    pub(crate) environment: Arc<[(String, String)]>,
}

/// A script that is to run, and why.
pub(crate) struct Errand {
    /// What the registry lists and the metrics count by; the run's time counts from `received`.
    pub(crate) facts: Facts,
    pub(crate) script: Arc<store::Script>,
    /// What runs around it; nothing for a run that answers no request.
    pub(crate) middleware: store::Middleware,
    /// What the script's header says.
    pub(crate) parsed: Arc<Parsed>,
    pub(crate) parameters: Vec<(String, store::Parameter)>,
}

/// Why a run gave no answer.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum RunFault {
    #[error(transparent)]
    Run(#[from] RunError),
    #[error(transparent)]
    Crowded(#[from] Crowded),
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// An answer that has begun, and what its run holds.
pub(crate) struct Ran {
    pub(crate) reply: Reply,
    pub(crate) holding: Holding,
}

/// What a run holds until its answer is over: it counts as running, and it has a slot if its script gives slots.
pub(crate) struct Holding {
    _running: Running,
    _slot: Option<Slot>,
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

    /// Queues up for a slot, if the script gives only so many; with `None` there is nothing to wait for.
    ///
    /// # Errors
    /// Too many wait already.
    pub(crate) async fn queue(&self, errand: &Errand) -> Result<Option<Turn>, RunFault> {
        let directives = &errand.parsed.directives;
        let Concurrency::AtMost(cap) = directives.concurrent else {
            return Ok(None);
        };
        if directives.vm == VmLife::Worker {
            return Ok(None);
        }
        let claim = registry::Claim {
            script: errand.facts.script.file.clone(),
            cap,
            max_waiting: self.max_waiting,
        };
        Ok(Some(Box::pin(ask(&self.registry, claim)).await??))
    }

    /// Runs the errand's script, when its turn has come, until its answer begins; a cut or a cancel of the ticket ends it.
    ///
    /// # Errors
    /// The reason why there is no answer.
    pub(crate) async fn run(
        &self,
        errand: &Errand,
        turn: Option<Turn>,
        request: Box<engine::Request>,
        limits: Limits,
        ticket: &Ticket,
    ) -> Result<Ran, RunFault> {
        let since = errand.facts.received.instant;
        let slot = match turn {
            Some(turn) => Some(Box::pin(come(turn, limits, since, ticket)).await?),
            None => None,
        };
        let holding = Holding {
            _running: ticket.running(),
            _slot: slot,
        };
        let invocation = self.invocation(errand, *request);
        let token = ticket.token().clone();
        let reply = self
            .engine
            .run_since(invocation, limits, token, since)
            .await?;
        Ok(Ran { reply, holding })
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

    /// The run of a folder's `pre` script alone, before a handshake, as the engine takes it.
    pub(crate) fn before(
        &self,
        errand: &Errand,
        pre: &store::Script,
        request: engine::Request,
    ) -> Invocation {
        Invocation {
            script: source(pre),
            pre: None,
            post: None,
            handshake: true,
            ..self.invocation(errand, request)
        }
    }

    /// The run as the engine takes it.
    pub(crate) fn invocation(&self, errand: &Errand, request: engine::Request) -> Invocation {
        let Errand {
            facts,
            script,
            middleware,
            parsed,
            parameters,
        } = errand;
        Invocation {
            execution_id: facts.execution_id.to_string(),
            script: source(script),
            pre: middleware.pre.as_deref().map(source),
            post: middleware.post.as_deref().map(source),
            console: record::console(&parsed.directives.log, &self.journal, &facts.execution_id),
            returns: returns(&parsed.directives),
            deployment: facts.script.deployment.to_string(),
            hostname: facts.hostname.to_string(),
            client_ip: facts.client_ip.map(text_of).unwrap_or_default(),
            mode: match parsed.directives.vm {
                VmLife::Worker => Mode::Worker,
                VmLife::Serverless => Mode::Serverless,
            },
            request,
            parameters: parameters.iter().map(parameter).collect(),
            environment: self.environment.clone(),
            sockets: None,
            handshake: false,
        }
    }
}

/// Waits for the slot, but not beyond the run's own limit.
async fn come(
    turn: Turn,
    limits: Limits,
    since: Instant,
    ticket: &Ticket,
) -> Result<Slot, RunFault> {
    let overdue = async {
        match limits.timeout {
            Some(limit) => {
                actix_rt::time::sleep_until((since + limit).into()).await;
                limit
            }
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        biased;
        slot = turn.come() => {
            let actor = "the registry";
            slot.ok_or(RunFault::Unavailable(Unavailable::Gone { actor }))
        }
        () = ticket.cancelled() => Err(RunError::Cancelled.into()),
        limit = overdue => Err(RunError::TimedOut { limit, started: false }.into()),
    }
}

/// The type that the script declares for what it returns.
fn returns(directives: &Directives) -> Option<Returns> {
    let text = directives.return_type.as_deref()?;
    Some(Returns {
        text: text.into(),
        mode: directives.return_type_mode,
    })
}

fn source(script: &store::Script) -> Source {
    Source {
        path: script.path.as_str().into(),
        text: script.text.clone(),
        hash: script.hash,
    }
}

fn parameter((name, value): &(String, store::Parameter)) -> (String, Parameter) {
    let value = match value {
        store::Parameter::One(text) => Parameter::One(text.clone()),
        store::Parameter::Many(texts) => Parameter::Many(texts.clone()),
    };
    (name.clone(), value)
}
