// Guards for what the engine runs natively without ever looking at the clock: an absurd length is a RangeError, and an
// absurd search goes on in JavaScript, where it can be interrupted. The originals stay out of reach.
//
// Not guarded: whatever the heap limit ends within a second or two, such as spreading a huge sparse array.
import { hidden } from './define.js';
import { ArrayIsArray, ObjectGetOwnPropertyDescriptor, ReflectApply } from './primordials.js';

const { bind, call } = Function.prototype;
const uncurry = bind.bind(call);

/** Longer arrays and array-likes do not fit into any heap we give, or are sparse. */
const LENGTH_AT_MOST = 1e7;
/** Characters compared by one native search at most; beyond it JavaScript searches. */
const COMPARED_AT_MOST = 5e8;
const SHORT = 64;
const NORMALIZED_AT_MOST = 2e6;
/** Replacing in longer texts goes on in JavaScript: slower, but it can be interrupted. */
const LARGE = 8e6;

function tooLong(length) {
  return new RangeError(`A length of ${length} is beyond the limit of ${LENGTH_AT_MOST} elements`);
}

// Array-likes are asked for their length once more than the language says.
function check(value) {
  if (value !== null && value !== undefined && value.length > LENGTH_AT_MOST) throw tooLong(value.length);
}

function checkAll(values) {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (typeof value === 'object' && value !== null && value.length > LENGTH_AT_MOST && (ArrayIsArray(value) || value[Symbol.isConcatSpreadable])) throw tooLong(value.length);
  }
}

function checkNested(value, depth) {
  check(value);
  if (!ArrayIsArray(value)) return;
  for (let i = 0; i < value.length; i += 1) {
    const item = value[i];
    if (ArrayIsArray(item) && depth >= 1) checkNested(item, depth - 1);
  }
}

function guardArrays() {
  const A = Array.prototype;
  const join = uncurry(A.join);
  const toLocaleString = uncurry(A.toLocaleString);
  const { concat, splice, unshift, toSpliced, flatMap } = A;
  const slice = uncurry(A.slice);
  const shift = uncurry(A.shift);
  const reverse = uncurry(A.reverse);
  const sort = uncurry(A.sort);
  const copyWithin = uncurry(A.copyWithin);
  const flat = uncurry(A.flat);
  const fill = uncurry(A.fill);
  install(A, {
    join(separator) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return join(this, separator);
    },
    toLocaleString() {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return toLocaleString(this);
    },
    concat(item) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      checkAll(arguments);
      return ReflectApply(concat, this, arguments);
    },
    copyWithin(target, start, end = undefined) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return copyWithin(this, target, start, end);
    },
    fill(value, start = undefined, end = undefined) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return fill(this, value, start, end);
    },
    flat(depth = undefined) {
      checkNested(this, depth === undefined ? 1 : Number(depth));
      return flat(this, depth);
    },
    flatMap(callback, thisArg) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      if (typeof callback !== 'function') return ReflectApply(flatMap, this, arguments);
      const bounded = (...args) => {
        const made = ReflectApply(callback, thisArg, args);
        if (ArrayIsArray(made) && made.length > LENGTH_AT_MOST) throw tooLong(made.length);
        return made;
      };
      return ReflectApply(flatMap, this, [bounded]);
    },
    reverse() {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return reverse(this);
    },
    shift() {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return shift(this);
    },
    unshift(item) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return ReflectApply(unshift, this, arguments);
    },
    slice(start, end) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return slice(this, start, end);
    },
    sort(compare) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return sort(this, compare);
    },
    splice(start, deleteCount) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return ReflectApply(splice, this, arguments);
    },
    toSpliced(start, skipCount) {
      if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
      return ReflectApply(toSpliced, this, arguments);
    },
  });
  lengths(A, { concat: 1, fill: 1, flat: 0, flatMap: 1, unshift: 1, copyWithin: 2 });
  const { from } = Array;
  install(Array, {
    from(items) {
      if (typeof items === 'object') check(items);
      return ReflectApply(from, this, arguments);
    },
  });
}

function guardIterators() {
  const { Iterator } = globalThis;
  if (typeof Iterator !== 'function') return;
  const { drop } = Iterator.prototype;
  install(Iterator.prototype, {
    drop(limit) {
      if (limit > LENGTH_AT_MOST) throw tooLong(limit);
      return ReflectApply(drop, this, arguments);
    },
  });
}

// Knuth, Morris and Pratt: never more than two looks at a character.
function find(text, wanted, from) {
  const back = new Int32Array(wanted.length);
  for (let i = 1, k = 0; i < wanted.length; i += 1) {
    while (k > 0 && charCodeAt(wanted, i) !== charCodeAt(wanted, k)) k = back[k - 1];
    if (charCodeAt(wanted, i) === charCodeAt(wanted, k)) k += 1;
    back[i] = k;
  }
  for (let i = from, k = 0; i < text.length; i += 1) {
    while (k > 0 && charCodeAt(text, i) !== charCodeAt(wanted, k)) k = back[k - 1];
    if (charCodeAt(text, i) === charCodeAt(wanted, k)) k += 1;
    if (k === wanted.length) return i - k + 1;
  }
  return -1;
}

