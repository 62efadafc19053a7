// The modules that come with the program: Node's names over what the prelude has. Each is built when first asked for.
import { coded } from './define.js';
import { load } from './parts.js';
import { ObjectHasOwn, ObjectKeys, StringIndexOf, StringSlice, StringStartsWith, ArrayJoin, append } from './primordials.js';

// Each name: the part it comes from, and which member of the part's default export it is.
const MODULES = {
  __proto__: null,
  assert: 'node/assert.js',
  'assert/strict': 'node/assert.js strict',
  async_hooks: 'node/async_hooks.js',
  buffer: 'node/buffer.js',
  bun: 'bun/bun.js',
  'bun:sqlite': 'bun/sqlite.js',
  child_process: 'node/child_process.js',
  cluster: 'node/alone.js cluster',
  console: '',
  constants: 'node/os.js constants',
  crypto: 'node/crypto.js',
  diagnostics_channel: 'node/diagnostics_channel.js',
  dns: 'node/dns.js',
  'dns/promises': 'node/dns.js promises',
  events: 'node/events.js',
  fs: 'node/fs.js',
  'fs/promises': 'node/fs.js promises',
  http: 'node/http.js',
  http2: 'node/net.js http2',
  https: 'node/https.js',
  module: 'node/module.js',
  net: 'node/net.js',
  os: 'node/os.js',
  path: 'node/path.js',
  'path/posix': 'node/path.js',
  perf_hooks: 'node/perf_hooks.js',
  process: 'node/process.js',
  punycode: 'node/punycode.js',
  querystring: 'node/querystring.js',
  readline: 'node/readline.js',
  'readline/promises': 'node/readline.js promises',
  stream: 'node/stream.js',
  'stream/consumers': 'node/stream.js consumers',
  'stream/promises': 'node/stream.js promises',
  'stream/web': 'node/stream.js web',
  string_decoder: 'node/string_decoder.js',
  sys: 'node/util.js',
  timers: 'node/timers.js',
  'timers/promises': 'node/timers.js promises',
  tls: 'node/net.js tls',
  tty: 'node/alone.js tty',
  url: 'node/url.js',
  util: 'node/util.js',
  'util/types': 'node/util.js types',
  v8: 'node/alone.js v8',
  worker_threads: 'node/alone.js worker_threads',
  zlib: 'node/zlib.js',
};

function loaded(place) {
  if (place === '') return globalThis.console;
  const space = StringIndexOf(place, ' ');
  if (space < 0) return load(place).default;
  const part = load(StringSlice(place, 0, space));
  const member = StringSlice(place, space + 1);
  return part.default[member] ?? part[member];
}

const plain = (name) => (StringStartsWith(name, 'node:') ? StringSlice(name, 5) : name);

/** The names of all modules that come with the program, without `node:`. */
export const builtinNames = ObjectKeys(MODULES);

export function isBuiltin(name) {
  return ObjectHasOwn(MODULES, plain(name));
}

/** The exports of a built-in module. Throws, saying what to use, for one that does not exist here. */
export function builtin(name) {
  const place = MODULES[plain(name)];
  if (place !== undefined) return loaded(place);
  throw missing(name);
}

function missing(name) {
  const instead = load('instead.js').modules[plain(name)];
  const list = [];
  for (let i = 0; i < builtinNames.length; i += 1) if (StringIndexOf(builtinNames[i], '/') < 0) append(list, builtinNames[i]);
  const hint = instead ?? `available are: ${ArrayJoin(list, ', ')}`;
  return coded(Error, 'ERR_UNKNOWN_BUILTIN_MODULE', `The module '${name}' is not available in hoody-exec: ${hint}.`);
}

/** What to say of a bare name that resolved to nothing, or undefined. */
export function insteadOf(name) {
  return load('instead.js').modules[plain(name)] === undefined ? undefined : missing(name);
}
