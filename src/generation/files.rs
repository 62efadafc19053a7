//! The scripts folder as the engine sees it: the store's reader, in the engine's words.

use actors::store::{self, Reader};
use engine::{Kind, Source, Sources};

/// Joins two crates that do not know each other.
pub(super) struct Files(pub(super) Reader);

impl Sources for Files {
    fn read(&self, path: &str) -> Option<Source> {
        match self.0.read(path) {
            Ok(script) => script.map(|script| Source {
                path: script.path.as_str().into(),
                text: script.text.clone(),
                hash: script.hash,
            }),
            Err(error) => {
                // To the script it is a module that cannot be found; the operator learns why.
                log::warn!("a module could not be read: {error}");
                None
            }
        }
    }

    fn kind(&self, path: &str) -> Kind {
        match self.0.kind(path) {
            Ok(store::Kind::File) => Kind::File,
            Ok(store::Kind::Folder) => Kind::Directory,
            Ok(store::Kind::Nothing) | Err(_) => Kind::Nothing,
        }
    }
}
