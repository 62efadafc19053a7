//! The web's interfaces by their specifications, one table a family: what the web platform tests ask for, in our own words.

#[macro_use]
mod support;

#[path = "web/bodies.rs"]
mod bodies;
#[path = "web/encoding.rs"]
mod encoding;
#[path = "web/events.rs"]
mod events;
#[path = "web/files.rs"]
mod files;
#[path = "web/headers.rs"]
mod headers;
#[path = "web/messages.rs"]
mod messages;
#[path = "web/performance.rs"]
mod performance;
#[path = "web/streams.rs"]
mod streams;
