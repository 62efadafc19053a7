//! Markdown pages with their guards, and the icon.

use crate::support::Server;

const HOST: &str = "proj-cont-exec-1.node.example";

#[test]
fn a_page_is_shown_with_or_without_a_script_beside_it() {
    let server = Server::start();
    server.put_file("alone.md", "# Alone\nü");
    server.put_file("docs/guide.md", "# Guide");
    server.put_file("docs/guide.ts", "return 'script'");
    server.put_file("docs/guide.md.ts", "return 'unreachable'");
    server.put_file("docs/[...rest].ts", "return 'caught'");
    for (path, text) in [
        ("/alone.md", "# Alone\nü"),
        ("/docs/guide.md", "# Guide"),
        ("/docs/guide%2Emd", "# Guide"),
        ("/docs/guide.md?a=1", "# Guide"),
    ] {
        let reply = server.run(path).expect(200);
        assert_eq!(reply.text(), text, "{path}");
        assert_eq!(
            reply.header("content-type"),
            Some("text/markdown; charset=utf-8"),
            "{path}"
        );
    }
    assert_eq!(server.run("/docs/guide").text(), "script");
    let head = server.script("HEAD", "/alone.md", &[], None).expect(200);
    assert_eq!(
        (head.header("content-length"), head.body.len()),
        (Some("10"), 0)
    );
    let refused = server
        .script("POST", "/alone.md", &[], Some(b"x"))
        .expect(405);
    assert_eq!(refused.header("allow"), Some("GET, HEAD"));
    assert_eq!(server.get("/monitor/stats").ok()["requests"]["total"], 1);
}

#[test]
fn what_is_no_page_is_not_found() {
    let server = Server::start();
    server.put_file("a.ts", "return 1");
    server.put_file("a.system.md", "secret prompt");
    server.put_file("_system.md", "secret prompt");
    server.put_file("sub/_system.md", "secret prompt");
    server.put_file(".hidden.md", "hidden");
    server.put_file(".folder/x.md", "hidden");
    server.put_file("node_modules/p/readme.md", "reserved");
    server.put_file("off.md", "# Off");
    server.put_file("off.ts", "// @enabled false\nreturn 1");
    std::fs::create_dir_all(server.script_file("folder.md")).unwrap();
    for path in [
        "/none.md",
        "/a.system.md",
        "/a%2Esystem.md",
        "/_system.md",
        "/sub/_system.md",
        "/.hidden.md",
        "/.folder/x.md",
        "/node_modules/p/readme.md",
        "/sub%2F_system.md",
        "/off.md",
        "/folder.md",
        "/.md",
    ] {
        let reply = server.run(path).expect(404);
        assert_eq!(
            reply.text(),
            format!("Documentation not found: {path}"),
            "{path}"
        );
        assert_eq!(
            reply.header("content-type"),
            Some("text/plain; charset=utf-8")
        );
    }
    assert_eq!(
        server.run("/..%2f_system.md").status,
        404,
        "a slash that was hidden is no way up"
    );
}

#[test]
fn the_script_beside_a_page_guards_it() {
    let server = Server::start();
    server.put_file("a.md", "# A");
    server.put_file(
        "a.js",
        "// @token word\n// @cors https://app.example\nreturn 1",
    );
    assert_eq!(
        server.run("/a.md").expect(401).json()["error"],
        "Unauthorized"
    );
    let headers = [("x-token", "word"), ("origin", "https://app.example")];
    let reply = server.script("GET", "/a.md", &headers, None).expect(200);
    assert_eq!(
        reply.header("access-control-allow-origin"),
        Some("https://app.example")
    );
    // A guard that cannot be read lets nobody in.
    std::fs::write(server.script_file("a.js"), b"\xff\xfe").unwrap();
    let reply = server.run("/a.md").expect(500);
    assert_eq!(reply.text(), "Internal Server Error");
    std::fs::write(server.script_file("b.md"), b"\xff").unwrap();
    assert_eq!(
        server.run("/b.md").expect(500).text(),
        "Internal Server Error"
    );
}

#[test]
fn pages_and_icons_are_looked_for_where_scripts_are() {
    let server = Server::start();
    let root = server.folder().join("scripts");
    std::fs::create_dir_all(root.join("default/1")).unwrap();
    std::fs::write(root.join("shared.md"), "# Shared").unwrap();
    let at = |path: &str| server.script("GET", path, &[("host", HOST)], None);
    assert_eq!(at("/shared.md").expect(200).text(), "# Shared");
    let own = at("/favicon.ico").expect(200);
    assert_eq!(own.header("content-type"), Some("image/x-icon"));
    assert_eq!(&own.body[..4], b"\0\0\x01\0");
    server.put_file(".exclusive", "");
    at("/shared.md").expect(404);
    assert_eq!(at("/favicon.ico").expect(404).text(), "Not Found");
    std::fs::write(server.script_file("favicon.ico"), [0, 0, 1, 0, 9]).unwrap();
    assert_eq!(at("/favicon.ico").expect(200).body, [0, 0, 1, 0, 9]);
}
