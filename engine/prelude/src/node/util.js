// util: inspect, format, promisify and the small helpers that packages lean on.
import { coded } from '../define.js';
import { customInspect } from '../show.js';
import { defaults, format as formatArgs, inspect as inspectValue } from '../inspect.js';
import { isArrayBuffer } from '../bytes.js';
import { deepEqual } from './deepequal.js';
import { lazyClass } from './lazyclass.js';
import { parseArgs } from './parseargs.js';

export function inspect(value, options, ...more) {
  return inspectValue(value, options, ...more);
}
inspect.custom = customInspect;
inspect.defaultOptions = defaults;
inspect.colors = { reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], inverse: [7, 27], strikethrough: [9, 29], black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39], gray: [90, 39], grey: [90, 39] };
inspect.styles = { special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold', string: 'green', symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline' };

const kCustomPromisify = Symbol.for('nodejs.util.promisify.custom');

function needFunction(value, name) {
  if (typeof value !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type function. Received ${value === null ? 'null' : typeof value}`);
}

export function promisify(original) {
  needFunction(original, 'original');
  const own = original[kCustomPromisify] ?? timerPromises(original);
  if (own !== undefined) {
    needFunction(own, 'util.promisify.custom');
    return Object.defineProperty(own, kCustomPromisify, { value: own, configurable: true });
  }
  function promised(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (error, value) => (error ? reject(error) : resolve(value))]);
    });
  }
  Object.setPrototypeOf(promised, Object.getPrototypeOf(original));
  Object.defineProperty(promised, kCustomPromisify, { value: promised, configurable: true });
  return Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original));
}
promisify.custom = kCustomPromisify;

function timerPromises(original) {
  const { promises } = load('node/timers.js').default;
  if (original === globalThis.setTimeout) return (ms, value, options) => promises.setTimeout(ms, value, options);
  if (original === globalThis.setImmediate) return (value, options) => promises.setImmediate(value, options);
  return undefined;
}

export function callbackify(original) {
  needFunction(original, 'original');
  function called(...args) {
    const callback = args.pop();
    needFunction(callback, 'last argument');
    Reflect.apply(original, this, args).then(
      (value) => globalThis.process.nextTick(callback, null, value),
      (reason) => {
        let error = reason;
        if (!reason) {
          error = coded(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
          error.reason = reason;
        }
        globalThis.process.nextTick(callback, error);
      },
    );
  }
  return Object.defineProperty(called, 'name', { value: `${original.name}Callbackified`, configurable: true });
}

export function inherits(constructor, parent) {
  needFunction(constructor, 'ctor');
  needFunction(parent, 'superCtor');
  Object.defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, parent.prototype);
}

export function deprecate(fn, message, code) {
  let warned = false;
  function deprecated(...args) {
    if (!warned) {
      warned = true;
      globalThis.console.warn(`${code ? `[${code}] ` : ''}DeprecationWarning: ${message}`);
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}

export function debuglog(section) {
  const wanted = `${globalThis.process.env.NODE_DEBUG ?? ''}`.toLowerCase().split(',').includes(`${section}`.toLowerCase());
  const log = (...args) => {
    if (wanted) globalThis.console.error(`${`${section}`.toUpperCase()} 1: ${formatArgs(args)}`);
  };
  log.enabled = wanted;
  return log;
}

export const stripVTControlCharacters = (text) => `${text}`.replace(/[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g, '');

export function styleText(style, text) {
  let result = `${text}`;
  for (const name of Array.isArray(style) ? style : [style]) {
    const codes = inspect.colors[name];
    if (!codes) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'format' must be one of ${Object.keys(inspect.colors).join(', ')}`);
    result = `\u001b[${codes[0]}m${result}\u001b[${codes[1]}m`;
  }
  return result;
}

const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);
const typedTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const works = (action) => {
  try {
    action();
    return true;
  } catch {
    return false;
  }
};
const isObject = (value) => value !== null && typeof value === 'object';

