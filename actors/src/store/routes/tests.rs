//! The order of routes, by example and against a matcher that knows nothing but the rule.

use std::collections::BTreeMap;
use std::convert::Infallible;

use proptest::prelude::*;

use super::super::listing::EntryKind;
use super::*;

/// Folders made from a list of file paths.
struct Made(BTreeMap<String, Vec<(String, EntryKind)>>);

impl Made {
    fn of(files: &[&str]) -> Self {
        let mut folders = BTreeMap::from([(String::new(), Vec::new())]);
        for file in files {
            let mut path = String::new();
            let mut parts = file.split('/').peekable();
            while let Some(part) = parts.next() {
                let kind = if parts.peek().is_some() {
                    EntryKind::Folder
                } else {
                    EntryKind::File
                };
                let entries: &mut Vec<(String, EntryKind)> =
                    folders.entry(path.clone()).or_default();
                if !entries.iter().any(|(name, _)| name == part) {
                    entries.push((part.to_owned(), kind));
                }
                path = if path.is_empty() {
                    part.to_owned()
                } else {
                    format!("{path}/{part}")
                };
            }
        }
        Self(folders)
    }
}

impl Folders for Made {
    type Error = Infallible;

    fn listing(&self, path: &str) -> Result<Option<Arc<Listing>>, Infallible> {
        Ok(self.0.get(path).map(|entries| {
            Arc::new(Listing::of(
                entries.iter().map(|(name, kind)| (name.as_str(), *kind)),
            ))
        }))
    }
}

fn split(path: &str) -> Vec<Cow<'_, str>> {
    match path.trim_start_matches('/') {
        "" => Vec::new(),
        path => path.split('/').map(Cow::from).collect(),
    }
}

fn matched(files: &[&str], path: &str) -> Option<Found> {
    let Ok(found) = find(&Made::of(files), "", &split(path));
    found
}

fn file(files: &[&str], path: &str) -> Option<String> {
    matched(files, path).map(|found| found.file)
}

#[test]
fn each_shape_of_route_matches_with_its_parameters() {
    let one = |name: &str, value: &str| (name.to_owned(), Parameter::One(value.to_owned()));
    let many = |name: &str, values: &[&str]| {
        (
            name.to_owned(),
            Parameter::Many(values.iter().map(|v| (*v).to_owned()).collect()),
        )
    };
    for (name, path, kind, route, parameters) in [
        ("hello.ts", "/hello", RouteKind::Static, "/hello", vec![]),
        ("index.js", "/", RouteKind::Static, "/", vec![]),
        ("api/index.ts", "/api", RouteKind::Static, "/api", vec![]),
        (
            "api/index.ts",
            "/api/index",
            RouteKind::Static,
            "/api",
            vec![],
        ),
        (
            "users/[id].ts",
            "/users/123",
            RouteKind::Dynamic,
            "/users/[id]",
            vec![one("id", "123")],
        ),
        (
            "users/[id].ts",
            "/users/[id]",
            RouteKind::Dynamic,
            "/users/[id]",
            vec![one("id", "[id]")],
        ),
        (
            "[id]/index.ts",
            "/7",
            RouteKind::Dynamic,
            "/[id]",
            vec![one("id", "7")],
        ),
        (
            "[id]/edit.ts",
            "/7/edit",
            RouteKind::Dynamic,
            "/[id]/edit",
            vec![one("id", "7")],
        ),
        (
            "blog/[year]/[month].ts",
            "/blog/2024/11",
            RouteKind::Dynamic,
            "/blog/[year]/[month]",
            vec![one("year", "2024"), one("month", "11")],
        ),
        (
            "docs/[...slug].ts",
            "/docs/a/b",
            RouteKind::CatchAll,
            "/docs/[...slug]",
            vec![many("slug", &["a", "b"])],
        ),
        (
            "docs/[[...path]].ts",
            "/docs",
            RouteKind::OptionalCatchAll,
            "/docs/[[...path]]",
            vec![],
        ),
        (
            "docs/[[...path]].ts",
            "/docs/a",
            RouteKind::OptionalCatchAll,
            "/docs/[[...path]]",
            vec![many("path", &["a"])],
        ),
        (
            "[tenant]/[...rest].js",
            "/t/x/y",
            RouteKind::CatchAll,
            "/[tenant]/[...rest]",
            vec![one("tenant", "t"), many("rest", &["x", "y"])],
        ),
    ] {
        let expected = Found {
            file: name.to_owned(),
            route: route.to_owned(),
            kind,
            parameters,
        };
        assert_eq!(matched(&[name], path), Some(expected), "{name} {path}");
    }
}

