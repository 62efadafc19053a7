// console.table: rows and columns in a frame.
import { inspect } from './inspect.js';

const VALUES = 'Values';
const show = (value) => inspect(value, { depth: value !== null && typeof value === 'object' && !Array.isArray(value) ? -1 : 0, maxArrayLength: 3 });

function rowsOf(data) {
  if (data instanceof Map) return [...data].map(([key, value], index) => [`${index}`, { Key: key, Values: value }]);
  if (data instanceof Set) return [...data].map((value, index) => [`${index}`, value]);
  return Object.entries(data);
}

/** The table as text. */
export function table(data, only) {
  const rows = rowsOf(data).slice(0, 1000);
  const columns = only ? [...only] : [];
  let plain = false;
  for (const [, row] of rows) {
    if (row === null || typeof row !== 'object') plain = true;
    else if (!only) for (const key of Object.keys(row)) if (!columns.includes(key)) columns.push(key);
  }
  const head = ['(index)', ...columns, ...(plain ? [VALUES] : [])];
  const body = rows.map(([index, row]) => {
    const isRow = row !== null && typeof row === 'object';
    const cells = columns.map((column) => (isRow && Object.hasOwn(row, column) ? show(row[column]) : ''));
    return [index, ...cells, ...(plain ? [isRow ? '' : show(row)] : [])];
  });
  const widths = head.map((name, column) => Math.max(name.length, ...body.map((row) => row[column].length)) + 2);
  const line = (cells) => `│${cells.map((cell, i) => ` ${cell}${' '.repeat(widths[i] - 1 - cell.length)}`).join('│')}│`;
  const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  return [rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')].join('\n');
}
