const Papa = require('papaparse');

const parsed = Papa.parse('a,b\n1,"x, y"\n2,z', { header: true, dynamicTyping: true });
return { data: parsed.data, errors: parsed.errors.length, text: Papa.unparse([{ a: 1, b: 'x,y' }]) };
