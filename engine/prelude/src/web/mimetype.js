// Media types as the web reads and writes them.

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const QUOTABLE = /^[\t\x20-\x7e\x80-\xff]*$/;
const blank = (code) => code === 9 || code === 10 || code === 13 || code === 32;

function trimmed(text, from, to) {
  let [start, end] = [from, to];
  while (start < end && blank(text.charCodeAt(start))) start += 1;
  while (end > start && blank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function until(text, from, marks) {
  let at = from;
  while (at < text.length && !marks.includes(text[at])) at += 1;
  return at;
}

// A quoted value that begins at `from`, and where it ends.
function quoted(text, from) {
  let value = '';
  let at = from + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && at + 1 < text.length) at += 1;
    value += text[at];
    at += 1;
  }
  return [value, until(text, at, ';')];
}

/** `{essence, parameters}` of a text, null if it is no media type. */
export function parseType(input) {
  const text = trimmed(input, 0, input.length);
  const end = until(text, 0, ';');
  const slash = text.indexOf('/');
  if (slash < 0 || slash > end) return null;
  const subtype = trimmed(`/${text.slice(slash + 1, end)}`, 0, end - slash).slice(1);
  if (!TOKEN.test(text.slice(0, slash)) || !TOKEN.test(subtype)) return null;
  const parameters = new Map();
  for (let at = end; at < text.length;) {
    at += 1;
    while (blank(text.charCodeAt(at))) at += 1;
    const mark = until(text, at, ';=');
    const name = text.slice(at, mark).toLowerCase();
    at = mark;
    if (text[at] !== '=') continue;
    let value;
    if (text[at + 1] === '"') [value, at] = quoted(text, at + 1);
    else {
      const from = at + 1;
      at = until(text, from, ';');
      value = trimmed(`=${text.slice(from, at)}`, 0, at - from + 1).slice(1);
      if (value === '') continue;
    }
    if (TOKEN.test(name) && QUOTABLE.test(value) && !parameters.has(name)) parameters.set(name, value);
  }
  return { essence: `${text.slice(0, slash)}/${subtype}`.toLowerCase(), parameters };
}

/** The text of a media type. */
export function typeText({ essence, parameters }) {
  let text = essence;
  for (const [name, value] of parameters) text += `;${name}=${TOKEN.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`;
  return text;
}

// A header's values, split at the commas that are in no quotes.
function* values(text) {
  let start = 0;
  for (let at = 0; at < text.length;) {
    at = until(text, at, ',"');
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
      at += 1;
    } else {
      yield text.slice(start, at);
      at += 1;
      start = at;
    }
  }
  yield text.slice(start);
}

/** The media type of these headers: the last that is one, with an earlier one's charset if both are otherwise the same. */
export function typeOf(headers) {
  let found = null;
  let charset;
  for (const value of values(headers.get('content-type') ?? '')) {
    const type = parseType(value);
    if (type === null || type.essence === '*/*') continue;
    if (found === null || type.essence !== found.essence) charset = type.parameters.get('charset');
    else if (!type.parameters.has('charset') && charset !== undefined) type.parameters.set('charset', charset);
    found = type;
  }
  return found;
}