export const types = {
  isArrayBuffer: (value) => isArrayBuffer(value),
  isAnyArrayBuffer: (value) => isArrayBuffer(value),
  isSharedArrayBuffer: () => false,
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray: (value) => typedTag.call(value) !== undefined,
  isDataView: (value) => ArrayBuffer.isView(value) && typedTag.call(value) === undefined,
  isDate: (value) => isObject(value) && works(() => Date.prototype.getTime.call(value)),
  isRegExp: (value) => isObject(value) && tag(value) === 'RegExp',
  isMap: (value) => isObject(value) && works(() => Map.prototype.has.call(value, 0)),
  isSet: (value) => isObject(value) && works(() => Set.prototype.has.call(value, 0)),
  isWeakMap: (value) => isObject(value) && works(() => WeakMap.prototype.has.call(value, {})),
  isWeakSet: (value) => isObject(value) && works(() => WeakSet.prototype.has.call(value, {})),
  isMapIterator: (value) => isObject(value) && tag(value) === 'Map Iterator',
  isSetIterator: (value) => isObject(value) && tag(value) === 'Set Iterator',
  isPromise: (value) => value instanceof Promise,
  isProxy: () => false,
  isExternal: () => false,
  isModuleNamespaceObject: (value) => isObject(value) && Object.getPrototypeOf(value) === null && tag(value) === 'Module',
  isNativeError: (value) => value instanceof Error,
  isAsyncFunction: (value) => typeof value === 'function' && /^Async/.test(tag(value)),
  isGeneratorFunction: (value) => typeof value === 'function' && /GeneratorFunction$/.test(tag(value)),
  isGeneratorObject: (value) => isObject(value) && /^(?:Async)?\s?Generator$/.test(tag(value)),
  isArgumentsObject: (value) => isObject(value) && tag(value) === 'Arguments',
  isBoxedPrimitive: (value) => isObject(value) && [Number, String, Boolean, BigInt, Symbol].some((Boxed) => works(() => Boxed.prototype.valueOf.call(value))),
  isNumberObject: (value) => isObject(value) && works(() => Number.prototype.valueOf.call(value)),
  isStringObject: (value) => isObject(value) && works(() => String.prototype.valueOf.call(value)),
  isBooleanObject: (value) => isObject(value) && works(() => Boolean.prototype.valueOf.call(value)),
  isBigIntObject: (value) => isObject(value) && works(() => BigInt.prototype.valueOf.call(value)),
  isSymbolObject: (value) => isObject(value) && works(() => Symbol.prototype.valueOf.call(value)),
  isCryptoKey: () => false,
  isKeyObject: () => false,
};
for (const name of ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float16', 'Float32', 'Float64', 'BigInt64', 'BigUint64']) {
  types[`is${name}Array`] = (value) => ArrayBuffer.isView(value) && typedTag.call(value) === `${name}Array`;
}

const util = {
  inspect, promisify, callbackify, inherits, deprecate, debuglog, debug: debuglog, types, parseArgs, stripVTControlCharacters, styleText,
  format: (...args) => formatArgs(args),
  formatWithOptions: (options, ...args) => formatArgs(args, options),
  isDeepStrictEqual: (a, b) => deepEqual(a, b, true),
  toUSVString: (text) => `${text}`.toWellFormed(),
  getSystemErrorName: (code) => `Unknown system error ${code}`,
  aborted: (signal) => new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }))),
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isBuffer: (value) => globalThis.Buffer.isBuffer(value),
  isDate: types.isDate,
  isError: (value) => value instanceof Error,
  isFunction: (value) => typeof value === 'function',
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isObject,
  isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  isRegExp: types.isRegExp,
  isString: (value) => typeof value === 'string',
  isSymbol: (value) => typeof value === 'symbol',
  isUndefined: (value) => value === undefined,
  log: (...args) => globalThis.console.log(formatArgs(args)),
  _extend: (target, source) => Object.assign(target, source),
};
lazyClass(util, 'TextEncoder', () => globalThis.TextEncoder);
lazyClass(util, 'TextDecoder', () => globalThis.TextDecoder);
export default util;
