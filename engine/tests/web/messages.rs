//! `MessageChannel`: messages and ports that go with them.

#[test]
fn messages_are_tasks_and_arrive_in_order() {
    returns! {
        "const { port1, port2 } = new MessageChannel(); const o = []; port2.onmessage = (e) => o.push(e.data, e.isTrusted, e.ports.length, e.origin, e.target === port2); port1.postMessage(1); port1.postMessage(2); o.push('sync'); await new Promise(r => setTimeout(r, 50)); return o.join()" => "sync,1,true,0,,true,2,true,0,,true";
        // Without a handler that was assigned, a port waits for start().
        "const { port1, port2 } = new MessageChannel(); const o = []; port2.addEventListener('message', (e) => o.push(e.data)); port1.postMessage(1); await new Promise(r => setTimeout(r, 20)); o.push('before'); port2.start(); await new Promise(r => port2.addEventListener('message', r)); return o.join()" => "before,1";
        "const { port1, port2 } = new MessageChannel(); const o = []; for (const f of [() => port1.postMessage(), () => port1.postMessage(() => 1), () => port1.postMessage(1, [port1]), () => port1.postMessage(1, [{}]), () => new MessagePort(), () => port1.postMessage(port2)]) try { f(); o.push('sent') } catch (e) { o.push(e.name) } return o.join()" => "TypeError,DataCloneError,DataCloneError,DataCloneError,TypeError,DataCloneError";
        "const { port1, port2 } = new MessageChannel(); const b = new ArrayBuffer(3); const got = new Promise(r => { port2.onmessage = (e) => r(e.data.byteLength) }); port1.postMessage(b, { transfer: [b] }); return [b.detached, await got].join()" => "true,3";
        "const { port1, port2 } = new MessageChannel(); const o = []; port1.onclose = () => o.push('closed'); port2.onmessage = () => o.push('never'); port2.close(); port1.postMessage(1); await new Promise(r => setTimeout(r, 20)); return o.join()" => "closed";
    }
}

#[test]
fn ports_are_transferred() {
    returns! {
        "const outer = new MessageChannel(), inner = new MessageChannel(); inner.port1.postMessage('waiting'); const got = new Promise(r => { outer.port2.onmessage = (e) => { const [port] = e.ports; port.onmessage = (m) => r([e.data.p === port, port === inner.port2, m.data].join()) } }); outer.port1.postMessage({ p: inner.port2 }, [inner.port2]); return got" => "true,false,waiting";
        "const { port1, port2 } = new MessageChannel(); const moved = structuredClone(port2, { transfer: [port2] }); const got = new Promise(r => { moved.onmessage = (e) => r(e.data) }); port1.postMessage('m'); let name; try { structuredClone(port2, { transfer: [port2] }) } catch (e) { name = e.name } return [await got, name].join()" => "m,DataCloneError";
    }
}
