// Which run the executing code belongs to, and what the AsyncLocalStorages hold for it.
//
// A plain VM has one run and one frame. In a worker VM many runs take turns, so whatever calls a script puts the right frame in
// place first: entries from native code, timers, and every continuation. A script's own `await` does it because the compiler
// wraps it (continuations.rs); `then` does it because it is replaced here. Frames are opaque to scripts.
import { ops } from './state.js';
import {
  ObjectDefineProperty, ObjectFreeze, PromiseClass, PromiseResolve, PromiseThen, ReflectApply, SymbolAsyncIterator, SymbolIterator,
  TypeErrorClass,
} from './primordials.js';

let runOf;
let storesOf;
let isFrame;

class Frame {
  #run;
  #stores;

  constructor(run, stores) {
    this.#run = run;
    this.#stores = stores;
  }

  static {
    runOf = (frame) => frame.#run;
    storesOf = (frame) => frame.#stores;
    isFrame = (value) => value !== null && typeof value === 'object' && #run in value;
  }
}

let current;
let told; // the run that native code believes to be current
let exact = false;

/** A run's first frame. */
export const frameOf = (run) => new Frame(run, undefined);

/** The run that the executing code belongs to; undefined while the VM is built. */
export function currentRun() {
  return current === undefined ? undefined : runOf(current);
}

/** The frame in place. */
export function currentFrame() {
  return current;
}

/** What the storages hold in the frame in place: a Map that nobody changes, or undefined. */
export function currentStores() {
  return current === undefined ? undefined : storesOf(current);
}

/** A frame of the same run that holds other stores. */
export function frameWith(stores) {
  return new Frame(currentRun(), stores);
}

/** Puts a frame in place when native code calls, which has made its run the current one. */
export function arrive(frame) {
  current = frame;
  told = runOf(frame).number;
}

/** Puts a frame in place; gives the one before. */
export function enter(frame) {
  const before = current;
  if (frame === before || frame === undefined) return before;
  current = frame;
  const { number } = runOf(frame);
  if (number !== told) {
    told = number;
    ops.enterRun(number);
  }
  return before;
}

/** Calls a function within a frame. */
export function within(frame, callback, self, args) {
  const before = enter(frame);
  try {
    return ReflectApply(callback, self, args);
  } finally {
    enter(before);
  }
}

/** Are continuations put into their frames? */
export const isExact = () => exact;

function bound(callback, frame) {
  if (typeof callback !== 'function') return callback;
  return (value) => within(frame, callback, undefined, [value]);
}

/** From now on every continuation finds its frame in place. */
export function makeExact() {
  if (exact) return;
  exact = true;
  const { then } = {
    then(onFulfilled, onRejected) {
      return PromiseThen(this, bound(onFulfilled, current), bound(onRejected, current));
    },
  };
  ObjectDefineProperty(PromiseClass.prototype, 'then', { __proto__: null, value: then, writable: true, enumerable: false, configurable: true });
}

// What compiled scripts call around `await`, `catch`, `finally` and `for await`.

// A run that is over goes no further than its next `await`.
function pause(value) {
  return current !== undefined && runOf(current).over ? new PromiseClass(() => {}) : value;
}

function resume(frame, value) {
  if (isFrame(frame)) enter(frame);
  return value;
}

// The language reads `done` first when a result has arrived: there the loop's frame is put in place.
class Arrived {
  #frame;
  #result;
  #failure;

  constructor(frame, result, failure) {
    this.#frame = frame;
    this.#result = result;
    this.#failure = failure;
  }

  get done() {
    enter(this.#frame);
    if (this.#failure !== undefined) throw this.#failure.reason;
    if (this.#result === null || typeof this.#result !== 'object') throw new TypeErrorClass('iterator must return an object');
    return this.#result.done;
  }

  get value() {
    return this.#result.value;
  }
}

function arrival(promise, frame) {
  return PromiseThen(PromiseResolve(promise), (result) => new Arrived(frame, result), (reason) => new Arrived(frame, undefined, { reason }));
}

function iterate(iterable) {
  const frame = current;
  const make = iterable[SymbolAsyncIterator];
  const isAsync = make !== undefined && make !== null;
  const inner = ReflectApply(isAsync ? make : iterable[SymbolIterator], iterable, []);
  const { next } = inner;
  const step = async (result) => ({ done: result.done, value: await result.value });
  return {
    [SymbolAsyncIterator]() {
      return {
        next() {
          try {
            const result = ReflectApply(next, inner, []);
            return arrival(isAsync ? result : step(result), frame);
          } catch (error) {
            return new Arrived(frame, undefined, { reason: error });
          }
        },
        return() {
          const close = inner.return;
          return close === undefined || close === null ? {} : ReflectApply(close, inner, []);
        },
      };
    },
  };
}

export const continuations = ObjectFreeze({ __proto__: null, frame: currentFrame, pause, resume, enter: resume, iterate });
