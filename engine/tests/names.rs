//! The web and Node names that scripts find: each does its main job.

#[macro_use]
mod support;

use engine::RunError;
use support::Bench;

#[test]
fn timers_and_microtasks_keep_their_order() {
    returns! {
        "const o = []; const far = setTimeout(() => o.push('far'), 600_000); setImmediate(() => o.push('i')); setTimeout(() => o.push('t1'), 1); const last = new Promise(r => setTimeout(() => { o.push('t2'); r() }, 5)); process.nextTick(() => o.push('n')); queueMicrotask(() => o.push('m')); Promise.resolve().then(() => o.push('p')); o.push('s'); await last; clearTimeout(far); return o.join()" => "s,n,m,p,i,t1,t2";
        "let n = 0; await new Promise(r => { const t = setInterval(() => { if (++n === 3) { clearInterval(t); r() } }, 1) }); return n" => "3";
        "const t = setTimeout(() => { throw 1 }, 1); clearTimeout(t); const u = setTimeout(() => { throw 1 }, 1); clearTimeout(+u); await new Promise(r => setTimeout(r, 10)); return [t.hasRef(), t.unref().hasRef(), typeof t.ref, typeof +t].join()" => "true,false,function,number";
        "return new Promise(r => setTimeout((a, b) => r(a + b), 0, 'x', 'y'))" => "xy";
        "return require('timers/promises').setTimeout(2, 'waited')" => "waited";
        "try { setTimeout('code') } catch (e) { return e.code }" => "ERR_INVALID_ARG_TYPE";
        "const c = new AbortController(); setTimeout(() => c.abort(), 1); try { await require('timers/promises').setTimeout(5000, 0, { signal: c.signal }) } catch (e) { return e.name }" => "AbortError";
    }
}

#[test]
fn stacks_have_a_heading_and_the_places_of_the_file() {
    returns! {
        "function f() { throw new TypeError('boom') }\ninterface I { a: 1 }\ntry { f() } catch (e) { return e.stack }" => "TypeError: boom\n    at f (/scripts/default/1/test.ts:1:26)\n    at <anonymous> (/scripts/default/1/test.ts:3:7)";
        "class Mine extends Error { constructor(m) { super(m); this.name = 'Mine'; Error.captureStackTrace(this, Mine) } }\nreturn new Mine('own').stack" => "Mine: own\n    at <anonymous> (/scripts/default/1/test.ts:2:12)";
        "const o = {}; Error.captureStackTrace(o); return o.stack.split('\\n')[1] + Object.keys(o).length" => "    at <anonymous> (/scripts/default/1/test.ts:1:39)0";
        "const e = new Error('x'); const first = e.stack; e.stack = first; return e.stack === first && !e.stack.includes('hoody:')" => "true";
        "const e = new Error('x'); e.stack = 'mine'; return e.stack + Object.hasOwn(new Error('y'), 'stack')" => "minefalse";
        "Error.prepareStackTrace = (e, frames) => e.message + Array.isArray(frames); return new Error('x').stack" => "xtrue";
        "const e = new Error('x'); e.toString = () => { throw 1 }; Error.prototype.toString = null; return e.stack.split('\\n')[0]" => "Error: x";
        "const e = new DOMException('m', 'AbortError'); return [e.stack, Object.hasOwn(e, 'stack'), e.constructor === DOMException, e instanceof Error, DOMException.length, DOMException.ABORT_ERR, e.TIMEOUT_ERR].join()" => "AbortError: m\n    at <anonymous> (/scripts/default/1/test.ts:1:15),true,true,true,0,20,23";
        "function f() { atob('é') }\ntry { f() } catch (e) { return e.stack }" => "InvalidCharacterError: The string to be decoded is not correctly encoded.\n    at f (/scripts/default/1/test.ts:1:16)\n    at <anonymous> (/scripts/default/1/test.ts:2:7)";
        "class Mine extends DOMException {} const e = new Mine('m', { name: 'Own', cause: 5 }); const c = structuredClone(e); e.stack = 'mine'; return [e.name, e.code, e.cause, e.stack, e instanceof Mine, c.stack.split('\\n')[0], (() => { try { DOMException() } catch (x) { return x.name } })()].join()" => "Own,0,5,mine,true,Own: m,TypeError";
        "return require('util').inspect(new RangeError('far')).split('\\n')[0] + (Error.captureStackTrace.name + Error.captureStackTrace.length)" => "RangeError: farcaptureStackTrace2";
    }
}

