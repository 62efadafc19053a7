//! A client that leaves in the middle of a streamed answer: what the answer comes from is told, once, in both modes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::time::{Duration, Instant};

use engine::{Body, Invocation, Mode};
use support::{Bench, LIMITS, PATIENCE};
use tokio_util::sync::CancellationToken;

const MODES: [Mode; 2] = [Mode::Serverless, Mode::Worker];

fn invocation(mode: Mode, text: &str) -> Invocation {
    Invocation {
        mode,
        ..Bench::invocation(text)
    }
}

/// What the scripts have noted in the state that all modes see.
async fn noted(bench: &Bench) -> String {
    let look = Bench::invocation("return (shared.log ?? []).join()");
    let answer = bench.run_async(look, LIMITS, CancellationToken::new());
    answer.await.unwrap().text()
}

/// Waits until that is noted.
async fn until(bench: &Bench, what: &str, script: &str) {
    let began = Instant::now();
    loop {
        let seen = noted(bench).await;
        if seen == what {
            return;
        }
        assert!(
            began.elapsed() < PATIENCE,
            "{seen} instead of {what}: {script}"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Runs a script whose client leaves once it has noted that it has begun, and looks at what it notes then.
fn leave(bench: &Bench, mode: Mode, script: &str, wanted: &str) {
    let text = format!(
        "shared.log = []; const note = (...what) => {{ shared.log = [...shared.log, ...what] }}; {script}"
    );
    bench.block_on(async {
        let run = bench
            .engine
            .run(invocation(mode, &text), LIMITS, CancellationToken::new());
        let reply = run.await.unwrap();
        assert!(matches!(reply.body, Body::Stream(_)), "{script}");
        until(bench, "begun", script).await;
        drop(reply);
        until(bench, wanted, script).await;
    });
    bench.settled();
    let seen = bench.block_on(noted(bench));
    assert_eq!(seen, wanted, "{script}");
}

/// Each row is a script and what it notes after its client has left.
fn check(table: &[(&str, &str)]) {
    let bench = Bench::new();
    for mode in MODES {
        for (script, wanted) in table {
            leave(&bench, mode, script, wanted);
        }
    }
    assert_eq!(bench.settled().discarded_workers, 0);
}

#[test]
fn a_stream_is_cancelled_when_its_client_leaves() {
    check(&[
        (
            "return new Response(new ReadableStream({ start(c) { c.enqueue('a'); note('begun') }, cancel(why) { note('cancelled', why.name, why instanceof DOMException) } }))",
            "begun,cancelled,AbortError,true",
        ),
        (
            "return new ReadableStream({ start(c) { c.enqueue('a'); note('begun') }, cancel(why) { note(why === req.signal.reason) } })",
            "begun,true",
        ),
        // One that has given nothing yet.
        (
            "res.type('text/event-stream'); return new ReadableStream({ start() { note('begun') }, cancel() { note('cancelled') } })",
            "begun,cancelled",
        ),
        (
            "return new Response(new ReadableStream({ type: 'bytes', start(c) { c.enqueue(new Uint8Array(3)); note('begun') }, cancel() { note('cancelled') } }))",
            "begun,cancelled",
        ),
        // Through a transform, and from a handler that keeps its subscription.
        (
            "const source = new ReadableStream({ start(c) { c.enqueue('a'); note('begun') }, cancel() { note('cancelled') } }); return new Response(source.pipeThrough(new TextEncoderStream()))",
            "begun,cancelled",
        ),
        (
            "let timer; exports.GET = () => new Response(new ReadableStream({ start(c) { timer = setInterval(() => c.enqueue('tick'), 5); note('begun') }, async cancel() { await null; clearInterval(timer); note('stopped') } }))",
            "begun,stopped",
        ),
    ]);
}

#[test]
fn a_generator_returns_when_its_client_leaves() {
    check(&[
        (
            "const left = new Promise(done => req.signal.addEventListener('abort', done)); async function* ticks() { try { yield 'a'; note('begun'); await left; yield 'b'; note('more') } finally { note('over') } } return ticks()",
            "begun,over",
        ),
        (
            "async function* ticks() { try { for (;;) { yield 'a'; note('begun'); await new Promise((_, no) => req.signal.addEventListener('abort', () => no(req.signal.reason))) } } finally { note('over') } } return new Response(ticks())",
            "begun,over",
        ),
        (
            "let first = true; return { next() { if (first) { first = false; return { value: 'a', done: false } } note('begun'); return new Promise(() => {}) }, return() { note('over'); return { done: true } }, [Symbol.asyncIterator]() { return this } }",
            "begun,over",
        ),
    ]);
}

#[test]
fn a_source_that_takes_its_end_badly_harms_nothing() {
    check(&[
        (
            "return new ReadableStream({ start(c) { c.enqueue('a'); note('begun') }, cancel() { note('cancelled'); throw new Error('no') } })",
            "begun,cancelled",
        ),
        (
            "return new ReadableStream({ start(c) { c.enqueue('a'); note('begun') }, async cancel() { note('cancelled'); throw new Error('no') } })",
            "begun,cancelled",
        ),
        // One that has ended itself when it heard of it.
        (
            "return new ReadableStream({ start(c) { c.enqueue('a'); req.signal.addEventListener('abort', () => { c.close(); note('closed') }); note('begun') }, cancel() { note('cancelled') } })",
            "begun,closed",
        ),
        (
            "return new ReadableStream({ start(c) { c.enqueue('a'); res.on('close', () => { c.error(new Error('gone')); note('broken') }); note('begun') }, cancel() { note('cancelled') } })",
            "begun,broken",
        ),
    ]);
}

#[test]
fn a_finished_answer_is_not_cancelled() {
    let bench = Bench::new();
    for mode in MODES {
        let script = "shared.log = []; return new ReadableStream({ pull(c) { c.enqueue('a'); c.close() }, cancel() { shared.log = ['cancelled'] } })";
        let answer = bench.run_with(invocation(mode, script), LIMITS).unwrap();
        assert_eq!((answer.text().as_str(), answer.cut), ("a", None));
        assert_eq!(bench.block_on(noted(&bench)), "");
    }
}
