// atob and btoa by the web's strict rules.
import { DOMExceptionClass } from '../domexception.js';
import { ops } from '../state.js';

const invalid = (message) => new DOMExceptionClass(message, 'InvalidCharacterError');

export function btoa(data) {
  if (arguments.length === 0) throw new TypeError('The "data" argument must be specified');
  const text = `${data}`;
  if (/[^\x00-\xff]/.test(text)) throw invalid('Invalid character: the text has characters outside of Latin-1');
  return ops.base64Encode(ops.latin1Encode(text), false);
}

export function atob(data) {
  if (arguments.length === 0) throw new TypeError('The "data" argument must be specified');
  let bytes;
  try {
    bytes = ops.base64Decode(`${data}`, true);
  } catch {
    throw invalid('The string to be decoded is not correctly encoded.');
  }
  return ops.latin1Decode(bytes);
}
