// Intl.Locale, and the functions of Intl itself.
import { baseName, canonicalTags, maximize, option, optionsOf, parseTag, writeTag } from './data.js';

const KEYS = { calendar: 'ca', collation: 'co', hourCycle: 'hc', caseFirst: 'kf', numeric: 'kn', numberingSystem: 'nu' };

export class Locale {
  #parsed;

  constructor(tag, options) {
    if (typeof tag !== 'string' && (tag === null || typeof tag !== 'object')) throw new TypeError('First argument to Intl.Locale constructor can\'t be empty or missing');
    const parsed = parseTag(`${tag}`);
    const given = optionsOf(options);
    for (const [name, shape] of [['language', /^[a-z]{2,3}$|^[a-z]{5,8}$/i], ['script', /^[a-z]{4}$/i], ['region', /^[a-z]{2}$|^\d{3}$/i]]) {
      const value = option(given, name);
      if (value === undefined) continue;
      if (!shape.test(value)) throw new RangeError(`Invalid ${name} : ${value}`);
      parsed[name] = value;
    }
    for (const [name, key] of Object.entries(KEYS)) {
      const allowed = name === 'hourCycle' ? ['h11', 'h12', 'h23', 'h24'] : name === 'caseFirst' ? ['upper', 'lower', 'false'] : undefined;
      const value = option(given, name, allowed);
      if (value !== undefined) parsed.keywords.set(key, name === 'numeric' ? `${Boolean(given.numeric)}` : value);
    }
    this.#parsed = parseTag(writeTag(parsed));
  }

  get language() { return this.#parsed.language; }

  get script() { return this.#parsed.script; }

  get region() { return this.#parsed.region; }

  get baseName() { return baseName(this.#parsed); }

  get calendar() { return this.#parsed.keywords.get('ca'); }

  get collation() { return this.#parsed.keywords.get('co'); }

  get hourCycle() { return this.#parsed.keywords.get('hc'); }

  get caseFirst() { return this.#parsed.keywords.get('kf'); }

  get numeric() { return ['', 'true'].includes(this.#parsed.keywords.get('kn')); }

  get numberingSystem() { return this.#parsed.keywords.get('nu'); }

  maximize() {
    return new Locale(writeTag(maximize(this.#parsed)));
  }

  minimize() {
    const full = maximize(this.#parsed);
    const same = (parts) => baseName(maximize({ variants: '', ...parts })) === baseName({ ...full, variants: '' });
    const { language, script, region } = full;
    const least = [{ language }, { language, region }, { language, script }].find(same) ?? { language, script, region };
    return new Locale(writeTag({ ...full, script: undefined, region: undefined, ...least }));
  }

  toString() {
    return writeTag(this.#parsed);
  }
}
Object.defineProperty(Locale.prototype, Symbol.toStringTag, { value: 'Intl.Locale', configurable: true });

export const getCanonicalLocales = (locales) => canonicalTags(locales);
