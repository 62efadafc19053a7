//! Certificate authorities that the operator trusts.

use tokio_rustls::rustls::RootCertStore;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

/// Certificate authorities that scripts' connections trust besides those of the web, which are compiled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authorities(Vec<CertificateDer<'static>>);

impl Authorities {
    /// Adds those of a PEM file; what else such a file holds is passed over.
    ///
    /// # Errors
    /// Why none can be had from it, to be said of the file.
    pub fn add(&mut self, pem: &[u8]) -> Result<(), String> {
        let mut usable = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| format!("is no PEM file: {error}"))?;
            if usable.add(certificate.clone()).is_ok() && !self.0.contains(&certificate) {
                self.0.push(certificate);
            }
        }
        if usable.is_empty() {
            return Err("holds no certificate of an authority".to_owned());
        }
        Ok(())
    }

    /// Lets a store trust them too.
    pub(crate) fn extend(&self, store: &mut RootCertStore) {
        store.add_parsable_certificates(self.0.iter().cloned());
    }
}
