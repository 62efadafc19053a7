// URL and URLSearchParams over the native parser, bound to each other both ways.
import { ops } from '../state.js';
import { coded, iteratorsOf, webInterface } from '../define.js';
import { append, StringSlice, StringStartsWith } from '../primordials.js';
import { customInspect, inspect } from '../show.js';
import { parts } from '../webparts.js';

const HREF = 0;
const SEARCH = 8;
const HASH = 9;
const ORIGIN = 10;

const scalar = (value) => `${value}`.toWellFormed();

function invalid(input, base) {
  const error = coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL');
  error.input = input;
  if (base !== undefined) error.base = base;
  return error;
}

let paramsOf;
let replaceList;
let setSearch;

// What createObjectURL names, for this VM alone.
const objects = new Map();

/** The Blob behind a blob: URL, if there is one. */
export const blobOf = (url) => objects.get(url.split('#')[0]);

export class URL {
  #fields;
  #params;

  constructor(url, base = undefined) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
    const input = scalar(url);
    const over = base === undefined ? null : scalar(base);
    this.#fields = ops.urlParse(input, over) ?? undefined;
    if (this.#fields === undefined) throw invalid(input, base === undefined ? undefined : over);
  }

  static {
    setSearch = (url, text) => {
      url.#fields = ops.urlSet(url.#fields[HREF], 'search', text);
    };
  }

