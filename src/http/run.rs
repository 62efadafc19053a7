//! Every path outside the management API: finds the script, lets it run within its limits, and sends its answer.
//!
//! Lifecycle: host → route → admission (a ticket) → gate (enabled, token) → body → engine → answer. From the ticket on,
//! every way out counts the request once: by the answer's end, by a fault, or by the ticket's drop when the client left.
//!
//! The futures of the rarer ways are boxed: what is awaited in place is part of every request's own future, which is moved
//! and allocated whole.

mod answer;
mod background;
mod cors;
mod find;
mod gate;
mod incoming;
mod pages;
mod socket;

use std::net::IpAddr;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::ACCEPT;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::metrics::{self, End, EndReason};
use actors::registry::{Ticket, Turn};
use actors::{Facts, Kind, Moment, ScriptId, Verb};

use engine::directives::LogLevel;
use futures_util::future::LocalBoxFuture;

use super::error::{Asker, ScriptFault};
use super::observe::{ExecutionId, redacted};
use super::{App, wire};
use crate::record::Record;
use crate::runner::{Errand, Ran, RunFault};
use crate::{fires, rooms};
use answer::Ending;
use cors::Cors;
use incoming::Received;
pub(crate) use socket::SocketLimits;

/// The host a request names, when it names none.
const NO_HOST: &str = "localhost";

/// Anything that is not the management API. Boxed here: what a handler gives is moved about before it is polled.
pub(super) fn run_script(
    request: HttpRequest,
    payload: web::Payload,
    app: web::Data<App>,
) -> LocalBoxFuture<'static, HttpResponse> {
    Box::pin(async move {
        let id = ExecutionId::of(&request);
        let mut cors = None;
        let outcome = find_and_run(
            &request,
            payload.into_inner(),
            app.clone(),
            &id.0,
            &mut cors,
        )
        .await;
        outcome.unwrap_or_else(|fault| {
            let accept = request
                .headers()
                .get(ACCEPT)
                .and_then(|value| value.to_str().ok());
            let asker = Asker {
                execution_id: &id.0,
                accept: accept.unwrap_or_default(),
                development: app.development,
            };
            let mut response = fault.answer(&asker);
            // A page of an allowed origin may read why, too.
            if let Some(cors) = &cors {
                cors.apply(response.headers_mut());
            }
            response
        })
    })
}

/// The script's answer, or why there is none; `rules` is set once the script is found whose rules hold for both.
async fn find_and_run(
    request: &HttpRequest,
    payload: Payload,
    app: web::Data<App>,
    id: &Arc<str>,
    rules: &mut Option<Cors>,
) -> Result<HttpResponse, ScriptFault> {
    let received = Moment::now();
    // A script may believe that nobody but the service calls it so.
    if [fires::METHOD, rooms::METHOD].contains(&request.method().as_str()) {
        return Err(ScriptFault::OwnMethod);
    }
    let host = match app.proxies.host(request) {
        Some(host) => host,
        None => wire::host(request)
            .map_err(|_| ScriptFault::BadCharacters)?
            .unwrap_or(NO_HOST),
    };
    let path = request.uri().path();
    if pages::is_page(path) {
        let (deployment, namespace) = find::place(&app, host)?;
        return Box::pin(pages::serve(request, &app, deployment, namespace)).await;
    }
    let found = find::find(&app, host, path).await?;
    let parsed = found.parsed.clone();
    let cors = &*rules.insert(Cors::of(
        &parsed.directives.cors,
        &app.cors.default,
        request,
    ));
    if let Some(preflight) = cors.preflight(request) {
        return Ok(preflight);
    }
    let client_ip = app.proxies.client(request);
    let mut facts = facts(request, host, client_ip, &found.id, id, received);
    let wants_socket = socket::is_wanted(request);
    let background = background::is_wanted(request, &parsed.directives);
    if wants_socket {
        facts.kind = Kind::Socket;
    } else if background {
        facts.kind = Kind::Background;
    }
    let errand = Errand {
        facts,
        script: found.script.clone(),
        middleware: found.middleware.clone(),
        parsed,
        parameters: found.parameters.clone(),
    };
    let admitted = app.runner.admit(&errand);
    let ticket = admitted.map_err(|refused| turn_away(&app, &errand, refused.into()))?;
    let visit = Visit {
        record: Record::begin(&app.runner.journal, &errand),
        app,
        errand,
        ticket,
    };
    if wants_socket {
        return Box::pin(socket::open(request, payload, visit)).await;
    }
    serve(request, payload, visit, background, cors).await
}

