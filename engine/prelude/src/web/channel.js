// MessageChannel: two ports in one VM, messages cloned and delivered as tasks.
import { EventTarget, MessageEvent, handlerAttribute } from './events.js';
import { structuredClone } from './clone.js';
import { setImmediate } from '../timers.js';

let join;
const mayConstruct = {};

export class MessagePort extends EventTarget {
  #other;
  #started = false;
  #queue = [];

  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    super();
  }

  static {
    join = () => {
      const [one, two] = [new MessagePort(mayConstruct), new MessagePort(mayConstruct)];
      one.#other = two;
      two.#other = one;
      return [one, two];
    };
  }

  postMessage(message, options = undefined) {
    const transfer = Array.isArray(options) ? { transfer: options } : options;
    const data = structuredClone(message, transfer);
    this.#other?.#receive(data);
  }

  #receive(data) {
    if (this.#started) this.#deliver(data);
    else this.#queue.push(data);
  }

  #deliver(data) {
    setImmediate(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  start() {
    if (this.#started) return;
    this.#started = true;
    for (const data of this.#queue.splice(0)) this.#deliver(data);
  }

  on(type, listener) {
    this.addEventListener(type, (event) => listener(event.data));
    this.start();
    return this;
  }

  close() {
    if (this.#other) this.#other.#other = undefined;
    this.#other = undefined;
  }

  ref() {}

  unref() {}
}
handlerAttribute(MessagePort, 'message');
const assigned = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
Object.defineProperty(MessagePort.prototype, 'onmessage', {
  ...assigned,
  set(value) {
    assigned.set.call(this, value);
    this.start();
  },
});

export class MessageChannel {
  #ports = join();

  get port1() {
    return this.#ports[0];
  }

  get port2() {
    return this.#ports[1];
  }
}