#[test]
fn events_and_abort_signals() {
    returns! {
        "const t = new EventTarget(); const o = []; t.addEventListener('x', e => o.push(e.type, e.detail, e.target === t), { once: true }); t.dispatchEvent(new CustomEvent('x', { detail: 7 })); t.dispatchEvent(new Event('x')); return o.join()" => "x,7,true";
        "const t = new EventTarget(); const o = []; t.addEventListener('x', e => { o.push(1); e.stopImmediatePropagation(); e.preventDefault() }); t.addEventListener('x', () => o.push(2)); return [t.dispatchEvent(new Event('x', { cancelable: true })), o].join()" => "false,1";
        "const t = new EventTarget(); t.addEventListener('x', { handleEvent() { this.seen = 1 }, get seen() { return 0 }, set seen(v) { globalThis.seen = v } }); t.dispatchEvent(new Event('x')); return seen" => "1";
        "const c = new AbortController(); const o = []; c.signal.onabort = e => o.push(e.type); c.signal.addEventListener('abort', () => o.push('two')); c.abort(); c.abort(); return [o, c.signal.aborted, c.signal.reason.name, c.signal.reason instanceof DOMException].join()" => "abort,two,true,AbortError,true";
        "const c = new AbortController(); const any = AbortSignal.any([c.signal, AbortSignal.timeout(9000)]); c.abort('why'); return [any.aborted, any.reason].join()" => "true,why";
        "const s = AbortSignal.timeout(1); await new Promise(r => s.onabort = r); return s.reason.name" => "TimeoutError";
        "try { AbortSignal.abort().throwIfAborted() } catch (e) { return e.name + e.code }" => "AbortError20";
        "const { port1, port2 } = new MessageChannel(); const got = new Promise(r => port2.onmessage = e => r(e.data)); port1.postMessage({ a: new Map([[1, 2]]) }); return (await got).a.get(1)" => "2";
        "return [new Event('x') + '', Object.prototype.toString.call(new AbortController().signal), AbortSignal.name, CustomEvent.name].join()" => "[object Event],[object AbortSignal],AbortSignal,CustomEvent";
    }
}

