// The pattern for a set of fields, from a language's available ones: the generator of Unicode's locale data markup (UTS 35).

// Each letter: its field, and the kind of each length. Positive kinds are numbers, to which the length is added.
const NUMERIC = 0x100;
const NARROW = -0x101;
const SHORTER = -0x102;
const SHORT = -0x103;
const LONG = -0x104;
const STEP = 0x10;
const FIELDS = ['era', 'year', 'month', 'weekday', 'day', 'dayPeriod', 'hour', 'minute', 'second', 'fraction', 'zone'];
const text = (shift) => (length) => (length === 6 ? SHORTER : length === 5 ? NARROW : length === 4 ? LONG : SHORT) - shift;
const number = (shift) => (length) => NUMERIC + shift + length;
const mixed = (shift) => (length) => (length <= 2 ? number(shift)(length) : text(shift)(length));
const LETTERS = {
  G: ['era', text(0)], y: ['year', number(0)], M: ['month', mixed(0)], L: ['month', mixed(STEP)], E: ['weekday', text(0)], c: ['weekday', text(2 * STEP)], e: ['weekday', text(STEP)], d: ['day', number(0)],
  a: ['dayPeriod', text(0)], b: ['dayPeriod', text(STEP)], B: ['dayPeriod', text(3 * STEP)], H: ['hour', number(10 * STEP)], k: ['hour', number(11 * STEP)], h: ['hour', number(0)], K: ['hour', number(STEP)],
  m: ['minute', number(0)], s: ['second', number(0)], S: ['fraction', number(0)], v: ['zone', text(2 * STEP)], z: ['zone', text(0)], O: ['zone', text(STEP)],
};
const DATE = new Set(['era', 'year', 'month', 'weekday', 'day']);

/** A pattern as pieces: {letter, length} for fields, text for the rest. */
export function readPattern(pattern) {
  const pieces = [];
  const add = (literal) => (typeof pieces.at(-1) === 'string' ? pieces.push(pieces.pop() + literal) : pieces.push(literal));
  for (const [found, quoted, letters] of pattern.matchAll(/'((?:[^']|'')*)'|(([A-Za-z])\3*)|[^A-Za-z']+/gu)) {
    if (quoted !== undefined) add(quoted === '' ? "'" : quoted.replaceAll("''", "'"));
    else if (letters !== undefined) pieces.push({ letter: letters[0], length: letters.length });
    else add(found);
  }
  return pieces;
}

