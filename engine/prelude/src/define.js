// Putting names on objects: plain hidden values, and families that are built at their first use.
import { ObjectCreate, ObjectDefineProperty, ObjectGetPrototypeOf } from './primordials.js';

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

const interfaces = new WeakSet();

/** Whether a value is an object of one of the web's interfaces, as far as they were built here. */
export function isPlatformObject(value) {
  for (let at = ObjectGetPrototypeOf(value); at !== null; at = ObjectGetPrototypeOf(at)) if (interfaces.has(at)) return true;
  return false;
}

/** A class's methods shown as the web's interfaces show theirs: enumerable, with a toStringTag. */
export function webInterface(Class, tag, members) {
  interfaces.add(Class.prototype);
  for (let i = 0; i < members.length; i += 1) {
    ObjectDefineProperty(Class.prototype, members[i], { __proto__: null, enumerable: true });
  }
  ObjectDefineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: tag, configurable: true });
}

/** Makes iterators of a web interface from generators: objects that have `next` and a tag, and nothing else of a generator. */
export function iteratorsOf(tag) {
  const generators = new WeakMap();
  const prototype = ObjectCreate(ObjectGetPrototypeOf(ObjectGetPrototypeOf([][Symbol.iterator]())), {
    [Symbol.toStringTag]: { value: `${tag} Iterator`, configurable: true },
    next: {
      value: function next() {
        const generator = generators.get(this);
        if (generator === undefined) throw new TypeError(`Value of "this" must be of type ${tag} Iterator`);
        return generator.next();
      },
      enumerable: true,
      writable: true,
      configurable: true,
    },
  });
  return (generator) => {
    const made = ObjectCreate(prototype);
    generators.set(made, generator);
    return made;
  };
}

/** A dictionary argument: null and undefined are empty ones, other values that are no objects are refused. */
export function dictionary(value, what) {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' && typeof value !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `${what} must be an object`);
  return value;
}

/** Methods that are taken and have no effect: what they would change is the engine's. */
export function heedless(Class, names) {
  for (let i = 0; i < names.length; i += 1) {
    hidden(Class.prototype, names[i], {
      method() {
        return this;
      },
    }.method);
  }
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
