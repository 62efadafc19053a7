const Koa = require('koa');
const { Readable } = require('stream');

const app = new Koa();
app.use(async (ctx, next) => {
  await next();
  ctx.set('x-after', 'yes');
});
app.use(async (ctx) => {
  if (ctx.query.stream) ctx.body = Readable.from(['a', 'b']);
  else if (ctx.query.refused) ctx.throw(403, 'not you');
  else ctx.body = { path: ctx.path, ip: ctx.ip };
});
module.exports = app;
