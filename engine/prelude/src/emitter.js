// A small event emitter for req, res and process. The full one is require('events').
import { append, ObjectCreate, ObjectKeys, ReflectApply } from './primordials.js';

function without(list, index) {
  const left = [];
  for (let i = 0; i < list.length; i += 1) if (i !== index) append(left, list[i]);
  return left;
}

/** Gives its class's fields to the object that it is given, if there is one. */
class Onto {
  constructor(object) {
    if (object !== undefined) return object;
  }
}

export class Emitter extends Onto {
  #listeners;

  #add(event, listener, once, first) {
    if (typeof listener !== 'function') throw new TypeError('The "listener" argument must be of type function');
    this.#listeners ??= ObjectCreate(null);
    const entry = { listener, once };
    const list = this.#listeners[event] ?? [];
    const all = first ? [entry] : [];
    for (let i = 0; i < list.length; i += 1) append(all, list[i]);
    if (!first) append(all, entry);
    this.#listeners[event] = all;
    return this;
  }

  on(event, listener) {
    return this.#add(event, listener, false, false);
  }

  addListener(event, listener) {
    return this.#add(event, listener, false, false);
  }

  once(event, listener) {
    return this.#add(event, listener, true, false);
  }

  prependListener(event, listener) {
    return this.#add(event, listener, false, true);
  }

  prependOnceListener(event, listener) {
    return this.#add(event, listener, true, true);
  }

  off(event, listener) {
    return this.removeListener(event, listener);
  }

  removeListener(event, listener) {
    const list = this.#listeners?.[event];
    if (list === undefined) return this;
    for (let i = list.length - 1; i >= 0; i -= 1) {
      if (list[i].listener === listener) {
        this.#listeners[event] = without(list, i);
        break;
      }
    }
    return this;
  }

  removeAllListeners(event) {
    if (this.#listeners === undefined) return this;
    if (event === undefined) this.#listeners = undefined;
    else delete this.#listeners[event];
    return this;
  }

  emit(event, ...args) {
    const list = this.#listeners?.[event];
    if (list === undefined || list.length === 0) {
      if (event === 'error') throw args[0] instanceof Error ? args[0] : new Error(`Unhandled error. (${args[0]})`);
      return false;
    }
    for (let i = 0; i < list.length; i += 1) {
      if (list[i].once) this.removeListener(event, list[i].listener);
      ReflectApply(list[i].listener, this, args);
    }
    return true;
  }

  listenerCount(event) {
    return this.#listeners?.[event]?.length ?? 0;
  }

  listeners(event) {
    const list = this.#listeners?.[event] ?? [];
    const functions = [];
    for (let i = 0; i < list.length; i += 1) append(functions, list[i].listener);
    return functions;
  }

  rawListeners(event) {
    return this.listeners(event);
  }

  eventNames() {
    return this.#listeners === undefined ? [] : ObjectKeys(this.#listeners);
  }

  setMaxListeners() {
    return this;
  }

  getMaxListeners() {
    return 10;
  }

  /** Whether anybody listens to anything. */
  hasListeners() {
    return this.#listeners !== undefined;
  }
}
