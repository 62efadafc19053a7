//! What is found out about a script's text before it is stored: faults, secrets to keep, variables, its schedule.

use actix_web::web;
use actors::paths::ScriptPath;
use engine::directives::{self, Directives, Warning};
use serde::Serialize;
use serde_json::{Map, Value};

use super::super::error::{ApiError, Code, Details, Validation, ValidationError};

/// A text that may be stored, and what its writer is told about it.
pub(super) struct Checked {
    /// What to store: the text that was sent, with stored secrets in the place of `[REDACTED]`.
    pub(super) content: String,
    pub(super) validated: bool,
    pub(super) env: Map<String, Value>,
    pub(super) schedule: Option<Schedule>,
    pub(super) warnings: Vec<Warning>,
}

/// What a write means for the script's schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Schedule {
    action: &'static str,
    reason: &'static str,
}

impl Checked {
    /// Checks `content`, which is to replace `stored`, away from the threads that serve: a large script takes long.
    ///
    /// # Errors
    /// 400 if the text is not valid, or a `[REDACTED]` in it has no stored secret.
    pub(super) async fn of(
        path: &ScriptPath,
        content: &str,
        stored: Option<String>,
        validate: bool,
    ) -> Result<Self, ApiError> {
        let (path, content) = (path.clone(), content.to_owned());
        let check = move || Self::now(&path, content, stored.as_deref(), validate);
        web::block(check).await.map_err(ApiError::internal)?
    }

    fn now(
        path: &ScriptPath,
        content: String,
        stored: Option<&str>,
        validate: bool,
    ) -> Result<Self, ApiError> {
        let mut checked = Self {
            content,
            validated: false,
            env: Map::new(),
            schedule: None,
            warnings: Vec::new(),
        };
        if is_script(path) {
            checked.content = directives::unredact(&checked.content, stored.unwrap_or_default())
                .map_err(|unresolved| ApiError::unresolved_secret(&unresolved))?;
            let parsed = directives::parse(&checked.content);
            let before = stored.map(|text| directives::parse(text).directives);
            checked.schedule = Some(schedule(before.as_ref(), &parsed.directives));
            checked.warnings = parsed.warnings;
            checked.env = variables(&checked.content);
        }
        if validate {
            checked.validated = valid(path, &checked.content)?;
        }
        Ok(checked)
    }
}

/// Whether the file is one that may answer requests.
pub(super) fn is_script(path: &ScriptPath) -> bool {
    path.name().ends_with(".ts") || path.name().ends_with(".js")
}

/// Whether there was anything to validate, and it is valid.
fn valid(path: &ScriptPath, content: &str) -> Result<bool, ApiError> {
    if is_script(path) {
        let faults = engine::check(path.as_str(), content)
            .err()
            .unwrap_or_default();
        let errors: Vec<_> = faults
            .into_iter()
            .map(|fault| ValidationError {
                message: fault.message,
                line: fault.line,
                column: fault.column,
            })
            .collect();
        return if errors.is_empty() {
            Ok(true)
        } else {
            Err(invalid("Script validation failed", errors))
        };
    }
    if !path.name().ends_with(".json") {
        return Ok(false);
    }
    let parsed = serde_json::from_str::<serde::de::IgnoredAny>(content);
    let fault = |error: serde_json::Error| ValidationError {
        message: error.to_string(),
        line: error.line() as u32,
        column: error.column() as u32,
    };
    parsed
        .map(|_| true)
        .map_err(|error| invalid("Invalid JSON", vec![fault(error)]))
}

fn invalid(sentence: &str, errors: Vec<ValidationError>) -> ApiError {
    let validation = Validation {
        valid: false,
        errors,
    };
    ApiError::new(Code::Validation, sentence).with(Details::Validation { validation })
}

/// When a script is to fire, if it can.
fn scheduled(directives: &Directives) -> Option<&str> {
    let schedule = directives.schedule.as_deref();
    schedule.filter(|_| !directives.websocket)
}

fn schedule(before: Option<&Directives>, after: &Directives) -> Schedule {
    let is_new = before.is_none();
    let before = before.and_then(scheduled);
    let (action, reason) = match (before, scheduled(after)) {
        (None, None) if after.schedule.is_some() => {
            ("none", "A script with @websocket is not scheduled")
        }
        (Some(_), None) if after.schedule.is_some() => {
            ("disable", "A script with @websocket is not scheduled")
        }
        (None, None) => ("none", "The script has no schedule"),
        (None, Some(_)) if is_new => ("enable", "New script detected"),
        (None, Some(_)) => ("enable", "New schedule detected"),
        (Some(_), None) => ("disable", "The schedule was removed"),
        (Some(old), Some(new)) if old == new => ("none", "The schedule is unchanged"),
        (Some(_), Some(_)) => ("update", "The schedule was changed"),
    };
    Schedule { action, reason }
}

/// The variables that a script names as `process.env.NAME` or `process.env['NAME']`, with their values hidden.
fn variables(content: &str) -> Map<String, Value> {
    let mut found = Map::new();
    for (_, rest) in content
        .match_indices("process.env")
        .map(|(at, mark)| content.split_at(at + mark.len()))
    {
        let name = match rest.strip_prefix('.') {
            Some(name) => name,
            None => rest
                .strip_prefix("['")
                .or_else(|| rest.strip_prefix("[\""))
                .unwrap_or_default(),
        };
        let length = name
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
            .count();
        if let Some(name) = name.get(..length).filter(|name| !name.is_empty()) {
            found.insert(name.to_owned(), Value::from("<redacted>"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_named_and_their_values_are_not() {
        let text = "const a = process.env.API_KEY ?? process.env['OTHER'] + process.env[\"THIRD\"]; process.env; x.env.NO";
        let found = variables(text);
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            ["API_KEY", "OTHER", "THIRD"]
        );
        assert!(found.values().all(|value| value == "<redacted>"));
    }

    #[test]
    fn a_write_tells_what_becomes_of_the_schedule() {
        let with = |text: &str| directives::parse(text).directives;
        let (plain, hourly, daily, socket) = (
            with(""),
            with("// @schedule 0 * * * *\n"),
            with("// @schedule 0 0 * * *\n"),
            with("// @schedule 0 * * * *\n// @websocket\n// @mode worker\n"),
        );
        for (before, after, action) in [
            (None, &plain, "none"),
            (None, &hourly, "enable"),
            (Some(&plain), &hourly, "enable"),
            (Some(&hourly), &hourly, "none"),
            (Some(&hourly), &daily, "update"),
            (Some(&hourly), &plain, "disable"),
            (None, &socket, "none"),
            (Some(&hourly), &socket, "disable"),
            (Some(&socket), &hourly, "enable"),
        ] {
            assert_eq!(schedule(before, after).action, action);
        }
    }
}
