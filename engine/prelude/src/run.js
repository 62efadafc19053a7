// One run: a compiled script is called, its shape is applied, and exactly one answer goes out. A worker VM has many at once.
//
// Everything here works on captured originals, so that an answer still leaves a VM whose prototypes a script broke.
import { ops } from './state.js';
import { describe, report } from './errors.js';
import {
  append, JsonStringify, MapClass, MapDelete, MapGet, MapSet, ObjectAssign, ObjectCreate, queueJob, ReflectApply, StringSlice, TypeErrorClass,
} from './primordials.js';
import { JSON_TYPE } from './mime.js';
import { arrive, currentRun, enter, frameOf } from './frame.js';
import { respond, stopSource } from './answer.js';
import { answersLater, callHandler, runShape, shapeOfFile, tellNothingAnswers } from './shapes.js';
import { Incoming, Request } from './request.js';
import { Outgoing } from './outgoing.js';
import { Res, tell } from './response.js';
import { makeMetadata } from './metadata.js';
import { abandonModules, companionRecord, entryRecord } from './modules.js';
import { reseed } from './random.js';
import { verbOf } from './verbs.js';
import { fireTimer, isTimer, letGo } from './timers.js';
import { complete } from './pending.js';
import { load } from './parts.js';
import { hidden } from './define.js';
import { DOMExceptionClass } from './domexception.js';

/** How far the answer has come. */
export const NONE = 0;
export const STREAMING = 1;
export const DONE = 2;

/** The runs of a worker VM by their numbers. */
const runs = new MapClass();
/** The run of any other VM, made with it: a pristine VM has one. */
let only;
/** Promises rejected since the last turn, for which nobody cares yet. */
let rejections = [];

/** Thrown by process.exit(): ends the run, whoever catches it. */
class Exit {
  constructor(code) {
    this.code = code;
    this.name = 'Exit';
    this.message = `process.exit(${code}) was called`;
  }
}

/** An object over the global one: what is not set on it is read there. */
function globalOf() {
  const own = ObjectCreate(globalThis);
  hidden(own, 'globalThis', own);
  hidden(own, 'global', own);
  hidden(own, 'self', own);
  return own;
}

class Run {
  constructor(number, kept) {
    this.number = number;
    this.kept = kept; // by a worker VM, where other runs may yet answer for it
    this.frame = frameOf(this);
  }

  // Most scripts use few of these.

  get out() {
    return (this.outMade ??= new Outgoing(this));
  }

  get record() {
    return (this.recordMade ??= entryRecord(this));
  }

  get incoming() {
    return (this.incomingMade ??= new Incoming(this));
  }

  get res() {
    return (this.resMade ??= new Res(this.out));
  }

  get req() {
    return (this.reqMade ??= new Request(this.incoming));
  }

  /** The global object as the script itself sees it: a guest's own, whose names go with its run. */
  get global() {
    return this.guest ? (this.globalMade ??= globalOf()) : globalThis;
  }

  get metadata() {
    return (this.metadataMade ??= makeMetadata(this));
  }

  /** The request's facts, fetched once and only if anything asks. */
  facts() {
    return (this.info ??= ops.requestInfo(this.number));
  }

  /** The method that code for requests sees. */
  get verb() {
    return (this.verbMade ??= verbOf(this.facts().method));
  }

  /** The whole answer at once. */
  whole(status, headers, body) {
    if (this.answer !== NONE) return;
    ops.answer(status, headers, body, this.number); // it may throw, and then nothing was sent
    this.answer = DONE;
    this.answered();
  }

  /** The whole answer at once, where nothing but its type was ever said. */
  plain(type, text) {
    ops.answerPlain(type, text, this.number);
    this.answer = DONE;
    this.answered();
  }

  refuse(status, headers, body) {
    if (this.answer !== NONE) return;
    ops.refuse(status, headers, body, this.number);
    this.answer = DONE;
    this.answered();
  }

  /** Status and headers of a streamed answer. */
  head(status, headers) {
    if (this.answer !== NONE) return;
    ops.head(status, headers, this.number);
    this.answer = STREAMING;
  }

  /** One piece of a streamed answer; false if the client is behind. */
  chunk(piece) {
    if (this.answer !== STREAMING || this.cancelled) return false;
    this.room = ops.chunk(piece, this.number) !== false;
    return this.room;
  }

  finish() {
    if (this.answer !== STREAMING) return;
    this.answer = DONE;
    ops.finish(this.number);
    this.answered();
  }

