//! HTTPS against a server that an authority of this folder vouches for. Its keys guard nothing.

use std::error::Error;

use http::Request;
use http_body_util::BodyExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::*;
use crate::{Authorities, NetRule};

const AUTHORITY: &[u8] = include_bytes!("certificates/authority.pem");
const SERVER: &[u8] = include_bytes!("certificates/server.pem");
const SERVER_KEY: &[u8] = include_bytes!("certificates/server-key.pem");

/// Answers one request on each connection, over TLS; gives the port.
async fn serve() -> u16 {
    let chain = vec![CertificateDer::from_pem_slice(SERVER).expect("a certificate")];
    let key = PrivateKeyDer::from_pem_slice(SERVER_KEY).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .expect("a configuration");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // A client that does not trust the certificate hangs up.
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let mut head = [0; 4096];
            let _ = stream.read(&mut head).await;
            let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret";
            let _ = stream.write_all(answer).await;
            let _ = stream.shutdown().await;
        }
    });
    port
}

fn network(authorities: Authorities) -> Arc<Network> {
    let rules = ["127.0.0.1", "localhost"].map(|rule| NetRule::parse(rule).expect("a rule"));
    Network::new(Arc::new(Permissions {
        net: rules.into_iter().collect(),
        authorities,
        ..Permissions::default()
    }))
}

async fn get(network: &Arc<Network>, url: &str) -> Result<String, Box<dyn Error>> {
    let request = Request::get(url).body(Upload::Empty)?;
    let response = network.client().request(request).await?;
    let body = response.into_body().collect().await?.to_bytes();
    Ok(String::from_utf8_lossy(&body).into_owned())
}

/// The error and what caused it, in one line.
fn told(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

#[test]
fn https_reaches_a_server_whose_authority_is_trusted_and_no_other() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let port = serve().await;
        let mut authorities = Authorities::default();
        authorities.add(AUTHORITY).expect("an authority");
        let trusting = network(authorities);
        let by_address = get(&trusting, &format!("https://127.0.0.1:{port}/")).await;
        assert_eq!(by_address.expect("an answer"), "secret");
        let by_name = get(&trusting, &format!("https://localhost:{port}/")).await;
        assert_eq!(by_name.expect("an answer"), "secret");

        let doubting = network(Authorities::default());
        let refused = get(&doubting, &format!("https://127.0.0.1:{port}/")).await;
        let why = told(&*refused.expect_err("a refusal"));
        assert!(why.contains("UnknownIssuer"), "{why}");
    });
}
