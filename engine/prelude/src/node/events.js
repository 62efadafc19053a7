// EventEmitter, as Node's events module has it.
import { coded } from '../define.js';
import { inspect } from '../show.js';

const errorMonitor = Symbol('events.errorMonitor');
const captureRejectionSymbol = Symbol.for('nodejs.rejection');
let defaultMaxListeners = 10;

function checkListener(listener) {
  if (typeof listener !== 'function') {
    throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "listener" argument must be of type function. Received ${listener === null ? 'null' : typeof listener}`);
  }
}

export function EventEmitter(options) {
  EventEmitter.init.call(this, options);
}

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

EventEmitter.init = function init(options) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = Object.create(null);
    this._eventsCount = 0;
  }
  this._maxListeners ??= undefined;
  if (options?.captureRejections) this._captures = true;
};

function addTo(target, type, listener, first) {
  checkListener(listener);
  if (target._events === undefined) {
    target._events = Object.create(null);
    target._eventsCount = 0;
  } else if (target._events.newListener !== undefined) {
    target.emit('newListener', type, listener.listener ?? listener);
  }
  const before = target._events[type];
  if (before === undefined) {
    target._events[type] = listener;
    target._eventsCount += 1;
  } else if (typeof before === 'function') target._events[type] = first ? [listener, before] : [before, listener];
  else if (first) before.unshift(listener);
  else before.push(listener);
  const list = target._events[type];
  const most = target.getMaxListeners();
  if (most > 0 && list.length > most && typeof list !== 'function' && !list.warned) {
    list.warned = true;
    globalThis.console.warn(`MaxListenersExceededWarning: Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added. Use emitter.setMaxListeners() to increase limit`);
  }
  return target;
}

function onceWrapper(target, type, listener) {
  checkListener(listener);
  const wrapper = function wrapper(...args) {
    if (wrapper.fired) return undefined;
    wrapper.fired = true;
    target.removeListener(type, wrapper);
    return Reflect.apply(listener, this, args);
  };
  wrapper.listener = listener;
  return wrapper;
}

function unhandled(error) {
  if (error instanceof Error) return error;
  const shown = coded(Error, 'ERR_UNHANDLED_ERROR', `Unhandled error. (${typeof error === 'string' ? `'${error}'` : inspect(error)})`);
  shown.context = error;
  return shown;
}

const methods = {
  setMaxListeners(n) {
    if (typeof n !== 'number' || !(n >= 0)) throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "n" is out of range. It must be a non-negative number. Received ${n}`);
    this._maxListeners = n;
    return this;
  },

  getMaxListeners() {
    return this._maxListeners ?? defaultMaxListeners;
  },

  emit(type, ...args) {
    const events = this._events;
    if (type === 'error') {
      if (events?.[errorMonitor] !== undefined) this.emit(errorMonitor, ...args);
      if (events?.error === undefined) throw unhandled(args[0]);
    }
    const handler = events?.[type];
    if (handler === undefined) return false;
    const list = typeof handler === 'function' ? [handler] : [...handler];
    for (const listener of list) {
      const result = Reflect.apply(listener, this, args);
      if (this._captures && result !== undefined && result !== null && typeof result.then === 'function') {
        result.then(undefined, (error) => {
          if (typeof this[captureRejectionSymbol] === 'function') this[captureRejectionSymbol](error, type, ...args);
          else this.emit('error', error);
        });
      }
    }
    return true;
  },

  addListener(type, listener) {
    return addTo(this, type, listener, false);
  },

  prependListener(type, listener) {
    return addTo(this, type, listener, true);
  },

  once(type, listener) {
    checkListener(listener);
    // By `on`: streams begin to flow there.
    return this.on(type, onceWrapper(this, type, listener));
  },

  prependOnceListener(type, listener) {
    checkListener(listener);
    return this.prependListener(type, onceWrapper(this, type, listener));
  },

  removeListener(type, listener) {
    checkListener(listener);
    const events = this._events;
    const list = events?.[type];
    if (list === undefined) return this;
    if (list === listener || list.listener === listener) {
      this._eventsCount -= 1;
      delete events[type];
      if (events.removeListener) this.emit('removeListener', type, list.listener ?? listener);
      return this;
    }
    if (typeof list === 'function') return this;
    const at = list.findLastIndex((one) => one === listener || one.listener === listener);
    if (at < 0) return this;
    const removed = list[at];
    const left = list.filter((_, i) => i !== at);
    events[type] = left.length === 1 ? left[0] : left;
    if (events.removeListener !== undefined) this.emit('removeListener', type, removed.listener ?? listener);
    return this;
  },

  removeAllListeners(type) {
    const events = this._events;
    if (events === undefined) return this;
    if (type === undefined) {
      if (events.removeListener !== undefined) {
        for (const key of Reflect.ownKeys(events)) if (key !== 'removeListener') this.removeAllListeners(key);
      }
      this._events = Object.create(null);
      this._eventsCount = 0;
      return this;
    }
    const list = events[type];
    if (list === undefined) return this;
    if (events.removeListener !== undefined && type !== 'removeListener') {
      for (const listener of (typeof list === 'function' ? [list] : [...list]).reverse()) this.removeListener(type, listener);
    }
    if (events[type] !== undefined) {
      delete events[type];
      this._eventsCount -= 1;
    }
    return this;
  },

  listeners(type) {
    return this.rawListeners(type).map((listener) => listener.listener ?? listener);
  },

  rawListeners(type) {
    const list = this._events?.[type];
    return list === undefined ? [] : typeof list === 'function' ? [list] : [...list];
  },

  listenerCount(type, listener) {
    const list = this.rawListeners(type);
    return listener === undefined ? list.length : list.filter((one) => one === listener || one.listener === listener).length;
  },

  eventNames() {
    return this._events === undefined ? [] : Reflect.ownKeys(this._events);
  },
};
for (const name of Object.keys(methods)) EventEmitter.prototype[name] = methods[name];
EventEmitter.prototype.on = EventEmitter.prototype.addListener;
EventEmitter.prototype.off = EventEmitter.prototype.removeListener;