#[test]
fn headers_requests_and_responses() {
    returns! {
        "return ['blob:https://a:443/b', 'blob:http://a:8/b', 'blob:ftp://a/b', 'blob:blob:https://a/b', 'blob:null/b', 'blob:x', 'file:///a', 'data:,x'].map(u => new URL(u).origin).join()" => "https://a,http://a:8,null,null,null,null,null,null";
        "const h = new Headers({ B: ' 2 ', a: '1' }); h.append('b', '3'); h.append('Set-Cookie', 'x'); h.append('set-cookie', 'y'); return JSON.stringify([[...h], h.get('B'), h.getSetCookie(), h.has('c'), h.get('c')])" => r#"[[["a","1"],["b","2, 3"],["set-cookie","x"],["set-cookie","y"]],"2, 3",["x","y"],false,null]"#;
        "try { new Headers({ 'a b': '1' }) } catch (e) { return e.name }" => "TypeError";
        "try { new Headers([['a']]) } catch (e) { return e.name }" => "TypeError";
        "try { new Headers({ a: 'x\\0y' }) } catch (e) { return e.name }" => "TypeError";
        "const r = new Request('http://a/b?c', { method: 'post', body: 'x', headers: { 'x-a': '1' } }); const c = r.clone(); return JSON.stringify([r.method, r.url, r.headers.get('content-type'), r.bodyUsed, await r.text(), r.bodyUsed, await c.text(), new Request(c.url, { method: 'patch' }).method])" => r#"["POST","http://a/b?c","text/plain;charset=UTF-8",false,"x",true,"x","patch"]"#;
        "try { new Request('http://a', { body: 'x' }) } catch (e) { return e.message }" => "Request with GET/HEAD method cannot have body.";
        "try { new Request('/relative') } catch (e) { return e.name }" => "TypeError";
        "const r = new Response('abc', { status: 201, statusText: 'Made' }); return [r.ok, r.status, r.statusText, r.type, Response.error().type, (await r.arrayBuffer()).byteLength].join()" => "true,201,Made,default,error,3";
        "try { new Response('', { status: 199 }) } catch (e) { return e.name }" => "RangeError";
        "try { new Response('x', { status: 204 }) } catch (e) { return e.name }" => "TypeError";
        "const r = new Response('{\"a\":1}'); const c = r.clone(); await r.json(); try { await r.text() } catch (e) { return e.name + (await c.json()).a }" => "TypeError1";
        "const r = new Response(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([104])); c.enqueue(new Uint8Array([105])); c.close() } })); const c = r.clone(); return await r.text() + await c.text()" => "hihi";
        "let t = ''; for await (const piece of new Response('piece').body) t += new TextDecoder().decode(piece); return t" => "piece";
        "const f = new FormData(); f.append('a', '1'); f.append('a', 'ü'); f.set('f', new File(['data'], 'n \"q\".txt', { type: 'text/x' })); const g = await new Response(f).formData(); return JSON.stringify([g.getAll('a'), g.get('f').name, g.get('f').type, await g.get('f').text()])" => r#"[["1","ü"],"n \"q\".txt","text/x","data"]"#;
        "const g = await new Response(new URLSearchParams('a=1&b=%C3%BC')).formData(); return [...g].join('|')" => "a,1|b,ü";
        "const b = new Blob(['ab', new Uint8Array([99]), new Blob(['d'])], { type: 'TEXT/Plain' }); return [b.size, b.type, await b.text(), await b.slice(1, 3).text(), (await b.bytes()).length].join()" => "4,text/plain,abcd,bc,4";
        "const f = new File(['x'], 'n.txt', { lastModified: 5 }); return [f.name, f.size, f.lastModified, f instanceof Blob].join()" => "n.txt,1,5,true";
    }
}

#[test]
fn streams_of_the_web() {
    returns! {
        "const t = new TransformStream({ transform(c, k) { k.enqueue(c.toUpperCase()) } }); const w = t.writable.getWriter(); w.write('a'); w.write('b'); w.close(); const o = []; for await (const c of t.readable) o.push(c); return o.join()" => "A,B";
        "const [a, b] = ReadableStream.from(['x', 'y']).tee(); const read = async s => { let t = ''; for await (const c of s) t += c; return t }; return (await Promise.all([read(a), read(b)])).join()" => "xy,xy";
        "const r = new Response('héllo').body.pipeThrough(new TextDecoderStream()); let t = ''; for await (const c of r) t += c; return t" => "héllo";
        "const w = []; await ReadableStream.from([1, 2]).pipeTo(new WritableStream({ write(c) { w.push(c) } })); return w.join()" => "1,2";
        "const r = new ReadableStream({ pull(c) { c.enqueue(1) } }, new CountQueuingStrategy({ highWaterMark: 2 })).getReader(); await r.read(); await r.cancel(); return (await r.read()).done" => "true";
    }
}

