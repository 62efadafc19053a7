const express = require('express');

const app = express();
app.use(express.json());
app.get('/express', (req, res) => res.set('x-made', 'here').send(`<p>${req.query.name}</p>`));
app.post('/express', (req, res) => res.status(201).json({ got: req.body }));
app.delete('/express', () => {
  throw Object.assign(new Error('not you'), { status: 403 });
});
module.exports = app;
