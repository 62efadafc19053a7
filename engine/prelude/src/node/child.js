// What child_process and Bun share: an order for the engine from Node's options, and errors of a start.
import { ops } from '../state.js';
import { coded } from '../define.js';

export const SIGNALS = {
  __proto__: null,
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12,
  SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGCHLD: 17, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21, SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25,
};
const NUMBERS = { __proto__: null, E2BIG: 7, EACCES: 13, EAGAIN: 11, EINVAL: 22, EMFILE: 24, ENFILE: 23, ENOENT: 2, ENOEXEC: 8, ENOMEM: 12, ENOTDIR: 20, EPERM: 1, EIO: 5 };

/** A signal's number, from its name or itself. */
export function signalNumber(signal, otherwise = 15) {
  if (signal === undefined || signal === null) return otherwise;
  if (typeof signal === 'number') return signal;
  const number = SIGNALS[`${signal}`.toUpperCase()];
  if (number === undefined) throw coded(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
  return number;
}

/** A signal's name, from its number. */
export function signalName(number) {
  for (const name of Object.keys(SIGNALS)) if (SIGNALS[name] === number) return name;
  return number === null ? null : `SIG${number}`;
}

/** Variables for a process, flat: those the script sees, unless it gives others. */
export function variables(env) {
  const flat = [];
  const all = env ?? globalThis.process.env;
  for (const name of Object.keys(all)) if (all[name] !== undefined) flat.push(name, `${all[name]}`);
  return flat;
}

/** A folder for a process: a path or file URL; the script's own if none is given. */
export function folder(cwd) {
  if (cwd === undefined || cwd === null) return '/data';
  return typeof cwd === 'object' && typeof cwd.href === 'string' ? decodeURIComponent(cwd.pathname) : `${cwd}`;
}

/** A program and its arguments as one line of the shell, if Node's `shell` option asks for that. */
export function shelled(file, args, shell) {
  if (!shell) return [file, [file, ...args]];
  const program = typeof shell === 'string' ? shell : '/bin/sh';
  return [program, [program, '-c', [file, ...args].join(' ')]];
}

/** Node's error for a process that could not be started; a missing permission stays what it is. */
export function startError(error, file, args, syscall = 'spawn') {
  if (NUMBERS[error?.code] === undefined) return error;
  const text = `${syscall} ${file}`;
  const hint = error.message === '' ? '' : ` (${error.message})`;
  const made = new Error(`${text} ${error.code}${hint}`);
  return Object.assign(made, { errno: -NUMBERS[error.code], code: error.code, syscall: text, path: file, spawnargs: args });
}

/** Runs a process to its end while the script waits. */
export function runWhole(program, args, cwd, env, pipes, input, most, limit, signal) {
  const [pid, status, number, output, errors, saidTooMuch, tookTooLong] = ops.childRunWhole(program, args, cwd, env, pipes, input ?? null, most, limit, signal);
  return { pid, status, signal: number === null ? null : signalName(number), output, errors, saidTooMuch, tookTooLong };
}

/** Is it permitted at all? Throws, naming the permission, if not. */
export function permit(what) {
  if (!ops.processPermitted()) {
    throw coded(Error, 'ERR_ACCESS_DENIED', `${what} is not permitted: scripts may start processes only with permissions.run = true in the settings`);
  }
}
