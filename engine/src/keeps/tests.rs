//! Which texts keep state, and which do not.

use super::*;

fn of(text: &str) -> Keeps {
    read("lib/x.ts", text).unwrap_or_else(|faults| panic!("{text}: {faults:?}"))
}

#[test]
fn what_a_function_changes_is_state() {
    for text in [
        "let count = 0; export const next = () => ++count",
        "var seen; exports.see = (x) => { seen = x }",
        "{ let n = 0; exports.n = () => n++ }",
        "const cache = new Map(); export function get(k) { if (!cache.has(k)) cache.set(k, 1); return cache.get(k) }",
        "const hits: string[] = []; export const hit = (x: string) => { hits.push(x); return hits.length }",
        "const state = { n: 0 }; export default () => { state.n += 1; return state.n }",
        "const state = { deep: { list: [] } }; export const add = (x) => state.deep['list'].push(x)",
        "const users = { a: { visits: 0 } }; export function visit(id) { const user = users[id]; user.visits++; return user.visits }",
        "const users = [{ id: 1, n: 0 }]; export const hit = (id) => { users.find((u) => u.id === id).n++ }",
        "const users = [{ n: 0 }]; export const hit = () => { for (const user of users) user.n += 1 }",
        "const users = [{ n: 0 }]; export const hit = () => users.forEach((user) => { user.n += 1 })",
        "const state = { n: 0 }; function bump(s) { s.n++ } export const hit = () => { bump(state); return state.n }",
        "const seen = Object.create(null); export const mark = (k) => { seen[k] = true }",
        "const a = { n: 1 }; export const drop = () => delete a.n",
        "const a = {}; export const set = (b) => Object.assign(a, b)",
        "const a = [1]; export const swap = () => { [a[0]] = [2] }",
        "export function f() { f.calls = (f.calls ?? 0) + 1; return f.calls }",
        "export class Counter { static count = 0; static next() { return ++Counter.count } }",
        "export class Counter { static count = 0; static next() { return ++this.count } }",
        "export class Counter { static #n = 0; static next = () => ++this.#n }",
        "exports.n = 0; exports.next = () => ++exports.n",
        "module.exports = { n: 0, next() { this.n += 1; return this.n } }",
        "export default { n: 0, next: function () { return ++this.n } }",
        "export const setup = () => { globalThis.ready = true }",
        "globalThis.db ??= {}; export const db = 1",
        "exports.f = () => { leak = 1 }",
        "const { next } = (() => { let n = 0; return { next: () => ++n } })(); export { next }",
        "const [get, put] = pair(); function pair() { let v; return [() => v, (x) => { v = x }] } export { get, put }",
        "globalThis[Symbol.for('db')] ??= {}; export const db = globalThis[Symbol.for('db')]",
        "namespace Count { export let n = 0; export const next = () => ++n } export const next = () => Count.next()",
        "const lru = []; export default { put: (x) => lru.unshift(x), size: () => lru.length }",
        "const last = { at: null as Date | null }; export function touch() { last.at ??= new Date(); return last.at }",
        "let pool: unknown; export const get = async () => { pool ??= await import('pg'); return pool }",
        "export const list = [1, 2]; export const shuffle = () => list.sort(() => 0.5 - Math.random())",
    ] {
        assert!(of(text).own.is_some(), "{text}");
    }
}

