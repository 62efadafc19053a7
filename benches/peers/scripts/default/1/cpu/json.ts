const value = { rows: Array.from({ length: 500 }, (_, id) => ({ id, name: `row ${id}`, tags: ['a', 'b'], on: true })) };
return { result: JSON.stringify(JSON.parse(JSON.stringify(value))).length };
