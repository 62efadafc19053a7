//! The values that say where a script may be: a deployment, its scope in a request, a path inside the scripts root.
//!
//! Invariants
//! - A `Deployment` is one folder two levels below the root; neither of its names can leave its place.
//! - A `ScriptPath` is inside the root by construction: its segments are plain names, none of them reserved.
//!
//! Not here: the disk. That a path of plain names may still lead through a symlink is the store's concern.

mod deployment;
mod host;
mod scope;
mod script;

pub use deployment::{Deployment, ScopeError};
pub use host::HostScope;
pub use scope::{Asked, Scope};
pub use script::{PathError, PathFault, Root, ScriptPath};

/// Names that belong to the service or its tools; 403 as any segment of a path, whatever its case.
pub const RESERVED: [&str; 5] = ["node_modules", ".git", ".hoody-cache", "_sdk", "_hoody"];

/// The beginning of every temporary file the store writes; no path may name one.
pub const TEMPORARY_PREFIX: &str = ".hoody-tmp-";

/// Whether `name` is one of the reserved names, in any case.
pub fn is_reserved(name: &str) -> bool {
    RESERVED
        .iter()
        .any(|reserved| name.eq_ignore_ascii_case(reserved))
}

/// Whether `name` is that of a temporary file of the store, in any case.
pub fn is_temporary(name: &str) -> bool {
    name.get(..TEMPORARY_PREFIX.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(TEMPORARY_PREFIX))
}
