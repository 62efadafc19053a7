// Bun.password: hashes of passwords, as the strings that other programs read as well.
import { ops } from '../state.js';
import { pending } from '../pending.js';
import { coded } from '../define.js';

const UNKNOWN = 'unknown algorithm, expected one of: "bcrypt", "argon2id", "argon2d", "argon2i" (default is "argon2id")';
const ALGORITHMS = ['argon2id', 'argon2d', 'argon2i', 'bcrypt'];

const invalid = (message) => coded(TypeError, 'ERR_INVALID_ARG_TYPE', message);

function bytesOf(value, name) {
  if (typeof value === 'string') return new Uint8Array(ops.utf8Encode(value));
  if (ArrayBuffer.isView(value)) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw invalid(`Expected ${name} to be a string or TypedArray`);
}

function algorithmOf(name) {
  if (typeof name !== 'string') throw invalid('Expected algorithm to be a string');
  if (!ALGORITHMS.includes(name)) throw invalid(UNKNOWN);
  return name;
}

function numberOf(options, name, otherwise, least, message, most = 4294967295) {
  const value = options[name];
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'number') throw invalid(`Expected ${name} to be a number`);
  const whole = Math.trunc(value);
  if (!(whole >= least && whole <= most)) throw invalid(message);
  return whole;
}

function hashArguments(password, algorithm) {
  const bytes = bytesOf(password, 'password');
  if (bytes.byteLength === 0) throw invalid('password must not be empty');
  const isObject = typeof algorithm === 'object' && algorithm !== null;
  const options = isObject ? algorithm : {};
  const name = algorithmOf(isObject ? options.algorithm : algorithm ?? 'argon2id');
  if (name === 'bcrypt') return [bytes, name, numberOf(options, 'cost', 10, 4, 'Rounds must be between 4 and 31', 31), 0];
  const time = numberOf(options, 'timeCost', 2, 1, 'Time cost must be greater than 0');
  const memory = numberOf(options, 'memoryCost', 65536, 1, 'Memory cost must be greater than 0');
  return [bytes, name, memory, time];
}

// Undefined where there is nothing to verify, and the answer is no.
function verifyArguments(password, hash, algorithm) {
  const bytes = bytesOf(password, 'password');
  const kept = typeof hash === 'string' ? hash : ops.utf8Decode(bytesOf(hash, 'hash'), false, true);
  const name = algorithm === undefined || algorithm === null || algorithm === '' ? undefined : algorithmOf(algorithm);
  if (bytes.byteLength === 0 || kept === '') return undefined;
  if (name !== undefined && !kept.startsWith(name === 'bcrypt' ? '$2' : `$${name}$`)) {
    throw coded(Error, 'PASSWORD_INVALID_ENCODING', 'Password verification failed with error "InvalidEncoding"');
  }
  return [bytes, kept];
}

export default {
  hash: (password, algorithm) => pending(ops.passwordHash(...hashArguments(password, algorithm))),
  hashSync: (password, algorithm) => ops.passwordHashSync(...hashArguments(password, algorithm)),
  verify(password, hash, algorithm) {
    const given = verifyArguments(password, hash, algorithm);
    return given === undefined ? Promise.resolve(false) : pending(ops.passwordVerify(...given));
  },
  verifySync(password, hash, algorithm) {
    const given = verifyArguments(password, hash, algorithm);
    return given !== undefined && ops.passwordVerifySync(...given);
  },
};
