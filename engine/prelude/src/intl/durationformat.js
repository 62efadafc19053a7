// Intl.DurationFormat.
import { canonicalTags, intlClass, numberOption, option, optionsOf, resolve } from './data.js';
import { ListFormat } from './listformat.js';
import { NumberFormat } from './numberformat.js';

const WORDS = ['long', 'short', 'narrow'];
const CLOCK = [...WORDS, 'numeric', '2-digit'];
// Each unit: what it may look like, and what it looks like on a clock.
const UNITS = [
  ['years', WORDS, 'short'], ['months', WORDS, 'short'], ['weeks', WORDS, 'short'], ['days', WORDS, 'short'], ['hours', CLOCK, 'numeric'], ['minutes', CLOCK, 'numeric'],
  ['seconds', CLOCK, 'numeric'], ['milliseconds', [...WORDS, 'numeric'], 'numeric'], ['microseconds', [...WORDS, 'numeric'], 'numeric'], ['nanoseconds', [...WORDS, 'numeric'], 'numeric'],
];
const NAMES = UNITS.map(([unit]) => unit);
const BELOW_SECOND = ['milliseconds', 'microseconds', 'nanoseconds'];
const NANOSECONDS = { seconds: 1_000_000_000n, milliseconds: 1_000_000n, microseconds: 1000n, nanoseconds: 1n };
const isNumeric = (style) => style === 'numeric' || style === '2-digit';

// How one unit is written: {style, display}. `before` is the style of the next larger one.
function unitOption(given, [unit, styles, clock], base, before) {
  let style = option(given, unit, styles);
  let shown = 'always';
  if (style === undefined) {
    const onClock = isNumeric(before) || before === 'fractional';
    const alwaysThere = base === 'digital' ? ['hours', 'minutes', 'seconds'] : onClock ? ['minutes', 'seconds'] : [];
    if (!alwaysThere.includes(unit)) shown = 'auto';
    style = base === 'digital' ? clock : onClock ? 'numeric' : base;
  }
  if (style === 'numeric' && BELOW_SECOND.includes(unit)) {
    style = 'fractional';
    shown = 'auto';
  }
  const display = option(given, `${unit}Display`, ['auto', 'always'], shown);
  if (style === 'fractional' && display === 'always') throw new RangeError(`${unit}Display cannot be always where ${unit} are a fraction`);
  if ((before === 'fractional' && style !== 'fractional') || (isNumeric(before) && style !== 'fractional' && !isNumeric(style))) {
    throw new RangeError(`${unit} cannot be ${style} behind a unit that is ${before}`);
  }
  if (isNumeric(before) && (unit === 'minutes' || unit === 'seconds')) style = '2-digit';
  return { style, display };
}

// The units of a duration as whole numbers, all of one sign.
function checked(duration) {
  if (typeof duration === 'string') return parsed(duration);
  if (duration === null || (typeof duration !== 'object' && typeof duration !== 'function')) throw new TypeError('A duration must be an object or a text');
  const values = {};
  for (const unit of [...NAMES].sort()) {
    if (duration[unit] === undefined) continue;
    const value = Number(duration[unit]);
    if (!Number.isInteger(value)) throw new RangeError(`${unit} of a duration must be a whole number`);
    values[unit] = value + 0;
  }
  if (Object.keys(values).length === 0) throw new TypeError('A duration must have a unit such as hours');
  return sameSign(values);
}

function sameSign(values) {
  const signs = new Set(Object.values(values).map(Math.sign).filter(Boolean));
  if (signs.size > 1) throw new RangeError('The units of a duration must have the same sign');
  for (const unit of NAMES) values[unit] ??= 0;
  return values;
}

const ISO = /^([+-])?P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d{1,9}))?S)?)?$/i;

function parsed(text) {
  const found = ISO.exec(text);
  if (found === null) throw new RangeError(`Invalid duration: ${text}`);
  const sign = found[1] === '-' ? -1 : 1;
  const values = {};
  NAMES.slice(0, 7).forEach((unit, i) => {
    values[unit] = sign * Number(found[i + 2] ?? 0);
  });
  const fraction = (found[9] ?? '').padEnd(9, '0');
  BELOW_SECOND.forEach((unit, i) => {
    values[unit] = sign * Number(fraction.slice(3 * i, 3 * i + 3));
  });
  return sameSign(values);
}

class DurationFormat {
  #tag;
  #style;
  #units = {};
  #digits;

