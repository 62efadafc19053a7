// Intl: each constructor is built when it is first read. And what the language's own toLocaleString and its kin do.
import { MONEY_DIGITS } from './tables.js';

const FILES = {
  Collator: 'intl/collator.js', DateTimeFormat: 'intl/datetimeformat.js', DisplayNames: 'intl/displaynames.js', DurationFormat: 'intl/durationformat.js', ListFormat: 'intl/listformat.js', Locale: 'intl/locale.js', NumberFormat: 'intl/numberformat.js',
  PluralRules: 'intl/pluralrules.js', RelativeTimeFormat: 'intl/relativetime.js', Segmenter: 'intl/segmenter.js',
};
export const Intl = {};
const define = (name, descriptor) => Object.defineProperty(Intl, name, { configurable: true, enumerable: false, ...descriptor });
const lazily = (name, get) => define(name, {
  get() {
    const value = get();
    define(name, { value, writable: true });
    return value;
  },
  set(value) {
    define(name, { value, writable: true });
  },
});
for (const [name, file] of Object.entries(FILES)) lazily(name, () => load(file)[name]);
const functions = {
  getCanonicalLocales: (locales) => load('intl/locale.js').getCanonicalLocales(locales),
  supportedValuesOf(key) {
    switch (`${key}`) {
      case 'calendar': return ['gregory'];
      case 'collation': return ['default'];
      case 'currency': return currencies();
      case 'numberingSystem': return ['latn'];
      case 'timeZone': return load('intl/zones.js').zoneNames();
      case 'unit': return Object.keys(load('intl/data.js').dataOf('en').units).filter((unit) => !unit.includes('-per-')).sort();
      default: throw new RangeError(`Invalid key : ${key}`);
    }
  },
};
for (const [name, value] of Object.entries(functions)) define(name, { value, writable: true });
Object.defineProperty(Intl, Symbol.toStringTag, { value: 'Intl', configurable: true });

function currencies() {
  const { symbols, names } = load('intl/data.js').dataOf('en').currencies;
  return [...new Set([...Object.keys(symbols), ...Object.keys(names), ...Object.keys(MONEY_DIGITS)])].sort();
}

const dates = new Map();

/** Date.prototype.toLocaleString and its kin. Without options the format is kept, since it takes a while to make. */
export function dateText(date, locales, options, required, defaults) {
  const { dateFormat } = load('intl/datetimeformat.js');
  const time = date.getTime();
  if (Number.isNaN(time)) {
    if (locales !== undefined || options !== undefined) dateFormat(locales, options, required, defaults);
    return 'Invalid Date';
  }
  if (options !== undefined || (locales !== undefined && typeof locales !== 'string')) return dateFormat(locales, options, required, defaults).format(date);
  const key = `${locales} ${required} ${defaults}`;
  if (!dates.has(key)) dates.set(key, dateFormat(locales, undefined, required, defaults));
  return dates.get(key).format(time);
}

const numbers = new Map();

export function numberText(value, locales, options) {
  const { NumberFormat } = load('intl/numberformat.js');
  if (options !== undefined || (locales !== undefined && typeof locales !== 'string')) return new NumberFormat(locales, options).format(value);
  if (!numbers.has(locales)) numbers.set(locales, new NumberFormat(locales));
  return numbers.get(locales).format(value);
}

const collators = new Map();

export function compareTexts(a, b, locales, options) {
  const { Collator } = load('intl/collator.js');
  if (options !== undefined || (locales !== undefined && typeof locales !== 'string')) return new Collator(locales, options).compare(a, b);
  if (!collators.has(locales)) collators.set(locales, new Collator(locales));
  return collators.get(locales).compare(a, b);
}

/** The language whose rules of upper and lower case hold: only that of some tells. */
export function languageOf(locales) {
  const { canonicalTags, parseTag } = load('intl/data.js');
  const [tag] = canonicalTags(locales);
  return tag === undefined ? undefined : parseTag(tag).language;
}
