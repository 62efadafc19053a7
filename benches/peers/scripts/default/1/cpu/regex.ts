const text = 'The quick brown fox, born 1999-12-31, jumps over 42 lazy dogs. '.repeat(200);
return { result: [...text.matchAll(/(\d{4})-(\d\d)-(\d\d)|\b[a-z]+x\b/g)].length };
