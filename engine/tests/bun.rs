//! Bun's names: files, small helpers, and what is not there.

mod support;

use support::Bench;
use support::house::House;

#[test]
fn files_are_blobs_that_are_read_when_they_are_wanted() {
    House::new().check(&[
        ("const n = await Bun.write('a/b.txt', 'héllo'); const f = Bun.file('a/b.txt'); return [n, f.size, f.type, await f.text(), await f.exists(), f.name].join()", "6,6,text/plain;charset=utf-8,héllo,true,a/b.txt"),
        ("await Bun.write('x.json', JSON.stringify({ a: [1] })); return (await Bun.file('x.json').json()).a[0] + Bun.file('x.json').type", "1application/json;charset=utf-8"),
        ("const f = Bun.file('none'); let code; try { await f.text() } catch (e) { code = e.code } return [f.size, await f.exists(), code].join()", "0,false,ENOENT"),
        ("await Bun.write('b.bin', new Uint8Array([1, 2, 3, 4])); const f = Bun.file('b.bin'); return [(await f.bytes()).join(''), (await f.arrayBuffer()).byteLength, (await f.slice(1, 3).bytes()).join(''), f.slice(-1).size, f instanceof Blob].join()", "1234,4,23,1,true"),
        ("let t = ''; for await (const c of Bun.file('a/b.txt').stream()) t += new TextDecoder().decode(c); return t", "héllo"),
        ("await Bun.write('copy', Bun.file('a/b.txt')); await Bun.write('answer', new Response('from a response')); return await Bun.file('copy').text() + await Bun.file('answer').text()", "héllofrom a response"),
        ("const w = Bun.file('w').writer(); w.write('one '); w.write(new TextEncoder().encode('two')); const n = await w.end(); return n + await Bun.file('w').text()", "7one two"),
        ("return new Response(Bun.file('a/b.txt'))", "héllo"),
        ("return Bun.file('a/b.txt')", "héllo"),
        ("await Bun.file('copy').delete(); return Bun.file('copy').exists()", "false"),
        ("try { await Bun.write('/etc/x', '') } catch (e) { return e.code }", "EACCES"),
        ("try { await Bun.file('/etc/passwd').text() } catch (e) { return e.code }", "EACCES"),
    ]);
}

