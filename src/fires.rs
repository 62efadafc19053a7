//! The runs that schedules make: a header becomes a plan, and a fire becomes an errand like any other.
//!
//! Not here: when a script fires (the scheduler), and requests.

mod end;
mod request;

use actix::Addr;
use actors::metrics::{End, FireOutcome, FireSkipped, MetricsAggregator};
use actors::registry::Ticket;
use actors::scheduler::{
    Calendar, Ended, Fault, Firing, Job, Plan, RunId, Schedule, Scripts, Unfit,
};
use actors::store::{self, Reader};
use actors::{Facts, Kind, Moment, Verb};
use engine::Body;
use engine::directives::{self, Access, Parsed};
use futures_util::StreamExt;
use ulid::Ulid;

use crate::record::Record;
use crate::runner::{Errand, RunFault, Runner};
use end::{broken_off, end_of, fault_end};
pub(crate) use request::METHOD;

/// How much of a returned value is looked at; no more of it is ever recorded.
const RETURNED_BYTES: usize = 4096;

/// Reads scheduled scripts and runs them.
#[derive(Clone)]
pub(crate) struct Fires {
    pub(crate) runner: Runner,
    pub(crate) files: Reader,
    pub(crate) metrics: Addr<MetricsAggregator>,
}

impl Scripts for Fires {
    fn plan(&self, text: &str) -> Plan {
        let parsed = directives::parse(text);
        let stated = &parsed.directives;
        let Some(expression) = stated.schedule.as_deref() else {
            return unreadable(&parsed);
        };
        if stated.websocket {
            return Plan::Unfit(Unfit {
                fault: Fault::Websocket,
                expression: expression.to_owned(),
                reason: "a script with @websocket is not scheduled".to_owned(),
            });
        }
        let calendar = directives::pattern(expression).and_then(|pattern| {
            Calendar::new(&pattern.fields, pattern.both_days).map_err(|error| error.to_string())
        });
        match calendar {
            Ok(calendar) => Plan::Scheduled(Schedule {
                expression: expression.to_owned(),
                calendar,
                timeout: self.limits(&parsed).timeout,
                has_token: matches!(stated.access, Access::Tokens(_)),
            }),
            Err(reason) => bad_schedule(expression, reason),
        }
    }

    fn fault(&self, path: &str, text: &str) -> Option<String> {
        let faults = engine::check(path, text).err()?;
        let fault = faults.first()?;
        Some(format!("{} (line {})", fault.message, fault.line))
    }

    fn name(&self) -> RunId {
        let bits = as_uuid(Ulid::generate().0);
        let hex = format!("{bits:032x}");
        let parts = [0..8, 8..12, 12..16, 16..20, 20..32];
        let parts = parts.map(|part| hex.get(part).unwrap_or_default());
        RunId {
            uuid: parts.join("-").into(),
            execution_id: format!("exec_{}", Ulid(bits)).into(),
        }
    }

    fn fire(&self, job: Job) -> Firing {
        let fires = self.clone();
        Box::pin(async move {
            let ended = fires.make(&job).await;
            log::info!(
                target: "cron",
                "{} {} {} {}",
                job.run.execution_id,
                job.run.uuid,
                job.place.path,
                ended.outcome.as_str()
            );
            ended
        })
    }
}

/// A ULID's bits with the marks of a UUID of version 7, which has its time in the same place.
fn as_uuid(bits: u128) -> u128 {
    let version = bits & !(0xf << 76) | 0x7 << 76;
    version & !(0x3 << 62) | 0x2 << 62
}

/// What a header without a schedule that can be used says.
fn unreadable(parsed: &Parsed) -> Plan {
    let mut warnings = parsed.warnings.iter();
    let line = warnings.find(|line| {
        line.directive == "schedule"
            && !line.value.is_empty()
            && directives::pattern(&line.value).is_err()
    });
    line.map_or(Plan::None, |line| {
        bad_schedule(&line.value, line.message.clone())
    })
}

fn bad_schedule(expression: &str, reason: String) -> Plan {
    Plan::Unfit(Unfit {
        fault: Fault::BadSchedule,
        expression: expression.to_owned(),
        reason,
    })
}

impl Fires {
    fn limits(&self, parsed: &Parsed) -> engine::Limits {
        let stated = &parsed.directives;
        self.runner
            .limits_of(stated.schedule_timeout.or(stated.timeout))
    }

