// How texts are ordered: by base letters, then accents, then case, after the root order of Unicode's collation, with the
// letters that some languages have of their own. What is not ordered: ideographs, which go by their code points.

// Signs in their order; then digits; then letters.
const SIGNS = '_-–—,;:!¡?¿.…·\'‘’‚‹›"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´˜^¯¨¸°©®+±÷×<=>|¦~¬¢$£¥€';
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Georgian', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Hangul', 'Hiragana', 'Katakana', 'Bopomofo', 'Han'];
const SCRIPT_TESTS = SCRIPTS.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));
// Letters that are others with something added, or two of them.
const EXPANDED = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o\u0338', đ: 'd\u0335', ħ: 'h\u0335', ł: 'l\u0335', ŧ: 't\u0335', ð: 'd\u0336', ĳ: 'ij', ŀ: 'l·', ŉ: 'ʼn' };
// Letters that a language puts behind another; `zz` is the end of the alphabet. Digraphs count as letters.
const NORDIC = { å: 'zz1', ä: 'zz2', ö: 'zz3' };
const TAILORED = {
  sv: { ...NORDIC, æ: 'zz2', ø: 'zz3' }, fi: { ...NORDIC, æ: 'zz2', ø: 'zz3' }, da: { æ: 'zz1', ä: 'zz1', ø: 'zz2', ö: 'zz2', å: 'zz3', aa: 'zz3' }, nb: { æ: 'zz1', ä: 'zz1', ø: 'zz2', ö: 'zz2', å: 'zz3', aa: 'zz3' },
  es: { ñ: 'n1' }, pl: { ą: 'a1', ć: 'c1', ę: 'e1', ł: 'l1', ń: 'n1', ó: 'o1', ś: 's1', ź: 'z1', ż: 'z2' }, cs: { č: 'c1', ch: 'h1', ř: 'r1', š: 's1', ž: 'z1' },
  sk: { ä: 'a1', č: 'c1', ch: 'h1', ô: 'o1', š: 's1', ž: 'z1' }, hu: { cs: 'c1', dz: 'd1', dzs: 'd2', gy: 'g1', ly: 'l1', ny: 'n1', ö: 'o1', ő: 'o1', sz: 's1', ty: 't1', ü: 'u1', ű: 'u1', zs: 'z1' },
  tr: { ç: 'c1', ğ: 'g1', ı: 'h1', ö: 'o1', ş: 's1', ü: 'u1' }, ro: { ă: 'a1', â: 'a2', î: 'i1', ș: 's1', ş: 's1', ț: 't1', ţ: 't1' },
};

// Weights rise with the order: class, then place.
const place = (kind, at) => kind * 0x200000 + at;
const [SPACE, SIGN, SYMBOL, DIGIT, LETTER] = [1, 2, 3, 4, 5];

const primaries = new Map();
function primaryOf(letter) {
  let weight = primaries.get(letter);
  if (weight === undefined) {
    weight = computed(letter);
    if (primaries.size < 20000) primaries.set(letter, weight);
  }
  return weight;
}

function computed(letter) {
  const code = letter.codePointAt(0);
  if (letter >= 'a' && letter <= 'z') return place(LETTER, (code - 96) * 8);
  if (letter === 'ı') return place(LETTER, 9 * 8 + 1);
  if (/\s/u.test(letter)) return place(SPACE, code);
  const sign = SIGNS.indexOf(letter);
  if (sign >= 0) return place(/[\p{P}]/u.test(letter) ? SIGN : SYMBOL, sign);
  if (/\p{P}/u.test(letter)) return place(SIGN, 1000 + code);
  if (/\p{Nd}/u.test(letter)) return place(DIGIT, digitOf(letter));
  if (/\p{L}|\p{N}/u.test(letter)) {
    const script = SCRIPT_TESTS.findIndex((test) => test.test(letter));
    // Katakana sorts with Hiragana.
    if (script === SCRIPTS.indexOf('Katakana') && code >= 0x30a1 && code <= 0x30f6) return place(LETTER + 12, code - 0x60);
    return place(LETTER + (script < 0 ? SCRIPTS.length : script), script === 0 ? 1000 + code : code);
  }
  return place(SYMBOL, 1000 + code);
}

function digitOf(letter) {
  let zero = letter.codePointAt(0);
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (zero % 16) % 10 !== 0 && zero > 48) zero -= 1;
  return code < 58 ? code - 48 : (code - zero) % 10;
}

const ascii = [];
// Capitals weigh as their small letters do.
function asciiWeight(code) {
  return (ascii[code] ??= primaryOf(String.fromCharCode(code).toLowerCase()));
}

/** What to compare a text by: weights of three levels. */
export class Order {
  #tailored;
  #longest;
  #numeric;
  #skips;
  #ownScript;
  #keys = new Map();

