// How do throughput and memory grow with scripts, concurrent runs and cores, and what does a machine full of burning scripts
// leave for the management API?
//
//   node benches/scale.mjs [--program PATH] [--seconds 3] [--scripts 1,10,100,1000,10000] [--runs 1,64,256,1024,4096]
//
// Hoped for: 1,000 scripts called once each below 128 MB, the first answer within 40 ms, the management API's 99th
// percentile below 3 ms while every script thread burns. Needs Linux, Node and wrk. SCALING.md tells what came of it.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    program: { type: 'string', default: fileURLToPath(new URL('../target/release/hoody-exec', import.meta.url)) },
    seconds: { type: 'string', default: '3' },
    scripts: { type: 'string', default: '1,10,100,1000,10000' },
    runs: { type: 'string', default: '1,64,256,1024,4096' },
  },
});
const list = (text) => text.split(',').filter(Boolean).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A service over scripts, by name and text; `cores` bounds what it may run on. */
async function start(scripts, cores) {
  const home = mkdtempSync(join(folder, 'home-'));
  mkdirSync(join(home, 'scripts/default/1'), { recursive: true });
  for (const [name, text] of scripts) writeFileSync(join(home, 'scripts/default/1', `${name}.ts`), text);
  const config = join(home, 'config.toml');
  writeFileSync(config, '[server]\nport = 0\n[metrics]\nmax_scripts = 20000\n[engine]\nqueue = 20000\n');
  const pin = cores ? ['taskset', '-c', Array.from({ length: cores }, (_, core) => core).join(',')] : [];
  const [program, ...args] = [...pin, options.program, '--config', config];
  const began = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const origin = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => resolve(/http:\S+/.exec(data)?.[0]));
    child.on('exit', () => reject(new Error('it does not start')));
  });
  if (!origin) {
    child.kill('SIGKILL');
    throw new Error('it does not say where it listens');
  }
  const gone = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  return { pid: child.pid, origin, began, stop };
}

function family(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(/\s+/));
  return [pid, ...children.filter(Boolean).flatMap((child) => family(Number(child)))];
}

const megabytes = (pid) => family(pid).reduce((sum, id) => sum + Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * 4096, 0) / 1e6;
const microseconds = (pid) =>
  family(pid).reduce((sum, id) => sum + readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).reduce((a, b) => a + Number(b), 0), 0) * 1e4;

/** Calls each path once, some at a time. */
async function callAll(origin, paths, atOnce) {
  const left = [...paths];
  const one = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const answer = await fetch(origin + path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** What wrk sees, and what the service pays for it. */
async function load(service, connections, paths) {
  const script = join(folder, 'paths.lua');
  writeFileSync(script, `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}\nrequest = function() return wrk.format("GET", paths[math.random(#paths)]) end\n`);
  const before = microseconds(service.pid);
  const wrk = spawn('wrk', ['-t1', `-c${connections}`, `-d${options.seconds}s`, '--timeout', '20s', '-s', script, service.origin], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  wrk.stdout.on('data', (data) => (text += data));
  await new Promise((resolve) => wrk.on('exit', resolve));
  const requests = Number(/(\d+) requests in/.exec(text)?.[1] ?? 0);
  const failed = /Non-2xx.*|Socket errors.*/.exec(text)?.[0] ?? '';
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0);
  return { perSecond, cost: (microseconds(service.pid) - before) / Math.max(1, requests), failed };
}

const show = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const table = (head, rows) => {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log();
};

async function byScripts() {
  const rows = [];
  for (const count of list(options.scripts)) {
    const names = Array.from({ length: count }, (_, index) => `s${index}`);
    const service = await start(names.map((name) => [name, `const who = '${name}';\nreturn { hello: who, query: metadata.query };`]));
    const paths = names.map((name) => `/${name}`);
    await callAll(service.origin, [paths[0]], 1);
    const first = performance.now() - service.began;
    await pause(2000);
    const idle = megabytes(service.pid);
    const began = performance.now();
    await callAll(service.origin, paths, 8);
    const each = ((performance.now() - began) / count) * 1000;
    const called = megabytes(service.pid);
    const { perSecond, cost, failed } = await load(service, 32, paths);
    rows.push([show(count), show(first), show(idle, 1), show(each), show(called, 1), show(perSecond), show(cost, 1), show(megabytes(service.pid), 1), failed]);
    await service.stop();
  }
  table(['scripts', 'start to first answer ms', 'MB after it', 'first call of each µs', 'MB after them', 'requests/s at random', 'CPU µs each', 'MB after load', ''], rows);
}

async function byRuns() {
  const rows = [];
  for (const count of list(options.runs)) {
    const service = await start([['wait', 'await new Promise((resolve) => setTimeout(resolve, 100)); return 1']]);
    const { perSecond, cost, failed } = await load(service, count, ['/wait']);
    rows.push([show(count), show(perSecond), show(count * 10), show(cost, 1), show(megabytes(service.pid), 1), failed]);
    await service.stop();
  }
  table(['runs at once, each waits 100 ms', 'requests/s', 'at most', 'CPU µs each', 'MB', ''], rows);
}

async function byCores() {
  const rows = [];
  for (let cores = 1; cores <= availableParallelism(); cores *= 2) {
    const service = await start([['hello', "return { hello: 'world' }"], ['burn', 'let n = 0; for (let i = 0; i < 200000; i += 1) n += i % 7; return n']], cores);
    await load(service, 32, ['/hello']);
    const hello = await load(service, 32, ['/hello']);
    const burn = await load(service, 32, ['/burn']);
    rows.push([cores, show(hello.perSecond), show(hello.cost, 1), show(burn.perSecond), show(burn.cost)]);
    await service.stop();
  }
  table(['cores', 'hello/s', 'CPU µs each', 'burn/s', 'CPU µs each'], rows);
}

async function underFire() {
  const service = await start([['burn', 'for (;;);'], ['hello', 'return 1']]);
  const fires = Array.from({ length: availableParallelism() * 4 }, () => fetch(`${service.origin}/burn`).then((answer) => answer.arrayBuffer(), () => {}));
  await pause(300);
  const times = [];
  for (let index = 0; index < 1000; index += 1) {
    const began = performance.now();
    await (await fetch(`${service.origin}/api/v1/exec/monitor/stats`)).arrayBuffer();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  table(['management API, all script threads burn', 'ms'], [50, 90, 99].map((part) => [`p${part}`, show(times[part * 10 - 1], 2)]));
  await service.stop();
  await Promise.all(fires);
}

console.log(`${availableParallelism()} cores, wrk and this beside the service on them; ${options.seconds} s each\n`);
await byScripts();
await byRuns();
await byCores();
await underFire();
rmSync(folder, { recursive: true, force: true });
