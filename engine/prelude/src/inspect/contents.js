// What is in an object: items of lists, maps and buffers, and properties.
import { ArrayJoin, matches, ObjectGetOwnPropertyDescriptor, ObjectHasOwn, ReflectApply, append } from '../primordials.js';
import { formatValue } from '../inspect.js';
import { sizeOf } from './kinds.js';
import { paint } from './paint.js';
import { number, quote, symbolText } from './primitives.js';

export function arrayItems(ctx, value, level) {
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

export function typedItems(ctx, value) {
  const output = [];
  const shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
  for (let i = 0; i < shown; i += 1) {
    append(output, typeof value[i] === 'bigint' ? paint(ctx, `${value[i]}n`, 'bigint') : paint(ctx, number(ctx, value[i]), 'number'));
  }
  if (value.length > shown) append(output, `... ${value.length - shown} more item${value.length - shown > 1 ? 's' : ''}`);
  return output;
}

export function bufferItems(ctx, value) {
  const bytes = new Uint8Array(value);
  const shown = Math.min(50, bytes.length);
  const hex = [];
  for (let i = 0; i < shown; i += 1) append(hex, (bytes[i] < 16 ? '0' : '') + bytes[i].toString(16));
  const more = bytes.length > shown ? ` ... ${bytes.length - shown} more byte${bytes.length - shown > 1 ? 's' : ''}` : '';
  return [`${paint(ctx, '[Uint8Contents]', 'special')}: <${ArrayJoin(hex, ' ')}${more}>`, `byteLength: ${paint(ctx, `${bytes.length}`, 'number')}`];
}

export function viewItems(ctx, value, level) {
  ctx.indentation += 2;
  const output = [`byteLength: ${value.byteLength}`, `byteOffset: ${value.byteOffset}`, `buffer: ${formatValue(ctx, value.buffer, level + 1)}`];
  ctx.indentation -= 2;
  return output;
}

export function setItems(ctx, value, level) {
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

export function mapItems(ctx, value, level) {
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

const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

/** One property: its key, unless it is an item of a list, and its value. */
export function property(ctx, value, key, level, inList, isItem = false) {
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
