// An object as text: how each kind begins, and what is in it.
import { ArrayIsArray, MapGet, MapHas, matches, append } from '../primordials.js';
import { arrayItems, bufferItems, mapItems, property, setItems, typedItems, viewItems } from './contents.js';
import { boxedText, constructorName, errorKeys, errorText, functionText, kindOf, prefix, shownKeys, sizeOf, tagOf } from './kinds.js';
import { assemble } from './layout.js';
import { paint } from './paint.js';

/** Text for an object or a function: what it is, then what is in it. */
export function formatObject(ctx, value, level) {
  const name = constructorName(value);
  const tag = tagOf(value, name);
  const shown = shownKeys(ctx, value);
  const shape = { name, tag, keys: shown, base: '', braces: ['{', '}'], entries: undefined, isList: false, whole: undefined };
  if (ArrayIsArray(value)) arrayShape(ctx, value, level, shape);
  else if (typeof value === 'function') functionShape(ctx, value, shape);
  else (SHAPES[kindOf(value)] ?? plainShape)(ctx, value, level, shape);
  if (shape.whole !== undefined) return shape.whole;
  if (level > ctx.depth) return tooDeep(ctx, value, shape);
  return filled(ctx, value, level, shape);
}

function tooDeep(ctx, value, { name, tag }) {
  if (ArrayIsArray(value) && name === 'Array') return paint(ctx, '[Array]', 'special');
  if (name === null) return paint(ctx, prefix(name, tag, ArrayIsArray(value) ? 'Array' : 'Object').slice(0, -1), 'special');
  return paint(ctx, `[${tag && tag !== name ? `${name} [${tag}]` : name}]`, 'special');
}

function filled(ctx, value, level, shape) {
  const { keys, braces, entries, isList } = shape;
  append(ctx.seen, value);
  ctx.level = level;
  const output = entries === undefined ? [] : entries();
  for (let i = 0; i < keys.length; i += 1) {
    if (ctx.budget <= 0) {
      append(output, `... ${keys.length - i} more`);
      break;
    }
    const text = property(ctx, value, keys[i], level, isList);
    ctx.budget -= text.length;
    append(output, text);
  }
  ctx.seen.length -= 1;
  let { base } = shape;
  if (ctx.circular !== undefined && MapHas(ctx.circular, value)) {
    const mark = paint(ctx, `<ref *${MapGet(ctx.circular, value)}>`, 'special');
    if (base === '') braces[0] = `${mark} ${braces[0]}`;
    else base = `${mark} ${base}`;
  }
  if (ctx.sorted) output.sort(ctx.sorted === true ? undefined : ctx.sorted);
  if (output.length === 0 && base === '') return `${braces[0]}${braces[1]}`;
  return assemble(ctx, output, base, braces, isList, level, value);
}

const isIndex = (key) => typeof key === 'string' && matches(/^(?:0|[1-9]\d{0,9})$/, key);
const withoutIndexes = (keys) => keys.filter((key) => !isIndex(key));

function arrayShape(ctx, value, level, shape) {
  shape.keys = withoutIndexes(shape.keys).filter((key) => key !== 'length' || !ctx.showHidden);
  const before = shape.name !== 'Array' || shape.tag !== '' ? prefix(shape.name, shape.tag, 'Array', `(${value.length})`) : '';
  listShape(shape, `${before}[`, () => arrayItems(ctx, value, level), value.length);
}

function listShape(shape, opening, entries, length) {
  shape.braces = [opening, ']'];
  shape.isList = true;
  shape.entries = entries;
  if (length === 0 && shape.keys.length === 0) shape.whole = `${opening}]`;
}

function functionShape(ctx, value, shape) {
  shape.base = functionText(value, shape.name, shape.tag);
  if (ctx.showHidden) shape.keys = shape.keys.filter((key) => key !== 'length' && key !== 'name' && key !== 'prototype');
  if (shape.keys.length === 0) shape.whole = paint(ctx, shape.base, 'special');
}

