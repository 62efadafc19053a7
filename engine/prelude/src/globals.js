// The names of globalThis: the small ones at once, each larger family when it is first used.
import { load } from './parts.js';
import { hidden, lazyGlobals } from './define.js';
import { installConsole } from './console.js';
import { installTimers } from './timers.js';
import { installRandom } from './random.js';
import { completeCallSites } from './callsites.js';
import { installLocale } from './locale.js';
import { reportError } from './run.js';

export function installGlobals() {
  hidden(globalThis, 'global', globalThis);
  hidden(globalThis, 'self', globalThis);
  installConsole();
  installTimers();
  installRandom();
  completeCallSites();
  installLocale();
  hidden(globalThis, 'reportError', reportError);
  lazyGlobals(['URL', 'URLSearchParams'], () => load('web/url.js'));
  lazyGlobals(['URLPattern'], () => load('web/urlpattern.js'));
  lazyGlobals(['TextEncoder', 'TextDecoder'], () => load('web/encoding.js'));
  lazyGlobals(['TextEncoderStream', 'TextDecoderStream'], () => load('web/encodingstreams.js'));
  lazyGlobals(['Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'ErrorEvent', 'CloseEvent', 'ProgressEvent', 'PromiseRejectionEvent'], () => load('web/events.js'));
  lazyGlobals(['AbortController', 'AbortSignal'], () => load('web/abort.js'));
  lazyGlobals(['Headers', 'Request', 'Response', 'fetch'], () => load('web/fetch.js'));
  lazyGlobals(['WebSocket'], () => load('web/websocket.js'));
  lazyGlobals(['EventSource'], () => load('web/eventsource.js'));
  lazyGlobals(['FormData'], () => load('web/formdata.js'));
  lazyGlobals(['Blob', 'File'], () => load('web/blob.js'));
  lazyGlobals(['FileReader'], () => load('web/filereader.js'));
  lazyGlobals(
    [
      'ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader', 'ReadableStreamDefaultController', 'ReadableByteStreamController',
      'ReadableStreamBYOBRequest', 'WritableStream', 'WritableStreamDefaultWriter', 'WritableStreamDefaultController', 'TransformStream',
      'TransformStreamDefaultController', 'ByteLengthQueuingStrategy', 'CountQueuingStrategy',
    ],
    () => load('web/streams.js'),
  );
  lazyGlobals(['CompressionStream', 'DecompressionStream'], () => load('web/compression.js'));
  lazyGlobals(['structuredClone'], () => load('web/clone.js'));
  lazyGlobals(['MessageChannel', 'MessagePort'], () => load('web/channel.js'));
  lazyGlobals(['atob', 'btoa'], () => load('web/base64.js'));
  lazyGlobals(['crypto', 'Crypto'], () => load('web/crypto.js'));
  lazyGlobals(['SubtleCrypto', 'CryptoKey'], () => load('web/subtle.js'));
  lazyGlobals(['performance', 'Performance', 'PerformanceEntry', 'PerformanceMark', 'PerformanceMeasure', 'PerformanceObserver', 'PerformanceObserverEntryList'], () => load('web/performance.js'));
  lazyGlobals(['navigator', 'Navigator'], () => load('web/navigator.js'));
  lazyGlobals(['Buffer'], () => load('node/buffer.js'));
  lazyGlobals(['fs'], () => ({ fs: load('node/fs.js').default }));
  lazyGlobals(['path'], () => ({ path: load('node/path.js').default }));
  lazyGlobals(['Bun'], () => ({ Bun: load('bun/bun.js').default }));
  lazyGlobals(['$'], () => load('bun/shell.js'));
  lazyGlobals(['Database'], () => load('bun/sqlite.js'));
  lazyGlobals(['cookie'], () => ({ cookie: load('bun/cookie.js').default }));
  lazyGlobals(['process'], () => load('node/process.js'));
}
