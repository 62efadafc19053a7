// Modules: require() and import over two native operations (resolve, load), with cycles and top-level await.
import { ops } from './state.js';
import { coded } from './define.js';
import {
  append, JsonParse, MapClass, MapDelete, MapForEach, MapGet, MapSet, ObjectCreate, ObjectDefineProperty, ObjectHasOwn, ObjectKeys,
  PromiseClass, PromiseThen,
  ReflectApply, ReflectOwnKeys, StringLastIndexOf, StringSlice, StringStartsWith,
} from './primordials.js';
import { builtin, insteadOf, isBuiltin } from './builtins.js';
import { continuations, currentRun, isExact } from './frame.js';

const ROOT = '/scripts/';
const records = new MapClass();

let moduleNames;

export function setModuleNames(names) {
  moduleNames = names;
}

/** One file: its exports in both worlds, and how far its evaluation has come. */
class Record {
  constructor(path, run) {
    this.known = path;
    this.run = run;
    this.made = undefined;
    this.module = undefined;
    this.firstExports = undefined;
    this.commonJs = false;
    this.async = false;
    this.state = 'new'; // new, evaluating, done, failed
    this.promise = undefined; // of an evaluation that goes on
    this.error = undefined;
    this.waitsFor = [];
    this.usedBy = undefined; // modules that import it, where modules outlive a run
    this.loader = undefined; // the run that evaluates it
    this.abandon = undefined;
    this.imported = undefined;
  }

  get path() {
    return this.known ?? this.run.facts().scriptPath;
  }

  get namespace() {
    return (this.made ??= emptyNamespace());
  }
}

function emptyNamespace() {
  const namespace = ObjectCreate(null);
  ObjectDefineProperty(namespace, Symbol.toStringTag, { __proto__: null, value: 'Module' });
  ObjectDefineProperty(namespace, '__esModule', { __proto__: null, value: true });
  return namespace;
}

const folderOf = (path) => {
  const slash = StringLastIndexOf(path, '/');
  return slash < 0 ? '' : StringSlice(path, 0, slash);
};

/** The record of the script that is run: never shared, since its body runs for every request. */
export function entryRecord(run) {
  const record = new Record(undefined, run);
  record.async = true;
  record.state = 'evaluating';
  return record;
}

/** The record of a file that runs before or after the script. */
export function companionRecord(path) {
  const record = new Record(path);
  record.async = true;
  record.state = 'evaluating';
  return record;
}

// The names a compiled file asks for.

/** One of the names that belong to a module; undefined if it is not one. */
export function moduleName(name, record) {
  switch (name) {
    case 'require':
      return (record.require ??= makeRequire(record));
    case 'module':
      return moduleObject(record);
    case 'exports':
      return moduleObject(record).exports;
    case '__filename':
      return ROOT + record.path;
    case '__dirname':
      return ROOT + folderOf(record.path);
    case '__vite_ssr_import__':
      return (specifier) => importStatic(record, specifier);
    case '__vite_ssr_dynamic_import__':
      return (specifier) => importDynamic(record, specifier);
    case '__vite_ssr_import_meta__':
      return new ImportMeta(record);
    case '__vite_ssr_exports__':
      return record.namespace;
    case '__vite_ssr_exportAll__':
      return (namespace) => exportAll(record.namespace, namespace);
    case '__hoody_async__':
      return continuations;
    default:
      return undefined;
  }
}


class ImportMeta {
  #record;

  constructor(record) {
    this.#record = record;
  }

  get url() {
    return `file://${encodeURI(ROOT + this.#record.path)}`;
  }

  get filename() {
    return ROOT + this.#record.path;
  }

  get path() {
    return ROOT + this.#record.path;
  }

