//! What a script sees: one small script and its exact outcome for each promise.

mod support;

use support::Bench;

#[test]
fn scratch() {
    let bench = Bench::new();
    for text in std::env::var("SCRIPT").unwrap_or_default().split("\n----\n") {
        let began = std::time::Instant::now();
        let mut invocation = Bench::invocation(text);
        if let Ok(method) = std::env::var("METHOD") { invocation.request.method = method; }
        match bench.run_with(invocation, engine::Limits { timeout: std::env::var("MS").ok().map_or(support::LIMITS.timeout, |ms| Some(std::time::Duration::from_millis(ms.parse().unwrap()))), ..support::LIMITS }) {
            Ok(answer) => println!("== {text}\n{} {:?}\n{}\n{:?} {:?}", answer.status, answer.headers, answer.text(), answer.cut, began.elapsed()),
            Err(error) => println!("== {text}\nERR {error:?} {:?}", began.elapsed()),
        }
    }
}
