//! Which serverless scripts run in their deployment's own VM, because their helpers keep state there.
//!
//! Invariants
//! - A decision holds as long as every file it was made from has the same text, and what was looked for in vain is not there.
//! - A helper is a local file that a script, or one of its helpers, imports; packages are none.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use quick_cache::sync::Cache;

use crate::modules::{Library, Modules};
use crate::{Invocation, Source, keeps};

/// Scripts whose decision is kept.
const CACHED: usize = 1024;
/// Imports of one script and its helpers that are followed; one with more is taken to keep state.
const IMPORTS: usize = 500;

/// A file and the hash of its text.
type Text = (Arc<str>, [u8; 32]);

/// What decides, beside the helpers themselves: the files of the run, and the deployment.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    script: Text,
    pre: Option<Text>,
    post: Option<Text>,
    deployment: Arc<str>,
}

/// A decision and what it stands on.
struct Known {
    helpers: Vec<Text>,
    absent: Vec<String>,
    keeps: bool,
}

/// The decisions of one engine.
pub(crate) struct Placement {
    known: Cache<Key, Arc<Known>>,
}

impl Placement {
    pub(crate) fn new() -> Self {
        Self {
            known: Cache::new(CACHED),
        }
    }

    /// Whether a helper of the run's files keeps state.
    pub(crate) fn keeps(&self, library: &Library, invocation: &Invocation) -> bool {
        let entries = || {
            let around = invocation.pre.iter().chain(&invocation.post);
            std::iter::once(&invocation.script).chain(around)
        };
        if !entries().any(|source| library.compiler.has_helpers(source)) {
            return false;
        }
        let text = |source: &Source| (source.path.clone(), source.hash);
        let key = Key {
            script: text(&invocation.script),
            pre: invocation.pre.as_ref().map(text),
            post: invocation.post.as_ref().map(text),
            deployment: invocation.deployment.as_str().into(),
        };
        if let Some(known) = self.known.get(&key)
            && known.holds(library)
        {
            return known.keeps;
        }
        let known = Arc::new(decide(library, invocation, entries()));
        let keeps = known.keeps;
        self.known.insert(key, known);
        keeps
    }
}

impl Known {
    fn holds(&self, library: &Library) -> bool {
        let sources = &library.sources;
        let is_same = |(path, hash): &Text| {
            let read = sources.read(path);
            read.is_some_and(|source| source.hash == *hash)
        };
        self.helpers.iter().all(is_same)
            && self.absent.iter().all(|path| sources.read(path).is_none())
    }
}

/// Looks through a script's helpers, and theirs.
fn decide<'s>(
    library: &Library,
    invocation: &Invocation,
    entries: impl Iterator<Item = &'s Source>,
) -> Known {
    let modules = Modules::new(library.clone(), Arc::default(), invocation, Rc::default());
    let mut known = Known {
        helpers: Vec::new(),
        absent: Vec::new(),
        keeps: false,
    };
    let (mut lends, mut alters, mut listens) = (false, false, false);
    let mut followed = 0;
    let mut seen = HashSet::new();
    let mut left: Vec<(Source, bool)> = entries.map(|source| (source.clone(), false)).collect();
    while let Some((source, is_helper)) = left.pop() {
        let facts = library.compiler.keeps(&source);
        alters |= facts.alters;
        known.keeps |= facts.computes;
        if is_helper {
            lends |= facts.lends;
            listens |= facts.listens;
            if let Some(name) = &facts.own {
                let (script, path) = (&invocation.script.path, &source.path);
                log::debug!("{script} runs in its deployment's worker VM: {path} keeps {name}");
                known.keeps = true;
            }
        }
        for (specifier, asked) in &facts.helpers {
            followed += 1;
            if followed > IMPORTS {
                return Known {
                    helpers: Vec::new(),
                    absent: Vec::new(),
                    keeps: true,
                };
            }
            let absent = &mut known.absent;
            let found = modules.look_for(specifier, &source.path, *asked, absent);
            let helper = found.filter(|path| keeps::is_code(path) && seen.insert(path.clone()));
            if let Some(helper) = helper.and_then(|path| library.sources.read(&path)) {
                known.helpers.push((helper.path.clone(), helper.hash));
                left.push((helper, true));
            }
        }
    }
    // A server that a helper makes listen is the handler of the run that evaluated it, and of no later one.
    known.keeps = (known.keeps || (lends && alters)) && !listens;
    known
}
