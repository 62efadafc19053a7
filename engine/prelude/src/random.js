// Math.random, seeded afresh for every run: a VM restored from an image must not repeat another's numbers.
import { ops } from './state.js';
import { hidden } from './define.js';

let seeded = false;
const seed = new Uint32Array(4);
let a = 0;
let b = 0;
let c = 0;
let d = 0;

/** Forgets the seed; the next number asks the system for a new one. */
export function reseed() {
  seeded = false;
}

// sfc32: small, fast on 32-bit integers, passes PractRand. Not for secrets; those come from crypto.
function next() {
  const t = (((a + b) | 0) + d) | 0;
  d = (d + 1) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = (c << 21) | (c >>> 11);
  c = (c + t) | 0;
  return t >>> 0;
}

function start() {
  ops.randomFill(seed);
  a = seed[0] | 0;
  b = seed[1] | 0;
  c = seed[2] | 0;
  d = seed[3] | 0;
  seeded = true;
}

export function installRandom() {
  const { random } = {
    random() {
      if (!seeded) start();
      return ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
    },
  };
  hidden(Math, 'random', random);
}
