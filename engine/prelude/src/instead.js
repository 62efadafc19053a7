// What a person may look for who knows Node, Bun, Deno, browsers or Workers, that is not here: and what to use. One table,
// which README and tests go by.
import { coded } from './define.js';

const SERVE = 'a script is served by the service: export a handler, or functions named GET, POST, …';
const COMPILED = 'scripts are compiled when they are asked for';

/** Modules. */
export const modules = {
  __proto__: null,
  dgram: 'use fetch()',
  inspector: 'use console',
  repl: 'a script has no terminal',
  sqlite: "use require('bun:sqlite')",
  vm: 'use new Function()',
  domain: 'use try, catch and process.on(\'uncaughtException\')',
  'inspector/promises': 'use console',
  'path/win32': 'paths are those of POSIX: use path',
  sea: 'scripts are files',
  test: 'tests belong outside the service',
  trace_events: 'use console',
  wasi: 'there is no WebAssembly here',
  'bun:ffi': 'native code cannot be loaded',
  'bun:jsc': 'the engine is QuickJS',
  'bun:test': 'tests belong outside the service',
};

/** Members of Bun. */
export const bun = {
  __proto__: null,
  build: COMPILED,
  color: 'use a package like color',
  connect: 'use fetch() or WebSocket',
  dns: 'use fetch(), which resolves names itself',
  FFI: 'native code cannot be loaded',
  listen: 'a script is served by the service: export a handler',
  plugin: COMPILED,
  redis: 'use fetch() to reach a service, or bun:sqlite',
  s3: 'use fetch()',
  S3Client: 'use fetch()',
  semver: 'use the package semver',
  sha: "use Bun.CryptoHasher or require('crypto')",
  sql: 'use bun:sqlite',
  SQL: 'use bun:sqlite',
  sleepSync: 'it would hold a thread that serves others: use await Bun.sleep()',
  TOML: 'use a package like smol-toml',
  Transpiler: COMPILED,
  udpSocket: 'use fetch()',
  YAML: 'use the package js-yaml',
  zstdCompressSync: 'use Bun.gzipSync(), or brotli of zlib',
  zstdDecompressSync: 'use Bun.gunzipSync(), or brotli of zlib',
};

/** Names that are not defined at all, since packages ask `typeof` for them: the hint is told with the error nobody caught. */
export const globals = {
  __proto__: null,
  Deno: 'use the fs and process of Node, or Bun.file() and process.env',
  Worker: 'call another script with fetch(); the service runs scripts on every core',
  SharedWorker: 'call another script with fetch(); the service runs scripts on every core',
  WebAssembly: 'there is no WebAssembly here: use a package in JavaScript',
  SharedArrayBuffer: 'use shared, which all requests of a deployment see',
  Atomics: 'use shared.update(key, f)',
  BroadcastChannel: 'use shared, or ws.broadcast() in a script with @websocket',
  WebSocketPair: 'use @websocket and ws.message',
  HTMLRewriter: 'use a package like cheerio or node-html-parser',
  DOMParser: 'use a package like cheerio, node-html-parser or fast-xml-parser',
  caches: 'use shared, or a file of the data folder',
  localStorage: 'use shared, or a file of the data folder',
  sessionStorage: 'use shared',
  indexedDB: "use require('bun:sqlite')",
  XMLHttpRequest: 'use fetch()',
  window: 'use globalThis',
  document: 'a script has no page: use a package like cheerio for HTML',
  alert: 'use console.log()',
  importScripts: 'use import or require()',
  addEventListener: SERVE,
  Temporal: 'use Date and Intl.DateTimeFormat, or the package luxon',
  __dirname: "use import.meta.dirname, or require.resolve('./file')",
  __filename: 'use import.meta.filename',
};

/** Defines the names of a table on an object as members that throw when they are read. */
export function tellMissing(object, table, owner) {
  for (const name of Object.keys(table)) {
    Object.defineProperty(object, name, {
      __proto__: null,
      enumerable: false,
      configurable: true,
      get() {
        throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${owner}.${name} is not available in hoody-exec: ${table[name]}`);
      },
      set(value) {
        Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}