#[test]
fn values_are_cloned_deeply() {
    returns! {
        "const a = { m: new Map([[{ k: 1 }, new Set([1])]]), d: new Date(5), r: /x/gi, e: new RangeError('e'), b: new Uint8Array([1, 2]), n: null, u: undefined }; a.self = a; const c = structuredClone(a); return JSON.stringify([c !== a, c.self === c, [...c.m.keys()][0].k, [...c.m.values()][0].has(1), c.d.getTime(), String(c.r), c.e instanceof RangeError, c.e.message, [...c.b], 'u' in c])" => r#"[true,true,1,true,5,"/x/gi",true,"e",[1,2],true]"#;
        "try { structuredClone({ f() {} }) } catch (e) { return e.name + e.code }" => "DataCloneError25";
        "try { structuredClone(Symbol('s')) } catch (e) { return e.name }" => "DataCloneError";
        "const b = new ArrayBuffer(8); const c = structuredClone(b, { transfer: [b] }); return [b.byteLength, c.byteLength].join()" => "0,8";
        "class A { x = 1; get y() { return 2 } } const c = structuredClone(new A()); return [c.constructor === Object, c.x, c.y].join()" => "true,1,";
        "return structuredClone(new Float64Array([1.5]))[0] + structuredClone(new DataView(new ArrayBuffer(3))).byteLength" => "4.5";
    }
}

#[test]
fn buffers_are_those_of_node() {
    returns! {
        "const b = Buffer.from('héllo wörld'); return [b.length, b.toString('hex', 0, 3), b.indexOf('w'), b.includes('xyz'), b.lastIndexOf('l'), b.slice(1, 3).toString(), b.toString('base64')].join()" => "13,68c3a9,7,false,11,é,aMOpbGxvIHfDtnJsZA==";
        "const b = Buffer.alloc(8); b.writeUInt32BE(0xdeadbeef, 0); b.writeInt16LE(-2, 4); b.writeUIntBE(300, 6, 2); return [b.toString('hex'), b.readInt32BE(0), b.readInt16LE(4), b.readUIntBE(6, 2)].join()" => "deadbeeffeff012c,-559038737,-2,300";
        "const b = Buffer.alloc(16); b.writeDoubleLE(1.5); b.writeBigUInt64BE(2n ** 63n, 8); return [b.readDoubleLE(), b.readBigUInt64BE(8), b.readBigInt64BE(8)].join()" => "1.5,9223372036854775808,-9223372036854775808";
        "return [Buffer.concat([Buffer.from('a'), new Uint8Array([98])]).toString(), Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.from('a').equals(Buffer.from('a')), Buffer.byteLength('é'), Buffer.isEncoding('UTF-8'), Buffer.isBuffer(new Uint8Array(1))].join()" => "ab,-1,true,2,true,false";
        "return JSON.stringify([Buffer.from('ab'), Buffer.alloc(3, 'xy').toString(), Buffer.from([1, 2, 3]).fill(0, 1).join(), Buffer.from('ff', 'latin1').swap16().toString()])" => r#"[{"type":"Buffer","data":[97,98]},"xyx","1,0,0","ff"]"#;
        "const a = Buffer.from('abc'); const s = a.subarray(1); s[0] = 120; const c = Buffer.from(a); c[0] = 0; const ab = new Uint8Array([1, 2, 3]).buffer; return [a.toString(), a[0], s instanceof Buffer, Buffer.from(ab, 1).length, Buffer.from(JSON.parse(JSON.stringify(a))).toString()].join()" => "axc,97,true,2,axc";
        "try { Buffer.alloc(2).readUInt32LE(0) } catch (e) { return e.name + e.code }" => "RangeErrorERR_BUFFER_OUT_OF_BOUNDS";
        "try { Buffer.from(5) } catch (e) { return e.code }" => "ERR_INVALID_ARG_TYPE";
        "try { Buffer.alloc(4).writeUInt8(256) } catch (e) { return e.message }" => "The value of \"value\" is out of range. It must be >= 0 and <= 255. Received 256";
        "const b = Buffer.alloc(4); return [b.write('é€'), b.toString('hex'), Buffer('x') + '', new Buffer(2).length, require('buffer').Buffer === Buffer, b.map(x => x) instanceof Buffer].join()" => "2,c3a90000,x,2,true,true";
        "return require('util').inspect(Buffer.from('hi'))" => "<Buffer 68 69>";
        "const { StringDecoder } = require('string_decoder'); const d = new StringDecoder('utf8'); return d.write(Buffer.from([0xe2, 0x82])) + '|' + d.write(Buffer.from([0xac])) + '|' + d.end(Buffer.from([0xe2]))" => "|€|\u{fffd}";
        "let t = ''; for (const [i, b] of Buffer.from('ab').entries()) t += i + ':' + b + ' '; return t" => "0:97 1:98 ";
    }
}

