// Every function of fs in its synchronous form; the other two forms are made of these.
import { ops } from '../../state.js';
import { coded } from '../../define.js';
import { isBytes } from '../../bytes.js';
import { badType, badValue, call, fdOf, handleOf, pathText, systemError } from './errors.js';
import { constants, flagsOf, modeOf } from './constants.js';
import { BigIntStats, Dirent, Stats } from './stats.js';

const { Buffer, encodingName } = load('node/buffer.js');
const wrap = (buffer) => Buffer.from(buffer);

/** Options that may be an encoding alone. */
function optionsOf(options) {
  if (options === undefined || options === null || typeof options === 'function') return {};
  if (typeof options === 'string') return { encoding: options };
  if (typeof options !== 'object') throw badType('options', 'of type string or an instance of Object', options);
  if (options.signal?.aborted) {
    const error = coded(Error, 'ABORT_ERR', 'The operation was aborted');
    error.name = 'AbortError';
    error.cause = options.signal.reason;
    throw error;
  }
  return options;
}

function encodingOf(options) {
  const { encoding } = optionsOf(options);
  if (encoding === undefined || encoding === null || encoding === 'buffer') return encoding === 'buffer' ? 'buffer' : undefined;
  const name = encodingName(encoding);
  if (name === undefined) throw badValue('encoding', encoding, 'is invalid encoding');
  return name;
}

const named = (text, options) => (encodingOf(options) === 'buffer' ? Buffer.from(text) : text);

