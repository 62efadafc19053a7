//! `Headers`, and media types as bodies and `data:` URLs read them.

#[test]
fn names_and_values_are_checked_and_normalized() {
    returns! {
        "const h = new Headers([['A', ' \\t\\r\\n1 2\\n']]); h.append('a', ''); h.append('Ü'.length === 1 ? 'b' : '', '\\xff'); return JSON.stringify([...h])" => r#"[["a","1 2, "],["b","ÿ"]]"#;
        "const bad = [['', '1'], ['a b', '1'], ['a:', '1'], ['é', '1'], ['\\u0100', '1'], ['a', 'x\\ny'], ['a', 'x\\0'], ['a', '\\u0100'], ['a', '\\ud800']]; return ['append', 'set'].map(m => bad.map(p => { try { new Headers()[m](...p); return 'done' } catch (e) { return e.name } }).every(n => n === 'TypeError')).join() + ['get', 'has', 'delete'].map(m => { try { new Headers()[m]('a b') } catch (e) { return e.name } }).join()" => "true,trueTypeError,TypeError,TypeError";
        "return [null, 5, 'a', true, [['a']], [['a', 'b', 'c']], ['ab'], [[]], { 'a b': 1 }, { a: '\\u0100' }, { a: Symbol() }].map(i => { try { new Headers(i); return 'done' } catch (e) { return e.name } }).join()" => ["TypeError"; 11].join(",").as_str();
        "return [[], {}, undefined, new Map([['a', 1]]), new Headers({ a: 1 }), (function* () { yield ['a', 1] })(), [new Set(['a', '1'])], new Proxy({ a: 1 }, {})].map(i => [...new Headers(i)].join()).join('|')" => "|||a,1|a,1|a,1|a,1|a,1";
        "const h = new Headers({ a: 1 }); for (const m of ['append', 'set', 'get', 'has', 'delete', 'forEach']) { try { h[m](); return m } catch (e) { if (!(e instanceof TypeError)) return m } } try { h.append('a'); return 'append' } catch { } return [h.get('none'), h.has('A'), h.set('a', 2), h.get('A'), h.delete('A'), h.has('a')].join()" => ",true,,2,,false";
    }
}

#[test]
fn records_are_read_in_the_order_of_the_specification() {
    let log = "const log = []; const seen = new Proxy(RECORD, { ownKeys: (t) => { log.push('keys'); return Reflect.ownKeys(t) }, getOwnPropertyDescriptor: (t, k) => { log.push('own ' + String(k)); return Reflect.getOwnPropertyDescriptor(t, k) }, get: (t, k) => { log.push('get ' + String(k)); return t[k] } }); try { new Headers(seen) } catch (e) { log.push(e.name) } return log.join()";
    let of = |record: &str| log.replace("RECORD", record);
    returns! {
        of("{ b: 1, a: 2 }").as_str() => "get Symbol(Symbol.iterator),keys,own b,get b,own a,get a";
        of("{ a: 1, 'ü\\u0100': 2, c: 3 }").as_str() => "get Symbol(Symbol.iterator),keys,own a,get a,own ü\u{100},TypeError";
        of("{ a: '\\u0100', b: 1 }").as_str() => "get Symbol(Symbol.iterator),keys,own a,get a,TypeError";
        // All are read before the first is refused.
        of("{ 'a b': 1, c: 2 }").as_str() => "get Symbol(Symbol.iterator),keys,own a b,get a b,own c,get c,TypeError";
        of("Object.defineProperty({ a: 1 }, 'hidden', { value: 1 })").as_str() => "get Symbol(Symbol.iterator),keys,own a,get a,own hidden";
        of("{ [Symbol.toStringTag]: 1 }").as_str() => "get Symbol(Symbol.iterator),keys,own Symbol(Symbol.toStringTag),TypeError";
        "const h = new Headers({ a: 1 }); h[Symbol.iterator] = function* () { yield ['own', 'iterator'] }; return [...new Headers(h)].join()" => "own,iterator";
    }
}

