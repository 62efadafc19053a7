import { compile, match } from 'path-to-regexp';

const found = match('/users/:id/*rest')('/users/7/a/b');
return { found: found && { ...found.params }, path: compile('/posts/:slug')({ slug: 'a b' }) };
