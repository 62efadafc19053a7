//! What the scheduler writes down: how each fire ended, and which scripts will never fire though they are meant to.

use std::time::{Duration, Instant, SystemTime};

use tokio::sync::oneshot;

use super::Scheduler;
use super::book::Due;
use super::history::{LastFire, Record};
use super::place::Place;
use super::plan::{Ended, Fault, Plan, RunId};
use super::replies::Fired;
use crate::exchange::Moment;
use crate::metrics::FireOutcome;

/// How much of what a script returned is recorded, in characters.
const RETURNED_CHARACTERS: usize = 200;
/// How much of an error is recorded, in characters.
const ERROR_CHARACTERS: usize = 500;

impl Scheduler {
    /// Writes down how a fire ended, and tells whoever asked for it.
    pub(super) fn conclude(
        &mut self,
        due: &Due,
        run: &RunId,
        ended: Ended,
        began: Moment,
        asked: Option<oneshot::Sender<Fired>>,
    ) {
        let duration = began.elapsed_at(Instant::now());
        let at = began.after(duration).wall;
        let error = ended.error.map(|error| cut(error, ERROR_CHARACTERS));
        let is_fault = !matches!(
            ended.outcome,
            FireOutcome::Ok | FireOutcome::Disabled | FireOutcome::SkippedOverload
        );
        self.keep(Record {
            at,
            script: due.place.path.clone(),
            expression: due.expression.clone(),
            run_id: run.uuid.clone(),
            outcome: ended.outcome,
            duration,
            returned: ended.returned.map(|text| cut(text, RETURNED_CHARACTERS)),
            error: error.clone().filter(|_| is_fault),
        });
        if let Some(asked) = asked {
            // Whoever asked may have left.
            let _ = asked.send(Fired {
                run_id: run.uuid.clone(),
                outcome: ended.outcome,
                duration,
                error,
            });
        }
    }

    /// Records a script that has a schedule and WebSockets, which do not go together; once, until something else is
    /// recorded of it, and not at every look.
    pub(super) fn note_incompatible(&mut self, place: &Place, plan: &Plan) {
        let Plan::Unfit(unfit) = plan else { return };
        let known = self.last_fires.get(&place.path);
        if unfit.fault != Fault::Websocket
            || known.is_some_and(|last| last.outcome == FireOutcome::Incompatible)
        {
            return;
        }
        self.keep(Record {
            at: SystemTime::now(),
            script: place.path.clone(),
            expression: unfit.expression.clone(),
            run_id: self.links.scripts.name().uuid,
            outcome: FireOutcome::Incompatible,
            duration: Duration::ZERO,
            returned: None,
            error: Some(cut(unfit.reason.clone(), ERROR_CHARACTERS)),
        });
    }

    fn keep(&mut self, record: Record) {
        let last = LastFire {
            at: record.at,
            outcome: record.outcome,
            run_id: record.run_id.clone(),
        };
        self.last_fires.insert(record.script.clone(), last);
        self.history.record(record);
    }
}

/// The beginning of a text.
fn cut(text: String, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    }
}
