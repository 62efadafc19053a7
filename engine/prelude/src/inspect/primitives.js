// Primitive values as text: literals, cut where they are long.
import { ArrayJoin, StringCharCodeAt, StringIndexOf, StringSlice } from '../primordials.js';
import { paint } from './paint.js';

export function primitive(ctx, value, level) {
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

export const symbolText = (value) => String(value);

export function number(ctx, value) {
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
