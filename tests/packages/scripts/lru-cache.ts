import { LRUCache } from 'lru-cache';

const gone: string[] = [];
const cache = new LRUCache<string, number>({ max: 2, dispose: (_, key) => gone.push(key) });
cache.set('a', 1).set('b', 2);
cache.get('a');
cache.set('c', 3);
return { keys: [...cache.keys()], gone, has: cache.has('b') };
