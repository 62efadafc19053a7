// Intl.DisplayNames.
import { canonicalTags, intlClass, namesOf, option, parseTag, pieces, resolve } from './data.js';

const TYPES = ['language', 'region', 'script', 'currency', 'calendar', 'dateTimeField'];
const STYLES = ['long', 'short', 'narrow'];
const LANGUAGE = /^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i;
const SHAPES = { region: /^(?:[a-z]{2}|\d{3})$/i, script: /^[a-z]{4}$/i, currency: /^[a-z]{3}$/i, calendar: /^[a-z\d]{3,8}(?:-[a-z\d]{3,8})*$/i, language: LANGUAGE };
const CALENDARS = { gregory: 'gregorian', ethioaa: 'ethiopic-amete-alem' };
const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

class DisplayNames {
  #tag;
  #name;
  #type;
  #style;
  #fallback;
  #dialect;

  constructor(locales, options) {
    if (options === undefined || options === null || (typeof options !== 'object' && typeof options !== 'function')) {
      throw new TypeError('Intl.DisplayNames needs options with a type');
    }
    const found = resolve(canonicalTags(locales));
    option(options, 'localeMatcher', ['lookup', 'best fit']);
    this.#tag = found.tag;
    this.#name = found.name;
    this.#style = option(options, 'style', STYLES, 'long');
    this.#type = option(options, 'type', TYPES);
    if (this.#type === undefined) throw new TypeError('Required option "type" must not be undefined');
    this.#fallback = option(options, 'fallback', ['code', 'none'], 'code');
    this.#dialect = option(options, 'languageDisplay', ['dialect', 'standard'], 'dialect');
  }

  of(code) {
    const text = `${code}`;
    const type = this.#type;
    const names = namesOf(this.#name);
    if (type === 'dateTimeField') {
      const called = own(names.fields, text);
      if (called === undefined) throw new RangeError(`Invalid argument to Intl.DisplayNames.prototype.of: ${text}`);
      return called[STYLES.indexOf(this.#style)];
    }
    if (!SHAPES[type].test(text)) throw new RangeError(`Invalid argument to Intl.DisplayNames.prototype.of: ${text}`);
    const canonical = { region: upper, currency: upper, calendar: lower, script: title, language: canonicalLanguage }[type](text);
    return this.#named(names, canonical) ?? (this.#fallback === 'code' ? canonical : undefined);
  }

  #named(names, code) {
    switch (this.#type) {
      case 'region': return this.#best(names.regions, code);
      case 'script': return own(names.scripts, code);
      case 'currency': return own(names.currencies, code);
      case 'calendar': return own(names.calendars, own(CALENDARS, code) ?? code);
      default: return this.#language(names, code);
    }
  }

  #best([long, short], code) {
    return (this.#style === 'long' ? undefined : own(short, code)) ?? own(long, code);
  }

  // The name of the tag if it has one of its own, else that of the language with the rest in brackets behind it.
  #language(names, code) {
    const { language, script, region, variants } = parseTag(code);
    let left = [[script, 'script'], [region, 'region'], ...variants.split('-').slice(1).map((variant) => [variant, 'variant'])].filter(([part]) => part);
    let name;
    const dialect = this.#dialect === 'dialect' && (script || region) ? [language, script, region].filter(Boolean).join('-') : '';
    name = this.#best(names.languages, dialect);
    if (name !== undefined) left = left.filter(([, kind]) => kind === 'variant');
    name ??= this.#best(names.languages, language);
    if (name === undefined && left.length === 0) return undefined;
    if (name === undefined && this.#fallback === 'none') return undefined;
    const rest = left.map(([part, kind]) => this.#part(names, part, kind));
    if (rest.length === 0) return name;
    const inner = rest.reduce((all, one) => filled(names.separator, all, one));
    return filled(names.pattern, name ?? language, inner.replaceAll('(', '[').replaceAll(')', ']'));
  }

  #part(names, part, kind) {
    if (kind === 'script') return own(names.scripts, part) ?? part;
    return kind === 'region' ? (this.#best(names.regions, part) ?? part) : part.toUpperCase();
  }

  resolvedOptions() {
    const resolved = { locale: this.#tag, style: this.#style, type: this.#type, fallback: this.#fallback };
    if (this.#type === 'language') resolved.languageDisplay = this.#dialect;
    return resolved;
  }
}

const upper = (text) => text.toUpperCase();
const lower = (text) => text.toLowerCase();
const title = (text) => text[0].toUpperCase() + text.slice(1).toLowerCase();
const filled = (pattern, ...values) => pieces(pattern).map((piece) => (typeof piece === 'number' ? values[piece] : piece)).join('');

function canonicalLanguage(text) {
  return canonicalTags(text)[0];
}

const made = intlClass(DisplayNames, 'DisplayNames');
export { made as DisplayNames };
