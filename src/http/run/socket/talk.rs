//! One open WebSocket: frames in, orders out, a sign of life now and then, and a clean end.
//!
//! Invariants
//! - A client's message reaches the script's handler, or the connection is closed with a code that says why not.
//! - While as many handlers as may be are at work for it, nothing more is read from a client.
//! - The script is told of the end of every connection it was told of, once.

use std::pin::Pin;
use std::time::{Duration, Instant};

use actix::Addr;
use actix_ws::{
    AggregatedMessage, AggregatedMessageStream, CloseCode, CloseReason, MessageStream,
    ProtocolError, Session,
};
use actors::metrics::{End, EndReason, Faulted, MetricsAggregator};
use actors::sockets::{Connection, Data, Order};
use actors::{Facts, Moment};
use bytestring::ByteString;
use engine::{HandlerError, Heard, Peer, SocketData};
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use tokio::time::{Interval, MissedTickBehavior, interval_at, sleep, timeout};

use super::SocketLimits;
use crate::hangup::Far;
use crate::rooms::Seat;

/// Handlers that may be at work for one connection.
const AT_WORK: usize = 64;
/// How long a client may take to answer a close, and a handler of a close to end.
const FAREWELL: Duration = Duration::from_secs(5);
/// How long the server may take to send what was said last, before the client is hung up on.
const LAST_WORDS: Duration = Duration::from_millis(10);
/// Clients that have said nothing for so many heartbeats are given up.
const SILENT: u32 = 2;

/// The connection ended without a close frame, RFC 6455 section 7.4.1.
const ABNORMAL: u16 = 1006;
/// The close frame named no code.
const NO_CODE: u16 = 1005;

/// Everything one connection needs.
pub(super) struct Talk {
    pub(super) session: Session,
    pub(super) connection: Connection,
    pub(super) seat: Seat,
    pub(super) line: Far,
    pub(super) limits: SocketLimits,
    pub(super) notes: Notes,
}

/// What a connection leaves behind: handlers that are at work, and the script that is to hear of the end.
pub(super) struct AtWork {
    /// Dropping it tells that the connection is gone.
    connection: Connection,
    seat: Seat,
    handlers: FuturesUnordered<Heard>,
    ended: Ended,
    notes: Notes,
}

/// Where failures of handlers are told.
pub(super) struct Notes {
    pub(super) facts: Facts,
    pub(super) metrics: Addr<MetricsAggregator>,
}

/// How a connection ended.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ended {
    code: u16,
    reason: String,
    /// Whether we begin the close handshake.
    ours: bool,
    /// Whether what the client has said before it heard of the end is still handled.
    hears_out: bool,
}

impl Ended {
    fn by_us(code: u16, reason: impl Into<String>) -> Self {
        Self {
            code,
            reason: reason.into(),
            ours: true,
            hears_out: false,
        }
    }

    /// The service or the script wants it, and the client has done nothing wrong.
    fn by_order(code: u16, reason: impl Into<String>) -> Self {
        Self {
            hears_out: true,
            ..Self::by_us(code, reason)
        }
    }

    fn by_client(code: u16, reason: impl Into<String>) -> Self {
        Self {
            code,
            reason: reason.into(),
            ours: false,
            hears_out: false,
        }
    }
}

/// What is counted of a client's messages in a second.
struct Rate {
    limit: u32,
    since: Instant,
    count: u32,
}

impl Rate {
    /// Counts one more; false if that is too many.
    fn admits(&mut self, now: Instant) -> bool {
        if now.duration_since(self.since) >= Duration::from_secs(1) {
            (self.since, self.count) = (now, 0);
        }
        self.count = self.count.saturating_add(1);
        self.limit == 0 || self.count <= self.limit
    }
}

impl Talk {
    /// Speaks with the client until the close has been said; what is left is for the handlers to do.
    pub(super) async fn run(mut self, stream: MessageStream, peer: Peer) -> Option<Box<AtWork>> {
        let room = self.seat.room().cloned()?;
        let most = self.limits.max_message_bytes;
        let stream = stream
            .max_frame_size(most)
            .aggregate_continuations()
            .max_continuation_size(most);
        let mut stream = Box::pin(stream);
        let mut handlers = FuturesUnordered::new();
        handlers.push(room.opened(peer));
        let ended = self.converse(&mut stream, &mut handlers, &room).await;
        self.connection.ended(ended.code);
        self.part(&mut stream, &mut handlers, &room, &ended).await;
        if ended.code != ABNORMAL {
            actix_rt::spawn(hang_up(stream, self.line));
        }
        Some(Box::new(AtWork {
            connection: self.connection,
            seat: self.seat,
            handlers,
            ended,
            notes: self.notes,
        }))
    }

