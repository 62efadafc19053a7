// zlib: compression as Node has it, over the native coders, which work step by step.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { close } from '../pending.js';
import { uncaught } from '../run.js';
import { setImmediate } from '../timers.js';
import { Buffer, kMaxLength } from './buffer.js';
import { Transform } from './stream.js';
import { constants, codes } from './zlib/constants.js';

const { Z_NO_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH } = constants;
const STEPS_A_TURN = 16;

// Each: format, whether it encodes.
const KINDS = {
  __proto__: null,
  Gzip: ['gzip', true], Gunzip: ['gzip', false], Deflate: ['zlib', true], Inflate: ['zlib', false], DeflateRaw: ['raw', true],
  InflateRaw: ['raw', false], Unzip: ['unzip', false], BrotliCompress: ['brotli', true], BrotliDecompress: ['brotli', false],
};

const view = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

function inputOf(value) {
  if (typeof value === 'string') return view(Buffer.from(value));
  if (isBytes(value)) return view(value);
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "buffer" argument must be of type string or an instance of Buffer, TypedArray, DataView, or ArrayBuffer.');
}

function ranged(options, name, least, most) {
  const value = options[name];
  if (value === undefined || Number.isNaN(value)) return undefined;
  if (typeof value !== 'number') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "options.${name}" property must be of type number.`);
  if (!(value >= least && value <= most)) throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "options.${name}" is out of range. It must be >= ${least} and <= ${most}. Received ${value}`);
  return Math.trunc(value);
}

/** One native coder with its options checked. */
class Coder {
  constructor(kind, options) {
    const [format, encodes] = KINDS[kind];
    this.encodes = encodes;
    this.format = format;
    this.brotli = format === 'brotli';
    this.settings = this.brotli ? brotliSettings(options) : flateSettings(options, format);
    // What is made is kept in pieces and joined: a part of the heap is what it may take.
    this.limit = ranged(options, 'maxOutputLength', 1, kMaxLength) ?? Math.floor(ops.memoryLimit() / 3);
    this.finish = options.finishFlush ?? (this.brotli ? constants.BROTLI_OPERATION_FINISH : Z_FINISH);
    this.total = 0;
    this.mayEnd = true;
    this.handle = undefined;
  }

  step(input, flush) {
    this.handle ??= ops.coderOpen(this.format, this.encodes, ...this.settings);
    try {
      const [taken, made, more, mayEnd] = ops.coderStep(this.handle, input.subarray(0, 65536), flush);
      this.mayEnd = mayEnd;
      return { taken, made: Buffer.from(made), more };
    } catch (error) {
      this.close();
      throw fault(error);
    }
  }

  /** Counts what a whole result takes. */
  count(piece) {
    this.total += piece.length;
    if (this.total <= this.limit) return;
    this.close();
    throw coded(RangeError, 'ERR_BUFFER_TOO_LARGE', `Cannot create a Buffer larger than ${this.limit} bytes (maxOutputLength)`);
  }

  /** All input has come. */
  checkEnd() {
    const tolerant = this.brotli ? this.finish === constants.BROTLI_OPERATION_FLUSH : this.finish === Z_SYNC_FLUSH;
    if (!this.mayEnd && !tolerant) throw fault(coded(Error, 'Z_BUF_ERROR', 'unexpected end of file'));
  }

  close() {
    if (this.handle !== undefined) close(this.handle);
    this.handle = undefined;
  }
}

function fault(error) {
  if (error.code in codes) error.errno = codes[error.code];
  return error;
}

function flateSettings(options, format) {
  ranged(options, 'memLevel', 1, 9);
  ranged(options, 'strategy', 0, 4);
  const level = ranged(options, 'level', -1, 9);
  const window = options.windowBits === 0 ? undefined : ranged(options, 'windowBits', 8, 15);
  const { dictionary } = options;
  if (dictionary !== undefined && !isBytes(dictionary)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "options.dictionary" property must be an instance of Buffer, TypedArray, DataView, or ArrayBuffer.');
  return [level === -1 ? undefined : level, window, undefined, format === 'gzip' ? undefined : dictionary];
}

function brotliSettings(options) {
  const params = options.params ?? {};
  for (const key of Object.keys(params)) {
    if (!(Number(key) >= 0 && Number(key) <= 9)) throw coded(RangeError, 'ERR_BROTLI_INVALID_PARAM', `${key} is not a valid Brotli parameter`);
  }
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE } = constants;
  return [params[BROTLI_PARAM_QUALITY], params[BROTLI_PARAM_LGWIN], params[BROTLI_PARAM_MODE], undefined];
}

const optionsOf = (options) => {
  if (options === undefined || options === null) return {};
  if (typeof options !== 'object') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "options" argument must be of type object.');
  return options;
};

// The steps of a whole input; each gives a piece.
function* whole(coder, input) {
  let rest = input;
  for (;;) {
    const last = rest.length <= 65536;
    const { taken, made, more } = coder.step(rest, last ? 3 : 0);
    rest = rest.subarray(taken);
    if (made.length > 0) coder.count(made);
    yield made;
    if (!more && rest.length === 0 && last) break;
    if (!more && taken === 0) break;
  }
  coder.checkEnd();
  coder.close();
}

