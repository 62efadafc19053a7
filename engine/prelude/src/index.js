// install(ops, entryNames, moduleNames) -> host: puts every name a script sees in place, and hands the engine its side.
//
// Nothing here may depend on a request, the time or chance: the VM may be copied as it is after install().
import { setOps, ops } from './state.js';
import { builtinNames } from './builtins.js';
import { begin, cancelled, drained, idle, rejected, turn } from './run.js';
import { moduleName, setEntry, setModuleNames } from './modules.js';
import { fireTimer, forgetTimers } from './timers.js';
import { complete, forgetPending } from './pending.js';
import { installGlobals } from './globals.js';
import { harden } from './harden.js';
import { console, resetConsole } from './console.js';
import { forgetEnvironment } from './environment.js';

const shared = {};

function entryName(name, run, record) {
  switch (name) {
    case 'req':
      return run.req;
    case 'res':
      return run.res;
    case 'metadata':
      return run.metadata;
    case 'shared':
      return shared;
    case 'console':
      return console;
    case 'ws':
      return undefined;
    default:
      return moduleName(name, record);
  }
}

export function install(native, entryNames, moduleNames) {
  setOps(native);
  setModuleNames(moduleNames);
  harden();
  installGlobals();
  ops.builtins(builtinNames);
  return {
    // `used`: a bit for each entry name that the script's text mentions; all of them if it is not told.
    begin(main, _esm, used = -1, around = []) {
      resetConsole();
      forgetEnvironment();
      forgetTimers();
      forgetPending();
      begin(main, used, entryNames, entryName, setEntry, around);
    },
    timer: fireTimer,
    complete,
    rejected,
    turn,
    drained,
    idle,
    cancelled,
  };
}
