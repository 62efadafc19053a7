// Asynchronous operations: the engine gives an integer, and completes it later by that integer.
import { ops } from './state.js';
import { DOMExceptionClass, MapClass, MapDelete, MapGet, MapSet, MapSize } from './primordials.js';
import { coded } from './define.js';

let waiting = new MapClass();

/** A promise for an operation the engine has begun. */
export function pending(handle) {
  return new Promise((resolve, reject) => MapSet(waiting, handle, { resolve, reject }));
}

/** The engine stops an operation, or closes whatever the handle stands for; its promise stays as it is. */
export function close(handle) {
  MapDelete(waiting, handle);
  return ops.close(handle);
}

/** Forgets operations of an earlier run in this VM; the engine has stopped them. */
export function forgetPending() {
  if (MapSize(waiting) > 0) waiting = new MapClass();
}

const CLASSES = { __proto__: null, Error, TypeError, RangeError, SyntaxError };

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
  const Class = CLASSES[name];
  if (Class === undefined) entry.reject(new DOMExceptionClass(message, name));
  else entry.reject(code ? coded(Class, code, message) : new Class(message));
}