  static canParse(url, base = undefined) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
    return ops.urlCanParse(scalar(url), base === undefined ? null : scalar(base));
  }

  static parse(url, base = undefined) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
    try {
      return new URL(url, base);
    } catch {
      return null;
    }
  }

  static createObjectURL(blob) {
    if (!load('web/blob.js').isBlob(blob)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "blob" argument must be a Blob');
    const id = `blob:null/${ops.uuid()}`;
    objects.set(id, blob);
    return id;
  }

  static revokeObjectURL(url) {
    objects.delete(`${url}`);
  }

  #set(field, value) {
    this.#fields = ops.urlSet(this.#fields[HREF], field, scalar(value));
  }

  get href() {
    return this.#fields[HREF];
  }

  set href(value) {
    const input = scalar(value);
    const fields = ops.urlParse(input, null) ?? undefined;
    if (fields === undefined) throw invalid(input);
    this.#fields = fields;
    this.#refresh();
  }

  // The parameters' own list follows the URL.
  #refresh() {
    if (this.#params) replaceList(this.#params, StringSlice(this.#fields[SEARCH], 1));
  }

  get origin() {
    return this.#fields[ORIGIN];
  }

  get protocol() {
    return this.#fields[1];
  }

  set protocol(value) {
    this.#set('protocol', value);
  }

  get username() {
    return this.#fields[2];
  }

  set username(value) {
    this.#set('username', value);
  }

  get password() {
    return this.#fields[3];
  }

  set password(value) {
    this.#set('password', value);
  }

  get host() {
    return this.#fields[4];
  }

  set host(value) {
    this.#set('host', value);
  }

  get hostname() {
    return this.#fields[5];
  }

  set hostname(value) {
    this.#set('hostname', value);
  }

  get port() {
    return this.#fields[6];
  }

  set port(value) {
    this.#set('port', value);
  }

  get pathname() {
    return this.#fields[7];
  }

  set pathname(value) {
    this.#set('pathname', value);
  }

  get search() {
    return this.#fields[SEARCH];
  }

  set search(value) {
    this.#set('search', value);
    this.#refresh();
  }

  get searchParams() {
    this.#params ??= paramsOf(this, StringSlice(this.#fields[SEARCH], 1));
    return this.#params;
  }

  get hash() {
    return this.#fields[HASH];
  }

  set hash(value) {
    this.#set('hash', value);
  }

  toString() {
    return this.#fields[HREF];
  }

  toJSON() {
    return this.#fields[HREF];
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[URL]';
    const { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash } = this;
    return `URL ${inspect({ href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash }, options)}`;
  }
}
webInterface(URL, 'URL', ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash', 'toString', 'toJSON']);

const TWO_STRINGS = 'Each query pair must be an iterable [name, value] tuple';

export class URLSearchParams {
  #list = []; // flat: name, value, …
  #url;

  constructor(init = undefined) {
    if (init === undefined || init === null) return;
    if (typeof init === 'object' || typeof init === 'function') this.#fromObject(init);
    else {
      const text = scalar(init);
      this.#list = ops.formDecode(StringStartsWith(text, '?') ? StringSlice(text, 1) : text);
    }
  }

  static {
    paramsOf = (url, query) => {
      const params = new URLSearchParams();
      params.#list = query === '' ? [] : ops.formDecode(query);
      params.#url = url;
      return params;
    };
    replaceList = (params, query) => {
      params.#list = query === '' ? [] : ops.formDecode(query);
    };
    parts.isSearchParams = (value) => #list in value;
  }

  #fromObject(init) {
    const iterate = init[Symbol.iterator];
    if (iterate !== undefined && iterate !== null) {
      if (typeof iterate !== 'function') throw coded(TypeError, 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
      for (const pair of init) {
        if (pair === null || (typeof pair !== 'object' && typeof pair !== 'function') || typeof pair[Symbol.iterator] !== 'function') {
          throw coded(TypeError, 'ERR_INVALID_TUPLE', TWO_STRINGS);
        }
        const two = [...pair];
        if (two.length !== 2) throw coded(TypeError, 'ERR_INVALID_TUPLE', TWO_STRINGS);
        append(this.#list, scalar(two[0]));
        append(this.#list, scalar(two[1]));
      }
      return;
    }
    const seen = new Map();
    for (const key of Reflect.ownKeys(init)) {
      if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
      const name = scalar(key);
      const value = scalar(init[key]);
      if (seen.has(name)) this.#list[seen.get(name)] = value;
      else {
        seen.set(name, this.#list.push(name, value) - 1);
      }
    }
  }

  #changed() {
    if (this.#url) setSearch(this.#url, ops.formEncode(this.#list));
  }

  get size() {
    return this.#list.length / 2;
  }

  append(name, value) {
    need(arguments, 2);
    this.#list.push(scalar(name), scalar(value));
    this.#changed();
  }

  delete(name, value = undefined) {
    need(arguments, 1);
    const key = scalar(name);
    const only = value === undefined ? undefined : scalar(value);
    const list = this.#list;
    const left = [];
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === key && (only === undefined || list[i + 1] === only)) continue;
      left.push(list[i], list[i + 1]);
    }
    this.#list = left;
    this.#changed();
  }

  get(name) {
    need(arguments, 1);
    const key = scalar(name);
    for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] === key) return this.#list[i + 1];
    return null;
  }

  getAll(name) {
    need(arguments, 1);
    const key = scalar(name);
    const all = [];
    for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] === key) all.push(this.#list[i + 1]);
    return all;
  }

  has(name, value = undefined) {
    need(arguments, 1);
    const key = scalar(name);
    const only = value === undefined ? undefined : scalar(value);
    for (let i = 0; i < this.#list.length; i += 2) {
      if (this.#list[i] === key && (only === undefined || this.#list[i + 1] === only)) return true;
    }
    return false;
  }

  set(name, value) {
    need(arguments, 2);
    const key = scalar(name);
    const text = scalar(value);
    const left = [];
    let found = false;
    for (let i = 0; i < this.#list.length; i += 2) {
      if (this.#list[i] !== key) left.push(this.#list[i], this.#list[i + 1]);
      else if (!found) {
        left.push(key, text);
        found = true;
      }
    }
    if (!found) left.push(key, text);
    this.#list = left;
    this.#changed();
  }

  sort() {
    const pairs = [];
    for (let i = 0; i < this.#list.length; i += 2) pairs.push([this.#list[i], this.#list[i + 1]]);
    pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    this.#list = pairs.flat();
    this.#changed();
  }

  forEach(callback, thisArg = undefined) {
    if (typeof callback !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function');
    for (let i = 0; i < this.#list.length; i += 2) callback.call(thisArg, this.#list[i + 1], this.#list[i], this);
  }

  *#pairs(pick) {
    for (let i = 0; i < this.#list.length; i += 2) yield pick(this.#list[i], this.#list[i + 1]);
  }

  entries() {
    return iterator(this.#pairs((name, value) => [name, value]));
  }

  keys() {
    return iterator(this.#pairs((name) => name));
  }

  values() {
    return iterator(this.#pairs((name, value) => value));
  }

  toString() {
    return ops.formEncode(this.#list);
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[URLSearchParams]';
    const shown = [];
    for (let i = 0; i < this.#list.length; i += 2) shown.push(`${inspect(this.#list[i], options)} => ${inspect(this.#list[i + 1], options)}`);
    return shown.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${shown.join(', ')} }`;
  }
}
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { __proto__: null, value: URLSearchParams.prototype.entries, writable: true, configurable: true });
webInterface(URLSearchParams, 'URLSearchParams', ['append', 'delete', 'get', 'getAll', 'has', 'set', 'size', 'sort', 'toString', 'forEach', 'entries', 'keys', 'values']);

const iterator = iteratorsOf('URLSearchParams');

function need(given, count) {
  if (given.length < count) {
    throw coded(TypeError, 'ERR_MISSING_ARGS', count === 1 ? 'The "name" argument must be specified' : 'The "name" and "value" arguments must be specified');
  }
}
