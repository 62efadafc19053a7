// The answer being made: status and headers until the first byte leaves, then what was sent. Scripts see it through `res`.
import {
  append, ArrayIsArray, matches, NumberIsInteger, ObjectAssign, ObjectCreate, ObjectKeys, StringToLowerCase,
} from './primordials.js';
import { coded } from './define.js';
import { typeOfText } from './mime.js';
import { NONE, STREAMING, DONE } from './run.js';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const BAD_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

// Framing and the connection belong to the server.
const HOP_BY_HOP = {
  __proto__: null,
  connection: 1, 'keep-alive': 1, 'proxy-connection': 1, te: 1, trailer: 1, 'transfer-encoding': 1, upgrade: 1, 'content-length': 1,
};

/** Is a header of this run's answer the server's own business? To HEAD a script may tell the length of what GET would send. */
export function isFraming(run, lowerName) {
  return HOP_BY_HOP[lowerName] === 1 && !(lowerName === 'content-length' && run.verb === 'HEAD');
}

function checkName(name) {
  if (typeof name !== 'string' || !matches(TOKEN, name)) {
    throw coded(TypeError, 'ERR_INVALID_HTTP_TOKEN', `Header name must be a valid HTTP token ["${name}"]`);
  }
}

function checkValue(name, value) {
  if (value === undefined) {
    throw coded(TypeError, 'ERR_HTTP_INVALID_HEADER_VALUE', `Invalid value "undefined" for header "${name}"`);
  }
  if (ArrayIsArray(value)) {
    const copy = [];
    for (let i = 0; i < value.length; i += 1) append(copy, checkValue(name, value[i]));
    return copy;
  }
  const text = `${value}`;
  if (matches(BAD_VALUE, text)) {
    throw coded(TypeError, 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
  }
  return text;
}

export function checkStatus(code) {
  const status = typeof code === 'string' ? +code : code;
  if (!NumberIsInteger(status) || status < 200 || status > 599) {
    throw coded(RangeError, 'ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${typeof code === 'symbol' ? 'symbol' : code}`);
  }
  return status;
}

export const tooLate = (verb) => coded(Error, 'ERR_HTTP_HEADERS_SENT', `Cannot ${verb} headers after they are sent to the client`);

/** Statuses that carry no body. */
export const isBodiless = (status) => status === 204 || status === 205 || status === 304;

export class Outgoing {
  constructor(run) {
    this.run = run;
    this.headers = ObjectCreate(null); // lower-case name to {name, value}
  }

  get headersSent() {
    return this.pledged || this.run.answer !== NONE;
  }

  setStatus(code) {
    if (this.headersSent) throw tooLate('set');
    this.status = checkStatus(code);
    this.statusSet = true;
  }

  set(name, value) {
    if (this.headersSent) throw tooLate('set');
    checkName(name);
    this.headers[StringToLowerCase(name)] = { name, value: checkValue(name, value) };
    this.headersSet = true;
  }

  get(name) {
    return this.headers[StringToLowerCase(`${name}`)]?.value;
  }

  has(name) {
    return this.headers[StringToLowerCase(`${name}`)] !== undefined;
  }

  remove(name) {
    if (this.headersSent) throw tooLate('remove');
    delete this.headers[StringToLowerCase(`${name}`)];
  }

  append(name, value) {
    if (this.headersSent) throw tooLate('append');
    checkName(name);
    const before = this.headers[StringToLowerCase(name)];
    if (before === undefined) {
      this.set(name, value);
      return;
    }
    const all = [];
    collect(all, before.value);
    collect(all, checkValue(name, value));
    before.value = all;
  }

  /** Headers as they go out: flat name, value, … without framing, `more` behind them. */
  flat(...more) {
    const out = [];
    const keys = ObjectKeys(this.headers);
    for (let i = 0; i < keys.length; i += 1) {
      if (isFraming(this.run, keys[i])) continue;
      const { name, value } = this.headers[keys[i]];
      if (!ArrayIsArray(value)) {
        append(out, name);
        append(out, value);
        continue;
      }
      for (let k = 0; k < value.length; k += 1) {
        append(out, name);
        append(out, value[k]);
      }
    }
    for (let i = 0; i < more.length; i += 1) append(out, more[i]);
    return out;
  }

  typed(type) {
    if (this.headers['content-type'] === undefined) this.headers['content-type'] = { name: 'Content-Type', value: type };
  }

  /** A whole body with a type that holds unless one was set (or `force`). */
  deliver(body, type, force = false) {
    if (this.ended) return;
    this.ended = true;
    if (!this.headersSet && !this.statusSet && !this.pledged && type !== undefined && typeof body === 'string' && this.run.answer === NONE) {
      this.run.plain(type, body);
      return;
    }
    if (this.run.answer === STREAMING) {
      if (body !== null && body.length !== 0) this.run.chunk(body);
      this.run.finish();
      return;
    }
    if (isBodiless(this.status)) {
      delete this.headers['content-type'];
      this.run.whole(this.status, this.flat(), null);
      return;
    }
    if (type !== undefined && !(this.pledged && this.has('content-type'))) {
      if (force) delete this.headers['content-type'];
      this.typed(type);
    }
    this.run.whole(this.status, this.flat(), body);
  }

  /** Begins a streamed answer. */
  open(type) {
    if (this.run.answer !== NONE) return;
    if (type !== undefined) this.typed(type);
    this.run.head(this.status, this.flat());
  }

  /** One piece of a body. False: the client is behind. */
  write(piece) {
    this.open(typeof piece === 'string' ? typeOfText(piece) : undefined);
    this.wrote = true;
    const room = this.run.chunk(piece);
    if (!room) this.needDrain = true;
    return room;
  }

  /** The end of a run that said nothing more: 204, or what was set so far. */
  finishEmpty() {
    if (this.ended || this.run.answer === DONE) return;
    this.ended = true;
    if (this.run.answer === STREAMING) this.run.finish();
    else this.run.whole(this.statusSet ? this.status : 204, this.flat(), null);
  }

  /** Was the answer begun in any way? */
  begun() {
    return this.pledged || this.wrote || this.ended || this.run.answer !== NONE;
  }
}

// As of a run: what nobody changed is not there to be copied back.
ObjectAssign(Outgoing.prototype, {
  status: 200,
  statusSet: false,
  headersSet: false,
  pledged: false, // writeHead() fixed status and headers; they leave with the first byte
  wrote: false,
  ended: false,
  needDrain: false,
});

function collect(all, more) {
  if (!ArrayIsArray(more)) append(all, more);
  else for (let i = 0; i < more.length; i += 1) append(all, more[i]);
}
