//! The WebSockets that are open now: what is sent to each, and how each ends.
//!
//! Invariants
//! - A connection is listed from [`Open`] until its [`Connection`] is dropped, and is told to the metrics at both moments.
//! - What is sent to one connection arrives in the order in which it was sent here.
//! - What waits for one connection is bounded; one that does not keep up is closed.
//! - When the service leaves, every connection is closed politely, and none is let in any more.
//!
//! Not here: the protocol (HTTP), and what a message means (engine).

mod orders;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use actix::{Actor, Addr, AsyncContext, Context, Handler, Message, MessageResult, Recipient};
use bytes::Bytes;
use thiserror::Error;

use self::orders::{Giver, Taker, orders};
use crate::exchange::{Moment, ScriptId};
use crate::metrics::{SocketClosed, SocketOpened};
use crate::supervisor::{Phase, Phased};

/// What every waiting message costs beside its bytes.
const MESSAGE_OVERHEAD: usize = 64;
/// A connection that ended without a close handshake, RFC 6455 section 7.1.5.
const ABNORMAL: u16 = 1006;
/// The service is going away and comes back, RFC 6455's registry.
const RESTART: u16 = 1012;
/// The client does not take what it is sent.
const OVERLOADED: u16 = 1013;

/// A service that leaves closes its connections in so many steps, this far apart: within a second.
const STEPS: usize = 20;
const STEP: Duration = Duration::from_millis(50);

// Messages, in the order of a connection's life.

/// Lists one more connection, unless there are too many or the service is leaving.
#[derive(Message)]
#[rtype(result = "Result<Connection, Refused>")]
pub struct Open {
    pub script: Arc<ScriptId>,
    pub hostname: Box<str>,
}

/// Puts a message before each of these connections.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Send {
    pub sockets: Vec<u64>,
    pub data: Data,
}

/// Asks a connection to close with this code.
#[derive(Message)]
#[rtype(result = "()")]
pub struct Close {
    pub socket: u64,
    pub code: u16,
    pub reason: String,
}

/// How many connections are open.
#[derive(Message)]
#[rtype(result = "usize")]
pub struct Count {}

/// A connection is gone; told by its [`Connection`].
#[derive(Message)]
#[rtype(result = "()")]
struct Gone {
    socket: u64,
    code: u16,
    at: Moment,
}

/// Closes these connections, because the service leaves.
#[derive(Message)]
#[rtype(result = "()")]
struct CloseSome {
    sockets: Vec<u64>,
}

/// A message to a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// Valid UTF-8.
    Text(Bytes),
    Binary(Bytes),
}

impl Data {
    fn weight(&self) -> usize {
        let (Data::Text(bytes) | Data::Binary(bytes)) = self;
        bytes.len() + MESSAGE_OVERHEAD
    }
}

/// What is to be done with a connection, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    Send(Data),
    /// Nothing after it counts.
    Close {
        code: u16,
        reason: String,
    },
}

impl Order {
    fn weight(&self) -> usize {
        match self {
            Order::Send(data) => data.weight(),
            Order::Close { .. } => 0,
        }
    }
}

/// Why a connection is not let in.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Refused {
    #[error("{limit} WebSockets are open, which is the limit")]
    Full { limit: usize },
    #[error("the service is about to stop")]
    Leaving,
}

/// An open connection, in the hands of whoever speaks with the client. Dropping it is its end.
#[derive(Debug)]
pub struct Connection {
    socket: u64,
    /// What it ended with; set before it is dropped.
    code: u16,
    orders: Taker,
    owner: Addr<Sockets>,
}

impl Connection {
    /// The connection's number.
    pub fn socket(&self) -> u64 {
        self.socket
    }

    /// The next order; `None` when the service is gone.
    pub async fn order(&mut self) -> Option<Order> {
        self.orders.take().await
    }

    /// Says how the connection ended; without it, it counts as broken off.
    pub fn ended(&mut self, code: u16) {
        self.code = code;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.owner.do_send(Gone {
            socket: self.socket,
            code: self.code,
            at: Moment::now(),
        });
    }
}

/// How many connections there may be, and what may wait for each.
#[derive(Clone, Debug)]
pub struct Settings {
    pub max_connections: usize,
    /// Bytes that may wait for one client.
    pub queue_bytes: usize,
}

/// One connection as it is listed.
struct Listed {
    script: Arc<ScriptId>,
    opened: Moment,
    orders: Giver,
    /// It was told to close; nothing more is put before it.
    closing: bool,
}

/// Whom the actor tells of beginnings and ends.
#[derive(Clone, Debug)]
pub struct Links {
    pub opened: Recipient<SocketOpened>,
    pub closed: Recipient<SocketClosed>,
}

/// Knows every open connection and the way to it.
pub struct Sockets {
    settings: Settings,
    links: Links,
    open: HashMap<u64, Listed>,
    last: u64,
    leaving: bool,
}

