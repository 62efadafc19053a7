// Numbers as decimal digits: reading them exactly, and rounding them as Intl's options say.

/** {negative, digits, point}: 0.digits × 10^point, without leading zeros; `special` for NaN and Infinity. */
export function decimalOf(value) {
  if (typeof value === 'bigint') return fromText(`${value}`);
  if (typeof value === 'string') return fromString(value);
  const number = Number(value);
  if (Number.isNaN(number)) return { negative: false, digits: '', point: 0, special: 'nan' };
  if (!Number.isFinite(number)) return { negative: number < 0, digits: '', point: 0, special: 'infinity' };
  const made = fromText(`${number}`);
  if (Object.is(number, -0)) made.negative = true;
  return made;
}

// Text is read with all its digits, as numbers of the language are written.
function fromString(text) {
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i.test(trimmed)) return fromText(trimmed.toLowerCase().replace(/^\+/, ''));
  return decimalOf(Number(trimmed));
}

function fromText(text) {
  const negative = text.startsWith('-');
  const [mantissa, exponent] = (negative ? text.slice(1) : text).split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  return trimmed(negative, whole + fraction, whole.length + Number(exponent ?? 0));
}

function trimmed(negative, all, point) {
  const start = all.search(/[^0]/);
  if (start < 0) return { negative, digits: '', point: 0 };
  return { negative, digits: all.slice(start).replace(/0+$/, ''), point: point - start };
}

export const isZero = (decimal) => decimal.digits === '' && decimal.special === undefined;

// Does the first dropped digit, with what follows, round away from zero?
function roundsUp(decimal, keep, mode) {
  const rest = decimal.digits.slice(Math.max(0, keep));
  if (rest === '') return false;
  const half = keep < 0 ? -1 : rest[0] > '5' || (rest[0] === '5' && rest.length > 1) ? 1 : rest === '5' ? 0 : -1;
  switch (mode) {
    case 'ceil': return !decimal.negative;
    case 'floor': return decimal.negative;
    case 'expand': return true;
    case 'trunc': return false;
    case 'halfCeil': return half > 0 || (half === 0 && !decimal.negative);
    case 'halfFloor': return half > 0 || (half === 0 && decimal.negative);
    case 'halfTrunc': return half > 0;
    case 'halfEven': return half > 0 || (half === 0 && keep > 0 && Number(decimal.digits[keep - 1]) % 2 === 1);
    default: return half >= 0;
  }
}

function increment(digits) {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '9') at -= 1;
  if (at < 0) return `1${'0'.repeat(digits.length)}`;
  return digits.slice(0, at) + String(Number(digits[at]) + 1) + '0'.repeat(digits.length - at - 1);
}

/** Rounds to so many digits after the point; fewer than none counts from before it. */
export function roundAt(decimal, places, mode) {
  const keep = decimal.point + places;
  if (decimal.digits.length <= keep || decimal.special) return decimal;
  const kept = keep > 0 ? decimal.digits.slice(0, keep) : '';
  if (!roundsUp(decimal, keep, mode)) return trimmed(decimal.negative, kept, decimal.point);
  if (keep <= 0) return { negative: decimal.negative, digits: '1', point: 1 - places };
  const up = increment(kept);
  return trimmed(decimal.negative, up, decimal.point + up.length - kept.length);
}

function roundToIncrement(decimal, places, step, mode) {
  // In units of the last place: exact in whole numbers.
  const scaled = decimal.point + places;
  const text = scaled >= decimal.digits.length ? decimal.digits.padEnd(Math.max(scaled, 0), '0') : decimal.digits.slice(0, Math.max(scaled, 0));
  const size = BigInt(step);
  const whole = BigInt(text || '0');
  const lower = whole / size;
  const exact = whole % size === 0n && scaled >= decimal.digits.length;
  if (exact) return decimal;
  // How far between two steps, with what was cut off behind.
  const twice = (whole % size) * 2n;
  const cut = scaled < decimal.digits.length;
  const half = twice > size || (twice === size && cut) ? 1 : twice === size ? 0 : -1;
  const stand = { negative: decimal.negative, digits: `${lower % 10n}${half > 0 ? '6' : half === 0 ? '5' : '1'}` };
  const up = roundsUp(stand, 1, mode);
  return trimmed(decimal.negative, `${(lower + (up ? 1n : 0n)) * size}`, `${(lower + (up ? 1n : 0n)) * size}`.length - places);
}

/** Rounded as the digit options say: {decimal, least}: how many digits after the point are shown at least. */
export function rounded(decimal, digits) {
  if (decimal.special) return { decimal, least: 0 };
  const fraction = () => {
    const made = digits.increment > 1 ? roundToIncrement(decimal, digits.maxFraction, digits.increment, digits.mode) : roundAt(decimal, digits.maxFraction, digits.mode);
    return { decimal: made, least: digits.minFraction, precision: digits.maxFraction };
  };
  const significant = () => {
    const places = digits.maxSignificant - decimal.point;
    const made = decimal.digits === '' ? decimal : roundAt(decimal, places, digits.mode);
    return { decimal: made, least: Math.max(0, digits.minSignificant - (made.digits === '' ? 1 : made.point)), precision: decimal.digits === '' ? Infinity : places };
  };
  let result;
  if (digits.kind === 'fraction') result = fraction();
  else if (digits.kind === 'significant') result = significant();
  else {
    const a = significant();
    const b = fraction();
    result = (a.precision > b.precision) === (digits.kind === 'morePrecision') ? a : b;
  }
  if (digits.trailingZeros === 'stripIfInteger' && result.decimal.digits.length <= result.decimal.point) return { decimal: result.decimal, least: 0 };
  return result;
}

/** [digits before the point, digits after it] of a rounded number. */
export function spelled({ decimal, least }, minInteger) {
  const { digits, point } = decimal;
  const whole = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const fraction = digits === '' ? '' : point < 0 ? '0'.repeat(-point) + digits : digits.slice(Math.max(0, point));
  return [whole.padStart(Math.max(1, minInteger), '0'), fraction.padEnd(least, '0')];
}
