// From what an op throws to Node's error of a system call: its sentence, its number and what it was about.
import { coded } from '../../define.js';

const KNOWN = {
  __proto__: null,
  EPERM: [1, 'operation not permitted'],
  ENOENT: [2, 'no such file or directory'],
  EINTR: [4, 'interrupted system call'],
  EIO: [5, 'i/o error'],
  ENXIO: [6, 'no such device or address'],
  EBADF: [9, 'bad file descriptor'],
  EAGAIN: [11, 'resource temporarily unavailable'],
  ENOMEM: [12, 'not enough memory'],
  EACCES: [13, 'permission denied'],
  EBUSY: [16, 'resource busy or locked'],
  EEXIST: [17, 'file already exists'],
  EXDEV: [18, 'cross-device link not permitted'],
  ENOTDIR: [20, 'not a directory'],
  EISDIR: [21, 'illegal operation on a directory'],
  EINVAL: [22, 'invalid argument'],
  ENFILE: [23, 'file table overflow'],
  EMFILE: [24, 'too many open files'],
  ETXTBSY: [26, 'text file is busy'],
  EFBIG: [27, 'file too large'],
  ENOSPC: [28, 'no space left on device'],
  ESPIPE: [29, 'invalid seek'],
  EROFS: [30, 'read-only file system'],
  EMLINK: [31, 'too many links'],
  ENAMETOOLONG: [36, 'name too long'],
  ENOTEMPTY: [39, 'directory not empty'],
  ELOOP: [40, 'too many symbolic links encountered'],
  EDQUOT: [122, 'disk quota exceeded'],
};

/** The error of a failed system call. */
export function systemError(code, syscall, path, dest, hint) {
  const [number, text] = KNOWN[code];
  let message = `${code}: ${text}, ${syscall}`;
  if (path !== undefined) message += ` '${path}'`;
  if (dest !== undefined) message += ` -> '${dest}'`;
  if (hint) message += ` (${hint})`;
  const error = new Error(message);
  error.errno = -number;
  error.code = code;
  error.syscall = syscall;
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}

/** Does one native operation; what it throws becomes Node's error. */
export function call(syscall, path, dest, action) {
  try {
    return action();
  } catch (error) {
    if (KNOWN[error?.code] !== undefined) throw systemError(error.code, syscall, path, dest, error.message);
    throw error;
  }
}

const shown = (value) => {
  if (value === null || value === undefined) return `${value}`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') return value.constructor?.name ? `an instance of ${value.constructor.name}` : 'an object';
  return `type ${typeof value} (${String(value).slice(0, 25)})`;
};

export function badType(name, expected, value) {
  return coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ${expected}. Received ${shown(value)}`);
}

export function badValue(name, value, reason) {
  return coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument '${name}' ${reason}. Received ${shown(value)}`);
}

/** A path as text: a string, bytes or a file URL. */
export function pathText(value, name = 'path') {
  let text = value;
  if (ArrayBuffer.isView(value)) text = load('node/buffer.js').Buffer.from(value).toString();
  else if (value !== null && typeof value === 'object' && typeof value.href === 'string' && typeof value.protocol === 'string') {
    if (value.protocol !== 'file:') throw coded(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
    text = decodeURIComponent(value.pathname);
  }
  if (typeof text !== 'string') throw badType(name, 'of type string or an instance of Buffer or URL', value);
  if (text.includes('\0')) throw badValue(name, value, 'must be a string, Uint8Array, or URL without null bytes');
  return text;
}

/** The integer of an open file as the engine knows it; the first three of Node's are the console's. */
export function handleOf(fd, syscall) {
  if (typeof fd !== 'number') throw badType('fd', 'of type number', fd);
  if (!Number.isInteger(fd) || fd < 0 || fd > 2147483647) {
    throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "fd" is out of range. It must be >= 0 && <= 2147483647. Received ${fd}`);
  }
  if (fd < 3) throw systemError('EBADF', syscall);
  return fd - 2;
}

export const fdOf = (handle) => handle + 2;
