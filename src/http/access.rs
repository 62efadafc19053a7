//! The line that each request leaves in the log, and in the file of the access log.

use std::net::IpAddr;
use std::time::{Duration, Instant, SystemTime};

use actix_web::dev::ServiceRequest;
use actors::iso;
use actors::journal::Journal;
use actors::metrics::CLIENT_LEFT_STATUS;

use super::observe::{ExecutionId, redacted};
use crate::address::text_of;
use crate::logging;

/// One line in the making; dropping it writes it, whatever has happened.
pub(super) struct Line {
    began: Instant,
    /// Method and URL, with its secrets masked.
    target: String,
    peer: Option<IpAddr>,
    id: Option<ExecutionId>,
    /// The status of the answer, or the one that stands for a client who left before there was any.
    pub(super) status: u16,
    pub(super) body_bytes: u64,
    /// The file that it goes to beside the service's own log.
    access_log: Option<Journal>,
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
            target: [request.method().as_str(), " ", &redacted(url)].concat(),
            peer: request.peer_addr().map(|peer| peer.ip()),
            id,
            status: CLIENT_LEFT_STATUS,
            body_bytes: 0,
            access_log,
        }
    }

    /// Method and URL, with its secrets masked.
    pub(super) fn target(&self) -> &str {
        &self.target
    }

    /// The line as the file has it: an object of JSON, put together by hand because every request pays for it.
    fn entry(&self, peer: &str, elapsed: Duration) -> String {
        let (method, url) = self.target.split_once(' ').unwrap_or_default();
        // Texts always become JSON.
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let [mut status, mut bytes, mut millis] = [(); 3].map(|()| itoa::Buffer::new());
        let micros = elapsed.as_micros();
        let thousandths = (1000 + micros % 1000).to_string();
        let id = self.id.as_ref().map_or("", |id| &*id.0);
        let (before_id, after_id) = if id.is_empty() {
            ("", "")
        } else {
            ("\"executionId\":\"", "\",")
        };
        [
            "{\"ts\":\"",
            &iso(SystemTime::now()),
            "\",",
            before_id,
            id,
            after_id,
            "\"peer\":\"",
            peer,
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
    fn text(&self, peer: &str, elapsed: Duration) -> String {
        let id = self.id.as_ref().map_or("-", |id| &*id.0);
        let tenths = (elapsed.as_micros() + 50) / 100;
        let [mut status, mut bytes, mut whole, mut tenth] = [(); 4].map(|()| itoa::Buffer::new());
        let (status, bytes) = (status.format(self.status), bytes.format(self.body_bytes));
        let (whole, tenth) = (whole.format(tenths / 10), tenth.format(tenths % 10));
        [
            peer,
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
}

impl Drop for Line {
    fn drop(&mut self) {
        let elapsed = self.began.elapsed();
        let peer = self.peer.map(text_of);
        let peer = peer.as_deref().unwrap_or("-");
        if let Some(access_log) = &self.access_log {
            access_log.access(self.entry(peer, elapsed));
        }
        logging::info("access", || self.text(peer, elapsed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_json_whatever_the_client_sent() {
        let mut line = Line {
            began: Instant::now(),
            target: "GET /a\"b\\?q=\u{1}é".to_owned(),
            peer: None,
            id: Some(ExecutionId("exec_1".into())),
            status: 200,
            body_bytes: 17,
            access_log: None,
        };
        let entry = line.entry("::1", Duration::from_micros(12_034));
        let mut entry: serde_json::Value = serde_json::from_str(&entry).unwrap();
        let time = entry.as_object_mut().unwrap().remove("ts").unwrap();
        assert_eq!(time.as_str().unwrap().len(), 24);
        let expected = serde_json::json!({
            "executionId": "exec_1", "peer": "::1", "method": "GET", "url": "/a\"b\\?q=\u{1}é",
            "status": 200, "bytes": 17, "durationMs": 12.034
        });
        assert_eq!(entry, expected);
        line.id = None;
        let entry = line.entry("-", Duration::ZERO);
        let entry: serde_json::Value = serde_json::from_str(&entry).unwrap();
        assert_eq!(entry.get("executionId"), None);
        let text = line.text("-", Duration::from_micros(1_950));
        assert_eq!(text, "- GET /a\"b\\?q=\u{1}é 200 17B 2.0ms -");
    }
}
