//! What is found out about a script's text before it is stored: faults, secrets to keep, variables.

use actix_web::web;
use actors::paths::ScriptPath;
use engine::directives::{self, Warning};
use serde_json::{Map, Value};

use super::super::error::{ApiError, Code, Details, Validation, ValidationError};

/// A text that may be stored, and what its writer is told about it.
pub(super) struct Checked {
    /// What to store: the text that was sent, with stored secrets in the place of `[REDACTED]`.
    pub(super) content: String,
    pub(super) validated: bool,
    pub(super) env: Map<String, Value>,
    pub(super) warnings: Vec<Warning>,
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
            warnings: Vec::new(),
        };
        if is_script(path) {
            checked.content = directives::unredact(&checked.content, stored.unwrap_or_default())
                .map_err(|unresolved| ApiError::unresolved_secret(&unresolved))?;
            checked.warnings = directives::parse(&checked.content).warnings;
            let read = engine::variables(path.as_str(), &checked.content);
            let hidden = |name| (name, Value::from("<redacted>"));
            checked.env = read.into_iter().map(hidden).collect();
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
