let text = '';
for (let i = 0; i < 20_000; i++) text += String.fromCharCode(97 + (i % 26));
return { result: text.length, last: text.split('z').map((part) => part.toUpperCase()).join('-').length };
