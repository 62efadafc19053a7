//! Bun's names: files, small helpers, and what is not there.

mod support;

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
        ("try { Bun.serve({}) } catch (e) { return e.message }", "Bun.serve is not available in hoody-exec: a script is served by the service: export a handler, or functions named GET, POST, …"),
        ("return Buffer.from(Bun.gunzipSync(Bun.gzipSync('squeezed'))).toString() + Buffer.from(Bun.inflateSync(Bun.deflateSync(Buffer.from('!')))).toString()", "squeezed!"),
        ("return await Bun.readableStreamToText(new Response('streamed').body) + typeof Bun.gc", "streamedfunction"),
    ]);
}
