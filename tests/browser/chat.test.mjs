// Do the WebSockets work in a real browser? Two tabs of headless Chromium talk with each other by the chat that is shipped,
// across a restart of the service.
//
//   cargo build && cd tests/browser && npm ci && npm test
//
// Needs Chromium (Debian: `chromium` or `chromium-headless-shell`), or its path in CHROMIUM. Not part of `.ci/run`, because a
// browser is heavy. PROGRAM names another program than the debug build.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';

const root = join(import.meta.dirname, '../..');
const program = process.env.PROGRAM ?? join(root, 'target/debug/hoody-exec');
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PATIENCE_MS = 30_000;

let folder;
let server;
let origin;
let browser;

async function start() {
  folder = mkdtempSync(join(tmpdir(), 'chat-'));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), '[server]\nport = 0\n');
  server = spawn(program, ['--config', join(folder, 'config.toml')], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, RUST_LOG: 'warn' } });
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (data) => {
      text += data;
      const address = /listening on (http:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    server.on('exit', () => reject(new Error('the program has ended')));
  });
}

before(async () => {
  origin = await start();
  const executablePath = process.env.CHROMIUM ?? browsers.find(existsSync);
  browser = await puppeteer.launch({ executablePath, headless: 'shell', args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  if (server?.exitCode === null) {
    const ended = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A tab in the chat, whose name is known. */
async function enter(name) {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/chat?name=${name}`);
  await hears(tab, `You are ${name}.`);
  return tab;
}

/** Waits until the tab shows a line with this text. */
const hears = (tab, text) =>
  tab.waitForFunction((wanted) => [...document.querySelectorAll('#said li')].some((line) => line.textContent.includes(wanted)), { timeout: PATIENCE_MS }, text);

async function says(tab, text) {
  await tab.type('input', text);
  await tab.keyboard.press('Enter');
}

const shown = (tab) => tab.$$eval('#said li', (lines) => lines.map((line) => line.textContent));

test('two tabs hear what either says, who comes and who leaves', async () => {
  const ann = await enter('ann');
  const bob = await enter('bob');
  await hears(ann, 'bob has come');
  await says(ann, 'hello, Bob 👋');
  await says(bob, 'grüß dich');
  for (const tab of [ann, bob]) {
    await hears(tab, 'ann: hello, Bob 👋');
    await hears(tab, 'bob: grüß dich');
  }
  await bob.close();
  await hears(ann, 'bob has left');
  assert.deepEqual((await shown(ann))[0], 'You are ann. Here: ann');
  await ann.close();
});

test('a browser is told of a restart by 1012, and is let in again', async () => {
  const ann = await enter('ann');
  const answer = await fetch(`${origin}/api/v1/exec/system/restart`, { method: 'POST' });
  assert.equal(answer.status, 200);
  await hears(ann, 'closed with 1012');
  await ann.reload();
  await hears(ann, 'You are ann.');
});
