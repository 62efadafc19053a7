//! Whoever calls, whatever the spelling, and whatever becomes of the folders meanwhile: nothing outside the root.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Over, Reply, Server};

const API: &str = "/api/v1/exec";
const SECRET: &str = "what nobody may see";

/// Every file below a folder with its content, links not followed, but for the service's own database.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let kind = entry.file_type().unwrap();
        let name = entry.file_name();
        if name.to_string_lossy().starts_with("schedules.sqlite") {
            continue;
        }
        if kind.is_dir() {
            found.extend(files(&entry.path()));
        } else if kind.is_file() {
            found.insert(entry.path(), std::fs::read(entry.path()).unwrap());
        }
    }
    found
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

/// Every management call that takes the path of a file.
fn file_calls(server: &Server, path: &str) -> Vec<Reply> {
    let query = encoded(path);
    let json = [("content-type", "application/json")];
    let update = json!({"path": path, "comments": {"label": "x"}}).to_string();
    vec![
        server.get(&format!("/scripts/read?path={query}")),
        server.post(
            "/scripts/write",
            &json!({"path": path, "content": "return 1", "validate": false}),
        ),
        server.post(
            "/scripts/move",
            &json!({"from": path, "to": "moved.ts", "overwrite": true}),
        ),
        server.post(
            "/scripts/move",
            &json!({"from": "a.ts", "to": path, "overwrite": true}),
        ),
        server.send(
            "DELETE",
            &format!("{API}/scripts/delete?confirm=true&path={query}"),
            &[],
            None,
        ),
        server.get(&format!("/magic-comments/read?path={query}")),
        server.send(
            "PUT",
            &format!("{API}/magic-comments/update"),
            &json,
            Some(update.as_bytes()),
        ),
    ]
}

/// Every management call that takes the path of a folder.
fn folder_calls(server: &Server, path: &str) -> Vec<Reply> {
    let query = encoded(path);
    vec![
        server.get(&format!(
            "/scripts/list?recursive=true&include_comments=true&dir={query}"
        )),
        server.post("/scripts/tree", &json!({"baseDir": path})),
        server.post(
            "/magic-comments/bulk-update",
            &json!({"directory": path, "comments": {"label": "x"}}),
        ),
    ]
}

/// Spellings that lead out of the root or to what is not the caller's, and what each is answered with.
fn hostile(root: &Path) -> Vec<(String, u16)> {
    let fixed = [
        ("../../../outside/secret.ts", 403),
        ("a/../../../../outside/secret.ts", 403),
        ("../1/../../../outside/secret.ts", 403),
        ("a/./../../../../outside/secret.ts", 403),
        ("..", 403),
        ("/etc/passwd", 403),
        ("//etc/passwd", 403),
        ("/", 403),
        ("..%2f..%2f..%2foutside/secret.ts", 403),
        ("%2e%2e/%2e%2e/%2e%2e/outside/secret.ts", 403),
        ("%252e%252e/secret.ts", 403),
        ("%25252e%25252e%25252fsecret.ts", 403),
        ("%%32%65%%32%65/secret.ts", 403),
        ("%2Fetc/passwd", 403),
        ("%c0%ae%c0%ae/secret.ts", 400),
        ("..\\..\\outside\\secret.ts", 400),
        ("..%5c..%5coutside%5csecret.ts", 400),
        ("C:/outside/secret.ts", 400),
        ("c:secret.ts", 400),
        ("file:///etc/passwd", 400),
        ("a\0.ts", 400),
        ("a%00.ts", 400),
        ("a\n.ts", 400),
        ("a//b.ts", 400),
        (".../secret.ts", 400),
        (".. /secret.ts", 400),
        ("a./b.ts", 400),
        ("node_modules/x.ts", 403),
        ("NODE_Modules/x.ts", 403),
        ("%6eode_modules/x.ts", 403),
        ("lib/.GIT/config", 403),
        ("_sdk/x.ts", 403),
        ("lib/_Hoody/templates/t.ts", 403),
        (".hoody-cache/x.ts", 403),
        (".hoody-tmp-1", 403),
        ("link.ts", 403),
        ("out/secret.ts", 403),
        ("up/up/up/outside/secret.ts", 403),
        ("chain/secret.ts", 403),
        ("loop/secret.ts", 403),
        ("inner/b.ts", 403),
        ("dangling.ts", 403),
        ("", 400),
        ("lib/", 400),
    ];
    let mut spellings: Vec<(String, u16)> =
        fixed.map(|(path, status)| (path.to_owned(), status)).into();
    let shown = root.display();
    spellings.push((format!("{shown}/../outside/secret.ts"), 403));
    spellings.push((format!("{shown}-evil/secret.ts"), 403));
    spellings.push(("x".repeat(300), 400));
    spellings.push(("d/".repeat(200) + "x.ts", 400));
    spellings.push(("x/".repeat(3000), 400));
    spellings
}

