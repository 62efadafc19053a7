// diagnostics_channel: named channels within one VM.

class Channel {
  #subscribers = [];

  constructor(name) {
    this.name = name;
  }

  get hasSubscribers() {
    return this.#subscribers.length > 0;
  }

  subscribe(listener) {
    this.#subscribers = [...this.#subscribers, listener];
  }

  unsubscribe(listener) {
    const before = this.#subscribers.length;
    this.#subscribers = this.#subscribers.filter((one) => one !== listener);
    return this.#subscribers.length < before;
  }

  publish(message) {
    for (const listener of this.#subscribers) listener(message, this.name);
  }

  runStores(context, action, thisArg, ...args) {
    this.publish(context);
    return Reflect.apply(action, thisArg, args);
  }

  bindStore() {}

  unbindStore() {}
}

const channels = new Map();

function channel(name) {
  if (!channels.has(name)) channels.set(name, new Channel(name));
  return channels.get(name);
}

export default {
  channel,
  Channel,
  hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? false,
  subscribe: (name, listener) => channel(name).subscribe(listener),
  unsubscribe: (name, listener) => channel(name).unsubscribe(listener),
  tracingChannel(name) {
    const event = (kind) => channel(`tracing:${typeof name === 'string' ? name : kind}:${kind}`);
    const [start, end, asyncStart, asyncEnd, error] = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'].map(event);
    return {
      start, end, asyncStart, asyncEnd, error,
      hasSubscribers: false,
      traceSync: (action, context, thisArg, ...args) => Reflect.apply(action, thisArg, args),
      tracePromise: async (action, context, thisArg, ...args) => Reflect.apply(action, thisArg, args),
      traceCallback: (action, position, context, thisArg, ...args) => Reflect.apply(action, thisArg, args),
    };
  },
};
