import * as yaml from 'js-yaml';

const value = yaml.load('name: Ada\nlist:\n  - 1\n  - two\nnested: {a: true, b: null}\ntext: |\n  line one\n  line two\n');
let refused = '';
try {
  yaml.load('a: [1');
} catch (error: any) {
  refused = error.name;
}
return { value, dumped: yaml.dump({ a: [1, { b: 'two' }] }), refused };
