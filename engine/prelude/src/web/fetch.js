// Request and Response, and the bodies they share.
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { isBytes } from '../bytes.js';
import { customInspect, inspect } from '../show.js';
import { parts } from '../webparts.js';
import { Headers, freezeHeaders, headerList } from './headers.js';

export { Headers };

const blobs = () => load('web/blob.js');
const streams = () => load('web/streams.js');
const forms = () => load('web/formdata.js');

const bytesOver = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

/** One body: at most one of text, bytes, lazy (a function that gives bytes) and stream, and the type it brings. */
class Content {
  constructor(source) {
    this.text = undefined;
    this.bytes = undefined;
    this.lazy = undefined;
    this.stream = undefined;
    this.type = null;
    this.empty = false;
    this.used = false;
    this.take(source);
  }

  take(source) {
    if (source === undefined || source === null) this.empty = true;
    else if (typeof source === 'object') this.takeObject(source);
    else this.takeText(`${source}`, 'text/plain;charset=UTF-8');
  }

  takeText(text, type) {
    this.text = text.toWellFormed();
    this.type = type;
  }

  takeObject(source) {
    if (isBytes(source)) this.bytes = bytesOver(source).slice();
    else if (parts.isBlob(source)) {
      this.bytes = blobs().blobBytes(source);
      this.type = source.type || null;
    } else if (parts.isSearchParams(source)) this.takeText(source.toString(), 'application/x-www-form-urlencoded;charset=UTF-8');
    else if (parts.isFormData(source)) {
      const { bytes, type } = forms().encodeMultipart(source);
      this.bytes = bytes;
      this.type = type;
    } else if (parts.isStream(source)) {
      if (source.locked) throw new TypeError('The stream of a body must not be locked');
      this.stream = source;
    } else if (typeof source[Symbol.asyncIterator] === 'function') this.stream = fromIterable(source);
    else this.takeText(`${source}`, 'text/plain;charset=UTF-8');
  }

  /** The body as a stream, made once. */
  asStream() {
    if (this.empty) return null;
    if (this.stream === undefined) {
      const { ReadableStream } = streams();
      const content = this;
      this.stream = new ReadableStream({
        type: 'bytes',
        pull(controller) {
          const bytes = content.whole();
          if (bytes.length > 0) controller.enqueue(bytes.slice());
          controller.close();
          controller.byobRequest?.respond(0);
        },
      });
      this.wrapped = true;
    }
    return this.stream;
  }

  whole() {
    if (this.bytes !== undefined) return this.bytes;
    if (this.text !== undefined) return new Uint8Array(ops.utf8Encode(this.text));
    if (this.lazy !== undefined) return (this.bytes = this.lazy());
    return new Uint8Array(0);
  }

  get disturbed() {
    return this.used || (this.stream !== undefined && (this.stream.locked || this.read));
  }

  /** All bytes, once. */
  async consume() {
    if (this.disturbed) throw new TypeError('Body is unusable: Body has already been read');
    if (this.empty) return new Uint8Array(0);
    this.used = true;
    if (this.stream === undefined) return this.whole();
    return collect(this.stream);
  }

  async consumeText() {
    if (this.stream === undefined && this.text !== undefined && !this.used) {
      this.used = true;
      return this.text.charCodeAt(0) === 0xfeff ? this.text.slice(1) : this.text;
    }
    return ops.utf8Decode(await this.consume(), false, false);
  }

  /** A second body with the same content. */
  copy() {
    if (this.disturbed) throw new TypeError('Response.clone: Body has already been consumed.');
    const copy = new Content(null);
    Object.assign(copy, { text: this.text, bytes: this.bytes, lazy: this.lazy, type: this.type, empty: this.empty });
    if (this.stream !== undefined && !this.wrapped) [this.stream, copy.stream] = this.stream.tee();
    return copy;
  }
}

function fromIterable(source) {
  const { ReadableStream } = streams();
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  }, { highWaterMark: 0 });
}

async function collect(stream) {
  const reader = stream.getReader();
  const pieces = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    if (!isBytes(value)) throw new TypeError('A body stream must give Uint8Arrays');
    const piece = bytesOver(value);
    pieces.push(piece);
    size += piece.length;
  }
  if (pieces.length === 1) return pieces[0];
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

let contentOf;

class Body {
  #content;

  constructor(content) {
    this.#content = content;
  }

  static {
    contentOf = (body) => body.#content;
  }

  get body() {
    return this.#content.asStream();
  }

  get bodyUsed() {
    return !this.#content.empty && this.#content.used;
  }

  async arrayBuffer() {
    const bytes = await this.#content.consume();
    return bytes.slice().buffer;
  }

