// child_process over the engine's processes: they live no longer than the run that started them.
import { ops } from '../state.js';
import { coded } from '../define.js';
import { pending } from '../pending.js';
import { queueJob } from '../primordials.js';
import { uncaught } from '../run.js';
import { folder, permit, runWhole, shelled, signalName, signalNumber, startError, variables } from './child.js';
import { Readable, Writable } from './stream.js';
import { Buffer } from './buffer.js';
import { EventEmitter } from './events.js';

const MOST = 1024 * 1024;

function badType(name, expected, value) {
  return coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ${expected}. Received ${value === null ? 'null' : typeof value}`);
}

function later(action) {
  queueJob(() => {
    try {
      action();
    } catch (error) {
      uncaught(error);
    }
  });
}

function checkFile(file) {
  if (typeof file !== 'string') throw badType('file', 'of type string', file);
  if (file === '') throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'file' cannot be empty. Received ''");
}

/** `args` may be left out before options. */
function split(args, options) {
  if (Array.isArray(args)) return [args.map(String), options ?? {}];
  if (args !== undefined && args !== null && typeof args !== 'object') throw badType('args', 'an instance of Array', args);
  return [[], args ?? options ?? {}];
}

/** What becomes of input, output and errors: pipe, ignore or inherit. */
function ends(stdio) {
  const three = typeof stdio === 'string' ? [stdio, stdio, stdio] : Array.isArray(stdio) ? stdio : [];
  return [0, 1, 2].map((i) => {
    const end = three[i] ?? 'pipe';
    if (end === i || end === 'inherit') return i === 0 ? 'ignore' : 'inherit';
    if (['pipe', 'overlapped', 'ignore'].includes(end)) return end === 'ignore' ? 'ignore' : 'pipe';
    if (end === 1 || end === 2 || end === globalThis.process.stdout || end === globalThis.process.stderr) return 'inherit';
    throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'stdio' may hold 'pipe', 'ignore' and 'inherit' in hoody-exec");
  });
}

const bits = (three) => three.reduce((sum, end, i) => sum | (end === 'ignore' ? 0 : 1 << i), 0);

class Output extends Readable {
  #handle;
  #which;

  constructor(handle, which) {
    super({ highWaterMark: 65536 });
    this.#handle = handle;
    this.#which = which;
  }

  async _read() {
    let bytes;
    try {
      bytes = await pending(ops.childRead(this.#handle, this.#which));
    } catch (error) {
      this.destroy(error);
      return;
    }
    this.push(bytes === null ? null : Buffer.from(bytes));
  }
}

class Input extends Writable {
  #handle;

  constructor(handle) {
    super({ highWaterMark: 65536 });
    this.#handle = handle;
  }

  _write(piece, _, callback) {
    pending(ops.childWrite(this.#handle, piece)).then(() => callback(), (error) => callback(Object.assign(error, { syscall: 'write', errno: -32 })));
  }

  _final(callback) {
    pending(ops.childEndInput(this.#handle)).then(() => callback(), callback);
  }

  _destroy(error, callback) {
    pending(ops.childEndInput(this.#handle)).then(() => callback(error), () => callback(error));
  }
}

export class ChildProcess extends EventEmitter {
  #handle;

  constructor() {
    super();
    this.exitCode = null;
    this.signalCode = null;
    this.killed = false;
    this.pid = undefined;
    this.connected = false;
    this.stdin = null;
    this.stdout = null;
    this.stderr = null;
    this.stdio = [null, null, null];
  }

  /** Starts it. */
  spawn({ file, args, cwd, env, stdio, timeout, killSignal, signal }) {
    this.spawnfile = file;
    this.spawnargs = args;
    const three = ends(stdio);
    try {
      [this.#handle, this.pid] = ops.childSpawn(file, args, folder(cwd), variables(env), bits(three));
    } catch (error) {
      const told = startError(error, file, args.slice(1));
      if (told === error) throw error;
      for (const name of ['stdin', 'stdout', 'stderr']) this[name] = name === 'stdin' ? new Writable({ write: (a, b, done) => done() }) : Readable.from([]);
      later(() => this.emit('error', told));
      return;
    }
    if (three[0] === 'pipe') this.stdin = new Input(this.#handle);
    for (const [which, name] of [[1, 'stdout'], [2, 'stderr']]) {
      if (three[which] === 'ignore') continue;
      const output = new Output(this.#handle, which);
      if (three[which] === 'pipe') this[name] = output;
      else output.on('data', (piece) => globalThis.process[name].write(piece));
      if (three[which] === 'inherit') this.#inherited.push(output);
    }
    this.stdio = [this.stdin, this.stdout, this.stderr];
    later(() => this.emit('spawn'));
    this.#follow(timeout, killSignal, signal);
  }

  #inherited = [];

  async #follow(timeout, killSignal, signal) {
    const timer = timeout > 0 ? setTimeout(() => this.kill(killSignal), timeout) : undefined;
    const abort = () => {
      if (this.kill(killSignal)) later(() => this.emit('error', abortError(signal)));
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
    const [status, number] = await pending(ops.childWait(this.#handle));
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    this.exitCode = status;
    this.signalCode = number === null ? null : signalName(number);
    later(() => this.emit('exit', this.exitCode, this.signalCode));
    if (this.stdin && !this.stdin.destroyed) this.stdin.destroy();
    for (const output of [this.stdout, this.stderr, ...this.#inherited]) {
      if (output && !output.closed) {
        await new Promise((resolve) => {
          output.once('close', resolve);
          output.resume();
        });
      }
    }
    ops.close(this.#handle);
    later(() => this.emit('close', this.exitCode, this.signalCode));
  }

  kill(signal) {
    const number = signalNumber(signal);
    if (this.#handle === undefined || this.exitCode !== null || this.signalCode !== null) return false;
    const was = ops.childKill(this.#handle, number);
    if (was && number !== 0) this.killed = true;
    return was;
  }

  ref() {}

  unref() {}

  disconnect() {}

  send() {
    throw coded(Error, 'ERR_IPC_DISABLED', 'Messages between processes are not available in hoody-exec: use stdin and stdout');
  }

  [Symbol.dispose]() {
    this.kill();
  }
}

function abortError(signal) {
  const error = coded(Error, 'ABORT_ERR', 'The operation was aborted');
  error.name = 'AbortError';
  error.cause = signal?.reason;
  return error;
}

export function spawn(file, given, more) {
  checkFile(file);
  permit('child_process.spawn()');
  const [args, options] = split(given, more);
  const [program, all] = shelled(file, args, options.shell);
  if (options.argv0 !== undefined && !options.shell) all[0] = `${options.argv0}`;
  const child = new ChildProcess();
  child.spawn({ ...options, file: program, args: all });
  return child;
}

const decoded = (pieces, encoding) => {
  const all = Buffer.concat(pieces);
  return encoding === 'buffer' || encoding === null || !Buffer.isEncoding(encoding) ? all : all.toString(encoding);
};

export function execFile(file, ...rest) {
  const callback = typeof rest.at(-1) === 'function' ? rest.pop() : undefined;
  const [args, options] = split(rest[0], rest[1]);
  const { encoding = 'utf8', maxBuffer = MOST, timeout = 0, killSignal = 'SIGTERM' } = options;
  const child = spawn(file, args, { ...options, timeout, killSignal, stdio: 'pipe' });
  const output = [];
  const errors = [];
  let failure = null;
  for (const [stream, pieces, name] of [[child.stdout, output, 'stdout'], [child.stderr, errors, 'stderr']]) {
    let length = 0;
    stream.on('data', (piece) => {
      length += piece.length;
      if (length > maxBuffer && failure === null) {
        failure = coded(RangeError, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', `${name} maxBuffer length exceeded`);
        pieces.push(piece.subarray(0, piece.length - (length - maxBuffer)));
        child.kill(killSignal);
      } else if (length <= maxBuffer) {
        pieces.push(piece);
      }
    });
  }
  const cmd = [file, ...args].join(' ');
  const finish = (error) => {
    const texts = [decoded(output, encoding), decoded(errors, encoding)];
    if (error) Object.assign(error, { cmd, stdout: texts[0], stderr: texts[1] });
    if (callback) callback(error, ...texts);
  };
  let done = false;
  child.on('error', (error) => {
    if (done) return;
    done = true;
    finish(error);
  });
  child.on('close', (code, signal) => {
    if (done) return;
    done = true;
    if (failure === null && code === 0 && signal === null) {
      finish(null);
      return;
    }
    finish(failure ?? Object.assign(new Error(`Command failed: ${cmd}\n${decoded(errors, 'utf8')}`), { code, killed: child.killed, signal }));
  });
  return child;
}

export function exec(command, ...rest) {
  const callback = typeof rest.at(-1) === 'function' ? rest.pop() : undefined;
  const options = rest[0] ?? {};
  if (typeof command !== 'string') throw badType('command', 'of type string', command);
  return execFile(command, [], { ...options, shell: options.shell ?? true }, callback ?? (() => {}));
}

for (const action of [exec, execFile]) {
  const promised = (...args) => {
    let child;
    const promise = new Promise((resolve, reject) => {
      child = action(...args, (error, stdout, stderr) => (error ? reject(error) : resolve({ stdout, stderr })));
    });
    promise.child = child;
    return promise;
  };
  Object.defineProperty(action, Symbol.for('nodejs.util.promisify.custom'), { value: promised });
}

export function spawnSync(file, given, more) {
  checkFile(file);
  permit('child_process.spawnSync()');
  const [args, options] = split(given, more);
  const { encoding = 'buffer', input, timeout = 0, killSignal, maxBuffer = MOST } = options;
  const [program, all] = shelled(file, args, options.shell);
  const three = ends(options.stdio);
  let ended;
  try {
    const pipes = (bits(three) & 6) | (input === undefined || input === null ? 0 : 1);
    ended = runWhole(program, all, folder(options.cwd), variables(options.env), pipes, input, maxBuffer, timeout, signalNumber(killSignal));
  } catch (error) {
    const told = startError(error, program, all.slice(1), 'spawnSync');
    if (told === error) throw error;
    return { error: told, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  }
  const texts = [ended.output, ended.errors].map((bytes, i) => {
    if (three[i + 1] === 'inherit') {
      globalThis.process[i === 0 ? 'stdout' : 'stderr'].write(Buffer.from(bytes));
      return null;
    }
    return three[i + 1] === 'ignore' ? null : decoded([Buffer.from(bytes)], encoding);
  });
  const result = { pid: ended.pid, output: [null, ...texts], stdout: texts[0], stderr: texts[1], status: ended.status, signal: ended.signal };
  if (ended.tookTooLong) result.error = Object.assign(new Error(`spawnSync ${program} ETIMEDOUT`), { errno: -110, code: 'ETIMEDOUT', syscall: `spawnSync ${program}`, path: program, spawnargs: all.slice(1) });
  else if (ended.saidTooMuch) result.error = Object.assign(new Error(`spawnSync ${program} ENOBUFS`), { errno: -105, code: 'ENOBUFS', syscall: `spawnSync ${program}`, path: program, spawnargs: all.slice(1) });
  return result;
}

function orThrow(result, command) {
  if (result.error) throw Object.assign(result.error, result);
  if (result.status !== 0) {
    const said = result.stderr === null ? '' : `\n${result.stderr}`;
    throw Object.assign(new Error(`Command failed: ${command}${said}`), result);
  }
  return result.stdout;
}

// As in Node: what the command says of errors is shown, unless it is asked for.
const shown = (options) => ({ stdio: ['pipe', 'pipe', options.stdio === undefined ? 'pipe' : 'inherit'], ...options });

export function execFileSync(file, given, more) {
  const [args, options] = split(given, more);
  return orThrow(spawnSync(file, args, shown(options)), [file, ...args].join(' '));
}

export function execSync(command, options = {}) {
  if (typeof command !== 'string') throw badType('command', 'of type string', command);
  return orThrow(spawnSync(command, [], { ...shown(options), shell: options.shell ?? true }), command);
}

export function fork() {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'child_process.fork() is not available in hoody-exec: call another script with fetch()');
}

export default { ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync };
