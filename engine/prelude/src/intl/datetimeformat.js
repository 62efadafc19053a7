// Intl.DateTimeFormat, for the Gregorian calendar and digits 0 to 9.
import { canonicalTags, dataOf, inRange, intlClass, maximize, option, optionsOf, pieces, resolve } from './data.js';
import { Generator, readPattern } from './patterns.js';
import { DAY_PERIODS, TWELVE_HOURS } from './tables.js';
import { offsetAt, zoneHere, zoneNamed, zoneText } from './zones.js';

const part = (type, value) => ({ type, value });
const textOf = (parts) => parts.map(({ value }) => value).join('');
const TEXT = ['narrow', 'short', 'long'];
const DIGITS = ['2-digit', 'numeric'];
const WIDTHS = [...DIGITS, ...TEXT];
const STYLES = ['full', 'long', 'medium', 'short'];
const FIELDS = [
  ['weekday', TEXT], ['era', TEXT], ['year', DIGITS], ['month', WIDTHS], ['day', DIGITS], ['dayPeriod', TEXT], ['hour', DIGITS], ['minute', DIGITS], ['second', DIGITS],
  ['fractionalSecondDigits', undefined], ['timeZoneName', ['short', 'long', 'shortOffset', 'longOffset', 'shortGeneric', 'longGeneric']],
];
const DATE_FIELDS = ['weekday', 'year', 'month', 'day'];
const TIME_FIELDS = ['dayPeriod', 'hour', 'minute', 'second', 'fractionalSecondDigits'];

// Generators take a while to make.
const generators = new Map();
function generatorOf(name) {
  if (!generators.has(name)) {
    const data = dataOf(name);
    generators.set(name, new Generator({ ...data.dates, point: data.numbers.symbols[0] }));
  }
  return generators.get(name);
}

const CYCLE = { h: 'h12', H: 'h23', K: 'h11', k: 'h24' };
const LETTER = { h12: 'h', h23: 'H', h11: 'K', h24: 'k' };

function skeletonOf(fields, hourLetter) {
  const text = (letter, width) => letter.repeat({ narrow: 5, long: 4, short: 3 }[width]);
  const digits = (letter, width) => letter.repeat(width === '2-digit' ? 2 : 1);
  let skeleton = '';
  const { weekday, era, year, month, day, dayPeriod, hour, minute, second, fractionalSecondDigits, timeZoneName } = fields;
  if (weekday) skeleton += text('E', weekday);
  if (era) skeleton += text('G', era);
  if (year) skeleton += digits('y', year);
  if (month) skeleton += TEXT.includes(month) ? text('M', month) : digits('M', month);
  if (day) skeleton += digits('d', day);
  if (dayPeriod) skeleton += 'B'.repeat({ narrow: 5, long: 4, short: 1 }[dayPeriod]);
  if (hour) skeleton += digits(hourLetter, hour);
  if (minute) skeleton += digits('m', minute);
  if (second) skeleton += digits('s', second);
  if (fractionalSecondDigits) skeleton += 'S'.repeat(fractionalSecondDigits);
  if (timeZoneName) skeleton += { long: 'zzzz', short: 'z', shortOffset: 'O', longOffset: 'OOOO', shortGeneric: 'v', longGeneric: 'vvvv' }[timeZoneName];
  return skeleton;
}

class DateTimeFormat {
  #tag;
  #name;
  #language;
  #data;
  #zone;
  #cycle;
  #pieces;
  #styles = {};
  #fields = {};
  #bound;

  constructor(locales, options, required = 'any', defaults = 'date') {
    const found = resolve(canonicalTags(locales), ['ca', 'hc', 'nu']);
    const given = optionsOf(options);
    this.#name = found.name;
    this.#language = found.parsed.language;
    this.#data = dataOf(found.name).dates;
    option(given, 'localeMatcher', ['lookup', 'best fit']);
    for (const name of ['calendar', 'numberingSystem']) {
      const value = option(given, name);
      if (value !== undefined && !/^[a-z\d]{3,8}(-[a-z\d]{3,8})*$/i.test(value)) throw new RangeError(`Invalid ${name} : ${value}`);
    }
    const hour12 = given.hour12 === undefined ? undefined : Boolean(given.hour12);
    const asked = option(given, 'hourCycle', ['h11', 'h12', 'h23', 'h24']);
    const inTag = found.keywords.get('hc');
    this.#tag = found.tag + (asked === undefined && hour12 === undefined && LETTER[inTag] ? `-u-hc-${inTag}` : '');
    this.#zone = zoneOf(given.timeZone);
    this.#readFields(given, required, defaults);
    const preferred = this.#preferred(found.parsed);
    const letter = hour12 === undefined ? (LETTER[asked ?? inTag] ?? preferred) : hour12 ? (preferred === 'K' ? 'K' : 'h') : 'H';
    this.#pieces = readPattern(this.#pattern(letter, preferred));
    this.#settle(letter);
  }

