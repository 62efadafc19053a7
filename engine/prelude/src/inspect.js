// Showing any value as text, in the manner of Node's util.inspect: for console, logs and error messages.
// Getters are not called, a proxy that throws is survived, and the text is bounded.
import {
  ArrayBufferIsView, ArrayIsArray, ArrayJoin, FunctionToString, MapClass, MapGet, MapHas, MapSet, matches, ObjectGetOwnPropertyDescriptor,
  ObjectGetPrototypeOf, ObjectHasOwn, ObjectPrototype, ReflectApply, ReflectOwnKeys, StringCharCodeAt, StringIndexOf, StringSlice,
  StringStartsWith, append,
} from './primordials.js';
import { isArrayBuffer } from './bytes.js';
import { customInspect } from './show.js';
import { ops } from './state.js';

const LENGTH_AT_MOST = 256 * 1024;
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

export const defaults = {
  depth: 2, showHidden: false, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000,
  breakLength: 128, compact: 3, sorted: false, getters: false, numericSeparator: false,
};

const STYLES = {
  __proto__: null,
  string: [32, 39], number: [33, 39], bigint: [33, 39], boolean: [33, 39], symbol: [32, 39], undefined: [90, 39], null: [1, 22],
  special: [36, 39], date: [35, 39], regexp: [31, 39], module: [4, 24], name: undefined,
};

function paint(ctx, text, style) {
  const codes = ctx.colors ? STYLES[style] : undefined;
  return codes === undefined ? text : `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m`;
}

/** Text for any value. Never throws but for what a custom inspect method throws. */
export function inspect(value, options, depth, colors) {
  const ctx = { ...defaults, seen: [], circular: undefined, indentation: 0, level: 0, budget: LENGTH_AT_MOST };
  if (typeof options === 'boolean') {
    ctx.showHidden = options;
    if (depth !== undefined) ctx.depth = depth;
    if (colors !== undefined) ctx.colors = colors;
  } else if (options) {
    for (const key of Object.keys(defaults)) if (options[key] !== undefined || (key === 'depth' && options.depth === null)) ctx[key] = options[key];
    ctx.given = options;
  }
  if (ctx.depth === null) ctx.depth = Infinity;
  if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
  if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;
  if (ctx.compact === true) ctx.compact = 3;
  const text = formatValue(ctx, value, 0, true);
  return text.length > LENGTH_AT_MOST ? `${StringSlice(text, 0, LENGTH_AT_MOST)}… ${text.length - LENGTH_AT_MOST} more characters` : text;
}

function formatValue(ctx, value, level, typed) {
  if (typeof value !== 'object' && typeof value !== 'function') return primitive(ctx, value, level);
  if (value === null) return paint(ctx, 'null', 'null');
  if (ctx.budget <= 0) return '…';
  try {
    const own = ctx.customInspect ? custom(ctx, value, level) : undefined;
    if (own !== undefined) return own;
    if (includes(ctx.seen, value)) return circular(ctx, value);
    return formatObject(ctx, value, level, typed);
  } catch (error) {
    if (error instanceof CustomFailure) throw error.cause;
    return `[${typeof value === 'function' ? 'function' : 'object'} that cannot be shown]`;
  }
}

class CustomFailure {
  constructor(cause) {
    this.cause = cause;
  }
}

function includes(list, value) {
  for (let i = 0; i < list.length; i += 1) if (list[i] === value) return true;
  return false;
}

function custom(ctx, value, level) {
  const show = value[customInspect];
  if (typeof show !== 'function' || show === inspect) return undefined;
  let result;
  try {
    const { given, seen, circular: _, indentation, level: _level, budget, ...options } = ctx;
    options.depth = ctx.depth - level;
    options.stylize = (text, style) => paint(ctx, `${text}`, style);
    result = ReflectApply(show, value, [options.depth, options, inspect]);
  } catch (error) {
    throw new CustomFailure(error);
  }
  if (result === value) return undefined;
  if (typeof result !== 'object') return `${String(result)}`.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
  return formatValue(ctx, result, level);
}

