//! Matching a request's segments against folders: static before dynamic before catch-all before optional catch-all.
//!
//! Pure: folders come from a `Folders`, so the rules can be tested without a disk.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use super::listing::{Language, Listing};

/// Folders looked into for one request at most; only a tree of links to itself has more.
const MAX_VISITS: usize = 4096;

/// How a route came to match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteKind {
    Static,
    /// At least one `[name]`, and no catch-all.
    Dynamic,
    /// Ends with `[...name]`.
    CatchAll,
    /// Ends with `[[...name]]`.
    OptionalCatchAll,
    /// Nothing matched; a script that takes what is left did.
    Fallback,
}

/// The value of a route parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parameter {
    One(String),
    /// The segments of a catch-all, at least one.
    Many(Vec<String>),
}

/// Where folders come from.
pub(super) trait Folders {
    type Error;
    /// The folder at `path`, or `None` if there is none.
    fn listing(&self, path: &str) -> Result<Option<Arc<Listing>>, Self::Error>;
}

/// A script that matches.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Relative to the root.
    pub(super) file: String,
    /// The pattern, from the folder that was searched, with a slash first.
    pub(super) route: String,
    pub(super) kind: RouteKind,
    /// In the order of the path; a name that stands twice is there twice.
    pub(super) parameters: Vec<(String, Parameter)>,
}

/// The script below `base` that `segments` mean, already decoded.
pub(super) fn find<F: Folders>(
    folders: &F,
    base: &str,
    segments: &[Cow<'_, str>],
) -> Result<Option<Found>, F::Error> {
    let mut search = Search {
        folders,
        segments,
        path: base.to_owned(),
        base_length: base.len(),
        taken: Vec::new(),
        visits: 0,
    };
    search.descend(0)
}

struct Search<'a, F> {
    folders: &'a F,
    segments: &'a [Cow<'a, str>],
    /// The folder being looked into; grows and shrinks with the search.
    path: String,
    base_length: usize,
    /// The `[name]` folders on the way, and which segment each took.
    taken: Vec<(Box<str>, usize)>,
    visits: usize,
}

impl<F: Folders> Search<'_, F> {
    /// Looks for the segments from `depth` on in the folder at `self.path`, and leaves that as it was.
    fn descend(&mut self, depth: usize) -> Result<Option<Found>, F::Error> {
        self.visits += 1;
        if self.visits > MAX_VISITS {
            return Ok(None);
        }
        let Some(listing) = self.folders.listing(&self.path)? else {
            return Ok(None);
        };
        let Some(segment) = self.segments.get(depth) else {
            return Ok(self.here(&listing));
        };
        // An empty segment names nothing, so no script takes a path that has one.
        if segment.is_empty() {
            return Ok(None);
        }
        let last = depth + 1 == self.segments.len();
        if let Some(found) = self.literal(&listing, segment, depth, last)? {
            return Ok(Some(found));
        }
        if let Some(found) = self.dynamic(&listing, segment, depth, last)? {
            return Ok(Some(found));
        }
        Ok(self.rest(&listing, depth))
    }

    /// The script of the folder itself.
    fn here(&self, listing: &Listing) -> Option<Found> {
        if let Some(language) = listing.files.get("index") {
            return Some(self.found("index", *language, self.kind(), None, false));
        }
        let (name, language) = listing.optional.as_ref()?;
        let stem = format!("[[...{name}]]");
        Some(self.found(&stem, *language, RouteKind::OptionalCatchAll, None, true))
    }

    fn literal(
        &mut self,
        listing: &Listing,
        segment: &str,
        depth: usize,
        last: bool,
    ) -> Result<Option<Found>, F::Error> {
        if last && let Some(language) = listing.files.get(segment) {
            let shown = segment != "index";
            return Ok(Some(self.found(
                segment,
                *language,
                self.kind(),
                None,
                shown,
            )));
        }
        if !listing.folders.contains(segment) {
            return Ok(None);
        }
        self.enter(segment, depth)
    }

    fn dynamic(
        &mut self,
        listing: &Listing,
        segment: &str,
        depth: usize,
        last: bool,
    ) -> Result<Option<Found>, F::Error> {
        if last && let Some((name, language)) = listing.dynamic_files.first() {
            let value = (name.to_string(), Parameter::One(segment.to_owned()));
            let stem = format!("[{name}]");
            return Ok(Some(self.found(
                &stem,
                *language,
                RouteKind::Dynamic,
                Some(value),
                true,
            )));
        }
        for name in &listing.dynamic_folders {
            self.taken.push((name.clone(), depth));
            let found = self.enter(&format!("[{name}]"), depth)?;
            self.taken.pop();
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// The catch-all of the folder, which takes everything from `depth` on.
    fn rest(&self, listing: &Listing, depth: usize) -> Option<Found> {
        let rest = self.segments.get(depth..).unwrap_or_default();
        if rest.iter().any(|segment| segment.is_empty()) {
            return None;
        }
        let (stem, name, language, kind) = match (&listing.catch_all, &listing.optional) {
            (Some((name, language)), _) => {
                (format!("[...{name}]"), name, language, RouteKind::CatchAll)
            }
            (None, Some((name, language))) => (
                format!("[[...{name}]]"),
                name,
                language,
                RouteKind::OptionalCatchAll,
            ),
            (None, None) => return None,
        };
        let values = rest.iter().map(|segment| segment.to_string()).collect();
        let value = (name.to_string(), Parameter::Many(values));
        Some(self.found(&stem, *language, kind, Some(value), true))
    }

    /// Searches on in the folder `name`.
    fn enter(&mut self, name: &str, depth: usize) -> Result<Option<Found>, F::Error> {
        let length = self.path.len();
        if length > 0 {
            self.path.push('/');
        }
        self.path.push_str(name);
        let found = self.descend(depth + 1);
        self.path.truncate(length);
        found
    }

    /// The kind of a literal name, which depends on the folders above it.
    fn kind(&self) -> RouteKind {
        if self.taken.is_empty() {
            RouteKind::Static
        } else {
            RouteKind::Dynamic
        }
    }

    fn found(
        &self,
        stem: &str,
        language: Language,
        kind: RouteKind,
        value: Option<(String, Parameter)>,
        shown: bool,
    ) -> Found {
        let below = self.path.get(self.base_length..).unwrap_or_default();
        let below = below.trim_start_matches('/');
        let mut route = String::with_capacity(below.len() + stem.len() + 2);
        for part in [below, if shown { stem } else { "" }] {
            if !part.is_empty() {
                route.push('/');
                route.push_str(part);
            }
        }
        if route.is_empty() {
            route.push('/');
        }
        let mut file = String::with_capacity(self.path.len() + stem.len() + 4);
        if !self.path.is_empty() {
            file.push_str(&self.path);
            file.push('/');
        }
        // Writing to a string cannot fail.
        let _ = write!(file, "{stem}{}", language.extension());
        let parameters = self
            .taken
            .iter()
            .filter_map(|(name, depth)| {
                let segment = self.segments.get(*depth)?;
                Some((name.to_string(), Parameter::One(segment.to_string())))
            })
            .chain(value)
            .collect();
        Found {
            file,
            route,
            kind,
            parameters,
        }
    }
}

#[cfg(test)]
mod tests;
