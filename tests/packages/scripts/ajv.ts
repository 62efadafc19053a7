import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile({
  type: 'object',
  properties: { id: { type: 'integer', minimum: 1 }, email: { type: 'string', format: 'email' } },
  required: ['id', 'email'],
  additionalProperties: false,
});
const good = validate({ id: 1, email: 'ada@example.com' });
const bad = validate({ id: 0, email: 'x', more: true });
return { good, bad, errors: validate.errors?.map((error) => `${error.instancePath} ${error.keyword}`).sort() };
