// Intl.Segmenter, over the engine's boundaries of letters, words and sentences (UAX 29, without dictionaries).
import { ops } from '../state.js';
import { canonicalTags, intlClass, option, optionsOf, resolve } from './data.js';

const WORD = /[\p{L}\p{N}]/u;

class Segmenter {
  #tag;
  #granularity;

  constructor(locales, options) {
    this.#tag = resolve(canonicalTags(locales)).tag;
    const given = optionsOf(options);
    option(given, 'localeMatcher', ['lookup', 'best fit']);
    this.#granularity = option(given, 'granularity', ['grapheme', 'word', 'sentence'], 'grapheme');
  }

  segment(input) {
    return new Segments(`${input}`, this.#granularity);
  }

  resolvedOptions() {
    return { locale: this.#tag, granularity: this.#granularity };
  }
}

class Segments {
  #input;
  #granularity;
  #pieces;

  constructor(input, granularity) {
    this.#input = input;
    this.#granularity = granularity;
  }

  #all() {
    return (this.#pieces ??= ops.segments(this.#input, this.#granularity));
  }

  #made(segment, index) {
    const made = { segment, index, input: this.#input };
    if (this.#granularity === 'word') made.isWordLike = WORD.test(segment);
    return made;
  }

  containing(index = 0) {
    const at = Math.trunc(Number(index)) || 0;
    if (at < 0 || at >= this.#input.length) return undefined;
    let start = 0;
    for (const segment of this.#all()) {
      if (at < start + segment.length) return this.#made(segment, start);
      start += segment.length;
    }
    return undefined;
  }

  * [Symbol.iterator]() {
    let start = 0;
    for (const segment of this.#all()) {
      yield this.#made(segment, start);
      start += segment.length;
    }
  }
}
const made = intlClass(Segmenter, 'Segmenter');
export { made as Segmenter };
