// The service as a model: what it would do on machines and under loads that are not at hand, and where its knees are.
//
//   node benches/simulate.mjs [--cores 1,2,4,8,16,32,64] [--runs 1,8,64,256,1024,4096] [--scripts 1,10,100,1000,10000]
//
// A closed load: each client sends its next request when it has its answer. Threads are served in the order they became
// ready, each for one piece of work, by as many cores as there are. The prices below were measured (SCALING.md says how);
// what the model foretells for two cores stands there beside what was measured.

import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    cores: { type: 'string', default: '1,2,4,8,16,32,64' },
    runs: { type: 'string', default: '1,8,64,256,1024,4096' },
    scripts: { type: 'string', default: '1,10,100,1000,10000' },
    seconds: { type: 'string', default: '2' },
  },
});
const list = (text) => text.split(',').filter(Boolean).map(Number);

/** Prices in µs of one core, and sizes in MB. */
const PRICE = {
  // Of a request on the HTTP thread, before its run and after it.
  head: 20,
  tail: 13,
  // Of a run of hello: calling it and taking its answer; and making the machine pristine, by image pages written.
  run: 12,
  restorePage: 0.26,
  pages: 39,
  // Reading the bytecode of a script that its machine is not kept with.
  load: 35,
  // A run that waits and goes on: its second turn; and what it costs to take its memory out, and to bring it in.
  resume: 20,
  out: 35,
  in: 44,
  // The ledger of requests, one for the whole service.
  ledger: 1,
  // What the load generator takes of the same cores.
  client: 14,
};
const SIZE = { base: 18, machine: 2, out: 0.022, connection: 0.02, script: 0.0045 };
/** Machines of a script thread, and scripts that one of them can be restored with. */
const MACHINES = 8;
const LOADED = 8;

/** Events by time, the earliest first. */
class Agenda {
  #heap = [];
  get isEmpty() {
    return this.#heap.length === 0;
  }
  add(at, act) {
    const heap = this.#heap;
    let index = heap.push({ at, act }) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (heap[above].at <= heap[index].at) break;
      [heap[above], heap[index]] = [heap[index], heap[above]];
      index = above;
    }
  }
  next() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length > 0) {
      heap[0] = last;
      for (let index = 0; ; ) {
        let least = index;
        for (const below of [2 * index + 1, 2 * index + 2]) {
          if (below < heap.length && heap[below].at < heap[least].at) least = below;
        }
        if (least === index) break;
        [heap[least], heap[index]] = [heap[index], heap[least]];
        index = least;
      }
    }
    return first;
  }
}

