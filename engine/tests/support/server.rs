//! Servers that tests make, and benches whose scripts may reach them.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex};
use std::thread;

use engine::{Folders, NetRule, Permissions};
use rustix::net::{AddressFamily, SocketType, bind, getsockname, socket};

use super::Bench;

/// A server made for a test: each connection's request is handed to a function that writes the answer.
pub struct Server {
    pub port: u16,
    /// Heads and bodies as they came.
    seen: Arc<Mutex<Vec<String>>>,
}

/// A request as the server read it.
pub struct Asked {
    pub head: String,
    pub body: Vec<u8>,
    pub stream: TcpStream,
}

impl Asked {
    pub fn path(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    pub fn answer(&mut self, head: &str, body: &[u8]) {
        let text = format!(
            "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        // A client that has left is part of some tests.
        let _ = self.stream.write_all(text.as_bytes());
        let _ = self.stream.write_all(body);
    }
}

impl Server {
    pub fn start(answer: impl Fn(Asked) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (list, answer) = (seen.clone(), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (list, answer) = (list.clone(), answer.clone());
                thread::spawn(move || {
                    if let Some(asked) = read_request(stream) {
                        let body = String::from_utf8_lossy(&asked.body).into_owned();
                        list.lock().unwrap().push(format!("{}{body}", asked.head));
                        answer(asked);
                    }
                });
            }
        });
        Self { port, seen }
    }

    pub fn rule(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

/// A port on which nobody listens, for as long as this lives.
pub struct ClosedPort(OwnedFd);

impl ClosedPort {
    pub fn new() -> Self {
        let socket = socket(AddressFamily::INET, SocketType::STREAM, None).unwrap();
        // Bound, so that nobody else is given it, and not listening, so that it refuses.
        bind(&socket, &SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0)).unwrap();
        Self(socket)
    }

    pub fn port(&self) -> u16 {
        let address = getsockname(&self.0).unwrap();
        SocketAddr::try_from(address).unwrap().port()
    }
}

fn read_request(mut stream: TcpStream) -> Option<Asked> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        match stream.read(&mut piece).ok()? {
            0 => return None,
            length => bytes.extend_from_slice(&piece[..length]),
        }
    };
    let mut body = bytes.split_off(end);
    let head = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|text| text.parse::<usize>().ok());
    let chunked = head.contains("transfer-encoding: chunked");
    while length.is_some_and(|length| body.len() < length)
        || (chunked && !body.ends_with(b"0\r\n\r\n"))
    {
        match stream.read(&mut piece).ok()? {
            0 => break,
            length => body.extend_from_slice(&piece[..length]),
        }
    }
    Some(Asked { head, body, stream })
}

/// A bench whose scripts may connect where these rules say.
pub fn permitted(rules: &[&str]) -> Bench {
    let rules = rules.iter().map(|rule| NetRule::parse(rule).unwrap());
    let permissions = Permissions {
        net: rules.collect(),
        ..Permissions::default()
    };
    Bench::with(permissions, Folders::default())
}

/// What the script returns, with `BASE` replaced by the server's URL.
#[track_caller]
pub fn text(bench: &Bench, server: &Server, script: &str) -> String {
    bench.text(&script.replace("BASE", &format!("http://127.0.0.1:{}", server.port)))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Echoes, redirects, compresses and misbehaves, by path.
pub fn workshop() -> Server {
    Server::start(|mut asked| {
        let path = asked.path().to_owned();
        let (route, rest) = path.split_once('?').unwrap_or((&path, ""));
        match route {
            "/echo" => {
                let head = format!(
                    "200 Fine\r\nContent-Type: text/plain\r\nX-Head: {}\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2",
                    asked.head.split_whitespace().next().unwrap()
                );
                let body = asked.body.clone();
                asked.answer(&head, &body);
            }
            "/json" => asked.answer("200 OK\r\nContent-Type: application/json", b"{\"a\":[1,2]}"),
            "/redirect" => {
                let (status, to) = rest.split_once(':').unwrap();
                asked.answer(&format!("{status} Moved\r\nLocation: {to}"), b"moved");
            }
            "/loop" => asked.answer("302 Found\r\nLocation: /loop", b""),
            "/gzip" => asked.answer(
                "200 OK\r\nContent-Encoding: gzip",
                &gzip(&b"squeezed ".repeat(1000)),
            ),
            "/cut" => {
                let whole = gzip(&b"squeezed ".repeat(1000));
                asked.answer(
                    "200 OK\r\nContent-Encoding: gzip",
                    &whole[..whole.len() / 2],
                );
            }
            "/zeros" => asked.answer(
                "200 OK\r\nContent-Encoding: gzip",
                &gzip(&vec![0; 200_000_000]),
            ),
            "/broken" => {
                let _ = asked
                    .stream
                    .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nten bytes.");
            }
            "/garbage" => {
                let _ = asked.stream.write_all(b"this is no HTTP\r\n\r\n");
            }
            "/silent" => {
                // Until the client leaves.
                let _ = asked.stream.read(&mut [0; 1]);
            }
            "/slow" => {
                let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n";
                let _ = asked.stream.write_all(head);
                let _ = asked.stream.read(&mut [0; 1]);
            }
            "/large" => asked.answer("200 OK", &b"0123456789abcdef".repeat(500_000)),
            "/none" => asked.answer("204 No Content", b""),
            _ => asked.answer("404 Not Found", b"nothing here"),
        }
    })
}
