// `metadata`: what a script is told about its request. Nothing is fetched before it is read.
import { ops } from './state.js';
import { customInspect } from './show.js';
import { setOwn } from './primordials.js';

function keep(object, key, value) {
  setOwn(object, key, value);
  return value;
}

/** Flat [key, value, …] to an object; of a repeated key the last value. */
export function fromFlat(flat, object = {}) {
  for (let i = 0; i + 1 < flat.length; i += 2) setOwn(object, flat[i], flat[i + 1]);
  return object;
}

/** Route parameters alone. */
export const routeParameters = (run) => ops.requestParameters(run.number, false);

// Route parameters lie over query keys of the same name.
const merged = (run) => ops.requestParameters(run.number, true);

// The body that is run for sockets belongs to the first of them, whose query is told as it came. No query stands in for an
// optional catch-all that is left out: who reads that parameter expects a list.
const parameters = (run) => (run.owns ? routeParameters(run) : ops.requestParameters(run.number, true, true));
const query = (run) => (run.owns ? ops.requestQuery(run.number) : merged(run));

// Shown with its values, not as so many getters.
const shown = {
  [customInspect]() {
    return { ...this };
  },
};
Object.defineProperty(shown, customInspect, { __proto__: null, enumerable: false });

export function makeMetadata(run) {
  return {
    __proto__: shown,
    get executionId() {
      return keep(this, 'executionId', run.facts().executionId);
    },
    get parameters() {
      return keep(this, 'parameters', parameters(run));
    },
    get query() {
      return keep(this, 'query', query(run));
    },
    get queryAll() {
      return keep(this, 'queryAll', ops.requestQueryAll(run.number));
    },
    get path() {
      return keep(this, 'path', run.facts().path);
    },
    get method() {
      return keep(this, 'method', run.facts().method);
    },
    get url() {
      return keep(this, 'url', run.facts().absoluteUrl);
    },
    get hostname() {
      return keep(this, 'hostname', run.facts().hostname);
    },
    get clientIp() {
      return keep(this, 'clientIp', run.facts().clientIp);
    },
    get deployment() {
      return keep(this, 'deployment', run.facts().deployment);
    },
    get script() {
      return keep(this, 'script', run.facts().scriptPath);
    },
    get containerId() {
      return keep(this, 'containerId', run.facts().containerId || null);
    },
    get projectId() {
      return keep(this, 'projectId', run.facts().projectId || null);
    },
  };
}
