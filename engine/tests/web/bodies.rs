//! `Request` and `Response`: how they are made, and what becomes of their bodies.

#[test]
fn options_of_a_request_are_checked() {
    returns! {
        "const bad = [{ mode: 'navigate' }, { mode: 'x' }, { credentials: 'x' }, { cache: 'x' }, { cache: 'only-if-cached' }, { redirect: 'x' }, { referrerPolicy: 'x' }, { priority: 'x' }, { duplex: 'full' }, { window: 'x' }, { referrer: 'http://:x' }, { mode: 'no-cors', method: 'PUT' }, { method: 'CONNECT' }, { method: 'a b' }, { body: 'x' }, { method: 'HEAD', body: '' }, { signal: 'x' }, { headers: 'x' }, 5, 'x']; return bad.filter(o => { try { new Request('http://a', o); return true } catch (e) { return !(e instanceof TypeError) } }).map(o => JSON.stringify(o)).join()" => "";
        "const r = new Request('http://a/b#c', { mode: 'same-origin', credentials: 'include', cache: 'only-if-cached', redirect: 'manual', referrer: '', referrerPolicy: 'origin', integrity: 'sha256-x', keepalive: 1, window: null, priority: 'low' }); return [r.url, r.mode, r.credentials, r.cache, r.redirect, r.referrer, r.referrerPolicy, r.integrity, r.keepalive, r.destination, r.duplex, r.isReloadNavigation, r.isHistoryNavigation].join()" => "http://a/b#c,same-origin,include,only-if-cached,manual,,origin,sha256-x,true,,half,false,false";
        "const r = new Request('http://a'); return [r.mode, r.credentials, r.cache, r.redirect, r.referrer, r.referrerPolicy, r.keepalive, r.body, r.bodyUsed, r.signal.aborted].join()" => "cors,same-origin,default,follow,about:client,,false,,false,false";
        "return ['get', 'Delete', 'pUt', 'patch', 'CHICKEN'].map(method => new Request('http://a', { method }).method).join()" => "GET,DELETE,PUT,patch,CHICKEN";
        "return [[], ['http://u:p@a'], [''], ['/x'], [Symbol()]].map(a => { try { return new Request(...a).url } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError,TypeError,TypeError";
    }
}

#[test]
fn a_request_made_from_another_takes_its_body() {
    returns! {
        "const a = new Request('http://a', { method: 'POST', body: 'x', headers: { y: 'z' } }); const b = new Request(a); return [a.bodyUsed, b.method, b.headers.get('y'), await b.text()].join()" => "true,POST,z,x";
        // Whose body was replaced has given it away all the same; one that was not made stays as it is.
        "const a = new Request('http://a', { method: 'POST', body: 'x' }); const b = new Request(a, { body: 'y' }); return [a.bodyUsed, await b.text()].join()" => "true,y";
        "const a = new Request('http://a', { method: 'POST', body: 'x' }); try { new Request(a, { method: 'GET' , body: 'y' }) } catch { } return [a.bodyUsed, await a.text()].join()" => "false,x";
        "const a = new Request('http://a', { method: 'POST', body: 'x' }); const b = new Request(a, { headers: { q: 1 }, method: 'PUT' }); return [[...b.headers].join(), b.method, await b.text()].join()" => "q,1,PUT,x";
        "const a = new Request('http://a', { method: 'POST', body: 'x' }); await a.text(); const o = []; for (const f of [() => new Request(a), () => a.clone()]) try { f() } catch (e) { o.push(e.name) } return o.join() + new Request(a, { method: 'PUT', body: 'y' }).method" => "TypeError,TypeErrorPUT";
        "let reason; const body = new ReadableStream({ cancel(r) { reason = r } }); const sent = fetch('http://127.0.0.1:1', { method: 'POST', body, duplex: 'half', signal: AbortSignal.abort('early') }); return [reason, await sent.catch(String)].join()" => "early,early";
        // Each has a signal of its own.
        "const c = new AbortController(); const a = new Request('http://a', { signal: c.signal }); const b = a.clone(); return [a.signal === a.signal, a.signal === c.signal, a.signal === b.signal, new Request('http://a', { signal: null }).signal.aborted].join()" => "true,false,false,false";
        "const c = new AbortController(); const a = new Request('http://a', { signal: c.signal }); const b = new Request(a), d = a.clone(); c.abort('why'); return [a, b, d].map(r => r.signal.reason).join()" => "why,why,why";
    }
}

