// `metadata`: what a script is told about its request. Nothing is fetched before it is read.
import { ops } from './state.js';
import { customInspect } from './show.js';
import { setOwn, ArrayIsArray } from './primordials.js';

function keep(object, key, value) {
  setOwn(object, key, value);
  return value;
}

/** Flat [key, value, …] to an object; of a repeated key the last value. */
export function fromFlat(flat, object = {}) {
  for (let i = 0; i + 1 < flat.length; i += 2) setOwn(object, flat[i], flat[i + 1]);
  return object;
}

function queryAll(run) {
  const flat = ops.requestQuery(run.number);
  const all = {};
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const key = flat[i];
    const before = Object.hasOwn(all, key) ? all[key] : undefined;
    if (ArrayIsArray(before)) setOwn(before, before.length, flat[i + 1]);
    else setOwn(all, key, [flat[i + 1]]);
  }
  return all;
}

/** Route parameters alone. */
export function routeParameters(run) {
  return fromFlat(ops.requestParameters(run.number));
}

// Route parameters lie over query keys of the same name.
function merged(run) {
  return fromFlat(ops.requestParameters(run.number), fromFlat(ops.requestQuery(run.number)));
}

// The body that is run for sockets belongs to the first of them, whose query is told as it came.
function parameters(run) {
  return run.owns ? routeParameters(run) : merged(run);
}

function query(run) {
  return run.owns ? fromFlat(ops.requestQuery(run.number)) : merged(run);
}

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
      return keep(this, 'queryAll', queryAll(run));
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
