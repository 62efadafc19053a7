//! The section of what scripts may touch beyond themselves.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::PermissionsSettings;
use super::reader::{Reader, Variable};

/// Variables that name a file of certificate authorities, as OpenSSL and Node have them.
const AUTHORITIES: [&str; 2] = ["SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"];

/// The section; what is odd about variables that were not meant for us alone goes to `doubts`.
pub(super) fn section(
    r: &mut Reader<'_>,
    environment: &[Variable],
    doubts: &mut Vec<String>,
) -> PermissionsSettings {
    PermissionsSettings {
        engine: Arc::new(engine::Permissions {
            authorities: authorities(r, environment, doubts),
            ..rules(r)
        }),
        env: values(environment, &r.list("permissions.env", variable_name)),
    }
}

/// The rules that the engine holds scripts to. A rule at fault is told as such and left out.
fn rules(r: &mut Reader<'_>) -> engine::Permissions {
    engine::Permissions {
        net: r
            .list("permissions.net", net_rule)
            .iter()
            .filter_map(|rule| engine::NetRule::parse(rule).ok())
            .collect(),
        read: r.folders("permissions.read"),
        write: r.folders("permissions.write"),
        run: r.switch("permissions.run"),
        ..engine::Permissions::default()
    }
}

/// The authorities of the files that the setting names, and of those that the variables name.
fn authorities(
    r: &mut Reader<'_>,
    environment: &[Variable],
    doubts: &mut Vec<String>,
) -> engine::Authorities {
    let mut trusted = engine::Authorities::default();
    for path in r.folders("permissions.authorities") {
        if let Err(reason) = add(&mut trusted, &path) {
            r.fault_of("permissions.authorities", reason);
        }
    }
    let named = |(name, value): &Variable| {
        let name = AUTHORITIES.into_iter().find(|known| name == known)?;
        (!value.is_empty()).then(|| (name, PathBuf::from(value)))
    };
    for (name, path) in environment.iter().filter_map(named) {
        if let Err(reason) = add(&mut trusted, &path) {
            doubts.push(format!("the file that {name} names is not used: {reason}"));
        }
    }
    trusted
}

fn add(trusted: &mut engine::Authorities, path: &Path) -> Result<(), String> {
    let pem = std::fs::read(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    trusted
        .add(&pem)
        .map_err(|reason| format!("{} {reason}", path.display()))
}

/// The named ones of these variables; one that is not set, or not text, is not seen.
fn values(environment: &[Variable], names: &[String]) -> Arc<[(String, String)]> {
    let text =
        |(name, value): &Variable| Some((name.to_str()?.to_owned(), value.to_str()?.to_owned()));
    environment
        .iter()
        .filter_map(text)
        .filter(|(name, _)| names.contains(name))
        .collect()
}

fn variable_name(value: &str) -> Result<(), String> {
    let fits = !value.is_empty() && !value.contains(['=', '\0']);
    fits.then_some(())
        .ok_or_else(|| "must be the name of a variable".to_owned())
}

fn net_rule(value: &str) -> Result<(), String> {
    engine::NetRule::parse(value).map(drop)
}

#[cfg(test)]
mod tests {
    use super::super::Config;
    use super::*;

    /// An authority that signs nothing but a test's own server.
    const AUTHORITY: &[u8] = include_bytes!("../../engine/src/net/certificates/authority.pem");

    fn load(file: &str, environment: &[(&str, &Path)]) -> Result<Config, Vec<String>> {
        let environment = environment
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Config::from_layers(Some(file), Path::new("/etc/exec"), environment)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn authorities_come_from_the_setting_and_from_known_variables() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("authority.pem");
        std::fs::write(&path, AUTHORITY).unwrap();
        let mut one = engine::Authorities::default();
        one.add(AUTHORITY).unwrap();
        let file = format!("[permissions]\nauthorities = [{path:?}]");
        let set = load(&file, &[]).unwrap();
        assert_eq!(set.permissions.engine.authorities, one);
        for name in AUTHORITIES {
            let from_variable = load("", &[(name, &path)]).unwrap();
            assert_eq!(from_variable.permissions.engine.authorities, one, "{name}");
            assert!(from_variable.doubts.is_empty());
        }
        // One that both name is trusted once.
        let both = load(&file, &[("SSL_CERT_FILE", &path)]).unwrap();
        assert_eq!(both.permissions.engine.authorities, one);
    }

    #[test]
    fn a_bad_file_is_a_fault_where_it_was_set_and_a_doubt_where_a_variable_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let empty = folder.path().join("empty.pem");
        std::fs::write(&empty, "nothing").unwrap();
        let reason = format!("{} holds no certificate of an authority", empty.display());
        let file = format!("[permissions]\nauthorities = [{empty:?}, \"missing.pem\"]");
        let faults = load(&file, &[]).unwrap_err();
        assert!(
            faults[0].starts_with(&format!("permissions.authorities: {reason}")),
            "{faults:?}"
        );
        assert!(
            faults[1].contains("/etc/exec/missing.pem cannot be read"),
            "{faults:?}"
        );
        let config = load("", &[("NODE_EXTRA_CA_CERTS", &empty)]).unwrap();
        let told = format!("the file that NODE_EXTRA_CA_CERTS names is not used: {reason}");
        assert_eq!(config.doubts, [told]);
        assert!(
            load("", &[("SSL_CERT_FILE", Path::new(""))])
                .unwrap()
                .doubts
                .is_empty()
        );
    }
}