#[test]
fn cookies_are_read_and_written_by_a_name_of_their_own() {
    House::new().check(&[
        ("return [cookie.parse('a=1; b=%20x').b, cookie.parseCookie('a=1').a, typeof require].join('|')", " x|1|function"),
        ("return cookie.serialize('a', 'b c', { httpOnly: true, maxAge: 5, sameSite: 'lax', path: '/' })", "a=b%20c; Max-Age=5; Path=/; HttpOnly; SameSite=Lax"),
        ("return cookie.stringifySetCookie({ name: 'a', value: '1', secure: true }) + cookie.stringifyCookie({ x: '1', y: '2' })", "a=1; Securex=1; y=2"),
        ("return JSON.stringify(cookie.parseSetCookie('a=1; Path=/; Secure'))", r#"{"name":"a","value":"1","path":"/","secure":true}"#),
        ("try { cookie.serialize('a b', '1') } catch (e) { return e.name }", "TypeError"),
        ("const { cookie } = { cookie: 'mine' }; return cookie", "mine"),
    ]);
}

#[test]
fn small_helpers_do_their_job() {
    House::new().check(&[
        ("return Bun.env.GREETING + (Bun.env === process.env)", "hellotrue"),
        ("return Bun.escapeHTML('<a href=\"x\">&\\'') + Bun.stringWidth('ab漢') + Bun.stripANSI('\\x1b[31mred\\x1b[0m')", "&lt;a href=&quot;x&quot;&gt;&amp;&#x27;4red"),
        ("const t = Date.now(); await Bun.sleep(5); return Date.now() - t >= 4", "true"),
        ("const [a, b] = [Bun.randomUUIDv7(), Bun.randomUUIDv7()]; return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(a) && a < b", "true"),
        ("return Bun.deepEquals({ a: [1, new Date(0)] }, { a: [1, new Date(0)] }) + Bun.inspect({ a: 1 })", "true{ a: 1 }"),
        ("return Bun.hash.crc32('hello') + ',' + Bun.hash.adler32('hello')", "907060870,103547413"),
        ("return new Bun.CryptoHasher('sha256').update('hel').update('lo').digest('hex').slice(0, 8) + Bun.SHA1.hash('hello', 'hex').slice(0, 8) + Bun.CryptoHasher.hash('md5', 'hello', 'base64')", "2cf24dbaaaf4c61dXUFAKrxLKna5cZ2REBfFkg=="),
        ("import { file, version } from 'bun'; return typeof file + version.split('.').length", "function3"),
        // The vectors of Bun's own documentation, of Zig's Wyhash, of xxHash and of MurmurHash.
        ("return [Bun.hash('some data here'), Bun.hash.wyhash('1234567890'.repeat(8), 6n).toString(16), Bun.hash.xxHash32('Nobody inspects the spammish repetition').toString(16), Bun.hash.xxHash64('Nobody inspects the spammish repetition').toString(16), Bun.hash.murmur32v3('hello').toString(16)].join()", "11562320457524636935,c39cab13b115aad3,e2293b2f,fbcea83c8a378bf1,248bfa47"),
        ("const g = (p, s) => new Bun.Glob(p).match(s); return [g('*.ts', 'a.ts'), g('*.ts', 'a/b.ts'), g('**/*.ts', 'a/b.ts'), g('{a,b/**}.ts', 'b/c/d.ts'), g('[!a]?.ts', 'bc.ts'), g('!a.ts', 'a.ts'), g('a\\\\*', 'a*')].join()", "true,false,true,true,true,false,true"),
        ("await Bun.write('g/one.txt', ''); await Bun.write('g/deep/two.txt', ''); await Bun.write('g/.hidden.txt', ''); const found = []; for await (const path of new Bun.Glob('**/*.txt').scan('g')) found.push(path); return found.sort().join()", "deep/two.txt,one.txt"),
        ("return Bun.deepMatch({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }) + ',' + Bun.deepMatch({ a: 1 }, { a: 2 })", "true,false"),
        ("const server = Bun.serve({ port: 4000, routes: { '/none': new Response('x') }, fetch: (request, server) => Response.json([request.method, server.port, `${server.url}`]) }); console.log(server.url)", r#"["GET",4000,"http://localhost:4000/"]"#),
        ("return Buffer.from(Bun.gunzipSync(Bun.gzipSync('squeezed'))).toString() + Buffer.from(Bun.inflateSync(Bun.deflateSync(Buffer.from('!')))).toString()", "squeezed!"),
        ("return await Bun.readableStreamToText(new Response('streamed').body) + typeof Bun.gc", "streamedfunction"),
    ]);
}

#[test]
fn passwords_are_hashed_and_verified() {
    let tell = "const tell = (f) => { try { return f() } catch (e) { return e.code + ': ' + e.message } };";
    let wrong = "const wrong = async (p) => { try { return await p } catch (e) { return e.code + ': ' + e.message } };";
    House::new().check(&[
        ("const h = await Bun.password.hash('päss'); return /^\\$argon2id\\$v=19\\$m=65536,t=2,p=1\\$[\\w+/]{43}\\$[\\w+/]{43}$/.test(h) + ',' + await Bun.password.verify('päss', h) + ',' + await Bun.password.verify('pass', h)", "true,true,false"),
        ("const h = Bun.password.hashSync('x', { algorithm: 'bcrypt', cost: 4 }); return /^\\$2b\\$04\\$[\\w./]{53}$/.test(h) + ',' + Bun.password.verifySync('x', h) + ',' + Bun.password.verifySync('y', h)", "true,true,false"),
        ("const h = await Bun.password.hash('x', 'bcrypt'); return h.slice(0, 7)", "$2b$10$"),
        ("const h = Bun.password.hashSync(Buffer.from('x'), { algorithm: 'argon2d', memoryCost: 16, timeCost: 3 }); return h.slice(0, 27) + Bun.password.verifySync(new TextEncoder().encode('x'), Buffer.from(h))", "$argon2d$v=19$m=16,t=3,p=1$true"),
        ("const { password } = require('bun'); return [await password.verify('', '$2b$'), await password.verify('x', ''), password.verifySync('x', '')].join()", "false,false,false"),
        ("const [a, b] = await Promise.all([1, 2].map(() => Bun.password.hash('same', { algorithm: 'argon2i', memoryCost: 64, timeCost: 1 }))); return a === b", "false"),
        (&format!("{tell} return tell(() => Bun.password.hash(''))"), "ERR_INVALID_ARG_TYPE: password must not be empty"),
        (&format!("{tell} return tell(() => Bun.password.hash('x', 'scrypt'))"), "ERR_INVALID_ARG_TYPE: unknown algorithm, expected one of: \"bcrypt\", \"argon2id\", \"argon2d\", \"argon2i\" (default is \"argon2id\")"),
        (&format!("{tell} return tell(() => Bun.password.hashSync('x', {{ algorithm: 'bcrypt', cost: 3 }}))"), "ERR_INVALID_ARG_TYPE: Rounds must be between 4 and 31"),
        (&format!("{tell} return tell(() => Bun.password.hashSync('x', {{ algorithm: 'argon2id', timeCost: 0 }}))"), "ERR_INVALID_ARG_TYPE: Time cost must be greater than 0"),
        (&format!("{tell} return tell(() => Bun.password.verifySync('x', 'nonsense'))"), "PASSWORD_UNSUPPORTED_ALGORITHM: Password verification failed with error \"UnsupportedAlgorithm\""),
        (&format!("{wrong} return wrong(Bun.password.verify('x', '$2b$10$short'))"), "PASSWORD_INVALID_ENCODING: Password verification failed with error \"InvalidEncoding\""),
        (&format!("{wrong} return wrong(Bun.password.hash('x', {{ algorithm: 'argon2id', memoryCost: 4 }}))"), "PASSWORD_WEAK_PARAMETERS: Password hashing failed with error \"WeakParameters\""),
        (&format!("{wrong} return wrong(Bun.password.hash('x', {{ algorithm: 'argon2id', memoryCost: 2 ** 30 }})).then((told) => told.includes('too costly'))"), "true"),
    ]);
}

#[test]
fn a_hash_that_takes_days_ends_with_its_run() {
    let bench = Bench::new();
    let limits = engine::Limits {
        timeout: Some(std::time::Duration::from_millis(300)),
        ..support::LIMITS
    };
    for name in ["hash", "hashSync"] {
        let text = format!("return Bun.password.{name}('x', {{ algorithm: 'bcrypt', cost: 31 }})");
        let ended = bench.run_with(Bench::invocation(&text), limits);
        assert!(support::late(&ended.unwrap_err()), "{name}");
    }
    // The thread beside is free again: more of them than there are threads are done.
    let many = "const all = Array.from({ length: 20 }, () => Bun.password.hash('x', { algorithm: 'bcrypt', cost: 4 }));
        return (await Promise.all(all)).length";
    assert_eq!(bench.text(many), "20");
}

/// Every name that has a hint: who asks for it, and the hint.
#[test]
fn names_that_are_missing_say_what_to_use() {
    House::new().check(&[
        ("try { Bun.redis.get('x') } catch (e) { return e.message }", "Bun.redis is not available in hoody-exec: use fetch() to reach a service, or bun:sqlite"),
        ("try { Bun.build({}) } catch (e) { return e.message }", "Bun.build is not available in hoody-exec: scripts are compiled when they are asked for"),
        ("try { Bun.listen({}) } catch (e) { return e.code }", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM"),
        ("try { Bun.semver.satisfies('1.0.0', '1') } catch (e) { return e.message }", "Bun.semver is not available in hoody-exec: use the package semver"),
        ("try { Bun.hash.rapidhash('x') } catch (e) { return e.message }", "Bun.hash.rapidhash() is not available in hoody-exec: use Bun.hash(), Bun.hash.xxHash64() or Bun.CryptoHasher"),
        ("return Object.keys(Bun).some((name) => name === 'redis') + typeof Bun.nothing", "falseundefined"),
        ("try { require('vm') } catch (e) { return e.message }", "The module 'vm' is not available in hoody-exec: use new Function()."),
        // Packages ask for these with typeof: there they are nothing at all.
        ("return [typeof window, typeof Worker, typeof Deno, typeof document, typeof localStorage].join()", "undefined,undefined,undefined,undefined,undefined"),
    ]);
    for (script, message) in [
        (
            "new Worker('x')",
            "Worker is not defined in hoody-exec: call another script with fetch(); the service runs scripts on every core",
        ),
        (
            "return Deno.readTextFile('x')",
            "Deno is not defined in hoody-exec: use the fs and process of Node, or Bun.file() and process.env",
        ),
        (
            "await localStorage.getItem('x')",
            "localStorage is not defined in hoody-exec: use shared, or a file of the data folder",
        ),
        (
            "return __dirname",
            "__dirname is not defined in hoody-exec: use import.meta.dirname, or require.resolve('./file')",
        ),
        ("return nonsense", "nonsense is not defined"),
    ] {
        let error = Bench::new().run(script).expect_err("an error");
        assert!(
            format!("{error:?}").contains(&format!("{message}\"")),
            "{script}: {error:?}"
        );
    }
}
