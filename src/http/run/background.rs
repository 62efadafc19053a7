//! Runs whose caller does not wait: 202 at once, and the run goes on until its real end is counted.

use std::task::Poll;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use actors::registry::Turn;
use engine::directives::{Directives, Mode};
use engine::{Body, BodyStream, RunError};
use futures_util::{StreamExt, poll};
use serde::Serialize;
use tokio::sync::oneshot;

use super::answer::Ending;
use super::cors::Cors;
use super::{Visit, end_of};
use crate::afterwork::go_on;
use crate::http::error::ScriptFault;
use crate::record::Record;

const PREFER: HeaderName = HeaderName::from_static("prefer");
const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");
/// The preference of RFC 7240, section 4.1.
const RESPOND_ASYNC: &str = "respond-async";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Accepted {
    execution_id: String,
    status: &'static str,
}

/// Whether the script may run in the background and its caller prefers that.
pub(super) fn is_wanted(request: &HttpRequest, directives: &Directives) -> bool {
    directives.mode == Mode::Async
        && request
            .headers()
            .get_all(PREFER)
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|preference| preference.split([';', '=']).next())
            .any(|name| name.trim().eq_ignore_ascii_case(RESPOND_ASYNC))
}

/// Lets the run go on by itself, and tells the caller so; a run that is refused at once is refused to the caller.
pub(super) async fn accept(
    visit: Visit,
    asked: Box<engine::Request>,
    turn: Option<Turn>,
    cors: &Cors,
) -> Result<HttpResponse, ScriptFault> {
    let execution_id = visit.errand.facts.execution_id.to_string();
    let (told, refused) = oneshot::channel();
    // Never polled on this thread, whose timers end with its last connection.
    go_on(async move {
        let mut work = Box::pin(finish(visit, asked, turn));
        let begun = poll!(&mut work);
        let is_pending = begun.is_pending();
        // A fault has been told to the log and the metrics, and a caller that has left wants no answer.
        let _ = told.send(match begun {
            Poll::Ready(Err(fault)) if fault.is_refusal() => Some(fault),
            Poll::Ready(_) | Poll::Pending => None,
        });
        if is_pending {
            let _ = work.await;
        }
    });
    if let Ok(Some(fault)) = refused.await {
        return Err(fault);
    }
    let mut response = HttpResponse::Accepted().json(Accepted {
        execution_id,
        status: "accepted",
    });
    let headers = response.headers_mut();
    headers.insert(PREFERENCE_APPLIED, HeaderValue::from_static(RESPOND_ASYNC));
    cors.apply(headers);
    Ok(response)
}

/// Runs the script to its end; the answer that nobody reads is dropped, and counted as if it had been sent.
async fn finish(
    mut visit: Visit,
    asked: Box<engine::Request>,
    turn: Option<Turn>,
) -> Result<(), ScriptFault> {
    let ran = match visit.run(asked, turn).await {
        Ok(ran) => ran,
        Err(fault) => return Err(visit.fail(fault.into())),
    };
    let mut ending = Ending {
        end: end_of(&ran.reply),
        ticket: visit.ticket,
        holding: ran.holding,
        record: visit.record,
    };
    if let Body::Stream(stream) = ran.reply.body
        && let Err(error) = drain(stream, &mut ending.record).await
    {
        let id = &visit.errand.facts.execution_id;
        log::warn!("{id} {}: {error}", visit.errand.script.path);
        ending.break_off(&error);
    } else {
        ending.finish();
    }
    Ok(())
}

async fn drain(mut stream: BodyStream, record: &mut Record) -> Result<(), RunError> {
    while let Some(chunk) = stream.next().await {
        record.sent(&chunk?);
    }
    Ok(())
}
