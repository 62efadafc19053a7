// Bun.CryptoHasher, the classes named after hashes, and the cheap checksums of Bun.hash.
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { murmur32v3, wyhash, xxHash32, xxHash64 } from './fasthash.js';

const crypto = load('node/crypto.js');
const { Buffer } = load('node/buffer.js');

const bytesOf = (data) => {
  if (typeof data === 'string') return data;
  if (isBytes(data)) return ArrayBuffer.isView(data) ? data : new Uint8Array(data);
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'Expected a string or bytes');
};

const result = (bytes, encoding) => {
  if (encoding === undefined || encoding === 'buffer') return new Uint8Array(bytes);
  if (ArrayBuffer.isView(encoding)) {
    encoding.set(bytes);
    return encoding;
  }
  return Buffer.from(bytes).toString(encoding);
};

export class CryptoHasher {
  #hash;

  constructor(algorithm, key = undefined) {
    this.algorithm = `${algorithm}`;
    this.#hash = algorithm instanceof Prepared ? algorithm.hash : key === undefined ? crypto.createHash(algorithm) : crypto.createHmac(algorithm, key);
  }

  static get algorithms() {
    return crypto.getHashes();
  }

  static hash(algorithm, data, encoding) {
    return result(crypto.createHash(algorithm).update(bytesOf(data)).digest(), encoding);
  }

  get byteLength() {
    return this.#hash.copy().digest().length;
  }

  update(data, encoding) {
    this.#hash.update(bytesOf(data), encoding);
    return this;
  }

  copy() {
    const copy = new CryptoHasher(new Prepared(this.#hash.copy()));
    copy.algorithm = this.algorithm;
    return copy;
  }

  digest(encoding) {
    return result(this.#hash.digest(), encoding);
  }
}

class Prepared {
  constructor(hash) {
    this.hash = hash;
  }
}

const named = (algorithm) =>
  class extends CryptoHasher {
    constructor() {
      super(algorithm);
    }

    static hash(data, encoding) {
      return CryptoHasher.hash(algorithm, data, encoding);
    }
  };

export const classes = { MD5: named('md5'), SHA1: named('sha1'), SHA224: named('sha224'), SHA256: named('sha256'), SHA384: named('sha384'), SHA512: named('sha512'), SHA512_256: named('sha512-256') };

let table;

function crc32(data, seed = 0) {
  if (table === undefined) {
    table = new Uint32Array(256);
    for (let i = 0; i < 256; i += 1) {
      let value = i;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      table[i] = value;
    }
  }
  let sum = ~seed >>> 0;
  for (const byte of Buffer.from(bytesOf(data))) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

function adler32(data) {
  let a = 1;
  let b = 0;
  for (const byte of Buffer.from(bytesOf(data))) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const missing = (name) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `Bun.${name}() is not available in hoody-exec: use Bun.hash(), Bun.hash.xxHash64() or Bun.CryptoHasher`);
};

export const hash = Object.assign((data, seed) => wyhash(data, seed), { wyhash, crc32, adler32, xxHash32, xxHash64, murmur32v3 });
for (const name of ['cityHash32', 'cityHash64', 'xxHash3', 'murmur32v2', 'murmur64v2', 'rapidhash']) hash[name] = missing(`hash.${name}`);
