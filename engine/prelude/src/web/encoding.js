// TextEncoder and TextDecoder over the native codecs.
import { ops } from '../state.js';
import { coded, webInterface } from '../define.js';
import { isBytes } from '../bytes.js';

export class TextEncoder {
  get encoding() {
    return 'utf-8';
  }

  encode(input = '') {
    return new Uint8Array(ops.utf8Encode(`${input}`));
  }

  encodeInto(source, destination) {
    if (!(destination instanceof Uint8Array)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "dest" argument must be an instance of Uint8Array');
    const text = `${source}`;
    if (destination.length === 0) return { read: 0, written: 0 };
    let read = 0;
    let written = 0;
    // Whole characters alone go in; most texts fit and are encoded at once.
    const all = text.length * 3 <= destination.length || ops.utf8Length(text) <= destination.length;
    if (all) {
      const bytes = new Uint8Array(ops.utf8Encode(text));
      destination.set(bytes);
      return { read: text.length, written: bytes.length };
    }
    while (read < text.length) {
      const point = text.codePointAt(read);
      const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (written + size > destination.length) break;
      put(destination, written, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, size);
      written += size;
      read += size === 4 ? 2 : 1;
    }
    return { read, written };
  }
}
webInterface(TextEncoder, 'TextEncoder', ['encoding', 'encode', 'encodeInto']);

function put(to, at, point, size) {
  if (size === 1) to[at] = point;
  else {
    const first = size === 2 ? 0xc0 : size === 3 ? 0xe0 : 0xf0;
    to[at] = first | (point >> (6 * (size - 1)));
    for (let i = 1; i < size; i += 1) to[at + i] = 0x80 | ((point >> (6 * (size - 1 - i))) & 0x3f);
  }
}

export class TextDecoder {
  #encoding;
  #label;
  #fatal;
  #ignoreBOM;
  #handle; // of a decoder in the middle of a stream

  constructor(label = 'utf-8', options = undefined) {
    const name = `${label}`;
    this.#encoding = ops.decoderName(name) ?? undefined;
    if (this.#encoding === undefined) {
      throw coded(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`);
    }
    this.#label = name;
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
  }

  get encoding() {
    return this.#encoding.toLowerCase();
  }

  get fatal() {
    return this.#fatal;
  }

  get ignoreBOM() {
    return this.#ignoreBOM;
  }

  decode(input = undefined, options = undefined) {
    const bytes = input === undefined ? new Uint8Array(0) : input;
    if (!isBytes(bytes)) {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "list" argument must be an instance of ArrayBuffer or ArrayBufferView');
    }
    const stream = Boolean(options?.stream);
    try {
      if (!stream && this.#handle === undefined && this.#encoding.toLowerCase() === 'utf-8') return ops.utf8Decode(bytes, this.#fatal, this.#ignoreBOM);
      this.#handle ??= ops.decoderNew(this.#label, this.#fatal, this.#ignoreBOM);
      const text = ops.decoderPush(this.#handle, bytes, !stream);
      if (!stream) this.#handle = undefined;
      return text;
    } catch (error) {
      this.#handle = undefined;
      if (error instanceof TypeError) error.code ??= 'ERR_ENCODING_INVALID_ENCODED_DATA';
      throw error;
    }
  }
}
webInterface(TextDecoder, 'TextDecoder', ['encoding', 'fatal', 'ignoreBOM', 'decode']);
