//! Streams: readable, byte, writable, transform, and pipes between them.

#[test]
fn readable_streams() {
    returns! {
        "const o = []; const s = new ReadableStream({ start(c) { o.push(c.desiredSize) }, pull(c) { o.push('pull'); c.enqueue('x'); if (o.length > 4) c.close() }, cancel(r) { o.push('cancel ' + r) } }, { highWaterMark: 2 }); await new Promise(r => setTimeout(r, 10)); const r = s.getReader(); await r.read(); await r.cancel('why'); o.push((await r.read()).done, s.locked); r.releaseLock(); o.push(s.locked); return o.join()" => "2,pull,pull,pull,cancel why,true,true,false";
        "const s = new ReadableStream({ start(c) { c.enqueue(1); c.error(new RangeError('bad')) } }); const r = s.getReader(); const o = [await r.read().catch(e => e.message), await r.closed.catch(e => e.message)]; try { s.getReader() } catch (e) { o.push(e.name) } r.releaseLock(); o.push(await r.read().catch(e => e.name), await r.closed.catch(e => e.name), await s.cancel().catch(e => e.message)); return o.join()" => "bad,bad,TypeError,TypeError,TypeError,bad";
        "const o = []; for (const f of [() => new ReadableStream({ type: 'x' }), () => new ReadableStream(null), () => new ReadableStream({}, { highWaterMark: -1 }), () => new ReadableStream({ start: 5 }), () => new ReadableStream({ type: 'bytes' }, { size() {} }), () => ReadableStream.from(5), () => new ReadableStream().getReader({ mode: 'byob' }), () => new ReadableStream().getReader({ mode: 'x' }), () => new ReadableStreamDefaultReader({}), () => new ReadableStreamDefaultController()]) try { f(); o.push('made') } catch (e) { o.push(e.name) } return o.join()" => "TypeError,TypeError,RangeError,TypeError,RangeError,TypeError,TypeError,TypeError,TypeError,TypeError";
        "const o = []; const s = new ReadableStream({ pull(c) { c.enqueue(1) }, cancel() { o.push('cancelled') } }); for await (const c of s) { o.push(c); break } o.push(s.locked); const t = ReadableStream.from([1, 2]); for await (const c of t.values({ preventCancel: true })) { o.push(c); break } o.push((await t.getReader().read()).value); return o.join()" => "1,cancelled,false,1,2";
        "const o = []; const s = new ReadableStream({ start(c) { c.enqueue('a'); c.enqueue('b'); c.close() }, cancel: (r) => { o.push(r.join('+')) } }); const [x, y] = s.tee(); const read = async (t) => { const l = []; for await (const c of t) l.push(c); return l.join('') }; o.push(await read(x), await read(y)); let reason; const [p, q] = new ReadableStream({ cancel: (r) => { reason = r.join('+') } }).tee(); await Promise.all([p.cancel(1), q.cancel(2)]); return [...o, reason, s.locked].join()" => "ab,ab,1+2,true";
        "let returned; const from = ReadableStream.from({ async *[Symbol.asyncIterator]() { try { yield 1; yield 2 } finally { returned = true } } }); const r = from.getReader(); const first = (await r.read()).value; await r.cancel(); return [first, returned, (await ReadableStream.from([Promise.resolve(3)]).getReader().read()).value].join()" => "1,true,3";
    }
}

#[test]
fn byte_streams() {
    returns! {
        "const s = new ReadableStream({ type: 'bytes', start(c) { c.enqueue(new Uint8Array([1, 2, 3, 4, 5])) } }); const r = s.getReader({ mode: 'byob' }); const view = new Uint8Array(2); const a = await r.read(view); const b = await r.read(new Uint16Array(1)); return [a.value.join(' '), view.byteLength, b.value.byteLength, (await r.read(new DataView(new ArrayBuffer(4)))).value.byteLength].join()" => "1 2,0,2,1";
        "const o = []; const s = new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 4, pull(c) { const v = c.byobRequest.view; o.push(v.byteLength); v[0] = 7; c.byobRequest.respond(1) } }); o.push((await s.getReader().read()).value.join()); return o.join()" => "4,7";
        "const s = new ReadableStream({ type: 'bytes', pull(c) { c.enqueue(new Uint8Array([1])) } }); const r = s.getReader({ mode: 'byob' }); const { value } = await r.read(new Uint8Array(4), { min: 3 }); return value.length" => "3";
        "const s = new ReadableStream({ type: 'bytes', start(c) { c.close() } }); const r = s.getReader({ mode: 'byob' }); const { value, done } = await r.read(new Uint8Array(3)); const o = [value.length, done]; for (const v of [new Uint8Array(0), {}, undefined]) o.push(await r.read(v).catch(e => e.name)); return o.join()" => "0,true,TypeError,TypeError,TypeError";
        "const o = []; new ReadableStream({ type: 'bytes', start(c) { for (const v of ['x', new Uint8Array(0), {}]) try { c.enqueue(v) } catch (e) { o.push(e.name) } const b = new Uint8Array(2); c.enqueue(b); o.push(b.byteLength, c.byobRequest) } }); return o.join()" => "TypeError,TypeError,TypeError,0,";
        "const s = new ReadableStream({ type: 'bytes', start(c) { c.enqueue(new Uint8Array([1, 2])); c.close() } }); const [a, b] = s.tee(); const x = (await a.getReader({ mode: 'byob' }).read(new Uint8Array(2))).value, y = (await b.getReader().read()).value; return [x.join(' '), y.join(' '), x.buffer !== y.buffer].join()" => "1 2,1 2,true";
    }
}

