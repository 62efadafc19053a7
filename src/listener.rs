//! Opens the listening socket: once in the life of the service, whoever accepts from it later.

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::time::{Duration, Instant};

use rustix::event::{Timespec, poll};
use socket2::{Domain, Socket, Type};
use thiserror::Error;

use crate::config::ServerSettings;

/// Connections that may wait to be accepted; the kernel may allow fewer.
const BACKLOG: i32 = 4096;
/// How long a port in use is tried again: a generation whose parent was killed lets go of it in less.
const PATIENCE: Duration = Duration::from_secs(2);
/// The pause between two tries, in nanoseconds.
const PAUSE_NANOSECONDS: i64 = 20_000_000;

/// There is no socket.
#[derive(Debug, Error)]
#[error("cannot listen on {address}: {source}")]
pub(crate) struct BindError {
    address: String,
    source: io::Error,
}

/// Opens the socket that the settings name.
///
/// # Errors
/// The address is not ours, or taken.
pub(crate) fn bind(settings: &ServerSettings) -> Result<TcpListener, BindError> {
    let ServerSettings { host, port, .. } = settings;
    let failed = |source| BindError {
        address: format!("{host}:{port}"),
        source,
    };
    let address = (host.as_str(), *port)
        .to_socket_addrs()
        .map_err(failed)?
        .next();
    let address = address.ok_or_else(|| failed(io::Error::other("the host has no address")))?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        match open(address) {
            Err(error) if error.kind() == ErrorKind::AddrInUse && Instant::now() < deadline => {
                let pause = Timespec {
                    tv_sec: 0,
                    tv_nsec: PAUSE_NANOSECONDS,
                };
                // An interruption only makes the pause shorter.
                let _ = poll(&mut [], Some(&pause));
            }
            opened => return opened.map_err(failed),
        }
    }
}

fn open(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    // Without it a port stays taken for a minute after a stop.
    socket.set_reuse_address(true)?;
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}
