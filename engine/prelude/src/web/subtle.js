// WebCrypto's CryptoKey and SubtleCrypto over the native operations. A key holds bytes: raw for secrets, PKCS#8 or SPKI otherwise.
import { parts } from '../webparts.js';
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { isBytes } from '../bytes.js';
import { pending } from '../pending.js';
import { DOMExceptionClass } from '../domexception.js';
import { described, fromJwk, jwkOf } from '../node/cryptokeys.js';

const fault = (message, name) => new DOMExceptionClass(message, name);
const HASHES = { __proto__: null, 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };
const BLOCKS = { __proto__: null, 'SHA-1': 512, 'SHA-256': 512, 'SHA-384': 1024, 'SHA-512': 1024 };
const USAGES = ['encrypt', 'decrypt', 'sign', 'verify', 'deriveKey', 'deriveBits', 'wrapKey', 'unwrapKey'];

// Each algorithm: what its keys may do. `pair` is for algorithms with two keys.
const SEALS = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
const SIGNS = { pair: true, public: ['verify'], private: ['sign'] };
const AGREES = { pair: true, public: [], private: ['deriveKey', 'deriveBits'] };
const ALGORITHMS = {
  __proto__: null,
  'AES-CBC': { secret: SEALS },
  'AES-CTR': { secret: SEALS },
  'AES-GCM': { secret: SEALS },
  'AES-KW': { secret: ['wrapKey', 'unwrapKey'] },
  HMAC: { secret: ['sign', 'verify'] },
  HKDF: { secret: ['deriveKey', 'deriveBits'] },
  PBKDF2: { secret: ['deriveKey', 'deriveBits'] },
  'RSASSA-PKCS1-v1_5': SIGNS,
  'RSA-PSS': SIGNS,
  'RSA-OAEP': { pair: true, public: ['encrypt', 'wrapKey'], private: ['decrypt', 'unwrapKey'] },
  ECDSA: SIGNS,
  Ed25519: SIGNS,
  ECDH: AGREES,
  X25519: AGREES,
};
const NAMES = { __proto__: null };
for (const name of [...Object.keys(ALGORITHMS), ...Object.keys(HASHES)]) NAMES[name.toUpperCase()] = name;
const CURVES = ['P-256', 'P-384', 'P-521'];
const isAes = (name) => name.startsWith('AES-');
const isRsa = (name) => name.startsWith('RSA');

function copyOf(data) {
  if (!isBytes(data)) throw new TypeError('The data must be an ArrayBuffer, a typed array or a DataView');
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() : new Uint8Array(data).slice();
}

/** The algorithm as an object with its name as the specification writes it. */
function normal(algorithm) {
  const given = typeof algorithm === 'string' ? { name: algorithm } : algorithm;
  if (given === null || typeof given !== 'object' || given.name === undefined) throw new TypeError('The algorithm must be a name or an object with a name');
  const name = NAMES[`${given.name}`.toUpperCase()];
  if (name === undefined) throw fault(`Unrecognized algorithm name: ${given.name}`, 'NotSupportedError');
  return { ...given, name };
}

function keyAlgorithm(algorithm) {
  const wanted = normal(algorithm);
  if (ALGORITHMS[wanted.name] === undefined) throw fault(`${wanted.name} has no keys`, 'NotSupportedError');
  return wanted;
}

function hashOf(algorithm) {
  if (algorithm === undefined) throw new TypeError('The algorithm needs a hash');
  const { name } = normal(algorithm);
  if (HASHES[name] === undefined) throw fault(`${name} is not a hash`, 'NotSupportedError');
  return name;
}

// Keys

const mayConstruct = {};
let insideOf;
let makeKey;

export class CryptoKey {
  #inside;

