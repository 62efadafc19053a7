// The body that Request and Response share: at most one of text, bytes, a stream, or what comes from the network.
import { ops } from '../../state.js';
import { webInterface } from '../../define.js';
import { isBytes } from '../../bytes.js';
import { parts } from '../../webparts.js';

const blobs = () => load('web/blob.js');
const streams = () => load('web/streams.js');
const forms = () => load('web/formdata.js');

const bytesOver = (value) => (ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value));

/** One body: at most one of text, bytes, lazy (a function that gives bytes), remote (a download) and stream, and the type it brings. */
export class Content {
  constructor(source) {
    this.text = undefined;
    this.bytes = undefined;
    this.lazy = undefined;
    this.remote = undefined;
    this.stream = undefined;
    this.type = null;
    this.empty = false;
    this.used = false;
    this.take(source);
  }

  take(source) {
    if (source === undefined || source === null) this.empty = true;
    else if (typeof source === 'object') this.takeObject(source);
    else this.takeText(`${source}`, 'text/plain;charset=UTF-8');
  }

  takeText(text, type) {
    this.text = text.toWellFormed();
    this.type = type;
  }

  takeObject(source) {
    if (isBytes(source)) this.bytes = bytesOver(source).slice();
    else if (parts.isBlob(source)) {
      this.bytes = blobs().blobBytes(source);
      this.type = source.type || null;
    } else if (parts.isSearchParams(source)) this.takeText(source.toString(), 'application/x-www-form-urlencoded;charset=UTF-8');
    else if (parts.isFormData(source)) {
      const { bytes, type } = forms().encodeMultipart(source);
      this.bytes = bytes;
      this.type = type;
    } else if (parts.isStream(source)) {
      if (source.locked) throw new TypeError('The stream of a body must not be locked');
      this.stream = source;
    } else if (typeof source[Symbol.asyncIterator] === 'function') this.stream = fromIterable(source);
    else this.takeText(`${source}`, 'text/plain;charset=UTF-8');
  }

  /** The body as a stream, made once. */
  asStream() {
    if (this.empty) return null;
    if (this.stream === undefined) {
      const { ReadableStream } = streams();
      if (this.remote !== undefined) {
        this.stream = new ReadableStream(this.remote.source(), { highWaterMark: 0 });
        return this.stream;
      }
      const content = this;
      this.stream = new ReadableStream({
        type: 'bytes',
        pull(controller) {
          const bytes = content.whole();
          if (bytes.length > 0) controller.enqueue(bytes.slice());
          controller.close();
          controller.byobRequest?.respond(0);
        },
      });
      this.wrapped = true;
    }
    return this.stream;
  }

  whole() {
    if (this.bytes !== undefined) return this.bytes;
    if (this.text !== undefined) return new Uint8Array(ops.utf8Encode(this.text));
    if (this.lazy !== undefined) return (this.bytes = this.lazy());
    return new Uint8Array(0);
  }

  get disturbed() {
    return this.used || (this.stream !== undefined && (this.stream.locked || this.read));
  }

  /** All bytes, once. */
  async consume() {
    if (this.disturbed) throw new TypeError('Body is unusable: Body has already been read');
    if (this.empty) return new Uint8Array(0);
    this.used = true;
    if (this.stream !== undefined) return collect(this.stream);
    return this.remote === undefined ? this.whole() : this.remote.rest();
  }

  async consumeText() {
    if (this.stream === undefined && this.text !== undefined && !this.used) {
      this.used = true;
      return this.text.charCodeAt(0) === 0xfeff ? this.text.slice(1) : this.text;
    }
    return ops.utf8Decode(await this.consume(), false, false);
  }

  /** A second body with the same content. */
  copy() {
    if (this.disturbed) throw new TypeError('Response.clone: Body has already been consumed.');
    const copy = new Content(null);
    if (this.remote !== undefined) this.asStream();
    Object.assign(copy, { text: this.text, bytes: this.bytes, lazy: this.lazy, type: this.type, empty: this.empty });
    if (this.stream !== undefined && !this.wrapped) [this.stream, copy.stream] = this.stream.tee();
    return copy;
  }
}

function fromIterable(source) {
  const { ReadableStream } = streams();
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  }, { highWaterMark: 0 });
}

async function collect(stream) {
  const reader = stream.getReader();
  const pieces = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    if (!isBytes(value)) throw new TypeError('A body stream must give Uint8Arrays');
    const piece = bytesOver(value);
    pieces.push(piece);
    size += piece.length;
  }
  if (pieces.length === 1) return pieces[0];
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export let contentOf;

export class Body {
  #content;

  constructor(content) {
    this.#content = content;
  }

  static {
    contentOf = (body) => body.#content;
  }

  get body() {
    return this.#content.asStream();
  }

  get bodyUsed() {
    return !this.#content.empty && this.#content.used;
  }

  async arrayBuffer() {
    const bytes = await this.#content.consume();
    return bytes.slice().buffer;
  }

  async bytes() {
    return (await this.#content.consume()).slice();
  }

  async text() {
    return this.#content.consumeText();
  }

  async json() {
    return JSON.parse(await this.#content.consumeText());
  }

  async blob() {
    const { Blob } = blobs();
    return new Blob([await this.#content.consume()], { type: this.headers.get('content-type') ?? '' });
  }

  async formData() {
    const type = this.headers.get('content-type') ?? '';
    if (/^multipart\/form-data/i.test(type)) {
      const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
      if (!boundary) throw new TypeError('The content type names no boundary');
      return forms().decodeMultipart(await this.#content.consume(), boundary);
    }
    if (/^application\/x-www-form-urlencoded/i.test(type)) {
      return forms().fromParts(ops.formDecode(await this.#content.consumeText()), []);
    }
    throw new TypeError(`A body of type "${type}" cannot be read as form data`);
  }
}

const BODY_MEMBERS = ['body', 'bodyUsed', 'arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'];
webInterface(Body, 'Body', BODY_MEMBERS);
