import * as v from 'valibot';

const Login = v.object({ email: v.pipe(v.string(), v.email()), password: v.pipe(v.string(), v.minLength(8)) });
const bad = v.safeParse(Login, { email: 'x', password: 'short' });
return { good: v.parse(Login, { email: 'a@b.co', password: '12345678' }), bad: bad.issues?.map((issue) => issue.type) };