#[test]
fn iterators_are_sorted_and_live() {
    returns! {
        "const h = new Headers([['c', 1], ['B', 2], ['set-cookie', 'y=2'], ['a', 3], ['b', 4], ['Set-Cookie', 'x=1']]); return [[...h.keys()], [...h.values()], h.getSetCookie(), h.get('set-cookie')].join('|')" => "a,b,c,set-cookie,set-cookie|3,2, 4,1,y=2,x=1|y=2,x=1|y=2, x=1";
        "const h = new Headers({ a: 1, b: 2, c: 3 }); const o = []; for (const [name] of h) { o.push(name); if (name === 'a') h.delete('b'); if (name === 'c' && !h.has('d')) h.set('d', 4) } return o.join()" => "a,c,d";
        "const i = new Headers({ a: 1 }).entries(); const p = Object.getPrototypeOf(i); return [p === Object.getPrototypeOf(new Headers().keys()), Object.getPrototypeOf(p) === Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), p[Symbol.toStringTag], Object.getOwnPropertyDescriptor(p, 'next').enumerable, i[Symbol.iterator]() === i, 'return' in i, JSON.stringify(i.next()), JSON.stringify(i.next()), Headers.prototype.entries === Headers.prototype[Symbol.iterator]].join()" => r#"true,true,Headers Iterator,true,true,false,{"value":["a","1"],"done":false},{"done":true},true"#;
        "const o = []; new Headers({ a: 1, b: 2 }).forEach(function (value, name, all) { o.push(name + value + this.x + (all instanceof Headers)) }, { x: 'y' }); return o.join()" => "a1ytrue,b2ytrue";
        "return [new FormData().entries(), new URLSearchParams().keys()].map(i => `${Object.prototype.toString.call(i)} ${'throw' in i}`).join()" => "[object FormData Iterator] false,[object URLSearchParams Iterator] false";
    }
}

#[test]
fn media_types_of_bodies_are_read_as_the_web_reads_them() {
    let body = "const type = async (...values) => (await new Response('x', { headers: values.map(v => ['Content-Type', v]) }).blob()).type;";
    let of = |rest: &str| format!("{body} return {rest}");
    returns! {
        of("[await type('TEXT/Html'), await type('text/html;charset=UTF-8'), await type('text/html ; a=b'), await type('text/html;a=\"b c\\\\\"\"'), await type('text/html; =x;a;b=;c=1;c=2')].join('|')").as_str() => r#"text/html|text/html;charset=utf-8|text/html;a=b|text/html;a="b c\""|text/html;c=1"#;
        // The last that is one counts; `*/*` and what is none do not. A charset stays while the type is the same.
        of("[await type('text/plain', 'text/html'), await type('text/html', '*/*'), await type('text/html', 'nothing'), await type('text/html;charset=x', 'text/html'), await type('text/html;charset=x', 'text/plain'), await type('a/b;c=\"d,e\"'), await type('none')].join('|')").as_str() => r#"text/html|text/html|text/html|text/html;charset=x|text/plain|a/b;c="d,e"|"#;
        "const of = async (u) => { try { const r = await fetch(u); return r.headers.get('content-type') + ' ' + await r.text() } catch (e) { return e.name } }; return (await Promise.all(['data:,X', 'data:;x=y,X', 'data:text/html,%3cb%3E#no', 'data:TEXT/html;Charset=UTF-8,X', 'data:text/plain;,X', 'data:x/x; base64 ,WA', 'data:x/x;base64,W%41', 'data:x/x;base64;base64,WA', 'data:x/x;BASE64,W', 'data:nothing,X', 'data:x', 'data:*/*,X', 'data:text/plain;a=\",\",X'].map(of))).join('|')" => "text/plain;charset=US-ASCII X|text/plain;x=y X|text/html <b>|text/html;charset=UTF-8 X|text/plain X|x/x X|x/x X|x/x X|TypeError|text/plain;charset=US-ASCII X|TypeError|*/* X|text/plain;a=\"\" \",X";
        "const of = (integrity) => fetch('data:,X', { integrity }).then(r => r.text(), e => e.name); const d = async (n) => Buffer.from(await crypto.subtle.digest(n, new Uint8Array([88]))).toString('base64'); const good = await d('SHA-256'), best = await d('SHA-512'); return (await Promise.all([of(''), of('md5-x nonsense'), of(`sha256-${good}`), of(`sha256-${good.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`), of('sha256-AAAA'), of(`sha256-AAAA sha512-${best}`), of(`sha256-${good} sha512-AAAA`), of(`sha512-AAAA\tsha512-${best}?x`)])).join()" => "X,X,X,X,TypeError,X,TypeError,X";
        "const of = async (type, text) => { try { return [...await new Response(text, { headers: { 'content-type': type } }).formData()].join() } catch (e) { return e.name } }; const part = '--b\\r\\ncontent-disposition: form-data; name=n\\r\\n\\r\\nv\\r\\n--b--'; return (await Promise.all([of('Application/X-WWW-form-urlencoded; a=b', 'x=1'), of('application/x-www-form-urlencoded', '\\ufeffx=1'), of('application/x-www-form-urlencodedx', 'x=1'), of('multipart/form-data; boundary=b', part), of('multipart/form-data; boundary=\"b\"; x', part), of('multipart/form-data', part), of('text/plain', 'x')])).join('|')" => "x,1|\u{feff}x,1|TypeError|n,v|n,v|TypeError|TypeError";
    }
}
