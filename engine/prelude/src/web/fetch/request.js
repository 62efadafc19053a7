// Request.
import { ops } from '../../state.js';
import { dictionary, webInterface } from '../../define.js';
import { customInspect, inspect } from '../../show.js';
import { parts } from '../../webparts.js';
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

const POLICIES = ['', 'no-referrer', 'no-referrer-when-downgrade', 'same-origin', 'origin', 'strict-origin', 'origin-when-cross-origin', 'strict-origin-when-cross-origin', 'unsafe-url'];
const CHOICES = {
  __proto__: null,
  mode: ['same-origin', 'no-cors', 'cors'],
  credentials: ['omit', 'same-origin', 'include'],
  cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'],
  redirect: ['follow', 'error', 'manual'],
  referrerPolicy: POLICIES,
  priority: ['high', 'low', 'auto'],
  duplex: ['half'],
};

// Options that mean something to a browser alone are checked all the same, so that code is told here what it would be there.
function checkOptions(options, method) {
  for (const key of Object.keys(CHOICES)) {
    const given = options[key];
    if (given !== undefined && !CHOICES[key].includes(`${given}`)) throw new TypeError(`'${given}' is not a valid value for ${key} of a Request`);
  }
  if (!noValue(options.window)) throw new TypeError('window of a Request can only be null');
  if (options.cache === 'only-if-cached' && options.mode !== 'same-origin') throw new TypeError("'only-if-cached' can be set only with mode 'same-origin'");
  if (options.mode === 'no-cors' && method !== 'GET' && method !== 'HEAD' && method !== 'POST') throw new TypeError(`'${method}' is unsupported in no-cors mode`);
  if (options.keepalive && parts.isStream(options.body ?? {})) throw new TypeError('A stream cannot be sent with keepalive');
  const { referrer, signal } = options;
  if (!noValue(signal) && typeof signal.aborted !== 'boolean') throw new TypeError('The signal of a Request must be an AbortSignal');
  if (referrer !== undefined && `${referrer}` !== '' && ops.urlParse(`${referrer}`, null) === null) throw new TypeError(`The referrer ${referrer} is not a valid URL`);
}

function referrerText(given) {
  if (given === undefined) return 'about:client';
  return `${given}` === '' ? '' : ops.urlParse(`${given}`, null)[0];
}

let requestFields;

/** A request's signal, undefined if it was given none. */
export let signalOf;

export class Request extends Body {
  #method;
  #url;
  #headers;
  #signal; // the one that was given, or a function that makes it
  #own; // the one that is shown, made when it is first asked for
  #options;

  constructor(input, init = undefined) {
    if (arguments.length === 0) throw new TypeError('A Request needs a URL or a Request');
    const from = typeof input === 'object' && input !== null && #method in input ? input : undefined;
    const options = dictionary(init, 'The options of a Request');
    const url = from ? from.#url : parseUrl(input);
    const method = options.method === undefined ? (from ? from.#method : 'GET') : checkedMethod(options.method);
    const hasBody = !noValue(options.body);
    if (hasBody && (method === 'GET' || method === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body.');
    if (init !== undefined && init !== null) checkOptions(options, method);
    super(hasBody ? new Content(options.body) : from ? stolen(from) : new Content(null));
    const headers = new Headers(options.headers ?? from?.#headers);
    const { type } = contentOf(this);
    if (hasBody && type !== null && !headers.has('content-type')) headers.append('Content-Type', type);
    if (hasBody && from) claimUnused(from);
    this.#method = method;
    this.#url = url;
    this.#headers = headers;
    this.#signal = options.signal === undefined ? from?.#given() : (options.signal ?? undefined);
    this.#options = from ? { ...from.#options, ...options } : options;
  }

  static {
    requestFields = (request, signal) => {
      request.#signal = signal;
      return request;
    };
    signalOf = (request) => request.#given();
  }

  // The signal that was given, if any was.
  #given() {
    if (typeof this.#signal === 'function') this.#signal = this.#own = this.#signal();
    return this.#signal;
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
    const given = this.#given();
    return (this.#own ??= following(given));
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
    return referrerText(this.#options.referrer);
  }

  get referrerPolicy() {
    return this.#options.referrerPolicy ?? '';
  }

  get integrity() {
    return `${this.#options.integrity ?? ''}`;
  }

  get keepalive() {
    return Boolean(this.#options.keepalive);
  }

  get isReloadNavigation() {
    return false;
  }

  get isHistoryNavigation() {
    return false;
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
    copy.#signal = this.#given();
    return copy;
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[Request]';
    const { method, url, headers, bodyUsed, redirect } = this;
    return `Request ${inspect({ method, url, headers, bodyUsed, redirect }, options)}`;
  }
}
webInterface(Request, 'Request', ['method', 'url', 'headers', 'redirect', 'mode', 'credentials', 'cache', 'referrer', 'referrerPolicy', 'integrity', 'keepalive', 'isReloadNavigation', 'isHistoryNavigation', 'signal', 'duplex', 'destination', 'clone']);

function parseUrl(input) {
  const parsed = ops.urlParse(`${input}`.toWellFormed(), null);
  if (parsed === null) throw new TypeError(`Failed to parse URL from ${input}`);
  if (parsed[2] !== '' || parsed[3] !== '') throw new TypeError('The URL of a Request must have no user name and password');
  return parsed[0];
}

// A Request has a signal of its own, which follows the one it was given. One of another library's stays itself.
function following(signal) {
  const { AbortController, AbortSignal } = load('web/abort.js');
  if (signal === undefined) return new AbortController().signal;
  return signal instanceof AbortSignal ? AbortSignal.any([signal]) : signal;
}

// A Request whose body was replaced has given its own away.
function claimUnused(from) {
  const content = contentOf(from);
  if (!content.empty) content.used = true;
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
