//! The request, as the prelude asks for its parts.

use std::collections::HashMap;

use rquickjs::Object;

use super::on_run;
use crate::ffi::{Call, OpError, OpResult};
use crate::io::{self, Payload};
use crate::net::Download;
use crate::run::Run;
use crate::{BodyKind, Parameter, parse_multipart, run};

pub(crate) fn info<'js>(call: &Call<'js>) -> OpResult<'js> {
    let object = Object::new(call.ctx().clone())?;
    let facts = on_run(call, 0, |run| {
        let invocation = &run.invocation;
        let request = &invocation.request;
        let kind = match request.body_kind {
            BodyKind::None => "none",
            BodyKind::Json => "json",
            BodyKind::Form => "form",
            BodyKind::Multipart => "multipart",
            BodyKind::Bytes => "bytes",
            BodyKind::Stream => "stream",
        };
        let content_type = request
            .headers
            .iter()
            .find(|(name, _)| name == "content-type");
        let facts = [
            ("executionId", invocation.execution_id.clone()),
            ("method", request.method.clone()),
            ("url", request.url.clone()),
            ("absoluteUrl", request.absolute_url.clone()),
            ("path", request.path.clone()),
            ("hostname", invocation.hostname.clone()),
            ("clientIp", invocation.client_ip.clone()),
            ("deployment", invocation.deployment.clone()),
            ("scriptPath", invocation.script.path.to_string()),
            (
                "contentType",
                content_type
                    .map(|(_, value)| value.clone())
                    .unwrap_or_default(),
            ),
            ("bodyKind", kind.into()),
            ("containerId", String::new()),
            ("projectId", String::new()),
        ];
        let timeout = run
            .limits
            .timeout
            .map_or(0.0, |timeout| timeout.as_secs_f64() * 1000.0);
        Ok((facts, timeout, run.development))
    })?;
    let (texts, timeout, development) = facts;
    for (name, value) in texts {
        object.set(name, value)?;
    }
    object.set("timeoutMs", timeout)?;
    object.set("development", development)?;
    Ok(object.into_value())
}

pub(crate) fn headers<'js>(call: &Call<'js>) -> OpResult<'js> {
    let headers = on_run(call, 0, |run| Ok(run.invocation.request.headers.clone()))?;
    pairs(call, &headers)
}

/// Of these a repeated header keeps the first value, as in Node; the values of others are joined.
const SINGLE: [&str; 18] = [
    "age",
    "authorization",
    "content-length",
    "content-type",
    "etag",
    "expires",
    "from",
    "host",
    "if-modified-since",
    "if-unmodified-since",
    "last-modified",
    "location",
    "max-forwards",
    "proxy-authorization",
    "referer",
    "retry-after",
    "server",
    "user-agent",
];

/// The argument behind the run: the prototype of the object that the headers become.
pub(crate) fn header_map<'js>(call: &Call<'js>) -> OpResult<'js> {
    on_run(call, 0, |run| {
        let mut headers: Vec<(&str, Vec<&str>)> = Vec::new();
        for (name, value) in &run.invocation.request.headers {
            match headers.iter_mut().find(|(known, _)| known == name) {
                Some((known, values)) if !SINGLE.contains(known) => values.push(value),
                Some(_) => {}
                None => headers.push((name, vec![value])),
            }
        }
        let properties = headers.iter().map(|(name, values)| {
            let value = match (*name, values.as_slice()) {
                ("set-cookie", values) => call.strings(values.iter().copied()),
                (_, [value]) => call.value(*value),
                ("cookie", values) => call.value(values.join("; ")),
                (_, values) => call.value(values.join(", ")),
            };
            (*name, value)
        });
        call.object(call.argument(1), properties)
    })
}

/// Names and texts as properties.
fn texts<'a, 'js>(
    call: &Call<'js>,
    pairs: &'a [(String, String)],
) -> impl Iterator<Item = (&'a str, OpResult<'js>)> {
    pairs
        .iter()
        .map(|(name, value)| (name.as_str(), call.value(value.as_str())))
}

/// Name and value of each query parameter, in order.
fn query_pairs(run: &Run) -> Vec<(String, String)> {
    let url = &run.invocation.request.url;
    let query = url.split_once('?').map_or("", |(_, query)| query);
    ::url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

pub(crate) fn query<'js>(call: &Call<'js>) -> OpResult<'js> {
    let query = on_run(call, 0, |run| Ok(query_pairs(run)))?;
    call.object(None, texts(call, &query))
}

/// An array of values for each name.
pub(crate) fn query_all<'js>(call: &Call<'js>) -> OpResult<'js> {
    let query = on_run(call, 0, |run| Ok(query_pairs(run)))?;
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, value) in &query {
        let place = *places.entry(name).or_insert(all.len());
        match all.get_mut(place) {
            Some((_, values)) => values.push(value),
            None => all.push((name, vec![value])),
        }
    }
    let properties = all
        .iter()
        .map(|(name, values)| (*name, call.strings(values.iter().copied())));
    call.object(None, properties)
}

