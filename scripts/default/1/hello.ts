// @label Hello
// @description Greets whoever is named: /hello?name=Ada
// @timeout 5000

interface Greeting {
  message: string;
  executionId: string;
}

// What a script returns is its answer; an object becomes JSON.
const name = metadata.query.name ?? 'world';
const greeting: Greeting = { message: `Hello, ${name}!`, executionId: metadata.executionId };

return greeting;