  constructor(token, inside) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    this.#inside = inside;
  }

  static {
    parts.isCryptoKey = (value) => #inside in value;
    insideOf = (key) => (key !== null && typeof key === 'object' && #inside in key ? key.#inside : undefined);
    makeKey = (type, data, algorithm, extractable, usages) => {
      const ordered = USAGES.filter((usage) => usages.includes(usage));
      return new CryptoKey(mayConstruct, { type, data, algorithm, extractable: Boolean(extractable), usages: ordered });
    };
  }

  get type() {
    return this.#inside.type;
  }

  get extractable() {
    return this.#inside.extractable;
  }

  get algorithm() {
    return this.#inside.algorithm;
  }

  get usages() {
    return this.#inside.usages;
  }
}
webInterface(CryptoKey, 'CryptoKey', ['type', 'extractable', 'algorithm', 'usages']);

/** What a CryptoKey holds, for Node's functions; undefined for anything else. */
export const materialOf = (key) => insideOf(key)?.data;

function inside(key) {
  const found = insideOf(key);
  if (found === undefined) throw new TypeError('The key must be a CryptoKey');
  return found;
}

function usable(key, usage, name) {
  const found = inside(key);
  if (found.algorithm.name !== name) throw fault(`The key is for ${found.algorithm.name}, not for ${name}`, 'InvalidAccessError');
  if (!found.usages.includes(usage)) throw fault(`The key may not be used for ${usage}`, 'InvalidAccessError');
  return found;
}

function usagesOf(usages) {
  const list = [...usages];
  for (const usage of list) if (!USAGES.includes(usage)) throw new TypeError(`'${usage}' is not a usage of a key`);
  return list;
}

function checkUsages(name, type, usages) {
  const allowed = ALGORITHMS[name][type];
  for (const usage of usages) if (!allowed.includes(usage)) throw fault(`A ${type} key of ${name} cannot be used for ${usage}`, 'SyntaxError');
}

function attempt(name, message, action) {
  try {
    return action();
  } catch (error) {
    throw error instanceof DOMExceptionClass ? error : fault(message ?? error.message, name);
  }
}

/** The algorithm a key shows, checked against what the key is. */
function shown(wanted, data) {
  const { name } = wanted;
  if (isAes(name)) {
    if (![16, 24, 32].includes(data.bytes.length)) throw fault('An AES key has 128, 192 or 256 bits', 'DataError');
    return { name, length: data.bytes.length * 8 };
  }
  if (name === 'HMAC') {
    if (data.bytes.length === 0) throw fault('The key is empty', 'DataError');
    const length = wanted.length ?? data.bytes.length * 8;
    if (length > data.bytes.length * 8 || length <= data.bytes.length * 8 - 8) throw fault('The length does not fit the key', 'DataError');
    return { name, hash: { name: hashOf(wanted.hash) }, length };
  }
  if (isRsa(name)) {
    if (data.kind !== 'rsa') throw fault(`The key is not one of ${name}`, 'DataError');
    return { name, modulusLength: data.detail, publicExponent: data.exponent.slice(), hash: { name: hashOf(wanted.hash) } };
  }
  if (name === 'ECDSA' || name === 'ECDH') {
    if (data.kind !== 'ec' || data.detail !== wanted.namedCurve) throw fault(`The key is not one of ${wanted.namedCurve}`, 'DataError');
    return { name, namedCurve: data.detail };
  }
  if ((name === 'Ed25519' || name === 'X25519') && data.kind !== name.toLowerCase()) throw fault(`The key is not one of ${name}`, 'DataError');
  return { name };
}

/** A CryptoKey of what a KeyObject holds. */
export function fromMaterial(data, algorithm, extractable, usages) {
  const wanted = keyAlgorithm(algorithm);
  if ((data.type === 'secret') === Boolean(ALGORITHMS[wanted.name].pair)) throw fault(`A ${data.type} key is not one of ${wanted.name}`, 'DataError');
  const list = usagesOf(usages);
  checkUsages(wanted.name, data.type, list);
  if (list.length === 0 && data.type !== 'public') throw fault('Usages cannot be empty for a secret or private key', 'SyntaxError');
  return makeKey(data.type, data, shown(wanted, data), extractable, list);
}

// Importing

