// querystring: Node's older way with query strings.

export function escape(value) {
  const text = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? String(value) : `${value}`;
  return encodeURIComponent(text.toWellFormed());
}

export function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return unescapeBuffer(text).toString();
  }
}

export function unescapeBuffer(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i += 1) {
    const hex = text[i] === '%' ? /^[0-9a-f]{2}/i.exec(text.slice(i + 1, i + 3)) : null;
    if (hex) {
      bytes.push(parseInt(hex[0], 16));
      i += 2;
    } else bytes.push(text.charCodeAt(i) & 255);
  }
  return globalThis.Buffer.from(bytes);
}

const primitive = (value) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  return typeof value === 'bigint' || typeof value === 'boolean' ? `${value}` : '';
};

export function stringify(object, separator = '&', equals = '=', options = undefined) {
  if (object === null || typeof object !== 'object') return '';
  const encode = options?.encodeURIComponent ?? querystring.escape;
  const fields = [];
  for (const key of Object.keys(object)) {
    const name = encode(primitive(key)) + equals;
    const value = object[key];
    if (Array.isArray(value)) for (const item of value) fields.push(name + encode(primitive(item)));
    else fields.push(name + encode(primitive(value)));
  }
  return fields.join(separator);
}

export function parse(text, separator = '&', equals = '=', options = undefined) {
  const result = Object.create(null);
  if (typeof text !== 'string' || text === '') return result;
  const decode = options?.decodeURIComponent ?? querystring.unescape;
  const most = options?.maxKeys ?? 1000;
  let pieces = text.split(separator || '&');
  if (most > 0 && pieces.length > most) pieces = pieces.slice(0, most);
  const plain = (piece) => {
    const spaced = piece.replaceAll('+', ' ');
    try {
      return decode(spaced);
    } catch {
      return querystring.unescape(spaced);
    }
  };
  for (const piece of pieces) {
    if (piece === '') continue;
    const at = piece.indexOf(equals || '=');
    const key = plain(at < 0 ? piece : piece.slice(0, at));
    const value = at < 0 ? '' : plain(piece.slice(at + (equals || '=').length));
    if (result[key] === undefined) result[key] = value;
    else if (Array.isArray(result[key])) result[key].push(value);
    else result[key] = [result[key], value];
  }
  return result;
}

const querystring = { escape, unescape, unescapeBuffer, stringify, encode: stringify, parse, decode: parse };
export default querystring;
