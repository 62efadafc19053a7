// What the whole prelude shares: the native operations, and nothing about a request.

/** The native operations. Set once by install(); never handed to a script. */
export let ops;

/** Called by install() before anything else. */
export function setOps(native) {
  ops = native;
}
