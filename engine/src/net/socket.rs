//! WebSockets to other servers, over checked connections.
//!
//! A socket is two tasks: one sends what the script gives, one receives into a small buffer. Both end when the script's
//! end is dropped; the peer is told so.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use http::{HeaderName, HeaderValue, Uri};
use tokio::sync::{Mutex, OwnedSemaphorePermit, mpsc, oneshot};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::error::Error as WsError;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, handshake};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

use super::connect::{Target, Wire};
use super::{NetError, Network};

/// The largest message that is received.
const MESSAGE_BYTES: usize = 16 * 1024 * 1024;
/// Messages that may wait for the script, or for the network.
const WAITING: usize = 16;
/// How long the peer has to agree to the end.
const FAREWELL: Duration = Duration::from_secs(3);

/// What a script is told of its socket.
#[derive(Debug)]
pub(crate) enum SocketEvent {
    Text(String),
    Binary(Bytes),
    /// The end: code, reason, and whether both sides agreed.
    Closed(u16, String, bool),
}

/// What a script asks of its socket.
enum Command {
    /// A message, and whom to tell when it is on its way.
    Send(Message, oneshot::Sender<()>),
    Close(Option<CloseFrame>),
}

/// The script's end of a socket.
#[derive(Debug, Clone)]
pub(crate) struct Socket {
    commands: mpsc::Sender<Command>,
    events: Arc<Mutex<mpsc::Receiver<SocketEvent>>>,
}

/// A socket to be opened.
#[derive(Debug)]
pub(crate) struct SocketOrder {
    pub(crate) url: String,
    pub(crate) protocols: Vec<String>,
    pub(crate) headers: Vec<(String, String)>,
}

impl Socket {
    /// The next message, or the end.
    pub(crate) async fn next(&self) -> Option<SocketEvent> {
        self.events.lock().await.recv().await
    }

    /// Sends a message; true when it is on its way.
    pub(crate) async fn send(&self, message: Message) -> bool {
        let (told, sent) = oneshot::channel();
        let command = Command::Send(message, told);
        self.commands.send(command).await.is_ok() && sent.await.is_ok()
    }

    /// Begins the end.
    pub(crate) async fn close(&self, frame: Option<(u16, String)>) {
        let frame = frame.map(|(code, reason)| CloseFrame {
            code: code.into(),
            reason: reason.into(),
        });
        // A socket that has ended is closed already.
        let _ = self.commands.send(Command::Close(frame)).await;
    }
}

/// Opens a socket. Gives it and the protocol that the server chose.
///
/// # Errors
/// Whatever kept it from being opened.
pub(crate) async fn open_socket(
    network: &Network,
    order: SocketOrder,
    permit: OwnedSemaphorePermit,
) -> Result<(Socket, String), NetError> {
    let request = request(&order)?;
    let uri = request.uri();
    let secure = uri.scheme_str() == Some("wss");
    let host = uri.host().unwrap_or_default().to_owned();
    let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
    let target = Target {
        what: "a WebSocket",
        host: &host,
        port,
    };
    let wire = network.connect(target, secure, &[b"http/1.1"]).await?;
    let config = WebSocketConfig::default()
        .max_message_size(Some(MESSAGE_BYTES))
        .max_frame_size(Some(MESSAGE_BYTES));
    let opened = client_async_with_config(request, wire, Some(config)).await;
    let (stream, response) = opened.map_err(|error| NetError::Broken(told(&error)))?;
    let protocol = response
        .headers()
        .get("sec-websocket-protocol")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    Ok((start(stream, permit), protocol))
}