#[test]
fn responses_are_made_within_their_rules() {
    returns! {
        "return [[null, { status: 199 }], [null, { status: 600 }], [null, { status: 'x' }], ['', { status: 204 }], ['', { status: 304 }], [null, { statusText: '\\n' }], [null, { statusText: '\\u0100' }], [null, 5], [null, { headers: 5 }]].map(a => { try { new Response(...a); return 'made' } catch (e) { return e.name } }).join()" => "RangeError,RangeError,RangeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError";
        "const r = new Response(null, { status: '204', statusText: '\\xff\\t' }); return [r.status, r.ok, r.body, new Response().body, new Response(undefined, undefined).status, new Response('', null).status].join()" => "204,true,,,200,200";
        "return [Response.redirect('http://x/y').status, Response.redirect('http://x/y', 308).headers.get('location'), (() => { try { Response.redirect('http://x', 200) } catch (e) { return e.name } })(), (() => { try { Response.redirect('http://:') } catch (e) { return e.name } })()].join()" => "302,http://x/y,RangeError,TypeError";
        "const r = Response.json({ a: 1 }, { status: 201, headers: { 'content-type': 'x/y' } }); return [r.status, r.headers.get('content-type'), await r.text(), Response.json('').headers.get('content-type'), (() => { try { Response.json(() => 1) } catch (e) { return e.name } })(), (() => { try { Response.json(null, { status: 204 }) } catch (e) { return e.name } })()].join()" => r#"201,x/y,{"a":1},application/json,TypeError,TypeError"#;
        "const r = Response.error(); return [r.type, r.status, r.ok, r.body, (() => { try { r.headers.set('a', 'b') } catch (e) { return e.name } })()].join()" => "error,0,false,,TypeError";
        "return ['x', new Blob(['x'], { type: 'a/b' }), new Blob(['x']), new URLSearchParams('x'), new ArrayBuffer(1), new Uint8Array(1), new ReadableStream(), 5, { toString: () => 'x' }].map(b => new Response(b).headers.get('content-type')).join('|') + /^multipart\\/form-data; ?boundary=/.test(new Response(new FormData()).headers.get('content-type'))" => "text/plain;charset=UTF-8|a/b||application/x-www-form-urlencoded;charset=UTF-8||||text/plain;charset=UTF-8|text/plain;charset=UTF-8true";
    }
}

#[test]
fn a_body_is_used_when_somebody_has_read_from_it() {
    returns! {
        "const o = []; for (const make of [() => 'x', () => new Uint8Array(1), () => new Blob(['x']), () => ReadableStream.from([new Uint8Array(1)])]) { const r = new Response(make()); const s = r.body; o.push(r.bodyUsed); const reader = s.getReader(); o.push(r.bodyUsed); await reader.read(); o.push(r.bodyUsed); reader.releaseLock(); o.push(r.bodyUsed, await r.text().catch(e => e.name)) } return o.join()" => ["false,false,true,true,TypeError"; 4].join(",").as_str();
        "const o = []; for (const body of ['x', ReadableStream.from([])]) { const r = new Response(body); await r.body.cancel(); o.push(r.bodyUsed); for (const m of ['text', 'json', 'blob', 'arrayBuffer', 'bytes', 'formData']) o.push(await r[m]().then(() => 'read', e => e.name)) } return [...new Set(o)].join()" => "true,TypeError";
        // What was taken as a whole has a stream that nobody else can read.
        "const o = []; for (const body of ['x', new Uint8Array(1), ReadableStream.from([])]) { const r = new Response(body); await r.arrayBuffer(); o.push(r.body.locked); try { r.body.getReader() } catch (e) { o.push(e.name) } } return o.join() + (new Response().body === null)" => "true,TypeError,true,TypeError,true,TypeErrortrue";
        "const r = new Response('x'); r.body.pipeTo(new WritableStream()); const q = new Response('x'); q.body.pipeThrough(new TransformStream()); return [r.bodyUsed, q.bodyUsed].join()" => "true,true";
        "const s = new ReadableStream({ pull(c) { c.enqueue(new Uint8Array(1)) } }); const reader = s.getReader(); await reader.read(); reader.releaseLock(); const o = []; for (const make of [() => new Response(s), () => new Request('http://a', { method: 'POST', body: s, duplex: 'half' })]) try { make() } catch (e) { o.push(e.name) } return o.join()" => "TypeError,TypeError";
        "const r = new Response('x'); r.body.getReader(); return [await r.text().catch(e => e.name), (() => { try { r.clone() } catch (e) { return e.name } })(), r.bodyUsed].join()" => "TypeError,TypeError,false";
        "const o = []; for (const m of ['text', 'json', 'blob', 'arrayBuffer', 'bytes', 'formData']) for (const source of [{ start(c) { c.error(new RangeError('own')) } }, { pull() { throw new RangeError('own') } }]) o.push(await new Response(new ReadableStream(source))[m]().catch(e => e.message)); return [...new Set(o)].join()" => "own";
        "const o = []; for (const chunk of ['text', 5, undefined, {}, [1]]) o.push(await new Response(ReadableStream.from([chunk])).text().catch(e => e.name)); return [...new Set(o)].join()" => "TypeError";
    }
}

#[test]
fn clones_share_nothing() {
    returns! {
        "const r = new Response('x', { headers: { a: 1 } }); const c = r.clone(); c.headers.set('a', 2); return [r.headers.get('a'), await r.text(), c.bodyUsed, await c.text()].join()" => "1,x,false,x";
        "const o = []; for (const chunk of [new Uint8Array([1, 2]), new Float64Array([1]), new DataView(new ArrayBuffer(2)), new ArrayBuffer(3)]) { const r = new Response(new ReadableStream({ start(c) { c.enqueue(chunk); c.close() } })); const c = r.clone(); const a = (await r.body.getReader().read()).value, b = (await c.body.getReader().read()).value; o.push(a === chunk, b !== a, (b.buffer ?? b) !== (a.buffer ?? a), b.byteLength === a.byteLength) } return [...new Set(o)].join()" => "true";
        "const r = new Response(new ReadableStream({ pull(c) { c.enqueue(new Uint8Array([97])); c.close() } })); const c = r.clone(); r.body.cancel(); return [r.bodyUsed, c.bodyUsed, await c.text()].join()" => "true,false,a";
    }
}