  constructor(locales, options) {
    const found = resolve(canonicalTags(locales));
    const given = optionsOf(options);
    option(given, 'localeMatcher', ['lookup', 'best fit']);
    option(given, 'numberingSystem');
    this.#tag = found.tag;
    this.#style = option(given, 'style', [...WORDS, 'digital'], 'short');
    let before = '';
    for (const row of UNITS) {
      const read = unitOption(given, row, this.#style, before);
      this.#units[row[0]] = read;
      if (NAMES.indexOf(row[0]) >= NAMES.indexOf('hours')) before = read.style;
    }
    this.#digits = numberOption(given, 'fractionalDigits', 0, 9);
  }

  format(duration) {
    return this.formatToParts(duration).map(({ value }) => value).join('');
  }

  formatToParts(duration) {
    const values = checked(duration);
    const state = { values, negative: NAMES.some((unit) => values[unit] < 0), signed: true };
    const written = [];
    for (const unit of NAMES) {
      const { style, display } = this.#units[unit];
      if (isNumeric(style)) {
        const clock = this.#clock(state, unit);
        if (clock.length > 0) written.push(clock);
        break;
      }
      const last = this.#hasFraction(unit);
      const amount = last ? this.#withFraction(state, unit) : String(values[unit]);
      if (display === 'always' || Number(amount) !== 0) written.push(this.#number(state, unit, amount, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: style, ...(last ? this.#fraction() : {}) }));
      if (last) break;
    }
    const list = new ListFormat(this.#tag, { type: 'unit', style: this.#style === 'digital' ? 'short' : this.#style });
    const parts = list.formatToParts(written.map((_, i) => String(i)));
    return parts.flatMap(({ type, value }) => (type === 'element' ? written[Number(value)] : [{ type, value }]));
  }

  // Whether the next smaller unit is the fraction of this one.
  #hasFraction(unit) {
    const next = NAMES[NAMES.indexOf(unit) + 1];
    return NAMES.indexOf(unit) >= NAMES.indexOf('seconds') && next !== undefined && this.#units[next].style === 'fractional';
  }

  #fraction() {
    return { maximumFractionDigits: this.#digits ?? 9, minimumFractionDigits: this.#digits ?? 0 };
  }

  // A unit and all below it as one decimal number, cut off at the digits wanted.
  #withFraction({ values }, unit) {
    let total = 0n;
    for (const one of NAMES.slice(NAMES.indexOf(unit))) total += BigInt(values[one]) * NANOSECONDS[one];
    const one = NANOSECONDS[unit];
    const size = total < 0n ? -total : total;
    const digits = String(size % one).padStart(String(one).length - 1, '0').slice(0, this.#digits ?? 9);
    return `${total < 0n ? '-' : ''}${size / one}${digits === '' ? '' : `.${digits}`}`;
  }

  // Hours, minutes and seconds with separators, from the first that is numeric.
  #clock(state, first) {
    const { hours, minutes } = state.values;
    const from = NAMES.indexOf(first);
    const always = (unit) => this.#units[unit].display === 'always';
    const has = (unit) => from <= NAMES.indexOf(unit);
    const seconds = this.#hasFraction('seconds') ? this.#withFraction(state, 'seconds') : String(state.values.seconds);
    const withHours = has('hours') && (hours !== 0 || always('hours'));
    const withSeconds = Number(seconds) !== 0 || always('seconds');
    const withMinutes = has('minutes') && ((withHours && withSeconds) || minutes !== 0 || always('minutes'));
    const parts = [];
    const put = (unit, amount, more) => {
      if (parts.length > 0) parts.push({ type: 'literal', value: ':' });
      const two = this.#units[unit].style === '2-digit' ? { minimumIntegerDigits: 2 } : {};
      parts.push(...this.#number(state, unit, amount, { useGrouping: false, ...two, ...more }));
    };
    if (withHours) put('hours', String(hours), {});
    if (withMinutes) put('minutes', String(minutes), {});
    if (withSeconds) put('seconds', seconds, this.#hasFraction('seconds') ? this.#fraction() : {});
    return parts;
  }

  // Only the first number that is written has a sign.
  #number(state, unit, amount, options) {
    let value = amount;
    if (!state.signed) value = amount.replace('-', '');
    else if (state.negative && !amount.startsWith('-')) value = `-${amount}`;
    state.signed = false;
    const format = new NumberFormat(this.#tag, options);
    return format.formatToParts(Number(value) === 0 && value.startsWith('-') ? -0 : value).map((part) => ({ ...part, unit: unit.slice(0, -1) }));
  }

  resolvedOptions() {
    const resolved = { locale: this.#tag, numberingSystem: 'latn', style: this.#style };
    for (const unit of NAMES) {
      const { style, display } = this.#units[unit];
      resolved[unit] = style === 'fractional' ? 'numeric' : style;
      resolved[`${unit}Display`] = display;
    }
    if (this.#digits !== undefined) resolved.fractionalDigits = this.#digits;
    return resolved;
  }
}
const made = intlClass(DurationFormat, 'DurationFormat');
export { made as DurationFormat };
