//! The listing family: exec ids, lists in both shapes, trees.

use serde_json::{Value, json};

use crate::support::{Options, Reply, Server, assert_time, eventually};

const API: &str = "/api/v1/exec";

/// A call whose Host header says where it goes.
#[track_caller]
fn with_host(server: &Server, method: &str, path: &str, host: &str, body: Option<&Value>) -> Reply {
    let headers = [("host", host), ("content-type", "application/json")];
    let text = body.map(Value::to_string);
    server.send(
        method,
        &format!("{API}{path}"),
        &headers,
        text.as_ref().map(String::as_bytes),
    )
}

/// Puts a file anywhere below the scripts root, behind the API's back.
fn put(server: &Server, path: &str, content: &str) {
    let file = server.folder().join("scripts").join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, content).unwrap();
}

/// The names of a list, in its order.
#[track_caller]
fn names(server: &Server, query: &str) -> Vec<String> {
    let body = server.get(&format!("/scripts/list?{query}")).ok();
    let scripts = body["scripts"].as_array().unwrap();
    assert_eq!(body["count"], scripts.len());
    let names = scripts
        .iter()
        .map(|script| script["name"].as_str().unwrap().to_owned());
    names.collect()
}

#[test]
fn exec_ids_are_counted_by_their_origin() {
    let server = Server::start();
    assert_eq!(
        server.get("/list").ok().to_string(),
        r#"{"execIds":[],"total":0,"summary":{"sdk":0,"custom":0}}"#
    );
    put(&server, "default/exec_7c9d/a.ts", "return 1");
    put(&server, "default/exec_7c9d/lib/b.md", "# b");
    put(&server, "default/exec_7c9d/node_modules/c.js", "hidden");
    put(&server, "app/exec_7c9d/d.ts", "return 1");
    put(
        &server,
        "default/exec_5f8a/.sdk.json",
        r#"{"source_url":"https://sdk.example.com/v1"}"#,
    );
    put(&server, "default/exec_5f8a/client.ts", "return 1");
    put(&server, "default/broken/.sdk.json", "{");
    put(&server, "default/not-an-id/a.ts", "return 1");
    put(&server, "default/loose.ts", "return 1");
    let mut body = server.get("/list").ok();
    let reason = body["execIds"][0]["error"].take();
    assert!(reason.as_str().unwrap().contains("EOF"), "{reason}");
    assert_eq!(
        body.to_string(),
        concat!(
            r#"{"execIds":[{"id":"broken","type":"sdk","files":0,"invalid":true,"error":null},"#,
            r#"{"id":"exec_5f8a","type":"sdk","source_url":"https://sdk.example.com/v1","files":1},"#,
            r#"{"id":"exec_7c9d","type":"custom","files":3}],"#,
            r#""total":3,"summary":{"sdk":2,"custom":1}}"#
        )
    );
}

#[test]
fn the_plain_list_is_minimal() {
    let server = Server::start();
    server.put_file("scripts/handlers/b.ts", "// @mode async\nreturn 1");
    server.put_file("scripts/handlers/a.ts", "return 1");
    server.put_file("scripts/handlers/sub/c.ts", "return 1");
    for query in [
        "",
        "&recursive=false&include_comments=0",
        "&label=&tags=&enabled=&filter=",
    ] {
        let body = server
            .get(&format!("/scripts/list?dir=scripts/handlers{query}"))
            .ok();
        assert_eq!(
            body.to_string(),
            concat!(
                r#"{"directory":"scripts/handlers","count":3,"scripts":["#,
                r#"{"name":"a.ts","path":"scripts/handlers/a.ts","isDirectory":false},"#,
                r#"{"name":"b.ts","path":"scripts/handlers/b.ts","isDirectory":false},"#,
                r#"{"name":"sub","path":"scripts/handlers/sub","isDirectory":true}]}"#
            )
        );
    }
}

