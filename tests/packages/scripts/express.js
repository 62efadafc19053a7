const express = require('express');

const app = express();
app.use(express.json());
app.get('/express', (req, res) => res.set('x-made', 'here').send(`<p>${req.query.name}</p>`));
app.post('/express', (req, res) => res.status(201).json({ got: req.body, type: req.get('content-type'), ip: req.ip }));
app.delete('/express', () => {
  throw Object.assign(new Error('not you'), { status: 403 });
});
app.use((error, req, res, next) => {
  if (res.headersSent) next(error);
  else res.status(error.status).json({ refused: error.message });
});
app.listen(3000, () => console.log('listening'));