  /** Resolves when the client has caught up; at once if it has, or if it left. */
  roomAgain() {
    if (this.room || this.cancelled || this.answer === DONE) return undefined;
    return new Promise((resolve) => append((this.waiting ??= []), resolve));
  }

  /** Why nobody waits for the answer any more: one reason for all who are told. */
  departure() {
    return (this.departureMade ??= new DOMExceptionClass('The client left before the answer was finished', 'AbortError'));
  }

  wake() {
    const { waiting } = this;
    if (waiting === undefined) return;
    this.waiting = undefined;
    for (let i = 0; i < waiting.length; i += 1) waiting[i]();
  }

  answered() {
    this.wake();
    if (!this.resMade?.hasListeners()) {
      this.maybeSettle();
      return;
    }
    this.holds += 1;
    queueJob(() => {
      enter(this.frame);
      this.guard(() => tell.over(this.res, true));
      this.release();
    });
  }

  /** Runs a listener's code; what it throws is logged and harms nothing. */
  guard(action) {
    try {
      action();
    } catch (error) {
      this.uncaught(error);
    }
  }

  release() {
    this.holds -= 1;
    this.maybeSettle();
  }

  /** Keeps the run alive until the promise settles. */
  waitUntil(promise) {
    this.holds += 1;
    const wait = async () => {
      try {
        await promise;
      } catch (error) {
        ops.log('error', `waitUntil: ${report(error)}`);
      }
      this.release();
    };
    wait();
  }

  /** Keeps the run alive for an answer that is being sent; its failure is the run's. */
  sendLater(promise) {
    this.holds += 1;
    const wait = async () => {
      try {
        await promise;
      } catch (error) {
        this.fail(error);
      }
      this.release();
    };
    wait();
  }

  maybeSettle() {
    if (this.closed || this.answer !== DONE || !this.mainSettled || this.holds > 0) return;
    this.close();
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    if (this.handshake) load('web/sockets.js').keepWhatIsSet(this);
    if (this.kept) letGo(this);
    ops.settled(this.number);
  }

  /** The script failed: 500 if nothing was sent, a cut stream if something was, a log line if all was. */
  fail(thrown) {
    if (thrown instanceof Exit) {
      this.leave(thrown);
      return;
    }
    if (this.answer === DONE) {
      ops.log('error', `after the answer: ${report(thrown)}`);
      return;
    }
    const { name, message, stack } = describe(thrown);
    const streaming = this.answer === STREAMING;
    this.answer = DONE;
    if (streaming) {
      ops.log('error', report(thrown));
      ops.abort(message, this.number);
    } else {
      ops.fail(name, message, stack, this.number);
    }
    this.answered();
  }

  /** An error nobody caught outside the main flow (a timer, a listener, a rejected promise): the run is over. */
  uncaught(thrown) {
    if (thrown instanceof Exit) {
      this.leave(thrown);
      return;
    }
    if (this.answer !== NONE) {
      ops.log('error', `uncaught: ${report(thrown)}`);
      return;
    }
    this.fail(thrown);
    this.close();
  }

  leave(exit) {
    if (this.answer === NONE && exit.code !== 0) {
      this.answer = DONE;
      ops.fail('Error', exit.message, '', this.number);
    } else if (this.answer === NONE) {
      this.out.finishEmpty();
    } else if (this.answer === STREAMING) {
      this.finish();
    }
    this.mainSettled = true;
    this.close();
  }
}

// What a run begins with stands on the prototype: most runs change little of it, and what is not written is not copied back.
ObjectAssign(Run.prototype, {
  over: false,
  owns: false, // its body is run for sockets
  handshake: false, // it lets a socket in, or not
  guest: false, // a serverless script, in a worker VM for the state of its helpers
  typed: false, // the script declares what it returns
  sockets: undefined,
  timers: undefined,
  pending: undefined,
  consoleState: undefined,
  environment: undefined,
  hooks: undefined,
  fed: false, // a stream is piped into the answer
  mayAnswerLater: false,
  answer: NONE,
  mainSettled: false,
  closed: false,
  cancelled: false,
  pumping: false,
  source: undefined, // of a streamed answer, while it may have more to give
  departureMade: undefined,
  holds: 0,
  room: true,
  waiting: undefined,
  exit: undefined,
  info: undefined,
  outMade: undefined,
  verbMade: undefined,
  recordMade: undefined,
  globalMade: undefined,
  incomingMade: undefined,
  resMade: undefined,
  reqMade: undefined,
  metadataMade: undefined,
  mainResult: undefined,
  server: undefined, // an http.Server of the script that listens
  awaitsServer: false, // or may yet listen
  loads: false, // it has begun to evaluate a module
  called: undefined,
});

