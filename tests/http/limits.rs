//! Limits, each with its attack: every run ends with a clear status in time, and the service lives on meanwhile.

use std::io::{BufRead, BufReader, Write};
use std::net::Shutdown;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::restart::begin;
use crate::support::{BURNING, Over, PATIENCE, Reply, Server, eventually, pause};

/// The timeout of attacks that run into it, and of those that end before it: an error of theirs is not to be overtaken.
const SHORT: Duration = Duration::from_millis(1000);
const LONG: Duration = PATIENCE;

/// Runs the attack while health is asked again and again; its answer, once it is known to have come in time.
#[track_caller]
fn attack(server: &Server, timeout: Duration, source: &str) -> (u16, Value) {
    server.write(
        "attack.ts",
        &format!("// @timeout {}\n{source}", timeout.as_millis()),
    );
    let mut answers = 0;
    // A machine that stood still for most of the attack has answered nobody meanwhile, which is not the attack's doing.
    let reply = (0..5).find_map(|_| {
        let (reply, elapsed, answered) = besieged(server);
        assert!(
            elapsed < timeout + PATIENCE,
            "{source} was answered after {elapsed:?}"
        );
        answers = answered;
        // One may have been answered before the attack began, and one after it had ended.
        (answered > 2 || elapsed < SHORT).then_some(reply)
    });
    let reply = reply.unwrap_or_else(|| {
        panic!("health was answered {answers} times during {source}, and no oftener before")
    });
    let status = reply.status;
    let body = reply.json();
    assert!(
        body["error"]
            .as_str()
            .is_some_and(|error| !error.is_empty()),
        "{source}: {body}"
    );
    assert!(body["executionId"].is_string(), "{source}: {body}");
    (status, body)
}

/// The answer of an attack, when it came, and how often health was answered meanwhile.
fn besieged(server: &Server) -> (Reply, Duration, u32) {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut answers = 0;
            while !done.load(Ordering::Relaxed) {
                server.get("/health").ok();
                answers += 1;
                pause();
            }
            answers
        });
        let over = Over(&done);
        let began = Instant::now();
        let reply = server.run("/attack");
        let elapsed = began.elapsed();
        drop(over);
        (reply, elapsed, watch.join().unwrap())
    })
}

/// The service answers, nothing runs any more, and it is the same process.
#[track_caller]
fn lives(server: &mut Server) {
    assert!(server.is_alive(), "{}", server.log());
    assert_eq!(
        server.try_script("return 'alive'").expect(200).text(),
        "alive"
    );
    server.until_idle();
}

#[test]
fn endless_scripts_end_at_their_timeout() {
    let mut server = Server::start();
    for source in [
        "while (true) {}",
        "for (;;) await 0",
        "for (;;) { try { while (true) {} } catch {} }",
        "await new Promise(() => {})",
        "setInterval(() => {}, 0); await new Promise(() => {})",
        "return /^(a+)+$/.test('a'.repeat(50) + 'b')",
        "return /(x+x+)+y/.test('x'.repeat(60))",
    ] {
        let (status, body) = attack(&server, SHORT, source);
        assert_eq!(status, 504, "{source}: {body}");
        assert_eq!(
            (&body["error"], &body["timeoutMs"]),
            (&json!("Script timeout"), &json!(1000)),
            "{source}"
        );
    }
    lives(&mut server);
}

#[test]
fn memory_bombs_end_at_the_heap_limit() {
    let mut server = Server::start();
    for source in [
        "const all = []; for (;;) all.push(new Array(1000).fill(1))",
        "const all = []; for (;;) all.push(new ArrayBuffer(1 << 20))",
        "const all = []; for (;;) all.push(Buffer.alloc(1 << 20, 1))",
        "let s = 'x'; for (;;) s += s",
        "return 'x'.repeat(1e9).split('')",
        "return 'x'.repeat(1e8).split('')",
        "const m = new Map(); for (let i = 0; ; i++) m.set(i, { i })",
    ] {
        let (status, body) = attack(&server, SHORT, source);
        assert!(status == 500 || status == 504, "{source}: {status} {body}");
        let rss = server.get("/health").ok()["memory"]["rss"]
            .as_u64()
            .unwrap();
        assert!(rss < 1 << 30, "{source} left {rss} bytes");
    }
    lives(&mut server);
}

#[test]
fn endless_recursion_is_an_error() {
    let mut server = Server::start();
    for source in [
        "function f() { return f() } f()",
        "const f = () => [1].map(f); f()",
        "const o = { toString() { return `${o}` } }; return `${o}`",
        "JSON.parse('['.repeat(2_000_000))",
        "let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; return o",
        "new RegExp('('.repeat(1_000_000))",
    ] {
        let (status, body) = attack(&server, LONG, source);
        assert_eq!(status, 500, "{source}: {body}");
    }
    lives(&mut server);
}

#[test]
fn absurd_lengths_are_refused() {
    let mut server = Server::start();
    for source in [
        "[].sort.call({ length: 1e15 })",
        "[].join.call({ length: 1e15 })",
        "[].reverse.call({ length: 1e15 })",
        "[].indexOf.call({ length: 1e15 }, 1)",
        "[].slice.call({ length: 1e15 })",
        "Array.from({ length: 1e15 })",
        "new Array(1e9).fill(0)",
        "return 'x'.padEnd(1e12)",
    ] {
        let (status, body) = attack(&server, SHORT, source);
        assert!(status == 500 || status == 504, "{source}: {status} {body}");
    }
    lives(&mut server);
}

