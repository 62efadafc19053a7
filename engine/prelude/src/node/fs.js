// fs and fs/promises over the engine's files: each function is done at once; callbacks and promises tell of it later.
import { coded } from '../define.js';
import { queueJob } from '../primordials.js';
import { uncaught } from '../run.js';
import { badType, pathText } from './fs/errors.js';
import { constants } from './fs/constants.js';
import { FileHandle, writeWhole } from './fs/handle.js';
import { Dirent, Stats } from './fs/stats.js';
import * as sync from './fs/sync.js';

const NAMES = [
  'access', 'appendFile', 'chmod', 'chown', 'close', 'copyFile', 'cp', 'fchmod', 'fchown', 'fdatasync', 'fstat', 'fsync', 'ftruncate', 'futimes', 'lchown',
  'link', 'lstat', 'mkdir', 'mkdtemp', 'open', 'opendir', 'readdir', 'readFile', 'readlink', 'realpath', 'rename', 'rm', 'rmdir', 'stat', 'symlink',
  'truncate', 'unlink', 'utimes', 'writeFile',
];

function later(callback, ...args) {
  queueJob(() => {
    try {
      callback(...args);
    } catch (error) {
      uncaught(error);
    }
  });
}

function takeCallback(args, name) {
  const callback = args.pop();
  if (typeof callback !== 'function') throw badType(name, 'of type function', callback);
  return callback;
}

// What a caller got wrong is thrown at once, as in Node; what the system says is told to the callback.
const isMisuse = (error) => error instanceof TypeError || error instanceof RangeError;

const withCallback = (action) => (...args) => {
  const callback = takeCallback(args, 'cb');
  let value;
  try {
    value = action(...args);
  } catch (error) {
    if (isMisuse(error)) throw error;
    later(callback, error);
    return;
  }
  if (value === undefined) later(callback, null);
  else later(callback, null, value);
};

// read and write tell their callbacks two things.
const withTwo = (action, counted) => {
  const called = (fd, data, ...args) => {
    const callback = takeCallback(args, 'cb');
    let count;
    try {
      count = action(fd, data, ...args);
    } catch (error) {
      if (isMisuse(error)) throw error;
      later(callback, error);
      return;
    }
    later(callback, null, count, data);
  };
  const promised = async (fd, data, ...args) => ({ [counted]: action(fd, data, ...args), buffer: data });
  Object.defineProperty(called, Symbol.for('nodejs.util.promisify.custom'), { value: promised });
  return called;
};

const unavailable = (name, instead) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `fs.${name}() is not available in hoody-exec: ${instead}`);
};
const watching = 'look at fs.stat() again, from a timer or a schedule';

const fs = { constants, Stats, Dirent, Dir: sync.Dir, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 };
for (const name of Object.keys(sync)) if (name.endsWith('Sync')) fs[name] = sync[name];
for (const name of NAMES) fs[name] = named(withCallback(sync[`${name}Sync`]), name);
fs.realpath.native = fs.realpath;
fs.read = named(withTwo(sync.readSync, 'bytesRead'), 'read');
fs.readv = named(withTwo(sync.readvSync, 'bytesRead'), 'readv');
fs.write = named(withTwo(sync.writeSync, 'bytesWritten'), 'write');
fs.writev = named(withTwo(sync.writevSync, 'bytesWritten'), 'writev');
fs.exists = (path, callback) => {
  if (typeof callback !== 'function') throw badType('cb', 'of type function', callback);
  later(callback, sync.existsSync(path));
};
Object.defineProperty(fs.exists, Symbol.for('nodejs.util.promisify.custom'), { value: async (path) => sync.existsSync(path) });
fs.watch = unavailable('watch', watching);
fs.watchFile = unavailable('watchFile', watching);
fs.unwatchFile = () => {};
fs.openAsBlob = async (path, options) => new (load('web/blob.js').Blob)([sync.readFileSync(path)], options);
fs.createReadStream = (path, options) => load('node/filestreams.js').createReadStream(check(path, options), options);
fs.createWriteStream = (path, options) => load('node/filestreams.js').createWriteStream(check(path, options), options);

const check = (path, options) => (options?.fd === undefined || options?.fd === null ? pathText(path) : path);

for (const name of ['ReadStream', 'WriteStream']) {
  Object.defineProperty(fs, name, { enumerable: true, configurable: true, get: () => load('node/filestreams.js')[name] });
}

function named(action, name) {
  Object.defineProperty(action, 'name', { value: name });
  return action;
}

const target = (file) => (file instanceof FileHandle ? file.fd : file);

export const promises = { constants };
for (const name of NAMES) {
  if (name.startsWith('f') || name === 'close') continue;
  promises[name] = named(async (...args) => sync[`${name}Sync`](...args), name);
}
promises.open = async (path, flags, mode) => new FileHandle(sync.openSync(path, flags, mode));
promises.readFile = async (file, options) => sync.readFileSync(target(file), options);
promises.writeFile = (file, data, options) => writeWhole(file, data, options);
promises.appendFile = (file, data, options) => writeWhole(file, data, typeof options === 'string' ? { encoding: options, flag: 'a' } : { flag: 'a', ...options });
promises.watch = unavailable('promises.watch', watching);

fs.promises = promises;
export default fs;
