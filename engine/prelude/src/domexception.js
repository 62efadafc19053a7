// DOMException: the engine's own, with the stack that every other error has, and the options that Node's takes.
import {
  DOMExceptionOriginal, ObjectDefineProperty, ObjectGetOwnPropertyDescriptor, ObjectGetOwnPropertyNames, ReflectConstruct,
} from './primordials.js';
import { keepStack } from './stacks.js';

const isOptions = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

function make(message = '', options = 'Error') {
  if (new.target === undefined) throw new TypeError("Class constructor DOMException cannot be invoked without 'new'");
  const name = isOptions(options) ? (options.name ?? 'Error') : options;
  const made = ReflectConstruct(DOMExceptionOriginal, [`${message}`, `${name}`], new.target);
  keepStack(made, make);
  if (isOptions(options) && 'cause' in options) {
    ObjectDefineProperty(made, 'cause', { __proto__: null, value: options.cause, writable: true, enumerable: false, configurable: true });
  }
  return made;
}

export const DOMExceptionClass = make;

export function installDomException() {
  for (const key of ObjectGetOwnPropertyNames(DOMExceptionOriginal)) {
    const described = ObjectGetOwnPropertyDescriptor(DOMExceptionOriginal, key);
    ObjectDefineProperty(make, key, key === 'prototype' ? { ...described, writable: false } : described);
  }
  ObjectDefineProperty(make.prototype, 'constructor', { __proto__: null, value: make, writable: true, enumerable: false, configurable: true });
  ObjectDefineProperty(globalThis, 'DOMException', { __proto__: null, value: make, writable: true, enumerable: false, configurable: true });
}
