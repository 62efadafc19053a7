// Stacks as scripts see them: a heading, then places in the files that their authors wrote. The engine's own text has no
// heading, and places in what the files were compiled to.
import { ops } from './state.js';
import {
  ErrorClass, ErrorToString, ObjectDefineProperty, ObjectGetOwnPropertyDescriptor, ReflectApply, StringSlice, StringStartsWith,
  WeakMapClass, WeakMapGet, WeakMapSet,
} from './primordials.js';

const FRAME = '    at ';

function headingOf(error) {
  try {
    return ErrorToString(error);
  } catch {
    return 'Error';
  }
}

/** What is no text of the engine's, such as what a script's Error.prepareStackTrace has made, stays as it is. */
function shown(error, stack) {
  if (typeof stack !== 'string' || !StringStartsWith(stack, FRAME)) return stack;
  try {
    return `${headingOf(error)}\n${ops.mapStack(stack)}`;
  } catch {
    // The run is over.
    return stack;
  }
}

/** A stack without the heading that this file gave it. */
export function withoutHeading(error, stack) {
  const heading = `${headingOf(error)}\n`;
  return StringStartsWith(stack, heading) ? StringSlice(stack, heading.length) : stack;
}

// The engine's text of objects that cannot hold it themselves.
const kept = new WeakMapClass();

const capture = ErrorClass.captureStackTrace;

// A property of the object itself: to one without it the engine gives its own text where it is thrown.
const property = {
  __proto__: null,
  enumerable: false,
  configurable: true,
  get() {
    return shown(this, WeakMapGet(kept, this));
  },
  set(value) {
    ObjectDefineProperty(this, 'stack', { __proto__: null, value, writable: true, enumerable: false, configurable: true });
  },
};

/** Gives an object that is no Error of the language's own the stack of whoever called `above`. */
export function keepStack(object, above) {
  const holder = {};
  capture(holder, above);
  WeakMapSet(kept, object, holder.stack);
  ObjectDefineProperty(object, 'stack', property);
}

export function installStacks() {
  const original = ObjectGetOwnPropertyDescriptor(ErrorClass.prototype, 'stack');
  ObjectDefineProperty(ErrorClass.prototype, 'stack', {
    ...original,
    get() {
      return shown(this, ReflectApply(original.get, this, []));
    },
  });
  const { captureStackTrace } = {
    captureStackTrace(target, above) {
      capture(target, above === undefined ? captureStackTrace : above);
      const own = ObjectGetOwnPropertyDescriptor(target, 'stack');
      if (own !== undefined && 'value' in own) ObjectDefineProperty(target, 'stack', { ...own, value: shown(target, own.value) });
    },
  };
  ObjectDefineProperty(ErrorClass, 'captureStackTrace', { value: captureStackTrace, writable: true, configurable: true, enumerable: false });
}
