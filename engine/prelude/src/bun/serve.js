// Bun.serve(): no port is bound. What it is given becomes the script's handler: the service's requests reach it.
import { currentRun } from '../frame.js';
import { serveBy } from '../shapes.js';

const SERVER = { port: 3000, hostname: 'localhost', development: false, id: '', pendingRequests: 1, pendingWebSockets: 0 };

/** The routes of Bun.serve(): `/a/:id`, `/a/*`, exact ones first. */
function tableOf(routes) {
  const rank = (path) => (path.includes('*') ? 2 : path.includes(':') ? 1 : 0);
  return Object.keys(routes).map((path) => {
    const names = [];
    const shape = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:(\w+)/g, (_, name) => {
      names.push(name);
      return '([^/]+)';
    }).replace(/\*/g, '.*');
    return { test: new RegExp(`^${shape}$`), names, target: routes[path], rank: rank(path) };
  }).sort((a, b) => a.rank - b.rank);
}

function targetOf(target, method) {
  if (typeof target === 'function' || target === null || typeof target !== 'object' || target instanceof globalThis.Response) return target;
  return target[method] ?? (method === 'HEAD' ? target.GET : undefined);
}

export function serve(options) {
  if (options === null || typeof options !== 'object' || (typeof options.fetch !== 'function' && options.routes === undefined && options.static === undefined)) {
    throw new TypeError('Bun.serve() needs a fetch function or routes');
  }
  let given = options;
  let table = tableOf({ ...options.static, ...options.routes });
  const server = {
    ...SERVER,
    port: Number(options.port ?? 3000),
    hostname: options.hostname ?? 'localhost',
    get url() {
      return new globalThis.URL(`http://${this.hostname}:${this.port}/`);
    },
    async fetch(input) {
      const request = typeof input === 'string' || input instanceof globalThis.URL ? new globalThis.Request(new globalThis.URL(input, this.url)) : input;
      try {
        return await answer(request);
      } catch (error) {
        if (typeof given.error !== 'function') throw error;
        return given.error(error);
      }
    },
    reload(more) {
      given = { ...given, ...more };
      table = tableOf({ ...given.static, ...given.routes });
    },
    requestIP: () => {
      const address = currentRun()?.req.ip;
      return address === undefined ? null : { address, family: address.includes(':') ? 'IPv6' : 'IPv4', port: 0 };
    },
    timeout() {},
    upgrade: () => false,
    publish: () => 0,
    ref() {},
    unref() {},
    stop: async () => {},
  };

  async function answer(request) {
    const { pathname } = new globalThis.URL(request.url);
    for (const { test, names, target } of table) {
      const found = test.exec(pathname);
      const handler = found === null ? undefined : targetOf(target, request.method);
      if (handler === undefined || handler === false) continue;
      if (typeof handler !== 'function') return handler.clone?.() ?? handler;
      const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1])]));
      Object.defineProperty(request, 'params', { value: params, configurable: true });
      return handler.call(server, request, server);
    }
    if (typeof given.fetch === 'function') return given.fetch.call(server, request, server);
    return new globalThis.Response('Not Found', { status: 404 });
  }

  const run = currentRun();
  if (run !== undefined) serveBy(run, server);
  return server;
}
