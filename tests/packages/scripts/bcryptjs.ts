import bcrypt from 'bcryptjs';

const hash = await bcrypt.hash('correct horse', 4);
return { shape: hash.slice(0, 7), length: hash.length, right: await bcrypt.compare('correct horse', hash), wrong: bcrypt.compareSync('battery', hash) };