const jwkAlgorithm = ({ name, hash, length, namedCurve }, data) => {
  switch (name) {
    case 'HMAC':
      return `HS${hash.name.slice(4)}`;
    case 'RSASSA-PKCS1-v1_5':
      return `RS${hash.name.slice(4)}`;
    case 'RSA-PSS':
      return `PS${hash.name.slice(4)}`;
    case 'RSA-OAEP':
      return hash.name === 'SHA-1' ? 'RSA-OAEP' : `RSA-OAEP-${hash.name.slice(4)}`;
    case 'Ed25519':
      return 'Ed25519';
    default:
      return isAes(name) ? `A${length ?? data.bytes.length * 8}${name.slice(4)}` : namedCurve && undefined;
  }
};

function checkJwk(jwk, wanted, data, extractable, usages) {
  const refuse = (message) => {
    throw fault(message, 'DataError');
  };
  const use = { sign: 'sig', verify: 'sig' }[usages[0]] ?? 'enc';
  if (jwk.use !== undefined && usages.length > 0 && jwk.use !== use) refuse(`The JWK is for ${jwk.use}`);
  if (jwk.key_ops !== undefined) {
    if (!Array.isArray(jwk.key_ops) || new Set(jwk.key_ops).size !== jwk.key_ops.length) refuse('The JWK has invalid key_ops');
    for (const usage of usages) if (!jwk.key_ops.includes(usage)) refuse(`The JWK may not be used for ${usage}`);
  }
  if (jwk.ext === false && extractable) refuse('The JWK may not be extractable');
  const algorithm = jwkAlgorithm({ ...wanted, hash: wanted.hash === undefined ? undefined : { name: hashOf(wanted.hash) } }, data);
  if (jwk.alg !== undefined && algorithm !== undefined && jwk.alg !== algorithm && !(algorithm === 'Ed25519' && jwk.alg === 'EdDSA')) refuse(`The JWK is for ${jwk.alg}, not for ${algorithm}`);
}

function readKey(format, keyData, wanted, extractable, usages) {
  const { name } = wanted;
  const { pair } = ALGORITHMS[name];
  const curve = wanted.namedCurve ?? name;
  switch (format) {
    case 'raw':
    case 'raw-secret':
    case 'raw-public':
      if (!pair) return { type: 'secret', bytes: copyOf(keyData) };
      if (isRsa(name)) break;
      return attempt('DataError', undefined, () => described(ops.keyRead('raw', copyOf(keyData), curve)));
    case 'spki':
    case 'pkcs8':
      if (!pair) break;
      return attempt('DataError', undefined, () => described(ops.keyRead(format, copyOf(keyData))));
    case 'jwk': {
      if (keyData === null || typeof keyData !== 'object' || isBytes(keyData)) throw new TypeError('The key data must be a JSON Web Key');
      const data = attempt('DataError', undefined, () => fromJwk(keyData));
      if ((data.type === 'secret') === Boolean(pair)) throw fault(`The JWK is not a key of ${name}`, 'DataError');
      checkJwk(keyData, wanted, data, extractable, usages);
      return data;
    }
    default:
      throw new TypeError(`'${format}' is not a format of keys`);
  }
  throw fault(`Keys of ${name} cannot be imported as ${format}`, 'NotSupportedError');
}

function importNow(format, keyData, algorithm, extractable, usages) {
  const wanted = keyAlgorithm(algorithm);
  const list = usagesOf(usages);
  if ((wanted.name === 'ECDSA' || wanted.name === 'ECDH') && !CURVES.includes(wanted.namedCurve)) throw fault(`Unrecognized namedCurve: ${wanted.namedCurve}`, 'NotSupportedError');
  if (ALGORITHMS[wanted.name].pair !== true) checkUsages(wanted.name, 'secret', list);
  else if (format === 'spki' || format === 'raw') checkUsages(wanted.name, 'public', list);
  else if (format === 'pkcs8') checkUsages(wanted.name, 'private', list);
  if (wanted.name === 'HKDF' || wanted.name === 'PBKDF2') {
    if (format !== 'raw' && format !== 'raw-secret') throw fault(`Keys of ${wanted.name} cannot be imported as ${format}`, 'NotSupportedError');
    if (extractable) throw fault(`A key of ${wanted.name} cannot be extractable`, 'SyntaxError');
  }
  return fromMaterial(readKey(format, keyData, wanted, extractable, list), wanted, extractable, list);
}

