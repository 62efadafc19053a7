// async_hooks: AsyncLocalStorage and AsyncResource.
//
// Stores live in frames (frame.js), which are exact in worker VMs and for scripts that name this module: there the compiler wraps
// every `await`. Elsewhere, as where only a package uses it, a store is exact within the synchronous part of run(), in timers
// and in callbacks bound with AsyncResource; after an `await` it is the store of the one unfinished run() of that storage, and
// undefined where several are unfinished at once.
import { currentFrame, currentStores, enter, frameWith, isExact, within } from '../frame.js';

const storages = new Set();

export class AsyncLocalStorage {
  #inside = false;
  #store = undefined;
  #unfinished = [];
  #entered = undefined;

  constructor() {
    storages.add(this);
  }

  static bind(fn) {
    return AsyncLocalStorage.snapshot().bind(null, fn);
  }

  /** A function that calls another with every store as it is now. */
  static snapshot() {
    if (isExact()) {
      const frame = currentFrame();
      return (fn, ...args) => within(frame, fn, undefined, args);
    }
    const stores = [...storages].map((storage) => [storage, storage.getStore()]);
    return (fn, ...args) => stores.reduceRight((inner, [storage, store]) => () => storage.#with(store, inner), () => fn(...args))();
  }

  #with(store, action) {
    const [inside, before] = [this.#inside, this.#store];
    this.#inside = true;
    this.#store = store;
    try {
      return action();
    } finally {
      this.#inside = inside;
      this.#store = before;
    }
  }

  // A frame of the same run in which this storage holds something else.
  #frame(store) {
    return frameWith(new Map(currentStores()).set(this, store));
  }

  run(store, action, ...args) {
    if (isExact()) return within(this.#frame(store), action, undefined, args);
    const result = this.#with(store, () => Reflect.apply(action, undefined, args));
    if (result !== null && typeof result === 'object' && typeof result.then === 'function') {
      const entry = { store };
      this.#unfinished.push(entry);
      const done = () => {
        this.#unfinished = this.#unfinished.filter((one) => one !== entry);
      };
      result.then(done, done);
    }
    return result;
  }

  exit(action, ...args) {
    if (isExact()) return within(this.#frame(undefined), action, undefined, args);
    return this.#with(undefined, () => Reflect.apply(action, undefined, args));
  }

  getStore() {
    if (isExact()) return currentStores()?.get(this);
    if (this.#inside) return this.#store;
    if (this.#unfinished.length === 1) return this.#unfinished[0].store;
    return this.#unfinished.length === 0 ? this.#entered : undefined;
  }

  enterWith(store) {
    if (isExact()) {
      enter(this.#frame(store));
      return;
    }
    this.#entered = store;
    if (this.#inside) this.#store = store;
  }

  disable() {
    this.#inside = false;
    this.#unfinished = [];
    this.#entered = undefined;
  }
}

export class AsyncResource {
  #within = AsyncLocalStorage.snapshot();

  constructor(type) {
    this.type = type;
  }

  runInAsyncScope(fn, thisArg, ...args) {
    return this.#within(() => Reflect.apply(fn, thisArg, args));
  }

  bind(fn, thisArg) {
    const resource = this;
    return function bound(...args) {
      return resource.runInAsyncScope(fn, thisArg ?? this, ...args);
    };
  }

  static bind(fn, type, thisArg) {
    return new AsyncResource(type ?? fn.name).bind(fn, thisArg);
  }

  emitDestroy() {
    return this;
  }

  asyncId() {
    return 1;
  }

  triggerAsyncId() {
    return 0;
  }
}

export default {
  AsyncLocalStorage, AsyncResource,
  createHook: () => ({ enable() { return this; }, disable() { return this; } }),
  executionAsyncId: () => 1,
  triggerAsyncId: () => 0,
  executionAsyncResource: () => ({}),
};
