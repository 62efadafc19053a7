//! Scripts that allow only so many runs at once, and runs whose caller does not wait.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::{Server, eventually, held};

/// Says its name as soon as it runs, and then holds on until its client leaves.
const HOLDER: &str = "// @timeout 600s\n\
     res.write(`${metadata.query.name}\\n`); await new Promise((done) => setTimeout(done, 600_000))";

/// One thread takes requests: whoever is listed as active has also joined the queue before the next one comes.
const ONE_BY_ONE: &str = "[server]\nworkers = 1\n";

/// Asks for a script and leaves the answer unread.
fn ask(server: &Server, target: &str) -> BufReader<TcpStream> {
    let mut stream = server.connect();
    write!(stream, "GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    BufReader::new(stream)
}

/// Waits until a line of the answer is this.
#[track_caller]
fn until_said(answer: &mut BufReader<TcpStream>, name: &str) {
    let mut lines = answer.lines();
    eventually(name, || {
        let line = lines.next().expect("an answer").expect("a line");
        (line == name).then_some(())
    });
}

fn running(server: &Server) -> Value {
    server.get("/monitor/scripts").ok()["scripts"][0]["concurrentRunning"].clone()
}

#[test]
fn runs_of_one_script_take_turns_in_the_order_they_came() {
    let server = Server::with(ONE_BY_ONE);
    server.write("turn.ts", &format!("// @concurrent false\n{HOLDER}"));
    let mut first = ask(&server, "/turn?name=first");
    until_said(&mut first, "first");
    let mut second = ask(&server, "/turn?name=second");
    server.until_active(2);
    let left = ask(&server, "/turn?name=left");
    server.until_active(3);
    let mut third = ask(&server, "/turn?name=third");
    server.until_active(4);
    assert_eq!(running(&server), 1);
    // Who leaves while waiting gives up the place.
    drop(left);
    server.until_active(3);
    drop(first);
    until_said(&mut second, "second");
    server.until_active(2);
    assert_eq!(running(&server), 1);
    drop(second);
    until_said(&mut third, "third");
    drop(third);
    server.until_idle();
    assert_eq!(running(&server), 0);
}

#[test]
fn a_number_lets_so_many_in_and_a_worker_is_not_held_back() {
    let server = Server::start();
    server.write("two.ts", &format!("// @concurrent 2\n{HOLDER}"));
    let mut first = ask(&server, "/two?name=a");
    let mut second = ask(&server, "/two?name=b");
    until_said(&mut first, "a");
    until_said(&mut second, "b");
    let _third = ask(&server, "/two?name=c");
    server.until_active(3);
    assert_eq!(running(&server), 2);
    // Another script's turn is its own.
    server.write("other.ts", "// @concurrent 2\nreturn 'other'");
    assert_eq!(server.run("/other").expect(200).text(), "other");
}

#[test]
fn waiting_counts_against_the_timeout() {
    let server = Server::start();
    server.write("slow.ts", &format!("// @concurrent false\n{HOLDER}"));
    let mut first = ask(&server, "/slow?name=first");
    until_said(&mut first, "first");
    server.write("slow.ts", "// @concurrent false\n// @timeout 150\nreturn 1");
    let reply = server.run("/slow").expect(504);
    let id = reply.header("x-execution-id").unwrap().to_owned();
    assert_eq!(
        reply.json(),
        json!({"error": "Script timeout", "timeoutMs": 150, "started": false, "executionId": id})
    );
}

#[test]
fn a_full_queue_is_told_at_once() {
    let server = Server::with(&format!("{ONE_BY_ONE}[engine]\nconcurrent_queue = 1"));
    server.write("full.ts", &format!("// @concurrent false\n{HOLDER}"));
    let mut first = ask(&server, "/full?name=first");
    until_said(&mut first, "first");
    let second = ask(&server, "/full?name=second");
    server.until_active(2);
    let reply = server.run("/full").expect(503);
    assert_eq!(reply.header("retry-after"), Some("1"));
    let id = reply.header("x-execution-id").unwrap().to_owned();
    assert_eq!(
        reply.json(),
        json!({"error": "1 runs of the script are waiting already, which is the limit", "executionId": id})
    );
    assert_eq!(server.limit_hits(), [("concurrency".to_owned(), 1)]);
    drop((first, second));
    server.until_idle();
    server.write("full.ts", "// @concurrent false\nreturn 'free'");
    assert_eq!(server.run("/full").expect(200).text(), "free");
}

#[test]
fn a_caller_who_prefers_it_does_not_wait() {
    let server = Server::start();
    server.write(
        "job.ts",
        "// @mode async\n// @cors *\n// @timeout 600s\n\
         if (metadata.query.hold) await new Promise((done) => setTimeout(done, 600_000));\n\
         if (metadata.query.fail) throw new Error('late');\nres.status(201); return { body: req.body ?? null }",
    );
    let prefer = [
        ("prefer", "handling=lenient, Respond-Async; wait=10"),
        ("content-type", "application/json"),
    ];
    let call =
        |query: &str| server.script("POST", &format!("/job{query}"), &prefer, Some(b"{\"a\":1}"));
    let reply = call("?hold=1").expect(202);
    assert_eq!(reply.header("preference-applied"), Some("respond-async"));
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    let id = reply.header("x-execution-id").unwrap().to_owned();
    assert_eq!(
        reply.json(),
        json!({"executionId": id, "status": "accepted"})
    );
    let active = server.until_active(1);
    assert_eq!(active[0]["executionId"], id);
    assert_eq!(server.get("/monitor/stats").ok()["requests"]["total"], 0);

    // Without the wish, or in another mode, the answer is waited for.
    assert_eq!(
        server.run_json("/job", &json!({"a": 1})).expect(201).json(),
        json!({"body": {"a": 1}})
    );
    server.write("plain.ts", "return 'waited for'");
    let reply = server.script("GET", "/plain", &prefer, None).expect(200);
    assert_eq!(reply.header("preference-applied"), None);

    // The real end is what counts.
    call("?fail=1").expect(202);
    eventually("the end of the failed run", || {
        (server.get("/monitor/stats").ok()["requests"]["errors"] == 1).then_some(())
    });
    server.until_logged("late");
    call("").expect(202);
    eventually("the end of the good run", || {
        (server.get("/monitor/stats").ok()["requests"]["success"] == 3).then_some(())
    });
}

#[test]
fn a_background_run_is_refused_like_any_other() {
    let server = Server::start();
    server.write("a.ts", "// @mode async\n// @token word\nreturn 1");
    let prefer = [("prefer", "respond-async")];
    server.script("GET", "/a", &prefer, None).expect(401);
    server.write("a.ts", "// @mode async\n// @enabled false\nreturn 1");
    server.script("GET", "/a", &prefer, None).expect(404);
    server.until_idle();
}

#[test]
fn a_stop_waits_for_background_runs() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 600000");
    server.write(
        "job.ts",
        &held("// @mode async\nawait held(); console.log('the work is done')"),
    );
    let prefer = [("prefer", "respond-async")];
    server.script("GET", "/job", &prefer, None).expect(202);
    server.signal("TERM");
    server.until_logged("-> draining");
    server.let_go();
    assert!(server.until_exit().success());
    server.until_logged("the work is done");
}

