// Bun: every message goes to all who are connected, by Bun's own publish.
const server = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: (request, server) => (server.upgrade(request) ? undefined : new Response('no')),
  websocket: {
    open: (socket) => socket.subscribe('all'),
    message: (_, text) => server.publish('all', text),
  },
});
console.log(`listening on http://127.0.0.1:${server.port}`);
