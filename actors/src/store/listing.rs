//! One folder as routes see it: which names mount, and as what.

use std::collections::{HashMap, HashSet};

use crate::paths::{is_reserved, is_temporary};

/// The file that confines a deployment's routes to its own folder.
pub(super) const EXCLUSIVE: &str = ".exclusive";

/// The languages that mount; TypeScript comes first where both exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    TypeScript,
    JavaScript,
}

impl Language {
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::TypeScript => ".ts",
            Self::JavaScript => ".js",
        }
    }
}

/// What an entry of a folder is, links already followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    File,
    Folder,
}

/// What a name without its extension asks of a request's segment.
#[derive(Debug, PartialEq, Eq)]
enum Pattern<'a> {
    Literal,
    One(&'a str),
    Many(&'a str),
    AnyNumber(&'a str),
    /// In brackets, but no pattern; it mounts nowhere.
    Broken,
}

impl<'a> Pattern<'a> {
    fn of(stem: &'a str) -> Self {
        let Some(inner) = stem
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        else {
            return Self::Literal;
        };
        let optional = inner
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        let (name, make): (&str, fn(&'a str) -> Self) = match (optional, inner.strip_prefix("..."))
        {
            (Some(inner), _) => match inner.strip_prefix("...") {
                Some(name) => (name, Self::AnyNumber),
                None => return Self::Broken,
            },
            (None, Some(name)) => (name, Self::Many),
            (None, None) => (inner, Self::One),
        };
        if name.is_empty() || name.contains(['[', ']']) {
            Self::Broken
        } else {
            make(name)
        }
    }
}

/// A folder's mounting names, by what they match.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    /// Whether there is an entry named `.exclusive`, whatever it is.
    pub(super) marked: bool,
    /// Literal names of scripts, without extension; `index` among them.
    pub(super) files: HashMap<Box<str>, Language>,
    pub(super) folders: HashSet<Box<str>>,
    /// Parameters of `[name]` scripts and folders, in ascending order so that the first of two always wins.
    pub(super) dynamic_files: Vec<(Box<str>, Language)>,
    pub(super) dynamic_folders: Vec<Box<str>>,
    /// `[...name]` and `[[...name]]`, the first of each.
    pub(super) catch_all: Option<(Box<str>, Language)>,
    pub(super) optional: Option<(Box<str>, Language)>,
    /// `pre` and `post`, which run around the folder's scripts and mount nowhere.
    pub(super) pre: Option<Language>,
    pub(super) post: Option<Language>,
}

impl Listing {
    /// Sorts a folder's entries, in any order given, into what they mount as.
    pub(super) fn of<'a>(entries: impl IntoIterator<Item = (&'a str, EntryKind)>) -> Self {
        let mut listing = Self::default();
        for (name, kind) in entries {
            if name == EXCLUSIVE {
                listing.marked = true;
            }
            if name.starts_with('.') || is_reserved(name) || is_temporary(name) {
                continue;
            }
            match kind {
                EntryKind::Folder => listing.add_folder(name),
                EntryKind::File => listing.add_file(name),
            }
        }
        listing.dynamic_files.sort_unstable();
        listing
            .dynamic_files
            .dedup_by(|later, kept| later.0 == kept.0);
        listing.dynamic_folders.sort_unstable();
        listing
    }

    fn add_folder(&mut self, name: &str) {
        match Pattern::of(name) {
            Pattern::Literal => {
                self.folders.insert(name.into());
            }
            Pattern::One(parameter) => self.dynamic_folders.push(parameter.into()),
            // A catch-all takes the rest of the path, so nothing can lie below it.
            Pattern::Many(_) | Pattern::AnyNumber(_) | Pattern::Broken => {}
        }
    }

    fn add_file(&mut self, name: &str) {
        let Some((stem, language)) = mounted(name) else {
            return;
        };
        match Pattern::of(stem) {
            Pattern::Literal if stem == "pre" => keep_better(&mut self.pre, language),
            Pattern::Literal if stem == "post" => keep_better(&mut self.post, language),
            Pattern::Literal => {
                let kept = self.files.entry(stem.into()).or_insert(language);
                *kept = language.min(*kept);
            }
            Pattern::One(parameter) => self.dynamic_files.push((parameter.into(), language)),
            Pattern::Many(parameter) => keep_first(&mut self.catch_all, parameter, language),
            Pattern::AnyNumber(parameter) => keep_first(&mut self.optional, parameter, language),
            Pattern::Broken => {}
        }
    }

    /// How much room it takes, in names.
    pub(super) fn weight(&self) -> u64 {
        let names = self.files.len()
            + self.folders.len()
            + self.dynamic_files.len()
            + self.dynamic_folders.len();
        names as u64 + 1
    }
}

/// The name without extension and the language of a script's file, which a declaration is not.
fn mounted(name: &str) -> Option<(&str, Language)> {
    let (stem, language) = match name.rsplit_once('.')? {
        (stem, "ts") => (stem, Language::TypeScript),
        (stem, "js") => (stem, Language::JavaScript),
        _ => return None,
    };
    let declaration = language == Language::TypeScript && stem.ends_with(".d");
    (!declaration).then_some((stem, language))
}

fn keep_better(kept: &mut Option<Language>, language: Language) {
    *kept = Some(kept.map_or(language, |other| other.min(language)));
}

fn keep_first(kept: &mut Option<(Box<str>, Language)>, name: &str, language: Language) {
    let smaller = kept
        .as_ref()
        .is_none_or(|(kept, other)| (name, language) < (&**kept, *other));
    if smaller {
        *kept = Some((name.into(), language));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mount_by_their_shape() {
        for (stem, pattern) in [
            ("users", Pattern::Literal),
            ("a[b]", Pattern::Literal),
            ("[b]c", Pattern::Literal),
            ("[id]", Pattern::One("id")),
            ("[my-id]", Pattern::One("my-id")),
            ("[...slug]", Pattern::Many("slug")),
            ("[[...path]]", Pattern::AnyNumber("path")),
            ("[]", Pattern::Broken),
            ("[...]", Pattern::Broken),
            ("[[...]]", Pattern::Broken),
            ("[[id]]", Pattern::Broken),
            ("[a][b]", Pattern::Broken),
        ] {
            assert_eq!(Pattern::of(stem), pattern, "{stem}");
        }
    }

    #[test]
    fn only_scripts_mount_and_typescript_comes_first() {
        use EntryKind::{File, Folder};
        let listing = Listing::of([
            ("a.js", File),
            ("a.ts", File),
            ("b.js", File),
            ("types.d.ts", File),
            ("pre.js", File),
            ("post.ts", File),
            (".hidden.ts", File),
            (".hoody-tmp-1.ts", File),
            ("readme.md", File),
            ("run.sh", File),
            ("folder.ts", Folder),
            ("node_modules", Folder),
            (".git", Folder),
            ("_SDK", Folder),
            ("[b].js", File),
            ("[a].js", File),
            ("[a].ts", File),
            ("[...z].ts", File),
            ("[...y].js", File),
            ("[id]", Folder),
            (".exclusive", File),
        ]);
        assert!(listing.marked);
        assert_eq!(listing.files.get("a"), Some(&Language::TypeScript));
        assert_eq!(listing.files.get("b"), Some(&Language::JavaScript));
        assert_eq!(listing.files.len(), 2);
        assert_eq!(
            listing
                .folders
                .iter()
                .map(|name| &**name)
                .collect::<Vec<_>>(),
            ["folder.ts"]
        );
        assert_eq!(
            listing.dynamic_files,
            [
                ("a".into(), Language::TypeScript),
                ("b".into(), Language::JavaScript)
            ]
        );
        assert_eq!(listing.dynamic_folders, ["id".into()]);
        assert_eq!(listing.catch_all, Some(("y".into(), Language::JavaScript)));
    }
}
