// A request as Node's http shows it: headers until it begins, a stream for its body, events for its answer.
import { ops } from '../../state.js';
import { coded, heedless } from '../../define.js';
import { close, pending, reject } from '../../pending.js';
import { clearTimeout, setTimeout } from '../../timers.js';
import { Buffer } from '../buffer.js';
import { EventEmitter } from '../events.js';
import { Writable } from '../stream.js';
import { IncomingMessage } from './incoming.js';

/** Bytes that are kept until it is known whether more come: what fits is sent with its length. */
const KEPT = 64 * 1024;
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const isUrl = (value) => value instanceof globalThis.URL;

/** Stands where Node has a socket; there is none to touch. */
class Connection extends EventEmitter {
  constructor(encrypted) {
    super();
    this.encrypted = encrypted;
    this.destroyed = false;
    this.connecting = false;
    this.authorized = encrypted;
  }

  destroy() {
    this.destroyed = true;
    return this;
  }
}
heedless(Connection, ['setKeepAlive', 'setNoDelay', 'setTimeout', 'ref', 'unref']);

function ofUrl(url) {
  const options = { protocol: url.protocol, hostname: url.hostname.replace(/^\[|\]$/g, ''), path: `${url.pathname}${url.search}`, port: url.port === '' ? undefined : Number(url.port) };
  if (url.username !== '' || url.password !== '') options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return options;
}

function optionsOf(input, given) {
  if (typeof input === 'string') return { ...ofUrl(new globalThis.URL(input)), ...given };
  if (isUrl(input)) return { ...ofUrl(input), ...given };
  return { ...input, ...given };
}

const hostOf = (options) => {
  const host = options.hostname ?? options.host ?? 'localhost';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
};

