//! One small script for each thing that the contract says of scripts, with the exact answer.
//!
//! A row that breaks is told with its source; all rows of a table are told at once.

// A row a line: tables are read, not formatted.
#[rustfmt::skip]
mod answers;
#[rustfmt::skip]
mod directives;
#[rustfmt::skip]
mod limits;
#[rustfmt::skip]
mod requests;

use crate::support::{Reply, Server};

/// A request and its answer; what is not set is not asked for, or not looked at.
#[derive(Clone, Copy)]
struct Row<'a> {
    source: &'a str,
    method: &'a str,
    query: &'a str,
    headers: &'a [(&'a str, &'a str)],
    body: Option<&'a str>,
    status: u16,
    /// Headers of the answer; an empty value says that there is none.
    gives: &'a [(&'a str, &'a str)],
    text: Option<&'a str>,
}

/// A plain GET of this script.
const fn get(source: &str) -> Row<'_> {
    Row {
        source,
        method: "GET",
        query: "",
        headers: &[],
        body: None,
        status: 200,
        gives: &[],
        text: None,
    }
}

/// A plain POST of a body of this type.
const fn post<'a>(source: &'a str, headers: &'a [(&'a str, &'a str)], body: &'a str) -> Row<'a> {
    Row {
        method: "POST",
        headers,
        body: Some(body),
        ..get(source)
    }
}

/// A GET of this script and the text it answers with.
const fn says<'a>(source: &'a str, text: &'a str) -> Row<'a> {
    Row {
        text: Some(text),
        ..get(source)
    }
}

/// A GET of this script, the status and the text it answers with.
const fn ends<'a>(source: &'a str, status: u16, text: &'a str) -> Row<'a> {
    Row {
        status,
        ..says(source, text)
    }
}

impl Row<'_> {
    fn ask(&self, server: &Server) -> Reply {
        server.put_file("row.ts", self.source);
        let path = format!("/row{}", self.query);
        server.script(
            self.method,
            &path,
            self.headers,
            self.body.map(str::as_bytes),
        )
    }

    /// The same, again if the run's time was up before a busy machine had begun with it: no row is about that.
    fn begun(&self, server: &Server) -> Reply {
        let has_begun = |reply: &Reply| {
            let body = String::from_utf8_lossy(&reply.body);
            !body.contains(r#""started":false"#)
        };
        let mut asked = (0..10).map(|_| self.ask(server));
        asked.find(has_begun).unwrap_or_else(|| self.ask(server))
    }

    /// What is wrong with the answer. `$id` in a text stands for the run's id.
    fn faults(&self, reply: &Reply) -> Vec<String> {
        let mut faults = Vec::new();
        let body = String::from_utf8_lossy(&reply.body);
        if reply.status != self.status {
            faults.push(format!(
                "status {} and not {}: {body}",
                reply.status, self.status
            ));
        }
        for (name, value) in self.gives {
            let given = reply.header(name).unwrap_or_default();
            if given != *value {
                faults.push(format!("{name}: {given:?} and not {value:?}"));
            }
        }
        if let Some(text) = self.text {
            let id = reply.header("x-execution-id").unwrap_or_default();
            let expected = text.replace("$id", id);
            if body != expected {
                faults.push(format!("body {body:?} and not {expected:?}"));
            }
        }
        faults
    }
}

/// Asks each row of a server and fails with all that is wrong.
#[track_caller]
fn holds(server: &Server, rows: &[Row<'_>]) {
    let mut bad = Vec::new();
    for row in rows {
        let reply = row.begun(server);
        for fault in row.faults(&reply) {
            bad.push(format!(
                "{} {}{}: {fault}",
                row.method, row.source, row.query
            ));
        }
    }
    assert!(bad.is_empty(), "\n{}\n", bad.join("\n"));
}