/// Counts a request that had to stay outside: without a ticket nobody else does.
fn turn_away(app: &App, errand: &Errand, fault: ScriptFault) -> ScriptFault {
    app.actors.metrics.do_send(metrics::Refused {
        facts: errand.facts.clone(),
        end: fault.end(),
        at: Moment::now(),
    });
    fault
}

/// Lets the admitted request through to its script, and makes the answer of what comes of it.
async fn serve(
    request: &HttpRequest,
    payload: Payload,
    mut visit: Visit,
    background: bool,
    cors: &Cors,
) -> Result<HttpResponse, ScriptFault> {
    let (asked, turn) = match prepare(request, payload, &visit).await {
        Ok(prepared) => prepared,
        Err(fault) => return Err(visit.fail(fault)),
    };
    if background {
        return Box::pin(background::accept(visit, asked, turn, cors)).await;
    }
    match visit.run(asked, turn).await {
        Ok(ran) => {
            let ending = Ending {
                end: end_of(&ran.reply),
                ticket: visit.ticket,
                holding: ran.holding,
                record: visit.record,
            };
            Ok(answer::respond(ran.reply, request, cors, ending))
        }
        Err(fault) => Err(visit.fail(fault.into())),
    }
}

/// An admitted request on its way through its script.
struct Visit {
    app: web::Data<App>,
    errand: Errand,
    ticket: Ticket,
    record: Record,
}

impl Visit {
    async fn run(
        &mut self,
        asked: Box<engine::Request>,
        turn: Option<Turn>,
    ) -> Result<Ran, RunFault> {
        self.record.asked(&asked);
        let runner = &self.app.runner;
        let limits = runner.limits(&self.errand.parsed.directives);
        let ran = runner
            .run(&self.errand, turn, asked, limits, &self.ticket)
            .await?;
        self.record.answered(&ran.reply);
        Ok(ran)
    }

    /// Ends the visit without an answer of the script.
    fn fail(self, fault: ScriptFault) -> ScriptFault {
        let told = self.errand.parsed.directives.log.level != LogLevel::None;
        if let Some(cause) = fault.cause().filter(|_| told) {
            self.record.failed(&cause);
            let id = &self.errand.facts.execution_id;
            log::warn!("{id} {}: {cause}", self.errand.script.path);
        }
        self.end(fault.end());
        fault
    }

    fn end(self, end: End) {
        self.record.end(&end);
        self.ticket.end(end);
    }
}

/// All that stands between a request and its run: is the script on, may the caller, is the body sound, is there room?
async fn prepare(
    request: &HttpRequest,
    payload: Payload,
    visit: &Visit,
) -> Result<(Box<engine::Request>, Option<Turn>), ScriptFault> {
    let errand = &visit.errand;
    let directives = &errand.parsed.directives;
    if !directives.enabled {
        return Err(ScriptFault::Disabled);
    }
    gate::admit(request, &directives.access)?;
    let limits = visit.app.body_limits;
    let body = if incoming::has_no_body(request) {
        Received::default()
    } else if !directives.raw_body {
        Box::pin(incoming::body(request, payload, limits)).await?
    } else if errand.facts.kind == Kind::Background {
        Box::pin(incoming::raw_body_ahead(request, payload, limits)).await?
    } else {
        Box::pin(incoming::raw_body(request, payload, limits.timeout)).await
    };
    let mut asked = incoming::request(request, &errand.facts.hostname, body);
    if visit.app.proxies.is_secure(request) {
        asked.absolute_url.insert(4, 's');
    }
    Ok((asked, visit.app.runner.queue(errand).await?))
}

/// What the registry lists and the metrics count by.
fn facts(
    request: &HttpRequest,
    host: &str,
    client_ip: Option<IpAddr>,
    script: &Arc<ScriptId>,
    id: &Arc<str>,
    received: Moment,
) -> Facts {
    let url = request
        .uri()
        .path_and_query()
        .map_or("/", |target| target.as_str());
    Facts {
        execution_id: id.clone(),
        script: script.clone(),
        kind: Kind::Request,
        hostname: host.into(),
        client_ip,
        method: Verb::from(request.method().as_str()),
        url: redacted(url).into(),
        received,
    }
}

/// How a reply counts when its last byte is sent.
fn end_of(reply: &engine::Reply) -> End {
    End::new(
        reply.status,
        if reply.refused {
            EndReason::Refused
        } else {
            EndReason::Answered
        },
    )
    .waited(reply.waited)
}

/// Whether an answer to this method has no body.
fn is_head(request: &HttpRequest) -> bool {
    request.method() == Method::HEAD
}
