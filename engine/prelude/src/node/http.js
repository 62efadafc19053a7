// http: Node's client over the engine's network, and servers that are the script's handler.
import { coded } from '../define.js';
import { EventEmitter } from './events.js';
import { ClientRequest } from './http/request.js';
import { IncomingMessage } from './http/incoming.js';
import { METHODS, STATUS_CODES } from './http/names.js';
import { OutgoingMessage, Server, ServerResponse } from './http/server.js';

/** Accepted and ignored: connections are pooled by the engine. */
export class Agent extends EventEmitter {
  constructor(options = {}) {
    super();
    this.options = { ...options };
    this.keepAlive = Boolean(options.keepAlive);
    this.maxSockets = options.maxSockets ?? Infinity;
    this.maxFreeSockets = options.maxFreeSockets ?? 256;
    this.protocol = 'http:';
    this.defaultPort = 80;
    this.requests = {};
    this.sockets = {};
    this.freeSockets = {};
  }

  destroy() {}

  getName(options = {}) {
    return `${options.host ?? 'localhost'}:${options.port ?? ''}:${options.localAddress ?? ''}`;
  }
}

export class HttpsAgent extends Agent {
  constructor(options = {}) {
    super(options);
    this.protocol = 'https:';
    this.defaultPort = 443;
  }
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
function validateHeaderName(name, label = 'Header name') {
  if (typeof name !== 'string' || !TOKEN.test(name)) throw coded(TypeError, 'ERR_INVALID_HTTP_TOKEN', `${label} must be a valid HTTP token ["${name}"]`);
}
function validateHeaderValue(name, value) {
  if (value === undefined) throw coded(TypeError, 'ERR_HTTP_INVALID_HEADER_VALUE', `Invalid value "${value}" for header "${name}"`);
  if (/[^\t\x20-\x7e\x80-\xff]/.test(`${value}`)) throw coded(TypeError, 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
}

/** The module for one scheme. */
export function moduleFor(scheme, AgentClass) {
  const globalAgent = new AgentClass();
  const request = (input, options, callback) => new ClientRequest(scheme, globalAgent, input, options, callback);
  const get = (input, options, callback) => {
    const made = request(input, options, callback);
    made.end();
    return made;
  };
  return { Agent: AgentClass, globalAgent, request, get, createServer: (options, listener) => new Server(options, listener), Server };
}

export default {
  ...moduleFor('http:', Agent), METHODS, STATUS_CODES, ClientRequest, IncomingMessage, OutgoingMessage, ServerResponse,
  validateHeaderName, validateHeaderValue, maxHeaderSize: 16384, setMaxIdleHTTPParsers() {},
  // Taken when asked for, so that this module does not load the web's.
  get WebSocket() {
    return load('web/websocket.js').WebSocket;
  },
};