    /// Runs the script as it is now.
    async fn make(&self, job: &Job) -> Ended {
        let script = match self.files.read(&job.place.path) {
            Ok(Some(script)) => script,
            Ok(None) => return self.skip(job, FireOutcome::LoadError, "the script is gone"),
            Err(error) => return self.skip(job, FireOutcome::LoadError, &error.to_string()),
        };
        let parsed = self.runner.directives(&script);
        let stated = &parsed.directives;
        if !stated.enabled {
            return self.skip(job, FireOutcome::Disabled, "the script is disabled");
        }
        if stated.websocket {
            let reason = "a script with @websocket is not scheduled";
            return self.skip(job, FireOutcome::Incompatible, reason);
        }
        let errand = Errand {
            facts: facts(job),
            script,
            parsed,
            parameters: Vec::new(),
            // They guard requests, and nobody has asked.
            middleware: store::Middleware::default(),
        };
        let ticket = match self.runner.admit(&errand) {
            Ok(ticket) => ticket,
            Err(refused) => {
                return self.skip(job, FireOutcome::SkippedOverload, &refused.to_string());
            }
        };
        let mut record = Record::begin(&self.runner.journal, &errand);
        let (end, ended) = self.run(job, &errand, &ticket, &mut record).await;
        record.end(&end);
        ticket.end(end);
        ended
    }

    /// Counts a fire that did not begin.
    fn skip(&self, job: &Job, outcome: FireOutcome, reason: &str) -> Ended {
        self.metrics.do_send(FireSkipped {
            script: job.place.script.clone(),
            outcome,
            at: Moment::now(),
        });
        Ended::new(outcome).because(reason)
    }

    async fn run(
        &self,
        job: &Job,
        errand: &Errand,
        ticket: &Ticket,
        record: &mut Record,
    ) -> (End, Ended) {
        let turn = match self.runner.queue(errand).await {
            Ok(turn) => turn,
            Err(fault) => return failed(errand, &fault, record),
        };
        let limits = self.limits(&errand.parsed);
        let request = request::of(job);
        record.asked(&request);
        let ran = self
            .runner
            .run(errand, turn, Box::new(request), limits, ticket)
            .await;
        let ran = match ran {
            Ok(ran) => ran,
            Err(fault) => return failed(errand, &fault, record),
        };
        record.answered(&ran.reply);
        if ran.reply.refused {
            let reason = "the script exports functions for other methods only";
            let end = end_of(&ran.reply).because(reason);
            return (end.clone(), ended(&end));
        }
        let mut end = end_of(&ran.reply);
        let mut returned = None;
        match ran.reply.body {
            Body::Full(bytes) => {
                let bytes = bytes.get(..RETURNED_BYTES).unwrap_or(&bytes);
                returned = end::returned(&ran.reply.headers, bytes);
            }
            // Nobody reads it, but the run lasts as long as it does.
            Body::Stream(mut stream) => {
                while let Some(chunk) = stream.next().await {
                    match chunk {
                        Ok(chunk) => record.sent(&chunk),
                        Err(error) => {
                            let end = broken_off(&error);
                            return (end.clone(), ended(&end));
                        }
                    }
                }
            }
        }
        let outcome = Ended::new(FireOutcome::from(&end));
        if outcome.outcome == FireOutcome::Error {
            let said = returned.unwrap_or_default();
            end = end.because(format!("it answered with {} {said}", ran.reply.status));
            return (end.clone(), ended(&end));
        }
        (
            end,
            Ended {
                returned,
                ..outcome
            },
        )
    }
}

fn failed(errand: &Errand, fault: &RunFault, record: &Record) -> (End, Ended) {
    let id = &errand.facts.execution_id;
    let told = end::told(fault);
    record.failed(&told);
    log::warn!("{id} {}: {told}", errand.script.path);
    let end = fault_end(fault);
    (end.clone(), ended(&end))
}

fn ended(end: &End) -> Ended {
    Ended {
        outcome: FireOutcome::from(end),
        returned: None,
        error: end.error.as_deref().map(str::to_owned),
    }
}

/// What the registry lists and the metrics count by.
fn facts(job: &Job) -> Facts {
    Facts {
        execution_id: job.run.execution_id.clone(),
        script: job.place.script.clone(),
        kind: Kind::Fire,
        hostname: request::HOST.into(),
        client_ip: None,
        method: Verb::from(request::METHOD),
        url: Box::from(&*job.place.script.route),
        received: Moment::now(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_has_one_name_in_two_spellings() {
        let bits = as_uuid(Ulid::generate().0);
        assert_eq!(bits >> 76 & 0xf, 7);
        assert_eq!(bits >> 62 & 0x3, 2);
        // The time is untouched.
        let before = Ulid::generate();
        assert_eq!(
            Ulid(as_uuid(before.0)).timestamp_ms(),
            before.timestamp_ms()
        );
        assert_eq!(as_uuid(bits), bits);
    }
}
