// FileReader: a Blob's content by events, as code for browsers reads it.
import { DOMExceptionClass } from '../domexception.js';
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { setImmediate } from '../timers.js';
import { blobBytes, isBlob } from './blob.js';
import { TextDecoder } from './encoding.js';
import { EventTarget, ProgressEvent, handlerAttribute, trusted } from './events.js';
import { parseType } from './mimetype.js';

const [EMPTY, LOADING, DONE] = [0, 1, 2];
const EVENTS = ['loadstart', 'progress', 'load', 'abort', 'error', 'loadend'];

// The encoding that bytes say themselves, else the one asked for, else the one of the type, else UTF-8.
function decoded(bytes, label, type) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder().decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const one of [label, parseType(type)?.parameters.get('charset')]) {
    if (one !== undefined && ops.decoderName(`${one}`) !== null) return new TextDecoder(one).decode(bytes);
  }
  return new TextDecoder().decode(bytes);
}

export class FileReader extends EventTarget {
  #state = EMPTY;
  #result = null;
  #error = null;
  #reading; // of the read under way: what an abandoned one would do is not done

  get readyState() {
    return this.#state;
  }

  get result() {
    return this.#result;
  }

  get error() {
    return this.#error;
  }

  readAsArrayBuffer(blob) {
    this.#read(blob, (bytes) => bytes.slice().buffer);
  }

  readAsBinaryString(blob) {
    this.#read(blob, (bytes) => ops.latin1Decode(bytes));
  }

  readAsDataURL(blob) {
    this.#read(blob, (bytes) => `data:${blob.type || 'application/octet-stream'};base64,${ops.base64Encode(bytes, false)}`);
  }

  readAsText(blob, encoding = undefined) {
    this.#read(blob, (bytes) => decoded(bytes, encoding, blob.type));
  }

  abort() {
    this.#reading = undefined;
    this.#result = null;
    if (this.#state !== LOADING) return;
    this.#state = DONE;
    this.#tell('abort', 0, 0);
    if (this.#state !== LOADING) this.#tell('loadend', 0, 0);
  }

  #read(blob, pack) {
    if (!isBlob(blob)) throw new TypeError('FileReader reads a Blob');
    if (this.#state === LOADING) throw new DOMExceptionClass('The FileReader is reading already', 'InvalidStateError');
    this.#state = LOADING;
    this.#result = null;
    this.#error = null;
    const reading = {};
    this.#reading = reading;
    const later = (step) => setImmediate(() => {
      if (this.#reading === reading) step();
    });
    later(() => {
      this.#tell('loadstart', 0, blob.size);
      later(() => {
        if (blob.size > 0) this.#tell('progress', blob.size, blob.size);
        later(() => {
          const size = this.#finish(blob, pack);
          // In a task of its own, so that jobs of whoever heard the load come before it.
          later(() => this.#tell('loadend', size, size));
        });
      });
    });
  }

  #finish(blob, pack) {
    this.#state = DONE;
    let bytes;
    try {
      bytes = blobBytes(blob);
      this.#result = pack(bytes);
    } catch (error) {
      this.#error = new DOMExceptionClass(error.message, 'NotReadableError');
      this.#tell('error', 0, 0);
      return 0;
    }
    this.#tell('load', bytes.length, bytes.length);
    return bytes.length;
  }

  #tell(type, loaded, total) {
    this.dispatchEvent(trusted(new ProgressEvent(type, { lengthComputable: true, loaded, total })));
  }
}
webInterface(FileReader, 'FileReader', ['readyState', 'result', 'error', 'readAsArrayBuffer', 'readAsBinaryString', 'readAsDataURL', 'readAsText', 'abort']);
for (const type of EVENTS) handlerAttribute(FileReader, type);
for (const [name, value] of [['EMPTY', EMPTY], ['LOADING', LOADING], ['DONE', DONE]]) {
  for (const owner of [FileReader, FileReader.prototype]) Object.defineProperty(owner, name, { __proto__: null, value, enumerable: true });
}
