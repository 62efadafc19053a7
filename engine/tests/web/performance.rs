//! `performance`: marks, measures and their observers.

#[test]
fn marks_and_measures_take_what_the_specification_says() {
    returns! {
        "const m = performance.mark('a', { startTime: 5, detail: { x: 1 } }); return [m instanceof PerformanceMark, m instanceof PerformanceEntry, String(m), m.name, m.entryType, m.startTime, m.duration, m.detail.x, new PerformanceMark('b').detail, JSON.stringify(m)].join()" => r#"true,true,[object PerformanceMark],a,mark,5,0,1,,{"name":"a","entryType":"mark","startTime":5,"duration":0,"detail":{"x":1}}"#;
        "const o = []; for (const a of [[], ['a', 5], ['a', 'x'], ['a', { startTime: -1 }], ['a', { startTime: NaN }], ['a', { detail: Symbol() }], ['a', { detail: () => 1 }]]) for (const f of [() => performance.mark(...a), () => new PerformanceMark(...a)]) try { f(); o.push('made') } catch (e) { o.push(e.name) } return [...new Set(o)].join()" => "TypeError,DataCloneError";
        "const detail = { n: 1 }; const m = performance.mark('a', { detail }); detail.n = 2; return m.detail.n" => "1";
        "performance.mark('a', { startTime: 10 }); performance.mark('b', { startTime: 30 }); const of = (...a) => { const m = performance.measure('m', ...a); return `${m.startTime}+${m.duration}` }; return [of('a', 'b'), of({ start: 'a', end: 'b' }), of({ start: 'a', duration: 5 }), of({ end: 'b', duration: 5 }), of({ start: 1, end: 2 }), of(undefined, 'b'), of(null, 'b'), of({ detail: 1, end: 20 })].join()" => "10+20,10+20,10+5,25+5,1+1,0+30,0+30,0+20";
        "performance.mark('a'); return [['m', 'none'], ['m', { start: 'a', end: 'a', duration: 1 }], ['m', { duration: 1 }], ['m', { detail: 1 }], ['m', { start: 'a' }, 'a'], ['m', { start: -1 }], ['m', { start: 'a', duration: -1 }], []].map(a => { try { performance.measure(...a); return 'made' } catch (e) { return e.name } }).join()" => "SyntaxError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError";
        "performance.mark('b', { startTime: 2 }); performance.mark('a', { startTime: 1 }); performance.measure('m', { start: 0, end: 1 }); const all = performance.getEntries().map(e => e.name).join(''); performance.clearMarks('b'); performance.clearMeasures(); return [all, performance.getEntriesByType('mark').length, performance.getEntriesByName('a', 'measure').length, performance.getEntriesByName('a').length].join()" => "mab,1,0,1";
        "return [PerformanceEntry, PerformanceMeasure, Performance, PerformanceObserverEntryList].map(C => { try { new C('a', 'b', 1, 2) } catch (e) { return e.name } }).join() + (require('perf_hooks').performance === performance)" => "TypeError,TypeError,TypeError,TypeErrortrue";
    }
}

#[test]
fn observers_are_told_in_a_task_of_their_own() {
    returns! {
        "const o = []; const seen = new PerformanceObserver((list, observer) => { o.push(list.getEntries().map(e => e.name).join('+'), observer === seen, list.getEntriesByType('measure').length); seen.disconnect() }); seen.observe({ entryTypes: ['mark', 'measure', 'unknown'] }); performance.mark('b', { startTime: 9 }); performance.mark('a', { startTime: 3 }); performance.measure('m', { start: 1, end: 2 }); o.push('sync'); await new Promise(r => setTimeout(r, 20)); performance.mark('c'); await new Promise(r => setTimeout(r, 20)); return o.join()" => "sync,m+a+b,true,1";
        "performance.mark('early'); const o = []; const p = new PerformanceObserver((l) => o.push(l.getEntries().map(e => e.name).join('+'))); p.observe({ type: 'mark', buffered: true }); p.observe({ type: 'measure' }); performance.measure('m'); await new Promise(r => setTimeout(r, 20)); return o.join()" => "m+early";
        "const p = new PerformanceObserver(() => {}); p.observe({ type: 'mark' }); performance.mark('a'); return [p.takeRecords().length, p.takeRecords().length, PerformanceObserver.supportedEntryTypes.join('+'), PerformanceObserver.supportedEntryTypes === PerformanceObserver.supportedEntryTypes].join()" => "1,0,mark+measure,true";
        "const o = []; for (const f of [() => new PerformanceObserver(), p => p.observe(), p => p.observe({}), p => p.observe({ entryTypes: 'mark' }), p => p.observe({ type: 'mark', entryTypes: ['mark'] }), p => { p.observe({ type: 'mark' }); p.observe({ entryTypes: ['mark'] }) }, p => p.observe({ type: 'none' }), p => p.observe({ entryTypes: [] })]) try { f(new PerformanceObserver(() => {})); o.push('done') } catch (e) { o.push(e.name) } return o.join()" => "TypeError,TypeError,TypeError,TypeError,TypeError,InvalidModificationError,done,done";
    }
}