#[test]
fn the_rich_list_shows_its_filters_and_comments() {
    let server = Server::start();
    server.put_file(
        "h/b.ts",
        "// @mode async\n// @log-level info\n// @token hush\nreturn 1",
    );
    server.put_file("h/a.ts", "return 1");
    server.put_file("h/notes.md", "// @mode async");
    server.put_file("h/sub/c.js", "// @hoody-label c\nreturn 1");
    let body = server.get("/scripts/list?dir=h&recursive=true").ok();
    assert_eq!(
        body.to_string(),
        concat!(
            r#"{"directory":"h","count":5,"recursive":true,"#,
            r#""filters":{"label":"","tags":"","mode":"","enabled":"","websocket":""},"scripts":["#,
            r#"{"name":"a.ts","path":"h/a.ts","isDirectory":false},"#,
            r#"{"name":"b.ts","path":"h/b.ts","isDirectory":false},"#,
            r#"{"name":"notes.md","path":"h/notes.md","isDirectory":false},"#,
            r#"{"name":"sub","path":"h/sub","isDirectory":true},"#,
            r#"{"name":"c.js","path":"h/sub/c.js","isDirectory":false}]}"#
        )
    );
    let body = server.get("/scripts/list?dir=h/&include_comments=1").ok();
    assert_eq!(
        body.to_string(),
        concat!(
            r#"{"directory":"h/","count":4,"recursive":false,"#,
            r#""filters":{"label":"","tags":"","mode":"","enabled":"","websocket":""},"scripts":["#,
            r#"{"name":"a.ts","path":"h/a.ts","isDirectory":false,"magicComments":null},"#,
            r#"{"name":"b.ts","path":"h/b.ts","isDirectory":false,"magicComments":"#,
            r#"{"mode":"async","token":"[REDACTED]","logging":{"level":"info"}}},"#,
            r#"{"name":"notes.md","path":"h/notes.md","isDirectory":false},"#,
            r#"{"name":"sub","path":"h/sub","isDirectory":true}]}"#
        )
    );
    let body = server
        .get("/scripts/list?recursive=true&label=c&enabled=true&tags=&mode=sync")
        .ok();
    assert_eq!(
        body.to_string(),
        concat!(
            r#"{"directory":"","count":1,"recursive":true,"#,
            r#""filters":{"label":"c","tags":"","mode":"sync","enabled":"true","websocket":""},"scripts":["#,
            r#"{"name":"c.js","path":"h/sub/c.js","isDirectory":false,"magicComments":{"label":"c"}}]}"#
        )
    );
}

#[test]
fn filters_ask_for_effective_values() {
    let server = Server::start();
    for (name, header) in [
        ("plain.ts", ""),
        ("async.ts", "// @mode async\n// @tags red, blue\n"),
        ("off.js", "// @hoody-enabled false\n// @label Off\n"),
        (
            "socket.ts",
            "// @websocket\n// @mode worker\n// @tags red\n",
        ),
        ("slip.ts", "// @enabled maybe\n"),
    ] {
        server.put_file(name, &format!("{header}return 1"));
    }
    server.put_file("notes.md", "// @mode async");
    server.put_file("sub/deep.ts", "return 1");
    for (query, found) in [
        (
            "enabled=true",
            &["async.ts", "plain.ts", "slip.ts", "socket.ts"][..],
        ),
        ("enabled=false", &["off.js"]),
        ("websocket=true", &["socket.ts"]),
        (
            "websocket=false&recursive=1",
            &["async.ts", "off.js", "plain.ts", "slip.ts", "deep.ts"],
        ),
        ("mode=async", &["async.ts"]),
        ("mode=sync", &["off.js", "plain.ts", "slip.ts", "socket.ts"]),
        ("mode=worker", &["socket.ts"]),
        ("mode=Async", &[]),
        ("label=Off", &["off.js"]),
        ("label=off", &[]),
        ("tags=red", &["async.ts", "socket.ts"]),
        ("tags=blue,%20red", &["async.ts"]),
        ("tags=red,green", &[]),
        ("filter=*.js", &["off.js"]),
        ("filter=s*.ts&recursive=true", &["slip.ts", "socket.ts"]),
        (
            "filter=%7Boff,deep%7D.*&recursive=true",
            &["off.js", "deep.ts"],
        ),
        (
            "filter=*",
            &[
                "async.ts",
                "notes.md",
                "off.js",
                "plain.ts",
                "slip.ts",
                "socket.ts",
                "sub",
            ],
        ),
        (
            "filter=*.ts&mode=async&tags=red&enabled=true",
            &["async.ts"],
        ),
    ] {
        assert_eq!(names(&server, query), found, "{query}");
    }
}

