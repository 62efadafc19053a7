// Bun.spawn and Bun.spawnSync: child_process in Bun's shape.
import { isBytes } from '../bytes.js';
import { permit } from '../node/child.js';

const { Buffer } = load('node/buffer.js');

function take(first, second) {
  const options = Array.isArray(first) ? (second ?? {}) : (first ?? {});
  const cmd = Array.isArray(first) ? first : options.cmd;
  if (!Array.isArray(cmd) || cmd.length === 0) throw new TypeError('cmd must be an array of strings');
  return [cmd.map(String), options];
}

const end = (kind, otherwise) => (kind === undefined ? otherwise : kind === null ? 'ignore' : kind);

async function inputOf(stdin) {
  if (typeof stdin === 'string' || ArrayBuffer.isView(stdin)) return stdin;
  if (isBytes(stdin)) return new Uint8Array(stdin);
  return new Uint8Array(await new (load('web/fetch.js').Response)(stdin).arrayBuffer());
}

const isInput = (stdin) => stdin !== undefined && stdin !== null && typeof stdin === 'object';

function sink(input) {
  return {
    write(data) {
      const piece = typeof data === 'string' ? Buffer.from(data) : Buffer.from(ArrayBuffer.isView(data) ? data : new Uint8Array(data));
      input.write(piece);
      return piece.length;
    },
    flush: () => 0,
    end: () => input.end(),
  };
}

class Subprocess {
  #child;

  constructor(cmd, options) {
    const { spawn } = load('node/child_process.js');
    const piped = isInput(options.stdin);
    const stdio = options.stdio ?? [options.stdin, options.stdout, options.stderr];
    const kinds = [piped ? 'pipe' : end(stdio[0], 'ignore'), end(stdio[1], 'pipe'), end(stdio[2], 'inherit')];
    const child = spawn(cmd[0], cmd.slice(1), { cwd: options.cwd, env: options.env, argv0: options.argv0, timeout: options.timeout, killSignal: options.killSignal, signal: options.signal, stdio: kinds });
    this.#child = child;
    const { Readable } = load('node/stream.js');
    this.stdin = child.stdin && !piped ? sink(child.stdin) : null;
    this.stdout = child.stdout ? withReaders(Readable.toWeb(child.stdout)) : null;
    this.stderr = child.stderr ? withReaders(Readable.toWeb(child.stderr)) : null;
    this.readable = this.stdout;
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve(code ?? 128 + (load('node/child.js').SIGNALS[signal] ?? 0));
        options.onExit?.(this, code, signal);
      });
    });
    this.exited.catch(() => {});
    if (piped) inputOf(options.stdin).then((data) => child.stdin.end(data));
  }

  get pid() {
    return this.#child.pid;
  }

  get exitCode() {
    return this.#child.exitCode;
  }

  get signalCode() {
    return this.#child.signalCode;
  }

  get killed() {
    return this.#child.killed || this.#child.exitCode !== null;
  }

  kill(signal) {
    this.#child.kill(signal);
  }

  ref() {}

  unref() {}

  resourceUsage() {
    return undefined;
  }

  async [Symbol.asyncDispose]() {
    this.kill();
    await this.exited;
  }
}

// Bun's streams can be read whole by themselves.
function withReaders(stream) {
  const { Response } = load('web/fetch.js');
  for (const name of ['text', 'json', 'bytes', 'blob', 'arrayBuffer']) {
    Object.defineProperty(stream, name, { configurable: true, value: async () => (name === 'bytes' ? new Uint8Array(await new Response(stream).arrayBuffer()) : new Response(stream)[name]()) });
  }
  return stream;
}

export function spawn(first, second) {
  permit('Bun.spawn()');
  const [cmd, options] = take(first, second);
  return new Subprocess(cmd, options);
}

export function spawnSync(first, second) {
  permit('Bun.spawnSync()');
  const [cmd, options] = take(first, second);
  const stdio = options.stdio ?? [options.stdin, options.stdout, options.stderr];
  const input = isBytes(options.stdin) ? options.stdin : undefined;
  const result = load('node/child_process.js').spawnSync(cmd[0], cmd.slice(1), {
    cwd: options.cwd, env: options.env, timeout: options.timeout, killSignal: options.killSignal, maxBuffer: options.maxBuffer ?? 64 * 1024 * 1024, input,
    stdio: ['pipe', end(stdio[1], 'pipe'), end(stdio[2], 'pipe')],
  });
  if (result.error && result.pid === 0) throw result.error;
  return {
    pid: result.pid, exitCode: result.status, signalCode: result.signal ?? undefined, success: result.status === 0, stdout: result.stdout ?? undefined,
    stderr: result.stderr ?? undefined, exitedDueToTimeout: result.error?.code === 'ETIMEDOUT' || undefined,
  };
}