impl Sockets {
    /// An actor without connections.
    pub fn new(settings: Settings, links: Links) -> Self {
        Sockets {
            settings,
            links,
            open: HashMap::new(),
            last: 0,
            leaving: false,
        }
    }

    fn open(&mut self, msg: Open, owner: Addr<Self>, now: Moment) -> Result<Connection, Refused> {
        let limit = self.settings.max_connections;
        if self.leaving {
            return Err(Refused::Leaving);
        }
        if self.open.len() >= limit {
            return Err(Refused::Full { limit });
        }
        self.last += 1;
        let socket = self.last;
        let (giver, orders) = orders();
        let listed = Listed {
            script: msg.script.clone(),
            opened: now,
            orders: giver,
            closing: false,
        };
        self.open.insert(socket, listed);
        self.links.opened.do_send(SocketOpened {
            socket,
            script: msg.script,
            hostname: msg.hostname,
            at: now,
        });
        Ok(Connection {
            socket,
            code: ABNORMAL,
            orders,
            owner,
        })
    }

    fn send(&mut self, sockets: &[u64], data: &Data) {
        for socket in sockets {
            let Some(listed) = self.open.get_mut(socket).filter(|listed| !listed.closing) else {
                continue;
            };
            let before = listed.orders.waiting_bytes();
            // One message always fits, or a large one could never be sent.
            if before > 0 && before + data.weight() > self.settings.queue_bytes {
                listed.close(OVERLOADED, "the client does not take its messages");
            } else {
                listed.orders.give(Order::Send(data.clone()));
            }
        }
    }

    fn close(&mut self, socket: u64, code: u16, reason: &str) {
        if let Some(listed) = self.open.get_mut(&socket) {
            listed.close(code, reason);
        }
    }

    /// The connections in so many portions that their clients do not come back all at once; none if it is under way.
    fn portions(&mut self) -> Vec<Vec<u64>> {
        if std::mem::replace(&mut self.leaving, true) {
            return Vec::new();
        }
        let mut sockets: Vec<u64> = self.open.keys().copied().collect();
        sockets.sort_unstable();
        let size = sockets.len().div_ceil(STEPS).max(1);
        sockets.chunks(size).map(<[u64]>::to_vec).collect()
    }

    fn gone(&mut self, socket: u64, code: u16, at: Moment) {
        if let Some(listed) = self.open.remove(&socket) {
            self.links.closed.do_send(SocketClosed {
                socket,
                script: listed.script,
                code,
                lasted: listed.opened.elapsed_at(at.instant),
                at,
            });
        }
    }
}

impl Listed {
    fn close(&mut self, code: u16, reason: &str) {
        if !self.closing {
            self.closing = true;
            self.orders.give(Order::Close {
                code,
                reason: reason.to_owned(),
            });
        }
    }
}

// The shell.

impl Actor for Sockets {
    type Context = Context<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        ctx.set_mailbox_capacity(1 << 14);
    }
}

impl Handler<Open> for Sockets {
    type Result = Result<Connection, Refused>;

    fn handle(&mut self, msg: Open, ctx: &mut Self::Context) -> Self::Result {
        self.open(msg, ctx.address(), Moment::now())
    }
}

impl Handler<Send> for Sockets {
    type Result = ();

    fn handle(&mut self, msg: Send, _: &mut Self::Context) {
        self.send(&msg.sockets, &msg.data);
    }
}

impl Handler<Close> for Sockets {
    type Result = ();

    fn handle(&mut self, msg: Close, _: &mut Self::Context) {
        self.close(msg.socket, msg.code, &msg.reason);
    }
}

impl Handler<Phased> for Sockets {
    type Result = ();

    fn handle(&mut self, msg: Phased, ctx: &mut Self::Context) {
        match msg.phase {
            Phase::Running => self.leaving = false,
            // The next generation lets sockets in, or this one does if it fails after all.
            Phase::Preparing | Phase::HandingOver => {}
            Phase::LameDuck | Phase::Draining | Phase::Exited => {
                for (number, sockets) in (0..).zip(self.portions()) {
                    ctx.notify_later(CloseSome { sockets }, STEP * number);
                }
            }
        }
    }
}

impl Handler<CloseSome> for Sockets {
    type Result = ();

    fn handle(&mut self, msg: CloseSome, _: &mut Self::Context) {
        for socket in msg.sockets {
            self.close(socket, RESTART, "the service restarts");
        }
    }
}

impl Handler<Count> for Sockets {
    type Result = MessageResult<Count>;

    fn handle(&mut self, _: Count, _: &mut Self::Context) -> Self::Result {
        MessageResult(self.open.len())
    }
}

impl Handler<Gone> for Sockets {
    type Result = ();

    fn handle(&mut self, msg: Gone, _: &mut Self::Context) {
        self.gone(msg.socket, msg.code, msg.at);
    }
}

#[cfg(test)]
mod tests;
