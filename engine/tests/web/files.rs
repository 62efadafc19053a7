//! `Blob`, `File`, `FileReader`, `FormData`, and clones of values.

#[test]
fn blobs_are_made_of_whatever_is_given() {
    returns! {
        "const o = []; for (const a of [[], [undefined], [[]], [['a', 1, null, {}, [2]]], [new Uint8Array([1, 2])], [new String('ab')], [{ [Symbol.iterator]: Array.prototype[Symbol.iterator], length: 2, 0: 'x' }], [[new Blob(['b']), new Uint16Array([65]), new DataView(new ArrayBuffer(1)), new ArrayBuffer(2)]]]) o.push(new Blob(...a).size); return o.join()" => "0,0,0,22,2,2,10,6";
        "return [[null], ['text'], [5], [{}], [() => {}], [[], 5], [[], 'x'], [[], { endings: 'x' }], [[], { get type() { throw new RangeError() } }]].map(a => { try { new Blob(...a); return 'made' } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,RangeError";
        "return ['A/B', 'te(xt)', '\\u00e5', 'a\\u0000', null, undefined].map(type => new Blob([], { type }).type).join('|')" => "a/b|te(xt)|||null|";
        "return await new Blob(['a\\r\\nb\\rc\\nd\\ud800'], { endings: 'native' }).text() + new Blob(['\\r\\n']).size" => "a\nb\nc\nd\u{fffd}2";
        // Texts are made in order, and the options are read after them.
        "const o = []; new Blob([{ toString() { o.push(1); return '' } }, { toString() { o.push(2); return '' } }], { get type() { o.push('type') }, get endings() { o.push('endings') } }); return o.join()" => "1,2,endings,type";
        "const b = new Blob(['0123456789'], { type: 'a/b' }); const at = async (...a) => { const s = b.slice(...a); return await s.text() + s.type }; return [await at(), await at(3, 6), await at(-3), await at(-3, -1), await at(6, 3), await at(0, 99), await at(2, undefined, 'C/D'), await at(null, 1, '\\xff'), await at(NaN, 2)].join()" => "0123456789,345,789,78,,0123456789,23456789c/d,0,01";
        "const b = new Blob(['abc']); const r = b.stream().getReader({ mode: 'byob' }); const o = []; for (;;) { const { value, done } = await r.read(new Uint8Array(2)); if (done) break; o.push(value.length) } return [o.reduce((a, n) => a + n, 0), b.stream() !== b.stream(), (await new Response(b.stream()).text())].join()" => "3,true,abc";
        "return [[[]], [[], 'n', 5], [5, 'n'], []].map(a => { try { new File(...a); return 'made' } catch (e) { return e.name } }).join() + [new File([], 5).name, new File([], 'a/b\\ud800').name, new File([], 'n', { lastModified: '7' }).lastModified, new File([], 'n', { lastModified: NaN }).lastModified, new File(['x'], 'n').slice() instanceof File].join()" => "TypeError,TypeError,TypeError,TypeError5,a/b\u{fffd},7,0,false";
    }
}

#[test]
fn a_file_reader_tells_by_events() {
    let read = "const read = (begin) => new Promise((resolve) => { const r = new FileReader(); const o = [r.readyState]; for (const type of ['loadstart', 'progress', 'load', 'loadend', 'error', 'abort']) r[`on${type}`] = (e) => { o.push(`${type} ${e.loaded} ${r.readyState}`); if (type === 'loadend') resolve([...o, r.result].join()) }; begin(r); o.push(r.readyState, r.result) });";
    let of = |rest: &str| format!("{read} return {rest}");
    returns! {
        of("await read(r => r.readAsText(new Blob(['äb'])))").as_str() => "0,1,,loadstart 0 1,progress 3 1,load 3 2,loadend 3 2,äb";
        of("await read(r => r.readAsText(new Blob([])))").as_str() => "0,1,,loadstart 0 1,load 0 2,loadend 0 2,";
        of("await read(r => { r.readAsText(new Blob(['x'])); setImmediate(() => r.abort()) })").as_str() => "0,1,,loadstart 0 1,abort 0 2,loadend 0 2,";
        "const as = (m, b, ...a) => new Promise(r => { const f = new FileReader(); f.onload = () => r(f.result); f[m](b, ...a) }); return [await as('readAsDataURL', new Blob(['ab'], { type: 'a/b' })), await as('readAsDataURL', new Blob()), await as('readAsBinaryString', new Blob([new Uint8Array([255])])), (await as('readAsArrayBuffer', new Blob(['abc']))).byteLength, await as('readAsText', new Blob([new Uint8Array([0xe4])], { type: 'x/y;charset=latin1' })), await as('readAsText', new Blob([new Uint8Array([0xe4])]), 'iso-8859-2'), await as('readAsText', new Blob([new Uint8Array([0xff, 0xfe, 65, 0])]), 'latin1')].join()" => "data:a/b;base64,YWI=,data:application/octet-stream;base64,,ÿ,3,ä,ä,A";
        "const f = new FileReader(); f.readAsText(new Blob(['x'])); const o = []; for (const g of [() => f.readAsText(new Blob()), () => new FileReader().readAsText('x')]) try { g() } catch (e) { o.push(e.name) } return [...o, FileReader.DONE, f.LOADING, f.error].join()" => "InvalidStateError,TypeError,2,1,";
    }
}

