//! What ties a generation to its parent: the line they talk over, and the listening socket that came with it.
//!
//! The parent puts the line on standard input. It is taken from there at once, so that nothing a script starts ever holds
//! it: as long as somebody does, the parent would look alive.

use std::fs::File;
use std::io::{self, IoSliceMut, Write};
use std::mem::MaybeUninit;
use std::net::TcpListener;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::Duration;

use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, recvmsg};
use tokio::io::AsyncReadExt;

use crate::control::{Begin, Lines, Order, Report, clipped, line};

/// How long the parent's first message may take; it is sent before this process runs.
const PATIENCE: Duration = Duration::from_secs(10);

/// A generation's end of the line, before it serves.
pub(crate) struct Tether {
    begin: Begin,
    listener: TcpListener,
    stream: UnixStream,
    lines: Lines,
}

impl Tether {
    /// Takes the line from standard input and the first message from the line.
    ///
    /// # Errors
    /// This process was not started by a parent.
    pub(crate) fn take() -> io::Result<Self> {
        let stream = UnixStream::from(io::stdin().as_fd().try_clone_to_owned()?);
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut lines = Lines::default();
        let mut listener = None;
        loop {
            receive(&stream, &mut lines, &mut listener)?;
            if let Some(message) = lines.next() {
                let (Order::Begin(begin), Some(listener)) = (message, listener.take()) else {
                    return Err(io::Error::other("the parent began with something else"));
                };
                rustix::stdio::dup2_stdin(File::open("/dev/null")?)?;
                return Ok(Self {
                    begin,
                    listener: TcpListener::from(listener),
                    stream,
                    lines,
                });
            }
        }
    }

    /// A way to tell the parent why there will be no generation, for whoever finds out.
    pub(crate) fn complaint(&self) -> io::Result<impl FnOnce(String) + use<>> {
        let stream = self.stream.try_clone()?;
        Ok(move |why| {
            let why = clipped(why);
            say(&stream, &Report::Faulty { why });
        })
    }

    /// What the parent says of this generation.
    pub(super) fn begin(&self) -> &Begin {
        &self.begin
    }

    /// The socket, and both directions of the line; it needs the runtime.
    pub(super) fn untie(self) -> io::Result<(TcpListener, Voice, Ear)> {
        self.stream.set_nonblocking(true)?;
        let voice = Voice {
            stream: Arc::new(self.stream.try_clone()?),
        };
        let ear = Ear {
            stream: tokio::net::UnixStream::from_std(self.stream)?,
            lines: self.lines,
        };
        Ok((self.listener, voice, ear))
    }
}

fn receive(
    stream: &UnixStream,
    lines: &mut Lines,
    listener: &mut Option<OwnedFd>,
) -> io::Result<()> {
    let mut bytes = [0; 4096];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut beside = RecvAncillaryBuffer::new(&mut space);
    let mut parts = [IoSliceMut::new(&mut bytes)];
    let got = recvmsg(stream, &mut parts, &mut beside, RecvFlags::CMSG_CLOEXEC)?;
    for message in beside.drain() {
        if let RecvAncillaryMessage::ScmRights(mut sockets) = message {
            *listener = sockets.next().or_else(|| listener.take());
        }
    }
    if got.bytes == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    lines.extend(bytes.get(..got.bytes).unwrap_or_default());
    Ok(())
}

/// The way to the parent; it never waits.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    stream: Arc<UnixStream>,
}

impl Voice {
    /// Says something; a parent that is gone is heard of by the ear.
    pub(super) fn say(&self, report: &Report) {
        say(&self.stream, report);
    }
}

fn say(mut stream: &UnixStream, report: &Report) {
    if let Err(error) = stream.write_all(&line(report)) {
        log::debug!("the parent cannot be told: {error}");
    }
}

/// The way from the parent.
pub(super) struct Ear {
    stream: tokio::net::UnixStream,
    lines: Lines,
}

impl Ear {
    /// The next thing that the parent says; None when it is gone.
    pub(super) async fn hear(&mut self) -> Option<Order> {
        loop {
            if let Some(order) = self.lines.next() {
                return Some(order);
            }
            let mut bytes = [0; 4096];
            match self.stream.read(&mut bytes).await {
                Ok(0) | Err(_) => return None,
                Ok(count) => self.lines.extend(bytes.get(..count).unwrap_or_default()),
            }
        }
    }
}
