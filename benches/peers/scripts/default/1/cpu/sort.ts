let seed = 1;
const numbers = Array.from({ length: 10_000 }, () => (seed = (seed * 48271) % 2147483647));
numbers.sort((a, b) => a - b);
return { result: numbers[5000] };
