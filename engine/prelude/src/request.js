// `req`: the request as Node and Express show it. Every member is fetched when it is read; any may be replaced.
import { load } from './parts.js';
import { heedless } from './define.js';
import { customInspect } from './show.js';
import { ops } from './state.js';
import {
  append, ArrayIsArray, JsonParse, ObjectAssign, ObjectCreate, ObjectDefineProperty, setOwn, StringSplit,
  StringStartsWith, StringToLowerCase, StringTrim,
} from './primordials.js';
import { Emitter } from './emitter.js';
import { fromFlat, routeParameters } from './metadata.js';
import { typeFor } from './mime.js';

const buffer = (bytes) => load('node/buffer.js').wrap(bytes);

// Lets code written for a Web Request read req.headers.get('x'); a header of the same name wins.
const headerMethods = ObjectCreate(Object.prototype);
const method = (name, value) => ObjectDefineProperty(headerMethods, name, { __proto__: null, value, writable: true, configurable: true });
method('get', function get(name) {
  const value = this[StringToLowerCase(`${name}`)];
  return typeof value === 'string' ? value : ArrayIsArray(value) ? value.join(', ') : null;
});
method('has', function has(name) {
  return Object.hasOwn(this, StringToLowerCase(`${name}`));
});
method('forEach', function forEach(callback, thisArg) {
  for (const [name, value] of Object.entries(this)) callback.call(thisArg, value, name, this);
});
method('entries', function entries() {
  return Object.entries(this)[Symbol.iterator]();
});
method('keys', function keys() {
  return Object.keys(this)[Symbol.iterator]();
});
method('values', function values() {
  return Object.values(this)[Symbol.iterator]();
});

function readBody(run) {
  const { bodyKind } = run.facts();
  switch (bodyKind) {
    case 'json':
      return JsonParse(ops.requestText(run.number));
    case 'form':
      return fromFlat(ops.formDecode(ops.requestText(run.number)));
    case 'multipart':
      return fromFlat(run.incoming.multipart().fields);
    case 'bytes':
      return buffer(ops.requestBody(run.number));
    default:
      return asksForSocket(run) ? null : undefined;
  }
}

const asksForSocket = (run) => run.owns || StringToLowerCase(run.req.headers.upgrade ?? '') === 'websocket';

function readFiles(run) {
  if (run.facts().bodyKind !== 'multipart') return [];
  const files = [];
  const list = run.incoming.multipart().files;
  for (let i = 0; i < list.length; i += 1) {
    const [fieldName, filename, type, bytes] = list[i];
    const data = buffer(bytes);
    append(files, { fieldName, filename, type, size: data.length, data });
  }
  return files;
}

const isSecure = (run) => StringStartsWith(run.facts().absoluteUrl, 'https:');

// Each: how the member is made from the run; made once, then an ordinary own property.
const MEMBERS = {
  method: (run) => run.verb,
  url: (run) => run.facts().url,
  originalUrl: (run) => run.facts().url,
  baseUrl: () => '',
  path: (run) => run.facts().path,
  hostname: (run) => run.facts().hostname,
  host: (run) => run.req.headers.host ?? run.facts().hostname,
  protocol: (run) => (isSecure(run) ? 'https' : 'http'),
  secure: isSecure,
  ip: (run) => run.facts().clientIp,
  ips: (run) => [run.facts().clientIp],
  xhr: (run) => StringToLowerCase(run.req.headers['x-requested-with'] ?? '') === 'xmlhttprequest',
  subdomains: () => [],
  params: (run) => routeParameters(run),
  headers: (run) => ops.requestHeaderMap(run.number, headerMethods),
  rawHeaders: (run) => ops.requestHeaders(run.number),
  httpVersion: () => '1.1',
  httpVersionMajor: () => 1,
  httpVersionMinor: () => 1,
  trailers: () => ({}),
  cookies: (run) => load('cookies.js').parseCookies(run.req.headers.cookie),
  body: readBody,
  rawBody: (run) => {
    const { bodyKind } = run.facts();
    if (bodyKind === 'stream') return undefined;
    return bodyKind === 'none' && (run.verb === 'GET' || run.verb === 'HEAD') ? undefined : buffer(ops.requestBody(run.number));
  },
  files: readFiles,
  socket: (run) => new Socket(run),
  connection: (run) => run.req.socket,
  res: (run) => run.res,
  executionId: (run) => run.facts().executionId,
  route: (run) => ({ path: run.facts().scriptPath }),
};

