// process.env: the variables this run may see, fetched at first use, an ordinary object of strings afterwards.
import { ops } from './state.js';
import { currentRun } from './frame.js';
import { ObjectDefineProperty, ObjectHasOwn, setOwn } from './primordials.js';

/** The one object that process.env, Bun.env and a fetch() handler's `env` are. */
export function environment() {
  const run = currentRun();
  let made = run?.environment;
  if (made === undefined) {
    const object = {};
    const flat = ops.environment();
    for (let i = 0; i + 1 < flat.length; i += 2) setOwn(object, flat[i], flat[i + 1]);
    if (!ObjectHasOwn(object, 'NODE_ENV')) presume(object, run);
    made = new Proxy(object, strings);
    if (run !== undefined) run.environment = made;
  }
  return made;
}

// Frameworks show stacks to everybody unless told that this is production. It is no variable of anybody's, so no list has it.
function presume(object, run) {
  const value = run?.facts().development ? 'development' : 'production';
  ObjectDefineProperty(object, 'NODE_ENV', { __proto__: null, value, writable: true, enumerable: false, configurable: true });
}

// As in Node: whatever is assigned becomes a string.
const strings = {
  set(target, key, value) {
    if (typeof key === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
    setOwn(target, key, `${value}`);
    return true;
  },
};