/// A server with a secret beside its scripts and links that lead to it.
fn besieged() -> Server {
    // The access log would be the one thing that changes.
    let server = Server::with("[logs]\naccess = false");
    let outside = server.folder().join("outside");
    std::fs::create_dir_all(&outside).unwrap();
    std::fs::write(
        outside.join("secret.ts"),
        format!("// @label {SECRET}\nreturn '{SECRET}'"),
    )
    .unwrap();
    let evil = server.folder().join("scripts-evil");
    std::fs::create_dir_all(&evil).unwrap();
    std::fs::write(evil.join("secret.ts"), SECRET).unwrap();
    server.put_file("a.ts", "return 'a'");
    server.put_file("lib/b.ts", "return 'b'");
    for (name, target) in [
        ("link.ts", outside.join("secret.ts")),
        ("out", outside.clone()),
        ("up", PathBuf::from("..")),
        ("chain", PathBuf::from("out")),
        ("loop", PathBuf::from("loop")),
        ("inner", PathBuf::from("lib")),
        ("dangling.ts", outside.join("new.ts")),
    ] {
        std::os::unix::fs::symlink(target, server.script_file(name)).unwrap();
    }
    server
}

#[test]
fn no_spelling_reaches_anything_outside_the_root() {
    let server = besieged();
    let before = files(server.folder());
    let root = server.folder().join("scripts");
    for (path, status) in hostile(&root) {
        for reply in file_calls(&server, &path) {
            let code = if status == 403 {
                "FORBIDDEN"
            } else {
                "VALIDATION_ERROR"
            };
            let told = format!("{path:?} by {}", reply.target);
            assert_eq!(reply.status, status, "{told}: {}", reply.text());
            let body = reply.refused(status, code);
            assert!(!body.to_string().contains(SECRET), "{told}");
        }
        for reply in folder_calls(&server, &path) {
            let told = format!("{path:?} by {}", reply.target);
            assert!(!reply.text().contains(SECRET), "{told}");
            // A folder may be empty text or end with a slash; each of these means one inside.
            let honest = path.is_empty() || path == "lib/";
            assert!(
                honest || matches!(reply.status, 400 | 403),
                "{told}: {}",
                reply.text()
            );
        }
        // What the two honest spellings have labelled.
        for (file, content) in &before {
            std::fs::write(file, content).unwrap();
        }
    }
    assert_eq!(
        files(server.folder()),
        before,
        "nothing was made, changed or removed"
    );
}

#[test]
fn odd_names_are_names_inside_the_root() {
    let server = besieged();
    let outside = files(&server.folder().join("outside"));
    for path in [
        "\u{ff0e}\u{ff0e}/\u{ff0e}\u{ff0e}/outside/secret.ts",
        "\u{2025}/secret.ts",
        "\u{2024}\u{2024}/secret.ts",
        "..;/secret.ts",
        "~/secret.ts",
        "$HOME/secret.ts",
        "a\u{202e}b.ts",
        "*",
    ] {
        server
            .get(&format!("/scripts/read?path={}", encoded(path)))
            .refused(404, "NOT_FOUND");
        let body = json!({"path": path, "content": "return 1", "validate": false});
        let written = server.post("/scripts/write", &body).ok();
        let resolved = Path::new(written["resolvedPath"].as_str().unwrap());
        assert!(resolved.starts_with(server.script_file("")), "{written}");
        assert!(
            resolved
                .canonicalize()
                .unwrap()
                .starts_with(server.folder().canonicalize().unwrap())
        );
    }
    assert_eq!(files(&server.folder().join("outside")), outside);
}

