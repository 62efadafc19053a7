//! Magic comments: the text at the top of a script, its meaning, and exact edits of it.
//!
//! Invariants
//! - One table ([`TABLE`]) is the single source of the parser, the editor, the validator, the schema and the README.
//! - Nothing here fails on a script's text: what cannot be used is a [`Warning`].
//! - A secret leaves this module only inside [`Secret`]; every other view of it reads `[REDACTED]`.
//!
//! Not here: files, HTTP, what a directive does when a script runs.

mod changes;
mod cron;
mod edit;
mod foreign;
mod header;
mod json;
mod parse;
mod redact;
mod row;
mod schema;
mod table;
mod typed;
mod value;

#[cfg(test)]
mod promises;

use serde_json::{Map, Value};

pub use changes::Changes;
pub use cron::{Pattern, pattern};
pub use edit::{EditError, Edited, edit};
pub use parse::{Parsed, Warning, parse};
pub use redact::{Unresolved, redact, unredact};
pub use row::{Category, Directive, Fallback, Id, Kind};
pub use schema::{
    Categories, Defaults, DefaultsContext, Field, Presets, Range, Schema, SourceOfTruth, markdown,
    schema,
};
pub use table::TABLE;
pub use typed::{
    Access, AiRules, BodyLog, Concurrency, CorsOrigin, CorsRules, Directives, LogDestination,
    LogLevel, LogRules, Mode, ReturnTypeMode, Secret, TimeLimit, VmLife,
};

/// Directives count only in this many lines from the top of a file.
pub const WINDOW_LINES: usize = 50;

/// What a secret reads as, and what keeps a stored secret when it is written back.
pub const REDACTED: &str = "[REDACTED]";

/// Most `@token` lines of one script that count.
pub const MAX_TOKENS: usize = 16;

/// Most warnings of one text; one of nothing but mistakes must not make an answer of megabytes.
const MAX_WARNINGS: usize = 100;

/// Puts a value where the API shows it: at the top, or in the object of its group.
fn place(map: &mut Map<String, Value>, directive: &Directive, value: Value) {
    match directive.category.group() {
        None => {
            map.insert(directive.key.to_owned(), value);
        }
        Some(group) => {
            let slot = map
                .entry(group)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(members) = slot {
                members.insert(directive.key.to_owned(), value);
            }
        }
    }
}
