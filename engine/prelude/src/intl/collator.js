// Intl.Collator.
import { compareLists, Order } from './collation.js';
import { canonicalTags, intlClass, option, optionsOf, resolve } from './data.js';

class Collator {
  #tag;
  #usage;
  #sensitivity;
  #ignorePunctuation;
  #numeric;
  #caseFirst;
  #order;
  #bound;

  constructor(locales, options) {
    const found = resolve(canonicalTags(locales), ['co', 'kn', 'kf']);
    const given = optionsOf(options);
    this.#usage = option(given, 'usage', ['sort', 'search'], 'sort');
    option(given, 'localeMatcher', ['lookup', 'best fit']);
    const numeric = given.numeric === undefined ? undefined : Boolean(given.numeric);
    this.#numeric = numeric ?? ['', 'true'].includes(found.keywords.get('kn'));
    this.#caseFirst = option(given, 'caseFirst', ['upper', 'lower', 'false']) ?? (found.keywords.get('kf') || (found.parsed.language === 'da' ? 'upper' : 'false'));
    this.#sensitivity = option(given, 'sensitivity', ['base', 'accent', 'case', 'variant'], 'variant');
    this.#ignorePunctuation = given.ignorePunctuation === undefined ? false : Boolean(given.ignorePunctuation);
    this.#tag = found.tag;
    this.#order = new Order(found.parsed.language, this.#numeric, this.#ignorePunctuation);
  }

  get compare() {
    return (this.#bound ??= (a, b) => this.#compared(`${a}`, `${b}`));
  }

  #compared(a, b) {
    if (a === b) return 0;
    const level = this.#sensitivity;
    const quick = this.#order.quick(a, b, level === 'base' || level === 'accent');
    if (quick !== undefined) return this.#caseFirst === 'upper' && a.toLowerCase() === b.toLowerCase() ? -quick || 0 : quick;
    const [left, right] = [this.#order.key(a), this.#order.key(b)];
    const base = compareLists(left.first, right.first);
    if (base !== 0 || level === 'base') return base;
    const accent = level === 'case' ? 0 : compareLists(left.second, right.second);
    if (accent !== 0 || level === 'accent') return accent;
    const letters = compareLists(left.third, right.third);
    return this.#caseFirst === 'upper' ? -letters || 0 : letters;
  }

  resolvedOptions() {
    return {
      locale: this.#tag, usage: this.#usage, sensitivity: this.#sensitivity, ignorePunctuation: this.#ignorePunctuation, collation: 'default', numeric: this.#numeric, caseFirst: this.#caseFirst,
    };
  }
}
const made = intlClass(Collator, 'Collator', true);
export { made as Collator };
