//! From a request's path to its script: decoding, the folders that are searched in turn, the scripts that take what is left.

mod pages;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use thiserror::Error;

use super::error::StoreError;
use super::listing::{EXCLUSIVE, Language, Listing};
use super::routes::{self, Folders, Found, Parameter, RouteKind};
use super::shelf::{NotRead, Script, Shelf};
use crate::paths::Deployment;

pub use pages::{Icon, Page};
pub(super) use pages::{icon, page};

/// How often a search is repeated when its script vanishes between being found and being read.
const ATTEMPTS: usize = 4;

/// A request's script and how it was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    pub script: Arc<Script>,
    /// The pattern, such as `/users/[id]`; `/*` for a fall-back.
    pub route: String,
    pub kind: RouteKind,
    /// In the order of the path.
    pub parameters: Vec<(String, Parameter)>,
    /// The folder whose search matched, relative to the root; empty for the root.
    pub base_dir: String,
    /// What runs around it.
    pub middleware: Middleware,
}

/// The scripts of a folder that run before and after each other script of that same folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Middleware {
    /// `pre.ts` or `pre.js`.
    pub pre: Option<Arc<Script>>,
    /// `post.ts` or `post.js`.
    pub post: Option<Arc<Script>>,
}

/// Why a request has no script.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ResolveError {
    /// No file matches. `tried` are the files that would have, best first; `folders` those that were searched.
    #[error("no script matches")]
    NotFound {
        tried: Vec<String>,
        folders: Vec<String>,
    },
    #[error("URL path contains invalid percent-encoding.")]
    BadEncoding,
    #[error("URL path contains disallowed characters.")]
    Disallowed,
    /// The deployment's `.exclusive` marker is there but cannot be read, so nobody knows what may be served.
    #[error("{message}")]
    ScopeUnreadable { message: String },
    /// The script is there but cannot be used: not text, too large, unreadable.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A folder's path and what it was found to hold.
type Answer = (Box<str>, Option<Arc<Listing>>);

/// The folders one request has looked into: each is asked about once, so the request sees one state of it.
struct Glance<'a> {
    shelf: &'a Shelf,
    /// Absent where the disk may be read; else set when an answer is worth nothing because it would have to be.
    unread: Option<Cell<bool>>,
    /// A handful at most, so a list is quicker than a map.
    seen: RefCell<Vec<Answer>>,
}

impl Folders for Glance<'_> {
    type Error = StoreError;

    fn listing(&self, path: &str) -> Result<Option<Arc<Listing>>, StoreError> {
        if let Some((_, listing)) = self.seen.borrow().iter().find(|(seen, _)| **seen == *path) {
            return Ok(listing.clone());
        }
        let listing = match &self.unread {
            None => self.shelf.listing(path)?,
            Some(unread) => or_unread(self.shelf.listing_read(path), unread)?,
        };
        self.seen.borrow_mut().push((path.into(), listing.clone()));
        Ok(listing)
    }
}

impl<'a> Glance<'a> {
    fn new(shelf: &'a Shelf, unread: Option<Cell<bool>>) -> Self {
        Self {
            shelf,
            unread,
            seen: RefCell::default(),
        }
    }

    fn script(&self, path: &str) -> Result<Option<Arc<Script>>, StoreError> {
        match &self.unread {
            None => self.shelf.script(path),
            Some(unread) => or_unread(self.shelf.script_read(path), unread),
        }
    }
}

/// What was read, or nothing and a note that it was not.
fn or_unread<T>(
    read: Result<Result<Option<T>, StoreError>, NotRead>,
    unread: &Cell<bool>,
) -> Result<Option<T>, StoreError> {
    read.unwrap_or_else(|NotRead| {
        unread.set(true);
        Ok(None)
    })
}

/// What [`resolve`] would find, if that was read before; the disk is asked only whether it is current.
///
/// `None` says nothing: then it has to be resolved.
pub(super) fn resolve_read(
    shelf: &Shelf,
    deployment: &Deployment,
    hostname: &str,
    path: &str,
) -> Option<Resolved> {
    let glance = Glance::new(shelf, Some(Cell::new(false)));
    let segments = segments(path).ok()?;
    let scope = Scope::of(&glance, deployment, hostname).ok()?;
    let found = scope.script(&glance, &segments).ok()?;
    let all_read = glance.unread.is_some_and(|unread| !unread.get());
    match found {
        Search::Found(resolved) if all_read => Some(resolved),
        Search::Found(_) | Search::Vanished | Search::Nothing => None,
    }
}

