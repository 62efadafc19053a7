// @websocket
// @mode worker
ws.message = (socket, text) => {
  ws.broadcast(text);
};
