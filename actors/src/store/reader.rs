//! What the store has published, for threads that cannot wait for a message: texts of files, and routes it knows.

use std::sync::Arc;

use super::error::StoreError;
use super::resolve::{self, Icon, Page, ResolveError, Resolved};
use super::shelf::{Kind, Script, Shelf};
use crate::paths::{Deployment, Root};

/// Reads files of the scripts root, current to the moment; cheap to clone, usable from any thread.
///
/// Links are followed as long as they stay inside the root. Reserved folders can be read, for `node_modules` is one.
#[derive(Clone)]
pub struct Reader {
    shelf: Arc<Shelf>,
    root: Arc<Root>,
}

impl Reader {
    pub(super) fn new(shelf: Arc<Shelf>, root: Arc<Root>) -> Self {
        Self { shelf, root }
    }

    /// The script that a request's path means, if the store has read all that takes, and the disk says that it is current.
    ///
    /// `None` says nothing, and the store has to be asked: [`super::Resolve`] reads what is missing and knows why there is no script.
    pub fn resolve(&self, deployment: &Deployment, hostname: &str, path: &str) -> Option<Resolved> {
        resolve::resolve_read(&self.shelf, deployment, hostname, path)
    }

    /// The Markdown page that a request's path means, read as it is now; waits for the disk.
    ///
    /// # Errors
    /// Why it, or the script that guards it, cannot be used.
    pub fn page(
        &self,
        deployment: &Deployment,
        hostname: &str,
        path: &str,
    ) -> Result<Option<Page>, ResolveError> {
        resolve::page(&self.shelf, deployment, hostname, path)
    }

    /// The icon of a deployment; waits for the disk.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn icon(&self, deployment: &Deployment, hostname: &str) -> Result<Icon, ResolveError> {
        resolve::icon(&self.shelf, deployment, hostname)
    }

    /// The text file at `path`, relative to the root with plain names only; `None` if there is no file.
    pub fn read(&self, path: &str) -> Result<Option<Arc<Script>>, StoreError> {
        check(path)?;
        self.shelf.script(path)
    }

    /// What stands at `path`, by the same rules.
    pub fn kind(&self, path: &str) -> Result<Kind, StoreError> {
        check(path)?;
        self.shelf.kind(path)
    }

    /// Where the root is; every `ScriptPath` is made against it.
    pub fn root(&self) -> &Root {
        &self.root
    }
}

/// Refuses a path with other than plain names, so that one file has one name here.
fn check(path: &str) -> Result<(), StoreError> {
    let plain = path
        .split('/')
        .all(|name| !matches!(name, "" | "." | "..") && !name.contains('\0'));
    if plain {
        Ok(())
    } else {
        Err(StoreError::Outside {
            path: path.to_owned(),
        })
    }
}
