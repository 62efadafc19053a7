// bun:sqlite: Database and Statement over the engine's SQLite. A statement's rows arrive all at once.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';

const CODES = {
  __proto__: null,
  SQLITE_ERROR: 1, SQLITE_INTERNAL: 2, SQLITE_PERM: 3, SQLITE_ABORT: 4, SQLITE_BUSY: 5, SQLITE_LOCKED: 6, SQLITE_NOMEM: 7, SQLITE_READONLY: 8,
  SQLITE_INTERRUPT: 9, SQLITE_IOERR: 10, SQLITE_CORRUPT: 11, SQLITE_FULL: 13, SQLITE_CANTOPEN: 14, SQLITE_SCHEMA: 17, SQLITE_TOOBIG: 18,
  SQLITE_CONSTRAINT: 19, SQLITE_MISMATCH: 20, SQLITE_MISUSE: 21, SQLITE_AUTH: 23, SQLITE_RANGE: 25, SQLITE_NOTADB: 26, SQLITE_CONSTRAINT_CHECK: 275,
  SQLITE_CONSTRAINT_FOREIGNKEY: 787, SQLITE_CONSTRAINT_NOTNULL: 1299, SQLITE_CONSTRAINT_PRIMARYKEY: 1555, SQLITE_CONSTRAINT_TRIGGER: 1811,
  SQLITE_CONSTRAINT_UNIQUE: 2067, SQLITE_CONSTRAINT_ROWID: 2579, SQLITE_CONSTRAINT_DATATYPE: 3091, SQLITE_BUSY_SNAPSHOT: 517, SQLITE_READONLY_DBMOVED: 1032,
};

export class SQLiteError extends Error {
  constructor(message, code) {
    super(message);
    this.name = 'SQLiteError';
    this.code = code;
    this.errno = CODES[code];
    this.byteOffset = -1;
  }
}

function call(action) {
  try {
    return action();
  } catch (error) {
    if (CODES[error?.code] !== undefined) throw new SQLiteError(error.message, error.code);
    throw error;
  }
}

export const constants = {
  SQLITE_OPEN_READONLY: 1, SQLITE_OPEN_READWRITE: 2, SQLITE_OPEN_CREATE: 4, SQLITE_OPEN_DELETEONCLOSE: 8, SQLITE_OPEN_EXCLUSIVE: 16, SQLITE_OPEN_URI: 64,
  SQLITE_OPEN_MEMORY: 128, SQLITE_OPEN_NOMUTEX: 32768, SQLITE_OPEN_FULLMUTEX: 65536, SQLITE_OPEN_SHAREDCACHE: 131072, SQLITE_OPEN_PRIVATECACHE: 262144,
  SQLITE_OPEN_NOFOLLOW: 16777216, SQLITE_PREPARE_PERSISTENT: 1, SQLITE_PREPARE_NORMALIZE: 2, SQLITE_PREPARE_NO_VTAB: 4,
};

function opening(options) {
  if (typeof options === 'number') return { readonly: (options & 3) === 1, create: (options & 4) !== 0 };
  const { readonly = false, create, readwrite, strict = false, safeIntegers = false } = options ?? {};
  return { readonly: readonly === true, create: create ?? readwrite !== true, strict, safeIntegers };
}

const isMemory = (name) => name === '' || name === ':memory:';

const valueOf = (value) => {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return value;
    default:
      if (value === null || isBytes(value)) return value;
      throw new TypeError('Binding expected string, TypedArray, boolean, number, bigint or null');
  }
};

const isNamed = (value) => Object.prototype.toString.call(value) === '[object Object]';

/** The values of a statement's parameters, in order, from what a script gave. */
function bound(names, given, strict) {
  const only = given.length === 1 ? given[0] : undefined;
  if (!isNamed(only)) {
    const flat = given.length === 1 && Array.isArray(only) ? only : given;
    if (flat.length > names.length || (flat.length > 0 && flat.length < names.length)) {
      throw new SQLiteError(`SQLite query expected ${names.length} values, received ${flat.length}`, 'SQLITE_RANGE');
    }
    return flat.map(valueOf);
  }
  return names.map((name, index) => {
    const plain = name.slice(1);
    for (const key of name === '' ? [`${index + 1}`] : [name, plain]) if (Object.hasOwn(only, key)) return valueOf(only[key]);
    if (strict) throw new SQLiteError(`Missing parameter "${plain}"`, 'SQLITE_ERROR');
    return null;
  });
}

