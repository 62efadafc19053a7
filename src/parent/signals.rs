//! The signals that the parent reacts to, as descriptors to poll.

use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use signal_hook::consts::{SIGCHLD, SIGHUP, SIGINT, SIGTERM};
use signal_hook::low_level::pipe;

/// What a signal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caught {
    Stop(&'static str),
    HangUp,
    /// A child has ended.
    Child,
}

/// One pipe for each signal: as process 1 of a container, a process has only the signals that it asks for.
pub(super) struct Signals {
    pipes: [(Caught, UnixStream); 4],
}

impl Signals {
    /// From now on these signals come here and do nothing else.
    ///
    /// # Errors
    /// The process has no descriptors left.
    pub(super) fn listen() -> io::Result<Self> {
        let open = |signal, caught| {
            let (ours, theirs) = UnixStream::pair()?;
            ours.set_nonblocking(true)?;
            pipe::register(signal, theirs)?;
            Ok::<_, io::Error>((caught, ours))
        };
        Ok(Self {
            pipes: [
                open(SIGTERM, Caught::Stop("SIGTERM"))?,
                open(SIGINT, Caught::Stop("SIGINT"))?,
                open(SIGHUP, Caught::HangUp)?,
                open(SIGCHLD, Caught::Child)?,
            ],
        })
    }

    /// The descriptors to poll.
    pub(super) fn descriptors(&self) -> impl Iterator<Item = BorrowedFd<'_>> {
        self.pipes.iter().map(|(_, stream)| stream.as_fd())
    }

    /// What has come since the last time, each signal as often as it came.
    pub(super) fn caught(&mut self) -> Vec<Caught> {
        let mut all = Vec::new();
        for (caught, stream) in &mut self.pipes {
            let mut bytes = [0; 16];
            while let Ok(count @ 1..) = stream.read(&mut bytes) {
                // How many children have ended is asked of the system, not counted in signals.
                let times = if *caught == Caught::Child { 1 } else { count };
                all.extend(std::iter::repeat_n(*caught, times));
            }
        }
        all
    }
}
