import qs from 'qs';

return { parsed: qs.parse('a[b][]=1&a[b][]=2&c=%20d'), text: qs.stringify({ a: { b: [1, 2] }, c: 'x y' }, { arrayFormat: 'brackets' }) };
