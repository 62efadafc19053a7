const validator = require('validator');

return {
  email: [validator.isEmail('ada@example.com'), validator.isEmail('ada@')],
  url: validator.isURL('https://example.com/a?b=c'),
  iban: validator.isIBAN('DE89370400440532013000'),
  card: validator.isCreditCard('4111111111111111'),
  escaped: validator.escape('<b>'),
};
