// A stand-in for the engine, for quick tests under Node: the operations as ops of this process, a loop of timers,
// and a small "compiler" that turns a script's text into an entry function. The proof is in engine/tests.
import { readFileSync } from 'node:fs';
import crypto from 'node:crypto';
import url from 'node:url';
import vm from 'node:vm';

const ENTRY = ['req', 'res', 'metadata', 'shared', 'console', 'require', 'module', 'exports', 'ws', '__vite_ssr_import__', '__vite_ssr_dynamic_import__', '__vite_ssr_import_meta__', '__vite_ssr_exports__', '__vite_ssr_exportAll__'];
const MODULE = ['require', 'module', 'exports', '__filename', '__dirname', '__vite_ssr_import__', '__vite_ssr_dynamic_import__', '__vite_ssr_import_meta__', '__vite_ssr_exports__', '__vite_ssr_exportAll__'];
const prelude = new vm.Script(readFileSync(new URL('../dist/prelude.js', import.meta.url), 'utf8'), { filename: 'prelude.js' });

const parts = new Map();
for (const piece of readFileSync(new URL('../dist/parts.js', import.meta.url), 'utf8').split(/^\/\/# part /m).slice(1)) {
  const end = piece.indexOf('\n');
  parts.set(piece.slice(0, end), new vm.Script(piece.slice(end + 1), { filename: `part ${piece.slice(0, end)}` }));
}

const bytes = (value) => (ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : Buffer.from(value));

/** Runs a script's text (already plain JavaScript) and resolves to what left the engine. */
export function run(source, options = {}) {
  const context = vm.createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  vm.runInContext(`globalThis.DOMException = class DOMException extends Error { #name; constructor(m = '', n = 'Error') { super(m); this.#name = n; } get name() { return this.#name } get code() { return 20 } };
    globalThis.queueMicrotask ??= (f) => { Promise.resolve().then(f) };
    ArrayBuffer.prototype.transfer ??= function (n = this.byteLength) { const b = new ArrayBuffer(n); new Uint8Array(b).set(new Uint8Array(this).subarray(0, n)); return b };`, context);
  const own = (buffer) => vm.runInContext('(b) => { const a = new ArrayBuffer(b.length); new Uint8Array(a).set(b); return a }', context)(buffer);
  const list = (values) => vm.runInContext('(n, f) => { const a = []; for (let i = 0; i < n; i++) a.push(f(i)); return a }', context)(values.length, (i) => values[i]);
  const outcome = { logs: [], chunks: [], settled: 0 };
  const timers = [];
  const handles = new Map();
  let nextId = 1;
  let clock = 0;
  let turns = false;
  let room = true;
  const request = {
    method: 'GET', url: '/x?a=1&b=2&a=3', path: '/x', headers: [['host', 'localhost']], query: [['a', '1'], ['b', '2'], ['a', '3']], parameters: [], body: '', bodyKind: 'none', files: {}, environment: [['HOME', '/']], ...options,
  };
  const fail = (Class, message, code) => {
    const error = vm.runInContext(`(m) => new ${Class}(m)`, context)(message);
    if (code) error.code = code;
    throw error;
  };
  const object = () => vm.runInContext('({})', context);
  const setOwn = (target, key, value) => {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  };
  const filled = (target, pairs) => {
    for (const [key, value] of pairs) setOwn(target, key, Array.isArray(value) ? list(value) : value);
    return target;
  };
  const flat = (pairs) => list(pairs.flat().map((v) => (Array.isArray(v) ? list(v) : v)));
  const body = (value) => (value === null || value === undefined ? '' : typeof value === 'string' ? value : bytes(value));
  const fields = (parsed) => list([parsed.href, parsed.protocol, parsed.username, parsed.password, parsed.host, parsed.hostname, parsed.port, parsed.pathname, parsed.search, parsed.hash, parsed.origin]);
  const digest = (make) => {
    try {
      return make();
    } catch (error) {
      return fail('Error', error.message);
    }
  };
  const ops = {
    requestInfo: () => vm.runInContext('(s) => JSON.parse(s)', context)(JSON.stringify({ executionId: 'exec_1', method: request.method, url: request.url, absoluteUrl: `http://localhost${request.url}`, path: request.path, hostname: 'localhost', clientIp: '127.0.0.1', deployment: 'default/1', scriptPath: 'default/1/main.js', contentType: request.contentType ?? '', bodyKind: request.bodyKind, timeoutMs: 1000, development: false, containerId: null, projectId: null })),
    requestHeaders: () => flat(request.headers),
    requestHeaderMap: (number, prototype) => filled(Object.create(prototype), request.headers),
    requestQuery: () => filled(object(), request.query),
    requestQueryAll: () => filled(object(), request.query.map(([name]) => [name, list(request.query.filter(([other]) => other === name).map(([, value]) => value))])),
    requestParameters: (number, overQuery) => filled(object(), [...(overQuery ? request.query : []), ...request.parameters]),
    setOwn,
    requestBody: () => own(Buffer.from(request.body)),
    requestText: () => Buffer.from(request.body).toString('utf8').replace(/^\ufeff/, ''),
    requestMultipart: () => ({ fields: flat(request.files.fields ?? []), files: list((request.files.files ?? []).map(([a, b, c, d]) => list([a, b, c, own(Buffer.from(d))]))) }),
    environment: () => flat(request.environment),
    answer: (status, headers, value) => Object.assign(outcome, { kind: 'answer', status, headers: [...headers], body: body(value) }),
    answerPlain: (type, value) => Object.assign(outcome, { kind: 'answer', status: 200, headers: ['Content-Type', type], body: body(value) }),
    hasJobs: () => true,
    refuse: (status, headers, value) => Object.assign(outcome, { kind: 'refuse', status, headers: [...headers], body: body(value) }),
    head: (status, headers) => Object.assign(outcome, { kind: 'stream', status, headers: [...headers] }),
    chunk: (value) => {
      outcome.chunks.push(body(value));
      if (!options.slow) return true;
      room = false;
      return false;
    },
    finish: () => {
      outcome.finished = true;
      outcome.body = outcome.chunks.map((c) => c.toString()).join('');
    },
    abort: (message) => Object.assign(outcome, { aborted: message }),
    fail: (name, message, stack) => Object.assign(outcome, { kind: 'fail', name, message, stack }),
    settled: () => {
      outcome.settled += 1;
    },
    wantTurn: () => {
      turns = true;
    },
    log: (level, text) => outcome.logs.push(`${level}: ${text}`),
    timerStart: (ms, repeat) => {
      const id = nextId++;
      timers.push({ id, at: clock + ms, ms, repeat });
      return id;
    },
    timerStop: (id) => {
      const index = timers.findIndex((t) => t.id === id);
      if (index >= 0) timers.splice(index, 1);
    },
    clock: () => clock,
    epoch: () => Date.now(),
    randomFill: (view) => crypto.randomFillSync(bytesOver(view)),
    uuid: () => crypto.randomUUID(),
    builtins: () => {},
    mapStack: (stack) => stack,
    part: (name) => parts.get(name).runInContext(context),
    moduleResolve: (specifier, from) => {
      const base = specifier.startsWith('.') ? new URL(specifier, `file:///${from}`).pathname.slice(1) : specifier;
      for (const path of [base, `${base}.js`, `${base}/index.js`]) if (options.files_?.[path] !== undefined) return path;
      return fail('Error', `Cannot find module '${specifier}' from ${from}`, 'MODULE_NOT_FOUND');
    },
    moduleLoad: (path) => {
      const text = options.files_[path];
      if (typeof text === 'object') return list([text.kind ?? 'esm', compile(text.code, MODULE, context, text.async, path), text.async === true]);
      if (path.endsWith('.json')) return list(['json', text]);
      return list(['cjs', compile(text, MODULE, context, false, path), false]);
    },
    utf8Encode: (s) => own(Buffer.from(s.toWellFormed())),
    utf8Decode: (b, fatal, ignoreBOM) => digestType(() => new TextDecoder('utf-8', { fatal, ignoreBOM }).decode(bytes(b))),
    utf8Length: (s) => Buffer.byteLength(s.toWellFormed()),
    decoderNew: (label, fatal, ignoreBOM) => {
      let decoder;
      try {
        decoder = new TextDecoder(label, { fatal, ignoreBOM });
      } catch (error) {
        fail('RangeError', error.message);
      }
      handles.set(nextId, decoder);
      return nextId++;
    },
    decoderName: (label) => {
      try {
        return new TextDecoder(label).encoding;
      } catch {
        return null;
      }
    },
    decoderPush: (handle, b, flush) => digestType(() => handles.get(handle).decode(b === undefined || b === null ? Buffer.alloc(0) : bytes(b), { stream: !flush })),
    latin1Encode: (s) => own(Buffer.from(s, 'latin1')),
    latin1Decode: (b) => bytes(b).toString('latin1'),
    utf16Encode: (s) => own(Buffer.from(s, 'utf16le')),
    utf16Decode: (b) => bytes(b).toString('utf16le'),
    asciiDecode: (b) => bytes(b).toString('ascii'),
    base64Encode: (b, safe) => bytes(b).toString(safe ? 'base64url' : 'base64'),
    base64Decode: (s, strict) => own(Buffer.from(strict ? strictBase64(s, fail) : s, 'base64')),
    hexEncode: (b) => bytes(b).toString('hex'),
    hexDecode: (s) => own(Buffer.from(s, 'hex')),
    urlParse: (input, base) => {
      try {
        return fields(base === null || base === undefined ? new URL(input) : new URL(input, base));
      } catch {
        return null;
      }
    },
    urlSet: (href, field, value) => {
      const parsed = new URL(href);
      parsed[field] = value;
      return fields(parsed);
    },
    urlCanParse: (input, base) => (base === null || base === undefined ? URL.canParse(input) : URL.canParse(input, base)),
    formEncode: (pairs) => {
      const params = new URLSearchParams();
      for (let i = 0; i + 1 < pairs.length; i += 2) params.append(pairs[i], pairs[i + 1]);
      return params.toString();
    },
    formDecode: (s) => flat([...new URLSearchParams(s.startsWith('?') ? `%3F${s.slice(1)}` : s)]),
    domainToAscii: (s) => url.domainToASCII(s),
    domainToUnicode: (s) => url.domainToUnicode(s),
    hash: (alg, b) => digest(() => own(crypto.createHash(alg).update(bytes(b)).digest())),
    hmac: (alg, key, b) => digest(() => own(crypto.createHmac(alg, bytes(key)).update(bytes(b)).digest())),
    hashNew: (alg) => digest(() => keep(crypto.createHash(alg))),
    hmacNew: (alg, key) => digest(() => keep(crypto.createHmac(alg, bytes(key)))),
    hashUpdate: (h, b) => {
      handles.get(h).update(bytes(b));
    },
    hashDigest: (h) => own(handles.get(h).digest()),
    hashCopy: (h) => keep(handles.get(h).copy()),
    hashNames: () => list(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']),
    timingSafeEqual: (a, b) => crypto.timingSafeEqual(bytes(a), bytes(b)),
    sniff: (b) => (bytes(b).subarray(0, 4).toString('latin1') === '\x89PNG' ? 'image/png' : ''),
    bytesLimit: () => 1 << 27,
    enterRun: () => {},
    zoneName: zoneNamed,
    zoneNames: () => list(Intl.supportedValuesOf('timeZone')),
    zoneHere: () => 'UTC',
    zoneOffset: (zone, ms) => list(zoneOffset(zone, ms)),
    segments: (text, granularity) => list([...new Intl.Segmenter('en', { granularity }).segment(text)].map(({ segment }) => segment)),
    memoryLimit: () => 1 << 27,
  };
  // What has no stand-in says so, instead of failing somewhere else.
  const standIns = new Proxy(ops, {
    get: (all, name) => all[name] ?? (() => fail('Error', `ops.${String(name)} has no stand-in: test it in engine/tests`)),
  });
  const keep = (value) => {
    handles.set(nextId, value);
    return nextId++;
  };
  const digestType = (make) => {
    try {
      return make();
    } catch (error) {
      return fail('TypeError', error.message);
    }
  };
  const bytesOver = (view) => (ArrayBuffer.isView(view) ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : new Uint8Array(view));

  const install = prelude.runInContext(context);
  const host = install(standIns, list(ENTRY), list(MODULE));
  const drain = () => vm.runInContext('0', context);
  const main = compile(source, ENTRY, context, true, 'main.js');
  vm.runInContext('(h, m) => h.begin(m, 1)', context)(host, main);
  for (let step = 0; step < 10000; step += 1) {
    drain();
    if (turns) {
      turns = false;
      host.turn();
      drain();
    }
    if (outcome.settled > 0) break;
    if (options.cancelAfter === step) {
      host.cancelled(1);
      drain();
      break;
    }
    if (!room) {
      room = true;
      host.drained(1);
      continue;
    }
    if (timers.length === 0) {
      host.idle(1);
      drain();
      if (outcome.settled > 0) break;
      continue;
    }
    timers.sort((a, b) => a.at - b.at || a.id - b.id);
    const timer = timers[0];
    clock = Math.max(clock, timer.at);
    if (timer.repeat) timer.at = clock + timer.ms;
    else timers.shift();
    host.timer(1, timer.id);
  }
  return outcome;
}

function zoneNamed(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function zoneOffset(zone, ms) {
  const offset = (at) => {
    const text = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName').value;
    const [, sign, hours, minutes, seconds = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
    return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
  const year = new Date(ms).getUTCFullYear();
  const standard = Math.min(offset(Date.UTC(year, 0, 1)), offset(Date.UTC(year, 6, 1)));
  return [offset(ms), offset(ms) > standard];
}

function strictBase64(s, fail) {
  try {
    return Buffer.from(atob(s), 'latin1').toString('base64');
  } catch {
    return fail('Error', 'invalid base64');
  }
}

function compile(code, names, context, async, filename) {
  return vm.runInContext(`(${async ? 'async ' : ''}function (${names.join(', ')}) { return (${async ? 'async ' : ''}function () { ${code}\n}).call(this); })`, context, { filename });
}
