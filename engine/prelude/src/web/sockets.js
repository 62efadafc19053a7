// The WebSockets of a script: `ws` with its handlers, the sockets, and the loop that hands events to the handlers.
//
// A run whose body was run for sockets owns a pool of them, for its script and the values of its route. Other runs of the script
// in the same VM, which answer plain requests, see the newest pool.
import { ops } from '../state.js';
import { enter } from '../frame.js';
import { pending } from '../pending.js';
import { describe, report } from '../errors.js';
import { clearTimeout, setTimeout } from '../timers.js';
import { fromFlat, routeParameters } from '../metadata.js';
import { setByScript } from '../request.js';
import { Buffer } from '../node/buffer.js';

const EVENTS = ['open', 'message', 'close'];

/** Codes that a close frame may carry, RFC 6455 section 7.4. */
const maySend = (code) => (code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006) || (code >= 3000 && code <= 4999);

/** The newest pool of each script and route value. */
const pools = new Map();

/** What `pre` has set on a request before its handshake, by the request's id, until its socket opens; the oldest goes first. */
const prepared = new Map();
const PREPARED = 1000;

/** The run before a handshake is over; one that has said anything has refused it. */
export function keepWhatIsSet(run) {
  const { out } = run;
  if (run.reqMade === undefined || !out.ended || out.statusSet || out.headersSet || out.wrote) return;
  if (prepared.size >= PREPARED) prepared.delete(prepared.keys().next().value);
  prepared.set(run.facts().executionId, setByScript(run.reqMade));
}

let handlersOf;
let opened;
let gone;
let numberOf;

class Socket {
  #id;
  #pool;
  #protocol;
  #open = true;

  constructor(id, pool, protocol, data) {
    this.#id = id;
    this.#pool = pool;
    this.#protocol = protocol;
    /** Yours to add to. */
    this.data = data;
  }