function sync(kind) {
  return (buffer, options) => {
    const coder = new Coder(kind, optionsOf(options));
    const pieces = [...whole(coder, inputOf(buffer))];
    const made = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    return options?.info ? { buffer: made, engine: new CLASSES[kind](options) } : made;
  };
}

function async(kind) {
  return (buffer, given, last) => {
    const callback = typeof given === 'function' ? given : last;
    if (typeof callback !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function.');
    const coder = new Coder(kind, typeof given === 'function' ? {} : optionsOf(given));
    const steps = whole(coder, inputOf(buffer).slice());
    const pieces = [];
    const done = (error, made) => {
      try {
        callback(error, made);
      } catch (thrown) {
        uncaught(thrown);
      }
    };
    const turn = () => {
      try {
        for (let i = 0; i < STEPS_A_TURN; i += 1) {
          const { value, done: over } = steps.next();
          if (over) {
            done(null, Buffer.concat(pieces));
            return;
          }
          pieces.push(value);
        }
      } catch (error) {
        done(error);
        return;
      }
      setImmediate(turn);
    };
    setImmediate(turn);
  };
}

const FLUSHES = { [Z_NO_FLUSH]: 0, [constants.Z_PARTIAL_FLUSH]: 1, [Z_SYNC_FLUSH]: 1, [Z_FULL_FLUSH]: 2, [Z_FINISH]: 3, [constants.Z_BLOCK]: 1 };

/** A stream that codes; what it makes waits until it is read. */
class Zlib extends Transform {
  constructor(kind, given) {
    const options = optionsOf(given);
    super({ autoDestroy: true, ...options });
    this._coder = new Coder(kind, options);
    this._waiting = undefined;
    this._flushes = [];
    this.bytesWritten = 0;
  }

  // Empty pieces mean a flush, so those of others must not pass.
  write(chunk, encoding, callback) {
    if (chunk?.length !== 0) return super.write(chunk, encoding, callback);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) queueMicrotask(done);
    return true;
  }

  get bytesRead() {
    return this.bytesWritten;
  }

  get _closed() {
    return this._coder.handle === undefined;
  }

  _code(input, flush, done) {
    let rest = input;
    const go = () => {
      try {
        for (;;) {
          const { taken, made, more } = this._coder.step(rest, flush);
          rest = rest.subarray(taken);
          const ended = !more && (rest.length === 0 || taken === 0);
          if (made.length > 0 && !this.push(made) && !ended) {
            this._waiting = go;
            return;
          }
          if (ended) break;
        }
      } catch (error) {
        done(error);
        return;
      }
      done();
    };
    go();
  }

  _read(size) {
    const waiting = this._waiting;
    this._waiting = undefined;
    if (waiting) waiting();
    else super._read(size);
  }

  _transform(chunk, encoding, done) {
    const input = inputOf(chunk);
    this.bytesWritten += input.length;
    this._code(input, input.length === 0 ? (this._flushes.shift() ?? 0) : 0, done);
  }

  _flush(done) {
    this._code(new Uint8Array(0), 3, (error) => {
      if (error) {
        done(error);
        return;
      }
      try {
        this._coder.checkEnd();
      } catch (failure) {
        done(failure);
        return;
      }
      this._coder.close();
      done();
    });
  }

  _destroy(error, done) {
    this._coder.close();
    done(error);
  }

  flush(kind, callback) {
    const done = typeof kind === 'function' ? kind : callback;
    if (this.writableEnded) {
      if (done) queueMicrotask(done);
      return;
    }
    const asked = typeof kind === 'number' && !this._coder.brotli ? kind : Z_FULL_FLUSH;
    this._flushes.push(this._coder.encodes ? FLUSHES[asked] : 0);
    super.write(Buffer.alloc(0), done);
  }

  params(level, strategy, callback) {
    // The level is the coder's for good; what was written so far is given, as Node does.
    this.flush(Z_SYNC_FLUSH, callback);
  }

  reset() {
    this._coder.close();
  }

  close(callback) {
    if (callback) this.once('close', callback);
    this.destroy();
  }
}

const CLASSES = {};
const module = { constants, codes };
const lower = (name) => name[0].toLowerCase() + name.slice(1);
for (const kind of Object.keys(KINDS)) {
  const Class = { [kind]: class extends Zlib {
    constructor(options) {
      super(kind, options);
    }
  } }[kind];
  // Node's classes may be called without new.
  CLASSES[kind] = new Proxy(Class, { apply: (Target, _, [options]) => new Target(options) });
  module[kind] = CLASSES[kind];
  module[`create${kind}`] = (options) => new CLASSES[kind](options);
  module[lower(kind)] = async(kind);
  module[`${lower(kind)}Sync`] = sync(kind);
}

module.crc32 = (data, value = 0) => {
  if (typeof data !== 'string' && !isBytes(data)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView.');
  return ops.crc32(data, value >>> 0);
};
for (const name of Object.keys(constants)) if (name.startsWith('Z_')) Object.defineProperty(module, name, { __proto__: null, value: constants[name], enumerable: false });

export default module;
