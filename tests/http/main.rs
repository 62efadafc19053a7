//! The real program over HTTP: every promise that a client can see, tested from the client's side.
//!
//! Nothing of the project is imported here. Each test starts its own server on a free port with folders of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test ends where something is not as it should be"
)]

mod auth;
mod bulk;
mod comments;
mod config;
mod documented;
mod errors;
mod exact;
mod faults;
mod files;
mod helpers;
mod limits;
mod listing;
mod logs;
mod middleware;
mod monitor;
mod observe;
mod packages;
mod pages;
mod prometheus;
mod raw_body;
mod restart;
mod returned;
mod routes;
mod running;
mod safety;
mod schedules;
mod scripts;
mod soak;
mod sockets;
mod storm;
mod support;
mod system;
mod table;
mod turns;
mod worker;
