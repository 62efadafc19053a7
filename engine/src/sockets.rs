//! The WebSockets of a run: what happens to them goes in as events, what the script does to them goes out by an outlet.
//!
//! Lifecycle: [`sockets`] makes the two ends. The run's end travels in its invocation; the run goes on until the last
//! [`Room`] is dropped, its VM is lost, or it is cancelled.
//!
//! Invariants
//! - Every event is answered once: when its handler is done, or with [`HandlerError::Lost`] when the run is gone.
//! - Events of one socket reach its script in the order in which they were told.
//!
//! Not here: the protocol, the connections, and how much may wait.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use tokio::sync::{Mutex as AsyncMutex, mpsc, oneshot};

use crate::io::Payload;

/// Events handed to a script in one turn at most.
const BATCH: usize = 64;

/// A message of a WebSocket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SocketData {
    /// A text message.
    Text(String),
    /// A binary message.
    Binary(Bytes),
}

/// A client that has connected.
#[derive(Debug, Clone, Default)]
pub struct Peer {
    /// The connection's number, unlike that of any other.
    pub socket: u64,
    /// The query's pairs, in order, decoded; then the route's dynamic parts.
    pub query: Vec<(String, String)>,
    /// The request's headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The peer's address.
    pub ip: String,
    /// The subprotocol that was chosen; empty if none was.
    pub protocol: String,
    /// The request's id, which the run before its handshake has had, too.
    pub execution_id: String,
}

/// Where a script's messages go; called on script threads, so it must not block.
pub trait Outlet: Send + Sync + 'static {
    /// Sends a message to each of these connections; one that is gone is passed over.
    fn send(&self, sockets: &[u64], data: SocketData);
    /// Closes a connection.
    fn close(&self, socket: u64, code: u16, reason: &str);
}

/// Why a handler did not do its work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandlerError {
    /// It threw, rejected, or took longer than it may.
    #[error("{0}")]
    Failed(String),
    /// The run is gone, and its sockets with it.
    #[error("the script's run has ended")]
    Lost,
}

impl HandlerError {
    /// Whether the stack was full and the handler did not catch the error.
    #[must_use]
    pub fn is_stack_overflow(&self) -> bool {
        matches!(self, Self::Failed(message) if message == crate::STACK_FULL)
    }
}

#[derive(Debug)]
enum Happening {
    Opened(Box<Peer>),
    Message {
        socket: u64,
        data: SocketData,
    },
    Closed {
        socket: u64,
        code: u16,
        reason: String,
    },
}

#[derive(Debug)]
struct Event {
    happening: Happening,
    heard: Hearer,
}

/// The caller's end: tells the run what happens to its sockets. Dropping the last clone lets the run end.
#[derive(Debug, Clone)]
pub struct Room(mpsc::UnboundedSender<Event>);

impl Room {
    /// A client has connected.
    pub fn opened(&self, peer: Peer) -> Heard {
        self.tell(Happening::Opened(Box::new(peer)))
    }

    /// A message has come.
    pub fn message(&self, socket: u64, data: SocketData) -> Heard {
        self.tell(Happening::Message { socket, data })
    }

    /// The connection is closed.
    pub fn closed(&self, socket: u64, code: u16, reason: String) -> Heard {
        self.tell(Happening::Closed {
            socket,
            code,
            reason,
        })
    }

    /// Whether the run is gone.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.is_closed()
    }

    fn tell(&self, happening: Happening) -> Heard {
        let (heard, answer) = oneshot::channel();
        // A run that is gone drops the event, which is told by the answer.
        let _ = self.0.send(Event { happening, heard });
        Heard(answer)
    }
}

/// Completes when the handler of an event is done, its promise included.
#[derive(Debug)]
#[must_use = "whether the handler failed is told here"]
pub struct Heard(oneshot::Receiver<Result<(), HandlerError>>);

impl Future for Heard {
    type Output = Result<(), HandlerError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0)
            .poll(context)
            .map(|answer| answer.unwrap_or(Err(HandlerError::Lost)))
    }
}

