// Deno, warm: Deno.serve with a handler that stays.
import { answer } from './work.mjs';

Deno.serve({ port: 0, hostname: '127.0.0.1', onListen: ({ port }) => console.log(`listening on http://127.0.0.1:${port}`) }, answer);
