// readline: lines of a stream. A script has no terminal, so questions are never asked.
import { coded } from '../define.js';
import { EventEmitter } from './events.js';

const noTerminal = () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'A script has no terminal to ask: read req.body or metadata.query');
};

export class Interface extends EventEmitter {
  #input;
  #closed = false;
  #begun = false;

  constructor(input) {
    super();
    const stream = input !== null && typeof input === 'object' && typeof input.input === 'object' ? input.input : input;
    if (stream === null || typeof stream !== 'object' || typeof stream[Symbol.asyncIterator] !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "input" must be a readable stream');
    this.#input = stream;
    this.terminal = false;
    this.line = '';
    // After the caller had the chance to listen, or to iterate instead.
    queueMicrotask(() => {
      if (!this.#begun && (this.listenerCount('line') > 0 || this.listenerCount('close') > 0)) this.#tell();
    });
  }

  async *#lines() {
    this.#begun = true;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const piece of this.#input) {
      if (this.#closed) return;
      const lines = (rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      yield* lines;
    }
    rest += decoder.decode();
    if (rest !== '') yield rest.replace(/\r$/, '');
  }

  async #tell() {
    try {
      for await (const line of this.#lines()) {
        if (this.#closed) break;
        this.emit('line', line);
      }
    } catch (error) {
      this.emit('error', error);
    }
    this.close();
  }

  async *[Symbol.asyncIterator]() {
    try {
      yield* this.#lines();
    } finally {
      this.close();
    }
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('close');
  }

  pause() {
    this.#input.pause?.();
    return this;
  }

  resume() {
    this.#input.resume?.();
    return this;
  }

  question() {
    return noTerminal();
  }

  setPrompt() {}

  prompt() {}

  write() {}

  [Symbol.dispose]() {
    this.close();
  }
}

const createInterface = (input, output) => new Interface(input, output);
const still = (...args) => {
  const done = args.at(-1);
  if (typeof done === 'function') queueMicrotask(() => done());
  return true;
};

export const promises = { Interface, createInterface };
export default { Interface, createInterface, promises, clearLine: still, clearScreenDown: still, cursorTo: still, moveCursor: still, emitKeypressEvents() {} };