/** Rates and memory of one machine under one load; `wait` is how long a run waits, in µs. */
function simulate({ cores, clients, wait = 0, scripts = 1, pages = PRICE.pages, withClient = false }) {
  const agenda = new Agenda();
  let now = 0;
  let free = cores;
  const ready = [];
  let served = 0;
  let busy = 0;
  let waiting = 0;
  let mostWaiting = 0;

  /** Threads do one piece of work at a time, when a core is free. */
  const thread = () => ({ work: [], isReady: false });
  const give = (thread, cost, then) => {
    thread.work.push({ cost, then });
    if (!thread.isReady) {
      thread.isReady = true;
      ready.push(thread);
    }
  };
  const dispatch = () => {
    while (free > 0 && ready.length > 0) {
      const thread = ready.shift();
      const { cost, then } = thread.work.shift();
      free -= 1;
      busy += cost;
      agenda.add(now + cost, () => {
        free += 1;
        thread.isReady = thread.work.length > 0;
        if (thread.isReady) ready.push(thread);
        then();
      });
    }
  };

  const http = Array.from({ length: cores }, thread);
  const script = Array.from({ length: cores }, () => ({ ...thread(), waiting: 0 }));
  const ledger = thread();
  const generator = thread();
  const loaded = Math.min(1, LOADED / scripts);
  const restore = pages * PRICE.restorePage;

  const request = (client) => {
    const front = http[client % cores];
    const arrive = () => give(front, PRICE.head, () => give(ledger, PRICE.ledger, begin));
    const begin = () => {
      // The queue is one: who has least to do takes the run.
      const worker = script.reduce((best, other) => (other.work.length < best.work.length ? other : best));
      const isFull = worker.waiting >= MACHINES;
      const read = Math.random() < loaded ? 0 : PRICE.load;
      give(worker, PRICE.run + restore + read + (isFull ? PRICE.out : 0), () => {
        if (wait === 0) return finish();
        worker.waiting += 1;
        waiting += 1;
        mostWaiting = Math.max(mostWaiting, waiting);
        agenda.add(now + wait, () => {
          const wasOut = worker.waiting > MACHINES && Math.random() < 1 - MACHINES / worker.waiting;
          give(worker, PRICE.resume + (wasOut ? PRICE.out + PRICE.in : 0), () => {
            worker.waiting -= 1;
            waiting -= 1;
            finish();
          });
        });
      });
    };
    const finish = () =>
      give(front, PRICE.tail, () => {
        served += 1;
        request(client);
      });
    if (withClient) give(generator, PRICE.client, arrive);
    else arrive();
  };

  for (let client = 0; client < clients; client += 1) request(client);
  const warm = 0.5e6;
  const end = warm + Number(options.seconds) * 1e6;
  let before = null;
  dispatch();
  while (!agenda.isEmpty) {
    const event = agenda.next();
    if (before === null && event.at >= warm) before = { served, busy };
    if (event.at >= end) break;
    now = event.at;
    event.act();
    dispatch();
  }
  const seconds = (end - warm) / 1e6;
  const rate = (served - before.served) / seconds;
  const machines = wait === 0 ? cores : Math.min(MACHINES * cores, mostWaiting + cores);
  const out = Math.max(0, mostWaiting - MACHINES * cores);
  const memory = SIZE.base + machines * SIZE.machine + out * SIZE.out + clients * SIZE.connection + scripts * SIZE.script;
  return { rate, use: (busy - before.busy) / ((end - warm) * cores), memory };
}

const show = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const table = (head, rows) => {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log();
};

console.log('Cores: hello, 32 clients a core, the load from elsewhere; and with the load generator on the same cores\n');
table(
  ['cores', 'requests/s', 'cores used', 'beside wrk', 'MB'],
  list(options.cores).map((cores) => {
    const alone = simulate({ cores, clients: 32 * cores });
    const beside = simulate({ cores, clients: 32 * cores, withClient: true });
    return [cores, show(alone.rate), show(alone.use * cores, 1), show(beside.rate), show(alone.memory)];
  }),
);

console.log('Concurrent runs that wait 100 ms each, on 2 cores beside wrk, and on 8 without it\n');
table(
  ['runs at once', 'at most', '2 cores', 'MB', '8 cores', 'MB'],
  list(options.runs).map((runs) => {
    const two = simulate({ cores: 2, clients: runs, wait: 1e5, withClient: true });
    const eight = simulate({ cores: 8, clients: runs, wait: 1e5 });
    return [show(runs), show(runs * 10), show(two.rate), show(two.memory), show(eight.rate), show(eight.memory)];
  }),
);

console.log('Scripts, a random one each, 2 cores beside wrk\n');
table(
  ['scripts', 'requests/s', 'MB'],
  list(options.scripts).map((scripts) => {
    const { rate, memory } = simulate({ cores: 2, clients: 32, scripts, withClient: true });
    return [show(scripts), show(rate), show(memory)];
  }),
);

console.log('Pages of the image that a run writes, 2 cores beside wrk\n');
table(
  ['pages', 'KB', 'requests/s'],
  [0, 39, 102, 256, 1024, 4096].map((pages) => [pages, show(pages * 4), show(simulate({ cores: 2, clients: 32, pages, withClient: true }).rate)]),
);
