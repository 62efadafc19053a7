//! Packages in `node_modules` at the scripts root: Node's resolution with `exports` and conditions, by oxc's resolver.
//!
//! The resolver sees a file system of its own: the scripts root as `/scripts`, read through [`Sources`] and so confined
//! as everything else is. It remembers what it has found; what it has not found it looks for again.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use oxc_resolver::{FileMetadata, FileSystem, ResolveError, ResolveOptions, ResolverGeneric};

use crate::{Kind, Sources};

/// The scripts root as scripts see it.
pub(crate) const ROOT: &str = "/scripts/";
/// How long a resolution holds when packages are installed or removed beside the service.
const FRESH: Duration = Duration::from_secs(2);

/// How a module is asked for; packages may answer the two with different files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Import,
    Require,
}

/// The resolver of one engine.
pub(crate) struct Packages {
    import: ResolverGeneric<Scripts>,
    require: ResolverGeneric<Scripts>,
    cleared: Mutex<Instant>,
}

impl Packages {
    pub(crate) fn new(sources: Arc<dyn Sources>) -> Self {
        let resolver = |kind| {
            ResolverGeneric::new_with_file_system(Scripts(Some(sources.clone())), options(kind))
        };
        Self {
            import: resolver("import"),
            require: resolver("require"),
            cleared: Mutex::new(Instant::now()),
        }
    }

    /// The file, relative to the scripts root, that a specifier means for a file in that folder.
    pub(crate) fn resolve(&self, specifier: &str, folder: &str, asked: Asked) -> Option<String> {
        self.forget_old();
        let resolver = match asked {
            Asked::Import => &self.import,
            Asked::Require => &self.require,
        };
        let folder = format!("{ROOT}{folder}");
        let found = resolver.resolve(&folder, specifier).or_else(|_| {
            // A package may have been installed since this was last looked for.
            resolver.clear_cache();
            resolver.resolve(&folder, specifier)
        });
        let path = found.ok()?.into_path_buf();
        path.to_str()?.strip_prefix(ROOT).map(str::to_owned)
    }

    fn forget_old(&self) {
        let mut cleared = self.cleared.lock().unwrap_or_else(PoisonError::into_inner);
        if cleared.elapsed() > FRESH {
            self.import.clear_cache();
            self.require.clear_cache();
            *cleared = Instant::now();
        }
    }
}

fn options(kind: &str) -> ResolveOptions {
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    ResolveOptions {
        condition_names: names(&["node", kind, "default"]),
        extensions: names(&[".js", ".json", ".ts", ".mjs", ".cjs", ".mts", ".cts"]),
        extension_alias: vec![(".js".to_owned(), names(&[".js", ".ts"]))],
        main_fields: names(&["main", "module"]),
        symlinks: false,
        ..ResolveOptions::default()
    }
}

/// The scripts root as a file system. `None` stands for an empty one, which only the trait's own constructor makes.
struct Scripts(Option<Arc<dyn Sources>>);

impl Scripts {
    /// What is at an absolute path, by a question about the path relative to the root.
    fn at<T>(
        &self,
        path: &Path,
        ask: impl FnOnce(&dyn Sources, &str) -> Option<T>,
    ) -> io::Result<T> {
        let relative = path
            .to_str()
            .and_then(|path| match path.strip_prefix(ROOT) {
                Some(relative) => Some(relative),
                None => (path == ROOT.trim_end_matches('/')).then_some(""),
            });
        let found = relative.and_then(|relative| ask(&**self.0.as_ref()?, relative));
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl FileSystem for Scripts {
    fn new() -> Self {
        Self(None)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_to_string(path).map(String::into_bytes)
    }

    fn read_to_string(&self, path: &Path) -> io::Result<String> {
        self.at(path, |sources, path| {
            sources.read(path).map(|source| source.text.to_string())
        })
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.at(path, |sources, path| {
            let kind = if path.is_empty() {
                Kind::Directory
            } else {
                sources.kind(path)
            };
            match kind {
                Kind::File => Some(FileMetadata::new(true, false, false)),
                Kind::Directory => Some(FileMetadata::new(false, true, false)),
                Kind::Nothing => None,
            }
        })
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.metadata(path)
    }

    fn read_link(&self, _: &Path) -> Result<PathBuf, ResolveError> {
        // Links inside the root are followed where files are opened; here nothing is one.
        Err(io::Error::from(io::ErrorKind::InvalidInput).into())
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }
}
