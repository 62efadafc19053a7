//! Requests against real folders: decoding, search order, fall-backs, and edits between two requests.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::super::disk::Disk;
use super::*;

struct House {
    dir: TempDir,
    shelf: Shelf,
}

impl House {
    fn with(files: &[&str]) -> Self {
        let dir = TempDir::new().unwrap();
        for file in files {
            put(dir.path(), file, &format!("// {file}"));
        }
        let disk = Arc::new(Disk::open(dir.path(), 1 << 20).unwrap());
        Self {
            shelf: Shelf::new(disk, 1 << 20),
            dir,
        }
    }

    fn at(&self, subdomain: &str, hostname: &str, path: &str) -> Result<Resolved, ResolveError> {
        resolve(
            &self.shelf,
            &Deployment::new(subdomain, "1").unwrap(),
            hostname,
            path,
        )
    }

    fn ask(&self, path: &str) -> Result<Resolved, ResolveError> {
        self.at("default", "default", path)
    }

    fn file(&self, path: &str) -> Option<String> {
        self.ask(path)
            .ok()
            .map(|resolved| resolved.script.path.clone())
    }
}

fn put(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn segments_are_split_before_they_are_decoded() {
    let house = House::with(&["default/1/a b.ts", "default/1/u/[id].ts", "default/1/é.ts"]);
    for path in ["/a%20b", "/a%20b/", "/%61 b"] {
        assert_eq!(
            house.file(path).as_deref(),
            Some("default/1/a b.ts"),
            "{path}"
        );
    }
    assert_eq!(house.file("/%C3%A9").as_deref(), Some("default/1/é.ts"));
    for (path, value) in [
        ("/u/a%2Fb", "a/b"),
        ("/u/%252e%252e", "%2e%2e"),
        ("/u/+", "+"),
        ("/u/...", "..."),
        ("/u/100%25", "100%"),
    ] {
        let parameters = house.ask(path).unwrap().parameters;
        assert_eq!(
            parameters,
            [("id".to_owned(), Parameter::One(value.to_owned()))],
            "{path}"
        );
    }
}

#[test]
fn bad_paths_are_refused_before_the_disk_is_asked() {
    let house = House::with(&["index.ts", "secret.ts"]);
    for path in ["/%", "/%2", "/%zz", "/a%ff", "/%c0%ae%c0%ae/x", "/%E2%82"] {
        assert_eq!(house.ask(path), Err(ResolveError::BadEncoding), "{path}");
    }
    for path in [
        "/..",
        "/a/../b",
        "/.",
        "/%2e%2e/x",
        "/a%00",
        "/a%5Cb",
        "/a\\b",
        "/a%0a",
        "/a%7f",
    ] {
        assert_eq!(house.ask(path), Err(ResolveError::Disallowed), "{path}");
    }
}

#[test]
fn one_trailing_slash_is_dropped_and_nothing_else() {
    let house = House::with(&["default/1/users/index.ts", "default/1/[...all].ts"]);
    assert_eq!(
        house.file("/users/").as_deref(),
        Some("default/1/users/index.ts")
    );
    assert_eq!(house.file("/users//"), None);
    assert_eq!(house.file("//users"), None);
    assert_eq!(
        house.file("/Users").as_deref(),
        Some("default/1/[...all].ts")
    );
}

#[test]
fn folders_are_searched_from_the_deployment_to_the_root() {
    let files = [
        "app/1/x.ts",
        "app/x.ts",
        "1/x.ts",
        "x.ts",
        "app.ts",
        "app/index.js",
        "index.ts",
    ];
    let house = House::with(&files);
    for (file, base, kind) in [
        ("app/1/x.ts", "app/1", RouteKind::Static),
        ("app/x.ts", "app", RouteKind::Static),
        ("1/x.ts", "1", RouteKind::Static),
        ("x.ts", "", RouteKind::Static),
        ("app.ts", "", RouteKind::Fallback),
        ("app/index.js", "app", RouteKind::Fallback),
        ("index.ts", "", RouteKind::Fallback),
    ] {
        let resolved = house.at("app", "app", "/x").unwrap();
        assert_eq!(
            (&*resolved.script.path, &*resolved.base_dir, resolved.kind),
            (file, base, kind)
        );
        fs::remove_file(house.dir.path().join(file)).unwrap();
    }
    let Err(ResolveError::NotFound { tried, folders }) = house.at("app", "app", "/x") else {
        panic!("nothing is left to match");
    };
    assert_eq!(folders, ["app/1", "app", "1", ""]);
    assert_eq!(
        tried,
        [
            "app/1/x.ts",
            "app/1/x.js",
            "app/1/x/index.ts",
            "app/1/x/index.js",
            "app/x.ts",
            "app/x.js",
            "app/x/index.ts",
            "app/x/index.js",
            "1/x.ts",
            "1/x.js",
            "1/x/index.ts",
            "1/x/index.js",
            "x.ts",
            "x.js",
            "x/index.ts",
            "x/index.js",
            "app.ts",
            "app.js",
            "app/index.ts",
            "app/index.js",
            "index.ts",
            "index.js",
        ]
    );
}

#[test]
fn a_host_with_a_folder_of_its_own_is_searched_before_the_default() {
    let house = House::with(&["example.com/x.ts", "default/1/x.ts", "default/1/y.ts"]);
    let file = |host: &str, path: &str| house.at("", host, path).unwrap().script.path.clone();
    assert_eq!(file("example.com", "/x"), "example.com/x.ts");
    assert_eq!(file("example.com", "/y"), "default/1/y.ts");
    assert_eq!(file("localhost", "/x"), "default/1/x.ts");
    assert_eq!(file("../default", "/x"), "default/1/x.ts");
}

#[test]
fn an_exclusive_deployment_serves_nothing_from_elsewhere() {
    let house = House::with(&["default/1/.exclusive", "default/1/x.ts", "y.ts", "index.ts"]);
    assert_eq!(house.file("/x").as_deref(), Some("default/1/x.ts"));
    let Err(ResolveError::NotFound { folders, .. }) = house.ask("/y") else {
        panic!("the root is out of bounds");
    };
    assert_eq!(folders, ["default/1"]);

    let marker = house.dir.path().join("default/1/.exclusive");
    fs::remove_file(&marker).unwrap();
    assert_eq!(house.file("/y").as_deref(), Some("y.ts"));

    fs::create_dir(&marker).unwrap();
    assert!(matches!(
        house.ask("/x"),
        Err(ResolveError::ScopeUnreadable { .. })
    ));
    fs::remove_dir(&marker).unwrap();
    std::os::unix::fs::symlink(".exclusive", &marker).unwrap();
    assert!(matches!(
        house.ask("/x"),
        Err(ResolveError::ScopeUnreadable { .. })
    ));
}

#[test]
fn an_edit_holds_for_the_next_request() {
    let house = House::with(&["default/1/x.js"]);
    let path = house.dir.path().join("default/1/x.js");
    for round in 0..300 {
        // Half of the edits keep the length, and some follow at once: the stamp alone would miss them.
        let text = if round % 2 == 0 {
            format!("// {round:06}")
        } else {
            format!("// {round}")
        };
        fs::write(&path, &text).unwrap();
        let script = house.ask("/x").unwrap().script;
        assert_eq!(&*script.text, text);
    }
    put(house.dir.path(), "default/1/x.ts", "ts");
    assert_eq!(house.file("/x").as_deref(), Some("default/1/x.ts"));
    fs::remove_file(house.dir.path().join("default/1/x.ts")).unwrap();
    assert_eq!(house.file("/x").as_deref(), Some("default/1/x.js"));
}

#[test]
fn a_settled_script_is_handed_out_without_reading_it_again() {
    let house = House::with(&["default/1/x.ts"]);
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
    loop {
        let (one, other) = (
            house.ask("/x").unwrap().script,
            house.ask("/x").unwrap().script,
        );
        if Arc::ptr_eq(&one, &other) {
            break;
        }
        assert!(std::time::Instant::now() < deadline, "never cached");
        std::thread::yield_now();
    }
}

#[test]
fn a_file_that_cannot_be_a_script_is_told_as_such() {
    let house = House::with(&["default/1/x.ts"]);
    let path = house.dir.path().join("default/1/x.ts");
    fs::write(&path, [b'/', b'/', 0xff]).unwrap();
    assert!(matches!(
        house.ask("/x"),
        Err(ResolveError::Store(StoreError::NotText { .. }))
    ));
    fs::write(&path, vec![b' '; (1 << 20) + 1]).unwrap();
    assert!(matches!(
        house.ask("/x"),
        Err(ResolveError::Store(StoreError::TooLarge { .. }))
    ));
}

#[test]
fn links_are_followed_inside_the_root_and_never_out_of_it() {
    let outside = TempDir::new().unwrap();
    put(outside.path(), "secret.ts", "secret");
    let house = House::with(&["default/1/real/x.ts"]);
    let link = |target: &Path, name: &str| {
        std::os::unix::fs::symlink(target, house.dir.path().join("default/1").join(name)).unwrap();
    };
    link(Path::new("real/x.ts"), "inside.ts");
    link(Path::new("real"), "folder");
    link(&outside.path().join("secret.ts"), "outside.ts");
    link(outside.path(), "away");
    link(Path::new("missing.ts"), "broken.ts");
    assert_eq!(
        house.file("/inside").as_deref(),
        Some("default/1/inside.ts")
    );
    assert_eq!(
        house.file("/folder/x").as_deref(),
        Some("default/1/folder/x.ts")
    );
    for path in ["/outside", "/away/secret", "/broken"] {
        assert!(
            matches!(house.ask(path), Err(ResolveError::NotFound { .. })),
            "{path}"
        );
    }
}
