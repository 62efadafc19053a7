// The request's body as a Node Readable, for req.on('data'), req.pipe() and `for await (const chunk of req)`.
import { ops } from './state.js';
import { pending } from './pending.js';
import { coded } from './define.js';
import { Readable } from './node/stream.js';
import { wrap } from './node/buffer.js';

/** A body that is there as a whole. */
function whole(run) {
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

/** A body as it arrives: a piece is taken from the client when the script has room for it. */
function arriving(run) {
  let busy = false;
  return new Readable({
    autoDestroy: true,
    read() {
      if (busy) return;
      busy = true;
      pending(ops.requestNext(run.number)).then(
        (piece) => {
          busy = false;
          if (!this.destroyed) this.push(piece === null ? null : wrap(piece));
        },
        (error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      ops.requestClose(run.number);
      done(error);
    },
  });
}

export function bodyStream(run) {
  return run.facts().bodyKind === 'stream' ? arriving(run) : whole(run);
}

/** The client left while the stream was read. */
export function leave(run, stream) {
  stream.emit('aborted');
  if (run.facts().bodyKind !== 'stream') stream.emit('close');
  else if (!stream.destroyed) stream.destroy(stream.listenerCount('error') > 0 ? coded(Error, 'ECONNRESET', 'aborted') : undefined);
}