  get dirname() {
    const folder = folderOf(this.#record.path);
    return folder === '' ? '/scripts' : ROOT + folder;
  }

  get dir() {
    return this.dirname;
  }

  get file() {
    return StringSlice(this.#record.path, StringLastIndexOf(this.#record.path, '/') + 1);
  }

  get main() {
    return this.#record.run !== undefined;
  }

  get env() {
    return globalThis.process.env;
  }

  get require() {
    return moduleName('require', this.#record);
  }

  resolve(specifier) {
    const found = resolve(this.#record, specifier, 'import');
    return StringStartsWith(found, 'node:') ? found : `file://${encodeURI(ROOT + found)}`;
  }
}

// Resolving and loading.

function resolve(record, specifier, kind) {
  if (typeof specifier !== 'string') {
    throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The module name must be a string, not ${specifier === null ? 'null' : typeof specifier}`);
  }
  let wanted = specifier;
  if (StringStartsWith(wanted, 'file://')) wanted = decodeURI(StringSlice(wanted, 7));
  if (isBuiltin(wanted)) return StringStartsWith(wanted, 'node:') ? wanted : `node:${wanted}`;
  if (StringStartsWith(wanted, 'node:') || StringStartsWith(wanted, 'bun:')) builtin(wanted); // throws, saying what to use
  try {
    return ops.moduleResolve(wanted, record.path, kind);
  } catch (error) {
    throw insteadOf(wanted) ?? error;
  }
}

function values(map) {
  const all = [];
  MapForEach(map, (value) => append(all, value));
  return all;
}

function recordFor(path) {
  let record = MapGet(records, path);
  if (record === undefined) {
    record = new Record(path);
    MapSet(records, path, record);
  }
  return record;
}

/** Evaluates a module unless that has begun. Returns the record; `promise` is set while the evaluation goes on. */
function load(path, importer) {
  const record = recordFor(path);
  if (isExact() && importer.run === undefined) uses(importer, record);
  if (record.state === 'failed') throw record.error;
  if (record.state !== 'new') return record;
  record.state = 'evaluating';
  record.loader = currentRun();
  if (record.loader !== undefined) record.loader.loads = true;
  try {
    evaluate(record);
  } catch (error) {
    failed(record, error);
    throw error;
  }
  return record;
}

function failed(record, error) {
  record.state = 'failed';
  record.error = error;
  record.promise = undefined;
  MapDelete(records, record.path);
  delete requireCache[ROOT + record.path];
}

function evaluate(record) {
  const loaded = ops.moduleLoad(record.path);
  switch (loaded[0]) {
    case 'json':
      asCommonJs(record, parseJson(record.path, loaded[1]));
      record.state = 'done';
      return;
    case 'text':
      asCommonJs(record, loaded[1]);
      record.state = 'done';
      return;
    default:
      record.commonJs = loaded[0] === 'cjs';
      record.async = loaded[2] === true;
      execute(record, loaded[1]);
  }
}

function parseJson(path, text) {
  try {
    return JsonParse(text);
  } catch (error) {
    throw new SyntaxError(`${ROOT + path}: ${error.message}`);
  }
}

function asCommonJs(record, value) {
  record.commonJs = true;
  requireCache[ROOT + record.path] = moduleObject(record);
  record.module.exports = value;
  record.module.loaded = true;
}

function execute(record, compiled) {
  const args = [];
  for (let i = 0; i < moduleNames.length; i += 1) append(args, moduleName(moduleNames[i], record));
  if (record.commonJs) requireCache[ROOT + record.path] = moduleObject(record);
  const result = ReflectApply(compiled, record.commonJs ? record.module.exports : undefined, args);
  const pending = pendingOf(record);
  if (!record.async && pending === undefined) {
    done(record);
    return;
  }
  record.promise = isExact() ? abandonable(record, settle(record, result, pending)) : settle(record, result, pending);
  PromiseThen(record.promise, undefined, () => {}); // whoever imports it hears of the failure
}

// Its loader may end before it: whoever waits must hear of that.
function abandonable(record, promise) {
  return new PromiseClass((resolve, reject) => {
    record.abandon = reject;
    PromiseThen(promise, resolve, reject);
  });
}

/** A run has ended: modules whose evaluation it had begun will not come to an end. */
export function abandonModules(run) {
  const all = values(records);
  for (let i = 0; i < all.length; i += 1) {
    const record = all[i];
    if (record.state !== 'evaluating' || record.loader !== run) continue;
    const error = new Error(`The run that was loading ${ROOT + record.path} has ended`);
    failed(record, error);
    record.abandon?.(error);
  }
}

function uses(importer, record) {
  record.usedBy ??= [];
  for (let i = 0; i < record.usedBy.length; i += 1) if (record.usedBy[i] === importer) return;
  append(record.usedBy, importer);
}

/** Files have changed: they, and all that import them, are evaluated again when next imported. */
export function forgetModules(paths) {
  const stale = [];
  for (let i = 0; i < paths.length; i += 1) {
    const record = MapGet(records, paths[i]);
    if (record !== undefined) append(stale, record);
  }
  for (let i = 0; i < stale.length; i += 1) {
    const record = stale[i];
    if (MapGet(records, record.path) === record) MapDelete(records, record.path);
    delete requireCache[ROOT + record.path];
    const users = record.usedBy ?? [];
    record.usedBy = undefined;
    for (let k = 0; k < users.length; k += 1) append(stale, users[k]);
  }
}

async function settle(record, result, pending) {
  try {
    await result;
    if (pending !== undefined) for (let i = 0; i < pending.length; i += 1) await pending[i];
    done(record);
  } catch (error) {
    failed(record, error);
    throw error;
  }
}

function done(record) {
  record.state = 'done';
  record.promise = undefined;
  if (record.module) record.module.loaded = true;
}

// A synchronous module that imports one with top-level await has begun before that one ended: it is done when both are.
function pendingOf(record) {
  let pending;
  for (let i = 0; i < record.waitsFor.length; i += 1) {
    const other = record.waitsFor[i];
    if (other.promise !== undefined && !waitsOn(other, record, [])) pending = pending ? [...pending, other.promise] : [other.promise];
  }
  return pending;
}

/** Does `from` wait, through others, for `to`? */
function waitsOn(from, to, seen) {
  if (from === to) return true;
  for (let i = 0; i < seen.length; i += 1) if (seen[i] === from) return false;
  append(seen, from);
  for (let i = 0; i < from.waitsFor.length; i += 1) if (waitsOn(from.waitsFor[i], to, seen)) return true;
  return false;
}

// import

function importStatic(record, specifier) {
  const found = resolve(record, specifier, 'import');
  if (StringStartsWith(found, 'node:')) return builtinNamespace(found);
  if (record.path === found) return record.namespace;
  const other = load(found, record);
  if (other.promise === undefined) return namespaceOf(other);
  if (waitsOn(other, record, [])) return namespaceOf(other); // a cycle: what there is so far
  append(record.waitsFor, other);
  if (!record.async) return other.namespace;
  return arrived(record, other);
}

async function arrived(record, other) {
  try {
    await other.promise;
  } finally {
    const left = [];
    for (let i = 0; i < record.waitsFor.length; i += 1) if (record.waitsFor[i] !== other) append(left, record.waitsFor[i]);
    record.waitsFor = left;
  }
  return namespaceOf(other);
}

async function importDynamic(record, specifier) {
  const found = resolve(record, typeof specifier === 'string' ? specifier : `${specifier}`, 'import');
  if (StringStartsWith(found, 'node:')) return builtinNamespace(found);
  const other = load(found, record);
  if (other.promise !== undefined) {
    if (waitsOn(other, record, [])) return namespaceOf(other);
    append(record.waitsFor, other);
    return arrived(record, other);
  }
  return namespaceOf(other);
}

/** What an importer sees. */
function namespaceOf(record) {
  if (!record.commonJs) return record.namespace;
  if (record.state !== 'done') return commonJsNamespace(record.module.exports);
  if (record.imported === undefined || record.importedFrom !== record.module.exports) {
    record.importedFrom = record.module.exports;
    record.imported = commonJsNamespace(record.module.exports);
  }
  return record.imported;
}

// `default` is module.exports, but for code that was compiled from ES modules (`__esModule`) its own default.
function commonJsNamespace(exported) {
  const namespace = emptyNamespace();
  const isObject = exported !== null && (typeof exported === 'object' || typeof exported === 'function');
  if (isObject) {
    const keys = ReflectOwnKeys(exported);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i];
      if (typeof key !== 'string' || key === 'default' || key === '__esModule' || (typeof exported === 'function' && isFunctionOwn(key))) continue;
      link(namespace, key, () => exported[key]);
    }
  }
  if (isObject && exported.__esModule && ObjectHasOwn(exported, 'default')) link(namespace, 'default', () => exported.default);
  else link(namespace, 'default', () => exported);
  return namespace;
}

const isFunctionOwn = (key) => key === 'length' || key === 'name' || key === 'prototype' || key === 'arguments' || key === 'caller';

function link(namespace, key, get) {
  ObjectDefineProperty(namespace, key, { __proto__: null, enumerable: true, configurable: true, get });
}

function exportAll(namespace, from) {
  const source = from !== null && typeof from === 'object' ? from : {};
  const keys = ObjectKeys(source);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i];
    if (key !== 'default' && !ObjectHasOwn(namespace, key)) link(namespace, key, () => source[key]);
  }
}

const builtinNamespaces = new MapClass();

function builtinNamespace(name) {
  let namespace = MapGet(builtinNamespaces, name);
  if (namespace === undefined) {
    namespace = commonJsNamespace(builtin(name));
    MapSet(builtinNamespaces, name, namespace);
  }
  return namespace;
}

/** Evaluates what the script of that path imports at its top, before any run; throws if one of them has to wait. */
export function importAhead(path, specifiers) {
  const importer = new Record(path);
  importer.state = 'evaluating';
  for (let i = 0; i < specifiers.length; i += 1) {
    importStatic(importer, specifiers[i]);
    if (importer.waitsFor.length > 0) throw new Error(`'${specifiers[i]}' waits for something`);
  }
}

// require

/** module.exports and its surroundings, made at first use. */
function moduleObject(record) {
  if (record.module === undefined) {
    record.firstExports = {};
    record.module = new Module(record, record.firstExports);
  }
  return record.module;
}

class Module {
  #record;

  constructor(record, exports) {
    this.#record = record;
    this.exports = exports;
    this.loaded = false;
    this.children = [];
  }

  get id() {
    return this.#record.run ? '.' : this.filename;
  }

  get filename() {
    return ROOT + this.#record.path;
  }

  get path() {
    return ROOT + folderOf(this.#record.path);
  }

  get paths() {
    return [`${ROOT}node_modules`];
  }

  get parent() {
    return null;
  }

  require(specifier) {
    return moduleName('require', this.#record)(specifier);
  }
}

function requireFrom(record, specifier) {
  const found = resolve(record, specifier, 'require');
  if (StringStartsWith(found, 'node:')) return builtin(found);
  const cached = requireCache[ROOT + found];
  if (cached === undefined && MapGet(records, found)?.commonJs && MapGet(records, found).state === 'done') MapDelete(records, found);
  const other = load(found, record);
  if (other.commonJs) return other.module.exports;
  if (other.promise !== undefined && other.async) {
    throw coded(Error, 'ERR_REQUIRE_ASYNC_MODULE', `${ROOT + found} uses top-level await and cannot be loaded by require(). Use "await import('${specifier}')".`);
  }
  if (ObjectHasOwn(other.namespace, 'module.exports')) return other.namespace['module.exports'];
  return other.namespace;
}

// Shared by all require functions, as in Node: deleting an entry makes the next require() load the file again.
const requireCache = ObjectCreate(null);

function makeRequire(record) {
  const { require, resolve: resolveName } = {
    require: (specifier) => requireFrom(record, specifier),
    resolve: (specifier) => {
      const found = resolve(record, specifier, 'require');
      return StringStartsWith(found, 'node:') ? (StringStartsWith(specifier, 'node:') ? found : StringSlice(found, 5)) : ROOT + found;
    },
  };
  require.resolve = resolveName;
  require.cache = requireCache;
  ObjectDefineProperty(require, 'main', { __proto__: null, configurable: true, enumerable: true, get: mainModule });
  return require;
}

// The script of whichever run asks.
function mainModule() {
  const record = currentRun()?.record;
  return record === undefined ? undefined : moduleObject(record);
}

/** require() as module.createRequire makes it, for a file URL or path under /scripts. */
export function requireFor(filename) {
  let path = `${filename}`;
  if (StringStartsWith(path, 'file://')) path = decodeURI(StringSlice(path, 7));
  if (StringStartsWith(path, ROOT)) path = StringSlice(path, ROOT.length);
  return makeRequire(new Record(path));
}

