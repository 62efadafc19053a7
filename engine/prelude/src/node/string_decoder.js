// string_decoder: bytes to text piece by piece, over the native decoders and a little arithmetic.
import { Buffer, encodingName, over } from './buffer.js';
import { coded } from '../define.js';

/** A function, since packages call it on objects of their own. */
export function StringDecoder(encoding) {
  this.encoding = encodingName(encoding);
  if (this.encoding === undefined) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
  setRest(this, Buffer.alloc(0));
}

const REST = Symbol('rest');

function setRest(decoder, rest) {
  Object.defineProperty(decoder, REST, { __proto__: null, value: rest, writable: true, configurable: true });
}

StringDecoder.prototype.lastNeed = 0;

StringDecoder.prototype.write = function write(piece) {
  if (typeof piece === 'string') return piece;
  if (!ArrayBuffer.isView(piece)) {
    throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "buf" argument must be an instance of Buffer, TypedArray, or DataView.');
  }
  const rest = this[REST];
  const bytes = rest.length > 0 ? Buffer.concat([rest, over(piece)]) : over(piece);
  const whole = bytes.length - unfinished(bytes, this.encoding);
  setRest(this, whole < bytes.length ? Buffer.from(bytes.subarray(whole)) : Buffer.alloc(0));
  return bytes.toString(this.encoding, 0, whole);
};

StringDecoder.prototype.end = function end(piece) {
  let text = piece === undefined ? '' : this.write(piece);
  const rest = this[REST];
  if (rest.length > 0) {
    text += rest.toString(this.encoding);
    setRest(this, Buffer.alloc(0));
  }
  return text;
};

StringDecoder.prototype.text = function text(piece, offset) {
  setRest(this, Buffer.alloc(0));
  return this.write(piece.slice(offset));
};

/** How many bytes at the end begin a character that is not complete. */
function unfinished(bytes, encoding) {
  const { length } = bytes;
  switch (encoding) {
    case 'utf8':
      return unfinishedUtf8(bytes);
    case 'utf16le': {
      const odd = length % 2;
      if (length - odd >= 2 && (bytes[length - odd - 1] & 0xfc) === 0xd8) return odd + 2;
      return odd;
    }
    case 'base64':
    case 'base64url':
      return length % 3;
    default:
      return 0;
  }
}

function unfinishedUtf8(bytes) {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back];
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1;
    return size > back ? back : 0;
  }
  return 0;
}

export default { StringDecoder };