#[test]
fn management_answers_while_every_script_thread_burns() {
    let mut server = Server::with("[engine]\nthreads = 2");
    server.write("burn.ts", BURNING);
    let burning: Vec<_> = (0..6).map(|_| begin(&server, "/burn")).collect();
    server.until_active(6);
    for round in 0..10 {
        server.get("/health").ok();
        server.write("other.ts", &format!("return {round}"));
        server.get("/scripts/read?path=other.ts").ok();
    }
    // Whatever had to wait for a script thread would have waited for the end of these.
    assert_eq!(server.active().len(), 6);
    drop(burning);
    lives(&mut server);
}

#[test]
fn the_wait_for_a_thread_counts() {
    let mut server = Server::with("[engine]\nthreads = 1");
    server.write("burn.ts", BURNING);
    server.write("quick.ts", "// @timeout 300\nreturn 'quick'");
    let burning = begin(&server, "/burn");
    server.until_logged("it burns");
    let body = server.run("/quick").expect(504).json();
    assert_eq!(
        (&body["timeoutMs"], &body["started"]),
        (&json!(300), &json!(false)),
        "{body}"
    );
    drop(burning);
    lives(&mut server);
}

#[test]
fn a_stack_that_is_full_is_counted_where_nobody_catches_it() {
    let mut server = Server::start();
    let caught = "const f = () => f() + 1; try { f() } catch { return 'caught' }";
    assert_eq!(server.try_script(caught).expect(200).text(), "caught");
    for source in [
        "const f = () => f() + 1; f()",
        "await null; const f = () => f() + 1; return f()",
        "throw new RangeError('another')",
    ] {
        server.try_script(source).expect(500);
    }
    assert_eq!(server.limit_hits(), [("stack".to_owned(), 2)]);
    lives(&mut server);
}

#[test]
fn a_full_queue_refuses_and_says_when_to_come_back() {
    let mut server = Server::with("[engine]\nthreads = 1\nqueue = 2");
    server.write("burn.ts", BURNING);
    let burning = begin(&server, "/burn");
    server.until_logged("it burns");
    // Two of these have room in the queue, whichever they are.
    let (answered, answers) = channel();
    let mut open = vec![burning];
    for _ in 0..7 {
        let stream = begin(&server, "/burn");
        open.push(stream.try_clone().unwrap());
        let answered = answered.clone();
        std::thread::spawn(move || {
            let mut head = Vec::new();
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if line.is_empty() {
                    // The test may be over.
                    let _ = answered.send(head);
                    return;
                }
                head.push(line.to_ascii_lowercase());
            }
        });
    }
    for _ in 0..5 {
        let head: Vec<String> = answers.recv_timeout(PATIENCE).unwrap();
        assert!(head[0].starts_with("http/1.1 503 "), "{head:?}");
        assert!(
            head.iter().any(|line| line.starts_with("retry-after: ")),
            "{head:?}"
        );
    }
    server.until_active(3);
    assert_eq!(server.limit_hits(), [("queue".to_owned(), 5)]);
    for stream in open {
        // Those that were refused are closed already.
        let _ = stream.shutdown(Shutdown::Both);
    }
    // Who has left is in the queue until the thread finds it there.
    eventually("room in the queue", || {
        (server.try_script("return 1").status == 200).then_some(())
    });
    lives(&mut server);
}

#[test]
fn hundreds_who_leave_half_way_leave_nothing_behind() {
    let mut server = Server::start();
    server.write(
        "wait.ts",
        "// @timeout 600s\nawait new Promise((done) => setTimeout(done, 600_000)); return 'late'",
    );
    server.write("burn.ts", BURNING);
    server.write("drip.ts", "// @timeout 600s\nasync function* g() { for (;;) { yield 'x'.repeat(1000); await new Promise((d) => setTimeout(d, 5)) } } return g()");
    let mut open = Vec::new();
    for number in 0..300 {
        let mut stream = server.connect();
        let path = ["/wait", "/burn", "/drip"][number % 3];
        write!(
            stream,
            "GET {path}?n={number} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        )
        .unwrap();
        open.push(stream);
    }
    eventually("a hundred running requests", || {
        (server.active().len() >= 100).then_some(())
    });
    // Half of a body, and half of a head.
    for half in [
        "POST /wait HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345",
        "GET /wait HTTP/1.1\r\nHo",
    ] {
        let mut stream = server.connect();
        stream.write_all(half.as_bytes()).unwrap();
        open.push(stream);
    }
    drop(open);
    lives(&mut server);
}

#[test]
fn a_timed_out_run_is_really_stopped() {
    let mut server = Server::start();
    let (status, _) = attack(&server, SHORT, "while (true) {}");
    assert_eq!(status, 504);
    server.until_idle();
    let burned = |pid: u32| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        // After the name: the state, then numbers, of which the 11th and 12th are the ticks in user and system mode.
        let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let serving = server.serving_pid();
    // A loop that went on would burn half a second of processor time in each half second. Whatever else the service has to
    // do on a slow machine comes to an end.
    eventually("half a second of rest", || {
        let before = burned(serving);
        let began = Instant::now();
        while began.elapsed() < Duration::from_millis(500) {
            pause();
        }
        (burned(serving) - before < 15).then_some(())
    });
    lives(&mut server);
}
