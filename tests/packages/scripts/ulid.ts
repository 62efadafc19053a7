import { decodeTime, monotonicFactory, ulid } from 'ulid';

const next = monotonicFactory();
const [a, b] = [next(1000), next(1000)];
return { length: ulid().length, time: decodeTime(ulid(1469918176385)), rising: a < b };
