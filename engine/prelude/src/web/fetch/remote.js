// A body on its way, of a response or of the run's own request: read piece by piece or as a whole, until it ends or is given up.
import { pending, reject } from '../../pending.js';

export class Remote {
  #way;
  #task;
  #failure;

  /** `way`: next() and rest() begin an operation, close() says that no more is wanted, told() makes a failure the reader's. */
  constructor(way) {
    this.#way = way;
  }

  async #take(begin) {
    if (this.#failure) throw this.#failure.reason;
    this.#task = begin();
    try {
      return await pending(this.#task);
    } catch (error) {
      this.#way.close();
      throw this.#failure ? this.#failure.reason : this.#way.told(error);
    } finally {
      this.#task = undefined;
    }
  }

  async rest() {
    const bytes = await this.#take(this.#way.rest);
    this.#way.close();
    return new Uint8Array(bytes);
  }

  /** The signal was aborted: whoever reads is told so. */
  abort(reason) {
    this.#failure = { reason };
    if (this.#task !== undefined) reject(this.#task, reason);
    else this.#way.close();
    this.controller?.error(reason);
  }

  /** The underlying source of a ReadableStream. */
  source() {
    return {
      type: 'bytes',
      start: (controller) => {
        this.controller = controller;
        if (this.#failure) controller.error(this.#failure.reason);
      },
      pull: async (controller) => {
        const piece = await this.#take(this.#way.next);
        if (piece !== null) {
          controller.enqueue(new Uint8Array(piece));
          return;
        }
        this.#way.close();
        controller.close();
        controller.byobRequest?.respond(0);
      },
      cancel: () => this.#way.close(),
    };
  }
}
