//! RFC 6455, frame by frame: what a careful client may do, and what every other one is told.

use std::io::{Read, Write};

use tokio_tungstenite::tungstenite::Message;

use super::{HEAD, Socket, closed_with, connect, hear, hear_text, say};
use crate::support::Server;

const CONTINUATION: u8 = 0x0;
const TEXT: u8 = 0x1;
const BINARY: u8 = 0x2;
const CLOSE: u8 = 0x8;
const PING: u8 = 0x9;
const PONG: u8 = 0xa;
const FIN: u8 = 0x80;

/// A frame, masked with a key that changes every byte.
fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = vec![first];
    match payload.len() {
        length @ 0..126 => frame.push(0x80 | length as u8),
        length @ 126..65536 => {
            frame.push(0x80 | 126);
            frame.extend((length as u16).to_be_bytes());
        }
        length => {
            frame.push(0x80 | 127);
            frame.extend((length as u64).to_be_bytes());
        }
    }
    let key = [0x11, 0x22, 0x44, 0x88];
    frame.extend(key);
    let masked = payload.iter().zip(key.iter().cycle());
    frame.extend(masked.map(|(byte, key)| byte ^ key));
    frame
}

fn frames(all: &[(u8, &[u8])]) -> Vec<u8> {
    let each = all.iter();
    each.flat_map(|(first, payload)| frame(*first, payload))
        .collect()
}

/// A server that sends everything back.
fn echo(settings: &str) -> Server {
    let server = Server::with(settings);
    let script = format!("{HEAD}ws.message = (socket, data) => socket.send(data);");
    server.write("echo.ts", &script);
    server
}

#[track_caller]
fn send_raw(socket: &mut Socket, bytes: &[u8]) {
    socket.get_mut().write_all(bytes).unwrap();
}

#[test]
fn who_says_too_much_is_closed_with_the_code_for_it() {
    let server =
        Server::with("[websocket]\nmax_message_bytes = 1000\nmax_messages_per_second = 20\n");
    server.write(
        "echo.ts",
        &format!("{HEAD}ws.message = (socket, data) => socket.send(data);"),
    );
    let mut long = connect(&server, "/echo");
    say(&mut long, &"x".repeat(1001));
    assert_eq!(closed_with(&mut long), 1009);
    let mut many = connect(&server, "/echo");
    // At once, so that they come in one second however slow the client is.
    let burst: Vec<u8> = (0..400).flat_map(|_| frame(TEXT | FIN, b"x")).collect();
    send_raw(&mut many, &burst);
    let code = loop {
        let message = hear(&mut many);
        if let Message::Close(Some(frame)) = message {
            break u16::from(frame.code);
        }
        assert!(message.is_text(), "{message:?}");
    };
    assert_eq!(code, 1008);
}

#[test]
fn messages_in_parts_with_a_ping_between_them_arrive_whole() {
    let server = Server::start();
    server.write(
        "echo.ts",
        &format!("{HEAD}ws.message = (socket, data) => socket.send(data);"),
    );
    let mut socket = connect(&server, "/echo");
    let parts: &[u8] = &[
        0x01, 0x82, 0, 0, 0, 0, b'a', b'b', // text, not the last part
        0x89, 0x81, 0, 0, 0, 0, b'p', // a ping between
        0x80, 0x81, 0, 0, 0, 0, b'c', // the last part
    ];
    send_raw(&mut socket, parts);
    assert_eq!(socket.read().unwrap(), Message::Pong(vec![b'p'].into()));
    assert_eq!(hear_text(&mut socket), "abc");
}

#[test]
fn whole_messages_come_of_any_parts() {
    let server = echo("");
    let long = "ä".repeat(40_000);
    for (parts, expected) in [
        (
            frames(&[
                (TEXT, b"a"),
                (CONTINUATION, b""),
                (CONTINUATION, b"b"),
                (FIN, b"c"),
            ]),
            Message::text("abc"),
        ),
        (frame(TEXT | FIN, b""), Message::text("")),
        (
            frames(&[(BINARY, &[0, 1]), (FIN, &[2])]),
            Message::binary(vec![0, 1, 2]),
        ),
        // A character that is cut in two.
        (
            frames(&[(TEXT, &[0xe2, 0x82]), (PONG | FIN, b"?"), (FIN, &[0xac])]),
            Message::text("€"),
        ),
        (
            frame(TEXT | FIN, long.as_bytes()),
            Message::text(long.clone()),
        ),
    ] {
        let mut socket = connect(&server, "/echo");
        send_raw(&mut socket, &parts);
        assert_eq!(hear(&mut socket), expected);
        // And byte by byte, as a slow line brings it.
        if parts.len() < 100 {
            for byte in &parts {
                send_raw(&mut socket, &[*byte]);
            }
            assert_eq!(hear(&mut socket), expected);
        }
    }
}

