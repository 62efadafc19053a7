// Event, EventTarget and the event classes that code for the web expects.
import { DOMExceptionClass } from '../domexception.js';
import { ops } from '../state.js';
import { coded, dictionary, webInterface } from '../define.js';
import { uncaught } from '../run.js';

let begin;
let end;
let stopped;
let setPassive;
let isTrusted; // every event has it as its own, which no script can replace

/** Marks an event as one that the engine dispatches itself. */
export let trusted;

export class Event {
  #type;
  #bubbles;
  #cancelable;
  #composed;
  #target = null;
  #current = null;
  #phase = 0;
  #prevented = false;
  #stop = false;
  #stopNow = false;
  #dispatching = false;
  #passive = false;
  #trusted = false;
  #timeStamp = ops.clock();

  constructor(type, init = undefined) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "type" argument must be specified');
    const options = dictionary(init, 'The options of an event');
    this.#type = `${type}`;
    this.#bubbles = Boolean(options.bubbles);
    this.#cancelable = Boolean(options.cancelable);
    this.#composed = Boolean(options.composed);
    Object.defineProperty(this, 'isTrusted', isTrusted);
  }

  static {
    begin = (event, target) => {
      if (event.#dispatching) throw new DOMExceptionClass('The event is already being dispatched', 'InvalidStateError');
      event.#dispatching = true;
      event.#target = target;
      event.#current = target;
      event.#phase = 2;
    };
    end = (event) => {
      event.#dispatching = false;
      event.#current = null;
      event.#phase = 0;
      event.#stop = false;
      event.#stopNow = false;
      return !event.#prevented;
    };
    stopped = (event) => event.#stopNow;
    setPassive = (event, passive) => {
      event.#passive = passive;
    };
    trusted = (event) => {
      event.#trusted = true;
      return event;
    };
    isTrusted = {
      __proto__: null,
      enumerable: true,
      get: Object.getOwnPropertyDescriptor({ get isTrusted() { return this.#trusted; } }, 'isTrusted').get,
    };
  }

  get type() {
    return this.#type;
  }

  get target() {
    return this.#target;
  }

  get srcElement() {
    return this.#target;
  }

  get currentTarget() {
    return this.#current;
  }

  get bubbles() {
    return this.#bubbles;
  }

  get cancelable() {
    return this.#cancelable;
  }

  get composed() {
    return this.#composed;
  }

  get defaultPrevented() {
    return this.#prevented;
  }

  get returnValue() {
    return !this.#prevented;
  }

  set returnValue(value) {
    if (!value) this.preventDefault();
  }

  get cancelBubble() {
    return this.#stop;
  }

  set cancelBubble(value) {
    if (value) this.#stop = true;
  }

  get eventPhase() {
    return this.#phase;
  }

  get timeStamp() {
    return this.#timeStamp;
  }

  composedPath() {
    return this.#dispatching ? [this.#current] : [];
  }

  initEvent(type, bubbles = false, cancelable = false) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "type" argument must be specified');
    if (this.#dispatching) return;
    this.#type = `${type}`;
    this.#bubbles = Boolean(bubbles);
    this.#cancelable = Boolean(cancelable);
    this.#target = null;
    this.#prevented = false;
    this.#stop = false;
    this.#stopNow = false;
    this.#trusted = false;
  }

  preventDefault() {
    if (this.#cancelable && !this.#passive) this.#prevented = true;
  }

  stopPropagation() {
    this.#stop = true;
  }

  stopImmediatePropagation() {
    this.#stop = true;
    this.#stopNow = true;
  }
}
webInterface(Event, 'Event', ['type', 'target', 'srcElement', 'currentTarget', 'bubbles', 'cancelable', 'defaultPrevented', 'returnValue', 'cancelBubble', 'composed', 'eventPhase', 'timeStamp', 'composedPath', 'initEvent', 'preventDefault', 'stopPropagation', 'stopImmediatePropagation']);
for (const [name, value] of [['NONE', 0], ['CAPTURING_PHASE', 1], ['AT_TARGET', 2], ['BUBBLING_PHASE', 3]]) {
  Object.defineProperty(Event, name, { __proto__: null, value, enumerable: true });
  Object.defineProperty(Event.prototype, name, { __proto__: null, value, enumerable: true });
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

function listenerOptions(options) {
  if (!isObject(options)) return { capture: Boolean(options), once: false, passive: false, signal: undefined };
  const { capture, once, passive, signal } = options;
  if (signal !== undefined && typeof signal?.aborted !== 'boolean') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "signal" option must be an AbortSignal');
  return { capture: Boolean(capture), once: Boolean(once), passive: Boolean(passive), signal };
}

export class EventTarget {
  #listeners; // type to list of {callback, capture, once, passive, removed}

  addEventListener(type, callback, options = undefined) {
    if (arguments.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    if (callback !== null && callback !== undefined && typeof callback !== 'function' && typeof callback !== 'object') {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "listener" argument must be an instance of EventListener');
    }
    const { capture, once, passive, signal } = listenerOptions(options);
    if (callback === null || callback === undefined || signal?.aborted) return;
    const key = `${type}`;
    this.#listeners ??= new Map();
    const list = this.#listeners.get(key) ?? [];
    if (list.some((entry) => entry.callback === callback && entry.capture === capture)) return;
    this.#listeners.set(key, [...list, { callback, capture, once, passive, removed: false }]);
    if (signal) signal.addEventListener('abort', () => this.removeEventListener(type, callback, { capture }), { once: true });
  }

  removeEventListener(type, callback, options = undefined) {
    if (arguments.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    const capture = isObject(options) ? Boolean(options.capture) : Boolean(options);
    const key = `${type}`;
    const list = this.#listeners?.get(key);
    const found = list?.find((entry) => entry.callback === callback && entry.capture === capture);
    if (found === undefined) return;
    found.removed = true;
    this.#listeners.set(key, list.filter((entry) => entry !== found));
  }

  dispatchEvent(event) {
    if (!(event instanceof Event)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "event" argument must be an instance of Event');
    begin(event, this);
    for (const entry of this.#listeners?.get(event.type) ?? []) {
      if (entry.removed) continue;
      if (entry.once) this.removeEventListener(event.type, entry.callback, { capture: entry.capture });
      setPassive(event, entry.passive);
      try {
        if (typeof entry.callback === 'function') entry.callback.call(this, event);
        else entry.callback.handleEvent(event);
      } catch (error) {
        uncaught(error);
      }
      setPassive(event, false);
      if (stopped(event)) break;
    }
    return end(event);
  }
}
webInterface(EventTarget, 'EventTarget', ['addEventListener', 'removeEventListener', 'dispatchEvent']);

/** Gives a class an `onname` attribute: a listener that is replaced by assigning. */
export function handlerAttribute(Class, type) {
  const handlers = new WeakMap();
  Object.defineProperty(Class.prototype, `on${type}`, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get() {
      return handlers.get(this)?.handler ?? null;
    },
    set(value) {
      const handler = typeof value === 'function' ? value : null;
      const entry = handlers.get(this);
      if (entry) entry.handler = handler;
      else if (handler) {
        const made = { handler };
        handlers.set(this, made);
        this.addEventListener(type, (event) => made.handler?.call(this, event));
      }
    },
  });
}

/** An event class whose constructor options become read-only members. */
function eventClass(name, fields) {
  const made = {
    [name]: class extends Event {
      #values = {};

      constructor(type, options = undefined) {
        super(type, options);
        for (const field of Object.keys(fields)) this.#values[field] = options?.[field] ?? fields[field];
      }

      static read(event, field) {
        return event.#values[field];
      }
    },
  }[name];
  const { read } = made;
  delete made.read;
  for (const field of Object.keys(fields)) {
    Object.defineProperty(made.prototype, field, { __proto__: null, enumerable: true, configurable: true, get() { return read(this, field); } });
  }
  Object.defineProperty(made.prototype, Symbol.toStringTag, { __proto__: null, value: name, configurable: true });
  return made;
}

export const CustomEvent = eventClass('CustomEvent', { detail: null });
export const MessageEvent = eventClass('MessageEvent', { data: null, origin: '', lastEventId: '', source: null, ports: [] });
export const ErrorEvent = eventClass('ErrorEvent', { message: '', filename: '', lineno: 0, colno: 0, error: undefined });
export const CloseEvent = eventClass('CloseEvent', { wasClean: false, code: 0, reason: '' });
export const ProgressEvent = eventClass('ProgressEvent', { lengthComputable: false, loaded: 0, total: 0 });
export const PromiseRejectionEvent = eventClass('PromiseRejectionEvent', { promise: null, reason: undefined });
