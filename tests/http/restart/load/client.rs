//! A client that retries nothing and hides nothing: each request ends as finished or as a loss of a known kind.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use crate::support::{PATIENCE, pause};

/// A connection that was idle for longer is not used again: the server closes it after five seconds, which may be at the
/// moment of the next request, restart or not.
const IDLE: Duration = Duration::from_secs(2);
/// The size of a slow upload, in pieces that are sent one after the other.
const UPLOAD: (usize, usize) = (20, 4096);

/// What a client does all the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// A new connection for each request.
    Fresh,
    /// One connection for as long as the server keeps it.
    Kept,
    /// The same with a pause of most of a second between two requests.
    Patient,
    /// A script that takes 400 ms.
    Handler400,
    /// A body that takes a while to arrive.
    SlowUpload,
    /// An answer that takes a while to be read.
    SlowReader,
    /// An answer that takes a while to be made.
    Stream,
    /// A run that goes on behind its answer.
    Background,
}

/// How a request was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Loss {
    Refused,
    /// Reset or closed before a byte of the answer came.
    NoAnswer,
    /// The answer broke off.
    Cut,
    /// The answer is another one.
    Wrong,
    TimedOut,
}

pub(crate) struct Client {
    address: SocketAddr,
    sort: Sort,
    /// Since when it is idle.
    kept: Option<(TcpStream, Instant)>,
    /// Kept connections that were closed, or idle for too long, between two requests.
    pub(crate) closed: u64,
}

impl Client {
    pub(crate) fn new(address: SocketAddr, sort: Sort) -> Self {
        Self {
            address,
            sort,
            kept: None,
            closed: 0,
        }
    }

    /// Sends one request and reads its answer to the end.
    pub(crate) fn call(&mut self, id: u64) -> Result<(), Loss> {
        let (method, path, headers) = match self.sort {
            Sort::Fresh | Sort::Kept | Sort::Patient => ("GET", "quick", String::new()),
            Sort::Handler400 => ("GET", "handler", String::new()),
            Sort::SlowUpload => {
                let length = UPLOAD.0 * UPLOAD.1;
                ("POST", "upload", format!("Content-Length: {length}\r\n"))
            }
            Sort::SlowReader => ("GET", "large", String::new()),
            Sort::Stream => ("GET", "stream", String::new()),
            Sort::Background => ("GET", "background", "Prefer: respond-async\r\n".to_owned()),
        };
        let is_kept = matches!(self.sort, Sort::Kept | Sort::Patient);
        let close = if is_kept { "" } else { "Connection: close\r\n" };
        let head =
            format!("{method} /{path}?id={id} HTTP/1.1\r\nHost: localhost\r\n{close}{headers}\r\n");
        let mut stream = self.connection()?;
        stream
            .write_all(head.as_bytes())
            .map_err(|_| Loss::NoAnswer)?;
        if self.sort == Sort::SlowUpload {
            for _ in 0..UPLOAD.0 {
                pause();
                pause();
                stream
                    .write_all(&[b'u'; UPLOAD.1])
                    .map_err(|_| Loss::NoAnswer)?;
            }
        }
        let answer = Answer::read(&mut stream, self.sort == Sort::SlowReader)?;
        if is_kept && !answer.closes {
            self.kept = Some((stream, Instant::now()));
        }
        let pauses = match self.sort {
            Sort::Kept => 1,
            Sort::Patient => 80,
            // Its answer comes at once, so it would ask for more than can run.
            Sort::Background => 10,
            Sort::Fresh | Sort::Handler400 | Sort::SlowUpload | Sort::SlowReader | Sort::Stream => {
                0
            }
        };
        for _ in 0..pauses {
            pause();
        }
        let good = match self.sort {
            Sort::Background => answer.status == 202,
            Sort::SlowUpload => {
                let expected = format!("id={id} {}", UPLOAD.0 * UPLOAD.1);
                answer.status == 200 && answer.body.ends_with(expected.as_bytes())
            }
            Sort::Fresh
            | Sort::Kept
            | Sort::Patient
            | Sort::Handler400
            | Sort::SlowReader
            | Sort::Stream => {
                answer.status == 200 && answer.body.ends_with(format!("id={id}").as_bytes())
            }
        };
        good.then_some(()).ok_or(Loss::Wrong)
    }

    fn connection(&mut self) -> Result<TcpStream, Loss> {
        if let Some((stream, since)) = self.kept.take() {
            if since.elapsed() < IDLE && is_open(&stream) {
                return Ok(stream);
            }
            self.closed += 1;
        }
        let stream = TcpStream::connect(self.address).map_err(|_| Loss::Refused)?;
        let set = stream.set_read_timeout(Some(PATIENCE));
        set.map_err(|_| Loss::Refused).map(|()| stream)
    }
}

/// Whether the other side has neither closed the connection nor said anything unasked.
fn is_open(stream: &TcpStream) -> bool {
    if stream.set_nonblocking(true).is_err() {
        return false;
    }
    let peeked = stream.peek(&mut [0]);
    let blocks = stream.set_nonblocking(false).is_ok();
    blocks && peeked.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
}

struct Answer {
    status: u16,
    /// The connection ends with it.
    closes: bool,
    body: Vec<u8>,
}

impl Answer {
    fn read(stream: &mut TcpStream, slowly: bool) -> Result<Self, Loss> {
        let mut bytes = Vec::new();
        let head = loop {
            if let Some(end) = find(&bytes, b"\r\n\r\n") {
                break end + 4;
            }
            more(stream, &mut bytes)?;
        };
        let text = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
        let header = |name: &str| {
            let mut lines = text.lines();
            lines.find_map(|line| line.strip_prefix(name).map(str::trim))
        };
        let status = text.get(9..12).and_then(|status| status.parse().ok());
        let closes = header("connection:") == Some("close");
        let length = header("content-length:").and_then(|length| length.parse::<usize>().ok());
        let is_chunked = header("transfer-encoding:") == Some("chunked");
        let is_whole = |bytes: &[u8]| match length {
            _ if status == Some(204) => true,
            Some(length) => bytes.len() >= head + length,
            None => is_chunked && bytes.ends_with(b"\r\n0\r\n\r\n"),
        };
        while !is_whole(&bytes) {
            if slowly {
                pause();
            }
            more(stream, &mut bytes)?;
        }
        let mut body = bytes.split_off(head);
        if is_chunked {
            body = last_chunk(&body);
        }
        Ok(Self {
            status: status.ok_or(Loss::Wrong)?,
            closes,
            body,
        })
    }
}

/// The content of the last chunk that has any.
fn last_chunk(body: &[u8]) -> Vec<u8> {
    let content = body.strip_suffix(b"\r\n0\r\n\r\n").unwrap_or(body);
    content.to_vec()
}

fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Result<(), Loss> {
    let mut part = [0; 65_536];
    let broken = |bytes: &[u8]| {
        if bytes.is_empty() {
            Loss::NoAnswer
        } else {
            Loss::Cut
        }
    };
    match stream.read(&mut part) {
        Ok(0) => Err(broken(bytes)),
        Ok(count) => {
            bytes.extend_from_slice(&part[..count]);
            Ok(())
        }
        Err(error) if timed_out(&error) => Err(Loss::TimedOut),
        Err(_) => Err(broken(bytes)),
    }
}

fn timed_out(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