/// The run's end, part of its invocation.
#[derive(Clone)]
pub struct Sockets(Arc<Inside>);

struct Inside {
    events: Arc<AsyncMutex<mpsc::UnboundedReceiver<Event>>>,
    outlet: Arc<dyn Outlet>,
    /// Who waits for the end of each handler that runs now.
    waiting: Waiting,
}

/// Where the end of a handler is told.
type Hearer = oneshot::Sender<Result<(), HandlerError>>;

#[derive(Clone, Default)]
struct Waiting {
    last: Arc<AtomicU64>,
    by_number: Arc<Mutex<HashMap<u64, Hearer>>>,
}

impl std::fmt::Debug for Sockets {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Sockets").finish_non_exhaustive()
    }
}

/// The two ends of a run's sockets.
#[must_use]
pub fn sockets(outlet: Arc<dyn Outlet>) -> (Room, Sockets) {
    let (sender, events) = mpsc::unbounded_channel();
    let inside = Inside {
        events: Arc::new(AsyncMutex::new(events)),
        outlet,
        waiting: Waiting::default(),
    };
    (Room(sender), Sockets(Arc::new(inside)))
}

impl Sockets {
    pub(crate) fn outlet(&self) -> &dyn Outlet {
        &*self.0.outlet
    }

    /// The next events, at least one; `Null` when there will be none any more.
    pub(crate) fn next(&self) -> impl Future<Output = Payload> + Send + 'static {
        let events = self.0.events.clone();
        let waiting = self.0.waiting.clone();
        async move {
            let mut events = events.lock().await;
            let Some(first) = events.recv().await else {
                return Payload::Null;
            };
            let mut batch = vec![waiting.note(first)];
            while batch.len() < BATCH
                && let Ok(event) = events.try_recv()
            {
                batch.push(waiting.note(event));
            }
            Payload::List(batch)
        }
    }

    /// The handler of that event is done.
    pub(crate) fn done(&self, number: u64, failure: Option<String>) {
        if let Some(heard) = self.0.waiting.take(number) {
            let outcome = failure.map_or(Ok(()), |message| Err(HandlerError::Failed(message)));
            // Whoever told the event may have left.
            let _ = heard.send(outcome);
        }
    }
}

impl Waiting {
    /// Keeps whom to tell, and makes the event's form for the prelude.
    fn note(&self, event: Event) -> Payload {
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        self.lock().insert(number, event.heard);
        let mut items = vec![Payload::Number(exact(number))];
        items.extend(match event.happening {
            Happening::Opened(peer) => vec![
                Payload::Text("open".to_owned()),
                Payload::Number(exact(peer.socket)),
                pairs(peer.query),
                pairs(peer.headers),
                Payload::Text(peer.ip),
                Payload::Text(peer.protocol),
                Payload::Text(peer.execution_id),
            ],
            Happening::Message { socket, data } => vec![
                Payload::Text("message".to_owned()),
                Payload::Number(exact(socket)),
                match data {
                    SocketData::Text(text) => Payload::Text(text),
                    SocketData::Binary(bytes) => Payload::Bytes(bytes),
                },
            ],
            Happening::Closed {
                socket,
                code,
                reason,
            } => vec![
                Payload::Text("close".to_owned()),
                Payload::Number(exact(socket)),
                Payload::Number(f64::from(code)),
                Payload::Text(reason),
            ],
        });
        Payload::List(items)
    }

    fn take(&self, number: u64) -> Option<Hearer> {
        self.lock().remove(&number)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Hearer>> {
        self.by_number
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// A list of name, value, name, value.
fn pairs(pairs: Vec<(String, String)>) -> Payload {
    let texts = pairs.into_iter().flat_map(|(name, value)| [name, value]);
    Payload::List(texts.map(Payload::Text).collect())
}

/// Numbers that count things are exact in a double for longer than a process lives.
#[expect(clippy::cast_precision_loss, reason = "below 2⁵³")]
fn exact(number: u64) -> f64 {
    number as f64
}
