//! Who is told when a file changes, whether through the store or behind its back.
//!
//! A thread of its own keeps an inventory and compares. Notices of the kernel say where to look; where there are none, it looks everywhere from time to time. Resolving does not depend on it.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use actix::Recipient;

use super::Changed;
use super::disk::Disk;
use super::error::StoreError;
use super::inventory::Inventory;
use super::notices::Notices;

/// How often the kernel's notices are collected; a change is told well within 250 ms.
const TICK: Duration = Duration::from_millis(100);
/// How often everything is looked at although there are notices, in case one was lost.
const NET: Duration = Duration::from_secs(30);
/// The same without notices, if the tree is small.
const SLOW: Duration = Duration::from_secs(2);
/// A survey takes at most this part of the time.
const SHARE: u32 = 20;

/// What the thread is told.
enum Signal {
    /// The store has changed this path itself.
    Touched(String),
    Subscribed(Recipient<Changed>),
}

/// The way to the thread, which ends when the last of them is dropped.
#[derive(Clone)]
pub(super) struct Watch {
    signals: Sender<Signal>,
}

impl Watch {
    /// Takes stock and starts the thread; later changes are told against what was there now.
    pub(super) fn start(disk: Arc<Disk>) -> Result<Self, StoreError> {
        let (signals, received) = mpsc::channel();
        let watcher = Watcher::new(disk);
        std::thread::Builder::new()
            .name("store-watch".to_owned())
            .spawn(move || watcher.run(&received))
            .map_err(|error| StoreError::io("", &error))?;
        Ok(Self { signals })
    }

    /// Tells at once what has become of a path that the store has changed.
    pub(super) fn touched(&self, path: &str) {
        self.send(Signal::Touched(path.to_owned()));
    }

    pub(super) fn subscribe(&self, recipient: Recipient<Changed>) {
        self.send(Signal::Subscribed(recipient));
    }

    fn send(&self, signal: Signal) {
        // The thread ends only with the last sender, so this fails only if it has panicked.
        if self.signals.send(signal).is_err() {
            log::error!("changes in the scripts folder are no longer told to anyone");
        }
    }
}

struct Watcher {
    disk: Arc<Disk>,
    inventory: Inventory,
    /// `None` where the platform has none or has run out of them.
    notices: Option<Notices>,
    subscribers: Vec<Recipient<Changed>>,
    /// When everything is looked at again.
    next_survey: Instant,
}

impl Watcher {
    /// Takes stock at once: what is there now is no change, what comes later is.
    fn new(disk: Arc<Disk>) -> Self {
        let notices = Notices::new();
        if let Err(errno) = &notices {
            log::warn!(
                "the system tells no changes of files ({errno}); looking every few seconds instead"
            );
        }
        let mut watcher = Self {
            inventory: Inventory::new(disk.clone()),
            disk,
            notices: notices.ok(),
            subscribers: Vec::new(),
            next_survey: Instant::now(),
        };
        watcher.survey();
        watcher
    }

    fn run(mut self, signals: &Receiver<Signal>) {
        loop {
            match signals.recv_timeout(TICK) {
                Ok(Signal::Subscribed(recipient)) => self.subscribers.push(recipient),
                Ok(Signal::Touched(path)) => self.look(&path),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.disk.reopen_if_replaced() {
                self.survey();
            }
            self.collect();
            if Instant::now() >= self.next_survey {
                self.survey();
            }
        }
    }

    /// Looks where the kernel says that something happened.
    fn collect(&mut self) {
        let Some(notices) = &mut self.notices else {
            return;
        };
        match notices.drain() {
            Ok(heard) if heard.lost => self.survey(),
            Ok(heard) => heard.paths.iter().for_each(|path| self.look(path)),
            Err(errno) => self.degrade(&errno.to_string()),
        }
    }

    fn look(&mut self, path: &str) {
        if let Some(notices) = &mut self.notices {
            notices.forget(path);
        }
        self.compare(|inventory, watch| inventory.refresh(path, watch));
    }

    fn survey(&mut self) {
        let began = Instant::now();
        if let Some(notices) = &mut self.notices {
            notices.forget("");
        }
        self.compare(|inventory, watch| inventory.survey("", watch));
        let usual = if self.notices.is_some() { NET } else { SLOW };
        self.next_survey = Instant::now() + usual.max(began.elapsed() * SHARE);
    }

    /// Compares part of the inventory with the disk, watches the folders it meets, and tells what has changed.
    fn compare(
        &mut self,
        look: impl FnOnce(&mut Inventory, &mut dyn FnMut(&str, &cap_std::fs::Dir)) -> Vec<Changed>,
    ) {
        let mut failed = None;
        let notices = &mut self.notices;
        let changes = look(&mut self.inventory, &mut |path, folder| {
            if let Some(notices) = notices
                && let Err(errno) = notices.watch(path, folder)
            {
                failed = Some(errno);
            }
        });
        if let Some(errno) = failed {
            self.degrade(&errno.to_string());
        }
        for change in changes {
            self.tell(&change);
        }
    }

    /// Goes on without notices.
    fn degrade(&mut self, reason: &str) {
        if self.notices.take().is_some() {
            log::warn!(
                "the system tells no more changes of files ({reason}); looking every few seconds instead"
            );
            self.next_survey = Instant::now();
        }
    }

    fn tell(&mut self, change: &Changed) {
        log::debug!("{:?} {}", change.kind, change.path);
        self.subscribers.retain(Recipient::connected);
        for subscriber in &self.subscribers {
            subscriber.do_send(change.clone());
        }
    }
}
