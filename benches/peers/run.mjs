// What does a request cost here, and what does it cost in Bun, Deno, Node and workerd?
//
//   npm install && node run.mjs [--program PATH] [--seconds 5] [--rounds 3] [--only hello,handler] [--json FILE]
//
// Every server answers every work in turn, wrk beside it on the same cores, several interleaved rounds; the table holds
// medians. Requests a second, and the server's processor time (its children's too) per request.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: {
    program: { type: 'string', default: join(here, '../../target/release/hoody-exec') },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'peers-'));
const bin = (name) => join(here, 'node_modules/.bin', name);
const server = (name) => join(here, 'servers', name);

/** A server: its name, its command, and under which path it does a work (undefined: it does not). */
const servers = [
  { name: 'ours, pristine', command: ours, at: (work) => `/${work}` },
  { name: 'ours, worker', command: ours, at: (work) => (['hello', 'handler'].includes(work) ? `/warm/${work}` : undefined) },
  { name: 'bun', command: () => [bin('bun'), server('bun.mjs')], at: (work) => `/${work}` },
  { name: 'deno', command: () => [bin('deno'), 'run', '--allow-net', server('deno.mjs')], at: (work) => `/${work}` },
  { name: 'node', command: () => ['node', server('node.mjs')], at: (work) => `/${work}` },
  { name: 'workerd', command: workerd, at: (work) => `/${work}` },
  { name: 'bun, fresh context', command: () => [bin('bun'), server('fresh.mjs')], at: fresh },
  { name: 'node, fresh context', command: () => ['node', server('fresh.mjs')], at: fresh },
];

function ours() {
  const config = join(folder, 'config.toml');
  writeFileSync(
    config,
    `[server]\nport = 0\n[scripts]\ndir = ${JSON.stringify(join(here, 'scripts'))}\n[data]\ndir = ${JSON.stringify(join(folder, 'data'))}\n`,
  );
  return [options.program, '--config', config];
}

function workerd() {
  return [bin('workerd'), 'serve', '--control-fd=3', server('workerd.capnp')];
}

function fresh(work) {
  return ['hello', 'handler'].includes(work) ? `/${work}` : undefined;
}

const rows = Array.from({ length: 150 }, (_, id) => ({ id, name: `article ${id}`, price: 10 + id, count: id % 7, note: 'in stock' }));
const posted = join(folder, 'json.lua');
writeFileSync(
  posted,
  `wrk.method = "POST"\nwrk.headers["content-type"] = "application/json"\nwrk.body = [==[${JSON.stringify({ rows })}]==]\n`,
);

/** What is asked, by how many connections. */
const works = [
  { name: 'hello' },
  { name: 'handler', query: '?page=3', wrk: ['-H', 'Cookie: session=abc123; theme=dark%20mode; lang=en'] },
  { name: 'json', wrk: ['-s', posted] },
  { name: 'stream' },
  { name: 'timer', connections: 1000 },
  { name: 'cpu/fib' },
  { name: 'cpu/sort' },
  { name: 'cpu/regex' },
  { name: 'cpu/json' },
  { name: 'cpu/text' },
].filter(({ name }) => !options.only || options.only.split(',').includes(name));

