//! `TextEncoder`, `TextDecoder` and their streams; `atob` and `btoa`.

#[test]
fn labels_name_encodings_whatever_their_case_and_blanks() {
    returns! {
        "return ['utf8', ' UTF-8\\n', '\\tunicode-1-1-utf-8\\r', '\\flatin1 ', 'ascii', 'x-sjis', 'ISO_8859-8:1988', 'logical', 'gb2312', 'dos-874', 'cp866', 'koi', 'x-mac-cyrillic', 'unicodefffe', 'ucs-2', 'big5-hkscs', 'ks_c_5601-1987', 'csiso2022jp', 'x-user-defined'].map(l => new TextDecoder(l).encoding).join()" => "utf-8,utf-8,utf-8,windows-1252,windows-1252,shift_jis,iso-8859-8,iso-8859-8-i,gbk,windows-874,ibm866,koi8-r,x-mac-cyrillic,utf-16be,utf-16le,big5,euc-kr,iso-2022-jp,x-user-defined";
        // Other blanks than those of ASCII are no blanks, and what decodes nothing is no encoding.
        "return ['', 'utf', '\\u00a0utf-8', 'utf-8\\u2028', '\\vutf-8', 'utf-8\\0', 'utf-7', 'utf-32', 'replacement', 'iso-2022-kr', 'hz-gb-2312'].map(l => { try { return new TextDecoder(l).encoding } catch (e) { return e.name } }).join()" => "RangeError,RangeError,RangeError,RangeError,RangeError,RangeError,RangeError,RangeError,RangeError,RangeError,RangeError";
        "return [new TextEncoder('latin1').encoding, new TextDecoder().encoding, new TextDecoder(undefined, { fatal: 1, ignoreBOM: 1 }).fatal, new TextDecoder().ignoreBOM].join()" => "utf-8,utf-8,true,false";
    }
}

#[test]
fn bytes_become_text() {
    returns! {
        // What is no UTF-8 becomes one character for each longest prefix of a sequence.
        "return [[0xff], [0xc0, 0x80], [0xe2, 0x82], [0xe2, 0x82, 0x41], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc3]].map(b => new TextDecoder().decode(new Uint8Array(b)).length).join()" => "1,2,1,2,1,3,4,1";
        "return [[0xff], [0xc0, 0x80], [0xe2, 0x82], [0xed, 0xa0, 0x80]].map(b => { try { return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(b)) } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError,TypeError";
        // After it failed a decoder begins anew.
        "const d = new TextDecoder('utf-8', { fatal: true }); try { d.decode(new Uint8Array([0xe2, 0x82]), { stream: true }); d.decode(new Uint8Array([0x41])) } catch (e) { return e.name + d.decode(new Uint8Array([0x42])) }" => "TypeErrorB";
        // One mark at the beginning is left out, a second is text; it may be split between pieces.
        "const b = [0xef, 0xbb, 0xbf]; const t = (o, ...l) => new TextDecoder('utf-8', o).decode(new Uint8Array(l)).length; const d = new TextDecoder(); return [t({}, ...b), t({}, ...b, ...b), t({ ignoreBOM: true }, ...b), d.decode(new Uint8Array(b.slice(0, 2)), { stream: true }).length, d.decode(new Uint8Array([b[2], 0x41])).length, d.decode(new Uint8Array([...b, 0x41])).length].join()" => "0,1,1,0,1,1";
        "const all = new TextEncoder().encode('a€😀ü'); for (let size = 1; size < 6; size += 1) { const d = new TextDecoder(); let t = ''; for (let i = 0; i < all.length; i += size) t += d.decode(all.subarray(i, i + size), { stream: true }); if (t + d.decode() !== 'a€😀ü') return size } return 'same'" => "same";
        "const le = new TextDecoder('utf-16le'), be = new TextDecoder('utf-16be', { fatal: true }); return [le.decode(new Uint8Array([0x3d, 0xd8, 0x00, 0xde])), le.decode(new Uint8Array([0x00, 0xd8])), be.decode(new Uint8Array([0xfe, 0xff, 0, 0x41])), (() => { try { be.decode(new Uint8Array([0xdc, 0])) } catch (e) { return e.name } })()].join()" => "😀,\u{fffd},A,TypeError";
        "const b = new Uint8Array([0x41, 0xe4, 0x80]); return ['windows-1252', 'iso-8859-2', 'koi8-r', 'macintosh', 'x-user-defined'].map(l => new TextDecoder(l).decode(b)).join()" => "Aä€,Aä\u{80},AД─,A‰Ä,A\u{f7e4}\u{f780}";
        "const d = (l, ...b) => new TextDecoder(l).decode(new Uint8Array(b)); return [d('shift_jis', 0x83, 0x65), d('euc-jp', 0xa5, 0xc6), d('gbk', 0xc4, 0xe3), d('gb18030', 0x81, 0x30, 0x81, 0x30), d('big5', 0xa7, 0x41), d('euc-kr', 0xb0, 0xa1), d('iso-2022-jp', 0x1b, 0x24, 0x42, 0x25, 0x46)].join()" => "テ,テ,你,\u{80},你,가,テ";
        "return [new ArrayBuffer(1), new Uint16Array(1), new DataView(new ArrayBuffer(3), 1, 1), undefined].map(b => new TextDecoder().decode(b).length).join()" => "1,2,1,0";
        "return [null, 'x', 5, [65]].map(b => { try { return new TextDecoder().decode(b) } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError,TypeError";
    }
}

