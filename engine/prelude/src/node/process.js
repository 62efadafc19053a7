// process: what a script may know of it. Nothing here reaches the real process.
import { ops } from '../state.js';
import { environment } from '../environment.js';
import { Emitter } from '../emitter.js';
import { builtin, isBuiltin } from '../builtins.js';
import { coded } from '../define.js';
import { hooks, leave, uncaught } from '../run.js';
import { queueJob } from '../primordials.js';
import { write } from '../console.js';
import { currentFrame, enter } from '../frame.js';

const VERSION = 'v22.12.0';

function output(level) {
  let rest = '';
  return {
    isTTY: false,
    fd: level === 'error' ? 2 : 1,
    columns: 80,
    writable: true,
    write(piece, encoding, callback) {
      const text = rest + (typeof piece === 'string' ? piece : ops.utf8Decode(piece, false, false));
      const lines = text.split('\n');
      rest = '';
      if (lines[lines.length - 1] === '') lines.pop();
      for (const line of lines) write(level, line);
      const done = typeof encoding === 'function' ? encoding : callback;
      if (done) queueJob(() => done());
      return true;
    },
    end(piece) {
      if (piece !== undefined) this.write(piece);
    },
    on() {
      return this;
    },
    once() {
      return this;
    },
    off() {
      return this;
    },
    removeListener() {
      return this;
    },
    emit() {
      return false;
    },
    getColorDepth: () => 1,
    hasColors: () => false,
  };
}

function hrtime(before) {
  const now = ops.clock();
  let seconds = Math.floor(now / 1000);
  let nanoseconds = Math.round((now % 1000) * 1e6);
  if (before !== undefined) {
    seconds -= before[0];
    nanoseconds -= before[1];
    if (nanoseconds < 0) {
      seconds -= 1;
      nanoseconds += 1e9;
    }
  }
  return [seconds, nanoseconds];
}
hrtime.bigint = () => BigInt(Math.round(ops.clock() * 1e6));

function exit(code) {
  const number = Number(code ?? process.exitCode ?? 0) || 0;
  throw leave(number);
}

const forbidden = (name) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE', `process.${name}() is not available in hoody-exec`);
};

function memoryUsage() {
  const limit = ops.memoryLimit?.() ?? 0;
  return { rss: limit, heapTotal: limit, heapUsed: 0, external: 0, arrayBuffers: 0 };
}
memoryUsage.rss = () => memoryUsage().rss;

class Process extends Emitter {
  on(event, listener) {
    if (event === 'unhandledRejection') hooks().rejection = (reason, promise) => listener(reason, promise) || true;
    if (event === 'uncaughtException') hooks().exception = (error) => listener(error, 'uncaughtException') || true;
    return super.on(event, listener);
  }

  once(event, listener) {
    return this.on(event, listener);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }

  removeAllListeners(event) {
    if (event === undefined || event === 'unhandledRejection') hooks().rejection = undefined;
    if (event === undefined || event === 'uncaughtException') hooks().exception = undefined;
    return super.removeAllListeners(event);
  }

  removeListener(event, listener) {
    super.removeListener(event, listener);
    if (this.listenerCount(event) === 0) {
      if (event === 'unhandledRejection') hooks().rejection = undefined;
      if (event === 'uncaughtException') hooks().exception = undefined;
    }
    return this;
  }

  get env() {
    return environment();
  }

  set env(_) {
    // As it is: assign to its members.
  }
}

export const process = new Process();

const members = {
  title: 'hoody-exec',
  version: VERSION,
  versions: { node: VERSION.slice(1), hoody: '0.1.0', quickjs: '0.16.2' },
  release: { name: 'node' },
  arch: 'x64',
  platform: 'linux',
  argv: ['hoody-exec', '/scripts'],
  argv0: 'hoody-exec',
  execArgv: [],
  execPath: '/hoody-exec',
  pid: 1,
  ppid: 0,
  exitCode: undefined,
  config: { variables: {} },
  features: { inspector: false, tls: false },
  stdout: output('info'),
  stderr: output('error'),
  nextTick(callback, ...args) {
    if (typeof callback !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function');
    const frame = currentFrame();
    queueJob(() => {
      enter(frame);
      try {
        callback(...args);
      } catch (error) {
        uncaught(error);
      }
    });
  },
  hrtime,
  uptime: () => ops.clock() / 1000,
  cwd: () => '/data',
  chdir: forbidden('chdir'),
  umask: () => 18,
  exit,
  reallyExit: exit,
  abort: () => exit(134),
  kill: forbidden('kill'),
  memoryUsage,
  resourceUsage: () => ({ userCPUTime: 0, systemCPUTime: 0, maxRSS: 0 }),
  cpuUsage: () => ({ user: Math.round(ops.clock() * 1000), system: 0 }),
  constrainedMemory: () => ops.memoryLimit?.() ?? 0,
  availableMemory: () => ops.memoryLimit?.() ?? 0,
  getuid: () => 1000,
  geteuid: () => 1000,
  getgid: () => 1000,
  getegid: () => 1000,
  emitWarning(warning, options) {
    const type = typeof options === 'string' ? options : (options?.type ?? 'Warning');
    write('warn', warning instanceof Error ? `${warning.name}: ${warning.message}` : `${type}: ${warning}`);
  },
  getBuiltinModule(name) {
    return isBuiltin(name) ? builtin(name) : undefined;
  },
  binding: forbidden('binding'),
  dlopen: forbidden('dlopen'),
};
for (const name of Object.keys(members)) process[name] = members[name];
let stdin;
Object.defineProperty(process, 'stdin', {
  enumerable: true,
  configurable: true,
  get: () => (stdin ??= Object.assign(load('node/stream.js').Readable.from([]), { fd: 0, isTTY: false })), // there is nobody to read from
});
Object.defineProperty(process, Symbol.toStringTag, { __proto__: null, value: 'process', configurable: true });

export const { nextTick } = process;
export default process;
