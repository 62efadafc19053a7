// Bun.$: a line for the shell, written as a template. What is put into it is quoted, so that it is always one word.
import { coded } from '../define.js';
import { isBytes } from '../bytes.js';
import { permit } from '../node/child.js';
import { BunFile } from './file.js';
import { blobBytes, isBlob } from '../web/blob.js';

const { Buffer } = load('node/buffer.js');
const MOST = 32 * 1024 * 1024;

const SAFE = /^[A-Za-z0-9_\-./:=@%+,]+$/;

/** One word of the shell. */
export function quote(text) {
  if (text.includes('\0')) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', 'A word of the shell holds no NUL');
  return SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// A process knows the machine's paths, not a script's: the script's own files are named from their folder.
const fileWord = (path) => quote(path.startsWith('/data/') ? `./${path.slice(6)}` : path);

/** What a value is in a line; redirections take more than words. */
function word(value, redirected, feed) {
  if (value instanceof BunFile) return fileWord(`${value.name}`);
  if (redirected !== '' && value !== null && typeof value === 'object' && !Array.isArray(value)) return feed(value, redirected);
  if (Array.isArray(value)) return value.map((item) => word(item, '', feed)).join(' ');
  if (value !== null && typeof value === 'object' && Object.hasOwn(value, 'raw')) return `${value.raw}`;
  if (value === undefined || value === null) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `A shell word cannot be ${value}`);
  const text = `${value}`;
  return text === '' ? "''" : quote(text);
}

async function bytesOf(value) {
  if (isBlob(value)) return blobBytes(value);
  if (isBytes(value)) return ArrayBuffer.isView(value) ? value : new Uint8Array(value);
  if (typeof value.arrayBuffer === 'function') return new Uint8Array(await value.arrayBuffer());
  return new Uint8Array(await new (load('web/fetch.js').Response)(value).arrayBuffer());
}

/** A template as a line of the shell, what to give it as input, and where its output goes. */
function lineOf(strings, values) {
  const parts = strings.raw ?? strings;
  let line = '';
  let input;
  let target;
  const feed = (value, redirected) => {
    if (redirected === '<') {
      input = value;
    } else {
      if (!isBytes(value)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'Output can be redirected to a Bun.file() or bytes');
      target = value;
    }
    return '';
  };
  for (let i = 0; i < parts.length; i += 1) {
    line += parts[i];
    if (i >= values.length) continue;
    const [, redirected = ''] = /(?:^|[^<>&\d])([<>])\s*$/.exec(line) ?? [];
    const placed = word(values[i], redirected, feed);
    if (placed === '' && redirected !== '') line = line.replace(/[<>]\s*$/, '');
    line += placed;
  }
  return { line, input, target };
}

/** What has an outcome's stdout, and ways to read it. */
const readable = (Base) => class extends Base {
  text(encoding) {
    return this.stdout.toString(encoding);
  }

  json() {
    return JSON.parse(this.text());
  }

  arrayBuffer() {
    return this.bytes().buffer;
  }

  bytes() {
    return new Uint8Array(this.stdout);
  }
};

class ShellOutput extends readable(Object) {
  constructor(stdout, stderr, exitCode) {
    super();
    this.stdout = stdout;
    this.stderr = stderr;
    this.exitCode = exitCode;
  }

  blob() {
    return new (load('web/blob.js').Blob)([this.stdout]);
  }
}

export class ShellError extends readable(Error) {
  constructor(output) {
    super(`Failed with exit code ${output.exitCode}`);
    this.name = 'ShellError';
    this.exitCode = output.exitCode;
    this.stdout = output.stdout;
    this.stderr = output.stderr;
  }
}

/** A line that runs when somebody waits for it. */
class ShellPromise {
  #order;
  #options;
  #quiet = false;
  #started;

  constructor(order, options) {
    this.#order = order;
    this.#options = { ...options };
  }