export class ClientRequest extends Writable {
  constructor(scheme, agent, input, given, callback) {
    const plain = typeof given === 'function' ? undefined : given;
    const options = optionsOf(input, plain);
    super({ autoDestroy: false, emitClose: false });
    const protocol = options.protocol ?? options.agent?.protocol ?? scheme;
    if (protocol !== scheme && !(options.agent && options.agent.protocol === protocol)) throw coded(TypeError, 'ERR_INVALID_PROTOCOL', `Protocol "${protocol}" not supported. Expected "${scheme}"`);
    if (options.socketPath) throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', 'Requests over a local socket are not available in hoody-exec: use host and port.');
    if (options.path !== undefined && /[\0-\x20]/.test(options.path)) throw coded(TypeError, 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
    this.method = `${options.method ?? 'GET'}`.toUpperCase();
    if (!TOKEN.test(this.method)) throw coded(TypeError, 'ERR_INVALID_HTTP_TOKEN', `Method must be a valid HTTP token ["${options.method}"]`);
    this.path = options.path || '/';
    this.protocol = protocol;
    this.host = hostOf(options);
    const port = Number(options.port ?? options.defaultPort ?? 0) || (protocol === 'https:' ? 443 : 80);
    const authority = port === (protocol === 'https:' ? 443 : 80) ? this.host : `${this.host}:${port}`;
    this._target = `${protocol}//${authority}`;
    this.agent = options.agent === undefined ? agent : options.agent;
    this.aborted = false;
    this.reusedSocket = false;
    this.maxHeadersCount = null;
    this.finished = false;
    this.res = null;
    this.socket = null;
    this._headers = new Map();
    this._kept = [];
    this._keptBytes = 0;
    this._begun = false;
    this._setHeaders(options.headers);
    if (options.auth && !this.hasHeader('authorization')) this.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`);
    if (!this.hasHeader('host')) this.setHeader('Host', authority);
    const listener = typeof given === 'function' ? given : callback;
    if (listener) this.once('response', listener);
    if (options.timeout !== undefined) this.setTimeout(options.timeout);
    this._listenTo(options.signal);
    queueMicrotask(() => {
      if (this.destroyed) return;
      this.socket = new Connection(protocol === 'https:');
      this.emit('socket', this.socket);
    });
  }

  _setHeaders(headers) {
    if (Array.isArray(headers)) {
      const pairs = Array.isArray(headers[0]) ? headers : headers.flatMap((_, i) => (i % 2 === 0 ? [[headers[i], headers[i + 1]]] : []));
      for (const [name, value] of pairs) this.appendHeader(name, value);
      return;
    }
    for (const name of Object.keys(headers ?? {})) if (headers[name] !== undefined) this.setHeader(name, headers[name]);
  }

  _listenTo(signal) {
    if (!signal) return;
    const abort = () => {
      const error = coded(Error, 'ABORT_ERR', 'The operation was aborted');
      error.name = 'AbortError';
      error.cause = signal.reason;
      this.destroy(error);
    };
    if (signal.aborted) queueMicrotask(abort);
    else {
      signal.addEventListener('abort', abort, { once: true });
      this.once('close', () => signal.removeEventListener('abort', abort));
    }
  }

  get headersSent() {
    return this._begun;
  }

  get connection() {
    return this.socket;
  }

  setHeader(name, value) {
    if (this._begun) throw coded(Error, 'ERR_HTTP_HEADERS_SENT', 'Cannot set headers after they are sent to the client');
    if (typeof name !== 'string' || !TOKEN.test(name)) throw coded(TypeError, 'ERR_INVALID_HTTP_TOKEN', `Header name must be a valid HTTP token ["${name}"]`);
    if (value === undefined) throw coded(TypeError, 'ERR_HTTP_INVALID_HEADER_VALUE', `Invalid value "${value}" for header "${name}"`);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (/[^\t\x20-\x7e\x80-\xff]/.test(`${one}`)) throw coded(TypeError, 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
    }
    this._headers.set(name.toLowerCase(), { name, value });
    return this;
  }

  appendHeader(name, value) {
    const known = this.getHeader(name);
    return this.setHeader(name, known === undefined ? value : [].concat(known, value));
  }

  getHeader(name) {
    return this._headers.get(`${name}`.toLowerCase())?.value;
  }

  hasHeader(name) {
    return this._headers.has(`${name}`.toLowerCase());
  }

  removeHeader(name) {
    this._headers.delete(`${name}`.toLowerCase());
  }

  getHeaders() {
    return Object.fromEntries([...this._headers].map(([key, { value }]) => [key, value]));
  }

  getHeaderNames() {
    return [...this._headers.keys()];
  }

  getRawHeaderNames() {
    return [...this._headers.values()].map(({ name }) => name);
  }

  flushHeaders() {}

  setNoDelay() {}

  setSocketKeepAlive() {}

  setTimeout(ms, callback) {
    if (callback) this.once('timeout', callback);
    this._timeout = Number(ms);
    this._active();
    return this;
  }

  /** Something has happened: the time without activity begins anew. */
  _active() {
    clearTimeout(this._timer);
    if (!(this._timeout > 0) || this.destroyed) return;
    this._timer = setTimeout(() => {
      this.emit('timeout');
      this.socket?.emit('timeout');
    }, this._timeout);
  }

  _finished() {
    clearTimeout(this._timer);
    if (this._closed) return;
    this._closed = true;
    queueMicrotask(() => this.emit('close'));
  }

  _begin(body) {
    this._begun = true;
    const flat = [];
    for (const { name, value } of this._headers.values()) {
      for (const one of Array.isArray(value) ? value : [value]) flat.push(name, `${one}`);
    }
    this._active();
    try {
      this._task = ops.fetch(this.method, this._target + this.path, flat, body, 'manual', true);
    } catch (error) {
      this.destroy(error);
      return;
    }
    pending(this._task).then((head) => this._respond(head), (error) => this._failed(error));
  }

  _failed(error) {
    const match = /^connect (\w+) (.*):(\d+)$/.exec(error.message);
    if (match) Object.assign(error, { syscall: 'connect', address: match[2], port: Number(match[3]) });
    if (/^getaddrinfo /.test(error.message)) Object.assign(error, { syscall: 'getaddrinfo', hostname: this.host });
    this.destroy(error);
  }

  _respond(head) {
    this._task = undefined;
    if (this.destroyed) {
      close(head[5]);
      return;
    }
    this._active();
    const response = new IncomingMessage(this.socket);
    response.req = this;
    this.res = response;
    const [status] = head;
    response._arrived(head, this.method === 'HEAD' || status === 204 || status === 304);
    // Nobody who listens: it is read to its end, as Node does.
    if (!this.emit('response', response)) response.resume();
  }

  _write(chunk, encoding, done) {
    this._active();
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
    if (!this._begun && this._keptBytes + bytes.length <= KEPT) {
      this._kept.push(bytes);
      this._keptBytes += bytes.length;
      done();
      return;
    }
    if (!this._begun) {
      const length = this.getHeader('content-length');
      this._upload = ops.uploadOpen(length === undefined ? undefined : Number(length));
      this._begin(this._upload);
      if (this._keptBytes > 0) this._kept.push(bytes);
    }
    const piece = this._kept.length > 0 ? Buffer.concat(this._kept) : bytes;
    this._kept = [];
    if (this.destroyed) {
      done();
      return;
    }
    // A server that answers early wants the rest no more.
    pending(ops.uploadPiece(this._upload, piece)).then(() => done(), done);
  }

  _final(done) {
    this.finished = true;
    if (this._upload !== undefined) {
      if (!this.destroyed) ops.uploadEnd(this._upload);
      this._upload = undefined;
    } else if (!this.destroyed) {
      this._begin(this._keptBytes > 0 ? Buffer.concat(this._kept) : null);
    }
    done();
  }

  abort() {
    if (this.aborted) return;
    this.aborted = true;
    queueMicrotask(() => this.emit('abort'));
    this.destroy();
  }

  _destroy(error, done) {
    if (this._task !== undefined) reject(this._task, coded(Error, 'ECONNRESET', 'socket hang up'));
    if (this._upload !== undefined) close(this._upload);
    this._task = undefined;
    this.res?.destroy(error ?? undefined);
    const failure = error ?? (this.res === null ? coded(Error, 'ECONNRESET', 'socket hang up') : null);
    this._finished();
    done(failure);
  }
}
