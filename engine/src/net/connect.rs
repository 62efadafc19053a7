//! One connection: resolve, check every address, connect to a checked one, and speak TLS if asked to.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper_util::client::legacy::connect::{Connected, Connection};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::ServerName;

use super::{NetError, Network};
use crate::permissions::count_refusal;

/// How long all attempts together may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long one address may take if there are others.
const ATTEMPT: Duration = Duration::from_secs(3);

/// A connection that was checked.
#[derive(Debug)]
pub(crate) enum Wire {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// What a connection is for, in the words of its refusal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target<'a> {
    pub(crate) what: &'static str,
    pub(crate) host: &'a str,
    pub(crate) port: u16,
}

impl Target<'_> {
    fn refused(&self, why: &str) -> NetError {
        count_refusal();
        let (host, port) = (self.host, self.port);
        NetError::NotPermitted {
            what: self.what,
            host: host.to_owned(),
            port,
            why: format!("{why}add {host}:{port} to permissions.net"),
        }
    }
}

impl Network {
    /// Connects, with TLS if `secure`; `protocols` are offered to the peer by ALPN.
    pub(crate) async fn connect(
        &self,
        target: Target<'_>,
        secure: bool,
        protocols: &[&[u8]],
    ) -> Result<Wire, NetError> {
        let attempt = self.connect_checked(target, secure, protocols);
        match tokio::time::timeout(PATIENCE, attempt).await {
            Ok(result) => result,
            Err(_) => Err(NetError::Broken(format!(
                "connect ETIMEDOUT {}:{}",
                target.host, target.port
            ))),
        }
    }

    async fn connect_checked(
        &self,
        target: Target<'_>,
        secure: bool,
        protocols: &[&[u8]],
    ) -> Result<Wire, NetError> {
        let addresses = self.resolve(target).await?;
        let stream = first_of(&addresses).await?;
        self.refuse_own(target, &stream)?;
        // A request is one small write: waiting for more would only delay it.
        let _ = stream.set_nodelay(true);
        if !secure {
            return Ok(Wire::Plain(stream));
        }
        let mut config = self.tls()?.as_ref().clone();
        config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
        let name = ServerName::try_from(bare(target.host).to_owned())
            .map_err(|_| NetError::Tls(format!("{} is no name for TLS", target.host)))?;
        let connector = TlsConnector::from(std::sync::Arc::new(config));
        match connector.connect(name, stream).await {
            Ok(stream) => Ok(Wire::Tls(Box::new(stream))),
            Err(error) => Err(NetError::Tls(format!("TLS with {}: {error}", target.host))),
        }
    }

    /// The addresses of the host, every one of them permitted.
    pub(crate) async fn resolve(&self, target: Target<'_>) -> Result<Vec<SocketAddr>, NetError> {
        let host = bare(target.host);
        let rules = &self.rules.net;
        let addresses: Vec<SocketAddr> = match host.parse::<IpAddr>() {
            Ok(address) => vec![SocketAddr::new(address, target.port)],
            Err(_) => tokio::net::lookup_host((host, target.port))
                .await
                .map_err(|_| NetError::NoAddress { host: host.into() })?
                .collect(),
        };
        if addresses.is_empty() {
            return Err(NetError::NoAddress { host: host.into() });
        }
        let forbidden = |address: &SocketAddr| !rules.permits(host, target.port, address.ip());
        if addresses.iter().any(forbidden) {
            return Err(target.refused(""));
        }
        Ok(addresses)
    }

    /// The addresses of a name that a script asks for, of those that the rules permit on some port.
    pub(crate) async fn lookup(&self, host: &str) -> Result<Vec<IpAddr>, NetError> {
        let found = tokio::net::lookup_host((bare(host), 0)).await;
        let found = found.map_err(|_| NetError::NoAddress { host: host.into() })?;
        let all: Vec<IpAddr> = found.map(|address| address.ip()).collect();
        let permitted = |address: &&IpAddr| self.rules.net.permits_somehow(bare(host), **address);
        let some: Vec<IpAddr> = all.iter().filter(permitted).copied().collect();
        if some.is_empty() && !all.is_empty() {
            count_refusal();
            return Err(NetError::LookupNotPermitted { host: host.into() });
        }
        Ok(some)
    }

    /// The service's own machine by a public address is no public host: only a rule that names it permits it.
    fn refuse_own(&self, target: Target<'_>, stream: &TcpStream) -> Result<(), NetError> {
        let (Ok(own), Ok(peer)) = (stream.local_addr(), stream.peer_addr()) else {
            return Err(target.refused("its address cannot be told; "));
        };
        let host = bare(target.host);
        if own.ip() == peer.ip() && !self.rules.net.names(host, target.port, peer.ip()) {
            return Err(target.refused("it is this machine itself; "));
        }
        Ok(())
    }
}

fn bare(host: &str) -> &str {
    host.trim_matches(['[', ']'])
}

/// Connects to the first address that answers.
async fn first_of(addresses: &[SocketAddr]) -> Result<TcpStream, NetError> {
    let mut failure = None;
    for &address in addresses {
        let patience = if addresses.len() > 1 {
            ATTEMPT
        } else {
            PATIENCE
        };
        let kind = match tokio::time::timeout(patience, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => error.kind(),
            Err(_) => io::ErrorKind::TimedOut,
        };
        failure.get_or_insert(NetError::Connect { address, kind });
    }
    Err(failure.unwrap_or_else(|| NetError::Broken("there is no address".into())))
}

impl Connection for Wire {
    fn connected(&self) -> Connected {
        match self {
            Self::Plain(_) => Connected::new(),
            Self::Tls(stream) if stream.get_ref().1.alpn_protocol() == Some(b"h2") => {
                Connected::new().negotiated_h2()
            }
            Self::Tls(_) => Connected::new(),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(context, buffer),
            Self::Tls(stream) => Pin::new(stream).poll_read(context, buffer),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(context, bytes),
            Self::Tls(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(context),
            Self::Tls(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }
}
