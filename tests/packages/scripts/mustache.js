const Mustache = require('mustache');

return Mustache.render('{{#people}}{{name}}{{^last}}, {{/last}}{{/people}}', { people: [{ name: 'Ada' }, { name: 'Grace', last: true }] });
