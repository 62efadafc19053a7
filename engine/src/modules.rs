//! Which file an `import` or a `require` means, and what it is.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::compile::Compiler;
use crate::ffi::OpError;
use crate::line_map::LineMap;
use crate::packages::{self, Asked, Packages};
use crate::transpile::Role;
use crate::{Invocation, Kind, Source, Sources, environment};

/// What is tried after a path without a known file.
const EXTENSIONS: [&str; 7] = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".json"];
/// The modules one VM may load.
const MODULES: usize = 10_000;
/// How often the packages of a worker VM are looked at for changes; its other modules are before every run.
const PACKAGES_CHECKED: Duration = Duration::from_secs(2);

/// What the modules of all runs share.
#[derive(Clone)]
pub(crate) struct Library {
    pub(crate) sources: Arc<dyn Sources>,
    pub(crate) compiler: Arc<Compiler>,
    pub(crate) packages: Arc<Packages>,
}

/// What is known of the modules that a VM has loaded.
#[derive(Default)]
pub(crate) struct Loaded {
    /// From generated lines to the files', for stacks.
    maps: HashMap<Arc<str>, Arc<LineMap>>,
    /// The texts that the modules of a worker VM were made of.
    hashes: HashMap<String, [u8; 32]>,
    packages_checked: Option<Instant>,
}

/// The modules of one run.
pub(crate) struct Modules {
    sources: Arc<dyn Sources>,
    compiler: Arc<Compiler>,
    packages: Arc<Packages>,
    /// The folder that modules may come from, beside the packages: the deployment's, or the script's own where that
    /// lies outside of any deployment.
    home: String,
    /// Names that the prelude answers itself.
    builtins: Arc<[String]>,
    /// Whether a module awaits, directly or by what it imports; `None` while that is being found out.
    awaits: HashMap<String, Option<bool>>,
    /// Shared by the runs of a worker VM.
    loaded: Rc<RefCell<Loaded>>,
    /// What was guessed for paths whose dots were counted wrong, and whether the script has been told.
    guessed: RefCell<BTreeMap<String, bool>>,
}

/// A module as it is to be loaded.
pub(crate) enum Module {
    /// Code, for the role it has.
    Code(Source, Role),
    /// JSON text.
    Json(Source),
    /// Any other text.
    Text(Source),
}

impl Modules {
    pub(crate) fn new(
        library: Library,
        builtins: Arc<[String]>,
        invocation: &Invocation,
        loaded: Rc<RefCell<Loaded>>,
    ) -> Self {
        let home = home_of(invocation);
        let Library {
            sources,
            compiler,
            packages,
        } = library;
        Self {
            sources,
            compiler,
            packages,
            home,
            builtins,
            awaits: HashMap::new(),
            loaded,
            guessed: RefCell::default(),
        }
    }

    /// Whether they are what a run of that invocation would load too.
    pub(crate) fn is_of(&self, invocation: &Invocation) -> bool {
        self.home == home_of(invocation)
    }

    /// What is known of the modules loaded so far, for others that go on with them.
    pub(crate) fn loaded(&self) -> Rc<RefCell<Loaded>> {
        self.loaded.clone()
    }

    /// The folder below the scripts root that modules may come from; with a slash at its end unless it is the root.
    pub(crate) fn home(&self) -> &str {
        &self.home
    }

    pub(crate) fn compiler(&self) -> Arc<Compiler> {
        self.compiler.clone()
    }

    /// The variables that `process.env` holds.
    pub(crate) fn environment(&self, invocation: &Invocation) -> Vec<(String, String)> {
        environment::layered(
            &invocation.environment,
            &*self.sources,
            &invocation.script.path,
        )
    }

    /// Remembers a file's line map.
    pub(crate) fn remember(&mut self, path: Arc<str>, map: Arc<LineMap>) {
        self.loaded.borrow_mut().maps.insert(path, map);
    }

    /// The stack with generated places replaced by those of the files, and without the prelude's own frames.
    pub(crate) fn map_stack(&self, stack: &str) -> String {
        let mut lines: Vec<_> = stack
            .lines()
            .filter_map(|line| self.map_line(line))
            .collect();
        // The script is called by native code, which says nothing to its author.
        while lines.last().is_some_and(|line| line.ends_with("(native)")) {
            lines.pop();
        }
        lines.join("\n")
    }

