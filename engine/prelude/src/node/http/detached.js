// new http.ServerResponse(request): a response that nobody waits for, as tests of an app make it (light-my-request and its like).
// What is sent goes to its events, to whoever stands over its methods, and to the socket it was given.
import { setOwn } from '../../primordials.js';
import { enter, currentFrame } from '../../frame.js';
import { isBodiless, Outgoing } from '../../outgoing.js';
import { Res, tell } from '../../response.js';
import { DONE, NONE, STREAMING } from '../../run.js';
import { STATUS_CODES } from '../../status.js';

/** Stands where a response has its run. */
class Wire {
  constructor(response, request) {
    this.response = response;
    this.req = request;
    this.answer = NONE;
    this.socket = undefined;
  }

  head(status, headers) {
    this.answer = STREAMING;
    let lines = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
    for (let i = 0; i < headers.length; i += 2) lines += `${headers[i]}: ${headers[i + 1]}\r\n`;
    this.socket?.write(`${lines}\r\n`);
  }

  chunk(piece) {
    this.socket?.write(piece);
    return true;
  }

  finish() {
    this.answer = DONE;
    const frame = currentFrame();
    queueMicrotask(() => {
      enter(frame);
      if (!this.response.destroyed) tell.over(this.response, true);
    });
  }

  whole(status, headers, body) {
    this.head(status, headers);
    if (body !== null && body.length !== 0) this.chunk(body);
    this.finish();
  }

  plain(_, text) {
    this.whole(200, [], text);
  }

  fail(error) {
    this.answer = DONE;
    queueMicrotask(() => {
      if (error !== undefined) this.response.emit('error', error);
      tell.over(this.response, false);
    });
  }

  sendLater(promise) {
    promise.catch((error) => this.fail(error));
  }
}

/** Nothing is said that was not set: no type is guessed. */
class Unsent extends Outgoing {
  typed() {}
}

const methods = {
  assignSocket(socket) {
    setOwn(this, 'socket', socket);
    setOwn(this, 'connection', socket);
    this._wire.socket = socket;
    this.emit('socket', socket);
  },

  detachSocket() {
    setOwn(this, 'socket', null);
    setOwn(this, 'connection', null);
    this._wire.socket = undefined;
  },

  get _hasBody() {
    return this.req?.method !== 'HEAD' && !isBodiless(this.statusCode);
  },
};

/** Makes an object a response to that request. */
export function detach(response, request) {
  const wire = new Wire(response, request);
  Reflect.construct(Res, [new Unsent(wire), response]);
  Object.defineProperties(response, Object.getOwnPropertyDescriptors(methods));
  Object.defineProperty(response, '_wire', { __proto__: null, value: wire });
  setOwn(response, 'req', request);
  setOwn(response, 'socket', null);
  setOwn(response, 'connection', null);
}