#[test]
fn what_cannot_be_read_is_listed_with_its_reason() {
    let server = Server::start();
    server.put_file("bytes.ts", "");
    std::fs::write(server.script_file("bytes.ts"), b"// \xff\n").unwrap();
    let mut body = server
        .get("/scripts/list?include_comments=true&metadata=true")
        .ok();
    let modified = body["scripts"][0]["metadata"]["modified"].take();
    assert_time(&modified);
    assert_eq!(
        body["scripts"].to_string(),
        concat!(
            r#"[{"name":"bytes.ts","path":"bytes.ts","isDirectory":false,"magicComments":null,"#,
            r#""error":"not UTF-8 text","metadata":{"size":5,"modified":null}}]"#
        )
    );
    assert!(names(&server, "enabled=true").is_empty());
}

#[test]
fn a_list_refuses_what_it_does_not_understand() {
    let server = Server::start();
    server.put_file("a.ts", "return 1");
    let list = |query: &str| server.get(&format!("/scripts/list?{query}"));
    for field in [
        "enabled",
        "websocket",
        "recursive",
        "include_comments",
        "metadata",
    ] {
        list(&format!("{field}=maybe")).refused_field(field, "must be true or false");
    }
    list("dir=a.ts").refused_field("dir", "is not a directory");
    assert_eq!(
        list("dir=nope").refused(404, "NOT_FOUND")["error"],
        "Directory not found"
    );
    let body = list("dir=lib/node_modules").refused(403, "FORBIDDEN");
    assert_eq!(body["error"], "Directory is excluded from script discovery");
    let body = list("dir=../..").refused(403, "FORBIDDEN");
    assert_eq!(
        body["error"],
        "Invalid path: must be within scripts directory"
    );
    std::os::unix::fs::symlink("/etc", server.script_file("link")).unwrap();
    let body = list("dir=link").refused(403, "FORBIDDEN");
    assert_eq!(body["error"], "Invalid path: resolves through a symlink");
    let nested = |depth| format!("{}{}", "%7Ba,".repeat(depth), "%7D".repeat(depth));
    for filter in ["%5B", &nested(126), &nested(300), &nested(4000)] {
        let body = list(&format!("filter={filter}")).refused(400, "VALIDATION_ERROR");
        assert_eq!(body["details"]["field"], "filter", "{filter}");
    }
    list(&format!("filter={}", nested(100))).ok();
    assert_eq!(
        list("dir=a%00b").refused(400, "VALIDATION_ERROR")["details"]["field"],
        "dir"
    );
    assert_eq!(names(&server, ""), ["a.ts"], "links are not shown");
}

