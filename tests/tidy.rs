//! The rules of the house that no compiler knows: first lines, ceilings, who may import whom, and what no file may say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test ends where something is not as it should be"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Longest files, in lines: of all, and of an actor's own file.
const CEILING: usize = 500;
const ACTOR_CEILING: usize = 400;
const ACTORS: [&str; 5] = [
    "metrics.rs",
    "registry.rs",
    "scheduler.rs",
    "store.rs",
    "supervisor.rs",
];

/// Longest functions, in lines.
const FUNCTION_CEILING: usize = 70;

/// One source file and its path from the root of the repository.
struct File {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file that git knows and that is on disk, with one of these endings.
fn files(endings: &[&str]) -> Vec<File> {
    let output = Command::new("git")
        .args(["ls-files", "-co", "--exclude-standard"])
        .current_dir(root())
        .output();
    let listed = output.map_or_else(|_| Vec::new(), |output| output.stdout);
    let listed = String::from_utf8(listed).unwrap();
    let mut paths: Vec<PathBuf> = listed.lines().map(PathBuf::from).collect();
    if paths.is_empty() {
        // A copy without its history, or a machine without git, is as good.
        walk(root(), &mut paths);
    }
    paths
        .iter()
        .map(|path| path.to_str().unwrap().to_owned())
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .filter_map(|path| {
            Some(File {
                text: std::fs::read_to_string(root().join(&path)).ok()?,
                path,
            })
        })
        .collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match (path.is_dir(), name.as_str()) {
            (true, "target" | ".git" | "node_modules" | "data") => {}
            (true, _) => walk(&path, paths),
            (false, _) => paths.push(path.strip_prefix(root()).unwrap().to_owned()),
        }
    }
}

/// The Rust files of these folders.
fn rust(folders: &[&str]) -> Vec<File> {
    let mut found = files(&[".rs"]);
    found.retain(|file| folders.iter().any(|folder| file.path.starts_with(folder)));
    assert!(!found.is_empty(), "{folders:?} have no files");
    found
}

/// Fails with all complaints at once.
#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_file_says_first_what_it_owns() {
    let bad = |file: &File| {
        let first = file.text.lines().next().unwrap_or_default();
        let sentence = first.strip_prefix("//! ").unwrap_or_default();
        (sentence.len() < 10)
            .then(|| format!("{}: the first line is not `//!` and a sentence", file.path))
    };
    none(
        &rust(&["src", "actors", "engine", "tests", "benches"])
            .iter()
            .filter_map(bad)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn no_file_outgrows_its_ceiling() {
    let bad = |file: &File| {
        let name = file.path.strip_prefix("actors/src/").unwrap_or_default();
        let ceiling = if ACTORS.contains(&name) {
            ACTOR_CEILING
        } else {
            CEILING
        };
        let lines = file.text.lines().count();
        (lines > ceiling).then(|| format!("{}: {lines} lines, the ceiling is {ceiling}", file.path))
    };
    none(&files(&[".rs"]).iter().filter_map(bad).collect::<Vec<_>>());
}

#[test]
fn no_function_outgrows_its_ceiling() {
    let mut bad = Vec::new();
    for file in rust(&["src", "actors/src", "engine/src"]) {
        if file.path.contains("/tests") {
            continue;
        }
        // Tables in tests are as long as they have to be.
        let code = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        if code.contains("#[test]") {
            continue;
        }
        // Formatted code closes a function at the indentation of its `fn`.
        let mut open: Option<(usize, usize, &str)> = None;
        for (number, line) in code.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            match open {
                None if is_function(line) && !line.ends_with([';', '}']) => {
                    open = Some((number, indent, line));
                }
                Some((start, outer, head))
                    if indent == outer && line.trim_start().starts_with('}') =>
                {
                    let lines = number - start + 1;
                    if lines > FUNCTION_CEILING {
                        bad.push(format!(
                            "{}:{}: {lines} lines: {}",
                            file.path,
                            start + 1,
                            head.trim()
                        ));
                    }
                    open = None;
                }
                None | Some(_) => {}
            }
        }
    }
    none(&bad);
}

fn is_function(line: &str) -> bool {
    let mut words = line.trim_start().split(' ');
    words.by_ref().find(|word| {
        !word.starts_with("pub") && !["async", "const", "unsafe", "extern"].contains(word)
    }) == Some("fn")
}

/// Complains of every line of code in `folders` that holds one of `words`; comments may speak of anything.
fn forbidden(folders: &[&str], words: &[&str], reason: &str) -> Vec<String> {
    let mut bad = Vec::new();
    for file in rust(folders) {
        for (number, line) in file
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            if let Some(word) = words.iter().find(|word| line.contains(*word)) {
                bad.push(format!("{}:{}: {word}: {reason}", file.path, number + 1));
            }
        }
    }
    bad
}

