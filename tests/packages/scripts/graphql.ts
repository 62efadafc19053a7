import { buildSchema, graphql } from 'graphql';

const schema = buildSchema('type Query { hello(name: String = "world"): String!, sum(of: [Int!]!): Int! }');
const rootValue = { hello: ({ name }: { name: string }) => `Hello, ${name}!`, sum: async ({ of }: { of: number[] }) => of.reduce((a, b) => a + b, 0) };
const good = await graphql({ schema, source: '{ hello(name: "Ada") sum(of: [1, 2, 3]) }', rootValue });
const bad = await graphql({ schema, source: '{ nothing }', rootValue });
return { good: good.data, bad: bad.errors?.[0].message };
