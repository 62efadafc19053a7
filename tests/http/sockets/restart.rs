//! What becomes of WebSockets when the service restarts: told to come back, and nothing that was taken is lost.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio_tungstenite::tungstenite::{Error, Message};

use super::{HEAD, connect};
use crate::support::{PATIENCE, Server, pause};

const CLIENTS: usize = 12;
const RESTARTS: usize = 3;
/// How long one restart may take with everybody talking.
const LIMIT: Duration = Duration::from_secs(180);

/// What a client knows at the end of one connection.
struct Said {
    client: usize,
    /// The first number that this connection carried.
    from: u64,
    /// Behind the last number that the service has certainly taken: it has answered the ping that came after it.
    taken: u64,
    code: Option<u16>,
}

/// Says one number after the other, each followed by a ping, until the service closes.
fn talk(server: &Server, client: usize, from: u64) -> Said {
    let mut socket = connect(server, &format!("/count?client={client}"));
    let mut said = Said {
        client,
        from,
        taken: from,
        code: None,
    };
    for number in from.. {
        let ping = Message::Ping(number.to_be_bytes().to_vec().into());
        // It may have been closed meanwhile; what is left to read tells how.
        let _ = socket
            .write(Message::text(number.to_string()))
            .and_then(|()| socket.send(ping));
        loop {
            match socket.read() {
                Ok(Message::Pong(bytes)) => {
                    said.taken = u64::from_be_bytes((&*bytes).try_into().unwrap()) + 1;
                    break;
                }
                Ok(Message::Close(frame)) => said.code = frame.map(|frame| frame.code.into()),
                Ok(_) => {}
                Err(Error::ConnectionClosed) => return said,
                Err(error) => panic!("client {client} is cut off: {error}"),
            }
        }
    }
    said
}

/// Restarts the service when everybody is there, and waits for the next generation.
fn restart(server: &Server) {
    let limit = Instant::now() + LIMIT;
    let wait = |what: &str, done: &dyn Fn() -> bool| {
        while !done() {
            assert!(Instant::now() < limit, "{what}");
            pause();
        }
    };
    let generation = || server.get("/system/restart-status").ok()["generation"].as_u64();
    wait("not all have come", &|| {
        server.get("/monitor/stats").ok()["websocket"]["active"] == CLIENTS
    });
    let before = generation();
    wait("no restart", &|| {
        server.post("/system/restart", &json!({})).status == 200
    });
    wait("the restart takes too long", &|| generation() != before);
}

/// Stops the service if the test fails, which ends those who talk to it.
struct Stop<'a>(&'a Server);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.signal("TERM");
        }
    }
}

/// How often each number of each client was handled.
fn handled(server: &Server) -> BTreeMap<(usize, u64), u32> {
    let mut handled = BTreeMap::new();
    for line in server.run("/handled").text().lines() {
        let (client, number) = line.split_once(' ').unwrap();
        let key = (client.parse().unwrap(), number.parse().unwrap());
        *handled.entry(key).or_default() += 1;
    }
    handled
}

#[test]
fn no_message_that_was_taken_is_lost_by_restarts_under_load() {
    let server = Server::with("[restart]\nmin_uptime_ms = 0\n");
    // Each handler works for a while before it has done what it is for.
    let script = "ws.message = async (socket, text) => {
        await new Promise((done) => setTimeout(done, 20));
        fs.appendFileSync('handled.txt', `${socket.data.query.client} ${text}\\n`);
    };";
    server.write("count.ts", &format!("{HEAD}{script}"));
    server.write(
        "handled.ts",
        "return fs.readFileSync('handled.txt', 'utf8')",
    );
    let all: Mutex<Vec<Said>> = Mutex::default();
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (all, server) = (&all, &server);
            scope.spawn(move || {
                let mut from = 0;
                for _ in 0..RESTARTS {
                    let said = talk(server, client, from);
                    // What was said last may have been taken, too.
                    from = said.taken + 1000;
                    all.lock().unwrap().push(said);
                }
            });
        }
        let _stop = Stop(&server);
        for _ in 0..RESTARTS {
            restart(&server);
        }
    });
    let all = all.into_inner().unwrap();
    assert!(all.iter().all(|said| said.code == Some(1012)));
    assert!(all.iter().map(|said| said.taken - said.from).sum::<u64>() > 0);
    // The handlers of the last generation that has left may still be at work.
    let limit = Instant::now() + PATIENCE;
    loop {
        let handled = handled(&server);
        assert!(handled.values().all(|times| *times == 1), "{handled:?}");
        let each = all.iter().flat_map(|said| {
            let numbers = said.from..said.taken;
            numbers.map(|number| (said.client, number))
        });
        let lost: Vec<_> = each.filter(|taken| !handled.contains_key(taken)).collect();
        if lost.is_empty() {
            break;
        }
        assert!(Instant::now() < limit, "lost: {lost:?}");
        pause();
    }
}