// Exporting

const bufferOf = (bytes) => bytes.slice().buffer;

function exportNow(format, key) {
  const { type, data, algorithm, usages, extractable } = inside(key);
  if (algorithm.name === 'HKDF' || algorithm.name === 'PBKDF2') throw fault(`Keys of ${algorithm.name} cannot be exported`, 'NotSupportedError');
  if (!extractable) throw fault('The key is not extractable', 'InvalidAccessError');
  const mismatch = () => fault(`A ${type} key cannot be exported as ${format}`, 'InvalidAccessError');
  switch (format) {
    case 'raw':
    case 'raw-secret':
    case 'raw-public':
      if (type === 'secret') return bufferOf(data.bytes);
      if (type !== 'public') throw mismatch();
      if (isRsa(algorithm.name)) throw fault('RSA keys cannot be exported as raw', 'NotSupportedError');
      return ops.keyExport(type, data.bytes, 'raw');
    case 'spki':
    case 'pkcs8':
      if (type === 'secret') throw fault(`A secret key cannot be exported as ${format}`, 'NotSupportedError');
      if (type !== (format === 'spki' ? 'public' : 'private')) throw mismatch();
      return bufferOf(data.bytes);
    case 'jwk': {
      const jwk = { key_ops: [...usages], ext: true, ...jwkOf(data) };
      const alg = jwkAlgorithm(algorithm, data);
      if (alg !== undefined) jwk.alg = alg;
      return jwk;
    }
    default:
      throw new TypeError(`'${format}' is not a format of keys`);
  }
}

// Making

function lengthOfSecret(wanted) {
  if (isAes(wanted.name)) {
    if (![128, 192, 256].includes(wanted.length)) throw fault('An AES key has 128, 192 or 256 bits', 'OperationError');
    return wanted.length;
  }
  if (wanted.name !== 'HMAC') throw fault(`Keys of ${wanted.name} cannot be made`, 'NotSupportedError');
  const hash = hashOf(wanted.hash);
  if (wanted.length === 0) throw fault('The length is zero', 'OperationError');
  return wanted.length ?? BLOCKS[hash];
}

function pairMaker({ name, modulusLength, publicExponent, namedCurve }) {
  if (isRsa(name)) {
    if (!(publicExponent instanceof Uint8Array)) throw new TypeError('publicExponent must be a Uint8Array');
    const exponent = publicExponent.reduce((sum, byte) => sum * 256 + byte, 0);
    if (exponent > 0xffffffff || exponent < 3) throw fault('The public exponent is not supported', 'OperationError');
    return ['rsa', modulusLength, exponent];
  }
  if (name === 'Ed25519' || name === 'X25519') return [name, 0, 0];
  if (!CURVES.includes(namedCurve)) throw fault(`Unrecognized namedCurve: ${namedCurve}`, 'NotSupportedError');
  return [namedCurve, 0, 0];
}

async function makePair(wanted, extractable, usages) {
  const allowed = ALGORITHMS[wanted.name];
  for (const usage of usages) if (!allowed.public.includes(usage) && !allowed.private.includes(usage)) throw fault(`A key of ${wanted.name} cannot be used for ${usage}`, 'SyntaxError');
  const privateUsages = usages.filter((usage) => allowed.private.includes(usage));
  const making = attempt('OperationError', undefined, () => {
    const [kind, bits, exponent] = pairMaker(wanted);
    return kind === 'rsa' ? pending(ops.keyGenerate(kind, bits, exponent)) : ops.keyGenerateSync(kind, bits, exponent);
  });
  let made;
  try {
    made = described(await making);
  } catch (error) {
    throw fault(error.message, 'OperationError');
  }
  if (privateUsages.length === 0) throw fault('Usages cannot be empty for a private key', 'SyntaxError');
  const own = described(ops.keyPublic(made.bytes));
  return {
    publicKey: makeKey('public', own, shown(wanted, own), true, usages.filter((usage) => allowed.public.includes(usage))),
    privateKey: makeKey('private', made, shown(wanted, made), extractable, privateUsages),
  };
}