const charCodeAt = uncurry(String.prototype.charCodeAt);
const substring = uncurry(String.prototype.substring);

/** Would looking for `wanted` in `text` natively take too long, at worst? */
function heavy(text, wanted) {
  return typeof wanted === 'string' && typeof text === 'string' && text.length * wanted.length > COMPARED_AT_MOST && wanted.length <= text.length;
}

const place = (position, text) => Math.min(Math.max(Math.trunc(Number(position)) || 0, 0), text.length);

function guardStrings() {
  const S = String.prototype;
  const indexOf = uncurry(S.indexOf);
  const lastIndexOf = uncurry(S.lastIndexOf);
  const includes = uncurry(S.includes);
  const split = uncurry(S.split);
  const replace = uncurry(S.replace);
  const replaceAll = uncurry(S.replaceAll);
  const normalize = uncurry(S.normalize);
  install(S, {
    indexOf(wanted, position = undefined) {
      if (wanted?.length > SHORT && heavy(this, wanted)) return find(this, wanted, place(position, this));
      return indexOf(this, wanted, position);
    },
    includes(wanted, position = undefined) {
      if (wanted?.length > SHORT && heavy(this, wanted)) return find(this, wanted, place(position, this)) >= 0;
      return includes(this, wanted, position);
    },
    lastIndexOf(wanted, position = undefined) {
      if (wanted?.length > SHORT && heavy(this, wanted)) return lastOf(this, wanted, position);
      return lastIndexOf(this, wanted, position);
    },
    split(separator, limit) {
      if (separator?.length > SHORT && heavy(this, separator)) return pieces(this, separator, limit === undefined ? 4294967295 : limit >>> 0);
      return split(this, separator, limit);
    },
    replace(wanted, replacement) {
      if (wanted?.length > SHORT && heavy(this, wanted)) return replaced(this, wanted, replacement, replace, false);
      return replace(this, wanted, replacement);
    },
    replaceAll(wanted, replacement) {
      if (typeof wanted === 'string' && wanted !== '' && typeof this === 'string' && (this.length > LARGE || heavy(this, wanted))) return replaced(this, wanted, replacement, replace, true);
      return replaceAll(this, wanted, replacement);
    },
    normalize(form = undefined) {
      if (typeof this === 'string' && this.length > NORMALIZED_AT_MOST) throw new RangeError(`A text of ${this.length} characters is too long to be normalized; the limit is ${NORMALIZED_AT_MOST}`);
      return normalize(this, form);
    },
  });
  lengths(S, { indexOf: 1, includes: 1, lastIndexOf: 1, normalize: 0 });
  const { raw } = String;
  install(String, {
    raw(template) {
      check(template?.raw);
      return ReflectApply(raw, this, arguments);
    },
  });

  function next(text, wanted, from) {
    return wanted.length > SHORT && heavy(text, wanted) ? find(text, wanted, from) : indexOf(text, wanted, from);
  }

  function pieces(text, separator, limit) {
    const list = [];
    let from = 0;
    for (let at = next(text, separator, 0); at >= 0 && list.length < limit; at = next(text, separator, from)) {
      list[list.length] = substring(text, from, at);
      from = at + separator.length;
    }
    if (list.length < limit) list[list.length] = substring(text, from, text.length);
    return list;
  }

  // One match after the other in JavaScript; what the replacement's `$` patterns mean is left to the original, over
  // the match alone.
  function replaced(text, wanted, replacement, one, all) {
    let out = '';
    let from = 0;
    for (let at = next(text, wanted, 0); at >= 0; at = next(text, wanted, from)) {
      let piece;
      if (typeof replacement === 'function') piece = `${ReflectApply(replacement, undefined, [wanted, at, text])}`;
      else if (indexOf(`${replacement}`, '$') < 0) piece = `${replacement}`;
      else piece = one(wanted, wanted, replacement);
      out += substring(text, from, at) + piece;
      from = at + wanted.length;
      if (!all) break;
    }
    return out + substring(text, from, text.length);
  }

  function lastOf(text, wanted, position) {
    const most = Number.isNaN(Number(position)) ? text.length : place(position, text);
    let last = -1;
    for (let at = find(text, wanted, 0); at >= 0 && at <= most; at = find(text, wanted, at + 1)) last = at;
    return last;
  }
}

function install(object, methods) {
  for (const name of Object.keys(methods)) hidden(object, name, methods[name]);
}

// Parameters with a default do not count in a function's length; some of the language's own are not as written here.
function lengths(object, table) {
  for (const name of Object.keys(table)) {
    const descriptor = ObjectGetOwnPropertyDescriptor(object[name], 'length');
    if (descriptor.value !== table[name]) Object.defineProperty(object[name], 'length', { __proto__: null, value: table[name], configurable: true });
  }
}

/** Before anything of a script runs. */
export function harden() {
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  guardArrays();
  guardIterators();
  guardStrings();
}
