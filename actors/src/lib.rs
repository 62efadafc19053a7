//! The state of the service that outlives a request, one actor for each kind.

pub mod paths;
