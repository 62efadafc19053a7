// crypto: Node's hashes, keyed hashes, random numbers and key derivation, over the native ones; keys, signatures and ciphers are parts of their own.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { Emitter } from '../emitter.js';
import { queueJob } from '../primordials.js';
import { pending } from '../pending.js';
import { Buffer, wrap } from './buffer.js';
import { lazyClass } from './lazyclass.js';

const view = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

function bytesOf(value, name, encoding) {
  if (typeof value === 'string') return Buffer.from(value, encoding);
  if (isBytes(value)) return view(value);
  const data = value !== null && typeof value === 'object' ? load('node/cryptokeys.js').keyData(value) : undefined;
  if (data?.type === 'secret') return data.bytes;
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
}

const result = (buffer, encoding) => (encoding === undefined || encoding === null || encoding === 'buffer' ? wrap(buffer) : wrap(buffer).toString(encoding));

function algorithm(name) {
  if (typeof name !== 'string') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "algorithm" argument must be of type string.');
  return name.toLowerCase().replace(/^rsa-/, '').replace(/^sha-(\d)/, 'sha$1');
}

function native(make, name) {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw error; // too many are open
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

// Derivation

const promised = (callback, begin) => load('node/cryptokeys.js').called(callback, begin());
const lengthOf = (length) => {
  if (typeof length !== 'number') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "keylen" argument must be of type number.');
  if (!Number.isInteger(length) || length < 0 || length > 2147483647) throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "keylen" is out of range. It must be an integer. Received ${length}`);
  return length;
};

function pbkdf2Arguments(password, salt, iterations, length, digest) {
  if (typeof digest !== 'string') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "digest" argument must be of type string.');
  if (!Number.isInteger(iterations) || iterations < 1) throw coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "iterations" is out of range. It must be >= 1 && <= 2147483647. Received ${iterations}`);
  return [algorithm(digest), bytesOf(password, 'password'), bytesOf(salt, 'salt'), iterations, lengthOf(length)];
}

export const pbkdf2Sync = (...given) => derivedBy(given[4], () => wrap(ops.pbkdf2Sync(...pbkdf2Arguments(...given))));

export function pbkdf2(password, salt, iterations, length, digest, callback) {
  const handle = derivedBy(digest, () => ops.pbkdf2(...pbkdf2Arguments(password, salt, iterations, length, digest)));
  promised(callback, () => pending(handle).then((key) => [wrap(key)]));
}

function derivedBy(digest, make) {
  try {
    return make();
  } catch (error) {
    if (error.code !== 'ERR_CRYPTO_INVALID_DIGEST') throw error;
    throw coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${digest}`);
  }
}

export const hkdfSync = (digest, key, salt, info, length) => derivedBy(digest, () => ops.hkdf(algorithm(digest), bytesOf(key, 'ikm'), bytesOf(salt, 'salt'), bytesOf(info, 'info'), lengthOf(length)));

export function hkdf(digest, key, salt, info, length, callback) {
  const made = hkdfSync(digest, key, salt, info, length);
  promised(callback, () => Promise.resolve([made]));
}

function scryptArguments(password, salt, length, options) {
  const cost = options?.N ?? options?.cost ?? 16384;
  const block = options?.r ?? options?.blockSize ?? 8;
  const parallel = options?.p ?? options?.parallelization ?? 1;
  return [bytesOf(password, 'password'), bytesOf(salt, 'salt'), cost, block, parallel, lengthOf(length), options?.maxmem ?? 32 * 1024 * 1024];
}

export const scryptSync = (password, salt, length, options) => wrap(ops.scryptSync(...scryptArguments(password, salt, length, options)));

export function scrypt(password, salt, length, options, callback) {
  const [given, done] = typeof options === 'function' ? [undefined, options] : [options, callback];
  const handle = ops.scrypt(...scryptArguments(password, salt, length, given));
  promised(done, () => pending(handle).then((key) => [wrap(key)]));
}

const exported = {
  Hash, Hmac, createHash, createHmac, hash, getHashes, timingSafeEqual, randomBytes, pseudoRandomBytes: randomBytes, prng: randomBytes, rng: randomBytes, randomFill,
  randomFillSync, randomInt, randomUUID, pbkdf2, pbkdf2Sync, hkdf, hkdfSync, scrypt, scryptSync,
  getRandomValues: (array) => globalThis.crypto.getRandomValues(array),
  getCurves: () => [...ops.curveNames()],
  getFips: () => 0,
  constants: {
    RSA_PKCS1_PADDING: 1, RSA_NO_PADDING: 3, RSA_PKCS1_OAEP_PADDING: 4, RSA_PKCS1_PSS_PADDING: 6, RSA_PSS_SALTLEN_DIGEST: -1, RSA_PSS_SALTLEN_MAX_SIGN: -2,
    RSA_PSS_SALTLEN_AUTO: -2, POINT_CONVERSION_COMPRESSED: 2, POINT_CONVERSION_UNCOMPRESSED: 4, POINT_CONVERSION_HYBRID: 6,
  },
};

// What comes from other parts, each when it is first used.
const ELSEWHERE = {
  'node/cipher.js': ['Cipheriv', 'Decipheriv', 'createCipheriv', 'createDecipheriv', 'getCiphers', 'getCipherInfo'],
  'node/cryptokeys.js': [
    'KeyObject', 'createSecretKey', 'createPublicKey', 'createPrivateKey', 'generateKeyPair', 'generateKeyPairSync', 'generateKey', 'generateKeySync', 'diffieHellman', 'ECDH',
    'createECDH', 'X509Certificate',
  ],
  'node/cryptosign.js': ['Sign', 'Verify', 'createSign', 'createVerify', 'sign', 'verify', 'publicEncrypt', 'privateDecrypt'],
};
for (const [part, names] of Object.entries(ELSEWHERE)) for (const name of names) lazyClass(exported, name, () => load(part)[name]);

const missing = (name, instead) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', `crypto.${name} is not available in hoody-exec: ${instead}.`);
};
const INSTEAD = {
  createCipher: 'use createCipheriv()', createDecipher: 'use createDecipheriv()', privateEncrypt: 'use sign()', publicDecrypt: 'use verify()', createDiffieHellman: 'use createECDH()',
  createDiffieHellmanGroup: 'use createECDH()', getDiffieHellman: 'use createECDH()', generatePrime: 'use generateKeyPair()', generatePrimeSync: 'use generateKeyPairSync()',
  checkPrime: 'use a package for numbers', checkPrimeSync: 'use a package for numbers', argon2: 'use Bun.password.hash(), or scrypt()', argon2Sync: 'use Bun.password.hashSync(), or scryptSync()',
};
for (const name of Object.keys(INSTEAD)) exported[name] = missing(name, INSTEAD[name]);

lazyClass(exported, 'webcrypto', () => load('web/crypto.js').crypto);
lazyClass(exported, 'subtle', () => load('web/subtle.js').subtle);
export default exported;
