import Handlebars from 'handlebars';

Handlebars.registerHelper('loud', (text: string) => text.toUpperCase());
const page = Handlebars.compile('<h1>{{loud title}}</h1>{{#each items}}<p>{{@index}}: {{name}}</p>{{else}}none{{/each}}');
return page({ title: 'a & b', items: [{ name: 'one' }, { name: '<two>' }] });