const writePattern = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/[A-Za-z']+/g, (word) => `'${word.replaceAll("'", "''")}'`) : piece.letter.repeat(piece.length))).join('');

/** A skeleton by its fields: {letter, length, kind}. */
function readSkeleton(skeleton) {
  const fields = {};
  for (const [letters] of skeleton.matchAll(/([A-Za-z])\1*/g)) {
    const [field, kind] = LETTERS[letters[0]] ?? [];
    if (field !== undefined) fields[field] = { letter: letters[0], length: letters.length, kind: kind(letters.length) };
  }
  // A clock of twelve hours has its half of the day, one of twenty-four has none.
  if (fields.hour && /[hK]/.test(fields.hour.letter)) fields.dayPeriod ??= { letter: 'a', length: 1, kind: SHORT };
  else if (fields.hour) delete fields.dayPeriod;
  return fields;
}

const ownSkeleton = (pattern) => readPattern(pattern).filter((piece) => typeof piece === 'object').map(({ letter, length }) => letter.repeat(length)).join('');

// Of two equally near patterns the one that lacks the smaller fields.
function later(missing, than) {
  const rank = (names) => names.reduce((sum, name) => sum + 2 ** FIELDS.indexOf(name), 0);
  return rank(missing) > rank(than);
}

export class Generator {
  #data;
  #known = new Map();

  constructor(data) {
    this.#data = data;
    for (const letters of ['G', 'y', 'M', 'E', 'd', 'a', 'H', 'm', 's', 'S', 'v']) this.#learn(letters, letters, false);
    for (const pattern of [...data.date, ...data.time]) this.#learn(ownSkeleton(pattern), pattern, false);
    for (const [skeleton, pattern] of Object.entries(data.available)) this.#learn(skeleton, pattern, true);
  }

  #learn(skeleton, pattern, specified) {
    const fields = readSkeleton(skeleton);
    const key = FIELDS.map((name) => fields[name]?.kind ?? 0).join();
    if (!specified && this.#known.has(key)) return;
    this.#known.set(key, { fields, pattern, specified });
  }

  /** The best pattern for a skeleton. */
  pattern(skeleton) {
    const wanted = readSkeleton(skeleton);
    const names = FIELDS.filter((name) => wanted[name]);
    const best = this.#best(wanted, names);
    if (best.missing.length === 0 && best.extra === 0) return this.#adjust(best, wanted);
    const date = this.#appended(wanted, names.filter((name) => DATE.has(name)));
    const time = this.#appended(wanted, names.filter((name) => !DATE.has(name)));
    if (date === '' || time === '') return date || time;
    const { month, weekday } = wanted;
    const style = month?.length === 4 ? (weekday ? 0 : 1) : month?.length === 3 ? 2 : 3;
    return this.#data.at[style].replace('{1}', () => date).replace('{0}', () => time);
  }

  #best(wanted, names) {
    let best;
    for (const candidate of this.#known.values()) {
      let distance = 0;
      let extra = 0;
      const missing = [];
      for (const name of FIELDS) {
        const mine = names.includes(name) ? wanted[name].kind : 0;
        const theirs = candidate.fields[name]?.kind ?? 0;
        if (mine === theirs) continue;
        if (mine === 0) {
          distance += 0x10000;
          extra += 1;
        } else if (theirs === 0) {
          distance += 0x1000;
          missing.push(name);
        } else distance += Math.abs(mine - theirs);
      }
      if (best === undefined || distance < best.distance || (distance === best.distance && later(missing, best.missing))) best = { ...candidate, distance, missing, extra };
      if (distance === 0) break;
    }
    return best;
  }

  #appended(wanted, names) {
    if (names.length === 0) return '';
    let best = this.#best(wanted, names);
    let { missing } = best;
    let fraction = false;
    // Fractions of seconds go to the seconds.
    if (missing.includes('fraction') && !missing.includes('second') && names.includes('second')) {
      fraction = true;
      missing = missing.filter((name) => name !== 'fraction');
    }
    let pattern = this.#adjust(best, wanted, fraction);
    while (missing.length > 0) {
      best = this.#best(wanted, missing);
      const found = missing.filter((name) => !best.missing.includes(name));
      if (found.length === 0) break;
      const last = found.at(-1);
      const item = this.#data.append[last] ?? '{0} {1}';
      const more = this.#adjust(best, wanted);
      const before = pattern;
      pattern = item.replace('{0}', () => before).replace('{1}', () => more).replace('{2}', () => `'${this.#data.names[last]}'`);
      missing = best.missing;
    }
    return pattern;
  }

  // The found pattern with lengths as they are wanted.
  #adjust({ pattern, fields, specified }, wanted, fraction = false) {
    const pieces = readPattern(pattern);
    for (let i = 0; i < pieces.length; i += 1) {
      const piece = pieces[i];
      if (typeof piece === 'string') continue;
      const [name, kind] = LETTERS[piece.letter] ?? [];
      const want = wanted[name];
      if (want === undefined) continue;
      let length = want.letter === 'E' && want.length < 3 ? 3 : want.length;
      const shownNumber = kind(piece.length) > 0;
      if (name === 'minute' || name === 'second') length = piece.length;
      else if (specified && want.letter !== 'c' && want.letter !== 'e') {
        const had = fields[name]?.length === undefined ? 0 : fields[name].letter === 'E' && fields[name].length < 3 ? 3 : fields[name].length;
        if (had === length || shownNumber !== want.kind > 0) length = piece.length;
      }
      const keeps = name === 'hour' || name === 'month' || name === 'weekday' || name === 'year';
      pieces[i] = { letter: keeps ? piece.letter : want.letter, length };
      if (name === 'hour') pieces[i].letter = want.letter;
      if (fraction && name === 'second') {
        pieces.splice(i + 1, 0, this.#data.point, { letter: 'S', length: wanted.fraction.length });
        i += 2;
      }
    }
    return writePattern(pieces);
  }
}
