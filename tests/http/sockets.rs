//! WebSockets, spoken by a client library that is not the server's.

mod protocol;
mod restart;

use std::io::Read;
use std::net::TcpStream;

use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{Error, Message, WebSocket, client};

use crate::support::{Server, eventually};

pub(crate) type Socket = WebSocket<TcpStream>;

const HEAD: &str = "// @websocket\n// @mode worker\n";
const CHAT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/default/1/chat.ts");

/// Connects, with further headers.
fn try_connect(
    server: &Server,
    path: &str,
    headers: &[(&'static str, &str)],
) -> Result<Socket, Error> {
    let stream = server.connect();
    let mut request = format!("ws://localhost{path}")
        .into_client_request()
        .unwrap();
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    match client(request, stream) {
        Ok((socket, _)) => Ok(socket),
        Err(tokio_tungstenite::tungstenite::HandshakeError::Failure(error)) => Err(error),
        Err(other) => panic!("{other}"),
    }
}

#[track_caller]
pub(crate) fn connect(server: &Server, path: &str) -> Socket {
    try_connect(server, path, &[]).unwrap()
}

/// The status that a handshake is refused with.
#[track_caller]
fn refused(server: &Server, path: &str, headers: &[(&'static str, &str)]) -> u16 {
    match try_connect(server, path, headers) {
        Err(Error::Http(response)) => response.status().as_u16(),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("{path} let the client in"),
    }
}

pub(crate) fn say(socket: &mut Socket, text: &str) {
    socket.send(Message::text(text)).unwrap();
}

/// The next message that is no ping.
#[track_caller]
fn hear(socket: &mut Socket) -> Message {
    loop {
        let message = socket.read().unwrap();
        if !message.is_ping() && !message.is_pong() {
            return message;
        }
    }
}

#[track_caller]
pub(crate) fn hear_text(socket: &mut Socket) -> String {
    hear(socket).into_text().unwrap().to_string()
}

#[track_caller]
fn hear_json(socket: &mut Socket) -> Value {
    serde_json::from_str(&hear_text(socket)).unwrap()
}

/// The code that the server closes with.
#[track_caller]
fn closed_with(socket: &mut Socket) -> u16 {
    let message = hear(socket);
    let Message::Close(Some(CloseFrame { code, .. })) = message else {
        panic!("not closed but {message:?}");
    };
    code.into()
}

#[track_caller]
fn leave(socket: &mut Socket, code: u16, reason: &str) {
    let frame = CloseFrame {
        code: CloseCode::from(code),
        reason: reason.to_owned().into(),
    };
    socket.close(Some(frame)).unwrap();
    loop {
        match socket.read() {
            Ok(_) => {}
            Err(Error::ConnectionClosed) => return,
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn a_script_talks_with_its_client_in_text_bytes_and_objects() {
    let server = Server::start();
    server.write(
        "echo.ts",
        &format!(
            "{HEAD}
            ws.open = (socket, req) => socket.send({{ query: socket.data.query, agent: socket.data.headers['user-agent'] ?? null, ip: socket.data.ip, same: req.query.a }});
            ws.on('message', async (socket, data) => {{
              await null;
              if (typeof data === 'string') socket.send(data.toUpperCase());
              else socket.send(Buffer.concat([Buffer.isBuffer(data) ? data : Buffer.from('no buffer'), Buffer.from([9])]));
            }});
            "
        ),
    );
    let mut socket = connect(&server, "/echo?a=1&b=two%20words");
    assert_eq!(
        hear_json(&mut socket),
        json!({"query": {"a": "1", "b": "two words"}, "agent": null, "ip": "127.0.0.1", "same": "1"})
    );
    say(&mut socket, "grüße");
    assert_eq!(hear_text(&mut socket), "GRÜSSE");
    socket.send(Message::binary(vec![1, 2, 0xff])).unwrap();
    assert_eq!(&*hear(&mut socket).into_data(), &[1, 2, 0xff, 9]);
    for number in 0..200 {
        say(&mut socket, &format!("n{number}"));
    }
    for number in 0..200 {
        assert_eq!(hear_text(&mut socket), format!("N{number}"));
    }
    leave(&mut socket, 1000, "");
}

#[test]
fn the_chat_example_tells_everybody_and_a_plain_request_sees_who_is_there() {
    let server = Server::start();
    let text = std::fs::read_to_string(CHAT).unwrap();
    server.write("chat.ts", &text);
    let mut ann = connect(&server, "/chat?name=ann");
    assert_eq!(
        hear_json(&mut ann),
        json!({"type": "welcome", "you": "ann", "here": ["ann"]})
    );
    let mut bob = connect(&server, "/chat?name=bob");
    assert_eq!(hear_json(&mut bob)["here"], json!(["ann", "bob"]));
    assert_eq!(hear_json(&mut ann), json!({"type": "join", "name": "bob"}));
    say(&mut bob, "hello");
    let message = json!({"type": "message", "from": "bob", "text": "hello"});
    assert_eq!(hear_json(&mut ann), message);
    assert_eq!(hear_json(&mut bob), message);
    let here = server.run("/chat");
    assert_eq!(here.json(), json!({"here": ["ann", "bob"]}));
    leave(&mut bob, 1000, "bye");
    assert_eq!(hear_json(&mut ann), json!({"type": "leave", "name": "bob"}));
}

#[test]
fn a_plain_request_may_speak_to_all_who_listen() {
    let server = Server::start();
    server.write(
        "news.ts",
        &format!("{HEAD}ws.open = (socket) => socket.send('in');\nif (metadata.method === 'POST') ws.broadcast({{ news: req.body }});\nreturn {{ size: ws.connections.size }};"),
    );
    assert_eq!(server.run("/news").json(), json!({"size": 0}));
    let mut one = connect(&server, "/news");
    let mut two = connect(&server, "/news");
    assert_eq!(
        (hear_text(&mut one), hear_text(&mut two)),
        ("in".to_owned(), "in".to_owned())
    );
    assert_eq!(
        server.run_json("/news", &json!([1])).json(),
        json!({"size": 2})
    );
    for socket in [&mut one, &mut two] {
        assert_eq!(hear_json(socket), json!({"news": [1]}));
    }
}

#[test]
fn scripts_without_the_directives_close_with_4400() {
    let server = Server::start();
    server.write("plain.ts", "return 1");
    server.write("half.ts", "// @websocket\nreturn 1");
    server.write("worker.ts", "// @mode worker\nreturn 1");
    for path in ["/plain", "/half", "/worker"] {
        assert_eq!(closed_with(&mut connect(&server, path)), 4400, "{path}");
    }
    assert_eq!(refused(&server, "/nothing", &[]), 404);
}

#[test]
fn tokens_and_pre_scripts_gate_the_handshake() {
    let server = Server::start();
    let body = "ws.open = (socket) => socket.send('in')";
    server.write("secret.ts", &format!("{HEAD}// @token opensesame\n{body}"));
    assert_eq!(refused(&server, "/secret", &[]), 401);
    assert_eq!(refused(&server, "/secret?token=wrong", &[]), 401);
    let mut socket = connect(&server, "/secret?token=opensesame");
    assert_eq!(hear_text(&mut socket), "in");

    server.write("gated/room.ts", &format!("{HEAD}{body}"));
    server.write(
        "gated/open.ts",
        &format!("{HEAD}// @websocket-pre false\n{body}"),
    );
    server.write(
        "gated/pre.js",
        "if (metadata.query.who === 'busy') { res.status(429); return { error: 'later' }; }\nif (metadata.query.who !== 'friend') return 'no';",
    );
    assert_eq!(refused(&server, "/gated/room", &[]), 403);
    assert_eq!(refused(&server, "/gated/room?who=busy", &[]), 429);
    assert_eq!(
        hear_text(&mut connect(&server, "/gated/room?who=friend")),
        "in"
    );
    assert_eq!(hear_text(&mut connect(&server, "/gated/open")), "in");

    server.write("off.ts", &format!("{HEAD}// @enabled false\n{body}"));
    assert_eq!(refused(&server, "/off", &[]), 404);
    server.write("broken.ts", &format!("{HEAD}throw new Error('no body')"));
    assert_eq!(refused(&server, "/broken", &[]), 500);
    server.write("broken.ts", &format!("{HEAD}{body}"));
    assert_eq!(hear_text(&mut connect(&server, "/broken")), "in");
}

#[test]
fn what_pre_sets_on_a_request_is_its_sockets() {
    let server = Server::start();
    server.write(
        "room/pre.ts",
        "if (!metadata.query.who) return 'no'; req.user = { name: metadata.query.who }; req.headers['x-user'] = metadata.query.who;",
    );
    server.write(
        "room/index.ts",
        &format!(
            "{HEAD}const first = req.user.name;\nws.open = (socket, req) => socket.send([first, req.user.name, socket.data.headers['x-user'], req.headers.host].join());"
        ),
    );
    assert_eq!(refused(&server, "/room", &[]), 403);
    let mut ann = connect(&server, "/room?who=ann");
    assert_eq!(hear_text(&mut ann), "ann,ann,ann,localhost");
    let mut bob = connect(&server, "/room?who=bob");
    assert_eq!(hear_text(&mut bob), "ann,bob,bob,localhost");
}

#[test]
fn a_handler_that_throws_closes_its_socket_and_no_other() {
    let server = Server::start();
    server.write(
        "risky.ts",
        &format!(
            "{HEAD}ws.message = async (socket, data) => {{ if (data === 'throw') throw new Error('that was too much'); if (data === 'reject') {{ await null; throw new Error('later'); }} socket.send(data); }};"
        ),
    );
    let mut calm = connect(&server, "/risky");
    for word in ["throw", "reject"] {
        let mut other = connect(&server, "/risky");
        say(&mut other, word);
        assert_eq!(closed_with(&mut other), 1011, "{word}");
        say(&mut calm, word.get(..2).unwrap());
        assert_eq!(hear_text(&mut calm), word.get(..2).unwrap());
    }
    let errors = eventually("two recent errors", || {
        let script = server.get("/monitor/scripts").ok()["scripts"][0].clone();
        let errors = script["recentErrors"].as_array()?.clone();
        (errors.len() == 2).then_some(errors)
    });
    assert_eq!(errors[1]["message"], "that was too much");
}

#[test]
fn a_handler_whose_stack_is_full_is_counted_by_it() {
    let server = Server::start();
    let handler = "ws.message = () => { const f = () => f() + 1; f(); };";
    server.write("deep.ts", &format!("{HEAD}{handler}"));
    let mut socket = connect(&server, "/deep");
    say(&mut socket, "down");
    assert_eq!(closed_with(&mut socket), 1011);
    let hits = eventually("a hit", || {
        let hits = server.limit_hits();
        (!hits.is_empty()).then_some(hits)
    });
    assert_eq!(hits, [("stack".to_owned(), 1)]);
}

#[test]
fn more_sockets_than_may_be_open_are_refused_and_counted() {
    let server = Server::with("[websocket]\nmax_connections = 1");
    server.write("talk.ts", &format!("{HEAD}ws.open = () => {{}};"));
    let mut open = connect(&server, "/talk");
    assert_eq!(refused(&server, "/talk", &[]), 503);
    assert_eq!(server.limit_hits(), [("connections".to_owned(), 1)]);
    leave(&mut open, 1000, "");
}

#[test]
fn a_dynamic_route_has_a_run_for_each_value_while_it_has_sockets() {
    let server = Server::start();
    server.write(
        "room/[id].ts",
        &format!(
            "{HEAD}globalThis.runs = (globalThis.runs ?? 0) + 1;\nconst run = globalThis.runs;\nws.open = (socket) => {{ socket.send({{ run, room: metadata.parameters.id, from: socket.data.query.id, method: metadata.method }}); ws.broadcast('someone', socket); }};"
        ),
    );
    let mut first = connect(&server, "/room/a");
    assert_eq!(
        hear_json(&mut first),
        json!({"run": 1, "room": "a", "from": "a", "method": "WEBSOCKET_INIT"})
    );
    let mut other = connect(&server, "/room/b");
    assert_eq!(hear_json(&mut other)["run"], 2);
    let mut second = connect(&server, "/room/a");
    assert_eq!(hear_json(&mut second)["run"], 1);
    assert_eq!(hear_text(&mut first), "someone");
    leave(&mut first, 1000, "");
    leave(&mut second, 1000, "");
    // The last one's end is handled after its client knows of it; who comes before that prolongs the old run.
    eventually("a run of its own again", || {
        let open = server.get("/monitor/stats").ok()["websocket"]["active"].clone();
        if open != 1 {
            return None;
        }
        let mut again = connect(&server, "/room/a");
        let run = hear_json(&mut again)["run"].clone();
        leave(&mut again, 1000, "");
        (run != 1).then_some(())
    });
    say(&mut other, "still here");
}

#[test]
fn a_changed_script_serves_new_sockets_and_old_ones_keep_theirs() {
    let server = Server::start();
    let version = |name: &str| {
        format!(
            "{HEAD}ws.open = (socket) => ws.broadcast('joined {name}');\nws.message = (socket) => socket.send('{name} ' + ws.connections.size);"
        )
    };
    server.write("v.ts", &version("old"));
    let mut old = connect(&server, "/v");
    assert_eq!(hear_text(&mut old), "joined old");
    server.write("v.ts", &version("new"));
    let mut new = connect(&server, "/v");
    assert_eq!(hear_text(&mut new), "joined new");
    say(&mut old, "?");
    assert_eq!(hear_text(&mut old), "old 1");
    say(&mut new, "?");
    assert_eq!(hear_text(&mut new), "new 1");
}

#[test]
fn a_client_without_a_sign_of_life_is_given_up() {
    let server = Server::with("[websocket]\nheartbeat_ms = 100\n");
    server.write("wait.ts", &format!("{HEAD}ws.close = (socket, code) => {{ shared.code = code; }};\nreturn shared.code ?? 'open';"));
    let mut silent = connect(&server, "/wait");
    eventually("the end", || {
        (server.run("/wait").text() == "1006").then_some(())
    });
    // The server hangs up; what it had sent before are pings.
    let mut rest = Vec::new();
    let _ = silent.get_mut().read_to_end(&mut rest);
}

#[test]
fn the_close_handler_hears_why_and_the_counters_agree() {
    let server = Server::start();
    server.write(
        "end.ts",
        &format!("{HEAD}ws.message = (socket, data) => socket.close(Number(data), 'as you wish');\nws.close = (socket, code, reason) => {{ shared.ends = [...(shared.ends ?? []), [code, reason]]; }};\nreturn shared.ends ?? [];"),
    );
    let mut polite = connect(&server, "/end");
    leave(&mut polite, 4001, "had enough");
    let mut asked = connect(&server, "/end");
    say(&mut asked, "3000");
    assert_eq!(closed_with(&mut asked), 3000);
    drop(asked);
    let rude = connect(&server, "/end");
    drop(rude);
    let ends = eventually("three ends", || {
        let ends = server.run("/end").json();
        (ends.as_array()?.len() == 3).then_some(ends)
    });
    // Each socket's end comes when it comes.
    for end in [
        json!([4001, "had enough"]),
        json!([3000, "as you wish"]),
        json!([1006, "the connection broke off"]),
    ] {
        assert!(ends.as_array().unwrap().contains(&end), "{ends}");
    }
    let counted = eventually("the counters", || {
        let sockets = server.get("/monitor/stats").ok()["websocket"].clone();
        (sockets["closed"] == 3).then_some(sockets)
    });
    assert_eq!(
        counted,
        json!({"opened": 3, "closed": 3, "active": 0, "normalCloses": 2, "abnormalCloses": 1})
    );
    let script = server.get("/monitor/scripts").ok()["scripts"][0].clone();
    assert_eq!(
        (&script["ws"]["opened"], &script["activeWs"]),
        (&json!(3), &json!(0))
    );
}

#[test]
fn an_endless_handler_is_stopped_and_the_service_goes_on() {
    let server = Server::start();
    server.write(
        "loop.ts",
        &format!("{HEAD}// @timeout 300\nws.message = async (socket, data) => {{ if (data === 'spin') for (;;); if (data === 'wait') await new Promise(() => {{}}); socket.send(data); }};"),
    );
    // On a machine that stands still the time is up before the handshake is.
    let patient = || {
        eventually("a handshake in time", || {
            try_connect(&server, "/loop", &[]).ok()
        })
    };
    let mut waits = patient();
    say(&mut waits, "wait");
    assert_eq!(closed_with(&mut waits), 1011);
    let mut spins = patient();
    say(&mut spins, "spin");
    assert_eq!(closed_with(&mut spins), 1011);
    eventually("a run of its own", || {
        let mut socket = try_connect(&server, "/loop", &[]).ok()?;
        say(&mut socket, "fine");
        (socket.read().ok()? == Message::text("fine")).then_some(())
    });
}

#[test]
fn the_first_subprotocol_is_chosen() {
    let server = Server::start();
    server.write(
        "p.ts",
        &format!("{HEAD}ws.open = (socket) => socket.send(socket.protocol);"),
    );
    let mut socket = try_connect(
        &server,
        "/p",
        &[("sec-websocket-protocol", "chat.v2, chat.v1")],
    )
    .unwrap();
    assert_eq!(hear_text(&mut socket), "chat.v2");
}

#[test]
fn a_stop_closes_every_socket_politely() {
    let mut server = Server::start();
    server.write(
        "stay.ts",
        &format!("{HEAD}ws.open = (socket) => socket.send('in');"),
    );
    let mut sockets: Vec<Socket> = (0..20).map(|_| connect(&server, "/stay")).collect();
    for socket in &mut sockets {
        assert_eq!(hear_text(socket), "in");
    }
    server.signal("TERM");
    for socket in &mut sockets {
        assert_eq!(closed_with(socket), 1012);
    }
    drop(sockets);
    assert!(server.until_exit().success());
}
