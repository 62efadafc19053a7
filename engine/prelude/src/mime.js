// Media types: the few extensions a script names, and what a text or some bytes seem to be.
import { ops } from './state.js';
import { matches, StringCharCodeAt, StringIndexOf, StringSlice, StringToLowerCase } from './primordials.js';

export const JSON_TYPE = 'application/json';
export const TEXT_TYPE = 'text/plain; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';
export const BYTES_TYPE = 'application/octet-stream';

const EXTENSIONS = {
  __proto__: null,
  html: HTML_TYPE, htm: HTML_TYPE, txt: TEXT_TYPE, text: TEXT_TYPE, json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8', csv: 'text/csv; charset=utf-8', md: 'text/markdown; charset=utf-8',
  js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', xml: 'application/xml; charset=utf-8',
  yaml: 'text/yaml; charset=utf-8', yml: 'text/yaml; charset=utf-8', ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp',
  avif: 'image/avif', ico: 'image/x-icon', bmp: 'image/bmp', pdf: 'application/pdf', zip: 'application/zip',
  gz: 'application/gzip', tar: 'application/x-tar', wasm: 'application/wasm', mp3: 'audio/mpeg', wav: 'audio/wav',
  ogg: 'audio/ogg', mp4: 'video/mp4', webm: 'video/webm', woff: 'font/woff', woff2: 'font/woff2', ttf: 'font/ttf',
  bin: BYTES_TYPE, form: 'application/x-www-form-urlencoded', urlencoded: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data', rss: 'application/rss+xml; charset=utf-8', atom: 'application/atom+xml; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8', ndjson: 'application/x-ndjson; charset=utf-8', sse: 'text/event-stream',
};

/** The type for `html`, `.html`, `page.html` or a full media type. */
export function typeFor(name) {
  if (StringIndexOf(name, '/') >= 0) return withCharset(name);
  let start = 0;
  for (let i = 0; i < name.length; i += 1) if (StringCharCodeAt(name, i) === 46) start = i + 1;
  return EXTENSIONS[StringToLowerCase(StringSlice(name, start))] ?? BYTES_TYPE;
}

/** Text types say their charset, as Express does. */
export function withCharset(type) {
  return matches(/^text\/[\w.+-]+$/i, type) && !matches(/^text\/event-stream$/i, type) ? `${type}; charset=utf-8` : type;
}

const ELEMENTS =
  '|a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|menu|meta|meter|nav|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|';
const LONGEST_NAME = 10;

/** Does a text begin, after white space, as an HTML document, a comment or a standard element's opening tag? */
export function looksLikeHtml(text) {
  let i = 0;
  while (i < text.length && isSpace(StringCharCodeAt(text, i))) i += 1;
  if (i >= text.length || StringCharCodeAt(text, i) !== 60) return false;
  const start = StringToLowerCase(StringSlice(text, i + 1, i + 64));
  if (StringSlice(start, 0, 3) === '!--') return true;
  if (start[0] === '!') return matches(/^!doctype\s+html\b/, start);
  let end = 0;
  while (end <= LONGEST_NAME && isNamePart(StringCharCodeAt(start, end))) end += 1;
  const after = start[end];
  const closed = after === '>' || after === '/' || (after !== undefined && isSpace(StringCharCodeAt(start, end)));
  return closed && end > 0 && StringIndexOf(ELEMENTS, `|${StringSlice(start, 0, end)}|`) >= 0;
}

const isNamePart = (code) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

function isSpace(code) {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0;
}

export function typeOfText(text) {
  return looksLikeHtml(text) ? HTML_TYPE : TEXT_TYPE;
}

/** By content; `fallback` where the content tells nothing. */
export function typeOfBytes(bytes, fallback = BYTES_TYPE) {
  return ops.sniff(bytes) || fallback;
}
