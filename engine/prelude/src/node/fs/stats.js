// What stat and readdir give: Stats, BigIntStats and Dirent.
const TYPE = 0o170000;
const TYPES = { isFile: 0o100000, isDirectory: 0o040000, isSymbolicLink: 0o120000, isFIFO: 0o010000, isSocket: 0o140000, isCharacterDevice: 0o020000, isBlockDevice: 0o060000 };
const KINDS = { isFile: 1, isDirectory: 2, isSymbolicLink: 3, isFIFO: 4, isSocket: 5, isCharacterDevice: 6, isBlockDevice: 7 };
const TIMES = ['atime', 'mtime', 'ctime', 'birthtime'];

export class Stats {
  constructor([mode, size, ino, dev, nlink, uid, gid, rdev, blksize, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs]) {
    Object.assign(this, { dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs });
    for (const name of TIMES) this[name] = new Date(this[`${name}Ms`]);
  }
}

export class BigIntStats {
  constructor(facts) {
    const plain = new Stats(facts);
    for (const name of Object.keys(plain)) {
      if (TIMES.includes(name)) this[name] = plain[name];
      else this[name] = BigInt(Math.trunc(plain[name]));
    }
    for (const name of TIMES) this[`${name}Ns`] = BigInt(Math.round(plain[`${name}Ms`] * 1e6));
  }
}

for (const name of Object.keys(TYPES)) {
  Object.defineProperty(Stats.prototype, name, { value() { return (this.mode & TYPE) === TYPES[name]; }, writable: true, configurable: true });
  Object.defineProperty(BigIntStats.prototype, name, { value() { return (Number(this.mode) & TYPE) === TYPES[name]; }, writable: true, configurable: true });
}

export class Dirent {
  #kind;

  constructor(name, parentPath, kind) {
    this.name = name;
    this.parentPath = parentPath;
    this.path = parentPath;
    this.#kind = kind;
  }

  static {
    for (const name of Object.keys(KINDS)) {
      Object.defineProperty(Dirent.prototype, name, { value() { return this.#kind === KINDS[name]; }, writable: true, configurable: true });
    }
  }
}
