// crypto: random values, and the part of WebCrypto that hashes and HMAC give.
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { isBytes } from '../bytes.js';
import { lazyClass } from '../node/lazyclass.js';
import { DOMExceptionClass } from '../primordials.js';

const HASHES = { __proto__: null, 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };
const BLOCKS = { __proto__: null, 'SHA-1': 64, 'SHA-256': 64, 'SHA-384': 128, 'SHA-512': 128 };
const KINDS = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'];
const QUOTA = 65536;

const fault = (message, name) => new DOMExceptionClass(message, name);
const copyOf = (data) => {
  if (!isBytes(data)) throw new TypeError('The data must be an ArrayBuffer, a typed array or a DataView');
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() : new Uint8Array(data).slice();
};

function nameOf(algorithm) {
  return `${typeof algorithm === 'string' ? algorithm : algorithm?.name}`.toUpperCase();
}

function hashOf(algorithm) {
  const name = nameOf(algorithm);
  if (HASHES[name] === undefined) throw fault(`Unrecognized algorithm name: ${name}`, 'NotSupportedError');
  return name;
}

let secretOf;
let makeKey;
const mayConstruct = {};

export class CryptoKey {
  #type;
  #extractable;
  #algorithm;
  #usages;
  #bytes;

  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
  }

  static {
    secretOf = (key) => {
      if (key === null || typeof key !== 'object' || !(#bytes in key)) throw new TypeError('The key must be a CryptoKey');
      return key.#bytes;
    };
    makeKey = (bytes, algorithm, extractable, usages) => {
      const key = new CryptoKey(mayConstruct);
      key.#type = 'secret';
      key.#bytes = bytes;
      key.#algorithm = algorithm;
      key.#extractable = Boolean(extractable);
      key.#usages = [...usages];
      return key;
    };
  }

  get type() {
    return this.#type;
  }

  get extractable() {
    return this.#extractable;
  }

  get algorithm() {
    return this.#algorithm;
  }

  get usages() {
    return [...this.#usages];
  }
}
webInterface(CryptoKey, 'CryptoKey', ['type', 'extractable', 'algorithm', 'usages']);

const ALLOWED = { __proto__: null, HMAC: ['sign', 'verify'], PBKDF2: ['deriveKey', 'deriveBits'], HKDF: ['deriveKey', 'deriveBits'] };

function usable(key, usage, name) {
  const bytes = secretOf(key);
  if (key.algorithm.name !== name) throw fault('The key does not belong to this algorithm', 'InvalidAccessError');
  if (!key.usages.includes(usage)) throw fault(`The key may not be used to ${usage}`, 'InvalidAccessError');
  return bytes;
}

function base64url(bytes) {
  return ops.base64Encode(bytes, true).replace(/=+$/, '');
}

function checkUsages(name, usages) {
  const allowed = ALLOWED[name];
  if (allowed === undefined) throw fault(`${name} is not available in hoody-exec yet: there are SHA-1, SHA-2, HMAC, PBKDF2 and HKDF`, 'NotSupportedError');
  for (const usage of usages) if (!allowed.includes(usage)) throw fault(`A key of ${name} cannot be used to ${usage}`, 'SyntaxError');
}

export class SubtleCrypto {
  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
  }

  async digest(algorithm, data) {
    const name = hashOf(algorithm);
    return ops.hash(HASHES[name], copyOf(data));
  }

  async importKey(format, data, algorithm, extractable, usages) {
    const name = nameOf(algorithm);
    checkUsages(name, usages);
    let bytes;
    if (format === 'raw') bytes = copyOf(data);
    else if (format === 'jwk' && name === 'HMAC') {
      if (data?.kty !== 'oct' || typeof data.k !== 'string') throw fault('The JWK must have kty "oct" and k', 'DataError');
      bytes = new Uint8Array(ops.base64Decode(data.k, false));
    } else throw fault(`Keys of ${name} cannot be imported as ${format}`, 'NotSupportedError');
    if (name === 'HMAC') {
      if (bytes.length === 0) throw fault('The key is empty', 'DataError');
      if (usages.length === 0) throw fault('Usages cannot be empty when importing a secret key', 'SyntaxError');
      return makeKey(bytes, { name, hash: { name: hashOf(algorithm.hash) }, length: bytes.length * 8 }, extractable, usages);
    }
    return makeKey(bytes, { name }, false, usages);
  }

  async exportKey(format, key) {
    const bytes = secretOf(key);
    if (!key.extractable) throw fault('The key is not extractable', 'InvalidAccessError');
    if (format === 'raw') return bytes.slice().buffer;
    if (format === 'jwk') {
      return { key_ops: key.usages, ext: true, kty: 'oct', k: base64url(bytes), alg: `HS${key.algorithm.hash.name.slice(4)}` };
    }
    throw fault(`A key cannot be exported as ${format}`, 'NotSupportedError');
  }

  async generateKey(algorithm, extractable, usages) {
    const name = nameOf(algorithm);
    if (name !== 'HMAC') throw fault(`Keys of ${name} cannot be generated in hoody-exec yet`, 'NotSupportedError');
    checkUsages(name, usages);
    const hash = hashOf(algorithm.hash);
    const length = algorithm.length ?? BLOCKS[hash] * 8;
    const bytes = new Uint8Array(Math.ceil(length / 8));
    ops.randomFill(bytes);
    return makeKey(bytes, { name, hash: { name: hash }, length }, extractable, usages);
  }

  async sign(algorithm, key, data) {
    const bytes = usable(key, 'sign', nameOf(algorithm));
    return ops.hmac(HASHES[key.algorithm.hash.name], bytes, copyOf(data));
  }

  async verify(algorithm, key, signature, data) {
    const bytes = usable(key, 'verify', nameOf(algorithm));
    const expected = ops.hmac(HASHES[key.algorithm.hash.name], bytes, copyOf(data));
    const given = copyOf(signature);
    return given.length === expected.byteLength && ops.timingSafeEqual(given, expected);
  }

  async deriveBits(algorithm, key, length) {
    const name = nameOf(algorithm);
    const bytes = usable(key, 'deriveBits', name);
    return derive(name, algorithm, bytes, length);
  }

  async deriveKey(algorithm, key, target, extractable, usages) {
    const name = nameOf(algorithm);
    const bytes = usable(key, 'deriveKey', name);
    const length = target.length ?? BLOCKS[hashOf(target.hash)] * 8;
    return this.importKey('raw', derive(name, algorithm, bytes, length), target, extractable, usages);
  }

  async encrypt(algorithm) {
    throw fault(`${nameOf(algorithm)} is not available in hoody-exec yet`, 'NotSupportedError');
  }

  async decrypt(algorithm) {
    throw fault(`${nameOf(algorithm)} is not available in hoody-exec yet`, 'NotSupportedError');
  }

  async wrapKey() {
    throw fault('wrapKey is not available in hoody-exec', 'NotSupportedError');
  }

  async unwrapKey() {
    throw fault('unwrapKey is not available in hoody-exec', 'NotSupportedError');
  }
}
webInterface(SubtleCrypto, 'SubtleCrypto', ['digest', 'importKey', 'exportKey', 'generateKey', 'sign', 'verify', 'deriveBits', 'deriveKey', 'encrypt', 'decrypt', 'wrapKey', 'unwrapKey']);

function derive(name, algorithm, bytes, length) {
  if (length === null || length === undefined || length % 8 !== 0) throw fault('The length must be a multiple of 8 bits', 'OperationError');
  const hash = HASHES[hashOf(algorithm.hash)];
  const { hkdfSync, pbkdf2Sync } = load('node/crypto.js');
  if (name === 'HKDF') return hkdfSync(hash, bytes, copyOf(algorithm.salt), copyOf(algorithm.info), length / 8);
  const made = pbkdf2Sync(bytes, copyOf(algorithm.salt), Number(algorithm.iterations), length / 8, hash);
  return made.buffer.slice(made.byteOffset, made.byteOffset + made.length);
}

const subtle = new SubtleCrypto(mayConstruct);

export class Crypto {
  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
  }

  get subtle() {
    return subtle;
  }

  getRandomValues(array) {
    const kind = ArrayBuffer.isView(array) ? Object.prototype.toString.call(array).slice(8, -1) : '';
    if (!KINDS.includes(kind)) throw fault('The data must be an integer typed array', 'TypeMismatchError');
    if (array.byteLength > QUOTA) throw fault(`The requested length exceeds ${QUOTA} bytes`, 'QuotaExceededError');
    ops.randomFill(array);
    return array;
  }

  randomUUID() {
    return ops.uuid();
  }
}
webInterface(Crypto, 'Crypto', ['subtle', 'getRandomValues', 'randomUUID']);

export const crypto = new Crypto(mayConstruct);

// Scripts find Node's functions on the global too, as where `crypto` is predefined to be Node's module.
const NODE = [
  'createHash', 'createHmac', 'createSecretKey', 'hash', 'getHashes', 'timingSafeEqual', 'randomBytes', 'randomFill', 'randomFillSync', 'randomInt',
  'pbkdf2', 'pbkdf2Sync', 'hkdf', 'hkdfSync', 'webcrypto',
];
for (const name of NODE) {
  lazyClass(crypto, name, () => load('node/crypto.js').default[name]);
  Object.defineProperty(crypto, name, { __proto__: null, enumerable: false });
}
