// Buffer: Node's byte array over Uint8Array, with the native codecs for text.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isArrayBuffer } from '../bytes.js';
import { customInspect, inspect } from '../show.js';
import { badType, outOfRange } from './buffer/errors.js';
import { addNumbers } from './buffer/numbers.js';
import { lazyClass } from './lazyclass.js';

export const kMaxLength = 0x7fffffff;
export const kStringMaxLength = 0x1fffffff;
export const constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength };
export const INSPECT_MAX_BYTES = 50;

const TypedArray = Object.getPrototypeOf(Uint8Array);

// Making

function make(source, offset, length) {
  if (offset === undefined) return Reflect.construct(Uint8Array, [source], Buffer);
  return Reflect.construct(Uint8Array, [source, offset, length], Buffer);
}

/** A Buffer over an ArrayBuffer from a native operation; not a copy. */
export const wrap = (buffer) => make(buffer, 0, buffer.byteLength);

/** A Buffer over the same bytes as a view. */
export const over = (view) => make(view.buffer, view.byteOffset, view.byteLength);

function checkSize(size) {
  if (typeof size !== 'number') throw badType('size', 'of type number', size);
  if (!(size >= 0 && size <= kMaxLength)) throw outOfRange('size', `>= 0 && <= ${kMaxLength}`, size);
}

export function Buffer(value, encodingOrOffset, length) {
  if (typeof value === 'number') {
    if (typeof encodingOrOffset === 'string') throw badType('string', 'of type string', value);
    return Buffer.alloc(value);
  }
  return Buffer.from(value, encodingOrOffset, length);
}
Object.setPrototypeOf(Buffer.prototype, Uint8Array.prototype);
Object.setPrototypeOf(Buffer, Uint8Array);

// Encodings

const ENCODINGS = {
  __proto__: null,
  utf8: 'utf8', 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', utf16le: 'utf16le', 'utf-16le': 'utf16le', latin1: 'latin1', binary: 'latin1',
  ascii: 'ascii', base64: 'base64', base64url: 'base64url', hex: 'hex',
};

/** The plain name of an encoding, or undefined. */
export function encodingName(name) {
  if (name === undefined || name === null || name === '') return 'utf8';
  return ENCODINGS[name] ?? ENCODINGS[`${name}`.toLowerCase()];
}

