// The modules that come with the program: Node's names over what the prelude has. Each is built when first asked for.
import { coded, once } from './define.js';
import { ObjectHasOwn, ObjectKeys, StringIndexOf, StringSlice, StringStartsWith, ArrayJoin, append } from './primordials.js';

const MODULES = {
  __proto__: null,
  assert: () => require('./node/assert.js').default,
  'assert/strict': () => require('./node/assert.js').default.strict,
  async_hooks: () => require('./node/async_hooks.js').default,
  buffer: () => require('./node/buffer.js').default,
  console: () => globalThis.console,
  constants: () => require('./node/os.js').default.constants,
  crypto: () => require('./node/crypto.js').default,
  diagnostics_channel: () => require('./node/diagnostics_channel.js').default,
  events: () => require('./node/events.js').default,
  module: () => require('./node/module.js').default,
  os: () => require('./node/os.js').default,
  path: () => require('./node/path.js').default,
  'path/posix': () => require('./node/path.js').default,
  perf_hooks: () => require('./node/perf_hooks.js').default,
  process: () => globalThis.process,
  punycode: () => require('./node/punycode.js').default,
  querystring: () => require('./node/querystring.js').default,
  stream: () => require('./node/stream.js').default,
  'stream/consumers': () => require('./node/stream.js').consumers,
  'stream/promises': () => require('./node/stream.js').default.promises,
  'stream/web': () => require('./node/stream.js').web,
  string_decoder: () => require('./node/string_decoder.js').default,
  timers: () => require('./node/timers.js').default,
  'timers/promises': () => require('./node/timers.js').default.promises,
  url: () => require('./node/url.js').default,
  util: () => require('./node/util.js').default,
  'util/types': () => require('./node/util.js').default.types,
};
const LOADED = { __proto__: null };
for (const name of ObjectKeys(MODULES)) LOADED[name] = once(MODULES[name]);

// What a name that is missing should be replaced by.
const INSTEAD = {
  __proto__: null,
  child_process: 'scripts cannot start processes',
  cluster: 'the service itself uses every core',
  dgram: 'use fetch()',
  dns: 'use fetch(), which resolves names itself',
  fs: 'a script has no file system; use metadata, req and fetch()',
  'fs/promises': 'a script has no file system; use metadata, req and fetch()',
  http: 'a script is served by the service: export a handler; to call others use fetch()',
  http2: 'use fetch()',
  https: 'use fetch()',
  inspector: 'use console',
  net: 'use fetch()',
  readline: 'a script has no terminal; read req.body',
  repl: 'a script has no terminal',
  sqlite: 'no database module is built in',
  tls: 'use fetch()',
  tty: 'a script has no terminal',
  v8: 'the engine is QuickJS; use structuredClone() to copy values',
  vm: 'use new Function()',
  worker_threads: 'use several scripts, called with fetch()',
  zlib: 'the server compresses answers itself',
  'bun:sqlite': 'no database module is built in',
  'bun:test': 'tests belong outside the service',
  bun: 'use the web and Node names',
};

const plain = (name) => (StringStartsWith(name, 'node:') ? StringSlice(name, 5) : name);

/** The names of all modules that come with the program, without `node:`. */
export const builtinNames = ObjectKeys(MODULES);

export function isBuiltin(name) {
  return ObjectHasOwn(MODULES, plain(name));
}

/** The exports of a built-in module. Throws, saying what to use, for one that does not exist here. */
export function builtin(name) {
  const make = LOADED[plain(name)];
  if (make !== undefined) return make();
  throw missing(name);
}

function missing(name) {
  const instead = INSTEAD[plain(name)];
  const list = [];
  for (let i = 0; i < builtinNames.length; i += 1) if (StringIndexOf(builtinNames[i], '/') < 0) append(list, builtinNames[i]);
  const hint = instead ?? `available are: ${ArrayJoin(list, ', ')}`;
  return coded(Error, 'ERR_UNKNOWN_BUILTIN_MODULE', `The module '${name}' is not available in hoody-exec: ${hint}.`);
}

/** What to say of a bare name that resolved to nothing, or undefined. */
export function insteadOf(name) {
  return INSTEAD[plain(name)] === undefined ? undefined : missing(name);
}
