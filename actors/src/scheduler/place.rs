//! Where a scheduled script belongs: its deployment and its route, from its path alone.

use std::sync::Arc;

use crate::exchange::ScriptId;
use crate::paths::Deployment;

/// The names of one scheduled script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Relative to the scripts root.
    pub path: Arc<str>,
    pub subdomain: String,
    /// `None` for a script that lies in no deployment's folder.
    pub exec_id: Option<String>,
    /// What it runs in; for a script in no deployment's folder the default one of its subdomain.
    pub deployment: Deployment,
    /// As requests to it are counted.
    pub script: Arc<ScriptId>,
}

impl Place {
    /// The place of the script at `path`.
    pub fn of(path: &str, default_exec_id: &str) -> Option<Self> {
        let mut names = path.split('/');
        let named = match (names.next(), names.next(), names.next()) {
            (Some(subdomain), Some(exec_id), Some(_)) => Deployment::new(subdomain, exec_id)
                .ok()
                .filter(|found| found.subdomain() == subdomain && found.exec_id() == exec_id),
            _ => None,
        };
        let (deployment, exec_id, rest) = match named {
            Some(found) => {
                let prefix = found.to_string().len() + 1;
                let exec_id = Some(found.exec_id().to_owned());
                (found, exec_id, path.get(prefix..)?)
            }
            None => {
                let (subdomain, rest) = path.split_once('/').unwrap_or(("", path));
                match Deployment::new(subdomain, default_exec_id) {
                    Ok(found) if found.subdomain() == subdomain => (found, None, rest),
                    _ => (Deployment::new("", default_exec_id).ok()?, None, path),
                }
            }
        };
        Some(Self {
            subdomain: deployment.subdomain().to_owned(),
            exec_id,
            script: Arc::new(ScriptId {
                deployment: deployment.to_string().into(),
                route: route(rest).into(),
                file: path.into(),
            }),
            deployment,
            path: path.into(),
        })
    }
}

/// The route that a file of a deployment mounts.
fn route(file: &str) -> String {
    let stem = [".ts", ".js"]
        .iter()
        .find_map(|extension| file.strip_suffix(extension))
        .unwrap_or(file);
    let stem = match stem.strip_suffix("index") {
        Some("") => "",
        Some(folder) => folder.strip_suffix('/').unwrap_or(stem),
        None => stem,
    };
    format!("/{stem}")
}

/// Whether a file is one that may be scheduled.
pub(super) fn is_script(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    !name.starts_with('.') && (name.ends_with(".ts") || name.ends_with(".js"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_deployment_and_route() {
        for (path, subdomain, exec_id, deployment, route) in [
            (
                "default/1/tick.ts",
                "default",
                Some("1"),
                "default/1",
                "/tick",
            ),
            ("app/2/jobs/index.js", "app", Some("2"), "app/2", "/jobs"),
            ("default/1/index.ts", "default", Some("1"), "default/1", "/"),
            (
                "default/1/reindex.ts",
                "default",
                Some("1"),
                "default/1",
                "/reindex",
            ),
            (
                "default/1/a/[id].ts",
                "default",
                Some("1"),
                "default/1",
                "/a/[id]",
            ),
            ("app/tick.ts", "app", None, "app/7", "/tick"),
            ("tick.ts", "default", None, "default/7", "/tick"),
            ("App/1/tick.ts", "default", None, "default/7", "/App/1/tick"),
            (
                "default/a-b/tick.ts",
                "default",
                None,
                "default/7",
                "/a-b/tick",
            ),
        ] {
            let place = Place::of(path, "7").unwrap();
            assert_eq!(place.subdomain, subdomain, "{path}");
            assert_eq!(place.exec_id.as_deref(), exec_id, "{path}");
            assert_eq!(place.deployment.to_string(), deployment, "{path}");
            assert_eq!(&*place.script.route, route, "{path}");
            assert_eq!(&*place.script.file, path);
        }
    }

    #[test]
    fn only_visible_scripts_are_scheduled() {
        assert!(is_script("default/1/tick.ts") && is_script("a.js"));
        assert!(!is_script("default/1/.tick.ts") && !is_script("tick.env") && !is_script("ts"));
    }
}
