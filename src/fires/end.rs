//! How a fire counts, and what of it is recorded.

use actors::metrics::{CLIENT_LEFT_STATUS, End, EndReason, Limit};
use engine::{Reply, RunError};

use crate::runner::RunFault;

/// The end of a run that answered, to nobody.
pub(super) fn end_of(reply: &Reply) -> End {
    if reply.refused {
        // The engine found nothing to call; no caller is at fault here, the script is.
        return End::new(500, EndReason::BadValue).waited(reply.waited);
    }
    End::new(reply.status, EndReason::Answered).waited(reply.waited)
}

/// The end of a run that gave no answer.
pub(super) fn fault_end(fault: &RunFault) -> End {
    let end = match fault {
        RunFault::Run(error) => run_end(error),
        RunFault::Crowded(_) => End::new(503, EndReason::Overloaded).reaching(Limit::Concurrency),
        RunFault::Unavailable(_) => End::new(503, EndReason::Crashed),
    };
    end.because(fault.to_string())
}

/// The end of a run whose answer broke off.
pub(super) fn broken_off(error: &RunError) -> End {
    run_end(error).because(error.to_string())
}

fn run_end(error: &RunError) -> End {
    match error {
        error if error.is_stack_overflow() => End::new(500, EndReason::Stack),
        // A script that is not run any more because it hung counts as one that cannot be loaded.
        RunError::Compile(_) | RunError::Quarantined { .. } => End::new(500, EndReason::LoadFailed),
        RunError::Threw { .. } => End::new(500, EndReason::Thrown),
        RunError::TimedOut { .. } | RunError::Unresponsive { .. } => {
            End::new(504, EndReason::Timeout)
        }
        RunError::OutOfMemory { .. } => End::new(500, EndReason::Memory),
        RunError::Cancelled => End::new(CLIENT_LEFT_STATUS, EndReason::Cancelled),
        RunError::QueueFull { .. } => End::new(503, EndReason::Overloaded).reaching(Limit::Queue),
        RunError::WorkerLost { .. } | RunError::Stopped => End::new(503, EndReason::Cut),
    }
}

/// What the operator is told, the stack included.
pub(super) fn told(fault: &RunFault) -> String {
    match fault {
        RunFault::Run(RunError::Threw { stack, .. }) => format!("{fault}\n{stack}"),
        RunFault::Run(_) | RunFault::Crowded(_) | RunFault::Unavailable(_) => fault.to_string(),
    }
}

/// What the script returned, as JSON, as far as its answer tells it; `None` if that is nothing or not text.
pub(super) fn returned(headers: &[(String, String)], body: &[u8]) -> Option<String> {
    if body.is_empty() {
        return None;
    }
    let content_type = headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"))
        .map(|(_, value)| value.to_ascii_lowercase())
        .unwrap_or_default();
    let text = String::from_utf8_lossy(body);
    let is_json = content_type.contains("json");
    if is_json || is_plain_value(&text) {
        return Some(text.into_owned());
    }
    let is_text = content_type.starts_with("text/");
    is_text.then(|| serde_json::Value::from(text).to_string())
}

/// A number, true or false, which are sent as they are written in JSON.
fn is_plain_value(text: &str) -> bool {
    matches!(text, "true" | "false") || text.parse::<f64>().is_ok_and(f64::is_finite)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_returned_is_told_as_json() {
        let headers = |kind: &str| vec![("Content-Type".to_owned(), kind.to_owned())];
        for (kind, body, expected) in [
            ("application/json", r#"{"n":1}"#, Some(r#"{"n":1}"#)),
            ("text/plain; charset=utf-8", "done", Some("\"done\"")),
            ("text/plain; charset=utf-8", "42.5", Some("42.5")),
            ("text/plain; charset=utf-8", "true", Some("true")),
            ("text/html", "<b>\"x\"</b>", Some("\"<b>\\\"x\\\"</b>\"")),
            ("image/png", "\u{1}PNG", None),
            ("text/plain", "", None),
        ] {
            let told = returned(&headers(kind), body.as_bytes());
            assert_eq!(told.as_deref(), expected, "{kind} {body}");
        }
    }

    #[test]
    fn every_way_a_run_fails_has_its_outcome() {
        use actors::metrics::FireOutcome;
        for (error, outcome) in [
            (
                RunError::QueueFull { limit: 1 },
                FireOutcome::SkippedOverload,
            ),
            (RunError::Quarantined { times: 2 }, FireOutcome::LoadError),
            (RunError::OutOfMemory { limit_bytes: 1 }, FireOutcome::Error),
            (RunError::Cancelled, FireOutcome::Error),
            (RunError::Stopped, FireOutcome::Error),
        ] {
            let end = fault_end(&RunFault::Run(error));
            assert_eq!(FireOutcome::from(&end), outcome, "{end:?}");
            assert!(end.error.is_some());
        }
    }
}
