// Layout: on one line where it is short and shallow, else a line each; long lists in columns.
import { ArrayJoin, StringIndexOf, StringStartsWith, append } from '../primordials.js';

export function assemble(ctx, given, base, braces, isList, level, value) {
  let output = given;
  const before = base === '' ? '' : `${base} `;
  if (ctx.compact !== false) {
    const count = output.length;
    if (isList && count > 6) output = columns(ctx, output, value);
    if (ctx.level - level < ctx.compact && count === output.length) {
      const start = output.length + ctx.indentation + braces[0].length + base.length + 10;
      if (fits(ctx, output, start, base)) {
        const joined = ArrayJoin(output, ', ');
        if (StringIndexOf(joined, '\n') < 0) return `${before}${braces[0]} ${joined} ${braces[1]}`;
      }
    }
  }
  const indentation = `\n${' '.repeat(ctx.indentation)}`;
  return `${before}${braces[0]}${indentation}  ${ArrayJoin(output, `,${indentation}  `)}${indentation}${braces[1]}`;
}

function fits(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > Math.min(ctx.breakLength, 80)) return false;
  for (let i = 0; i < output.length; i += 1) {
    total += shownLength(ctx, output[i]);
    if (total > Math.min(ctx.breakLength, 80)) return false;
  }
  return base === '' || StringIndexOf(base, '\n') < 0;
}

const shownLength = (ctx, text) => (ctx.colors ? text.replace(/\u001b\[\d+m/g, '').length : text.length);

function columns(ctx, output, value) {
  let total = 0;
  let longest = 0;
  let i = 0;
  let count = output.length;
  const hasMore = ctx.maxArrayLength < value.length && StringStartsWith(output[count - 1], '... ');
  if (hasMore) count -= 1;
  const lengths = [];
  for (; i < count; i += 1) {
    const length = shownLength(ctx, output[i]);
    append(lengths, length);
    total += length + 2;
    if (longest < length) longest = length;
  }
  const actual = longest + 2;
  const limit = Math.min(ctx.breakLength, 80);
  if (!(actual * 3 + ctx.indentation < limit && (total / actual > 5 || longest <= 6))) return output;
  const bias = Math.sqrt(actual - total / output.length);
  const biased = Math.max(actual - 3 - bias, 1);
  const perLine = Math.min(Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((limit - ctx.indentation) / actual), ctx.compact * 4, 15);
  if (perLine <= 1) return output;
  const widths = [];
  for (let column = 0; column < perLine; column += 1) {
    let widest = 0;
    for (let j = column; j < count; j += perLine) if (lengths[j] > widest) widest = lengths[j];
    append(widths, widest + 2);
  }
  const padStart = value !== undefined && allNumbers(value);
  const lines = [];
  for (let row = 0; row < count; row += perLine) {
    const end = Math.min(row + perLine, count);
    let line = '';
    let j = row;
    for (; j < end - 1; j += 1) {
      const cell = `${output[j]}, `;
      const padding = ' '.repeat(Math.max(0, widths[j - row] - (lengths[j] + 2)));
      line += padStart ? padding + cell : cell + padding;
    }
    line += padStart ? ' '.repeat(Math.max(0, widths[j - row] - 2 - lengths[j])) + output[j] : output[j];
    append(lines, line);
  }
  if (hasMore) append(lines, output[count]);
  return lines;
}

function allNumbers(value) {
  for (let i = 0; i < value.length && i < 100; i += 1) if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') return false;
  return true;
}