    /// One line of a stack; `None` for a frame of the prelude, or of the function around a file's text.
    fn map_line(&self, line: &str) -> Option<String> {
        if line.contains("hoody:") {
            return None;
        }
        let parse = || {
            let (before, place) = match line.rsplit_once('(') {
                Some((before, place)) => (format!("{before}("), place.strip_suffix(')')?),
                None => {
                    let (before, place) = line.rsplit_once(' ')?;
                    (format!("{before} "), place)
                }
            };
            let mut parts = place.rsplitn(3, ':');
            let column = parts.next()?.parse().ok()?;
            let number = parts.next()?.parse().ok()?;
            let path = parts.next()?;
            Some((before, path, number, column))
        };
        let Some((before, path, number, column)) = parse() else {
            return Some(line.to_owned());
        };
        let loaded = self.loaded.borrow();
        let Some(map) = loaded.maps.get(path) else {
            return Some(line.to_owned());
        };
        let (number, column) = map.source(number, column)?;
        let end = if before.ends_with('(') { ")" } else { "" };
        // By the name that scripts know it by, under which no map is kept: what is mapped already stays as it is.
        let root = packages::ROOT;
        Some(format!("{before}{root}{path}:{number}:{column}{end}"))
    }

    /// The file that a specifier means, as a path relative to the scripts root, or `node:name` for a builtin.
    ///
    /// # Errors
    /// An error with the code `MODULE_NOT_FOUND` that lists what was tried.
    pub(crate) fn resolve(
        &self,
        specifier: &str,
        referrer: &str,
        asked: Asked,
    ) -> Result<String, OpError> {
        let bare = specifier.strip_prefix("node:").unwrap_or(specifier);
        if self.builtins.iter().any(|name| name == bare) {
            return Ok(format!("node:{bare}"));
        }
        let mut tried = Vec::new();
        let found = self.look_for(specifier, referrer, asked, &mut tried);
        found.ok_or_else(|| {
            let tried = if tried.is_empty() {
                String::new()
            } else {
                format!("; tried {}", tried.join(", "))
            };
            OpError::Coded {
                code: "MODULE_NOT_FOUND",
                message: format!("Cannot find module '{specifier}' from '{referrer}'{tried}"),
            }
        })
    }

    /// The file that a specifier means, and what was looked for in vain before it was found.
    pub(crate) fn look_for(
        &self,
        specifier: &str,
        referrer: &str,
        asked: Asked,
        tried: &mut Vec<String>,
    ) -> Option<String> {
        let folder = referrer.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_relative = specifier.starts_with("./")
            || specifier.starts_with("../")
            || [".", ".."].contains(&specifier);
        let rooted = specifier
            .strip_prefix("file:///scripts/")
            .or_else(|| specifier.strip_prefix(packages::ROOT));
        let found = if let Some(path) = rooted {
            join("", path).and_then(|path| self.find(&path, tried))
        } else if is_relative && !in_packages(referrer) {
            join(folder, specifier)
                .and_then(|path| self.find(&path, tried))
                .filter(|path| self.is_reachable(path))
                .or_else(|| self.find_above(specifier, referrer, folder, tried))
        } else {
            tried.push(format!("node_modules/{specifier}"));
            self.packages.resolve(specifier, folder, asked)
        };
        found.filter(|path| self.is_reachable(path))
    }

    /// What the script should be told of paths that were guessed; each is told once.
    pub(crate) fn untold(&self) -> Vec<String> {
        let mut guessed = self.guessed.borrow_mut();
        let fresh = guessed.iter_mut().filter(|(_, told)| !**told);
        fresh
            .map(|(said, told)| {
                *told = true;
                said.clone()
            })
            .collect()
    }

    /// What a relative path means whose dots were counted wrong: what lies behind them, below the one folder that has it,
    /// from the referrer's up to the deployment's.
    fn find_above(
        &self,
        specifier: &str,
        referrer: &str,
        folder: &str,
        tried: &mut Vec<String>,
    ) -> Option<String> {
        let parts = specifier.split('/');
        let rest: Vec<&str> = parts
            .skip_while(|part| [".", "..", ""].contains(part))
            .collect();
        let mut above = Some(folder).filter(|_| !rest.is_empty());
        let mut found = Vec::new();
        while let Some(folder) = above.filter(|folder| format!("{folder}/").starts_with(&self.home))
        {
            let path = join(folder, &rest.join("/"));
            // The folder that the path names itself has been looked at.
            let is_new = |path: &String| !tried.contains(path);
            found.extend(path.filter(is_new).and_then(|path| self.find(&path, tried)));
            above = folder.rsplit_once('/').map(|(above, _)| above);
        }
        match found.as_slice() {
            [path] => {
                let said = format!(
                    "there is no '{specifier}' from {referrer}, so {path} is taken: its dots were counted wrong"
                );
                self.guessed.borrow_mut().entry(said).or_insert(false);
                Some(path.clone())
            }
            several => {
                tried.extend(
                    several
                        .iter()
                        .map(|path| format!("{path} (one of several)")),
                );
                None
            }
        }
    }

    /// Whether this run's script may read a module: one of its own tree, or of the packages all deployments share.
    fn is_reachable(&self, path: &str) -> bool {
        path.starts_with(&self.home) || in_packages(path)
    }