#[test]
fn the_more_exact_route_wins_and_dead_ends_are_left() {
    let all = [
        "users/me.ts",
        "users/[id].ts",
        "users/[...all].ts",
        "users/[[...any]].ts",
    ];
    assert_eq!(file(&all, "/users/me").as_deref(), Some("users/me.ts"));
    assert_eq!(file(&all, "/users/you").as_deref(), Some("users/[id].ts"));
    assert_eq!(
        file(&all, "/users/you/too").as_deref(),
        Some("users/[...all].ts")
    );
    assert_eq!(file(&all, "/users").as_deref(), Some("users/[[...any]].ts"));

    let dead_end = ["a/b/c.ts", "a/[x]/d.ts", "[y]/b/e.ts", "[...z].ts"];
    assert_eq!(file(&dead_end, "/a/b/c").as_deref(), Some("a/b/c.ts"));
    assert_eq!(file(&dead_end, "/a/b/d").as_deref(), Some("a/[x]/d.ts"));
    assert_eq!(file(&dead_end, "/a/b/e").as_deref(), Some("[y]/b/e.ts"));
    assert_eq!(file(&dead_end, "/a/b/f").as_deref(), Some("[...z].ts"));

    let twice = ["users.ts", "users.js", "users/index.ts", "[a].js", "[b].ts"];
    assert_eq!(file(&twice, "/users").as_deref(), Some("users.ts"));
    assert_eq!(
        file(&twice[2..], "/users").as_deref(),
        Some("users/index.ts")
    );
    assert_eq!(file(&twice[3..], "/users").as_deref(), Some("[a].js"));
    assert_eq!(
        file(&["[x]/1.ts", "[w]/2.ts"], "/q/1").as_deref(),
        Some("[x]/1.ts")
    );
}

#[test]
fn what_must_not_match_does_not() {
    for (name, path) in [
        ("docs/[...slug].ts", "/docs"),
        ("users/[id].ts", "/users"),
        ("users/[id].ts", "/users//"),
        ("[...all].ts", "/a//b"),
        ("Hello.ts", "/hello"),
        ("hello.ts", "/hello.ts"),
        ("hello.ts", "/hello/more"),
        ("hello.d.ts", "/hello"),
        ("hello.sh", "/hello"),
        ("pre.ts", "/pre"),
        (".env.ts", "/.env"),
        ("node_modules/x.js", "/node_modules/x"),
        ("[...all]/x.ts", "/a/x"),
        ("[[...all]]/x.ts", "/a/x"),
        ("[].ts", "/x"),
    ] {
        assert_eq!(file(&[name], path), None, "{name} {path}");
    }
}

/// How one file takes the segments: a rank for each segment, lower is better; `None` if it does not.
fn ranks(file: &str, segments: &[&str]) -> Option<Vec<(u8, String)>> {
    let stem = file
        .strip_suffix(".ts")
        .or_else(|| file.strip_suffix(".js"))?;
    let mut ranks = Vec::new();
    let mut parts: Vec<&str> = stem.split('/').collect();
    let last = parts.pop()?;
    let mut rest = segments.iter();
    for part in parts {
        let segment = rest.next()?;
        match part
            .strip_prefix('[')
            .and_then(|part| part.strip_suffix(']'))
        {
            // A folder comes after a file of the same name, and `index` after neither.
            None if part == *segment => ranks.push((1, String::new())),
            Some(name) if !name.contains(['[', '.']) => ranks.push((3, name.to_owned())),
            _ => return None,
        }
    }
    let rest: Vec<&&str> = rest.collect();
    let bare = last.trim_matches(['[', ']', '.']).to_owned();
    if last.starts_with("[[...") {
        ranks.push((5, bare));
        return Some(ranks);
    }
    if last.starts_with("[...") {
        ranks.push((4, bare));
        return (!rest.is_empty()).then_some(ranks);
    }
    match rest.as_slice() {
        [] if last == "index" => ranks.push((0, String::new())),
        [_] if last.starts_with('[') => ranks.push((2, bare)),
        [segment] if last == **segment => ranks.push((0, String::new())),
        _ => return None,
    }
    Some(ranks)
}

/// The best file by comparing ranks from the first segment on; TypeScript first among equals.
fn brute_force(files: &[&str], path: &str) -> Option<String> {
    let segments = split(path);
    let segments: Vec<&str> = segments.iter().map(|segment| &**segment).collect();
    files
        .iter()
        .filter_map(|file| Some((ranks(file, &segments)?, file.ends_with(".js"), *file)))
        .min()
        .map(|(_, _, file)| file.to_owned())
}

fn folder_name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["a", "b", "[x]", "[y]"])
}

fn file_name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a.ts",
        "a.js",
        "b.ts",
        "c.js",
        "index.ts",
        "index.js",
        "[x].ts",
        "[z].js",
        "[...r].ts",
        "[...q].js",
        "[[...o]].ts",
        "[[...p]].js",
    ])
}

fn tree() -> impl Strategy<Value = Vec<String>> {
    let file = (prop::collection::vec(folder_name(), 0..3), file_name())
        .prop_map(|(folders, name)| [folders, vec![name]].concat().join("/"));
    prop::collection::vec(file, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_order_is_that_of_the_rule(
        files in tree(),
        path in prop::collection::vec(prop::sample::select(vec!["a", "b", "c", "d", "[x]"]), 0..5),
    ) {
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let path = path.join("/");
        prop_assert_eq!(file(&files, &path), brute_force(&files, &path), "{:?} /{}", files, path);
    }
}
