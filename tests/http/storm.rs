//! Many at once, and a kill at any moment: no torn file, no lost write, no stale route.
//!
//! Both tests take longer where a variable says so; the README tells which.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::safety::files;
use crate::support::{Options, Reply, Server, eventually};

const API: &str = "/api/v1/exec";

/// A number below `bound` that nobody can foresee.
fn random(bound: u64) -> u64 {
    RandomState::new().build_hasher().finish() % bound
}

/// The number that a variable of the test run sets, or a small one.
#[expect(
    clippy::disallowed_methods,
    reason = "how long a test runs is no setting of the program"
)]
pub(crate) fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |value| value.parse().expect("a number"))
}

/// The text of the n-th version of a file: whole if it begins and ends with the same number and is as long as that
/// number says.
fn version(number: u64) -> String {
    let filler = "x".repeat((number * 7919 % 150_000) as usize);
    format!("// {number}\n// {filler}\nreturn {number}")
}

#[track_caller]
fn version_of(text: &str) -> u64 {
    let number = text
        .strip_prefix("// ")
        .and_then(|rest| rest.split('\n').next()?.parse().ok());
    let number = number.unwrap_or_else(|| panic!("no version: {:?}", text.get(..40)));
    assert!(text == version(number), "version {number} is torn");
    number
}

#[test]
fn a_kill_leaves_every_file_old_or_new() {
    let writes = setting("HOODY_TEST_KILL_WRITES", 60);
    let scripts = TempDir::new().unwrap();
    let start = || {
        let folder = scripts.path().to_str().unwrap();
        Options::default()
            .variable("HOODY_EXEC_SCRIPTS_DIR", folder)
            .start()
    };
    let begun = AtomicU64::new(0);
    // The version that was acknowledged last, by path.
    let mut known: HashMap<String, u64> = HashMap::new();
    while begun.load(Ordering::Relaxed) < writes {
        let mut server = start();
        whole(&server, &scripts.path().join("default/1"), &known);
        let address = server.address;
        std::thread::scope(|scope| {
            let writers = [0, 1].map(|writer| {
                scope.spawn({
                    let begun = &begun;
                    move || write_on(address, writer, begun)
                })
            });
            let enough = Instant::now() + Duration::from_millis(5 + random(60));
            eventually("the moment of the kill", || {
                (Instant::now() > enough).then_some(())
            });
            server.kill();
            for writer in writers {
                known.extend(writer.join().unwrap());
            }
        });
    }
    whole(&start(), &scripts.path().join("default/1"), &known);
}

/// Writes one version after the other to five paths of its own until the connection breaks; what was acknowledged.
fn write_on(address: SocketAddr, writer: usize, begun: &AtomicU64) -> HashMap<String, u64> {
    let agent = ureq::agent();
    let mut acknowledged = HashMap::new();
    loop {
        let number = begun.fetch_add(1, Ordering::Relaxed) + 1;
        let name = format!("w{writer}-{}", number % 5);
        let body =
            json!({"path": format!("{name}.ts"), "content": version(number), "validate": false});
        let url = format!("http://{address}{API}/scripts/write");
        match agent.post(&url).send(body.to_string()) {
            Ok(_) => acknowledged.insert(name, number),
            Err(_) => return acknowledged,
        };
    }
}

/// Asserts that every file is a whole version, none older than the acknowledged one, and that nothing else is there.
#[track_caller]
fn whole(server: &Server, folder: &Path, known: &HashMap<String, u64>) {
    let present = if folder.exists() {
        files(folder)
    } else {
        BTreeMap::new()
    };
    for (file, content) in &present {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with('w'), "{name} was left over");
        version_of(std::str::from_utf8(content).unwrap());
    }
    for (name, number) in known {
        let content = &present[&folder.join(format!("{name}.ts"))];
        let stored = version_of(std::str::from_utf8(content).unwrap());
        assert!(
            stored >= *number,
            "{name}: {number} was acknowledged, {stored} is there"
        );
        let ran = server.run(&format!("/{name}")).expect(200);
        assert_eq!(ran.text(), stored.to_string());
    }
}

