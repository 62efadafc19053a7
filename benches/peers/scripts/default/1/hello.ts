return { hello: 'world' };