/**
 * Runs a compiled entry. Never throws. `used` has a bit for each name that the script mentions. `around` holds what runs
 * before it and after it, each a function and its path, and then whether the script declares what it returns.
 */
export function begin(main, used, number, life, entryNames, scopeFor, around, sockets) {
  reseed();
  const kept = life > 0;
  let run = only;
  if (kept) run = new Run(number, true);
  else run.number = number;
  if (sockets === 1) run.owns = true;
  else if (sockets === 2) run.handshake = true;
  if (life === 2) run.guest = true;
  if (around !== undefined && around[4] === true) run.typed = true;
  arrive(run.frame);
  try {
    if (around === undefined || (around[0] === undefined && around[2] === undefined)) {
      const returned = used === 0 ? main() : ReflectApply(main, undefined, namesOf(run, used, entryNames, scopeFor, undefined));
      if (answersAtOnce(run, returned)) return;
      if (kept) MapSet(runs, number, run);
      whenDone(run, returned, afterMain);
    } else {
      if (kept) MapSet(runs, number, run);
      executeAround(run, main, (record) => namesOf(run, used, entryNames, scopeFor, record), around);
    }
  } catch (error) {
    if (kept) MapSet(runs, number, run);
    failed(run, error);
  }
}

/** The names that a file's function takes, those that it mentions. */
function namesOf(run, used, entryNames, scopeFor, record) {
  const list = [];
  if (used === 0) return list;
  for (let i = 0; i < entryNames.length; i += 1) list[i] = used & (1 << i) ? scopeFor(entryNames[i], run, record) : undefined;
  return list;
}

/** Sends data that a script returned and has done nothing else, as most do; then the run is over. False if there is more to it. */
function answersAtOnce(run, value) {
  if (typeof value !== 'object' || value === null) return false;
  const { outMade } = run;
  if (outMade !== undefined && (outMade.headersSet || outMade.statusSet || outMade.begun())) return false;
  if (run.answer !== NONE || run.resMade !== undefined || run.typed || run.owns || run.exit !== undefined) return false;
  if (run.holds !== 0 || run.timers !== undefined || run.pending !== undefined || run.sockets !== undefined || (run.kept && run.loads)) return false;
  if (!ops.answerData(value, JSON_TYPE, run.number)) return false;
  run.answer = DONE;
  run.closed = true;
  if (run.kept) run.over = true;
  return true;
}

/** Makes the run of a VM that has but one. */
export function prepareRun() {
  only = new Run(-1, false);
  only.outMade = new Outgoing(only);
  only.reqMade = new Request(only.incoming);
  only.metadataMade = makeMetadata(only);
}

/** Code of modules is executed that belongs to the run to come. */
export function arriveBeforeAnyRun() {
  arrive(only.frame);
}

function runOfNumber(number) {
  return only.number === number ? only : MapGet(runs, number);
}

function arrived(number) {
  const run = runOfNumber(number);
  if (run !== undefined) arrive(run.frame);
  return run;
}

/** A timer of a run is due. */
export function timer(number, id) {
  const run = arrived(number);
  if (run !== undefined) fireTimer(run, id);
}

/** An operation that a run began has ended. */
export function completed(number, handle, error, value) {
  const run = arrived(number);
  if (run !== undefined) complete(run, handle, error, value);
}

/** A run of a worker VM is over for the engine, whatever it still waits for. */
export function ended(number) {
  const run = arrived(number);
  if (run === undefined) return;
  MapDelete(runs, number);
  run.over = true;
  run.closed = true;
  run.cancelled = true;
  run.answer = DONE;
  run.timers = undefined;
  run.pending = undefined;
  run.wake();
  abandonModules(run);
}

function finished(run) {
  run.mainSettled = true;
  run.maybeSettle();
}

function failed(run, error) {
  run.fail(error);
  finished(run);
}

/**
 * Goes on with a value, or with what it resolves to. At once only where nobody could tell: a job that is waiting may yet
 * change what the value holds.
 */
function whenDone(run, value, next) {
  if (isThenable(value) || ops.hasJobs()) {
    waitFor(run, value, next);
    return;
  }
  enter(run.frame);
  next(run, value);
}

const isThenable = (value) => value !== null && (typeof value === 'object' || typeof value === 'function') && typeof value.then === 'function';

async function waitFor(run, value, next) {
  try {
    const result = await value;
    enter(run.frame);
    next(run, result);
  } catch (error) {
    failed(run, error);
  }
}

