// crypto: random values; the rest of WebCrypto is a part of its own.
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { lazyClass } from '../node/lazyclass.js';
import { DOMExceptionClass } from '../domexception.js';

const KINDS = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'];
const QUOTA = 65536;
const fault = (message, name) => new DOMExceptionClass(message, name);
const mayConstruct = {};

export class Crypto {
  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
  }

  get subtle() {
    return load('web/subtle.js').subtle;
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
  'createHash', 'createHmac', 'createSecretKey', 'createPublicKey', 'createPrivateKey', 'createCipheriv', 'createDecipheriv', 'createSign', 'createVerify', 'createECDH', 'hash',
  'getHashes', 'getCiphers', 'getCurves', 'timingSafeEqual', 'randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'pbkdf2', 'pbkdf2Sync', 'hkdf', 'hkdfSync', 'scrypt',
  'scryptSync', 'sign', 'verify', 'publicEncrypt', 'privateDecrypt', 'generateKeyPair', 'generateKeyPairSync', 'generateKey', 'generateKeySync', 'diffieHellman', 'KeyObject', 'Hash',
  'Hmac', 'constants', 'webcrypto',
];
for (const name of NODE) {
  lazyClass(crypto, name, () => load('node/crypto.js').default[name]);
  Object.defineProperty(crypto, name, { __proto__: null, enumerable: false });
}
