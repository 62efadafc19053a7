// The work of every route, for the peers: the same statements as in ../scripts, as functions from a Web Request.

class Cart {
  items = [];
  add(name, price, count) {
    this.items.push({ name, price, count });
    return this;
  }
  total() {
    return this.items.reduce((sum, item) => sum + item.price * item.count, 0);
  }
}

const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));

export const routes = {
  '/hello': () => Response.json({ hello: 'world' }),
  '/handler': (request) => {
    const cookies = Object.fromEntries(
      (request.headers.get('cookie') ?? '').split(';').map((pair) => {
        const [name, ...rest] = pair.trim().split('=');
        return [name, decodeURIComponent(rest.join('='))];
      }),
    );
    const cart = new Cart().add('apple', 3, 4).add('pear', 5, 2).add('plum', 2, 10);
    const names = cart.items
      .filter((item) => item.count > 2)
      .map((item) => item.name.toUpperCase())
      .sort();
    const seen = new Map();
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
    return Response.json({
      user: cookies.session ?? 'nobody',
      page: Number(new URL(request.url).searchParams.get('page') ?? 1),
      names,
      seen: [...seen],
      total: cart.total(),
      text: JSON.stringify(cart.items),
    });
  },
  '/json': async (request) => {
    const body = await request.json();
    const rows = body.rows.map((row) => ({ ...row, total: row.price * row.count }));
    return Response.json({ count: rows.length, rows });
  },
  '/stream': () => {
    const chunk = new Uint8Array(16 * 1024).fill(97);
    let left = 64;
    const stream = new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(chunk.slice());
        else controller.close();
      },
    });
    return new Response(stream);
  },
  '/timer': async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return Response.json({ waited: true });
  },
  '/cpu/fib': () => Response.json({ result: fib(22) }),
  '/cpu/sort': () => {
    let seed = 1;
    const numbers = Array.from({ length: 10_000 }, () => (seed = (seed * 48271) % 2147483647));
    numbers.sort((a, b) => a - b);
    return Response.json({ result: numbers[5000] });
  },
  '/cpu/regex': () => {
    const text = 'The quick brown fox, born 1999-12-31, jumps over 42 lazy dogs. '.repeat(200);
    return Response.json({ result: [...text.matchAll(/(\d{4})-(\d\d)-(\d\d)|\b[a-z]+x\b/g)].length });
  },
  '/cpu/json': () => {
    const value = { rows: Array.from({ length: 500 }, (_, id) => ({ id, name: `row ${id}`, tags: ['a', 'b'], on: true })) };
    return Response.json({ result: JSON.stringify(JSON.parse(JSON.stringify(value))).length });
  },
  '/cpu/text': () => {
    let text = '';
    for (let i = 0; i < 20_000; i++) text += String.fromCharCode(97 + (i % 26));
    return Response.json({ result: text.length, last: text.split('z').map((part) => part.toUpperCase()).join('-').length });
  },
};

export const path = (url) => {
  const start = url.indexOf('/', 8);
  const end = url.indexOf('?', start);
  return end < 0 ? url.slice(start) : url.slice(start, end);
};

export const answer = (request) => routes[path(request.url)]?.(request) ?? new Response('Not Found', { status: 404 });
