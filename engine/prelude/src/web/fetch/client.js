// fetch: requests over the engine's shared client, data: and blob: URLs, and bodies that come piece by piece.
import { ops } from '../../state.js';
import { isBytes } from '../../bytes.js';
import { close, pending, reject } from '../../pending.js';
import { Headers, freezeHeaders, headerList } from '../headers.js';
import { parseType, typeText } from '../mimetype.js';
import { Content, contentOf } from './body.js';
import { Request, signalOf } from './request.js';
import { Remote } from './remote.js';
import { makeResponse } from './response.js';

const NO_BODY = { __proto__: null, 101: 1, 204: 1, 205: 1, 304: 1 };

// What the network says becomes the cause of a TypeError, as everywhere.
function failed(error) {
  if (!(error instanceof Error) || error.code === undefined) return error;
  const refused = error.code === 'ERR_ACCESS_DENIED' || error.code === 'ERR_INVALID_ARG_VALUE';
  return new TypeError(refused ? error.message : `fetch failed: ${error.message}`, { cause: error });
}

/** How a response's body is taken. */
function wayTo(download, over) {
  return {
    next: () => ops.downloadNext(download),
    rest: () => ops.downloadRest(download),
    close: () => {
      close(download);
      over();
    },
    told: failed,
  };
}

/** Sends a stream piece by piece; its failure breaks the request off and is what fetch rejects with. */
async function send(stream, upload, broken) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        ops.uploadEnd(upload);
        return;
      }
      if (!isBytes(value) && typeof value !== 'string') throw new TypeError('A body stream must give Uint8Arrays or strings');
      if (!(await pending(ops.uploadPiece(upload, value)))) {
        reader.cancel().catch(() => {});
        return;
      }
    }
  } catch (error) {
    broken(error);
    close(upload);
  }
}

function bodyFor(content, broken) {
  if (content.empty) return { body: null };
  if (content.disturbed) throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
  content.used = true;
  const stream = content.stream ?? (content.remote === undefined ? undefined : content.asStream());
  if (stream === undefined || content.wrapped) return { body: content.text ?? content.whole() };
  const upload = ops.uploadOpen();
  return { body: upload, upload, begin: () => send(stream, upload, broken) };
}

async function overNetwork(request, signal) {
  let broken;
  const { body, upload, begin } = bodyFor(contentOf(request), (error) => {
    broken = { error };
  });
  let task;
  let remote;
  let reason;
  const abort = () => {
    reason = { value: signal.reason };
    if (upload !== undefined) close(upload);
    if (remote !== undefined) remote.abort(signal.reason);
    else if (task !== undefined) reject(task, signal.reason);
  };
  const over = () => signal?.removeEventListener('abort', abort);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    task = ops.fetch(request.method, request.url, headerList(request.headers), body, request.redirect);
    begin?.();
    const [status, statusText, flat, url, redirected, download] = await pending(task);
    task = undefined;
    remote = new Remote(wayTo(download, over));
    if (reason) remote.abort(reason.value);
    const headers = new Headers();
    headerList(headers).push(...flat);
    freezeHeaders(headers);
    const content = new Content(null);
    if (!NO_BODY[status] && request.method !== 'HEAD') Object.assign(content, { empty: false, remote });
    else over();
    return makeResponse(content, { status, statusText, headers, url, redirected, type: 'basic' });
  } catch (error) {
    over();
    if (upload !== undefined) close(upload);
    if (reason) throw reason.value;
    throw broken ? broken.error : failed(error);
  }
}

// data: URLs, as the Fetch standard processes them.
function ofDataUrl(url) {
  const comma = url.indexOf(',');
  if (comma < 0) throw new TypeError('Failed to fetch: the data: URL has no comma');
  let type = url.slice(5, comma).replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
  const hash = url.indexOf('#', comma);
  let bytes = percentDecoded(url.slice(comma + 1, hash < 0 ? undefined : hash));
  const base64 = /; *base64$/i.exec(type);
  if (base64) {
    type = type.slice(0, base64.index);
    bytes = unbase64(ops.latin1Decode(bytes));
  }
  if (type.startsWith(';')) type = `text/plain${type}`;
  const parsed = parseType(type);
  return { bytes, type: parsed === null ? 'text/plain;charset=US-ASCII' : typeText(parsed) };
}

function unbase64(text) {
  try {
    return new Uint8Array(ops.base64Decode(text, true));
  } catch {
    throw new TypeError('Failed to fetch: the data: URL is no base64');
  }
}

function percentDecoded(text) {
  const source = new Uint8Array(ops.utf8Encode(text));
  const bytes = [];
  for (let i = 0; i < source.length; i += 1) {
    const value = source[i] === 0x25 ? parseInt(/^[0-9a-f]{2}/i.exec(String.fromCharCode(source[i + 1] ?? 0, source[i + 2] ?? 0))?.[0], 16) : NaN;
    if (Number.isNaN(value)) bytes.push(source[i]);
    else {
      bytes.push(value);
      i += 2;
    }
  }
  return new Uint8Array(bytes);
}

function local(request, bytes, type) {
  const content = new Content(bytes);
  const headers = new Headers({ 'Content-Type': type, 'Content-Length': `${bytes.length}` });
  freezeHeaders(headers);
  return makeResponse(content, { status: 200, statusText: 'OK', headers, url: request.url, type: 'basic' });
}

function ofBlobUrl(request) {
  const blob = load('web/url.js').blobOf(request.url);
  if (blob === undefined || request.method !== 'GET') throw new TypeError(`fetch failed: there is no blob behind ${request.url}`);
  const headers = new Headers({ 'Content-Type': blob.type, 'Content-Length': `${blob.size}` });
  if (blob.type === '') headers.delete('content-type');
  return makeResponse(new Content(blob), { status: 200, statusText: 'OK', headers, url: request.url, type: 'basic' });
}

const DIGEST = /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/;

/** Holds a body against the digests of `integrity`, the strongest of them; what is none of these is passed over. */
async function verified(response, integrity) {
  const known = integrity.split(/[\t\n\f\r ]+/).map((one) => DIGEST.exec(one)).filter(Boolean);
  if (known.length === 0) return response;
  const strongest = known.map(([, name]) => name).sort().at(-1);
  const content = contentOf(response);
  const bytes = await content.consume();
  const digest = ops.base64Encode(ops.hash(strongest, bytes), false);
  const fits = ([, name, wanted]) => name === strongest && wanted.replaceAll('-', '+').replaceAll('_', '/').padEnd(digest.length, '=') === digest;
  if (!known.some(fits)) throw new TypeError(`fetch failed: the body of ${response.url} does not have the digest that integrity names`);
  if (!content.empty) Object.assign(content, { bytes, text: undefined, remote: undefined, stream: undefined, used: false });
  return response;
}

export async function fetch(input, init = undefined) {
  const request = new Request(input, init);
  const signal = signalOf(request);
  if (signal?.aborted) {
    // What would have been sent is not wanted any more.
    const { stream } = contentOf(request);
    if (stream !== undefined && !stream.locked) stream.cancel(signal.reason).catch(() => {});
    throw signal.reason;
  }
  const { integrity } = request;
  const response = await responseTo(request, signal);
  return integrity === '' ? response : verified(response, integrity);
}

function responseTo(request, signal) {
  const { url } = request;
  if (url.startsWith('data:')) {
    const { bytes, type } = ofDataUrl(url);
    return local(request, bytes, type);
  }
  if (url.startsWith('blob:')) return ofBlobUrl(request);
  return overNetwork(request, signal);
}
