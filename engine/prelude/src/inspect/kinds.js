// What an object is: its class, its tag, its kind; functions and errors in words.
import {
  ArrayBufferIsView, ArrayIsArray, FunctionToString, ObjectGetOwnPropertyDescriptor, ObjectGetPrototypeOf,
  ObjectHasOwn, ReflectOwnKeys, StringIndexOf, StringSlice, StringStartsWith, append,
} from '../primordials.js';
import { isArrayBuffer } from '../bytes.js';
import { ops } from '../state.js';
import { withoutHeading } from '../stacks.js';
import { includes } from '../inspect.js';
import { primitive } from './primitives.js';

export function constructorName(value) {
  let object = value;
  for (let i = 0; object !== null && i < 1000; i += 1) {
    const descriptor = ObjectGetOwnPropertyDescriptor(object, 'constructor');
    if (descriptor !== undefined && typeof descriptor.value === 'function') {
      const name = ownName(descriptor.value);
      if (name !== '') return name;
    }
    object = ObjectGetPrototypeOf(object);
  }
  return null;
}

function ownName(fn) {
  const descriptor = ObjectGetOwnPropertyDescriptor(fn, 'name');
  return descriptor !== undefined && typeof descriptor.value === 'string' ? descriptor.value : '';
}

export function tagOf(value, name) {
  const tag = value[Symbol.toStringTag];
  // One that is shown among the properties is not shown twice.
  const own = ObjectGetOwnPropertyDescriptor(value, Symbol.toStringTag);
  return typeof tag === 'string' && tag !== '' && tag !== name && !own?.enumerable ? tag : '';
}

export function prefix(name, tag, fallback, size = '') {
  if (name === null) {
    return tag !== '' && fallback !== tag ? `[${fallback}${size}: null prototype] [${tag}] ` : `[${fallback}${size}: null prototype] `;
  }
  return tag !== '' && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
}

export function shownKeys(ctx, value) {
  const keys = [];
  const own = ReflectOwnKeys(value);
  for (let i = 0; i < own.length; i += 1) {
    const descriptor = ObjectGetOwnPropertyDescriptor(value, own[i]);
    if (descriptor !== undefined && (descriptor.enumerable || ctx.showHidden)) append(keys, own[i]);
  }
  return keys;
}

export function kindOf(value) {
  if (ArrayBufferIsView(value)) return value instanceof DataView || Object.prototype.toString.call(value) === '[object DataView]' ? 'DataView' : 'TypedArray';
  if (value instanceof Error) return 'Error';
  if (value instanceof Map && sizeOf(value, Map) >= 0) return 'Map';
  if (value instanceof Set && sizeOf(value, Set) >= 0) return 'Set';
  if (value instanceof Date && works(() => Date.prototype.getTime.call(value))) return 'Date';
  if (value instanceof RegExp && works(() => RegExp.prototype.exec.call(value, ''))) return 'RegExp';
  if (value instanceof Promise) return 'Promise';
  if (value instanceof WeakMap) return 'WeakMap';
  if (value instanceof WeakSet) return 'WeakSet';
  if (isArrayBuffer(value)) return 'ArrayBuffer';
  const text = Object.prototype.toString.call(value);
  if (text === '[object Arguments]') return 'Arguments';
  if (text === '[object Module]' && ObjectGetPrototypeOf(value) === null) return 'Module';
  if (text === '[object Error]') return 'Error';
  if (/Iterator\]$/.test(text)) return 'Iterator';
  for (const Boxed of [Number, String, Boolean, BigInt, Symbol]) {
    if (value instanceof Boxed && works(() => Boxed.prototype.valueOf.call(value))) return Boxed.name;
  }
  return 'Object';
}

function works(action) {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

export function sizeOf(value, Class) {
  try {
    return ObjectGetOwnPropertyDescriptor(Class.prototype, 'size').get.call(value);
  } catch {
    return -1;
  }
}

export function boxedText(ctx, value, kind, name) {
  const inner = { Number, String, Boolean, BigInt, Symbol }[kind].prototype.valueOf.call(value);
  const text = `[${kind}${name === kind ? '' : name === null ? ' (null prototype)' : ` (${name})`}: ${primitive({ ...ctx, colors: false }, inner, 0)}]`;
  return text;
}

export function functionText(value, name, tag) {
  const source = FunctionToString(value);
  const own = ownName(value);
  if (StringStartsWith(source, 'class') && source.endsWith('}')) {
    let text = `[class ${own === '' ? '(anonymous)' : own}`;
    if (name !== 'Function' && name !== null) text += ` [${name}]`;
    if (tag !== '' && tag !== name) text += ` [${tag}]`;
    const parent = ObjectGetPrototypeOf(value);
    if (parent === null) text += ' extends [null prototype]';
    else if (ownName(parent) !== '') text += ` extends ${ownName(parent)}`;
    return `${text}]`;
  }
  const kind = functionTag(value);
  const type = name === null ? 'Function (null prototype)' : kind;
  let text = `[${type}${own === '' ? ' (anonymous)' : `: ${own}`}]`;
  if (name !== null && name !== type && name !== 'Function' && name !== tag) text += ` ${name}`;
  if (tag !== '' && tag !== name && tag !== type) text += ` [${tag}]`;
  return text;
}

// From the function itself: its class may be hidden.
function functionTag(value) {
  const text = Object.prototype.toString.call(value).slice(8, -1);
  return /^(?:Async)?(?:Generator)?Function$/.test(text) ? text : 'Function';
}

export function errorText(ctx, error, name) {
  const own = (key) => {
    try {
      const value = error[key];
      return typeof value === 'string' ? value : '';
    } catch {
      return '';
    }
  };
  const called = own('name') || name || 'Error';
  const message = own('message');
  let heading = message === '' ? called : `${called}: ${message}`;
  if (name !== null && name !== called && StringIndexOf(called, name) < 0 && own('name') === 'Error') heading = message === '' ? name : `${name}: ${message}`;
  let stack = own('stack');
  if (stack !== '') stack = withoutHeading(error, ops.mapStack(stack));
  if (stack.endsWith('\n')) stack = StringSlice(stack, 0, -1);
  let text;
  if (stack === '') text = `[${heading}]`;
  else text = StringStartsWith(stack.trim(), 'at ') ? `${heading}\n${stack}` : stack;
  if (ctx.indentation > 0) text = text.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
  return text;
}

export function errorKeys(error, keys) {
  const shown = keys.filter((key) => {
    if (key !== 'name' && key !== 'message' && key !== 'stack') return true;
    return false;
  });
  for (const key of ['cause', 'errors']) {
    if (ObjectHasOwn(error, key) && !includes(shown, key) && (key !== 'errors' || ArrayIsArray(error.errors))) append(shown, key);
  }
  return shown;
}
