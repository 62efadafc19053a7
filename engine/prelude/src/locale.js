// toLocaleString and its kin: replaced at once, so that they are always the same functions; what they do is a part of its own.
import { load } from './parts.js';
import { hidden, lazyGlobals } from './define.js';
import { ReflectApply } from './primordials.js';

const PLAIN = /^-?\d{1,15}$/;
const GROUPS = /\B(?=(?:\d{3})+$)/g;

export function installLocale() {
  lazyGlobals(['Intl'], () => load('intl/intl.js'));
  const of = (prototype, methods) => {
    for (const name of Object.keys(methods)) hidden(prototype, name, methods[name]);
  };
  const intl = () => load('intl/intl.js');
  const numberOf = Number.prototype.valueOf;
  const bigOf = BigInt.prototype.valueOf;
  of(Number.prototype, {
    toLocaleString(locales, options) {
      const value = ReflectApply(numberOf, this, []);
      // The commonest of all needs no more than this.
      if (locales === undefined && options === undefined && PLAIN.test(`${value}`)) return `${value}`.replace(GROUPS, ',');
      return intl().numberText(value, locales, options);
    },
  });
  of(BigInt.prototype, {
    toLocaleString(locales, options) {
      return intl().numberText(ReflectApply(bigOf, this, []), locales, options);
    },
  });
  of(Date.prototype, {
    toLocaleString(locales, options) {
      return intl().dateText(this, locales, options, 'any', 'all');
    },
    toLocaleDateString(locales, options) {
      return intl().dateText(this, locales, options, 'date', 'date');
    },
    toLocaleTimeString(locales, options) {
      return intl().dateText(this, locales, options, 'time', 'time');
    },
  });
  of(String.prototype, {
    localeCompare(that, locales, options) {
      return intl().compareTexts(`${this}`, `${that}`, locales, options);
    },
    toLocaleUpperCase(locales) {
      return cased(`${this}`, locales, true);
    },
    toLocaleLowerCase(locales) {
      return cased(`${this}`, locales, false);
    },
  });
}

function cased(text, locales, upper) {
  const language = locales === undefined ? undefined : load('intl/intl.js').languageOf(locales);
  // Turkish has an i with and one without a dot.
  if (language === 'tr' || language === 'az') return upper ? text.replaceAll('i', 'İ').toUpperCase() : text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();
  return upper ? text.toUpperCase() : text.toLowerCase();
}
