const ms = require('ms');

return { day: ms('1d'), half: ms('1.5h'), long: ms(60000, { long: true }) };
