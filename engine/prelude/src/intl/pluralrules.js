// Intl.PluralRules.
import { canonicalTags, inRange, intlClass, option, optionsOf, resolve } from './data.js';
import { decimalOf, rounded, spelled } from './decimal.js';
import { CARDINAL, ORDINAL } from './tables.js';

/** The digit options that Intl's numbers share. `least` and `most` are the defaults of digits after the point. */
export function digitOptions(options, least, most, compact) {
  const integer = inRange(options.minimumIntegerDigits, 'minimumIntegerDigits', 1, 21, 1);
  const { minimumFractionDigits, maximumFractionDigits, minimumSignificantDigits, maximumSignificantDigits } = options;
  const increment = inRange(options.roundingIncrement, 'roundingIncrement', 1, 5000, 1);
  if (![1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000].includes(increment)) throw new RangeError('roundingIncrement value is out of range.');
  const mode = option(options, 'roundingMode', ['ceil', 'floor', 'expand', 'trunc', 'halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven'], 'halfExpand');
  const priority = option(options, 'roundingPriority', ['auto', 'morePrecision', 'lessPrecision'], 'auto');
  const trailingZeros = option(options, 'trailingZeroDisplay', ['auto', 'stripIfInteger'], 'auto');
  const hasSignificant = minimumSignificantDigits !== undefined || maximumSignificantDigits !== undefined;
  const hasFraction = minimumFractionDigits !== undefined || maximumFractionDigits !== undefined;
  const needSignificant = priority !== 'auto' || hasSignificant;
  const needFraction = priority !== 'auto' || !(needSignificant || (!hasFraction && compact));
  const made = { integer, increment, mode, priority, trailingZeros, kind: 'fraction' };
  if (needSignificant) {
    made.minSignificant = hasSignificant ? inRange(minimumSignificantDigits, 'minimumSignificantDigits', 1, 21, 1) : 1;
    made.maxSignificant = hasSignificant ? inRange(maximumSignificantDigits, 'maximumSignificantDigits', made.minSignificant, 21, 21) : 21;
    made.kind = 'significant';
  }
  if (needFraction) fractionOptions(made, increment > 1 ? { least, most: least } : { least, most }, minimumFractionDigits, maximumFractionDigits);
  if (!needSignificant && !needFraction) Object.assign(made, { minFraction: 0, maxFraction: 0, minSignificant: 1, maxSignificant: 2, kind: 'morePrecision', priority: 'morePrecision' });
  else if (priority !== 'auto') made.kind = priority;
  if (increment > 1 && made.kind !== 'fraction') throw new TypeError('roundingIncrement needs fraction digits');
  if (increment > 1 && made.minFraction !== made.maxFraction) throw new RangeError('roundingIncrement needs equal minimumFractionDigits and maximumFractionDigits');
  return made;
}

function fractionOptions(made, { least, most }, minimum, maximum) {
  const low = inRange(minimum, 'minimumFractionDigits', 0, 100, undefined);
  const high = inRange(maximum, 'maximumFractionDigits', 0, 100, undefined);
  if (low !== undefined && high !== undefined && low > high) throw new RangeError('maximumFractionDigits value is out of range.');
  made.minFraction = low ?? (high === undefined ? least : Math.min(least, high));
  made.maxFraction = high ?? Math.max(most, made.minFraction);
}

/** The plural form of a number as it is shown. `exponent`: of compact notation. */
export function pluralOf(rules, whole, fraction, exponent = 0) {
  const t = fraction.replace(/0+$/, '');
  return rules[0](Number(`${whole}.${fraction || '0'}`), Number(whole), fraction.length, Number(fraction || 0), Number(t || 0), exponent);
}

const NONE = [() => 'other', ['other']];

/** The cardinal rules of a language's data. */
export const cardinal = (name) => CARDINAL[name] ?? CARDINAL[name.split('-')[0]] ?? NONE;

class PluralRules {
  #locale;
  #type;
  #digits;
  #rules;

  constructor(locales, options) {
    const found = resolve(canonicalTags(locales));
    const given = optionsOf(options);
    this.#locale = found.tag;
    this.#type = option(given, 'type', ['cardinal', 'ordinal'], 'cardinal');
    this.#digits = digitOptions(given, 0, 3, false);
    this.#rules = this.#type === 'ordinal' ? (ORDINAL[found.name.split('-')[0]] ?? NONE) : cardinal(found.name);
  }

  select(value) {
    const number = Number(value);
    if (!Number.isFinite(number)) return 'other';
    const [whole, fraction] = spelled(rounded(decimalOf(Math.abs(number)), this.#digits), this.#digits.integer);
    return pluralOf(this.#rules, whole, fraction);
  }

  selectRange(start, end) {
    if (start === undefined || end === undefined || Number.isNaN(Number(start)) || Number.isNaN(Number(end))) throw new RangeError('Invalid number value');
    return this.select(end);
  }

  resolvedOptions() {
    const digits = this.#digits;
    const resolved = { locale: this.#locale, type: this.#type, minimumIntegerDigits: digits.integer };
    if (digits.kind === 'significant') Object.assign(resolved, { minimumSignificantDigits: digits.minSignificant, maximumSignificantDigits: digits.maxSignificant });
    else Object.assign(resolved, { minimumFractionDigits: digits.minFraction, maximumFractionDigits: digits.maxFraction });
    return Object.assign(resolved, { pluralCategories: this.#rules[1], roundingIncrement: digits.increment, roundingMode: digits.mode, roundingPriority: digits.priority, trailingZeroDisplay: digits.trailingZeros });
  }
}
const made = intlClass(PluralRules, 'PluralRules');
export { made as PluralRules };