function checkEncoding(name) {
  const encoding = typeof name === 'string' || name === undefined || name === null ? encodingName(name) : undefined;
  if (encoding === undefined) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${name}`);
  return encoding;
}

function encode(text, encoding) {
  switch (encoding) {
    case 'utf16le':
      return ops.utf16Encode(text);
    case 'latin1':
    case 'ascii':
      return ops.latin1Encode(text);
    case 'base64':
    case 'base64url':
      return ops.base64Decode(text, false);
    case 'hex':
      return ops.hexDecode(text);
    default:
      return ops.utf8Encode(text);
  }
}

function decode(view, encoding) {
  switch (encoding) {
    case 'utf16le':
      return ops.utf16Decode(view);
    case 'latin1':
      return ops.latin1Decode(view);
    case 'ascii':
      return ops.asciiDecode(view);
    case 'base64':
      return ops.base64Encode(view, false);
    case 'base64url':
      return ops.base64Encode(view, true);
    case 'hex':
      return ops.hexEncode(view);
    default:
      return ops.utf8Decode(view, false, true);
  }
}

const define = (object, members) => {
  for (const name of Object.keys(members)) Object.defineProperty(object, name, { __proto__: null, value: members[name], writable: true, enumerable: true, configurable: true });
};

function fromObject(value, encodingOrOffset, length) {
  if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
  const primitive = value.valueOf?.();
  if (primitive !== undefined && primitive !== null && primitive !== value && (typeof primitive === 'string' || typeof primitive === 'object')) {
    return Buffer.from(primitive, encodingOrOffset, length);
  }
  if (ArrayBuffer.isView(value)) {
    const copy = make(value.length ?? 0);
    if (value.length) copy.set(value);
    return copy;
  }
  if (value.length !== undefined || isArrayBuffer(value.buffer)) {
    return typeof value.length === 'number' ? make(Array.isArray(value) ? value : Array.from({ length: Math.min(value.length, kMaxLength) }, (_, i) => value[i])) : make(0);
  }
  if (value.type === 'Buffer' && Array.isArray(value.data)) return make(value.data);
  const toPrimitive = value[Symbol.toPrimitive];
  if (typeof toPrimitive === 'function') {
    const text = toPrimitive.call(value, 'string');
    if (typeof text === 'string') return Buffer.from(text, encodingOrOffset);
  }
  throw badType('first', 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object', value);
}

function fromArrayBuffer(buffer, offset, length) {
  const from = offset === undefined ? 0 : Number.isNaN(+offset) ? 0 : Math.trunc(+offset);
  const most = buffer.byteLength - from;
  if (most < 0) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
  let size = most;
  if (length !== undefined) {
    size = +length > 0 ? Math.trunc(+length) : 0;
    if (size > most) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
  }
  return make(buffer, from, size);
}

define(Buffer, {
  poolSize: 8192,

  from(value, encodingOrOffset, length) {
    if (typeof value === 'string') return wrap(encode(value, checkEncoding(encodingOrOffset)));
    if (typeof value === 'object' && value !== null) return fromObject(value, encodingOrOffset, length);
    throw badType('first', 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object', value);
  },

  of(...items) {
    return make(items);
  },

  copyBytesFrom(view, offset, length) {
    if (!(view instanceof TypedArray)) throw badType('view', 'an instance of TypedArray', view);
    const from = offset ?? 0;
    return over(view.slice(from, length === undefined ? undefined : from + length));
  },

  alloc(size, fill, encoding) {
    checkSize(size);
    const buffer = make(size);
    return fill !== undefined && fill !== 0 && size > 0 ? buffer.fill(fill, encoding) : buffer;
  },

  allocUnsafe(size) {
    checkSize(size);
    return make(size);
  },

  allocUnsafeSlow(size) {
    checkSize(size);
    return make(size);
  },

  isBuffer(value) {
    return value instanceof Buffer;
  },

  isEncoding(name) {
    return typeof name === 'string' && name.length > 0 && encodingName(name) !== undefined;
  },

  byteLength(value, encoding) {
    if (typeof value !== 'string') {
      if (ArrayBuffer.isView(value) || isArrayBuffer(value)) return value.byteLength;
      throw badType('string', 'of type string or an instance of Buffer or ArrayBuffer', value);
    }
    switch (encodingName(encoding) ?? 'utf8') {
      case 'utf16le':
        return value.length * 2;
      case 'latin1':
      case 'ascii':
        return value.length;
      case 'hex':
        return value.length >>> 1;
      case 'base64':
      case 'base64url':
        return base64Length(value);
      default:
        return ops.utf8Length(value);
    }
  },

  compare(a, b) {
    if (!(a instanceof Uint8Array)) throw badType('buf1', 'an instance of Buffer or Uint8Array', a);
    if (!(b instanceof Uint8Array)) throw badType('buf2', 'an instance of Buffer or Uint8Array', b);
    return compareBytes(a, b);
  },

  concat(list, length) {
    if (!Array.isArray(list)) throw badType('list', 'an instance of Array', list);
    if (list.length === 0) return make(0);
    let size = length;
    if (size === undefined) {
      size = 0;
      for (let i = 0; i < list.length; i += 1) size += list[i]?.length ?? 0;
    } else checkSize(size);
    const all = make(size);
    let at = 0;
    for (let i = 0; i < list.length; i += 1) {
      const piece = list[i];
      if (!(piece instanceof Uint8Array)) throw badType(`list[${i}]`, 'an instance of Buffer or Uint8Array', piece);
      if (at + piece.length > size) {
        all.set(piece.subarray(0, size - at), at);
        at = size;
        break;
      }
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  },
});
Object.defineProperty(Buffer, Symbol.species, { __proto__: null, configurable: true, get: () => Buffer });

function base64Length(text) {
  let length = text.length;
  if (length > 0 && text.charCodeAt(length - 1) === 61) length -= 1;
  if (length > 1 && text.charCodeAt(length - 1) === 61) length -= 1;
  return (length * 3) >>> 2;
}

function compareBytes(a, b) {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

// Methods

const integer = (value, fallback) => {
  if (value === undefined) return fallback;
  const number = Math.trunc(+value);
  return Number.isNaN(number) ? 0 : number;
};

function search(buffer, value, byteOffset, encoding, forward) {
  if (typeof byteOffset === 'string') return search(buffer, value, undefined, byteOffset, forward);
  let offset = byteOffset === undefined || Number.isNaN(+byteOffset) ? (forward ? 0 : buffer.length) : Math.trunc(+byteOffset);
  if (offset < 0) offset += buffer.length;
  if (typeof value === 'number') {
    return forward ? Uint8Array.prototype.indexOf.call(buffer, value & 255, Math.max(offset, 0)) : offset < 0 ? -1 : Uint8Array.prototype.lastIndexOf.call(buffer, value & 255, Math.min(offset, buffer.length - 1));
  }
  const name = typeof value === 'string' ? checkEncoding(encoding) : undefined;
  const needle = typeof value === 'string' ? new Uint8Array(encode(value, name)) : value;
  if (!(needle instanceof Uint8Array)) throw badType('value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
  return searchBytes(buffer, needle, offset, forward, name === 'utf16le' ? 2 : 1);
}

// The search runs over Latin-1 texts, one character a byte, in native code.
function searchBytes(buffer, needle, offset, forward, step) {
  if (needle.length === 0) return forward ? Math.min(Math.max(offset, 0), buffer.length) : Math.min(offset, buffer.length);
  if (needle.length > buffer.length || (!forward && offset < 0)) return -1;
  const text = ops.latin1Decode(buffer);
  const wanted = ops.latin1Decode(needle);
  let at = forward ? text.indexOf(wanted, Math.max(offset, 0)) : text.lastIndexOf(wanted, offset);
  while (at >= 0 && at % step !== 0) at = forward ? text.indexOf(wanted, at + 1) : at === 0 ? -1 : text.lastIndexOf(wanted, at - 1);
  return at;
}

define(Buffer.prototype, {
  toString(encoding, start, end) {
    const name = encoding === undefined && start === undefined && end === undefined ? 'utf8' : checkEncoding(encoding);
    const from = Math.max(0, integer(start, 0));
    const to = Math.min(this.length, integer(end, this.length));
    if (to <= from) return '';
    return decode(from === 0 && to === this.length ? this : this.subarray(from, to), name);
  },

  toLocaleString(encoding, start, end) {
    return this.toString(encoding, start, end);
  },

  toJSON() {
    return { type: 'Buffer', data: Array.from(this) };
  },

  equals(other) {
    if (!(other instanceof Uint8Array)) throw badType('otherBuffer', 'an instance of Buffer or Uint8Array', other);
    return this === other || (this.length === other.length && compareBytes(this, other) === 0);
  },

  compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
    if (!(target instanceof Uint8Array)) throw badType('target', 'an instance of Buffer or Uint8Array', target);
    const bounds = [targetStart, targetEnd, sourceStart, sourceEnd];
    const names = ['targetStart', 'targetEnd', 'sourceStart', 'sourceEnd'];
    const most = [kMaxLength, target.length, kMaxLength, this.length];
    for (let i = 0; i < 4; i += 1) {
      if (bounds[i] !== undefined && !(bounds[i] >= 0 && bounds[i] <= most[i])) throw outOfRange(names[i], `>= 0 && <= ${most[i]}`, bounds[i]);
    }
    return compareBytes(Uint8Array.prototype.subarray.call(this, sourceStart ?? 0, sourceEnd ?? this.length), Uint8Array.prototype.subarray.call(target, targetStart ?? 0, targetEnd ?? target.length));
  },

  indexOf(value, byteOffset, encoding) {
    return search(this, value, byteOffset, encoding, true);
  },

  lastIndexOf(value, byteOffset, encoding) {
    return search(this, value, byteOffset, encoding, false);
  },

  includes(value, byteOffset, encoding) {
    return search(this, value, byteOffset, encoding, true) !== -1;
  },

  fill(value, offset, end, encoding) {
    if (typeof offset === 'string') return this.fill(value, 0, this.length, offset);
    if (typeof end === 'string') return this.fill(value, offset, this.length, end);
    const from = offset === undefined ? 0 : offset;
    const to = end === undefined ? this.length : end;
    if (!(from >= 0 && from <= this.length)) throw outOfRange('offset', `>= 0 && <= ${this.length}`, from);
    if (!(to >= 0 && to <= this.length)) throw outOfRange('end', `>= 0 && <= ${this.length}`, to);
    if (from >= to) return this;
    if (typeof value !== 'string' && !(value instanceof Uint8Array)) {
      Uint8Array.prototype.fill.call(this, typeof value === 'boolean' ? +value : value & 255, from, to);
      return this;
    }
    const pattern = typeof value === 'string' ? (value === '' ? new Uint8Array(1) : new Uint8Array(encode(value, checkEncoding(encoding)))) : value;
    if (pattern.length === 0) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'value' is invalid. Received ${inspect(value)}`);
    repeat(this, pattern, from, to);
    return this;
  },

  write(text, offset, length, encoding) {
    if (typeof text !== 'string') throw badType('string', 'of type string', text);
    if (typeof offset === 'string') return this.write(text, 0, this.length, offset);
    if (typeof length === 'string') return this.write(text, offset, undefined, length);
    const from = offset === undefined ? 0 : offset;
    if (typeof from !== 'number') throw badType('offset', 'of type number', from);
    if (!(from >= 0 && from <= this.length)) throw outOfRange('offset', `>= 0 && <= ${this.length}`, from);
    const room = this.length - from;
    if (length !== undefined && !(length >= 0 && length <= room)) throw outOfRange('length', `>= 0 && <= ${room}`, length);
    return put(this, text, from, length === undefined ? room : length, checkEncoding(encoding));
  },

  copy(target, targetStart, sourceStart, sourceEnd) {
    if (!(target instanceof Uint8Array)) throw badType('target', 'an instance of Buffer or Uint8Array', target);
    const to = integer(targetStart, 0);
    if (to < 0) throw outOfRange('targetStart', '>= 0', to);
    const from = integer(sourceStart, 0);
    if (from < 0 || from > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, from);
    const end = integer(sourceEnd, this.length);
    if (end < 0) throw outOfRange('sourceEnd', '>= 0', end);
    if (to >= target.length || from >= end) return 0;
    const count = Math.min(Math.min(end, this.length) - from, target.length - to);
    Uint8Array.prototype.set.call(target, Uint8Array.prototype.subarray.call(this, from, from + count), to);
    return count;
  },

  slice(start, end) {
    return this.subarray(start, end);
  },

  subarray(start, end) {
    const size = this.length;
    const place = (value, fallback) => {
      const at = integer(value, fallback);
      return at < 0 ? Math.max(0, at + size) : Math.min(at, size);
    };
    const from = place(start, 0);
    return make(this.buffer, this.byteOffset + from, Math.max(0, place(end, size) - from));
  },

  swap16() {
    return swap(this, 2);
  },

  swap32() {
    return swap(this, 4);
  },

  swap64() {
    return swap(this, 8);
  },

  inspect(depth, options) {
    let text = ops.hexEncode(Uint8Array.prototype.subarray.call(this, 0, INSPECT_MAX_BYTES)).replace(/(..)(?=.)/g, '$1 ');
    const left = this.length - INSPECT_MAX_BYTES;
    if (left > 0) text += ` ... ${left} more byte${left > 1 ? 's' : ''}`;
    const extra = Object.keys(this).filter((key) => !/^\d+$/.test(key));
    if (extra.length > 0) text += `${text === '' ? '' : ', '}${extra.map((key) => `${key}: ${inspect(this[key], { ...options, breakLength: Infinity })}`).join(', ')}`;
    return `<${this.constructor.name}${text === '' ? '' : ` ${text}`}>`;
  },
});
Object.defineProperty(Buffer.prototype, customInspect, { __proto__: null, value: Buffer.prototype.inspect, writable: true, configurable: true });
Object.defineProperty(Buffer.prototype, 'constructor', { __proto__: null, enumerable: false });
Object.defineProperty(Buffer.prototype, 'parent', { __proto__: null, enumerable: true, get() { return this instanceof Buffer ? this.buffer : undefined; } });
Object.defineProperty(Buffer.prototype, 'offset', { __proto__: null, enumerable: true, get() { return this instanceof Buffer ? this.byteOffset : undefined; } });

