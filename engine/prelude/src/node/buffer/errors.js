// Node's errors for arguments of a wrong type or out of range.
import { coded } from '../../define.js';
import { inspect } from '../../show.js';

function received(value) {
  if (value === null || value === undefined) return ` Received ${value}`;
  if (typeof value === 'function') return ` Received function ${value.name}`;
  if (typeof value === 'object') return value.constructor?.name ? ` Received an instance of ${value.constructor.name}` : ` Received ${inspect(value, { depth: -1 })}`;
  const shown = inspect(value, { colors: false });
  return ` Received type ${typeof value} (${shown.length > 28 ? `${shown.slice(0, 25)}...` : shown})`;
}

export const badType = (name, expected, value) => coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ${expected}.${received(value)}`);

function grouped(value) {
  const text = `${value}`;
  if (typeof value === 'bigint') return `${text.replace(/\B(?=(\d{3})+$)/g, '_')}n`;
  return Number.isInteger(value) && Math.abs(value) > 2 ** 32 ? text.replace(/\B(?=(\d{3})+$)/g, '_') : text;
}

export const outOfRange = (name, range, value) => coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${grouped(value)}`);
