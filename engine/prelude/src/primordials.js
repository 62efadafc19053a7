// Originals of the language, captured before a script can patch them. The answer path uses these alone.
import { ops } from './state.js';

const { bind, call } = Function.prototype;
const uncurry = bind.bind(call);

export const ArrayIsArray = Array.isArray;
export const ArrayJoin = uncurry(Array.prototype.join);
export const ArrayPrototype = Array.prototype;
export const ArraySlice = uncurry(Array.prototype.slice);
export const ArrayBufferIsView = ArrayBuffer.isView;
export const ErrorClass = Error;
export const ErrorToString = uncurry(Error.prototype.toString);
export const FunctionToString = uncurry(Function.prototype.toString);
export const JsonParse = JSON.parse;
export const JsonStringify = JSON.stringify;
export const MathFloor = Math.floor;
export const NumberToString = uncurry(Number.prototype.toString);
export const NumberIsInteger = Number.isInteger;
export const ObjectAssign = Object.assign;
export const ObjectCreate = Object.create;
export const ObjectDefineProperty = Object.defineProperty;
export const ObjectDefineProperties = Object.defineProperties;
export const ObjectFreeze = Object.freeze;
export const ObjectGetOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
export const ObjectGetOwnPropertyNames = Object.getOwnPropertyNames;
export const ObjectGetPrototypeOf = Object.getPrototypeOf;
export const ObjectHasOwn = Object.hasOwn;
export const ObjectKeys = Object.keys;
export const ObjectPrototype = Object.prototype;
export const ObjectIsPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
export const ObjectSetPrototypeOf = Object.setPrototypeOf;
export const ObjectToString = uncurry(Object.prototype.toString);
export const PromiseClass = Promise;
export const PromiseResolve = Promise.resolve.bind(Promise);
export const PromiseThen = uncurry(Promise.prototype.then);
export const ReflectApply = Reflect.apply;
export const ReflectConstruct = Reflect.construct;
export const ReflectOwnKeys = Reflect.ownKeys;
export const RegExpExec = uncurry(RegExp.prototype.exec);
export const StringCharCodeAt = uncurry(String.prototype.charCodeAt);
export const StringEndsWith = uncurry(String.prototype.endsWith);
export const StringIndexOf = uncurry(String.prototype.indexOf);
export const StringLastIndexOf = uncurry(String.prototype.lastIndexOf);
export const StringSlice = uncurry(String.prototype.slice);
export const StringSplit = uncurry(String.prototype.split);
export const StringStartsWith = uncurry(String.prototype.startsWith);
export const StringToLowerCase = uncurry(String.prototype.toLowerCase);
export const StringToUpperCase = uncurry(String.prototype.toUpperCase);
export const StringTrim = uncurry(String.prototype.trim);
export const SymbolAsyncIterator = Symbol.asyncIterator;
export const SymbolIterator = Symbol.iterator;
export const SymbolToStringTag = Symbol.toStringTag;
export const TypeErrorClass = TypeError;
export const RangeErrorClass = RangeError;
export const Uint8ArrayClass = Uint8Array;
export const WeakMapClass = WeakMap;
export const WeakMapGet = uncurry(WeakMap.prototype.get);
export const WeakMapSet = uncurry(WeakMap.prototype.set);
export const MapClass = Map;
export const MapGet = uncurry(Map.prototype.get);
export const MapSet = uncurry(Map.prototype.set);
export const MapHas = uncurry(Map.prototype.has);
export const MapSize = uncurry(Object.getOwnPropertyDescriptor(Map.prototype, 'size').get);
export const MapForEach = uncurry(Map.prototype.forEach);
export const MapDelete = uncurry(Map.prototype.delete);
export const queueJob = globalThis.queueMicrotask;

export const DOMExceptionOriginal = globalThis.DOMException;

/**
 * Has the engine make the functions of the language that scripts use most, which it does when one is first looked at: so every
 * run has them, and makes none.
 */
export function materialize() {
  const classes = [Object, Function, Array, String, Number, Boolean, Symbol, Promise, Map, Set, Date, RegExp, Error, Uint8Array];
  const objects = [globalThis, Math, JSON, Reflect, ObjectGetPrototypeOf(Uint8Array.prototype)];
  for (let i = 0; i < classes.length; i += 1) {
    append(objects, classes[i]);
    append(objects, classes[i].prototype);
  }
  const iterables = [[], '', new Map(), new Set()];
  for (let i = 0; i < iterables.length; i += 1) append(objects, ObjectGetPrototypeOf(iterables[i][SymbolIterator]()));
  for (let i = 0; i < objects.length; i += 1) {
    const keys = ReflectOwnKeys(objects[i]);
    for (let k = 0; k < keys.length; k += 1) ObjectGetOwnPropertyDescriptor(objects[i], keys[k]);
  }
}

/** RegExp test that no patched RegExp.prototype can reach. */
export function matches(pattern, text) {
  pattern.lastIndex = 0;
  return RegExpExec(pattern, text) !== null;
}

/** Adds to the end of an array without Array.prototype.push. */
export function append(array, value) {
  array[array.length] = value;
}

/** Sets an own property even where the key is `__proto__` or a patched setter waits on the prototype. */
export function setOwn(object, key, value) {
  ops.setOwn(object, key, value);
}
