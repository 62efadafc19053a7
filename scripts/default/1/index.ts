// @label Examples
// @description The page at /: what is in this folder, and what to try.

// A string that begins like an HTML page is answered as one.
const examples: [path: string, what: string][] = [
  ['/hello?name=Ada', 'an object becomes JSON'],
  ['/users/2', 'a part of the path becomes a parameter'],
  ['/report?values=3,1,4,1,5', 'a script imports a helper from lib/'],
  ['/stream', 'an answer that is sent while it is being made'],
];
const items = examples.map(([path, what]) => `<li><a href="${path}"><code>${path}</code></a>: ${what}</li>`);

return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>hoody-exec</title>
<style>body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
<h1>It works</h1>
<p>Each file in this deployment's folder is a URL. Edit one and load it again:</p>
<ul>
${items.join('\n')}
</ul>
<p><code>/echo</code> and <code>/webhook</code> take a POST; their files show how to call them.</p>
</html>`;
