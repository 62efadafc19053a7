// inspect and format show values as Node does.
import assert from 'node:assert/strict';
import test from 'node:test';
import util from 'node:util';
import { run } from './harness.mjs';

const VALUES = [
  '({})', '[]', '[1, 2, 3]', "[1, 'a', null, undefined, true, Symbol('x'), 10n, -0]", "({ a: 1, 'b-c': 2, [Symbol('s')]: 3 })", "new Map([[{ a: 1 }, 'b']])",
  'new Set([1, [2]])', '({ a: { b: { c: { d: 1 } } } })', '[[[[1]]]]', 'Array.from({ length: 120 }, (_, i) => i)', 'Array.from({ length: 27 }, (_, i) => i * 1000)',
  "['apple', 'banana', 'cherry', 'dragonfruit', 'elderberry', 'fig', 'grape', 'honeydew']", 'function foo() {}', 'class A {}', 'class B extends Map {}', 'async () => {}',
  'function* g() {}', '(() => {})', 'Object.assign(function x() {}, { a: 1 })', 'new Date(0)', '/a+/gi', 'new (class Foo { constructor() { this.x = 1 } })()',
  'Object.create(null)', 'Object.assign(Object.create(null), { a: 1 })', "'it\\'s'", "['a\\nb\\u0001\\x7f']", 'new Array(5)', '[1, , 3]', '[, , 1, , ]',
  'Object.assign([1, 2], { x: 1 })', '(() => { const a = { n: 1 }; a.self = a; return a })()', '(() => { const a = []; a.push(a, [a]); return a })()',
  '({ get a() { return 1 }, set b(v) {}, get c() { return 1 }, set c(v) {} })', 'new Uint8Array([1, 2, 3])', 'new ArrayBuffer(4)', 'new Number(3)', "new String('abc')",
  "'x'.repeat(200)", "({ a: 'x'.repeat(60), b: 'y'.repeat(30) })", "[{ id: 1, name: 'Alice', tags: ['a', 'b'], address: { street: 'Main', geo: { lat: 1, lng: 2 } } }]",
  'new WeakMap()', '({ a: undefined })', "new Map([['k', new Map([['z', { q: { r: 1 } }]])]])", "({ [Symbol.toStringTag]: 'Tag', a: 1 })",
  "new (class Foo { get [Symbol.toStringTag]() { return 'bar' } })()", '[1.5, 2.25, 100000, 3]', '[[1, 2], [3, 4], [5, 6], [7, 8], [9, 10], [11, 12], [13, 14]]', 'Math', '[new Date(NaN)]',
];

for (const value of VALUES) {
  test(`inspect ${value.slice(0, 60)}`, () => {
    assert.equal(run(`return require('util').inspect(${value})`).body, util.inspect((0, eval)(`(${value})`)));
  });
}

const FORMATS = [
  "'%s %d %i %f %j %o %O %%', 'a', 1.5, 1.9, '2.5', { a: 1 }, { b: 1 }, { c: 1 }", "'a', 'b', 1, { a: 1 }", "'%s', null", "'%s', { a: { b: {} } }", "'%d', 'x'", "'100%', 5", "'%x', 1",
  "'%s', Symbol('a')", "'%s', -0", "'%c red', 'css'", "'%s', [1, [2, [3]]]", "'%s', class A {}", "{ a: 1 }, 'b'", "'a%sb'",
];

for (const given of FORMATS) {
  test(`format ${given.slice(0, 60)}`, () => {
    assert.equal(run(`return require('util').format(${given})`).body, util.format(...(0, eval)(`[${given}]`)));
  });
}

test('hostile values are shown without harm', () => {
  const { logs } = run(`
    console.log({ get a() { throw 1 } }, new Proxy({}, { ownKeys() { throw 2 } }), new Proxy({}, { get() { throw 3 } }));
    const deep = {}; let at = deep; for (let i = 0; i < 1e4; i++) at = at.x = {}; console.log(deep);
    console.log('x'.repeat(1e6).length, ['x'.repeat(1e6)]);
    console.log(Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => ['key' + i, i])));
    console.log(Object.create({ get constructor() { throw 4 }, get [Symbol.toStringTag]() { throw 5 } }));
  `);
  assert.equal(logs.length, 5);
  for (const line of logs) assert.ok(line.length < 600_000, `${line.length}`);
});
