//! What scripts may touch beyond themselves: the operator's rules, parsed once.
//!
//! The variables a script may see are no part of it: they come with each [`crate::Invocation`].

mod authorities;
mod net;
mod refusals;

use std::path::PathBuf;

pub use authorities::Authorities;
pub use net::{Net, NetRule};
pub(crate) use refusals::{count_refusal, refusals};

/// The operator's rules. The default permits nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Permissions {
    /// Where scripts may connect.
    pub net: Net,
    /// Absolute folders that scripts may read beyond their deployment's tree and data folder.
    pub read: Vec<PathBuf>,
    /// Absolute folders that scripts may write, and read, beyond their deployment's data folder.
    pub write: Vec<PathBuf>,
    /// Whether scripts may start processes.
    pub run: bool,
    /// Whom connections trust besides the web's authorities.
    pub authorities: Authorities,
}

/// The folders that scripts see parts of. Where one is not given, its files do not exist for scripts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// The scripts root, which scripts see as `/scripts`: their own deployment's tree and the packages.
    pub scripts: Option<PathBuf>,
    /// The folder of all deployments' own files; each sees its own as `/data`.
    pub data: Option<PathBuf>,
}