// Using

function rsaLabel(algorithm) {
  return algorithm.label === undefined || algorithm.label === null ? null : copyOf(algorithm.label);
}

function counterPieces(algorithm, size) {
  const counter = copyOf(algorithm.counter);
  const { length } = algorithm;
  if (counter.length !== 16) throw fault('The counter must have 16 bytes', 'OperationError');
  if (!Number.isInteger(length) || length < 1 || length > 128) throw fault('The length of the counter must be from 1 to 128 bits', 'OperationError');
  const span = 1n << BigInt(length);
  const whole = BigInt(`0x${ops.hexEncode(counter)}`);
  const start = whole % span;
  const blocks = BigInt(Math.ceil(size / 16));
  if (blocks > span) throw fault('The counter repeats itself in so much data', 'OperationError');
  if (start + blocks <= span) return [[counter, size]];
  // The counter's bits turn over, and those above them stay.
  const wrapped = (whole - start).toString(16).padStart(32, '0');
  const first = Number(span - start) * 16;
  return [[counter, first], [new Uint8Array(ops.hexDecode(wrapped)), size - first]];
}

function gcmTag(algorithm) {
  const bits = algorithm.tagLength ?? 128;
  if (![32, 64, 96, 104, 112, 120, 128].includes(bits)) throw fault('The tagLength must be 32, 64, 96, 104, 112, 120 or 128', 'OperationError');
  return bits / 8;
}

function aes(algorithm, key, data, decrypts) {
  const { name } = algorithm;
  const cipher = `aes-${key.bytes.length * 8}-${name.slice(4).toLowerCase()}`;
  if (name === 'AES-CTR') {
    const result = new Uint8Array(data.length);
    let at = 0;
    for (const [counter, size] of counterPieces(algorithm, data.length)) {
      result.set(new Uint8Array(ops.cipherOnce(cipher, key.bytes, counter, decrypts, data.subarray(at, at + size), null, null)), at);
      at += size;
    }
    return result.buffer;
  }
  const iv = copyOf(algorithm.iv);
  if (name === 'AES-CBC') {
    if (iv.length !== 16) throw fault('The iv must have 16 bytes', 'OperationError');
    return attempt('OperationError', undefined, () => ops.cipherOnce(cipher, key.bytes, iv, decrypts, data, null, null));
  }
  const tag = gcmTag(algorithm);
  const aad = algorithm.additionalData === undefined ? null : copyOf(algorithm.additionalData);
  if (!decrypts) {
    const sealed = attempt('OperationError', undefined, () => ops.cipherOnce(cipher, key.bytes, iv, false, data, aad, null));
    return tag === 16 ? sealed : sealed.slice(0, sealed.byteLength - 16 + tag);
  }
  if (data.length < tag) throw fault('The data is shorter than its tag', 'OperationError');
  const end = data.length - tag;
  return attempt('OperationError', 'The data cannot be decrypted', () => ops.cipherOnce(cipher, key.bytes, iv, true, data.subarray(0, end), aad, data.subarray(end)));
}

function crypted(algorithm, key, data, decrypts) {
  if (isAes(algorithm.name) && algorithm.name !== 'AES-KW') return aes(algorithm, key.data, data, decrypts);
  if (algorithm.name !== 'RSA-OAEP') throw fault(`${algorithm.name} does not encrypt`, 'NotSupportedError');
  if (key.type !== (decrypts ? 'private' : 'public')) throw fault(`The key is a ${key.type} one`, 'InvalidAccessError');
  const hash = HASHES[key.algorithm.hash.name];
  const label = rsaLabel(algorithm);
  return attempt('OperationError', undefined, () => ops.rsaCrypt(decrypts, 'oaep', hash, hash, label, key.data.bytes, data));
}

