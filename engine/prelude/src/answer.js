// From a returned value to an answer (the return-value table).
import { ops } from './state.js';
import { describe, isError } from './errors.js';
import { isBytes } from './bytes.js';
import {
  ArrayBufferIsView, ArrayIsArray, ArrayPrototype, JsonParse, JsonStringify, matches, ObjectGetOwnPropertyDescriptor, ObjectGetPrototypeOf, ObjectPrototype, ReflectApply,
  StringCharCodeAt, StringStartsWith, SymbolAsyncIterator, SymbolIterator, TypeErrorClass,
} from './primordials.js';
import { BYTES_TYPE, HTML_TYPE, JSON_TYPE, TEXT_TYPE, looksLikeHtml, typeOfBytes, typeOfText } from './mime.js';
import { isFraming, isBodiless } from './outgoing.js';
import { parts, asWebBody } from './webparts.js';
import { DONE } from './run.js';
import { enter } from './frame.js';

const viewLength = ObjectGetOwnPropertyDescriptor(ObjectGetPrototypeOf(Uint8Array.prototype), 'byteLength').get;

/** Sends one returned value. Undefined if it is out, else a promise that resolves when it is (or the client left). */
export function respond(run, value) {
  switch (typeof value) {
    case 'string':
      run.out.deliver(value, typeOfText(value));
      return undefined;
    case 'object':
      return respondObject(run, value);
    case 'function':
      throw new TypeErrorClass('The script returned a function. Export it (module.exports = … or export default …) or call it and return its result.');
    case 'symbol':
      run.out.deliver(String(value), TEXT_TYPE);
      return undefined;
    default:
      run.out.deliver(`${value}`, TEXT_TYPE);
      return undefined;
  }
}

// What nearly all answers are: an instance of no class is nothing of the kinds below.
const isPlain = (prototype) => prototype === ObjectPrototype || prototype === ArrayPrototype || prototype === null;

function respondObject(run, value) {
  const plain = value === null || isPlain(ObjectGetPrototypeOf(value));
  if (plain) {
    const iterator = value === null ? undefined : iteratorOf(value);
    if (iterator !== undefined) return sendStream(run, iteratorSource(iterator));
    run.out.deliver(jsonOf(value), JSON_TYPE);
  } else if (isBytes(value)) {
    sendBytes(run, value);
  } else if (isError(value)) {
    run.fail(value);
  } else if (parts.isResponse(value)) {
    return sendResponse(run, value);
  } else if (parts.isStream(value)) {
    return sendStream(run, streamSource(value));
  } else if (parts.isBody(value)) {
    return sendResponse(run, asWebBody(value));
  } else {
    const iterator = iteratorOf(value);
    if (iterator !== undefined) return sendStream(run, iteratorSource(iterator));
    run.out.deliver(jsonOf(value), JSON_TYPE);
  }
  return undefined;
}

function jsonOf(value) {
  let text;
  try {
    text = JsonStringify(value);
  } catch (error) {
    if (!isError(error)) throw error;
    throw new TypeErrorClass(`The returned value cannot be sent as JSON: ${describe(error).message}`, { cause: error });
  }
  return text ?? 'null';
}

function byteLength(value) {
  return ArrayBufferIsView(value) ? ReflectApply(viewLength, new Uint8Array(value.buffer, value.byteOffset, value.byteLength), []) : value.byteLength;
}

// Bytes are typed by their content; what the script set holds where that tells nothing, or only that they are text.
function sendBytes(run, value) {
  const sniffed = byteLength(value) > 0 ? ops.sniff(value) : '';
  const telling = sniffed !== '' && !StringStartsWith(sniffed, 'text/plain');
  run.out.deliver(value, sniffed || BYTES_TYPE, telling);
}

// Async iterables (Node streams among them) and iterators are streamed; arrays, Maps and Sets are data.
function iteratorOf(value) {
  if (ArrayIsArray(value)) return undefined;
  const make = value[SymbolAsyncIterator];
  if (typeof make === 'function') return ReflectApply(make, value, []);
  if (typeof value.next === 'function' && typeof value[SymbolIterator] === 'function') return value;
  return undefined;
}

// Where a streamed answer comes from: its next piece, and its end before it has given all.

function streamSource(stream) {
  const reader = stream.getReader();
  return {
    next: () => reader.read(),
    stop: (reason) => reader.cancel(reason),
  };
}

// An iterator is told no reason: what it is given is its last value, as far as the language goes.
function iteratorSource(iterator) {
  return {
    next: () => iterator.next(),
    stop: () => (typeof iterator.return === 'function' ? iterator.return() : undefined),
  };
}