#[test]
fn what_is_made_once_is_state() {
    for text in [
        "import { Database } from 'bun:sqlite'; export const db = new Database(':memory:')",
        "import Keyv from 'keyv'; export default new Keyv()",
        "const limit = require('rate-limit')({ max: 5 }); module.exports = limit",
        "import { makeStore } from './store'; export const store = makeStore()",
        "function makeCounter() { let n = 0; return () => ++n } export const next = makeCounter()",
        "const make = () => { const seen = new Set(); return { add: (x) => seen.add(x).size } }; export const s = make()",
        "export const next = (() => { let n = 0; return () => ++n })()",
        "class Box { #n = 0; next() { return ++this.#n } } export const box = new Box()",
        "class Pool { items = []; add(x) { this.items.push(x) } } export default new Pool()",
        "class Pool extends Map {} export const pool = new Pool()",
        "function make() { return { n: 0, next() { return ++this.n } } } export const c = make()",
        "export const id = crypto.randomUUID()",
        "export const started = Date.now()",
        "export const started = new Date().toISOString()",
        "export const salt = `${Math.random()}`",
        "const { randomUUID } = require('node:crypto'); exports.id = randomUUID()",
        "export const rates = await fetch('http://x/').then((r) => r.json())",
        "import { EventEmitter } from 'events'; export const bus = new EventEmitter()",
        "function* numbers() { let n = 0; for (;;) yield n++ } const all = numbers(); export const next = () => all.next().value",
        "import { connect } from 'db'; const all = { cache: new WeakMap(), db: connect() }; export default all",
        "async function load() { return 1 } export const ready = load()",
        "export const ready = new Promise((done) => done(1))",
        "let client; client = new Client(); export const get = () => client",
        "class Box { static shared = new Worker() } export default Box",
    ] {
        assert!(of(text).own.is_some(), "{text}");
    }
}

#[test]
fn what_is_only_read_is_no_state() {
    for text in [
        "export const add = (a, b) => a + b",
        "const rx = /^a+$/; const words = ['a', 'b']; export const is = (x) => rx.test(x) && words.includes(x)",
        "export const config = { port: 80, hosts: ['a'], nested: { a: 1 } }; export const port = config.port",
        "const defaults = { a: 1 }; export const merge = (o) => ({ ...defaults, ...o, n: Object.keys(defaults).length })",
        "const defaults = { a: 1 }; export const merge = (o) => Object.assign({}, defaults, o)",
        "const money = new Intl.NumberFormat('en'); export const show = (n: number) => money.format(n)",
        "const encoder = new TextEncoder(); export const bytes = (s) => encoder.encode(s)",
        "const base = new URL('http://a/'); export const to = (p) => new URL(p, base).href",
        "const known = new Set(['a']); export const is = (x) => known.has(x)",
        "import { z } from 'zod'; export const User = z.object({ name: z.string() }); export const parse = (x) => User.parse(x)",
        "const fs = require('fs'); const text = fs.readFileSync('/scripts/a.txt', 'utf8'); exports.text = () => text",
        "import path from 'node:path'; const here = path.join('/a', 'b'); export default here",
        "import _ from 'lodash'; export const f = (o) => _.set({}, 'a', o)",
        "export class Point { x = 0; constructor(x) { this.x = x } move(d) { this.x += d; return this } }",
        "export function sum(list) { let total = 0; list.forEach((n) => { total += n }); return total }",
        "export function group(list) { const out = {}; for (const x of list) out[x] = 1; return out }",
        "const key = process.env.KEY ?? 'none'; const limit = Number(process.env.LIMIT || 5) * 2; export { key, limit }",
        "class Money { constructor(n) { this.n = n } plus(o) { return new Money(this.n + o.n) } } export const zero = new Money(0)",
        "const table = build(); function build() { const t = {}; for (const c of 'ab') t[c] = c.length; return t } export const at = (c) => table[c]",
        "export enum Color { Red, Green } export interface A { n: number } export type B = A",
        "const TOKEN = Symbol('token'); export const of = (o) => o[TOKEN]",
        "const names = Object.freeze(['a', 'b']); export default names",
        "let setting = 1; setting = 2; export const get = () => setting",
        "const rows = []; for (const n of [1, 2]) rows.push(n); export const all = () => rows.map((n) => n * 2)",
        "const bound = [1, 2].map((n) => n + 1); export const has = (n) => bound.indexOf(n) >= 0",
        "import { helper } from './other'; export const twice = (x) => helper(helper(x))",
        "module.exports = { add: (a, b) => a + b, PI: 3 }",
        "exports.handler = function (req, res) { res.statusCode = 404; const list = []; list.push(1); return list }",
    ] {
        assert_eq!(of(text).own, None, "{text}");
    }
}