/** What a script has set on a request beside its members, and its headers if the script has looked at them. */
export function setByScript(req) {
  const members = {};
  for (const key of Object.keys(req)) if (!Object.hasOwn(MEMBERS, key)) setOwn(members, key, req[key]);
  return { members, headers: Object.hasOwn(req, 'headers') ? { ...req.headers } : {} };
}

// The client's connection as far as a script may know it. What servers do with theirs has no effect, but to destroy it.
class Socket extends Emitter {
  #run;

  constructor(run) {
    super();
    this.#run = run;
    const { clientIp } = run.facts();
    this.remoteAddress = clientIp;
    this.remoteFamily = clientIp?.includes(':') ? 'IPv6' : 'IPv4';
    this.encrypted = isSecure(run);
  }

  get destroyed() {
    return this.#run.cancelled;
  }

  get readable() {
    return !this.#run.cancelled;
  }

  get writable() {
    return !this.#run.cancelled;
  }

  address() {
    return {};
  }

  destroy(error) {
    this.#run.res.destroy(error);
    return this;
  }

  end() {
    return this;
  }
}
heedless(Socket, ['setTimeout', 'setKeepAlive', 'setNoDelay', 'ref', 'unref', 'cork', 'uncork', 'pause', 'resume']);

// Members of Node's Readable, lent by one that holds the body and is built when first asked for.
const STREAM_METHODS = [
  'on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners', 'prependListener', 'prependOnceListener', 'emit',
  'listeners', 'rawListeners', 'listenerCount', 'eventNames', 'setMaxListeners', 'getMaxListeners',
  'read', 'pause', 'resume', 'isPaused', 'setEncoding', 'destroy', 'unpipe', 'unshift', 'wrap',
  'map', 'filter', 'forEach', 'toArray', 'some', 'find', 'every', 'flatMap', 'drop', 'take', 'reduce', 'iterator',
];

/** The request behind `req`: what is built from it once, for whoever asks. */
export class Incoming {
  constructor(run) {
    this.run = run;
  }

  /** The parts of a multipart body, split once. */
  multipart() {
    return (this.parts ??= ops.requestMultipart(this.run.number));
  }

  /** The Readable behind the stream methods. */
  readable() {
    if (this.stream === undefined) {
      if (this.arrives() && this.web !== undefined) load('web/fetch.js').claimBody(this.web);
      this.stream = load('requeststream.js').bodyStream(this.run);
    }
    return this.stream;
  }

  /** Whether the script reads the body as it arrives; then there is one reader. */
  arrives() {
    return this.run.facts().bodyKind === 'stream';
  }

  signal() {
    if (this.aborter === undefined) {
      this.aborter = new (load('web/abort.js').AbortController)();
      if (this.run.cancelled) this.abort();
    }
    return this.aborter.signal;
  }

  abort() {
    this.aborter.abort(this.run.departure());
  }

  /** The client left. */
  aborted() {
    if (this.aborter) this.abort();
    if (this.stream) load('requeststream.js').leave(this.run, this.stream);
  }

  /** The same request as a Web Request. */
  webRequest() {
    return (this.web ??= load('web/fetch.js').incoming(this.run));
  }

  /** A Web Request whose body may be read without taking it from others, where there is one for all. */
  reading() {
    return this.arrives() ? this.webRequest() : this.webRequest().clone();
  }
}

// What most runs do not change is not written for each.
ObjectAssign(Incoming.prototype, { stream: undefined, parts: undefined, web: undefined, aborter: undefined });

let incomingOf;

/** Is this a run's request, whatever prototype a framework gave it? */
export let isRequest;

export class Request {
  #incoming;

