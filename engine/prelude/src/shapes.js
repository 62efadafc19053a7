// The shapes a script may have besides top-level `return`: a handler, an exported value, an app with fetch(), functions named
// after HTTP methods, a handler for its schedule, a server or an app of Node's frameworks.
import { ArrayJoin, ObjectHasOwn, ObjectKeys, append, matches, ReflectApply } from './primordials.js';
import { ops } from './state.js';
import { environment } from './environment.js';
import { isLoaded } from './parts.js';
import { FIRED } from './verbs.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const METHOD_NAME = /^[A-Z-]+$/;

const isObject = (value) => value !== null && typeof value === 'object';

function own(object, key) {
  return ObjectHasOwn(object, key) ? object[key] : undefined;
}

/** Whether it answers by method; one that is for its schedule alone answers none. */
function hasMethods(object) {
  if (isTimed(object)) return true;
  for (let i = 0; i < METHODS.length; i += 1) {
    if (typeof own(object, METHODS[i]) === 'function') return true;
  }
  return false;
}

const isTimed = (value) => isObject(value) && typeof value.scheduled === 'function';

/** What has a handler for the script's schedule, as Cloudflare's workers export it; undefined if nothing has. */
function timedOf({ made, module }) {
  if (made !== undefined) {
    if (isTimed(made)) return made;
    if (isTimed(made.default)) return made.default;
  }
  const exported = module?.exports;
  if (isTimed(exported)) return exported;
  return isTimed(exported?.default) ? exported.default : undefined;
}

// Apps that would listen by themselves: Express and Connect have handle(), Koa has callback(), Fastify ready(), and http.Server
// and Polka a listen() alone.
function isNodeApp(value) {
  if (typeof value.listen !== 'function') return false;
  if (typeof value === 'function') return typeof value.handle === 'function';
  return typeof value.callback === 'function' || typeof value.handler === 'function' || typeof value.emit === 'function' || isFastify(value);
}

const isFastify = (value) => typeof value.ready === 'function' && isObject(value.server);

/** What an exported value is: {kind: 'handler'|'app'|'server'|'methods'|'timed'|'value', target}. */
function shapeOf(value) {
  if (typeof value === 'function') {
    // Express and Connect: an app that is itself callable. It answers what it has no route for by itself.
    return { kind: isNodeApp(value) ? 'server' : 'handler', target: value };
  }
  if (isObject(value)) {
    if (typeof value.fetch === 'function') return { kind: 'app', target: value };
    if (isNodeApp(value)) return { kind: 'server', target: value };
    if (hasMethods(value)) return { kind: 'methods', target: value };
  }
  return { kind: 'value', target: value };
}

/** The shape a script's exports ask for; undefined if it exports nothing that answers. */
function findShape(run, record) {
  const timed = timedOf(record);
  if (timed !== undefined && run.facts().method === FIRED) return { kind: 'timed', target: timed };
  const namespace = record.made;
  if (namespace !== undefined) {
    if (ObjectHasOwn(namespace, 'default')) return shapeOf(namespace.default);
    if (hasMethods(namespace)) return { kind: 'methods', target: namespace };
  }
  return commonJsShape(record);
}

function commonJsShape(record) {
  const { module, firstExports } = record;
  if (module === undefined) return undefined;
  const exported = module.exports;
  if (exported === firstExports) {
    if (ObjectHasOwn(exported, 'default')) return shapeOf(exported.default);
    return hasMethods(exported) ? { kind: 'methods', target: exported } : undefined;
  }
  if (isObject(exported) && exported.__esModule && ObjectHasOwn(exported, 'default')) return shapeOf(exported.default);
  const shape = shapeOf(exported);
  if (shape.kind === 'value' && isLibrary(exported)) return undefined;
  return shape;
}

// An object of functions alone is a helper that was called by its URL: it has nothing to say.
function isLibrary(value) {
  if (!isObject(value)) return false;
  const keys = ObjectKeys(value);
  if (keys.length === 0) return false;
  for (let i = 0; i < keys.length; i += 1) {
    if (typeof value[keys[i]] !== 'function') return false;
  }
  return true;
}

/**
 * Calls it. `mayAnswerLater`: a (req, res) handler may call res.end() after it returned. `passesOn`: its next() goes on
 * to what comes after it, instead of ending the answer.
 */
export async function runShape(run, shape, passesOn) {
  switch (shape.kind) {
    case 'handler':
      return handler(run, shape.target, passesOn);
    case 'app':
      return { value: await shape.target.fetch(run.incoming.webRequest(), environment(), context(run)), mayAnswerLater: false };
    case 'methods':
      return { value: await byMethod(run, shape.target), mayAnswerLater: false };
    case 'timed':
      return { value: await fire(run, shape.target), mayAnswerLater: false };
    case 'server':
      if (passesOn && typeof shape.target === 'function') return handler(run, shape.target, true);
      if (isBunServer(shape.target)) return { value: await shape.target.fetch(run.incoming.webRequest()), mayAnswerLater: false };
      await dispatch(run, shape.target);
      return LATER;
    default:
      return { value: await shape.target, mayAnswerLater: false };
  }
}

const LATER = { value: undefined, mayAnswerLater: true };