/** What is written: bytes, or text in an encoding. */
export function dataOf(data, encoding, name = 'data') {
  if (typeof data === 'string') return encoding === undefined || encoding === 'utf8' || encoding === 'buffer' ? data : Buffer.from(data, encoding);
  if (isBytes(data)) return data;
  throw badType(name, 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

const isFd = (value) => typeof value === 'number';

function position(value) {
  if (value === undefined || value === null) return undefined;
  const number = Number(value);
  return number >= 0 ? number : undefined;
}

// Open files

export function openSync(path, flags, mode) {
  const text = pathText(path);
  const number = flagsOf(flags, 'r');
  return fdOf(call('open', text, undefined, () => ops.fsOpen(text, number, modeOf(mode, 0o666))));
}

export function closeSync(fd) {
  const handle = handleOf(fd, 'close');
  call('close', undefined, undefined, () => ops.fsClose(handle));
}

function readInto(fd, target, at) {
  if (fd === 0) return 0;
  const handle = handleOf(fd, 'read');
  const bytes = call('read', undefined, undefined, () => ops.fsRead(handle, target.byteLength, position(at)));
  new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(new Uint8Array(bytes));
  return bytes.byteLength;
}

export function readSync(fd, buffer, offsetOrOptions, length, at) {
  if (!ArrayBuffer.isView(buffer)) throw badType('buffer', 'an instance of Buffer, TypedArray, or DataView', buffer);
  let offset = offsetOrOptions;
  if (offset !== null && typeof offset === 'object') ({ offset = 0, length = buffer.byteLength - offset, position: at = null } = offset);
  offset ??= 0;
  length ??= buffer.byteLength - offset;
  if (offset < 0 || length < 0 || offset + length > buffer.byteLength) {
    throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "length" is out of range. It must be <= ${buffer.byteLength - offset}. Received ${length}`);
  }
  return length === 0 ? 0 : readInto(fd, new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length), at);
}

export function readvSync(fd, buffers, at) {
  let total = 0;
  for (const buffer of buffers) {
    const read = readSync(fd, buffer, 0, buffer.byteLength, at === undefined || at === null ? at : at + total);
    total += read;
    if (read < buffer.byteLength) break;
  }
  return total;
}

export function writeSync(fd, data, offsetOrPosition, lengthOrEncoding, at) {
  let piece;
  let place = at;
  if (typeof data === 'string') {
    piece = dataOf(data, typeof lengthOrEncoding === 'string' ? encodingName(lengthOrEncoding) : undefined);
    place = offsetOrPosition;
  } else {
    if (!ArrayBuffer.isView(data)) throw badType('buffer', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
    let offset = offsetOrPosition;
    let length = lengthOrEncoding;
    if (offset !== null && typeof offset === 'object') ({ offset = 0, length = undefined, position: place = null } = offset);
    offset ??= 0;
    length ??= data.byteLength - offset;
    if (offset < 0 || length < 0 || offset + length > data.byteLength) throw coded(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "length" is out of range');
    piece = new Uint8Array(data.buffer, data.byteOffset + offset, length);
  }
  if (fd === 1 || fd === 2) {
    globalThis.process[fd === 1 ? 'stdout' : 'stderr'].write(typeof piece === 'string' ? piece : wrap(piece));
    return typeof piece === 'string' ? ops.utf8Length(piece) : piece.byteLength;
  }
  const handle = handleOf(fd, 'write');
  return call('write', undefined, undefined, () => ops.fsWrite(handle, piece, position(place)));
}

export function writevSync(fd, buffers, at) {
  let total = 0;
  for (const buffer of buffers) total += writeSync(fd, buffer, 0, buffer.byteLength, at === undefined || at === null ? null : at + total);
  return total;
}

export function fstatSync(fd, options) {
  const handle = handleOf(fd, 'fstat');
  return statsOf(call('fstat', undefined, undefined, () => ops.fsStatFile(handle)), options);
}

export function ftruncateSync(fd, length = 0) {
  const handle = handleOf(fd, 'ftruncate');
  call('ftruncate', undefined, undefined, () => ops.fsTruncate(handle, Math.max(0, Number(length) || 0)));
}

export function fsyncSync(fd) {
  const handle = handleOf(fd, 'fsync');
  call('fsync', undefined, undefined, () => ops.fsSync(handle));
}

export const fdatasyncSync = (fd) => fsyncSync(fd);

export function fchmodSync(fd, mode) {
  const handle = handleOf(fd, 'fchmod');
  call('fchmod', undefined, undefined, () => ops.fsModeOfFile(handle, modeOf(mode)));
}

function milliseconds(time) {
  if (time instanceof Date) return time.getTime();
  const number = typeof time === 'string' && time !== '' ? Number(time) : time;
  if (typeof number !== 'number' || Number.isNaN(number)) throw badType('time', 'of type number or an instance of Date', time);
  return number * 1000;
}

export function futimesSync(fd, atime, mtime) {
  const handle = handleOf(fd, 'futime');
  call('futime', undefined, undefined, () => ops.fsTimesOfFile(handle, milliseconds(atime), milliseconds(mtime)));
}

// Whole files

function readRest(fd) {
  const pieces = [];
  for (;;) {
    const handle = handleOf(fd, 'read');
    const piece = call('read', undefined, undefined, () => ops.fsRead(handle, 1 << 20, undefined));
    if (piece.byteLength === 0) return Buffer.concat(pieces);
    pieces.push(wrap(piece));
  }
}

export function readFileSync(path, options) {
  const encoding = encodingOf(options);
  const asText = encoding !== undefined && encoding !== 'buffer';
  if (isFd(path)) {
    const all = path === 0 ? Buffer.alloc(0) : readRest(path);
    return asText ? all.toString(encoding) : all;
  }
  const text = pathText(path);
  if (encoding === 'utf8') return call('open', text, undefined, () => ops.fsReadText(text));
  const all = wrap(call('open', text, undefined, () => ops.fsReadFile(text)));
  return asText ? all.toString(encoding) : all;
}

function writeAll(path, data, options, flag) {
  const { mode, flush, flag: given, ...rest } = optionsOf(options);
  const piece = dataOf(data, encodingOf(rest));
  if (isFd(path)) {
    writeSync(path, piece);
    return;
  }
  const text = pathText(path);
  const flags = flagsOf(given, flag) | (flush ? constants.O_SYNC : 0);
  call('open', text, undefined, () => ops.fsWriteFile(text, piece, flags, modeOf(mode, 0o666)));
}

export function writeFileSync(path, data, options) {
  writeAll(path, data, options, 'w');
}

export function appendFileSync(path, data, options) {
  writeAll(path, data, options, 'a');
}

export function copyFileSync(from, to, mode = 0) {
  const [source, target] = [pathText(from, 'src'), pathText(to, 'dest')];
  call('copyfile', source, target, () => ops.fsCopy(source, target, (mode & constants.COPYFILE_EXCL) !== 0));
}

export function truncateSync(path, length = 0) {
  if (isFd(path)) {
    ftruncateSync(path, length);
    return;
  }
  const fd = openSync(path, 'r+');
  try {
    ftruncateSync(fd, length);
  } finally {
    closeSync(fd);
  }
}

// Names

const statsOf = (facts, options) => (options?.bigint ? new BigIntStats(facts) : new Stats(facts));

function stat(syscall, path, options, follow) {
  const text = pathText(path);
  try {
    return statsOf(call(syscall, text, undefined, () => ops.fsStat(text, follow)), options);
  } catch (error) {
    if (options?.throwIfNoEntry === false && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
}

export const statSync = (path, options) => stat('stat', path, options, true);
export const lstatSync = (path, options) => stat('lstat', path, options, false);

export function accessSync(path, mode = constants.F_OK) {
  const text = pathText(path);
  call('access', text, undefined, () => ops.fsAccess(text, mode));
}

export function existsSync(path) {
  try {
    ops.fsStat(pathText(path), true);
    return true;
  } catch {
    return false;
  }
}

const joined = (folder, name) => (folder.endsWith('/') ? folder + name : `${folder}/${name}`);

/** Names and kinds in a folder, by name. */
function listed(syscall, folder) {
  const flat = call(syscall, folder, undefined, () => ops.fsList(folder));
  const entries = [];
  for (let i = 0; i < flat.length; i += 2) entries.push([flat[i], flat[i + 1]]);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

export function readdirSync(path, options) {
  const root = pathText(path);
  const { withFileTypes = false, recursive = false } = optionsOf(options);
  const found = [];
  const folders = [''];
  for (let i = 0; i < folders.length; i += 1) {
    const below = folders[i];
    const folder = below === '' ? root : joined(root, below);
    for (const [name, kind] of listed('scandir', folder)) {
      const inside = below === '' ? name : `${below}/${name}`;
      found.push(withFileTypes ? new Dirent(named(name, options), folder, kind) : named(inside, options));
      if (recursive && kind === 2) folders.push(inside);
    }
  }
  return found;
}

/** An open folder, as opendir gives it. */
export class Dir {
  #entries;

  constructor(path, entries) {
    this.path = path;
    this.#entries = entries;
  }

  #check() {
    if (this.#entries === undefined) throw coded(Error, 'ERR_DIR_CLOSED', 'Directory handle was closed');
    return this.#entries;
  }

  readSync() {
    return this.#check().shift() ?? null;
  }

  async read() {
    return this.readSync();
  }

  closeSync() {
    this.#check();
    this.#entries = undefined;
  }

  async close() {
    this.closeSync();
  }

  async *[Symbol.asyncIterator]() {
    try {
      for (let entry = this.readSync(); entry !== null; entry = this.readSync()) yield entry;
    } finally {
      this.closeSync();
    }
  }

  async [Symbol.asyncDispose]() {
    if (this.#entries) this.closeSync();
  }
}

export function opendirSync(path, options) {
  return new Dir(pathText(path), readdirSync(path, { recursive: options?.recursive, withFileTypes: true }));
}

export function mkdirSync(path, options) {
  const { recursive = false, mode } = options !== null && typeof options === 'object' ? options : { mode: options };
  const text = pathText(path);
  const first = call('mkdir', text, undefined, () => ops.fsMakeFolder(text, recursive === true, modeOf(mode, 0o777)));
  return first ?? undefined;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export function mkdtempSync(prefix, options) {
  const text = pathText(prefix, 'prefix');
  for (let tries = 0; ; tries += 1) {
    const random = new Uint8Array(6);
    ops.randomFill(random);
    const path = text + [...random].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    try {
      call('mkdtemp', `${text}XXXXXX`, undefined, () => ops.fsMakeFolder(path, false, 0o700));
      return named(path, options);
    } catch (error) {
      if (error.code !== 'EEXIST' || tries > 100) throw error;
    }
  }
}

export function unlinkSync(path) {
  const text = pathText(path);
  call('unlink', text, undefined, () => ops.fsRemove(text, 0));
}

export function rmdirSync(path, options) {
  const text = pathText(path);
  call('rmdir', text, undefined, () => ops.fsRemove(text, options?.recursive ? 2 : 1));
}

export function rmSync(path, options) {
  const { recursive = false, force = false } = optionsOf(options);
  const text = pathText(path);
  try {
    const facts = new Stats(call('rm', text, undefined, () => ops.fsStat(text, false)));
    if (facts.isDirectory() && !recursive) {
      const error = coded(Error, 'ERR_FS_EISDIR', `Path is a directory: rm returned EISDIR (is a directory) ${text}`);
      throw Object.assign(error, { errno: 21, syscall: 'rm', path: text });
    }
    call('rm', text, undefined, () => ops.fsRemove(text, facts.isDirectory() ? 2 : 0));
  } catch (error) {
    if (!(force && error.code === 'ENOENT')) throw error;
  }
}

export function renameSync(from, to) {
  const [source, target] = [pathText(from, 'oldPath'), pathText(to, 'newPath')];
  call('rename', source, target, () => ops.fsRename(source, target));
}

export function linkSync(from, to) {
  const [source, target] = [pathText(from, 'existingPath'), pathText(to, 'newPath')];
  call('link', source, target, () => ops.fsLink(source, target));
}

export function symlinkSync(target, path) {
  const [says, text] = [pathText(target, 'target'), pathText(path)];
  call('symlink', says, text, () => ops.fsSymlink(says, text));
}

export function readlinkSync(path, options) {
  const text = pathText(path);
  return named(call('readlink', text, undefined, () => ops.fsReadLink(text)), options);
}

export function realpathSync(path, options) {
  const text = pathText(path);
  return named(call('realpath', text, undefined, () => ops.fsRealPath(text)), options);
}
realpathSync.native = realpathSync;

export function chmodSync(path, mode) {
  const text = pathText(path);
  call('chmod', text, undefined, () => ops.fsMode(text, modeOf(mode)));
}

export function utimesSync(path, atime, mtime) {
  const text = pathText(path);
  const times = [milliseconds(atime), milliseconds(mtime)];
  call('utime', text, undefined, () => {
    const handle = ops.fsOpen(text, 0, 0);
    try {
      ops.fsTimesOfFile(handle, ...times);
    } finally {
      ops.fsClose(handle);
    }
  });
}

const mayNot = (syscall) => (path) => {
  throw systemError('EPERM', syscall, typeof path === 'number' ? undefined : pathText(path), undefined, 'the owner of files stays as it is');
};
export const chownSync = mayNot('chown');
export const fchownSync = mayNot('fchown');
export const lchownSync = mayNot('lchown');

// Copying trees

export function cpSync(from, to, options = {}) {
  const { recursive = false, force = true, errorOnExist = false, filter } = options;
  const pairs = [[pathText(from, 'src'), pathText(to, 'dest')]];
  for (let i = 0; i < pairs.length; i += 1) {
    const [source, target] = pairs[i];
    if (filter && !filter(source, target)) continue;
    const facts = lstatSync(source);
    if (facts.isDirectory()) {
      if (!recursive) throw coded(Error, 'ERR_FS_EISDIR', `Recursive option not enabled, cannot copy a directory: ${source}`);
      if (joined(target, '').startsWith(joined(source, ''))) throw coded(Error, 'ERR_FS_CP_EINVAL', `Cannot copy ${source} to a subdirectory of self ${target}`);
      mkdirSync(target, { recursive: true });
      for (const [name] of listed('scandir', source)) pairs.push([joined(source, name), joined(target, name)]);
    } else if (!force && existsSync(target)) {
      if (errorOnExist) throw coded(Error, 'ERR_FS_CP_EEXIST', `Target already exists: ${target}`);
    } else if (facts.isSymbolicLink()) {
      rmSync(target, { force: true });
      symlinkSync(readlinkSync(source), target);
    } else {
      copyFileSync(source, target);
    }
  }
}
