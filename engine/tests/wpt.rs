//! URLs against the web platform tests, whose files come with the `url` crate.

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use support::Bench;

/// The folder of the crate's tests, as cargo knows it.
fn tests_of_url() -> Option<PathBuf> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .ok()?;
    let metadata: Value = serde_json::from_slice(&output.stdout).ok()?;
    let packages = metadata["packages"].as_array()?;
    let url = packages.iter().find(|one| one["name"] == "url")?;
    let manifest = PathBuf::from(url["manifest_path"].as_str()?);
    Some(manifest.with_file_name("tests"))
}

/// Runs a script in which `cases` is the file; gives how many passed, and what did not.
fn run(file: &str, script: &str) -> Option<(u64, Vec<String>)> {
    let cases = fs::read_to_string(tests_of_url()?.join(file)).ok()?;
    // Text in a literal, since cases have every character there is.
    let literal = Value::from(cases).to_string();
    let answer = Bench::new()
        .run(&format!("const cases = JSON.parse({literal}); {script}"))
        .ok()?;
    let told: Value = serde_json::from_str(&answer.text()).ok()?;
    let failed = told["failed"].as_array()?.iter();
    let failed = failed.map(|one| one.as_str().unwrap_or_default().to_owned());
    Some((told["passed"].as_u64()?, failed.collect()))
}

#[test]
fn urls_are_parsed_as_the_web_platform_tests_have_it() {
    let (passed, failed) = run(
        "urltestdata.json",
        "let passed = 0; const failed = [];
        for (const one of cases) {
          if (typeof one === 'string') continue;
          let url;
          try { url = new URL(one.input, one.base ?? undefined) } catch { }
          const good = one.failure ? url === undefined : url !== undefined && Object.keys(one).every((key) => !(key in URL.prototype) || key === 'searchParams' || url[key] === one[key]);
          if (good) passed += 1; else failed.push(one.input + ' on ' + one.base);
        }
        return { passed, failed }",
    )
    .expect("the cases ran");
    assert!(passed >= 779, "{passed} passed, not {failed:?}");
    // What fails has a drive letter, or empty segments of a path, in a URL of files.
    let others: Vec<_> = failed.iter().filter(|one| !one.contains("file:")).collect();
    assert!(others.len() <= 6, "{others:?}");
}

#[test]
fn members_of_urls_are_set_as_the_web_platform_tests_have_it() {
    let (passed, failed) = run(
        "setters_tests.json",
        "let passed = 0; const failed = [];
        for (const [member, list] of Object.entries(cases)) if (member !== 'comment') for (const one of list) {
          const url = new URL(one.href);
          url[member] = one.new_value;
          if (Object.entries(one.expected).every(([key, value]) => url[key] === value)) passed += 1; else failed.push(`${one.href} ${member}=${one.new_value}`);
        }
        return { passed, failed }",
    )
    .expect("the cases ran");
    assert!(passed >= 244, "{passed} passed, not {failed:?}");
}
