// The prelude comes in parts: this bundle, and one for each file of web/ and node/ that is evaluated when first needed.
import { ops } from './state.js';
import { coreModule } from 'core-table';

const loaded = { __proto__: null };

/** The exports of a part, by its file's path under src/. */
export function load(name) {
  let exports = loaded[name];
  if (exports === undefined) {
    const make = ops.part(name);
    exports = make(coreModule, load);
    loaded[name] = exports;
  }
  return exports;
}

/** Has anything needed a part yet? */
export const isLoaded = (name) => loaded[name] !== undefined;