/** Scheme, hash and salt by which a key signs. */
function manner(algorithm, key) {
  switch (algorithm.name) {
    case 'RSASSA-PKCS1-v1_5':
      return ['pkcs1', HASHES[key.algorithm.hash.name], 0];
    case 'RSA-PSS':
      if (!Number.isInteger(algorithm.saltLength) || algorithm.saltLength < 0) throw new TypeError('RSA-PSS needs a saltLength');
      return ['pss', HASHES[key.algorithm.hash.name], algorithm.saltLength];
    case 'ECDSA':
      return ['ecdsa', HASHES[hashOf(algorithm.hash)], 0];
    case 'Ed25519':
      return ['eddsa', '', 0];
    default:
      throw fault(`${algorithm.name} does not sign`, 'NotSupportedError');
  }
}

function bytesFrom(buffer, length) {
  if (length === null || length === undefined) return buffer;
  if (length > buffer.byteLength * 8) throw fault('The secret is shorter than that', 'OperationError');
  const cut = buffer.slice(0, Math.ceil(length / 8));
  if (length % 8 !== 0) new Uint8Array(cut)[cut.byteLength - 1] &= 0xff << (8 - (length % 8));
  return cut;
}

async function derived(algorithm, key, length) {
  const { name } = algorithm;
  if (name === 'ECDH' || name === 'X25519') {
    const other = inside(algorithm.public);
    if (other.type !== 'public') throw fault('The other key must be a public one', 'InvalidAccessError');
    if (other.algorithm.name !== name || other.algorithm.namedCurve !== key.algorithm.namedCurve) throw fault('The keys are not of one algorithm', 'InvalidAccessError');
    const secret = attempt('OperationError', undefined, () => ops.agree(key.data.bytes, other.data.bytes));
    return bytesFrom(secret, length);
  }
  if (name !== 'HKDF' && name !== 'PBKDF2') throw fault(`${name} does not derive`, 'NotSupportedError');
  if (length === null || length === undefined || length % 8 !== 0) throw fault('The length must be a multiple of 8 bits', 'OperationError');
  const hash = HASHES[hashOf(algorithm.hash)];
  const salt = copyOf(algorithm.salt);
  if (name === 'HKDF') {
    const info = copyOf(algorithm.info);
    return attempt('OperationError', undefined, () => ops.hkdf(hash, key.data.bytes, salt, info, length / 8));
  }
  const iterations = Number(algorithm.iterations);
  if (!(iterations > 0)) throw fault('There must be iterations', 'OperationError');
  if (length === 0) return new ArrayBuffer(0);
  return pending(ops.pbkdf2(hash, key.data.bytes, salt, iterations, length / 8));
}

