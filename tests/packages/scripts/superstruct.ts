import { array, assert, is, number, object, size, string, StructError } from 'superstruct';

const Point = object({ name: size(string(), 1, 5), at: array(number()) });
let refused = {};
try {
  assert({ name: 'too long', at: [1] }, Point);
} catch (error) {
  if (error instanceof StructError) refused = { path: error.path, type: error.type };
}
return { good: is({ name: 'a', at: [1, 2] }, Point), refused };