    /// A path as a file: itself, with an extension added, `.js` standing for `.ts`, or a folder's index.
    fn find(&self, path: &str, tried: &mut Vec<String>) -> Option<String> {
        let mut is_file = |path: &str| {
            let found = self.sources.kind(path) == Kind::File;
            if !found {
                tried.push(path.to_owned());
            }
            found
        };
        if !path.is_empty() && is_file(path) {
            return Some(path.to_owned());
        }
        if let Some(candidate) = EXTENSIONS
            .iter()
            .map(|end| format!("{path}{end}"))
            .find(|path| is_file(path))
        {
            return Some(candidate);
        }
        // TypeScript sources import each other by the names of the JavaScript they become.
        if let Some(stem) = path.strip_suffix(".js")
            && is_file(&format!("{stem}.ts"))
        {
            return Some(format!("{stem}.ts"));
        }
        let folder = if path.is_empty() {
            String::new()
        } else {
            format!("{path}/")
        };
        EXTENSIONS
            .iter()
            .map(|end| format!("{folder}index{end}"))
            .find(|path| is_file(path))
    }

    /// The module at a path that [`Modules::resolve`] gave.
    ///
    /// # Errors
    /// If the file is gone, or the run has loaded too many.
    pub(crate) fn load(&mut self, path: &str) -> Result<Module, OpError> {
        if self.loaded.borrow().hashes.len() >= MODULES {
            return Err(OpError::Range(format!("a VM may load {MODULES} modules")));
        }
        let source = self.sources.read(path).ok_or_else(|| OpError::Coded {
            code: "MODULE_NOT_FOUND",
            message: format!("Cannot read module '{path}'"),
        })?;
        let mut loaded = self.loaded.borrow_mut();
        loaded.hashes.insert(path.to_owned(), source.hash);
        drop(loaded);
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension {
            "ts" | "js" | "mts" | "mjs" | "cts" | "cjs" => {
                let role = if self.awaits(path, &source) {
                    Role::AsyncModule
                } else {
                    Role::Module
                };
                Ok(Module::Code(source, role))
            }
            "json" => Ok(Module::Json(source)),
            _ => Ok(Module::Text(source)),
        }
    }

    /// The modules loaded so far whose texts have changed since; they count as not loaded from now on.
    pub(crate) fn changed(&self, now: Instant) -> Vec<String> {
        let mut loaded = self.loaded.borrow_mut();
        let due = |last: Instant| now.duration_since(last) >= PACKAGES_CHECKED;
        let with_packages = loaded.packages_checked.is_none_or(due);
        if with_packages {
            loaded.packages_checked = Some(now);
        }
        let is_stale = |(path, hash): &(&String, &[u8; 32])| {
            (with_packages || !in_packages(path))
                && self
                    .sources
                    .read(path)
                    .is_none_or(|source| source.hash != **hash)
        };
        let stale: Vec<String> = loaded
            .hashes
            .iter()
            .filter(is_stale)
            .map(|(path, _)| path.clone())
            .collect();
        for path in &stale {
            loaded.hashes.remove(path);
        }
        stale
    }

    /// Whether loading a module has to wait for something.
    fn awaits(&mut self, path: &str, source: &Source) -> bool {
        if let Some(known) = self.awaits.get(path) {
            // A cycle adds nothing of its own.
            return known.unwrap_or(false);
        }
        self.awaits.insert(path.to_owned(), None);
        let outline = self.compiler.outline(source);
        let awaits = outline.awaits
            || outline.imports.iter().any(|specifier| {
                let Ok(found) = self.resolve(specifier, path, Asked::Import) else {
                    return false;
                };
                let Some(imported) = self.sources.read(&found) else {
                    return false;
                };
                self.awaits(&found, &imported)
            });
        self.awaits.insert(path.to_owned(), Some(awaits));
        awaits
    }
}

/// The folder that a run's modules may come from, beside the packages.
fn home_of(invocation: &Invocation) -> String {
    let deployment = format!("{}/", invocation.deployment);
    let script = &*invocation.script.path;
    if script.starts_with(&deployment) {
        return deployment;
    }
    script
        .rsplit_once('/')
        .map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// Whether a path lies among the packages.
fn in_packages(path: &str) -> bool {
    path.starts_with("node_modules/")
}

/// A relative path from a folder, both relative to the root; `None` if it leaves the root.
fn join(folder: &str, specifier: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in specifier.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_paths_stay_inside_the_root() {
        assert_eq!(
            join("default/1/api", "../lib/x").as_deref(),
            Some("default/1/lib/x")
        );
        assert_eq!(join("default", "../../x"), None);
        assert_eq!(join("a/b", ".").as_deref(), Some("a/b"));
    }
}
