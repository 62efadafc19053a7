// Builds dist/: prelude.js, one classic script whose completion value is `install`, and parts.js, the files that are
// evaluated when first needed: classic scripts whose completion value is a function (core, load) => exports, each after a line
// `//# part <path>`, after an index of them all. Readable on purpose: stacks of scripts pass through them.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const at = (...names) => path.join(here, ...names);
const source = at('src');
const named = (file) => path.relative(source, file).replaceAll(path.sep, '/');
const list = (folder) => readdirSync(at('src', folder)).filter((name) => name.endsWith('.js')).map((name) => path.join(folder, name));

// Files that are parts of their own; every other file of src/ is in the core.
const PARTS = [...list('web'), ...list('node'), ...list('bun'), ...list('intl'), ...list('intl/locales'), ...list('intl/names'), 'inspect.js', 'table.js', 'accepts.js', 'instead.js', 'requeststream.js', 'cookies.js', 'shared.js'].sort();
const isPart = (file) => PARTS.includes(named(file));
// Files in a folder of a part belong to that part alone.
const isPrivate = (file) => /^(?:(?:web|node)\/[^/]+|inspect)\//.test(named(file));

// What the bundled packages ask for is ours wherever we have it.
const OURS = {
  buffer: at('src/node/buffer.js'),
  events: at('src/node/events.js'),
  'abort-controller': at('src/web/abort.js'),
  'process/': at('src/node/process.js'),
  qs: at('src/node/querystring.js'),
  string_decoder: at('src/node/string_decoder.js'),
  'string_decoder/': at('src/node/string_decoder.js'),
  'punycode/': at('node_modules/punycode/punycode.js'),
  'cookie-package': at('node_modules/cookie/dist/index.js'),
  'punycode-package': at('node_modules/punycode/punycode.js'),
  'url-package': at('node_modules/url/url.js'),
  'path-package': at('node_modules/path-browserify/index.js'),
  'readable-stream-package': at('node_modules/readable-stream/lib/stream.js'),
  'urlpattern-package': at('node_modules/urlpattern-polyfill/dist/urlpattern.cjs'),
  'web-streams-package': at('node_modules/web-streams-polyfill/dist/ponyfill.mjs'),
};

// The names that one file of src/ exports.
function exportsOf(file) {
  const text = readFileSync(file, 'utf8');
  const names = new Set();
  for (const [, name] of text.matchAll(/^export (?:async )?(?:function\*?|class|const|let) (\w+)/gm)) names.add(name);
  for (const [, group] of text.matchAll(/^export (?:const )?\{([^}]*)\}/gm)) for (const name of group.split(',')) if (name.trim()) names.add(name.trim().split(' as ').pop().trim());
  if (/^export default/m.test(text)) names.add('default');
  return [...names];
}

// The names of core files that parts import: only these are handed to parts.
const wanted = new Map();
const folders = readdirSync(source, { recursive: true }).map(String).filter((name) => name.endsWith('.js') && isPrivate(at('src', name)));
for (const part of [...PARTS, ...folders]) {
  const text = readFileSync(at('src', part), 'utf8');
  for (const [, group, specifier] of text.matchAll(/^import \{([^}]*)\} from '(\.[^']*)';/gm)) {
    const file = path.join(path.dirname(at('src', part)), specifier);
    if (isPart(file) || isPrivate(file)) continue;
    const names = wanted.get(file) ?? new Set();
    for (const name of group.split(',')) if (name.trim()) names.add(name.trim().split(' as ')[0]);
    wanted.set(file, names);
  }
}

// In the core: a table of what parts may have. Values are copied when a part is made, so none may change after install().
function coreTable() {
  const imports = [];
  const cases = [];
  let count = 0;
  for (const [file, names] of wanted) {
    const fields = [...names].map((name) => [name, `v${(count += 1)}`]);
    imports.push(`import { ${fields.map(([name, alias]) => `${name} as ${alias}`).join(', ')} } from './${named(file)}';`);
    cases.push(`case ${JSON.stringify(named(file))}: return { ${fields.map(([name, alias]) => `${name}: ${alias}`).join(', ')} };`);
  }
  return `${imports.join('\n')}\nexport function coreModule(name) { switch (name) { ${cases.join('\n')} } }`;
}

