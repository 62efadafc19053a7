// Bun.Glob: patterns of paths, and the files that match them.
const SPECIAL = /[.+^$()|\\]/;

// The end of the group that opens at `from`.
function closing(text, from, open, close) {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === open) depth += 1;
    else if (text[i] === close && (depth -= 1) === 0) return i;
  }
  return -1;
}

function alternatives(text) {
  const list = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === ',' && depth === 0) list.push('');
    else list[list.length - 1] += letter;
  }
  return list;
}

/** A pattern as the source of a regular expression. */
function source(pattern) {
  let out = '';
  for (let i = 0; i < pattern.length; i += 1) {
    const letter = pattern[i];
    if (letter === '*' && pattern[i + 1] === '*') {
      const whole = (i === 0 || pattern[i - 1] === '/') && (pattern[i + 2] === '/' || i + 2 === pattern.length);
      if (whole && pattern[i + 2] === '/') {
        out += '(?:[^/]+/)*';
        i += 2;
      } else {
        out += whole ? '.*' : '[^/]*';
        i += 1;
      }
    } else if (letter === '*') out += '[^/]*';
    else if (letter === '?') out += '[^/]';
    else if (letter === '[' && closing(pattern, i, '[', ']') > i + 1) {
      const end = closing(pattern, i, '[', ']');
      const inner = pattern.slice(i + 1, end).replace(/^!/, '^').replace(/\\/g, '\\\\').replace(/\[/g, '\\[');
      out += `(?!/)[${inner}]`;
      i = end;
    } else if (letter === '{' && closing(pattern, i, '{', '}') > 0) {
      const end = closing(pattern, i, '{', '}');
      out += `(?:${alternatives(pattern.slice(i + 1, end)).map(source).join('|')})`;
      i = end;
    } else if (letter === '\\' && i + 1 < pattern.length) {
      i += 1;
      out += SPECIAL.test(pattern[i]) || /[*?[\]{}!]/.test(pattern[i]) ? `\\${pattern[i]}` : pattern[i];
    } else out += SPECIAL.test(letter) || letter === '{' || letter === '}' || letter === '[' ? `\\${letter}` : letter;
  }
  return out;
}

export class Glob {
  #test;
  #negated;

  constructor(pattern) {
    if (typeof pattern !== 'string') throw new TypeError('Glob.constructor: first argument is not a string');
    this.pattern = pattern;
    const bangs = /^!*/.exec(pattern)[0].length;
    this.#negated = bangs % 2 === 1;
    this.#test = new RegExp(`^${source(pattern.slice(bangs))}$`, 'su');
  }

  match(path) {
    return this.#test.test(`${path}`) !== this.#negated;
  }

  * scanSync(options = {}) {
    const { cwd = '.', dot = false, absolute = false, onlyFiles = true } = typeof options === 'string' ? { cwd: options } : options;
    const fs = load('node/fs.js').default;
    const root = load('node/path.js').default.resolve(`${cwd}`);
    const folders = [''];
    while (folders.length > 0) {
      const folder = folders.pop();
      for (const entry of fs.readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
        if (!dot && entry.name.startsWith('.')) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isFolder = entry.isDirectory();
        if (isFolder) folders.push(path);
        if ((!isFolder || !onlyFiles) && this.match(path)) yield absolute ? `${root}/${path}` : path;
      }
    }
  }

  async * scan(options) {
    yield* this.scanSync(options);
  }
}