#[test]
fn a_background_run_outlives_every_connection_of_a_leaving_service() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 600000");
    let script = held("// @mode async\nawait held();\nfs.writeFileSync('done.txt', 'yes');");
    server.write("slow.ts", &script);
    let prefer = [("prefer", "respond-async")];
    server.script("GET", "/slow", &prefer, None).expect(202);
    server.signal("TERM");
    server.until_logged("-> draining");
    server.let_go();
    assert!(server.until_exit().success());
    assert!(server.folder().join("data/default/1/done.txt").exists());
}

#[test]
fn a_stop_waits_for_what_scripts_do_after_their_answer() {
    let mut server = Server::with("[restart]\ndrain_timeout_ms = 600000");
    server.write(
        "wait.ts",
        &held("export default { fetch(request, env, ctx) { ctx.waitUntil(held().then(() => console.log('waited for'))); return new Response('ok'); } }"),
    );
    server.write(
        "after.ts",
        &held("res.json(1);\nawait held();\nconsole.log('went on');"),
    );
    server.script("GET", "/wait", &[], None).expect(200);
    server.script("GET", "/after", &[], None).expect(200);
    server.signal("TERM");
    server.until_logged("-> exited");
    server.let_go();
    assert!(server.until_exit().success());
    server.until_logged("waited for");
    server.until_logged("went on");
}
