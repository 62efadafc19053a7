// The response as Node shows it: a stream of what the engine downloads.
import { ops } from '../../state.js';
import { close, pending } from '../../pending.js';
import { coded } from '../../define.js';
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
}