#[test]
fn hashes_and_keys() {
    returns! {
        "const { createHash, createHmac, timingSafeEqual, randomBytes, randomInt, randomUUID } = require('node:crypto'); const h = createHash('sha256').update('a').update(Buffer.from('b')); return [h.copy().digest('hex').slice(0, 8), h.digest('base64').slice(0, 8), createHmac('sha256', 'key').update('data').digest('hex').slice(0, 8), timingSafeEqual(Buffer.from('a'), Buffer.from('a')), randomBytes(5).length, randomInt(3) < 3, randomUUID().length].join()" => "fb8e20fc,+44g/C5M,5031fe3d,true,5,true,36";
        "const crypto = require('crypto'); return ['md5', 'sha1', 'sha512'].map(n => crypto.createHash(n).update('').digest('hex').slice(0, 6)).join()" => "d41d8c,da39a3,cf83e1";
        "try { require('crypto').timingSafeEqual(Buffer.alloc(1), Buffer.alloc(2)) } catch (e) { return e.code }" => "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH";
        "const h = require('crypto').createHash('md5'); h.digest(); try { h.update('x') } catch (e) { return e.code }" => "ERR_CRYPTO_HASH_FINALIZED";
        "const d = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('abc'))); return Buffer.from(d).toString('hex').slice(0, 16)" => "ba7816bf8f01cfea";
        "const k = await crypto.subtle.importKey('raw', Buffer.from('key'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']); const s = await crypto.subtle.sign('HMAC', k, Buffer.from('data')); return [Buffer.from(s).toString('hex').slice(0, 8), await crypto.subtle.verify('HMAC', k, s, Buffer.from('data')), await crypto.subtle.verify('HMAC', k, s, Buffer.from('date'))].join()" => "5031fe3d,true,false";
        // Bad parameters are told before bad usages, and nothing of them is left to be rejected later.
        "const rsa = { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([2]), hash: 'SHA-256' }; const o = []; for (const [a, u] of [[rsa, []], [{ ...rsa, hash: 'MD5' }, ['sign']], [{ name: 'HMAC', hash: 'SHA' }, ['decrypt']], [{ name: 'ECDSA', namedCurve: 'P-256' }, []], [{ name: 'ECDSA', namedCurve: 'P-1' }, []]]) o.push(await crypto.subtle.generateKey(a, true, u).then(() => 'made', e => e.name)); return o.join()" => "OperationError,NotSupportedError,NotSupportedError,SyntaxError,NotSupportedError";
        "const a = crypto.getRandomValues(new Uint32Array(4)); return [a.some(x => x > 0), crypto.randomUUID() !== crypto.randomUUID(), typeof crypto.createHmac, typeof crypto.webcrypto].join()" => "true,true,function,object";
        "try { crypto.getRandomValues(new Float32Array(1)) } catch (e) { return e.name }" => "TypeMismatchError";
        "try { require('crypto').createCipheriv('aes') } catch (e) { return e.code }" => "ERR_CRYPTO_UNKNOWN_CIPHER";
    }
}

