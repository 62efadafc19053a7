// A member that is built when first read.

/** Defines `object[name]` as the result of `load()`, once. */
export function lazyClass(object, name, load) {
  Object.defineProperty(object, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get() {
      const value = load();
      Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
    },
  });
}
