import { bufferCount, concatMap, delay, filter, firstValueFrom, from, interval, lastValueFrom, map, of, take, toArray } from 'rxjs';

const doubled = await lastValueFrom(from([1, 2, 3, 4]).pipe(filter((n) => n % 2 === 0), map((n) => n * 2), toArray()));
const timed = await firstValueFrom(interval(2).pipe(take(4), concatMap((n) => of(n).pipe(delay(1))), bufferCount(4)));
return { doubled, timed };
