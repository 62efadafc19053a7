// The names of globalThis: the small ones at once, each larger family when it is first used.
import { hidden, lazyGlobals } from './define.js';
import { installConsole } from './console.js';
import { installTimers } from './timers.js';
import { installRandom } from './random.js';

export function installGlobals() {
  hidden(globalThis, 'global', globalThis);
  hidden(globalThis, 'self', globalThis);
  installConsole();
  installTimers();
  installRandom();
  lazyGlobals(['URL', 'URLSearchParams'], () => require('./web/url.js'));
  lazyGlobals(['TextEncoder', 'TextDecoder'], () => require('./web/encoding.js'));
  lazyGlobals(['TextEncoderStream', 'TextDecoderStream'], () => require('./web/encodingstreams.js'));
  lazyGlobals(['Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'ErrorEvent', 'CloseEvent', 'ProgressEvent', 'PromiseRejectionEvent'], () => require('./web/events.js'));
  lazyGlobals(['AbortController', 'AbortSignal'], () => require('./web/abort.js'));
  lazyGlobals(['Headers', 'Request', 'Response', 'fetch'], () => require('./web/fetch.js'));
  lazyGlobals(['FormData'], () => require('./web/formdata.js'));
  lazyGlobals(['Blob', 'File'], () => require('./web/blob.js'));
  lazyGlobals(
    [
      'ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader', 'ReadableStreamDefaultController', 'ReadableByteStreamController',
      'ReadableStreamBYOBRequest', 'WritableStream', 'WritableStreamDefaultWriter', 'WritableStreamDefaultController', 'TransformStream',
      'TransformStreamDefaultController', 'ByteLengthQueuingStrategy', 'CountQueuingStrategy',
    ],
    () => require('./web/streams.js'),
  );
  lazyGlobals(['structuredClone'], () => require('./web/clone.js'));
  lazyGlobals(['MessageChannel', 'MessagePort'], () => require('./web/channel.js'));
  lazyGlobals(['atob', 'btoa'], () => require('./web/base64.js'));
  lazyGlobals(['crypto', 'Crypto', 'SubtleCrypto', 'CryptoKey'], () => require('./web/crypto.js'));
  lazyGlobals(['performance', 'Performance', 'PerformanceEntry', 'PerformanceMark', 'PerformanceMeasure'], () => require('./web/performance.js'));
  lazyGlobals(['navigator', 'Navigator'], () => require('./web/navigator.js'));
  lazyGlobals(['Buffer'], () => require('./node/buffer.js'));
  lazyGlobals(['path'], () => ({ path: require('./node/path.js').default }));
  lazyGlobals(['process'], () => require('./node/process.js'));
}
