// The request's body as a Node Readable, for req.on('data'), req.pipe() and `for await (const chunk of req)`.
import { ops } from './state.js';
import { Readable } from './node/stream.js';
import { wrap } from './node/buffer.js';

export function bodyStream(run) {
  let sent = false;
  return new Readable({
    autoDestroy: true,
    emitClose: false,
    read() {
      if (sent) return;
      sent = true;
      const bytes = run.facts().bodyKind === 'none' ? undefined : ops.requestBody(run.number);
      if (bytes !== undefined && bytes.byteLength > 0) this.push(wrap(bytes));
      this.push(null);
    },
  });
}
