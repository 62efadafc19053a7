// Colours, where they are asked for, and small things the others share.


const STYLES = {
  __proto__: null,
  string: [32, 39], number: [33, 39], bigint: [33, 39], boolean: [33, 39], symbol: [32, 39], undefined: [90, 39], null: [1, 22],
  special: [36, 39], date: [35, 39], regexp: [31, 39], module: [4, 24], name: undefined,
};

export function paint(ctx, text, style) {
  const codes = ctx.colors ? STYLES[style] : undefined;
  return codes === undefined ? text : `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m`;
}
