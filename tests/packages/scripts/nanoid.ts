import { customAlphabet, nanoid } from 'nanoid';

const id = nanoid();
return { length: id.length, clean: /^[A-Za-z0-9_-]+$/.test(id), custom: /^[01]{40}$/.test(customAlphabet('01', 40)()), different: nanoid() !== id };