  constructor(language, numeric, ignorePunctuation) {
    this.#tailored = TAILORED[language];
    this.#longest = Math.max(1, ...Object.keys(this.#tailored ?? {}).map((letters) => letters.length));
    this.#numeric = numeric;
    // The script of the language comes before the others.
    const script = SCRIPTS.indexOf({ ru: 'Cyrillic', uk: 'Cyrillic', el: 'Greek' }[language]);
    this.#ownScript = script < 0 ? undefined : place(LETTER + script, 0);
    this.#skips = ignorePunctuation ? place(SYMBOL, 0) : 0;
  }

  /** What comes first of two texts of plain ASCII: see `compareLists`; undefined if it takes more than a look at each letter. */
  quick(a, b, ignoresCase) {
    if (this.#numeric || this.#skips !== 0 || this.#tailored !== undefined) return undefined;
    const length = Math.min(a.length, b.length);
    let third = 0;
    for (let i = 0; i < length; i += 1) {
      const x = a.charCodeAt(i);
      const y = b.charCodeAt(i);
      if (x > 126 || y > 126 || x < 32 || y < 32) return undefined;
      if (x === y) continue;
      const first = asciiWeight(x) - asciiWeight(y);
      if (first !== 0) return Math.sign(first);
      if (third === 0) third = x < y ? 1 : -1;
    }
    if (a.length === b.length) return ignoresCase ? 0 : third;
    return /^[ -~]*$/.test(a.length > b.length ? a : b) ? Math.sign(a.length - b.length) : undefined;
  }

  /** Keys are kept, since sorting asks for each many times. */
  key(text) {
    let key = this.#keys.get(text);
    if (key === undefined) {
      key = this.#made(text);
      if (this.#keys.size >= 5000) this.#keys.clear();
      this.#keys.set(text, key);
    }
    return key;
  }

  #made(text) {
    const key = { first: [], second: [], third: [] };
    const letters = [...text.normalize('NFC')];
    for (let i = 0; i < letters.length; i += 1) {
      const own = this.#own(letters, i);
      if (own !== undefined) {
        const [weight, length] = own;
        this.#add(key, weight, 0, isUpper(letters[i]) ? 1 : 0);
        i += length - 1;
      } else if (this.#numeric && letters[i] >= '0' && letters[i] <= '9') i = this.#number(key, letters, i);
      else if (!/[\p{Cc}\p{Cf}]/u.test(letters[i]) || /\s/.test(letters[i])) this.#letter(key, letters[i]);
    }
    return key;
  }

  // A letter of the language itself: its weight, and how many characters it is written with.
  #own(letters, at) {
    if (this.#tailored === undefined) return undefined;
    for (let length = this.#longest; length > 0; length -= 1) {
      const found = this.#tailored[letters.slice(at, at + length).join('').toLowerCase()];
      if (found === undefined) continue;
      const after = found.startsWith('zz') ? place(LETTER, 27 * 8) : primaryOf(found[0]);
      return [after + Number(found.at(-1)), length];
    }
    return undefined;
  }

  #number(key, letters, at) {
    let end = at;
    while (end + 1 < letters.length && letters[end + 1] >= '0' && letters[end + 1] <= '9') end += 1;
    const digits = letters.slice(at, end + 1).join('').replace(/^0+(?=\d)/, '');
    // Longer numbers are larger ones.
    this.#add(key, place(DIGIT, 10 + digits.length), 0, 0);
    for (const digit of digits) this.#add(key, place(DIGIT, Number(digit)), 0, 0);
    return end;
  }

  #letter(key, letter) {
    const lower = letter.toLowerCase();
    const upper = lower !== letter ? 1 : 0;
    const expanded = EXPANDED[lower];
    for (const piece of (expanded ?? lower).normalize('NFD')) {
      if (/\p{M}/u.test(piece)) this.#mark(key, markOf(piece.codePointAt(0)));
      else this.#add(key, primaryOf(piece), expanded !== undefined && expanded.length === 2 && expanded[1] < '\u0300' ? 1 : 0, upper + (/[\u30a0-\u30ff]/.test(piece) ? 2 : 0));
    }
  }

  #mark(key, code) {
    if (key.second.length === 0) this.#add(key, 0, code, 0);
    else key.second[key.second.length - 1] = key.second.at(-1) * 0x1000 + code;
  }

  #add(key, first, second, third) {
    if (first < this.#skips || (first === 0 && second === 0)) return;
    const own = this.#ownScript !== undefined && first >= this.#ownScript && first < this.#ownScript + 0x200000;
    key.first.push(own ? first - this.#ownScript + place(DIGIT, 0x100000) : first);
    key.second.push(second);
    key.third.push(third);
  }
}

// Accents in their order.
const MARKS = [0x301, 0x300, 0x306, 0x302, 0x30c, 0x30a, 0x308, 0x30b, 0x303, 0x307, 0x338, 0x335, 0x327, 0x328, 0x304];
const markOf = (code) => (MARKS.includes(code) ? MARKS.indexOf(code) + 2 : 100 + code);

const isUpper = (letter) => letter !== letter.toLowerCase();

/** Compares lists of weights; the shorter of two that are equal so far comes first. */
export function compareLists(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return Math.sign(a.length - b.length);
}
