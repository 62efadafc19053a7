import express, { type Request, type Response } from 'express';
import http from 'node:http';

const app = express();
const router = express.Router();
router.get('/:id', async (req: Request, res: Response) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  const { IncomingMessage, ServerResponse } = http;
  res.cookie('seen', '1').json({ id: req.params.id, base: req.baseUrl, genuine: [req instanceof IncomingMessage, res instanceof ServerResponse] });
});
app.use('/express-exported', router);
app.get('/express-exported', (req, res) => {
  res.write('one,');
  setTimeout(() => res.end('two'), 1);
});
export default app;
