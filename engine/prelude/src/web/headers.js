// Headers: lower-case names, values in order, Set-Cookie kept apart.
import { coded, iteratorsOf, webInterface } from '../define.js';
import { customInspect, inspect } from '../show.js';
import { matches } from '../primordials.js';

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const BAD = /[\0\r\n]/;
const BEYOND_BYTES = /[^\0-\xff]/;

function checkedName(name) {
  const text = `${name}`;
  if (!matches(NAME, text)) throw coded(TypeError, 'ERR_INVALID_HTTP_TOKEN', `Header name must be a valid HTTP token ["${text}"]`);
  return text.toLowerCase();
}

function checkedValue(name, value) {
  const text = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (matches(BAD, text)) throw new TypeError(`Header "${name}" has an invalid value`);
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) > 255) throw new TypeError(`Header "${name}" has an invalid value: character ${i} is above 255`);
  }
  return text;
}

let listOf;
let guardOf;

export class Headers {
  #list = []; // flat: name, value, …
  #immutable = false;

  constructor(init = undefined) {
    if (init === undefined) return;
    if (init === null || (typeof init !== 'object' && typeof init !== 'function')) throw new TypeError('Headers must be made from an object, pairs or Headers');
    this.#fill(init);
  }

  static {
    listOf = (headers) => headers.#list;
    guardOf = (headers) => {
      headers.#immutable = true;
    };
  }

  #fill(init) {
    const iterate = init[Symbol.iterator];
    if (#list in init && iterate === entries) {
      this.#list = [...init.#list];
      return;
    }
    if (iterate !== undefined && iterate !== null) {
      for (const pair of init) {
        if (pair === null || typeof pair !== 'object' || typeof pair[Symbol.iterator] !== 'function') throw new TypeError('A header must be a pair of name and value');
        const two = [...pair];
        if (two.length !== 2) throw new TypeError('A header must be a pair of name and value');
        this.append(two[0], two[1]);
      }
      return;
    }
    const record = [];
    for (const key of Reflect.ownKeys(init)) {
      if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
      if (typeof key === 'symbol') throw new TypeError('A header name must not be a symbol');
      if (BEYOND_BYTES.test(key)) checkedName(key);
      const value = init[key];
      // As in Node's headers: an array is several values.
      const all = Array.isArray(value) && key.toLowerCase() === 'set-cookie' ? value.map(String) : [`${value}`];
      for (const one of all) {
        if (BEYOND_BYTES.test(one)) checkedValue(key, one);
        record.push(key, one);
      }
    }
    for (let i = 0; i < record.length; i += 2) this.append(record[i], record[i + 1]);
  }

  #change() {
    if (this.#immutable) throw new TypeError('These headers are immutable');
  }

  append(name, value) {
    need(arguments, 2, 'append');
    const key = checkedName(name);
    const text = checkedValue(key, value);
    this.#change();
    this.#list.push(key, text);
  }

  set(name, value) {
    need(arguments, 2, 'set');
    const key = checkedName(name);
    const text = checkedValue(key, value);
    this.#change();
    const left = [];
    let found = false;
    for (let i = 0; i < this.#list.length; i += 2) {
      if (this.#list[i] !== key) left.push(this.#list[i], this.#list[i + 1]);
      else if (!found) {
        left.push(key, text);
        found = true;
      }
    }
    if (!found) left.push(key, text);
    this.#list = left;
  }

  get(name) {
    need(arguments, 1, 'get');
    const key = checkedName(name);
    let all = null;
    for (let i = 0; i < this.#list.length; i += 2) {
      if (this.#list[i] === key) all = all === null ? this.#list[i + 1] : `${all}, ${this.#list[i + 1]}`;
    }
    return all;
  }

  has(name) {
    need(arguments, 1, 'has');
    const key = checkedName(name);
    for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] === key) return true;
    return false;
  }

  delete(name) {
    need(arguments, 1, 'delete');
    const key = checkedName(name);
    this.#change();
    const left = [];
    for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] !== key) left.push(this.#list[i], this.#list[i + 1]);
    this.#list = left;
  }

  getSetCookie() {
    const all = [];
    for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] === 'set-cookie') all.push(this.#list[i + 1]);
    return all;
  }

  // Sorted by name, repeated names joined, but for Set-Cookie.
  #sorted() {
    const names = [...new Set(this.#list.filter((_, i) => i % 2 === 0))].sort();
    return names.flatMap((name) => (name === 'set-cookie' ? this.getSetCookie().map((value) => [name, value]) : [[name, this.get(name)]]));
  }

  forEach(callback, thisArg = undefined) {
    if (typeof callback !== 'function') throw new TypeError('Headers.forEach needs a function');
    for (const [name, value] of this.#sorted()) callback.call(thisArg, value, name, this);
  }

  // What is added or removed meanwhile is seen.
  *#pairs(pick) {
    for (let i = 0; ; i += 1) {
      const pair = this.#sorted()[i];
      if (pair === undefined) return;
      yield pick(pair);
    }
  }

  entries() {
    return iterator(this.#pairs((pair) => pair));
  }

  keys() {
    return iterator(this.#pairs(([name]) => name));
  }

  values() {
    return iterator(this.#pairs(([, value]) => value));
  }

  toJSON() {
    return Object.fromEntries(this.#sorted());
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[Headers]';
    return `Headers ${inspect(Object.fromEntries(this.#sorted()), options)}`;
  }
}
const iterator = iteratorsOf('Headers');
const { entries } = Headers.prototype;
Object.defineProperty(Headers.prototype, Symbol.iterator, { __proto__: null, value: entries, writable: true, configurable: true });
webInterface(Headers, 'Headers', ['append', 'delete', 'get', 'getSetCookie', 'has', 'set', 'forEach', 'entries', 'keys', 'values']);
Object.defineProperty(Headers.prototype, 'toJSON', { __proto__: null, enumerable: false });

function need(given, count, method) {
  if (given.length < count) throw new TypeError(`Headers.${method} needs ${count} argument${count > 1 ? 's' : ''}`);
}

/** The flat list of names and values, in the order they were added. */
export const headerList = (headers) => listOf(headers);

/** Lets nobody change these headers any more. */
export const freezeHeaders = (headers) => guardOf(headers);
