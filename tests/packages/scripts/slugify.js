const slugify = require('slugify');

return slugify('Déjà vu: a Straße & more', { lower: true, strict: true });
