// @label Countdown
// @mode stream
// @description Sends each line when it is there: curl -N localhost:8081/stream

async function* countdown(from: number) {
  for (let count = from; count > 0; count--) {
    yield `${count}\n`;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  yield 'lift-off\n';
}

return countdown(5);
