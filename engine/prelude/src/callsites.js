// What packages ask of the frames that Error.prepareStackTrace gets, beyond name and place.
import { hidden } from './define.js';

const MORE = {
  isEval: () => false,
  getEvalOrigin: () => undefined,
  isToplevel: () => true,
  isConstructor: () => false,
  isAsync: () => false,
  isPromiseAll: () => false,
  getPromiseIndex: () => null,
  getThis: () => undefined,
  getFunction: () => undefined,
  getTypeName: () => null,
  getMethodName: () => null,
  getScriptNameOrSourceURL() {
    return this.getFileName();
  },
};

export function completeCallSites() {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, frames) => frames;
  const [frame] = new Error('a frame').stack;
  Error.prepareStackTrace = before;
  const prototype = Object.getPrototypeOf(frame);
  for (const name of Object.keys(MORE)) if (!(name in prototype)) hidden(prototype, name, MORE[name]);
}