/// Finds and reads the script that `path`, the raw path of a URL, means in `deployment`; `hostname` is the namespace searched before the deployment's own.
pub(super) fn resolve(
    shelf: &Shelf,
    deployment: &Deployment,
    hostname: &str,
    path: &str,
) -> Result<Resolved, ResolveError> {
    let segments = segments(path)?;
    let mut attempts = 0;
    loop {
        attempts += 1;
        let glance = Glance::new(shelf, None);
        let scope = Scope::of(&glance, deployment, hostname)?;
        match scope.script(&glance, &segments)? {
            Search::Found(resolved) => return Ok(resolved),
            Search::Vanished if attempts < ATTEMPTS => {}
            Search::Vanished | Search::Nothing => return Err(scope.not_found(&segments)),
        }
    }
}

/// The decoded segments of a raw URL path: split first, each decoded once, one trailing slash dropped.
fn segments(path: &str) -> Result<Vec<Cow<'_, str>>, ResolveError> {
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Ok(Vec::new());
    }
    path.split('/').map(segment).collect()
}

fn segment(raw: &str) -> Result<Cow<'_, str>, ResolveError> {
    let mut rest = raw;
    while let Some((_, after)) = rest.split_once('%') {
        let sound = after
            .as_bytes()
            .get(..2)
            .is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
        if !sound {
            return Err(ResolveError::BadEncoding);
        }
        rest = after;
    }
    let text = percent_decode_str(raw)
        .decode_utf8()
        .map_err(|_| ResolveError::BadEncoding)?;
    let disallowed =
        text.chars().any(|c| c.is_control() || c == '\\') || matches!(&*text, "." | "..");
    if disallowed {
        Err(ResolveError::Disallowed)
    } else {
        Ok(text)
    }
}

/// What came of looking for a script.
enum Search {
    Found(Resolved),
    /// It was there when its folder was looked into, and not when it was read.
    Vanished,
    Nothing,
}

/// The folders a request may be answered from, in order, and whether others may step in.
struct Scope {
    folders: Vec<String>,
    /// The namespaces whose fall-back scripts count; `None` where an exclusive folder forbids them.
    fallbacks: Option<Vec<String>>,
}

impl Scope {
    fn of(
        glance: &Glance<'_>,
        deployment: &Deployment,
        hostname: &str,
    ) -> Result<Self, ResolveError> {
        let mut namespaces = vec![deployment.subdomain()];
        // A host that names no deployment is a namespace of its own, where there is a folder or a script for it.
        let known =
            |root: &Listing| root.folders.contains(hostname) || root.files.contains_key(hostname);
        if hostname != deployment.subdomain()
            && glance.listing("")?.is_some_and(|root| known(&root))
        {
            namespaces.insert(0, hostname);
        }
        let mut folders = Vec::with_capacity(2 * namespaces.len() + 2);
        for namespace in &namespaces {
            let folder = format!("{namespace}/{}", deployment.exec_id());
            if is_exclusive(glance, &folder)? {
                return Ok(Self {
                    folders: vec![folder],
                    fallbacks: None,
                });
            }
            folders.push(folder);
            folders.push((*namespace).to_owned());
        }
        folders.push(deployment.exec_id().to_owned());
        folders.push(String::new());
        let namespaces = namespaces.into_iter().map(str::to_owned).collect();
        Ok(Self {
            folders,
            fallbacks: Some(namespaces),
        })
    }