#[test]
fn a_tree_answers_as_the_page() {
    let server = Server::start();
    server.put_file("scripts/handlers/a.ts", "return 1");
    server.put_file("scripts/handlers/sub/b.ts", "return 22");
    server.put_file("scripts/handlers/sub/deep/c.ts", "return 333");
    let tree = |extra: Value| {
        let mut body = json!({"baseDir": "scripts/handlers", "includeMetadata": true});
        body.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        server.post("/scripts/tree", &body).ok().to_string()
    };
    assert_eq!(
        tree(json!({"maxDepth": 5})),
        concat!(
            r#"{"baseDir":"scripts/handlers","tree":["#,
            r#"{"name":"a.ts","path":"scripts/handlers/a.ts","type":"file","size":8,"children":[]},"#,
            r#"{"name":"sub","path":"scripts/handlers/sub","type":"directory","children":["#,
            r#"{"name":"b.ts","path":"scripts/handlers/sub/b.ts","type":"file","size":9,"children":[]},"#,
            r#"{"name":"deep","path":"scripts/handlers/sub/deep","type":"directory","children":["#,
            r#"{"name":"c.ts","path":"scripts/handlers/sub/deep/c.ts","type":"file","size":10,"children":[]}]}]}]}"#
        )
    );
    assert_eq!(
        tree(json!({"maxDepth": 1})),
        concat!(
            r#"{"baseDir":"scripts/handlers","tree":["#,
            r#"{"name":"a.ts","path":"scripts/handlers/a.ts","type":"file","size":8,"children":[]},"#,
            r#"{"name":"sub","path":"scripts/handlers/sub","type":"directory","children":[]}]}"#
        )
    );
    assert_eq!(
        tree(json!({"maxDepth": 0})),
        r#"{"baseDir":"scripts/handlers","tree":[]}"#
    );
    assert_eq!(tree(json!({})), tree(json!({"maxDepth": 10})));
    let whole = server
        .send("POST", "/api/v1/exec/scripts/tree", &[], None)
        .ok();
    assert_eq!(
        (&whole["baseDir"], &whole["tree"][0]["path"]),
        (&json!(""), &json!("scripts"))
    );
}

#[test]
fn a_tree_refuses_what_it_does_not_understand() {
    let server = Server::start();
    server.put_file("a.ts", "return 1");
    let tree = |body: Value| server.post("/scripts/tree", &body);
    for depth in [json!(-1), json!(1.5), json!("3"), json!(true)] {
        tree(json!({"maxDepth": depth}))
            .refused_field("maxDepth", "must be an integer of at least 0");
    }
    for depth in [json!(1.0), json!(1e30)] {
        tree(json!({"maxDepth": depth})).ok();
    }
    tree(json!({"includeMetadata": "yes"})).refused_field("includeMetadata", "must be a boolean");
    tree(json!({"baseDir": 1})).refused_field("baseDir", "must be a string");
    tree(json!({"baseDir": "a.ts"})).refused_field("baseDir", "is not a directory");
    assert_eq!(
        tree(json!({"baseDir": "x"})).refused(404, "NOT_FOUND")["error"],
        "Directory not found"
    );
    let body = tree(json!({"baseDir": "_SDK"})).refused(403, "FORBIDDEN");
    assert_eq!(body["error"], "Directory is excluded from script discovery");
    tree(json!({"baseDir": "../x"})).refused(403, "FORBIDDEN");
}

#[test]
fn every_scope_reaches_its_deployment() {
    let server = Server::start();
    for place in ["default/1", "default/b", "app/9", "app/q"] {
        put(
            &server,
            &format!("{place}/{}.ts", place.replace('/', "_")),
            "return 1",
        );
    }
    let host = "app.p-c-exec-9.node.example.com";
    for (query, body, host, found) in [
        ("", json!({}), "localhost", "default_1.ts"),
        ("", json!({}), host, "app_9.ts"),
        ("", json!({"execId": "B"}), host, "default_b.ts"),
        ("", json!({"exec_id": "b"}), host, "default_b.ts"),
        (
            "",
            json!({"execId": "q", "subdomain": "app"}),
            host,
            "app_q.ts",
        ),
        (
            "?execId=q&subdomain=app",
            json!({"execId": "b", "subdomain": "default"}),
            host,
            "app_q.ts",
        ),
        ("?exec_id=1", json!({"execId": "b"}), host, "default_1.ts"),
    ] {
        let tree = with_host(
            &server,
            "POST",
            &format!("/scripts/tree{query}"),
            host,
            Some(&body),
        )
        .ok();
        assert_eq!(tree["tree"][0]["name"], found, "{query} {body}");
    }
    for (query, host, found) in [
        ("", "localhost", "default_1.ts"),
        ("", host, "app_9.ts"),
        ("?execId=b", host, "default_b.ts"),
        ("?exec_id=q&subdomain=app", host, "app_q.ts"),
        ("?dir=default/1", "localhost", "default_1.ts"),
    ] {
        let list = with_host(&server, "GET", &format!("/scripts/list{query}"), host, None).ok();
        assert_eq!(list["scripts"][0]["name"], found, "{query}");
    }
    server
        .get("/scripts/list?execId=a-b")
        .refused(400, "VALIDATION_ERROR");
}

