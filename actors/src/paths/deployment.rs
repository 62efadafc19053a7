//! The unit a script belongs to: a subdomain and an exec id, which together name one folder.

use std::fmt;

use thiserror::Error;

use super::{is_reserved, is_temporary};

/// The subdomain of everything that names none.
const DEFAULT_SUBDOMAIN: &str = "default";
/// The longest exec id, in characters.
const MAX_EXEC_ID: usize = 64;
/// The longest subdomain, in characters: that of a host name.
const MAX_SUBDOMAIN: usize = 253;

/// Why a part of a request's scope cannot be used, told as the field that held it and a reason.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field} {reason}")]
pub struct ScopeError {
    /// The field as the caller wrote it: `execId`, `exec_id`, `subdomain` or `host`.
    pub field: &'static str,
    /// What is wrong with its value, as the rest of a sentence that begins with the field.
    pub reason: &'static str,
}

/// One deployment: `<subdomain>/<exec id>` below the scripts root.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Deployment {
    subdomain: String,
    exec_id: String,
}

impl Deployment {
    /// The deployment of these two names, trimmed and in lower case; an empty subdomain is `default`.
    ///
    /// # Errors
    /// The field (`execId` or `subdomain`) that breaks its alphabet.
    pub fn new(subdomain: &str, exec_id: &str) -> Result<Self, ScopeError> {
        Ok(Self {
            subdomain: subdomain_of(subdomain, "subdomain")?
                .unwrap_or_else(|| DEFAULT_SUBDOMAIN.to_owned()),
            exec_id: exec_id_of(exec_id, "execId")?.ok_or(ScopeError {
                field: "execId",
                reason: "must not be empty",
            })?,
        })
    }

    /// Joins two names that were checked one by one.
    pub(super) fn of(subdomain: Option<String>, exec_id: String) -> Self {
        Self {
            subdomain: subdomain.unwrap_or_else(|| DEFAULT_SUBDOMAIN.to_owned()),
            exec_id,
        }
    }

    /// The namespace, `default` if none was named.
    pub fn subdomain(&self) -> &str {
        &self.subdomain
    }

    /// The exec id, in lower case.
    pub fn exec_id(&self) -> &str {
        &self.exec_id
    }
}

impl fmt::Display for Deployment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.subdomain, self.exec_id)
    }
}

/// The exec id in `text`, or `None` if there is nothing but space.
pub(super) fn exec_id_of(text: &str, field: &'static str) -> Result<Option<String>, ScopeError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let refused = |reason| Err(ScopeError { field, reason });
    if text.len() > MAX_EXEC_ID {
        return refused("must have at most 64 characters");
    }
    let text = text.to_ascii_lowercase();
    if !text
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    {
        return refused("must be letters, digits and underscores only");
    }
    // The alphabet holds two of the reserved names, `_sdk` and `_hoody`, which no path could reach.
    if is_reserved(&text) {
        return refused("must not be a reserved name");
    }
    Ok(Some(text))
}

/// The subdomain in `text`, or `None` if there is nothing but space.
pub(super) fn subdomain_of(text: &str, field: &'static str) -> Result<Option<String>, ScopeError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let refused = |reason| Err(ScopeError { field, reason });
    if text.len() > MAX_SUBDOMAIN {
        return refused("must have at most 253 characters");
    }
    let text = text.to_ascii_lowercase();
    if !text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
    {
        return refused("must be letters, digits, dots, hyphens and underscores only");
    }
    if text.bytes().all(|b| b == b'.') {
        return refused("must not be dots only");
    }
    if text.ends_with('.') {
        return refused("must not end with a dot");
    }
    if is_reserved(&text) || is_temporary(&text) {
        return refused("must not be a reserved name");
    }
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_lower_cased() {
        let deployment = Deployment::new(" App.Eu ", "\tExec_5F8a ").unwrap();
        assert_eq!(deployment.to_string(), "app.eu/exec_5f8a");
        assert_eq!(Deployment::new("  ", "1").unwrap().to_string(), "default/1");
    }

    #[test]
    fn a_bad_name_tells_its_field() {
        let long = "a".repeat(65);
        for id in [
            "", " ", "a-b", "a.b", "../x", "é", "a/b", "a\0", "_sdk", "_HOODY", &long,
        ] {
            assert_eq!(
                Deployment::new("", id).unwrap_err().field,
                "execId",
                "{id:?}"
            );
        }
        let long = "a".repeat(254);
        for name in [
            "..",
            ".",
            "...",
            "a/b",
            "a b",
            ".git",
            "Node_Modules",
            "x.",
            "a\\b",
            ".hoody-tmp-1",
            &long,
        ] {
            assert_eq!(
                Deployment::new(name, "1").unwrap_err().field,
                "subdomain",
                "{name:?}"
            );
        }
        assert!(Deployment::new("a..b", &"a".repeat(64)).is_ok());
    }
}
