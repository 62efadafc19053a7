const bytes = require('bytes');

return { parsed: bytes('1.5MB'), text: bytes(1024 * 1024), fixed: bytes.format(1536, { unitSeparator: ' ' }) };
