//! Compression for scripts: Node's zlib and the web's streams.

mod support;

use support::{Bench, LIMITS, PATIENCE};

fn check(table: &[(&str, &str)]) {
    let bench = Bench::new();
    for (script, expected) in table {
        match bench.run(&format!("const zlib = require('zlib'); {script}")) {
            Ok(answer) => assert_eq!(answer.text(), *expected, "{script}"),
            Err(error) => panic!("{script}: {error:?}"),
        }
    }
}

#[test]
fn whole_texts_come_back() {
    check(&[
        (
            "const o = []; for (const [a, b] of [['gzip', 'gunzip'], ['deflate', 'inflate'], ['deflateRaw', 'inflateRaw'], ['gzip', 'unzip'], ['deflate', 'unzip'], ['brotliCompress', 'brotliDecompress']]) { const z = zlib[a + 'Sync']('text '.repeat(100)); o.push(Buffer.isBuffer(z) && z.length < 60 && zlib[b + 'Sync'](z).toString() === 'text '.repeat(100)) } return o.join()",
            "true,true,true,true,true,true",
        ),
        (
            "const big = Buffer.alloc(3_000_000, 'abcdefg'); return zlib.gunzipSync(zlib.gzipSync(big)).equals(big) && zlib.brotliDecompressSync(zlib.brotliCompressSync(big, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })).equals(big)",
            "true",
        ),
        (
            "return zlib.gunzipSync(Buffer.from('H4sIAAAAAAAAA8tIzcnJVyjPL8pJAQCFEUoNCwAAAA==', 'base64')).toString()",
            "hello world",
        ),
        (
            "return zlib.inflateSync(Buffer.from('eJzLSM3JyVcozy/KSQEAGgsEXQ==', 'base64')).toString() + zlib.deflateRawSync('').toString('hex')",
            "hello world0300",
        ),
        (
            "return zlib.deflateSync('a'.repeat(1000), { level: 0 }).length > 1000 && zlib.deflateSync('a'.repeat(1000), { level: 9 }).length < 30",
            "true",
        ),
        (
            "const p = require('util').promisify(zlib.gzip); return zlib.gunzipSync(await p('later')).toString()",
            "later",
        ),
        (
            "return new Promise((y, n) => zlib.deflate('x', { level: 1 }, (e, z) => e ? n(e) : zlib.inflate(z, (e, t) => y(t.toString()))))",
            "x",
        ),
        (
            "const d = Buffer.from('a well-known beginning'); const z = zlib.deflateSync('a well-known beginning of it', { dictionary: d }); try { zlib.inflateSync(z) } catch (e) { return e.code + zlib.inflateSync(z, { dictionary: d }) }",
            "Z_NEED_DICTa well-known beginning of it",
        ),
        (
            "return [zlib.crc32('123456789'), zlib.crc32('56789', zlib.crc32('1234')), zlib.Z_BEST_SPEED, zlib.constants.Z_FINISH, zlib.codes.Z_DATA_ERROR].join()",
            "3421780262,3421780262,1,4,-3",
        ),
        (
            "const two = Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two')]); return zlib.gunzipSync(two).toString()",
            "one two",
        ),
        (
            "const { createGzip, constants } = await import('node:zlib'); return typeof createGzip + constants.Z_SYNC_FLUSH",
            "function2",
        ),
    ]);
}

#[test]
fn faults_are_nodes() {
    check(&[
        (
            "try { zlib.gunzipSync('not compressed') } catch (e) { return [e.name, e.code, e.errno, e.message].join() }",
            "Error,Z_DATA_ERROR,-3,incorrect header check",
        ),
        (
            "try { zlib.gunzipSync(zlib.gzipSync('x'.repeat(1000)).subarray(0, 20)) } catch (e) { return [e.code, e.errno, e.message].join() }",
            "Z_BUF_ERROR,-5,unexpected end of file",
        ),
        (
            "const z = zlib.deflateSync('x'.repeat(1000)); return zlib.inflateSync(z.subarray(0, -4), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).length",
            "1000",
        ),
        (
            "try { zlib.gzipSync(5) } catch (e) { return e.name + e.code }",
            "TypeErrorERR_INVALID_ARG_TYPE",
        ),
        (
            "try { zlib.gzipSync('', { level: 10 }) } catch (e) { return e.name + e.code }",
            "RangeErrorERR_OUT_OF_RANGE",
        ),
        (
            "try { zlib.gunzipSync(zlib.gzipSync('x'.repeat(1000)), { maxOutputLength: 999 }) } catch (e) { return e.name + e.code }",
            "RangeErrorERR_BUFFER_TOO_LARGE",
        ),
        (
            "return new Promise(y => zlib.gunzip('nothing', (e, b) => y(e.code + b)))",
            "Z_DATA_ERRORundefined",
        ),
    ]);
}

