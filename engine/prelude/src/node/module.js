// module: createRequire and the list of built-in modules.
import { builtinNames, isBuiltin } from '../builtins.js';
import { requireFor } from '../modules.js';

export default { createRequire: requireFor, builtinModules: [...builtinNames], isBuiltin };
