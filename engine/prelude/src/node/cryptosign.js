// crypto's signatures and RSA encryption.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { Emitter } from '../emitter.js';
import { Buffer, wrap } from './buffer.js';
import { called, privateOf, publicOf } from './cryptokeys.js';

export const PKCS1 = 1;
export const NO_PADDING = 3;
export const OAEP = 4;
export const PSS = 6;
const view = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

function bytesOf(value, name, encoding) {
  if (typeof value === 'string') return Buffer.from(value, encoding);
  if (isBytes(value)) return view(value);
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
}

// How a key of this kind signs: scheme and salt.
function manner(data, options) {
  switch (data.kind) {
    case 'ed25519':
      return ['eddsa', 0];
    case 'ec':
      return [options?.dsaEncoding === 'ieee-p1363' ? 'ecdsa' : 'ecdsa-der', 0];
    case 'rsa':
      if (options?.padding === undefined || options.padding === PKCS1) return ['pkcs1', 0];
      if (options.padding === PSS) return ['pss', options.saltLength ?? -2];
      break;
    default:
  }
  throw coded(Error, 'ERR_OSSL_EVP_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE', 'operation not supported for this keytype');
}

const hashFor = (data, algorithm) => (data.kind === 'ed25519' ? '' : algorithm ?? 'sha256');

function signed(algorithm, bytes, key) {
  const data = privateOf(key);
  const [scheme, salt] = manner(data, key);
  return wrap(ops.sign(scheme, hashFor(data, algorithm), data.bytes, bytes, salt));
}

function verified(algorithm, bytes, key, signature) {
  const data = publicOf(key);
  const [scheme, salt] = manner(data, key);
  return ops.verify(scheme, hashFor(data, algorithm), data.bytes, bytes, signature, salt);
}

export function sign(algorithm, data, key, callback) {
  const bytes = bytesOf(data, 'data');
  if (callback === undefined) return signed(algorithm, bytes, key);
  called(callback, Promise.resolve().then(() => [signed(algorithm, bytes, key)]));
  return undefined;
}

export function verify(algorithm, data, key, signature, callback) {
  const bytes = bytesOf(data, 'data');
  const given = bytesOf(signature, 'signature');
  if (callback === undefined) return verified(algorithm, bytes, key, given);
  called(callback, Promise.resolve().then(() => [verified(algorithm, bytes, key, given)]));
  return undefined;
}

// What is signed is collected, as its hash is made by the key's own way of signing.
class Collector extends Emitter {
  #algorithm;
  #pieces = [];

  constructor(algorithm) {
    super();
    const plain = `${algorithm}`.replace(/^(?:rsa|ecdsa|ecdsa-with|id-rsassa-pkcs1-v1_5-with)-/i, '').replace(/WithRSAEncryption$/i, '');
    try {
      ops.hash(plain, new Uint8Array(0));
    } catch {
      throw coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`);
    }
    this.#algorithm = plain;
  }

  static taken(collector) {
    return [collector.#algorithm, Buffer.concat(collector.#pieces)];
  }

  update(data, encoding) {
    this.#pieces.push(Buffer.from(bytesOf(data, 'data', encoding)));
    return this;
  }

  write(data, encoding, callback) {
    this.update(data, typeof encoding === 'string' ? encoding : undefined);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) queueMicrotask(() => done());
    return true;
  }

  end(data, encoding) {
    if (data !== undefined && data !== null) this.update(data, encoding);
    queueMicrotask(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }
}
const { taken } = Collector;
delete Collector.taken;

export class Sign extends Collector {
  sign(key, encoding) {
    const signature = signed(...taken(this), key);
    return encoding === undefined || encoding === null || encoding === 'buffer' ? signature : signature.toString(encoding);
  }
}

export class Verify extends Collector {
  verify(key, signature, encoding) {
    return verified(...taken(this), key, bytesOf(signature, 'signature', encoding));
  }
}

export const createSign = (algorithm) => new Sign(algorithm);
export const createVerify = (algorithm) => new Verify(algorithm);

function crypted(decrypts, input, buffer) {
  const data = decrypts ? privateOf(input) : publicOf(input);
  const options = input !== null && typeof input === 'object' && !isBytes(input) ? input : {};
  const padding = options.padding ?? OAEP;
  if (padding !== OAEP && padding !== PKCS1) throw coded(Error, 'ERR_OSSL_RSA_UNKNOWN_PADDING_TYPE', 'unknown padding type: there are RSA_PKCS1_OAEP_PADDING and RSA_PKCS1_PADDING');
  const hash = options.oaepHash ?? 'sha1';
  const label = options.oaepLabel === undefined ? null : bytesOf(options.oaepLabel, 'key.oaepLabel');
  return wrap(ops.rsaCrypt(decrypts, padding === OAEP ? 'oaep' : 'pkcs1', hash, hash, label, data.bytes, bytesOf(buffer, 'buffer', options.encoding)));
}

export const publicEncrypt = (key, buffer) => crypted(false, key, buffer);
export const privateDecrypt = (key, buffer) => crypted(true, key, buffer);
