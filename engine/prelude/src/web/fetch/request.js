// Request.
import { ops } from '../../state.js';
import { webInterface } from '../../define.js';
import { customInspect, inspect } from '../../show.js';
import { Headers, headerList } from '../headers.js';
import { Body, Content, contentOf } from './body.js';
import { Remote } from './remote.js';

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

/** A request's signal, undefined if it was given none. */
export let signalOf;

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
    requestFields = (request, signal) => {
      request.#signal = signal;
      return request;
    };
    signalOf = (request) => (request.#signal === undefined ? undefined : request.signal);
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
  const { absoluteUrl, bodyKind } = run.facts();
  const method = run.verb;
  const flat = ops.requestHeaders(run.number);
  const headers = new Headers();
  const list = headerList(headers);
  for (let i = 0; i + 1 < flat.length; i += 2) list.push(flat[i], flat[i + 1]);
  const safe = FORBIDDEN[method] ? 'GET' : method;
  const request = new Request(absoluteUrl, { method: safe, headers });
  const signal = () => run.incoming.signal();
  if (bodyKind === 'stream') {
    if (headers.has('transfer-encoding') || Number(headers.get('content-length')) > 0) arriving(run, contentOf(request));
    return requestFields(request, signal);
  }
  if (bodyKind !== 'none' && method !== 'GET' && method !== 'HEAD') {
    Object.assign(contentOf(request), { empty: false, lazy: () => new Uint8Array(ops.requestBody(run.number)) });
  }
  return requestFields(request, signal);
}

// The body as it arrives. Whoever reads `req` as a stream of Node has it already.
function arriving(run, content) {
  const { number } = run;
  const remote = new Remote({
    next: () => ops.requestNext(number),
    rest: () => ops.requestRest(number),
    close: () => ops.requestClose(number),
    told: (error) => error,
  });
  Object.assign(content, { empty: false, remote, used: run.incoming.stream !== undefined });
}

/** The body of a Request goes to another reader. */
export function claimBody(request) {
  const content = contentOf(request);
  if (content.disturbed) throw new TypeError('Body is unusable: Body has already been read');
  content.used = true;
}
