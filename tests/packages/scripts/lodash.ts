import _ from 'lodash';

const people = [{ name: 'Ada', born: 1815 }, { name: 'Grace', born: 1906 }, { name: 'Alan', born: 1912 }];
const slow = _.memoize((n: number) => n * n);
return {
  grouped: _.mapValues(_.groupBy(people, (one) => Math.floor(one.born / 100)), (group) => _.map(group, 'name')),
  sorted: _.orderBy(people, ['name'], ['desc']).map((one) => one.name),
  deep: _.merge({ a: { b: 1 } }, { a: { c: [2] } }),
  got: _.get({ a: [{ b: { c: 3 } }] }, 'a[0].b.c'),
  equal: _.isEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }),
  kebab: _.kebabCase('Hoody Exec'),
  text: _.template('Hello <%= name %>!')({ name: 'Ada' }),
  memo: slow(7) + slow(7),
  version: _.VERSION.split('.')[0],
};
