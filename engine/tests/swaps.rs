//! More runs that wait than there are VMs: each finds its own again, and nothing of another.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::time::Duration;

use engine::{Limits, RunError};
use futures_util::future::join_all;
use support::{Answer, Bench, LIMITS, late};
use tokio_util::sync::CancellationToken;

/// Runs at once: many times more than a thread has VMs.
const RUNS: usize = 100;

/// Leaves marks wherever a run can, waits between them, and sees after each wait whether they are its own.
const PATIENT: &str = "
const me = Number(metadata.executionId)
const found = []
if (globalThis.mark !== undefined || Array.prototype.mark !== undefined || shared.mark) found.push('not pristine')
globalThis.mark = me
Array.prototype.mark = me
const wait = (ms) => new Promise((done) => setTimeout(done, ms))
const bytes = new Uint8Array(1000 + me * 50).fill(me)
const map = new Map([[me, { me }]])
const lines = (function* () { for (let n = 0; ; n++) yield `${me} ${n}` })()
const text = String(me).repeat(1000)
class Mine { #me = me; async later() { await wait(me % 3); return this.#me } }
// Nobody goes on before all have begun, so that many wait at once however slow the machine is.
await shared.update('begun', (n) => (n ?? 0) + 1)
while (shared.begun < ALL) await wait(25)
for (let turn = 0; turn < 5; turn++) {
    const late = [wait((me * 7 + turn * 3) % 20), new Mine().later()]
    const random = new Array(me).fill(Math.random())
    const [, mine] = await Promise.all(late)
    if (mine !== me) found.push('field')
    if (globalThis.mark !== me || [].mark !== me) found.push('globals')
    if (bytes.some((byte) => byte !== me % 256)) found.push('bytes')
    if (map.get(me).me !== me) found.push('map')
    if (lines.next().value !== `${me} ${turn}`) found.push('generator')
    if (text !== String(me).repeat(1000)) found.push('text')
    if (random.some((n) => n !== random[0])) found.push('array')
    if (new URL(`http://a/${me}`).pathname !== `/${me}`) found.push('url')
    map.set(`turn ${turn}`, [text, new Date(me)])
}
return { me, found }
";

/// Runs a script, and comes again while the queue is full.
async fn insist(
    bench: &Bench,
    text: &str,
    me: usize,
    limits: Limits,
    cancel: CancellationToken,
) -> Result<Answer, RunError> {
    loop {
        let mut invocation = Bench::invocation(text);
        invocation.execution_id = me.to_string();
        let ended = bench.run_async(invocation, limits, cancel.clone()).await;
        match ended {
            Err(RunError::QueueFull { .. }) => tokio::time::sleep(Duration::from_millis(2)).await,
            ended => return ended,
        }
    }
}

/// One of the patient runs, who wait until so many have begun since the engine was started.
async fn patient(bench: &Bench, me: usize, all: usize) {
    let text = PATIENT.replace("ALL", &all.to_string());
    let answer = insist(bench, &text, me, LIMITS, CancellationToken::new()).await;
    let answer = answer.unwrap();
    let expected = format!("{{\"me\":{me},\"found\":[]}}");
    assert_eq!(answer.text(), expected);
}

#[test]
fn runs_that_wait_by_the_hundred_find_what_they_left() {
    let bench = Bench::new();
    for round in 1..=2 {
        let patient = |me| patient(&bench, me, round * RUNS);
        bench.block_on(join_all((0..RUNS).map(patient)));
    }
    let stats = bench.settled();
    if bench.snapshot {
        assert!(stats.vms_built <= 20 && stats.vms_swapped > 0, "{stats:?}");
    }
}

#[test]
fn however_a_run_ends_that_is_swapped_out_the_others_go_on() {
    let bench = Bench::new();
    let quick = Limits {
        timeout: Some(Duration::from_millis(200)),
        ..LIMITS
    };
    let small = Limits {
        memory_bytes: 16 << 20,
        ..LIMITS
    };
    let wait = "const wait = (ms) => new Promise((done) => setTimeout(done, ms));";
    let client = async |me: usize| {
        let cancel = CancellationToken::new();
        match me % 7 {
            0 => {
                let text = format!("{wait} await wait(600_000)");
                let leave = async {
                    tokio::time::sleep(Duration::from_millis(me as u64)).await;
                    cancel.cancel();
                };
                let left = insist(&bench, &text, me, LIMITS, cancel.clone());
                let (ended, ()) = tokio::join!(left, leave);
                assert_eq!(ended, Err(RunError::Cancelled));
            }
            1 => {
                let text = format!("{wait} await wait(600_000)");
                let ended = insist(&bench, &text, me, quick, cancel).await;
                assert!(ended.as_ref().is_err_and(late), "{ended:?}");
            }
            2 => {
                let text = format!("{wait} await wait(20); throw new Error('{me}')");
                let ended = insist(&bench, &text, me, LIMITS, cancel).await;
                let is_own = |error: &RunError| matches!(error, RunError::Threw { message, .. } if *message == me.to_string());
                assert!(ended.as_ref().is_err_and(is_own), "{ended:?}");
            }
            3 => {
                // More than is swapped out for a new run.
                let text = format!(
                    "{wait} const all = new Uint8Array(6_000_000).fill({me}); await wait(30); all.fill(7, 10); await wait(30)
                     return `${{all.length}} ${{all[9]}} ${{all[10]}} ${{all[5_999_999]}}`"
                );
                let ended = insist(&bench, &text, me, LIMITS, cancel).await;
                assert_eq!(ended.unwrap().text(), format!("6000000 {me} 7 7"));
            }
            4 => {
                let text = format!(
                    "{wait} await wait(20); const all = []; for (;;) all.push(new Array(1000).fill({me}))"
                );
                let ended = insist(&bench, &text, me, small, cancel).await;
                let is_memory = |error: &RunError| matches!(error, RunError::OutOfMemory { .. });
                assert!(ended.as_ref().is_err_and(is_memory), "{ended:?}");
            }
            5 => {
                let text = format!(
                    "{wait} return (async function* () {{ for (let n = 0; n < 20; n++) {{ await wait(5); yield `{me} ` }} }})()"
                );
                let ended = insist(&bench, &text, me, LIMITS, cancel).await;
                assert_eq!(ended.unwrap().text(), format!("{me} ").repeat(20));
            }
            _ => patient(&bench, me, 0).await,
        }
    };
    bench.block_on(join_all((0..RUNS).map(client)));
    bench.settled();
    assert_eq!(bench.text("return 'alive'"), "alive");
}
