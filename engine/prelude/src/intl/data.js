// What all of Intl shares: language tags, which of them have data, and options.
import { LIKELY, LOCALES } from './tables.js';

const TAG = /^([a-z]{2,3}|[a-z]{5,8})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)((?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*)(-x(?:-[a-z\d]{1,8})+)?$/i;
const ALIASES = { iw: 'he', in: 'id', ji: 'yi', no: 'nb', sh: 'sr', tl: 'fil', mo: 'ro' };
const title = (text) => text[0].toUpperCase() + text.slice(1).toLowerCase();

/** The parts of a language tag: {language, script, region, variants, keywords: Map}. Throws a RangeError for what is none. */
export function parseTag(tag) {
  const found = TAG.exec(tag);
  if (found === null) throw new RangeError(`Incorrect locale information provided: ${tag}`);
  const language = found[1].toLowerCase();
  return {
    language: ALIASES[language] ?? language, script: found[2] && title(found[2]), region: found[3]?.toUpperCase(), variants: found[4].toLowerCase(),
    keywords: keywordsOf(found[5].toLowerCase()), rest: restOf(found[5].toLowerCase()) + (found[6] ?? '').toLowerCase(),
  };
}

// The subtags of `-u-`: each key with its value.
function keywordsOf(extensions) {
  const keywords = new Map();
  const unicode = /-u((?:-[a-z\d]{2,8})+)/.exec(extensions);
  let key;
  for (const part of unicode?.[1].split('-').slice(1) ?? []) {
    if (part.length === 2) {
      key = keywords.has(part) ? undefined : part;
      if (key) keywords.set(key, '');
    } else if (key !== undefined) keywords.set(key, keywords.get(key) ? `${keywords.get(key)}-${part}` : part);
  }
  return keywords;
}

const restOf = (extensions) => extensions.replace(/-u(?:-[a-z\d]{2,8})+/, '');

export const baseName = ({ language, script, region, variants }) => [language, script, region].filter(Boolean).join('-') + variants;

/** The canonical text of a parsed tag. */
export function writeTag(parsed) {
  let text = baseName(parsed);
  if (parsed.keywords.size > 0) {
    text += '-u';
    for (const [key, value] of [...parsed.keywords].sort(([a], [b]) => (a < b ? -1 : 1))) text += `-${key}${value && value !== 'true' ? `-${value}` : ''}`;
  }
  return text + parsed.rest;
}

/** CanonicalizeLocaleList. */
export function canonicalTags(locales) {
  if (locales === undefined) return [];
  if (locales === null) throw new TypeError('Incorrect locale information provided');
  const list = typeof locales === 'string' || isLocale(locales) ? [locales] : Array.from(Object(locales));
  const tags = [];
  for (const one of list) {
    if (typeof one !== 'string' && (one === null || typeof one !== 'object')) throw new TypeError('Incorrect locale information provided');
    const tag = writeTag(parseTag(`${one}`));
    if (!tags.includes(tag)) tags.push(tag);
  }
  return tags;
}

const isLocale = (value) => value !== null && typeof value === 'object' && value[Symbol.toStringTag] === 'Intl.Locale';

export const DEFAULT = 'en-US';

// What there is data for: the tag itself, its language with the script that its region has, its parents.
function available(parsed) {
  const { language, script, region } = parsed;
  const wanted = region && LOCALES[`${language}-${region}`] !== undefined ? `${language}-${region}` : undefined;
  if (wanted && !script) return wanted;
  if (language === 'zh' && (script === 'Hant' || (!script && ['TW', 'HK', 'MO'].includes(region)))) return 'zh-Hant';
  if (script && maximize({ language }).script !== script) return undefined;
  if (wanted) return wanted;
  if (language === 'es' && region && region !== 'ES' && region !== 'EA' && region !== 'GQ' && region !== 'PH') return 'es-419';
  if (language === 'pt' && region && region !== 'BR') return 'pt-PT';
  if (language === 'en' && region && !['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'BI'].includes(region)) return /^\d/.test(region) && region !== '001' && region !== '150' ? 'en' : 'en-GB';
  return LOCALES[language] === undefined ? undefined : language;
}

/** {locale, data name, keywords} for the first tag with data; the default's for none. Unknown keywords are dropped. */
export function resolve(tags, keys = []) {
  for (const tag of tags) {
    const parsed = parseTag(tag);
    const name = available(parsed);
    if (name === undefined) continue;
    const keywords = new Map([...parsed.keywords].filter(([key]) => keys.includes(key)));
    return { parsed, name, keywords, tag: baseName({ ...parsed, variants: '' }) };
  }
  return { parsed: parseTag(DEFAULT), name: 'en', keywords: new Map(), tag: DEFAULT };
}

/** The static method of all constructors. */
export function supportedLocalesOf(locales, options) {
  option(options === undefined ? {} : Object(options), 'localeMatcher', ['lookup', 'best fit'], 'best fit');
  return canonicalTags(locales).filter((tag) => available(parseTag(tag)) !== undefined);
}

function merge(parent, own) {
  if (own === undefined) return parent;
  if (own === 0) return undefined;
  if (own === null || typeof own !== 'object' || Array.isArray(own) || parent === undefined || typeof parent !== 'object') return own;
  const all = { ...parent };
  for (const key of Object.keys(own)) all[key] = merge(parent[key], own[key]);
  return all;
}

const known = new Map();

function layered(folder, name) {
  const path = `intl/${folder}/${name}.js`;
  if (!known.has(path)) {
    const own = load(path).default;
    const parent = LOCALES[name];
    known.set(path, parent === '' ? own : merge(layered(folder, parent), own));
  }
  return known.get(path);
}

/** The data of a language, as cldr/generate.mjs writes it. */
export const dataOf = (name) => layered('locales', name);

/** What a language calls others, regions, scripts, currencies, calendars and the fields of dates. */
export const namesOf = (name) => layered('names', name);

/** Adds likely subtags; what is not known is given back as it is. */
export function maximize(parsed) {
  const { language, script, region } = parsed;
  const tries = [[language, script, region], [language, undefined, region], [language, script], [language]];
  for (const parts of tries) {
    const likely = LIKELY[parts.filter(Boolean).join('-')];
    if (likely === undefined) continue;
    const [l, s, r] = likely.split('-');
    return { ...parsed, language: language === 'und' ? l : language, script: script ?? s, region: region ?? r };
  }
  return parsed;
}

/** GetOption for text. */
export function option(options, name, allowed, fallback) {
  let value = options[name];
  if (value === undefined) return fallback;
  value = `${value}`;
  if (allowed !== undefined && !allowed.includes(value)) throw new RangeError(`Value ${value} out of range for Intl options property ${name}`);
  return value;
}

/** GetNumberOption. */
export function numberOption(options, name, least, most, fallback) {
  return inRange(options[name], name, least, most, fallback);
}

export function inRange(value, name, least, most, fallback) {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!(number >= least && number <= most)) throw new RangeError(`${name} value is out of range.`);
  return Math.floor(number);
}

export const optionsOf = (options) => {
  if (options === null) throw new TypeError('Cannot convert null to object');
  return options === undefined ? Object.create(null) : Object(options);
};

/** `{0}` and `{1}` of a pattern, as pieces: text, or the number of a place. */
export function pieces(pattern) {
  return pattern.split(/(\{\d\})/).filter((piece) => piece !== '').map((piece) => (/^\{\d\}$/.test(piece) ? Number(piece[1]) : piece));
}

/** Makes a constructor of Intl out of a class: its tag, supportedLocalesOf, and whether it may be called without `new`. */
export function intlClass(Class, name, callable = false) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: `Intl.${name}`, configurable: true });
  Object.defineProperty(Class, 'supportedLocalesOf', { value: supportedLocalesOf, writable: true, configurable: true });
  Object.defineProperty(Class, 'name', { value: name, configurable: true });
  return callable ? new Proxy(Class, { apply: (_, __, args) => new Class(...args) }) : Class;
}