function afterMain(run, returned) {
  if (run.owns) {
    serveSockets(run);
    finished(run);
    return;
  }
  if (run.exit) throw run.exit;
  if (returned !== undefined || run.out.begun()) {
    answerWith(run, returned, false);
    return;
  }
  const shape = shapeOfFile(run, run.record, false);
  if (shape === undefined) {
    if (!run.awaitsServer) tellNothingAnswers(run.record);
    answerWith(run, undefined, run.awaitsServer);
  } else if (shape.kind === 'handler') {
    run.called = callHandler(run, shape.target, false);
    whenDone(run, run.called.value, afterHandler);
  } else {
    waitFor(run, runShape(run, shape, false), afterShape);
  }
}

function afterHandler(run, value) {
  const mayAnswerLater = answersLater(run.called);
  answerWith(run, isOfTheCall(run, value) ? undefined : value, mayAnswerLater);
}

function afterShape(run, { value, mayAnswerLater }) {
  answerWith(run, isOfTheCall(run, value) ? undefined : value, mayAnswerLater);
}

function answerWith(run, value, mayAnswerLater) {
  checkReturned(run, value);
  run.mainSettled = true;
  const later = settleWith(run, value, mayAnswerLater);
  if (later === undefined) {
    run.maybeSettle();
    return;
  }
  run.mainSettled = false;
  waitFor(run, later, finished);
}

/** The body has run: the caller may let clients in, whatever the body has answered. */
function serveSockets(run) {
  if (run.exit) throw run.exit;
  const { makeWebSockets, serve } = load('web/sockets.js');
  if (run.sockets === undefined) makeWebSockets(run, true);
  if (run.answer === NONE) run.whole(204, [], null);
  run.waitUntil(serve(run));
}

// An answer that was made by `res` is not what the script returned.
function checkReturned(run, value) {
  if (!run.typed || (value === undefined && run.out.begun())) return;
  const told = ops.checkReturned(value, run.number);
  if (told === undefined) return;
  const what = told[0];
  const sentence = told[1];
  if (what === 'warn') {
    ops.log('warn', sentence);
  } else if (what === 'tell' && run.answer === NONE) {
    run.whole(400, ['Content-Type', JSON_TYPE], withActual(told[2], value));
  } else {
    throw new TypeErrorClass(sentence);
  }
}

// The value itself is left out where it has no JSON form.
function withActual(body, value) {
  let actual;
  try {
    actual = JsonStringify(value);
  } catch {
    actual = undefined;
  }
  return actual === undefined ? body : `${StringSlice(body, 0, body.length - 1)},"actual":${actual}}`;
}

/** What a file's exports give that returned nothing by itself. */
async function ofShape(run, record, passesOn) {
  const shape = shapeOfFile(run, record, passesOn);
  if (shape === undefined) return run.awaitsServer ? LATER : NOTHING;
  const { value, mayAnswerLater } = await runShape(run, shape, passesOn);
  enter(run.frame);
  return { value: isOfTheCall(run, value) ? undefined : value, mayAnswerLater };
}

const NOTHING = { value: undefined, mayAnswerLater: false };
const LATER = { value: undefined, mayAnswerLater: true };

const isNothing = (value) => value === undefined || value === null;

/** The script between what runs before it, which may answer in its place, and what runs after it, which sees its result. */
async function executeAround(run, main, args, around) {
  try {
    let outcome = NOTHING;
    let stopped = false;
    if (around[0] !== undefined) {
      const record = companionRecord(around[1]);
      outcome = await evaluate(run, record, around[0], args(record), true);
      stopped = !isNothing(outcome.value) || run.out.ended || run.answer === DONE;
    }
    if (!stopped) {
      outcome = await evaluate(run, run.record, main, args(run.record), false);
      checkReturned(run, outcome.value);
    }
    if (around[2] !== undefined) {
      run.mainResult = outcome.value;
      const record = companionRecord(around[3]);
      const list = args(record);
      append(list, run.mainResult);
      const after = await evaluate(run, record, around[2], list, true);
      if (!isNothing(after.value)) outcome = after;
    }
    await settleWith(run, outcome.value, outcome.mayAnswerLater);
    finished(run);
  } catch (error) {
    failed(run, error);
  }
}

async function evaluate(run, record, file, args, passesOn) {
  const begun = run.out.begun();
  const returned = await ReflectApply(file, undefined, args);
  enter(run.frame);
  if (run.exit) throw run.exit;
  // What has answered by itself needs no handler of its own; what was answered before says nothing of this file.
  if (returned !== undefined || (run.out.begun() && !begun)) return { value: returned, mayAnswerLater: false };
  const outcome = await ofShape(run, record, passesOn);
  if (run.exit) throw run.exit;
  return outcome;
}