#[test]
fn forms_keep_their_entries_in_order() {
    returns! {
        "const f = new FormData(); f.append('a', 1); f.append('b', null); f.append('a', new Blob(['x'], { type: 'a/b' })); f.append('c', new File([], 'n'), 'm'); f.set('b', 2); f.set('d', 'e'); return [...f].map(([k, v]) => k + (typeof v === 'string' ? v : `${v.name}${v.type}`)).join() + f.has('a') + f.getAll('a').length + f.get('z')" => "a1,b2,abloba/b,cm,detrue2null";
        "const f = new FormData(); return [() => f.append('a'), () => f.append('a', 'b', 'c'), () => f.set('a', 5, 'c'), () => f.get(), () => new FormData({})].map(g => { try { g(); return 'done' } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError,TypeError,TypeError";
        "const f = new FormData(); f.append('a\"\\r\\n', 'b\\nc'); f.append('f', new File(['x'], 'q\"\\n.txt')); const t = await new Response(f).text(); return t.replaceAll(/-{2,}[^\\r]*/g, '').split('\\r\\n').filter(Boolean).join('|')" => r#"Content-Disposition: form-data; name="a%22%0D%0A"|b|c|Content-Disposition: form-data; name="f"; filename="q%22%0A.txt"|Content-Type: application/octet-stream|x"#;
        "const f = new FormData(); f.append('a', '1'); f.append('b', '2'); const o = []; for (const [k] of f) { o.push(k); f.delete('b') } return o.join() + [...f.keys()]" => "aa";
    }
}

#[test]
fn values_are_cloned_or_refused() {
    returns! {
        "const o = []; for (const make of [() => new URL('http://a'), () => new URLSearchParams(), () => new Headers(), () => new Response(), () => new Event('x'), () => new EventTarget(), () => new AbortController().signal, () => new FormData(), () => new ReadableStream(), () => performance, () => new MessageChannel().port1, () => Symbol(), () => () => 1, () => new WeakMap(), () => Promise.resolve()]) try { structuredClone(make()); o.push(String(make)) } catch (e) { o.push(e.name) } return [...new Set(o)].join()" => "DataCloneError";
        "const c = (v) => structuredClone(v); const sparse = [1, , 3]; sparse.x = 'y'; return [Object.is(c(-0), -0), Number.isNaN(c(NaN)), c(10n), c(new Boolean(false)) instanceof Boolean, c(Object('s')).length, Object(c(Object(1n))) instanceof BigInt, c(new Date(NaN)).getTime(), c(/a/gy).lastIndex, 1 in c(sparse), c(sparse).x, c({ __proto__: { a: 1 } }).a, Object.keys(c(Object.create({}, { a: { value: 1 }, b: { value: 2, enumerable: true } }))).join()].join('|')" => "true|true|10|true|1|true|NaN|0|false|y||b";
        "class Own extends TypeError { name = 'Own' } const e = structuredClone(Object.assign(new Own('m', { cause: { a: 1 } }), { extra: 1 })); const d = structuredClone(new DOMException('m', 'AbortError')); return [e.constructor === Error, e.message, e.cause.a, 'extra' in e, d instanceof DOMException, d.name, d.code].join()" => "true,m,1,false,true,AbortError,20";
        "const b = new ArrayBuffer(8); const v = new Uint8Array(b, 2, 3); const [x, y] = structuredClone([v, new DataView(b)]); return [x.buffer === y.buffer, x.byteOffset, x.length, x.buffer.byteLength, structuredClone(new Uint8Array(new ArrayBuffer(2, { maxByteLength: 4 }))).buffer.maxByteLength].join()" => "true,2,3,8,4";
        "const b = new ArrayBuffer(4); const o = []; for (const t of [[b, b], [{}], [5], [Symbol()]]) try { structuredClone(null, { transfer: t }) } catch (e) { o.push(e.name) } const moved = structuredClone({ b }, { transfer: [b] }); try { structuredClone(b) } catch (e) { o.push(e.name) } try { structuredClone(1, { transfer: [b] }) } catch (e) { o.push(e.name) } return [...new Set(o), b.detached, moved.b.byteLength].join()" => "DataCloneError,true,4";
        "const k = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']); const { c } = structuredClone({ c: k }); return [c.type, c.algorithm.hash.name, (await crypto.subtle.sign('HMAC', c, new Uint8Array(1))).byteLength].join()" => "secret,SHA-256,32";
        "const f = structuredClone(new File(['x'], 'n', { type: 'a/b', lastModified: 5 })); const b = structuredClone({ b: new Blob(['y']) }).b; return [f.name, f.type, f.lastModified, await f.text(), await b.text(), b instanceof File].join()" => "n,a/b,5,x,y,false";
    }
}
