//! `req`, `res` and `metadata` as scripts use them.

mod support;

use bytes::Bytes;
use engine::{BodyKind, Parameter};
use support::{Bench, LIMITS};

/// A row is a script, and the status, content type and body of its answer to a GET.
macro_rules! answers {
    ($($script:expr => $status:expr, $kind:expr, $body:expr;)*) => {
        check(&[$(($script, $status, $kind, $body)),*])
    };
}

#[track_caller]
fn check(table: &[(&str, u16, &str, &str)]) {
    let bench = Bench::new();
    for (script, status, kind, body) in table {
        let answer = bench
            .run(script)
            .unwrap_or_else(|error| panic!("{script}: {error:?}"));
        assert_eq!(
            (
                answer.status,
                answer.header("content-type").unwrap_or(""),
                &*answer.text()
            ),
            (*status, *kind, *body),
            "{script}"
        );
        assert_eq!(answer.cut, None, "{script}");
    }
}

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const BYTES: &str = "application/octet-stream";

#[test]
fn exported_methods_answer_for_the_others() {
    let bench = Bench::new();
    let ask = |method: &str, script: &str| {
        let mut invocation = Bench::invocation(script);
        invocation.request.method = method.into();
        bench.run_with(invocation, LIMITS).unwrap()
    };
    let script = "export const GET = () => 'got'; export async function POST(request) { return Response.json(await request.json()) }";
    assert_eq!(ask("GET", script).text(), "got");
    assert_eq!(ask("HEAD", script).status, 200);
    let options = ask("OPTIONS", script);
    assert_eq!(
        (options.status, options.header("allow")),
        (204, Some("GET, HEAD, POST, OPTIONS"))
    );
    let refused = ask("DELETE", script);
    assert_eq!(
        (refused.status, refused.header("allow")),
        (405, Some("GET, HEAD, POST, OPTIONS"))
    );
    let mut invocation = Bench::invocation(script);
    invocation.request.method = "POST".into();
    invocation.request.body_kind = BodyKind::Json;
    invocation.request.body = Bytes::from_static(br#"{"echo":[1]}"#);
    assert_eq!(
        bench.run_with(invocation, LIMITS).unwrap().text(),
        r#"{"echo":[1]}"#
    );
}

#[test]
fn res_is_that_of_node_and_express() {
    answers! {
        "res.writeHead(201, 'Made', { 'X-A': '1', 'Content-Type': 'a/b' }); res.end('x')" => 201, "a/b", "x";
        "res.writeHead(200, ['X-A', '1']).end()" => 200, "", "";
        "res.end()" => 200, "", "";
        "res.end('<p>')" => 200, HTML, "<p>";
        "res.end('6869', 'hex')" => 200, TEXT, "hi";
        "res.status(418).send('short')" => 418, HTML, "short";
        "res.send({ a: 1 })" => 200, JSON, r#"{"a":1}"#;
        "res.send(Buffer.from('b'))" => 200, BYTES, "b";
        "res.send(5)" => 200, JSON, "5";
        "res.type('json').send('{}')" => 200, "application/json; charset=utf-8", "{}";
        "res.type('.css').send('x')" => 200, "text/css; charset=utf-8", "x";
        "res.set('Content-Type', 'text/x').send('x')" => 200, "text/x; charset=utf-8", "x";
        "res.sendStatus(403)" => 403, TEXT, "Forbidden";
        "res.redirect('/a b')" => 302, TEXT, "Found. Redirecting to /a%20b";
        "res.redirect(308, 'https://x.example/ä')" => 308, TEXT, "Permanent Redirect. Redirecting to https://x.example/%C3%A4";
        "res.json(undefined)" => 200, JSON, "";
        "res.setHeader('X-A', ['1', '2']); return [res.getHeader('x-a'), res.hasHeader('X-a'), res.getHeaderNames(), res.getHeaders()]" => 200, JSON, r#"[["1","2"],true,["x-a"],{"x-a":["1","2"]}]"#;
        "res.set({ 'X-A': '1' }).append('X-A', '2').vary('Origin').vary('Accept'); const h = res.getHeaders(); res.removeHeader('x-a'); return [h, res.get('x-a')]" => 200, JSON, r#"[{"x-a":["1","2"],"vary":"Origin, Accept"},null]"#;
        "res.links({ next: '/2', last: '/9' }); return res.get('Link')" => 200, TEXT, r#"</2>; rel="next", </9>; rel="last""#;
        "const seen = [res.headersSent, res.writableEnded]; res.on('finish', () => seen.push('finish')).once('close', () => seen.push('close')); res.end('x'); seen.push(res.headersSent, res.writableEnded); await new Promise(r => setTimeout(r, 5)); console.log(seen)" => 200, TEXT, "x";
        "res.write('a'); try { res.setHeader('x', 'y') } catch (e) { res.end(e.code) }" => 200, TEXT, "aERR_HTTP_HEADERS_SENT";
        "res.json(1); try { res.json(2) } catch (e) { console.log(e.code) }" => 200, JSON, "1";
        "require('stream').Readable.from(['p', 'q']).pipe(res); await new Promise(r => res.on('finish', r))" => 200, TEXT, "pq";
        "await require('stream/promises').pipeline(['p', 'q'], res)" => 200, TEXT, "pq";
        "res.format({ html: () => res.send('<p>'), json: () => res.json({}) })" => 200, HTML, "<p>";
        "res.attachment('a b.csv'); return res.get('content-disposition') + ' ' + res.get('content-type')" => 200, "text/csv; charset=utf-8", "attachment; filename=\"a b.csv\" text/csv; charset=utf-8";
        "res.stream(['a'].values()); " => 200, TEXT, "a";
    }
    let bench = Bench::new();
    let answer = bench
        .run("res.cookie('a', 'b c', { httpOnly: true, maxAge: 60000, sameSite: 'lax', expires: new Date(0), secure: true, path: '/p', domain: 'd.example' }).cookie('j', { x: 1 }).clearCookie('old'); return ''")
        .unwrap();
    let cookies: Vec<&str> = answer
        .headers
        .iter()
        .filter(|(name, _)| name == "Set-Cookie")
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(
        cookies,
        [
            "a=b%20c; Max-Age=60; Domain=d.example; Path=/p; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax",
            "j=j%3A%7B%22x%22%3A1%7D; Path=/",
            "old=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        ]
    );
}

#[test]
fn route_parameters_lie_over_the_query() {
    let bench = Bench::new();
    let mut invocation = Bench::invocation(
        "return [metadata.query, metadata.parameters, metadata.queryAll, req.params, req.query]",
    );
    invocation.request.url = "/x?id=1&id=2&__proto__=p&q=a+b".into();
    invocation.parameters = vec![
        ("id".into(), Parameter::One("9".into())),
        ("rest".into(), Parameter::Many(vec!["a".into(), "b".into()])),
    ];
    assert_eq!(
        bench.run_with(invocation, LIMITS).unwrap().text(),
        r#"[{"id":"9","__proto__":"p","q":"a b","rest":["a","b"]},{"id":"9","__proto__":"p","q":"a b","rest":["a","b"]},{"id":["1","2"],"__proto__":["p"],"q":["a b"]},{"id":"9","rest":["a","b"]},null]"#
    );
}

#[test]
fn a_body_is_read_by_its_kind() {
    let bench = Bench::new();
    let post = |script: &str, kind: BodyKind, kind_name: &str, body: &str| {
        let mut invocation = Bench::invocation(script);
        invocation.request.method = "POST".into();
        invocation
            .request
            .headers
            .push(("content-type".into(), kind_name.into()));
        invocation.request.body_kind = kind;
        invocation.request.body = Bytes::copy_from_slice(body.as_bytes());
        bench.run_with(invocation, LIMITS).unwrap().text()
    };
    let json = "application/json";
    assert_eq!(
        post("return req.body", BodyKind::Json, json, r#"{"a":[1]}"#),
        r#"{"a":[1]}"#
    );
    assert_eq!(
        post(
            "return [req.rawBody.toString(), Buffer.isBuffer(req.rawBody)]",
            BodyKind::Json,
            json,
            "[1 ]"
        ),
        r#"["[1 ]",true]"#
    );
    assert_eq!(
        post(
            "return req.body",
            BodyKind::Form,
            "application/x-www-form-urlencoded",
            "a=1&a=2&b=x+y"
        ),
        r#"{"a":"2","b":"x y"}"#
    );
    assert_eq!(
        post(
            "return [Buffer.isBuffer(req.body), req.body.toString()]",
            BodyKind::Bytes,
            "text/plain",
            "raw"
        ),
        r#"[true,"raw"]"#
    );
    assert_eq!(
        post("return String(req.body)", BodyKind::None, "", ""),
        "undefined"
    );
    assert_eq!(
        post(
            "req.body = 'replaced'; req.user = 'me'; return [req.body, req.user]",
            BodyKind::Json,
            json,
            "1"
        ),
        r#"["replaced","me"]"#
    );
    assert_eq!(
        post("return req.json()", BodyKind::Json, json, r#"{"j":1}"#),
        r#"{"j":1}"#
    );
    assert_eq!(
        post(
            "return [await req.text(), req.body]",
            BodyKind::Json,
            json,
            "[2]"
        ),
        r#"["[2]",[2]]"#
    );
    assert_eq!(
        post(
            "const parts = []; for await (const part of req) parts.push(part); return Buffer.concat(parts).toString()",
            BodyKind::Bytes,
            "a/b",
            "streamed"
        ),
        "streamed"
    );
    assert_eq!(
        post(
            "const body = await new Promise(done => { let all = ''; req.setEncoding('utf8'); req.on('data', d => all += d).on('end', () => done(all)) }); return body",
            BodyKind::Bytes,
            "a/b",
            "évents"
        ),
        "évents"
    );
    assert_eq!(
        post(
            "return [req.is('json'), req.is('html'), req.is('application/*')]",
            BodyKind::Json,
            "application/json; charset=utf-8",
            "1"
        ),
        r#"["json",false,"application/json"]"#
    );
    assert_eq!(
        post(
            "export const POST = async r => [(await r.formData()).get('b'), r.method]",
            BodyKind::Form,
            "application/x-www-form-urlencoded",
            "b=%C3%A9"
        ),
        r#"["é","POST"]"#
    );
    let multipart = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\né\r\n--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n.txt\"\r\nContent-Type: text/x\r\n\r\nfile\r\n--X--\r\n";
    let kind = "multipart/form-data; boundary=X";
    assert_eq!(
        post(
            "return [req.body, req.files.map(f => [f.fieldName, f.filename, f.type, f.size, f.data.toString()])]",
            BodyKind::Multipart,
            kind,
            multipart
        ),
        r#"[{"a":"é"},[["f","n.txt","text/x",4,"file"]]]"#
    );
    assert_eq!(
        post(
            "export const POST = async r => { const f = await r.formData(); return [f.get('a'), f.get('f').name, await f.get('f').text()] }",
            BodyKind::Multipart,
            kind,
            multipart
        ),
        r#"["é","n.txt","file"]"#
    );
}

#[test]
fn the_request_is_that_of_node_and_express() {
    let bench = Bench::new();
    let mut invocation = Bench::invocation(
        "return [req.method, req.url, req.path, req.headers['x-a'], req.headers.cookie, req.get('Referrer'), req.cookies, req.ip, req.protocol, req.hostname, req.accepts('json', 'html'), req.headers.get('X-A'), req.rawHeaders.length, typeof req.signal.aborted, 'query' in req, req.headers['set-cookie'], Object.entries(req.headers).at(-1), Object.getPrototypeOf(req.headers) === Object.prototype]",
    );
    invocation.request.headers = [
        ("host", "h"),
        ("x-a", "1"),
        ("x-a", "2"),
        ("cookie", "a=%20b"),
        ("cookie", "c=d"),
        ("referer", "r"),
        ("referer", "ignored"),
        ("accept", "text/html, application/json;q=0.5"),
        ("set-cookie", "e=1"),
        ("set-cookie", "f=2"),
        ("__proto__", "own"),
    ]
    .map(|(name, value)| (name.into(), value.into()))
    .into();
    assert_eq!(
        bench.run_with(invocation, LIMITS).unwrap().text(),
        r#"["GET","/test?a=1&b=two%20words","/test","1, 2","a=%20b; c=d","r",{"a":" b","c":"d"},"127.0.0.1","http","localhost","html","1, 2",22,"boolean",false,["e=1","f=2"],["__proto__","own"],false]"#
    );
}

#[test]
fn the_documented_examples_run() {
    let bench = Bench::new();
    let post = |script: &str, body: &str, headers: &[(&str, &str)]| {
        let mut invocation = Bench::invocation(script);
        invocation.request.method = "POST".into();
        invocation.request.body_kind = BodyKind::Json;
        invocation.request.body = Bytes::copy_from_slice(body.as_bytes());
        let own = headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        invocation.request.headers.extend(own);
        invocation.environment = [("WEBHOOK_SECRET".into(), "shhh".into())].into();
        let answer = bench.run_with(invocation, LIMITS).unwrap();
        (answer.status, answer.text())
    };
    let echo = "module.exports = (req, res) => res.json({ ok: true, body: req.body });";
    let echoed = r#"{"ok":true,"body":{"hello":"world"}}"#;
    assert_eq!(
        post(echo, r#"{"hello":"world"}"#, &[]),
        (200, echoed.into())
    );

    let workflow = "module.exports = async (req, res) => {
        const score = async () => ({ score: 0.9 });
        const check = async (a) => ({ verdict: a.score > 0.8 ? 'block' : 'allow' });
        const act = async (v) => ({ executed: v === 'block' });
        const a = await score(); const b = await check(a); const c = await act(b.verdict);
        res.json({ a, b, c });
    };";
    let worked = r#"{"a":{"score":0.9},"b":{"verdict":"block"},"c":{"executed":true}}"#;
    assert_eq!(post(workflow, "{}", &[]), (200, worked.into()));

    let webhook = "const crypto = require('crypto');
        module.exports = async (req, res) => {
            const sent = req.headers['x-hub-signature-256'] || '';
            const expected = 'sha256=' + crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.rawBody).digest('hex');
            const same = sent.length === expected.length && crypto.timingSafeEqual(Buffer.from(sent), Buffer.from(expected));
            if (!same) return res.status(401).json({ error: 'bad signature' });
            res.json({ payload: req.body });
        };";
    let signature = "sha256=8d48ddd31d6f0b9a1a33ee6f8a0c4ce2a1a08d1b39b7b6b07f2b1ef1ab1e9f0c";
    let refused = r#"{"error":"bad signature"}"#;
    assert_eq!(
        post(webhook, "{}", &[("x-hub-signature-256", signature)]),
        (401, refused.into())
    );
    let signature = "sha256=9581aa57055911ff52c3ae01d5809eae3d6db62f9ec26d46143399bcd151fd1d";
    let taken = r#"{"payload":{"event":"push"}}"#;
    assert_eq!(
        post(
            webhook,
            r#"{"event":"push"}"#,
            &[("x-hub-signature-256", signature)]
        ),
        (200, taken.into())
    );
}