  constructor(incoming) {
    this.#incoming = incoming;
  }

  static {
    incomingOf = (request) => request.#incoming;
    isRequest = (value) => value !== null && typeof value === 'object' && #incoming in value;
  }

  pipe(destination, options) {
    return this.#incoming.readable().pipe(destination, options);
  }

  get aborted() {
    return this.#incoming.run.cancelled;
  }

  get destroyed() {
    return this.#incoming.stream?.destroyed ?? false;
  }

  get readable() {
    return this.#incoming.stream?.readable ?? true;
  }

  /** Whether all of the body has come. */
  get complete() {
    return !this.#incoming.arrives() || this.readableEnded;
  }

  get readableEnded() {
    return this.#incoming.stream?.readableEnded ?? false;
  }

  get _readableState() {
    return this.#incoming.readable()._readableState;
  }

  get signal() {
    return this.#incoming.signal();
  }

  json() {
    return this.#incoming.reading().json();
  }

  text() {
    return this.#incoming.reading().text();
  }

  arrayBuffer() {
    return this.#incoming.reading().arrayBuffer();
  }

  formData() {
    return this.#incoming.reading().formData();
  }

  blob() {
    return this.#incoming.reading().blob();
  }

  get(name) {
    const lower = StringToLowerCase(`${name}`);
    const value = this.headers[lower === 'referrer' ? 'referer' : lower];
    return value ?? (lower === 'referrer' ? this.headers.referrer : undefined);
  }

  header(name) {
    return this.get(name);
  }

  /** Does the request's body have one of these types? The type that matched, or false. */
  is(...types) {
    const sent = StringToLowerCase(StringTrim(StringSplit(`${this.headers['content-type'] ?? ''}`, ';')[0]));
    if (sent === '') return false;
    const list = ArrayIsArray(types[0]) ? types[0] : types;
    for (const type of list) {
      if (matchesType(sent, type)) return type.includes('/') && !type.includes('*') ? sent : type.includes('*') ? sent : type;
    }
    return false;
  }

  /** The first of the given types that the client accepts, or false. */
  accepts(...types) {
    const list = ArrayIsArray(types[0]) ? types[0] : types;
    const accept = this.headers.accept ?? '*/*';
    if (list.length === 0) return accept.split(',').map((part) => part.split(';')[0].trim());
    return load('accepts.js').best(accept, list);
  }

  setTimeout() {
    return this;
  }

  toJSON() {
    return { method: this.method, url: this.url, headers: { ...this.headers }, body: this.body };
  }

  [customInspect]() {
    return { method: this.method, url: this.url, headers: { ...this.headers }, body: this.body };
  }
}

function matchesType(sent, wanted) {
  const full = wanted.includes('/') ? wanted : wanted.startsWith('+') ? `*/*${wanted}` : typeFor(wanted).split(';')[0];
  if (full === '*/*' || full === sent) return true;
  const [family, kind] = full.split('/');
  const [sentFamily, sentKind] = sent.split('/');
  if (family !== '*' && family !== sentFamily) return false;
  if (kind === '*') return true;
  return kind.startsWith('*+') ? (sentKind ?? '').endsWith(kind.slice(1)) : false;
}

for (const name of Object.keys(MEMBERS)) {
  const make = MEMBERS[name];
  ObjectDefineProperty(Request.prototype, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get() {
      const value = make(incomingOf(this).run);
      setOwn(this, name, value);
      return value;
    },
    set(value) {
      setOwn(this, name, value);
    },
  });
}

for (const name of STREAM_METHODS) {
  ObjectDefineProperty(Request.prototype, name, {
    __proto__: null,
    writable: true,
    configurable: true,
    value(...args) {
      const stream = incomingOf(this).readable();
      const result = stream[name](...args);
      return result === stream ? this : result;
    },
  });
}
ObjectDefineProperty(Request.prototype, Symbol.asyncIterator, {
  __proto__: null,
  writable: true,
  configurable: true,
  value() {
    return incomingOf(this).readable()[Symbol.asyncIterator]();
  },
});
