// structuredClone.
import { DOMExceptionClass } from '../domexception.js';
import { isArrayBuffer } from '../bytes.js';
import { isPlatformObject } from '../define.js';
import { parts } from '../webparts.js';

const cannot = (what) => new DOMExceptionClass(`${what} could not be cloned.`, 'DataCloneError');
const CLASSES = { __proto__: null, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, Float16Array: globalThis.Float16Array };
const ERRORS = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

export function structuredClone(value, options = undefined) {
  if (arguments.length === 0) throw new TypeError("The \"value\" argument must be specified");
  return cloneAndMove(value, options?.transfer ?? []).copy;
}

/** A clone of a value, and the ports that went with it, in the order of the transfer list. */
export function cloneAndMove(value, list) {
  const moved = new Set();
  for (const item of list) {
    if (moved.has(item) || !(isArrayBuffer(item) || parts.isPort(item))) throw cannot('A value in the transfer list');
    if (item.detached || (parts.isPort(item) && !parts.isPortWhole(item))) throw cannot('A value in the transfer list that was transferred before');
    moved.add(item);
  }
  const seen = new Map();
  const copy = clone(value, seen, moved);
  const ports = [];
  for (const item of moved) {
    const target = seen.get(item);
    if (parts.isPort(item)) ports.push(target ?? parts.movePort(item));
    else if (target === undefined) item.transfer();
    else new Uint8Array(target).set(new Uint8Array(item.transfer()));
  }
  return { copy, ports };
}

function clone(value, seen, moved) {
  if (typeof value === 'symbol') throw cannot(String(value));
  if (typeof value === 'function') throw cannot(`${Function.prototype.toString.call(value).slice(0, 200)}`);
  if (value === null || typeof value !== 'object') return value;
  if (seen.has(value)) return seen.get(value);
  return cloneObject(value, seen, moved);
}

function keep(seen, value, copy) {
  seen.set(value, copy);
  return copy;
}

function cloneObject(value, seen, moved) {
  if (Array.isArray(value)) {
    const copy = keep(seen, value, []);
    copy.length = value.length;
    properties(value, copy, seen, moved);
    return copy;
  }
  if (isArrayBuffer(value)) {
    if (value.detached) throw cannot('A detached ArrayBuffer');
    return keep(seen, value, moved.has(value) ? new ArrayBuffer(value.byteLength) : value.resizable ? resizable(value) : value.slice(0));
  }
  if (ArrayBuffer.isView(value)) return cloneView(value, seen, moved);
  const boxed = cloneBoxed(value);
  if (boxed !== undefined) return keep(seen, value, boxed);
  if (value instanceof Map) return cloneMap(value, seen, moved);
  if (value instanceof Set) return cloneSet(value, seen, moved);
  if (value instanceof Error) return cloneError(value, seen, moved);
  const platform = clonePlatform(value, moved);
  if (platform !== undefined) return keep(seen, value, platform);
  refuse(value);
  const copy = keep(seen, value, {});
  properties(value, copy, seen, moved);
  return copy;
}

function resizable(value) {
  const copy = new ArrayBuffer(value.byteLength, { maxByteLength: value.maxByteLength });
  new Uint8Array(copy).set(new Uint8Array(value));
  return copy;
}

function properties(from, to, seen, moved) {
  for (const key of Object.keys(from)) {
    Object.defineProperty(to, key, { __proto__: null, value: clone(from[key], seen, moved), writable: true, enumerable: true, configurable: true });
  }
}

function cloneView(value, seen, moved) {
  const buffer = clone(value.buffer, seen, moved);
  const Class = value instanceof DataView ? DataView : CLASSES[tagOf(value)];
  return keep(seen, value, new Class(buffer, value.byteOffset, value instanceof DataView ? value.byteLength : value.length));
}

const tag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const tagOf = (value) => tag.call(value);

function cloneBoxed(value) {
  if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
  if (value instanceof RegExp) return new RegExp(value.source, value.flags);
  for (const Class of [Number, String, Boolean, BigInt]) if (value instanceof Class) return Object(Class.prototype.valueOf.call(value));
  if (value instanceof Symbol) throw cannot('A Symbol object');
  return undefined;
}

function cloneMap(value, seen, moved) {
  const copy = keep(seen, value, new Map());
  for (const [key, item] of [...Map.prototype.entries.call(value)]) copy.set(clone(key, seen, moved), clone(item, seen, moved));
  return copy;
}

function cloneSet(value, seen, moved) {
  const copy = keep(seen, value, new Set());
  for (const item of [...Set.prototype.values.call(value)]) copy.add(clone(item, seen, moved));
  return copy;
}

function cloneError(value, seen, moved) {
  if (value instanceof DOMExceptionClass) {
    const copy = keep(seen, value, new DOMExceptionClass(value.message, value.name));
    Object.defineProperty(copy, 'stack', { __proto__: null, value: `${value.stack}`, writable: true, configurable: true });
    return copy;
  }
  const made = keep(seen, value, new (ERRORS[value.name] ?? Error)());
  for (const key of ['message', 'stack']) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    const text = descriptor && 'value' in descriptor ? descriptor.value : value[key];
    if (text !== undefined && (descriptor || key === 'stack')) Object.defineProperty(made, key, { __proto__: null, value: `${text}`, writable: true, configurable: true });
  }
  if (Object.hasOwn(value, 'cause')) Object.defineProperty(made, 'cause', { __proto__: null, value: clone(value.cause, seen, moved), writable: true, configurable: true });
  return made;
}

function clonePlatform(value, moved) {
  if (moved.has(value)) return parts.movePort(value);
  // Nothing can change a key, so that it is its own copy.
  if (parts.isCryptoKey(value)) return value;
  if (parts.isBlob(value)) {
    const { Blob, File } = load('web/blob.js');
    return value instanceof File ? new File([value], value.name, { type: value.type, lastModified: value.lastModified }) : new Blob([value], { type: value.type });
  }
  return undefined;
}

function refuse(value) {
  if (value instanceof Promise) throw cannot('#<Promise>');
  if (value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef) throw cannot(`#<${value.constructor?.name ?? 'Object'}>`);
  const text = Object.prototype.toString.call(value);
  if (isPlatformObject(value) || parts.isStream(value)) throw cannot(`#<${value[Symbol.toStringTag] ?? 'Object'}>`);
  if (/Generator\]$|Iterator\]$/.test(text)) throw cannot(text);
}
