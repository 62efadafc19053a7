import { produce } from 'immer';

const before = { list: [{ done: false }, { done: false }], kept: { same: true } };
const after = produce(before, (draft) => {
  draft.list[1].done = true;
  draft.list.push({ done: true });
});
return { before: before.list.length, after: after.list, same: after.kept === before.kept, frozen: Object.isFrozen(after) };
