// Response.
import { ops } from '../../state.js';
import { dictionary, webInterface } from '../../define.js';
import { customInspect, inspect } from '../../show.js';
import { parts } from '../../webparts.js';
import { Headers, freezeHeaders, headerList } from '../headers.js';
import { Body, Content, contentOf } from './body.js';

const NULL_BODY = { __proto__: null, 101: 1, 103: 1, 204: 1, 205: 1, 304: 1 };
const REDIRECTS = { __proto__: null, 301: 1, 302: 1, 303: 1, 307: 1, 308: 1 };
const REASON = /^[\t\x20-\x7e\x80-\xff]*$/;

/** A Response with fields that no constructor gives. */
export let makeResponse;

export class Response extends Body {
  #status;
  #statusText;
  #headers;
  #type = 'default';
  #url = '';
  #redirected = false;

  constructor(body = null, init = undefined) {
    const options = dictionary(init, 'The options of a Response');
    const status = options.status === undefined ? 200 : Math.trunc(Number(options.status));
    if (!(status >= 200 && status <= 599)) throw new RangeError(`The status of a Response must be between 200 and 599, not ${options.status}`);
    const statusText = options.statusText === undefined ? '' : `${options.statusText}`;
    if (!REASON.test(statusText)) throw new TypeError('Invalid statusText');
    const headers = new Headers(options.headers ?? undefined);
    const content = new Content(body);
    if (!content.empty && NULL_BODY[status]) throw new TypeError(`Response constructor: Invalid response status code ${status}: it cannot have a body`);
    super(content);
    if (content.type !== null && !headers.has('content-type')) headers.append('Content-Type', content.type);
    this.#status = status;
    this.#statusText = statusText;
    this.#headers = headers;
  }

  static {
    parts.isResponse = (value) => #status in value;
    makeResponse = (content, { status, statusText, headers, type, url, redirected }) => {
      const response = new Response(null, { status: status < 200 ? 200 : status, statusText });
      const target = contentOf(response);
      Object.assign(target, { text: content.text, bytes: content.bytes, lazy: content.lazy, remote: content.remote, stream: content.stream, type: content.type, empty: content.empty });
      response.#status = status;
      response.#headers = headers;
      response.#type = type ?? 'default';
      response.#url = url ?? '';
      response.#redirected = redirected ?? false;
      return response;
    };
  }

  static error() {
    const response = makeResponse(new Content(null), { status: 0, statusText: '', headers: new Headers(), type: 'error' });
    freezeHeaders(response.headers);
    return response;
  }

  static redirect(url, status = 302) {
    const parsed = ops.urlParse(`${url}`, ops.requestInfo().absoluteUrl);
    if (parsed === null) throw new TypeError(`Invalid URL: ${url}`);
    const code = Math.trunc(Number(status));
    if (!REDIRECTS[code]) throw new RangeError(`Invalid redirect status code ${status}`);
    const response = new Response(null, { status: code, headers: { Location: parsed[0] } });
    freezeHeaders(response.headers);
    return response;
  }

  static json(data, init = undefined) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const headers = new Headers(init?.headers ?? undefined);
    if (!headers.has('content-type')) headers.set('Content-Type', 'application/json');
    return new Response(text, { ...pick(init), headers });
  }

  get type() {
    return this.#type;
  }

  get url() {
    return this.#url;
  }

  get redirected() {
    return this.#redirected;
  }

  get status() {
    return this.#status;
  }

  get ok() {
    return this.#status >= 200 && this.#status <= 299;
  }

  get statusText() {
    return this.#statusText;
  }

  get headers() {
    return this.#headers;
  }

  clone() {
    return makeResponse(contentOf(this).copy(), {
      status: this.#status, statusText: this.#statusText, headers: new Headers(this.#headers), type: this.#type, url: this.#url, redirected: this.#redirected,
    });
  }

  [customInspect](depth, options) {
    if (depth < 0) return '[Response]';
    const { status, statusText, headers, ok, redirected, type, url, bodyUsed } = this;
    return `Response ${inspect({ status, statusText, headers, bodyUsed, ok, redirected, type, url }, options)}`;
  }
}
webInterface(Response, 'Response', ['type', 'url', 'redirected', 'status', 'ok', 'statusText', 'headers', 'clone']);

const pick = (init) => (init === undefined || init === null ? {} : { status: init.status, statusText: init.statusText });

/** What the answer path needs of a Response; its body counts as used afterwards. */
parts.take = (response) => {
  const content = contentOf(response);
  if (response.status === 0) throw new TypeError('Response.error() cannot be sent');
  if (content.disturbed) throw new TypeError('The returned Response cannot be sent: its body has already been read');
  content.used = true;
  const { text, empty } = content;
  const taken = { status: response.status, headers: headerList(response.headers), text: undefined, bytes: undefined, stream: undefined };
  if (empty) return taken;
  if (content.remote !== undefined) taken.stream = content.asStream();
  else if (content.stream !== undefined && !content.wrapped) taken.stream = content.stream;
  else if (text !== undefined) taken.text = text;
  else taken.bytes = content.whole();
  return taken;
};

