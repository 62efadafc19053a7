import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';

const app = new Hono().basePath('/hono');
app.use('*', cors());
app.get('/', (c) => c.json({ q: c.req.query('q') ?? null, agent: c.req.header('x-agent') ?? null }));
app.post('/', validator('json', (value, c) => (typeof value.a === 'number' ? value : c.text('a must be a number', 400))), (c) => c.json({ got: c.req.valid('json') }, 201));
app.delete('/', () => {
  throw new HTTPException(403, { message: 'not you' });
});
app.notFound((c) => c.text('no such page', 404));
export default app;
