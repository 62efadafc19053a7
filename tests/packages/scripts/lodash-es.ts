import { chunk, debounce, uniqBy } from 'lodash-es';

let calls = 0;
const bump = debounce(() => (calls += 1), 5);
bump();
bump();
await new Promise((resolve) => setTimeout(resolve, 30));
return { calls, chunks: chunk([1, 2, 3, 4, 5], 2), unique: uniqBy([1.2, 1.9, 2.1], Math.floor) };
