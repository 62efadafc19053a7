// Bun.file and Bun.write: a file as a Blob that is read when it is wanted.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { typeFor } from '../mime.js';
import { customInspect } from '../show.js';
import { Blob, blobBytes, isBlob, lazily } from '../web/blob.js';
import fs from '../node/fs.js';

const pathOf = (path) => {
  if (typeof path === 'string' || typeof path === 'number') return path;
  if (isBytes(path)) return ops.utf8Decode(path, false, false);
  if (path !== null && typeof path === 'object' && typeof path.href === 'string') return decodeURIComponent(new URL(path.href).pathname);
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'Expected a file path string, an open file or a file URL');
};

// As Bun writes types: without a space.
const typeOf = (path) => (typeof path === 'number' ? 'application/octet-stream' : typeFor(path.slice(path.lastIndexOf('/') + 1)).replace('; ', ';'));

export class BunFile extends Blob {
  #path;
  #start;
  #end;

  constructor(path, type, start = 0, end = undefined) {
    super([], { type: type ?? typeOf(path) });
    this.#path = path;
    this.#start = start;
    this.#end = end;
    lazily(this, { size: () => this.#length(), read: () => this.#read() });
  }

  #stat() {
    return typeof this.#path === 'number' ? fs.fstatSync(this.#path) : fs.statSync(this.#path);
  }

  #length() {
    let size = 0;
    try {
      ({ size } = this.#stat());
    } catch {
      return 0; // as Bun has it: a file that is not there is empty until it is read
    }
    return Math.max(0, Math.min(this.#end ?? size, size) - this.#start);
  }

  #read() {
    if (this.#start === 0 && this.#end === undefined) return fs.readFileSync(this.#path);
    const own = typeof this.#path !== 'number';
    const fd = own ? fs.openSync(this.#path) : this.#path;
    try {
      const bytes = new Uint8Array(this.#length());
      return bytes.subarray(0, fs.readSync(fd, bytes, 0, bytes.length, this.#start));
    } finally {
      if (own) fs.closeSync(fd);
    }
  }

  get name() {
    return typeof this.#path === 'number' ? undefined : this.#path;
  }

  get lastModified() {
    try {
      return Math.trunc(this.#stat().mtimeMs);
    } catch {
      return 0;
    }
  }

  get readable() {
    return this.stream();
  }

  slice(start = 0, end = undefined, type = this.type) {
    const size = this.#length();
    const at = (place, otherwise) => (place === undefined ? otherwise : place < 0 ? Math.max(0, size + place) : place);
    if (typeof start === 'string') return new BunFile(this.#path, start, this.#start, this.#end);
    const from = this.#start + at(start, 0);
    const to = end === undefined ? this.#end : this.#start + at(end, size);
    return new BunFile(this.#path, typeof end === 'string' ? end : type, from, typeof end === 'string' ? this.#end : to);
  }

  async exists() {
    try {
      return this.#stat().isFile();
    } catch {
      return false;
    }
  }

  async stat() {
    return this.#stat();
  }

  async unlink() {
    fs.unlinkSync(this.#path);
  }

  async delete() {
    fs.unlinkSync(this.#path);
  }

  async write(data, options) {
    return write(this, data, options);
  }

  stream(chunkSize = 65536) {
    const { ReadableStream } = load('web/streams.js');
    const path = this.#path;
    const end = this.#end ?? Infinity;
    let at = this.#start;
    let fd;
    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        fd ??= typeof path === 'number' ? path : fs.openSync(path);
        const piece = new Uint8Array(Math.max(0, Math.min(chunkSize, end - at)));
        const read = piece.length === 0 ? 0 : fs.readSync(fd, piece, 0, piece.length, at);
        at += read;
        if (read > 0) {
          controller.enqueue(piece.subarray(0, read));
          return;
        }
        if (typeof path !== 'number') fs.closeSync(fd);
        controller.close();
        controller.byobRequest?.respond(0);
      },
      cancel() {
        if (fd !== undefined && typeof path !== 'number') fs.closeSync(fd);
      },
    }, { highWaterMark: 0 });
  }

  writer() {
    return new FileSink(this.#path);
  }

  [customInspect](depth) {
    return depth < 0 ? '[BunFile]' : `BunFile (${typeof this.#path === 'number' ? `fd: ${this.#path}` : JSON.stringify(this.#path)}) { type: ${JSON.stringify(this.type)} }`;
  }
}

/** What BunFile.writer() gives: pieces are written one after the other. */
class FileSink {
  #fd;
  #own;
  #written = 0;

  constructor(path) {
    this.#own = typeof path !== 'number';
    this.#fd = this.#own ? fs.openSync(path, 'w') : path;
  }

  write(data) {
    const count = fs.writeSync(this.#fd, typeof data === 'string' ? data : ArrayBuffer.isView(data) ? data : new Uint8Array(data));
    this.#written += count;
    return count;
  }

  flush() {
    return 0;
  }

  ref() {}

  unref() {}

  start() {}

  end() {
    if (this.#own && this.#fd !== undefined) fs.closeSync(this.#fd);
    this.#fd = undefined;
    return this.#written;
  }
}

export const file = (path, options) => new BunFile(pathOf(path), options?.type);

async function dataOf(input) {
  if (typeof input === 'string') return input;
  if (isBytes(input)) return input;
  if (isBlob(input)) return blobBytes(input);
  if (input !== null && typeof input === 'object' && typeof input.arrayBuffer === 'function') return input.arrayBuffer(); // a Response
  if (Array.isArray(input)) return blobBytes(new Blob(input));
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'Bun.write() takes a string, a Blob, bytes or a Response');
}

/** Writes to a path, an open file or a BunFile; folders it lies in are made. Gives the bytes written. */
export async function write(destination, input, options) {
  const target = destination instanceof BunFile ? (destination.name ?? 1) : pathOf(destination);
  const data = await dataOf(input);
  const bytes = typeof data === 'string' ? data : ArrayBuffer.isView(data) ? data : new Uint8Array(data);
  if (typeof target === 'number') return fs.writeSync(target, bytes);
  try {
    fs.writeFileSync(target, bytes, { mode: options?.mode });
  } catch (error) {
    const slash = target.lastIndexOf('/');
    if (error.code !== 'ENOENT' || slash <= 0 || options?.createPath === false) throw error;
    fs.mkdirSync(target.slice(0, slash), { recursive: true });
    fs.writeFileSync(target, bytes, { mode: options?.mode });
  }
  return typeof bytes === 'string' ? ops.utf8Length(bytes) : bytes.byteLength;
}
