//! Any text as a path, a deployment and a host: what is accepted lies inside the root, however it is read.
//!
//! An input is a byte that says how it is used, and the text.

#![no_main]

// The module alone, not its crate: it needs no actors to build.
#[path = "../../actors/src"]
#[allow(
    dead_code,
    unused_imports,
    unfulfilled_lint_expectations,
    reason = "a target uses a part of what the crate does"
)]
mod source {
    pub(crate) mod paths;
}

use std::path::{Component, Path, PathBuf};

use libfuzzer_sys::fuzz_target;
use percent_encoding::percent_decode_str;
use source::paths::{
    Asked, Deployment, HostScope, Root, Scope, ScriptPath, is_reserved, is_temporary,
};

/// The root as configured, and where a link at its place leads.
const ROOTS: [&str; 2] = ["/srv/scripts", "/data/real"];

fuzz_target!(|data: &[u8]| {
    let Some((how, bytes)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(bytes);
    let root = Root::new(PathBuf::from(ROOTS[0]), PathBuf::from(ROOTS[1]));
    let deployment = Deployment::new("app", "x_1").expect("a deployment");
    match how % 6 {
        0 => {
            _ = ScriptPath::within(&root, &deployment, &text)
                .map(|path| is_asked(&root, &path, true))
        }
        1 => {
            _ = ScriptPath::folder(&root, &deployment, &text)
                .map(|path| is_asked(&root, &path, false))
        }
        2 => {
            if let Ok((first, second)) = ScriptPath::candidates(&root, &deployment, &text) {
                is_asked(&root, &first, true);
                assert_ne!(Some(&first), second.as_ref());
                second.iter().for_each(|path| is_asked(&root, path, true));
            }
        }
        3 => {
            let base = ScriptPath::folder(&root, &deployment, "a/b").expect("a path");
            if let Ok(path) = base.child(&text) {
                is_inside(&root, &path, true);
                assert_eq!((path.parent(), path.name()), (base, &*text));
            }
        }
        4 => _ = HostScope::read(&text),
        _ => is_named(&text),
    }
});

/// Asserts of a path that a caller has spelled all that makes it harmless.
fn is_asked(root: &Root, path: &ScriptPath, is_file: bool) {
    is_inside(root, path, is_file);
    hides_nothing(path);
    // Both absolute spellings mean the same path again.
    let other = Deployment::new("", "2").expect("a deployment");
    for root_name in ROOTS {
        let spelled = format!("{root_name}/{path}");
        assert!(
            spelled.len() > 4095 || ScriptPath::folder(root, &other, &spelled).as_ref() == Ok(path),
            "{spelled}"
        );
    }
}

/// Asserts of any path that it is one of plain names inside the root; one found on the disk may hold any of them.
fn is_inside(root: &Root, path: &ScriptPath, is_file: bool) {
    assert!(!is_file || !path.is_root());
    assert!(path.as_str().len() <= 4095);
    for segment in path.segments() {
        assert!(!matches!(segment, "." | ".."), "{path}");
        assert!(segment.len() <= 255, "{path}");
        assert!(!segment.ends_with(['.', ' ']), "{path}");
        assert!(
            !segment.contains('\\') && !segment.chars().any(char::is_control),
            "{path}"
        );
    }
    let absolute = path.absolute(root);
    let rest = absolute.strip_prefix(ROOTS[0]).expect("inside the root");
    assert!(
        rest.components()
            .all(|part| matches!(part, Component::Normal(_)))
    );
    assert_eq!(rest, Path::new(path.as_str()));
}

/// Asserts that every deployment a call can name is two plain names.
fn is_named(text: &str) {
    let mut parts = text.split('\0');
    let mut next = || parts.next();
    let mut asked = || Asked {
        exec_id: next(),
        exec_id_alias: next(),
        subdomain: next(),
    };
    let (query, body) = (asked(), asked());
    let scope = Scope {
        query,
        body,
        host: next(),
        default_exec_id: "1",
    };
    let Ok(deployment) = scope.deployment() else {
        return;
    };
    let (subdomain, exec_id) = (deployment.subdomain(), deployment.exec_id());
    assert!((1..=64).contains(&exec_id.len()));
    assert!(
        exec_id
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
    );
    assert!(!subdomain.is_empty() && subdomain.bytes().any(|byte| byte != b'.'));
    assert!(!subdomain.contains(['/', '\\', '\0']) && !is_reserved(subdomain));
    assert_eq!(
        Deployment::new(subdomain, exec_id).as_ref(),
        Ok(&deployment)
    );
}

/// Asserts that the path of a caller stays what it is for a reader who decodes it, once or many times.
fn hides_nothing(path: &ScriptPath) {
    let mut read = path.as_str().to_owned();
    for _ in 0..12 {
        for name in read.split('/') {
            assert!(
                name != ".." && !is_reserved(name) && !is_temporary(name),
                "{path} as {read}"
            );
        }
        assert!(!read.starts_with('/'), "{path} as {read}");
        assert!(!read.contains(['\0', '\\']), "{path} as {read}");
        let Ok(decoded) = percent_decode_str(&read).decode_utf8() else {
            panic!("{path} hides bytes");
        };
        read = decoded.into_owned();
    }
}