/** A chunk as the engine takes it: text or bytes; anything else is a JSON line; nothing for null and undefined. */
function pieceOf(chunk) {
  if (typeof chunk === 'string' || isBytes(chunk)) return chunk;
  if (chunk === undefined || chunk === null) return '';
  if (typeof chunk === 'object') return `${jsonOf(chunk)}\n`;
  return String(chunk);
}

const isEmpty = (piece) => (typeof piece === 'string' ? piece.length === 0 : byteLength(piece) === 0);

async function sendStream(run, source) {
  // A stream of events opens at once: its reader waits for the head. Others wait for a first piece, so that an
  // error before it is still a proper 500.
  const type = run.out.get('content-type');
  if (run.out.begun() || (typeof type === 'string' && matches(/^text\/event-stream/i, type))) run.out.open(TEXT_TYPE);
  await pump(run, source, () => run.out.open(TEXT_TYPE), () => run.out.deliver('', TEXT_TYPE));
}

/** Moves pieces to the client as they are produced and as fast as it reads. */
async function pump(run, source, open, empty) {
  run.pumping = true;
  run.source = source;
  try {
    const opened = await movePieces(run, source, open);
    if (run.source === undefined) return;
    run.source = undefined;
    if (opened) run.finish();
    else empty();
  } catch (error) {
    // A source that was stopped may end as it likes: nobody reads it.
    if (run.source !== undefined) throw error;
  } finally {
    run.source = undefined;
    run.pumping = false;
  }
}

// Until the source has no more, or is stopped because nobody wants more. Gives whether there was any piece.
async function movePieces(run, source, open) {
  let opened = false;
  while (readsOn(run)) {
    const { value, done } = await source.next();
    enter(run.frame);
    if (done || !readsOn(run)) return opened;
    const piece = pieceOf(value);
    if (isEmpty(piece)) continue;
    if (!opened) open(piece);
    opened = true;
    if (!run.chunk(piece)) await run.roomAgain();
    enter(run.frame);
  }
  return opened;
}

/** Whether somebody reads on; if not, the source is stopped. */
function readsOn(run) {
  if (run.cancelled || run.answer === DONE) stopSource(run);
  return run.source !== undefined;
}

/** Ends what a streamed answer comes from, once, if it has more to give: nobody reads it any more. */
export async function stopSource(run) {
  const { source } = run;
  if (source === undefined) return;
  run.source = undefined;
  try {
    await source.stop(run.cancelled ? run.departure() : undefined);
  } catch {
    // The reader is gone; how the source takes that is its own affair.
  }
}

// A Web Response: its own status and headers, over what the script had set on `res`.
async function sendResponse(run, response) {
  const { status, headers, text, bytes, stream } = parts.take(response);
  if (!run.out.begun()) {
    run.out.setStatus(status);
    applyHeaders(run.out, headers);
  }
  const typed = run.out.has('content-type');
  if (isBodiless(status) || (text === undefined && bytes === undefined && stream === undefined)) {
    run.out.deliver(isBodiless(status) ? null : '', undefined);
  } else if (text !== undefined) {
    run.out.deliver(text, typed ? undefined : detect(text));
  } else if (bytes !== undefined) {
    run.out.deliver(bytes, typed ? undefined : detectBytes(bytes));
  } else {
    if (typed) run.out.open(undefined);
    await pump(run, streamSource(stream), (piece) => run.out.open(typed ? undefined : detectPiece(piece)), () => run.out.deliver('', undefined));
  }
}

function applyHeaders(out, headers) {
  const seen = { __proto__: null };
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const name = headers[i];
    if (isFraming(out.run, name)) continue;
    // Set-Cookie adds to the cookies already set; any other header replaces, and repeats of its own are kept.
    if (name === 'set-cookie' || seen[name]) out.append(name, headers[i + 1]);
    else out.set(name, headers[i + 1]);
    seen[name] = true;
  }
}

const detectPiece = (piece) => (typeof piece === 'string' ? detect(piece) : detectBytes(piece));

function detectBytes(bytes) {
  let text;
  try {
    text = ops.utf8Decode(bytes, true, false);
  } catch {
    return typeOfBytes(bytes);
  }
  return detect(text);
}

/** JSON, HTML or plain, as the first piece of text says. */
function detect(text) {
  if (looksLikeHtml(text)) return HTML_TYPE;
  return looksLikeJson(text) ? JSON_TYPE : TEXT_TYPE;
}

function looksLikeJson(text) {
  let i = 0;
  while (i < text.length && StringCharCodeAt(text, i) <= 32) i += 1;
  const code = StringCharCodeAt(text, i);
  if (code !== 123 && code !== 91) return false;
  try {
    JsonParse(text);
    return true;
  } catch {
    return false;
  }
}

