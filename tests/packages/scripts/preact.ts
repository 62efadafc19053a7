import { h } from 'preact';
import { useState } from 'preact/hooks';
import render from 'preact-render-to-string';

function Counter({ start }: { start: number }) {
  const [count] = useState(start);
  return h('p', { class: 'count' }, 'Count: ', count, h('b', null, '<&>'));
}
return render(h(Counter, { start: 3 }));