    /// Finds the script and takes its text.
    fn script(&self, glance: &Glance<'_>, segments: &[Cow<'_, str>]) -> Result<Search, StoreError> {
        let Some((found, base_dir)) = self.search(glance, segments)? else {
            return Ok(Search::Nothing);
        };
        let Some(script) = glance.script(&found.file)? else {
            return Ok(Search::Vanished);
        };
        let Some(middleware) = middleware(glance, &found.file)? else {
            return Ok(Search::Vanished);
        };
        Ok(Search::Found(Resolved {
            middleware,
            script,
            route: found.route,
            kind: found.kind,
            parameters: found.parameters,
            base_dir,
        }))
    }

    fn search(
        &self,
        glance: &Glance<'_>,
        segments: &[Cow<'_, str>],
    ) -> Result<Option<(Found, String)>, StoreError> {
        for folder in &self.folders {
            if let Some(found) = routes::find(glance, folder, segments)? {
                return Ok(Some((found, folder.clone())));
            }
        }
        self.fallback(glance)
    }

    /// The script that takes what nothing else did.
    fn fallback(&self, glance: &Glance<'_>) -> Result<Option<(Found, String)>, StoreError> {
        for (folder, stem) in self.fallback_stems() {
            let Some(listing) = glance.listing(folder)? else {
                continue;
            };
            if let Some(language) = listing.files.get(stem) {
                let slash = if folder.is_empty() { "" } else { "/" };
                let found = Found {
                    file: format!("{folder}{slash}{stem}{}", language.extension()),
                    route: "/*".to_owned(),
                    kind: RouteKind::Fallback,
                    parameters: Vec::new(),
                };
                return Ok(Some((found, folder.to_owned())));
            }
        }
        Ok(None)
    }

    /// Folder and name of each fall-back, in order.
    fn fallback_stems(&self) -> impl Iterator<Item = (&str, &str)> {
        let namespaces = self.fallbacks.iter().flatten();
        let own = namespaces.flat_map(|name| [("", name.as_str()), (name.as_str(), "index")]);
        own.chain(self.fallbacks.is_some().then_some(("", "index")))
    }

    fn not_found(&self, segments: &[Cow<'_, str>]) -> ResolveError {
        let path = segments.join("/");
        let mut tried = Vec::new();
        for folder in &self.folders {
            let stem = [folder.as_str(), path.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("/");
            if !path.is_empty() {
                tried.extend([".ts", ".js"].map(|extension| format!("{stem}{extension}")));
            }
            let slash = if stem.is_empty() { "" } else { "/" };
            tried.extend([".ts", ".js"].map(|extension| format!("{stem}{slash}index{extension}")));
        }
        for (folder, stem) in self.fallback_stems() {
            let slash = if folder.is_empty() { "" } else { "/" };
            tried.extend(
                [".ts", ".js"].map(|extension| format!("{folder}{slash}{stem}{extension}")),
            );
        }
        let mut seen = std::collections::HashSet::new();
        tried.retain(|file| seen.insert(file.clone()));
        ResolveError::NotFound {
            tried,
            folders: self.folders.clone(),
        }
    }
}

/// What runs around a file; `None` if a part of it has vanished meanwhile.
fn middleware(glance: &Glance<'_>, file: &str) -> Result<Option<Middleware>, StoreError> {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let Some(listing) = glance.listing(folder)? else {
        return Ok(None);
    };
    let part = |stem: &str, language: Option<Language>| {
        let Some(language) = language else {
            return Ok(Some(None));
        };
        let slash = if folder.is_empty() { "" } else { "/" };
        let script = glance.script(&format!("{folder}{slash}{stem}{}", language.extension()))?;
        Ok::<_, StoreError>(script.map(Some))
    };
    let (pre, post) = (part("pre", listing.pre)?, part("post", listing.post)?);
    Ok(pre.zip(post).map(|(pre, post)| Middleware { pre, post }))
}

/// Whether the folder confines its routes to itself.
fn is_exclusive(glance: &Glance<'_>, folder: &str) -> Result<bool, ResolveError> {
    let unreadable = |error: StoreError| ResolveError::ScopeUnreadable {
        message: error.to_string(),
    };
    let marked = glance
        .listing(folder)
        .map_err(unreadable)?
        .is_some_and(|listing| listing.marked);
    if !marked {
        return Ok(false);
    }
    match glance.shelf.probe(&format!("{folder}/{EXCLUSIVE}")) {
        Ok(()) => Ok(true),
        Err(StoreError::NotFound { .. }) => Ok(false),
        Err(error) => Err(unreadable(error)),
    }
}

#[cfg(test)]
mod tests;
