const merge = require('deepmerge');

return merge({ a: { b: [1] }, c: 1 }, { a: { b: [2], d: 4 } });
