// AbortController and AbortSignal.
import { DOMExceptionClass } from '../domexception.js';
import { EventTarget, Event, handlerAttribute, trusted } from './events.js';
import { webInterface } from '../define.js';
import { setTimeout } from '../timers.js';

let create;
let abort;
let follow;
const mayConstruct = {};

export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason = undefined;
  #followers; // signals of AbortSignal.any that depend on this one, in the order they were made
  #sources; // of such a signal: those it depends on, none of which is such a signal itself

  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    super();
  }

  static {
    create = () => new AbortSignal(mayConstruct);
    abort = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#mark(reason);
      const followers = [...(signal.#followers ?? [])].filter((follower) => !follower.#aborted);
      signal.#followers = undefined;
      // All are marked before anybody is told.
      for (const follower of followers) follower.#mark(reason);
      for (const one of [signal, ...followers]) one.dispatchEvent(trusted(new Event('abort')));
    };
    follow = (signal, follower) => {
      for (const source of signal.#sources ?? [signal]) {
        source.#followers ??= new Set();
        source.#followers.add(follower);
        follower.#sources.add(source);
      }
    };
  }

  #mark(reason) {
    this.#aborted = true;
    this.#reason = reason;
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
    } else {
      signal.#sources = new Set();
      for (const source of sources) follow(source, signal);
    }
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
