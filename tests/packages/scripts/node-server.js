const http = require('http');

const server = http.createServer((req, res) => {
  let text = '';
  req.on('data', (piece) => (text += piece));
  req.on('end', () => {
    res.writeHead(202, { 'X-Listens': `${server.listening} ${server.address().port}` });
    res.end(`${req.method} ${req.url} ${text}`);
  });
});
// It may listen long after the script's end.
setTimeout(() => server.listen(8080, '127.0.0.1'), 1);
