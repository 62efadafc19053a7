const chunk = new Uint8Array(16 * 1024).fill(97);
let left = 64;
return new ReadableStream({
  pull(controller) {
    if (left-- > 0) controller.enqueue(chunk);
    else controller.close();
  },
});
