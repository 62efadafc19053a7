// Timers over the engine's: an integer each, its run's own. Callbacks are kept here, by that integer.
import { ops } from './state.js';
import { coded, hidden } from './define.js';
import { append, MapClass, MapDelete, MapForEach, MapGet, MapSet, ReflectApply, queueJob } from './primordials.js';
import { currentFrame, currentRun, enter } from './frame.js';
import { uncaught } from './run.js';

const LONGEST_MS = 2147483647;

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
let isLetGo;

export class Timeout {
  #id;
  #run;
  #frame;
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
    isLetGo = (timer) => !timer.#referenced && !timer.#repeat;
    isOurs = (value) => value !== null && typeof value === 'object' && #callback in value;
    fire = (run, id) => {
      const timer = run.timers === undefined ? undefined : MapGet(run.timers, id);
      if (timer === undefined) return;
      if (!timer.#repeat) MapDelete(run.timers, id);
      enter(timer.#frame);
      try {
        ReflectApply(timer.#callback, timer, timer.#args);
      } catch (error) {
        uncaught(error);
      }
    };
    stop = (timer) => stopOf(timer.#run, timer.#id);
  }

  #start() {
    const run = currentRun();
    this.#id = ops.timerStart(this.#ms, this.#repeat);
    this.#run = run;
    this.#frame = currentFrame();
    MapSet((run.timers ??= new MapClass()), this.#id, this);
    return this;
  }

  close() {
    stop(this);
    return this;
  }

  refresh() {
    stop(this);
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

function stopOf(run, id) {
  if (run?.timers !== undefined && MapDelete(run.timers, id)) ops.timerStop(id, run.number);
}

/** A run of a worker VM is done: timeouts for which nobody is to wait hold it up no longer. */
export function letGo(run) {
  if (run.timers === undefined) return;
  const ids = [];
  MapForEach(run.timers, (timer, id) => {
    if (isLetGo(timer)) append(ids, id);
  });
  for (let i = 0; i < ids.length; i += 1) stopOf(run, ids[i]);
}

/** Is a value what setTimeout and its kin give? */
export const isTimer = (value) => isOurs(value);

/** The engine says this timer of a run is due. */
export const fireTimer = (run, id) => fire(run, id);

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
  stopOf(currentRun(), Number(timer));
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
  const frame = currentFrame();
  queueJob(() => {
    enter(frame);
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
