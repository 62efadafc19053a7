// Putting names on objects: plain hidden values, and families that are built at their first use.
import { ObjectDefineProperty } from './primordials.js';

/** A hidden (non-enumerable) writable property, as the language's own globals are. */
export function hidden(object, name, value) {
  ObjectDefineProperty(object, name, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
}

/** Names of globalThis that are built when first read; assigning replaces them unseen. */
export function lazyGlobals(names, load) {
  for (let i = 0; i < names.length; i += 1) lazyGlobal(names[i], load);
}

function lazyGlobal(name, load) {
  ObjectDefineProperty(globalThis, name, {
    __proto__: null,
    enumerable: false,
    configurable: true,
    get() {
      const value = load()[name];
      if (typeof value === 'function' && value.name !== name) {
        ObjectDefineProperty(value, 'name', { __proto__: null, value: name, configurable: true });
      }
      hidden(globalThis, name, value);
      return value;
    },
    set(value) {
      hidden(this ?? globalThis, name, value); // on a guest's own global object, where it is that which is set
    },
  });
}

/** A class's methods shown as the web's interfaces show theirs: enumerable, with a toStringTag. */
export function webInterface(Class, tag, members) {
  for (let i = 0; i < members.length; i += 1) {
    ObjectDefineProperty(Class.prototype, members[i], { __proto__: null, enumerable: true });
  }
  ObjectDefineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: tag, configurable: true });
}

/** A function computed once. */
export function once(make) {
  let made = false;
  let value;
  return () => {
    if (!made) {
      value = make();
      made = true;
    }
    return value;
  };
}

/** A Node-style error with a `code`. */
export function coded(Class, code, message) {
  const error = new Class(message);
  ObjectDefineProperty(error, 'code', { __proto__: null, value: code, writable: true, enumerable: true, configurable: true });
  return error;
}
