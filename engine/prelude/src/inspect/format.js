// util.format and what console.log writes.
import {
  ArrayIsArray, ObjectGetPrototypeOf, ObjectHasOwn,
  ObjectPrototype, StringCharCodeAt, StringIndexOf, StringSlice,
} from '../primordials.js';
import { defaults, inspect } from '../inspect.js';
import { number } from './primitives.js';

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
