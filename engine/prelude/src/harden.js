export function harden() {
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
}