async function start({ command }) {
  const [program, ...args] = command();
  const began = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
  const origin = await new Promise((resolve, reject) => {
    let text = '';
    const read = (data) => {
      text += data;
      const line = /listening on (http:\S+)/.exec(text);
      const port = /"event":"listen".*"port":(\d+)/.exec(text);
      if (line) resolve(line[1]);
      else if (port) resolve(`http://127.0.0.1:${port[1]}`);
    };
    child.stdout.on('data', read);
    child.stdio[3].on('data', read);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${program} has ended`)));
    setTimeout(() => reject(new Error(`${program} does not start`)), 20_000).unref();
  });
  return { child, origin, began };
}

async function stop({ child }) {
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.removeAllListeners('exit');
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 7000);
  await Promise.race([gone, ended]);
  clearTimeout(hard);
}

/** The process and its children, theirs included. */
function family(pid) {
  const pids = [pid];
  try {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
      for (const child of children.split(/\s+/).filter(Boolean)) pids.push(...family(Number(child)));
    }
  } catch {
    // It has just ended.
  }
  return pids;
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']));

function cpuSeconds(pid) {
  let ticks = 0;
  for (const id of family(pid)) {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / ticksPerSecond;
}

function residentBytes(pid) {
  let pages = 0;
  for (const id of family(pid)) pages += Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
  return pages * 4096;
}

async function load(url, work, seconds) {
  const connections = work.connections ?? 32;
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', ...(work.wrk ?? []), url + (work.query ?? '')];
  const wrk = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  wrk.stdout.on('data', (data) => (text += data));
  await new Promise((resolve) => wrk.on('exit', resolve));
  const requests = Number(/(\d+) requests in/.exec(text)?.[1] ?? 0);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0);
  const failed = Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0);
  const errors = /Socket errors: (.*)/.exec(text)?.[1];
  return { requests, perSecond, failed, errors };
}

const measured = new Map();
const note = (key, value) => measured.set(key, [...(measured.get(key) ?? []), value]);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(kind) {
  const running = await start(kind);
  try {
    const first = kind.at('hello');
    await (await fetch(running.origin + first)).arrayBuffer();
    note(`${kind.name}|first answer ms`, performance.now() - running.began);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    note(`${kind.name}|idle MB`, residentBytes(running.child.pid) / 1e6);
    for (const work of works) {
      const path = kind.at(work.name);
      if (!path) continue;
      const url = running.origin + path;
      await load(url, work, 1);
      const before = cpuSeconds(running.child.pid);
      const result = await load(url, work, Number(options.seconds));
      const used = cpuSeconds(running.child.pid) - before;
      if (result.failed || result.errors || result.requests === 0) {
        console.error(`${kind.name} ${work.name}: ${result.requests} requests, ${result.failed} not 2xx, ${result.errors ?? 'no socket errors'}`);
      }
      note(`${kind.name}|${work.name}`, result.perSecond);
      note(`${kind.name}|${work.name} µs`, (used / Math.max(1, result.requests)) * 1e6);
    }
    note(`${kind.name}|loaded MB`, residentBytes(running.child.pid) / 1e6);
  } finally {
    await stop(running);
  }
}

for (let round = 0; round < Number(options.rounds); round++) {
  for (const kind of servers) {
    console.error(`round ${round + 1}: ${kind.name}`);
    try {
      await measure(kind);
    } catch (error) {
      console.error(`${kind.name}: ${error.message}`);
    }
  }
}
rmSync(folder, { recursive: true, force: true });

const of = (kind, what) => {
  const values = measured.get(`${kind.name}|${what}`);
  return values ? median(values) : undefined;
};
const show = (value, digits = 0) => (value === undefined ? '-' : value.toLocaleString('en', { maximumFractionDigits: digits }));
const table = (head, lines) => {
  console.log(`| ${head.join(' | ')} |`);
  console.log(`|${head.map(() => '---').join('|')}|`);
  for (const line of lines) console.log(`| ${line.join(' | ')} |`);
  console.log();
};

console.log(`Requests a second (server's processor time per request in µs), medians of ${options.rounds} rounds of ${options.seconds} s\n`);
table(
  ['work', ...servers.map(({ name }) => name)],
  works.map((work) => [
    work.name,
    ...servers.map((kind) => {
      const rate = of(kind, work.name);
      return rate === undefined ? '-' : `${show(rate)} (${show(of(kind, `${work.name} µs`), 1)})`;
    }),
  ]),
);
table(
  ['', ...servers.map(({ name }) => name)],
  ['first answer ms', 'idle MB', 'loaded MB'].map((what) => [what, ...servers.map((kind) => show(of(kind, what), 1))]),
);
if (options.json) writeFileSync(options.json, JSON.stringify(Object.fromEntries(measured), null, 1));
