import Fastify from 'fastify';

const fastify = Fastify();
fastify.get('/fastify', async (request) => ({ hello: request.query.name }));
const schema = { body: { type: 'object', required: ['n'], properties: { n: { type: 'number' } } } };
fastify.post('/fastify', { schema }, async (request, reply) => reply.code(201).send({ double: request.body.n * 2 }));
await fastify.listen({ port: 3000 });
