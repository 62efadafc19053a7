// crypto's ciphers: AES in pieces, as transform streams.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { Buffer, wrap } from './buffer.js';
import { keyData } from './cryptokeys.js';
import { Transform } from './stream.js';
import { StringDecoder } from './string_decoder.js';

const MODES = { __proto__: null, cbc: [16, 16], ctr: [16, 1], gcm: [12, 1], ecb: [0, 16] };
const SIZES = [128, 192, 256];

export const getCiphers = () => SIZES.flatMap((bits) => Object.keys(MODES).map((mode) => `aes-${bits}-${mode}`)).sort();

export function getCipherInfo(name) {
  const found = /^aes-?(128|192|256)(?:-(cbc|ctr|gcm|ecb))?$/i.exec(`${name}`);
  if (found === null) return undefined;
  const mode = (found[2] ?? 'cbc').toLowerCase();
  const [ivLength, blockSize] = MODES[mode];
  const info = { mode, name: `aes-${found[1]}-${mode}`, blockSize, ivLength, keyLength: Number(found[1]) / 8 };
  if (blockSize === 1) delete info.blockSize;
  if (ivLength === 0) delete info.ivLength;
  return info;
}

const view = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

function bytesOf(value, name, encoding) {
  if (typeof value === 'string') return Buffer.from(value, encoding);
  if (isBytes(value)) return view(value);
  const data = keyData(value);
  if (data?.type === 'secret') return data.bytes;
  throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
}

class Cipher extends Transform {
  #handle;
  #decrypts;
  #decoder;
  #tag = null;
  #tagBytes;
  #isGcm;

  constructor(decrypts, name, key, iv, options = {}) {
    const info = getCipherInfo(name);
    if (info === undefined) throw coded(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', `Unknown cipher: there are ${getCiphers().join(', ')}`);
    super(options ?? undefined);
    this.#decrypts = decrypts;
    this.#isGcm = info.mode === 'gcm';
    this.#tagBytes = options?.authTagLength ?? 16;
    if (this.#isGcm && ![4, 8, 12, 13, 14, 15, 16].includes(this.#tagBytes)) throw coded(TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `Invalid authentication tag length: ${this.#tagBytes}`);
    const secret = bytesOf(key, 'key');
    const first = iv === null || iv === undefined ? new Uint8Array(0) : bytesOf(iv, 'iv');
    if (secret.length !== info.keyLength) throw coded(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
    if (this.#isGcm ? first.length === 0 : first.length !== (info.ivLength ?? 0)) throw coded(TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
    this.#handle = ops.cipherNew(info.name, secret, first, decrypts);
  }

  #open() {
    if (this.#handle === undefined) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Unsupported state');
    return this.#handle;
  }

  #spelled(buffer, encoding, last) {
    if (encoding === undefined || encoding === null || encoding === 'buffer') return buffer;
    this.#decoder ??= new StringDecoder(encoding);
    return last ? this.#decoder.end(buffer) : this.#decoder.write(buffer);
  }

  update(data, inputEncoding, outputEncoding) {
    const handle = this.#open();
    return this.#spelled(wrap(ops.cipherUpdate(handle, bytesOf(data, 'data', inputEncoding))), outputEncoding, false);
  }

  final(outputEncoding) {
    const handle = this.#open();
    this.#handle = undefined;
    const [rest, tag] = ops.cipherFinal(handle, this.#decrypts ? this.#tag : null);
    if (tag !== null) this.#tag = new Uint8Array(tag).slice(0, this.#tagBytes);
    return this.#spelled(wrap(rest), outputEncoding, true);
  }

  setAutoPadding(wanted = true) {
    ops.cipherPadding(this.#open(), Boolean(wanted));
    return this;
  }

  setAAD(buffer, options) {
    ops.cipherAad(this.#open(), bytesOf(buffer, 'buffer', options?.encoding));
    return this;
  }

  static tagOf(cipher) {
    if (cipher.#tag === null || cipher.#handle !== undefined) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation getAuthTag');
    return Buffer.from(cipher.#tag);
  }

  static setTag(cipher, tag, encoding) {
    const bytes = bytesOf(tag, 'buffer', encoding);
    if (!cipher.#isGcm) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation setAuthTag');
    cipher.#open();
    if (bytes.length < 4 || bytes.length > 16) throw coded(TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `Invalid authentication tag length: ${bytes.length}`);
    cipher.#tag = bytes.slice();
  }

  _transform(chunk, encoding, done) {
    try {
      done(null, this.update(chunk, encoding));
    } catch (error) {
      done(error);
    }
  }

  _flush(done) {
    try {
      done(null, this.final());
    } catch (error) {
      done(error);
    }
  }
}
const { tagOf, setTag } = Cipher;
delete Cipher.tagOf;
delete Cipher.setTag;

export class Cipheriv extends Cipher {
  constructor(name, key, iv, options) {
    super(false, name, key, iv, options);
  }

  getAuthTag() {
    return tagOf(this);
  }
}

export class Decipheriv extends Cipher {
  constructor(name, key, iv, options) {
    super(true, name, key, iv, options);
  }

  setAuthTag(tag, encoding) {
    setTag(this, tag, encoding);
    return this;
  }
}

export const createCipheriv = (name, key, iv, options) => new Cipheriv(name, key, iv, options);
export const createDecipheriv = (name, key, iv, options) => new Decipheriv(name, key, iv, options);
