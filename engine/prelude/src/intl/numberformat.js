// Intl.NumberFormat, for digits 0 to 9.
import { canonicalTags, dataOf, intlClass, option, optionsOf, pieces, resolve } from './data.js';
import { decimalOf, isZero, rounded, spelled } from './decimal.js';
import { cardinal, digitOptions, pluralOf } from './pluralrules.js';
import { MONEY_DIGITS } from './tables.js';

const part = (type, value) => ({ type, value });
const textOf = (parts) => parts.map(({ value }) => value).join('');

// Affixes of a pattern, and how digits are grouped: `¤#,##0.00;(¤#,##0.00)`.
function readPattern(pattern) {
  const [positive, negative] = pattern.split(';');
  const [, prefix, digits, suffix] = /^([^#0]*)([#0,.]+)(.*)$/u.exec(positive);
  const groups = digits.split('.')[0].split(',');
  const main = groups.length > 1 ? groups.at(-1).length : 0;
  const affixes = { prefix, suffix, negative: undefined, main, other: groups.length > 2 ? groups.at(-2).length : main };
  if (negative !== undefined) {
    const [, before, , after] = /^([^#0]*)([#0,.]+)(.*)$/u.exec(negative);
    affixes.negative = [before, after];
  }
  return affixes;
}

function grouped(whole, { main, other }, least, separator) {
  if (main === 0 || whole.length < main + least) return [part('integer', whole)];
  const groups = [whole.slice(-main)];
  for (let left = whole.slice(0, -main); left !== ''; left = left.slice(0, -other)) groups.unshift(left.slice(-other));
  return groups.flatMap((group, index) => (index === 0 ? [part('integer', group)] : [part('group', separator), part('integer', group)]));
}

class NumberFormat {
  #tag;
  #data;
  #rules;
  #o = {};
  #digits;
  #bound;

  constructor(locales, options) {
    const found = resolve(canonicalTags(locales), ['nu']);
    const given = optionsOf(options);
    this.#tag = found.tag;
    this.#data = dataOf(found.name);
    this.#rules = cardinal(found.name);
    option(given, 'localeMatcher', ['lookup', 'best fit']);
    const numbering = option(given, 'numberingSystem');
    if (numbering !== undefined && !/^[a-z\d]{3,8}(-[a-z\d]{3,8})*$/i.test(numbering)) throw new RangeError(`Invalid numberingSystem : ${numbering}`);
    this.#readStyle(given);
    const o = this.#o;
    o.notation = option(given, 'notation', ['standard', 'scientific', 'engineering', 'compact'], 'standard');
    const money = o.style === 'currency' && o.notation === 'standard' ? (MONEY_DIGITS[o.currency] ?? 2) : undefined;
    this.#digits = digitOptions(given, money ?? 0, money ?? (o.style === 'percent' ? 0 : 3), o.notation === 'compact');
    o.compactDisplay = option(given, 'compactDisplay', ['short', 'long'], 'short');
    o.grouping = groupingOf(given.useGrouping, o.notation === 'compact' ? 'min2' : 'auto');
    o.sign = option(given, 'signDisplay', ['auto', 'never', 'always', 'exceptZero', 'negative'], 'auto');
  }

  #readStyle(given) {
    const o = this.#o;
    o.style = option(given, 'style', ['decimal', 'percent', 'currency', 'unit'], 'decimal');
    const currency = option(given, 'currency');
    if (currency !== undefined && !/^[a-z]{3}$/i.test(currency)) throw new RangeError(`Invalid currency code : ${currency}`);
    if (o.style === 'currency' && currency === undefined) throw new TypeError('Currency code is required with currency style.');
    const display = option(given, 'currencyDisplay', ['code', 'symbol', 'narrowSymbol', 'name'], 'symbol');
    const currencySign = option(given, 'currencySign', ['standard', 'accounting'], 'standard');
    const unit = option(given, 'unit');
    if (unit !== undefined && !this.#knows(unit)) throw new RangeError(`Invalid unit argument for Intl.NumberFormat() '${unit}'`);
    if (o.style === 'unit' && unit === undefined) throw new TypeError('Unit is required with unit style.');
    const unitDisplay = option(given, 'unitDisplay', ['short', 'narrow', 'long'], 'short');
    if (o.style === 'currency') Object.assign(o, { currency: currency.toUpperCase(), display, currencySign });
    if (o.style === 'unit') Object.assign(o, { unit, unitDisplay });
  }

  #knows(unit) {
    const { units } = this.#data;
    return Object.hasOwn(units, unit) || (unit.includes('-per-') && unit.split('-per-').length === 2 && unit.split('-per-').every((one) => Object.hasOwn(units, one)));
  }

  get format() {
    return (this.#bound ??= (value) => textOf(this.#parts(numeric(value))));
  }

  formatToParts(value) {
    return this.#parts(numeric(value));
  }

  formatRange(start, end) {
    return textOf(this.formatRangeToParts(start, end));
  }

  formatRangeToParts(start, end) {
    if (start === undefined || end === undefined) throw new TypeError('start and end are needed');
    const [from, to] = [this.#parts(numeric(start)), this.#parts(numeric(end))];
    if ([...from, ...to].some(({ type }) => type === 'nan')) throw new RangeError('Invalid number value');
    const named = (parts, source) => parts.map((one) => ({ ...one, source }));
    if (textOf(from) === textOf(to)) return named([part('approximatelySign', this.#data.numbers.symbols[8]), ...from], 'shared');
    const plain = from.concat(to).every(({ type }) => ['integer', 'group', 'decimal', 'fraction'].includes(type));
    return pieces(this.#data.numbers.range).flatMap((piece) => {
      if (piece === 0) return named(from, 'startRange');
      if (piece === 1) return named(to, 'endRange');
      return [{ type: 'literal', value: plain || /\s/.test(piece) ? piece : ` ${piece} `, source: 'shared' }];
    });
  }

  #parts(value) {
    const o = this.#o;
    let decimal = decimalOf(value);
    if (o.style === 'percent' && decimal.digits !== '') decimal = { ...decimal, point: decimal.point + 2 };
    const scaled = this.#scaled(decimal);
    const number = this.#numberParts(scaled);
    const negative = decimal.negative;
    const sign = this.#sign(negative, isZero(scaled.rounded.decimal) || decimal.special === 'nan');
    const plural = scaled.spelled === undefined ? 'other' : pluralOf(this.#rules, ...scaled.spelled, scaled.power);
    return this.#dressed(number, sign, plural, scaled);
  }

  #sign(negative, zero) {
    switch (this.#o.sign) {
      case 'never': return '';
      case 'always': return negative ? '-' : '+';
      case 'exceptZero': return zero ? '' : negative ? '-' : '+';
      case 'negative': return negative && !zero ? '-' : '';
      default: return negative ? '-' : '';
    }
  }

  // Rounded, in the power of ten that the notation asks for.
  #scaled(decimal) {
    const digits = this.#digits;
    if (decimal.special || this.#o.notation === 'standard') return this.#spell(rounded(decimal, digits), 0, '');
    const step = (magnitude) => (this.#o.notation === 'scientific' ? magnitude : this.#o.notation === 'engineering' ? Math.floor(magnitude / 3) * 3 : this.#compactPower(magnitude));
    const at = (power) => rounded({ ...decimal, point: decimal.digits === '' ? 0 : decimal.point - power }, digits);
    let power = decimal.digits === '' ? 0 : step(decimal.point - 1);
    let made = at(power);
    // Rounding may have reached the next power.
    const reached = made.decimal.digits === '' ? power : step(made.decimal.point - 1 + power);
    if (reached !== power) {
      power = reached;
      made = at(power);
    }
    const magnitude = made.decimal.digits === '' ? 0 : made.decimal.point - 1 + power;
    return this.#spell(made, power, this.#o.notation === 'compact' ? magnitude : '');
  }

  #spell(made, power, magnitude) {
    return { rounded: made, spelled: made.decimal.special ? undefined : spelled(made, this.#digits.integer), power, magnitude };
  }

  #compactList() {
    const { numbers } = this.#data;
    if (this.#o.style === 'currency' && this.#o.display !== 'name' && this.#o.compactDisplay === 'short' && numbers.money) return numbers.money;
    return numbers[this.#o.compactDisplay] ?? numbers.short;
  }

  #compactPattern(magnitude, plural, one = false) {
    if (magnitude < 3) return undefined;
    const entry = this.#compactList()[Math.min(magnitude - 3, this.#compactList().length - 1)];
    const pattern = typeof entry === 'string' ? entry : ((one ? entry[1] : undefined) ?? entry[plural] ?? entry.other);
    return /^0+$/.test(pattern) ? undefined : pattern;
  }

  #compactPower(magnitude) {
    const pattern = this.#compactPattern(magnitude, 'other');
    return pattern === undefined ? 0 : Math.min(magnitude, this.#compactList().length + 2) - (/0+/.exec(pattern)[0].length - 1);
  }

  #numberParts(scaled) {
    const { numbers } = this.#data;
    const [point, group, , , , exponential, infinity, nan] = numbers.symbols;
    const { special } = scaled.rounded.decimal;
    if (special) return [special === 'nan' ? part('nan', nan) : part('infinity', infinity)];
    const isMoney = this.#o.style === 'currency';
    const [whole, fraction] = scaled.spelled;
    const shape = readPattern(isMoney ? numbers.currency : numbers.decimal);
    const least = { always: 1, min2: Math.max(2, numbers.least), auto: numbers.least, false: Infinity }[`${this.#o.grouping}`];
    const parts = grouped(whole, shape, least, isMoney ? numbers.moneySymbols[1] : group);
    if (fraction !== '') parts.push(part('decimal', isMoney ? numbers.moneySymbols[0] : point), part('fraction', fraction));
    if (this.#o.notation === 'scientific' || this.#o.notation === 'engineering') {
      parts.push(part('exponentSeparator', exponential));
      if (scaled.power < 0) parts.push(part('exponentMinusSign', numbers.symbols[2]));
      parts.push(part('exponentInteger', `${Math.abs(scaled.power)}`));
    }
    return parts;
  }

  // Signs, percent, currency, unit and compact letters around the digits.
  #dressed(number, sign, plural, scaled) {
    const o = this.#o;
    const { numbers } = this.#data;
    const compact = o.notation === 'compact' && scaled.spelled !== undefined && scaled.power > 0 ? this.#compactPattern(scaled.magnitude, plural, scaled.spelled.join('.') === '1.') : undefined;
    const isSymbol = o.style === 'currency' && o.display !== 'name';
    const isPercent = o.style === 'percent' || (o.unit === 'percent' && o.unitDisplay !== 'long');
    let pattern = isPercent ? numbers.percent : isSymbol ? (o.currencySign === 'accounting' ? numbers.accounting : numbers.currency) : numbers.decimal;
    let body = number;
    if (compact !== undefined) {
      const money = compact.includes('¤');
      if (money) pattern = `${compact.replace(/0+/, '0').replaceAll("'", '')}`;
      else body = compactParts(compact, number);
    }
    body = this.#affixed(readPattern(pattern), body, sign, compact !== undefined);
    if (o.style === 'currency' && o.display === 'name') return withName(numbers.named, plural, body, this.#currencyName(plural));
    return o.style === 'unit' && !isPercent ? this.#withUnit(body, plural) : body;
  }

  #affixed(shape, body, sign, compact) {
    const negative = shape.negative;
    let prefix;
    let suffix;
    if (sign !== '' && negative !== undefined && (sign === '-' || negative.join('').includes('-'))) [prefix, suffix] = negative.map((affix) => affix.replace('-', sign));
    else [prefix, suffix] = [sign + shape.prefix, shape.suffix];
    const digits = body[0].type === 'integer';
    return [...this.#affix(prefix, true, compact, digits), ...body, ...this.#affix(suffix, false, compact, digits)];
  }

  #affix(text, isPrefix, compact, digits) {
    const symbols = this.#data.numbers.symbols;
    const parts = [];
    const letters = [...text];
    letters.forEach((letter, index) => {
      if (letter === '-') parts.push(part('minusSign', symbols[2]));
      else if (letter === '+') parts.push(part('plusSign', symbols[3]));
      else if (letter === '%') parts.push(part('percentSign', symbols[4]));
      else if (letter === '¤') {
        const symbol = this.#currencySymbol();
        // A name of letters does not touch the digits.
        if (!isPrefix && index === 0 && digits && !/^[\p{S}\p{Z}]/u.test(symbol)) parts.push(part('literal', '\u00a0'));
        parts.push(part('currency', symbol));
        if (isPrefix && index === letters.length - 1 && digits && !/[\p{S}\p{Z}]$/u.test(symbol)) parts.push(part('literal', '\u00a0'));
      } else {
        const type = compact && !/[\s()\u200e\u200f]/u.test(letter) ? 'compact' : 'literal';
        if (parts.at(-1)?.type === type) parts.at(-1).value += letter;
        else parts.push(part(type, letter));
      }
    });
    return parts;
  }

  #currencySymbol() {
    const { currency, display } = this.#o;
    const entry = this.#data.currencies.symbols[currency];
    if (display === 'code' || entry === undefined) return currency;
    if (typeof entry === 'string') return entry;
    return display === 'narrowSymbol' ? entry[1] : entry[0];
  }

  #currencyName(plural) {
    const name = this.#data.currencies.names[this.#o.currency];
    return name === undefined ? this.#o.currency : typeof name === 'string' ? name : (name[plural] ?? name.other);
  }

  #withUnit(body, plural) {
    const { units, per } = this.#data;
    const { unit, unitDisplay } = this.#o;
    const width = { short: 0, long: 1, narrow: 2 }[unitDisplay];
    const patternOf = (name, form) => {
      const entry = units[name][width];
      return typeof entry === 'string' ? entry : (entry[form] ?? entry.other);
    };
    let pattern;
    if (Object.hasOwn(units, unit)) pattern = patternOf(unit, plural);
    else {
      const [first, second] = unit.split('-per-');
      const direct = units[second][3]?.[width];
      if (direct !== undefined) pattern = direct.replace('{0}', () => patternOf(first, plural));
      else pattern = per[width].replace('{0}', () => patternOf(first, plural)).replace('{1}', () => patternOf(second, this.#rules[1].includes('one') ? 'one' : 'other').replace('{0}', '').trim());
    }
    return pieces(pattern).flatMap((piece) => (piece === 0 ? body : piece.split(/(^\s+|\s+$)/u).filter((text) => text !== '').map((text) => part(/^\s+$/u.test(text) ? 'literal' : 'unit', text))));
  }

  resolvedOptions() {
    const o = this.#o;
    const digits = this.#digits;
    const resolved = { locale: this.#tag, numberingSystem: 'latn', style: o.style };
    if (o.style === 'currency') Object.assign(resolved, { currency: o.currency, currencyDisplay: o.display, currencySign: o.currencySign });
    if (o.style === 'unit') Object.assign(resolved, { unit: o.unit, unitDisplay: o.unitDisplay });
    resolved.minimumIntegerDigits = digits.integer;
    if (digits.minFraction !== undefined) Object.assign(resolved, { minimumFractionDigits: digits.minFraction, maximumFractionDigits: digits.maxFraction });
    if (digits.minSignificant !== undefined) Object.assign(resolved, { minimumSignificantDigits: digits.minSignificant, maximumSignificantDigits: digits.maxSignificant });
    Object.assign(resolved, { useGrouping: o.grouping, notation: o.notation });
    if (o.notation === 'compact') resolved.compactDisplay = o.compactDisplay;
    return Object.assign(resolved, { signDisplay: o.sign, roundingIncrement: digits.increment, roundingMode: digits.mode, roundingPriority: digits.priority, trailingZeroDisplay: digits.trailingZeros });
  }
}

function numeric(value) {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'string') return value;
  const primitive = value !== null && typeof value === 'object' ? (typeof value[Symbol.toPrimitive] === 'function' ? value[Symbol.toPrimitive]('number') : value.valueOf()) : value;
  return typeof primitive === 'bigint' || typeof primitive === 'string' ? primitive : Number(primitive);
}

function groupingOf(value, fallback) {
  if (value === undefined) return fallback;
  if (value === true) return 'always';
  if (!value) return false;
  const text = `${value}`;
  if (text === 'true' || text === 'false') return fallback;
  if (!['min2', 'auto', 'always'].includes(text)) throw new RangeError(`Value ${text} out of range for Intl.NumberFormat options property useGrouping`);
  return text;
}

// `0 thousand`, `0K`: letters beside the digits.
function compactParts(pattern, number) {
  const [before, after] = pattern.replaceAll("'", '').split(/0+/);
  if (after === undefined) return [part('compact', before)]; // a word for one of them
  const named = (text) => text.split(/(\s+)/u).filter((piece) => piece !== '').map((piece) => part(/^\s+$/u.test(piece) ? 'literal' : 'compact', piece));
  return [...named(before), ...number, ...named(after)];
}

function withName(named, plural, body, name) {
  const pattern = typeof named === 'string' ? named : (named[plural] ?? named.other);
  return pieces(pattern).flatMap((piece) => (piece === 0 ? body : piece === 1 ? [part('currency', name)] : [part('literal', piece)]));
}

const made = intlClass(NumberFormat, 'NumberFormat', true);
export { made as NumberFormat };
