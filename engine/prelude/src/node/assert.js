// assert: the usual assertions, with messages that show both values.
import { inspect } from '../show.js';
import { coded } from '../define.js';
import { deepEqual } from './deepequal.js';

export class AssertionError extends Error {
  constructor(options) {
    const { message, actual, expected, operator } = options;
    super(message !== undefined ? `${message}` : sentence(actual, expected, operator));
    this.name = 'AssertionError';
    this.code = 'ERR_ASSERTION';
    this.generatedMessage = message === undefined;
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
  }
}

const show = (value) => inspect(value, { depth: 10, sorted: true });

const SENTENCES = {
  strictEqual: 'Expected values to be strictly equal:', deepStrictEqual: 'Expected values to be strictly deep-equal:',
  equal: 'Expected values to be loosely equal:', deepEqual: 'Expected values to be loosely deep-equal:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:', notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notEqual: 'Expected "actual" to be loosely unequal to:', notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
};

function sentence(actual, expected, operator) {
  const first = SENTENCES[operator];
  if (first === undefined) return 'Failed';
  if (operator.startsWith('not')) return `${first} ${show(expected)}`;
  const [one, other] = [show(actual), show(expected)];
  return one.includes('\n') || other.includes('\n') ? `${first}\n+ actual\n${one}\n- expected\n${other}` : `${first}\n\n${one} !== ${other}\n`;
}

function fail(actual, expected, message, operator) {
  if (message instanceof Error) throw message;
  throw new AssertionError({ actual, expected, message, operator });
}

function assert(value, message) {
  if (arguments.length === 0) fail(value, true, 'No value argument passed to `assert.ok()`', '==');
  if (!value) fail(value, true, message ?? `The expression evaluated to a falsy value:\n\n  assert(${inspect(value)})\n`, '==');
}

const nan = (a, b) => Number.isNaN(a) && Number.isNaN(b);

const methods = {
  ok(...args) {
    assert(...args);
  },
  fail(message) {
    if (message instanceof Error) throw message;
    throw new AssertionError({ message: message ?? 'Failed', operator: 'fail' });
  },
  equal(actual, expected, message) {
    if (!(actual == expected || nan(actual, expected))) fail(actual, expected, message, 'equal');
  },
  notEqual(actual, expected, message) {
    if (actual == expected || nan(actual, expected)) fail(actual, expected, message, 'notEqual');
  },
  strictEqual(actual, expected, message) {
    if (!Object.is(actual, expected)) fail(actual, expected, message, 'strictEqual');
  },
  notStrictEqual(actual, expected, message) {
    if (Object.is(actual, expected)) fail(actual, expected, message, 'notStrictEqual');
  },
  deepEqual(actual, expected, message) {
    if (!deepEqual(actual, expected, false)) fail(actual, expected, message, 'deepEqual');
  },
  notDeepEqual(actual, expected, message) {
    if (deepEqual(actual, expected, false)) fail(actual, expected, message, 'notDeepEqual');
  },
  deepStrictEqual(actual, expected, message) {
    if (!deepEqual(actual, expected, true)) fail(actual, expected, message, 'deepStrictEqual');
  },
  notDeepStrictEqual(actual, expected, message) {
    if (deepEqual(actual, expected, true)) fail(actual, expected, message, 'notDeepStrictEqual');
  },
  match(text, pattern, message) {
    if (typeof text !== 'string' || !pattern.test(text)) fail(text, pattern, message ?? `The input did not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`, 'match');
  },
  doesNotMatch(text, pattern, message) {
    if (typeof text === 'string' && pattern.test(text)) fail(text, pattern, message ?? `The input was expected to not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`, 'doesNotMatch');
  },
  ifError(value) {
    if (value !== null && value !== undefined) throw value instanceof Error ? new AssertionError({ actual: value, expected: null, message: `ifError got unwanted exception: ${value.message || value.name}`, operator: 'ifError' }) : new AssertionError({ actual: value, expected: null, message: `ifError got unwanted exception: ${inspect(value)}`, operator: 'ifError' });
  },
  throws(action, expected, message) {
    if (typeof action !== 'function') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "fn" argument must be of type function.');
    let thrown;
    try {
      action();
    } catch (error) {
      thrown = { error };
    }
    thrownAs(thrown, expected, message, 'throws');
  },
  doesNotThrow(action, expected, message) {
    try {
      action();
    } catch (error) {
      unwanted(error, typeof expected === 'string' ? expected : message, 'doesNotThrow');
    }
  },
  async rejects(promise, expected, message) {
    let thrown;
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      thrown = { error };
    }
    thrownAs(thrown, expected, message, 'rejects');
  },
  async doesNotReject(promise, expected, message) {
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      unwanted(error, typeof expected === 'string' ? expected : message, 'doesNotReject');
    }
  },
};

function unwanted(error, message, operator) {
  const kind = operator === 'doesNotReject' ? 'rejection' : 'exception';
  fail(error, undefined, `Got unwanted ${kind}${message ? `: ${message}` : '.'}\nActual message: "${error?.message}"`, operator);
}

function thrownAs(thrown, expected, message, operator) {
  const note = typeof expected === 'string' ? expected : message;
  if (thrown === undefined) {
    const name = typeof expected === 'function' && expected.name ? ` (${expected.name})` : '';
    fail(undefined, expected, `Missing expected ${operator === 'rejects' ? 'rejection' : 'exception'}${name}${note ? `: ${note}` : '.'}`, operator);
  }
  if (expected === undefined || typeof expected === 'string') return;
  const { error } = thrown;
  if (typeof expected === 'function') {
    if (expected.prototype !== undefined && error instanceof expected) return;
    if (expected === Error || Object.prototype.isPrototypeOf.call(Error, expected)) throw error;
    if (Reflect.apply(expected, {}, [error]) === true) return;
    fail(error, expected, note ?? 'The validation function is expected to return "true".', operator);
  } else if (expected instanceof RegExp) {
    if (!expected.test(`${error}`)) fail(error, expected, note ?? `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(`${error}`)}\n`, operator);
  } else if (typeof expected === 'object') {
    const keys = Object.keys(expected);
    if (expected instanceof Error) keys.push('name', 'message');
    for (const key of keys) {
      if (expected[key] instanceof RegExp && typeof error?.[key] === 'string' ? !expected[key].test(error[key]) : !deepEqual(error?.[key], expected[key], true)) {
        fail(error, expected, note ?? `Expected values to be strictly deep-equal:\n\n${show({ [key]: error?.[key] })} !== ${show({ [key]: expected[key] })}\n`, operator);
      }
    }
  }
}

Object.assign(assert, methods, { AssertionError });
const strict = (...args) => assert(...args);
Object.assign(strict, assert, {
  equal: methods.strictEqual, notEqual: methods.notStrictEqual, deepEqual: methods.deepStrictEqual, notDeepEqual: methods.notDeepStrictEqual,
});
assert.strict = strict;
strict.strict = strict;

export default assert;
