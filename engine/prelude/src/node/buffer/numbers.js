// Reading and writing numbers in a Buffer, of every size Node has.
import { coded } from '../../define.js';
import { badType, outOfRange } from './errors.js';

const define = (object, members) => {
  for (const name of Object.keys(members)) Object.defineProperty(object, name, { __proto__: null, value: members[name], writable: true, enumerable: true, configurable: true });
};

const viewOf = (buffer) => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);

function checkPlace(buffer, offset, width) {
  if (typeof offset !== 'number') throw badType('offset', 'of type number', offset);
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
  const most = buffer.length - width;
  if (most < 0) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
  if (offset < 0 || offset > most) throw outOfRange('offset', `>= 0 and <= ${most}`, offset);
}

function rangeText(low, high, width) {
  if (width > 4 || typeof low === 'bigint') {
    const n = typeof low === 'bigint' ? 'n' : '';
    const bits = width * 8;
    return low === 0 || low === 0n ? `>= 0${n} and < 2${n} ** ${bits}${n}` : `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}`;
  }
  return `>= ${low} and <= ${high}`;
}

function checkNumber(value, low, high, width) {
  if (value > high || value < low) throw outOfRange('value', rangeText(low, high, width), value);
}

function addNumber(prototype, names, width, read, write, range) {
  for (const name of names) {
    define(prototype, {
      [`read${name}`](offset = 0) {
        checkPlace(this, offset, width);
        return read(viewOf(this), offset);
      },
      [`write${name}`](value, offset = 0) {
        const number = range === undefined ? +value : typeof range[0] === 'bigint' ? value : +value;
        if (range !== undefined) {
          if (typeof range[0] === 'bigint' && typeof number !== 'bigint') throw badType('value', 'of type bigint', value);
          checkNumber(number, range[0], range[1], width);
        }
        checkPlace(this, offset, width);
        write(viewOf(this), offset, number);
        return offset + width;
      },
    });
    Object.defineProperty(prototype[`read${name}`], 'name', { __proto__: null, value: `read${name}`, configurable: true });
    Object.defineProperty(prototype[`write${name}`], 'name', { __proto__: null, value: `write${name}`, configurable: true });
  }
}

function addPair(prototype, bits, signed) {
  const range = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  const kind = `${signed ? 'Int' : 'Uint'}${bits}`;
  for (const little of bits === 8 ? [true] : [true, false]) {
    const end = bits === 8 ? '' : little ? 'LE' : 'BE';
    const names = signed ? [`${kind}${end}`] : [`UInt${bits}${end}`, `Uint${bits}${end}`];
    addNumber(prototype, names, bits / 8, (view, at) => view[`get${kind}`](at, little), (view, at, value) => view[`set${kind}`](at, value, little), range);
  }
}
function checkWidth(width) {
  if (typeof width !== 'number') throw badType('byteLength', 'of type number', width);
  if (!Number.isInteger(width)) throw outOfRange('byteLength', 'an integer', width);
  if (width < 1 || width > 6) throw outOfRange('byteLength', '>= 1 and <= 6', width);
}

function readSized(buffer, offset, width, little, signed) {
  if (offset === undefined) throw badType('offset', 'of type number', offset);
  checkWidth(width);
  checkPlace(buffer, offset, width);
  let value = 0;
  for (let i = 0; i < width; i += 1) value = value * 256 + buffer[offset + (little ? width - 1 - i : i)];
  return signed && value >= 2 ** (width * 8 - 1) ? value - 2 ** (width * 8) : value;
}

function writeSized(buffer, value, offset, width, little, signed) {
  checkWidth(width);
  const number = +value;
  const half = 2 ** (width * 8 - 1);
  checkNumber(number, signed ? -half : 0, signed ? half - 1 : half * 2 - 1, width);
  checkPlace(buffer, offset, width);
  let left = Math.trunc(number) < 0 ? Math.trunc(number) + half * 2 : Math.trunc(number);
  for (let i = 0; i < width; i += 1) {
    buffer[offset + (little ? i : width - 1 - i)] = left % 256;
    left = Math.floor(left / 256);
  }
  return offset + width;
}

/** Gives a prototype all of Node's read… and write… methods. */
export function addNumbers(prototype) {
  for (const bits of [8, 16, 32]) {
    addPair(prototype, bits, false);
    addPair(prototype, bits, true);
  }
  for (const little of [true, false]) {
    const end = little ? 'LE' : 'BE';
    addNumber(prototype, [`BigInt64${end}`], 8, (view, at) => view.getBigInt64(at, little), (view, at, value) => view.setBigInt64(at, value, little), [-(2n ** 63n), 2n ** 63n - 1n]);
    addNumber(prototype, [`BigUInt64${end}`, `BigUint64${end}`], 8, (view, at) => view.getBigUint64(at, little), (view, at, value) => view.setBigUint64(at, value, little), [0n, 2n ** 64n - 1n]);
    addNumber(prototype, [`Float${end}`], 4, (view, at) => view.getFloat32(at, little), (view, at, value) => view.setFloat32(at, value, little));
    addNumber(prototype, [`Double${end}`], 8, (view, at) => view.getFloat64(at, little), (view, at, value) => view.setFloat64(at, value, little));
  }
  for (const little of [true, false]) {
    for (const [name, signed] of [['UInt', false], ['Uint', false], ['Int', true]]) {
      const end = little ? 'LE' : 'BE';
      define(prototype, {
        [`read${name}${end}`](offset, width) {
          return readSized(this, offset, width, little, signed);
        },
        [`write${name}${end}`](value, offset, width) {
          return writeSized(this, value, offset, width, little, signed);
        },
      });
    }
  }
}
