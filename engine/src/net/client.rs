//! The HTTP client that all runs share: HTTP/1.1 and HTTP/2 over checked connections, kept open for a while.

use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use http::uri::Scheme;
use hyper_util::client::legacy;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tower_service::Service;

use super::connect::{Target, Wire};
use super::{NetError, Network, Upload};

/// How long a connection that nobody uses is kept.
const IDLE: Duration = Duration::from_secs(30);
/// Connections that nobody uses, kept for each host.
const IDLE_PER_HOST: usize = 8;
/// Bytes of a response's head.
const HEAD_BYTES: usize = 256 * 1024;

pub(super) type Client = legacy::Client<Connector, Upload>;

/// The shared client. It holds the network weakly: the network holds the client.
pub(super) fn build(network: &Arc<Network>) -> Client {
    legacy::Client::builder(TokioExecutor::new())
        .pool_idle_timeout(IDLE)
        .pool_max_idle_per_host(IDLE_PER_HOST)
        .pool_timer(TokioTimer::new())
        .timer(TokioTimer::new())
        .http1_max_buf_size(HEAD_BYTES)
        .build(Connector(Arc::downgrade(network)))
}

/// Makes the client's connections.
#[derive(Debug, Clone)]
pub(super) struct Connector(Weak<Network>);

impl Service<Uri> for Connector {
    type Response = TokioIo<Wire>;
    type Error = NetError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, NetError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), NetError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let network = self.0.clone();
        Box::pin(async move {
            let network = network
                .upgrade()
                .ok_or_else(|| NetError::Broken("the engine is stopping".into()))?;
            let secure = uri.scheme() == Some(&Scheme::HTTPS);
            let target = Target {
                what: "fetch",
                host: uri.host().unwrap_or_default(),
                port: uri.port_u16().unwrap_or(if secure { 443 } else { 80 }),
            };
            let wire = network
                .connect(target, secure, &[b"h2", b"http/1.1"])
                .await?;
            Ok(TokioIo::new(wire))
        })
    }
}
