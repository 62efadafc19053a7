// TextEncoderStream and TextDecoderStream.
import { TransformStream } from './streams.js';
import { TextDecoder, TextEncoder } from './encoding.js';
import { coded, webInterface } from '../define.js';
import { isBytes } from '../bytes.js';

export class TextEncoderStream {
  #stream;

  constructor() {
    const encoder = new TextEncoder();
    let high = ''; // the first half of a surrogate pair that was split between two chunks
    this.#stream = new TransformStream({
      transform(chunk, controller) {
        let text = high + `${chunk}`;
        high = '';
        const last = text.charCodeAt(text.length - 1);
        if (last >= 0xd800 && last <= 0xdbff) {
          high = text.slice(-1);
          text = text.slice(0, -1);
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
      },
      flush(controller) {
        if (high !== '') controller.enqueue(encoder.encode(high));
      },
    });
  }

  get encoding() {
    return 'utf-8';
  }

  get readable() {
    return this.#stream.readable;
  }

  get writable() {
    return this.#stream.writable;
  }
}
webInterface(TextEncoderStream, 'TextEncoderStream', ['encoding', 'readable', 'writable']);

export class TextDecoderStream {
  #stream;
  #decoder;

  constructor(label = 'utf-8', options = {}) {
    const decoder = new TextDecoder(label, options);
    this.#decoder = decoder;
    this.#stream = new TransformStream({
      transform(chunk, controller) {
        if (!isBytes(chunk)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'A chunk must be an instance of ArrayBuffer or ArrayBufferView');
        const text = decoder.decode(chunk, { stream: true });
        if (text !== '') controller.enqueue(text);
      },
      flush(controller) {
        const text = decoder.decode();
        if (text !== '') controller.enqueue(text);
      },
    });
  }

  get encoding() {
    return this.#decoder.encoding;
  }

  get fatal() {
    return this.#decoder.fatal;
  }

  get ignoreBOM() {
    return this.#decoder.ignoreBOM;
  }

  get readable() {
    return this.#stream.readable;
  }

  get writable() {
    return this.#stream.writable;
  }
}
webInterface(TextDecoderStream, 'TextDecoderStream', ['encoding', 'fatal', 'ignoreBOM', 'readable', 'writable']);
