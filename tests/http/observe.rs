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

#[test]
fn an_answer_is_over_when_its_client_has_taken_it() {
    const LENGTH: usize = 30_000_000;
    let server = Server::start();
    server.write("long.ts", &format!("return 'x'.repeat({LENGTH})"));
    let mut stream = server.connect();
    let request = "GET /long HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    let mut first = [0; 1000];
    std::io::Read::read_exact(&mut stream, &mut first).unwrap();
    assert_eq!(server.active().len(), 1, "most of it is still to be sent");
    let mut rest = Vec::new();
    std::io::Read::read_to_end(&mut stream, &mut rest).unwrap();
    server.until_idle();
    let answer = [&first[..], &rest].concat();
    let body = answer.split(|byte| *byte == b'\n').next_back().unwrap();
    assert!(body.len() == LENGTH && body.iter().all(|byte| *byte == b'x'));

    let mut stream = server.connect();
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    std::io::Read::read_exact(&mut stream, &mut first).unwrap();
    drop(stream);
    server.until_idle();
    let stats = server.get("/monitor/stats").ok();
    assert_eq!(stats["requests"]["success"], 1, "{stats}");
}

#[test]
fn a_script_whose_exports_do_not_answer_says_so() {
    let server = Server::start();
    server.put_file(
        "lambda.ts",
        "export const config = {}; export async function handler(event) { return { ok: true } }",
    );
    server.run("/lambda").expect(204);
    server.until_logged_with(&["lambda.ts", "nothing answers", "config, handler"]);
    server.put_file("common.js", "exports.onRequest = () => 'ok'");
    server.run("/common").expect(204);
    server.until_logged_with(&["common.js", "nothing answers", "onRequest"]);
    server.put_file("plain.ts", "shared.seen = true");
    server.run("/plain").expect(204);
    server.put_file("last.ts", "console.warn('the last line')");
    server.run("/last").expect(204);
    server.until_logged("the last line");
    let log = server.log();
    assert_eq!(log.matches("nothing answers").count(), 2, "{log}");
}
