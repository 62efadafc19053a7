//! Runs files of the web platform tests in scripts, and tells how many of their tests pass.
//!
//! `cargo build --workspace --example wpt`, then `target/debug/examples/wpt FOLDER [--failed] [--server HOST:PORT] PATH…`.
//! FOLDER is a checkout of the tests, which is no part of this project, a PATH a file or folder in it, the server one of the
//! tests' own (`wptserve`) for the same folder. Files that need a page or a worker are no use here.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a tool for the terminal, which may end when it cannot go on"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use engine::{Limits, NetRule, Permissions};
use serde_json::{Value, json};
use support::Bench;

/// Loads the tests' own harness and then a file, with what it includes, and answers with every test's outcome.
const DRIVER: &str = r#"
globalThis.GLOBAL = { isWindow: () => false, isWorker: () => false, isShadowRealm: () => false };
globalThis.location = new URL(given.location);
// Names are built when they are first read.
for (const name of Object.getOwnPropertyNames(globalThis)) globalThis[name];
const outside = globalThis.fetch;
const based = (input) => (typeof input === 'string' || input instanceof URL ? new URL(input, location.href).href : input);
globalThis.fetch = function fetch(input, init) {
  // What is beside a file is answered from there if there is no server.
  const text = given.served ? undefined : given.resources[input];
  return text === undefined ? outside(based(input), init) : Promise.resolve(new Response(text));
};
globalThis.Request = class Request extends globalThis.Request {
  constructor(...given) {
    super(...(given.length === 0 ? given : [based(given[0]), ...given.slice(1)]));
  }
};
globalThis.addEventListener ??= () => {};
const over = new Promise((resolve) => { globalThis.tell = resolve; });
(0, eval)(given.harness);
(0, eval)("add_completion_callback((tests, status) => tell({ status: status.status, message: status.message, tests: tests.map((one) => [one.name, one.status, one.message]) }))");
try {
  (0, eval)(given.script);
} catch (error) {
  return { status: -1, message: String(error?.stack ?? error), tests: [] };
}
return await over;
"#;

const LIMITS: Limits = Limits {
    timeout: Some(Duration::from_secs(240)),
    memory_bytes: 512 * 1024 * 1024,
};

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let listed = arguments.iter().any(|one| one == "--failed");
    arguments.retain(|one| one != "--failed");
    let mut server = None;
    if let Some(at) = arguments.iter().position(|one| one == "--server") {
        arguments.remove(at);
        server = Some(arguments.remove(at));
    }
    let Some((root, paths)) = arguments.split_first() else {
        println!("usage: wpt FOLDER [--failed] [--server HOST:PORT] PATH…");
        return;
    };
    let root = Path::new(root);
    let server = server.as_deref();
    let (mut passed, mut all) = (0, 0);
    for path in paths {
        for file in files(&root.join(path)) {
            let told = run(root, &file, server);
            let (good, total) = print(root, &file, &told, listed);
            passed += good;
            all += total;
        }
    }
    println!("{passed} of {all}");
}

/// The test files at a place, in order.
fn files(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let mut inside: Vec<_> = fs::read_dir(place)
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    inside.sort_by_key(fs::DirEntry::path);
    let inside = inside.into_iter().map(|entry| entry.path());
    inside
        .filter(|path| path.is_dir() || path.to_string_lossy().ends_with(".any.js"))
        .flat_map(|path| files(&path))
        .collect()
}

/// Runs one file; gives what the driver answered.
fn run(root: &Path, file: &Path, server: Option<&str>) -> Value {
    let text = fs::read_to_string(file).unwrap();
    let beside = |name: &str| match name.strip_prefix('/') {
        Some("resources/WebIDLParser.js") => root.join("resources/webidl2/lib/webidl2.js"),
        Some(from_root) => root.join(from_root),
        None => file.with_file_name("").join(name),
    };
    let mut scripts: Vec<_> = text
        .lines()
        .filter_map(|line| line.strip_prefix("// META: script="))
        .filter_map(|name| fs::read_to_string(beside(name)).ok())
        .collect();
    let mut resources = serde_json::Map::new();
    for name in text
        .split(['"', '\'', '`'])
        .filter(|one| one.ends_with(".json"))
    {
        if let Ok(held) = fs::read_to_string(beside(name)) {
            resources.insert(name.into(), held.into());
        }
    }
    for entry in fs::read_dir(root.join("interfaces"))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = format!("/interfaces/{}", entry.file_name().to_string_lossy());
        resources.insert(name, fs::read_to_string(entry.path()).unwrap().into());
    }
    scripts.push(text);
    let harness = fs::read_to_string(root.join("resources/testharness.js")).unwrap();
    let path = file.strip_prefix(root).unwrap_or(file).display();
    let location = format!("http://{}/{path}", server.unwrap_or("web-platform.test"));
    let given = json!({ "location": location, "served": server.is_some(), "harness": harness, "script": scripts.join("\n;\n"), "resources": resources });
    let script = format!(
        "const given = JSON.parse({});{DRIVER}",
        Value::from(given.to_string())
    );
    let net = server
        .iter()
        .map(|host| NetRule::parse(host).unwrap())
        .collect();
    let permissions = Permissions {
        net,
        ..Permissions::default()
    };
    let bench = Bench::with(permissions, engine::Folders::default());
    match bench.run_with(Bench::invocation(&script), LIMITS) {
        Ok(answer) => serde_json::from_slice(&answer.body)
            .unwrap_or_else(|_| json!({ "status": -1, "message": answer.text(), "tests": [] })),
        Err(error) => json!({ "status": -1, "message": format!("{error:?}"), "tests": [] }),
    }
}

/// Prints what came of a file; gives how many of its tests passed, and how many there are.
fn print(root: &Path, file: &Path, told: &Value, listed: bool) -> (usize, usize) {
    let tests = told["tests"].as_array().map_or(&[][..], Vec::as_slice);
    let failed: Vec<_> = tests.iter().filter(|one| one[1] != 0).collect();
    let name = file.strip_prefix(root).unwrap_or(file).display();
    let good = tests.len() - failed.len();
    // A file that broke off is one test more, which failed.
    let broken = usize::from(told["status"] != 0);
    println!("{good}/{} {name}", tests.len() + broken);
    if broken == 1 {
        println!("    broke off: {}", told["message"]);
    }
    if listed {
        for one in failed {
            println!("    {}: {}", one[0], one[2]);
        }
    }
    (good, tests.len() + broken)
}
