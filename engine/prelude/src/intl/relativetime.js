// Intl.RelativeTimeFormat.
import { canonicalTags, dataOf, intlClass, option, optionsOf, pieces, resolve } from './data.js';
import { cardinal, pluralOf } from './pluralrules.js';

const part = (type, value) => ({ type, value });
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

class RelativeTimeFormat {
  #tag;
  #data;
  #rules;
  #style;
  #numeric;
  #numbers;

  constructor(locales, options) {
    const found = resolve(canonicalTags(locales), ['nu']);
    const given = optionsOf(options);
    this.#tag = found.tag;
    this.#data = dataOf(found.name).relative;
    this.#rules = cardinal(found.name);
    this.#style = option(given, 'style', ['long', 'short', 'narrow'], 'long');
    this.#numeric = option(given, 'numeric', ['always', 'auto'], 'always');
    this.#numbers = new (load('intl/numberformat.js').NumberFormat)(found.tag);
  }

  format(value, unit) {
    return this.formatToParts(value, unit).map((one) => one.value).join('');
  }

  formatToParts(value, unit) {
    const number = Number(value);
    const name = `${unit}`.replace(/s$/, '');
    if (!UNITS.includes(name)) throw new RangeError(`Invalid unit argument for format() '${unit}'`);
    if (!Number.isFinite(number)) throw new RangeError('Invalid number value');
    const widths = this.#data[name];
    const [past, future, words] = widths[Math.min(widths.length - 1, ['long', 'short', 'narrow'].indexOf(this.#style))];
    const word = this.#numeric === 'auto' ? words[Object.is(number, -0) ? 0 : number] : undefined;
    if (word !== undefined) return [part('literal', word)];
    const digits = this.#numbers.formatToParts(Math.abs(number));
    const shown = (type) => digits.filter((one) => one.type === type).map((one) => one.value).join('');
    const form = pluralOf(this.#rules, shown('integer'), shown('fraction'));
    const pattern = number < 0 || Object.is(number, -0) ? past : future;
    const text = typeof pattern === 'string' ? pattern : (pattern[form] ?? pattern.other);
    return pieces(text).flatMap((piece) => (piece === 0 ? digits.map((one) => ({ ...one, unit: name })) : [part('literal', piece)]));
  }

  resolvedOptions() {
    return { locale: this.#tag, style: this.#style, numeric: this.#numeric, numberingSystem: 'latn' };
  }
}
const made = intlClass(RelativeTimeFormat, 'RelativeTimeFormat');
export { made as RelativeTimeFormat };
