// The response as Node shows it: a stream of what the engine downloads.
import { ops } from '../../state.js';
import { close, pending } from '../../pending.js';
import { coded } from '../../define.js';
import { isRequest, Request } from '../../request.js';
import { Buffer } from '../buffer.js';
import { Readable } from '../stream.js';

// Of these a repeated header keeps the first value.
const SINGLE = new Set([
  'age', 'authorization', 'content-length', 'content-type', 'etag', 'expires', 'from', 'host', 'if-modified-since', 'if-unmodified-since',
  'last-modified', 'location', 'max-forwards', 'proxy-authorization', 'referer', 'retry-after', 'server', 'user-agent',
]);

function joined(flat) {
  const headers = {};
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const name = flat[i].toLowerCase();
    const value = flat[i + 1];
    if (name === 'set-cookie') (headers[name] ??= []).push(value);
    else if (!Object.hasOwn(headers, name)) headers[name] = value;
    else if (!SINGLE.has(name)) headers[name] += `${name === 'cookie' ? '; ' : ', '}${value}`;
  }
  return headers;
}

export class IncomingMessage extends Readable {
  constructor(socket) {
    super({ autoDestroy: true });
    this.socket = socket;
    this.httpVersion = '1.1';
    this.httpVersionMajor = 1;
    this.httpVersionMinor = 1;
    this.complete = false;
    this.aborted = false;
    this.rawHeaders = [];
    this.headers = {};
    this.rawTrailers = [];
    this.trailers = {};
    this.url = '';
    this.method = null;
    this.statusCode = null;
    this.statusMessage = null;
    this._download = undefined;
    this._busy = false;
  }

  get connection() {
    return this.socket;
  }

  get headersDistinct() {
    const distinct = {};
    for (let i = 0; i + 1 < this.rawHeaders.length; i += 2) (distinct[this.rawHeaders[i].toLowerCase()] ??= []).push(this.rawHeaders[i + 1]);
    return distinct;
  }

  /** Takes what the engine knows of the response. */
  _arrived([status, statusText, flat, , , download], bodiless) {
    this.statusCode = status;
    this.statusMessage = statusText;
    this.rawHeaders = flat;
    this.headers = joined(flat);
    this._download = download;
    if (bodiless) this._over();
  }

  _over() {
    close(this._download);
    this.complete = true;
    this.push(null);
  }

  _read() {
    if (this._busy || this.complete || this._download === undefined) return;
    this._busy = true;
    pending(ops.downloadNext(this._download)).then(
      (piece) => {
        this._busy = false;
        if (this.destroyed) return;
        this.req?._active();
        if (piece === null) this._over();
        else this.push(Buffer.from(piece));
      },
      (error) => this.destroy(coded(Error, 'ECONNRESET', error.message)),
    );
  }

  _destroy(error, done) {
    if (this._download !== undefined) close(this._download);
    if (!this.complete) {
      this.aborted = true;
      this.emit('aborted');
    }
    this.req?._finished();
    done(error);
  }

  setTimeout(ms, callback) {
    this.req?.setTimeout(ms, callback);
    return this;
  }

  static [Symbol.hasInstance](value) {
    return (this === IncomingMessage && isRequest(value)) || Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

// A framework makes an object over IncomingMessage.prototype the prototype of `req`, which is a stream only by what it lends:
// there each name means that of `req`. Its names from the web and from Express stay out, since frameworks bring their own.
const OTHERS = new Set([
  'constructor', 'originalUrl', 'baseUrl', 'path', 'hostname', 'host', 'protocol', 'secure', 'ip', 'ips', 'xhr', 'subdomains', 'params', 'cookies', 'body', 'files',
  'route', 'res', 'json', 'text', 'arrayBuffer', 'formData', 'blob', 'get', 'header', 'is', 'accepts', 'toJSON',
]);

const both = (name, ours, readable) => ({
  configurable: true,
  enumerable: false,
  get() {
    const own = isRequest(this) ? ours : readable;
    return own?.get ? own.get.call(this) : own?.value;
  },
  set(value) {
    if (isRequest(this) && ours.set) ours.set.call(this, value);
    else if (!isRequest(this) && readable?.set) readable.set.call(this, value);
    else Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
  },
});

function described(object, name) {
  for (let at = object; at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

for (const name of Reflect.ownKeys(Request.prototype)) {
  if (OTHERS.has(name)) continue;
  const readable = described(IncomingMessage.prototype, name);
  Object.defineProperty(IncomingMessage.prototype, name, both(name, Object.getOwnPropertyDescriptor(Request.prototype, name), readable));
}
