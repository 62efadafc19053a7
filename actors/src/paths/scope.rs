//! Which deployment a management call means, from everything in the request that may say so.

use super::deployment::{Deployment, ScopeError, exec_id_of, subdomain_of};
use super::host::HostScope;

/// The scope fields of one place of a request, its query or its body, as sent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// `execId`, which beats its alias.
    pub exec_id: Option<&'a str>,
    /// `exec_id`, the alias.
    pub exec_id_alias: Option<&'a str>,
    /// `subdomain`.
    pub subdomain: Option<&'a str>,
}

/// All that may name the deployment of a management call; empty text counts as absent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scope<'a> {
    /// The query, which beats the body.
    pub query: Asked<'a>,
    /// The body, where the call has one.
    pub body: Asked<'a>,
    /// The Host header.
    pub host: Option<&'a str>,
    /// `scripts.default_exec_id` of the settings.
    pub default_exec_id: &'a str,
}

impl Scope<'_> {
    /// The deployment that is meant; there always is one.
    ///
    /// An exec id that the caller names means `default/<id>` unless the caller names a subdomain too: the host's subdomain belongs to the host's exec id.
    ///
    /// # Errors
    /// The field that breaks its alphabet, also where a stronger field beats it.
    pub fn deployment(&self) -> Result<Deployment, ScopeError> {
        let mut named = None;
        let mut subdomain = None;
        for asked in [&self.query, &self.body] {
            for (text, field) in [(asked.exec_id, "execId"), (asked.exec_id_alias, "exec_id")] {
                named = named.or(exec_id_of(text.unwrap_or_default(), field)?);
            }
            subdomain = subdomain.or(subdomain_of(
                asked.subdomain.unwrap_or_default(),
                "subdomain",
            )?);
        }
        if let Some(exec_id) = named {
            return Ok(Deployment::of(subdomain, exec_id));
        }
        let host = HostScope::read(self.host.unwrap_or_default())?;
        let subdomain = subdomain.or_else(|| host.subdomain.clone());
        let (deployment, _) = host.place(self.default_exec_id)?;
        Ok(Deployment::of(subdomain, deployment.exec_id().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "app.p-c-exec-9.node.example.com";

    fn asked<'a>(id: &'a str, alias: &'a str, subdomain: &'a str) -> Asked<'a> {
        Asked {
            exec_id: Some(id),
            exec_id_alias: Some(alias),
            subdomain: Some(subdomain),
        }
    }

    fn scope<'a>(query: Asked<'a>, body: Asked<'a>, host: Option<&'a str>) -> Scope<'a> {
        Scope {
            query,
            body,
            host,
            default_exec_id: "1",
        }
    }

    #[test]
    fn the_stronger_place_wins() {
        let none = Asked::default();
        for (query, body, host, expected) in [
            (
                asked("a", "b", "s"),
                asked("c", "d", "t"),
                Some(HOST),
                "s/a",
            ),
            (asked(" ", "b", ""), asked("c", "d", "t"), Some(HOST), "t/b"),
            (none, asked("c", "d", ""), Some(HOST), "default/c"),
            (none, asked("", "D", ""), None, "default/d"),
            (none, none, Some(HOST), "app/9"),
            (asked("", "", "s"), none, Some(HOST), "s/9"),
            (asked("", "", "s"), none, Some("127.0.0.1:1"), "s/1"),
            (none, none, Some("example.com"), "default/1"),
            (none, none, None, "default/1"),
        ] {
            let deployment = scope(query, body, host).deployment().unwrap();
            assert_eq!(deployment.to_string(), expected);
        }
    }

    #[test]
    fn a_fault_names_the_field_it_stood_in() {
        let none = Asked::default();
        for (query, body, host, field) in [
            (asked("a-b", "", ""), none, None, "execId"),
            (asked("", "a-b", ""), none, None, "exec_id"),
            (none, asked("a", "b.", ""), None, "exec_id"),
            (asked("a", "", ""), asked("", "", ".."), None, "subdomain"),
            (none, none, Some("p-c-exec-a-b.node"), "host"),
        ] {
            assert_eq!(
                scope(query, body, host).deployment().unwrap_err().field,
                field
            );
        }
    }
}
