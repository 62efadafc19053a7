// `shared`: proxies over the deployment's tree of JSON-like values, which lives outside of all VMs.
//
// Every read and every write is one native operation, atomic by itself; so are the methods of lists that change them, and
// `shared.update(key, change)`. A value is copied when it is put in.
import { ops } from './state.js';
import {
  append, ArrayIsArray, JsonParse, JsonStringify, MapClass, MapGet, MapSet, MapSize, ObjectKeys, ReflectOwnKeys, TypeErrorClass,
  RangeErrorClass,
} from './primordials.js';
import { isBytes } from './bytes.js';

const ROOT = 0;
const DEPTH_AT_MOST = 100;
const TRIES = 100000;
const KNOWN_AT_MOST = 10000;
const FROM_LAST = 0xfffffffe; // wherever the last item is then
const BEHIND = 0xffffffff;

// One proxy for each part, so that a part is equal to itself.
let known = new MapClass();

function proxyOf(number, isList) {
  let proxy = MapGet(known, number);
  if (proxy === undefined) {
    if (MapSize(known) >= KNOWN_AT_MOST) known = new MapClass();
    proxy = new Proxy(isList ? [] : {}, isList ? new List(number) : new Part(number));
    MapSet(known, number, proxy);
  }
  return proxy;
}

const shown = (value) => (value !== null && typeof value === 'object' ? proxyOf(value[1], value[0]) : value);

// What may be kept.

function refused(what, path) {
  const where = path === '' ? 'shared' : `shared${path}`;
  return new TypeErrorClass(`${where} cannot keep ${what}: it keeps JSON-like values (null, booleans, numbers, text, lists and plain objects)`);
}

/** A copy of plain values alone; undefined where nothing is to be kept. */
function plain(value, path, depth) {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : value.toWellFormed();
    case 'function':
      throw refused('a function', path);
    case 'symbol':
      throw refused('a symbol', path);
    case 'bigint':
      throw refused('a BigInt', path);
    case 'object':
      return value === null ? null : plainObject(value, path, depth);
    default:
      return value;
  }
}

const NAMED = [[Map, 'a Map'], [Set, 'a Set'], [WeakMap, 'a WeakMap'], [WeakSet, 'a WeakSet'], [Promise, 'a Promise'], [RegExp, 'a RegExp'], [Error, 'an Error']];

function plainObject(value, path, depth) {
  if (depth > DEPTH_AT_MOST) throw new TypeErrorClass(`shared${path} nests more than ${DEPTH_AT_MOST} deep, or contains itself`);
  if (typeof value.toJSON === 'function') return plain(value.toJSON(''), path, depth + 1);
  if (isBytes(value)) throw refused('bytes (encode them as base64)', path);
  for (let i = 0; i < NAMED.length; i += 1) if (value instanceof NAMED[i][0]) throw refused(NAMED[i][1], path);
  if (ArrayIsArray(value)) {
    const list = [];
    for (let i = 0; i < value.length; i += 1) append(list, plain(value[i], `${path}[${i}]`, depth + 1) ?? null);
    return list;
  }
  const object = { __proto__: null };
  const keys = ObjectKeys(value);
  for (let i = 0; i < keys.length; i += 1) {
    const kept = plain(value[keys[i]], `${path}.${keys[i]}`, depth + 1);
    if (keys[i] === '__proto__') throw refused('a member called __proto__', path);
    if (kept !== undefined) object[keys[i]] = kept;
  }
  return object;
}

const jsonOf = (value, path) => JsonStringify(plain(value, path, 0));

// A part of the tree.

class Part {
  constructor(number) {
    this.number = number;
  }

  get(target, key, receiver) {
    if (typeof key === 'symbol') return Reflect.get(target, key, receiver);
    const found = ops.sharedGet(this.number, key);
    if (found !== undefined) return shown(found);
    if (key === 'toJSON') return () => JsonParse(ops.sharedJson(this.number));
    return this.own(key) ?? Reflect.get(target, key, receiver);
  }

  /** A method of this kind of part. */
  own() {
    return undefined;
  }

  set(_target, key, value) {
    if (typeof key === 'symbol') throw refused('members named by symbols', '');
    if (key === '__proto__') throw refused('a member called __proto__', '');
    const json = jsonOf(value, `.${key}`);
    if (json === undefined) ops.sharedDelete(this.number, key);
    else ops.sharedSet(this.number, key, json);
    return true;
  }

  has(target, key) {
    return Reflect.has(target, key) || (typeof key === 'string' && ops.sharedGet(this.number, key) !== undefined);
  }

  deleteProperty(_target, key) {
    if (typeof key === 'string') ops.sharedDelete(this.number, key);
    return true;
  }

  ownKeys() {
    return ops.sharedKeys(this.number);
  }

  getOwnPropertyDescriptor(target, key) {
    if (typeof key === 'symbol') return undefined;
    const found = ops.sharedGet(this.number, key);
    return found === undefined ? undefined : { value: shown(found), writable: true, enumerable: true, configurable: true };
  }

