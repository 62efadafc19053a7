// @label User
// @description One user by id: the file's name, [id], takes one part of the path.

const users = new Map([
  ['1', { name: 'Ada', language: 'notes' }],
  ['2', { name: 'Grace', language: 'COBOL' }],
]);

const { id } = metadata.parameters;
const user = users.get(id);
if (!user) {
  res.status(404);
  return { error: `There is no user ${id}` };
}
return { id, ...user };
