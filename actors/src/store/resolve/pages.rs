//! Files that are served as they are: Markdown pages, each with the script that guards it, and a deployment's icon.

use std::sync::Arc;

use super::{Glance, ResolveError, Scope, StoreError, segments};
use crate::paths::{Deployment, is_reserved, is_temporary};
use crate::store::shelf::{Script, Shelf};

const ICON: &str = "favicon.ico";

/// A Markdown page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub text: Arc<str>,
    /// The script of the same name beside it, which guards it.
    pub companion: Option<Arc<Script>>,
}

/// A deployment's icon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Icon {
    Found(Vec<u8>),
    /// There is none, and the service may show its own.
    Missing,
    /// There is none, and the deployment keeps to its own folder.
    Withheld,
}

/// The page that `path`, the raw path of a URL ending in `.md`, means; `None` if there is none to be shown.
pub(in crate::store) fn page(
    shelf: &Shelf,
    deployment: &Deployment,
    hostname: &str,
    path: &str,
) -> Result<Option<Page>, ResolveError> {
    let segments = segments(path)?;
    let Some(stem) = segments.last().and_then(|name| name.strip_suffix(".md")) else {
        return Ok(None);
    };
    if !segments.iter().all(|segment| is_shown(segment))
        || stem == "_system"
        || stem.ends_with(".system")
    {
        return Ok(None);
    }
    let glance = Glance::new(shelf, None);
    let asked = segments.join("/");
    for folder in &Scope::of(&glance, deployment, hostname)?.folders {
        let slash = if folder.is_empty() { "" } else { "/" };
        let file = format!("{folder}{slash}{asked}");
        let Some(page) = present(shelf, &file)? else {
            continue;
        };
        let beside = file.strip_suffix(".md").unwrap_or(&file);
        let companion = match present(shelf, &format!("{beside}.ts"))? {
            None => present(shelf, &format!("{beside}.js"))?,
            found => found,
        };
        return Ok(Some(Page {
            text: page.text.clone(),
            companion,
        }));
    }
    Ok(None)
}

/// The icon of the deployment.
pub(in crate::store) fn icon(
    shelf: &Shelf,
    deployment: &Deployment,
    hostname: &str,
) -> Result<Icon, ResolveError> {
    let scope = Scope::of(&Glance::new(shelf, None), deployment, hostname)?;
    for folder in &scope.folders {
        let slash = if folder.is_empty() { "" } else { "/" };
        if let Some(bytes) = shelf.bytes(&format!("{folder}{slash}{ICON}"))? {
            return Ok(Icon::Found(bytes));
        }
    }
    Ok(match scope.fallbacks {
        Some(_) => Icon::Missing,
        None => Icon::Withheld,
    })
}

/// The file, unless a folder has its name.
fn present(shelf: &Shelf, file: &str) -> Result<Option<Arc<Script>>, StoreError> {
    match shelf.script(file) {
        Err(error) if error.is_absence() => Ok(None),
        other => other,
    }
}

/// Whether a decoded segment is one name that may be seen from outside.
fn is_shown(segment: &str) -> bool {
    let hidden = segment.is_empty() || segment.starts_with('.') || segment.contains('/');
    !hidden && !is_reserved(segment) && !is_temporary(segment)
}
