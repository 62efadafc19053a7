// Telling bytes from everything else, and text in an encoding to bytes.
import { load } from './parts.js';
import { ArrayBufferIsView, ObjectGetOwnPropertyDescriptor, ObjectIsPrototypeOf, ReflectApply } from './primordials.js';

const bufferPrototype = ArrayBuffer.prototype;
const lengthOfBuffer = ObjectGetOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get;

export function isArrayBuffer(value) {
  // The getter's error takes longer to make than most answers.
  if (value === null || typeof value !== 'object' || !ObjectIsPrototypeOf(bufferPrototype, value)) return false;
  try {
    ReflectApply(lengthOfBuffer, value, []);
    return true;
  } catch {
    return false;
  }
}

/** ArrayBuffer, typed array, DataView or Buffer. */
export function isBytes(value) {
  return ArrayBufferIsView(value) || isArrayBuffer(value);
}

/** A text in Node's encoding names; UTF-8 stays a string (the engine encodes it), everything else becomes bytes. */
export function bytesWithEncoding(piece, encoding) {
  if (typeof piece !== 'string' || typeof encoding !== 'string') return piece;
  if (encoding === 'utf8' || encoding === 'utf-8') return piece;
  return load('node/buffer.js').Buffer.from(piece, encoding);
}
