//! The network as scripts reach it: every connection is checked, and one client with one pool serves all runs.
//!
//! Invariants
//! - A name is resolved once for each connection. If the rules do not permit all of its addresses there is no connection,
//!   and what is connected to is one of the addresses that were checked.
//! - Every redirect is a request of its own, checked like the first.
//! - No proxy, no cookie jar, no cache: nothing but the rules decides where bytes go.

mod client;
mod connect;
mod download;
mod error;
mod fetch;
mod socket;
mod tls;
mod upload;

use std::sync::{Arc, OnceLock};

use tokio_rustls::rustls::ClientConfig;

use crate::Permissions;
use client::Client;

pub(crate) use download::Download;
pub(crate) use error::NetError;
pub(crate) use fetch::{Order, Redirect, fetch};
pub(crate) use socket::{Socket, SocketEvent, SocketOrder, open_socket};
pub(crate) use upload::{Upload, Uploader, upload};

/// The network under the operator's rules. Client and certificates are made at the first use.
#[derive(Default)]
pub(crate) struct Network {
    rules: Arc<Permissions>,
    client: OnceLock<Client>,
    tls: OnceLock<Arc<ClientConfig>>,
}

impl std::fmt::Debug for Network {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Network").finish_non_exhaustive()
    }
}

impl Network {
    pub(crate) fn new(rules: Arc<Permissions>) -> Arc<Self> {
        Arc::new(Self {
            rules,
            client: OnceLock::new(),
            tls: OnceLock::new(),
        })
    }

    /// What both ends of TLS must agree on; the certificates of the web's authorities are compiled in, the operator's come
    /// to them.
    fn tls(&self) -> Result<Arc<ClientConfig>, NetError> {
        if let Some(config) = self.tls.get() {
            return Ok(config.clone());
        }
        let mut roots = tls::web_roots();
        self.rules.authorities.extend(&mut roots);
        let config = tls::config(roots)?;
        Ok(self.tls.get_or_init(|| config).clone())
    }

    fn client(self: &Arc<Self>) -> &Client {
        self.client.get_or_init(|| client::build(self))
    }
}

#[cfg(test)]
mod tests;