function repeat(buffer, pattern, from, to) {
  let filled = Math.min(pattern.length, to - from);
  Uint8Array.prototype.set.call(buffer, Uint8Array.prototype.subarray.call(pattern, 0, filled), from);
  while (from + filled < to) {
    const count = Math.min(filled, to - from - filled);
    Uint8Array.prototype.copyWithin.call(buffer, from + filled, from, from + count);
    filled += count;
  }
}

// Whole characters alone are written.
function put(buffer, text, from, room, encoding) {
  let bytes = new Uint8Array(encode(text, encoding));
  if (bytes.length > room) {
    let count = room;
    if (encoding === 'utf8') while (count > 0 && (bytes[count] & 0xc0) === 0x80) count -= 1;
    else if (encoding === 'utf16le') count -= count % 2;
    bytes = bytes.subarray(0, count);
  }
  Uint8Array.prototype.set.call(buffer, bytes, from);
  return bytes.length;
}

function swap(buffer, width) {
  if (buffer.length % width !== 0) throw coded(RangeError, 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${width * 8}-bits`);
  for (let i = 0; i < buffer.length; i += width) Uint8Array.prototype.subarray.call(buffer, i, i + width).reverse();
  return buffer;
}

for (const name of ['utf8', 'ucs2', 'utf16le', 'latin1', 'ascii', 'base64', 'base64url', 'hex']) {
  const hiddenMethod = (key, value) => Object.defineProperty(Buffer.prototype, key, { __proto__: null, value, writable: true, configurable: true });
  hiddenMethod(`${name}Slice`, function slice(start, end) {
    return this.toString(name, start, end);
  });
  hiddenMethod(`${name}Write`, function write(text, offset, length) {
    return this.write(text, offset ?? 0, length === undefined ? undefined : Math.min(length, this.length - (offset ?? 0)), name);
  });
}

addNumbers(Buffer.prototype);

export function SlowBuffer(size) {
  return Buffer.alloc(size);
}
SlowBuffer.prototype = Buffer.prototype;

export function isUtf8(input) {
  try {
    ops.utf8Decode(input, true, true);
    return true;
  } catch {
    return false;
  }
}

export function isAscii(input) {
  const bytes = new Uint8Array(isArrayBuffer(input) ? input : input.buffer, input.byteOffset ?? 0, input.byteLength);
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] > 127) return false;
  return true;
}

export function transcode(source, from, to) {
  const [one, other] = [checkEncoding(from), checkEncoding(to)];
  const text = decode(source, one);
  if (other !== 'ascii' && other !== 'latin1') return wrap(encode(text, other));
  const most = other === 'ascii' ? 127 : 255;
  return make(Array.from(text, (letter) => (letter.codePointAt(0) > most ? 63 : letter.codePointAt(0))));
}

const exported = {
  Buffer, SlowBuffer, INSPECT_MAX_BYTES, kMaxLength, kStringMaxLength, constants, isUtf8, isAscii, transcode,
  get atob() { return globalThis.atob; },
  get btoa() { return globalThis.btoa; },
};
lazyClass(exported, 'Blob', () => load('web/blob.js').Blob);
lazyClass(exported, 'File', () => load('web/blob.js').File);
export default exported;
