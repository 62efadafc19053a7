// `res`: Node's and Express's response, a façade over the answer being made.
import { load } from './parts.js';
import { customInspect } from './show.js';
import {
  ArrayIsArray, JsonStringify, matches, ObjectCreate, ObjectKeys, setOwn, StringIndexOf, StringSlice, StringToLowerCase, append,
} from './primordials.js';
import { coded } from './define.js';
import { Emitter } from './emitter.js';
import { STATUS_CODES } from './status.js';
import { BYTES_TYPE, HTML_TYPE, JSON_TYPE, TEXT_TYPE, typeFor, typeOfBytes, typeOfText, withCharset } from './mime.js';
import { isBytes, bytesWithEncoding } from './bytes.js';
import { respond } from './answer.js';
import { tooLate } from './outgoing.js';

let over;
let drained;
let writeHead;

/** Is this a run's response, whatever prototype a framework gave it? */
export let isRes;

export class Res extends Emitter {
  #out;
  #over = false;

  // `onto`: the object that becomes a response, where a script has made one.
  constructor(outgoing, onto) {
    super(onto);
    this.#out = outgoing;
  }

  // State, as Node names it.

  get statusCode() {
    return this.#out.status;
  }

  set statusCode(code) {
    this.#out.setStatus(code);
  }

