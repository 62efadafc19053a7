// util.parseArgs: command-line options from a list of texts.
import { coded } from '../define.js';

function find(options, short) {
  return Object.keys(options).find((name) => options[name].short === short);
}

/** As Node's: {values, positionals}. */
export function parseArgs(config = {}) {
  const { args = globalThis.process.argv.slice(2), options = {}, strict = true, allowPositionals = !strict, allowNegative = false } = config;
  const values = Object.create(null);
  const positionals = [];
  const keep = (name, value) => {
    if (options[name]?.multiple) (values[name] ??= []).push(value);
    else values[name] = value;
  };
  const list = [...args];
  while (list.length > 0) {
    const arg = list.shift();
    if (arg === '--') {
      positionals.push(...list.splice(0));
    } else if (/^-[^-]/.test(arg)) {
      const name = find(options, arg[1]) ?? arg[1];
      if (options[name]?.type === 'string') keep(name, arg.length > 2 ? arg.slice(2) : takeValue(list, name));
      else {
        flag(options, strict, name, keep, arg);
        if (arg.length > 2) list.unshift(`-${arg.slice(2)}`);
      }
    } else if (arg.startsWith('--')) {
      const at = arg.indexOf('=');
      const name = at < 0 ? arg.slice(2) : arg.slice(2, at);
      if (at < 0 && allowNegative && name.startsWith('no-') && options[name.slice(3)]?.type === 'boolean') keep(name.slice(3), false);
      else if (options[name]?.type === 'string') keep(name, at < 0 ? takeValue(list, name) : arg.slice(at + 1));
      else if (at >= 0 && strict && options[name]) throw coded(TypeError, 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '--${name}' does not take an argument`);
      else if (at >= 0 && !strict) keep(name, arg.slice(at + 1));
      else flag(options, strict, name, keep, arg);
    } else positionals.push(arg);
  }
  if (positionals.length > 0 && !allowPositionals) throw coded(TypeError, 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', `Unexpected argument '${positionals[0]}'. This command does not take positional arguments`);
  for (const name of Object.keys(options)) if (options[name].default !== undefined && values[name] === undefined) values[name] = options[name].default;
  return { values, positionals };
}

function takeValue(list, name) {
  if (list.length === 0) throw coded(TypeError, 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '--${name} <value>' argument missing`);
  return list.shift();
}

function flag(options, strict, name, keep, arg) {
  if (strict && options[name] === undefined) throw coded(TypeError, 'ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${arg}'`);
  keep(name, true);
}
