//! What does a script cost before it does anything: to be checked, to be run, and to run beside others?
//!
//! Hoped for, on two cores: a check of a hundred lines below 1 ms; a run with a fresh machine built the plain way below
//! 2 ms, which the snapshot of machines is to bring below 50 µs.

#![allow(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up has failed"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use engine::{Engine, Invocation, Kind, Limits, Request, Settings, Source, Sources};
use futures_util::future::join_all;
use tokio::runtime::{Builder, Runtime};
use tokio_util::sync::CancellationToken;

const LIMITS: Limits = Limits {
    timeout: Some(Duration::from_secs(10)),
    memory_bytes: 64 * 1024 * 1024,
};

/// No modules.
struct Nothing;

impl Sources for Nothing {
    fn read(&self, _: &str) -> Option<Source> {
        None
    }

    fn kind(&self, _: &str) -> Kind {
        Kind::Nothing
    }
}

fn invocation(text: &str) -> Invocation {
    Invocation {
        execution_id: "exec_bench".into(),
        script: Source {
            path: "default/1/bench.ts".into(),
            text: text.into(),
            hash: [1; 32],
        },
        pre: None,
        post: None,
        returns: None,
        console: log::LevelFilter::Debug.into(),
        deployment: "default/1".into(),
        hostname: "localhost".into(),
        client_ip: "127.0.0.1".into(),
        mode: engine::Mode::Serverless,
        request: Request {
            method: "GET".into(),
            url: "/bench".into(),
            absolute_url: "http://localhost/bench".into(),
            path: "/bench".into(),
            ..Request::default()
        },
        parameters: Vec::new(),
        sockets: None,
        handshake: false,
        environment: [].into(),
    }
}

fn engine() -> (Engine, Runtime) {
    let settings = Settings {
        threads: 2,
        queue: 4096,
        vm_cache: 16,
        stack_bytes: 1024 * 1024,
        snapshot: true,
        heap_bytes: LIMITS.memory_bytes,
        development: false,
        permissions: Arc::default(),
        folders: engine::Folders::default(),
        archive: None,
    };
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    (Engine::start(settings, Arc::new(Nothing)).unwrap(), runtime)
}

fn checking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    for lines in [10, 100, 1000] {
        let mut text = String::new();
        for line in 0..lines {
            writeln!(
                text,
                "const value{line}: number = Math.max({line}, 1) + [1, 2].length;"
            )
            .unwrap();
        }
        group.throughput(Throughput::Elements(lines));
        group.bench_with_input(BenchmarkId::from_parameter(lines), &text, |bench, text| {
            bench.iter(|| engine::check("bench.ts", black_box(text)).unwrap());
        });
    }
    group.finish();
}

fn running(criterion: &mut Criterion) {
    let (engine, runtime) = engine();
    let hello = invocation("return { message: 'hello' }");
    let mut group = criterion.benchmark_group("run");
    for at_once in [1, 16, 256] {
        group.throughput(Throughput::Elements(at_once));
        group.bench_with_input(
            BenchmarkId::from_parameter(at_once),
            &at_once,
            |bench, &at_once| {
                bench.iter(|| {
                    let runs = (0..at_once)
                        .map(|_| engine.run(hello.clone(), LIMITS, CancellationToken::new()));
                    for ended in runtime.block_on(join_all(runs)) {
                        assert_eq!(ended.unwrap().status, 200);
                    }
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, checking, running);
criterion_main!(benches);
