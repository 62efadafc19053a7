// The body that Request and Response share: at most one of text, bytes, a stream, or what comes from the network.
import { ops } from '../../state.js';
import { webInterface } from '../../define.js';
import { isBytes } from '../../bytes.js';
import { parts } from '../../webparts.js';

const blobs = () => load('web/blob.js');
const streams = () => load('web/streams.js');
const forms = () => load('web/formdata.js');
const types = () => load('web/mimetype.js');

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
      if (source.locked || isDisturbed(source)) throw new TypeError('The stream of a body must not be locked, and nobody may have read from it');
      this.stream = source;
    } else if (typeof source[Symbol.asyncIterator] === 'function') this.stream = fromIterable(source);
    else this.takeText(`${source}`, 'text/plain;charset=UTF-8');
  }

  /** The body as whoever has the Request or Response sees it: once it was taken as a whole, its stream stays locked. */
  shown() {
    if (this.empty || !this.used || this.stream !== undefined) return this.asStream();
    const { ReadableStream } = streams();
    this.stream = new ReadableStream({ type: 'bytes', start: (controller) => controller.close() });
    this.stream.getReader();
    return this.stream;
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
    return this.begun || (this.stream !== undefined && this.stream.locked);
  }

  /** Whether somebody has read from it, or taken it as a whole. */
  get begun() {
    return this.used || (this.stream !== undefined && isDisturbed(this.stream));
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
    if (this.stream !== undefined && !this.wrapped) [this.stream, copy.stream] = teed(this.stream);
    return copy;
  }
}

// A stream of the package bundled tells it nowhere else.
const isDisturbed = (stream) => stream._disturbed;

// Two streams of the same chunks, none of which both have.
function teed(stream) {
  const { ReadableStream, ReadableByteStreamController } = streams();
  const [one, two] = stream.tee();
  if (stream._readableStreamController instanceof ReadableByteStreamController) return [one, two];
  const { structuredClone } = load('web/clone.js');
  const reader = two.getReader();
  return [one, new ReadableStream({
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(structuredClone(value));
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 })];
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
    return this.#content.shown();
  }

  get bodyUsed() {
    return !this.#content.empty && this.#content.begun;
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
    const { typeOf, typeText } = types();
    const bytes = await this.#content.consume();
    const type = typeOf(this.headers);
    return new Blob([bytes], { type: type === null ? '' : typeText(type) });
  }

  async formData() {
    const type = types().typeOf(this.headers);
    const bytes = await this.#content.consume();
    if (type?.essence === 'multipart/form-data') {
      const boundary = type.parameters.get('boundary');
      if (!boundary) throw new TypeError('The content type names no boundary');
      return forms().decodeMultipart(bytes, boundary);
    }
    if (type?.essence === 'application/x-www-form-urlencoded') return forms().fromParts(ops.formDecode(ops.utf8Decode(bytes, false, true)), []);
    throw new TypeError(`A body of type "${this.headers.get('content-type') ?? ''}" cannot be read as form data`);
  }
}

const BODY_MEMBERS = ['body', 'bodyUsed', 'arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'];
webInterface(Body, 'Body', BODY_MEMBERS);
