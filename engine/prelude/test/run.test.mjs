// A run from the engine's side: what is logged, how a slow or a lost client is met.
import assert from 'node:assert/strict';
import test from 'node:test';
import { run } from './harness.mjs';

test('console writes one line a call, at its level', () => {
  const { logs } = run(`
    console.log('a %s', 'b', { c: 1 }); console.debug('d'); console.warn('w'); console.error(new TypeError('e').message);
    console.group('g'); console.info('in\\nner'); console.groupEnd(); console.info('out');
    console.count(); console.count(); console.countReset(); console.count('x');
    console.assert(1, 'no'); console.assert(0, 'yes %d', 1);
    console.table([{ a: 1, b: 'x' }, { a: 2 }]);
    console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
    process.stdout.write('one\\ntwo\\n');
  `);
  assert.deepEqual(logs, [
    'info: a b { c: 1 }', 'debug: d', 'warn: w', 'error: e', 'info: g', 'info:   in\n  ner', 'info: out', 'info: default: 1', 'info: default: 2', 'info: x: 1',
    'warn: Assertion failed: yes 1',
    "info: ┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │ 'x' │\n│ 1       │ 2 │     │\n└─────────┴───┴─────┘",
    'info: { a: [Object] }', 'info: one', 'info: two',
  ]);
});

test('what a run is given is shown with its values', () => {
  const { logs } = run('console.log(metadata.path, metadata, req, res); console.log(Object.keys(metadata).length, { ...metadata }.method)');
  assert.match(logs[0], /executionId: 'exec_1'/);
  assert.match(logs[0], /url: '\/x\?a=1/);
  assert.match(logs[0], /statusCode: 200/);
  assert.equal(logs[1], 'info: 13 GET');
});

test('a slow client holds the source back', () => {
  const outcome = run(`
    let made = 0;
    return (async function* () { for (; made < 5; ) { made++; yield 'x' + made } })()
  `, { slow: true });
  assert.equal(outcome.body, 'x1x2x3x4x5');
  const drained = run("const seen = []; res.on('drain', () => { seen.push('drain'); res.end(seen.join()) }); seen.push(res.write('a'))", { slow: true });
  assert.equal(drained.body, 'afalse,drain');
});

test('a client that leaves is told to the script', () => {
  const outcome = run(`
    req.on('close', () => console.log('req close')); res.on('close', () => console.log('res close'));
    req.signal.addEventListener('abort', () => console.log(req.signal.reason.name));
    async function* pieces() { try { for (;;) { yield 'x'; await new Promise(r => setTimeout(r, 1)) } } finally { console.log('source closed') } }
    return pieces()
  `, { cancelAfter: 3 });
  assert.deepEqual(outcome.logs.slice(0, 3).sort(), ['info: AbortError', 'info: req close', 'info: res close']);
});

test('the run settles once', () => {
  for (const script of [
    'return 1', '', "res.end('x')", "res.end('x'); throw new Error('after')", "throw new Error('x')", "res.write('a')", "setTimeout(() => res.end('late'), 5)",
    "module.exports = (req, res) => { setTimeout(() => res.end(), 1) }", 'process.exit(0)', "res.write('a'); throw new Error('cut')",
    "export_default = 1; exports.default = { fetch(r, e, c) { c.waitUntil(new Promise(d => setTimeout(d, 5))); return new Response('x') } }",
    "res.on('finish', () => { throw new Error('in a listener') }); res.end('x')", "return (async function* () { yield 1; throw new Error('x') })()",
  ]) assert.equal(run(script).settled, 1, script);
});

test('work after the answer goes on until the script is done', () => {
  const outcome = run("res.end('x'); await new Promise(r => setTimeout(r, 5)); console.log('done')");
  assert.deepEqual([outcome.body, outcome.logs, outcome.settled], ['x', ['info: done'], 1]);
  const failed = run("res.end('x'); await null; throw new Error('too late')");
  assert.match(failed.logs[0], /^error: after the answer: Error: too late/);
});
