// cluster, worker_threads, v8 and tty as a script meets them that runs alone: what they say is true, what they make is refused.
import { coded } from '../define.js';
import { ops } from '../state.js';
import { EventEmitter } from './events.js';

const refuse = (name, instead) =>
  class {
    constructor() {
      throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${name} is not available in hoody-exec: ${instead}`);
    }
  };
const refused = (name, instead) => () => {
  throw coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${name}() is not available in hoody-exec: ${instead}`);
};

const several = 'call another script with fetch(); the service runs scripts on every core';

export const worker_threads = {
  isMainThread: true,
  parentPort: null,
  threadId: 0,
  workerData: null,
  resourceLimits: {},
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  Worker: refuse('worker_threads.Worker', several),
  BroadcastChannel: globalThis.BroadcastChannel ?? refuse('BroadcastChannel', 'use shared'),
  get MessageChannel() {
    return globalThis.MessageChannel;
  },
  get MessagePort() {
    return globalThis.MessagePort;
  },
  getEnvironmentData: () => undefined,
  setEnvironmentData() {},
  markAsUntransferable() {},
  receiveMessageOnPort: () => undefined,
  moveMessagePortToContext: refused('moveMessagePortToContext', several),
};

export const cluster = Object.assign(new EventEmitter(), {
  isPrimary: true,
  isMaster: true,
  isWorker: false,
  workers: {},
  settings: {},
  setupPrimary() {},
  setupMaster() {},
  fork: refused('cluster.fork', 'the service itself uses every core'),
});

const noTerminal = 'a script has no terminal';
export const tty = { isatty: () => false, ReadStream: refuse('tty.ReadStream', noTerminal), WriteStream: refuse('tty.WriteStream', noTerminal) };

const heap = () => {
  const limit = ops.memoryLimit();
  return { total_heap_size: limit, used_heap_size: 0, heap_size_limit: limit, total_available_size: limit, malloced_memory: 0, does_zap_garbage: 0, number_of_native_contexts: 1 };
};
const noSerializer = 'the engine is QuickJS; use JSON, or structuredClone() to copy values';
export const v8 = {
  getHeapStatistics: heap,
  getHeapSpaceStatistics: () => [],
  setFlagsFromString() {},
  startupSnapshot: { isBuildingSnapshot: () => false, addSerializeCallback() {}, addDeserializeCallback() {}, setDeserializeMainFunction() {} },
  serialize: refused('v8.serialize', noSerializer),
  deserialize: refused('v8.deserialize', noSerializer),
  writeHeapSnapshot: refused('v8.writeHeapSnapshot', 'there is no inspector'),
};

export default { worker_threads, cluster, tty, v8 };
