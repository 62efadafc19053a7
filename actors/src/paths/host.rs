//! What a Host header says about the deployment it asks for.

use std::borrow::Cow;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::deployment::{Deployment, ScopeError, exec_id_of, subdomain_of};

/// Stands in a host name between the container and the exec id.
const MARK: &str = "-exec-";
const FIELD: &str = "host";

/// A Host header, read: `[<subdomain>.]<project>-<container>-exec-<id>.<node>…`, or any other name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HostScope {
    /// What stands before the label with the exec id; only ever with one.
    pub subdomain: Option<String>,
    /// The id after `-exec-`, in lower case.
    pub exec_id: Option<String>,
    /// The whole name where it holds no exec id; `None` for an address or an absent header.
    pub name: Option<String>,
}

impl HostScope {
    /// Reads the value of a Host header, with or without a port.
    ///
    /// # Errors
    /// The field `host`, if its name or its exec id breaks the alphabet.
    pub fn read(header: &str) -> Result<Self, ScopeError> {
        let Some(name) = without_port(header.trim())? else {
            return Ok(Self::default());
        };
        let name = lower_case(name);
        let labels: Vec<&str> = name.split('.').collect();
        let marked = labels
            .iter()
            .position(|label| label.rfind(MARK).is_some_and(|at| at > 0));
        let Some(index) = marked else {
            return Ok(Self {
                name: subdomain_of(&name, FIELD)?,
                ..Self::default()
            });
        };
        let id = labels
            .get(index)
            .and_then(|label| label.rsplit_once(MARK))
            .map_or("", |(_, id)| id);
        let exec_id = exec_id_of(id, FIELD)?;
        if exec_id.is_none() {
            return Err(ScopeError {
                field: FIELD,
                reason: "has no exec id after -exec-",
            });
        }
        let before = labels.get(..index).unwrap_or_default().join(".");
        Ok(Self {
            subdomain: subdomain_of(&before, FIELD)?,
            exec_id,
            name: None,
        })
    }

    /// The deployment a request to this host runs in, and the namespace its routes are looked up in first.
    ///
    /// # Errors
    /// The field `execId`, if `default_exec_id` cannot be one.
    pub fn place(self, default_exec_id: &str) -> Result<(Deployment, String), ScopeError> {
        let exec_id = match self.exec_id {
            Some(id) => id,
            None => exec_id_of(default_exec_id, "execId")?.ok_or(ScopeError {
                field: "execId",
                reason: "must not be empty",
            })?,
        };
        let deployment = Deployment::of(self.subdomain, exec_id);
        let namespace = self
            .name
            .unwrap_or_else(|| deployment.subdomain().to_owned());
        Ok((deployment, namespace))
    }
}

/// Host names are the same in either case, RFC 9110 section 4.2.3.
fn lower_case(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// The name without its port and without a final dot; `None` if it is empty or an IP address.
fn without_port(header: &str) -> Result<Option<&str>, ScopeError> {
    const MALFORMED: ScopeError = ScopeError {
        field: FIELD,
        reason: "is not a host name with an optional port",
    };
    if let Some(rest) = header.strip_prefix('[') {
        let (address, port) = rest.split_once(']').ok_or(MALFORMED)?;
        let sound = address.parse::<Ipv6Addr>().is_ok()
            && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
        return if sound { Ok(None) } else { Err(MALFORMED) };
    }
    let name = match header.split_once(':') {
        Some((name, port)) if is_port(port) => name,
        Some(_) => return Err(MALFORMED),
        None => header,
    };
    let name = name.strip_suffix('.').unwrap_or(name);
    Ok((!name.is_empty() && name.parse::<Ipv4Addr>().is_err()).then_some(name))
}

/// Whether `text` can stand after the colon of a Host header, where an empty port is allowed.
fn is_port(text: &str) -> bool {
    text.is_empty() || (text.len() <= 5 && text.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(header: &str) -> String {
        let (deployment, namespace) = HostScope::read(header).unwrap().place("1").unwrap();
        format!("{deployment} {namespace}")
    }

    #[test]
    fn each_shape_of_host_names_its_deployment() {
        for (header, expected) in [
            ("p-c-exec-7.node.example.com", "default/7 default"),
            ("p-c-exec-7", "default/7 default"),
            ("App.P-C-EXEC-7.node.example.com:8443", "app/7 app"),
            ("APP.p-c-exec-Q.node", "app/q app"),
            ("P-C-EXEC-7.NODE", "default/7 default"),
            ("Example.COM", "default/1 example.com"),
            ("a.b.p-c-exec-x_1.node.", "a.b/x_1 a.b"),
            ("default.p-c-exec-7.node", "default/7 default"),
            ("p-exec-exec-7.node", "default/7 default"),
            ("example.com", "default/1 example.com"),
            ("localhost:8081", "default/1 localhost"),
            ("-exec-7.node", "default/1 -exec-7.node"),
            ("127.0.0.1:80", "default/1 default"),
            ("[::1]:80", "default/1 default"),
            ("[::1]", "default/1 default"),
            ("", "default/1 default"),
        ] {
            assert_eq!(place(header), expected, "{header}");
        }
    }

    #[test]
    fn a_malformed_host_is_refused_by_name() {
        for header in [
            "p-c-exec-a-b.node",
            "p-c-exec-.node",
            "exa mple.com",
            "a/../b",
            "a\\b",
            "..",
            "host:80:80",
            "host:port",
            "host:99999",
            "[::1",
            "[x]:1",
            "node_modules",
            ".git.p-c-exec-1.x/",
            ".git.p-c-exec-1.x",
            "é.example",
        ] {
            let refused = HostScope::read(header).unwrap_err();
            assert_eq!(refused.field, "host", "{header}");
        }
    }
}