export class SubtleCrypto {
  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
  }

  async digest(algorithm, data) {
    return ops.hash(HASHES[hashOf(algorithm)], copyOf(data));
  }

  async importKey(format, keyData, algorithm, extractable, usages) {
    return importNow(format, keyData, algorithm, extractable, usages);
  }

  async exportKey(format, key) {
    return exportNow(format, key);
  }

  async generateKey(algorithm, extractable, usages) {
    const wanted = keyAlgorithm(algorithm);
    if (wanted.name === 'HMAC' || isRsa(wanted.name)) hashOf(wanted.hash);
    const list = usagesOf(usages);
    if (ALGORITHMS[wanted.name].pair) return makePair(wanted, extractable, list);
    checkUsages(wanted.name, 'secret', list);
    const bytes = new Uint8Array(Math.ceil(lengthOfSecret(wanted) / 8));
    if (list.length === 0) throw fault('Usages cannot be empty for a secret key', 'SyntaxError');
    ops.randomFill(bytes);
    return fromMaterial({ type: 'secret', bytes }, wanted, extractable, list);
  }

  async sign(algorithm, key, data) {
    const wanted = normal(algorithm);
    const found = usable(key, 'sign', wanted.name);
    const bytes = copyOf(data);
    if (wanted.name === 'HMAC') return ops.hmac(HASHES[found.algorithm.hash.name], found.data.bytes, bytes);
    const [scheme, hash, salt] = manner(wanted, found);
    return attempt('OperationError', undefined, () => ops.sign(scheme, hash, found.data.bytes, bytes, salt));
  }

  async verify(algorithm, key, signature, data) {
    const wanted = normal(algorithm);
    const found = usable(key, 'verify', wanted.name);
    const [given, bytes] = [copyOf(signature), copyOf(data)];
    if (wanted.name === 'HMAC') {
      const expected = ops.hmac(HASHES[found.algorithm.hash.name], found.data.bytes, bytes);
      return given.length === expected.byteLength && ops.timingSafeEqual(given, expected);
    }
    const [scheme, hash, salt] = manner(wanted, found);
    return attempt('OperationError', undefined, () => ops.verify(scheme, hash, found.data.bytes, bytes, given, salt));
  }

  async encrypt(algorithm, key, data) {
    const wanted = normal(algorithm);
    const bytes = copyOf(data);
    return crypted(wanted, usable(key, 'encrypt', wanted.name), bytes, false);
  }

  async decrypt(algorithm, key, data) {
    const wanted = normal(algorithm);
    const bytes = copyOf(data);
    return crypted(wanted, usable(key, 'decrypt', wanted.name), bytes, true);
  }

  async deriveBits(algorithm, key, length = null) {
    const wanted = normal(algorithm);
    return derived(wanted, usable(key, 'deriveBits', wanted.name), length);
  }

  async deriveKey(algorithm, key, target, extractable, usages) {
    const wanted = normal(algorithm);
    const found = usable(key, 'deriveKey', wanted.name);
    const goal = keyAlgorithm(target);
    const list = usagesOf(usages);
    const length = goal.name === 'HKDF' || goal.name === 'PBKDF2' ? null : lengthOfSecret(goal);
    const bits = await derived(wanted, found, length);
    return importNow('raw', bits, goal, extractable, list);
  }

  async wrapKey(format, key, wrappingKey, algorithm) {
    const wanted = normal(algorithm);
    const found = usable(wrappingKey, 'wrapKey', wanted.name);
    const exported = exportNow(format, key);
    const bytes = format === 'jwk' ? new Uint8Array(ops.utf8Encode(JSON.stringify(exported))) : new Uint8Array(exported);
    if (wanted.name === 'AES-KW') return attempt('OperationError', undefined, () => ops.keyWrap(found.data.bytes, bytes, false));
    return crypted(wanted, found, bytes, false);
  }

  async unwrapKey(format, wrappedKey, unwrappingKey, algorithm, keyAlgorithmGiven, extractable, usages) {
    const wanted = normal(algorithm);
    const bytes = copyOf(wrappedKey);
    const found = usable(unwrappingKey, 'unwrapKey', wanted.name);
    const opened = wanted.name === 'AES-KW' ? attempt('OperationError', undefined, () => ops.keyWrap(found.data.bytes, bytes, true)) : crypted(wanted, found, bytes, true);
    if (format !== 'jwk') return importNow(format, opened, keyAlgorithmGiven, extractable, usages);
    const jwk = attempt('DataError', 'The wrapped key is not a JSON Web Key', () => JSON.parse(ops.utf8Decode(new Uint8Array(opened), true, false)));
    return importNow('jwk', jwk, keyAlgorithmGiven, extractable, usages);
  }
}
webInterface(SubtleCrypto, 'SubtleCrypto', ['digest', 'importKey', 'exportKey', 'generateKey', 'sign', 'verify', 'deriveBits', 'deriveKey', 'encrypt', 'decrypt', 'wrapKey', 'unwrapKey']);

export const subtle = new SubtleCrypto(mayConstruct);
