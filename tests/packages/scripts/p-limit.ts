import pLimit from 'p-limit';

let running = 0;
let most = 0;
const limit = pLimit(2);
const results = await Promise.all(
  [1, 2, 3, 4, 5].map((n) =>
    limit(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      return n * 10;
    }),
  ),
);
return { results, most };
