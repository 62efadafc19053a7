import Joi from 'joi';

const schema = Joi.object({ name: Joi.string().min(2).required(), age: Joi.number().integer().min(0), at: Joi.date().iso() });
const good = schema.validate({ name: 'Ada', age: '36' });
const bad = schema.validate({ name: 'A', age: 1.5 }, { abortEarly: false });
return { good: good.value, bad: bad.error?.details.map((one) => one.type) };
