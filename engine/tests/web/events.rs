//! Events, abort signals, and errors that are told.

#[test]
fn listeners_are_added_and_removed_by_the_rules() {
    returns! {
        "const read = []; new EventTarget().addEventListener('x', () => {}, { get passive() { read.push('passive') }, get capture() { read.push('capture') }, get once() { read.push('once') }, get signal() { read.push('signal') } }); new EventTarget().removeEventListener('x', () => {}, { get passive() { read.push('never') }, get capture() { read.push('capture') } }); return read.join()" => "capture,once,passive,signal,capture";
        "const t = new EventTarget(); const o = []; for (const a of [['x'], [], ['x', 5], ['x', 'f'], ['x', null, { signal: null }], ['x', () => {}, { signal: 1 }]]) try { t.addEventListener(...a); o.push('added') } catch (e) { o.push(e.name) } t.addEventListener('x', null); t.addEventListener('x', undefined, { signal: AbortSignal.abort() }); t.removeEventListener('x', null); return o.join()" => "TypeError,TypeError,TypeError,TypeError,TypeError,TypeError";
        "const t = new EventTarget(); let n = 0; const f = () => { n += 1 }; t.addEventListener('x', f); t.addEventListener('x', f, false); t.addEventListener('x', f, true); t.addEventListener('x', f, {}); t.dispatchEvent(new Event('x')); t.removeEventListener('x', f, { capture: true }); t.removeEventListener('x', f, 0); t.dispatchEvent(new Event('x')); return n" => "2";
        "const t = new EventTarget(), c = new AbortController(); let n = 0; t.addEventListener('x', () => { n += 1 }, { signal: c.signal }); t.addEventListener('x', () => { n += 10 }, { signal: AbortSignal.abort() }); t.dispatchEvent(new Event('x')); c.abort(); t.dispatchEvent(new Event('x')); return n" => "1";
        "const t = new EventTarget(); const o = []; t.addEventListener('x', () => { o.push(1); t.addEventListener('x', () => o.push('late')); t.removeEventListener('x', third) }); t.addEventListener('x', () => o.push(2)); const third = () => o.push(3); t.addEventListener('x', third); t.dispatchEvent(new Event('x')); return o.join()" => "1,2";
        "const t = new EventTarget(); const e = new Event('x', { cancelable: true }); t.addEventListener('x', (e) => { e.preventDefault() }, { passive: true }); t.dispatchEvent(e); const seen = [e.defaultPrevented]; t.addEventListener('x', (e) => { seen.push(e.eventPhase, e.currentTarget === t, e.composedPath().length); e.returnValue = false }); try { t.dispatchEvent(e) } finally { seen.push(e.defaultPrevented, e.eventPhase, e.currentTarget, e.composedPath().length, e.target === t) } return seen.join()" => "false,2,true,1,true,0,,0,true";
    }
}

#[test]
fn events_are_what_they_were_made() {
    returns! {
        "const e = new Event('x', null); const own = Object.getOwnPropertyDescriptor(e, 'isTrusted'); return [e.isTrusted, own.configurable, own.enumerable, typeof own.get, own.set, own.get === Object.getOwnPropertyDescriptor(new CustomEvent('y'), 'isTrusted').get, e.type, e.bubbles, Event.AT_TARGET, e.BUBBLING_PHASE].join()" => "false,false,true,function,,true,x,false,2,3";
        "return [[], ['x', 5], ['x', 'a']].map(a => { try { new Event(...a) } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError";
        "const e = new Event('x', { cancelable: true }); e.preventDefault(); e.stopPropagation(); e.initEvent('y', true); return [e.type, e.bubbles, e.cancelable, e.defaultPrevented, e.cancelBubble, e.initEvent.length].join()" => "y,true,false,false,false,1";
        "const t = new EventTarget(); const e = new Event('x'); let name; t.addEventListener('x', () => { try { t.dispatchEvent(e) } catch (x) { name = x.name } e.initEvent('z') }); t.dispatchEvent(e); try { t.dispatchEvent({}) } catch (x) { return [name, e.type, x.name].join() }" => "InvalidStateError,x,TypeError";
    }
}

#[test]
fn signals_follow_each_other_in_order() {
    returns! {
        "const c = new AbortController(); const o = []; const a = [0, 1, 2].map(() => AbortSignal.any([c.signal])); const b = AbortSignal.any([a[0], a[2]]); [c.signal, ...a, b].forEach((s, i) => s.addEventListener('abort', (e) => o.push(i, e.isTrusted, b.aborted))); c.abort(); return o.join()" => "0,true,true,1,true,true,2,true,true,3,true,true,4,true,true";
        "const a = new AbortController(), b = new AbortController(); const any = AbortSignal.any(new Set([a.signal, AbortSignal.any([b.signal])])); let n = 0; any.onabort = () => { n += 1 }; b.abort(1); a.abort(2); return [any.reason, n, AbortSignal.any([]).aborted, AbortSignal.any([AbortSignal.abort(3), AbortSignal.abort(4)]).reason].join()" => "1,1,false,3";
        "const c = new AbortController(); c.abort(undefined); const made = AbortSignal.abort(null); return [c.signal.reason.name, made.reason, made.aborted, (() => { try { made.throwIfAborted() } catch (e) { return String(e) } })(), AbortSignal.timeout(1e6).aborted].join()" => "AbortError,,true,null,false";
        "const o = []; for (const f of [() => new AbortSignal(), () => AbortSignal.any(), () => AbortSignal.any([{}]), () => AbortSignal.timeout(), () => AbortSignal.timeout(-1)]) try { f(); o.push('made') } catch (e) { o.push(e instanceof TypeError || e instanceof RangeError) } return o.join()" => "true,true,true,true,true";
    }
}

#[test]
fn a_reported_error_is_told_and_the_script_goes_on() {
    returns! {
        "reportError(new Error('told')); try { reportError() } catch (e) { return e.name }" => "TypeError";
        "const seen = []; process.on('uncaughtException', (e) => seen.push(e.message)); reportError(new Error('told')); return seen.join()" => "told";
    }
}