function circular(ctx, value) {
  ctx.circular ??= new MapClass();
  if (!MapHas(ctx.circular, value)) MapSet(ctx.circular, value, ctx.circular.size + 1);
  return paint(ctx, `[Circular *${MapGet(ctx.circular, value)}]`, 'special');
}

// Primitives.

function primitive(ctx, value, level) {
  switch (typeof value) {
    case 'string':
      return formatString(ctx, value, level);
    case 'number':
      return paint(ctx, number(ctx, value), 'number');
    case 'bigint':
      return paint(ctx, `${value}n`, 'bigint');
    case 'symbol':
      return paint(ctx, symbolText(value), 'symbol');
    default:
      return paint(ctx, `${value}`, typeof value);
  }
}

const symbolText = (value) => String(value);

function number(ctx, value) {
  if (Object.is(value, -0)) return '-0';
  const text = `${value}`;
  if (!ctx.numericSeparator || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '_');
  return fraction === undefined ? grouped : `${grouped}.${fraction.replace(/(\d{3})(?=\d)/g, '$1_')}`;
}

function formatString(ctx, value, level) {
  let text = value;
  let rest = '';
  if (text.length > ctx.maxStringLength) {
    const left = text.length - ctx.maxStringLength;
    text = StringSlice(text, 0, ctx.maxStringLength);
    rest = `... ${left} more character${left > 1 ? 's' : ''}`;
  }
  ctx.budget -= text.length;
  // Long texts of several lines are shown line by line.
  if (ctx.compact !== true && level > 0 && text.length > 16 && text.length > ctx.breakLength - ctx.indentation - 4 && StringIndexOf(text, '\n') >= 0) {
    const lines = text.split(/(?<=\n)/);
    if (lines.length > 1) return ArrayJoin(lines.map((line) => paint(ctx, quote(line), 'string')), ` +\n${' '.repeat(ctx.indentation + 2)}`) + rest;
  }
  return paint(ctx, quote(text), 'string') + rest;
}

const ESCAPES = {
  __proto__: null,
  8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 92: '\\\\',
};

/** A string as its literal; the quote that needs no escaping is chosen. */
export function quote(text) {
  let mark = 39;
  if (StringIndexOf(text, "'") >= 0) {
    if (StringIndexOf(text, '"') < 0) mark = 34;
    else if (StringIndexOf(text, '`') < 0 && StringIndexOf(text, '${') < 0) mark = 96;
  }
  let out = '';
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = StringCharCodeAt(text, i);
    let escaped;
    if (code === mark) escaped = `\\${text[i]}`;
    else if (ESCAPES[code] !== undefined) escaped = ESCAPES[code];
    else if (code < 32 || (code >= 127 && code < 160)) escaped = `\\x${code < 16 ? '0' : ''}${code.toString(16).toUpperCase()}`;
    else if (code >= 0xd800 && code <= 0xdfff) {
      const next = i + 1 < text.length ? StringCharCodeAt(text, i + 1) : 0;
      if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) i += 1;
      else escaped = `\\u${code.toString(16).toUpperCase()}`;
    }
    if (escaped !== undefined) {
      out += StringSlice(text, start, i) + escaped;
      start = i + 1;
    }
  }
  const sign = mark === 39 ? "'" : mark === 34 ? '"' : '`';
  return `${sign}${start === 0 ? text : out + StringSlice(text, start)}${sign}`;
}

// Objects.

