//! Work that goes on when the connection it came by is gone.
//!
//! It is done on the main thread: the HTTP server's threads end with their last connection, while a drain still waits for
//! such work.

use std::future::Future;

use actix_rt::System;

/// Starts it; it ends with the process at the latest.
pub(crate) fn go_on(work: impl Future<Output = ()> + Send + 'static) {
    if !System::current().arbiter().spawn(work) {
        log::warn!("the service has ended before its last work");
    }
}