    /// Hears the client out if it may speak to the end, and says that the connection is closed.
    async fn part(
        &mut self,
        stream: &mut Pin<Box<AggregatedMessageStream>>,
        handlers: &mut FuturesUnordered<Heard>,
        room: &engine::Room,
        ended: &Ended,
    ) {
        if ended.code == ABNORMAL {
            return;
        }
        if ended.hears_out {
            // Before the close goes out: afterwards the server reads no more.
            while let Some(Ok(frame)) = stream.next().now_or_never().map(read) {
                if let Frame::Data(data) = frame {
                    handlers.push(room.message(self.connection.socket(), data));
                }
            }
        }
        let reason = if ended.ours { &*ended.reason } else { "" };
        let said = (ended.code != NO_CODE).then(|| told(ended.code, reason));
        // The client may have gone meanwhile.
        let _ = self.session.clone().close(said).await;
    }

    async fn converse(
        &mut self,
        stream: &mut Pin<Box<AggregatedMessageStream>>,
        handlers: &mut FuturesUnordered<Heard>,
        room: &engine::Room,
    ) -> Ended {
        let mut heartbeat = heartbeat(self.limits.heartbeat);
        let mut silent = 0;
        let mut rate = Rate {
            limit: self.limits.max_messages_per_second,
            since: Instant::now(),
            count: 0,
        };
        loop {
            tokio::select! {
                biased;
                Some(outcome) = handlers.next() => {
                    if let Err(error) = outcome {
                        self.notes.note(&error);
                        return Ended::by_us(1011, failed(&error));
                    }
                }
                order = self.connection.order() => if let Some(ended) = self.obey(order).await {
                    return ended;
                },
                message = stream.next(), if handlers.len() < AT_WORK => {
                    silent = 0;
                    let data = match read(message) {
                        Ok(Frame::Data(data)) => data,
                        Ok(Frame::Ping(bytes)) => {
                            let _ = self.session.pong(&bytes).await;
                            continue;
                        }
                        Ok(Frame::Pong) => continue,
                        Err(ended) => return ended,
                    };
                    if !rate.admits(Instant::now()) {
                        return Ended::by_us(1008, "too many messages in a second");
                    }
                    handlers.push(room.message(self.connection.socket(), data));
                }
                _ = heartbeat.tick() => {
                    if silent >= SILENT {
                        return Ended::by_client(ABNORMAL, "the client gave no sign of life");
                    }
                    // What a client says while nobody listens is not held against it.
                    silent += u32::from(handlers.len() < AT_WORK);
                    if self.session.ping(b"").await.is_err() {
                        return Ended::by_client(ABNORMAL, "the connection broke off");
                    }
                }
            }
        }
    }

    /// Does what the service wants of this connection; the end, if that is what it wants.
    async fn obey(&mut self, order: Option<Order>) -> Option<Ended> {
        let sending = match order {
            None => return Some(Ended::by_order(1001, "the service stops")),
            Some(Order::Close { code, reason }) => return Some(Ended::by_order(code, reason)),
            Some(Order::Send(Data::Binary(bytes))) => {
                timeout(self.limits.heartbeat, self.session.binary(bytes)).await
            }
            Some(Order::Send(Data::Text(bytes))) => match ByteString::try_from(bytes) {
                Ok(text) => timeout(self.limits.heartbeat, self.session.text(text)).await,
                Err(_) => return Some(Ended::by_us(1011, "a message is not text")),
            },
        };
        match sending {
            Ok(Ok(())) => None,
            Ok(Err(_)) => Some(Ended::by_client(ABNORMAL, "the connection broke off")),
            Err(_) => Some(Ended::by_us(1013, "the client does not take its messages")),
        }
    }
}

