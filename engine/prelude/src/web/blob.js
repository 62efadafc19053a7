// Blob and File: bytes with a type, kept in pieces and joined when they are read.
import { ops } from '../state.js';
import { coded, dictionary, webInterface } from '../define.js';
import { isBytes } from '../bytes.js';
import { customInspect, inspect } from '../show.js';
import { parts } from '../webparts.js';

const view = (bytes) => (ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes));

let bytesOf;
let isBlobInside;
let fillLater;

function typeText(type) {
  const text = `${type}`;
  return /[^\x20-\x7e]/.test(text) ? '' : text.toLowerCase();
}

export class Blob {
  #pieces;
  #size = 0;
  #type;
  #source; // of a Blob whose bytes are fetched when they are read

  constructor(sources = undefined, options = undefined) {
    this.#pieces = [];
    let items = [];
    if (sources !== undefined) {
      if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') {
        throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "sources" argument must be a sequence');
      }
      // Everything is read before anything is copied.
      items = Array.from(sources, (source) => (isBytes(source) || isBlob(source) ? source : `${source}`.toWellFormed()));
    }
    const { endings, type } = dictionary(options, 'The options of a Blob');
    if (endings !== undefined && !['transparent', 'native'].includes(`${endings}`)) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `'${endings}' is not a valid value for endings`);
    this.#type = type === undefined ? '' : typeText(type);
    for (const item of items) this.#add(item, `${endings}` === 'native');
  }

  static {
    bytesOf = (blob) => blob.#joined();
    isBlobInside = (value) => #pieces in value;
    fillLater = (blob, source) => {
      blob.#source = source;
    };
  }

  #add(source, native) {
    let bytes;
    if (isBlob(source)) bytes = bytesOf(source);
    else if (isBytes(source)) bytes = view(source).slice();
    else bytes = new Uint8Array(ops.utf8Encode(native ? source.replace(/\r\n|\r/g, '\n') : source));
    this.#pieces.push(bytes);
    this.#size += bytes.length;
  }

  #joined() {
    if (this.#source !== undefined) return this.#source.read();
    if (this.#pieces.length === 1) return this.#pieces[0];
    const all = new Uint8Array(this.#size);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [all];
    return all;
  }

  get size() {
    return this.#source === undefined ? this.#size : this.#source.size();
  }

  get type() {
    return this.#type;
  }

  slice(start = 0, end = this.size, type = '') {
    const blob = new Blob([this.#joined().slice(start, end)], { type });
    return blob;
  }

  async arrayBuffer() {
    return this.#joined().slice().buffer;
  }

  async bytes() {
    return this.#joined().slice();
  }

  async text() {
    return ops.utf8Decode(this.#joined(), false, false);
  }

  async json() {
    return JSON.parse(ops.utf8Decode(this.#joined(), false, false));
  }

  async formData() {
    const { Response } = load('web/fetch.js');
    return new Response(this).formData();
  }

  stream() {
    const { ReadableStream } = load('web/streams.js');
    const bytes = this.#joined();
    let at = 0;
    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        const piece = bytes.slice(at, at + 65536);
        at += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (at >= bytes.length) {
          controller.close();
          controller.byobRequest?.respond(0);
        }
      },
    });
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[Blob]';
    const shown = { size: this.size, type: this.type };
    if (this instanceof File) Object.assign(shown, { name: this.name, lastModified: this.lastModified });
    return `${this.constructor.name} ${inspect(shown, options)}`;
  }
}
webInterface(Blob, 'Blob', ['size', 'type', 'slice', 'arrayBuffer', 'bytes', 'text', 'stream']);

export class File extends Blob {
  #name;
  #lastModified;

  constructor(sources, name, options = undefined) {
    if (arguments.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "sources" and "fileName" arguments must be specified');
    super(sources, options);
    this.#name = `${name}`.toWellFormed();
    const given = options?.lastModified;
    this.#lastModified = given === undefined ? Date.now() : Math.trunc(Number(given)) || 0;
  }

  get name() {
    return this.#name;
  }

  get lastModified() {
    return this.#lastModified;
  }

  get webkitRelativePath() {
    return '';
  }
}
webInterface(File, 'File', ['name', 'lastModified']);

/** Whether a value is a Blob of ours. */
export const isBlob = (value) => value !== null && typeof value === 'object' && isBlobInside(value);

/** Makes a Blob fetch its bytes, `read()` and `size()`, whenever they are wanted. */
export const lazily = (blob, source) => fillLater(blob, source);

/** A Blob's bytes; not a copy. */
export const blobBytes = (blob) => bytesOf(blob);

parts.isBlob = isBlob;
