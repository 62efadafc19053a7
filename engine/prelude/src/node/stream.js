// stream, from the readable-stream package, with the web's bridges and the consumers.
import packaged from 'readable-stream-package';
import { Buffer } from './buffer.js';
import { isBytes } from '../bytes.js';

const stream = packaged;
export const { Readable, Writable, Duplex, Transform, PassThrough } = packaged;

Readable.toWeb = (readable) => {
  const { ReadableStream } = load('web/streams.js');
  const iterator = readable[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value);
    },
    async cancel(reason) {
      readable.destroy(reason instanceof Error ? reason : undefined);
    },
  }, { highWaterMark: 0 });
};
Readable.fromWeb = (web, options) => Readable.from(web, { objectMode: false, ...options });
Writable.toWeb = (writable) => {
  const { WritableStream } = load('web/streams.js');
  return new WritableStream({
    write: (chunk) => new Promise((resolve, reject) => writable.write(chunk, (error) => (error ? reject(error) : resolve()))),
    close: () => new Promise((resolve) => writable.end(resolve)),
    abort: (reason) => {
      writable.destroy(reason);
    },
  });
};
Writable.fromWeb = (web, options) => {
  const writer = web.getWriter();
  return new Writable({
    ...options,
    write: (chunk, _, done) => writer.write(chunk).then(() => done(), done),
    final: (done) => writer.close().then(() => done(), done),
  });
};

async function bytes(source) {
  const pieces = [];
  for await (const piece of source) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : isBytes(piece) ? Buffer.from(piece) : Buffer.from(`${piece}`));
  return Buffer.concat(pieces);
}

export const consumers = {
  buffer: bytes,
  text: async (source) => (await bytes(source)).toString(),
  json: async (source) => JSON.parse((await bytes(source)).toString()),
  arrayBuffer: async (source) => {
    const all = await bytes(source);
    return all.buffer.slice(all.byteOffset, all.byteOffset + all.length);
  },
  blob: async (source) => new (load('web/blob.js').Blob)([await bytes(source)]),
};

export const web = new Proxy({}, {
  get: (_, name) => (typeof name === 'string' ? (load('web/streams.js')[name] ?? globalThis[name]) : undefined),
  has: (_, name) => name in load('web/streams.js'),
});

export default stream;
