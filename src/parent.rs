//! The parent process: owns the listening socket, starts and watches generations, passes signals on; it serves nothing.
//!
//! Invariants
//! - The socket is bound once and stays open until the end is wanted, so that connections wait in its queue, and are not
//!   refused, while no generation accepts.
//! - One thread and no runtime: it waits in `poll` and uses a few megabytes. What to do is decided in `crew`.
//! - It collects every child, its own or not, because it may be process 1 of a container.

mod child;
mod crew;
mod events;
mod manager;
mod signals;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::fd::AsFd;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{WaitOptions, WaitStatus, wait};

use crate::control::Begin;
use child::Child;
use crew::Crew;
use events::{Deed, Ending, Event};
use manager::Watchdog;
use signals::{Caught, Signals};

/// What the parent has to know; all of it stays as it was at the first start.
pub(crate) struct Charge {
    /// The file that is executed for each generation, as it is then.
    pub(crate) program: PathBuf,
    /// What a generation is started with.
    pub(crate) arguments: Vec<OsString>,
    pub(crate) host: String,
    pub(crate) port: u16,
    /// How long a generation may take to get ready.
    pub(crate) ready_timeout: Duration,
}

/// Keeps the service going until a signal ends it; the program's status is returned.
///
/// # Errors
/// The system refuses what a parent needs.
pub(crate) fn run(charge: Charge, listener: TcpListener) -> io::Result<i32> {
    let now = Instant::now();
    let address = listener.local_addr()?;
    let mut parent = Parent {
        signals: Signals::listen()?,
        watchdog: Watchdog::of_this_process(now),
        crew: Crew::new(charge.ready_timeout),
        charge,
        listener: Some(listener),
        address,
        children: BTreeMap::new(),
        has_news: false,
    };
    let mut deeds = parent.crew.begin(now);
    loop {
        if let Some(status) = parent.act(deeds) {
            return Ok(status);
        }
        if std::mem::take(&mut parent.has_news) {
            crate::allocator::give_code_back();
        }
        parent.wait()?;
        deeds = parent.happened();
    }
}

struct Parent {
    charge: Charge,
    /// None once the end is wanted: then only generations hold it, and it is gone with the last of them.
    listener: Option<TcpListener>,
    address: SocketAddr,
    crew: Crew,
    children: BTreeMap<u64, Child>,
    signals: Signals,
    watchdog: Watchdog,
    /// A generation has just come to serve: the code that started it is not needed for a while.
    has_news: bool,
}

impl Parent {
    /// Does what the crew says, and what follows from it; a status is the end.
    fn act(&mut self, deeds: Vec<Deed>) -> Option<i32> {
        let mut open = std::collections::VecDeque::from(deeds);
        while let Some(deed) = open.pop_front() {
            match deed {
                Deed::Start(number) => {
                    if let Err(error) = self.start(number) {
                        let why = format!("{}: {error}", self.charge.program.display());
                        let event = Event::Ended(number, Ending::Never(why));
                        open.extend(self.crew.take(event, Instant::now()));
                    }
                }
                Deed::Tell(number, order) => {
                    if let Some(child) = self.children.get(&number) {
                        child.tell(&order);
                    }
                }
                Deed::Kill(number) => {
                    if let Some(child) = self.children.get(&number) {
                        child.kill();
                    }
                }
                Deed::Announce => {
                    self.has_news = true;
                    if let Err(error) = announce(self.address) {
                        log::error!("standard output cannot be written: {error}");
                    }
                    manager::ready();
                }
                Deed::Reloading => manager::reloading(),
                Deed::Reloaded => {
                    self.has_news = true;
                    manager::ready();
                }
                Deed::Stopping => {
                    self.listener = None;
                    manager::stopping();
                }
                Deed::Finish(status) => return Some(status),
            }
        }
        None
    }

    fn start(&mut self, number: u64) -> io::Result<()> {
        let Charge {
            program,
            arguments,
            host,
            port,
            ..
        } = &self.charge;
        let begin = Begin {
            number,
            parent: std::process::id(),
            program: program.clone(),
            host: host.clone(),
            port: *port,
            succeeds: self.crew.serving().is_some(),
            record: self.crew.record().clone(),
        };
        let gone = || io::Error::other("the socket is closed");
        let listener = self.listener.as_ref().ok_or_else(gone)?;
        let child = Child::start(program, arguments, begin, listener.as_fd())?;
        self.children.insert(number, child);
        Ok(())
    }

    /// Waits until something has happened, or it is time for something.
    fn wait(&self) -> io::Result<()> {
        let now = Instant::now();
        let until = self.crew.wakes_at().into_iter();
        let until = until.chain(self.watchdog.wakes_at()).min();
        let timeout = until.map(|until| {
            let left = until.saturating_duration_since(now);
            Timespec {
                tv_sec: left.as_secs().try_into().unwrap_or(i64::MAX),
                tv_nsec: left.subsec_nanos().into(),
            }
        });
        let signals = self.signals.descriptors();
        let children = self.children.values().filter_map(Child::descriptor);
        let mut all: Vec<PollFd<'_>> = signals
            .chain(children)
            .map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN))
            .collect();
        match poll(&mut all, timeout.as_ref()) {
            Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// All that has happened, one after the other, and what is to be done about it.
    fn happened(&mut self) -> Vec<Deed> {
        let mut events = Vec::new();
        let caught = self.signals.caught();
        // Before the ends: what a generation said last still counts.
        for (number, child) in &mut self.children {
            let reports = child.hear().into_iter();
            events.extend(reports.map(|report| Event::Said(*number, report)));
        }
        for signal in caught {
            match signal {
                Caught::Stop(name) => events.push(Event::Stop(name)),
                Caught::HangUp => events.push(Event::HangUp),
                Caught::Child => self.collect(&mut events),
            }
        }
        events.push(Event::Clock);
        let now = Instant::now();
        let deeds = events
            .into_iter()
            .flat_map(|event| self.crew.take(event, now))
            .collect();
        let serving = self.crew.serving();
        let serving = serving.and_then(|number| self.children.get(&number));
        self.watchdog.feed(serving.map(|child| child.heard), now);
        deeds
    }

    /// Collects every child that has ended.
    fn collect(&mut self, events: &mut Vec<Event>) {
        while let Ok(Some((pid, status))) = wait(WaitOptions::NOHANG) {
            let found = self.children.iter().find(|(_, child)| child.pid == pid);
            let Some(number) = found.map(|(number, _)| *number) else {
                continue;
            };
            if let Some(mut child) = self.children.remove(&number) {
                let reports = child.hear().into_iter();
                events.extend(reports.map(|report| Event::Said(number, report)));
            }
            events.push(Event::Ended(number, ending(status)));
        }
    }
}

fn ending(status: WaitStatus) -> Ending {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(status), _) => Ending::Exit(status),
        (None, Some(signal)) => Ending::Signal(signal),
        // Only ends are asked for.
        (None, None) => Ending::Signal(0),
    }
}

/// Tells whoever started us where we listen; standard output is flushed, because it may be a pipe.
pub(crate) fn announce(address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{address}")?;
    out.flush()
}
