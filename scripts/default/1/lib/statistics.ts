// A helper: any file can be imported, by its path from the file that imports it.

export interface Summary {
  count: number;
  mean: number;
  median: number;
}

export function summarize(values: number[]): Summary | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { count: values.length, mean: values.reduce((sum, value) => sum + value, 0) / values.length, median };
}
