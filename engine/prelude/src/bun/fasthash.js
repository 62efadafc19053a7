// The quick hashes of Bun.hash that are no cryptography: Wyhash, xxHash 32 and 64, MurmurHash 3 of 32 bits.
import { isBytes } from '../bytes.js';

const MASK = (1n << 64n) - 1n;
const low = (value) => value & MASK;

export function bytesOf(data) {
  if (isBytes(data)) return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
  return new globalThis.TextEncoder().encode(`${data}`);
}

const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// Wyhash, its fourth version, as the standard library of Zig has it.
const SECRET = [0xa0761d6478bd642fn, 0xe7037ed1a0b428dbn, 0x8ebc6af09c88c6e3n, 0x589965cc75374cc3n];
function mix(a, b) {
  const product = a * b;
  return low(product) ^ (product >> 64n);
}

export function wyhash(data, seed = 0n) {
  const bytes = bytesOf(data);
  const view = viewOf(bytes);
  const { length } = bytes;
  const eight = (at) => view.getBigUint64(at, true);
  const four = (at) => BigInt(view.getUint32(at, true));
  let state = low(BigInt(seed));
  state ^= mix(state ^ SECRET[0], SECRET[1]);
  let a;
  let b;
  if (length <= 16) {
    if (length >= 4) {
      const quarter = (length >> 3) << 2;
      a = (four(0) << 32n) | four(quarter);
      b = (four(length - 4) << 32n) | four(length - 4 - quarter);
    } else if (length > 0) {
      a = (BigInt(bytes[0]) << 16n) | (BigInt(bytes[length >> 1]) << 8n) | BigInt(bytes[length - 1]);
      b = 0n;
    } else [a, b] = [0n, 0n];
  } else {
    let at = 0;
    if (length >= 48) {
      const lanes = [state, state, state];
      for (; at + 48 < length; at += 48) for (let lane = 0; lane < 3; lane += 1) lanes[lane] = mix(eight(at + 16 * lane) ^ SECRET[lane + 1], eight(at + 16 * lane + 8) ^ lanes[lane]);
      state = lanes[0] ^ lanes[1] ^ lanes[2];
    }
    for (; at + 16 < length; at += 16) state = mix(eight(at) ^ SECRET[1], eight(at + 8) ^ state);
    a = eight(length - 16);
    b = eight(length - 8);
  }
  const product = (a ^ SECRET[1]) * (b ^ state);
  return mix(low(product) ^ SECRET[0] ^ BigInt(length), (product >> 64n) ^ SECRET[1]);
}

const rotate32 = (value, by) => ((value << by) | (value >>> (32 - by))) >>> 0;
const [P1, P2, P3, P4, P5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];

export function xxHash32(data, seed = 0) {
  const bytes = bytesOf(data);
  const view = viewOf(bytes);
  const start = Number(seed) >>> 0;
  let at = 0;
  let hash;
  if (bytes.length >= 16) {
    const lanes = [start + P1 + P2, start + P2, start, start - P1].map((value) => value >>> 0);
    for (; at + 16 <= bytes.length; at += 16) {
      for (let lane = 0; lane < 4; lane += 1) lanes[lane] = Math.imul(rotate32((lanes[lane] + Math.imul(view.getUint32(at + 4 * lane, true), P2)) >>> 0, 13), P1) >>> 0;
    }
    hash = (rotate32(lanes[0], 1) + rotate32(lanes[1], 7) + rotate32(lanes[2], 12) + rotate32(lanes[3], 18)) >>> 0;
  } else hash = (start + P5) >>> 0;
  hash = (hash + bytes.length) >>> 0;
  for (; at + 4 <= bytes.length; at += 4) hash = Math.imul(rotate32((hash + Math.imul(view.getUint32(at, true), P3)) >>> 0, 17), P4) >>> 0;
  for (; at < bytes.length; at += 1) hash = Math.imul(rotate32((hash + Math.imul(bytes[at], P5)) >>> 0, 11), P1) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), P2) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), P3) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

const rotate64 = (value, by) => low((value << by) | (value >> (64n - by)));
const [Q1, Q2, Q3, Q4, Q5] = [0x9e3779b185ebca87n, 0xc2b2ae3d27d4eb4fn, 0x165667b19e3779f9n, 0x85ebca77c2b2ae63n, 0x27d4eb2f165667c5n];
const round64 = (lane, input) => low(rotate64(low(lane + input * Q2), 31n) * Q1);

export function xxHash64(data, seed = 0n) {
  const bytes = bytesOf(data);
  const view = viewOf(bytes);
  const start = low(BigInt(seed));
  let at = 0;
  let hash;
  if (bytes.length >= 32) {
    const lanes = [low(start + Q1 + Q2), low(start + Q2), start, low(start - Q1)];
    for (; at + 32 <= bytes.length; at += 32) for (let lane = 0; lane < 4; lane += 1) lanes[lane] = round64(lanes[lane], view.getBigUint64(at + 8 * lane, true));
    hash = low(rotate64(lanes[0], 1n) + rotate64(lanes[1], 7n) + rotate64(lanes[2], 12n) + rotate64(lanes[3], 18n));
    for (const lane of lanes) hash = low((hash ^ round64(0n, lane)) * Q1 + Q4);
  } else hash = low(start + Q5);
  hash = low(hash + BigInt(bytes.length));
  for (; at + 8 <= bytes.length; at += 8) hash = low(rotate64(hash ^ round64(0n, view.getBigUint64(at, true)), 27n) * Q1 + Q4);
  if (at + 4 <= bytes.length) {
    hash = low(rotate64(hash ^ low(BigInt(view.getUint32(at, true)) * Q1), 23n) * Q2 + Q3);
    at += 4;
  }
  for (; at < bytes.length; at += 1) hash = low(rotate64(hash ^ low(BigInt(bytes[at]) * Q5), 11n) * Q1);
  hash = low((hash ^ (hash >> 33n)) * Q2);
  hash = low((hash ^ (hash >> 29n)) * Q3);
  return hash ^ (hash >> 32n);
}

export function murmur32v3(data, seed = 0) {
  const bytes = bytesOf(data);
  const view = viewOf(bytes);
  const scramble = (value) => Math.imul(rotate32(Math.imul(value, 0xcc9e2d51) >>> 0, 15), 0x1b873593);
  let hash = Number(seed) >>> 0;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) hash = (Math.imul(rotate32((hash ^ scramble(view.getUint32(at, true))) >>> 0, 13), 5) + 0xe6546b64) >>> 0;
  let rest = 0;
  for (let i = bytes.length - 1; i >= at; i -= 1) rest = (rest << 8) | bytes[i];
  hash = (hash ^ scramble(rest) ^ bytes.length) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