#[test]
fn writable_streams() {
    returns! {
        "const o = []; const s = new WritableStream({ start(c) { o.push('start', c.signal.aborted) }, async write(c) { o.push(c) }, close() { o.push('close') } }, { highWaterMark: 2 }); const w = s.getWriter(); o.push(w.desiredSize); w.write('a'); w.write('b'); o.push(w.desiredSize); await w.close(); o.push(w.desiredSize, await w.write('c').catch(e => e.name)); return o.join()" => "start,false,2,0,a,b,close,0,TypeError";
        "const o = []; const s = new WritableStream({ write() { throw new RangeError('full') } }); const w = s.getWriter(); o.push(await w.write(1).catch(e => e.message), await w.closed.catch(e => e.message), await w.ready.catch(e => e.message), w.desiredSize, await w.close().catch(e => e.name)); return o.join()" => "full,full,full,,TypeError";
        "let signal; const o = []; const s = new WritableStream({ start(c) { signal = c.signal }, write: () => new Promise(r => signal.addEventListener('abort', () => { o.push('told'); r() })), abort(r) { o.push('abort ' + r) } }); const w = s.getWriter(); await w.ready; const writing = w.write(1); await Promise.resolve(); await w.abort('why'); o.push(signal.reason, await writing.then(() => 'written', e => String(e)), await w.closed.catch(String)); return o.join()" => "told,abort why,why,written,why";
        "const s = new WritableStream(); const w = s.getWriter(); const o = [s.locked]; try { s.getWriter() } catch (e) { o.push(e.name) } o.push(await s.abort().catch(e => e.name), await s.close().catch(e => e.name)); w.releaseLock(); o.push(s.locked, await w.closed.catch(e => e.name), await s.close()); try { new WritableStream({ type: 'x' }) } catch (e) { o.push(e.name) } return o.join()" => "true,TypeError,TypeError,TypeError,false,TypeError,,RangeError";
    }
}

#[test]
fn transforms_and_pipes() {
    returns! {
        "const o = []; const t = new TransformStream({ start(c) { c.enqueue('s') }, transform(x, c) { c.enqueue(x + x) }, flush(c) { c.enqueue('f') } }); for await (const x of ReadableStream.from(['a', 'b']).pipeThrough(t)) o.push(x); return o.join()" => "s,aa,bb,f";
        "const o = []; const t = new TransformStream({ transform(x, c) { if (x === 2) c.terminate(); else c.enqueue(x) } }); const s = ReadableStream.from([1, 2, 3]); const end = s.pipeTo(t.writable).catch(e => e.name); for await (const x of t.readable) o.push(x); return [...o, await end].join()" => "1,TypeError";
        "const t = new TransformStream({ transform() { throw new RangeError('in it') } }); const w = t.writable.getWriter(); const r = t.readable.getReader(); w.write(1).catch(() => {}); return [await r.read().catch(e => e.message), await w.closed.catch(e => e.message)].join()" => "in it,in it";
        "let reason; const t = new TransformStream({ cancel(r) { reason = r } }); await t.readable.cancel('gone'); return [reason, await t.writable.getWriter().closed.catch(String)].join()" => "gone,gone";
        "const o = []; const bad = () => new ReadableStream({ start(c) { c.error('source') } }); const sink = () => new WritableStream({ abort(r) { o.push('abort ' + r) }, close() { o.push('close') } }); o.push(await bad().pipeTo(sink()).catch(String), await bad().pipeTo(sink(), { preventAbort: true }).catch(String)); await ReadableStream.from([]).pipeTo(sink()); await ReadableStream.from([]).pipeTo(sink(), { preventClose: true }); return o.join()" => "abort source,source,source,close";
        "const o = []; const source = () => new ReadableStream({ pull(c) { c.enqueue(1) }, cancel(r) { o.push('cancel ' + r) } }); const sink = () => new WritableStream({ write() { throw 'sink' } }); o.push(await source().pipeTo(sink()).catch(String), await source().pipeTo(sink(), { preventCancel: true }).catch(String)); return o.join()" => "cancel sink,sink,sink";
        "const o = []; const c = new AbortController(); const s = new ReadableStream({ cancel(r) { o.push('cancel ' + r) } }); const p = s.pipeTo(new WritableStream({ abort(r) { o.push('abort ' + r) } }), { signal: c.signal }); c.abort('stop'); o.push(await p.catch(String), s.locked); try { s.pipeThrough({}) } catch (e) { o.push(e.name) } o.push(await s.pipeTo('x').catch(e => e.name)); return o.join()" => "abort stop,cancel stop,stop,false,TypeError,TypeError";
        "const { size } = new ByteLengthQueuingStrategy({ highWaterMark: 3 }); return [size(new Uint8Array(5)), new CountQueuingStrategy({ highWaterMark: '4' }).highWaterMark, new CountQueuingStrategy({ highWaterMark: 1 }).size(), (() => { try { new CountQueuingStrategy() } catch (e) { return e.name } })()].join()" => "5,4,1,TypeError";
    }
}