function baseShape(ctx, shape, text, style) {
  shape.base = text;
  if (shape.keys.length === 0) shape.whole = paint(ctx, text, style);
}

const opened = (shape, fallback, size, tag = shape.tag) => {
  shape.braces[0] = `${prefix(shape.name, tag, fallback, size)}{`;
};

function boxedShape(kind) {
  return (ctx, value, level, shape) => {
    if (kind === 'String') shape.keys = withoutIndexes(shape.keys).filter((key) => key !== 'length');
    baseShape(ctx, shape, boxedText(ctx, value, kind, shape.name), kind.toLowerCase());
  };
}

function weakShape(kind) {
  return (ctx, value, level, shape) => {
    opened(shape, kind);
    shape.entries = () => [paint(ctx, '<items unknown>', 'special')];
  };
}

function plainShape(ctx, value, level, shape) {
  const simple = shape.name === 'Object' && shape.tag === '';
  if (!simple) opened(shape, 'Object');
  if (shape.keys.length === 0) shape.whole = simple ? '{}' : `${shape.braces[0]}}`;
}

// How each kind of object begins, and what its entries are besides its properties.
const SHAPES = {
  __proto__: null,
  Map(ctx, value, level, shape) {
    opened(shape, 'Map', `(${sizeOf(value, Map)})`);
    shape.entries = () => mapItems(ctx, value, level);
  },
  Set(ctx, value, level, shape) {
    opened(shape, 'Set', `(${sizeOf(value, Set)})`);
    shape.entries = () => setItems(ctx, value, level);
  },
  TypedArray(ctx, value, level, shape) {
    shape.keys = withoutIndexes(shape.keys);
    listShape(shape, `${prefix(shape.name, shape.tag, 'TypedArray', `(${value.length})`)}[`, () => typedItems(ctx, value), value.length);
  },
  ArrayBuffer(ctx, value, level, shape) {
    opened(shape, 'ArrayBuffer');
    shape.entries = () => bufferItems(ctx, value);
  },
  DataView(ctx, value, level, shape) {
    opened(shape, 'DataView');
    shape.entries = () => viewItems(ctx, value, level);
  },
  Date(ctx, value, level, shape) {
    const time = Date.prototype.getTime.call(value);
    const text = Number.isNaN(time) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
    baseShape(ctx, shape, shape.name === 'Date' ? text : `${prefix(shape.name, shape.tag, 'Date')}${text}`, 'date');
  },
  RegExp(ctx, value, level, shape) {
    const text = RegExp.prototype.toString.call(value);
    baseShape(ctx, shape, shape.name === 'RegExp' ? text : `${prefix(shape.name, shape.tag, 'RegExp')}${text}`, 'regexp');
  },
  Error(ctx, value, level, shape) {
    shape.base = errorText(ctx, value, shape.name);
    shape.keys = errorKeys(value, shape.keys);
    if (shape.keys.length === 0) shape.whole = shape.base;
  },
  Promise(ctx, value, level, shape) {
    opened(shape, 'Promise', '', shape.tag === 'Promise' ? '' : shape.tag);
  },
  Iterator(ctx, value, level, shape) {
    shape.braces[0] = `[${shape.tag || 'Iterator'}] {`;
  },
  Arguments(ctx, value, level, shape) {
    shape.keys = withoutIndexes(shape.keys);
    listShape(shape, '[Arguments] [', () => arrayItems(ctx, Array.prototype.slice.call(value), level), -1);
  },
  Module(ctx, value, level, shape) {
    shape.braces[0] = '[Module: null prototype] {';
  },
  WeakMap: weakShape('WeakMap'),
  WeakSet: weakShape('WeakSet'),
  Number: boxedShape('Number'),
  String: boxedShape('String'),
  Boolean: boxedShape('Boolean'),
  BigInt: boxedShape('BigInt'),
  Symbol: boxedShape('Symbol'),
};
