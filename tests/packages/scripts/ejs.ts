import ejs from 'ejs';

return ejs.render('<% for (const name of names) { %><p><%= name %></p><% } %>', { names: ['Ada', '<Grace>'] });