function constructorName(value) {
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

function tagOf(value, name) {
  const tag = value[Symbol.toStringTag];
  // One that is shown among the properties is not shown twice.
  const own = ObjectGetOwnPropertyDescriptor(value, Symbol.toStringTag);
  return typeof tag === 'string' && tag !== '' && tag !== name && !own?.enumerable ? tag : '';
}

function prefix(name, tag, fallback, size = '') {
  if (name === null) {
    return tag !== '' && fallback !== tag ? `[${fallback}${size}: null prototype] [${tag}] ` : `[${fallback}${size}: null prototype] `;
  }
  return tag !== '' && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
}

function shownKeys(ctx, value) {
  const keys = [];
  const own = ReflectOwnKeys(value);
  for (let i = 0; i < own.length; i += 1) {
    const descriptor = ObjectGetOwnPropertyDescriptor(value, own[i]);
    if (descriptor !== undefined && (descriptor.enumerable || ctx.showHidden)) append(keys, own[i]);
  }
  return keys;
}

const isIndex = (key) => typeof key === 'string' && matches(/^(?:0|[1-9]\d{0,9})$/, key);

function formatObject(ctx, value, level, typed) {
  const name = constructorName(value);
  const tag = tagOf(value, name);
  let keys;
  let braces = ['{', '}'];
  let base = '';
  let entries;
  let isList = false;

  if (ArrayIsArray(value)) {
    keys = shownKeys(ctx, value).filter((key) => !isIndex(key) && (key !== 'length' || !ctx.showHidden));
    const before = name !== 'Array' || tag !== '' ? prefix(name, tag, 'Array', `(${value.length})`) : '';
    braces = [`${before}[`, ']'];
    if (value.length === 0 && keys.length === 0) return `${braces[0]}]`;
    isList = true;
    entries = () => arrayItems(ctx, value, level);
  } else if (typeof value === 'function') {
    base = functionText(value, name, tag);
    keys = shownKeys(ctx, value);
    if (ctx.showHidden) keys = keys.filter((key) => key !== 'length' && key !== 'name' && key !== 'prototype');
    if (keys.length === 0) return paint(ctx, base, 'special');
  } else {
    const kind = kindOf(value);
    keys = shownKeys(ctx, value);
    switch (kind) {
      case 'Map':
        braces[0] = `${prefix(name, tag, 'Map', `(${sizeOf(value, Map)})`)}{`;
        entries = () => mapItems(ctx, value, level);
        break;
      case 'Set':
        braces[0] = `${prefix(name, tag, 'Set', `(${sizeOf(value, Set)})`)}{`;
        entries = () => setItems(ctx, value, level);
        break;
      case 'TypedArray':
        keys = keys.filter((key) => !isIndex(key));
        braces = [`${prefix(name, tag === name ? '' : tagOf(value, name), 'TypedArray', `(${value.length})`)}[`, ']'];
        if (value.length === 0 && keys.length === 0) return `${braces[0]}]`;
        isList = true;
        entries = () => typedItems(ctx, value);
        break;
      case 'ArrayBuffer':
        braces[0] = `${prefix(name, tag, 'ArrayBuffer')}{`;
        entries = () => bufferItems(ctx, value);
        break;
      case 'DataView':
        braces[0] = `${prefix(name, tag, 'DataView')}{`;
        entries = () => viewItems(ctx, value, level);
        break;
      case 'Date': {
        const time = Date.prototype.getTime.call(value);
        base = Number.isNaN(time) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
        if (name !== 'Date') base = `${prefix(name, tag, 'Date')}${base}`;
        if (keys.length === 0) return paint(ctx, base, 'date');
        break;
      }
      case 'RegExp':
        base = RegExp.prototype.toString.call(value);
        if (name !== 'RegExp') base = `${prefix(name, tag, 'RegExp')}${base}`;
        if (keys.length === 0) return paint(ctx, base, 'regexp');
        break;
      case 'Error':
        base = errorText(ctx, value, name, keys);
        keys = errorKeys(ctx, value, keys);
        if (keys.length === 0) return base;
        break;
      case 'Promise':
        braces[0] = `${prefix(name, tag === 'Promise' ? '' : tag, 'Promise')}{`;
        break;
      case 'WeakSet':
      case 'WeakMap':
        braces[0] = `${prefix(name, tag, kind)}{`;
        entries = () => [paint(ctx, '<items unknown>', 'special')];
        break;
      case 'Iterator':
        braces[0] = `[${tag || 'Iterator'}] {`;
        break;
      case 'Arguments':
        keys = keys.filter((key) => !isIndex(key));
        braces = ['[Arguments] [', ']'];
        isList = true;
        entries = () => arrayItems(ctx, Array.prototype.slice.call(value), level);
        break;
      case 'Module':
        braces[0] = '[Module: null prototype] {';
        break;
      case 'Number':
      case 'String':
      case 'Boolean':
      case 'BigInt':
      case 'Symbol':
        base = boxedText(ctx, value, kind, name);
        if (kind === 'String') keys = keys.filter((key) => !isIndex(key) && key !== 'length');
        if (keys.length === 0) return paint(ctx, base, kind.toLowerCase());
        break;
      default:
        if (name === 'Object' && tag === '') {
          if (keys.length === 0) return '{}';
        } else {
          braces[0] = `${prefix(name, tag, 'Object')}{`;
          if (keys.length === 0) return `${braces[0]}}`;
        }
    }
  }

  if (level > ctx.depth) {
    const label = name === null ? prefix(name, tag, ArrayIsArray(value) ? 'Array' : 'Object').slice(0, -1) : `[${(tag && tag !== name ? `${name} [${tag}]` : name)}]`;
    return paint(ctx, ArrayIsArray(value) && name === 'Array' ? '[Array]' : label, 'special');
  }

  append(ctx.seen, value);
  ctx.level = level;
  const output = entries === undefined ? [] : entries();
  for (let i = 0; i < keys.length; i += 1) {
    if (ctx.budget <= 0) {
      append(output, `... ${keys.length - i} more`);
      break;
    }
    const shown = property(ctx, value, keys[i], level, isList);
    ctx.budget -= shown.length;
    append(output, shown);
  }
  ctx.seen.length -= 1;

  if (ctx.circular !== undefined && MapHas(ctx.circular, value)) {
    const mark = paint(ctx, `<ref *${MapGet(ctx.circular, value)}>`, 'special');
    if (base === '') braces[0] = `${mark} ${braces[0]}`;
    else base = `${mark} ${base}`;
  }
  if (ctx.sorted) output.sort(ctx.sorted === true ? undefined : ctx.sorted);
  if (output.length === 0 && base === '') return `${braces[0]}${braces[1]}`;
  return assemble(ctx, output, base, braces, isList, level, value);
}

function kindOf(value) {
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

function sizeOf(value, Class) {
  try {
    return ObjectGetOwnPropertyDescriptor(Class.prototype, 'size').get.call(value);
  } catch {
    return -1;
  }
}

function boxedText(ctx, value, kind, name) {
  const inner = { Number, String, Boolean, BigInt, Symbol }[kind].prototype.valueOf.call(value);
  const text = `[${kind}${name === kind ? '' : name === null ? ' (null prototype)' : ` (${name})`}: ${primitive({ ...ctx, colors: false }, inner, 0)}]`;
  return text;
}

function functionText(value, name, tag) {
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

function errorText(ctx, error, name) {
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
  if (stack !== '') stack = ops.mapStack(stack);
  if (stack.endsWith('\n')) stack = StringSlice(stack, 0, -1);
  let text;
  if (stack === '') text = `[${heading}]`;
  else text = StringStartsWith(stack.trim(), 'at ') ? `${heading}\n${stack}` : stack;
  if (ctx.indentation > 0) text = text.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
  return text;
}

function errorKeys(ctx, error, keys) {
  const shown = keys.filter((key) => {
    if (key !== 'name' && key !== 'message' && key !== 'stack') return true;
    return false;
  });
  for (const key of ['cause', 'errors']) {
    if (ObjectHasOwn(error, key) && !includes(shown, key) && (key !== 'errors' || ArrayIsArray(error.errors))) append(shown, key);
  }
  return shown;
}

// Contents.

function arrayItems(ctx, value, level) {
  const output = [];
  const shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
  let i = 0;
  while (i < value.length && output.length < shown) {
    if (ctx.budget <= 0) break;
    if (!ObjectHasOwn(value, i)) {
      let next = i + 1;
      while (next < value.length && next - i < 1e6 && !ObjectHasOwn(value, next)) next += 1;
      if (next - i >= 1e6) next = value.length;
      append(output, paint(ctx, `<${next - i} empty item${next - i > 1 ? 's' : ''}>`, 'undefined'));
      i = next;
    } else {
      const item = property(ctx, value, i, level, true, true);
      ctx.budget -= item.length;
      append(output, item);
      i += 1;
    }
  }
  if (i < value.length) append(output, `... ${value.length - i} more item${value.length - i > 1 ? 's' : ''}`);
  return output;
}

function typedItems(ctx, value) {
  const output = [];
  const shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
  for (let i = 0; i < shown; i += 1) {
    append(output, typeof value[i] === 'bigint' ? paint(ctx, `${value[i]}n`, 'bigint') : paint(ctx, number(ctx, value[i]), 'number'));
  }
  if (value.length > shown) append(output, `... ${value.length - shown} more item${value.length - shown > 1 ? 's' : ''}`);
  return output;
}

function bufferItems(ctx, value) {
  const bytes = new Uint8Array(value);
  const shown = Math.min(50, bytes.length);
  const hex = [];
  for (let i = 0; i < shown; i += 1) append(hex, (bytes[i] < 16 ? '0' : '') + bytes[i].toString(16));
  const more = bytes.length > shown ? ` ... ${bytes.length - shown} more byte${bytes.length - shown > 1 ? 's' : ''}` : '';
  return [`${paint(ctx, '[Uint8Contents]', 'special')}: <${ArrayJoin(hex, ' ')}${more}>`, `byteLength: ${paint(ctx, `${bytes.length}`, 'number')}`];
}

function viewItems(ctx, value, level) {
  ctx.indentation += 2;
  const output = [`byteLength: ${value.byteLength}`, `byteOffset: ${value.byteOffset}`, `buffer: ${formatValue(ctx, value.buffer, level + 1)}`];
  ctx.indentation -= 2;
  return output;
}

function setItems(ctx, value, level) {
  const output = [];
  ctx.indentation += 2;
  let left = sizeOf(value, Set);
  const iterator = Set.prototype.values.call(value);
  for (let step = iterator.next(); !step.done; step = iterator.next()) {
    if (output.length >= ctx.maxArrayLength || ctx.budget <= 0) {
      append(output, `... ${left} more item${left > 1 ? 's' : ''}`);
      break;
    }
    append(output, formatValue(ctx, step.value, level + 1));
    left -= 1;
  }
  ctx.indentation -= 2;
  return output;
}

function mapItems(ctx, value, level) {
  const output = [];
  ctx.indentation += 2;
  let left = sizeOf(value, Map);
  const iterator = Map.prototype.entries.call(value);
  for (let step = iterator.next(); !step.done; step = iterator.next()) {
    if (output.length >= ctx.maxArrayLength || ctx.budget <= 0) {
      append(output, `... ${left} more item${left > 1 ? 's' : ''}`);
      break;
    }
    append(output, `${formatValue(ctx, step.value[0], level + 1)} => ${formatValue(ctx, step.value[1], level + 1)}`);
    left -= 1;
  }
  ctx.indentation -= 2;
  return output;
}

function property(ctx, value, key, level, inList, isItem = false) {
  const descriptor = ObjectGetOwnPropertyDescriptor(value, key);
  let text;
  let gap = ' ';
  if (descriptor === undefined) text = paint(ctx, 'undefined', 'undefined');
  else if (ObjectHasOwn(descriptor, 'value')) {
    const indent = ctx.compact !== false || !inList ? 2 : 3;
    ctx.indentation += indent;
    text = formatValue(ctx, descriptor.value, level + 1);
    if (indent === 3 && ctx.breakLength < text.length) gap = `\n${' '.repeat(ctx.indentation)}`;
    ctx.indentation -= indent;
  } else if (descriptor.get !== undefined) {
    text = ctx.getters ? getterText(ctx, value, descriptor, level) : paint(ctx, descriptor.set !== undefined ? '[Getter/Setter]' : '[Getter]', 'special');
  } else text = descriptor.set !== undefined ? paint(ctx, '[Setter]', 'special') : paint(ctx, 'undefined', 'undefined');
  if (isItem) return text;
  return `${keyText(ctx, key, descriptor)}:${gap}${text}`;
}

function getterText(ctx, value, descriptor, level) {
  const label = descriptor.set !== undefined ? 'Getter/Setter' : 'Getter';
  try {
    const result = ReflectApply(descriptor.get, value, []);
    return `[${label}: ${formatValue(ctx, result, level + 1)}]`;
  } catch {
    return `[${label}: <it throws>]`;
  }
}

function keyText(ctx, key, descriptor) {
  if (typeof key === 'symbol') return paint(ctx, `[${symbolText(key)}]`, 'symbol');
  if (key === '__proto__') return "['__proto__']";
  if (descriptor !== undefined && descriptor.enumerable === false) return `[${key}]`;
  return matches(IDENTIFIER, key) ? paint(ctx, key, 'name') : paint(ctx, quote(key), 'string');
}

// Layout: on one line where it is short and shallow, else a line each; long lists in columns.

function assemble(ctx, given, base, braces, isList, level, value) {
  let output = given;
  const before = base === '' ? '' : `${base} `;
  if (ctx.compact !== false) {
    const count = output.length;
    if (isList && count > 6) output = columns(ctx, output, value);
    if (ctx.level - level < ctx.compact && count === output.length) {
      const start = output.length + ctx.indentation + braces[0].length + base.length + 10;
      if (fits(ctx, output, start, base)) {
        const joined = ArrayJoin(output, ', ');
        if (StringIndexOf(joined, '\n') < 0) return `${before}${braces[0]} ${joined} ${braces[1]}`;
      }
    }
  }
  const indentation = `\n${' '.repeat(ctx.indentation)}`;
  return `${before}${braces[0]}${indentation}  ${ArrayJoin(output, `,${indentation}  `)}${indentation}${braces[1]}`;
}

function fits(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > Math.min(ctx.breakLength, 80)) return false;
  for (let i = 0; i < output.length; i += 1) {
    total += shownLength(ctx, output[i]);
    if (total > Math.min(ctx.breakLength, 80)) return false;
  }
  return base === '' || StringIndexOf(base, '\n') < 0;
}

// eslint-disable-next-line no-control-regex
const shownLength = (ctx, text) => (ctx.colors ? text.replace(/\u001b\[\d+m/g, '').length : text.length);

function columns(ctx, output, value) {
  let total = 0;
  let longest = 0;
  let i = 0;
  let count = output.length;
  const hasMore = ctx.maxArrayLength < value.length && StringStartsWith(output[count - 1], '... ');
  if (hasMore) count -= 1;
  const lengths = [];
  for (; i < count; i += 1) {
    const length = shownLength(ctx, output[i]);
    append(lengths, length);
    total += length + 2;
    if (longest < length) longest = length;
  }
  const actual = longest + 2;
  const limit = Math.min(ctx.breakLength, 80);
  if (!(actual * 3 + ctx.indentation < limit && (total / actual > 5 || longest <= 6))) return output;
  const bias = Math.sqrt(actual - total / output.length);
  const biased = Math.max(actual - 3 - bias, 1);
  const perLine = Math.min(Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((limit - ctx.indentation) / actual), ctx.compact * 4, 15);
  if (perLine <= 1) return output;
  const widths = [];
  for (let column = 0; column < perLine; column += 1) {
    let widest = 0;
    for (let j = column; j < count; j += perLine) if (lengths[j] > widest) widest = lengths[j];
    append(widths, widest + 2);
  }
  const padStart = value !== undefined && allNumbers(value);
  const lines = [];
  for (let row = 0; row < count; row += perLine) {
    const end = Math.min(row + perLine, count);
    let line = '';
    let j = row;
    for (; j < end - 1; j += 1) {
      const cell = `${output[j]}, `;
      const padding = ' '.repeat(Math.max(0, widths[j - row] - (lengths[j] + 2)));
      line += padStart ? padding + cell : cell + padding;
    }
    line += padStart ? ' '.repeat(Math.max(0, widths[j - row] - 2 - lengths[j])) + output[j] : output[j];
    append(lines, line);
  }
  if (hasMore) append(lines, output[count]);
  return lines;
}

function allNumbers(value) {
  for (let i = 0; i < value.length && i < 100; i += 1) if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') return false;
  return true;
}

// console.log's and util.format's text.

/** As util.format: %s %d %i %f %j %o %O %c %%, the rest joined by spaces. */
export function format(args, options) {
  if (args.length === 0) return '';
  let text = '';
  let used = 0;
  if (typeof args[0] === 'string') {
    used = 1;
    text = args.length === 1 ? args[0] : substitute(args, options, (count) => {
      used = count;
    });
  }
  for (let i = used; i < args.length; i += 1) {
    if (i > 0) text += ' ';
    text += typeof args[i] === 'string' ? args[i] : inspect(args[i], { ...options, compact: 3 });
  }
  return text;
}

function substitute(args, options, report) {
  const pattern = args[0];
  let text = '';
  let from = 0;
  let next = 1;
  for (let i = 0; i < pattern.length - 1; i += 1) {
    if (StringCharCodeAt(pattern, i) !== 37) continue;
    const letter = pattern[i + 1];
    if (letter === '%') {
      text += `${StringSlice(pattern, from, i)}%`;
      from = i + 2;
      i += 1;
      continue;
    }
    if (next >= args.length || StringIndexOf('sdifjoOc', letter) < 0) continue;
    text += StringSlice(pattern, from, i) + placed(letter, args[next], options);
    next += 1;
    from = i + 2;
    i += 1;
  }
  report(next);
  return text + StringSlice(pattern, from);
}

function placed(letter, value, options) {
  switch (letter) {
    case 's':
      return stringOf(value, options);
    case 'd':
      return typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' ? 'NaN' : typeof value === 'object' && value !== null ? numberOf(value) : number(defaults, Number(value));
    case 'i':
      return typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' ? 'NaN' : `${parseInt(value, 10)}`;
    case 'f':
      return typeof value === 'symbol' ? 'NaN' : `${parseFloat(value)}`;
    case 'j':
      return jsonOf(value);
    case 'o':
      return inspect(value, { ...options, showHidden: true, depth: 4 });
    case 'O':
      return inspect(value, options);
    default:
      return '';
  }
}

function numberOf(value) {
  try {
    return number(defaults, Number(value));
  } catch {
    return 'NaN';
  }
}

function jsonOf(value) {
  try {
    return `${JSON.stringify(value)}`;
  } catch (error) {
    if (/circular|cyclic/i.test(`${error?.message}`)) return '[Circular]';
    throw error;
  }
}

function stringOf(value, options) {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return number(defaults, value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error || ownToString(value)) {
    try {
      return `${value}`;
    } catch {
      // Falls through to showing it.
    }
  }
  return inspect(value, { ...options, depth: 0, colors: false, compact: 3 });
}

// Has it a toString of its own class, not one of the language's?
function ownToString(value) {
  try {
    if (ArrayIsArray(value)) return false;
    let object = value;
    while (object !== null && object !== ObjectPrototype) {
      if (ObjectHasOwn(object, 'toString')) return !isNativeClass(object);
      object = ObjectGetPrototypeOf(object);
    }
  } catch {
    // A hostile object has none.
  }
  return false;
}

const isNativeClass = (object) => object === Array.prototype || object === Date.prototype || object === RegExp.prototype || object === Function.prototype;
