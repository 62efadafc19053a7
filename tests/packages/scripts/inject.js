// Tests of an app that listens nowhere: fastify.inject(), and a response of one's own.
const fastify = require('fastify');
const http = require('http');

const app = fastify();
app.addHook('onResponse', async (request, reply) => {
  app.seen = [...(app.seen ?? []), reply.statusCode];
});
app.get('/hello/:name', (request, reply) => {
  reply.header('x-made', 'here');
  return { hello: request.params.name, query: request.query };
});
app.post('/echo', async (request, reply) => reply.code(201).type('text/plain').send(`got ${request.body.n}`));
app.get('/stream', (request, reply) => reply.send(require('stream').Readable.from(['a', 'b', 'c'])));
app.get('/fails', () => {
  throw new Error('no');
});

const short = ({ statusCode, payload, headers }) => [statusCode, payload, headers['content-type'] ?? null, headers['x-made'] ?? null];

const request = new http.IncomingMessage();
request.method = 'GET';
const response = new http.ServerResponse(request);
const written = [];
response.assignSocket(new (require('stream').Writable)({ write: (piece, _, done) => { written.push(`${piece}`); done(); } }));
response.setHeader('X-A', ['1', '2']);
const finished = new Promise((done) => response.on('finish', done));

const hello = await app.inject('/hello/ada?a=1');
const echo = await app.inject({ method: 'POST', url: '/echo', payload: { n: 7 } });
const bad = await app.inject().post('/echo').headers({ 'content-type': 'application/json' }).body('{').end();
const stream = await app.inject('/stream');
const fails = await app.inject('/fails');
const none = await app.inject({ method: 'HEAD', url: '/none' });
response.writeHead(202, { 'X-B': 'b' });
response.write('some ');
response.end('text');
await finished;
return {
  hello: short(hello),
  json: hello.json(),
  echo: short(echo),
  bad: bad.json().code,
  stream: short(stream),
  fails: fails.json().message,
  none: [none.statusCode, none.payload],
  seen: app.seen,
  written: written.join('').split('\r\n'),
  is: [response instanceof http.ServerResponse, response.writableEnded, response.headersSent, response.statusCode, response.getHeader('x-a')],
};
