// Timers over the engine's: an integer each. Callbacks are kept here, by that integer.
import { ops } from './state.js';
import { coded, hidden } from './define.js';
import { MapClass, MapDelete, MapGet, MapSet, MapSize, ReflectApply, queueJob } from './primordials.js';
import { uncaught } from './run.js';

const LONGEST_MS = 2147483647;
let running = new MapClass();

function check(callback) {
  if (typeof callback !== 'function') {
    throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "callback" argument must be of type function. Received ${callback === null ? 'null' : typeof callback}`);
  }
}

/** Milliseconds as Node takes them: at least 1, 1 if absurd. */
function milliseconds(delay) {
  const ms = Number(delay);
  return ms >= 1 && ms <= LONGEST_MS ? Math.trunc(ms) : 1;
}

let startOf;
let fire;
let stop;
let isOurs;

export class Timeout {
  #id;
  #callback;
  #args;
  #ms;
  #repeat;
  #referenced = true;

  constructor(callback, ms, repeat, args) {
    this.#callback = callback;
    this.#args = args;
    this.#ms = ms;
    this.#repeat = repeat;
  }

  static {
    startOf = (timer) => timer.#start();
    isOurs = (value) => value !== null && typeof value === 'object' && #callback in value;
    fire = (id) => {
      const timer = MapGet(running, id);
      if (timer === undefined) return;
      if (!timer.#repeat) MapDelete(running, id);
      try {
        ReflectApply(timer.#callback, timer, timer.#args);
      } catch (error) {
        uncaught(error);
      }
    };
    stop = (id) => {
      if (!MapDelete(running, id)) return;
      ops.timerStop(id);
    };
  }

  #start() {
    this.#id = ops.timerStart(this.#ms, this.#repeat);
    MapSet(running, this.#id, this);
    return this;
  }

  close() {
    stop(this.#id);
    return this;
  }

  refresh() {
    stop(this.#id);
    return this.#start();
  }

  ref() {
    this.#referenced = true;
    return this;
  }

  unref() {
    this.#referenced = false;
    return this;
  }

  hasRef() {
    return this.#referenced;
  }

  [Symbol.toPrimitive]() {
    return this.#id;
  }

  [Symbol.dispose]() {
    this.close();
  }
}

/** Is a value what setTimeout and its kin give? */
export const isTimer = (value) => isOurs(value);

/** The engine says this timer is due. */
export const fireTimer = (id) => fire(id);

/** Forgets timers of an earlier run in this VM; the engine has stopped them. */
export function forgetTimers() {
  if (MapSize(running) > 0) running = new MapClass();
}

export function setTimeout(callback, delay, ...args) {
  check(callback);
  return startOf(new Timeout(callback, milliseconds(delay), false, args));
}

export function setInterval(callback, delay, ...args) {
  check(callback);
  return startOf(new Timeout(callback, milliseconds(delay), true, args));
}

export function setImmediate(callback, ...args) {
  check(callback);
  return startOf(new Timeout(callback, 0, false, args));
}

function clear(timer) {
  if (timer === undefined || timer === null) return;
  if (typeof timer === 'object') {
    if (timer instanceof Timeout) timer.close();
    return;
  }
  stop(Number(timer));
}

export function clearTimeout(timer) {
  clear(timer);
}

export function clearInterval(timer) {
  clear(timer);
}

export function clearImmediate(timer) {
  clear(timer);
}

export function queueMicrotask(callback) {
  check(callback);
  queueJob(() => {
    try {
      callback();
    } catch (error) {
      uncaught(error);
    }
  });
}

export function installTimers() {
  const all = { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, queueMicrotask };
  for (const name of Object.keys(all)) hidden(globalThis, name, all[name]);
}