/// The name of a route's optional catch-all. Without segments it is left out, and no query may stand in for it: what it
/// holds is a list.
fn optional_catch_all(run: &Run) -> Option<&str> {
    let (_, behind) = run.invocation.script.path.split_once("[[...")?;
    Some(behind.split_once("]]")?.0)
}

/// The route's parameters; with a second argument that is true, over the query's. With a third that is true, the query
/// does not stand in for what the route leaves out.
pub(crate) fn parameters<'js>(call: &Call<'js>) -> OpResult<'js> {
    on_run(call, 0, |run| {
        let mut query = if call.flag(1) {
            query_pairs(run)
        } else {
            Vec::new()
        };
        if call.flag(2)
            && let Some(optional) = optional_catch_all(run)
        {
            query.retain(|(name, _)| name != optional);
        }
        let routed = run.invocation.parameters.iter().map(|(name, value)| {
            let value = match value {
                Parameter::One(text) => call.value(text.as_str()),
                Parameter::Many(texts) => call.strings(texts.iter().map(String::as_str)),
            };
            (name.as_str(), value)
        });
        call.object(None, texts(call, &query).chain(routed))
    })
}

pub(crate) fn body<'js>(call: &Call<'js>) -> OpResult<'js> {
    let body = on_run(call, 0, |run| Ok(run.invocation.request.body.clone()))?;
    call.buffer(&body)
}

/// The argument: the run whose body it is. A handle, completed with the next piece, or null at the end.
pub(crate) fn next<'js>(call: &Call<'js>) -> OpResult<'js> {
    let body = arriving(call)?;
    let task = run::with(|run| {
        io::start(run, async move {
            let piece = body.next().await?;
            Ok(piece.map_or(Payload::Null, Payload::Bytes))
        })
    })?;
    call.value(task)
}

/// The argument: the run whose body it is. A handle, completed with all that is left.
pub(crate) fn rest<'js>(call: &Call<'js>) -> OpResult<'js> {
    let body = arriving(call)?;
    let task = run::with(|run| {
        let limit = run.limits.memory_bytes;
        io::start(
            run,
            async move { Ok(Payload::Bytes(body.rest(limit).await?)) },
        )
    })?;
    call.value(task)
}

fn arriving(call: &Call<'_>) -> Result<Download, OpError> {
    on_run(call, 0, |run| {
        let body = run.invocation.request.inbound.as_ref();
        let closed = || OpError::Type("the request's body is closed".into());
        Ok(body.ok_or_else(closed)?.download())
    })
}

/// The argument: the run whose body it is. Nobody reads it any more.
pub(crate) fn close<'js>(call: &Call<'js>) -> OpResult<'js> {
    // A run that is over has closed it.
    let _ = on_run(call, 0, |run| {
        run.invocation.request.inbound = None;
        Ok(())
    });
    call.undefined()
}

pub(crate) fn text<'js>(call: &Call<'js>) -> OpResult<'js> {
    let body = on_run(call, 0, |run| Ok(run.invocation.request.body.clone()))?;
    let bytes = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&body);
    call.value(String::from_utf8_lossy(bytes).as_ref())
}

pub(crate) fn multipart<'js>(call: &Call<'js>) -> OpResult<'js> {
    let form = on_run(call, 0, |run| {
        let request = &run.invocation.request;
        let content_type = request
            .headers
            .iter()
            .find(|(name, _)| name == "content-type");
        let form = content_type.and_then(|(_, value)| parse_multipart(value, &request.body));
        form.ok_or_else(|| OpError::Type("the body is no form".into()))
    })?;
    let object = Object::new(call.ctx().clone())?;
    object.set("fields", pairs(call, &form.fields)?)?;
    let files = form.files.iter().map(|file| {
        let texts = [&file.field_name, &file.filename, &file.content_type];
        let values = texts.into_iter().map(|text| call.value(text.as_str()));
        call.array(values.chain([call.buffer(&file.data)]))
    });
    object.set("files", call.array(files)?)?;
    Ok(object.into_value())
}

pub(crate) fn environment<'js>(call: &Call<'js>) -> OpResult<'js> {
    let variables = run::with(|run| Ok(run.modules.environment(&run.invocation)))?;
    pairs(call, &variables)
}

pub(crate) fn memory_limit<'js>(call: &Call<'js>) -> OpResult<'js> {
    let limit = run::with(|run| Ok(run.limits.memory_bytes))?;
    #[expect(
        clippy::cast_precision_loss,
        reason = "a limit in bytes is far below 2^53"
    )]
    call.value(limit as f64)
}

fn pairs<'js>(call: &Call<'js>, pairs: &[(String, String)]) -> OpResult<'js> {
    call.strings(
        pairs
            .iter()
            .flat_map(|(name, value)| [name.as_str(), value.as_str()]),
    )
}