  async bytes() {
    return (await this.#content.consume()).slice();
  }

  async text() {
    return this.#content.consumeText();
  }

  async json() {
    return JSON.parse(await this.#content.consumeText());
  }

  async blob() {
    const { Blob } = blobs();
    return new Blob([await this.#content.consume()], { type: this.headers.get('content-type') ?? '' });
  }

  async formData() {
    const type = this.headers.get('content-type') ?? '';
    if (/^multipart\/form-data/i.test(type)) {
      const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
      if (!boundary) throw new TypeError('The content type names no boundary');
      return forms().decodeMultipart(await this.#content.consume(), boundary);
    }
    if (/^application\/x-www-form-urlencoded/i.test(type)) {
      return forms().fromParts(ops.formDecode(await this.#content.consumeText()), []);
    }
    throw new TypeError(`A body of type "${type}" cannot be read as form data`);
  }
}

const NULL_BODY = { __proto__: null, 101: 1, 103: 1, 204: 1, 205: 1, 304: 1 };
const REDIRECTS = { __proto__: null, 301: 1, 302: 1, 303: 1, 307: 1, 308: 1 };
const REASON = /^[\t\x20-\x7e\x80-\xff]*$/;

let makeResponse;

export class Response extends Body {
  #status;
  #statusText;
  #headers;
  #type = 'default';
  #url = '';
  #redirected = false;

  constructor(body = null, init = undefined) {
    if (init !== undefined && init !== null && typeof init !== 'object' && typeof init !== 'function') throw new TypeError('The options of a Response must be an object');
    const status = init?.status === undefined ? 200 : Math.trunc(Number(init.status));
    if (!(status >= 200 && status <= 599)) throw new RangeError(`The status of a Response must be between 200 and 599, not ${init.status}`);
    const statusText = init?.statusText === undefined ? '' : `${init.statusText}`;
    if (!REASON.test(statusText)) throw new TypeError('Invalid statusText');
    const headers = new Headers(init?.headers ?? undefined);
    const content = new Content(body);
    if (!content.empty && NULL_BODY[status]) throw new TypeError(`Response constructor: Invalid response status code ${status}: it cannot have a body`);
    super(content);
    if (content.type !== null && !headers.has('content-type')) headers.append('Content-Type', content.type);
    this.#status = status;
    this.#statusText = statusText;
    this.#headers = headers;
  }

  static {
    parts.isResponse = (value) => #status in value;
    makeResponse = (content, { status, statusText, headers, type, url, redirected }) => {
      const response = new Response(null, { status: status < 200 ? 200 : status, statusText });
      const target = contentOf(response);
      Object.assign(target, { text: content.text, bytes: content.bytes, lazy: content.lazy, stream: content.stream, type: content.type, empty: content.empty });
      response.#status = status;
      response.#headers = headers;
      response.#type = type ?? 'default';
      response.#url = url ?? '';
      response.#redirected = redirected ?? false;
      return response;
    };
  }

  static error() {
    const response = makeResponse(new Content(null), { status: 0, statusText: '', headers: new Headers(), type: 'error' });
    freezeHeaders(response.headers);
    return response;
  }

  static redirect(url, status = 302) {
    const parsed = ops.urlParse(`${url}`, ops.requestInfo().absoluteUrl);
    if (parsed === null) throw new TypeError(`Invalid URL: ${url}`);
    const code = Math.trunc(Number(status));
    if (!REDIRECTS[code]) throw new RangeError(`Invalid redirect status code ${status}`);
    const response = new Response(null, { status: code, headers: { Location: parsed[0] } });
    freezeHeaders(response.headers);
    return response;
  }

  static json(data, init = undefined) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const headers = new Headers(init?.headers ?? undefined);
    if (!headers.has('content-type')) headers.set('Content-Type', 'application/json');
    return new Response(text, { ...pick(init), headers });
  }

  get type() {
    return this.#type;
  }

  get url() {
    return this.#url;
  }

  get redirected() {
    return this.#redirected;
  }

  get status() {
    return this.#status;
  }

  get ok() {
    return this.#status >= 200 && this.#status <= 299;
  }

  get statusText() {
    return this.#statusText;
  }

  get headers() {
    return this.#headers;
  }

  clone() {
    return makeResponse(contentOf(this).copy(), {
      status: this.#status, statusText: this.#statusText, headers: new Headers(this.#headers), type: this.#type, url: this.#url, redirected: this.#redirected,
    });
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[Response]';
    const { status, statusText, headers, ok, redirected, type, url, bodyUsed } = this;
    return `Response ${inspect({ status, statusText, headers, bodyUsed, ok, redirected, type, url }, options)}`;
  }
}
const BODY_MEMBERS = ['body', 'bodyUsed', 'arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'];
webInterface(Body, 'Body', BODY_MEMBERS);
webInterface(Response, 'Response', ['type', 'url', 'redirected', 'status', 'ok', 'statusText', 'headers', 'clone']);

const pick = (init) => (init === undefined || init === null ? {} : { status: init.status, statusText: init.statusText });

/** What the answer path needs of a Response; its body counts as used afterwards. */
parts.take = (response) => {
  const content = contentOf(response);
  if (response.status === 0) throw new TypeError('Response.error() cannot be sent');
  if (content.disturbed) throw new TypeError('The returned Response cannot be sent: its body has already been read');
  content.used = true;
  const { text, empty } = content;
  const taken = { status: response.status, headers: headerList(response.headers), text: undefined, bytes: undefined, stream: undefined };
  if (empty) return taken;
  if (content.stream !== undefined && !content.wrapped) taken.stream = content.stream;
  else if (text !== undefined) taken.text = text;
  else taken.bytes = content.whole();
  return taken;
};

const METHOD = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const NORMAL = { __proto__: null, delete: 1, get: 1, head: 1, options: 1, post: 1, put: 1 };
const FORBIDDEN = { __proto__: null, CONNECT: 1, TRACE: 1, TRACK: 1 };
const noValue = (value) => value === undefined || value === null;

function checkedMethod(given) {
  const method = `${given}`;
  if (!METHOD.test(method) || FORBIDDEN[method.toUpperCase()]) throw new TypeError(`'${method}' is not a valid HTTP method.`);
  return NORMAL[method.toLowerCase()] ? method.toUpperCase() : method;
}

let requestFields;

export class Request extends Body {
  #method;
  #url;
  #headers;
  #signal;
  #options;

  constructor(input, init = undefined) {
    if (arguments.length === 0) throw new TypeError('A Request needs a URL or a Request');
    const from = typeof input === 'object' && input !== null && #method in input ? input : undefined;
    const options = init ?? {};
    const url = from ? from.#url : parseUrl(input);
    const method = options.method === undefined ? (from ? from.#method : 'GET') : checkedMethod(options.method);
    const hasBody = !noValue(options.body);
    if (hasBody && (method === 'GET' || method === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body.');
    super(hasBody ? new Content(options.body) : from ? stolen(from) : new Content(null));
    const headers = new Headers(options.headers ?? from?.#headers);
    const { type } = contentOf(this);
    if (hasBody && type !== null && !headers.has('content-type')) headers.append('Content-Type', type);
    this.#method = method;
    this.#url = url;
    this.#headers = headers;
    this.#signal = options.signal === undefined ? from?.signal : (options.signal ?? undefined);
    this.#options = from ? { ...from.#options, ...options } : options;
  }

  static {
    requestFields = (request, content, signal) => {
      Object.assign(contentOf(request), { lazy: content, empty: content === undefined });
      request.#signal = signal;
      return request;
    };
  }

  get method() {
    return this.#method;
  }

  get url() {
    return this.#url;
  }

  get headers() {
    return this.#headers;
  }

  get signal() {
    if (typeof this.#signal === 'function') this.#signal = this.#signal();
    if (this.#signal === undefined) this.#signal = new (load('web/abort.js').AbortController)().signal;
    return this.#signal;
  }

  get redirect() {
    return this.#options.redirect ?? 'follow';
  }

  get mode() {
    return this.#options.mode ?? 'cors';
  }

  get credentials() {
    return this.#options.credentials ?? 'same-origin';
  }

  get cache() {
    return this.#options.cache ?? 'default';
  }

  get referrer() {
    return this.#options.referrer ?? 'about:client';
  }

  get referrerPolicy() {
    return this.#options.referrerPolicy ?? '';
  }

  get integrity() {
    return this.#options.integrity ?? '';
  }

  get keepalive() {
    return Boolean(this.#options.keepalive);
  }

  get duplex() {
    return 'half';
  }

  get destination() {
    return '';
  }

  clone() {
    const copy = new Request(this.#url, { ...this.#options, method: this.#method, headers: this.#headers, body: undefined, signal: undefined });
    Object.assign(contentOf(copy), contentOf(this).copy());
    copy.#signal = this.#signal;
    return copy;
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[Request]';
    const { method, url, headers, bodyUsed, redirect } = this;
    return `Request ${inspect({ method, url, headers, bodyUsed, redirect }, options)}`;
  }
}
webInterface(Request, 'Request', ['method', 'url', 'headers', 'redirect', 'mode', 'credentials', 'cache', 'referrer', 'referrerPolicy', 'integrity', 'keepalive', 'signal', 'duplex', 'destination', 'clone']);

function parseUrl(input) {
  const parsed = ops.urlParse(`${input}`.toWellFormed(), null);
  if (parsed === null) throw new TypeError(`Failed to parse URL from ${input}`);
  if (parsed[2] !== '' || parsed[3] !== '') throw new TypeError('The URL of a Request must have no user name and password');
  return parsed[0];
}

// The body moves from one Request to the next.
function stolen(from) {
  const content = contentOf(from);
  if (content.disturbed) throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
  const taken = content.copy();
  if (!content.empty) content.used = true;
  return taken;
}

/** The run's own request. */
export function incoming(run) {
  const { method, absoluteUrl, bodyKind } = run.facts();
  const flat = ops.requestHeaders(run.number);
  const headers = new Headers();
  const list = headerList(headers);
  for (let i = 0; i + 1 < flat.length; i += 2) list.push(flat[i], flat[i + 1]);
  const safe = FORBIDDEN[method] ? 'GET' : method;
  const request = new Request(absoluteUrl, { method: safe, headers });
  const content = bodyKind === 'none' || method === 'GET' || method === 'HEAD' ? undefined : () => new Uint8Array(ops.requestBody(run.number));
  return requestFields(request, content, () => run.incoming.signal());
}

export async function fetch() {
  throw new Error('fetch is not available in this build of hoody-exec.');
}