const cellOf = (cell) => (cell !== null && typeof cell === 'object' ? new Uint8Array(cell) : cell);

const ALL = 0;
const FIRST = 1;
const NONE = 2;

let made;

export class Statement {
  #database;
  #sql;
  #columns;
  #names;
  #class;
  #last = [];
  #exact;
  #done = false;

  constructor(database, sql, token) {
    if (token !== made) throw new TypeError('Statements are made by Database.prototype.query() and prepare()');
    this.#database = database;
    this.#sql = `${sql}`;
    [this.#columns, this.#names] = inside.on(database, (handle, serial) => ops.dbOutline(handle, serial, this.#sql));
  }

  #run(wanted, given) {
    if (this.#done) throw new SQLiteError('Statement has finalized', 'SQLITE_MISUSE');
    const { strict, safeIntegers } = inside.options(this.#database);
    if (given.length > 0) this.#last = bound(this.#names, given, strict);
    const result = inside.on(this.#database, (handle, serial) => ops.dbQuery(handle, serial, this.#sql, this.#last, wanted, this.#exact ?? safeIntegers));
    this.#columns = result[0];
    return result;
  }

  #object(cells, at) {
    const row = this.#class ? Object.create(this.#class.prototype) : {};
    for (let i = 0; i < this.#columns.length; i += 1) {
      Object.defineProperty(row, this.#columns[i], { value: cellOf(cells[at + i]), writable: true, enumerable: true, configurable: true });
    }
    return row;
  }

  #each(cells, make) {
    const rows = [];
    const width = this.#columns.length;
    if (width > 0) for (let at = 0; at < cells.length; at += width) rows.push(make(at));
    return rows;
  }

  all(...given) {
    const [, cells] = this.#run(ALL, given);
    return this.#each(cells, (at) => this.#object(cells, at));
  }

  get(...given) {
    const [, cells] = this.#run(FIRST, given);
    return cells.length === 0 ? null : this.#object(cells, 0);
  }

  values(...given) {
    const [, cells] = this.#run(ALL, given);
    return this.#each(cells, (at) => cells.slice(at, at + this.#columns.length).map(cellOf));
  }

  raw(...given) {
    return this.values(...given);
  }

  run(...given) {
    const [, , changes, lastInsertRowid] = this.#run(NONE, given);
    return { lastInsertRowid, changes };
  }

  *iterate(...given) {
    yield* this.all(...given);
  }

  [Symbol.iterator]() {
    return this.iterate();
  }

  as(Class) {
    this.#class = Class;
    return this;
  }

  safeIntegers(exact = true) {
    this.#exact = exact === true;
    return this;
  }

  get columnNames() {
    return [...this.#columns];
  }

  get paramsCount() {
    return this.#names.length;
  }

  get isFinalized() {
    return this.#done;
  }

  get native() {
    return this;
  }

  finalize() {
    this.#done = true;
  }

  [Symbol.dispose]() {
    this.finalize();
  }

  toString() {
    let index = 0;
    return this.#last.length === 0 ? this.#sql : this.#sql.replace(/\?\d*|[$:@]\w+/g, () => quoted(this.#last[index++]));
  }

  toJSON() {
    return { sql: this.#sql, isFinalized: this.#done, paramsCount: this.paramsCount, columnNames: this.columnNames };
  }
}

function quoted(value) {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (isBytes(value)) return `x'${ops.hexEncode(value)}'`;
  return `${Number(value)}`;
}

let inside;

export class Database {
  #handle;
  #serial;
  #path;
  #options;
  #closed = false;
  #cache = new Map();

  constructor(filename = ':memory:', options = undefined) {
    let name = filename;
    if (filename !== null && typeof filename === 'object' && typeof filename.href === 'string') name = decodeURIComponent(filename.pathname);
    if (isBytes(filename)) throw new TypeError('A database cannot be opened from bytes in hoody-exec: write them to a file and open it');
    if (typeof name !== 'string') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `Expected 'filename' to be a string, got '${typeof filename}'`);
    this.#path = isMemory(name) ? null : name;
    this.#options = opening(options);
    this.filename = name;
    this.#open();
  }

  static {
    inside = {
      on: (database, action) => database.#on(action),
      options: (database) => database.#options,
    };
  }

  static open(filename, options) {
    return new Database(filename, options);
  }

  static setCustomSQLite() {
    return false;
  }

  static deserialize() {
    throw new SQLiteError('Database.deserialize() is not available in hoody-exec: write the bytes to a file and open it', 'SQLITE_ERROR');
  }

  #open() {
    const { readonly, create } = this.#options;
    [this.#handle, this.#serial] = call(() => ops.dbOpen(this.#path, readonly, create));
  }

  // A database that a worker script kept from an earlier request is opened again: open things end with their request.
  #on(action) {
    if (this.#closed) throw new SQLiteError('Cannot use a closed database', 'SQLITE_MISUSE');
    try {
      return call(() => action(this.#handle, this.#serial));
    } catch (error) {
      if (error.code !== 'SQLITE_MISUSE' || error.message !== 'Cannot use a closed database') throw error;
      if (this.#path === null) throw new SQLiteError('A database in memory ends with the request that opened it: give it a file', 'SQLITE_MISUSE');
      this.#open();
      return call(() => action(this.#handle, this.#serial));
    }
  }

  get handle() {
    return this.#handle;
  }

  get inTransaction() {
    return this.#on((handle, serial) => ops.dbInTransaction(handle, serial));
  }

  prepare(sql, ...given) {
    const statement = new Statement(this, sql, made);
    if (given.length > 0) statement.run(...given);
    return statement;
  }

  query(sql) {
    if (typeof sql !== 'string') throw new TypeError(`Expected 'query' to be a string, got '${typeof sql}'`);
    if (sql === '') throw new SQLiteError('SQL query cannot be empty.', 'SQLITE_ERROR');
    let statement = this.#cache.get(sql);
    if (statement === undefined || statement.isFinalized) {
      statement = new Statement(this, sql, made);
      if (this.#cache.size >= 20) this.#cache.delete(this.#cache.keys().next().value);
      this.#cache.set(sql, statement);
    }
    return statement;
  }

  run(sql, ...given) {
    if (given.length > 0) return new Statement(this, sql, made).run(...given);
    const [changes, lastInsertRowid] = this.#on((handle, serial) => ops.dbExecute(handle, serial, `${sql}`));
    return { lastInsertRowid, changes };
  }

  exec(sql, ...given) {
    return this.run(sql, ...given);
  }

  transaction(action) {
    if (typeof action !== 'function') throw new TypeError('Expected first argument to be a function');
    const database = this;
    const kinds = { default: 'BEGIN', deferred: 'BEGIN DEFERRED', immediate: 'BEGIN IMMEDIATE', exclusive: 'BEGIN EXCLUSIVE' };
    const wrapped = (begin) =>
      function transaction(...args) {
        const nested = database.inTransaction;
        const name = '`_hoody_savepoint`';
        database.run(nested ? `SAVEPOINT ${name}` : begin);
        try {
          const result = action.apply(this, args);
          database.run(nested ? `RELEASE ${name}` : 'COMMIT');
          return result;
        } catch (error) {
          // SQLite may have rolled back by itself.
          if (database.inTransaction) database.run(nested ? `ROLLBACK TO ${name}; RELEASE ${name}` : 'ROLLBACK');
          throw error;
        }
      };
    const all = {};
    for (const kind of Object.keys(kinds)) all[kind] = wrapped(kinds[kind]);
    for (const kind of Object.keys(kinds)) Object.assign(all[kind], all, { database });
    return all.default;
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#cache.clear();
    ops.dbClose(this.#handle, this.#serial);
  }

  [Symbol.dispose]() {
    this.close();
  }

  loadExtension() {
    throw new SQLiteError('Extensions cannot be loaded in hoody-exec', 'SQLITE_ERROR');
  }

  serialize() {
    throw new SQLiteError('Database.serialize() is not available in hoody-exec: read the file', 'SQLITE_ERROR');
  }

  fileControl() {
    throw new SQLiteError('Database.fileControl() is not available in hoody-exec', 'SQLITE_ERROR');
  }
}

made = {};

const exported = { Database, Statement, SQLiteError, constants, default: Database };
Object.defineProperty(exported, '__esModule', { value: true });
export default exported;
