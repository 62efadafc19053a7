// FormData, and its two forms on the wire.
import { ops } from '../state.js';
import { coded, iteratorsOf, webInterface } from '../define.js';
import { customInspect, inspect } from '../show.js';
import { Blob, File, blobBytes, isBlob } from './blob.js';
import { parts } from '../webparts.js';

let entriesOf;

const scalar = (value) => `${value}`.toWellFormed();

function entryValue(value, filename) {
  if (!isBlob(value)) return scalar(value);
  if (value instanceof File && filename === undefined) return value;
  return new File([value], filename === undefined ? 'blob' : scalar(filename), { type: value.type, lastModified: value.lastModified });
}

export class FormData {
  #entries = [];

  constructor(form = undefined) {
    if (form !== undefined) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'FormData takes no form here: append() its entries');
  }

  static {
    entriesOf = (form) => form.#entries;
    parts.isFormData = (value) => #entries in value;
  }

  append(name, value, filename = undefined) {
    need(arguments, 2, 'append');
    if (filename !== undefined && !isBlob(value)) throw new TypeError("FormData.append: with a file name the value must be a Blob");
    this.#entries.push([scalar(name), entryValue(value, filename)]);
  }

  set(name, value, filename = undefined) {
    need(arguments, 2, 'set');
    if (filename !== undefined && !isBlob(value)) throw new TypeError("FormData.set: with a file name the value must be a Blob");
    const key = scalar(name);
    const entry = [key, entryValue(value, filename)];
    const at = this.#entries.findIndex(([other]) => other === key);
    if (at < 0) this.#entries.push(entry);
    else this.#entries = this.#entries.flatMap((old, i) => (i === at ? [entry] : old[0] === key ? [] : [old]));
  }

  delete(name) {
    need(arguments, 1, 'delete');
    const key = scalar(name);
    this.#entries = this.#entries.filter(([other]) => other !== key);
  }

  get(name) {
    need(arguments, 1, 'get');
    const key = scalar(name);
    return this.#entries.find(([other]) => other === key)?.[1] ?? null;
  }

  getAll(name) {
    need(arguments, 1, 'getAll');
    const key = scalar(name);
    return this.#entries.filter(([other]) => other === key).map(([, value]) => value);
  }

  has(name) {
    need(arguments, 1, 'has');
    const key = scalar(name);
    return this.#entries.some(([other]) => other === key);
  }

  forEach(callback, thisArg = undefined) {
    for (const [name, value] of this) callback.call(thisArg, value, name, this);
  }

  *#pairs(pick) {
    for (let i = 0; i < this.#entries.length; i += 1) yield pick(this.#entries[i]);
  }

  entries() {
    return iterator(this.#pairs(([name, value]) => [name, value]));
  }

  keys() {
    return iterator(this.#pairs(([name]) => name));
  }

  values() {
    return iterator(this.#pairs(([, value]) => value));
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[FormData]';
    return `FormData ${inspect(Object.fromEntries(this.#entries), options)}`;
  }
}
const iterator = iteratorsOf('FormData');
Object.defineProperty(FormData.prototype, Symbol.iterator, { __proto__: null, value: FormData.prototype.entries, writable: true, configurable: true });
webInterface(FormData, 'FormData', ['append', 'set', 'delete', 'get', 'getAll', 'has', 'forEach', 'entries', 'keys', 'values']);

function need(given, count, method) {
  if (given.length < count) throw coded(TypeError, 'ERR_MISSING_ARGS', `FormData.${method} needs ${count} argument${count > 1 ? 's' : ''}`);
}

const escaped = (name) => name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
const wireLines = (text) => text.replace(/\r\n|\r|\n/g, '\r\n');

/** The multipart body: its bytes and its type. */
export function encodeMultipart(form) {
  const boundary = `----hoody-exec-${ops.uuid().replaceAll('-', '')}`;
  const pieces = [];
  for (const [name, value] of entriesOf(form)) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(wireLines(name))}"`;
    if (typeof value === 'string') pieces.push(`${head}\r\n\r\n${wireLines(value)}\r\n`);
    else pieces.push(`${head}; filename="${escaped(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`, value, '\r\n');
  }
  pieces.push(`--${boundary}--\r\n`);
  return { bytes: blobBytes(new Blob(pieces)), type: `multipart/form-data; boundary=${boundary}` };
}

/** FormData from flat fields and files, as the native parser gives them. */
export function fromParts(fields, files) {
  const form = new FormData();
  for (let i = 0; i + 1 < fields.length; i += 2) form.append(fields[i], fields[i + 1]);
  for (const [name, filename, type, bytes] of files) form.append(name, new File([bytes], filename, { type }));
  return form;
}

const CRLF = '\r\n';

/** Parses a multipart body. Works on its Latin-1 text: one character a byte. */
export function decodeMultipart(bytes, boundary) {
  const text = ops.latin1Decode(bytes);
  const form = new FormData();
  const mark = `--${boundary}`;
  let at = text.startsWith(mark) ? 0 : text.indexOf(CRLF + mark) + 2;
  if (at === 1) throw new TypeError('The body is not multipart/form-data: its boundary is missing');
  for (;;) {
    at += mark.length;
    if (text.startsWith('--', at)) return form;
    at = text.indexOf(CRLF, at);
    const headEnd = at < 0 ? -1 : text.indexOf(CRLF + CRLF, at);
    const next = headEnd < 0 ? -1 : text.indexOf(CRLF + mark, headEnd + 2);
    if (next < 0) throw new TypeError('The multipart/form-data body ends too early');
    addPart(form, utf8(text.slice(at + 2, headEnd)), bytes, text, headEnd + 4, next);
    at = next + 2;
  }
}

const utf8 = (text) => ops.utf8Decode(ops.latin1Encode(text), false, true);

function addPart(form, head, bytes, text, from, to) {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) throw new TypeError('A part of the multipart/form-data body has no name');
  const filename = parameter(disposition, 'filename');
  const end = Math.max(from, to);
  if (filename === undefined) form.append(name, utf8(text.slice(from, end)));
  else {
    const type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? 'text/plain';
    form.append(name, new File([bytes.slice(from, end)], filename, { type }));
  }
}

function parameter(disposition, key) {
  const found = new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition) ?? new RegExp(`;\\s*${key}=([^;\\s]+)`, 'i').exec(disposition);
  return found?.[1].replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replace(/\\(["\\])/g, '$1');
}