#[test]
fn a_path_of_an_answer_can_be_sent_back() {
    let server = Server::start();
    server.put_file("h/a.ts", "return 1");
    let absolute = server.script_file("h");
    for dir in ["h", "h/", "./h", "default/1/h", absolute.to_str().unwrap()] {
        let list = server.get(&format!("/scripts/list?dir={dir}")).ok();
        let path = list["scripts"][0]["path"].as_str().unwrap().to_owned();
        assert!(path.starts_with(dir), "{path}");
        let read = server.get(&format!("/scripts/read?path={path}")).ok();
        assert_eq!(read["content"], "return 1", "{path}");
    }
    assert_eq!(
        server.get("/scripts/list?dir=.").ok()["scripts"][0]["path"],
        "h"
    );
}

#[test]
fn a_deployment_without_a_folder_is_empty() {
    let server = Options::default().start();
    assert_eq!(
        server.get("/scripts/list?execId=new").ok().to_string(),
        r#"{"directory":"","count":0,"scripts":[]}"#
    );
    let tree = server.post("/scripts/tree", &json!({"execId": "new"})).ok();
    assert_eq!(tree, json!({"baseDir": "", "tree": []}));
}

#[test]
fn ten_thousand_files_are_listed_while_others_are_served() {
    let server = Server::start();
    let folder = server.script_file("many");
    std::fs::create_dir_all(&folder).unwrap();
    for number in 0..10_000 {
        let text = format!("// @label l{}\nreturn {number}", number % 7);
        std::fs::write(folder.join(format!("s{number:05}.ts")), text).unwrap();
    }
    // A machine that stood still meanwhile has answered nobody.
    let served = (0..5).map(|_| served_during_lists(&server));
    let starved = served.take_while(|served| *served <= 10).count();
    assert!(
        starved < 5,
        "five times next to nobody was answered meanwhile"
    );
}

/// The answer of a call that takes a slow machine longer than the service waits for it: it is asked again.
#[track_caller]
fn patiently(call: impl Fn() -> Reply) -> Value {
    let answered = eventually("an answer in time", || {
        Some(call()).filter(|reply| reply.status != 503)
    });
    answered.ok()
}

/// Lists ten thousand files in every way; how many other calls were answered meanwhile.
fn served_during_lists(server: &Server) -> u32 {
    std::thread::scope(|scope| {
        let lists = scope.spawn(|| {
            let all = patiently(|| server.get("/scripts/list?dir=many&include_comments=true"));
            let some = patiently(|| server.get("/scripts/list?dir=many&label=l3"));
            let tree = patiently(|| server.post("/scripts/tree", &json!({"baseDir": "many"})));
            let first = all["scripts"][0].to_string();
            assert_eq!(
                first,
                r#"{"name":"s00000.ts","path":"many/s00000.ts","isDirectory":false,"magicComments":{"label":"l0"}}"#
            );
            assert_eq!((&all["count"], &some["count"]), (&json!(10_000), &json!(1_429)));
            assert_eq!(tree["tree"].as_array().unwrap().len(), 10_000);
        });
        let mut served = 0;
        while !lists.is_finished() {
            server.get("/health").ok();
            served += 1;
        }
        lists.join().unwrap();
        served
    })
}