  get statusMessage() {
    return STATUS_CODES[this.#out.status] ?? '';
  }

  set statusMessage(_) {
    // The server writes the standard phrase.
  }

  get headersSent() {
    return this.#out.headersSent;
  }

  get writableEnded() {
    return this.#out.ended;
  }

  get finished() {
    return this.#out.ended;
  }

  get writableFinished() {
    return this.#over && this.#out.ended;
  }

  get writable() {
    return !this.#out.ended;
  }

  get destroyed() {
    return this.#over && !this.#out.ended;
  }

  set destroyed(value) {
    setOwn(this, 'destroyed', value);
  }

  get closed() {
    return this.#over;
  }

  get writableLength() {
    return 0;
  }

  get writableHighWaterMark() {
    return 16384;
  }

  get writableNeedDrain() {
    return this.#out.needDrain;
  }

  get req() {
    return this.#out.run.req;
  }

  set req(value) {
    setOwn(this, 'req', value);
  }

  get socket() {
    return this.#out.run.req.socket;
  }

  get connection() {
    return this.socket;
  }

  get locals() {
    const locals = {};
    setOwn(this, 'locals', locals);
    return locals;
  }

  set locals(value) {
    setOwn(this, 'locals', value);
  }

  // Headers.

  setHeader(name, value) {
    this.#out.set(name, value);
    return this;
  }

  setHeaders(headers) {
    if (headers === null || typeof headers !== 'object') throw new TypeError('headers must be Headers or a Map');
    headers.forEach((value, name) => this.appendHeader(name, value));
    return this;
  }

  getHeader(name) {
    return this.#out.get(name);
  }

  getHeaderNames() {
    return ObjectKeys(this.#out.headers);
  }

  getRawHeaderNames() {
    const { headers } = this.#out;
    const keys = ObjectKeys(headers);
    const names = [];
    for (let i = 0; i < keys.length; i += 1) append(names, headers[keys[i]].name);
    return names;
  }

  getHeaders() {
    const { headers } = this.#out;
    const all = ObjectCreate(null);
    const keys = ObjectKeys(headers);
    for (let i = 0; i < keys.length; i += 1) all[keys[i]] = headers[keys[i]].value;
    return all;
  }

  hasHeader(name) {
    return this.#out.has(name);
  }

  removeHeader(name) {
    this.#out.remove(name);
    return this;
  }

  appendHeader(name, value) {
    this.#out.append(name, value);
    return this;
  }

  writeHead(code, reason, headers) {
    const out = this.#out;
    if (out.headersSent) throw tooLate('write');
    out.setStatus(code);
    const given = typeof reason === 'string' ? headers : (headers ?? reason);
    if (ArrayIsArray(given)) setPairs(out, given);
    else if (given !== null && typeof given === 'object') setAll(out, given);
    out.pledged = true;
    return this;
  }

  // Middleware puts itself in the place of writeHead() to see the headers before they leave.
  #headersLeave() {
    if (!this.#out.headersSent && this.writeHead !== writeHead) this.writeHead(this.#out.status);
  }

  get _header() {
    return this.#out.headersSent ? `HTTP/1.1 ${this.#out.status}\r\n` : null;
  }

  _implicitHeader() {
    this.writeHead(this.#out.status);
  }

  writeContinue() {}

  writeProcessing() {}

  writeEarlyHints() {}

  flushHeaders() {
    this.#headersLeave();
    this.#out.open(undefined);
    return this;
  }

  // The body.

  write(piece, encoding, callback) {
    const done = typeof encoding === 'function' ? encoding : callback;
    if (this.#out.ended) throw lateWrite();
    const data = checkPiece(piece, encoding);
    this.#headersLeave();
    const room = this.#out.write(data);
    if (done) done();
    return room;
  }

  end(piece, encoding, callback) {
    const out = this.#out;
    const done = typeof piece === 'function' ? piece : typeof encoding === 'function' ? encoding : callback;
    const nothing = piece === undefined || piece === null || typeof piece === 'function';
    if (out.ended) {
      if (!nothing) throw lateWrite();
      if (done) done();
      return this;
    }
    const data = nothing ? null : checkPiece(piece, encoding);
    if (done) this.once('finish', done);
    this.#headersLeave();
    if (nothing) out.deliver(null, undefined);
    else out.deliver(data, typeof data === 'string' ? typeOfText(data) : typeOfBytes(data));
    return this;
  }

  cork() {}

  uncork() {}

  setTimeout() {
    return this;
  }

  destroy(error) {
    const out = this.#out;
    if (!out.ended) {
      out.ended = true;
      out.run.fail(error ?? new Error('The script destroyed its response'));
    }
    return this;
  }

  /** Starts a streamed answer; with a source, sends it and ends. */
  stream(source) {
    const out = this.#out;
    if (source === undefined) {
      out.open(TEXT_TYPE);
      return this;
    }
    out.run.sendLater(respond(out.run, source));
    return this;
  }

  [customInspect]() {
    const { statusCode, headersSent, writableEnded } = this;
    return { statusCode, headersSent, writableEnded, headers: { ...this.getHeaders() } };
  }

  // Events.

  // A stream that is piped here answers for the script, however late.
  emit(event, ...args) {
    if (event === 'pipe' && #out in this) this.#out.run.fed = true;
    return super.emit(event, ...args);
  }

  static {
    isRes = (value) => value !== null && typeof value === 'object' && #out in value;
    writeHead = Res.prototype.writeHead;
    over = (res, finished) => {
      if (res.#over) return;
      res.#over = true;
      if (finished) res.emit('finish');
      res.emit('close');
    };
    drained = (res) => {
      if (!res.#out.needDrain) return;
      res.#out.needDrain = false;
      res.emit('drain');
    };
  }

  // Express.

  status(code) {
    this.statusCode = code;
    return this;
  }

  sendStatus(code) {
    this.statusCode = code;
    this.type('txt');
    return this.send(STATUS_CODES[code] ?? `${code}`);
  }

  json(value) {
    if (this.#out.ended) throw tooLate('set');
    const text = JsonStringify(value);
    this.#out.deliver(text ?? '', JSON_TYPE);
    return this;
  }

  jsonp(value) {
    return this.json(value);
  }

  send(body) {
    if (this.#out.ended) throw tooLate('set');
    switch (typeof body) {
      case 'string':
        this.#out.deliver(body, HTML_TYPE);
        return this;
      case 'undefined':
        this.#out.deliver('', undefined);
        return this;
      case 'object':
        if (body === null) this.#out.deliver('', undefined);
        else if (isBytes(body)) this.#out.deliver(body, BYTES_TYPE);
        else return this.json(body);
        return this;
      case 'number':
      case 'boolean':
        return this.json(body);
      default:
        this.#out.deliver(`${String(body)}`, TEXT_TYPE);
        return this;
    }
  }

  set(field, value) {
    if (typeof field === 'object' && field !== null) {
      const keys = ObjectKeys(field);
      for (let i = 0; i < keys.length; i += 1) this.set(keys[i], field[keys[i]]);
      return this;
    }
    const isType = typeof field === 'string' && StringToLowerCase(field) === 'content-type';
    return this.setHeader(field, isType && typeof value === 'string' ? withCharset(value) : value);
  }

  header(field, value) {
    return this.set(field, value);
  }

  get(field) {
    return this.getHeader(field);
  }

  type(name) {
    return this.setHeader('Content-Type', typeFor(`${name}`));
  }

  contentType(name) {
    return this.type(name);
  }

  append(field, value) {
    return this.appendHeader(field, value);
  }

  vary(field) {
    const fields = ArrayIsArray(field) ? field : [field];
    for (let i = 0; i < fields.length; i += 1) {
      const before = this.getHeader('Vary');
      if (before === undefined) this.setHeader('Vary', fields[i]);
      else if (StringIndexOf(StringToLowerCase(`${before}`), StringToLowerCase(`${fields[i]}`)) < 0) this.setHeader('Vary', `${before}, ${fields[i]}`);
    }
    return this;
  }

  links(links) {
    let text = this.getHeader('Link') ?? '';
    const keys = ObjectKeys(links);
    for (let i = 0; i < keys.length; i += 1) text += `${text ? ', ' : ''}<${links[keys[i]]}>; rel="${keys[i]}"`;
    return this.setHeader('Link', text);
  }

  location(url) {
    let target = `${url}`;
    if (target === 'back') target = this.#out.run.req.get('referrer') || '/';
    return this.setHeader('Location', encodeTarget(target));
  }

  redirect(first, second) {
    let status = 302;
    let url = first;
    if (typeof first === 'number') {
      status = first;
      url = second;
    } else if (typeof second === 'number') status = second;
    if (url === undefined) throw new TypeError('res.redirect needs a URL');
    this.status(status).location(url);
    this.type('txt');
    this.#out.deliver(`${STATUS_CODES[status] ?? status}. Redirecting to ${this.getHeader('Location')}`, undefined);
    return this;
  }

  cookie(name, value, options) {
    return this.appendHeader('Set-Cookie', load('cookies.js').serializeCookie(name, value, options));
  }

  clearCookie(name, options) {
    return this.appendHeader('Set-Cookie', load('cookies.js').clearedCookie(name, options));
  }

  attachment(filename) {
    if (filename === undefined) return this.setHeader('Content-Disposition', 'attachment');
    if (!this.hasHeader('Content-Type')) this.type(filename);
    let slash = -1;
    for (let i = 0; i < filename.length; i += 1) if (filename[i] === '/') slash = i;
    const name = StringSlice(filename, slash + 1);
    const simple = matches(/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/, name);
    return this.setHeader('Content-Disposition', simple ? `attachment; filename="${name}"` : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  }

  format(handlers) {
    const keys = ObjectKeys(handlers);
    const accept = this.#out.run.req.get('accept') ?? '*/*';
    for (let i = 0; i < keys.length; i += 1) {
      if (keys[i] === 'default') continue;
      const type = typeFor(keys[i]);
      const plain = StringIndexOf(type, ';') < 0 ? type : StringSlice(type, 0, StringIndexOf(type, ';'));
      const family = `${StringSlice(plain, 0, StringIndexOf(plain, '/'))}/*`;
      if (StringIndexOf(accept, plain) >= 0 || StringIndexOf(accept, '*/*') >= 0 || StringIndexOf(accept, family) >= 0) {
        this.type(keys[i]);
        handlers[keys[i]](this.#out.run.req, this);
        return this;
      }
    }
    if (handlers.default) handlers.default(this.#out.run.req, this);
    else this.sendStatus(406);
    return this;
  }

  sendFile() {
    throw new Error('res.sendFile is not available in hoody-exec: read the file and return or res.send() its bytes.');
  }

  download() {
    throw new Error('res.download is not available in hoody-exec: use res.attachment(name).send(bytes).');
  }

  render() {
    throw new Error('res.render is not available in hoody-exec: render with a template package and res.send() the text.');
  }
}

// What is already percent-encoded stays; the rest that a header cannot hold is encoded.
function encodeTarget(target) {
  let out = '';
  for (let i = 0; i < target.length; i += 1) {
    const code = target.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < target.length) {
      const pair = target.codePointAt(i);
      out += pair > 0xffff ? encodeURIComponent(String.fromCodePoint(pair)) : '%EF%BF%BD';
      if (pair > 0xffff) i += 1;
    } else if (code >= 0xd800 && code <= 0xdfff) out += '%EF%BF%BD';
    else if (code <= 0x20 || code >= 0x7f || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x5c || code === 0x5e || code === 0x60) out += encodeURIComponent(target[i]);
    else out += target[i];
  }
  return out;
}

function setPairs(out, given) {
  if (ArrayIsArray(given[0])) {
    for (let i = 0; i < given.length; i += 1) out.append(given[i][0], given[i][1]);
  } else {
    for (let i = 0; i + 1 < given.length; i += 2) out.append(given[i], given[i + 1]);
  }
}

function setAll(out, given) {
  if (typeof given.forEach === 'function' && typeof given.get === 'function') {
    given.forEach((value, name) => out.set(name, value));
    return;
  }
  const keys = ObjectKeys(given);
  for (let i = 0; i < keys.length; i += 1) if (given[keys[i]] !== undefined) out.set(keys[i], given[keys[i]]);
}

const lateWrite = () => coded(Error, 'ERR_STREAM_WRITE_AFTER_END', 'write after end');

function checkPiece(piece, encoding) {
  if (typeof piece !== 'string' && !isBytes(piece)) {
    throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "chunk" argument must be of type string or an instance of Buffer or Uint8Array');
  }
  return bytesWithEncoding(piece, encoding);
}

/** What the run tells a response: it is over (finished or cut), the client caught up. */
export const tell = {
  over: (res, finished) => over(res, finished),
  drained: (res) => drained(res),
};