  static {
    opened = (pool, [id, query, headers, ip, protocol], set) => {
      const data = { query: fromFlat(query), headers: { ...fromFlat(headers), ...set?.headers }, ip };
      const socket = new Socket(id, pool, protocol, data);
      pool.sockets.set(id, socket);
      return socket;
    };
    gone = (socket) => {
      socket.#open = false;
      socket.#pool.sockets.delete(socket.#id);
    };
    numberOf = (value) => (value !== null && typeof value === 'object' && #id in value ? value.#id : undefined);
  }

  get id() {
    return String(this.#id);
  }

  get protocol() {
    return this.#protocol;
  }

  get remoteAddress() {
    return this.data?.ip;
  }

  /** As in browsers: 1 open, 3 closed. */
  get readyState() {
    return this.#open ? 1 : 3;
  }

  /** Text, bytes, or a value that goes out as JSON. A closed socket takes no message, and says so by false. */
  send(value) {
    const message = encode(value);
    if (!this.#open) return false;
    deliver(this.#pool, [this.#id], message);
    return true;
  }

  close(code = 1000, reason = '') {
    const number = Number(code);
    if (!Number.isInteger(number) || !maySend(number)) throw new RangeError(`${code} is no code to close a WebSocket with`);
    if (this.#open) ops.socketsClose(this.#id, number, String(reason), this.#pool.number);
  }

  terminate() {
    this.close(1001);
  }
}

/** What a message goes out as: text or bytes. */
function encode(value) {
  if (typeof value === 'string') return value;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value;
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} cannot be sent: text, bytes, or what JSON can say`);
  return text;
}

function deliver(pool, ids, message) {
  if (ids.length > 0) ops.socketsSend(Float64Array.from(ids), message, typeof message === 'string', pool.number);
}

/** The open sockets of a pool, to be looked at. */
class Connections {
  #pool;

  constructor(pool) {
    this.#pool = pool;
  }

  get size() {
    return this.#pool().sockets.size;
  }

  has(socket) {
    const id = numberOf(socket);
    return id !== undefined && this.#pool().sockets.get(id) === socket;
  }

  values() {
    return this.#pool().sockets.values();
  }

  [Symbol.iterator]() {
    return this.values();
  }

  forEach(callback, self) {
    for (const socket of [...this.values()]) callback.call(self, socket, socket, this);
  }
}

class WebSockets {
  #handlers = { __proto__: null };
  #connections;
  #pool;

  constructor(pool) {
    this.#pool = pool;
    this.#connections = new Connections(pool);
    this.open = undefined;
    this.message = undefined;
    this.close = undefined;
  }

  get connections() {
    return this.#connections;
  }

  on(event, handler) {
    if (!EVENTS.includes(event)) throw new TypeError(`a WebSocket script has the events ${EVENTS.join(', ')}, not ${String(event)}`);
    if (typeof handler !== 'function') throw new TypeError('the handler must be a function');
    (this.#handlers[event] ??= []).push(handler);
    return this;
  }

  off(event, handler) {
    this.#handlers[event] = this.#handlers[event]?.filter((known) => known !== handler);
    return this;
  }

  /** Sends to all sockets of this run, but not to the one that is named. */
  broadcast(value, except) {
    const pool = this.#pool();
    const message = encode(value);
    const left = numberOf(except);
    const ids = [];
    for (const id of pool.sockets.keys()) if (id !== left) ids.push(id);
    deliver(pool, ids, message);
    return ids.length;
  }

  static {
    handlersOf = (ws, event) => {
      const own = ws[event];
      const listed = ws.#handlers[event] ?? [];
      return typeof own === 'function' ? [own, ...listed] : listed;
    };
  }
}

const keyOf = (run) => JSON.stringify([run.facts().scriptPath, routeParameters(run)]);

/** `ws` for a run; `owns`: its body is run for sockets, which get a pool of their own. */
export function makeWebSockets(run, owns) {
  if (owns) {
    const pool = { key: keyOf(run), number: run.number, sockets: new Map() };
    pools.set(pool.key, pool);
    const ws = new WebSockets(() => pool);
    run.sockets = { pool, ws };
    // The request of this run is that of the first socket.
    Object.assign(run.req, prepared.get(run.facts().executionId)?.members);
    return ws;
  }
  const none = { number: run.number, sockets: new Map() };
  let key;
  return new WebSockets(() => pools.get((key ??= keyOf(run))) ?? none);
}

/** Hands events to the run's handlers until there are none any more. */
export async function serve(run) {
  const { pool, ws } = run.sockets;
  const limit = run.facts().timeoutMs;
  try {
    for (;;) {
      const batch = await pending(ops.socketsNext(run.number));
      enter(run.frame);
      if (batch === null) return;
      for (const event of batch) dispatch(run, pool, ws, limit, event);
    }
  } finally {
    if (pools.get(pool.key) === pool) pools.delete(pool.key);
  }
}

function dispatch(run, pool, ws, limit, [number, name, id, ...facts]) {
  const done = (failure) => ops.socketsDone(number, failure, run.number);
  let args;
  if (name === 'open') {
    const request = facts[4];
    const set = prepared.get(request);
    prepared.delete(request);
    const socket = opened(pool, [id, ...facts], set);
    args = [socket, { ...socket.data, protocol: socket.protocol, ...set?.members }];
  } else {
    const socket = pool.sockets.get(id);
    if (socket === undefined) {
      done(null);
      return;
    }
    if (name === 'close') gone(socket);
    args = name === 'close' ? [socket, ...facts] : [socket, typeof facts[0] === 'string' ? facts[0] : Buffer.from(facts[0])];
  }
  const failed = (error) => {
    enter(run.frame);
    ops.log('error', `ws.${name}: ${report(error)}`);
    done(describe(error).message || 'the handler failed');
  };
  try {
    const promises = [];
    for (const handler of handlersOf(ws, name)) {
      const result = handler.apply(ws, args);
      if (typeof result?.then === 'function') promises.push(result);
    }
    enter(run.frame);
    if (promises.length === 0) done(null);
    else within(promises, limit, name).then(() => done(null), failed);
  } catch (error) {
    failed(error);
  }
}

/** Settles when all promises have, or fails when that takes too long. */
async function within(promises, limit, name) {
  const all = Promise.all(promises);
  if (!(limit > 0)) {
    await all;
    return;
  }
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`ws.${name} took longer than ${limit} ms`)), limit);
  });
  try {
    await Promise.race([all, late]);
  } finally {
    clearTimeout(timer);
  }
}
