// Cookies: what a request carries, and the Set-Cookie a response sends.
import { coded } from './define.js';
import { matches, setOwn } from './primordials.js';

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const ATTRIBUTE = /^[\x20-\x3a\x3c-\x7e]*$/;

function decode(text) {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The Cookie header as an object; of a repeated name the first value, as browsers order them. */
export function parseCookies(header) {
  const cookies = {};
  if (!header) return cookies;
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (name === '' || Object.hasOwn(cookies, name)) continue;
    let value = part.slice(equals + 1).trim();
    if (value.length > 1 && value.startsWith('"') && value.endsWith('"')) value = value.slice(1, -1);
    setOwn(cookies, name, decode(value));
  }
  return cookies;
}

function attribute(name, value) {
  const text = `${value}`;
  if (!matches(ATTRIBUTE, text)) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `option ${name} is invalid`);
  return `; ${name}=${text}`;
}

/** One Set-Cookie value, with Express's options (maxAge in milliseconds). */
export function serializeCookie(name, value, options = {}) {
  if (!matches(NAME, `${name}`)) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `cookie name is invalid: ${name}`);
  if (options.signed) throw new Error('Signed cookies are not available in hoody-exec: sign the value with crypto.createHmac.');
  const raw = typeof value === 'object' && value !== null ? `j:${JSON.stringify(value)}` : `${value}`;
  const encode = options.encode ?? encodeURIComponent;
  let text = `${name}=${encode(raw)}`;
  let { expires } = options;
  if (options.maxAge !== undefined && options.maxAge !== null) {
    const seconds = Math.floor(Number(options.maxAge) / 1000);
    if (!Number.isFinite(seconds)) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', 'option maxAge is invalid');
    expires ??= new Date(Date.now() + Number(options.maxAge));
    text += `; Max-Age=${seconds}`;
  }
  if (options.domain) text += attribute('Domain', options.domain);
  text += attribute('Path', options.path ?? '/');
  if (expires) text += attribute('Expires', new Date(expires).toUTCString());
  if (options.httpOnly) text += '; HttpOnly';
  if (options.secure) text += '; Secure';
  if (options.partitioned) text += '; Partitioned';
  if (options.priority) text += attribute('Priority', capital(options.priority));
  if (options.sameSite) text += attribute('SameSite', options.sameSite === true ? 'Strict' : capital(options.sameSite));
  return text;
}

function capital(word) {
  const text = `${word}`;
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

export function clearedCookie(name, options = {}) {
  const { maxAge: _, ...kept } = options;
  return serializeCookie(name, '', { ...kept, expires: new Date(0) });
}
