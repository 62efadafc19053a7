// @websocket
// @mode worker
// @description A chat room: open /chat in two tabs of a browser, or connect with a WebSocket to /chat?name=you.

const names = () => [...ws.connections].map((socket) => socket.data.name);

ws.open = (socket) => {
  socket.data.name = socket.data.query.name ?? `guest ${socket.id}`;
  socket.send({ type: 'welcome', you: socket.data.name, here: names() });
  ws.broadcast({ type: 'join', name: socket.data.name }, socket);
};

ws.message = (socket, text) => {
  if (typeof text === 'string') ws.broadcast({ type: 'message', from: socket.data.name, text });
};

ws.close = (socket) => {
  ws.broadcast({ type: 'leave', name: socket.data.name });
};

const page = `<!doctype html>
<meta charset="utf-8">
<title>Chat</title>
<ul id="said"></ul>
<form><input autofocus autocomplete="off" placeholder="Say something"></form>
<script>
  const socket = new WebSocket(location.href.replace('http', 'ws'));
  const say = (text) => { document.querySelector('#said').append(Object.assign(document.createElement('li'), { textContent: text })); };
  const told = {
    welcome: ({ you, here }) => 'You are ' + you + '. Here: ' + here.join(', '),
    join: ({ name }) => name + ' has come',
    message: ({ from, text }) => from + ': ' + text,
    leave: ({ name }) => name + ' has left',
  };
  socket.onmessage = ({ data }) => { const event = JSON.parse(data); say(told[event.type](event)); };
  socket.onclose = ({ code }) => say('closed with ' + code);
  document.querySelector('form').onsubmit = (event) => {
    event.preventDefault();
    const input = document.querySelector('input');
    socket.send(input.value);
    input.value = '';
  };
</script>`;

// Browsers get the page, programs are told who is there.
return req.headers.accept?.includes('text/html') ? page : { here: names() };
