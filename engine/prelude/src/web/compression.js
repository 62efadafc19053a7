// CompressionStream and DecompressionStream over the native coders. What is made waits until it is read.
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { isBytes } from '../bytes.js';
import { close } from '../pending.js';
import { ReadableStream, WritableStream } from './streams.js';

const FORMATS = { __proto__: null, gzip: 'gzip', deflate: 'zlib', 'deflate-raw': 'raw', brotli: 'brotli' };
const FINISH = 3;

const bytesOver = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));
const asTypeError = (error) => (error instanceof TypeError ? error : new TypeError(error.message, { cause: error }));

/** The two ends of a coder: what is written is coded piece by piece, each when the reader wants it. */
function pair(format, encodes) {
  const coder = ops.coderOpen(FORMATS[format], encodes);
  let output;
  let stopped;
  let wanted = false;
  let wake = () => {};
  let ended = false; // a decoder has seen the end of its format
  let begun = false;

  const stop = (error) => {
    if (stopped) return;
    stopped = { error };
    close(coder);
    wake();
  };
  const want = () =>
    new Promise((resolve) => {
      wake = resolve;
      if (wanted || stopped) resolve();
    });
  const code = async (bytes, flush) => {
    let input = bytes;
    for (;;) {
      if (stopped) throw stopped.error;
      if (ended && input.length > 0 && !(format === 'gzip' && input[0] === 0x1f)) throw new TypeError('There is something behind the end of the compressed data');
      const [taken, made, more, mayEnd] = ops.coderStep(coder, input, flush);
      begun ||= taken > 0;
      ended = !encodes && begun && mayEnd;
      input = input.subarray(taken);
      if (made.byteLength > 0) {
        await want();
        if (stopped) throw stopped.error;
        wanted = false;
        output.enqueue(new Uint8Array(made));
      }
      if (!more && (input.length === 0 || taken === 0)) return;
    }
  };
  const guarded = async (work) => {
    try {
      await work();
    } catch (thrown) {
      const error = stopped ? thrown : asTypeError(thrown);
      if (!stopped) output.error(error);
      stop(error);
      throw error;
    }
  };

  const readable = new ReadableStream({
    start(controller) {
      output = controller;
    },
    pull() {
      wanted = true;
      wake();
    },
    cancel: stop,
  }, { highWaterMark: 0 });
  const writable = new WritableStream({
    write: (chunk) =>
      guarded(async () => {
        if (!isBytes(chunk)) throw new TypeError('The chunk must be an ArrayBuffer or a view of one');
        const bytes = bytesOver(chunk).slice();
        if (bytes.length > 0) await code(bytes, 0);
      }),
    close: () =>
      guarded(async () => {
        if (encodes) await code(new Uint8Array(0), FINISH);
        else if (!ended) throw new TypeError('The compressed data ends too early');
        output.close();
        stop();
      }),
    abort(reason) {
      if (!stopped) output.error(reason);
      stop(reason);
    },
  });
  return { readable, writable };
}

function checked(format) {
  const name = `${format}`;
  if (FORMATS[name] === undefined) throw new TypeError(`Unsupported compression format: '${name}'`);
  return name;
}

export class CompressionStream {
  #ends;

  constructor(format) {
    if (arguments.length === 0) throw new TypeError('CompressionStream needs a format');
    this.#ends = pair(checked(format), true);
  }

  get readable() {
    return this.#ends.readable;
  }

  get writable() {
    return this.#ends.writable;
  }
}
webInterface(CompressionStream, 'CompressionStream', ['readable', 'writable']);

export class DecompressionStream {
  #ends;

  constructor(format) {
    if (arguments.length === 0) throw new TypeError('DecompressionStream needs a format');
    this.#ends = pair(checked(format), false);
  }

  get readable() {
    return this.#ends.readable;
  }

  get writable() {
    return this.#ends.writable;
  }
}
webInterface(DecompressionStream, 'DecompressionStream', ['readable', 'writable']);
