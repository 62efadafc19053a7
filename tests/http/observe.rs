//! What is seen of every request: execution ids and the access log.

use std::collections::HashSet;

use crate::support::Server;

#[test]
fn every_answer_of_a_script_names_its_run_and_no_two_are_the_same() {
    let server = Server::start();
    server.put_file("a.ts", "return metadata.executionId");
    server.put_file("broken.ts", "let = = 1");
    server.put_file("throws.ts", "throw new Error('no')");
    let ids: HashSet<String> = ["/a", "/a", "/broken", "/throws", "/nothing-here", "/%zz"]
        .map(|path| {
            server
                .run(path)
                .header("x-execution-id")
                .unwrap()
                .to_owned()
        })
        .into();
    assert_eq!(ids.len(), 6);
    let reply = server.run("/a");
    assert_eq!(Some(reply.text()), reply.header("x-execution-id"));
}

#[test]
fn management_answers_name_no_run() {
    let server = Server::start();
    assert_eq!(server.get("/health").header("x-execution-id"), None);
    assert_eq!(server.get("/nothing-here").header("x-execution-id"), None);
}

#[test]
fn the_access_log_has_a_line_for_every_request_and_no_secret() {
    let server = Server::start();
    server.put_file("a.ts", "return 'four'");
    let reply = server.run("/a?token=hush-hush&page=2");
    let line = server.until_logged("/a?token=***&page=2");
    assert!(
        line.contains("127.0.0.1 GET /a?token=***&page=2 200 4B"),
        "{line}"
    );
    assert!(
        line.contains(reply.header("x-execution-id").unwrap()),
        "{line}"
    );
    server.get("/health?api_key=hush-hush").ok();
    server.until_logged("GET /api/v1/exec/health?api_key=*** 200");
    assert!(!server.log().contains("hush-hush"), "{}", server.log());
}

#[test]
fn an_uncaught_error_is_logged_with_its_run_and_its_typescript_line() {
    let server = Server::start();
    server.put_file(
        "deep.ts",
        "interface Options {\n  size: number;\n}\nfunction inner(options: Options): never {\n  \
         throw new RangeError(`too large: ${options.size}`);\n}\nreturn inner({ size: 3 });\n",
    );
    let reply = server.run("/deep").expect(500);
    let id = reply.header("x-execution-id").unwrap();
    assert_eq!(
        reply.json(),
        serde_json::json!({"error": "too large: 3", "executionId": id})
    );
    server.until_logged("deep.ts:5");
    let log = server.log();
    assert!(
        log.lines()
            .any(|line| line.contains(id) && line.contains("too large: 3")),
        "{log}"
    );
}
