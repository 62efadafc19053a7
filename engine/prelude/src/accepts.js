// Content negotiation, as far as req.accepts needs it.
import { typeFor } from './mime.js';

function parse(accept) {
  return accept.split(',').map((part) => {
    const [type, ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { type: type.toLowerCase(), quality: quality ? Number(quality.slice(2)) || 0 : 1 };
  });
}

function rank(ranges, type) {
  const family = `${type.split('/')[0]}/*`;
  for (const wanted of [type, family, '*/*']) {
    const found = ranges.find((range) => range.type === wanted);
    if (found) return found.quality;
  }
  return 0;
}

/** The type in `list` that the Accept header likes best (earlier ones win ties), or false. */
export function best(accept, list) {
  const ranges = parse(accept);
  let winner = false;
  let quality = 0;
  for (const name of list) {
    const type = name.includes('/') ? name : typeFor(name).split(';')[0];
    const value = rank(ranges, type);
    if (value > quality) {
      winner = name;
      quality = value;
    }
  }
  return winner;
}
