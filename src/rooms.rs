//! The runs behind WebSockets: one for each script, or for each set of values of its dynamic route.
//!
//! Invariants
//! - A script's text has one run at a time for the same values; those who connect meanwhile wait for its body to end.
//! - A changed text serves new connections by a run of its own; those that are open keep theirs.
//! - The run of a dynamic route ends with its last connection; that of a fixed one stays for the next.
//!
//! Not here: the connections (actor `Sockets`), the protocol (HTTP).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix::Addr;
use actors::sockets::{self, Data, Sockets};
use bytes::Bytes;
use engine::{Outlet, Room, RunError, SocketData};
use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;

use crate::runner::{Errand, Runner};

/// What `metadata.method` says in the run of a socket's script.
pub(crate) const METHOD: &str = "WEBSOCKET_INIT";

/// Whose connections share a run.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    deployment: Arc<str>,
    file: String,
    /// The values of the dynamic parts, in the order of the route.
    values: Vec<Vec<String>>,
}

/// A run that is being started, or is there.
struct Slot {
    hash: [u8; 32],
    room: OnceCell<Room>,
}

/// All of them.
pub(crate) struct Rooms {
    open: Arc<Mutex<HashMap<Key, Arc<Slot>>>>,
    outlet: Arc<Way>,
}

/// A connection's hold on its run.
pub(crate) struct Seat {
    slot: Arc<Slot>,
    key: Key,
    open: Arc<Mutex<HashMap<Key, Arc<Slot>>>>,
}

/// The way from a script to the connections: messages to their actor.
struct Way(Addr<Sockets>);

impl Outlet for Way {
    fn send(&self, sockets: &[u64], data: SocketData) {
        let data = match data {
            SocketData::Text(text) => Data::Text(Bytes::from(text)),
            SocketData::Binary(bytes) => Data::Binary(bytes),
        };
        self.0.do_send(sockets::Send {
            sockets: sockets.to_vec(),
            data,
        });
    }

    fn close(&self, socket: u64, code: u16, reason: &str) {
        let reason = reason.to_owned();
        self.0.do_send(sockets::Close {
            socket,
            code,
            reason,
        });
    }
}

type Open = HashMap<Key, Arc<Slot>>;

fn lock(open: &Mutex<Open>) -> MutexGuard<'_, Open> {
    open.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Rooms {
    pub(crate) fn new(connections: Addr<Sockets>) -> Self {
        Self {
            open: Arc::default(),
            outlet: Arc::new(Way(connections)),
        }
    }

    /// A seat in the run for this errand, whose body is run first if it is not there yet.
    ///
    /// # Errors
    /// Why the body failed.
    pub(crate) async fn join(
        &self,
        runner: &Runner,
        errand: &Errand,
        request: engine::Request,
    ) -> Result<Seat, RunError> {
        let seat = self.seat(errand);
        let started = seat
            .slot
            .room
            .get_or_try_init(|| self.start(runner, errand, request))
            .await;
        // The seat of one that failed is dropped here, and the slot with it.
        match started.map(|_| ()) {
            Ok(()) => Ok(seat),
            Err(error) => {
                seat.give_up();
                Err(error)
            }
        }
    }

    /// Lets every run end that has no connections.
    pub(crate) fn close(&self) {
        lock(&self.open).clear();
    }

    fn seat(&self, errand: &Errand) -> Seat {
        let key = key(errand);
        let hash = errand.script.hash;
        let mut open = lock(&self.open);
        let usable =
            |slot: &&Arc<Slot>| slot.hash == hash && !slot.room.get().is_some_and(Room::is_over);
        let slot = open.get(&key).filter(usable).cloned();
        let slot = slot.unwrap_or_else(|| {
            let slot = Arc::new(Slot {
                hash,
                room: OnceCell::new(),
            });
            open.insert(key.clone(), slot.clone());
            slot
        });
        Seat {
            slot,
            key,
            open: self.open.clone(),
        }
    }

    /// Runs the script's body, which takes its handlers from it.
    async fn start(
        &self,
        runner: &Runner,
        errand: &Errand,
        request: engine::Request,
    ) -> Result<Room, RunError> {
        let (room, sockets) = engine::sockets(self.outlet.clone());
        let mut invocation = runner.invocation(errand, request);
        METHOD.clone_into(&mut invocation.request.method);
        // The folder's `pre` has let the first client in before; `post` never runs for sockets.
        (invocation.pre, invocation.post) = (None, None);
        invocation.mode = engine::Mode::Worker;
        invocation.sockets = Some(sockets);
        let limits = runner.limits(&errand.parsed.directives);
        // The run belongs to all its connections: none of them ends it by leaving.
        let token = CancellationToken::new();
        runner.engine.run(invocation, limits, token).await?;
        Ok(room)
    }
}

fn key(errand: &Errand) -> Key {
    use actors::store::Parameter;
    let value = |(_, value): &(String, Parameter)| match value {
        Parameter::One(text) => vec![text.clone()],
        Parameter::Many(texts) => texts.clone(),
    };
    Key {
        deployment: errand.facts.script.deployment.clone(),
        file: errand.script.path.clone(),
        values: errand.parameters.iter().map(value).collect(),
    }
}

impl Seat {
    /// The run; absent only in a seat that was never joined.
    pub(crate) fn room(&self) -> Option<&Room> {
        self.slot.room.get()
    }

    /// The run could not be started: the next one tries anew.
    fn give_up(&self) {
        let mut open = lock(&self.open);
        if open
            .get(&self.key)
            .is_some_and(|slot| Arc::ptr_eq(slot, &self.slot) && slot.room.get().is_none())
        {
            open.remove(&self.key);
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if self.key.values.is_empty() {
            return;
        }
        let mut open = lock(&self.open);
        // The table's own hold, and this one.
        let is_last = Arc::strong_count(&self.slot) <= 2;
        if is_last
            && open
                .get(&self.key)
                .is_some_and(|slot| Arc::ptr_eq(slot, &self.slot))
        {
            open.remove(&self.key);
        }
    }
}
