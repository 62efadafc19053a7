// EventSource: server-sent events over fetch, with reconnection.
import { webInterface } from '../define.js';
import { DOMExceptionClass } from '../domexception.js';
import { ops } from '../state.js';
import { clearTimeout, setTimeout } from '../timers.js';
import { AbortController } from './abort.js';
import { ErrorEvent, Event, EventTarget, handlerAttribute, MessageEvent } from './events.js';
import { TextDecoder } from './encoding.js';

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 2;

/** Lines of an event stream to events. */
class Parser {
  constructor(tell) {
    this.tell = tell;
    this.rest = '';
    this.data = [];
    this.type = '';
    this.id = undefined;
  }

  push(text) {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop();
    for (const line of lines) this.line(line);
  }

  line(line) {
    if (line === '') {
      if (this.data.length > 0) this.tell('event', { type: this.type || 'message', data: this.data.join('\n'), id: this.id });
      this.data = [];
      this.type = '';
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') this.data.push(value);
    else if (field === 'event') this.type = value;
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.tell('retry', Number(value));
  }
}

export class EventSource extends EventTarget {
  #url;
  #state = CONNECTING;
  #withCredentials;
  #headers;
  #retry = 3000;
  #lastId = '';
  #abort;
  #timer;

  constructor(url, options = undefined) {
    if (arguments.length === 0) throw new TypeError('An EventSource needs a URL');
    super();
    const fields = ops.urlParse(`${url}`, ops.requestInfo().absoluteUrl);
    if (fields === null) throw new DOMExceptionClass(`The URL '${url}' is invalid.`, 'SyntaxError');
    this.#url = fields[0];
    this.#withCredentials = Boolean(options?.withCredentials);
    this.#headers = options?.headers;
    this.#connect();
  }

  async #connect() {
    const { fetch, Headers } = load('web/fetch.js');
    this.#abort = new AbortController();
    try {
      const headers = new Headers(this.#headers);
      headers.set('accept', 'text/event-stream');
      headers.set('cache-control', 'no-cache');
      if (this.#lastId !== '') headers.set('last-event-id', this.#lastId);
      const response = await fetch(this.#url, { headers, signal: this.#abort.signal });
      const type = response.headers.get('content-type') ?? '';
      if (response.status !== 200 || !/^text\/event-stream\b/i.test(type)) {
        this.#abort.abort();
        this.#fail(`the server answered ${response.status} with the type "${type}"`, true);
        return;
      }
      if (this.#state === CLOSED) return;
      this.#state = OPEN;
      this.dispatchEvent(new Event('open'));
      await this.#read(response);
      this.#fail('the stream has ended', false);
    } catch (error) {
      // What is not permitted will not be permitted later.
      this.#fail(error.message, error.cause?.code === 'ERR_ACCESS_DENIED');
    }
  }

  async #read(response) {
    const { origin } = new (globalThis.URL)(response.url);
    const parser = new Parser((what, value) => {
      if (this.#state === CLOSED) return;
      if (what === 'retry') {
        this.#retry = value;
        return;
      }
      if (value.id !== undefined) this.#lastId = value.id;
      this.dispatchEvent(new MessageEvent(value.type, { data: value.data, lastEventId: this.#lastId, origin }));
    });
    const decoder = new TextDecoder();
    for await (const piece of response.body) parser.push(decoder.decode(piece, { stream: true }));
  }

  #fail(message, forGood) {
    if (this.#state === CLOSED) return;
    this.#state = forGood ? CLOSED : CONNECTING;
    if (!forGood) this.#timer = setTimeout(() => this.#connect(), this.#retry);
    this.dispatchEvent(new ErrorEvent('error', { message }));
  }

  get url() {
    return this.#url;
  }

  get readyState() {
    return this.#state;
  }

  get withCredentials() {
    return this.#withCredentials;
  }

  close() {
    this.#state = CLOSED;
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }
}
for (const [name, value] of [['CONNECTING', CONNECTING], ['OPEN', OPEN], ['CLOSED', CLOSED]]) {
  Object.defineProperty(EventSource, name, { __proto__: null, value, enumerable: true });
  Object.defineProperty(EventSource.prototype, name, { __proto__: null, value, enumerable: true });
}
webInterface(EventSource, 'EventSource', ['url', 'readyState', 'withCredentials', 'close']);
for (const type of ['open', 'message', 'error']) handlerAttribute(EventSource, type);
