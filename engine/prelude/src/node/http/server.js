// http.createServer(): no port is bound. A server that listens is the script's handler: the service's requests reach it.
import { coded, heedless } from '../../define.js';
import { currentRun } from '../../frame.js';
import { isRes, Res } from '../../response.js';
import { serveBy } from '../../shapes.js';
import { EventEmitter } from '../events.js';
import stream from '../stream.js';
import { detach } from './detached.js';

export class Server extends EventEmitter {
  constructor(options, listener) {
    super();
    this.listening = false;
    this.timeout = 0;
    this.keepAliveTimeout = 5000;
    this.headersTimeout = 60000;
    this.requestTimeout = 300000;
    this.maxHeadersCount = null;
    this._address = null;
    const handler = typeof options === 'function' ? options : listener;
    if (handler !== undefined) this.on('request', handler);
  }

  listen(...args) {
    if (this.listening) throw coded(Error, 'ERR_SERVER_ALREADY_LISTEN', 'Listen method has been called more than once without closing.');
    const callback = args.find((argument) => typeof argument === 'function');
    const { port, host } = where(args);
    this._address = { address: host ?? '::', family: host === undefined || host.includes(':') ? 'IPv6' : 'IPv4', port };
    this.listening = true;
    if (callback) this.once('listening', callback);
    queueMicrotask(() => this.emit('listening'));
    const run = currentRun();
    if (run !== undefined) serveBy(run, this);
    return this;
  }

  address() {
    return this._address;
  }

  close(callback) {
    const wasOpen = this.listening;
    this.listening = false;
    this._address = null;
    queueMicrotask(() => {
      callback?.(wasOpen ? undefined : coded(Error, 'ERR_SERVER_NOT_RUNNING', 'Server is not running.'));
      if (wasOpen) this.emit('close');
    });
    return this;
  }

  async [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    this.close();
  }

  closeAllConnections() {}

  closeIdleConnections() {}

  getConnections(callback) {
    callback(null, 1);
    return this;
  }
}
heedless(Server, ['setTimeout', 'ref', 'unref']);

// listen(port, host), listen({ port, host }), listen('/a/socket'): what address() is to say.
function where([first, second]) {
  if (first !== null && typeof first === 'object') return { port: Number(first.port) || 0, host: first.host };
  return { port: Number(first) || 0, host: typeof second === 'string' ? second : undefined };
}

/** Named for `instanceof`, and the prototype of what frameworks put over a response. */
export class OutgoingMessage extends stream.Stream {}

/** A function and no class, because those who inherit from it call it. */
export function ServerResponse(request) {
  if (new.target === undefined && !(this instanceof ServerResponse)) throw new TypeError("Class constructor ServerResponse cannot be invoked without 'new'");
  detach(this, request);
}
ServerResponse.prototype = Object.create(OutgoingMessage.prototype, { constructor: { value: ServerResponse, writable: true, configurable: true } });
Object.setPrototypeOf(ServerResponse, OutgoingMessage);
Object.defineProperty(ServerResponse, Symbol.hasInstance, {
  value(value) {
    return (this === ServerResponse && isRes(value)) || Function.prototype[Symbol.hasInstance].call(this, value);
  },
});

// A framework makes an object over ServerResponse.prototype the prototype of `res`: the methods, which know `res` by what it
// holds in private, go with it.
for (let from = Res.prototype; from !== Object.prototype; from = Object.getPrototypeOf(from)) {
  for (const name of Reflect.ownKeys(from)) {
    if (!Object.hasOwn(ServerResponse.prototype, name)) Object.defineProperty(ServerResponse.prototype, name, Object.getOwnPropertyDescriptor(from, name));
  }
}
