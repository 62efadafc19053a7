// Deep comparison, strict and loose, for assert and util.isDeepStrictEqual.
import { isArrayBuffer } from '../bytes.js';

const tag = (value) => Object.prototype.toString.call(value);
const own = (value, strict) => {
  const keys = Object.keys(value);
  if (strict) for (const symbol of Object.getOwnPropertySymbols(value)) if (Object.getOwnPropertyDescriptor(value, symbol).enumerable) keys.push(symbol);
  return keys;
};

/** Are two values deeply equal? */
export function deepEqual(a, b, strict) {
  return compare(a, b, strict, []);
}

function compare(a, b, strict, pairs) {
  if (a === b) return a !== 0 || !strict || Object.is(a, b);
  if (strict ? typeof a !== 'object' || a === null || typeof b !== 'object' || b === null : a === null || b === null || (typeof a !== 'object' && typeof b !== 'object')) {
    if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
    return strict ? false : a == b;
  }
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (tag(a) !== tag(b)) return false;
  for (const [one, other] of pairs) if (one === a && other === b) return true;
  pairs.push([a, b]);
  const equal = compareObjects(a, b, strict, pairs);
  pairs.pop();
  return equal;
}

function compareObjects(a, b, strict, pairs) {
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== b.length) return false;
  if (a instanceof Date && b instanceof Date && a.getTime() !== b.getTime()) return false;
  if (a instanceof RegExp && b instanceof RegExp && (a.source !== b.source || a.flags !== b.flags || a.lastIndex !== b.lastIndex)) return false;
  if (a instanceof Error || b instanceof Error) {
    if (!(a instanceof Error && b instanceof Error) || a.message !== b.message || a.name !== b.name) return false;
    if (!compare(a.cause, b.cause, strict, pairs) || !compare(a.errors, b.errors, strict, pairs)) return false;
  }
  if (ArrayBuffer.isView(a) || isArrayBuffer(a)) return sameBytes(a, b, strict);
  for (const Boxed of [Number, String, Boolean, BigInt, Symbol]) {
    if (a instanceof Boxed) {
      if (!(b instanceof Boxed) || !Object.is(a.valueOf(), b.valueOf())) return false;
      break;
    }
  }
  if (a instanceof Set) return b instanceof Set && sameSet(a, b, strict, pairs) && sameKeys(a, b, strict, pairs);
  if (a instanceof Map) return b instanceof Map && sameMap(a, b, strict, pairs) && sameKeys(a, b, strict, pairs);
  if (a instanceof Promise || a instanceof WeakMap || a instanceof WeakSet) return false;
  return sameKeys(a, b, strict, pairs);
}

function sameKeys(a, b, strict, pairs) {
  const keys = own(a, strict);
  if (keys.length !== own(b, strict).length) return false;
  for (const key of keys) if (!Object.prototype.propertyIsEnumerable.call(b, key)) return false;
  for (const key of keys) if (!compare(a[key], b[key], strict, pairs)) return false;
  return true;
}

function sameBytes(a, b, strict) {
  if (a.byteLength !== b.byteLength) return false;
  if (!strict && a instanceof Float64Array) {
    for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
    return true;
  }
  const bytes = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));
  const [x, y] = [bytes(a), bytes(b)];
  for (let i = 0; i < x.length; i += 1) if (x[i] !== y[i]) return false;
  return true;
}

function sameSet(a, b, strict, pairs) {
  if (a.size !== b.size) return false;
  const left = [];
  for (const value of a) if (!b.has(value)) left.push(value);
  if (left.length === 0) return true;
  const rest = [...b].filter((value) => !a.has(value));
  for (const value of left) {
    const at = rest.findIndex((other) => compare(value, other, strict, pairs));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return true;
}

function sameMap(a, b, strict, pairs) {
  if (a.size !== b.size) return false;
  const left = [];
  for (const [key, value] of a) {
    if (!b.has(key)) left.push([key, value]);
    else if (!compare(value, b.get(key), strict, pairs)) return false;
  }
  const rest = [...b].filter(([key]) => !a.has(key));
  for (const [key, value] of left) {
    const at = rest.findIndex(([other, item]) => compare(key, other, strict, pairs) && compare(value, item, strict, pairs));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return true;
}
