// crypto: Node's hashes, keyed hashes, random numbers and key derivation, over the native ones.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { Emitter } from '../emitter.js';
import { queueJob } from '../primordials.js';
import { pending } from '../pending.js';
import { uncaught } from '../run.js';
import { Buffer, wrap } from './buffer.js';
import { lazyClass } from './lazyclass.js';

const view = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

function bytesOf(value, name, encoding) {
  if (typeof value === 'string') return Buffer.from(value, encoding);
  if (isBytes(value)) return view(value);
  if (value instanceof KeyObject) return value.export();
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
}

const result = (buffer, encoding) => (encoding === undefined || encoding === 'buffer' ? wrap(buffer) : wrap(buffer).toString(encoding));

function algorithm(name) {
  if (typeof name !== 'string') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "algorithm" argument must be of type string.');
  return name.toLowerCase().replace(/^rsa-/, '').replace(/^sha-(\d)/, 'sha$1');
}

function native(make, name) {
  try {
    return make();
  } catch (error) {
    throw Object.assign(coded(Error, 'ERR_OSSL_EVP_UNSUPPORTED', `Digest method not supported: ${name}`), { cause: error });
  }
}

// A hash is also a stream: bytes in, the digest out.
class Digester extends Emitter {
  #handle;
  #over = false;

  constructor(handle) {
    super();
    this.#handle = handle;
  }

  static handleOf(digester) {
    return digester.#handle;
  }

