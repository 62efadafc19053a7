// timers and timers/promises.
import { clearImmediate, clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } from '../timers.js';

function abortError(signal) {
  const error = new Error('The operation was aborted', { cause: signal.reason });
  error.name = 'AbortError';
  error.code = 'ABORT_ERR';
  return error;
}

function wait(start, stop, value, options) {
  const signal = options?.signal;
  if (signal?.aborted) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    let aborted;
    const timer = start(() => {
      if (aborted) signal.removeEventListener('abort', aborted);
      resolve(value);
    });
    if (signal) {
      aborted = () => {
        stop(timer);
        reject(abortError(signal));
      };
      signal.addEventListener('abort', aborted, { once: true });
    }
  });
}

const promises = {
  setTimeout: (ms, value, options) => wait((done) => setTimeout(done, ms), clearTimeout, value, options),
  setImmediate: (value, options) => wait((done) => setImmediate(done), clearImmediate, value, options),
  async *setInterval(ms, value, options) {
    for (;;) yield await promises.setTimeout(ms, value, options);
  },
  scheduler: {
    wait: (ms, options) => promises.setTimeout(ms, undefined, options),
    yield: () => promises.setImmediate(),
  },
};

export default { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, promises };