#[test]
fn text_becomes_bytes() {
    returns! {
        "const e = new TextEncoder(); return [e.encode().length, e.encode(undefined).length, e.encode(null).join(), e.encode('\\ud800x\\udc00').join(), e.encode({ toString: () => 'é' }).join()].join('|')" => "0|0|110,117,108,108|239,191,189,120,239,191,189|195,169";
        // Whole characters alone are written, and what is behind them stays.
        "const t = (s, n) => { const b = new Uint8Array(n).fill(7); const r = new TextEncoder().encodeInto(s, b); return `${r.read}/${r.written}:${b.join(' ')}` }; return [t('', 1), t('A', 0), t('a€', 3), t('a€', 4), t('😀', 3), t('😀b', 5), t('\\ud800', 2), t('\\udc00a', 4)].join(',')" => "0/0:7,0/0:,1/1:97 7 7,2/4:97 226 130 172,0/0:7 7 7,3/5:240 159 152 128 98,0/0:7 7,2/4:239 191 189 97";
        "const b = new Uint8Array(8); const part = b.subarray(2, 5); new TextEncoder().encodeInto('abcd', part); return b.join('')" => "00979899000";
        "const b = new Uint8Array(4); b.buffer.transfer(); return ['', 'a'].map(s => JSON.stringify(new TextEncoder().encodeInto(s, b))).join()" => r#"{"read":0,"written":0},{"read":0,"written":0}"#;
        "return [new ArrayBuffer(4), new Int8Array(4), new DataView(new ArrayBuffer(4)), [], undefined].map(b => { try { new TextEncoder().encodeInto('a', b); return 'done' } catch (e) { return e.name } }).join()" => "TypeError,TypeError,TypeError,TypeError,TypeError";
    }
}

#[test]
fn streams_of_text_and_bytes() {
    returns! {
        "const read = async (s) => { const o = []; for await (const c of s) o.push(typeof c === 'string' ? c : c.join(' ')); return o.join('|') }; const bytes = (...l) => ReadableStream.from(l.map(b => new Uint8Array(b))).pipeThrough(new TextDecoderStream()); const text = (...l) => ReadableStream.from(l).pipeThrough(new TextEncoderStream()); return [await read(bytes([0xe2], [], [0x82, 0xac, 0x41], [0xc3])), await read(bytes([0xef, 0xbb], [0xbf])), await read(text('\\ud83d', '', '\\ude00', '')), await read(text('a\\ud800')), await read(text('\\ud800', 'a')), await read(text('\\udc00')), await read(text(1, null))].join(',')" => "€A|\u{fffd},,240 159 152 128,97|239 191 189,239 191 189 97,239 191 189,49|110 117 108 108";
        "const fails = async (...l) => { try { for await (const c of ReadableStream.from(l).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))); return 'read' } catch (e) { return e.name } }; return [await fails(new Uint8Array([0xff])), await fails(new Uint8Array([0xc3])), await fails('text'), await fails(undefined), await fails(null), await fails(5), await fails({}), await fails(new ArrayBuffer(1))].join()" => "TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,read";
        "const s = new TextDecoderStream('latin1', { fatal: true, ignoreBOM: true }); try { new TextDecoderStream('none') } catch (e) { return [s.encoding, s.fatal, s.ignoreBOM, new TextEncoderStream().encoding, e.name, s.readable instanceof ReadableStream, s.writable instanceof WritableStream].join() }" => "windows-1252,true,true,utf-8,RangeError,true,true";
    }
}

#[test]
fn base64_is_forgiving_about_blanks_alone() {
    returns! {
        "return ['', 'YQ==', 'YQ', ' Y\\tQ\\n=\\f=\\r', 'YWI=', 'YWI', 'YWJj', '/+8=', 'YR'].map(s => atob(s)).map(s => [...s].map(c => c.charCodeAt(0)).join(' ')).join()" => ",97,97,97,97 98,97 98,97 98 99,255 239,97";
        "return ['Y', 'YQ=', 'YQ===', '=', 'YWI==', 'YQ==YQ==', 'Y Q=a', '-_8=', 'YWJj=', '\\u00a0', '\\vYQ==', 'ЯQ=='].map(s => { try { return atob(s) } catch (e) { return e.name + e.code } }).join()" => ["InvalidCharacterError5"; 12].join(",").as_str();
        "return [atob(null).length, atob(undefined === 1 || 'nu'), atob(12).length, atob({ toString: () => 'YQ==' })].join()" => "3,\u{9e},1,a";
        "return ['', 'a', 'ab', 'abc', '\\0\\xff', null, undefined, 12, true].map(s => btoa(s)).join()" => ",YQ==,YWI=,YWJj,AP8=,bnVsbA==,dW5kZWZpbmVk,MTI=,dHJ1ZQ==";
        "const o = []; for (const f of [() => btoa('€'), () => btoa('\\u0100'), () => btoa(), () => atob()]) try { f() } catch (e) { o.push(e.name) } return o.join()" => "InvalidCharacterError,InvalidCharacterError,TypeError,TypeError";
    }
}