// What a framework's handler gives back is nobody's answer; its failures are the run's.
async function dispatch(run, target) {
  const { req, res } = run;
  if (typeof target === 'function') await target(req, res);
  else if (typeof target.callback === 'function') await target.callback()(req, res);
  else if (isFastify(target)) {
    await target.ready();
    target.server.emit('request', req, res);
  } else if (typeof target.handler === 'function') await target.handler(req, res);
  else target.emit('request', req, res);
}

// Bun.serve() answers with a Response.
const isBunServer = (target) => typeof target.fetch === 'function';

/** A server listens: it is the run's handler, before all that the script exports. */
export function serveBy(run, server) {
  run.server = server;
  if (!run.awaitsServer || run.out.begun() || isBunServer(server)) return;
  run.awaitsServer = false;
  run.sendLater(dispatch(run, server));
}

/** Says that a script with exports has none that answers: a handler of another platform's name would be a silent 204. */
export function tellNothingAnswers({ made, module }) {
  const exported = made ?? module?.exports;
  const names = isObject(exported) ? ObjectKeys(exported) : [];
  if (names.length === 0) return;
  const hint = 'what answers is a default export, a function named after a method, such as GET, or what the script returns';
  ops.log('warn', `nothing answers: the script exports ${ArrayJoin(names, ', ')}; ${hint}`);
}

/** The shape of a file whose top level has run, a script or (`passesOn`) what runs before it; undefined: it has nothing to say. */
export function shapeOfFile(run, record, passesOn) {
  const shape = findShape(run, record);
  if (passesOn || shape?.kind === 'timed') return shape;
  if (run.server !== undefined) return { kind: 'server', target: run.server };
  // A script that exports nothing and has Node's http may yet have its server listen, when a database has been reached, say.
  if (shape === undefined && !run.kept && isLoaded('node/http.js')) run.awaitsServer = true;
  return shape;
}

/** Calls a handler; `value` is what it gave, or a promise of it. */
export function callHandler(run, target, passesOn) {
  const call = { value: undefined, passedOn: false, goOn: undefined, mayAnswer: target.length >= 2 && !passesOn };
  const next = (error) => {
    call.passedOn = true;
    if (error !== undefined && error !== null && error !== 'route') run.fail(error);
    else if (!passesOn) run.out.finishEmpty();
    call.goOn?.();
  };
  call.value = target(run.req, run.res, next);
  return call;
}

/** May a handler whose value has come still answer by itself? */
export const answersLater = (call) => call.mayAnswer && !call.passedOn;

async function handler(run, target, passesOn) {
  const call = callHandler(run, target, passesOn);
  const value = await call.value;
  if (passesOn && target.length >= 3 && value === undefined && !call.passedOn && !run.out.begun()) {
    await new Promise((resolve) => {
      call.goOn = resolve;
    });
  }
  return { value, mayAnswerLater: answersLater(call) };
}

/** The third argument of fetch() and the second of a method function. */
function context(run) {
  return {
    params: run.req.params,
    metadata: run.metadata,
    req: run.req,
    res: run.res,
    props: {},
    waitUntil: (promise) => run.waitUntil(promise),
    passThroughOnException() {},
  };
}

/** A fire of the script's schedule; over when all is over that it was told to wait for. */
async function fire(run, target) {
  const late = [];
  const given = context(run);
  given.waitUntil = (promise) => append(late, promise);
  const controller = {
    type: 'scheduled',
    cron: run.req.headers['x-schedule'],
    scheduledTime: Date.parse(run.req.headers['x-schedule-time']),
    noRetry() {},
  };
  const value = await target.scheduled(controller, environment(), given);
  for (let i = 0; i < late.length; i += 1) await late[i];
  return value;
}

// A fire is for the function of its name, or else for GET as other services' schedules call it, or at last for POST.
function answererOf(run, target) {
  const { method } = run.facts();
  const answerer = own(target, method);
  if (method !== FIRED || typeof answerer === 'function') return answerer;
  const get = own(target, 'GET');
  if (typeof get === 'function') return get;
  run.verbMade = 'POST';
  return own(target, 'POST');
}

async function byMethod(run, target) {
  const { method } = run.facts();
  let answerer = answererOf(run, target);
  if (method === 'HEAD' && typeof answerer !== 'function') answerer = own(target, 'GET');
  if (typeof answerer === 'function' && matches(METHOD_NAME, method)) {
    return ReflectApply(answerer, target, [run.incoming.webRequest(), context(run)]);
  }
  const allow = ArrayJoin(allowed(target), ', ');
  if (method === 'OPTIONS') run.whole(204, run.out.flat('Allow', allow), null);
  else run.refuse(405, run.out.flat('Allow', allow, 'Content-Type', 'application/json'), `{"error":"Method Not Allowed","allow":"${allow}"}`);
  return undefined;
}

function allowed(target) {
  const names = [];
  for (let i = 0; i < METHODS.length; i += 1) {
    const name = METHODS[i];
    const present = typeof own(target, name) === 'function';
    if (present || name === 'OPTIONS' || (name === 'HEAD' && typeof own(target, 'GET') === 'function')) append(names, name);
  }
  return names;
}

