// Showing any value as text, in the manner of Node's util.inspect: for console, logs and error messages.
// Getters are not called, a proxy that throws is survived, and the text is bounded.
import { MapClass, MapGet, MapHas, MapSet, ReflectApply, StringSlice } from './primordials.js';
import { customInspect } from './show.js';

import { formatObject } from './inspect/objects.js';
import { paint } from './inspect/paint.js';
import { primitive } from './inspect/primitives.js';

const LENGTH_AT_MOST = 256 * 1024;

export const defaults = {
  depth: 2, showHidden: false, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000,
  breakLength: 128, compact: 3, sorted: false, getters: false, numericSeparator: false,
};

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
  const text = formatValue(ctx, value, 0);
  return text.length > LENGTH_AT_MOST ? `${StringSlice(text, 0, LENGTH_AT_MOST)}… ${text.length - LENGTH_AT_MOST} more characters` : text;
}

/** Text for a value within another. */
export function formatValue(ctx, value, level) {
  if (typeof value !== 'object' && typeof value !== 'function') return primitive(ctx, value, level);
  if (value === null) return paint(ctx, 'null', 'null');
  if (ctx.budget <= 0) return '…';
  try {
    const own = ctx.customInspect ? custom(ctx, value, level) : undefined;
    if (own !== undefined) return own;
    if (includes(ctx.seen, value)) return circular(ctx, value);
    return formatObject(ctx, value, level);
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

export function includes(list, value) {
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

export { format } from './inspect/format.js';