impl AtWork {
    /// What was accepted is handled before the script hears of the end.
    pub(super) async fn finish(mut self) {
        while let Some(outcome) = self.handlers.next().await {
            if let Err(error) = outcome {
                self.notes.note(&error);
            }
        }
        let socket = self.connection.socket();
        let Ended { code, reason, .. } = self.ended;
        if let Some(room) = self.seat.room()
            && let Err(error) = room.closed(socket, code, reason).await
        {
            self.notes.note(&error);
        }
    }
}

impl Notes {
    /// Puts a handler's failure into the log and the list of recent errors.
    fn note(&self, error: &HandlerError) {
        let Facts {
            execution_id,
            script,
            ..
        } = &self.facts;
        log::warn!(
            "{execution_id} {}: a WebSocket handler failed: {error}",
            script.file
        );
        let reason = if error.is_stack_overflow() {
            EndReason::Stack
        } else {
            EndReason::Thrown
        };
        self.metrics.do_send(Faulted {
            script: script.clone(),
            execution_id: execution_id.clone(),
            end: End::new(500, reason).because(error.to_string()),
            at: Moment::now(),
        });
    }
}

/// Lets the last words be sent, and hangs up.
async fn hang_up(mut stream: Pin<Box<AggregatedMessageStream>>, line: Far) {
    // The stream ends when the close has been taken, or the client has gone.
    let taken = async { while let Some(Ok(_)) = stream.next().await {} };
    let _ = timeout(FAREWELL, taken).await;
    sleep(LAST_WORDS).await;
    line.hang_up();
}

/// What a client may say.
enum Frame {
    Data(SocketData),
    Ping(bytes::Bytes),
    Pong,
}

fn read(message: Option<Result<AggregatedMessage, ProtocolError>>) -> Result<Frame, Ended> {
    match message {
        Some(Ok(AggregatedMessage::Text(text))) => {
            Ok(Frame::Data(SocketData::Text(text.to_string())))
        }
        Some(Ok(AggregatedMessage::Binary(bytes))) => Ok(Frame::Data(SocketData::Binary(bytes))),
        Some(Ok(AggregatedMessage::Ping(bytes))) => Ok(Frame::Ping(bytes)),
        Some(Ok(AggregatedMessage::Pong(_))) => Ok(Frame::Pong),
        Some(Ok(AggregatedMessage::Close(None))) => Err(Ended::by_client(NO_CODE, "")),
        Some(Ok(AggregatedMessage::Close(Some(reason)))) => Err(Ended::by_client(
            u16::from(reason.code),
            reason.description.unwrap_or_default(),
        )),
        Some(Err(error)) => Err(fault(&error)),
        None => Err(Ended::by_client(ABNORMAL, "the connection broke off")),
    }
}

/// The code for what a client did wrong, RFC 6455 section 7.4.1.
fn fault(error: &ProtocolError) -> Ended {
    match error {
        ProtocolError::Overflow => Ended::by_us(1009, "the message is too long"),
        // The library has no kind of its own for bits that no extension has given a meaning.
        ProtocolError::Io(error) if error.to_string().contains("reserved bits") => {
            Ended::by_us(1002, error.to_string())
        }
        ProtocolError::Io(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            Ended::by_us(1007, "the text is not UTF-8")
        }
        // Nor has it one for a message that is too long in all its parts.
        ProtocolError::Io(error) if error.to_string().contains("maximum") => {
            Ended::by_us(1009, "the message is too long")
        }
        ProtocolError::Io(_) => Ended::by_client(ABNORMAL, "the connection broke off"),
        ProtocolError::UnmaskedFrame
        | ProtocolError::MaskedFrame
        | ProtocolError::InvalidOpcode(_)
        | ProtocolError::InvalidLength(_)
        | ProtocolError::BadOpCode
        | ProtocolError::ContinuationNotStarted
        | ProtocolError::ContinuationStarted
        | ProtocolError::ContinuationFragment(_) => Ended::by_us(1002, error.to_string()),
    }
}

fn told(code: u16, reason: &str) -> CloseReason {
    CloseReason {
        code: CloseCode::from(code),
        description: (!reason.is_empty()).then(|| reason.to_owned()),
    }
}

fn failed(error: &HandlerError) -> &'static str {
    match error {
        HandlerError::Failed(_) => "the script failed",
        HandlerError::Lost => "the script's run has ended",
    }
}

fn heartbeat(every: Duration) -> Interval {
    let mut interval = interval_at((Instant::now() + every).into(), every);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}
