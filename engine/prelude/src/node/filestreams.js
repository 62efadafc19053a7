// fs.ReadStream and fs.WriteStream: Node's streams over an open file.
import { Readable, Writable } from './stream.js';
import { Buffer } from './buffer.js';
import fs from './fs.js';

const optionsOf = (options) => (typeof options === 'string' ? { encoding: options } : (options ?? {}));
const number = (fd) => (fd !== null && typeof fd === 'object' ? fd.fd : fd);

function opened(stream, flags, mode, callback) {
  if (typeof stream.fd === 'number') {
    callback();
    return;
  }
  try {
    stream.fd = fs.openSync(stream.path, flags, mode);
  } catch (error) {
    callback(error);
    return;
  }
  callback();
  stream.emit('open', stream.fd);
  stream.emit('ready');
}

function closed(stream, error, callback) {
  const { fd, fileHandle } = stream;
  stream.fd = null;
  if (typeof fd !== 'number' || stream.autoClose === false) {
    callback(error);
    return;
  }
  try {
    if (fileHandle) fileHandle.close();
    else fs.closeSync(fd);
  } catch (closing) {
    callback(error ?? closing);
    return;
  }
  callback(error);
}

function take(stream, path, options) {
  stream.path = path === null ? undefined : path;
  stream.fd = options.fd === undefined || options.fd === null ? null : number(options.fd);
  stream.fileHandle = options.fd !== null && typeof options.fd === 'object' ? options.fd : undefined;
  stream.flags = options.flags;
  stream.mode = options.mode;
  stream.autoClose = options.autoClose ?? true;
}

export class ReadStream extends Readable {
  constructor(path, given) {
    const options = optionsOf(given);
    super({ highWaterMark: options.highWaterMark ?? 65536, encoding: options.encoding, emitClose: options.emitClose ?? true, autoDestroy: options.autoClose ?? true, signal: options.signal });
    take(this, path, options);
    this.start = options.start;
    this.end = options.end ?? Infinity;
    this.pos = options.start;
    this.bytesRead = 0;
  }

  get pending() {
    return this.fd === null;
  }

  _construct(callback) {
    opened(this, this.flags ?? 'r', this.mode, callback);
  }

  _read(size) {
    const left = this.end === Infinity ? size : Math.min(size, this.end - (this.start ?? 0) + 1 - this.bytesRead);
    if (left <= 0) {
      this.push(null);
      return;
    }
    const buffer = Buffer.alloc(left);
    let read;
    try {
      read = fs.readSync(this.fd, buffer, 0, left, this.pos);
    } catch (error) {
      this.destroy(error);
      return;
    }
    if (this.pos !== undefined) this.pos += read;
    this.bytesRead += read;
    this.push(read === 0 ? null : buffer.subarray(0, read));
  }

  _destroy(error, callback) {
    closed(this, error, callback);
  }

  close(callback) {
    if (callback) this.once('close', () => callback());
    this.destroy();
  }
}

export class WriteStream extends Writable {
  constructor(path, given) {
    const options = optionsOf(given);
    super({ highWaterMark: options.highWaterMark, decodeStrings: true, defaultEncoding: options.encoding ?? 'utf8', emitClose: options.emitClose ?? true, autoDestroy: options.autoClose ?? true, signal: options.signal });
    take(this, path, options);
    this.start = options.start;
    this.pos = options.start;
    this.bytesWritten = 0;
  }

  get pending() {
    return this.fd === null;
  }

  _construct(callback) {
    opened(this, this.flags ?? (this.start === undefined ? 'w' : 'r+'), this.mode, callback);
  }

  _write(piece, encoding, callback) {
    try {
      const written = fs.writeSync(this.fd, piece, 0, piece.length, this.pos);
      if (this.pos !== undefined) this.pos += written;
      this.bytesWritten += written;
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  }

  _destroy(error, callback) {
    closed(this, error, callback);
  }

  close(callback) {
    if (callback) this.once('close', () => callback());
    this.end();
  }
}

export const createReadStream = (path, options) => new ReadStream(path, options);
export const createWriteStream = (path, options) => new WriteStream(path, options);
