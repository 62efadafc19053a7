// Bun: what a script that was written for it finds here; what there is not says what to use.
import { ops } from '../state.js';
import { environment } from '../environment.js';
import { bun, tellMissing } from '../instead.js';
import { BunFile, file, write } from './file.js';

const ESCAPES = { '"': '&quot;', '&': '&amp;', "'": '&#x27;', '<': '&lt;', '>': '&gt;' };

let lastMs = 0;
let counter = 0;

/** A UUID of version 7: milliseconds, a counter within them, and chance. */
function randomUUIDv7(encoding = 'hex', timestamp = Date.now()) {
  const ms = Math.trunc(Number(timestamp));
  counter = ms === lastMs ? (counter + 1) & 0xfff : 0;
  lastMs = ms;
  const bytes = new Uint8Array(16);
  ops.randomFill(bytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(ms / 65536));
  view.setUint16(4, ms % 65536);
  view.setUint16(6, 0x7000 | counter);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  if (encoding === 'buffer') return load('node/buffer.js').Buffer.from(bytes.buffer);
  if (encoding !== 'hex') return load('node/buffer.js').Buffer.from(bytes.buffer).toString(encoding);
  const hex = ops.hexEncode(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const stripANSI = (text) => load('node/util.js').stripVTControlCharacters(text);

// East Asian wide letters and pictures count as two, as terminals show them.
function stringWidth(text) {
  let width = 0;
  for (const letter of stripANSI(`${text}`)) {
    if (/\p{Mark}|\p{Cf}|\p{Cc}/u.test(letter)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(letter) ? 2 : 1;
  }
  return width;
}

function concatArrayBuffers(buffers, most = Infinity, asBytes = false) {
  const all = load('node/buffer.js').Buffer.concat(buffers.map((piece) => (ArrayBuffer.isView(piece) ? new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength) : new Uint8Array(piece))));
  const bytes = new Uint8Array(all.subarray(0, Math.min(all.length, most)));
  return asBytes ? bytes : bytes.buffer;
}

const consumers = () => load('node/stream.js').consumers;

async function sleep(time) {
  const ms = time instanceof Date ? time.getTime() - Date.now() : Number(time);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, ms || 0)));
}

const compressed = (name) => (data, options) => {
  const bytes = typeof data === 'string' ? data : ArrayBuffer.isView(data) ? data : new Uint8Array(data);
  return new Uint8Array(globalThis.process.getBuiltinModule('zlib')[name](bytes, options));
};

// Is every part of the first in the second?
function deepMatch(part, whole) {
  if (part === null || typeof part !== 'object') return Object.is(part, whole);
  if (whole === null || typeof whole !== 'object') return false;
  if (Array.isArray(part) && part.length !== whole.length) return false;
  return Object.keys(part).every((key) => deepMatch(part[key], whole[key]));
}

const members = {
  version: '1.2.0',
  version_with_sha: 'v1.2.0 (hoody-exec)',
  revision: '0000000000000000000000000000000000000000',
  isMainThread: true,
  file,
  write,
  sleep,
  randomUUIDv7,
  stripANSI,
  stringWidth,
  concatArrayBuffers,
  inspect: Object.assign((value, options) => load('node/util.js').inspect(value, options), { custom: Symbol.for('nodejs.util.inspect.custom') }),
  deepEquals: (a, b, strict = false) => load('node/deepequal.js').deepEqual(a, b, strict),
  deepMatch,
  escapeHTML: (value) => `${value}`.replace(/["&'<>]/g, (letter) => ESCAPES[letter]),
  nanoseconds: () => Math.round(ops.clock() * 1e6),
  fileURLToPath: (url) => load('node/url.js').default.fileURLToPath(url),
  pathToFileURL: (path) => load('node/url.js').default.pathToFileURL(path),
  resolveSync: (specifier, folder) => load('node/module.js').default.createRequire(`${folder}/.`).resolve(specifier),
  resolve: async (specifier, folder) => members.resolveSync(specifier, folder),
  readableStreamToText: (stream) => consumers().text(stream),
  readableStreamToJSON: (stream) => consumers().json(stream),
  readableStreamToBytes: async (stream) => new Uint8Array(await consumers().arrayBuffer(stream)),
  readableStreamToArrayBuffer: (stream) => consumers().arrayBuffer(stream),
  readableStreamToBlob: (stream) => consumers().blob(stream),
  readableStreamToArray: (stream) => Array.fromAsync(stream),
  allocUnsafe: (size) => new Uint8Array(size),
  gc() {},
  shrink() {},
  peek: Object.assign((promise) => promise, { status: () => 'pending' }),
  which: () => null,
  openInEditor() {},
  gzipSync: compressed('gzipSync'),
  gunzipSync: compressed('gunzipSync'),
  deflateSync: compressed('deflateRawSync'),
  inflateSync: compressed('inflateRawSync'),
  spawn: (...args) => load('bun/spawn.js').spawn(...args),
  spawnSync: (...args) => load('bun/spawn.js').spawnSync(...args),
};

// Made when they are first read.
const lazy = {
  env: () => environment(),
  argv: () => globalThis.process.argv,
  main: () => globalThis.process.argv[1],
  cwd: () => globalThis.process.cwd,
  stdin: () => new BunFile(0),
  stdout: () => new BunFile(1),
  stderr: () => new BunFile(2),
  $: () => load('bun/shell.js').$,
  CryptoHasher: () => load('bun/hashes.js').CryptoHasher,
  hash: () => load('bun/hashes.js').hash,
  Glob: () => load('bun/glob.js').Glob,
  serve: () => load('bun/serve.js').serve,
  password: () => load('bun/password.js').default,
};
for (const name of ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512_256']) lazy[name] = () => load('bun/hashes.js').classes[name];

const Bun = {};
for (const name of Object.keys(members)) Bun[name] = members[name];
for (const name of Object.keys(lazy)) {
  Object.defineProperty(Bun, name, { enumerable: true, configurable: true, get: lazy[name] });
}
tellMissing(Bun, bun, 'Bun');
Object.defineProperty(Bun, Symbol.toStringTag, { value: 'Bun', configurable: true });
export default Bun;
