// url: the web's classes, and Node's older parser from the url package.
import legacy from 'url-package';
import { ops } from '../state.js';
import { coded } from '../define.js';

const { parse, resolve, resolveObject, Url } = legacy;

function format(value, options) {
  if (value instanceof globalThis.URL) {
    const { auth = true, fragment = true, search = true, unicode = false } = options ?? {};
    const copy = new globalThis.URL(value.href);
    if (!auth) {
      copy.username = '';
      copy.password = '';
    }
    if (!fragment) copy.hash = '';
    if (!search) copy.search = '';
    return unicode ? copy.href.replace(copy.hostname, ops.domainToUnicode(copy.hostname)) : copy.href;
  }
  return legacy.format(value);
}

function fileURLToPath(value) {
  const url = typeof value === 'string' ? new globalThis.URL(value) : value;
  if (url.protocol !== 'file:') throw coded(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  if (url.hostname !== '') throw coded(TypeError, 'ERR_INVALID_FILE_URL_HOST', 'File URL host must be "localhost" or empty on linux');
  if (/%2f/i.test(url.pathname)) throw coded(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
  return decodeURIComponent(url.pathname);
}

function pathToFileURL(path) {
  const escaped = `${path}`.replace(/[%\\\n\r\t?#]/g, (letter) => encodeURIComponent(letter));
  return new globalThis.URL(`file://${escaped.startsWith('/') ? '' : '/data/'}${escaped}`);
}

function urlToHttpOptions(url) {
  const options = {
    protocol: url.protocol, hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'), hash: url.hash, search: url.search,
    pathname: url.pathname, path: `${url.pathname}${url.search}`, href: url.href,
  };
  if (url.port !== '') options.port = Number(url.port);
  if (url.username || url.password) options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return options;
}

export default {
  get URL() {
    return globalThis.URL;
  },
  get URLSearchParams() {
    return globalThis.URLSearchParams;
  },
  Url, parse, resolve, resolveObject, format, fileURLToPath, pathToFileURL, urlToHttpOptions,
  domainToASCII: (domain) => ops.domainToAscii(`${domain}`),
  domainToUnicode: (domain) => ops.domainToUnicode(`${domain}`),
};