  defineProperty(target, key, descriptor) {
    if (descriptor.get || descriptor.set) throw refused('accessors', `.${String(key)}`);
    return this.set(target, key, descriptor.value);
  }

  setPrototypeOf(target, prototype) {
    return prototype === Object.getPrototypeOf(target);
  }

  preventExtensions() {
    throw new TypeErrorClass('shared cannot be frozen or sealed');
  }
}

class List extends Part {
  get(target, key, receiver) {
    return key === 'length' ? ops.sharedKeys(this.number) : super.get(target, key, receiver);
  }

  own(key) {
    const method = LIST_METHODS[key];
    return method === undefined ? undefined : (...args) => method(this.number, args);
  }

  set(target, key, value) {
    if (key === 'length') {
      const length = Number(value);
      if (!(length >= 0) || Math.trunc(length) !== length) throw new RangeErrorClass('Invalid array length');
      const now = ops.sharedKeys(this.number);
      if (length < now) splice(this.number, length, now - length, []);
      else if (length > now) splice(this.number, now, 0, Array(Math.min(length - now, 1000001)).fill(null));
      return true;
    }
    if (typeof key === 'string' && value === undefined) return super.set(target, key, null);
    return super.set(target, key, value);
  }

  ownKeys() {
    const length = ops.sharedKeys(this.number);
    const keys = [];
    for (let i = 0; i < length; i += 1) append(keys, `${i}`);
    append(keys, 'length');
    return keys;
  }

  getOwnPropertyDescriptor(target, key) {
    if (key === 'length') return { value: ops.sharedKeys(this.number), writable: true, enumerable: false, configurable: false };
    return super.getOwnPropertyDescriptor(target, key);
  }
}

function splice(number, start, count, items) {
  return ops.sharedSplice(number, start, count, jsonOf(items, ''));
}

const whole = (value, otherwise) => {
  const number = value === undefined ? otherwise : Math.trunc(Number(value)) || 0;
  return number;
};

// Replaces all items by what a method of arrays makes of them, again if somebody else was faster.
function remade(number, change) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = ops.sharedJson(number);
    const list = JsonParse(before);
    change(list);
    if (ops.sharedRemake(number, before, jsonOf(list, ''))) return proxyOf(number, true);
  }
  throw new Error('A list in shared changes too fast to be remade');
}

// Those that change a list, each in one operation.
const LIST_METHODS = {
  __proto__: null,
  push: (number, items) => splice(number, BEHIND, 0, items)[1],
  unshift: (number, items) => splice(number, 0, 0, items)[1],
  pop: (number) => {
    const [taken] = ops.sharedSplice(number, FROM_LAST, 1, '[]');
    return JsonParse(taken)[0];
  },
  shift: (number) => JsonParse(ops.sharedSplice(number, 0, 1, '[]')[0])[0],
  splice: (number, args) => {
    const length = ops.sharedKeys(number);
    const from = whole(args[0], 0);
    const start = from < 0 ? Math.max(length + from, 0) : Math.min(from, length);
    const count = args.length === 0 ? 0 : args.length === 1 ? length - start : Math.min(Math.max(whole(args[1], 0), 0), length - start);
    return JsonParse(splice(number, start, count, args.slice(2))[0]);
  },
  sort: (number, [compare]) => remade(number, (list) => list.sort(compare)),
  reverse: (number) => remade(number, (list) => list.reverse()),
  fill: (number, args) => remade(number, (list) => list.fill(...args)),
  copyWithin: (number, args) => remade(number, (list) => list.copyWithin(...args)),
};

// The whole.

/** Changes one member, however many do so at once. `change` gets a copy and gives what is to stand there; it may run again. */
function update(key, change) {
  if (typeof change !== 'function') throw new TypeErrorClass('shared.update takes a key and a function');
  const name = `${key}`;
  if (name === '__proto__' || name === 'update') throw refused(`a member called ${name}`, '');
  const attempt = (tries) => {
    if (tries >= TRIES) throw new Error(`shared.${name} changes too fast to be updated`);
    const before = ops.sharedJson(ROOT, name);
    const given = before === undefined ? undefined : JsonParse(before);
    const settle = (made) => {
      const value = made === undefined ? given : made;
      const json = jsonOf(value, `.${name}`);
      return ops.sharedSwap(ROOT, name, before, json) ? { value: json === undefined ? undefined : JsonParse(json) } : undefined;
    };
    const made = change(given);
    if (made !== null && typeof made === 'object' && typeof made.then === 'function') {
      return made.then((late) => {
        const done = settle(late);
        return done === undefined ? whenTold(attempt(tries + 1)) : done.value;
      });
    }
    return settle(made);
  };
  for (let tries = 0; ; tries += 1) {
    const done = attempt(tries);
    if (done !== undefined) return whenTold(done);
  }
}

const whenTold = (done) => (typeof done.then === 'function' ? done : done.value);

class Root extends Part {
  own(key) {
    return key === 'update' ? update : undefined;
  }

  set(target, key, value) {
    if (key === 'update') throw new TypeErrorClass('shared.update is a method');
    return super.set(target, key, value);
  }
}

export const shared = new Proxy({}, new Root(ROOT));