/// A script of which every part says the same letter.
fn lettered(letter: char) -> String {
    let word = String::from(letter).repeat(20_000);
    format!("// @label {letter}\nconst a = '{word}';\nreturn a[0] + a[19999]; // {letter}")
}

/// The letter of such a script, which may have been tagged.
#[track_caller]
fn letter_of(text: &str) -> char {
    let letter = text.chars().last().unwrap();
    let plain: String = text
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("// @tags"))
        .collect();
    assert!(
        plain == lettered(letter),
        "a torn file: {:?}",
        text.get(..60)
    );
    letter
}

/// One call of a client on one of fifty paths.
fn stroke(server: &Server) -> Reply {
    let json = [("content-type", "application/json")];
    let path = |number: u64| format!("d{}/s{number}.ts", number % 5);
    let (one, other) = (path(random(50)), path(random(50)));
    let letter = char::from(b'a' + random(26) as u8);
    match random(9) {
        0..=2 => server.post(
            "/scripts/write",
            &json!({"path": one, "content": lettered(letter), "validate": false}),
        ),
        3 => server.post(
            "/scripts/move",
            &json!({"from": one, "to": other, "overwrite": random(2) == 0}),
        ),
        4 => server.send(
            "DELETE",
            &format!("{API}/scripts/delete?confirm=true&path={one}"),
            &[],
            None,
        ),
        5 => server.get("/scripts/list?recursive=true&include_comments=true"),
        6 => server.post("/scripts/tree", &json!({})),
        7 => {
            let body = json!({"path": one, "comments": {"tags": [letter.to_string()]}}).to_string();
            server.send(
                "PUT",
                &format!("{API}/magic-comments/update"),
                &json,
                Some(body.as_bytes()),
            )
        }
        _ => {
            let reply = server.get(&format!("/scripts/read?path={one}"));
            if reply.status == 200 {
                letter_of(reply.json()["content"].as_str().unwrap());
            }
            reply
        }
    }
}

#[test]
fn clients_at_once_on_the_same_paths_tear_nothing_and_leave_no_stale_route() {
    let seconds = setting("HOODY_TEST_STORM_SECONDS", 2);
    let server = Server::start();
    let deadline = Instant::now() + Duration::from_secs(seconds);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let client = || {
            let mut statuses = Vec::new();
            // A slow machine does a few all the same.
            while Instant::now() < deadline || statuses.len() < 20 {
                let reply = stroke(&server);
                let told = format!("{}: {} {}", reply.target, reply.status, reply.text());
                assert!(matches!(reply.status, 200 | 404 | 409), "{told}");
                statuses.push(reply.status);
            }
            statuses
        };
        let clients: Vec<_> = (0..8).map(|_| scope.spawn(client)).collect();
        clients
            .into_iter()
            .flat_map(|client| client.join().unwrap())
            .collect()
    });
    assert!(
        statuses.iter().filter(|status| **status == 200).count() > 20,
        "{}",
        statuses.len()
    );
    for number in 0..50 {
        let name = format!("d{}/s{number}", number % 5);
        let ran = server.run(&format!("/{name}"));
        match std::fs::read_to_string(server.script_file(&format!("{name}.ts"))) {
            Ok(text) => {
                let letter = letter_of(&text);
                assert_eq!(
                    ran.expect(200).text(),
                    format!("{letter}{letter}"),
                    "{name}"
                );
            }
            Err(_) => assert_eq!(ran.status, 404, "{name}: {}", ran.text()),
        }
    }
    let list: Value = server.get("/scripts/list?recursive=true").ok();
    let listed = list["scripts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["isDirectory"] == false);
    let present = files(&server.script_file(""));
    assert_eq!(
        listed.count(),
        present.len(),
        "no file is hidden, and none is left over"
    );
}
