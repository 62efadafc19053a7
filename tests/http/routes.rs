//! From a URL to its file: names of files, hosts, and what is told where there is none.

use serde_json::json;

use crate::support::Server;

#[test]
fn each_kind_of_file_name_has_its_route() {
    let server = Server::start();
    let tell = |file: &str| {
        server.put_file(
            file,
            "return { file: __file, ...metadata.parameters }"
                .replace("__file", &format!("{file:?}"))
                .as_str(),
        )
    };
    for file in [
        "hello.ts",
        "api/index.ts",
        "users/[id].ts",
        "users/me.ts",
        "blog/[year]/[month].js",
        "docs/[...slug].ts",
        "wiki/[[...path]].ts",
        "both.ts",
        "both.js",
        "team.ts",
        "team/index.ts",
        "Case.ts",
    ] {
        tell(file);
    }
    for (path, answer) in [
        ("/hello", json!({"file": "hello.ts"})),
        ("/hello/", json!({"file": "hello.ts"})),
        ("/api", json!({"file": "api/index.ts"})),
        ("/users/123", json!({"file": "users/[id].ts", "id": "123"})),
        (
            "/users/a%20b%2Fc",
            json!({"file": "users/[id].ts", "id": "a b/c"}),
        ),
        ("/users/me", json!({"file": "users/me.ts"})),
        (
            "/blog/2024/11",
            json!({"file": "blog/[year]/[month].js", "year": "2024", "month": "11"}),
        ),
        (
            "/docs/a/b",
            json!({"file": "docs/[...slug].ts", "slug": ["a", "b"]}),
        ),
        ("/wiki", json!({"file": "wiki/[[...path]].ts"})),
        (
            "/wiki?path=no&a=b",
            json!({"file": "wiki/[[...path]].ts", "a": "b"}),
        ),
        (
            "/wiki/a",
            json!({"file": "wiki/[[...path]].ts", "path": ["a"]}),
        ),
        ("/both", json!({"file": "both.ts"})),
        ("/team", json!({"file": "team.ts"})),
        ("/Case", json!({"file": "Case.ts"})),
    ] {
        assert_eq!(server.run(path).ok(), answer, "{path}");
    }
    for path in [
        "/hello.ts",
        "/docs",
        "/case",
        "/users",
        "/hello//",
        "/api/index.ts",
        "/nothing",
    ] {
        let page = server.run(path).expect(404);
        assert!(page.text().contains("404 Not Found"), "{path}");
        assert!(
            page.header("content-type")
                .unwrap()
                .starts_with("text/html"),
            "{path}"
        );
    }
}

#[test]
fn a_page_for_nothing_lists_what_was_looked_for_and_cannot_be_made_to_run() {
    let server = Server::start();
    let page = server
        .run("/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        .expect(404);
    assert!(page.text().contains("default/1/"), "{}", page.text());
    assert!(!page.text().contains("<script>"), "{}", page.text());
}

#[test]
fn a_bad_path_is_told_in_a_sentence() {
    let server = Server::start();
    assert_eq!(
        server.run("/a%").expect(400).text(),
        "Bad Request: URL path contains invalid percent-encoding."
    );
    assert_eq!(
        server.run("/a%FF").expect(400).text(),
        "Bad Request: URL path contains invalid percent-encoding."
    );
    assert_eq!(
        server.run("/a%00b").expect(400).text(),
        "Bad Request: URL path contains disallowed characters."
    );
}

#[test]
fn a_deployment_is_named_by_the_host() {
    let server = Server::start();
    for (subdomain, id) in [("default", "1"), ("default", "2"), ("app", "2")] {
        let content = format!("return '{subdomain}/{id}'");
        let body =
            json!({"path": "a.ts", "content": content, "execId": id, "subdomain": subdomain});
        server.post("/scripts/write", &body).ok();
    }
    for (host, expected) in [
        ("localhost", "default/1"),
        ("p-c-exec-1.node.example.com", "default/1"),
        ("p-c-exec-2.node.example.com", "default/2"),
        ("APP.p-c-exec-2.node.example.com", "app/2"),
        ("default.p-c-exec-2.node.example.com", "default/2"),
    ] {
        assert_eq!(
            server
                .script("GET", "/a", &[("host", host)], None)
                .expect(200)
                .text(),
            expected,
            "{host}"
        );
    }
    let page = server
        .script("GET", "/a", &[("host", "p-c-exec-a-b.node")], None)
        .expect(400);
    assert!(page.text().contains("400 Bad Request"), "{}", page.text());
}

#[test]
fn a_script_that_is_switched_off_is_not_run() {
    let server = Server::start();
    let reply = server
        .try_script("// @enabled false\nreturn 'ran'")
        .expect(404);
    assert_eq!(reply.text(), "Not Found");
}