// `(req, res) => res.status(201)`, `=> setTimeout(…)`, `=> req.on(…)`: what such an arrow gives back is no answer.
function isOfTheCall(run, value) {
  return value !== undefined && (value === run.resMade || value === run.reqMade || isTimer(value));
}

/** Sends what there is to send. Undefined, or a promise of the end of it. */
function settleWith(run, value, mayAnswerLater) {
  if (run.exit) throw run.exit;
  if (run.answer === DONE || run.out.ended) return undefined;
  if (run.out.wrote) return undefined; // written without an end: ended when nothing is pending any more
  if (value !== undefined) return respond(run, value);
  if (run.out.begun()) return undefined;
  run.mayAnswerLater = mayAnswerLater || run.fed;
  if (!run.mayAnswerLater) run.out.finishEmpty();
  return undefined;
}

/** Nothing is pending and the run is not settled: a handler that was to answer later never will. */
export function idle(number) {
  const run = arrived(number);
  if (run === undefined || run.closed) return;
  // A script that waits for what nobody will settle is left to its timeout: that is what its limit is for.
  if (run.answer !== DONE && (!run.mainSettled || run.pumping)) return;
  // In a worker VM a later request may answer this one: it has until its timeout.
  if (run.answer !== DONE && run.kept && !run.guest && run.mayAnswerLater) return;
  if (run.answer !== DONE) run.guard(() => run.out.finishEmpty());
  run.mainSettled = true;
  run.holds = 0;
  run.close();
}

/** The client left, or the run is being cut. */
export function cancelled(number) {
  const run = arrived(number);
  if (run === undefined || run.cancelled) return;
  run.cancelled = true;
  if (run.incomingMade) run.guard(() => run.incomingMade.aborted());
  if (run.resMade) run.guard(() => tell.over(run.resMade, false));
  enter(run.frame);
  stopSource(run);
  run.wake();
}

export function drained(number) {
  const run = arrived(number);
  if (run === undefined) return;
  run.room = true;
  run.wake();
  if (run.resMade) run.guard(() => tell.drained(run.resMade));
}

/** The engine's tracker: a promise was rejected without a handler, or one came later. */
export function rejected(promise, reason, handled) {
  const run = currentRun();
  if (run === undefined) return;
  const list = rejections;
  if (!handled) {
    append(list, { promise, reason, run });
    ops.wantTurn();
    return;
  }
  for (let i = 0; i < list.length; i += 1) {
    if (list[i].promise === promise) list[i].promise = undefined;
  }
}

/** The run's hooks of process.on('unhandledRejection') and process.on('uncaughtException'). */
export function hooks() {
  const run = currentRun();
  return run === undefined ? {} : (run.hooks ??= { rejection: undefined, exception: undefined });
}

/** All jobs ran: what is still without a handler is reported. */
export function turn() {
  const list = rejections;
  rejections = [];
  for (let i = 0; i < list.length; i += 1) {
    const { promise, reason, run } = list[i];
    if (promise === undefined) continue;
    enter(run.frame);
    if (run.hooks?.rejection && run.call(run.hooks.rejection, reason, promise)) continue;
    if (reason instanceof Exit) run.leave(reason);
    else {
      ops.log('error', `Unhandled rejection: ${report(reason)}`);
      if (run.answer === NONE) {
        run.fail(reason);
        run.close();
      }
    }
  }
}

Run.prototype.call = function call(hook, ...args) {
  try {
    return hook(...args) === true;
  } catch (error) {
    this.uncaught(error);
    return true;
  }
};

/** Marks the run as left by process.exit(); what it gives is to be thrown. */
export function leave(code) {
  const exit = new Exit(code);
  const run = currentRun();
  if (run !== undefined) run.exit = exit;
  return exit;
}

/** What a callback of ours (timer, microtask) threw. */
export function uncaught(error) {
  const run = currentRun();
  if (run === undefined) return;
  if (!(error instanceof Exit) && run.hooks?.exception && run.call(run.hooks.exception, error)) return;
  run.uncaught(error);
}

/** The global of that name: an error is told as one that nobody caught, and the script goes on. */
export function reportError(error) {
  if (arguments.length === 0) throw new TypeErrorClass('reportError needs an error');
  const run = currentRun();
  if (run?.hooks?.exception && run.call(run.hooks.exception, error)) return;
  ops.log('error', `uncaught: ${report(error)}`);
}
