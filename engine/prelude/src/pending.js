// Asynchronous operations: the engine gives an integer, and completes it later by that integer.
import { DOMExceptionClass, MapClass, MapDelete, MapGet, MapSet } from './primordials.js';
import { coded } from './define.js';

const waiting = new MapClass();

/** A promise for an operation the engine has begun. */
export function pending(handle) {
  return new Promise((resolve, reject) => MapSet(waiting, handle, { resolve, reject }));
}

const CLASSES = { __proto__: null, TypeError, RangeError, SyntaxError };

/** The engine says an operation ended: `error` is null or [name, message, code]. */
export function complete(handle, error, value) {
  const entry = MapGet(waiting, handle);
  if (entry === undefined) return;
  MapDelete(waiting, handle);
  if (error === null || error === undefined) {
    entry.resolve(value);
    return;
  }
  const [name, message, code] = error;
  if (name === 'AbortError' || name === 'TimeoutError') {
    entry.reject(new DOMExceptionClass(message, name));
    return;
  }
  const Class = CLASSES[name] ?? Error;
  entry.reject(code ? coded(Class, code, message) : new Class(message));
}