#[test]
fn layers_point_one_way() {
    let mut bad = forbidden(
        &["engine/src"],
        &["actix", "actors::"],
        "the engine knows no actors and no HTTP framework",
    );
    bad.extend(forbidden(
        &["actors/src"],
        &["actix_web", "engine::", "StatusCode"],
        "actors know no HTTP and no engine",
    ));
    bad.extend(forbidden(
        &["src", "actors/src"],
        &["actix::prelude"],
        "import actix items by name: the prelude has a module `actors`",
    ));
    bad.extend(forbidden(
        &["src/http"],
        &["std::fs", "tokio::fs", "process::Command"],
        "only the store touches files",
    ));
    bad.extend(forbidden(
        &["tests/http"],
        &["use actors", "use engine", "hoody_exec::"],
        "tests/http import nothing of ours",
    ));
    none(&bad);
}

#[test]
fn a_family_never_imports_another() {
    let families = ["monitor", "scripts", "system", "comments", "listing", "run"];
    let mut bad = Vec::new();
    for family in families {
        let others: Vec<String> = families
            .iter()
            .filter(|other| **other != family)
            .flat_map(|other| [format!("super::{other}::"), format!("http::{other}::")])
            .collect();
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        let path = format!("src/http/{family}");
        if root().join(format!("{path}.rs")).exists() {
            bad.extend(forbidden(
                &[&path],
                &others,
                "what two families share goes to mod.rs, wire.rs or error.rs",
            ));
        }
    }
    none(&bad);
}

#[test]
fn unsafe_code_stands_in_few_places() {
    let allowed = ["engine/src/ffi", "src/allocator.rs"];
    let bad: Vec<String> = forbidden(
        &["src", "actors", "engine"],
        &["unsafe {", "unsafe impl", "unsafe fn"],
        "unsafe code stands in one module a crate",
    )
    .into_iter()
    .filter(|complaint| !allowed.iter().any(|path| complaint.starts_with(path)))
    .collect();
    none(&bad);
}

#[test]
fn no_crate_depends_on_what_its_layer_does_not_know() {
    for (package, unknown) in [
        (
            "engine",
            &["actix", "actix-web", "actix-rt", "actix-http", "actors"][..],
        ),
        (
            "actors",
            &["actix-web", "actix-http", "engine", "rquickjs"][..],
        ),
    ] {
        let mut command = Command::new(env!("CARGO"));
        command.args([
            "tree",
            "--locked",
            "--offline",
            "-p",
            package,
            "-e",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]);
        let output = command.current_dir(root()).output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let tree = String::from_utf8(output.stdout).unwrap();
        let names: Vec<&str> = tree
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert!(names.contains(&package), "{tree}");
        for name in unknown {
            assert!(!names.contains(name), "{package} depends on {name}");
        }
    }
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let homes = ["/home/", "/root/", "/Users/", "/work/"];
    let mut bad = Vec::new();
    for file in files(&[
        ".rs", ".toml", ".md", ".ts", ".js", ".mjs", ".yml", ".yaml", ".service", "run",
    ]) {
        if file.path == "tests/tidy.rs" || file.path.contains("/dist/") {
            continue;
        }
        for (number, line) in file.text.lines().enumerate() {
            if let Some(home) = homes.iter().find(|home| line.contains(*home)) {
                bad.push(format!("{}:{}: {home}", file.path, number + 1));
            }
        }
    }
    none(&bad);
}

#[test]
fn the_readme_lists_every_setting_with_its_default() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let settings = std::fs::read_to_string(root().join("config.toml")).unwrap();
    let mut section = "";
    let mut bad = Vec::new();
    for line in settings.lines() {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            section = name;
        } else if let Some((key, default)) =
            line.split_once(" = ").filter(|_| !line.starts_with('#'))
        {
            let row = format!("| {section} | {key} | `{default}` |");
            if !readme.contains(&row) {
                bad.push(format!("README.md has no row {row}"));
            }
        }
    }
    none(&bad);
}

#[test]
fn nobody_leaves_a_task_without_its_issue() {
    let mut bad = Vec::new();
    for file in files(&[".rs", ".js", ".mjs", ".ts"])
        .iter()
        .filter(|file| !file.path.contains("/dist/"))
    {
        for (number, line) in file.text.lines().enumerate() {
            let comment = line.split_once("//").map_or("", |(_, comment)| comment);
            if ["TODO", "FIXME", "HACK", "XXX"]
                .iter()
                .any(|word| comment.contains(word))
                && !comment.contains('#')
            {
                bad.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    none(&bad);
}
