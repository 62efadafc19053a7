// FileHandle: an open file as fs/promises has it.
import { Emitter } from '../../emitter.js';
import * as sync from './sync.js';

export class FileHandle extends Emitter {
  #fd;

  constructor(fd) {
    super();
    this.#fd = fd;
  }

  get fd() {
    return this.#fd;
  }

  async read(buffer, offset, length, position) {
    let target = buffer;
    let place = [offset, length, position];
    if (target === undefined || (target !== null && !ArrayBuffer.isView(target))) {
      const options = target ?? {};
      target = options.buffer ?? load('node/buffer.js').Buffer.alloc(16384);
      place = [options.offset, options.length, options.position];
    } else if (offset !== null && typeof offset === 'object') {
      place = [offset.offset, offset.length, offset.position];
    }
    return { bytesRead: sync.readSync(this.#fd, target, ...place), buffer: target };
  }

  async readv(buffers, position) {
    return { bytesRead: sync.readvSync(this.#fd, buffers, position), buffers };
  }

  async write(data, ...place) {
    return { bytesWritten: sync.writeSync(this.#fd, data, ...place), buffer: data };
  }

  async writev(buffers, position) {
    return { bytesWritten: sync.writevSync(this.#fd, buffers, position), buffers };
  }

  async readFile(options) {
    return sync.readFileSync(this.#fd, options);
  }

  async writeFile(data, options) {
    await writeWhole(this.#fd, data, options);
  }

  async appendFile(data, options) {
    await writeWhole(this.#fd, data, options);
  }

  async stat(options) {
    return sync.fstatSync(this.#fd, options);
  }

  async truncate(length) {
    sync.ftruncateSync(this.#fd, length);
  }

  async sync() {
    sync.fsyncSync(this.#fd);
  }

  async datasync() {
    sync.fsyncSync(this.#fd);
  }

  async chmod(mode) {
    sync.fchmodSync(this.#fd, mode);
  }

  async chown() {
    sync.fchownSync(this.#fd);
  }

  async utimes(atime, mtime) {
    sync.futimesSync(this.#fd, atime, mtime);
  }

  async close() {
    if (this.#fd < 0) return;
    const fd = this.#fd;
    this.#fd = -1;
    sync.closeSync(fd);
    this.emit('close');
  }

  createReadStream(options) {
    return new (load('node/filestreams.js').ReadStream)(null, { ...options, fd: this });
  }

  createWriteStream(options) {
    return new (load('node/filestreams.js').WriteStream)(null, { ...options, fd: this });
  }

  readableWebStream() {
    return load('node/stream.js').Readable.toWeb(this.createReadStream({ autoClose: false }));
  }

  readLines(options) {
    return lines(this.createReadStream({ ...options, encoding: 'utf8' }));
  }

  async [Symbol.asyncDispose]() {
    await this.close();
  }
}

async function* lines(source) {
  let rest = '';
  for await (const piece of source) {
    const parts = (rest + piece).split(/\r?\n/);
    rest = parts.pop();
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** Writes text, bytes, or what an iterable or a stream gives, one after the other. */
export async function writeWhole(file, data, options) {
  const target = typeof file === 'object' && file instanceof FileHandle ? file.fd : file;
  const iterable = data !== null && typeof data === 'object' && !ArrayBuffer.isView(data) && (data[Symbol.asyncIterator] ?? data[Symbol.iterator]);
  if (!iterable) {
    sync.writeFileSync(target, data, options);
    return;
  }
  const own = typeof target !== 'number';
  const fd = own ? sync.openSync(target, options?.flag ?? 'w', options?.mode) : target;
  try {
    for await (const piece of data) sync.writeSync(fd, sync.dataOf(piece, typeof options === 'string' ? options : options?.encoding ?? undefined));
  } finally {
    if (own) sync.closeSync(fd);
  }
}