#[test]
fn what_is_handed_out_is_state_where_somebody_changes_it() {
    for text in [
        "export const state = { n: 0 }",
        "const list = []; export { list }",
        "const state = { n: 0 }; export const get = () => state",
        "module.exports = { n: 0 }",
        "exports.list = []",
        "exports.n = 0",
        "export default { n: 0 }",
    ] {
        assert!(of(text).lends, "{text}");
    }
    for text in [
        "const a = [1]; export const n = a.length",
        "export const n = 1",
    ] {
        assert!(!of(text).lends, "{text}");
    }
    for text in [
        "import { state } from './x'; state.n++",
        "import * as x from './x'; x.list.push(1)",
        "import x from './x'; export const f = () => { x.n = 1 }",
        "const x = require('./x'); x.n++",
        "const { list } = require('./x'); list.push(1)",
        "(await import('./x')).state.n++",
        "const { get } = await import('./x'); const s = get(); s.n += 1",
        "import { get } from './x'; get().n++",
        "import('./x').then((x) => { x.state.n++ })",
    ] {
        assert!(of(text).alters, "{text}");
    }
    for text in [
        "import { config } from './x'; return config.port + 1",
        "const { list } = require('./x'); return list.map((n) => n + 1)",
        "import x from 'x'; x.n++",
    ] {
        assert!(!of(text).alters, "{text}");
    }
}

#[test]
fn a_server_that_listens_is_noticed() {
    for text in [
        "app.listen(3000)",
        "require('http').createServer(f).listen(process.env.PORT, g)",
        "Bun.serve({ fetch: f })",
    ] {
        assert!(of(text).listens, "{text}");
    }
    for text in ["sql.listen('channel', f)", "files.serve('a')", "listen"] {
        assert!(!of(text).listens, "{text}");
    }
}

#[test]
fn helpers_are_the_local_files_whose_paths_are_written_out() {
    let text = "import a from './a'; import type B from './b'; export * from '../c.js'; export { d } from './d';
        const e = require('/scripts/default/1/e'); import('file:///scripts/default/1/f.ts'); import(name); require('lodash'); import 'node:fs';
        const path = './g'; import(path); require(`./h`)";
    let names: Vec<String> = of(text).helpers.into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "./a",
            "../c.js",
            "./d",
            "/scripts/default/1/e",
            "file:///scripts/default/1/f.ts",
            "./g",
            "./h"
        ]
    );
}

#[test]
fn paths_that_are_computed_are_known_by_their_beginning() {
    for text in [
        "import(`./lib/${name}.js`)",
        "require('../' + name)",
        "const at = './x/' + a + b; import(at)",
    ] {
        let keeps = of(text);
        assert!(keeps.computes && keeps.helpers.is_empty(), "{text}");
    }
    for text in [
        "import(name)",
        "require(`${name}/x`)",
        "import('lodash/' + name)",
        "let a = a; import(a)",
    ] {
        assert!(!of(text).computes, "{text}");
    }
}

#[test]
fn a_text_that_is_made_to_be_slow_is_taken_for_state() {
    let functions: String = (0..4000)
        .map(|n| format!("function f{n}() {{ return {{ a: {n} }} }} const a{n} = f{n}(); "))
        .collect();
    let chain: String = (1..30_000)
        .map(|n| format!("const b{n} = b{}; ", n - 1))
        .collect();
    for text in [functions, format!("const b0 = {{}}; {chain}")] {
        let began = std::time::Instant::now();
        of(&text);
        assert!(began.elapsed() < std::time::Duration::from_secs(60));
    }
}
