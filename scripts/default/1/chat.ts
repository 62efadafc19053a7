// @websocket
// @mode worker
// @description A chat room: connect with a WebSocket to /chat?name=you; a plain GET tells who is there.

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

return { here: names() };