#[test]
fn a_bomb_is_met_by_a_limit_that_is_named() {
    let bench = Bench::new();
    // 200 MB of zeros.
    let bomb = "const zlib = require('zlib'); const gz = zlib.createGzip({ level: 9 }); const zeros = Buffer.alloc(1 << 20); const pieces = []; gz.on('data', p => pieces.push(p));
        for (let i = 0; i < 200; i++) if (!gz.write(zeros)) await new Promise(r => gz.once('drain', r)); gz.end(); await new Promise(r => gz.on('end', r)); const bomb = Buffer.concat(pieces);";
    let limits = engine::Limits {
        timeout: Some(5 * PATIENCE),
        ..LIMITS
    };
    let run = |rest: &str| {
        let script = format!("{bomb} {rest}");
        bench
            .run_with(Bench::invocation(&script), limits)
            .unwrap()
            .text()
    };
    let most = LIMITS.memory_bytes / 3;
    assert_eq!(
        run("try { zlib.gunzipSync(bomb); return 'all' } catch (e) { return e.message }"),
        format!("Cannot create a Buffer larger than {most} bytes (maxOutputLength)")
    );
    assert_eq!(
        run(
            "return new Promise(y => zlib.gunzip(bomb, (e) => y(e.code + (bomb.length < 1000000))))"
        ),
        "ERR_BUFFER_TOO_LARGEtrue"
    );
    // Streams give it piece by piece.
    assert_eq!(
        run(
            "let n = 0; for await (const piece of require('stream').Readable.from([bomb]).pipe(zlib.createGunzip())) n += piece.length; return n"
        ),
        (200_u32 << 20).to_string()
    );
    assert_eq!(
        run(
            "let n = 0; for await (const piece of new Blob([bomb]).stream().pipeThrough(new DecompressionStream('gzip'))) n += piece.length; return n"
        ),
        (200_u32 << 20).to_string()
    );
}

#[test]
fn streams_code_as_they_flow() {
    check(&[
        (
            "const { pipeline } = require('stream/promises'); const { Readable, Writable } = require('stream'); const out = []; await pipeline(Readable.from(['a', 'b', 'c'].map(x => x.repeat(50000))), zlib.createGzip(), zlib.createGunzip(), new Writable({ write(c, e, d) { out.push(c); d() } })); return Buffer.concat(out).length",
            "150000",
        ),
        (
            "const gz = zlib.createGzip(); const out = []; gz.on('data', p => out.push(p)); gz.write('part one'); await new Promise(r => gz.flush(r)); await new Promise(r => setImmediate(r)); const g = zlib.createGunzip(); g.write(Buffer.concat(out)); return (await new Promise(r => g.once('data', r))).toString()",
            "part one",
        ),
        (
            "const g = zlib.createInflate(); const e = new Promise(r => g.on('error', r)); g.end('junk'); return (await e).code",
            "Z_DATA_ERROR",
        ),
        (
            "const g = zlib.createGunzip(); const e = new Promise(r => g.on('error', r)); g.end(zlib.gzipSync('x'.repeat(100)).subarray(0, 15)); g.resume(); return (await e).code",
            "Z_BUF_ERROR",
        ),
        (
            "const b = zlib.createBrotliCompress(); b.end('brotli'); const z = []; for await (const p of b) z.push(p); return zlib.brotliDecompressSync(Buffer.concat(z)).toString() + b.bytesWritten",
            "brotli6",
        ),
        (
            "return [new zlib.Gzip() instanceof zlib.Gzip, zlib.createGzip() instanceof require('stream').Transform, zlib.Deflate().constructor.name].join()",
            "true,true,Deflate",
        ),
    ]);
}

#[test]
fn the_webs_streams_code_too() {
    check(&[
        (
            "const o = []; for (const f of ['gzip', 'deflate', 'deflate-raw', 'brotli']) { const z = new Blob(['web '.repeat(5000)]).stream().pipeThrough(new CompressionStream(f)); o.push((await new Response(z.pipeThrough(new DecompressionStream(f))).text()).length) } return o.join()",
            "20000,20000,20000,20000",
        ),
        (
            "const c = new CompressionStream('gzip'); const w = c.writable.getWriter(); w.write(new TextEncoder().encode('to node')); w.close(); return zlib.gunzipSync(Buffer.from(await new Response(c.readable).arrayBuffer())).toString()",
            "to node",
        ),
        (
            "try { new CompressionStream('zip') } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const d = new DecompressionStream('gzip'); const w = d.writable.getWriter(); const p = w.write(new Uint8Array([1, 2, 3, 4])); p.catch(() => {}); try { await d.readable.getReader().read() } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const d = new DecompressionStream('deflate'); const w = d.writable.getWriter(); w.write(zlib.deflateSync('cut off here').subarray(0, 8)).catch(() => {}); w.close().catch(() => {}); try { await new Response(d.readable).text() } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const d = new DecompressionStream('deflate'); const w = d.writable.getWriter(); w.write(Buffer.concat([zlib.deflateSync('x'), Buffer.from('junk')])).catch(() => {}); w.close().catch(() => {}); try { return await new Response(d.readable).text() } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const c = new CompressionStream('gzip'); const w = c.writable.getWriter(); w.write('text').catch(() => {}); try { await c.readable.getReader().read() } catch (e) { return e.name }",
            "TypeError",
        ),
        (
            "const r = new Response(new Blob(['squeezed']).stream().pipeThrough(new CompressionStream('gzip')), { headers: { 'content-encoding': 'gzip' } }); return zlib.gunzipSync(Buffer.from(await r.arrayBuffer())).toString()",
            "squeezed",
        ),
    ]);
}
