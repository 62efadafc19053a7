// Asynchronous operations: the engine gives an integer, and completes it later by that integer. Who waits is kept by the run.
import { ops } from './state.js';
import { MapClass, MapDelete, MapGet, MapSet } from './primordials.js';
import { DOMExceptionClass } from './domexception.js';
import { coded } from './define.js';
import { currentRun } from './frame.js';

/** A promise for an operation the engine has begun. */
export function pending(handle) {
  const run = currentRun();
  return new Promise((resolve, reject) => MapSet((run.pending ??= new MapClass()), handle, { resolve, reject }));
}

/** The engine stops an operation, or closes whatever the handle stands for; its promise stays as it is. */
export function close(handle) {
  const waiting = currentRun()?.pending;
  if (waiting !== undefined) MapDelete(waiting, handle);
  return ops.close(handle);
}

/** The engine stops an operation; its promise is rejected with the reason. */
export function reject(handle, reason) {
  const waiting = currentRun()?.pending;
  const entry = waiting === undefined ? undefined : MapGet(waiting, handle);
  close(handle);
  if (entry !== undefined) entry.reject(reason);
}

const CLASSES = { __proto__: null, Error, TypeError, RangeError, SyntaxError };

/** The engine says an operation of a run ended: `error` is null or [name, message, code]. */
export function complete(run, handle, error, value) {
  const entry = run.pending === undefined ? undefined : MapGet(run.pending, handle);
  if (entry === undefined) return;
  MapDelete(run.pending, handle);
  if (error === null || error === undefined) {
    entry.resolve(value);
    return;
  }
  const [name, message, code] = error;
  const Class = CLASSES[name];
  if (Class === undefined) entry.reject(new DOMExceptionClass(message, name));
  else entry.reject(code ? coded(Class, code, message) : new Class(message));
}
