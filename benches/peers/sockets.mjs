// What does an open WebSocket cost, and how long does a message to all of them take, here and in Bun?
//
//   npm install && node_modules/.bin/bun sockets.mjs [--program PATH] [--sockets 5000] [--rounds 20]
//
// The client is Bun's, for both servers, on the same cores. Memory is the server's resident bytes, its children's too.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    program: { type: 'string', default: join(here, '../../target/release/hoody-exec') },
    sockets: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '20' },
  },
});
const count = Number(options.sockets);
const folder = mkdtempSync(join(tmpdir(), 'sockets-'));
const config = join(folder, 'config.toml');
writeFileSync(
  config,
  `[server]\nport = 0\n[scripts]\ndir = ${JSON.stringify(join(here, 'scripts'))}\n[data]\ndir = ${JSON.stringify(join(folder, 'data'))}\n[websocket]\nmax_connections = ${count + 10}\n`,
);

const servers = [
  { name: 'ours', command: [options.program, '--config', config], path: '/crowd' },
  { name: 'bun', command: [join(here, 'node_modules/.bin/bun'), join(here, 'servers/crowd.mjs')], path: '/' },
];

function family(pid) {
  const pids = [pid];
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
    for (const child of children.split(/\s+/).filter(Boolean)) pids.push(...family(Number(child)));
  }
  return pids;
}

function residentBytes(pid) {
  const pages = family(pid).map((id) => Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]));
  return pages.reduce((sum, each) => sum + each, 0) * Number(execFileSync('getconf', ['PAGE_SIZE']));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function start({ command: [program, ...args] }) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      const origin = /listening on http:(\S+)/.exec(text)?.[1];
      if (origin) resolve({ child, origin: `ws:${origin}` });
    });
    child.on('exit', () => reject(new Error(`${program} has ended`)));
  });
}

async function open(url) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('no connection'));
  });
  return socket;
}

for (const kind of servers) {
  const { child, origin } = await start(kind);
  const url = origin + kind.path;
  const sockets = [await open(url)];
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const before = residentBytes(child.pid);
  while (sockets.length < count) {
    const more = Math.min(100, count - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: more }, () => open(url)))));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const each = (residentBytes(child.pid) - before) / (count - 1);
  const took = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    let left = sockets.length;
    const all = new Promise((resolve) => {
      for (const socket of sockets) socket.onmessage = () => --left === 0 && resolve();
    });
    const began = performance.now();
    sockets[0].send(`message number ${round}, some sixty bytes long, to everybody here`);
    await all;
    took.push(performance.now() - began);
  }
  console.log(`${kind.name}: ${count} sockets, ${(each / 1024).toFixed(1)} KB each, a message to all in ${median(took).toFixed(1)} ms (median of ${took.length})`);
  for (const socket of sockets) socket.close();
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
  await new Promise((resolve) => child.on('exit', resolve));
}
rmSync(folder, { recursive: true, force: true });
process.exit(0);
