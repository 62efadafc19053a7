// Describing whatever was thrown, without trusting it: getters may throw, values may be anything.
import { ErrorClass, ObjectToString, StringEndsWith, StringIndexOf, StringSlice, ArrayIsArray, matches } from './primordials.js';
import { load } from './parts.js';
import { inspect } from './show.js';
import { ops } from './state.js';
import { withoutHeading } from './stacks.js';

const CAUSES_AT_MOST = 8;
const TEXT_AT_MOST = 65536;

function read(object, key) {
  try {
    return object[key];
  } catch {
    return undefined;
  }
}

function text(value) {
  return typeof value === 'string' ? value : undefined;
}

/** Is it an Error of this VM (or says it is one)? */
export function isError(value) {
  if (value === null || typeof value !== 'object') return false;
  try {
    return value instanceof ErrorClass || ObjectToString(value) === '[object Error]';
  } catch {
    return false;
  }
}

/** Name, message and stack of anything thrown, causes appended to the stack. */
export function describe(thrown) {
  // The engine throws null where memory ran out before the error could be made; native code knows whether it did.
  if (thrown === null) return { name: 'null', message: 'null', stack: '' };
  if (!isError(thrown) && !(thrown !== null && typeof thrown === 'object' && text(read(thrown, 'message')) !== undefined)) {
    return { name: 'Error', message: typeof thrown === 'string' ? bounded(thrown) : inspectSafely(thrown), stack: '' };
  }
  const name = text(read(thrown, 'name')) || 'Error';
  const message = bounded(text(read(thrown, 'message')) ?? '');
  return { name, message: hinted(name, message) || name, stack: bounded(stackWithCauses(thrown)) };
}

const UNDEFINED = /^'?([\w$]+)'? is not defined$/;

// A name that this service has not got: what to use instead stands in its table.
function hinted(name, message) {
  if (name !== 'ReferenceError' || !matches(UNDEFINED, message)) return message;
  const wanted = StringSlice(message, 0, StringIndexOf(message, ' '));
  const instead = load('instead.js').globals[wanted];
  return instead === undefined ? message : `${message} in hoody-exec: ${instead}`;
}

/** The text a log shows for anything thrown. */
export function report(thrown) {
  const { name, message, stack } = describe(thrown);
  const head = isError(thrown) ? heading(name, message) : message;
  return stack ? `${head}\n${ops.mapStack(stack)}` : head;
}

function heading(name, message) {
  return message === name || message === '' ? name : `${name}: ${message}`;
}

function stackWithCauses(thrown) {
  let result = ownStack(thrown);
  let current = thrown;
  for (let depth = 0; depth < CAUSES_AT_MOST; depth += 1) {
    result += aggregated(current);
    const cause = read(current, 'cause');
    if (cause === undefined) break;
    if (!isError(cause)) {
      result += `\nCaused by: ${typeof cause === 'string' ? cause : inspectSafely(cause)}`;
      break;
    }
    const stack = ownStack(cause);
    result += `\nCaused by: ${heading(text(read(cause, 'name')) || 'Error', text(read(cause, 'message')) ?? '')}`;
    if (stack) result += `\n${stack}`;
    current = cause;
  }
  return result;
}

function aggregated(thrown) {
  const errors = read(thrown, 'errors');
  if (!ArrayIsArray(errors)) return '';
  let result = '';
  for (let i = 0; i < errors.length && i < CAUSES_AT_MOST; i += 1) {
    const inner = errors[i];
    result += `\n  [${i}] ${isError(inner) ? heading(text(read(inner, 'name')) || 'Error', text(read(inner, 'message')) ?? '') : inspectSafely(inner)}`;
  }
  return result;
}

function ownStack(thrown) {
  const stack = text(read(thrown, 'stack'));
  if (!stack) return '';
  const trimmed = StringEndsWith(stack, '\n') ? StringSlice(stack, 0, -1) : stack;
  return withoutHeading(thrown, trimmed);
}

function inspectSafely(value) {
  try {
    return bounded(inspect(value, { depth: 2 }));
  } catch {
    return '[a value that cannot be shown]';
  }
}

function bounded(value) {
  return value.length > TEXT_AT_MOST ? `${StringSlice(value, 0, TEXT_AT_MOST)}…` : value;
}
