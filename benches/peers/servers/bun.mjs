// Bun, warm: Bun.serve with a handler that stays.
import { answer } from './work.mjs';

const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: answer });
console.log(`listening on http://127.0.0.1:${server.port}`);