#[test]
fn modules_of_node() {
    returns! {
        "const E = require('events'); const e = new E(); const o = []; e.on('x', (...a) => o.push(a)); e.prependListener('x', () => o.push('first')); e.once('x', () => o.push('once')); e.emit('x', 1, 2); e.emit('x'); return JSON.stringify([o, e.listenerCount('x'), e.eventNames(), E.EventEmitter === E])" => r#"[["first",[1,2],"once","first",[]],2,["x"],true]"#;
        "class My extends require('node:events') {} const m = new My(); try { m.emit('error', new TypeError('loud')) } catch (e) { return e.message }" => "loud";
        "const { once, on } = require('events'); const e = new (require('events'))(); setTimeout(() => e.emit('a', 5), 1); return (await once(e, 'a'))[0]" => "5";
        "const p = require('path'); return [p.join('/a', '..', 'b', './c'), p.resolve('/x', 'y'), p.basename('/q/w.ts', '.ts'), p.extname('a.b.c'), p.dirname('/a/b'), p.relative('/a/b', '/a/c'), p.normalize('/a//b/../c'), p.parse('/h/f.txt').name, p.isAbsolute('a'), p.sep, p.posix === p, path === p].join()" => "/b/c,/x/y,w,.c,/a,../c,/a/c,f,false,/,true,true";
        "const u = require('url'); return [u.parse('http://u:p@h:1/p?q=1#f').host, u.parse('/x?a=1&a=2', true).query.a.join('+'), u.resolve('http://a/b/c', '../d'), u.format({ protocol: 'http', host: 'h', pathname: '/p', query: { a: 1 } }), u.fileURLToPath('file:///a%20b'), u.pathToFileURL('/a b').href, u.URL === URL].join()" => "h:1,1+2,http://a/d,http://h/p?a=1,/a b,file:///a%20b,true";
        "const q = require('querystring'); return q.stringify({ a: [1, 'x y'], b: true, c: null }) + ' ' + JSON.stringify(q.parse('a=1&a=2&b=%20+&c'))" => r#"a=1&a=x%20y&b=true&c= {"a":["1","2"],"b":"  ","c":""}"#;
        "const { promisify, callbackify, inherits, types, isDeepStrictEqual, inspect, format } = require('util'); const p = promisify((a, cb) => cb(null, a + 1)); function A() {} function B() {} inherits(B, A); const called = await new Promise(r => callbackify(async x => x * 2)(4, (e, v) => r(v))); return [await p(1), called, new B() instanceof A, types.isDate(new Date()), types.isPromise(p(1)), isDeepStrictEqual({ a: [1] }, { a: [1] }), format('%s=%d %j', 'a', 1, { b: 2 }), inspect({ a: { b: { c: {} } } })].join(' ')" => "2 8 true true true true a=1 {\"b\":2} { a: { b: { c: {} } } }";
        "return require('util').parseArgs({ args: ['-v', '--name=x', 'pos'], options: { v: { type: 'boolean', short: 'v' }, name: { type: 'string' } }, allowPositionals: true }).values.name" => "x";
        "const assert = require('assert'); const failed = f => { try { f(); return 'passed' } catch (e) { return e.code } }; return [failed(() => assert(0)), failed(() => assert.equal(1, '1')), failed(() => assert.strictEqual(1, '1')), failed(() => assert.deepStrictEqual(new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]]))), failed(() => assert.throws(() => { throw new TypeError('x') }, TypeError)), failed(() => assert.throws(() => {})), failed(() => assert.notDeepEqual([1], [1])), failed(() => require('assert/strict').equal(1, '1'))].join()" => "ERR_ASSERTION,passed,ERR_ASSERTION,passed,passed,ERR_ASSERTION,ERR_ASSERTION,ERR_ASSERTION";
        "const { Readable, Transform, Writable, pipeline, PassThrough } = require('stream'); const o = []; await require('stream/promises').pipeline(Readable.from(['a', 'b']), new Transform({ transform(c, e, d) { d(null, c.toString().toUpperCase()) } }), new Writable({ write(c, e, d) { o.push(c.toString()); d() } })); return o.join()" => "A,B";
        "return require('stream/consumers').text(require('stream').Readable.from(['x', 'y']))" => "xy";
        "const { Readable } = require('stream'); return new Response(Readable.toWeb(Readable.from([Buffer.from('node')]))).text()" => "node";
        "const { AsyncLocalStorage } = require('async_hooks'); const s = new AsyncLocalStorage(); return [s.run(1, () => s.getStore()), s.getStore(), await s.run({ id: 2 }, async () => { await null; return s.getStore().id })].join()" => "1,,2";
        "const os = require('os'); return [os.EOL, os.platform(), typeof os.cpus().length].join('')" => "\nlinuxnumber";
        "return [process.env.GREETING, process.platform, process.cwd(), process.argv.length, typeof process.hrtime.bigint(), process.uptime() >= 0, process.version.startsWith('v'), typeof process.memoryUsage().rss, process === require('process')].join()" => "hello,linux,/data,2,bigint,true,true,number,true";
        "process.env.NEW = 5; delete process.env.GREETING; return [process.env.NEW === '5', 'GREETING' in process.env, { ...process.env }.NEW, Object.keys(process.env).join()].join()" => "true,false,5,NEW";
        "return require('punycode').toASCII('mañana.com')" => "xn--maana-pta.com";
        "return typeof require('module').createRequire(import.meta.url)('path').join" => "function";
        "const { performance } = require('perf_hooks'); performance.mark('a'); const m = performance.measure('m', 'a'); return [m.duration >= 0, performance.now() >= 0, performance.timeOrigin > 1e12, performance.getEntriesByType('mark').length].join()" => "true,true,true,1";
        "import { readFile } from 'node:path'; import path, { join } from 'path'; import * as all from 'node:path'; return [typeof readFile, join('a', 'b'), path.join === join, all.default === path].join()" => "undefined,a/b,true,true";
        "const u = await import('node:util'); return [typeof u.promisify, u.default.inspect === u.inspect].join()" => "function,true";
        "process.on('unhandledRejection', reason => console.log(reason)); Promise.reject(1); await new Promise(r => setTimeout(r, 10)); return 'handled'" => "handled";
    }
}