  // The clock that is usual in the region.
  #preferred(parsed) {
    const { region } = maximize(parsed);
    if (this.#name === 'fr-CA' || this.#name === 'en-CA') return this.#name === 'fr-CA' ? 'H' : 'h';
    return ` ${TWELVE_HOURS} `.includes(` ${region} `) ? 'h' : 'H';
  }

  #readFields(given, required, defaults) {
    const fields = this.#fields;
    for (const [name, allowed] of FIELDS) {
      const value = allowed === undefined ? inRange(given[name], name, 1, 3, undefined) : option(given, name, allowed);
      if (value !== undefined) fields[name] = value;
    }
    option(given, 'formatMatcher', ['basic', 'best fit']);
    const date = option(given, 'dateStyle', STYLES);
    const time = option(given, 'timeStyle', STYLES);
    this.#styles = { date, time };
    if (date !== undefined || time !== undefined) {
      const [other] = Object.keys(fields);
      if (other !== undefined) throw new TypeError(`Can't set option ${other} when ${date ? 'dateStyle' : 'timeStyle'} is used`);
      if (required === 'date' && time !== undefined) throw new TypeError("Invalid option : timeStyle");
      if (required === 'time' && date !== undefined) throw new TypeError("Invalid option : dateStyle");
      return;
    }
    const has = (names) => names.some((name) => fields[name] !== undefined);
    if ((required !== 'time' && has(DATE_FIELDS)) || (required !== 'date' && has(TIME_FIELDS))) return;
    if (defaults !== 'time') Object.assign(fields, { year: 'numeric', month: 'numeric', day: 'numeric' });
    if (defaults !== 'date') Object.assign(fields, { hour: 'numeric', minute: 'numeric', second: 'numeric' });
  }

  #pattern(letter, preferred) {
    const { date, time } = this.#styles;
    const generator = generatorOf(this.#name);
    if (date === undefined && time === undefined) return generator.pattern(skeletonOf(this.#fields, letter));
    const datePattern = date === undefined ? undefined : this.#data.date[STYLES.indexOf(date)];
    if (time === undefined) return datePattern;
    let timePattern = this.#data.time[STYLES.indexOf(time)];
    if (letter !== preferred) {
      // Another clock than the usual one: the same fields, found anew.
      const skeleton = readPattern(timePattern).filter((piece) => typeof piece === 'object' && !/[aBb]/.test(piece.letter));
      timePattern = generator.pattern(skeleton.map((piece) => (/[hHkK]/.test(piece.letter) ? letter : piece.letter.repeat(piece.length))).join(''));
    }
    if (datePattern === undefined) return timePattern;
    return this.#data.at[STYLES.indexOf(date)].replace('{1}', () => datePattern).replace('{0}', () => timePattern);
  }

  // What the pattern shows is what resolvedOptions() tells.
  #settle(letter) {
    const hour = this.#pieces.find((piece) => /[hHkK]/.test(piece.letter));
    if (hour === undefined) return;
    if (hour.letter !== letter) for (const piece of this.#pieces) if (typeof piece === 'object' && /[hHkK]/.test(piece.letter)) piece.letter = letter;
    this.#cycle = CYCLE[letter];
  }

  get format() {
    return (this.#bound ??= (date) => textOf(this.#parts(timeOf(date))));
  }

  formatToParts(date) {
    return this.#parts(timeOf(date));
  }

  formatRange(start, end) {
    return textOf(this.formatRangeToParts(start, end));
  }

  formatRangeToParts(start, end) {
    if (start === undefined || end === undefined) throw new TypeError('startDate or endDate cannot be undefined');
    const [from, to] = [this.#parts(timeOf(start)), this.#parts(timeOf(end))];
    const named = (parts, source) => parts.map((one) => ({ ...one, source }));
    if (textOf(from) === textOf(to)) return named(from, 'shared');
    return pieces(this.#data.range).flatMap((piece) => (piece === 0 ? named(from, 'startRange') : piece === 1 ? named(to, 'endRange') : [{ type: 'literal', value: piece, source: 'shared' }]));
  }

  #parts(ms) {
    const [seconds] = offsetAt(this.#zone, ms);
    const local = new Date(ms + seconds * 1000);
    return this.#pieces.map((piece) => (typeof piece === 'string' ? part('literal', piece) : this.#field(piece, local, ms)));
  }

  #field({ letter, length }, local, ms) {
    const digits = (value) => String(value).padStart(length, '0');
    const names = (contexts, alone, index, widths) => (alone && contexts[1] ? contexts[1] : contexts[0])[widths[length]][index];
    const year = local.getUTCFullYear();
    const hour = local.getUTCHours();
    switch (letter) {
      case 'G': return part('era', this.#data.eras[length === 4 ? 0 : length === 5 ? 2 : 1][year > 0 ? 1 : 0]);
      case 'y': {
        const shown = year > 0 ? year : 1 - year; // of its era
        return part('year', length === 2 ? String(shown % 100).padStart(2, '0') : digits(shown));
      }
      case 'M':
      case 'L': return part('month', length <= 2 ? digits(local.getUTCMonth() + 1) : names(this.#data.months, letter === 'L', local.getUTCMonth(), { 3: 1, 4: 0, 5: 2 }));
      case 'E':
      case 'c': return part('weekday', names(this.#data.days, letter === 'c', local.getUTCDay(), { 1: 1, 2: 1, 3: 1, 4: 0, 5: 2, 6: 3 }));
      case 'd': return part('day', digits(local.getUTCDate()));
      case 'a':
      case 'b': return part('dayPeriod', this.#periods(length)[hour < 12 ? 'am' : 'pm']);
      case 'B': return part('dayPeriod', this.#period(local, length));
      case 'h': return part('hour', digits(hour % 12 || 12));
      case 'K': return part('hour', digits(hour % 12));
      case 'H': return part('hour', digits(hour));
      case 'k': return part('hour', digits(hour || 24));
      case 'm': return part('minute', digits(local.getUTCMinutes()));
      case 's': return part('second', digits(local.getUTCSeconds()));
      case 'S': return part('fractionalSecond', String(local.getUTCMilliseconds()).padStart(3, '0').slice(0, length));
      default: return part('timeZoneName', zoneText(this.#data, this.#zone, ms, letter, length));
    }
  }

  #periods(length) {
    const { periods } = this.#data;
    return periods[length === 4 ? 0 : length === 5 ? 2 : 1] ?? periods[0];
  }

  #period(local, length) {
    const names = this.#periods(length);
    const at = local.getUTCHours();
    const minutes = local.getUTCMinutes() + local.getUTCSeconds();
    const shows = (letters) => this.#pieces.some((piece) => letters.includes(piece.letter));
    let found;
    for (const [name, from, before] of DAY_PERIODS[this.#language] ?? []) {
      if (before === undefined) {
        if (at === from && (minutes === 0 || !shows('ms')) && name === 'noon' && names[name]) return names[name];
      } else if (from < before ? at >= from && at < before : at >= from || at < before) found = name;
    }
    return names[found] ?? names[at < 12 ? 'am' : 'pm'];
  }

  resolvedOptions() {
    const resolved = { locale: this.#tag, calendar: 'gregory', numberingSystem: 'latn', timeZone: this.#zone };
    if (this.#cycle !== undefined) Object.assign(resolved, { hourCycle: this.#cycle, hour12: this.#cycle === 'h12' || this.#cycle === 'h11' });
    const { date, time } = this.#styles;
    if (date !== undefined || time !== undefined) {
      if (date !== undefined) resolved.dateStyle = date;
      if (time !== undefined) resolved.timeStyle = time;
      return resolved;
    }
    for (const [name] of FIELDS) {
      const shown = this.#shown(name);
      if (shown !== undefined) resolved[name] = shown;
    }
    return resolved;
  }

  // How the pattern shows a field.
  #shown(name) {
    const letters = { weekday: 'Ec', era: 'G', year: 'y', month: 'ML', day: 'd', dayPeriod: 'B', hour: 'hHkK', minute: 'm', second: 's', fractionalSecondDigits: 'S', timeZoneName: 'zOv' }[name];
    const piece = this.#pieces.find((one) => typeof one === 'object' && letters.includes(one.letter));
    if (piece === undefined) return undefined;
    const { length } = piece;
    if (name === 'fractionalSecondDigits') return length;
    if (name === 'timeZoneName') return this.#fields.timeZoneName;
    if (name === 'weekday' || name === 'era' || name === 'dayPeriod' || (name === 'month' && length > 2)) return length === 4 ? 'long' : length === 5 ? 'narrow' : 'short';
    return length === 2 ? '2-digit' : 'numeric';
  }
}

function zoneOf(asked) {
  if (asked === undefined) return zoneHere();
  const zone = zoneNamed(`${asked}`);
  if (zone === undefined) throw new RangeError(`Invalid time zone specified: ${asked}`);
  return zone;
}

function timeOf(date) {
  const ms = date === undefined ? Date.now() : Number(date);
  if (!(Math.abs(ms) <= 8.64e15)) throw new RangeError('Invalid time value');
  return Math.trunc(ms);
}

const made = intlClass(DateTimeFormat, 'DateTimeFormat', true);
/** For Date.prototype.toLocale…String: which fields are needed, and which are shown if none is asked for. */
export const dateFormat = (locales, options, required, defaults) => new DateTimeFormat(locales, options, required, defaults);
export { made as DateTimeFormat };
