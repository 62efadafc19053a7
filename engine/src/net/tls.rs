//! Whom scripts trust: the web's certificate authorities, compiled in, so that every machine decides alike, and those the
//! operator adds.

use std::sync::Arc;

use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};

use super::NetError;

/// The web's authorities.
pub(super) fn web_roots() -> RootCertStore {
    webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect()
}

/// TLS 1.2 and 1.3 with these authorities and no certificate of our own.
pub(super) fn config(roots: RootCertStore) -> Result<Arc<ClientConfig>, NetError> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| NetError::Tls(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}