#[test]
fn a_missing_module_says_what_to_use() {
    let bench = Bench::new();
    for (script, part) in [
        (
            "require('dgram')",
            "The module 'dgram' is not available in hoody-exec: use fetch()",
        ),
        (
            "import domain from 'node:domain'; return domain",
            "The module 'node:domain' is not available in hoody-exec: use try, catch",
        ),
        (
            "require('node:nonsense')",
            "The module 'node:nonsense' is not available in hoody-exec: available are: assert, async_hooks",
        ),
        ("require('./gone')", "Cannot find module './gone'"),
    ] {
        let error = bench.run(script).unwrap_err();
        assert!(
            matches!(error, RunError::Threw { ref message, .. } if message.contains(part)),
            "{script}: {error:?}"
        );
    }
}

#[test]
fn own_modules_load_once_in_both_ways() {
    let bench = Bench::new();
    let put = |path: &str, text: &str| bench.files.put(&format!("default/1/{path}"), text);
    put(
        "lib/esm.ts",
        "import { helper } from './cjs.js'; export const value: number = helper(20); export default class Thing {} export let count = 0; export const add = () => ++count",
    );
    put(
        "lib/cjs.js",
        "const { sep } = require('path'); exports.helper = x => x * 2 + sep.length; exports.name = __filename + ' ' + __dirname",
    );
    put(
        "lib/fn.js",
        "module.exports = function named() { return 'called' }; module.exports.extra = 1",
    );
    put(
        "lib/index.js",
        "export * from './esm.ts'; export { default as Renamed } from './esm.ts'; export * as inner from './cjs.js'",
    );
    put("lib/data.json", r#"{"list":[1,2]}"#);
    put(
        "lib/wait.ts",
        "await new Promise(r => setTimeout(r, 2)); export const ready = true",
    );
    put(
        "lib/uses-wait.ts",
        "import { ready } from './wait.ts'; export const twice = [ready, ready]",
    );
    put(
        "lib/a.js",
        "import { b } from './b.js'; export const a = () => 'a' + b(); export const own = 1",
    );
    put(
        "lib/b.js",
        "import { own } from './a.js'; export const b = () => 'b' + own",
    );
    put(
        "lib/c1.js",
        "exports.early = 1; const c2 = require('./c2.js'); exports.late = c2.seen",
    );
    put("lib/c2.js", "exports.seen = require('./c1.js').early");
    put(
        "lib/compiled.js",
        "Object.defineProperty(exports, '__esModule', { value: true }); exports.default = 'own default'; exports.other = 1",
    );
    put("lib/throws.js", "throw new Error('at load')");
    for (script, expected) in [
        (
            "import Thing, { value, count, add } from './lib/esm.ts'; add(); return [value, count, Thing.name]",
            r#"[41,1,"Thing"]"#,
        ),
        (
            "const { helper, name } = require('./lib/cjs.js'); return [helper(1), name]",
            r#"[3,"/scripts/default/1/lib/cjs.js /scripts/default/1/lib"]"#,
        ),
        (
            "import fn, { extra } from './lib/fn.js'; return [fn(), extra, (await import('./lib/fn.js')).default === fn, require('./lib/fn.js') === fn]",
            r#"["called",1,true,true]"#,
        ),
        (
            "import { value, Renamed, inner } from './lib/index.js'; return [value, Renamed.name, inner.helper(0)]",
            r#"[41,"Thing",1]"#,
        ),
        (
            "import data, { list } from './lib/data.json'; return [data, list, require('./lib/data').list.length]",
            r#"[{"list":[1,2]},[1,2],2]"#,
        ),
        (
            "import { twice } from './lib/uses-wait.ts'; return twice",
            "[true,true]",
        ),
        (
            "return (await import('./lib/uses-wait.ts')).twice",
            "[true,true]",
        ),
        ("import { a } from './lib/a.js'; return [a()]", r#"["ab1"]"#),
        ("return [require('./lib/c1.js').late]", "[1]"),
        (
            "import d, { other } from './lib/compiled.js'; return [d, other]",
            r#"["own default",1]"#,
        ),
        (
            "return [require('./lib/esm.ts').value, typeof require('./lib/esm.ts').default]",
            r#"[41,"function"]"#,
        ),
        (
            "try { require('./lib/throws.js') } catch (e) { try { require('./lib/throws.js') } catch (f) { return [e.message, f.message] } }",
            r#"["at load","at load"]"#,
        ),
        (
            "try { require('./lib/wait.ts') } catch (e) { return [e.code] }",
            r#"["ERR_REQUIRE_ASYNC_MODULE"]"#,
        ),
        (
            "return [import.meta.url, import.meta.dirname, import.meta.filename, import.meta.main, import.meta.resolve('./lib/fn.js'), require.resolve('./lib/fn'), require.main === module, module.id, typeof __dirname]",
            r#"["file:///scripts/default/1/test.ts","/scripts/default/1","/scripts/default/1/test.ts",true,"file:///scripts/default/1/lib/fn.js","/scripts/default/1/lib/fn.js",true,".","undefined"]"#,
        ),
        (
            "const one = require('./lib/cjs.js'); delete require.cache[require.resolve('./lib/cjs.js')]; return [one === require('./lib/cjs.js')]",
            "[false]",
        ),
    ] {
        let answer = bench.run(script);
        assert_eq!(
            answer.as_ref().map(|answer| answer.text()).as_deref(),
            Ok(expected),
            "{script}"
        );
    }
}
