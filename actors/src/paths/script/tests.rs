//! What a path may be, and the spellings that must never become one.

use proptest::prelude::*;

use super::*;

fn root() -> Root {
    Root::new(PathBuf::from("/srv/scripts"), PathBuf::from("/data/real"))
}

fn deployment() -> Deployment {
    Deployment::new("", "1").unwrap()
}

fn within(path: &str) -> Result<String, PathError> {
    ScriptPath::within(&root(), &deployment(), path).map(|path| path.to_string())
}

#[test]
fn honest_spellings_land_in_the_deployment() {
    for (path, expected) in [
        ("hello.ts", "default/1/hello.ts"),
        ("scripts/hello.ts", "default/1/scripts/hello.ts"),
        ("./a/./b.ts", "default/1/a/b.ts"),
        ("default/1/hello.ts", "default/1/hello.ts"),
        ("default/10/hello.ts", "default/1/default/10/hello.ts"),
        ("app/2/hello.ts", "default/1/app/2/hello.ts"),
        ("/srv/scripts/app/2/hello.ts", "app/2/hello.ts"),
        ("/data/real/app/2/hello.ts", "app/2/hello.ts"),
        ("users/[id].ts", "default/1/users/[id].ts"),
        ("[[...path]].ts", "default/1/[[...path]].ts"),
        ("100% sure.ts", "default/1/100% sure.ts"),
        ("a%20b.ts", "default/1/a%20b.ts"),
        ("..a/b..c.ts", "default/1/..a/b..c.ts"),
        ("日本.ts", "default/1/日本.ts"),
        ("․․/x.ts", "default/1/․․/x.ts"),
        (".env", "default/1/.env"),
    ] {
        assert_eq!(within(path).as_deref(), Ok(expected), "{path}");
    }
}

#[test]
fn hostile_spellings_are_refused() {
    use PathError::{Excluded, Malformed, Outside};
    let long_name = format!("{}.ts", "x".repeat(253));
    let long_path = "abcdefgh/".repeat(456);
    let deep = "a/".repeat(128) + "x.ts";
    let encoded_nine = format!("%{}2ex.ts", "25".repeat(9));
    let cases: Vec<(&str, PathError)> = vec![
        ("..", Outside),
        ("../x.ts", Outside),
        ("a/../../x.ts", Outside),
        ("a/../x.ts", Outside),
        ("default/1/../../../etc/passwd", Outside),
        ("%2e%2e/x.ts", Outside),
        ("%2E%2e%2Fx.ts", Outside),
        ("%252e%252e%252fx.ts", Outside),
        ("%25252e%25252e/x.ts", Outside),
        ("a%2f..%2f..%2fx.ts", Outside),
        ("a/%2e/x.ts", Outside),
        ("/etc/passwd", Outside),
        ("//etc/passwd", Outside),
        ("/srv/scriptsx/a.ts", Outside),
        ("/srv/scripts/../x.ts", Outside),
        ("/srv/scripts/%2fetc/passwd", Outside),
        ("%2fetc/passwd", Outside),
        ("%252fetc/passwd", Outside),
        ("a\\b.ts", Malformed(PathFault::Backslash)),
        ("..\\..\\x.ts", Malformed(PathFault::Backslash)),
        ("..%5c..%5cx.ts", Malformed(PathFault::Backslash)),
        ("..%255c..%255cx.ts", Malformed(PathFault::Backslash)),
        ("a\0.ts", Malformed(PathFault::Nul)),
        ("a.ts%00.png", Malformed(PathFault::Nul)),
        ("a.ts%2500", Malformed(PathFault::Nul)),
        ("a\n.ts", Malformed(PathFault::Control)),
        ("a%0d%0a.ts", Malformed(PathFault::Control)),
        ("a\u{7f}.ts", Malformed(PathFault::Control)),
        ("C:/x.ts", Malformed(PathFault::Drive)),
        ("c:x.ts", Malformed(PathFault::Drive)),
        ("%43:/x.ts", Malformed(PathFault::Drive)),
        ("%43%3a/x.ts", Malformed(PathFault::Drive)),
        ("a//b.ts", Malformed(PathFault::EmptySegment)),
        ("a./b.ts", Malformed(PathFault::TrailingDotOrSpace)),
        ("a.ts ", Malformed(PathFault::TrailingDotOrSpace)),
        ("...", Malformed(PathFault::TrailingDotOrSpace)),
        ("%c0%ae%c0%ae/x.ts", Malformed(PathFault::BadEncoding)),
        ("%ff.ts", Malformed(PathFault::BadEncoding)),
        (&encoded_nine, Malformed(PathFault::ManyEncodings)),
        (&long_name, Malformed(PathFault::LongSegment)),
        (&long_path, Malformed(PathFault::LongPath)),
        (&deep, Malformed(PathFault::Deep)),
        ("", Malformed(PathFault::Empty)),
        (".", Malformed(PathFault::Scope)),
        ("a/", Malformed(PathFault::Folder)),
        ("default/1", Malformed(PathFault::Scope)),
        ("/srv/scripts", Malformed(PathFault::Scope)),
        ("node_modules/x.js", Excluded),
        ("a/Node_Modules/x.js", Excluded),
        ("a/.GIT/config", Excluded),
        (".hoody-cache", Excluded),
        ("lib/_sdk/x.ts", Excluded),
        ("/srv/scripts/_hoody/x.ts", Excluded),
        ("node%5fmodules/x.js", Excluded),
        ("a%2fnode_modules%2fx.js", Excluded),
        ("%252egit/config", Excluded),
        (".hoody-tmp-1-1", Excluded),
        ("a/.Hoody-Tmp-x", Excluded),
    ];
    assert!(cases.len() >= 40);
    for (path, expected) in cases {
        assert_eq!(within(path), Err(expected), "{path:?}");
    }
}

