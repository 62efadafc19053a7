// WebSocket: the client of the web, over the engine's sockets.
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { isBytes } from '../bytes.js';
import { DOMExceptionClass } from '../domexception.js';
import { close, pending, reject } from '../pending.js';
import { setImmediate } from '../timers.js';
import { CloseEvent, ErrorEvent, Event, EventTarget, handlerAttribute, MessageEvent } from './events.js';
import { Blob, blobBytes, isBlob } from './blob.js';
import { Headers, headerList } from './headers.js';

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const fault = (name, message) => new DOMExceptionClass(message, name);

function urlOf(given) {
  const base = ops.requestInfo().absoluteUrl;
  const fields = ops.urlParse(`${given}`, base);
  if (fields === null) throw fault('SyntaxError', `The URL '${given}' is invalid.`);
  const url = new (globalThis.URL)(fields[0]);
  if (url.protocol === 'http:') url.protocol = 'ws:';
  else if (url.protocol === 'https:') url.protocol = 'wss:';
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') throw fault('SyntaxError', `A WebSocket's URL begins with ws: or wss:, not ${url.protocol}`);
  if (url.hash !== '' || url.href.endsWith('#')) throw fault('SyntaxError', "A WebSocket's URL has no fragment.");
  return url;
}

function protocolsOf(given) {
  const list = (typeof given === 'string' ? [given] : [...given]).map((one) => `${one}`);
  const seen = new Set(list.map((one) => one.toLowerCase()));
  if (seen.size !== list.length || list.some((one) => !TOKEN.test(one))) throw fault('SyntaxError', `The subprotocols '${list}' are invalid.`);
  return list;
}

export class WebSocket extends EventTarget {
  #url;
  #state = CONNECTING;
  #protocol = '';
  #type = 'blob';
  #waiting = 0;
  #task;
  #handle;
  #ended = false;

  constructor(url, protocols = []) {
    if (arguments.length === 0) throw new TypeError('A WebSocket needs a URL');
    super();
    const parsed = urlOf(url);
    const options = protocols !== null && typeof protocols === 'object' && !Array.isArray(protocols) && typeof protocols[Symbol.iterator] !== 'function' ? protocols : { protocols };
    const names = protocolsOf(options.protocols ?? []);
    const headers = headerList(new Headers(options.headers ?? undefined));
    if (parsed.username !== '' || parsed.password !== '') {
      headers.push('authorization', `Basic ${ops.base64Encode(ops.utf8Encode(`${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`), false)}`);
      parsed.username = '';
      parsed.password = '';
    }
    this.#url = parsed.href;
    this.#open(names, headers);
  }

  async #open(names, headers) {
    try {
      this.#task = ops.outboundOpen(this.#url, names, headers);
      const [handle, protocol] = await pending(this.#task);
      this.#task = undefined;
      this.#handle = handle;
      this.#protocol = protocol;
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#state = OPEN;
    this.dispatchEvent(new Event('open'));
    this.#receive();
  }

  async #receive() {
    for (;;) {
      let event;
      try {
        event = await pending(ops.outboundNext(this.#handle));
      } catch (error) {
        this.#fail(error);
        return;
      }
      if (Array.isArray(event)) {
        const [code, reason, clean] = event;
        if (clean) this.#end(code, reason, true);
        else if (code === 1006) this.#end(1006, '', false);
        else this.#fail(new Error(reason));
        return;
      }
      if (this.#state === OPEN || this.#state === CLOSING) this.#deliver(event);
    }
  }

  #deliver(event) {
    let data = event;
    if (typeof event !== 'string' && this.#type === 'blob') data = new Blob([event]);
    this.dispatchEvent(new MessageEvent('message', { data, origin: new (globalThis.URL)(this.#url).origin }));
  }

  async #fail(error) {
    if (this.#ended) return;
    this.#state = CLOSED;
    this.dispatchEvent(new ErrorEvent('error', { message: error.message, error }));
    // Who waits for the error may then begin to wait for the end.
    await new Promise((resolve) => setImmediate(resolve));
    this.#end(1006, '', false);
  }

  #end(code, reason, wasClean) {
    if (this.#ended) return;
    this.#ended = true;
    this.#state = CLOSED;
    if (this.#handle !== undefined) close(this.#handle);
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean }));
  }

  get url() {
    return this.#url;
  }

  get readyState() {
    return this.#state;
  }

  get bufferedAmount() {
    return this.#waiting;
  }

  get extensions() {
    return '';
  }

  get protocol() {
    return this.#protocol;
  }

  get binaryType() {
    return this.#type;
  }

  set binaryType(type) {
    if (type === 'blob' || type === 'arraybuffer') this.#type = type;
  }

  send(data) {
    if (arguments.length === 0) throw new TypeError('WebSocket.send needs data');
    if (this.#state === CONNECTING) throw fault('InvalidStateError', 'The WebSocket is not open yet.');
    const piece = isBlob(data) ? blobBytes(data) : isBytes(data) ? data : `${data}`;
    const size = typeof piece === 'string' ? ops.utf8Length(piece) : piece.byteLength;
    this.#waiting += size;
    if (this.#state !== OPEN) return;
    pending(ops.outboundSend(this.#handle, piece)).then(
      (sent) => {
        if (sent) this.#waiting -= size;
      },
      () => {},
    );
  }

  close(code = undefined, reason = undefined) {
    if (code !== undefined) {
      const number = Math.trunc(Number(code));
      if (number !== 1000 && !(number >= 3000 && number <= 4999)) throw fault('InvalidAccessError', `A close code is 1000 or between 3000 and 4999, not ${code}.`);
    }
    const text = reason === undefined ? '' : `${reason}`.toWellFormed();
    if (ops.utf8Length(text) > 123) throw fault('SyntaxError', 'A close reason has at most 123 bytes.');
    if (this.#state === CLOSING || this.#state === CLOSED) return;
    if (this.#state === CONNECTING) {
      this.#state = CLOSING;
      const task = this.#task;
      if (task !== undefined) reject(task, new Error('The WebSocket was closed before it was open.'));
      return;
    }
    this.#state = CLOSING;
    const asked = code !== undefined || reason !== undefined;
    pending(ops.outboundClose(this.#handle, asked ? (code ?? 1000) : undefined, text)).catch(() => {});
  }
}
for (const [name, value] of [['CONNECTING', CONNECTING], ['OPEN', OPEN], ['CLOSING', CLOSING], ['CLOSED', CLOSED]]) {
  Object.defineProperty(WebSocket, name, { __proto__: null, value, enumerable: true });
  Object.defineProperty(WebSocket.prototype, name, { __proto__: null, value, enumerable: true });
}
webInterface(WebSocket, 'WebSocket', ['url', 'readyState', 'bufferedAmount', 'extensions', 'protocol', 'binaryType', 'send', 'close']);
for (const type of ['open', 'message', 'error', 'close']) handlerAttribute(WebSocket, type);
