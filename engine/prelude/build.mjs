// Builds dist/prelude.js: every file of src/ and the few bundled packages in one classic script whose
// completion value is `install`. Readable on purpose: stacks of scripts pass through it.
import { build } from 'esbuild';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(here, ...parts);

// What the bundled packages ask for is ours wherever we have it.
const ours = {
    buffer: at('src/node/buffer.js'),
  events: at('src/node/events.js'),
  'abort-controller': at('src/web/abort.js'),
  'process/': at('src/node/process.js'),
  process: at('src/node/process.js'),
  qs: at('src/node/querystring.js'),
  'punycode/': at('node_modules/punycode/punycode.js'),
  'punycode-package': at('node_modules/punycode/punycode.js'),
  'url-package': at('node_modules/url/url.js'),
  'path-package': at('node_modules/path-browserify/index.js'),
  string_decoder: at('src/node/string_decoder.js'),
  'string_decoder/': at('src/node/string_decoder.js'),
  'readable-stream-package': at('node_modules/readable-stream/lib/stream.js'),
  'web-streams-package': at('node_modules/web-streams-polyfill/dist/ponyfill.mjs'),
};
const resolveOurs = {
  name: 'ours',
  setup(b) {
    b.onResolve({ filter: /^\./ }, (args) => {
      const file = path.join(args.resolveDir, args.path);
      if (existsSync(file) || args.resolveDir.includes('node_modules')) return undefined;
      console.warn('absent:', path.relative(here, file));
      return { path: file, namespace: 'absent' };
    });
    b.onLoad({ filter: /./, namespace: 'absent' }, (args) => ({ contents: `module.exports = new Proxy({}, { get() { throw new Error('not built yet: ${path.basename(args.path)}') } })` }));
    b.onResolve({ filter: /^[a-z@]/ }, (args) => {
      const found = ours[args.path];
      return found ? { path: found } : undefined;
    });
  },
};

const result = await build({
  entryPoints: [at('src/index.js')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'prelude',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
  charset: 'utf8',
  legalComments: 'none',
  minifyWhitespace: false,
  minifySyntax: true,
  treeShaking: true,
  logLevel: 'warning',
  plugins: [resolveOurs],
});
const text = result.outputFiles[0].text.replaceAll(here + '/', '');
mkdirSync(at('dist'), { recursive: true });
writeFileSync(
  at('dist/prelude.js'),
  `// Built by build.mjs from src/; do not edit. Packages and licences: README.md.\n(function () {\n${text}\nreturn prelude.install;\n})()\n`,
);
console.log(`dist/prelude.js ${(text.length / 1024).toFixed(0)} KiB`);
