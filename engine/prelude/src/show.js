// Showing values without loading the inspector until something needs it.
import { load } from './parts.js';
import { ArrayJoin, StringIndexOf } from './primordials.js';

/** Objects with a method of this name say themselves how they are shown. */
export const customInspect = Symbol.for('nodejs.util.inspect.custom');

export const inspect = (value, options) => load('inspect.js').inspect(value, options);

/** As util.format; plain texts are joined without more ado. */
export function format(args, options) {
  for (let i = 0; i < args.length; i += 1) {
    if (typeof args[i] !== 'string') return load('inspect.js').format(args, options);
  }
  if (args.length > 1 && StringIndexOf(args[0], '%') >= 0) return load('inspect.js').format(args, options);
  return ArrayJoin(args, ' ');
}
