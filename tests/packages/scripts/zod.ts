import { z } from 'zod';

const User = z.object({
  name: z.string().min(2),
  age: z.coerce.number().int().positive(),
  email: z.email(),
  role: z.enum(['admin', 'user']).default('user'),
  tags: z.array(z.string()).optional(),
});
type User = z.infer<typeof User>;
const good: User = User.parse({ name: 'Ada', age: '36', email: 'ada@example.com' });
const bad = User.safeParse({ name: 'A', age: -1, email: 'nowhere' });
return {
  good,
  bad: bad.success ? [] : bad.error.issues.map((issue) => [issue.path.join('.'), issue.code]),
  piped: z.string().transform((text) => text.length).parse('four'),
};
