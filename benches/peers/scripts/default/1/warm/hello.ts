// @mode worker
return { hello: 'world' };