  update(data, encoding) {
    if (this.#over) throw coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    ops.hashUpdate(this.#handle, bytesOf(data, 'data', encoding));
    return this;
  }

  digest(encoding) {
    if (this.#over) throw coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    this.#over = true;
    return result(ops.hashDigest(this.#handle), encoding);
  }

  get writable() {
    return !this.#over;
  }

  write(data, encoding, callback) {
    this.update(data, typeof encoding === 'string' ? encoding : undefined);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) queueJob(() => done());
    return true;
  }

  end(data, encoding) {
    if (data !== undefined && data !== null) this.update(data, encoding);
    const digest = this.digest();
    this.read = () => digest;
    queueJob(() => {
      this.emit('finish');
      this.emit('readable');
      this.emit('data', digest);
      this.emit('end');
      this.emit('close');
    });
    return this;
  }
}
const { handleOf } = Digester;
delete Digester.handleOf;

export class Hash extends Digester {
  copy() {
    if (!this.writable) throw coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    return new Hash(ops.hashCopy(handleOf(this)));
  }
}

export class Hmac extends Digester {}

export const createHash = (name) => new Hash(native(() => ops.hashNew(algorithm(name)), name));
export const createHmac = (name, key) => {
  const secret = bytesOf(key, 'key');
  return new Hmac(native(() => ops.hmacNew(algorithm(name), secret), name));
};
export const hash = (name, data, encoding = 'hex') => result(native(() => ops.hash(algorithm(name), bytesOf(data, 'input')), name), encoding);
export const getHashes = () => [...ops.hashNames()];

export function timingSafeEqual(a, b) {
  if (!isBytes(a)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "buf1" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
  if (!isBytes(b)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "buf2" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
  if (a.byteLength !== b.byteLength) throw coded(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length');
  return ops.timingSafeEqual(a, b);
}

// Random

const later = (callback, make) => {
  queueJob(() => {
    let value;
    try {
      value = make();
    } catch (error) {
      callback(error);
      return;
    }
    callback(null, value);
  });
};

export function randomBytes(size, callback) {
  const buffer = Buffer.alloc(size);
  ops.randomFill(buffer);
  if (callback === undefined) return buffer;
  later(callback, () => buffer);
  return undefined;
}

export function randomFillSync(buffer, offset = 0, size = undefined) {
  const width = buffer.BYTES_PER_ELEMENT ?? 1;
  const bytes = view(buffer);
  ops.randomFill(bytes.subarray(offset * width, size === undefined ? undefined : (offset + size) * width));
  return buffer;
}

export function randomFill(buffer, offset, size, callback) {
  const done = [offset, size, callback].find((value) => typeof value === 'function');
  later(done, () => randomFillSync(buffer, typeof offset === 'number' ? offset : 0, typeof size === 'number' ? size : undefined));
}

export function randomInt(low, high, callback) {
  const [min, max] = typeof high === 'number' ? [low, high] : [0, low];
  const done = typeof high === 'function' ? high : callback;
  if (!Number.isSafeInteger(min)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "min" argument must be a safe integer.');
  if (!Number.isSafeInteger(max)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "max" argument must be a safe integer.');
  const range = max - min;
  if (!(range > 0)) throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "max" is out of range. It must be greater than the value of "min" (${min}). Received ${max}`);
  if (range > 2 ** 48 - 1) throw coded(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "max - min" is out of range. It must be <= 281474976710655.');
  const limit = 2 ** 48 - (2 ** 48 % range);
  let number;
  do number = randomBytes(6).readUIntBE(0, 6);
  while (number >= limit);
  const value = min + (number % range);
  if (done === undefined) return value;
  later(done, () => value);
  return undefined;
}

export const randomUUID = () => ops.uuid();

// Keys and derivation

export class KeyObject {
  #bytes;

  constructor(type, bytes) {
    this.type = type;
    this.#bytes = bytes;
  }

  get symmetricKeySize() {
    return this.#bytes.length;
  }

  export(options) {
    if (options?.format === 'jwk') return { kty: 'oct', k: Buffer.from(this.#bytes).toString('base64url') };
    return Buffer.from(this.#bytes);
  }

  equals(other) {
    return other instanceof KeyObject && Buffer.compare(this.#bytes, other.export()) === 0;
  }
}

export const createSecretKey = (key, encoding) => new KeyObject('secret', Buffer.from(bytesOf(key, 'key', encoding)));

export function pbkdf2Sync(password, salt, iterations, length, digest) {
  const key = bytesOf(password, 'password');
  const salted = bytesOf(salt, 'salt');
  const name = algorithm(digest);
  const blocks = [];
  for (let block = 1, made = 0; made < length; block += 1) {
    const index = Buffer.alloc(4);
    index.writeUInt32BE(block);
    let u = native(() => ops.hmac(name, key, Buffer.concat([salted, index])), digest);
    const sum = new Uint8Array(u.slice(0));
    for (let i = 1; i < iterations; i += 1) {
      u = ops.hmac(name, key, u);
      const bytes = new Uint8Array(u);
      for (let k = 0; k < sum.length; k += 1) sum[k] ^= bytes[k];
    }
    blocks.push(sum);
    made += sum.length;
  }
  return Buffer.concat(blocks).subarray(0, length);
}

export function pbkdf2(password, salt, iterations, length, digest, callback) {
  if (typeof callback !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function');
  const handle = native(() => ops.pbkdf2(algorithm(digest), bytesOf(password, 'password'), bytesOf(salt, 'salt'), iterations, length), digest);
  const call = (error, key) => {
    try {
      callback(error, key);
    } catch (thrown) {
      uncaught(thrown);
    }
  };
  pending(handle).then((key) => call(null, Buffer.from(key)), (error) => call(error));
}

export function hkdfSync(digest, key, salt, info, length) {
  const name = algorithm(digest);
  const saltBytes = bytesOf(salt, 'salt');
  const infoBytes = bytesOf(info, 'info');
  const size = native(() => ops.hash(name, new Uint8Array(0)).byteLength, digest);
  const secret = ops.hmac(name, saltBytes.length === 0 ? new Uint8Array(size) : saltBytes, bytesOf(key, 'ikm'));
  const blocks = [];
  let block = new Uint8Array(0);
  for (let i = 1; blocks.length * size < length; i += 1) {
    block = ops.hmac(name, secret, Buffer.concat([new Uint8Array(block), infoBytes, new Uint8Array([i])]));
    blocks.push(new Uint8Array(block));
  }
  const all = Buffer.concat(blocks).subarray(0, length);
  return all.buffer.slice(all.byteOffset, all.byteOffset + length);
}

export function hkdf(digest, key, salt, info, length, callback) {
  later(callback, () => hkdfSync(digest, key, salt, info, length));
}

const missing = (name) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', `crypto.${name} is not available in hoody-exec yet: there are hashes, HMAC, PBKDF2, HKDF and random numbers.`);
};

const exported = {
  Hash, Hmac, KeyObject, createHash, createHmac, createSecretKey, hash, getHashes, timingSafeEqual, randomBytes, pseudoRandomBytes: randomBytes, randomFill,
  randomFillSync, randomInt, randomUUID, pbkdf2, pbkdf2Sync, hkdf, hkdfSync,
  getRandomValues: (array) => globalThis.crypto.getRandomValues(array),
  getCiphers: () => [],
  getCurves: () => [],
  constants: {},
};
for (const name of ['createCipheriv', 'createDecipheriv', 'createSign', 'createVerify', 'sign', 'verify', 'scrypt', 'scryptSync', 'generateKeyPair', 'generateKeyPairSync', 'createPublicKey', 'createPrivateKey', 'publicEncrypt', 'privateDecrypt', 'createECDH', 'createDiffieHellman', 'diffieHellman']) {
  exported[name] = missing(name);
}
lazyClass(exported, 'webcrypto', () => load('web/crypto.js').crypto);
lazyClass(exported, 'subtle', () => load('web/crypto.js').crypto.subtle);
export default exported;
