//! One generation's process as the parent holds it: how it is started, told and heard.
//!
//! Its end of the control line is its standard input, because that is the one descriptor which a child gets without being
//! inherited by anybody else's; the listening socket comes over that line. So nothing in the parent is ever inheritable.

use std::ffi::OsString;
use std::io::{self, ErrorKind, IoSlice, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use rustix::process::{Pid, Signal, kill_process};

use crate::control::{Begin, Lines, Order, Report, line};

/// Variables that are the parent's own: a generation must not answer to whoever started the service.
const OURS: [&str; 6] = [
    "NOTIFY_SOCKET",
    "WATCHDOG_USEC",
    "WATCHDOG_PID",
    "LISTEN_FDS",
    "LISTEN_PID",
    "LISTEN_FDNAMES",
];

/// A generation's process.
pub(super) struct Child {
    pub(super) number: u64,
    pub(super) pid: Pid,
    control: UnixStream,
    lines: Lines,
    /// It has closed its end; what is left is to wait for its own.
    is_silent: bool,
    /// When it said something last.
    pub(super) heard: Instant,
}

impl Child {
    /// Starts the program with the arguments of a generation, and hands it the socket.
    ///
    /// # Errors
    /// It cannot be started, or not be talked to.
    pub(super) fn start(
        program: &Path,
        arguments: &[OsString],
        begin: Begin,
        listener: BorrowedFd<'_>,
    ) -> io::Result<Self> {
        let (ours, theirs) = UnixStream::pair()?;
        let mut command = Command::new(program);
        command
            .args(arguments)
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            // A key that interrupts the parent's terminal is the parent's to pass on, once.
            .process_group(0);
        for name in OURS {
            command.env_remove(name);
        }
        let number = begin.number;
        let child = command.spawn()?;
        let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let pid = pid.ok_or_else(|| io::Error::other("it has no process id"))?;
        log::info!("generation {number} is process {pid}");
        let child = Self {
            number,
            pid,
            control: ours,
            lines: Lines::default(),
            is_silent: false,
            heard: Instant::now(),
        };
        child.hand_over(&line(&Order::Begin(begin)), listener)?;
        child.control.set_nonblocking(true)?;
        Ok(child)
    }

    /// Sends the first message, and the socket with it.
    fn hand_over(&self, message: &[u8], listener: BorrowedFd<'_>) -> io::Result<()> {
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut beside = SendAncillaryBuffer::new(&mut space);
        let sockets = [listener];
        beside.push(SendAncillaryMessage::ScmRights(&sockets));
        let parts = [IoSlice::new(message)];
        let sent = sendmsg(&self.control, &parts, &mut beside, SendFlags::NOSIGNAL)?;
        let rest = message.get(sent..).unwrap_or_default();
        (&self.control).write_all(rest)
    }

    /// Tells it something; one that does not read any more is about to end, which is heard of otherwise.
    pub(super) fn tell(&self, order: &Order) {
        if let Err(error) = (&self.control).write_all(&line(order)) {
            log::warn!("generation {} cannot be told: {error}", self.number);
        }
    }

    /// All that it has said since it was last asked.
    pub(super) fn hear(&mut self) -> Vec<Report> {
        let mut bytes = [0; 4096];
        loop {
            match self.control.read(&mut bytes) {
                Ok(0) => {
                    self.is_silent = true;
                    break;
                }
                Ok(count) => self.lines.extend(bytes.get(..count).unwrap_or_default()),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
        let reports: Vec<Report> = std::iter::from_fn(|| self.lines.next()).collect();
        if !reports.is_empty() {
            self.heard = Instant::now();
        }
        reports
    }

    /// What to poll to learn that it has said something.
    pub(super) fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        (!self.is_silent).then(|| self.control.as_fd())
    }

    /// Ends it at once.
    pub(super) fn kill(&self) {
        if let Err(error) = kill_process(self.pid, Signal::KILL) {
            log::warn!("generation {} cannot be killed: {error}", self.number);
        }
    }
}