const isTarget = (value) => typeof value?.addEventListener === 'function' && typeof value.on !== 'function';

function subscribe(emitter, type, listener) {
  if (isTarget(emitter)) emitter.addEventListener(type, listener);
  else emitter.on(type, listener);
}

function unsubscribe(emitter, type, listener) {
  if (isTarget(emitter)) emitter.removeEventListener(type, listener);
  else emitter.removeListener(type, listener);
}

function abortError(signal) {
  const error = coded(Error, 'ABORT_ERR', 'The operation was aborted');
  error.name = 'AbortError';
  error.cause = signal?.reason;
  return error;
}

/** Resolves with the arguments of the next event. */
export async function once(emitter, type, options = {}) {
  const { signal } = options;
  if (signal?.aborted) throw abortError(signal);
  return new Promise((resolve, reject) => {
    const stop = () => {
      unsubscribe(emitter, type, arrived);
      if (type !== 'error' && !isTarget(emitter)) unsubscribe(emitter, 'error', failed);
      signal?.removeEventListener('abort', aborted);
    };
    const arrived = (...args) => {
      stop();
      resolve(args);
    };
    const failed = (error) => {
      stop();
      reject(error);
    };
    const aborted = () => {
      stop();
      reject(abortError(signal));
    };
    subscribe(emitter, type, arrived);
    if (type !== 'error' && !isTarget(emitter)) subscribe(emitter, 'error', failed);
    signal?.addEventListener('abort', aborted, { once: true });
  });
}

/** An async iterator over an emitter's events. */
export function on(emitter, type, options = {}) {
  const { signal, close = [] } = options;
  if (signal?.aborted) throw abortError(signal);
  const arrived = [];
  const waiting = [];
  let failure;
  let over = false;
  const push = (...args) => {
    if (waiting.length > 0) waiting.shift().resolve({ value: args, done: false });
    else arrived.push(args);
  };
  const fail = (error) => {
    if (waiting.length > 0) waiting.shift().reject(error);
    else failure = { error };
    finish();
  };
  const finish = () => {
    if (over) return;
    over = true;
    unsubscribe(emitter, type, push);
    if (type !== 'error') unsubscribe(emitter, 'error', fail);
    for (const name of close) unsubscribe(emitter, name, finish);
    for (const { resolve } of waiting.splice(0)) resolve({ value: undefined, done: true });
  };
  subscribe(emitter, type, push);
  if (type !== 'error') subscribe(emitter, 'error', fail);
  for (const name of close) subscribe(emitter, name, finish);
  signal?.addEventListener('abort', () => fail(abortError(signal)), { once: true });
  return {
    async next() {
      if (arrived.length > 0) return { value: arrived.shift(), done: false };
      if (failure) {
        const { error } = failure;
        failure = undefined;
        throw error;
      }
      if (over) return { value: undefined, done: true };
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    async return() {
      finish();
      return { value: undefined, done: true };
    },
    async throw(error) {
      fail(error);
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

Object.assign(EventEmitter, {
  EventEmitter, once, on, errorMonitor, captureRejectionSymbol, captureRejections: false, usingDomains: false,
  listenerCount: (emitter, type) => emitter.listenerCount(type),
  getEventListeners: (emitter, type) => (typeof emitter.listeners === 'function' ? emitter.listeners(type) : []),
  getMaxListeners: (emitter) => emitter.getMaxListeners?.() ?? defaultMaxListeners,
  setMaxListeners(n, ...targets) {
    if (targets.length === 0) defaultMaxListeners = n;
    for (const target of targets) target.setMaxListeners?.(n);
  },
  addAbortListener(signal, listener) {
    signal.addEventListener('abort', listener, { once: true });
    return { [Symbol.dispose]: () => signal.removeEventListener('abort', listener) };
  },
});
Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
  enumerable: true,
  get: () => defaultMaxListeners,
  set(value) {
    defaultMaxListeners = value;
  },
});
EventEmitter.EventEmitterAsyncResource = class EventEmitterAsyncResource extends EventEmitter {};

export default EventEmitter;
