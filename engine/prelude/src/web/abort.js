// AbortController and AbortSignal.
import { DOMExceptionClass } from '../primordials.js';
import { EventTarget, Event, handlerAttribute } from './events.js';
import { webInterface } from '../define.js';
import { setTimeout } from '../timers.js';

let create;
let abort;
let follow;
const mayConstruct = {};

export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason = undefined;
  #followers = new Set(); // signals of AbortSignal.any that depend on this one

  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    super();
  }

  static {
    create = () => new AbortSignal(mayConstruct);
    abort = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason = reason;
      const followers = [...signal.#followers];
      signal.#followers.clear();
      for (const follower of followers) follower.#markAborted(reason);
      signal.dispatchEvent(new Event('abort'));
      for (const follower of followers) follower.#tell();
    };
    follow = (source, follower) => source.#followers.add(follower);
  }

  #mark;

  #markAborted(reason) {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    this.#mark = true;
  }

  #tell() {
    if (!this.#mark) return;
    this.#mark = false;
    const followers = [...this.#followers];
    this.#followers.clear();
    for (const follower of followers) follower.#markAborted(this.#reason);
    this.dispatchEvent(new Event('abort'));
    for (const follower of followers) follower.#tell();
  }

  get aborted() {
    return this.#aborted;
  }

  get reason() {
    return this.#reason;
  }

  throwIfAborted() {
    if (this.#aborted) throw this.#reason;
  }

  static abort(reason = aborted()) {
    const signal = create();
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }

  static timeout(ms) {
    const delay = Number(ms);
    if (!Number.isFinite(delay) || delay < 0) throw new RangeError('AbortSignal.timeout needs a number of milliseconds');
    const signal = create();
    setTimeout(() => abort(signal, new DOMExceptionClass('The operation was aborted due to timeout', 'TimeoutError')), delay).unref();
    return signal;
  }

  static any(signals) {
    const signal = create();
    const sources = [...signals];
    for (const source of sources) if (!(source instanceof AbortSignal)) throw new TypeError('AbortSignal.any needs AbortSignals');
    const first = sources.find((source) => source.aborted);
    if (first) {
      signal.#aborted = true;
      signal.#reason = first.reason;
    } else for (const source of sources) follow(source, signal);
    return signal;
  }
}
webInterface(AbortSignal, 'AbortSignal', ['aborted', 'reason', 'throwIfAborted']);
handlerAttribute(AbortSignal, 'abort');

const aborted = () => new DOMExceptionClass('This operation was aborted', 'AbortError');

export class AbortController {
  #signal = create();

  get signal() {
    return this.#signal;
  }

  abort(reason = aborted()) {
    abort(this.#signal, reason);
  }
}
webInterface(AbortController, 'AbortController', ['signal', 'abort']);
