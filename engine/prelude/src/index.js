// install(ops, entryNames, moduleNames) -> host: puts every name a script sees in place, and hands the engine its side.
//
// Nothing here may depend on a request, the time or chance: the VM may be copied as it is after install().
import { setOps, ops } from './state.js';
import { builtinNames } from './builtins.js';
import { makeExact } from './frame.js';
import { arriveBeforeAnyRun, begin, cancelled, completed, drained, ended, idle, prepareRun, rejected, timer, turn } from './run.js';
import { forgetModules, importAhead, moduleName, setModuleNames } from './modules.js';
import { installGlobals } from './globals.js';
import { harden } from './harden.js';
import { materialize } from './primordials.js';
import { installDomException } from './domexception.js';
import { installStacks } from './stacks.js';
import { console } from './console.js';
import { load } from './parts.js';

/** The scripts that the VM was loaded with ahead of their runs. */
const held = [];

function entryName(name, run, record) {
  switch (name) {
    case 'req':
      return run.req;
    case 'res':
      return run.res;
    case 'metadata':
      return run.metadata;
    case 'shared':
      return load('shared.js').shared;
    case 'console':
      return console;
    case 'globalThis':
    case 'global':
    case 'self':
      return run.global;
    case 'ws':
      return run.sockets?.ws ?? load('web/sockets.js').makeWebSockets(run, run.owns);
    default:
      return moduleName(name, record ?? run.record);
  }
}

export function install(native, entryNames, moduleNames) {
  setOps(native);
  setModuleNames(moduleNames);
  materialize();
  harden();
  installStacks();
  installDomException();
  installGlobals();
  ops.builtins(builtinNames);
  prepareRun();
  return {
    /** Takes a compiled script for the runs that will name its place. */
    hold(main, place) {
      held[place] = main;
    },
    /** Evaluates what a script imports, for the runs that will begin with it. */
    ahead(path, specifiers, exact) {
      if (exact) makeExact();
      arriveBeforeAnyRun();
      importAhead(path, specifiers);
    },
    // `main`: its place if it was taken ahead. `number`: the run's. `life`: 0 in a pristine VM, 1 in a worker VM, 2 for a serverless
    // script that is in a worker VM for the state of its helpers. `exact`: the script is
    // compiled to keep its frames. `used`: a bit for each entry name that the script's text mentions; all of them if it is
    // not told. `sockets`: 1 where the body is run for sockets, whose events this run handles from then on; 2 before a handshake.
    begin(main, number, life, exact, used = -1, around = undefined, sockets = 0) {
      if (exact) makeExact();
      begin(typeof main === 'number' ? held[main] : main, used, number, life, entryNames, entryName, around, sockets);
    },
    /** Files that modules were made of have changed. */
    changed: forgetModules,
    timer,
    complete: completed,
    rejected,
    turn,
    drained,
    idle,
    cancelled,
    ended,
  };
}
