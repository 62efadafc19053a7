// net, tls, http2, dgram and tty: what packages look for when they are loaded. What would open a socket says what to use.
import { coded, heedless } from '../define.js';
import { Duplex } from './stream.js';
import { EventEmitter } from './events.js';
import { http2Names } from './net/names.js';

const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

export function isIPv4(text) {
  return V4.test(`${text}`) && !/(^|\.)0\d/.test(`${text}`);
}

export function isIPv6(text) {
  const plain = `${text}`.replace(/%[^%]+$/, '');
  if (!plain.includes(':') || /[^0-9a-f:.]/i.test(plain)) return false;
  try {
    new globalThis.URL(`http://[${plain}]/`);
    return true;
  } catch {
    return false;
  }
}

export const isIP = (text) => (isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0);

const lacking = (name, instead) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', `${name} is not available in hoody-exec: ${instead}.`);
};
const CONNECT = 'use fetch(), http.request() or WebSocket';
const SERVE = 'a script is served by the service: export a handler, or return an answer';

class Socket extends Duplex {
  connect() {
    return lacking('net.Socket.connect', CONNECT)();
  }
}
heedless(Socket, ['setTimeout', 'setNoDelay', 'setKeepAlive', 'ref', 'unref']);

class Server extends EventEmitter {
  listen() {
    return lacking('net.Server.listen', SERVE)();
  }
}

class TLSSocket extends Socket {}

class BlockList {
  constructor() {
    lacking('net.BlockList', 'compare addresses yourself')();
  }
}

export const tls = {
  connect: lacking('tls.connect', CONNECT), createServer: lacking('tls.createServer', SERVE), createSecureContext: () => ({}), TLSSocket, Server,
  checkServerIdentity: () => undefined, rootCertificates: [], DEFAULT_MIN_VERSION: 'TLSv1.2', DEFAULT_MAX_VERSION: 'TLSv1.3', getCiphers: () => [],
};

export const http2 = {
  connect: lacking('http2.connect', 'use fetch(), which speaks HTTP/2 with servers that do'), createServer: lacking('http2.createServer', SERVE),
  createSecureServer: lacking('http2.createSecureServer', SERVE), constants: http2Names, Http2ServerRequest: class Http2ServerRequest {}, Http2ServerResponse: class Http2ServerResponse {},
  getDefaultSettings: () => ({}), sensitiveHeaders: Symbol('nodejs.http2.sensitiveHeaders'),
};

class ReadStream extends Socket {}
class WriteStream extends Socket {}
export const tty = { isatty: () => false, ReadStream, WriteStream };

export default {
  isIP, isIPv4, isIPv6, Socket, Stream: Socket, Server, BlockList, connect: lacking('net.connect', CONNECT), createConnection: lacking('net.createConnection', CONNECT),
  createServer: lacking('net.createServer', SERVE), getDefaultAutoSelectFamily: () => true, setDefaultAutoSelectFamily() {}, tls, http2, tty,
};