#[test]
fn every_ping_is_answered_with_its_own_bytes() {
    let server = echo("");
    let mut socket = connect(&server, "/echo");
    let long = [7; 125];
    for payload in [&b""[..], b"x", &long] {
        send_raw(&mut socket, &frame(PING | FIN, payload));
        let pong = Message::Pong(payload.to_vec().into());
        assert_eq!(socket.read().unwrap(), pong);
    }
    // A pong that nobody has asked for is no fault.
    send_raw(
        &mut socket,
        &frames(&[(PONG | FIN, b"?"), (TEXT | FIN, b"on")]),
    );
    assert_eq!(hear_text(&mut socket), "on");
}

#[test]
fn what_breaks_the_protocol_is_closed_with_the_code_for_it() {
    let server = echo("[websocket]\nmax_message_bytes = 1000\n");
    let mut cases: Vec<(Vec<u8>, u16)> = vec![
        // Not masked.
        (vec![0x81, 0x01, b'x'], 1002),
        (frame(FIN, b"a continuation of nothing"), 1002),
        (frames(&[(TEXT, b"a"), (TEXT | FIN, b"a new one")]), 1002),
        (frame(PING, b"a ping in parts"), 1002),
        (frame(PING | FIN, &[b'x'; 126]), 1002),
        (frame(TEXT | FIN, &[0xff, 0xfe]), 1007),
        (frames(&[(TEXT, &[0xe2, 0x82]), (FIN, &[0x28])]), 1007),
        (frame(TEXT | FIN, &[0xed, 0xa0, 0x80]), 1007),
        (frame(BINARY | FIN, &[0; 1001]), 1009),
        (frames(&[(BINARY, &[0; 600]), (FIN, &[0; 600])]), 1009),
    ];
    for bits in [0x40, 0x20, 0x10, 0x70] {
        cases.push((frame(FIN | TEXT | bits, b"reserved bits"), 1002));
        cases.push((frame(FIN | PING | bits, b""), 1002));
    }
    for opcode in [3, 4, 5, 6, 7, 11, 12, 13, 14, 15] {
        cases.push((frame(FIN | opcode, b"no such frame"), 1002));
    }
    for (bytes, code) in cases {
        let mut socket = connect(&server, "/echo");
        send_raw(&mut socket, &bytes);
        assert_eq!(closed_with(&mut socket), code, "{bytes:x?}");
    }
}

/// What the server answers to a close frame with this payload: the whole payload of its own.
#[track_caller]
fn close_answer(server: &Server, payload: &[u8]) -> Vec<u8> {
    let mut socket = connect(server, "/echo");
    send_raw(&mut socket, &frame(CLOSE | FIN, payload));
    let mut all = Vec::new();
    // To the end: the server hangs up, the client does not.
    socket.get_mut().read_to_end(&mut all).unwrap();
    assert_eq!(all[0], CLOSE | FIN, "{all:x?}");
    assert_eq!(usize::from(all[1]), all.len() - 2, "{all:x?}");
    all.split_off(2)
}

#[test]
fn a_close_is_answered_with_its_code_and_the_server_hangs_up() {
    let server = echo("");
    let good = (1000..=1003).chain(1007..=1014);
    for code in good.chain([3000, 3999, 4000, 4999_u16]) {
        let mut payload = code.to_be_bytes().to_vec();
        assert_eq!(close_answer(&server, &payload), code.to_be_bytes());
        payload.extend("weil's so ist: ü".bytes());
        assert_eq!(close_answer(&server, &payload), code.to_be_bytes());
    }
    assert_eq!(close_answer(&server, b""), b"");
    let broken = 1002_u16.to_be_bytes();
    for code in [
        0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535_u16,
    ] {
        let answer = close_answer(&server, &code.to_be_bytes());
        assert_eq!(answer[..2], broken, "{code}");
    }
    // One byte is no code, and a reason is UTF-8.
    for payload in [&[3][..], &[3, 0xe8, 0xff]] {
        assert_eq!(close_answer(&server, payload)[..2], broken);
    }
}
