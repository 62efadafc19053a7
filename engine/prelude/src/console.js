// console: one call, one log line at its level. Counters, timers and groups live for one run.
import { currentRun } from './frame.js';
import { load } from './parts.js';
import { ops } from './state.js';
import { format, inspect } from './show.js';
import { hidden } from './define.js';
import { MapClass, MapDelete, MapGet, MapHas, MapSet, ObjectCreate, ObjectDefineProperty, StringSlice } from './primordials.js';

const LINE_AT_MOST = 256 * 1024;

// Groups, counts and timers of one run.
class State {
  indentation = '';
  counts = new MapClass();
  started = new MapClass();
}

function state() {
  const run = currentRun();
  return run === undefined ? new State() : (run.consoleState ??= new State());
}

/** One log line; indented by the open groups. */
export function write(level, text) {
  let line = text.length > LINE_AT_MOST ? `${StringSlice(text, 0, LINE_AT_MOST)}…` : text;
  const indentation = currentRun()?.consoleState?.indentation ?? '';
  if (indentation !== '') line = indentation + line.replaceAll('\n', `\n${indentation}`);
  ops.log(level, line);
}

const show = (level, args) => write(level, format(args));

function elapsed(ms) {
  if (ms >= 3600000) return `${(ms / 3600000).toFixed(3)}h`;
  if (ms >= 60000) return `${(ms / 60000).toFixed(3)}m`;
  return ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`;
}

function timing(label, rest) {
  const name = `${label ?? 'default'}`;
  const since = MapGet(state().started, name);
  if (since === undefined) {
    write('warn', `Warning: No such label '${name}' for console.time()`);
    return false;
  }
  const more = rest.length > 0 ? ` ${format(rest)}` : '';
  write('info', `${name}: ${elapsed(ops.clock() - since)}${more}`);
  return true;
}

const methods = {
  log(...args) {
    show('info', args);
  },
  info(...args) {
    show('info', args);
  },
  debug(...args) {
    show('debug', args);
  },
  warn(...args) {
    show('warn', args);
  },
  error(...args) {
    show('error', args);
  },
  trace(...args) {
    const { stack } = new Error();
    const text = format(args);
    write('debug', `Trace${text ? `: ${text}` : ''}\n${stack.split('\n').slice(1).join('\n')}`);
  },
  dir(value, options) {
    write('info', inspect(value, { customInspect: false, ...options }));
  },
  dirxml(...args) {
    show('info', args);
  },
  assert(condition, ...args) {
    if (condition) return;
    if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`;
    else args.unshift('Assertion failed');
    show('warn', args);
  },
  count(label = 'default') {
    const name = `${label}`;
    const { counts } = state();
    const value = (MapGet(counts, name) ?? 0) + 1;
    MapSet(counts, name, value);
    write('info', `${name}: ${value}`);
  },
  countReset(label = 'default') {
    MapDelete(state().counts, `${label}`);
  },
  time(label = 'default') {
    const name = `${label}`;
    const { started } = state();
    if (MapHas(started, name)) write('warn', `Warning: Label '${name}' already exists for console.time()`);
    else MapSet(started, name, ops.clock());
  },
  timeLog(label, ...rest) {
    timing(label, rest);
  },
  timeEnd(label) {
    if (timing(label, [])) MapDelete(state().started, `${label ?? 'default'}`);
  },
  group(...args) {
    if (args.length > 0) show('info', args);
    const own = state();
    if (own.indentation.length < 40) own.indentation += '  ';
  },
  groupCollapsed(...args) {
    methods.group(...args);
  },
  groupEnd() {
    const own = state();
    own.indentation = own.indentation.slice(0, -2);
  },
  table(data, columns) {
    if (data === null || typeof data !== 'object') show('info', [data]);
    else write('info', load('table.js').table(data, columns));
  },
  clear() {},
  timeStamp() {},
  profile() {},
  profileEnd() {},
};

// As a namespace of the web has it: a prototype of its own, which is empty.
export const console = ObjectCreate({});
for (const name of Object.keys(methods)) console[name] = methods[name];

export function installConsole() {
  hidden(globalThis, 'console', console);
  ObjectDefineProperty(console, Symbol.toStringTag, { __proto__: null, value: 'console', configurable: true });
}