// A file that lives elsewhere, as an ES module of its names. No helper of the bundler sees the object it comes from.
function shim(expression, names) {
  const lines = names.map((name) => (name === 'default' ? 'export default m.default;' : `export const ${name} = m.${name};`));
  return `const m = ${expression};\n${lines.join('\n')}`;
}

function plugin(inPart, entry) {
  return {
    name: 'parts',
    setup(b) {
      b.onResolve({ filter: /^core-table$/ }, () => ({ path: 'core-table', namespace: 'core-table' }));
      b.onLoad({ filter: /./, namespace: 'core-table' }, () => ({ contents: coreTable(), resolveDir: source }));
      b.onResolve({ filter: /./ }, (args) => {
        if (args.kind === 'entry-point') return undefined;
        let file = OURS[args.path];
        if (file === undefined && args.path.startsWith('.') && args.resolveDir.startsWith(source)) file = path.join(args.resolveDir, args.path);
        if (file === undefined) return undefined;
        if (!file.startsWith(source) || file === entry || isPrivate(file)) return { path: file };
        if (isPart(file) && !inPart && args.kind === 'import-statement') return { errors: [{ text: `the core must not import the part ${named(file)} at its top: require() it where it is used` }] };
        if (isPart(file)) return { path: file, namespace: 'other-part' };
        return inPart ? { path: file, namespace: 'core' } : { path: file };
      });
      b.onLoad({ filter: /./, namespace: 'other-part' }, (args) => {
        if (inPart) return { contents: shim(`load(${JSON.stringify(named(args.path))})`, exportsOf(args.path)) };
        return { contents: `import { load } from ${JSON.stringify(at('src/parts.js'))};\n${shim(`load(${JSON.stringify(named(args.path))})`, exportsOf(args.path))}`, resolveDir: source };
      });
      b.onLoad({ filter: /./, namespace: 'core' }, (args) => ({ contents: shim(`core(${JSON.stringify(named(args.path))})`, [...(wanted.get(args.path) ?? [])]) }));
    },
  };
}

async function bundle(entry, globalName, inPart) {
  const result = await build({
    entryPoints: [at('src', entry)], bundle: true, write: false, format: 'iife', globalName, platform: 'neutral', mainFields: ['module', 'main'],
    target: 'es2023', charset: 'utf8', legalComments: 'none', minifySyntax: true, logLevel: 'warning', plugins: [plugin(inPart, at('src', entry))],
  });
  return result.outputFiles[0].text.replaceAll(`${here}/`, '');
}

const BUILT = '// Built by build.mjs from src/; do not edit. Packages and licences: README.md.\n';
mkdirSync(at('dist'), { recursive: true });
const core = `${BUILT}(function () {\n'use strict';\n${await bundle('index.js', 'prelude', false)}\nreturn prelude.install;\n})()\n`;
writeFileSync(at('dist/prelude.js'), core);
// An index first, so that nobody has to look through megabytes for one part: names, each with the bytes of its text.
let parts = '';
const index = {};
for (const part of PARTS) {
  const name = part.replaceAll(path.sep, '/');
  const text = `(function (core, load) {\n'use strict';\n${await bundle(part, 'part', true)}\nreturn part;\n})\n`;
  parts += `//# part ${name}\n`;
  index[name] = [Buffer.byteLength(parts), Buffer.byteLength(text)];
  parts += text;
}
parts = `${BUILT}//# index ${JSON.stringify(index)}\n${parts}`;
writeFileSync(at('dist/parts.js'), parts);
console.log(`dist/prelude.js ${(core.length / 1024).toFixed(0)} KiB, dist/parts.js ${(parts.length / 1024).toFixed(0)} KiB in ${PARTS.length} parts`);
