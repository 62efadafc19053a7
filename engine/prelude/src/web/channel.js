// MessageChannel: two ports in one VM, messages cloned and delivered as tasks.
import { DOMExceptionClass } from '../domexception.js';
import { Event, EventTarget, MessageEvent, handlerAttribute, trusted } from './events.js';
import { cloneAndMove } from './clone.js';
import { webInterface } from '../define.js';
import { setImmediate } from '../timers.js';
import { parts } from '../webparts.js';

let join;
const mayConstruct = {};

export class MessagePort extends EventTarget {
  #other;
  #started = false;
  #queue = [];
  #moved = false; // to another object, which has its place

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
    parts.isPort = (value) => value !== null && typeof value === 'object' && #moved in value;
    parts.isPortWhole = (port) => !port.#moved;
    parts.movePort = (port) => {
      const place = new MessagePort(mayConstruct);
      place.#other = port.#other;
      if (place.#other) place.#other.#other = place;
      place.#queue = port.#queue;
      port.#other = undefined;
      port.#queue = [];
      port.#moved = true;
      return place;
    };
  }

  postMessage(message, options = undefined) {
    if (arguments.length === 0) throw new TypeError('MessagePort.postMessage needs a message');
    const list = typeof options?.[Symbol.iterator] === 'function' ? [...options] : [...(options?.transfer ?? [])];
    if (list.includes(this)) throw new DOMExceptionClass('A port cannot be transferred by itself', 'DataCloneError');
    const { copy, ports } = cloneAndMove(message, list);
    this.#other?.#receive({ data: copy, ports });
  }

  #receive(message) {
    this.#queue.push(message);
    if (this.#started) this.#deliver();
  }

  // One task a message: a port that was closed or transferred meanwhile delivers no more.
  #deliver() {
    setImmediate(() => {
      const message = this.#queue.shift();
      if (message !== undefined) this.dispatchEvent(trusted(new MessageEvent('message', message)));
    });
  }

  start() {
    if (this.#started) return;
    this.#started = true;
    for (let i = this.#queue.length; i > 0; i -= 1) this.#deliver();
  }

  on(type, listener) {
    this.addEventListener(type, (event) => listener(event.data));
    this.start();
    return this;
  }

  close() {
    const other = this.#other;
    this.#other = undefined;
    this.#queue = [];
    if (other === undefined) return;
    other.#other = undefined;
    // What was sent before it still arrives.
    setImmediate(() => other.dispatchEvent(trusted(new Event('close'))));
  }

  ref() {}

  unref() {}
}
webInterface(MessagePort, 'MessagePort', ['postMessage', 'start', 'close']);
for (const type of ['message', 'messageerror', 'close']) handlerAttribute(MessagePort, type);
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
webInterface(MessageChannel, 'MessageChannel', ['port1', 'port2']);
