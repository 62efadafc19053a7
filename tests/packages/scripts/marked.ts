import { marked } from 'marked';

// @ts-ignore: a page by its look.
return await marked.parse('# Title\n\nSome *text* with `code` and a [link](https://example.com).\n\n- one\n- two\n');