fn request(order: &SocketOrder) -> Result<handshake::client::Request, NetError> {
    let uri: Uri = order
        .url
        .parse()
        .map_err(|error| NetError::Invalid(format!("{} is no URL: {error}", order.url)))?;
    let mut request = uri
        .into_client_request()
        .map_err(|error| NetError::Invalid(error.to_string()))?;
    let bad = |name: &str| NetError::Invalid(format!("the header {name} cannot be sent"));
    for (name, value) in &order.headers {
        let parsed = HeaderName::from_bytes(name.as_bytes()).map_err(|_| bad(name))?;
        let own = parsed.as_str().starts_with("sec-websocket")
            || matches!(parsed.as_str(), "host" | "connection" | "upgrade");
        if !own {
            let value = HeaderValue::from_str(value).map_err(|_| bad(name))?;
            request.headers_mut().append(parsed, value);
        }
    }
    if !order.protocols.is_empty() {
        let name = "sec-websocket-protocol";
        let list = HeaderValue::from_str(&order.protocols.join(", ")).map_err(|_| bad(name))?;
        request.headers_mut().insert(name, list);
    }
    Ok(request)
}

fn told(error: &WsError) -> String {
    if let WsError::Http(response) = error {
        return format!("the server answered {} and not 101", response.status());
    }
    error.to_string()
}

fn start(stream: WebSocketStream<Wire>, permit: OwnedSemaphorePermit) -> Socket {
    let (sink, source) = stream.split();
    let (commands, orders) = mpsc::channel(WAITING);
    let (sender, events) = mpsc::channel(WAITING);
    let (ended, over) = oneshot::channel::<()>();
    tokio::spawn(send_all(sink, orders, over));
    tokio::spawn(async move {
        receive_all(source, sender).await;
        drop((ended, permit));
    });
    Socket {
        commands,
        events: Arc::new(Mutex::new(events)),
    }
}

/// Sends until the script or the peer has ended it.
async fn send_all(
    mut sink: SplitSink<WebSocketStream<Wire>, Message>,
    mut orders: mpsc::Receiver<Command>,
    mut over: oneshot::Receiver<()>,
) {
    loop {
        let order = tokio::select! {
            order = orders.recv() => order,
            _ = &mut over => return,
        };
        match order {
            Some(Command::Send(message, told)) => {
                if sink.send(message).await.is_err() {
                    return;
                }
                // A script that has ended asks no more.
                let _ = told.send(());
            }
            Some(Command::Close(frame)) => {
                let _ = sink.send(Message::Close(frame)).await;
                // The receiving task ends when the peer agrees; it is not waited for longer than this.
                let _ = tokio::time::timeout(FAREWELL, &mut over).await;
                return;
            }
            None => {
                let away = CloseFrame {
                    code: 1001_u16.into(),
                    reason: "".into(),
                };
                let farewell = sink.send(Message::Close(Some(away)));
                let _ = tokio::time::timeout(FAREWELL, farewell).await;
                return;
            }
        }
    }
}

/// Receives until the end, which it tells.
async fn receive_all(
    mut source: SplitStream<WebSocketStream<Wire>>,
    sender: mpsc::Sender<SocketEvent>,
) {
    let end = loop {
        let message = tokio::select! {
            message = source.next() => message,
            () = sender.closed() => return,
        };
        let event = match message {
            Some(Ok(Message::Text(text))) => SocketEvent::Text(text.as_str().to_owned()),
            Some(Ok(Message::Binary(bytes))) => SocketEvent::Binary(bytes),
            Some(Ok(Message::Close(frame))) => {
                let (code, reason) = frame.map_or((1005, String::new()), |frame| {
                    (frame.code.into(), frame.reason.as_str().to_owned())
                });
                // Reading on sends our side of the agreement.
                let rest = async { while let Some(Ok(_)) = source.next().await {} };
                let _ = tokio::time::timeout(FAREWELL, rest).await;
                break SocketEvent::Closed(code, reason, true);
            }
            Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => continue,
            Some(Err(WsError::Capacity(_))) => {
                let limit = format!("a message has more than {MESSAGE_BYTES} bytes");
                break SocketEvent::Closed(1009, limit, false);
            }
            Some(Err(_)) | None => break SocketEvent::Closed(1006, String::new(), false),
        };
        if sender.send(event).await.is_err() {
            return;
        }
    };
    // A script that has ended is told nothing more.
    let _ = sender.send(end).await;
}
