//! The line that each request leaves in the log, and in the file of the access log.

use std::borrow::Cow;
use std::net::IpAddr;
use std::time::{Duration, Instant, SystemTime};

use actix_web::dev::ServiceRequest;
use actors::iso;
use actors::journal::Journal;
use actors::metrics::CLIENT_LEFT_STATUS;

use super::observe::{ExecutionId, redacted};
use crate::address::text_of;
use crate::logging;

/// What a line holds beside its target, in bytes: about so many.
const REST: usize = 200;

/// One line in the making; dropping it hands it to the logs, whatever has happened.
pub(super) struct Line {
    began: Instant,
    seen: Seen,
    /// The file that it goes to beside the service's own log.
    access_log: Option<Journal>,
}

/// What a line tells.
#[derive(Clone, Default)]
struct Seen {
    /// Method and URL, with its secrets masked.
    target: String,
    peer: Option<IpAddr>,
    id: Option<ExecutionId>,
    /// The status of the answer, or the one that stands for a client who left before there was any.
    status: u16,
    body_bytes: u64,
    elapsed: Duration,
}

impl Line {
    pub(super) fn begin(
        request: &ServiceRequest,
        id: Option<ExecutionId>,
        access_log: Option<Journal>,
    ) -> Self {
        let url = request
            .uri()
            .path_and_query()
            .map_or("*", |target| target.as_str());
        Self {
            began: Instant::now(),
            seen: Seen {
                target: [request.method().as_str(), " ", &redacted(url)].concat(),
                peer: request.peer_addr().map(|peer| peer.ip()),
                id,
                status: CLIENT_LEFT_STATUS,
                body_bytes: 0,
                elapsed: Duration::ZERO,
            },
            access_log,
        }
    }

    /// Method and URL, with its secrets masked.
    pub(super) fn target(&self) -> &str {
        &self.seen.target
    }

    /// The answer has begun.
    pub(super) fn answered(&mut self, status: u16) {
        self.seen.status = status;
    }

    /// So many bytes of the answer's body more were sent.
    pub(super) fn sent(&mut self, bytes: u64) {
        self.seen.body_bytes += bytes;
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut seen = std::mem::take(&mut self.seen);
        seen.elapsed = self.began.elapsed();
        let bytes = seen.target.len() + REST;
        if let Some(access_log) = &self.access_log {
            let (seen, now) = (seen.clone(), SystemTime::now());
            access_log.access(bytes, move || seen.entry(now));
        }
        logging::info("access", bytes, move || seen.text());
    }
}

impl Seen {
    /// The line as the file has it: an object of JSON, put together by hand because every request pays for it.
    fn entry(&self, now: SystemTime) -> String {
        let (method, url) = self.target.split_once(' ').unwrap_or_default();
        // Texts always become JSON.
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let [mut status, mut bytes, mut millis] = [(); 3].map(|()| itoa::Buffer::new());
        let micros = self.micros();
        let mut thousandths = itoa::Buffer::new();
        let thousandths = thousandths.format(1000 + micros % 1000);
        let id = self.id.as_ref().map_or("", |id| &*id.0);
        let (before_id, after_id) = if id.is_empty() {
            ("", "")
        } else {
            ("\"executionId\":\"", "\",")
        };
        [
            "{\"ts\":\"",
            &iso(now),
            "\",",
            before_id,
            id,
            after_id,
            "\"peer\":\"",
            &self.peer(),
            "\",\"method\":",
            &quoted(method),
            ",\"url\":",
            &quoted(url),
            ",\"status\":",
            status.format(self.status),
            ",\"bytes\":",
            bytes.format(self.body_bytes),
            ",\"durationMs\":",
            millis.format(micros / 1000),
            ".",
            thousandths.get(1..).unwrap_or("000"),
            "}",
        ]
        .concat()
    }

    /// The line as the log has it.
    fn text(&self) -> String {
        let id = self.id.as_ref().map_or("-", |id| &*id.0);
        let tenths = (self.micros() + 50) / 100;
        let [mut status, mut bytes, mut whole, mut tenth] = [(); 4].map(|()| itoa::Buffer::new());
        let (status, bytes) = (status.format(self.status), bytes.format(self.body_bytes));
        let (whole, tenth) = (whole.format(tenths / 10), tenth.format(tenths % 10));
        [
            &*self.peer(),
            " ",
            &self.target,
            " ",
            status,
            " ",
            bytes,
            "B ",
            whole,
            ".",
            tenth,
            "ms ",
            id,
        ]
        .concat()
    }

    /// The duration in microseconds, counted in as few bits as will do.
    fn micros(&self) -> u64 {
        let seconds = self.elapsed.as_secs().saturating_mul(1_000_000);
        seconds.saturating_add(self.elapsed.subsec_micros().into())
    }

    fn peer(&self) -> Cow<'static, str> {
        let peer = self.peer.map(|peer| text_of(peer).into());
        peer.unwrap_or(Cow::Borrowed("-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_json_whatever_the_client_sent() {
        let mut seen = Seen {
            target: "GET /a\"b\\?q=\u{1}é".to_owned(),
            peer: "::1".parse().ok(),
            id: Some(ExecutionId("exec_1".into())),
            status: 200,
            body_bytes: 17,
            elapsed: Duration::from_micros(12_034),
        };
        let entry = seen.entry(SystemTime::now());
        let mut entry: serde_json::Value = serde_json::from_str(&entry).unwrap();
        let time = entry.as_object_mut().unwrap().remove("ts").unwrap();
        assert_eq!(time.as_str().unwrap().len(), 24);
        let expected = serde_json::json!({
            "executionId": "exec_1", "peer": "::1", "method": "GET", "url": "/a\"b\\?q=\u{1}é",
            "status": 200, "bytes": 17, "durationMs": 12.034
        });
        assert_eq!(entry, expected);
        (seen.id, seen.peer, seen.elapsed) = (None, None, Duration::from_micros(1_950));
        let entry = seen.entry(SystemTime::now());
        let entry: serde_json::Value = serde_json::from_str(&entry).unwrap();
        assert_eq!(entry.get("executionId"), None);
        assert_eq!(seen.text(), "- GET /a\"b\\?q=\u{1}é 200 17B 2.0ms -");
    }
}
