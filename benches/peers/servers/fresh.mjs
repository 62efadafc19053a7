// A fresh context for every request in one process: vm.createContext, in Bun and in Node.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import vm from 'node:vm';

// TypeScript's few types are taken out by hand, so that both run the very text that we run.
const script = (name) => {
  const text = readFileSync(new URL(`../scripts/default/1/${name}.ts`, import.meta.url), 'utf8')
    .replace('items: { name: string; price: number; count: number }[] = [];', 'items = [];')
    .replace('(name: string, price: number, count: number)', '(name, price, count)')
    .replace('new Map<string, number>()', 'new Map()');
  return new vm.Script(`(async () => {${text}\n})()`);
};
const scripts = { '/hello': script('hello'), '/handler': script('handler') };

const run = async (path, search, headers) => {
  const query = Object.fromEntries(new URLSearchParams(search));
  const context = vm.createContext({ req: { headers }, metadata: { query } });
  return JSON.stringify(await scripts[path].runInContext(context));
};

if (globalThis.Bun) {
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      const url = new URL(request.url);
      const text = await run(url.pathname, url.search, Object.fromEntries(request.headers));
      return new Response(text, { headers: { 'content-type': 'application/json' } });
    },
  });
  console.log(`listening on http://127.0.0.1:${server.port}`);
} else {
  const server = createServer(async (request, response) => {
    const [path, search] = request.url.split('?');
    const text = await run(path, search, request.headers);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(text);
  });
  server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
}