#[test]
fn folders_may_be_the_deployment_the_root_or_end_with_a_slash() {
    let folder =
        |path: &str| ScriptPath::folder(&root(), &deployment(), path).map(|p| p.to_string());
    for (path, expected) in [
        ("", "default/1"),
        (".", "default/1"),
        ("./", "default/1"),
        ("default/1", "default/1"),
        ("lib/", "default/1/lib"),
        ("/srv/scripts", ""),
        ("/srv/scripts/", ""),
        ("/srv/scripts/app/", "app"),
    ] {
        assert_eq!(folder(path).as_deref(), Ok(expected), "{path}");
    }
    assert_eq!(folder("/"), Err(PathError::Outside));
    assert_eq!(
        folder("lib//"),
        Err(PathError::Malformed(PathFault::EmptySegment))
    );
}

#[test]
fn a_read_looks_in_the_deployment_and_then_in_the_root() {
    let candidates = |path: &str| {
        let (first, second) = ScriptPath::candidates(&root(), &deployment(), path).unwrap();
        (first.to_string(), second.map(|second| second.to_string()))
    };
    assert_eq!(
        candidates("app/2/x.ts"),
        (
            "default/1/app/2/x.ts".to_owned(),
            Some("app/2/x.ts".to_owned())
        )
    );
    assert_eq!(
        candidates("default/1/x.ts"),
        ("default/1/x.ts".to_owned(), None)
    );
    assert_eq!(candidates("/srv/scripts/x.ts"), ("x.ts".to_owned(), None));
}

#[test]
fn parts_of_a_path() {
    let path = ScriptPath::within(&root(), &deployment(), "a/b.ts").unwrap();
    assert_eq!(
        (path.name(), path.parent().as_str()),
        ("b.ts", "default/1/a")
    );
    assert_eq!(
        path.absolute(&root()),
        PathBuf::from("/srv/scripts/default/1/a/b.ts")
    );
    assert_eq!(
        ScriptPath::root().absolute(&root()),
        PathBuf::from("/srv/scripts")
    );
    assert_eq!(
        path.parent().child("c.ts").unwrap().as_str(),
        "default/1/a/c.ts"
    );
    for name in ["", "..", "a/b", ".git", "a\0", "a\\b"] {
        assert!(path.parent().child(name).is_err(), "{name:?}");
    }
}

/// Pieces from which hostile paths are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("..".to_owned()),
        Just(".".to_owned()),
        Just("/".to_owned()),
        Just("%2e".to_owned()),
        Just("%252e".to_owned()),
        Just("%2f".to_owned()),
        Just("%5c".to_owned()),
        Just("\\".to_owned()),
        Just("\0".to_owned()),
        Just("C:".to_owned()),
        Just("default/1".to_owned()),
        Just("/srv/scripts".to_owned()),
        Just("node_modules".to_owned()),
        Just(".GIT".to_owned()),
        "[a-zA-Z0-9_.%-]{0,6}",
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #[test]
    fn no_text_becomes_a_path_outside_the_root(pieces in prop::collection::vec(piece(), 0..10)) {
        let text = pieces.concat();
        let places = [
            ScriptPath::within(&root(), &deployment(), &text),
            ScriptPath::folder(&root(), &deployment(), &text),
            ScriptPath::root().child(&text),
        ];
        for path in places.into_iter().flatten() {
            let absolute = path.absolute(&root());
            prop_assert!(absolute.starts_with("/srv/scripts"));
            for part in absolute.components().skip(1) {
                let std::path::Component::Normal(name) = part else {
                    return Err(TestCaseError::fail(format!("{absolute:?}")));
                };
                let name = name.to_str().unwrap();
                prop_assert!(!is_reserved(name) && !name.contains(['\\', '\0']));
            }
            // A path is stable: what it says of itself leads to itself.
            let again = ScriptPath::folder(&root(), &deployment(), absolute.to_str().unwrap());
            prop_assert!(again == Ok(path.clone()) || again.is_err());
        }
    }

    #[test]
    fn plain_names_are_always_accepted(names in prop::collection::vec("[a-z\\[\\]][a-z0-9\\[\\]-]{0,20}", 1..8)) {
        let text = names.join("/");
        let path = ScriptPath::within(&root(), &deployment(), &text).unwrap();
        let expected = format!("default/1/{text}");
        prop_assert_eq!(path.as_str(), expected.as_str());
    }
}
