// Intl.ListFormat.
import { canonicalTags, dataOf, intlClass, option, optionsOf, pieces, resolve } from './data.js';

class ListFormat {
  #tag;
  #type;
  #style;
  #patterns;
  #spanish;

  constructor(locales, options) {
    const found = resolve(canonicalTags(locales));
    const given = optionsOf(options);
    this.#tag = found.tag;
    this.#type = option(given, 'type', ['conjunction', 'disjunction', 'unit'], 'conjunction');
    this.#style = option(given, 'style', ['long', 'short', 'narrow'], 'long');
    this.#patterns = dataOf(found.name).lists[this.#type][['long', 'short', 'narrow'].indexOf(this.#style)];
    this.#spanish = found.parsed.language === 'es';
  }

  format(list) {
    return this.formatToParts(list).map(({ value }) => value).join('');
  }

  formatToParts(list) {
    const items = [];
    for (const item of list ?? []) {
      if (typeof item !== 'string') throw new TypeError('Iterable yielded a non-String value');
      items.push(item);
    }
    const [start, middle, end, pair] = this.#patterns;
    const element = (value) => [{ type: 'element', value }];
    const join = (pattern, first, last) => pieces(this.#sounding(pattern, last)).flatMap((piece) => (piece === 0 ? first : piece === 1 ? last : [{ type: 'literal', value: piece }]));
    if (items.length < 2) return items.flatMap(element);
    if (items.length === 2) return join(pair, element(items[0]), element(items[1]));
    let rest = join(end, element(items.at(-2)), element(items.at(-1)));
    for (let i = items.length - 3; i > 0; i -= 1) rest = join(middle, element(items[i]), rest);
    return join(start, element(items[0]), rest);
  }

  // Spanish: `y` is `e` before the sound of i, `o` is `u` before that of o.
  #sounding(pattern, last) {
    if (!this.#spanish) return pattern;
    const word = last[0]?.value ?? '';
    if (/ y \{1\}$/.test(pattern) && /^(?:i|hi(?![ae])|í|hí)/i.test(word)) return pattern.replace(' y {1}', ' e {1}');
    if (/ o \{1\}$/.test(pattern) && /^(?:o|ho|ó|hó|8|11(?:\D|$))/i.test(word)) return pattern.replace(' o {1}', ' u {1}');
    return pattern;
  }

  resolvedOptions() {
    return { locale: this.#tag, type: this.#type, style: this.#style };
  }
}
const made = intlClass(ListFormat, 'ListFormat');
export { made as ListFormat };
