// crypto's keys: KeyObject, reading keys from PEM, DER and JWK, making new ones. An object holds bytes, never anything native.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { pending } from '../pending.js';
import { uncaught } from '../run.js';
import { Buffer, over, wrap } from './buffer.js';

const view = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));
const invalid = (name, expected) => coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ${expected}.`);
const OPENSSL = { __proto__: null, 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1' };
const mayConstruct = {};

let dataOf;

/** A key of any kind: its type, its kind and its bytes (raw for secrets, PKCS#8 or SPKI otherwise). */
export class KeyObject {
  #data;

  constructor(token, data) {
    if (token !== mayConstruct) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', 'Use createSecretKey(), createPublicKey() or createPrivateKey()');
    this.#data = data;
  }

  static {
    dataOf = (key) => (key !== null && typeof key === 'object' && #data in key ? key.#data : undefined);
  }

  static from(key) {
    const data = load('web/subtle.js').materialOf(key);
    if (data === undefined) throw invalid('key', 'an instance of CryptoKey');
    return keyObject(data);
  }

  get type() {
    return this.#data.type;
  }

  equals(other) {
    const theirs = dataOf(other);
    if (theirs === undefined) throw invalid('otherKeyObject', 'an instance of KeyObject');
    return theirs.type === this.#data.type && theirs.bytes.length === this.#data.bytes.length && ops.timingSafeEqual(theirs.bytes, this.#data.bytes);
  }

  toCryptoKey(algorithm, extractable, usages) {
    return load('web/subtle.js').fromMaterial(this.#data, algorithm, extractable, usages);
  }
}
Object.defineProperty(KeyObject.prototype, Symbol.toStringTag, { __proto__: null, value: 'KeyObject', configurable: true });

class SecretKeyObject extends KeyObject {
  get symmetricKeySize() {
    return dataOf(this).bytes.length;
  }

  export(options) {
    const { bytes } = dataOf(this);
    if (options?.format === 'jwk') return { kty: 'oct', k: base64url(bytes) };
    return Buffer.from(bytes);
  }
}

class AsymmetricKeyObject extends KeyObject {
  get asymmetricKeyType() {
    return dataOf(this).kind;
  }

  get asymmetricKeyDetails() {
    const { kind, detail, exponent } = dataOf(this);
    if (kind === 'rsa') return { modulusLength: detail, publicExponent: BigInt(`0x${ops.hexEncode(exponent)}`) };
    return kind === 'ec' ? { namedCurve: OPENSSL[detail] } : {};
  }

  export(options) {
    return exported(dataOf(this), options);
  }
}
class PublicKeyObject extends AsymmetricKeyObject {}
class PrivateKeyObject extends AsymmetricKeyObject {}

function keyObject(data) {
  const Class = data.type === 'secret' ? SecretKeyObject : data.type === 'public' ? PublicKeyObject : PrivateKeyObject;
  return new Class(mayConstruct, data);
}

/** A key as native code described it. */
export const described = ([type, kind, der, detail, exponent]) => ({ type, kind, bytes: new Uint8Array(der), detail, exponent });

/** What a KeyObject or CryptoKey holds, or undefined for anything else. */
export function keyData(value) {
  return dataOf(value) ?? (value !== null && typeof value === 'object' && value[Symbol.toStringTag] === 'CryptoKey' ? load('web/subtle.js').materialOf(value) : undefined);
}

// Writing

const base64url = (bytes) => ops.base64Encode(bytes, true).replace(/=+$/, '');

function pem(label, bytes) {
  const lines = ops.base64Encode(bytes, false).match(/.{1,64}/g).join('\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

function exported(data, options) {
  if (options === null || typeof options !== 'object') throw invalid('options', 'of type object');
  const { format, type } = options;
  if (format === 'jwk') return jwkOf(data);
  if (options.cipher !== undefined) throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', 'Encrypted private keys are not available in hoody-exec: encrypt the exported key with createCipheriv().');
  const isPrivate = data.type === 'private';
  const fallback = isPrivate ? 'pkcs8' : 'spki';
  const wanted = type ?? fallback;
  const label = { spki: 'PUBLIC KEY', pkcs8: 'PRIVATE KEY', pkcs1: isPrivate ? 'RSA PRIVATE KEY' : 'RSA PUBLIC KEY', sec1: 'EC PRIVATE KEY' }[wanted];
  if (label === undefined || (wanted !== fallback && wanted !== 'pkcs1' && !(isPrivate && wanted === 'sec1'))) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The property 'options.type' is invalid. Received '${wanted}'`);
  const bytes = wanted === fallback ? data.bytes : new Uint8Array(ops.keyExport(data.type, data.bytes, wanted));
  if (format === 'der') return Buffer.from(bytes);
  if (format !== 'pem') throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The property 'options.format' is invalid. Received '${format}'`);
  return pem(label, bytes);
}

/** A key's JWK, without what a use of it adds. */
export function jwkOf(data) {
  if (data.type === 'secret') return { kty: 'oct', k: base64url(data.bytes) };
  const flat = ops.keyParts(data.type, data.bytes);
  const jwk = {};
  if (data.kind === 'rsa') jwk.kty = 'RSA';
  else if (data.kind === 'ec') Object.assign(jwk, { kty: 'EC', crv: data.detail });
  else Object.assign(jwk, { kty: 'OKP', crv: data.kind === 'ed25519' ? 'Ed25519' : 'X25519' });
  for (let i = 0; i < flat.length; i += 2) jwk[flat[i]] = base64url(new Uint8Array(flat[i + 1]));
  return jwk;
}

// Reading

const FORMATS = {
  __proto__: null, 'PRIVATE KEY': 'pkcs8', 'PUBLIC KEY': 'spki', 'RSA PRIVATE KEY': 'pkcs1', 'RSA PUBLIC KEY': 'pkcs1-public', 'EC PRIVATE KEY': 'sec1', CERTIFICATE: 'x509',
};
const unsupported = () => coded(Error, 'ERR_OSSL_UNSUPPORTED', 'error:1E08010C:DECODER routines::unsupported');

function fromPem(text) {
  for (const [, label, body] of text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g)) {
    if (label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type:.*ENCRYPTED/.test(body)) throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', 'Encrypted private keys are not available in hoody-exec: store the key decrypted, in an .env file.');
    const format = FORMATS[label];
    if (format !== undefined) return described(ops.keyRead(format, ops.base64Decode(body, false)));
  }
  throw unsupported();
}

function fromDer(bytes, type, isPrivate) {
  if (type === 'pkcs1' && !isPrivate) return described(ops.keyRead('pkcs1-public', bytes));
  return described(ops.keyRead(type ?? (isPrivate ? 'pkcs8' : 'spki'), bytes));
}

const part = (jwk, name) => (typeof jwk[name] === 'string' ? ops.base64Decode(jwk[name], false) : null);

/** The key of a JWK; throws where its members make none. */
export function fromJwk(jwk) {
  if (jwk === null || typeof jwk !== 'object') throw invalid('key.key', 'of type object');
  switch (jwk.kty) {
    case 'oct':
      if (typeof jwk.k !== 'string') break;
      return { type: 'secret', bytes: new Uint8Array(part(jwk, 'k')) };
    case 'RSA':
      return described(ops.keyFromParts('rsa', part(jwk, 'n'), part(jwk, 'e'), part(jwk, 'd'), part(jwk, 'p'), part(jwk, 'q')));
    case 'EC':
    case 'OKP':
      if (typeof jwk.crv !== 'string') break;
      return described(ops.keyFromParts(jwk.crv, part(jwk, 'x'), part(jwk, 'y'), part(jwk, 'd'), null, null));
    default:
  }
  throw coded(TypeError, 'ERR_CRYPTO_INVALID_JWK', 'Invalid JWK data');
}

function read(input, isPrivate) {
  let options = {};
  let value = input;
  if (value !== null && typeof value === 'object' && !isBytes(value) && keyData(value) === undefined) {
    options = value;
    value = options.key;
  }
  const known = keyData(value);
  if (known !== undefined) return known;
  if (options.format === 'jwk') return fromJwk(value);
  if (typeof value === 'string') return fromPem(value);
  if (!isBytes(value)) throw invalid('key', 'of type string or an instance of Buffer, TypedArray, DataView, KeyObject or CryptoKey');
  const bytes = view(value);
  if (options.format === 'der') return fromDer(bytes, options.type, isPrivate);
  return fromPem(ops.latin1Decode(bytes));
}

/** The private key that a function was given, in any form. */
export function privateOf(input) {
  const data = read(input, true);
  if (data.type !== 'private') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', `Invalid key object type ${data.type}, expected private.`);
  return data;
}

/** The public key that a function was given, in any form; a private key stands for the public one that belongs to it. */
export function publicOf(input) {
  const data = read(input, false);
  if (data.type === 'secret') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', 'Invalid key object type secret, expected public.');
  return data.type === 'public' ? data : described(ops.keyPublic(data.bytes));
}

export const createPrivateKey = (key) => keyObject(privateOf(key));
export const createPublicKey = (key) => keyObject(publicOf(key));

export function createSecretKey(key, encoding) {
  if (typeof key !== 'string' && !isBytes(key)) throw invalid('key', 'of type string or an instance of ArrayBuffer, Buffer, TypedArray or DataView');
  const bytes = typeof key === 'string' ? Buffer.from(key, encoding) : view(key);
  return keyObject({ type: 'secret', bytes: new Uint8Array(bytes) });
}

// Making

function wantedPair(type, options = {}) {
  switch (type) {
    case 'rsa':
    case 'rsa-pss':
      if (!Number.isInteger(options.modulusLength)) throw invalid('options.modulusLength', 'of type number');
      return ['rsa', options.modulusLength, options.publicExponent ?? 65537];
    case 'ec':
      if (typeof options.namedCurve !== 'string') throw invalid('options.namedCurve', 'of type string');
      return [options.namedCurve, 0, 0];
    case 'ed25519':
      return ['Ed25519', 0, 0];
    case 'x25519':
      return ['X25519', 0, 0];
    default:
      throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'type' must be a supported key type: rsa, ec, ed25519 or x25519. Received '${type}'`);
  }
}

