//! What a script sees of a fire: a request that nobody sent.

use actors::iso;
use actors::scheduler::Job;
use engine::Request;

/// The method that tells a script that its schedule has run it.
pub(crate) const METHOD: &str = "SCHEDULE";
/// Nobody has asked at any host.
pub(super) const HOST: &str = "localhost";
/// The header that tells the schedule.
const EXPRESSION_HEADER: &str = "x-schedule";
/// The header that tells the instant of the schedule, which the fire may be milliseconds behind.
const TIME_HEADER: &str = "x-schedule-time";

/// The request of a fire: the script's own route, no query, no body.
pub(super) fn of(job: &Job) -> Request {
    let route = &*job.place.script.route;
    Request {
        method: METHOD.to_owned(),
        url: route.to_owned(),
        absolute_url: format!("http://{HOST}{route}"),
        path: route.to_owned(),
        headers: vec![
            (EXPRESSION_HEADER.to_owned(), job.expression.clone()),
            (TIME_HEADER.to_owned(), iso(job.instant)),
        ],
        ..Request::default()
    }
}