#[test]
fn no_url_runs_anything_outside_the_root() {
    let server = besieged();
    for target in [
        "/../../../outside/secret",
        "/%2e%2e/%2e%2e/%2e%2e/outside/secret",
        "/..%2f..%2f..%2foutside%2fsecret",
        "/%252e%252e/%252e%252e/outside/secret",
        "/link",
        "/out/secret",
        "/up/up/up/outside/secret",
        "/chain/secret",
        "/loop/secret",
        "/link.ts",
        "/.git/config",
    ] {
        let head = format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let answer = server.raw(head);
        assert!(answer.starts_with("HTTP/1.1 4"), "{target}: {answer}");
        assert!(!answer.contains(SECRET), "{target}: {answer}");
    }
}

#[test]
fn a_folder_that_becomes_a_link_during_a_call_leads_nowhere() {
    let server = besieged();
    let outside = files(&server.folder().join("outside"));
    server.put_file("swap/secret.ts", "return 'inside'");
    let [live, real, link] = ["swap", "real", "link"].map(|name| server.script_file(name));
    std::os::unix::fs::symlink(server.folder().join("outside"), &link).unwrap();
    let done = AtomicBool::new(false);
    let (swaps, calls) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                for (from, to) in [
                    (&live, &real),
                    (&link, &live),
                    (&live, &link),
                    (&real, &live),
                ] {
                    put_in_place(from, to);
                }
                swaps.fetch_add(1, Ordering::Relaxed);
            }
        });
        for _ in 0..2 {
            scope.spawn(|| {
                let _over = Over(&done);
                let deadline = Instant::now() + Duration::from_secs(2);
                // A slow machine swaps and calls a few times all the same.
                let few = || {
                    let done = [&swaps, &calls].map(|it| it.load(Ordering::Relaxed));
                    done.iter().any(|count| *count <= 20)
                };
                while Instant::now() < deadline || few() {
                    for reply in assault(&server) {
                        let told = format!("{}: {} {}", reply.target, reply.status, reply.text());
                        assert!(!reply.text().contains(SECRET), "{told}");
                        assert!(
                            matches!(reply.status, 200 | 400 | 403 | 404 | 409),
                            "{told}"
                        );
                        calls.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    assert_eq!(files(&server.folder().join("outside")), outside);
}

/// Renames, also where a call has made the missing folder anew in between.
fn put_in_place(from: &Path, to: &Path) {
    while let Err(error) = std::fs::rename(from, to) {
        assert!(to.symlink_metadata().is_ok(), "{error}");
        // A call may put a file into it at the same moment; the next round removes that too.
        let _ = std::fs::remove_dir_all(to);
    }
}

/// Calls into the folder that is swapped meanwhile.
fn assault(server: &Server) -> Vec<Reply> {
    let json = [("content-type", "application/json")];
    let path = "swap/secret.ts";
    let update = json!({"path": path, "comments": {"tags": ["x"]}}).to_string();
    let write =
        json!({"path": path, "content": "return 'inside'", "createDirs": false, "validate": false});
    let delete = format!("{API}/scripts/delete?confirm=true&path=swap/other.ts");
    let mut replies = vec![
        server.get(&format!("/scripts/read?path={path}")),
        server.post("/scripts/write", &write),
        server.send(
            "PUT",
            &format!("{API}/magic-comments/update"),
            &json,
            Some(update.as_bytes()),
        ),
        server.post(
            "/scripts/move",
            &json!({"from": path, "to": "swap/other.ts", "overwrite": true}),
        ),
        server.send("DELETE", &delete, &[], None),
        server.script("GET", "/swap/secret", &[], None),
    ];
    replies.extend(folder_calls(server, "swap"));
    replies
}