  #set(name, value) {
    if (this.#started) throw new Error('Shell is already running');
    this.#options[name] = value;
    return this;
  }

  cwd(path) {
    return this.#set('cwd', path);
  }

  env(variables) {
    return this.#set('env', variables);
  }

  nothrow() {
    return this.#set('throws', false);
  }

  throws(should) {
    return this.#set('throws', should !== false);
  }

  quiet(quiet = true) {
    this.#quiet = quiet !== false;
    return this;
  }

  run() {
    this.#started ??= this.#execute();
    return this.#started;
  }

  async #execute() {
    const { line, input, target } = this.#order;
    const { cwd, env, throws } = this.#options;
    const { spawn } = load('node/child_process.js');
    const child = spawn('/bin/sh', ['-c', line], { cwd, env, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
    const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', (code, signal) => resolve(code ?? 128 + (load('node/child.js').SIGNALS[signal] ?? 0))));
    if (input !== undefined) {
      child.stdin.on('error', () => {}); // a program need not read all of it
      child.stdin.end(await bytesOf(input));
    }
    let length = 0;
    let tooLong = false;
    const collect = (stream) => {
      const pieces = [];
      stream.on('data', (piece) => {
        length += piece.length;
        if (length <= MOST) pieces.push(piece);
        else if (!tooLong) tooLong = child.kill('SIGKILL');
      });
      return pieces;
    };
    const [output, errors] = [collect(child.stdout), collect(child.stderr)];
    const exitCode = await ended;
    if (tooLong) throw coded(RangeError, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', `A command of the shell may say ${MOST} bytes`);
    const result = new ShellOutput(Buffer.concat(output), Buffer.concat(errors), exitCode);
    if (target !== undefined) new Uint8Array(target.buffer ?? target, target.byteOffset ?? 0, target.byteLength).set(result.stdout.subarray(0, target.byteLength));
    if (!this.#quiet) {
      if (result.stdout.length > 0 && target === undefined) globalThis.process.stdout.write(result.stdout);
      if (result.stderr.length > 0) globalThis.process.stderr.write(result.stderr);
    }
    if (exitCode !== 0 && throws) throw new ShellError(result);
    return result;
  }

  async text(encoding) {
    return (await this.quiet().run()).text(encoding);
  }

  async json() {
    return (await this.quiet().run()).json();
  }

  async arrayBuffer() {
    return (await this.quiet().run()).arrayBuffer();
  }

  async bytes() {
    return (await this.quiet().run()).bytes();
  }

  async blob() {
    return (await this.quiet().run()).blob();
  }

  async *lines() {
    const text = await this.text();
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
  }

  then(resolve, reject) {
    return this.run().then(resolve, reject);
  }

  catch(reject) {
    return this.run().catch(reject);
  }

  finally(action) {
    return this.run().finally(action);
  }

  get [Symbol.toStringTag]() {
    return 'ShellPromise';
  }
}

function makeShell(defaults) {
  const shell = (strings, ...values) => {
    permit('Bun.$');
    if (!Array.isArray(strings)) throw new TypeError('Bun.$ is used as a template: $`echo hello`');
    return new ShellPromise(lineOf(strings, values), defaults);
  };
  shell.cwd = (path) => {
    defaults.cwd = path;
    return shell;
  };
  shell.env = (variables) => {
    defaults.env = variables;
    return shell;
  };
  shell.nothrow = () => {
    defaults.throws = false;
    return shell;
  };
  shell.throws = (should) => {
    defaults.throws = should !== false;
    return shell;
  };
  shell.escape = (text) => quote(`${text}`);
  shell.ShellError = ShellError;
  shell.ShellPromise = ShellPromise;
  shell.Shell = function Shell() {
    return makeShell({ throws: true });
  };
  shell.braces = () => {
    throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', '$.braces() is not available in hoody-exec');
  };
  return shell;
}

export const $ = makeShell({ throws: true });