function pairOf(made, options = {}) {
  const data = described(made);
  const encoded = (key, encoding) => (encoding === undefined || encoding === null ? keyObject(key) : exported(key, encoding));
  return { publicKey: encoded(described(ops.keyPublic(data.bytes)), options.publicKeyEncoding), privateKey: encoded(data, options.privateKeyEncoding) };
}

export const generateKeyPairSync = (type, options) => pairOf(ops.keyGenerateSync(...wantedPair(type, options)), options);

/** Calls back outside of any promise, so that what it throws is uncaught as in Node. */
export function called(callback, promise) {
  if (typeof callback !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function');
  const guarded = (...results) => {
    try {
      callback(...results);
    } catch (error) {
      uncaught(error);
    }
  };
  promise.then((results) => guarded(null, ...results), (error) => guarded(error));
}

const promised = Symbol.for('nodejs.util.promisify.custom');
const generated = async (type, options) => pairOf(await pending(ops.keyGenerate(...wantedPair(type, options))), options);

export function generateKeyPair(type, options, callback) {
  const [wanted, done] = typeof options === 'function' ? [{}, options] : [options, callback];
  wantedPair(type, wanted);
  called(done, generated(type, wanted).then(({ publicKey, privateKey }) => [publicKey, privateKey]));
}
Object.defineProperty(generateKeyPair, promised, { __proto__: null, value: generated });

export function generateKeySync(type, options) {
  const length = options?.length;
  if (type !== 'hmac' && type !== 'aes') throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'type' must be a supported key type: hmac or aes. Received '${type}'`);
  if (!Number.isInteger(length) || length < 8 || (type === 'aes' && length !== 128 && length !== 192 && length !== 256)) throw coded(RangeError, 'ERR_INVALID_ARG_VALUE', `The property 'options.length' is invalid. Received ${length}`);
  const bytes = new Uint8Array(Math.floor(length / 8));
  for (let at = 0; at < bytes.length; at += 65536) ops.randomFill(bytes.subarray(at, at + 65536));
  return keyObject({ type: 'secret', bytes });
}

export const generateKey = (type, options, callback) => called(callback, Promise.resolve([generateKeySync(type, options)]));

/** The public key of a certificate, and its fingerprints; nothing else of it is read. */
export class X509Certificate {
  #der;

  constructor(input) {
    const text = typeof input === 'string' ? input : ops.latin1Decode(view(input));
    const found = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/.exec(text);
    this.#der = found ? new Uint8Array(ops.base64Decode(found[1], false)) : view(input).slice();
    ops.keyRead('x509', this.#der);
  }

  get raw() {
    return Buffer.from(this.#der);
  }

  get publicKey() {
    return keyObject(described(ops.keyRead('x509', this.#der)));
  }

  #print(hash) {
    return ops.hexEncode(ops.hash(hash, this.#der)).toUpperCase().match(/../g).join(':');
  }

  get fingerprint() {
    return this.#print('sha1');
  }

  get fingerprint256() {
    return this.#print('sha256');
  }

  get fingerprint512() {
    return this.#print('sha512');
  }

  toString() {
    return pem('CERTIFICATE', this.#der);
  }
}

// Agreed secrets

export function diffieHellman(options, callback) {
  const make = () => wrap(ops.agree(privateOf(options?.privateKey).bytes, publicOf(options?.publicKey).bytes));
  if (callback === undefined) return make();
  called(callback, Promise.resolve().then(() => [make()]));
  return undefined;
}

const spelled = (bytes, encoding) => (encoding === undefined || encoding === null || encoding === 'buffer' ? bytes : bytes.toString(encoding));

export class ECDH {
  #curve;
  #private;

  constructor(curve) {
    // An unknown curve is told here.
    ops.keyGenerateSync(curve, 0, 0);
    this.#curve = curve;
  }

  static convertKey(key, curve, inputEncoding, outputEncoding, format) {
    const bytes = typeof key === 'string' ? Buffer.from(key, inputEncoding) : view(key);
    const { bytes: der } = described(ops.keyRead('raw', bytes, curve));
    return spelled(wrap(ops.keyExport('public', der, format === 'compressed' ? 'compressed' : 'raw')), outputEncoding);
  }

  generateKeys(encoding, format) {
    this.#private = described(ops.keyGenerateSync(this.#curve, 0, 0)).bytes;
    return this.getPublicKey(encoding, format);
  }

  #own() {
    if (this.#private === undefined) throw coded(Error, 'ERR_CRYPTO_ECDH_INVALID_KEY_PAIR', 'Failed to get ECDH key: call generateKeys() or setPrivateKey() first');
    return this.#private;
  }

  getPublicKey(encoding, format) {
    const { bytes } = described(ops.keyPublic(this.#own()));
    return spelled(wrap(ops.keyExport('public', bytes, format === 'compressed' ? 'compressed' : 'raw')), encoding);
  }

  getPrivateKey(encoding) {
    return spelled(wrap(ops.keyExport('private', this.#own(), 'raw')), encoding);
  }

  setPrivateKey(key, encoding) {
    const bytes = typeof key === 'string' ? Buffer.from(key, encoding) : over(view(key));
    this.#private = described(ops.keyRead('raw-private', bytes, this.#curve)).bytes;
  }

  computeSecret(other, inputEncoding, outputEncoding) {
    const point = typeof other === 'string' ? Buffer.from(other, inputEncoding) : view(other);
    let theirs;
    try {
      theirs = described(ops.keyRead('raw', point, this.#curve)).bytes;
    } catch {
      throw coded(Error, 'ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY', 'Public key is not valid for specified curve');
    }
    return spelled(wrap(ops.agree(this.#own(), theirs)), outputEncoding);
  }
}

export const createECDH = (curve) => new ECDH(curve);
