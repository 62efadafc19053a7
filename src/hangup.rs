//! A connection's socket, for who knows that nothing more will be said on it and wants the client to know, for who has heard
//! enough of it, and for who wants to know whether it has hung up while nobody reads from it.
//!
//! After the close of a WebSocket the HTTP server waits for the client to hang up first, and RFC 6455, section 7.1.1, has the
//! client wait for the server: browsers tell their page of the close only then. The server's own socket is out of reach, so
//! its descriptor is noted when it is accepted and borrowed for a moment at the end.

use std::any::Any;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::rc::{Rc, Weak};

use actix_rt::net::TcpStream;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::net::Shutdown;
use rustix::process::{PidfdFlags, PidfdGetfdFlags};

/// Only a look, no wait.
const AT_ONCE: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 0,
};

/// The descriptor of an open connection. It is kept with the connection's data, which goes with the connection.
pub(crate) struct Line(Rc<RawFd>);

/// The same for who may outlive the connection. Never leaves its thread, on which nothing else can close the connection
/// while this is used.
#[derive(Clone, Debug, Default)]
pub(crate) struct Far(Weak<RawFd>);

impl Line {
    /// The line of a connection that was accepted; `None` if it is no TCP socket.
    pub(crate) fn of(socket: &dyn Any) -> Option<Self> {
        let socket = socket.downcast_ref::<TcpStream>()?;
        Some(Self(Rc::new(socket.as_raw_fd())))
    }

    pub(crate) fn far(&self) -> Far {
        Far(Rc::downgrade(&self.0))
    }
}

impl Far {
    /// Tells the client that nothing more comes, unless something is still on its way to it. Where that is not possible
    /// the client hangs up first, or the server does after a second.
    pub(crate) fn hang_up(&self) {
        if let Some(descriptor) = self.0.upgrade()
            && let Err(error) = finish(*descriptor)
        {
            log::debug!("a connection could not be hung up: {error}");
        }
    }

    /// Ends the connection, whatever the client still sends.
    pub(crate) fn cut(&self) {
        let cut = |descriptor| {
            let socket = borrowed(descriptor)?;
            Ok::<_, io::Error>(rustix::net::shutdown(&socket, Shutdown::Both)?)
        };
        if let Some(descriptor) = self.0.upgrade()
            && let Err(error) = cut(*descriptor)
        {
            log::debug!("a connection could not be cut: {error}");
        }
    }

    /// Whether the client has hung up, although something of what it said may not have been read. One that has more on its
    /// way than the system takes in has not been heard to hang up yet.
    pub(crate) fn is_hung_up(&self) -> bool {
        let look = |descriptor| {
            let socket = borrowed(descriptor)?;
            let mut ready = [PollFd::new(&socket, PollFlags::RDHUP)];
            Ok::<_, io::Error>(poll(&mut ready, Some(&AT_ONCE))? > 0)
        };
        // Where that cannot be seen, reading will tell.
        self.0
            .upgrade()
            .is_some_and(|line| look(*line).unwrap_or(false))
    }
}

/// The same socket under a descriptor of its own.
fn borrowed(descriptor: RawFd) -> io::Result<OwnedFd> {
    let this = rustix::process::pidfd_open(rustix::process::getpid(), PidfdFlags::empty())?;
    Ok(rustix::process::pidfd_getfd(
        &this,
        descriptor,
        PidfdGetfdFlags::empty(),
    )?)
}

fn finish(descriptor: RawFd) -> io::Result<()> {
    let socket = borrowed(descriptor)?;
    let mut ready = [PollFd::new(&socket, PollFlags::OUT)];
    if poll(&mut ready, Some(&AT_ONCE))? > 0 {
        rustix::net::shutdown(&socket, Shutdown::Write)?;
    }
    Ok(())
}
